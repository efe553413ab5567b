"""What a student's function returns, in terms of what may cross the line. Runs inside the student's process."""

import collections.abc
import decimal
import numbers
from typing import Any

import numpy as np

from . import wire

MAX_READ = 200_000  # items that are read of one iterator
REMARK_ITERATOR = "iterator"
RAW = (bytes, bytearray, memoryview)  # memory, and no numbers


class NotPlain(Exception):
    """A result that is not made of numbers, texts, lists, tuples, dicts and arrays."""


def plain(value: Any, remarks: list[str], depth: int = 0) -> Any:
    """The value in terms of what may cross the line; iterators are read once, here."""
    if depth > wire.MAX_DEPTH:
        raise NotPlain("a result that is nested too deeply")
    if value is None or isinstance(value, (bool, str)):
        return value if value is None or isinstance(value, bool) else str(value)
    if isinstance(value, int):
        return int(value)
    if isinstance(value, float) and not isinstance(value, np.generic):
        return float(value)
    if isinstance(value, complex) and not isinstance(value, np.generic):
        return np.complex128(value)
    if isinstance(value, np.ma.MaskedArray):
        value = np.ma.filled(value.astype(float), np.nan)
    if isinstance(value, (np.ndarray, np.generic)):
        return plain_array(np.asarray(value), remarks, depth)
    if isinstance(value, dict):
        return {str(key): plain(item, remarks, depth + 1) for key, item in value.items()}
    if isinstance(value, tuple):
        return tuple(plain(item, remarks, depth + 1) for item in value)
    is_row = isinstance(value, (list, collections.abc.Sequence)) and not isinstance(value, RAW)
    if is_row or hasattr(value, "__next__"):
        if hasattr(value, "__next__") and REMARK_ITERATOR not in remarks:
            remarks.append(REMARK_ITERATOR)
        items: list[Any] = []
        for item in value:
            if len(items) >= MAX_READ:
                raise NotPlain("a result without an end")
            items.append(plain(item, remarks, depth + 1))
        return items
    if isinstance(value, (type({}.keys()), type({}.values()))):
        return plain(list(value), remarks, depth)
    if isinstance(value, (numbers.Real, decimal.Decimal)):  # fractions too
        try:
            return float(value)
        except (TypeError, ValueError, OverflowError):
            pass
    raise NotPlain(f"a result of type {type(value).__name__}")


def plain_array(value: np.ndarray, remarks: list[str], depth: int) -> Any:
    """An array of a dtype that crosses: numbers in native order, texts and objects as nested lists."""
    if value.dtype == object:
        return plain(value.item() if value.ndim == 0 else list(value), remarks, depth + 1)
    if value.dtype == np.longdouble:
        return value.astype(np.float64)
    if value.dtype == np.clongdouble:
        return value.astype(np.complex128)
    if value.dtype.kind in "biufc":
        return value
    if value.dtype.kind in "UT":
        return value.tolist()
    raise NotPlain(f"an array of dtype {value.dtype}")


def share(result: Any, argument: Any) -> bool:
    """Whether the result is an argument, or a view into it."""
    return isinstance(result, np.ndarray) and isinstance(argument, np.ndarray) and np.may_share_memory(result, argument)
