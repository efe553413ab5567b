"""Slips within the formula: the values of a right answer in which one thing is otherwise."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from autograder.checks.declared import Check
from autograder.checks.drivers import as_called
from autograder.checks.outcomes import Function
from autograder.checks.source import text_of
from autograder.grading.observers.evidence import Evidence
from autograder.grading.observers.likeness import Likeness
from autograder.grading.observers.variants import Variant, variants_of
from autograder.grading.telltale import Possibility


@dataclass(frozen=True)
class OneChange:
    """The values are those of a small change of a right answer, made by rule."""

    def sees(self, evidence: Evidence) -> str | None:
        """What is otherwise in the formula."""
        says = Likeness(evidence).first("change", _functions(evidence))
        return says and f"your values are exactly those of a right answer in which {says}"


def _functions(evidence: Evidence) -> Iterator[Possibility]:
    for variant in variants_of(evidence.check.reference, evidence.check.driver is not None):
        yield variant.says, partial(_changed, evidence.check, variant)


def _changed(check: Check, variant: Variant) -> Function:
    return as_called(check, variant.function())


@dataclass(frozen=True)
class Neighbour:
    """The values are those of another function of the same notebook, which takes the same arguments."""

    def sees(self, evidence: Evidence) -> str | None:
        """Which question was answered in place of the one that was asked."""
        says = Likeness(evidence).first("neighbour", _neighbours(evidence))
        return says and f"what comes back is what `{says}` should give, and not what `{evidence.check.name}` should"


def _neighbours(evidence: Evidence) -> Iterator[Possibility]:
    check = evidence.check
    if check.driver is not None:
        return
    for name, function in check.reference.__globals__.items():
        code = getattr(function, "__code__", None)
        if code is None or function is check.reference or name.startswith("_"):
            continue
        taken = code.co_varnames[: code.co_argcount]
        if taken and set(taken) <= set(check.parameters):
            yield name, partial(_given, function, [check.parameters.index(one) for one in taken])


def _given(function: Function, places: list[int]) -> Function:
    def answered(*args: Any) -> Any:
        return function(*(args[place] for place in places))

    answered.source = text_of(function)  # type: ignore[attr-defined]
    return answered
