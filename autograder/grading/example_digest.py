"""What an answer returns on visible examples, as a short digest: answers that return the same have the same one."""

import hashlib
import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from autograder.checks.compare import numbers
from autograder.grading.example_probe import Found

LENGTH = 12  # hexadecimal digits
STEPS = 1_000  # to which the values of an array are rounded, from zero to the largest


def digest_of(found: Sequence[Found]) -> str:
    """The digest of all examples of a cell; its inputs are the same for everybody, and stand in the notebook."""
    told = repr([one.get("error") or _rounded(one.get("got")) for one in found])
    return hashlib.sha256(told.encode(errors="replace")).hexdigest()[:LENGTH]


def _rounded(value: Any) -> Any:
    """The value with few digits, whatever holds it: rounding and containers tell nothing apart."""
    array = numbers(value)
    if array is None:
        return [_rounded(item) for item in value] if isinstance(value, list) else str(value)
    if array.dtype.kind == "c":
        return [_rounded(array.real), _rounded(array.imag)]
    finite = array[np.isfinite(array)]
    most = float(np.max(np.abs(finite), initial=0.0))
    scale = most or 1.0
    shape = [n for n in array.shape if n != 1]
    with np.errstate(all="ignore"):
        steps = [str(round(v / scale * STEPS)) if math.isfinite(v) else str(v) for v in array.ravel().tolist()]
    return [shape, f"{most:.3g}", steps]
