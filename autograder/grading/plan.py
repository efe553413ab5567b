"""A submission laid over its release: what is run, in which order, and where answers are asked for.

Tests, ids and locked text come from the release. A cell that was deleted, duplicated, retyped,
moved or edited although locked is put right and noted; by itself that costs nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from autograder.course.release import Release, ReleaseCell
from autograder.submissions.notebook import Cell, Submission

IPYTHON = re.compile(  # within a line only: a million empty lines would be read a million times each
    r"^[^\S\n]*[%!?]|^[^#\n]*\?[^\S\n]*$|=[^\S\n]*[%!]|\b(?:get_ipython|display|await)\b|\b(?:Out|In)[^\S\n]*\[",
    re.MULTILINE,
)
SIGNS = (
    "%",
    "!",
    "?",
    "get_ipython",
    "display",
    "await",
    "Out",
    "In",
)  # one of them is in all of that; soon looked for


@dataclass(frozen=True)
class Run:
    """Run this code. `exercise` names the exercise whose answer it is, None for anything else."""

    cell: str
    source: str
    exercise: str | None = None


@dataclass(frozen=True)
class Ask:
    """Ask for the answers of this exercise, with what ran so far."""

    exercise: str


@dataclass(frozen=True)
class Plan:
    steps: tuple[Run | Ask, ...]
    untouched: frozenset[str]  # exercises whose cell is still the stub, or gone
    notes: tuple[str, ...]

    @property
    def needs_shell(self) -> bool:
        """Whether a cell holds what only IPython understands."""
        return any(isinstance(step, Run) and needs_shell(step.source) for step in self.steps)


def needs_shell(source: str) -> bool:
    """Whether a cell might hold what only IPython understands: magics, `!`, `display`, `await`, a final `?`."""
    return any(sign in source for sign in SIGNS) and IPYTHON.search(source) is not None


def make_plan(release: Release, submission: Submission, demos: bool = False) -> Plan:
    """Lay `submission` over `release`; `demos` runs the demonstration cells too."""
    mine = _by_name(release, submission)
    extra = _added_after(release, submission)
    notes = _notes(release, submission, mine)
    steps: list[Run | Ask] = [Run(f"added-{i}", cell.source) for i, cell in extra.get(None, ())]
    untouched = set()
    for cell in release:
        found = mine.get(cell.name, ())
        if cell.role == "given":
            steps.append(Run(cell.name, cell.source))
        elif cell.role == "exercise":
            answers = _answers(cell, found)
            if not answers:
                untouched.add(cell.name)
            steps += [Run(cell.name, answer, cell.name) for answer in answers]
        elif cell.role == "checks":
            steps.append(Ask(cell.exercise))
        elif cell.role in ("demo", "text"):
            steps += [Run(cell.name, c.source) for c in found if _is_own_code(c, cell, demos)]
        steps += [Run(f"added-{i}", added.source) for i, added in extra.get(cell.name, ())]
    return Plan(tuple(steps), frozenset(untouched), tuple(notes))


def same_text(one: str, other: str) -> bool:
    """Equal but for space at the ends of lines and empty lines at the end."""
    return [line.rstrip() for line in one.rstrip().splitlines()] == [
        line.rstrip() for line in other.rstrip().splitlines()
    ]


def _by_name(release: Release, submission: Submission) -> dict[str, list[Cell]]:
    names = {cell.name for cell in release}
    found: dict[str, list[Cell]] = {}
    for cell in submission.cells:
        if cell.name in names:
            assert cell.name is not None
            found.setdefault(cell.name, []).append(cell)
    return found


def _answers(stub: ReleaseCell, found: Sequence[Cell]) -> list[str]:
    """The student's versions of an exercise cell in their order, without what is still the stub."""
    return [cell.source for cell in found if cell.source.strip() and not same_text(cell.source, stub.source)]


def _is_own_code(cell: Cell, released: ReleaseCell, demos: bool) -> bool:
    """Whether a demonstration or a text cell holds code to run: the student's own, or a demonstration asked for."""
    changed = not same_text(cell.source, released.source)
    return cell.kind == "code" and (changed or (demos and released.role == "demo"))


def _added_after(release: Release, submission: Submission) -> dict[str | None, list[tuple[int, Cell]]]:
    """The student's own code cells, keyed by the released cell that they follow (None: at the top)."""
    names = {cell.name for cell in release}
    added: dict[str | None, list[tuple[int, Cell]]] = {}
    anchor: str | None = None
    for index, cell in enumerate(submission.cells):
        if cell.name in names:
            anchor = cell.name
        elif cell.kind == "code" and cell.source.strip():
            added.setdefault(anchor, []).append((index, cell))
    return added


def _notes(release: Release, submission: Submission, mine: dict[str, list[Cell]]) -> list[str]:
    notes = []
    for cell in release:
        if cell.role == "text":
            continue
        found = mine.get(cell.name, [])
        if not found and cell.role != "demo":
            notes.append(f"cell '{cell.name}' was deleted" + (": restored" if cell.role != "exercise" else ""))
        if len(found) > 1:
            notes.append(f"cell '{cell.name}' stands {len(found)} times")
        if any(other.kind != cell.kind for other in found):
            notes.append(f"cell '{cell.name}' was turned into another type: read as {cell.kind}")
        locked = cell.role in ("given", "examples", "checks")
        if locked and any(not same_text(other.source, cell.source) for other in found):
            notes.append(f"cell '{cell.name}' is locked but was changed: the released one is used")
    order = [cell.name for cell in release]
    places = [order.index(cell.name) for cell in submission.cells if cell.name in mine]
    if places != sorted(places):
        notes.append("cells were moved: they are run in the released order")
    return notes
