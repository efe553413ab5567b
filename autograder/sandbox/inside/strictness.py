"""Settings by which a notebook turns warnings of numbers into exceptions. Runs inside the student's process.

`np.seterr(all="raise")` in a cell helps to find a mistake at home. On hidden inputs it would make exceptions of what
NumPy only warns of, such as the exp of -1000, and warnings cost nothing.
"""

import copy
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np

# NumPy's own settings at its start.
USUAL: dict[str, Any] = {"divide": "warn", "over": "warn", "under": "ignore", "invalid": "warn"}


def call_leniently(function: Callable[..., Any], args: list[Any]) -> Any:
    """What the function returns. Where a setting of the notebook makes an exception of a warning, it is called again
    without the setting, on copies of the same arguments, which take their places in `args`."""
    if not _is_strict():
        return function(*args)
    spare = copy.deepcopy(args)
    try:
        return function(*args)
    except (FloatingPointError, Warning):
        args[:] = spare
        with np.errstate(**USUAL), warnings.catch_warnings():
            warnings.simplefilter("default")
            return function(*args)


def _is_strict() -> bool:
    return "raise" in np.geterr().values() or any(entry[0] == "error" for entry in warnings.filters)
