"""Tables for a terminal."""

from collections.abc import Sequence

from autograder.reports.render import printable


def aligned(rows: Sequence[Sequence[str]], numbers: Sequence[int] = ()) -> str:
    """Rows of one length with their columns below one another; the columns `numbers` end on the right."""
    shown = [[printable(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*shown)]
    lines = [
        "  ".join(
            cell.rjust(width) if index in numbers else cell.ljust(width)
            for index, (cell, width) in enumerate(zip(row, widths))
        )
        for row in shown
    ]
    return "\n".join(line.rstrip() for line in lines)
