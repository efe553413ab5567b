"""What of a visible example is worth a picture: a wrong table beside the right one, a path beside the exact one."""

from typing import Any

import numpy as np

from autograder.checks.compare import numbers
from autograder.reports.model import Picture

SMALLEST, LARGEST = 2, 16  # rows and columns of a table
LEVELS = 7  # lines of equal height
CORNERS = 16  # of such a line, more or less
DIGITS = 4  # of a number
STEPS = 60  # points of a path


def picture_of(got: Any, want: Any, field: Any, within: float) -> Picture | None:
    """A picture of how `got` differs from `want`; None where words say as much.

    Parameters
    ----------
    got, want
        A table, or a list of tables, of which the first wrong one is taken.
    field
        Slopes around a path on a grid, as `try_examples` notes them.
    within
        How far apart values may be, as a share of the largest.
    """
    for one, other in _pairs(got, want):
        a, b = numbers(one), numbers(other)
        if a is None or b is None or a.dtype.kind == "c" or b.ndim != 2 or a.ndim != 2:
            continue
        if isinstance(field, dict):
            return _path(a, b, field) if a.shape[1] == 2 else None
        if a.shape == b.shape and all(SMALLEST <= n <= LARGEST for n in b.shape):
            apart = ~(np.abs(a - b) <= within * max(float(np.max(np.abs(b))), 1e-6))
            if apart.any():
                return Picture("tables", _rows(a), _rows(b), tuple(tuple(map(bool, row)) for row in apart))
    return None


def _pairs(got: Any, want: Any) -> list[tuple[Any, Any]]:
    if isinstance(want, list) and isinstance(got, list) and len(got) == len(want) and numbers(want) is None:
        return list(zip(got, want, strict=True))
    return [(got, want)]


def _path(got: np.ndarray, want: np.ndarray, field: dict[str, Any]) -> Picture:
    """Two paths over the lines of equal height of what the slopes belong to."""
    from contourpy import contour_generator  # with Matplotlib, which takes a while to import

    x, y, slopes = (np.asarray(field[key]) for key in ("x", "y", "slopes"))
    height = _height(x, y, slopes)
    lines = contour_generator(x, y, height)
    levels = np.quantile(height, np.linspace(0.04, 0.9, LEVELS))
    pieces = [np.asarray(piece) for level in levels for piece in lines.lines(level)]
    drawn = tuple(_rows(_thinned(piece)) for piece in pieces if len(piece) > 3)
    return Picture("path", _rows(got[:STEPS]), _rows(want[:STEPS]), lines=drawn)


def _height(x: np.ndarray, y: np.ndarray, slopes: np.ndarray) -> np.ndarray:
    """The function of which these are the slopes, but for a constant: summed along the lowest row, then upwards.

    `slopes[i, j]` are those at (x[j], y[i]).
    """
    across = np.concatenate([[0.0], np.cumsum(np.diff(x) * (slopes[0, 1:, 0] + slopes[0, :-1, 0]) / 2)])
    rises = np.diff(y)[:, None] * (slopes[1:, :, 1] + slopes[:-1, :, 1]) / 2
    return np.asarray(across + np.vstack([np.zeros(len(x)), np.cumsum(rises, axis=0)]))


def _thinned(line: np.ndarray) -> np.ndarray:
    """The line with fewer corners, its ends kept."""
    keep = np.unique(np.linspace(0, len(line) - 1, CORNERS).round().astype(int))
    return np.asarray(line[keep])


def _rows(table: np.ndarray) -> tuple[tuple[float, ...], ...]:
    """Plain numbers with as many digits as a picture shows."""
    return tuple(tuple(float(f"{value:.{DIGITS}g}") for value in row) for row in table)
