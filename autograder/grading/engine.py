"""Grades what was handed in with one warm process: from bytes to a report, whatever the bytes are."""

from types import TracebackType

from autograder.checks.declared import Assignment
from autograder.checks.draws import SharedDraws, key_of
from autograder.course.course import Course, CourseError, Loaded
from autograder.grading.examples import Examples
from autograder.grading.intake import Graded, Intake, Ready, fault
from autograder.grading.outputs import execute
from autograder.grading.plan import make_plan
from autograder.grading.run import grade
from autograder.grading.telltale import Telltales
from autograder.reports.model import Report
from autograder.sandbox.limits import Limits
from autograder.sandbox.pool import WarmPool
from autograder.sandbox.walls import SandboxError, Tier
from autograder.submissions.find import Handed
from autograder.submissions.notebook import Rejected, Submission


class Kept:
    """What a process keeps from one submission to the next: what the references make of visible examples, and what
    wrong functions make of the calls that tell them apart.

    Parameters
    ----------
    pool, limits
        As for `Examples`.
    """

    def __init__(self, pool: WarmPool, limits: Limits) -> None:
        self.examples = Examples(pool, limits)
        self._telltales: dict[str, Telltales] = {}

    def telltales(self, assignment: Assignment) -> Telltales:
        """Those of an assignment."""
        if assignment.slug not in self._telltales:
            self._telltales[assignment.slug] = Telltales(assignment)
        return self._telltales[assignment.slug]


def judged(loaded: Loaded, ready: Ready, pool: WarmPool, limits: Limits, kept: Kept) -> Report:
    """The second half of grading: the report on a submission."""
    shown, assignment = kept.examples.of(loaded, ready.plan), loaded.assignment
    report = grade(
        assignment,
        loaded.release,
        ready.submission,
        pool,
        ready.key,
        limits,
        ready.plan,
        beside=shown.try_them,
        telltales=kept.telltales(assignment),
    )
    return shown.add_to(report)


def judge(loaded: Loaded, ready: Ready, pool: WarmPool, limits: Limits, kept: Kept) -> Report | str:
    """The same, or in words the fault of ours that has ended it."""
    try:
        return judged(loaded, ready, pool, limits, kept)
    except (SandboxError, CourseError):
        raise  # nobody else could be graded either
    except Exception as error:
        return fault(error)


class Engine:
    """A course's grader: loads each assignment once and keeps one warm process; a context manager.

    `limits` and `tier` are those of `WarmPool`.
    """

    def __init__(self, course: Course, limits: Limits | None = None, tier: Tier | None = None) -> None:
        limits = limits or course.limits()
        self.course, self.limits = course, limits
        self.pool = WarmPool(course.student_files, limits, tier, course.packages)
        self.intake = Intake(course, self.pool.sandbox, limits)
        self._kept = Kept(self.pool, limits)

    def __enter__(self) -> "Engine":
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, tb: TracebackType | None) -> None:
        self.pool.close()

    def load(self, slug: str) -> Loaded:
        """The assignment and its release, read at first use."""
        return self.intake.load(slug)

    def grade(self, handed: Handed, assignment: str | None = None) -> Report:
        """The report on what was handed in, as `graded`."""
        return self.graded(handed, assignment).report

    def graded(self, handed: Handed, assignment: str | None = None) -> Graded:
        """What became of what was handed in; `assignment` says which one it must be, if anything does."""
        handed = handed.read()
        ready = self.intake.ready(handed, assignment)
        if isinstance(ready, Graded):
            return ready
        report = judge(self.load(ready.slug), ready, self.pool, self.limits, self._kept)
        if isinstance(report, str):
            return self.intake.failed(handed, ready, report)
        return self.intake.finished(handed, ready, report)

    def execute(self, handed: Handed) -> str | None:
        """The notebook with the outputs that it has when it runs, as JSON; None when it cannot be read."""
        handed = handed.read()
        return None if handed.problem is not None else executed(handed.data, self.pool, self.limits)

    def grade_submission(self, submission: Submission, slug: str) -> Report:
        """The report on a submission of a known assignment."""
        loaded = self.load(slug)
        plan = make_plan(loaded.release, submission)
        ready = Ready(slug, submission, plan, self.intake.key(slug, submission, plan))
        return self.intake.signed(judged(loaded, ready, self.pool, self.limits, self._kept))

    def grade_known(self, submission: Submission, draws: SharedDraws, limits: Limits | None = None) -> Report:
        """The report on a notebook of known answers, with inputs of `shared_draws` and limits of their own."""
        loaded = self.load(draws.assignment)
        limits = limits or self.limits
        telltales = self._kept.telltales(loaded.assignment)
        return grade(
            loaded.assignment,
            loaded.release,
            submission,
            self.pool,
            draws.key,
            limits,
            draws=draws,
            telltales=telltales,
        )

    def shared_draws(self, slug: str, name: str) -> SharedDraws:
        """Hidden inputs for many notebooks of known answers."""
        return SharedDraws(key_of(self.course.secret(), name, slug), assignment=slug)


def executed(data: bytes, pool: WarmPool, limits: Limits) -> str | None:
    """A notebook with the outputs that it has when it runs, as JSON; None when it cannot be read."""
    try:
        return execute(data, pool, limits)
    except Rejected:
        return None
