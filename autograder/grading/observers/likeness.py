"""Whether a function answers as the student's does, on every call."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from autograder.checks.compare import TOLERANCE, alike, count_numbers, numbers
from autograder.checks.declared import Call
from autograder.checks.evaluate import LINES, evaluate, fresh, may_be_endless
from autograder.checks.outcomes import Function, Outcome, Raised, Returned
from autograder.grading.observers.evidence import Evidence, Failure
from autograder.grading.telltale import Possibility

MIN_YES_OR_NO = 3  # failed calls that whole numbers or truth values must agree on: each of them says little


@dataclass
class Likeness:
    """Compares functions with one answer, until the lines that it may spend on that are spent: on the call by which
    they are told apart, and then on the answer's own."""

    evidence: Evidence

    def __post_init__(self) -> None:
        self._left = self.evidence.lines

    def first(self, kind: str, functions: Iterable[Possibility]) -> str | None:
        """The name of the first function that answers all calls as the student's does; `kind` is common to all."""
        if not telling(self.evidence.failures):
            return None  # there may be no failure at all
        possible = list(functions)
        for number in self.evidence.apart.alike(kind, possible, self.evidence.lines):
            if self._left <= 0:
                return None
            name, make = possible[number]
            if self._holds(make()):
                return name
        return None

    def _holds(self, function: Function) -> bool:
        """Whether all calls agree, those that failed first, and of them the ones with the fewest numbers."""
        mine, own = self.evidence, fresh(function)
        work, patience = mine.apart.known.work(function), LINES if may_be_endless(function) else None
        sizes = [count_numbers(call.args) for call in mine.calls]
        for _, _, number in sorted(zip(mine.passed, sizes, range(len(sizes)), strict=True)):
            self._left -= work
            if not self._alike(number, evaluate(own, mine.calls[number].args, patience)):
                return False
        return True

    def _alike(self, number: int, other: Outcome) -> bool:
        """Whether another outcome of a call is as good as the student's."""
        mine, call = self.evidence.outcomes[number], self.evidence.calls[number]
        if isinstance(mine, Raised) or isinstance(other, Raised):
            return isinstance(mine, Raised) and isinstance(other, Raised)
        if not isinstance(mine, Returned) or not isinstance(other, Returned):
            return type(mine) is type(other)
        try:
            return self._equal(call, self.evidence.wanted[number], mine, other, self.evidence.passed[number])
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
