"""Answers that are yes or no, or a list of places: which way they are wrong."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.grading.observers.evidence import Evidence


@dataclass(frozen=True)
class YesOrNo:
    """A truth value is asked for, and all wrong answers are wrong in the same way."""

    def sees(self, evidence: Evidence) -> str | None:
        """Whether it says yes too often, or no."""
        pairs = [(one.got, one.want) for one in evidence.failures]
        if not pairs or not all(_is_truth(want) and _is_truth(got) for got, want in pairs):
            return None
        names = list(dict.fromkeys(one.call.case.name for one in evidence.failures))
        where = f" ({'; '.join(names[:3])}{'; ...' if len(names) > 3 else ''})"
        if all(got for got, _ in pairs):
            return f"wherever it is wrong, it says yes: what does it not look at?{where}"
        if not any(got for got, _ in pairs):
            return f"wherever it is wrong, it says no: what is it too strict about?{where}"
        return f"it says yes where no is right, and no where yes is right{where}"


@dataclass(frozen=True)
class Places:
    """A list of whole numbers is asked for: some are missing, or too many, or all are moved by one."""

    def sees(self, evidence: Evidence) -> str | None:
        """How the list differs, the same way in every failed call."""
        pairs = [(one.got, one.want) for one in evidence.failures]
        if (
            not pairs
            or len(pairs) < list(evidence.passed).count(False)
            or not all(_whole(x) for pair in pairs for x in pair)
        ):
            return None
        sets = [(set(map(int, got)), set(map(int, want))) for got, want in pairs]
        if all(got == {k + 1 for k in want} for got, want in sets):
            return "every number is one too large: from where does the counting start?"
        if all(got < want for got, want in sets):
            return "all that are in your list belong there, but some are missing"
        if all(got > want for got, want in sets):
            return "all that should be in your list are there, but so are some that should not be"
        if all(got == want for got, want in sets):
            return "the right numbers come back, but in another order, or more than once"
        return None


def _is_truth(value: Any) -> bool:
    return isinstance(value, (bool, np.bool_)) or (
        isinstance(value, np.ndarray) and value.shape == () and value.dtype == bool
    )


def _whole(value: Any) -> bool:
    if isinstance(value, np.ndarray):
        return value.ndim == 1 and value.dtype.kind in "iu"
    return isinstance(value, (list, tuple)) and all(type(item) is int for item in value)
