"""What students were given: the cells of a released notebook, read from its source form.

The source form is nbgrader's: answers stand between BEGIN SOLUTION and END SOLUTION, hidden cells
between BEGIN HIDDEN TESTS and END HIDDEN TESTS. Grading trusts this side alone for ids, roles and
locked text.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from autograder.submissions.notebook import nested

STUB = 'raise NotImplementedError("Not written yet: replace this line with your answer.")'
ANSWER_HERE = "*Write your answer here.*"
# The cells of the exercise `deltas` besides its own: `deltas-examples`, `deltas-checks`.
EXAMPLES, CHECKS = "-examples", "-checks"
LOCKED = ("given", "examples", "checks")  # roles whose text is the release's, whatever was handed in

HEADING = re.compile(r"^#{1,4}\s+(.+?)\s*#*$", re.MULTILINE)
_SOLUTION = re.compile(r"^([ \t]*)### BEGIN SOLUTION\n.*?^[ \t]*### END SOLUTION\n?", re.MULTILINE | re.DOTALL)
_HIDDEN = re.compile(r"^[ \t]*### BEGIN HIDDEN TESTS\n.*?^[ \t]*### END HIDDEN TESTS\n?", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class ReleaseCell:
    """One cell as released. Roles: text, given, exercise, examples, checks, demo, question."""

    name: str
    role: str
    kind: str
    source: str

    @property
    def exercise(self) -> str:
        """The exercise that an examples or checks cell belongs to."""
        return self.name.removesuffix(EXAMPLES).removesuffix(CHECKS)


@dataclass(frozen=True)
class Release:
    """What students were given: the slug of the assignment, and its cells in order."""

    assignment: str
    cells: tuple[ReleaseCell, ...]

    def __iter__(self) -> Iterator[ReleaseCell]:
        return iter(self.cells)

    @cached_property
    def given(self) -> frozenset[tuple[str, str]]:
        """Name and source of each cell of code that every notebook runs as it was handed out."""
        return frozenset((cell.name, cell.source) for cell in self.role("given") if cell.kind == "code")

    @cached_property
    def headings(self) -> dict[str, str]:
        """The heading that each cell stands under, in plain text, by the name of the cell."""
        found: dict[str, str] = {}
        heading = ""
        for cell in self:
            if heading:
                found[cell.name] = heading
            if cell.kind == "markdown" and (below := HEADING.findall(cell.source)):
                heading = re.sub(r"[*_`$]", "", below[-1])
        return found

    def role(self, role: str) -> tuple[ReleaseCell, ...]:
        """The cells of one role."""
        return tuple(cell for cell in self.cells if cell.role == role)


def read_release(source_notebook: Path) -> Release:
    """The release that the source notebook of an assignment turns into."""
    notebook = json.loads(source_notebook.read_text(encoding="utf-8"))
    cells = tuple(_release_cell(cell) for cell in notebook["cells"])
    return Release(nested(notebook["metadata"], "autograder", "assignment"), cells)


def without_solutions(source: str, kind: str) -> str:
    """The text of a source cell as students get it."""
    stub = STUB if kind == "code" else ANSWER_HERE
    source = _SOLUTION.sub(lambda match: match[1] + stub + "\n", source)
    return _HIDDEN.sub("", source).rstrip("\n")


def released(notebook: dict[str, Any]) -> dict[str, Any]:
    """The notebook that students get from a source notebook, as JSON; the argument stays as it is."""
    cells = [
        {**cell, "source": without_solutions("".join(cell["source"]), cell["cell_type"])} for cell in notebook["cells"]
    ]
    return {**notebook, "cells": cells}


def _release_cell(cell: dict[str, Any]) -> ReleaseCell:
    source = without_solutions("".join(cell["source"]), cell["cell_type"])
    return ReleaseCell(cell["id"], nested(cell["metadata"], "autograder", "role"), cell["cell_type"], source)
