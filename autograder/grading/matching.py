"""Which cell of a submission is which of the release: by name, by text, by the function that it defines, by likeness.

Editors lose the names of cells (VS Code at format 4.4, Colab), give new ones (Kaggle, Deepnote), or split, merge and
copy cells. What a cell says is still there.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from autograder.course.release import Release, ReleaseCell
from autograder.submissions.cell_code import functions_in, same_text, squeezed
from autograder.submissions.notebook import Cell, Submission

LIKENESS = 0.6  # share of the released lines by which a cell that was changed is still found
FEW_LETTERS = 20  # letters of a released text; a shorter text proves nothing


@dataclass(frozen=True)
class PlacedCell:
    """A cell of a submission, its number there, and the released cell that it is; None for one of the student's own."""

    number: int
    cell: Cell
    name: str | None


def match(release: Release, submission: Submission) -> tuple[PlacedCell, ...]:
    """Every cell of the submission beside the released cell that it is."""
    placed = [PlacedCell(number, cell, _claimed(release, cell)) for number, cell in enumerate(submission.cells)]
    for step in (_by_text, _by_function, _by_likeness, _by_prompt):
        if all(one.name is not None for one in placed):
            break
        placed = step(release, placed)
    return tuple(placed)


def answers(stub: ReleaseCell, placed: Sequence[PlacedCell]) -> list[PlacedCell]:
    """The student's versions of a cell in their order, without what is still the stub."""
    mine = (one for one in placed if one.name == stub.name and one.cell.source.strip())
    return [one for one in mine if not same_text(one.cell.source, stub.source)]


def weight(release: Release, placed: Sequence[PlacedCell]) -> int:
    """How much says that this is a notebook of that release: its own cells, and functions that it asks for.

    Prose and given cells count nothing: notebooks of a course have them in common.
    """
    own = {cell.name for cell in release if cell.role not in ("text", "given")}
    asked = {cell.name for cell in release.role("exercise")}
    defined = asked & set().union(*(functions_in(one.cell.source) for one in placed if one.cell.kind == "code"))
    return len(own & {one.name for one in placed} | defined)


def _claimed(release: Release, cell: Cell) -> str | None:
    names = {one.name for one in release}
    return next((name for name in (cell.name, *cell.also) if name in names), None)


def _by_text(release: Release, placed: Sequence[PlacedCell]) -> list[PlacedCell]:
    """Released text that was not changed. The place for a written answer reads alike in all notebooks."""
    texts = {squeezed(cell.source): cell.name for cell in reversed(release.cells) if cell.role != "question"}
    texts.pop("", None)
    return [one if one.name else replace(one, name=texts.get(squeezed(one.cell.source))) for one in placed]


def _by_function(release: Release, placed: Sequence[PlacedCell]) -> list[PlacedCell]:
    """The answer of an exercise that has none under its name: the cell that defines its function."""
    open_ones = [cell.name for cell in release.role("exercise") if not answers(cell, placed)]

    def name(one: PlacedCell) -> str | None:
        if one.name or one.cell.kind != "code":
            return one.name
        defined = functions_in(one.cell.source)
        return next((exercise for exercise in open_ones if exercise in defined), None)

    stubs = {one.name for one in placed}
    found = [replace(one, name=name(one)) for one in placed]
    # Beside a stub that has its name, an answer stays where it stands, as any other cell of the student's.
    return [
        before if after.name in stubs and before.name is None else after
        for before, after in zip(placed, found, strict=True)
    ]


def _by_prompt(release: Release, placed: Sequence[PlacedCell]) -> list[PlacedCell]:
    """A written answer whose cell has no name: the text between its prompt and the next released cell."""
    have = {one.name for one in placed}
    prompts = {
        before.name: cell.name
        for before, cell in zip(release.cells, release.cells[1:], strict=False)
        if cell.role == "question" and cell.name not in have
    }
    found: list[PlacedCell] = []
    question: str | None = None
    for one in placed:
        question = prompts.get(one.name) if one.name else question
        is_text = one.cell.kind != "code" and one.cell.source.strip()
        found.append(replace(one, name=question) if one.name is None and is_text else one)
    return found


def _by_likeness(release: Release, placed: Sequence[PlacedCell]) -> list[PlacedCell]:
    """A released cell that was changed and has lost its name: most of its lines are still there."""
    have = {one.name for one in placed}
    missing = [cell for cell in release if cell.name not in have and cell.role not in ("exercise", "question")]
    wanted = [(cell, list(_lines(cell.source))) for cell in missing if len(squeezed(cell.source)) >= FEW_LETTERS]
    return [one if one.name else replace(one, name=_likest(one.cell, wanted)) for one in placed]


def _likest(cell: Cell, missing: Sequence[tuple[ReleaseCell, list[str]]]) -> str | None:
    lines = set(_lines(cell.source))
    shares = {
        one.name: sum(line in lines for line in wanted) / len(wanted)
        for one, wanted in missing
        if one.kind == cell.kind
    }
    best = max(shares, key=lambda name: shares[name], default=None)
    return best if best is not None and shares[best] >= LIKENESS else None


def _lines(source: str) -> Iterator[str]:
    return (squeezed(line) for line in source.splitlines() if line.strip())
