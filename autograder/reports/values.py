"""Values as text of bounded size, for a page or a terminal."""

from collections.abc import Sequence
from typing import Any

import numpy as np

WIDTH, ROWS, MOST = 88, 12, 6  # characters of a line, lines of an array, items of a list
LONGEST = 200  # characters of a text


def shown(value: Any) -> str:
    """A plain value as lines of text: four digits, the middle of large arrays left out.

    >>> print(shown([[1.0, 0.33333333], [0, 2]]))
    [[1.     0.3333]
     [0.     2.    ]]
    """
    if isinstance(value, (list, tuple)) and not _is_table(value):
        return _items(value)
    if isinstance(value, (list, tuple, np.ndarray)):
        return _array(np.asarray(value))
    if isinstance(value, (bool, np.bool_)) or value is None:
        return str(value)
    if isinstance(value, (float, complex, np.number)):
        return f"{value:.5g}"
    text = repr(value)
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"


def _items(value: Sequence[Any]) -> str:
    """A list of things that are no one table, an item a line."""
    if not value:
        return "nothing: an empty list"
    lines = []
    for number, item in enumerate(value[:MOST]):
        lead = f"[{number}] "
        lines.append(lead + shown(item).replace("\n", "\n" + " " * len(lead)))
    return "\n".join([*lines, *([f"and {len(value) - MOST} more"] if len(value) > MOST else [])])


def _array(array: np.ndarray) -> str:
    text = np.array2string(array, precision=4, suppress_small=True, threshold=64, edgeitems=3, max_line_width=WIDTH)
    lines = text.splitlines()
    return "\n".join(lines[:ROWS] + (["…"] if len(lines) > ROWS else []))


def _is_table(value: Sequence[Any]) -> bool:
    """Whether the items make one array of numbers."""
    try:
        return np.asarray(value).dtype.kind in "biufc" and bool(len(value))
    except ValueError:
        return False
