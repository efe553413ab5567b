"""Whether a written question was answered, wherever the answer stands. What cannot be told is left to a person."""

from collections.abc import Iterator, Sequence
from typing import Literal

from autograder.course.release import Release
from autograder.grading.matching import PlacedCell, answers, match
from autograder.submissions.cell_code import same_text, squeezed
from autograder.submissions.notebook import Submission

Written = Literal["answered", "unclear", "empty"]
MANY_WORDS = 15  # words in a text of the student's own that may be an answer, wherever the text stands


def written_answers(release: Release, submission: Submission) -> dict[str, Written]:
    """What is known of each written question."""
    placed = match(release, submission)
    return {cell.name: _state(release, placed, cell.name) for cell in release.role("question")}


def notes_on_written(release: Release, placed: Sequence[PlacedCell]) -> Iterator[str]:
    """What a marker has to know: answers that do not stand in their cells."""
    have = {one.name for one in placed}
    for cell in release.role("question"):
        state = _state(release, placed, cell.name)
        if state == "answered" and not answers(cell, placed):
            yield f"{cell.name}: the answer does not stand in its cell, but beside its question"
        elif state == "unclear":
            yield f"{cell.name}: its cell holds no answer, but there is text of your own elsewhere: a person will look"
        elif cell.name not in have:
            yield f"cell '{cell.name}' was deleted, and no answer was found"


def _state(release: Release, placed: Sequence[PlacedCell], question: str) -> Written:
    number = next(number for number, cell in enumerate(release) if cell.name == question)
    stub = release.cells[number]
    if answers(stub, placed):
        return "answered"
    prompt = release.cells[number - 1] if number else stub
    prompted = [one.cell.source for one in placed if one.name == prompt.name]
    if any(len(squeezed(source)) > len(squeezed(prompt.source)) for source in prompted):
        return "answered"
    own = [one for one in placed if one.name is None and one.cell.kind != "code" and one.cell.source.strip()]
    own = [one for one in own if not same_text(one.cell.source, stub.source)]
    if any(_named_before(placed, one) in (prompt.name, question) for one in own):
        return "answered"
    long = any(len(one.cell.source.split()) >= MANY_WORDS for one in own)
    return "unclear" if long else "empty"


def _named_before(placed: Sequence[PlacedCell], one: PlacedCell) -> str | None:
    """The released cell that an own cell follows."""
    before = (other.name for other in reversed(placed[: one.number]) if other.name is not None)
    return next(before, None)
