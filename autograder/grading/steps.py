"""The steps of one process through a notebook: what each asks for, and what it makes of the answers.

A step has `requests()`, drawn when there is room on the line, and `take(answer, cost)`, called once an answer.
None among the requests is a halt: what follows it is sent when all before it is answered.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from autograder.checks.outcomes import Absent, Died, Outcome, Raised, Returned, TimedOut
from autograder.grading.exercise import Exercise
from autograder.grading.plan import Run
from autograder.grading.progress import Progress
from autograder.grading.reliance import hangs_elsewhere
from autograder.reports.wording import REMARKS, kind_of, unanswered
from autograder.sandbox.requests import Answer, CellRequest, CellRun, Request, SyntaxRequest
from autograder.submissions.cell_code import read_code

Requests = Iterator[Request | None]


@dataclass
class Visit:
    """One process on its way through the notebook."""

    progress: Progress
    only_late: bool = False  # whether it asks for the late exercises alone
    knows_hidden: bool = False  # whether hidden inputs have entered the process
    answered: set[str] = field(default_factory=set)  # exercises that have answered in this process
    all_answered: bool = False  # whether every exercise has been asked for

    def before_hidden(self) -> Iterator[None]:
        """A halt before the first hidden input: what cells say of their errors may be shown only as long as they
        cannot know anything."""
        if not self.knows_hidden:
            yield None
            self.knows_hidden = True

    def before_telltales(self) -> Iterator[None]:
        """A halt until it is known which answers are wrong."""
        if not self.all_answered:
            yield None
            self.all_answered = True


@dataclass
class Parse:
    """Asks which cells do not parse. No student's code has run, so that the parser's words are safe to show.

    What parses as plain Python here does so there.
    """

    visit: Visit

    def requests(self) -> Requests:
        """One question, of the first process alone."""
        progress = self.visit.progress
        if progress.syntax is None:
            sources = {f"{number}": step.source for number, step in progress.cells() if not _parses(step.source)}
            if sources:
                yield SyntaxRequest(sources, progress.limits.cell_seconds)
            else:
                progress.syntax = {}

    def take(self, answer: Answer, cost: float) -> None:
        """Note what is not valid."""
        progress = self.visit.progress
        if not isinstance(answer, dict):
            assert isinstance(answer, (TimedOut, Died))
            progress.syntax = {}
            progress.note(f"the notebook could not be parsed: {unanswered(answer)}")
            return
        progress.syntax = answer
        for number, step in progress.cells():
            text = answer.get(f"{number}")
            if text is not None:
                progress.note(f"{step.called} is not valid Python ({text})")
                progress.blame(step, f"the cell is not valid Python ({text})")


def _parses(source: str) -> bool:
    """Whether a cell is known to be plain Python."""
    code = read_code(source)
    return code.plain and code.body is not None


@dataclass
class RunCell:
    """Runs one cell."""

    visit: Visit
    number: int
    step: Run

    def requests(self) -> Requests:
        """The cell, unless it has ended a process before."""
        progress = self.visit.progress
        if self.number not in progress.skip:
            yield CellRequest(self.step.cell, self.step.source, progress.seconds_for(self.step))

    def take(self, answer: Answer, cost: float) -> None:
        """Say how the cell ended."""
        progress = self.visit.progress
        progress.charge(self.number, cost)
        if isinstance(answer, Died) and self.visit.answered:
            return  # An earlier exercise may have corrupted the line. Try again in a process that skips that exercise.
        if isinstance(answer, TimedOut) and progress.retry(self.number):
            return  # The cell runs once more, in a process in which nothing else has been running.
        if isinstance(answer, (TimedOut, Died)):
            progress.end_process(self.number)
            reason = unanswered(answer)
            progress.note(f"{self.step.called} was left out: {reason}")
            progress.stopped.append(self.step.called)
            progress.blame(self.step, f"when the cell runs, {reason}")
            return
        assert isinstance(answer, CellRun)
        if not self.visit.only_late:  # On a later visit the notes about this cell stand already.
            self._tell(answer)

    def _tell(self, ran: CellRun) -> None:
        """Note remarks and the error. Once the process knows hidden inputs, kind and line could carry them out."""
        progress, hidden = self.visit.progress, self.visit.knows_hidden
        for remark in ran.remarks:
            if remark in REMARKS:
                progress.note(f"{self.step.called}: {REMARKS[remark]}")
        if ran.error is None or (progress.syntax and f"{self.number}" in progress.syntax):
            return
        lines = self.step.source.count("\n") + 1
        where = f" on line {ran.line}" if ran.line and 1 <= ran.line <= lines and not hidden else ""
        error = Raised("") if hidden else ran.error
        progress.stopped.append(self.step.called)
        progress.note(f"{self.step.called} stopped with {kind_of(error)}{where}")
        progress.blame(self.step, f"when the cell runs{where}, {unanswered(error)}")


@dataclass
class AskExercise:
    """Makes the calls of one exercise that are left."""

    visit: Visit
    exercise: Exercise

    def requests(self) -> Requests:
        """The calls. A function that they hand over could answer the next check, so that a halt follows those."""
        if self.exercise.done:
            return
        yield from self.visit.before_hidden()
        yield from self.exercise.requests()
        if self.exercise.hands_over:
            yield None

    def take(self, answer: Answer, cost: float) -> None:
        """One outcome, which took `cost` processor seconds.

        A function that is not there yet is asked for again after all others.
        """
        visit, exercise = self.visit, self.exercise
        progress = visit.progress
        assert isinstance(answer, Outcome)
        if isinstance(answer, Absent) and not exercise.outcomes and not visit.only_late:
            if exercise not in progress.late:
                progress.late.append(exercise)
            return
        if isinstance(answer, Died) and visit.answered - {exercise.check.name}:
            return  # An earlier exercise may have corrupted the line, as in `take` of a cell.
        visit.answered.add(exercise.check.name)
        if isinstance(answer, Returned):
            for remark in answer.remarks:
                if remark in REMARKS:
                    progress.note(f"{exercise.check.name}: {REMARKS[remark]}")
        # Where it hangs in an earlier function, it is tried with a right one in that one's place when all have results.
        hangs = isinstance(answer, TimedOut) and answer.of == "computing" and hangs_elsewhere(exercise, progress)
        counted = exercise.add(answer, cost, last=hangs)
        if counted and isinstance(answer, TimedOut) and answer.of != "computing":
            progress.note(f"{exercise.check.name}: {unanswered(answer)}, twice: a person looks at it")
        if counted and exercise.used > progress.limits.check_seconds:
            progress.note(
                f"{exercise.check.name}: its calls took {exercise.used:.0f} seconds of computing, so that not all were "
                "made: a person looks at it"
            )


@dataclass
class TellApart:
    """Asks a wrong answer, when all exercises have been asked for, what tells wrong functions apart."""

    visit: Visit
    exercise: Exercise

    def requests(self) -> Requests:
        """One call, where the answer is known to have failed."""
        yield from self.visit.before_telltales()
        yield from self.exercise.telling_request(self.visit.progress.telltales)

    def take(self, answer: Answer, cost: float) -> None:
        """Keep what came."""
        assert isinstance(answer, Outcome)
        self.exercise.add_telling(answer)


Step = Parse | RunCell | AskExercise | TellApart


def steps_of(visit: Visit) -> Iterator[Step]:
    """What a process is taken through: the plan, or for late exercises the cells of the plan first."""
    progress = visit.progress
    yield Parse(visit)
    for number, step in enumerate(progress.plan.steps):
        if isinstance(step, Run):
            yield RunCell(visit, number, step)
        elif not visit.only_late:
            yield AskExercise(visit, progress.exercises[step.exercise])
    for exercise in progress.late if visit.only_late else ():
        yield AskExercise(visit, exercise)
    for exercise in progress.exercises.values():
        yield TellApart(visit, exercise)
