"""Pictures of a wrong answer beside the right one, as SVG with words for those who cannot see them."""

import math
from collections.abc import Sequence
from html import escape

from autograder.reports.model import Picture

SIDE = 260  # pixels of a picture
LARGEST_CELL = 44  # pixels
FAINT = 0.08  # of the colour of an entry that is zero
Points = Sequence[Sequence[float]]


def drawn(picture: Picture) -> str:
    """The picture with its caption; nothing in it but numbers and words of this module."""
    return _tables(picture) if picture.kind == "tables" else _path(picture)


def _tables(picture: Picture) -> str:
    """Two heat maps in the same colours, those of the right one; what differs has a frame."""
    most = max((abs(v) for v in _all(picture.want) if math.isfinite(v)), default=0.0) or 1.0
    wrong = sum(map(sum, picture.apart))
    size = f"{len(picture.want)} × {len(picture.want[0])}"
    said = f"{wrong} of {len(_all(picture.want))} entries differ; those are framed."
    parts = "".join(
        _figure(_heat(rows, most, apart, f"{name}, a table of {size}. {said}"), name)
        for name, rows, apart in (("came out", picture.got, picture.apart), ("expected", picture.want, ()))
    )
    legend = "Blue is above zero, orange below it, the stronger the farther."
    return f"<div class=pictures>{parts}</div><p class=who>{said} {legend}</p>"


def _heat(rows: Points, most: float, apart: Sequence[Sequence[bool]], said: str) -> str:
    cell = min(LARGEST_CELL, SIDE / max(len(rows), len(rows[0])))
    drawn_cells = []
    for i, row in enumerate(rows):
        for j, value in enumerate(row):
            kind = "above" if value > 0 else "below"
            strength = FAINT + (1 - FAINT) * min(1.0, abs(value) / most) if math.isfinite(value) else 1.0
            place = f"x='{j * cell + 2:.1f}' y='{i * cell + 2:.1f}' width='{cell - 2:.1f}' height='{cell - 2:.1f}'"
            framed = " framed" if apart and apart[i][j] else ""
            kind = kind if math.isfinite(value) else "none"
            drawn_cells.append(f"<rect class='{kind}{framed}' {place} fill-opacity='{strength:.2f}'/>")
    wide, high = len(rows[0]) * cell + 2, len(rows) * cell + 2
    return _svg(wide, high, said, "".join(drawn_cells))


def _path(picture: Picture) -> str:
    """Two paths on the same lines of equal height, side by side."""
    window = _window(picture)
    steps = next((k for k, pair in enumerate(zip(picture.got, picture.want)) if _far(*pair)), None)
    said = "The paths part later" if steps is None else f"They part at point {steps + 1}"
    said += f": {len(picture.got)} points came out, {len(picture.want)} are expected."
    parts = "".join(
        _figure(_one_path(picture, rows, window, f"{name}: a path over lines of equal height. {said}"), name)
        for name, rows in (("came out", picture.got), ("expected", picture.want))
    )
    return f"<div class=pictures>{parts}</div><p class=who>{said} The ring is where they begin.</p>"


def _one_path(picture: Picture, rows: Points, window: tuple[float, float, float, float], said: str) -> str:
    left, right, low, high = window

    def at(point: Sequence[float]) -> str:
        x = (point[0] - left) / (right - left) * SIDE
        y = (high - point[1]) / (high - low) * SIDE
        return f"{_bounded(x):.1f},{_bounded(y):.1f}"

    lines = "".join(f"<polyline class=level points='{' '.join(map(at, line))}'/>" for line in picture.lines)
    shown = [row for row in rows if all(map(math.isfinite, row))]
    path = f"<polyline class=path points='{' '.join(map(at, shown))}'/>"
    dots = "".join("<circle r='3' cx='{}' cy='{}'/>".format(*at(point).split(",")) for point in shown)
    start = "<circle class=start r='6' cx='{}' cy='{}'/>".format(*at(shown[0]).split(",")) if shown else ""
    return _svg(SIDE, SIDE, said, lines + path + dots + start)


def _window(picture: Picture) -> tuple[float, float, float, float]:
    """The place of the lines; a path may leave it."""
    points = [point for line in picture.lines for point in line] or list(picture.want)
    xs, ys = [point[0] for point in points], [point[1] for point in points]
    wide = max(max(xs) - min(xs), max(ys) - min(ys)) or 1.0
    x, y = (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2
    return x - wide / 2, x + wide / 2, y - wide / 2, y + wide / 2


def _bounded(pixels: float) -> float:
    return max(-4.0 * SIDE, min(5.0 * SIDE, pixels))


def _far(one: Sequence[float], other: Sequence[float]) -> bool:
    return not all(abs(a - b) <= 1e-3 * max(1.0, abs(b)) for a, b in zip(one, other))


def _all(rows: Points) -> list[float]:
    return [value for row in rows for value in row]


def _figure(svg: str, name: str) -> str:
    return f"<figure>{svg}<figcaption>{name}</figcaption></figure>"


def _svg(wide: float, high: float, said: str, body: str) -> str:
    size = f"viewBox='0 0 {wide:.0f} {high:.0f}' width='{wide:.0f}'"
    return f"<svg {size} role=img aria-label='{escape(said)}'>{body}</svg>"
