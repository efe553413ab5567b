"""Where nothing else can be said of a value: whether it is too large or too small."""

from dataclasses import dataclass

import numpy as np

from autograder.grading.observers.evidence import Evidence, Leaf

MIN_NUMBERS = 3  # wrong numbers that must all lean the same way


@dataclass(frozen=True)
class Tendency:
    """All numbers that are wrong are too large, or too small, or too close to 0, or too far from it."""

    def sees(self, evidence: Evidence) -> str | None:
        """Which way they lean."""
        if not evidence.values_only or not all(
            np.all(np.isfinite(leaf.got)) for one in evidence.failures for leaf in one.wrong
        ):
            return None
        pairs = [_wrong(leaf) for one in evidence.failures for leaf in one.wrong]
        got, want = (np.concatenate(side) for side in zip(*pairs, strict=True))
        if len(got) < MIN_NUMBERS or got.dtype.kind == "c":
            return None
        if np.all(np.sign(got) == np.sign(want)) and np.any(want < 0) and np.any(want > 0):
            if np.all(np.abs(got) < np.abs(want)):
                return "every sign is right, but the values that are wrong are too close to 0"
            if np.all(np.abs(got) > np.abs(want)):
                return "every sign is right, but the values that are wrong are too far from 0"
        if np.all(got > want):
            return "the values that are wrong are too large, all of them"
        if np.all(got < want):
            return "the values that are wrong are too small, all of them"
        return None


@dataclass(frozen=True)
class PartsLean:
    """Of several things that come back, a number is too large wherever it is wrong, or too small."""

    def sees(self, evidence: Evidence) -> str | None:
        """Which of them, and which way it leans."""
        if not evidence.values_only:
            return None
        for place, name in enumerate(evidence.parts):
            leaves = [leaf for one in evidence.failures for leaf in one.wrong if leaf.place == (place,)]
            if len(leaves) < MIN_NUMBERS or any(leaf.want.size != 1 for leaf in leaves):
                continue
            for way, says in ((1, "too large"), (-1, "too small")):
                if all(way * float(leaf.got.item()) > way * float(leaf.want.item()) for leaf in leaves):
                    return f"`{name}` is {says} wherever it is wrong"
        return None


def _wrong(leaf: Leaf) -> tuple[np.ndarray, np.ndarray]:
    """The entries of an array that are wrong."""
    off = ~np.isclose(leaf.got, leaf.want, rtol=1e-4, atol=1e-4 * float(np.max(np.abs(leaf.want), initial=0.0)))
    return leaf.got[off], leaf.want[off]
