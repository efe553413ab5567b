"""How an answer and what it should be differ: in a sentence, and in a few lines that show both.

An example agrees as an answer is right when it is graded: lists are as good as arrays, axes of length one do not
count, and what is not made of numbers (texts, dicts, lists of them) is compared item by item.
"""

import textwrap
from collections import deque
from numbers import Real

import numpy as np

__all__ = ["fits", "items", "kind", "plain"]

WIDTH = 96  # characters of a line of a message
ROWS, COLUMNS = 5, 6  # of a table that is shown
FLOOR = 1e-6  # a wanted array smaller than this is compared as if it were of this size


def plain(value):
    """The value with arrays in place of nested lists, iterators and matrices.

    Examples compare numbers, not containers: a list of rows is as good as an array.
    """
    if isinstance(value, np.ndarray) and value.dtype == object:
        value = value.tolist()
    if hasattr(value, "__next__") or isinstance(value, (list, tuple, deque, range)):
        items = [plain(item) for item in value]
        simple = all(isinstance(item, (np.ndarray, np.generic, int, float)) for item in items)
        return np.array(items) if simple and len({np.shape(item) for item in items}) == 1 else items
    return np.asarray(value) if isinstance(value, np.matrix) else value


def items(value):
    """How many items an answer holds, for a message that begins with "yours holds"."""
    try:
        return len(value)
    except TypeError:
        return "only one"


def kind(value):
    """What an answer is, in words: one number, an array of some shape, or something that is neither."""
    try:
        array = _numbers(value)
    except ValueError:
        return "a list whose items have different shapes"
    if array.dtype.kind not in "biufc":
        return "made of None" if None in array.ravel().tolist() else f"a {type(value).__name__}, not made of numbers"
    return f"an array of shape {array.shape}" if array.shape else "one number"


def _container(value):
    """What an answer is where a list or a dict is wanted."""
    return kind(value).removesuffix(", not made of numbers")


def _numbers(value):
    """The value as an array; whole numbers beyond 64 bits and fractions as floats."""
    array = np.asarray(value)
    exact = array.dtype == object and array.size and all(isinstance(item, Real) for item in array.flat)
    return array.astype(float) if exact else array


def fits(value, wanted):
    """Whether an answer is made of numbers and has the wanted shape, up to axes of length one."""
    numbers = kind(value).startswith(("one number", "an array"))
    return numbers and np.squeeze(value).shape == np.squeeze(wanted).shape


def difference(got, want, within, exact, where=""):
    """None, or how the two differ: in a sentence, and in lines that show both."""
    if got is None and want is not None:
        return _shown(where, "None", _short(want), "" if where else "nothing is given back: does it end with a return?")
    if isinstance(want, dict):
        return _dict_difference(got, want, within, exact, where)
    if _holds_arrays(want) or isinstance(plain(want), list):
        return _list_difference(got, want, within, exact, where)
    if isinstance(want, (str, bool)) or want is None:
        truth = isinstance(want, bool) and kind(got) == "one number" and bool(got) == want
        same = type(got) is type(want) or isinstance(got, str)  # NumPy has texts of its own
        return None if truth or (same and got == want) else _shown(where, _short(got), _short(want), "")
    got, want = plain(got), _numbers(want)
    numbers = kind(got).startswith(("one number", "an array"))
    fit = np.shape(got) == want.shape if exact and want.ndim > 1 else fits(got, want)
    if not numbers or not fit:
        is_, shape = kind(got), kind(want)
        return _shown(where, _short(got), _short(want), f"it should be {shape}, yours is {is_}")
    array, want = (one.astype(float) if one.dtype == bool else one for one in (_numbers(got), want))
    array = array.reshape(want.shape)
    scale = max(np.max(np.abs(want), initial=0.0), FLOOR)
    with np.errstate(all="ignore"):
        apart = ~(np.abs(array - want) <= within * scale)
    return _table_of(where, array, want, apart) if np.any(apart) else None


def _holds_arrays(value):
    """Whether it is a list of arrays, which may differ in shape, and no table of numbers."""
    if not isinstance(value, (list, tuple)):
        return False
    return any(_holds_arrays(item) or (isinstance(item, np.ndarray) and item.ndim > 0) for item in value)


def _list_difference(got, want, within, exact, where):
    called, got = f"{where}[{{}}]" if where else "item {}", plain(got)
    if not isinstance(got, (list, np.ndarray)):
        told = f"it should be a list of {len(want)} items, yours is {_container(got)}"
        return _shown(where, _short(got), _short(want), told)
    if items(got) != len(want):
        told = f"it should hold {len(want)} items, yours holds {items(got)}"
        return _shown(where, _short(got), _short(want), told)
    for index, (item, wanted) in enumerate(zip(got, want)):
        found = difference(item, wanted, within, exact, called.format(index))
        if found is not None:
            return found
    return None


def _dict_difference(got, want, within, exact, where):
    if not isinstance(got, dict):
        return _shown(where, _short(got), _short(want), f"it should be a dict, yours is {_container(got)}")
    got, want = ({str(key): item for key, item in one.items()} for one in (got, want))
    if got.keys() != want.keys():
        lacks, more = ([repr(key) for key in one if key not in other] for one, other in ((want, got), (got, want)))
        told = f"yours lacks {', '.join(lacks)}" if lacks else f"yours has {', '.join(more)} as well"
        return _shown(where, _short(got), _short(want), f"the keys are other ones: {told}")
    for key, wanted in want.items():
        found = difference(got[key], wanted, within, exact, f"{where}[{key!r}]")
        if found is not None:
            return found
    return None


def _shown(where, got, want, told):
    of = f"{where}: " if where else ""
    lines = [f"  came out   {of}{got}", f"  expected   {of}{want}"] + ([f"  they differ: {told}"] if told else [])
    return f"{of}{told or f'it is {got} and should be {want}'}", lines


def not_refused(got):
    """What came of a call that should have raised an error and gave a value: in a sentence, and in lines."""
    return _shown("", _short(got), "an error", "nothing is raised")


def _table_of(where, got, want, apart):
    """Both arrays side by side, and a small picture of where they differ."""
    of = f"{where}: " if where else ""
    most = np.unravel_index(np.argmax(np.where(apart, np.nan_to_num(np.abs(got - want), nan=np.inf), -1)), want.shape)
    digits = 4 if _number(got[most]) != _number(want[most]) else 9  # enough to tell them apart
    one, other = _number(got[most], digits), _number(want[most], digits)
    pattern = _pattern(got, want)
    told = pattern or f"{apart.sum()} of {apart.size} numbers, most of all {one} in place of {other}"
    if want.size == 1:
        told = pattern or f"{one} in place of {other}"
        lines = [f"  came out   {of}{one}", f"  expected   {of}{other}"]
        return f"{of}{told}.", lines + ([f"  they differ: {told}"] if pattern else [])
    short = f"{of}{told}."
    columns = want.shape[-1] if want.ndim > 1 else want.size
    got, want, apart = (table.reshape(-1, columns) for table in (got, want, apart))
    first = max(0, min(int(np.argmax(apart.any(axis=1))) - 1, len(want) - ROWS))
    left = max(0, min(int(np.argmax(apart.any(axis=0))) - 1, columns - COLUMNS))
    part = np.s_[first : first + ROWS, left : left + COLUMNS]
    one, other = _rows(got[part], digits), _rows(want[part], digits)
    picture = ["".join(" ■" if cell else " ·" for cell in row) for row in apart[part]]
    wide = max(len("came out"), len(one[0])) + 3, max(len("expected"), len(other[0])) + 3
    lines = [f"  {of}".ljust(2) + "came out".ljust(wide[0]) + "expected".ljust(wide[1]) + " where"]
    indent = " " * (len(lines[0]) - len(lines[0].lstrip()) + len(of))
    lines += [indent + a.ljust(wide[0]) + b.ljust(wide[1]) + c for a, b, c in zip(one, other, picture)]
    if got[part].shape != got.shape:
        lines.append(f"  (a part of it: the whole is {len(got)} × {columns})")
    return short, [*lines, f"  they differ: {told}"]


def _pattern(got, want):
    """What a wrong array has in common with the right one, if that is a factor."""
    with np.errstate(all="ignore"):
        factor = np.sum(got * want) / np.sum(want * want) if np.any(want) else np.nan
    if not np.isfinite(factor) or not np.allclose(got, factor * want, rtol=1e-4, atol=1e-4 * np.max(np.abs(want))):
        return ""
    if np.isclose(factor, -1):
        return "the sign is the opposite one" if want.size == 1 else "every sign is the opposite one"
    if want.size == 1:
        return ""
    return "everything is 0" if abs(factor) < 1e-6 else f"everything is {factor:.4g} times as large as it should be"


def _rows(table, digits):
    """The rows of a table of numbers, in columns."""
    texts = [[_number(value, digits) for value in row] for row in table]
    wide = max((len(text) for row in texts for text in row), default=1)
    return ["[" + "  ".join(text.rjust(wide) for text in row) + "]" for row in texts]


def _number(value, digits=4):
    if isinstance(value, (bool, np.bool_)):
        return str(bool(value))
    return f"{value + 0.0:.{digits}g}"


def _short(value):
    """A value in one line."""
    if callable(value) and hasattr(value, "__name__"):
        return "a function" if value.__name__ == "<lambda>" else value.__name__
    if isinstance(value, (list, tuple)) and value and all(callable(item) for item in value):
        return f"{len(value)} functions" if len(value) > 1 else f"[{_short(value[0])}]"
    if isinstance(value, (bool, np.bool_, str)) or value is None:
        return repr(value) if isinstance(value, str) else str(value)
    if _holds_arrays(value):
        return f"{len(value)} arrays of shapes " + ", ".join(
            kind(item).removeprefix("an array of shape ") for item in value
        )
    if kind(value).startswith(("one number", "an array")):
        array = _numbers(value)
        if array.size > 12:
            return kind(value)
        return str(_nested(array.tolist())).replace("'", "")
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _nested(value):
    return [_nested(item) for item in value] if isinstance(value, list) else _number(value)


def went_in(called):
    """The arguments of a call by their names, in three lines at most. A line breaks between arguments where it can."""
    room = WIDTH - 13
    given = [f"{name} = {_short(value)}" for name, value in called.items()]
    kept = ", ".join(text.replace(" ", "\0") if len(text) < room else text for text in given)
    lines = [line.replace("\0", " ") for line in textwrap.wrap(kept, room, break_on_hyphens=False)]
    if len(lines) > 3:
        lines[2] = textwrap.shorten(lines[2], room - 4, placeholder="") + " ..."
    return [("  went in    " if k == 0 else " " * 13) + line for k, line in enumerate(lines[:3])]
