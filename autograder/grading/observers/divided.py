"""Right and wrong entries side by side in what comes back: told apart by what is asked for, its size or its sign."""

from dataclasses import dataclass

import numpy as np

from autograder.checks.compare import TOLERANCE, alike, numbers
from autograder.checks.outcomes import Returned
from autograder.grading.observers.evidence import Evidence

FEW = 4  # entries of either kind, with fewer of which an order of sizes may come by chance
EXACT = 1e-9  # as far from what is asked for as rounding may bring a right entry


@dataclass(frozen=True)
class Divided:
    """All entries up to some size are right and all beyond it wrong, or the other way round; or a sign tells them."""

    def sees(self, evidence: Evidence) -> str | None:
        """Which of the entries are right, where that goes by what is asked for throughout."""
        entries = _entries(evidence)
        if entries is None:
            return None
        right, wrong = entries
        if len(right) < FEW or len(wrong) < FEW:
            return None
        if np.max(np.abs(right)) < np.min(np.abs(wrong)):
            return "where a small value is asked for yours is right, and where a large one is, it is not"
        if np.min(np.abs(right)) > np.max(np.abs(wrong)):
            return "where a large value is asked for yours is right, and where a small one is, it is not"
        for sign, one, other in ((1, "positive", "negative"), (-1, "negative", "positive")):
            if np.all(sign * right > 0) and np.all(sign * wrong < 0):
                return f"where a {one} value is asked for yours is right, and where a {other} one is, it is not"
        return None


def _entries(evidence: Evidence) -> tuple[np.ndarray, np.ndarray] | None:
    """What is asked for in right places and in wrong ones; None where that is not a matter of numbers.

    What is neither quite right nor clearly wrong is passed over, and a 0 that is right: many wrong functions keep it.
    """
    if not evidence.values_only or evidence.is_path:
        return None
    right, wrong = [], []
    for leaf in (leaf for one in evidence.failures for leaf in one.leaves or ()):
        if not np.all(np.isfinite(leaf.got)) or leaf.got.dtype.kind == "c":
            return None
        off = np.abs(leaf.got - leaf.want)
        exact = off <= EXACT * (1 + np.abs(leaf.want))
        right.append(leaf.want[exact & (leaf.want != 0)])
        wrong.append(leaf.want[off > TOLERANCE * np.max(np.abs(leaf.want), initial=0.0)])
    for want, got, passed in zip(evidence.wanted, evidence.outcomes, evidence.passed, strict=True):
        if passed and isinstance(want, Returned) and isinstance(got, Returned) and alike(got.value, want.value):
            whole = numbers(want.value)
            right += [] if whole is None else [whole[whole != 0]]
    return np.concatenate([one.ravel() for one in right]), np.concatenate([one.ravel() for one in wrong])
