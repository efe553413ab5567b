"""Calls by which wrong answers are told apart: for each case of a check one that is the same for all submissions.

What hundreds of wrong functions make of such a call is found out once in a process. An answer that has failed is asked
it too, when all its calls are answered, and only what answers alike is tried on its own calls: the others cannot be the
reason. No mark hangs on it, so that it comes from no secret.
"""

import zlib
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import numpy as np

from autograder.checks.compare import FLOOR, TOLERANCE, count_numbers
from autograder.checks.declared import Assignment, Call, Case, Check
from autograder.checks.draws import calls_of, generator, key_of
from autograder.checks.drivers import as_called
from autograder.checks.evaluate import LINES, evaluate, fresh, lines_of, may_be_endless
from autograder.checks.outcomes import Function, Outcome, Raised, Returned

# What a wrong function would be called, and how it is made: most need to be made only once in a process.
Possibility = tuple[str, Callable[[], Function]]

WIDTH = 24  # numbers of a value that are looked at, evenly spread over it
MOST_NUMBERS = 100_000  # a value with more is like none
LOOSE = 2.0  # times the tolerance: what is told apart here is not looked at again
TRACED = 4  # times as much work, when lines are counted
PATIENCE = 20  # times the lines of the reference, after which a function counts as endless


@dataclass(frozen=True)
class Signature:
    """What one outcome of a call looks like from afar: outcomes that are alike have signatures that are.

    Parameters
    ----------
    kind
        How many numbers there are; less than 0 where there is no value.
    scale
        The largest of them.
    numbers
        Some of them, shape (WIDTH,).
    """

    kind: int
    scale: float
    numbers: np.ndarray


@dataclass(frozen=True)
class Table:
    """The signatures of many functions' outcomes of one call, row by row."""

    kinds: np.ndarray
    scales: np.ndarray
    numbers: np.ndarray

    def alike(self, one: Signature, tolerance: float) -> list[int]:
        """The rows that this outcome may be alike: none where little can be said of it."""
        if one.kind == NOTHING.kind:
            return []
        off = np.abs(self.numbers - one.numbers).max(axis=1, initial=0.0)
        near = off <= LOOSE * tolerance * np.maximum(np.maximum(self.scales, one.scale), FLOOR)
        return [int(row) for row in np.flatnonzero((self.kinds == one.kind) & near)]


@dataclass
class KnownCall:
    """A call of a check, and what known functions make of it, by what they have in common."""

    check: Check
    call: Call
    _tables: dict[Hashable, Table] = field(default_factory=dict)
    _cost: int | None = None

    @property
    def cost(self) -> int:
        """Lines of Python that the reference runs through for it, and a few around them."""
        if self._cost is None:
            self._cost = 10 + lines_of(as_called(self.check, self.check.reference), self.call.args)
        return self._cost

    def work(self, function: Function) -> int:
        """What a call of a function counts for where work is limited, in lines; counting lines makes it slower."""
        return self.cost * (TRACED if may_be_endless(function) else 1)

    def table(self, kind: str, functions: Sequence[Possibility], lines: int | None) -> Table:
        """What these functions make of the call, as many of them as `lines` lines of Python allow together."""
        key = kind, lines, tuple(name for name, _ in functions)
        if key not in self._tables:
            found = list(self._signatures(functions, lines))
            self._tables[key] = Table(
                np.array([one.kind for one in found], np.int64),
                np.array([one.scale for one in found]),
                np.array([one.numbers for one in found]).reshape(len(found), WIDTH),
            )
        return self._tables[key]

    def _signatures(self, functions: Iterable[Possibility], lines: int | None) -> Iterator[Signature]:
        for _, make in functions:
            if lines is not None and lines <= 0:
                return
            try:
                function = make()
            except Exception:  # The change that it is made by stands on a name that is not there.
                yield NOTHING
                continue
            patience = LINES
            if lines is not None:
                lines, patience = lines - self.work(function), PATIENCE * self.cost
            outcome = evaluate(fresh(function), self.call.args, patience if may_be_endless(function) else None)
            yield signature(outcome)


@dataclass(frozen=True)
class Telltale:
    """What an answer makes of such a call."""

    known: KnownCall
    outcome: Outcome

    def alike(self, kind: str, functions: Sequence[Possibility], lines: int | None = None) -> list[int]:
        """The numbers of the functions that may answer as the student's does; `lines` as for `KnownCall.table`."""
        tolerance = getattr(self.known.call.case.judge, "tolerance", TOLERANCE)
        return self.known.table(kind, functions, lines).alike(self._signature, tolerance)

    @cached_property
    def _signature(self) -> Signature:
        return signature(self.outcome)


def of_its_own(check: Check, calls: Sequence[Call], outcomes: Sequence[Outcome], passed: Sequence[bool]) -> Telltale:
    """For an answer that was asked no such call: of its own failed ones that with the fewest numbers."""
    number = least(calls, outcomes, passed)
    return Telltale(KnownCall(check, calls[number]), outcomes[number])


def least(calls: Sequence[Call], outcomes: Sequence[Outcome], passed: Sequence[bool]) -> int:
    """The number of the failed call with the fewest numbers in it, of one that brought a value where there is one."""
    failed = [number for number, ok in enumerate(passed) if not ok]
    return min(failed, key=lambda n: (not isinstance(outcomes[n], Returned), count_numbers(calls[n].args)), default=0)


class Telltales:
    """The calls of one assignment, each drawn when the first answer is asked it."""

    def __init__(self, assignment: Assignment) -> None:
        self._key = key_of(b"the same for all", "", assignment.slug)
        self._known: dict[tuple[str, str], KnownCall] = {}

    def call(self, check: Check, case: Case) -> KnownCall:
        """The one of a case."""
        key = check.name, case.name
        if key not in self._known:
            call, *_ = calls_of(replace(check, cases=(case,)), lambda name: generator(self._key, check.name, name))
            self._known[key] = KnownCall(check, call)
        return self._known[key]


def signature(outcome: Outcome) -> Signature:
    """What an outcome looks like from afar."""
    if isinstance(outcome, Raised):
        return FAILED
    if not isinstance(outcome, Returned):
        return ENDLESS
    try:
        numbers = np.concatenate([np.empty(0), *_numbers(outcome.value, [MOST_NUMBERS])])
    except (RecursionError, OverflowError, _TooMuch):
        return NOTHING
    finite = np.abs(numbers[np.isfinite(numbers)])
    numbers = np.nan_to_num(numbers, nan=-9e99, posinf=9e99, neginf=-8e99)
    spread = np.linspace(0, len(numbers) - 1, WIDTH).astype(int) if len(numbers) > WIDTH else np.arange(len(numbers))
    row = np.zeros(WIDTH)
    row[: len(spread)] = numbers[spread]
    return Signature(len(numbers), float(finite.max(initial=0.0)), row)


NOTHING, FAILED, ENDLESS = (Signature(kind, 0.0, np.zeros(WIDTH)) for kind in (-1, -2, -3))


class _TooMuch(Exception):
    pass


def _numbers(value: Any, left: list[int]) -> Iterator[np.ndarray]:
    """Every number of a value, in its order; anything else as a number that stands for it."""
    if isinstance(value, (list, tuple)):
        for item in value:
            yield from _numbers(item, left)
        return
    if isinstance(value, dict):
        for key in sorted(value, key=str):
            yield from _numbers(value[key], left)
        return
    left[0] -= value.size if isinstance(value, np.ndarray) else 1
    if left[0] < 0:
        raise _TooMuch
    if isinstance(value, np.ndarray) and value.dtype.kind in "biufc":
        flat = value.ravel()
        yield flat.astype(np.complex128).view(np.float64) if value.dtype.kind == "c" else flat.astype(np.float64)
    elif isinstance(value, complex):
        yield np.array([value.real, value.imag])
    elif isinstance(value, (bool, int, float, np.number, np.bool_)):
        yield np.array([float(value)])
    else:
        yield np.array([float(zlib.crc32(repr(value)[:200].encode()))])
