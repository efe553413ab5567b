"""Grades what was handed in with one warm process: from bytes to a report, whatever the bytes are."""

import hashlib
import traceback
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from types import TracebackType

from autograder.checks.draws import Draws, SharedDraws
from autograder.course.course import Course, CourseError, Loaded
from autograder.course.fingerprint import fingerprint
from autograder.course.release import Release
from autograder.grading.examples import Examples
from autograder.grading.identify import likest, refuse_foreign, releases_of
from autograder.grading.outputs import execute
from autograder.grading.plan import Plan, make_plan
from autograder.grading.run import grade, rejected
from autograder.reports.model import Report
from autograder.sandbox.limits import Limits
from autograder.sandbox.pool import WarmPool
from autograder.sandbox.walls import SandboxError, Tier
from autograder.submissions.find import Handed
from autograder.submissions.names import slug_of
from autograder.submissions.notebook import Rejected, Submission, parse_notebook
from autograder.submissions.stamps import stamped


@dataclass(frozen=True)
class Graded:
    """What became of one submission.

    Parameters
    ----------
    handed
        What was handed in.
    report
        Its report; "rejected" where it could not be graded.
    submission, plan
        The notebook as it was read, and what of it was run, where it came so far.
    executed
        The notebook with outputs, as JSON, where they were asked for.
    """

    handed: Handed
    report: Report
    submission: Submission | None = None
    plan: Plan | None = None
    executed: str | None = None


class Engine:
    """A course's grader: loads each assignment once and keeps one warm process; a context manager.

    `limits`, `tier` and `figures` are those of `WarmPool`.
    """

    def __init__(
        self, course: Course, limits: Limits | None = None, tier: Tier | None = None, figures: bool = True
    ) -> None:
        limits = limits or course.limits()
        self.course, self.limits = course, limits
        self.pool = WarmPool(course.student_files, limits, tier, course.packages, figures)
        self._secret = course.secret()
        self._examples = Examples(self.pool, limits)
        self._loaded: dict[str, Loaded] = {}
        self._fingerprints: dict[str, str] = {}

    def __enter__(self) -> "Engine":
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, tb: TracebackType | None) -> None:
        self.pool.close()

    def load(self, slug: str) -> Loaded:
        """The assignment and its release, read at first use."""
        if slug not in self._loaded:
            self._loaded[slug] = self.course.load(slug)
        return self._loaded[slug]

    def grade(self, handed: Handed, assignment: str | None = None) -> Report:
        """The report on what was handed in, as `graded`."""
        return self.graded(handed, assignment).report

    def graded(self, handed: Handed, assignment: str | None = None) -> Graded:
        """What became of what was handed in; `assignment` says which one it must be, if anything does."""
        graded = self._graded(handed, assignment)
        notes, at = (*handed.notes, *_beside(handed, graded)), handed.submitted_at or stamped(handed.folder)
        if not notes and at is None:
            return graded
        report = replace(graded.report, notes=(*graded.report.notes, *notes), submitted_at=at)
        return replace(graded, report=report)

    def _graded(self, handed: Handed, assignment: str | None) -> Graded:
        expected = assignment or handed.slug
        try:
            if handed.problem is not None:
                raise Rejected(handed.problem)
            submission = parse_notebook(handed.data, handed.student)
            slug = self._which(submission, expected, handed)
        except Rejected as error:
            known = self.load(expected).assignment if expected in self.course.slugs and expected else None
            sha256 = hashlib.sha256(handed.data).hexdigest() if handed.data else ""
            return Graded(
                handed, rejected(known, expected or "", handed.student, sha256, str(error), self.pool.sandbox)
            )
        try:
            plan = make_plan(self.load(slug).release, submission)
            return Graded(handed, self.grade_submission(submission, slug, plan), submission, plan)
        except (SandboxError, CourseError):
            raise  # Without a process or a course no other notebook can be graded either.
        except Exception as error:
            where = traceback.extract_tb(error.__traceback__)[-1]
            reason = (
                f"the grader failed on this submission ({type(error).__name__} in {Path(where.filename).name}, line "
                f"{where.lineno}): a person must look at it, and this is a fault of the grader or of a check"
            )
            known = self.load(slug).assignment
            return Graded(
                handed, rejected(known, slug, handed.student, submission.sha256, reason, self.pool.sandbox), submission
            )

    def execute(self, handed: Handed) -> str | None:
        """The notebook with the outputs that it has when it runs, as JSON; None when it cannot be read."""
        if handed.problem is not None:
            return None
        try:
            return execute(handed.data, self.pool, self.limits)
        except Rejected:
            return None

    def grade_submission(self, submission: Submission, slug: str, plan: Plan | None = None) -> Report:
        """The report on a submission of a known assignment; `plan` as for `grade`."""
        loaded = self.load(slug)
        plan = plan or make_plan(loaded.release, submission)
        report = grade(loaded.assignment, loaded.release, submission, self.pool, self._secret, self.limits, plan)
        return replace(self._examples.add_to(report, loaded, plan), fingerprint=self.fingerprint(slug))

    def fingerprint(self, slug: str) -> str:
        """What the marks of an assignment hang on besides the submission, read at first use."""
        if slug not in self._fingerprints:
            self._fingerprints[slug] = fingerprint(self.course, slug, self.limits)
        return self._fingerprints[slug]

    def grade_known(self, submission: Submission, draws: Draws, limits: Limits | None = None) -> Report:
        """The report on a notebook of known answers, with inputs of `shared_draws` and limits of their own."""
        loaded = self.load(draws.assignment)
        limits = limits or self.limits
        return grade(loaded.assignment, loaded.release, submission, self.pool, self._secret, limits, draws=draws)

    def shared_draws(self, slug: str, name: str) -> SharedDraws:
        """Hidden inputs for many notebooks of known answers."""
        return SharedDraws(self._secret, name, slug)

    def _which(self, submission: Submission, expected: str | None, handed: Handed) -> str:
        """The assignment that the notebook says it is of, where that fits with where it was handed in."""
        slugs = self.course.slugs
        slug = submission.assignment or expected or self._by_name(handed) or likest(self._releases, submission)
        if slug is None:
            raise Rejected(
                "the notebook does not say which assignment it belongs to: start again from the released one"
            )
        if slug not in slugs:
            raise Rejected(
                f"the notebook belongs to an unknown assignment '{slug}'; this course has {', '.join(slugs)}"
            )
        if expected is not None and expected != slug:
            raise Rejected(f"this is the notebook of {slug}, but it was handed in for {expected}")
        self.load(slug)
        refuse_foreign(self._releases, submission, slug)
        return slug

    @cached_property
    def _releases(self) -> dict[str, Release]:
        return releases_of(self.course)

    def _by_name(self, handed: Handed) -> str | None:
        return slug_of(handed.label.rpartition(":")[2], self.course.slugs)


def _beside(handed: Handed, graded: Graded) -> list[str]:
    """A note where nothing was written in the notebook that counts, and another one lies beside it."""
    attempted = graded.plan is None or any(step.exercise for step in graded.plan.runs)
    if not handed.beside or attempted:
        return []
    names = ", ".join(handed.beside)
    return [f"nothing is written in this notebook, and beside it lies {names}, which was not graded: is that the one?"]
