"""One check on its way to its marks: which calls to make, and what came of them so far."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from autograder.checks.declared import Call, Check
from autograder.checks.draws import Draws
from autograder.checks.outcomes import Died, NotAsked, Outcome, Raised, Returned, TimedOut
from autograder.grading.calls import call_requests, hands_over
from autograder.grading.marking import Marks, marks_of, wanted_of
from autograder.grading.telltale import KnownCall, Telltale, Telltales, least
from autograder.reports.model import Result
from autograder.reports.wording import in_code, uses_unwritten
from autograder.sandbox.limits import Limits
from autograder.sandbox.requests import CallRequest

FAILED = ("failed", "error", "timeout", "missing")


@dataclass(eq=False)
class Exercise:
    """A check, its outcomes so far, and its marks when all of them are there: their reason, once it is explained.

    Every process that is asked for it meets numbers of its own, so that nothing seen in one is worth anything in
    another.

    Parameters
    ----------
    check
        What is asked.
    draws
        Where its hidden inputs come from.
    limits
        How many calls may run out of time, and what all calls may take.
    untouched
        Whether the student's cell is still the released one, or gone.
    attempt
        How many processes were asked for it before.
    telltale
        What the answer makes of a call that tells wrong functions apart, if it was asked.
    """

    check: Check
    draws: Draws
    limits: Limits
    untouched: bool
    attempt: int = 0
    outcomes: list[Outcome] = field(default_factory=list)
    used: float = 0.0  # processor seconds of its calls
    timeouts: int = 0
    cell_error: str | None = None  # what went wrong with the cell of the exercise, in words for the student
    marks: Marks | None = None
    telltale: Telltale | None = None
    _calls: list[Call] = field(default_factory=list)
    _wanted: list[Outcome] = field(default_factory=list)  # the reference's outcomes of the first calls
    _unknown: Iterator[Outcome] = iter(())  # the reference's outcomes of the other calls, evaluated when asked for
    _asked: KnownCall | None = None  # the call that tells wrong functions apart
    _sent: bool = False  # whether the process that runs now has met some of the calls
    _again: bool = False  # whether the next call has run out of time once

    @property
    def done(self) -> bool:
        """Whether it has its marks."""
        return self.marks is not None

    @property
    def result(self) -> Result | None:
        """The marks, with their reason if that was looked for."""
        return None if self.marks is None else self.marks.result

    @property
    def failed(self) -> bool:
        """Whether it has its marks, and not all that there are; what waits for a person has not failed."""
        return self.result is not None and self.result.status in FAILED

    @property
    def calls(self) -> Sequence[Call]:
        """Drawn at first use, when the student's process is at work already."""
        if not self._calls:
            self._draw()
        return self._calls

    @property
    def hands_over(self) -> bool:
        """Whether a function of the grader is among the arguments."""
        return hands_over(self.calls)

    def _draw(self) -> None:
        """The calls that are left, with the numbers of this attempt."""
        asked = len(self.outcomes)
        self._calls[asked:] = self.draws.calls(self.check, self.attempt)[asked:]
        del self._wanted[asked:]
        self._unknown = wanted_of(self.check, self._calls[len(self._wanted) :], self.draws.tried)

    def meet_process(self) -> None:
        """Another process runs now."""
        if self._sent and not self.done:
            self.attempt += 1
            self._draw()
        self._sent = False

    def requests(self) -> Iterator[CallRequest]:
        """The calls that are left."""
        self._sent = True
        return call_requests(self.check, self.calls[len(self.outcomes) :], self.limits.call_seconds)

    def foresee(self) -> Iterator[None]:
        """Ask the reference, call by call, before the student's answers are there."""
        while not self.done and len(self._wanted) < len(self.calls):
            self._wanted.append(next(self._unknown))
            yield

    def add(self, outcome: Outcome, seconds: float = 0.0, last: bool = False) -> bool:
        """One more outcome, which took so many processor seconds; the last one brings the marks. Whether it counts:
        where a call runs out of time for the first time, the next process makes another one like it, alone. A call that
        has used up its computing time has no second try where one before it had, and where no points hang on it.
        After the `last` one no other call is made."""
        self.used += seconds
        computing = isinstance(outcome, TimedOut) and outcome.of == "computing"
        sure = last or (computing and (self.timeouts > 0 or not self.check.points))
        if isinstance(outcome, TimedOut) and not self._again and not sure:
            self._again = True
            return False
        self._again = False
        self._count(outcome)
        self.timeouts += isinstance(outcome, (TimedOut, Died))
        if last or self.timeouts >= self.limits.timeouts_per_check or self.used > self.limits.check_seconds:
            self.give_up()
        return True

    def give_up(self) -> None:
        """No call that is left will be made."""
        while not self.done:
            self._count(NotAsked())

    def _count(self, outcome: Outcome) -> None:
        if self.done:
            return
        self.outcomes.append(outcome)
        if len(self.outcomes) == len(self.calls):
            wanted = [*self._wanted, *self._unknown]
            self.marks = marks_of(
                self.check, self.calls, self.outcomes, self.untouched, self.cell_error, wanted, self.draws.tried
            )

    def explain(self) -> None:
        """Look for the reason of the marks."""
        if self.marks is not None:
            self.marks = Marks(self.marks.explained(self.telltale))

    def telling_request(self, telltales: Telltales) -> Iterator[CallRequest]:
        """The call that tells wrong functions apart, for an answer that has failed: that of the case in which it failed
        on the fewest numbers. None where one of its calls has not come to an end."""
        evidence = None if self.marks is None else self.marks.evidence
        if evidence is None or self.telltale is not None or self.timeouts or self.check.probe is not None:
            return
        failed = evidence.calls[least(evidence.calls, evidence.outcomes, evidence.passed)]
        self._asked = telltales.call(self.check, failed.case)
        yield from call_requests(self.check, [self._asked.call], self.limits.call_seconds)

    def add_telling(self, outcome: Outcome) -> None:
        """What came of it; where that is nothing, the reason is looked for without it."""
        if self._asked is not None and isinstance(outcome, (Returned, Raised)):
            self.telltale = Telltale(self._asked, outcome)

    def blame(self, others: Sequence["Exercise"]) -> None:
        """Say that the functions of other exercises, which this one puts together, are the reason of its marks."""
        if self.marks is not None and self.marks.evidence is not None:
            self.marks = Marks(replace(self.marks.result, hint=f"{uses(others, 'where a mistake is')}: begin there."))


def uses(others: Sequence[Exercise], wrong: str) -> str:
    """That an answer uses functions of the student's, and what is the matter with them: `wrong`, where one is written;
    a sentence without its end."""
    names = [one.check.name for one in others]
    unwritten = all(one.untouched for one in others)
    return f"It {uses_unwritten(names) if unwritten else f'uses your {in_code(names)}, {wrong}'}"
