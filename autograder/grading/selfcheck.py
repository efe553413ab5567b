"""What a student runs at home: the visible examples of a notebook, in a process of their own."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from autograder.grading.plan import needs_shell
from autograder.reports.wording import unanswered
from autograder.sandbox.requests import CellRun
from autograder.sandbox.session import Session, SessionEnded
from autograder.sandbox.unwalled import PlainProcess
from autograder.submissions.notebook import Cell, Submission, parse_notebook, read_bounded

SECONDS = 60.0
EXAMPLES = "-examples"
CHECKS = "-checks"


@dataclass(frozen=True)
class Tried:
    """What the examples of one exercise say."""

    exercise: str
    status: Literal["agrees", "fails", "missing"]
    says: str


def check_notebook(path: Path) -> Iterator[Tried]:
    """Run the notebook from top to bottom, and report on each cell of examples as it was run.

    Raises
    ------
    autograder.submissions.notebook.Rejected
        When the file is not a notebook, or has no cells of examples.
    """
    submission = parse_notebook(read_bounded(path), "student")
    process = PlainProcess(path.resolve().parent, any(needs_shell(cell.source) for cell in submission.cells))
    skip: set[int] = set()
    told: set[int] = set()
    while True:
        with Session(process.connect(), process.kill) as session:
            ended = yield from _run(session, submission, skip, told)
        if not ended:
            return


def example_cells(submission: Submission) -> list[str]:
    """The exercises that have examples in this notebook."""
    return [cell.name.removesuffix(EXAMPLES) for cell in submission.cells if cell.name and cell.name.endswith(EXAMPLES)]


def _run(session: Session, submission: Submission, skip: set[int], told: set[int]) -> Generator[Tried, None, bool]:
    """One process through the notebook; returns True when it ended early and another one must go on."""
    errors: dict[str, str] = {}
    session.run_cell("start", 'import os\nos.environ["LAB_UNWRITTEN"] = "raise"', SECONDS)
    for number, cell in enumerate(submission.cells):
        if not _matters(cell) or number in skip:
            continue
        name = cell.name or f"cell {number + 1}"
        try:
            done = session.run_cell(name, cell.source, SECONDS)
        except SessionEnded as ended:
            skip.add(number)
            told.add(number)
            yield Tried(name.removesuffix(EXAMPLES), "fails", _ending(unanswered(ended.outcome)))
            return True
        if name.endswith(EXAMPLES) and number not in told:
            told.add(number)
            yield _tried(name.removesuffix(EXAMPLES), done, errors, cell.source)
        elif done.error is not None:
            errors[name] = _error(done)
    for exercise in _without_examples(submission):
        yield Tried(exercise, "fails", "its cell of examples is gone: take it from the notebook that you were given")
    return False


def _without_examples(submission: Submission) -> list[str]:
    """The exercises whose examples somebody has deleted."""
    names = [cell.name or "" for cell in submission.cells]
    graded = [name.removesuffix(CHECKS) for name in names if name.endswith(CHECKS)]
    return [exercise for exercise in graded if exercise in names and exercise + EXAMPLES not in names]


def _ending(reason: str) -> str:
    return f"When this cell runs, {reason}" + ("" if reason.endswith("?") else ".")


def _matters(cell: Cell) -> bool:
    """Code that examples stand on: everything but graded cells and demonstrations that draw."""
    return cell.kind == "code" and not (cell.name or "").endswith(CHECKS) and cell.role != "demo"


def _tried(exercise: str, done: CellRun, errors: dict[str, str], source: str) -> Tried:
    if done.error is None:
        return Tried(exercise, "agrees", "the examples agree")
    if done.error.kind == "NotImplementedError":
        return Tried(exercise, "missing", "not written yet (or something that it uses is not)")
    if exercise not in errors and done.error.kind == "NameError":
        return Tried(exercise, "fails", _not_defined(exercise, done, errors))
    return Tried(exercise, "fails", errors.get(exercise) or _error(done) + _case(source, done.line))


def _case(source: str, line: int | None) -> str:
    """The comment over the lines that did not hold: which example it is."""
    if "lab.examples(" in source:  # its messages say which example it is
        return ""
    block = "\n".join(source.splitlines()[:line]).rpartition("\n\n")[2] if line is not None else ""
    comment = " ".join(text.removeprefix("#").strip() for text in block.splitlines() if text.startswith("#"))
    return f"\n({comment})" if comment else ""


def _not_defined(exercise: str, done: CellRun, errors: dict[str, str]) -> str:
    """What to say about a name that is missing: where it got lost, if that can be told."""
    assert done.error is not None
    if f"'{exercise}'" in done.error.message:
        return f"there is no function of the name {exercise}: is its cell still there, and its name unchanged?"
    earlier = next(iter(errors), None)
    return _error(done) + (f"; before that, the cell {earlier} has failed: {errors[earlier]}" if earlier else "")


def _error(done: CellRun) -> str:
    assert done.error is not None
    where = f" (line {done.line})" if done.line is not None else ""
    if done.error.kind in ("AssertionError", "Disagreement"):
        return done.error.message or f"an assert does not hold{where}"
    if done.error.kind == "ModuleNotFoundError" and "'lab'" in done.error.message:
        return "lab.py is not beside this notebook: put the two into one folder, as they were given to you"
    return f"{done.error.kind}{where}: {done.error.message}"
