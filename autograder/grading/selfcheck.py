"""What a student runs at home: the visible examples of a notebook, in a process of their own.

What runs is what runs when the notebook is graded, as far as that can be told without the release.
"""

import re
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from autograder.course.release import CHECKS, EXAMPLES
from autograder.grading.foresight import Foreseen, foresee
from autograder.grading.notes import beginning
from autograder.grading.plan import Run, needs_shell
from autograder.reports.wording import unanswered
from autograder.sandbox.packages import STUDENTS_IMPORT, importable
from autograder.sandbox.requests import CellRun
from autograder.sandbox.session import Session, SessionEnded
from autograder.sandbox.unwalled import PlainProcess
from autograder.submissions.cell_code import functions_in
from autograder.submissions.notebook import Cell, Submission, nested, parse_json, parse_notebook, read_bounded

SECONDS = 60.0
BELOW = ("NameError", "NotImplementedError")  # exceptions of a cell that needs a definition further down
# Makes examples raise for a function that is not written yet, so that they can be told from those that agree.
UNWRITTEN = '__import__("os").environ["LAB_UNWRITTEN"] = "raise"'
HANDED_OUT = "lab*.py"  # files beside a notebook that are there when it is graded, too
# How cells of examples and graded cells are known when an editor has lost their names.
EXAMPLES_TEXT = re.compile(r"lab\.examples\(\s*[\"'](\w+)[\"']|# Try your (\w+) as often as you like")
CHECKS_TEXT = re.compile(r"# (?:Graded: [\d.]+ points?|For your information: 0 points)\. When the course is graded, ")
DEMO_TEXT = re.compile(r"(?:#[^\n]*\n)*with lab\.demo\(")


@dataclass(frozen=True)
class TriedExamples:
    """What the examples of one exercise say."""

    exercise: str
    status: Literal["agrees", "fails", "missing"]
    says: str


@dataclass(frozen=True)
class _Part:
    """A cell that runs: `examples` names the exercise whose examples it holds, None for any other."""

    number: int
    name: str
    source: str
    examples: str | None
    exercise: str | None

    @property
    def called(self) -> str:
        """How a student finds the cell."""
        return f"the cell {self.name}" if self.name else f"your cell that begins with {beginning(self.source)}"


@dataclass
class _Course:
    """What is known while the notebook runs, in one process after the other."""

    parts: tuple[_Part, ...]
    foreseen: Foreseen
    skip: set[int] = field(default_factory=set)  # numbers of cells that ended a process
    endings: dict[str, str] = field(default_factory=dict)  # what the cells in `skip` said, by exercise or cell
    told: set[str] = field(default_factory=set)


def check_notebook(path: Path) -> Iterator[TriedExamples]:
    """Run the notebook from top to bottom, and report on each cell of examples as it was run.

    Raises
    ------
    autograder.submissions.notebook.Rejected
        When the file is not a notebook, or has no cells of examples.
    """
    data = read_bounded(path)
    submission = parse_notebook(data, "student")
    named = nested(parse_json(data), "metadata", "autograder", "packages")  # by the course, when it was built
    packages = tuple(str(name) for name in named) if isinstance(named, list) else ()
    folder = path.resolve().parent
    files = tuple(sorted(file.stem for file in folder.glob(HANDED_OUT)))
    parts = tuple(_parts(submission))
    exercises = [part.examples for part in parts if part.examples]
    steps = [Run(part.name or f"cell {part.number + 1}", part.source, part.exercise, part.called) for part in parts]
    modules = importable((*STUDENTS_IMPORT, *packages), files)
    course = _Course(parts, foresee(steps, exercises, modules, where="this computer"))
    process = PlainProcess(folder, any(needs_shell(part.source) for part in parts))
    while True:
        with Session(process.connect(), process.kill) as session:
            ended = yield from _run(session, course)
        if not ended:
            break
    for exercise in _without_examples(submission, exercises):
        yield TriedExamples(
            exercise, "fails", "its cell of examples is gone: take it from the notebook that you were given"
        )


def example_cells(submission: Submission) -> list[str]:
    """The exercises that have examples in this notebook."""
    return [part.examples for part in _parts(submission) if part.examples]


def _parts(submission: Submission) -> Iterator[_Part]:
    """The cells that examples stand on: everything but graded cells and demonstrations that draw."""
    exercises = {name for cell in submission.cells if (name := _examples_of(cell))}
    for number, cell in enumerate(submission.cells):
        name, examples = cell.name or "", _examples_of(cell)
        is_answer = cell.role == "exercise" or name in exercises  # grading reads it whatever its type
        defined = functions_in(cell.source) & exercises
        graded = (name.endswith(CHECKS) or CHECKS_TEXT.match(cell.source)) and not defined
        demo = cell.role == "demo" or DEMO_TEXT.match(cell.source)
        if (cell.kind == "code" or is_answer) and cell.source.strip() and not graded and not demo:
            exercise = name if name in exercises else next(iter(sorted(defined)), None)
            shown = name if cell.role or name in exercises else ""
            yield _Part(number, exercise or shown, cell.source, examples, None if examples else exercise)


def _examples_of(cell: Cell) -> str | None:
    """The exercise whose examples a cell holds."""
    if (cell.name or "").endswith(EXAMPLES):
        return (cell.name or "").removesuffix(EXAMPLES)
    found = EXAMPLES_TEXT.search(cell.source) if cell.kind == "code" else None
    return (found[1] or found[2]) if found else None


def _run(session: Session, course: _Course) -> Generator[TriedExamples, None, bool]:
    """One process through the notebook; returns True when it ended early and another one must go on."""
    session.run_cell("start", UNWRITTEN, SECONDS)
    errors = dict(course.endings)
    late: list[_Part] = []
    for part in course.parts:
        if part.number in course.skip or part.examples in course.told:
            continue
        try:
            done = session.run_cell(_file(part), part.source, SECONDS)
        except SessionEnded as ended:
            yield from _take_ending(course, part, _ending(unanswered(ended.outcome)))
            return True
        if done.error is not None and done.error.kind in BELOW:
            late.append(
                part
            )  # a definition that the part needs may stand further down: at the end of the notebook it is there
        if part.examples is None:
            if done.error is not None:
                errors[part.name or part.called] = _error(done)
        elif part not in late:
            course.told.add(part.examples)
            yield _foreseen(course, _tried(part.examples, done, errors, part.source))
    for part in sorted(late, key=lambda part: part.examples is not None):
        try:
            done = session.run_cell(_file(part), part.source, SECONDS)
        except SessionEnded as ended:
            yield from _take_ending(course, part, _ending(unanswered(ended.outcome)))
            return True
        if part.examples is not None:
            course.told.add(part.examples)
            yield _foreseen(course, _tried(part.examples, done, errors, part.source))
        elif done.error is None:
            errors.pop(part.name or part.called, None)
    return False


def _take_ending(course: _Course, part: _Part, says: str) -> Iterator[TriedExamples]:
    """A cell has ended its process: told at once for examples, else where what it defines is missed."""
    course.skip.add(part.number)
    if part.examples is None:
        course.endings[part.name or part.called] = says
    else:
        course.told.add(part.examples)
        yield TriedExamples(part.examples, "fails", says)


def _foreseen(course: _Course, tried: TriedExamples) -> TriedExamples:
    """The same, unless something will be missing when the notebook is graded, or explains better why it fails."""
    if tried.status == "missing":
        return replace(tried, says=course.foreseen.unwritten(tried.exercise) or tried.says)
    reason = course.foreseen.reason(tried.exercise, tried.says)
    if reason is None:
        return tried
    says = f"it agrees here, and will not when it is graded: {reason}" if tried.status == "agrees" else reason
    return TriedExamples(tried.exercise, "fails", says)


def _file(part: _Part) -> str:
    return part.name if part.examples is None and part.name else f"cell {part.number + 1}"


def _without_examples(submission: Submission, exercises: Sequence[str]) -> list[str]:
    """The exercises whose examples somebody has deleted."""
    names = [cell.name or "" for cell in submission.cells]
    graded = [name.removesuffix(CHECKS) for name in names if name.endswith(CHECKS)]
    return [exercise for exercise in graded if exercise in names and exercise not in exercises]


def _ending(reason: str) -> str:
    return f"When this cell runs, {reason}" + ("" if reason.endswith("?") else ".")


def _tried(exercise: str, done: CellRun, errors: dict[str, str], source: str) -> TriedExamples:
    if done.error is None:
        return TriedExamples(exercise, "agrees", "the examples agree")
    if done.error.kind == "NotImplementedError":
        return TriedExamples(exercise, "missing", "not written yet (or something that it uses is not)")
    if exercise not in errors and done.error.kind == "NameError":
        return TriedExamples(exercise, "fails", _not_defined(exercise, done, errors))
    return TriedExamples(exercise, "fails", errors.get(exercise) or _error(done) + _case(source, done.line))


def _case(source: str, line: int | None) -> str:
    """The comment over the lines that did not hold: which example it is."""
    if "lab.examples(" in source:  # messages of `lab.examples` name the example themselves
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
    return _error(done) + (f"; before that, {_which(earlier)} has failed: {errors[earlier]}" if earlier else "")


def _which(cell: str) -> str:
    return cell if " " in cell else f"the cell {cell}"


def _error(done: CellRun) -> str:
    assert done.error is not None
    where = f" (line {done.line})" if done.line is not None else ""
    if done.error.kind in ("AssertionError", "Disagreement"):
        return done.error.message or f"an assert does not hold{where}"
    if done.error.kind == "ModuleNotFoundError" and "'lab'" in done.error.message:
        return "lab.py is not beside this notebook: put the two into one folder, as they were given to you"
    return f"{done.error.kind}{where}: {done.error.message}"
