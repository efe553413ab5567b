"""What a report says about the cells of a notebook beside those of its release."""

from collections.abc import Sequence

from autograder.course.release import LOCKED, Release, ReleaseCell
from autograder.grading.changed import difference
from autograder.grading.matching import PlacedCell
from autograder.grading.written import notes_on_written
from autograder.submissions.cell_code import same_text

SHOWN = 40  # characters of a line that a note repeats
FEW = 4  # cells that are named one by one


def notes_on(release: Release, placed: Sequence[PlacedCell], defined: frozenset[str]) -> list[str]:
    """What was put right. `defined` are the functions that the student's cells define, wherever they stand."""
    notes: list[str] = []
    mine: dict[str, list[PlacedCell]] = {}
    for one in placed:
        if one.name is not None:
            mine.setdefault(one.name, []).append(one)
    notes += _deleted(release, mine, defined)
    for cell in release:
        if cell.role != "text":
            notes += _on_cell(cell, mine.get(cell.name, []))
    notes += notes_on_written(release, placed)
    order = [cell.name for cell in release]
    places = [order.index(one.name) for one in placed if one.name is not None]
    if places != sorted(places):
        notes.append("cells were moved: they are run in the released order")
    return notes


def describe_own(release: Release, anchor: str | None, source: str) -> str:
    """Words by which a student finds a cell of their own: what stands above it, and how it begins."""
    return f"your cell {_below(release, anchor)} (it begins {beginning(source)})"


def beginning(source: str) -> str:
    """The first line of a cell, as a quotation."""
    first = next((line.strip() for line in source.splitlines() if line.strip()), "")
    return f"`{first if len(first) <= SHOWN else first[:SHOWN] + '…'}`"


def _below(release: Release, anchor: str | None) -> str:
    cell = next((one for one in release if one.name == anchor), None)
    if cell is None:
        return "at the top"
    if cell.role in ("exercise", "examples", "checks"):
        part = {"exercise": "", "examples": "the examples of ", "checks": "the graded cell of "}[cell.role]
        return f"below {part}'{cell.exercise}'"
    if cell.role == "question":
        return f"below your answer {cell.name}"
    if cell.role == "text":
        words = next((line.strip("#* ") for line in cell.source.splitlines() if line.strip("#* ")), cell.name)
        return f"below the text '{words if len(words) <= SHOWN else words[:SHOWN] + '…'}'"
    return f"below the cell '{cell.name}'"


def _deleted(release: Release, mine: dict[str, list[PlacedCell]], defined: frozenset[str]) -> list[str]:
    gone = [cell for cell in release if cell.name not in mine and cell.role not in ("text", "demo")]
    notes = [
        f"cell '{cell.name}' was deleted, and no other cell defines {cell.name}"
        for cell in gone
        if cell.role == "exercise" and cell.name not in defined
    ]
    locked = [cell.name for cell in gone if cell.role in LOCKED]
    if len(locked) > FEW:
        shown = ", ".join(f"'{name}'" for name in locked[:FEW])
        return [*notes, f"{len(locked)} released cells were deleted ({shown}, …): restored, which costs nothing"]
    return notes + [f"cell '{name}' was deleted: restored" for name in locked]


def _on_cell(cell: ReleaseCell, found: Sequence[PlacedCell]) -> list[str]:
    notes = []
    if len(found) > 1 and cell.role != "question":
        last = ": the last one counts" if cell.role == "exercise" else ""
        notes.append(f"cell '{cell.name}' stands {len(found)} times{last}")
    if any(one.cell.kind != cell.kind for one in found):
        notes.append(f"cell '{cell.name}' was turned into another type: read as {cell.kind}")
    changed = [one.cell.source for one in found if not same_text(one.cell.source, cell.source)]
    if changed and cell.role in ("examples", "checks"):
        notes.append(f"cell '{cell.name}' is locked but was changed: the released one is used")
    if changed and cell.role == "given":
        notes += [note for source in changed for note in _on_given(cell, source)]
    return notes


def _on_given(cell: ReleaseCell, source: str) -> list[str]:
    """What was put back of a given cell, and what runs as the student has it."""
    found = difference(cell.source, source)
    notes = []
    if found.lost:
        notes.append(
            f"cell '{cell.name}' was changed: {_listed(found.lost)} had gone from it and was put back, "
            "because other cells need it"
        )
    if found.changed:
        notes.append(f"cell '{cell.name}' was changed: your own {_listed(found.changed)} is used, as in your notebook")
    return notes


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(f"`{name}`" for name in names[:FEW])
    return shown if len(names) <= FEW else f"{shown} and {len(names) - FEW} more"
