"""What is known about one submission on its way to its report, beyond the process that runs now."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from autograder.grading.exercise import Exercise
from autograder.grading.plan import Plan, Run
from autograder.grading.telltale import Telltales
from autograder.sandbox.limits import Limits
from autograder.sandbox.requests import SyntaxErrors

MAX_NOTES = 50
LEAN_SHARE = 0.5  # share of the time of a notebook's cells; the rest is kept for the cells of exercises
LEAN_SECONDS = 1.0  # processor seconds that any other cell may take from then on
NAMED = 5  # cells that a note names at most, the longest first


@dataclass
class Progress:
    """Results, notes, and what the next process must leave out.

    Parameters
    ----------
    plan, limits
        What is run, and what the student's processes may use.
    exercises
        By the name of their check.
    given
        Names of cells that the checks rely on: they are not left out.
    notes
        What the report says beside the results.
    telltales
        The calls by which wrong answers are told apart.
    syntax
        Cells that do not parse, by the number of their step; None before anybody has asked.
    skip
        Numbers of the steps whose cells are left out.
    late
        Exercises whose function was not there at its graded cell.
    stopped
        What notes call the cells that did not come to their end.
    spent
        Processor seconds of each cell, by the number of its step, in all processes together.
    ended
        How many processes a cell has ended.
    """

    plan: Plan
    limits: Limits
    exercises: dict[str, Exercise]
    given: frozenset[str]
    notes: list[str]
    telltales: Telltales
    syntax: SyntaxErrors | None = None
    skip: set[int] = field(default_factory=set)
    late: list[Exercise] = field(default_factory=list)
    stopped: list[str] = field(default_factory=list)
    spent: dict[int, float] = field(default_factory=dict)
    ended: int = 0
    _retried: set[int] = field(default_factory=set)  # cells that have run out of time once

    def cells(self) -> Iterator[tuple[int, Run]]:
        """The cells of the plan, with the numbers of their steps."""
        return ((number, step) for number, step in enumerate(self.plan.steps) if isinstance(step, Run))

    def note(self, text: str) -> None:
        """Note something once; a thousand cells do not make a thousand notes."""
        if text not in self.notes and len(self.notes) < MAX_NOTES:
            self.notes.append(text)

    def blame(self, cell: Run, reason: str) -> None:
        """Remember for the exercise of a cell what went wrong with it."""
        if cell.exercise in self.exercises:
            self.exercises[cell.exercise].cell_error = reason

    # Time

    @property
    def used(self) -> float:
        """Processor seconds of all cells so far."""
        return sum(self.spent.values())

    @property
    def lean(self) -> bool:
        """Whether so much of the time is gone that cells of the student's own have to be quick."""
        return self.used > LEAN_SHARE * self.limits.notebook_seconds

    @property
    def exhausted(self) -> bool:
        """Whether even cells of exercises have used what the notebook may use twice over: no more is run."""
        return self.used > 2 * self.limits.notebook_seconds

    def seconds_for(self, cell: Run) -> float:
        """Processor seconds that a cell may take now: a definition needs next to none."""
        over = self.used > self.limits.notebook_seconds
        if over or (self.lean and self._is_extra(cell)):
            return min(LEAN_SECONDS, self.limits.cell_seconds)
        return self.limits.cell_seconds

    def charge(self, number: int, seconds: float) -> None:
        """A cell has taken so long. Once half of the time is gone, long cells of the student's own are left out."""
        before = self.lean
        self.spent[number] = self.spent.get(number, 0.0) + seconds
        if self.lean and not before:
            extra = {number for number, cell in self.cells() if self._is_extra(cell)}
            self._leave_out({number for number in extra if self.spent.get(number, 0.0) > LEAN_SECONDS})

    def retry(self, number: int) -> bool:
        """Whether a cell that has run out of time gets another try, in a fresh process."""
        first = number not in self._retried
        self._retried.add(number)
        return first and not self.lean

    def end_process(self, number: int) -> None:
        """A cell has ended its process and is left out; after too many such cells, all of the student's own are."""
        self.skip.add(number)
        self.ended += 1
        if self.ended == self.limits.restarts:
            self._leave_out({number for number, cell in self.cells() if self._is_extra(cell)})

    def longest(self, before: str = "") -> str:
        """The cells that have taken the time, in words, behind others; nothing where no cell has run."""
        cells = dict(self.cells())
        found = sorted(self.spent, key=lambda number: -self.spent[number])[:NAMED]
        return before * bool(found) + ", ".join(f"{cells[n].called} ({self.spent[n]:.1f} s)" for n in found)

    def _leave_out(self, numbers: set[int]) -> None:
        if numbers - self.skip:
            cells = dict(self.cells())
            names = ", ".join(cells[number].called for number in sorted(numbers - self.skip)[:NAMED])
            self.note(f"left out, so that the answers have time: {names}; most of it was used by {self.longest()}")
        self.skip |= numbers

    def _is_extra(self, cell: Run) -> bool:
        """Whether the checks do not rely on a cell: it answers nothing and was not given."""
        return cell.exercise is None and cell.cell not in self.given
