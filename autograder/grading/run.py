"""Assignment and submission in, report out: runs the plan, asks for answers, judges them here.

A process that hangs or dies is replaced by a fresh one that runs the cells again, without the cell
or the call that ended it: what was earned stays earned, and what comes later still gets its turn.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from autograder.checks.declared import Assignment
from autograder.checks.draws import Draws, digest, key_of
from autograder.checks.outcomes import Died, TimedOut
from autograder.course.release import Release
from autograder.grading.charged_once import ChargedOnce
from autograder.grading.exercise import Exercise
from autograder.grading.figures import may_draw
from autograder.grading.foresight import Foreseen, foresee
from autograder.grading.left_out import leave_out_missing
from autograder.grading.plan import Plan, make_plan
from autograder.grading.progress import MAX_NOTES, Progress
from autograder.grading.reasons import sentence
from autograder.grading.reliance import composed_of
from autograder.grading.steps import AskExercise, Step, TellApart, Visit, steps_of
from autograder.grading.telltale import Telltales
from autograder.reports.model import Report, Result
from autograder.sandbox.limits import Limits
from autograder.sandbox.pool import WarmPool
from autograder.sandbox.requests import Request
from autograder.sandbox.session import open_session
from autograder.submissions.notebook import Submission

# Given the marks, does other work, and goes on with the reasons, a piece at a time, whenever it has to wait.
Beside = Callable[[Sequence[Result], Iterator[None]], None]

MAX_REASON = 500  # characters of the reason why a notebook is rejected
MAX_NAMED = 4  # names in a sentence


class Grading:
    """Takes processes through one notebook, until every exercise has its result.

    Parameters
    ----------
    assignment, release, plan
        What is asked, what was handed out, and the submission laid over it.
    draws
        Where hidden inputs come from.
    limits
        What the student's processes may use.
    foreseen
        What can be told from the source.
    telltales
        The calls by which wrong answers are told apart, from one notebook to the next.
    """

    def __init__(
        self,
        assignment: Assignment,
        release: Release,
        plan: Plan,
        draws: Draws,
        limits: Limits,
        foreseen: Foreseen,
        telltales: Telltales,
    ) -> None:
        exercises = {
            check.name: Exercise(check, draws, limits, check.name in plan.untouched) for check in assignment.checks
        }
        given = frozenset(cell.name for cell in release if cell.role == "given")
        notes = [*plan.notes, *foreseen.notes][:MAX_NOTES]
        self.progress = Progress(plan, limits, exercises, given, notes, telltales)
        self._foreseen_reasons, self._questions = foreseen, assignment.questions
        self._deadline = time.monotonic() + limits.wall_times * limits.notebook_seconds

    def run(self, pool: WarmPool) -> None:
        """Grade. Late exercises are asked for in a process of their own: the one before has seen their inputs, and
        later checks hand over functions that could have given away the answers."""
        only_late = False
        for _ in range(self._most_processes):
            if self._out_of_time:
                break
            if self._visit(pool, only_late):
                if only_late or not self.progress.late:
                    break
                only_late = True
        self._give_up()

    @property
    def _most_processes(self) -> int:
        """Cells may end some, and so may each exercise: twice what is counted, since what times out is retried."""
        limits = self.progress.limits
        return 2 * limits.restarts + 2 * limits.timeouts_per_check * len(self.progress.exercises) + 2

    def _give_up(self) -> None:
        """What was not asked is left to a person, with the cells that have taken the time."""
        left = [exercise for exercise in self.progress.exercises.values() if not exercise.done]
        names = ", ".join(exercise.check.name for exercise in left if not exercise.untouched)
        if names:
            self.progress.note(
                f"not tried to the end, so that a person looks at it: {names}; the notebook's time was used up"
                f"{self.progress.longest(', most of it by ')}"
            )
        for exercise in left:
            exercise.give_up()

    @property
    def marks(self) -> tuple[Result, ...]:
        """What the checks have earned, whether their reasons are known or not."""
        return tuple(one.result for one in self.progress.exercises.values() if one.result is not None)

    def explain(self) -> Iterator[None]:
        """Look for the reasons of the marks, one exercise after the other.

        Where a check is composed of functions of which some have failed, that is its reason.
        """
        failed: list[Exercise] = []
        for exercise in self.progress.exercises.values():
            parts = composed_of(exercise, self.progress)
            if at_fault := [one for one in failed if one.check.name in parts]:
                exercise.blame(at_fault)
            else:
                exercise.explain()
            failed += [exercise] if exercise.failed else []
            yield

    @property
    def results(self) -> tuple[Result, ...]:
        """Those of the checks, explained, then the questions that wait for a person."""
        return (
            *map(self._explained, self.marks),
            *(Result(question.name, 0.0, question.points, "manual") for question in self._questions),
        )

    def _explained(self, result: Result) -> Result:
        """The result with the reason that its source gives, where no mistake is known that has it."""
        if result.status in ("passed", "manual") or result.misconception is not None:
            return result
        reason = self._foreseen_reasons.reason(result.check, result.hint)
        if reason is None and "NameError" in (result.hint or "") and self.progress.stopped:
            first = self.progress.stopped[0]
            reason = f"it uses a name that is not there when graded: {first} stopped before its end, as a note says"
        return result if reason is None else replace(result, hint=sentence(reason))

    @property
    def notes(self) -> tuple[str, ...]:
        """What the report says beside the results."""
        return tuple(self.progress.notes)

    @property
    def _out_of_time(self) -> bool:
        return self.progress.exhausted or time.monotonic() > self._deadline

    def _visit(self, pool: WarmPool, only_late: bool) -> bool:
        """Take a fresh process through the notebook; whether it came to the end."""
        visit = Visit(self.progress, only_late)
        for exercise in self.progress.exercises.values():
            exercise.meet_process()
        with open_session(pool, "plain" if self.progress.plan.needs_shell else "none") as session:
            for step, answer in session.answers(_requests(visit), self._foreseen()):
                if isinstance(step, AskExercise):
                    pool.make_ready()  # From here on mostly the grader works: time to make the next child.
                step.take(answer, session.cost)
                if isinstance(answer, (TimedOut, Died)):
                    return isinstance(step, TellApart)  # No mark hangs on that: nothing needs another process.
                if self._out_of_time:
                    return True
        return True

    def _foreseen(self) -> Iterator[None]:
        """The references' answers, for the time in which the student's process is at work."""
        for exercise in self.progress.exercises.values():
            if not exercise.untouched:
                yield from exercise.foresee()


def _requests(visit: Visit) -> Iterator[tuple[Step, Request] | None]:
    """Everything to ask of a process, in order, each request with its step."""
    for step in steps_of(visit):
        for request in step.requests():
            yield None if request is None else (step, request)


def grade(
    assignment: Assignment,
    release: Release,
    submission: Submission,
    pool: WarmPool,
    key: bytes,
    limits: Limits = Limits(),
    plan: Plan | None = None,
    draws: Draws | None = None,
    beside: Beside = lambda marks, reasons: None,
    telltales: Telltales | None = None,
) -> Report:
    """Grade one submission of `assignment`; the report's status is always "graded". `plan` is its plan, if known.

    Its hidden inputs come from `key`: see `submission_key`. `draws` are others in their place: for known answers, never
    for a student's. `beside` is what another process does while the reasons of the marks are looked for. `telltales`
    are kept from one notebook of the assignment to the next, if there are any.
    """
    start = time.monotonic()
    pool.prepare((check.sent for check in assignment.checks if check.sent is not None), release.given)
    plan = plan or make_plan(release, submission)
    if may_draw(step.source for step in plan.runs if (step.cell, step.source) not in release.given):
        pool.draw()
    draws = draws or Draws(key)
    telltales = telltales or Telltales(assignment)
    results, notes = _results(assignment, release, plan, draws, limits, pool, telltales, beside)
    if plan.restorable and any(result.status != "passed" for result in results[: len(assignment.checks)]):
        # The student's own version of a given cell may be at fault: grade once more with the released one.
        other = make_plan(release, submission, released_wins=True)
        again, _ = _results(assignment, release, other, draws.others("released"), limits, pool, telltales)
        results, more = _better(results, again, plan.restorable)
        notes = (*notes, *more)
    return Report(
        assignment=assignment.slug,
        student=submission.student,
        submission_sha256=submission.sha256,
        status="graded",
        max_score=assignment.max_score,
        auto_max_score=assignment.auto_max_score,
        seconds=round(time.monotonic() - start, 4),
        sandbox=pool.sandbox,
        results=results,
        notes=notes,
    )


def submission_key(secret: bytes, submission: Submission, slug: str, plan: Plan, release: Release) -> bytes:
    """The key of a submission's hidden inputs, from the course's secret."""
    return key_of(secret, submission.student, slug, digest(students_code(plan, release)))


def students_code(plan: Plan, release: Release) -> Iterator[str]:
    """The code that is the student's: the release may be mended, and programs rewrite what is locked."""
    locked = {cell.name for cell in release if cell.role in ("given", "examples", "checks")}
    return (step.source for step in plan.runs if step.cell.partition(" ")[0] not in locked)


def _results(
    assignment: Assignment,
    release: Release,
    plan: Plan,
    draws: Draws,
    limits: Limits,
    pool: WarmPool,
    telltales: Telltales,
    beside: Beside = lambda marks, reasons: None,
) -> tuple[tuple[Result, ...], tuple[str, ...]]:
    """Results and notes of one plan."""
    foreseen = foresee(plan.runs, [check.name for check in assignment.checks], pool.modules)
    runnable = leave_out_missing(plan, pool.modules)
    grading = Grading(assignment, release, runnable, draws, limits, foreseen, telltales)
    grading.run(pool)
    with ChargedOnce(assignment, release, grading.progress, pool) as again:
        again.run()
    reasons = grading.explain()
    beside(grading.marks, reasons)
    for _ in reasons:
        pass
    return grading.results, grading.notes


def _better(
    own: tuple[Result, ...], restored: tuple[Result, ...], changed: tuple[str, ...]
) -> tuple[tuple[Result, ...], list[str]]:
    """Of each exercise the better of two results, and a note on those that need what was released."""
    pairs = list(zip(own, restored, strict=True))
    better = [two.check for one, two in pairs if two.points > one.points]
    names = ", ".join(f"`{name}`" for name in changed[:MAX_NAMED])
    note = f"{', '.join(better)}: graded with the released {names} in place of your own, which costs points otherwise"
    return tuple(two if two.points > one.points else one for one, two in pairs), [note] if better else []


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
