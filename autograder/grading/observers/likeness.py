"""Whether a function answers as the student's does, on every call, and with how much work that is found out."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from autograder.checks.compare import TOLERANCE, alike, numbers
from autograder.checks.declared import Call
from autograder.checks.evaluate import LINES, evaluate, fresh, may_be_endless
from autograder.checks.outcomes import Function, Outcome, Raised, Returned
from autograder.grading.observers.evidence import Evidence, Failure

TRACED = 4  # times as much work, when lines are counted
MIN_YES_OR_NO = 3  # failed calls that whole numbers or truth values must agree on: each of them says little


@dataclass
class Likeness:
    """Compares functions with one answer, until the lines that it may spend on that are spent."""

    evidence: Evidence

    def __post_init__(self) -> None:
        self._left = self.evidence.lines

    def first(self, functions: Iterable[tuple[str, Function]]) -> str | None:
        """The name of the first function that answers all calls as the student's does."""
        if not telling(self.evidence.failures):
            return None  # there may be no failure at all
        for name, function in functions:
            if self._left <= 0:
                return None
            if self.holds(function):
                return name
        return None

    def holds(self, function: Function) -> bool:
        """Whether all calls agree, beginning with one that failed, on which most functions are told apart."""
        mine = self.evidence
        rows = sorted(zip(mine.passed, range(len(mine.calls)), strict=True))
        first = self._first.call
        rows.sort(key=lambda row: mine.calls[row[1]] is not first)
        own = fresh(function)
        return all(self._agrees(own, mine.calls[i], mine.wanted[i], mine.outcomes[i], ok) for ok, i in rows)

    @property
    def _cost(self) -> int:
        return self.evidence.cheapest[0]

    @property
    def _first(self) -> Failure:
        return self.evidence.cheapest[1]  # most functions are told apart by it

    def _agrees(self, function: Function, call: Call, want: Outcome, mine: Outcome, ok: bool) -> bool:
        endless = may_be_endless(function)
        self._left -= self._cost * (TRACED if endless else 1)
        other = evaluate(
            function, call.args, (20 * self._cost if call is self._first.call else LINES) if endless else None
        )
        if isinstance(mine, Raised) or isinstance(other, Raised):
            return isinstance(mine, Raised) and isinstance(other, Raised)
        if not isinstance(mine, Returned) or not isinstance(other, Returned):
            return type(mine) is type(other)
        try:
            return self._equal(call, want, mine, other, ok)
        except RecursionError:  # a list that has come to contain itself
            return False

    @staticmethod
    def _equal(call: Call, want: Outcome, mine: Returned, other: Returned, ok: bool) -> bool:
        tolerance = getattr(call.case.judge, "tolerance", TOLERANCE)
        if ok and isinstance(want, Returned) and alike(other.value, want.value, tolerance):
            return True
        return alike(mine.value, other.value, tolerance)


def telling(failures: Iterable[Failure]) -> bool:
    """Whether equal values would be more than a coincidence: fractions, or several whole numbers that differ."""
    failures = list(failures)
    if any(_has_fractions(one.got) for one in failures):
        return True
    return len(failures) >= MIN_YES_OR_NO and any(not alike(one.got, failures[0].got) for one in failures)


def _has_fractions(value: object) -> bool:
    if isinstance(value, dict):
        return any(map(_has_fractions, value.values()))
    if isinstance(value, (list, tuple)) and numbers(value) is None:
        return any(map(_has_fractions, value))
    array = numbers(value)
    if array is None or not array.size:
        return False
    finite = array[np.isfinite(array)]
    return bool(np.any(finite != np.round(finite)))
