"""One check on its way to its marks: which calls to make, and what came of them so far."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from autograder.checks.declared import Call, Check
from autograder.checks.draws import Draws
from autograder.checks.outcomes import Outcome
from autograder.grading.calls import call_requests, hands_over
from autograder.grading.marking import mark, wanted_of
from autograder.reports.model import Result
from autograder.sandbox.requests import CallRequest


@dataclass(eq=False)
class Exercise:
    """A check, its outcomes so far, and its result when all of them are there.

    Parameters
    ----------
    check
        What is asked.
    draws
        Where its hidden inputs come from.
    untouched
        Whether the student's cell is still the released one, or gone.
    """

    check: Check
    draws: Draws
    untouched: bool
    outcomes: list[Outcome] = field(default_factory=list)
    timeouts: int = 0
    cell_error: str | None = None  # what went wrong with its cell, in words for the student
    result: Result | None = None
    _known: list[Outcome] = field(default_factory=list)  # what the reference makes of the first calls

    @property
    def done(self) -> bool:
        return self.result is not None

    @cached_property
    def calls(self) -> Sequence[Call]:
        """Drawn at first use, when the student's process is at work already."""
        return self.draws.calls(self.check)

    @cached_property
    def hands_over(self) -> bool:
        """Whether a function of the grader is among the arguments."""
        return hands_over(self.calls)

    @cached_property
    def _unknown(self) -> Iterator[Outcome]:
        return wanted_of(self.check, self.calls)

    def requests(self) -> Iterator[CallRequest]:
        """The calls that are left."""
        return call_requests(self.check, self.calls[len(self.outcomes) :])

    def foresee(self) -> Iterator[None]:
        """Ask the reference, call by call, before the student's answers are there."""
        while len(self._known) < len(self.calls) and not self.done:
            self._known.append(next(self._unknown))
            yield

    def add(self, outcome: Outcome) -> None:
        """One more outcome; the last one brings the marks."""
        self.outcomes.append(outcome)
        if len(self.outcomes) == len(self.calls):
            wanted = chain(self._known, self._unknown)
            self.result = mark(self.check, self.calls, self.outcomes, self.untouched, self.cell_error, wanted)

    def give_up(self, outcome: Outcome) -> None:
        """Every call that is left has this outcome."""
        while not self.done:
            self.add(outcome)
