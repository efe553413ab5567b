"""What is known about one submission on its way to its report, beyond the process that runs now."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from autograder.grading.exercise import Exercise
from autograder.grading.plan import Plan, Run
from autograder.sandbox.limits import Limits
from autograder.sandbox.requests import SyntaxErrors

MAX_NOTES = 50


@dataclass
class Progress:
    """Results, notes, and what the next process must leave out.

    Parameters
    ----------
    plan, limits
        What is run, and what the student's processes may use.
    exercises
        By the name of their check.
    notes
        What the report says beside the results.
    syntax
        Cells that do not parse, by the number of their step; None before anybody has asked.
    skip
        Numbers of the steps whose cells ended a process.
    late
        Exercises whose function was not there at its graded cell.
    stopped
        What notes call the cells that did not come to their end.
    """

    plan: Plan
    limits: Limits
    exercises: dict[str, Exercise]
    notes: list[str]
    syntax: SyntaxErrors | None = None
    skip: set[int] = field(default_factory=set)
    late: list[Exercise] = field(default_factory=list)
    stopped: list[str] = field(default_factory=list)

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
