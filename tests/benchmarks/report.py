"""The machine in one line, and tables for a person to read."""

import os
import platform
from collections.abc import Sequence

import numpy as np

from autograder.sandbox.tiers import best_tier


def machine() -> str:
    """What the figures were measured on: cores, versions, walls, and what else the machine was doing."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    load = f", load before {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return (
        f"{cores} core{'s' * (cores != 1)} ({platform.machine()}, {platform.system()}), "
        f"Python {platform.python_version()}, NumPy {np.__version__}, best walls: {best_tier()}{load}"
    )


def heading(title: str, *notes: str) -> str:
    """What a part measures, and how to read its tables."""
    return "\n".join(["", f"## {title}", "", *notes])


def table(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table in Markdown, its columns aligned for a terminal: the first to the left, numbers to the right."""
    widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    lines = [_line(row, widths) for row in [head, rule, *rows]]
    return "\n".join(["", f"### {title}", "", *lines])


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
    return f"| {' | '.join(cells)} |"
