"""Comparing plain values as mathematics would: right whatever the container, dtype or memory order.

One norm-wise tolerance per array, max|got - want| / max|want|, of 1e-4: at least 15 times above the
worst correct float32 answer and 10 times below the weakest mistake that was measured. Shapes are
equal up to axes of length one, unless `exact` asks tables for their very shape; nothing is ever broadcast.
"""

import math
import sys
from collections.abc import Collection, Iterator, Set
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import repeat
from typing import Any

import numpy as np

TOLERANCE = 1e-4
FLOAT = np.dtype(np.float64)
FLOOR = 1e-6  # a wanted array smaller than this is compared as if it were of this size
MOST = sys.float_info.max  # of an error that is finite
RETURNS = "it returns"  # how a sentence about a whole value begins


@dataclass(frozen=True)
class _Rules:
    """How strictly to compare, and which lengths may be named."""

    tolerance: float
    exact: bool
    sizes: frozenset[int]

    def shape(self, shape: tuple[int, ...]) -> str:
        """A shape in words."""
        if shape == ():
            return "one number"
        return (
            f"an array of shape {shape}" if set(shape) <= self.sizes and len(shape) < 4 else "an array of another shape"
        )

    def count(self, length: int) -> str:
        """A number of items in words."""
        return f"{length} items" if length in self.sizes or length < 10 else "more items"


def difference(
    got: Any, want: Any, tolerance: float = TOLERANCE, exact: bool = False, sizes: Collection[int] = ()
) -> str | None:
    """None when `got` is `want`, otherwise a sentence about what was seen; it never shows a wanted value.

    A shape is named when its lengths are among `sizes`, those of the arguments, or occur in `want`:
    a length of the student's choosing could carry a hidden input out.
    """
    if _evidently_close(got, want, tolerance):
        return None
    if got is None and want is not None:
        return f"{RETURNS} None: a value that is printed, or only computed, does not reach the caller"
    rules = _Rules(tolerance, exact, frozenset({0, 1, *sizes, *_lengths(want)}))
    problem = _difference(got, want, rules, RETURNS)
    return None if problem is None else _pattern(got, want, rules) or problem


def _evidently_close(got: Any, want: Any, tolerance: float) -> bool:
    """Whether a value is the wanted one at first sight, as most right answers are: floats, arrays of floats of the very
    shape, and lists of them. What is not may be right all the same, and is looked at more closely."""
    kind = type(want)
    if kind is np.ndarray:
        return type(got) is kind and got.shape == want.shape and _near(got, want, tolerance)
    if isinstance(want, float):
        number = got.item() if type(got) is np.ndarray and got.shape == () and got.dtype is FLOAT else got
        return isinstance(number, float) and abs(number - want) / max(abs(want), FLOOR) <= min(tolerance, MOST)
    if kind is list or kind is tuple:
        return type(got) is kind and len(got) == len(want) and all(map(_evidently_close, got, want, repeat(tolerance)))
    return False


def _near(a: np.ndarray, b: np.ndarray, tolerance: float) -> bool:
    """Whether two arrays of as many floats differ by finite numbers, none of them large; False for anything else."""
    if a.dtype is not FLOAT or b.dtype is not FLOAT:
        return False
    if a.tobytes() == b.tobytes():
        return bool(np.isfinite(b).all())
    with np.errstate(all="ignore"):
        return _error(a, b) <= min(tolerance, MOST)


def alike(one: Any, other: Any, tolerance: float = TOLERANCE) -> bool:
    """Whether two answers are the same answer, right or wrong: nan equals nan, text equals text."""
    if type(one) is np.ndarray and type(other) is np.ndarray and one.dtype is FLOAT and other.dtype is FLOAT:
        return _alike_arrays(one, other, tolerance)
    if _is_sequence(one) and _is_sequence(other):
        a, b = numbers(one), numbers(other)
        if a is None or b is None:
            return len(one) == len(other) and all(alike(x, y, tolerance) for x, y in zip(one, other, strict=True))
        return _alike_arrays(a, b, tolerance)
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(alike(one[key], other[key], tolerance) for key in one)
    if isinstance(one, str) and isinstance(other, str):
        return bool(one == other)  # NumPy has texts of its own
    if one is None or other is None or isinstance(one, (str, dict)) or isinstance(other, (str, dict)):
        return type(one) is type(other) and bool(one == other)
    a, b = numbers(one), numbers(other)
    return a is not None and b is not None and _alike_arrays(a, b, tolerance)


def numbers(value: Any) -> np.ndarray | None:
    """The value as an array of floats (or complex numbers), None when it is not a table of numbers.

    Nobody writes into it: it may be the value itself.
    """
    if isinstance(value, (list, tuple)):
        if _is_ragged(value):
            return None  # which NumPy takes a while to find out
        if _has_text(value):
            return None  # An array of text would have room for the longest text in every entry.
    elif type(value) is np.ndarray and value.dtype is FLOAT:
        return value
    try:
        array = np.asarray(value)
    except ValueError:  # rows of different lengths
        return None
    if array.dtype == object and all(type(item) is int for item in array.flat):
        return _floats(array)  # Integers beyond 64 bits are objects in an array.
    if array.dtype.kind not in "biufc":
        return None
    if array.dtype.kind == "c":
        return array
    return array.astype(np.float64, copy=False)


def count_numbers(value: Any) -> int:
    """How many numbers, texts and the like a value holds; an empty container counts as one."""
    if isinstance(value, dict):
        return sum(1 + count_numbers(item) for item in value.values()) or 1
    if isinstance(value, (list, tuple)):
        return sum(map(count_numbers, value)) or 1
    return max(1, value.size) if isinstance(value, np.ndarray) else 1


def _floats(array: np.ndarray) -> np.ndarray:
    try:
        return array.astype(np.float64)
    except OverflowError:
        return np.full(array.shape, np.inf)


class Lengths(Set[int]):
    """Every length of an axis or a list among some values, looked for when somebody asks: right answers need none."""

    def __init__(self, values: Any) -> None:
        self._values = values

    @cached_property
    def _found(self) -> frozenset[int]:
        return frozenset(n for value in self._values for n in _lengths(value))

    def __contains__(self, length: object) -> bool:
        return length in self._found

    def __iter__(self) -> Iterator[int]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


def lengths(args: Any) -> Set[int]:
    """Every length of an axis or a list among the arguments of a call."""
    return Lengths(args)


def _lengths(value: Any) -> set[int]:
    if isinstance(value, np.ndarray):
        return set(value.shape)
    if isinstance(value, (list, tuple)):
        return {len(value)}.union(*(_lengths(item) for item in value))
    return set()


def _has_text(value: list[Any] | tuple[Any, ...]) -> bool:
    return any(_has_text(item) if isinstance(item, (list, tuple)) else isinstance(item, (str, dict)) for item in value)


def _is_ragged(value: list[Any] | tuple[Any, ...]) -> bool:
    """Whether the items are arrays of different shapes, or lists of different lengths."""
    kinds = set(map(type, value))
    if kinds == {np.ndarray}:
        return len({item.shape for item in value}) > 1
    return kinds <= {list, tuple} and len(set(map(len, value))) > 1


def _is_sequence(value: Any) -> bool:
    return isinstance(value, (list, tuple)) or (isinstance(value, np.ndarray) and value.ndim > 0)


def _alike_arrays(a: np.ndarray, b: np.ndarray, tolerance: float) -> bool:
    if a.shape != b.shape:
        if _squeezed(a.shape) != _squeezed(b.shape):
            return False
        a, b = a.ravel(), b.ravel()
    largest = float(np.abs(b).max(initial=0.0))
    if math.isfinite(largest):
        # Most answers are finite; anything in `a` that is not makes this no number below the bound.
        return bool(np.abs(a - b).max(initial=0.0) <= tolerance * max(largest, FLOOR))
    finite = np.isfinite(a)
    if not np.array_equal(finite, np.isfinite(b)) or not np.array_equal(a[~finite], b[~finite], equal_nan=True):
        return False
    scale = max(float(np.max(np.abs(b[finite]), initial=0.0)), FLOOR)
    return bool(np.all(np.abs(a[finite] - b[finite]) <= tolerance * scale))


def _difference(got: Any, want: Any, rules: _Rules, subject: str) -> str | None:
    if isinstance(want, (list, tuple)):
        return _list_difference(got, want, rules, subject)
    if isinstance(got, (list, tuple)) and any(item is None for item in got):
        return f"{subject} a {type(got).__name__} with None in it"
    array, wanted = numbers(got), numbers(want)
    if wanted is None:
        return None if alike(got, want) else f"{subject} something else than what is asked for"
    if array is None:
        return f"{subject} {_kind(got, rules)}, where {rules.shape(wanted.shape)} is asked for"
    exact = rules.exact and wanted.ndim > 1
    if array.shape != wanted.shape if exact else _squeezed(array.shape) != _squeezed(wanted.shape):
        return f"{subject} {rules.shape(array.shape)}, where {rules.shape(wanted.shape)} is asked for"
    if not np.all(np.isfinite(array)):
        return f"{subject} nan or infinity, where ordinary numbers are asked for"
    if _error(array, wanted) > rules.tolerance:
        return f"{subject} the right shape, but not the right values"
    return None


def _list_difference(got: Any, want: Any, rules: _Rules, subject: str) -> str | None:
    if not _is_sequence(got):
        return f"{subject} {_kind(got, rules)}, where a {type(want).__name__} of {len(want)} is asked for"
    if len(got) != len(want):
        return f"{subject} {rules.count(len(got))}, where {len(want)} are asked for"
    for index, (item, wanted) in enumerate(zip(got, want, strict=True)):
        inner = f"{subject} a {type(want).__name__} whose item {index} is" if subject == RETURNS else subject
        if item is None and wanted is not None:
            return f"{inner} None"
        problem = _difference(item, wanted, rules, inner)
        if problem is not None:
            return problem.replace("is the right shape", "has the right shape")
    return None


def _pattern(got: Any, want: Any, rules: _Rules) -> str | None:
    """What a wrong answer has in common with the right one, if that can be said in a sentence."""
    for factor, sentence in (
        (-1.0, "every value has the opposite sign of what is asked for"),
        (2.0, "every value is twice what is asked for"),
        (0.5, "every value is half of what is asked for"),
    ):
        scaled = _scaled(want, factor) if _may_be_scaled(got, want, factor, rules.tolerance) else None
        if scaled is not None and _difference(got, scaled, rules, "") is None:
            return sentence
    if isinstance(want, (list, tuple)) and isinstance(got, (list, tuple)):
        if _difference(got[::-1], want, rules, "") is None:
            return "the items are right, but they come in the opposite order"
    array, wanted = numbers(got), None if isinstance(want, (list, tuple)) else numbers(want)
    if array is not None and wanted is not None and array.ndim == 2:
        if _difference(array.T, wanted, replace(rules, exact=True), "") is None:
            return "rows and columns are exchanged"
    return None


def _may_be_scaled(got: Any, want: Any, factor: float, tolerance: float) -> bool:
    """Whether the first array of a value is not too large or too small for a multiple of the first one wanted."""
    while isinstance(want, (list, tuple)) and len(want):
        if not _is_sequence(got) or len(got) != len(want):
            return False
        got, want = got[0], want[0]
    array, wanted = numbers(got), numbers(want)
    if array is None or wanted is None:
        return False
    largest = abs(factor) * float(np.abs(wanted).max(initial=0.0))
    return abs(float(np.abs(array).max(initial=0.0)) - largest) <= 2 * tolerance * max(largest, FLOOR)


def _scaled(want: Any, factor: float) -> Any:
    if isinstance(want, (list, tuple)):
        items = [_scaled(item, factor) for item in want]
        return None if any(item is None for item in items) else items
    array = numbers(want)
    if array is None or not np.any(array) or array.size < 2:  # one number is always some multiple of another
        return None
    return array * factor


def _error(array: np.ndarray, wanted: np.ndarray) -> float:
    if wanted.size == 0:
        return 0.0
    scale = max(float(np.abs(wanted).max()), FLOOR)
    return float(np.abs(array.ravel() - wanted.ravel()).max()) / scale


def _squeezed(shape: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(n for n in shape if n != 1)


def _kind(value: Any, rules: _Rules) -> str:
    names = {str: "text", dict: "a dict", bool: "a truth value", list: "a list of unequal rows", tuple: "a tuple"}
    if isinstance(value, np.ndarray):
        return rules.shape(value.shape)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return "one number"
    return names.get(type(value), "something else")
