"""A submission laid over its release: what is run, in which order, and where answers are asked for.

Tests, ids and locked text come from the release. A cell that was deleted, duplicated, retyped,
moved or edited although locked is put right and noted; by itself that costs nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from autograder.course.release import Release, ReleaseCell
from autograder.grading.changed import difference, own_code
from autograder.grading.matching import PlacedCell, answers, match, weight
from autograder.grading.notes import describe_own, notes_on
from autograder.submissions.cell_code import functions_in, names_in, read_code, same_text
from autograder.submissions.notebook import Submission

IPYTHON = re.compile(  # within a line only: a million empty lines would be read a million times each
    r"^[^\S\n]*[%!?]|^[^#\n]*\?[^\S\n]*$|=[^\S\n]*[%!]|\b(?:get_ipython|display|await)\b|\b(?:Out|In)[^\S\n]*\[",
    re.MULTILINE,
)
# Every match of IPYTHON contains one of these. A substring search is cheap, so it comes first.
SIGNS = ("%", "!", "?", "get_ipython", "display", "await", "Out", "In")
CALLING = re.compile(r"^[^\S\n]*[,;/]", re.MULTILINE)  # at the head of a line: a call without brackets
SKIPPED = ("demo", "examples")  # roles that run only where a name of theirs is needed


@dataclass(frozen=True)
class Run:
    """Run this code. `exercise` names the exercise whose answer it is, None for anything else."""

    cell: str
    source: str
    exercise: str | None = None
    called: str = field(default="", compare=False)  # how a note names the cell

    def __post_init__(self) -> None:
        """A released cell is called by its name."""
        if not self.called:
            object.__setattr__(self, "called", f"cell '{self.cell}'")


@dataclass(frozen=True)
class Ask:
    """Ask for the answers of this exercise, with what ran so far."""

    exercise: str


@dataclass(frozen=True)
class Plan:
    """What is done with one notebook, and what is to be said about it.

    Parameters
    ----------
    steps
        Code to run and answers to ask for, in order.
    untouched
        Exercises whose cell is still the stub, or gone.
    notes
        Sentences for the student about what was put right.
    restorable
        What of the given cells reads otherwise than released, and runs as it reads.
    recognised
        Whether anything says that the notebook is one of this release.
    """

    steps: tuple[Run | Ask, ...]
    untouched: frozenset[str]
    notes: tuple[str, ...]
    restorable: tuple[str, ...]
    recognised: bool

    @property
    def runs(self) -> tuple[Run, ...]:
        """The steps that run code."""
        return tuple(step for step in self.steps if isinstance(step, Run))

    @property
    def needs_shell(self) -> bool:
        """Whether a cell holds what only IPython understands."""
        return any(needs_shell(step.source) for step in self.runs)


def needs_shell(source: str) -> bool:
    """Whether a cell might hold what only IPython understands: magics, `!`, `display`, `await`, a final `?`, prompts,
    an indented cell."""
    if any(sign in source for sign in SIGNS) and IPYTHON.search(source) is not None:
        return True
    code = read_code(source)
    # What nobody can read is as broken there as anywhere: that shell is dear, and most such cells lack a bracket.
    return not code.plain and (code.body is not None or CALLING.search(source) is not None)


def make_plan(release: Release, submission: Submission, demos: bool = False, released_wins: bool = False) -> Plan:
    """Lay `submission` over `release`.

    `demos` runs the demonstration cells too. With `released_wins` a released definition replaces the student's version
    of it in a given cell; otherwise the student's runs, as it does in a kernel.
    """
    return _Planner(release, match(release, submission), demos, released_wins).plan()


class _Planner:
    """The steps of one notebook, as they are found in the order of the release."""

    def __init__(self, release: Release, placed: Sequence[PlacedCell], demos: bool, released_wins: bool) -> None:
        self.release, self.placed, self.demos, self.released_wins = release, placed, demos, released_wins
        self.exercises = {cell.name for cell in release.role("exercise")}
        self.own = _own_cells(placed)
        self.changed: list[str] = []
        self.order = {cell.name: number for number, cell in enumerate(release)}

    def plan(self) -> Plan:
        steps: list[Run | Ask] = [*self.added(None)]
        for cell in self.release:
            steps += self.steps_of(cell)
            steps += self.added(cell.name)
        steps = self.with_needed(steps)
        running = (step.source for step in steps if isinstance(step, Run))
        defined = set().union(*(functions_in(source) for source in running if read_code(source).defining))
        untouched = {c.name for c in self.release.role("exercise") if not answers(c, self.placed)} - defined
        notes = notes_on(self.release, self.placed, frozenset(defined))
        known = weight(self.release, self.placed) > 0
        if not known:
            notes.insert(0, f"nothing in this notebook is of {self.release.assignment}: is it the right file?")
        return Plan(tuple(steps), frozenset(untouched), tuple(notes), tuple(self.changed), known)

    def steps_of(self, cell: ReleaseCell) -> Iterator[Run | Ask]:
        """What a released cell contributes."""
        if cell.role == "given":
            yield from self.given(cell)
        elif cell.role == "exercise":
            yield from (self.run(cell, one.cell.source, cell.name) for one in answers(cell, self.placed))
        elif cell.role in ("checks", "examples", "demo"):
            yield from self.own_of(cell)
        elif cell.role == "text":
            yield from (self.run(cell, one.cell.source) for one in self.versions(cell) if one.cell.kind == "code")
        if cell.role == "checks":
            yield Ask(cell.exercise)

    def given(self, cell: ReleaseCell) -> Iterator[Run]:
        """The released cell; what the student has made of it runs over it."""
        yield Run(cell.name, cell.source)
        for one in self.versions(cell):
            changes = difference(cell.source, one.cell.source)
            self.changed += changes.changed
            yield self.run(cell, one.cell.source, key=f"{cell.name} of your own")
            for code in (changes.put_back, changes.released if self.released_wins else ""):
                if code:
                    yield Run(f"{cell.name} put back", code, called=f"what was put back of cell '{cell.name}'")

    def own_of(self, cell: ReleaseCell) -> Iterator[Run]:
        """A student's own code in a cell that does not run by itself, or a demonstration that was asked for."""
        is_demo = cell.role == "demo"
        for one in self.placed:
            if one.name != cell.name or one.cell.kind != "code":
                continue
            if same_text(one.cell.source, cell.source):
                if is_demo and self.demos:
                    yield Run(cell.name, cell.source)
            elif own := one.cell.source if is_demo and self.demos else own_code(cell.source, one.cell.source, is_demo):
                yield self.run(cell, own)

    def versions(self, cell: ReleaseCell) -> list[PlacedCell]:
        """The student's versions of a released cell that say something else than it does."""
        mine = [one for one in self.placed if one.name == cell.name and one.cell.source.strip()]
        return [one for one in mine if not same_text(one.cell.source, cell.source)]

    def run(self, cell: ReleaseCell, source: str, exercise: str | None = None, key: str = "") -> Run:
        return Run(key or cell.name, source, exercise or self.answered(source), called=f"cell '{cell.name}'")

    def added(self, anchor: str | None) -> Iterator[Run]:
        """The student's own cells below a released one."""
        for one in self.own.get(anchor, ()):
            called = describe_own(self.release, anchor, one.cell.source)
            yield Run(f"added-{one.number}", one.cell.source, self.answered(one.cell.source), called)

    def answered(self, source: str) -> str | None:
        """The exercise whose function a cell defines."""
        defined = functions_in(source)
        return next((cell.name for cell in self.release.role("exercise") if cell.name in defined), None)

    def with_needed(self, steps: list[Run | Ask]) -> list[Run | Ask]:
        """The steps with those released cells whose names the student's code uses: they run where they stand."""
        skipped = [cell for cell in self.release if cell.role in SKIPPED and not self.demos]
        binds = {cell.name: names_in(cell.source)[0] for cell in skipped}
        chosen: set[str] = set()
        while more := self.needed(self.with_cells(steps, chosen), binds) - chosen:
            chosen |= more
        return self.with_cells(steps, chosen)

    def needed(self, steps: Sequence[Run | Ask], binds: dict[str, frozenset[str]]) -> set[str]:
        """Skipped cells that bind what some step reads and none binds: the nearest above it, else the first below.

        A student's own code in a skipped cell may read what the rest of that cell binds, which then runs before it.
        """
        names = [(step, *names_in(step.source)) for step in steps if isinstance(step, Run)]
        there = self.exercises.union(*(bound for _, bound, _ in names))
        found: set[str] = set()
        place = -1
        for step, _, used in names:
            place = self.order.get(step.cell, place)
            for name in used - there:
                binders = [cell for cell, bound in binds.items() if name in bound]
                above = [cell for cell in binders if self.order[cell] <= place]
                found |= set(above[-1:] or binders[:1])
        return found

    def with_cells(self, steps: Sequence[Run | Ask], chosen: set[str]) -> list[Run | Ask]:
        """The steps with these released cells among them."""
        waiting = [cell for cell in self.release if cell.name in chosen]
        made: list[Run | Ask] = []
        for step in steps:
            place = self.order.get(step.cell if isinstance(step, Run) else f"{step.exercise}-checks", -1)
            while waiting and self.order[waiting[0].name] <= place:
                made.append(Run(waiting[0].name, waiting.pop(0).source))
            made.append(step)
        return made + [Run(cell.name, cell.source) for cell in waiting]


def _own_cells(placed: Sequence[PlacedCell]) -> dict[str | None, list[PlacedCell]]:
    """The student's own code cells, keyed by the released cell that they follow (None: at the top)."""
    added: dict[str | None, list[PlacedCell]] = {}
    anchor: str | None = None
    for one in placed:
        if one.name is not None:
            anchor = one.name
        elif one.cell.kind == "code" and one.cell.source.strip():
            added.setdefault(anchor, []).append(one)
    return added
