"""Observers say what can be seen of a wrong answer that is in no list, and only what holds throughout."""

import numpy as np

from autograder.grading.observers.arguments import OtherArguments, OtherNumbers
from autograder.grading.observers.changes import Neighbour, OneChange
from autograder.grading.observers.divided import Divided
from autograder.grading.observers.evidence import LINES, Evidence, Observer
from autograder.grading.observers.factors import Factor
from autograder.grading.observers.order import EVERYWHERE, RELATIONS, Reversed
from autograder.grading.observers.parts import Parts
from autograder.grading.observers.paths import FirstStep, Shifted, TakenBack
from autograder.grading.observers.tendency import PartsLean, Tendency
from autograder.grading.observers.verdicts import Places, YesOrNo
from autograder.grading.observers.where import SPLITS

__all__ = ["LINES", "Evidence", "Observer", "explain", "observe"]

# The first of each row that speaks is heard: what is cheap and says most comes first.
WHERE: tuple[tuple[Observer, ...], ...] = ((Parts(),), SPLITS)  # in which part, and in which calls
KINDS: tuple[Observer, ...] = (YesOrNo(), Places(), Shifted())  # of values that only one of them understands
HOW: tuple[Observer, ...] = (Factor(), Reversed(), *RELATIONS, Divided())
WHY: tuple[Observer, ...] = (Neighbour(), OtherArguments(), OneChange(), OtherNumbers())
LAST: tuple[Observer, ...] = (TakenBack(), FirstStep())
LEANING: tuple[Observer, ...] = (Tendency(), PartsLean())


def observe(evidence: Evidence, plain: bool = True, explained: bool = False) -> str | None:
    """What is seen of a wrong answer, in one or two sentences; None when nothing can be said.

    Where the judge has told already how the value differs (it is not `plain`), only where and why are of interest.
    Where `explain` has been asked and knew nothing, only where and how large are left (`explained`).
    """
    with np.errstate(all="ignore"):
        why = () if explained else (KINDS, HOW, WHY, LAST) if plain else (KINDS, WHY, LAST)
        what = _what((*why, LEANING) if plain else why, evidence)
        where = _where(what, evidence)
    return _sentences(where, what)


def explain(evidence: Evidence) -> str | None:
    """What is seen, where something accounts for every wrong value; None where only places and sizes can be told."""
    with np.errstate(all="ignore"):
        what = _what((KINDS, HOW, WHY, LAST), evidence)
        where = _where(what, evidence) if what else None
    return _sentences(where, what)


def _sentences(*found: str | None) -> str | None:
    return " ".join(_sentence(says) for says in found if says) or None


def _where(what: str | None, evidence: Evidence) -> str | None:
    """Which parts are wrong, and in which calls, unless what is seen of the values tells that."""
    rows = WHERE[:1] if what in EVERYWHERE else WHERE
    return _sentences(*(_first(row, evidence) for row in rows))


def _what(rows: tuple[tuple[Observer, ...], ...], evidence: Evidence) -> str | None:
    found = (_first(row, evidence) for row in rows) if evidence.failures else iter(())
    return next((says for says in found if says), None)


def _first(observers: tuple[Observer, ...], evidence: Evidence) -> str | None:
    return next((says for says in (_seen(one, evidence) for one in observers) if says), None)


def _seen(observer: Observer, evidence: Evidence) -> str | None:
    """What an observer says. No mark hangs on it, so that none that fails on an odd answer may end the grading."""
    try:
        return observer.sees(evidence)
    except Exception:
        return None


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text[-1:] in ".?!" else ".")
