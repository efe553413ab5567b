"""A judge for what is right but for a constant factor: the direction of a gradient, say."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from autograder.checks.compare import TOLERANCE, difference, lengths, numbers
from autograder.checks.judges import expected
from autograder.checks.outcomes import Trial

FEWEST = 3  # numbers of an answer; the proportions of fewer may agree by accident


@dataclass(frozen=True)
class Proportional:
    """The value is the reference's times one factor, which is not 0 and may be negative.

    A mean that was forgotten, a 1/2 or a sign leave the direction of a gradient as it is. The value is a number, an
    array, or a list or tuple of them, which share the factor.

    Parameters
    ----------
    factors
        Takes the arguments of the call and gives the factors that are allowed beside 1: for a value of fewer than
        three numbers, where any value is a multiple of any other. None allows every factor.
    tolerance
        Largest distance from the multiple, in units of its largest number.
    """

    factors: Callable[..., Iterable[float]] | None = None
    tolerance: float = TOLERANCE
    watches_arguments: ClassVar[bool] = False
    proves_answer: ClassVar[bool] = True

    def complaint(self, trial: Trial) -> str | None:
        want = expected(trial)
        form = difference(trial.outcome.value, want, tolerance=np.inf, sizes=lengths(trial.args))
        if form is not None:
            return form
        wanted, got = _flat(want), _flat(trial.outcome.value)
        if self.factors is None:
            assert wanted.size >= FEWEST, "of one or two numbers anything is a multiple: say which factors are allowed"
            allowed: Iterable[float] = [float(wanted @ got) / float(wanted @ wanted)]
        else:
            allowed = [1.0, *self.factors(*trial.args)]
        if any(_close(got, factor * wanted, self.tolerance) for factor in allowed):
            return None
        if self.factors is None:
            return "the values are not those asked for, nor do they stand in the right proportions to each other"
        return "the value is not the one asked for, nor a simple multiple of it"


def _close(got: np.ndarray, multiple: np.ndarray, tolerance: float) -> bool:
    scale = float(np.max(np.abs(multiple)))
    return scale > 0 and float(np.max(np.abs(got - multiple))) <= tolerance * scale


def _flat(value: Any) -> np.ndarray:
    """All numbers of a value, one after the other."""
    array = numbers(value)
    if array is not None:
        return np.ravel(array)
    return np.concatenate([_flat(item) for item in value])
