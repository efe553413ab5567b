"""Paths of an iteration, a row for every point: where they leave the right one, and how."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from autograder.checks.compare import numbers
from autograder.grading.observers.evidence import Evidence, close
from autograder.grading.observers.factors import named_factor


@dataclass(frozen=True)
class _Path:
    """The path that came beside the one that is asked for, for one failed call."""

    got: np.ndarray
    want: np.ndarray


def _paths(evidence: Evidence) -> list[_Path] | None:
    """The paths of all failed calls; None where something else is asked for, or came."""
    if not evidence.failures or len(evidence.failures) < list(evidence.passed).count(False):
        return None
    if not evidence.is_path:
        return None
    found = []
    for one in evidence.failures:
        got, want = (value[0] if isinstance(value, (list, tuple)) and len(value) == 2 and isinstance(one.want, tuple)
                     else value for value in (one.got, one.want))  # fmt: skip
        mine, right = numbers(got), numbers(want)
        if mine is None or right is None or right.ndim != 2 or mine.size % right.shape[1] or not mine.size:
            return None
        found.append(_Path(mine.reshape(-1, right.shape[1]), right))
    return found


@dataclass(frozen=True)
class Shifted:
    """The path is the right one, moved along by a row, or with a row too many or too few."""

    def sees(self, evidence: Evidence) -> str | None:
        """Which rows are missing, or stand twice."""
        paths = _paths(evidence)
        if paths is None or any(len(path.want) < 3 and path.want.size for path in paths[:1]):
            return None
        paths = [path for path in paths if len(path.want) > 2]
        if not paths:
            return None
        for holds, says in _SHIFTS:
            if all(holds(path.got, path.want) for path in paths):
                return says
        return None


_SHIFTS: tuple[tuple[Callable[[np.ndarray, np.ndarray], bool], str], ...] = (
    (
        lambda got, want: len(got) == len(want) - 1 and close(got, want[1:]),
        "the path is right but for its beginning: the starting point is a row of it, too",
    ),
    (
        lambda got, want: len(got) == len(want) and close(got[:-1], want[1:]),
        "every row stands one place too early: the path is one step ahead from the beginning",
    ),
    (
        lambda got, want: len(got) == len(want) and close(got[0], want[0]) and close(got[1:], want[:-1]),
        "every row after the first stands one place too late: what do you keep before the step, and what after it?",
    ),
    (
        lambda got, want: len(got) == len(want) - 1 and close(got, want[:-1]),
        "the path is right as far as it goes, and ends one step too early",
    ),
    (
        lambda got, want: len(got) == len(want) + 1 and close(got[:-1], want),
        "the path is right, and goes one step further than asked for",
    ),
    (
        lambda got, want: len(got) == len(want) + 1 and close(got[1:], want),
        "the path is right but for one row too many at its beginning",
    ),
    (
        lambda got, want: len(got) < len(want) - 1 and len(got) > 1 and close(got, want[: len(got)]),
        "the path is right as far as it goes, but it ends early: what makes your loop stop?",
    ),
    (
        lambda got, want: len(got) > 1 and close(got - got[-1], 0 * got) and not close(want - want[-1], 0 * want),
        "all rows of the path are the same point: is it one array that is kept again and again?",
    ),
    (
        lambda got, want: len(got) == len(want) and close(got[::-1], want),
        "the path is right, and runs from its end to its beginning",
    ),
    (
        lambda got, want: len(got) == len(want) and close(got[:-1], want[:-1]),
        "the whole path is right but its last row",
    ),
    (
        lambda got, want: len(got) == len(want) and close(got[1:], want[1:]),
        "the whole path is right but its first row",
    ),
)


@dataclass(frozen=True)
class TakenBack:
    """The path is right until a step has been taken back for the first time, and departs with the next one."""

    def sees(self, evidence: Evidence) -> str | None:
        """Says so when no failed call is an exception."""
        paths = _paths(evidence)
        if paths is None or "taken back" not in (evidence.check.reference.__doc__ or ""):
            return None
        if paths and all(_departs_behind_a_stay(path) for path in paths):
            return (
                "the path is right until a step has been taken back, and the next one that is made is wrong: "
                "what should each of your variables hold between the two?"
            )
        return None


def _departs_behind_a_stay(path: _Path) -> bool:
    """Whether the rows that are right end with the first point that stands there twice or more."""
    if len(path.got) != len(path.want):
        return False
    agree = [close(mine, right) for mine, right in zip(path.got, path.want, strict=True)]
    if False not in agree or agree.index(False) < 2:
        return False
    right = path.want[: agree.index(False)]
    stays = [close(one, other) for one, other in pairwise(right)]
    return stays[-1] and all(stays[stays.index(True) :])


@dataclass(frozen=True)
class FirstStep:
    """The path begins where it should, and its first step has the right direction and another length, or not."""

    def sees(self, evidence: Evidence) -> str | None:
        """How the first step, or the second, compares with the right one."""
        paths = _paths(evidence)
        if paths is None:
            return None
        paths = [path for path in paths if len(path.want) > 1]
        if not paths or any(len(path.got) < 2 or not close(path.got[0], path.want[0]) for path in paths):
            return None
        if all(close(path.got[1], path.want[1]) for path in paths):
            return _later(paths)
        factors = [_along(path) for path in paths]
        if any(factor is None for factor in factors) or len(paths) < len(evidence.failures):
            known = [_along(path) for path in paths if path.want.shape[1] > 1]
            if known and all(factor is not None and factor > 0 for factor in known):
                return "the first step leads in the right direction, but its length is not right"
            return _turned(paths)
        says = named_factor(evidence, [factor for factor in factors if factor is not None])
        if says:
            return f"the first step leads in the right direction; its length is {says} it should be"
        return "the first step leads along the right line, but its length is not right"


def _along(path: _Path) -> float | None:
    """How many times as long as it should be the first step is, when it lies on the same line."""
    mine, right = path.got[1] - path.got[0], path.want[1] - path.want[0]
    largest = int(np.argmax(np.abs(right)))
    if len(right) < 2 or right[largest] == 0 or not np.all(np.isfinite(mine)):
        return None
    factor = float(mine[largest] / right[largest])
    return factor if factor != 0 and close(mine, factor * right) else None


def _turned(paths: list[_Path]) -> str | None:
    steps = [np.abs(path.got[1] - path.got[0]) for path in paths]
    if all(len(step) > 1 and np.ptp(step) <= 1e-6 * np.max(step) and np.any(step) for step in steps):
        return "in its first step every weight moves by the same amount: a gradient has a size, too, not only signs"
    return None


def _later(paths: list[_Path]) -> str | None:
    long = [path for path in paths if len(path.got) > 2 and len(path.want) > 2]
    if not long or any(close(path.got[2], path.want[2]) for path in long):
        return None
    same = all(close(path.got[2] - path.got[1], path.got[1] - path.got[0]) for path in long)
    if same:
        return "the first step is right, and the second one is the same once more: what should be new by then?"
    return "the first step is right, and the second one is not: what is different when a step has been made before?"
