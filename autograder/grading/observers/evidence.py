"""What observers see: the calls of a check, what is asked for, what came, and which parts of it are right."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

import numpy as np

from autograder.checks.compare import TOLERANCE, alike, numbers
from autograder.checks.declared import Call, Check
from autograder.checks.judges import Close
from autograder.checks.outcomes import Outcome, Returned
from autograder.checks.parts import Either, Follows, Part
from autograder.checks.proportional import Proportional
from autograder.checks.tried import Tried
from autograder.grading.telltale import Telltale, of_its_own

_RETURNS = re.compile(r"Returns\n\s*-+\n\s*\((\w+(?:, \w+)+)\)")


@dataclass(frozen=True)
class Leaf:
    """An array (or a number) within a value, and where it stands: (), or its places in the lists around it."""

    place: tuple[int, ...]
    got: np.ndarray
    want: np.ndarray

    @cached_property
    def right(self) -> bool:
        """Whether it is the expected value, within the tolerance of `alike`."""
        return alike(self.got, self.want)


@dataclass(frozen=True)
class Failure:
    """A call that brought a value, and a wrong one."""

    call: Call
    want: Any
    got: Any

    @cached_property
    def leaves(self) -> tuple[Leaf, ...] | None:
        """The value, array by array; None when it is not made as the one that is asked for."""
        found = list(_leaves(self.got, self.want, ()))
        return None if any(leaf is None for leaf in found) else tuple(leaf for leaf in found if leaf is not None)

    @cached_property
    def wrong(self) -> tuple[Leaf, ...]:
        """The arrays that are wrong; none when the value is made otherwise, or is right and something else is not."""
        return tuple(leaf for leaf in self.leaves or () if not leaf.right)


LINES = 400_000  # lines of Python that all functions which an observer tries on one answer may run through together


@dataclass(frozen=True)
class Evidence:
    """All that is known of one answer to a check.

    `telltale` is what it makes of a call that all answers are asked which fail as it does, where it was asked one.
    `lines` are those of Python that an observer may spend on it: lines and not seconds, so that the same answer gets
    the same sentence on any machine.
    """

    check: Check
    calls: Sequence[Call]
    wanted: Sequence[Outcome]
    outcomes: Sequence[Outcome]
    passed: Sequence[bool]
    tried: Tried = Tried()
    telltale: Telltale | None = None
    lines: int = LINES

    @cached_property
    def apart(self) -> Telltale:
        """What tells wrong functions apart: what all answers are asked, or where this one was not, of its own calls the
        failed one with the fewest numbers."""
        return self.telltale or of_its_own(self.check, self.calls, self.outcomes, self.passed)

    @cached_property
    def failures(self) -> tuple[Failure, ...]:
        """The failed calls in which another value came back than is asked for."""
        trials = zip(self.calls, self.wanted, self.outcomes, self.passed, strict=True)
        return tuple(
            Failure(call, want.value, one.value)
            for call, want, one, ok in trials
            if not ok and isinstance(want, Returned) and isinstance(one, Returned) and not alike(one.value, want.value)
        )

    @cached_property
    def answered_rightly(self) -> dict[int, bool]:
        """By the number of each call that asks for an answer and no refusal: whether it is answered rightly as a whole.

        A call passes with a part or a multiple where no more was asked.
        """
        rows = zip(self.calls, self.wanted, self.outcomes, self.passed, strict=True)
        return {
            number: ok and _is_whole(call, want, got)
            for number, (call, want, got, ok) in enumerate(rows)
            if isinstance(want, Returned)
        }

    @cached_property
    def values_only(self) -> bool:
        """Whether wherever another value came back it is made of numbers in the form asked for."""
        return bool(self.failures) and all(one.wrong for one in self.failures)

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """Names of what is returned, where the docstring names several things."""
        found = _RETURNS.search(self.check.reference.__doc__ or "")
        return tuple(found.group(1).split(", ")) if found else ()

    @property
    def is_path(self) -> bool:
        """Whether a path is asked for: a row for every point that an iteration visits."""
        return "path" in (self.check.reference.__doc__ or "").lower()

    @property
    def has_layers(self) -> bool:
        """Whether lists of what comes back have an item for each layer."""
        return "L arrays" in (self.check.reference.__doc__ or "").partition("Returns")[2]

    def argument(self, call: Call, name: str) -> Any:
        """An argument of a call by its name; None where the call leaves it to its default."""
        place = self.check.parameters.index(name)
        return call.args[place] if place < len(call.args) else None


class Observer(Protocol):
    """Says what holds of an answer on every call that it speaks of, or nothing."""

    def sees(self, evidence: Evidence) -> str | None:
        """A sentence for the student, which shows no hidden number and does not give the fix away."""


def close(one: Any, other: Any) -> bool:
    """Whether two arrays are the same, norm-wise, their shapes up to axes of length one."""
    return alike(one, other, TOLERANCE)


def _is_whole(call: Call, want: Returned, got: Outcome) -> bool:
    if not isinstance(call.case.judge, (Close, Part, Proportional, Either, Follows)):
        return True
    return not isinstance(got, Returned) or alike(got.value, want.value)


def _leaves(got: Any, want: Any, place: tuple[int, ...]) -> Iterator[Leaf | None]:
    if isinstance(want, (list, tuple)) and _is_structure(want):
        sized = isinstance(got, (list, tuple)) or (isinstance(got, np.ndarray) and got.ndim > 0)
        if not sized or len(got) != len(want):
            yield None
            return
        for index, (mine, right) in enumerate(zip(got, want, strict=True)):
            yield from _leaves(mine, right, (*place, index))
        return
    array, wanted = numbers(got), numbers(want)
    fits = array is not None and wanted is not None and _squeezed(array) == _squeezed(wanted)
    yield Leaf(place, array.reshape(wanted.shape), wanted) if fits else None  # type: ignore[union-attr,arg-type]


def _is_structure(value: Sequence[Any]) -> bool:
    """Whether a list holds several things, and is no mere row of numbers."""
    return isinstance(value, tuple) or any(isinstance(item, (list, tuple, np.ndarray)) for item in value)


def _squeezed(array: np.ndarray) -> tuple[int, ...]:
    return tuple(n for n in array.shape if n != 1)
