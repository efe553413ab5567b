"""Assignment and submission in, report out: runs the plan, asks for answers, judges them here.

A process that hangs or dies is replaced by a fresh one that runs the cells again, without the cell
or the call that ended it: what was earned stays earned, and what comes later still gets its turn.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import chain

from numpy.random import Generator

from autograder.checks.declared import Assignment, Call, Check
from autograder.checks.draws import generator
from autograder.checks.evaluate import calls_of
from autograder.checks.outcomes import Absent, Died, Outcome, Raised, Returned, TimedOut
from autograder.course.release import Release
from autograder.grading.calls import call_requests, hands_over
from autograder.grading.marking import mark, wanted_of
from autograder.grading.plan import Plan, Run, make_plan
from autograder.reports.model import Report, Result
from autograder.reports.wording import REMARKS, kind_of, unanswered
from autograder.sandbox.limits import Limits
from autograder.sandbox.pool import WarmPool
from autograder.sandbox.requests import Answer, CellRequest, CellRun, Request, SyntaxErrors, SyntaxRequest
from autograder.sandbox.session import open_session
from autograder.submissions.notebook import Submission

MAX_NOTES = 50
MAX_REASON = 500


@dataclass(eq=False)
class _Exercise:
    """One check on its way: the calls to make, the outcomes so far, the marks when all are there."""

    check: Check
    random: Callable[[str], Generator]
    untouched: bool
    outcomes: list[Outcome] = field(default_factory=list)
    timeouts: int = 0
    cell_error: str | None = None
    result: Result | None = None
    known: list[Outcome] = field(default_factory=list)  # what the reference makes of the first calls

    @cached_property
    def calls(self) -> Sequence[Call]:
        """Drawn when they are asked for: the student's process is at work meanwhile."""
        return calls_of(self.check, self.random)

    @cached_property
    def _unknown(self) -> Iterator[Outcome]:
        return wanted_of(self.check, self.calls)

    def foresee(self) -> Iterator[None]:
        """Ask the reference, call by call, before the student's answers are there."""
        while len(self.known) < len(self.calls) and not self.done:
            self.known.append(next(self._unknown))
            yield

    @property
    def done(self) -> bool:
        return self.result is not None

    def add(self, outcome: Outcome) -> None:
        """One more outcome; the last one brings the marks."""
        self.outcomes.append(outcome)
        if len(self.outcomes) == len(self.calls):
            wanted = chain(self.known, self._unknown)
            self.result = mark(self.check, self.calls, self.outcomes, self.untouched, self.cell_error, wanted)

    def give_up(self, outcome: Outcome) -> None:
        """Every call that is left has this outcome."""
        while not self.done:
            self.add(outcome)


@dataclass
class _Run:
    """What is known so far about one submission."""

    plan: Plan
    limits: Limits
    exercises: dict[str, _Exercise]
    notes: list[str]
    syntax: SyntaxErrors | None = None
    skip: set[int] = field(default_factory=set)  # numbers of the steps that ended a process
    late: list[_Exercise] = field(default_factory=list)  # whose function was not there at its graded cell
    hidden: bool = False  # whether hidden inputs have entered the process that runs now
    asked: set[str] = field(default_factory=set)  # exercises that have answered in the process that runs now
    last: bool = False  # whether only late exercises are asked for, in a process that has seen nothing else

    def note(self, text: str) -> None:
        """Note something once; a thousand cells do not make a thousand notes."""
        if text not in self.notes and len(self.notes) < MAX_NOTES:
            self.notes.append(text)


def grade(
    assignment: Assignment,
    release: Release,
    submission: Submission,
    pool: WarmPool,
    secret: bytes,
    limits: Limits = Limits(),
) -> Report:
    """Grade one submission of `assignment`; the report's status is always "graded"."""
    start = time.monotonic()
    plan = make_plan(release, submission)
    random = partial(generator, secret, submission.student, assignment.slug)
    exercises = {
        check.name: _Exercise(check, partial(random, check.name), check.name in plan.untouched)
        for check in assignment.checks
    }
    run = _Run(plan, limits, exercises, list(plan.notes))
    deadline = start + limits.notebook_seconds
    for _ in range(limits.restarts):
        if time.monotonic() > deadline or (_one_process(run, pool, deadline) and not _turns_to_late(run)):
            break
    for exercise in exercises.values():
        exercise.give_up(TimedOut(limits.notebook_seconds))
    results = [exercise.result for exercise in exercises.values() if exercise.result is not None]
    results += [Result(question.name, 0.0, question.points, "manual") for question in assignment.questions]
    return Report(
        assignment=assignment.slug,
        student=submission.student,
        submission_sha256=submission.sha256,
        status="graded",
        max_score=assignment.max_score,
        auto_max_score=assignment.auto_max_score,
        seconds=round(time.monotonic() - start, 4),
        sandbox=pool.sandbox,
        results=tuple(results),
        notes=tuple(run.notes),
    )


def rejected(assignment: Assignment | None, slug: str, student: str, sha256: str, reason: str, sandbox: str) -> Report:
    """The report of a submission that could not be graded."""
    return Report(
        assignment=slug,
        student=student,
        submission_sha256=sha256,
        status="rejected",
        max_score=assignment.max_score if assignment else 0.0,
        auto_max_score=assignment.auto_max_score if assignment else 0.0,
        seconds=0.0,
        sandbox=sandbox,
        notes=(reason if len(reason) <= MAX_REASON else f"{reason[:MAX_REASON]}…",),  # a name in it may be a megabyte
    )


_About = _Exercise | int | None  # what a request is about: a check, the number of a step, or the syntax of all


def _turns_to_late(run: _Run) -> bool:
    """Whether there are late exercises still to be asked for.

    A fresh process does that. The one before has seen their inputs, and later checks hand over functions that could
    have given away the answers.
    """
    first, run.last = not run.last, True
    return first and bool(run.late)


def _one_process(run: _Run, pool: WarmPool, deadline: float) -> bool:
    """Take a fresh process through the plan; whether it came to the end."""
    run.hidden, run.asked = False, set()
    with open_session(pool, "plain" if run.plan.needs_shell else "none") as session:
        for about, answer in session.answers(_requests(run), _foreseen(run)):
            ended = isinstance(answer, (TimedOut, Died))
            if isinstance(about, _Exercise):
                pool.make_ready()  # the next one's process: from here on it is mostly the grader that has to work
                _take_outcome(run, about, answer)
            elif about is None:
                _take_syntax(run, answer)
            else:
                _take_cell(run, about, answer)
            if ended:
                return False
            if time.monotonic() > deadline:
                return True
    return True


def _requests(run: _Run) -> Iterator[tuple[_About, Request] | None]:
    """Everything to ask of a process, in order. Nothing hidden is sent before the cells above have ended: what they
    say of their errors may be shown only as long as they cannot know anything."""
    if run.syntax is None:
        yield None, SyntaxRequest(_sources(run.plan), run.limits.cell_seconds)
    for number, step in enumerate(run.plan.steps):
        if isinstance(step, Run):
            if number not in run.skip:
                yield number, CellRequest(step.cell, step.source, run.limits.cell_seconds)
        elif not run.last and not run.exercises[step.exercise].done:
            yield from _hidden_from_now(run)
            yield from _calls_left(run.exercises[step.exercise])
            if hands_over(run.exercises[step.exercise].calls):
                yield None  # what it hands over could answer the next check, whose inputs would be there already
    for exercise in run.late if run.last else ():
        yield from _hidden_from_now(run)
        if not exercise.done:
            yield from _calls_left(exercise)


def _hidden_from_now(run: _Run) -> Iterator[None]:
    """A halt before the first hidden input of a process."""
    if not run.hidden:
        yield None
        run.hidden = True


def _foreseen(run: _Run) -> Iterator[None]:
    """The references' answers, for the time in which the student's process is at work."""
    for exercise in run.exercises.values():
        if not exercise.untouched:
            yield from exercise.foresee()


def _calls_left(exercise: _Exercise) -> Iterator[tuple[_Exercise, Request]]:
    for request in call_requests(exercise.check, exercise.calls[len(exercise.outcomes) :]):
        yield exercise, request


def _sources(plan: Plan) -> dict[str, str]:
    return {f"{number}": step.source for number, step in enumerate(plan.steps) if isinstance(step, Run)}


def _take_syntax(run: _Run, answer: Answer) -> None:
    """Cells that do not parse are told; before any student's code ran, the parser's words are safe to show."""
    if not isinstance(answer, dict):
        run.syntax = {}
        assert isinstance(answer, (TimedOut, Died))
        run.note(f"the notebook could not be parsed: {unanswered(answer)}")
        return
    run.syntax = answer
    for number, step in enumerate(run.plan.steps):
        text = answer.get(f"{number}")
        if text is not None and isinstance(step, Run):
            run.note(f"cell '{step.cell}' is not valid Python ({text})")
            _blame(run, step, f"the cell is not valid Python ({text})")


def _take_cell(run: _Run, number: int, answer: Answer) -> None:
    """Say how a cell ended. Once hidden inputs are in the process, kind and line could carry them out."""
    step = run.plan.steps[number]
    assert isinstance(step, Run)
    if isinstance(answer, Died) and run.asked:
        return  # what answered before may have spoilt the line: once more, in a process without it
    if isinstance(answer, (TimedOut, Died)):
        run.skip.add(number)
        reason = unanswered(answer)
        run.note(f"cell '{step.cell}' was left out: {reason}")
        _blame(run, step, f"when the cell runs, {reason}")
        return
    assert isinstance(answer, CellRun)
    if run.last:
        return  # it was told when the cells ran first
    for remark in answer.remarks:
        if remark in REMARKS:
            run.note(f"cell '{step.cell}': {REMARKS[remark]}")
    if answer.error is None or (run.syntax and f"{number}" in run.syntax):
        return
    lines = step.source.count("\n") + 1
    where = f" on line {answer.line}" if answer.line and 1 <= answer.line <= lines and not run.hidden else ""
    error = Raised("") if run.hidden else answer.error
    run.note(f"cell '{step.cell}' stopped with {kind_of(error)}{where}")
    _blame(run, step, f"when the cell runs{where}, {unanswered(error)}")


def _blame(run: _Run, step: Run, reason: str) -> None:
    """Remember for an exercise what went wrong with its cell."""
    if step.exercise in run.exercises:
        run.exercises[step.exercise].cell_error = reason


def _take_outcome(run: _Run, exercise: _Exercise, answer: Answer) -> None:
    """One outcome of an exercise's calls. A function that is not there yet is asked for again after all others."""
    assert isinstance(answer, Outcome)
    if isinstance(answer, Absent) and not exercise.outcomes and not run.last:
        if exercise not in run.late:
            run.late.append(exercise)
        return
    if isinstance(answer, Died) and run.asked - {exercise.check.name}:
        return  # as for a cell
    run.asked.add(exercise.check.name)
    if isinstance(answer, Returned):
        for remark in answer.remarks:
            if remark in REMARKS:
                run.note(f"{exercise.check.name}: {REMARKS[remark]}")
    exercise.add(answer)
    if isinstance(answer, (TimedOut, Died)):
        exercise.timeouts += 1
        if exercise.timeouts >= run.limits.timeouts_per_check:
            exercise.give_up(answer)
