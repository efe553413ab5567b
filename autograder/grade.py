"""Assignment and submission in, report out: runs the plan, asks for answers, judges them here.

A process that hangs or dies is replaced by a fresh one that runs the cells again, without the cell
or the call that ended it: what was earned stays earned, and what comes later still gets its turn.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from autograder.marking import mark
from autograder.model import Assignment, Call, Check, Limits, Report, Result
from autograder.oracle import calls_of
from autograder.outcomes import Died, Outcome, Raised, Returned, TimedOut
from autograder.plan import Judge, Plan, Run, make_plan
from autograder.release import Release
from autograder.sandbox.pool import WarmPool
from autograder.seeds import generator
from autograder.session import CallRequest, CellRun, Session, SessionEnded, open_session
from autograder.submission import Submission
from autograder.wording import REMARKS, kind_of, unanswered

MISSING = Raised("NameError", "missing")
MAX_NOTES = 50


@dataclass
class _Exercise:
    """One check on its way: the calls to make and the outcomes so far."""

    check: Check
    calls: Sequence[Call]
    outcomes: list[Outcome] = field(default_factory=list)
    timeouts: int = 0
    cell_error: str | None = None

    @property
    def done(self) -> bool:
        return len(self.outcomes) == len(self.calls)

    def give_up(self, outcome: Outcome) -> None:
        """Every call that is left has this outcome."""
        self.outcomes += [outcome] * (len(self.calls) - len(self.outcomes))


@dataclass
class _Run:
    """What is known so far about one submission."""

    exercises: dict[str, _Exercise]
    syntax: dict[str, str] | None = None
    skip: set[int] = field(default_factory=set)  # numbers of the steps that ended a process
    late: set[str] = field(default_factory=set)  # exercises whose function was not there at its graded cell
    notes: list[str] = field(default_factory=list)
    hidden: bool = False  # whether hidden inputs have entered the process that runs now

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
    run = _Run(
        {check.name: _Exercise(check, calls_of(check, partial(random, check.name))) for check in assignment.checks},
        notes=list(plan.notes),
    )
    for _ in range(limits.restarts):
        if _one_process(run, plan, pool, limits, start + limits.notebook_seconds):
            break
    for exercise in run.exercises.values():
        exercise.give_up(TimedOut(limits.notebook_seconds))
    results = [
        mark(e.check, e.calls, e.outcomes, name in plan.untouched, e.cell_error) for name, e in run.exercises.items()
    ]
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
        notes=(reason,),
    )


def _one_process(run: _Run, plan: Plan, pool: WarmPool, limits: Limits, deadline: float) -> bool:
    """Take a fresh process through the plan; whether it came to the end."""
    run.hidden = False
    with open_session(pool) as session:
        try:
            if run.syntax is None:
                run.syntax = session.syntax_errors(_sources(plan), limits.cell_seconds)
                _tell_syntax(run, plan)
        except SessionEnded as ended:
            run.syntax = {}
            run.note(f"the notebook could not be parsed: {unanswered(ended.outcome)}")
            return False
        for number, step in enumerate(plan.steps):
            if time.monotonic() > deadline:
                return True
            if isinstance(step, Judge):
                if not _ask(run, run.exercises[step.exercise], session, limits, last=False):
                    return False
            elif number not in run.skip and not _run_cell(run, number, step, session, limits):
                return False
        return all(
            _ask(run, run.exercises[name], session, limits, last=True)
            for name in list(run.exercises)
            if name in run.late
        )


def _sources(plan: Plan) -> dict[str, str]:
    return {f"{number}": step.source for number, step in enumerate(plan.steps) if isinstance(step, Run)}


def _tell_syntax(run: _Run, plan: Plan) -> None:
    """Cells that do not parse are not run; before any student's code ran, the parser's words are safe to show."""
    for number, text in (run.syntax or {}).items():
        step = plan.steps[int(number)]
        assert isinstance(step, Run)
        run.skip.add(int(number))
        run.note(f"cell '{step.cell}' is not valid Python ({text})")
        if step.exercise in run.exercises:
            run.exercises[step.exercise].cell_error = f"the cell is not valid Python ({text})"


def _run_cell(run: _Run, number: int, step: Run, session: Session, limits: Limits) -> bool:
    """Run one cell; False when the process ended with it."""
    try:
        done = session.run_cell(step.cell, step.source, limits.cell_seconds)
    except SessionEnded as ended:
        run.skip.add(number)
        reason = unanswered(ended.outcome)
        run.note(f"cell '{step.cell}' was left out: {reason}")
        if step.exercise in run.exercises:
            run.exercises[step.exercise].cell_error = f"when the cell runs, {reason}"
        return False
    _tell_cell(run, step, done)
    return True


def _tell_cell(run: _Run, step: Run, done: CellRun) -> None:
    """Say how a cell ended. Once hidden inputs are in the process, kind and line could carry them out."""
    for remark in done.remarks:
        if remark in REMARKS:
            run.note(f"cell '{step.cell}': {REMARKS[remark]}")
    if done.error is None:
        return
    lines = step.source.count("\n") + 1
    where = f" on line {done.line}" if done.line is not None and 1 <= done.line <= lines and not run.hidden else ""
    error = Raised("") if run.hidden else done.error
    run.note(f"cell '{step.cell}' stopped with {kind_of(error)}{where}")
    if step.exercise in run.exercises:
        run.exercises[step.exercise].cell_error = f"when the cell runs{where}, {unanswered(error)}"


def _calls_left(exercise: _Exercise) -> list[CallRequest]:
    """The calls that are still to be made; a second call of a case looks at the first one's result again."""
    check, left = exercise.check, exercise.calls[len(exercise.outcomes) :]
    return [
        CallRequest(
            check.name,
            call.args,
            check.seconds,
            after=call.case.judge.watches_arguments,
            again=before is not None and before.case is call.case,
            probe=check.sent,
        )
        for before, call in zip([None, *left[:-1]], left, strict=True)
    ]


def _ask(run: _Run, exercise: _Exercise, session: Session, limits: Limits, last: bool) -> bool:
    """Make the calls of a check that are left; False when the process ended with one."""
    check = exercise.check
    if exercise.done:
        return True
    try:
        if check.probe is None and not session.has(check.name, limits.cell_seconds):
            if last:
                exercise.give_up(MISSING)
            run.late.add(check.name)
            return True
    except SessionEnded as ended:
        exercise.give_up(ended.outcome)
        return False
    run.hidden = True
    for outcome in session.calls(_calls_left(exercise)):
        for remark in outcome.remarks if isinstance(outcome, Returned) else ():
            if remark in REMARKS:
                run.note(f"{check.name}: {REMARKS[remark]}")
        exercise.outcomes.append(outcome)
        if isinstance(outcome, (TimedOut, Died)):
            exercise.timeouts += 1
            if exercise.timeouts >= limits.timeouts_per_check:
                exercise.give_up(outcome)
            return False
    return True
