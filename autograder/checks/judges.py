"""Judges decide one call of a student's function; each is a small frozen record.

Every judge but `Raises` asks for the right value too, so that a function without an answer gains nothing.
"""

import builtins
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol

import numpy as np

from autograder.checks.compare import FLOOR, TOLERANCE, count_numbers, difference, lengths, numbers
from autograder.checks.outcomes import Function, Raised, Returned, Trial

WRITTEN_INTO = "no longer what it was: which line writes into it?"  # of an argument, at the end of a complaint


class Judge(Protocol):
    """Decides one call. `watches_arguments` asks for the arguments as they are after the call;
    `proves_answer` is False for a judge that a function without an answer could satisfy."""

    @property
    def watches_arguments(self) -> bool: ...

    @property
    def proves_answer(self) -> bool: ...

    def complaint(self, trial: Trial) -> str | None:
        """None when the property holds, otherwise a sentence about what was seen."""


@dataclass(frozen=True)
class Close:
    """The value is the reference's, norm-wise within `tolerance`.

    `exact` asks tables for their very shape: the transpose of a weight matrix is a mistake and no style.
    """

    tolerance: float = TOLERANCE
    exact: bool = False
    watches_arguments: ClassVar[bool] = False
    proves_answer: ClassVar[bool] = True

    def complaint(self, trial: Trial) -> str | None:
        return difference(trial.outcome.value, expected(trial), self.tolerance, self.exact, lengths(trial.args))


@dataclass(frozen=True)
class Unchanged:
    """The value is right, and no argument was written into."""

    exact: bool = False
    watches_arguments: ClassVar[bool] = True
    proves_answer: ClassVar[bool] = True

    def complaint(self, trial: Trial) -> str | None:
        return written_into(trial) or difference(
            trial.outcome.value, expected(trial), exact=self.exact, sizes=lengths(trial.args)
        )


@dataclass(frozen=True)
class NewArray:
    """The value is right, and is an array of its own: not one of the arguments, nor a view into one."""

    watches_arguments: ClassVar[bool] = True
    proves_answer: ClassVar[bool] = True

    def complaint(self, trial: Trial) -> str | None:
        if trial.outcome.shared:
            named = [trial.parameters[i] for i in trial.outcome.shared if 0 <= i < len(trial.parameters)]
            names = " and ".join(f"`{name}`" for name in named)
            return f"what comes back is the argument {names} itself, and not a new array: who changes one, changes both"
        return Unchanged().complaint(trial)


def changed_arguments(trial: Trial) -> list[str]:
    """Names of the arguments that are not what they were before the call."""
    after = trial.outcome.after
    if after is None:
        return []
    pairs = zip(trial.parameters, trial.args, after, strict=False)
    return [name for name, before, now in pairs if not callable(before) and not _same(before, now)]


def written_into(trial: Trial) -> str | None:
    """A complaint when the call has changed its arguments."""
    changed = changed_arguments(trial)
    if not changed:
        return None
    names = " and ".join(f"`{name}`" for name in changed)
    return f"after the call the argument {names} is {WRITTEN_INTO}"


@dataclass(frozen=True)
class GradientOf:
    """The value is the gradient of `loss`, found by complex steps: an oracle that owes nothing to the reference.

    Parameters
    ----------
    loss
        Takes the arguments of the call; real-analytic in argument number `wrt`, so that it may be
        evaluated at complex values. It is the grader's own and never sees the student's code.
    wrt
        Which argument to differentiate by.
    """

    loss: Function
    wrt: int = 0
    watches_arguments: ClassVar[bool] = False
    proves_answer: ClassVar[bool] = True

    def complaint(self, trial: Trial) -> str | None:
        want = complex_step(self.loss, trial.args, self.wrt)
        return difference(trial.outcome.value, want, sizes=lengths(trial.args))


def complex_step(loss: Function, args: Any, wrt: int = 0, h: float = 1e-30) -> np.ndarray:
    """Gradient of a real-analytic loss, exact to rounding: Im loss(x + ih e_j) / h (Squire and Trapp, 1998)."""
    at = np.array(args[wrt], dtype=complex)
    gradient = np.zeros(at.shape)
    for index in np.ndindex(at.shape):
        shifted = at.copy()
        shifted[index] += 1j * h
        gradient[index] = np.imag(loss(*args[:wrt], shifted, *args[wrt + 1 :])) / h
    return gradient


@dataclass(frozen=True)
class Economical:
    """The value is right, and no function handed over was evaluated at more than `values` numbers in all.

    An array counts as many numbers as it holds, so that a loop over single numbers is as good as one call with all
    of them. It catches what computes a right value in a forbidden way: differences of a loss, one per weight.
    """

    values: int
    exact: bool = False
    watches_arguments: ClassVar[bool] = False
    proves_answer: ClassVar[bool] = True

    def complaint(self, trial: Trial) -> str | None:
        problem = Close(exact=self.exact).complaint(trial)
        names = [name for name, arg in zip(trial.parameters, trial.args, strict=False) if callable(arg)]
        for name, asked in zip(names, trial.outcome.requests, strict=False):
            if problem is None and sum(count_numbers(one) for one in asked) > self.values:
                return (
                    f"the values are right, but `{name}` was evaluated at more than {self.values} numbers on the way "
                    "there: count how often the network runs in your function"
                )
        return problem


@dataclass(frozen=True)
class SamePath:
    """The value is the exact path of an iteration, row by row, also while it diverges.

    A final point proves little: wrong methods reach the minimum too. The complaint says at which
    step the path departs from the one that the update rule gives.
    """

    tolerance: float = TOLERANCE
    watches_arguments: ClassVar[bool] = False
    proves_answer: ClassVar[bool] = True

    def complaint(self, trial: Trial) -> str | None:
        want = numbers(expected(trial))
        got = numbers(trial.outcome.value)
        assert want is not None, "a path is a table of numbers"
        if got is None or got.ndim == 0:
            return difference(trial.outcome.value, want)
        if len(got) != len(want) and got.size != want.size:
            if got.size == want[-1].size:
                return "one point comes back: the whole path is asked for, a row for every point visited"
            rows = f"{len(got)}" if len(got) <= 2 * len(want) else "many more"
            return f"the path has {rows} rows, where {len(want) - 1} steps visit {len(want)} points"
        if got.size != want.size or not np.all(np.isfinite(got)):
            return difference(got, want)
        start = np.max(np.abs(want[0]))
        for step, (row, wanted) in enumerate(zip(got.reshape(want.shape), want, strict=True)):
            scale = max(float(np.max(np.abs(wanted))), float(start), FLOOR)
            if float(np.max(np.abs(row - wanted))) > self.tolerance * scale:
                return self._departure(step)
        return None

    @staticmethod
    def _departure(step: int) -> str:
        if step == 0:
            return "the first row of the path is not the starting point"
        if step == 1:
            return "the path starts where it should, and its first step already leads elsewhere"
        return f"the path is right up to step {step - 1} and departs at step {step}"


@dataclass(frozen=True)
class Property:
    """Something that every right answer has: `holds(value, *args)`, where value is an array of floats.

    For exercises with more than one right answer; `sentence` is the complaint when it does not hold.
    """

    holds: Callable[..., bool]
    sentence: str
    shape_like_reference: bool = True
    watches_arguments: ClassVar[bool] = False
    proves_answer: ClassVar[bool] = True

    def complaint(self, trial: Trial) -> str | None:
        if self.shape_like_reference:
            shape = difference(trial.outcome.value, expected(trial), tolerance=np.inf)
            if shape is not None:
                return shape
        value, wanted = numbers(trial.outcome.value), numbers(expected(trial))
        if value is None or not np.all(np.isfinite(value)):
            return self.sentence
        if wanted is not None and value.size == wanted.size:
            value = value.reshape(wanted.shape)
        if self.holds(value, *trial.args):
            return None
        return self.sentence


@dataclass(frozen=True)
class Raises:
    """The call must not return: its arguments do not fit together.

    Parameters
    ----------
    sentence
        The complaint when a value comes back.
    kind
        Name of the exception that the docstring asks for: it counts, and what is derived from it, and what the student
        has derived from anything, since of that only the name is known. When None, any exception counts but an absent
        answer's.
    """

    sentence: str
    kind: str | None = None
    watches_arguments: ClassVar[bool] = False
    proves_answer: ClassVar[bool] = False

    def complaint(self, trial: Trial) -> str | None:
        return self.sentence  # A judge is asked only where a value came back.


# Exceptions of an answer that is not written yet, or cannot be called: never what a case asks for.
UNFINISHED = frozenset({"NotImplementedError", "NameError", "UnboundLocalError", "SyntaxError", "NotPlain"})


def accepts_exception(judge: Any, outcome: Raised) -> bool:
    """Whether raising was what the case asked for."""
    return isinstance(judge, Raises) and outcome.kind not in UNFINISHED and _is_a(outcome.kind, judge.kind)


def refused_otherwise(judge: Any, outcome: Raised) -> str | None:
    """A complaint when raising was right, and the exception is not the one that was asked for."""
    if not isinstance(judge, Raises) or outcome.kind in UNFINISHED:
        return None
    return f"it refuses, as it should, but not with the exception that the docstring names, {judge.kind}"


def _is_a(kind: str, wanted: str | None) -> bool:
    """Whether an exception of this name is one of the wanted name; one of the student's own making may be."""
    known, asked = (_exception(name) for name in (kind, wanted or ""))
    return known is None or asked is None or issubclass(known, asked)


def _exception(name: str) -> type | None:
    """The class of Python or NumPy that has this name."""
    found = (getattr(home, name, None) for home in (builtins, np.exceptions, np.linalg))
    return next((one for one in found if isinstance(one, type)), None)


def expected(trial: Trial) -> Any:
    """The reference's value; a reference without one is a fault of the check."""
    if not isinstance(trial.expected, Returned):
        raise TypeError(f"the reference does not answer its own case: {trial.expected}")
    return trial.expected.value


def _same(before: Any, now: Any) -> bool:
    if isinstance(before, (list, tuple)):
        return (
            isinstance(now, (list, tuple))
            and len(before) == len(now)
            and all(_same(b, n) for b, n in zip(before, now, strict=True))
        )
    if isinstance(before, dict):
        return isinstance(now, dict) and before.keys() == now.keys() and all(_same(before[k], now[k]) for k in before)
    if isinstance(before, np.ndarray):
        return isinstance(now, np.ndarray) and before.dtype == now.dtype and np.array_equal(before, now, equal_nan=True)
    return type(before) is type(now) and bool(before == now)
