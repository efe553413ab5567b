"""The first half of grading: from what was handed in to what a worker needs, or to why nothing can be graded.

It happens where the course is. A worker gets the cells, the plan, and a key that is good for this submission alone.
"""

import hashlib
import traceback
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from autograder.course.course import Course, Loaded
from autograder.course.fingerprint import Fingerprints
from autograder.course.release import Release
from autograder.grading.identify import likest, refuse_foreign, releases_of
from autograder.grading.plan import Plan, make_plan
from autograder.grading.run import rejected, submission_key
from autograder.reports.model import Report
from autograder.sandbox.limits import Limits
from autograder.sandbox.packages import version
from autograder.sandbox.walls import Tier
from autograder.submissions.find import Handed
from autograder.submissions.names import slug_of
from autograder.submissions.notebook import Rejected, Submission, parse_notebook
from autograder.submissions.stamps import stamped


@dataclass(frozen=True)
class Ready:
    """What is needed to judge one submission, beside its assignment.

    Parameters
    ----------
    slug
        Its assignment.
    submission, plan
        The notebook as it was read, and what of it is run.
    key
        What its hidden inputs come from.
    """

    slug: str
    submission: Submission
    plan: Plan
    key: bytes


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


class Intake:
    """Reads submissions of a course.

    Parameters
    ----------
    course
        Whose.
    sandbox
        The walls that a report of what could not be graded names.
    limits
        What students' processes may use, on which marks may hang.
    """

    def __init__(self, course: Course, sandbox: Tier, limits: Limits) -> None:
        self._course, self._sandbox = course, sandbox
        self._loaded: dict[str, Loaded] = {}
        self._fingerprints = Fingerprints(course, limits)

    def load(self, slug: str) -> Loaded:
        """The assignment and its release, read at first use."""
        if slug not in self._loaded:
            self._loaded[slug] = self._course.load(slug)
        return self._loaded[slug]

    def ready(self, handed: Handed, assignment: str | None = None) -> Ready | Graded:
        """What was handed in, read; `assignment` says which one it must be, if anything does."""
        expected = assignment or handed.slug
        try:
            if handed.problem is not None:
                raise Rejected(handed.problem)
            submission = parse_notebook(handed.data, handed.student)
            slug = self._which(submission, expected, handed)
        except Rejected as error:
            return self._rejected(handed, expected, str(error))
        release = self.load(slug).release
        try:
            plan = make_plan(release, submission)
        except Exception as error:  # A fault of ours is this submission's problem alone.
            return self._unjudged(handed, slug, submission, fault(error))
        return Ready(slug, submission, plan, self.key(slug, submission, plan))

    def finished(self, handed: Handed, ready: Ready, report: Report, executed: str | None = None) -> Graded:
        """A report with what is to be said about how the submission was found."""
        return Graded(
            handed, _with_notes(self.signed(report), handed, ready.plan), ready.submission, ready.plan, executed
        )

    def signed(self, report: Report) -> Report:
        """The report with what its marks hang on besides the submission: the secret in it stays on this side."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        return replace(report, fingerprint=self._fingerprints.of(report.assignment), graded_at=now, version=version())

    def failed(self, handed: Handed, ready: Ready, reason: str) -> Graded:
        """The report of a submission whose grading came to nothing, for a reason that is not the student's."""
        return self._unjudged(handed, ready.slug, ready.submission, reason)

    def key(self, slug: str, submission: Submission, plan: Plan) -> bytes:
        """The key of a submission's hidden inputs."""
        return submission_key(self._secret, submission, slug, plan, self.load(slug).release)

    def _rejected(self, handed: Handed, expected: str | None, reason: str) -> Graded:
        known = self.load(expected).assignment if expected in self._course.slugs and expected else None
        sha256 = hashlib.sha256(handed.data).hexdigest() if handed.data else ""
        report = rejected(known, expected or "", handed.student, sha256, reason, self._sandbox)
        return Graded(handed, _with_notes(report, handed))

    def _unjudged(self, handed: Handed, slug: str, submission: Submission, reason: str) -> Graded:
        known = self.load(slug).assignment
        report = rejected(known, slug, handed.student, submission.sha256, reason, self._sandbox)
        return Graded(handed, _with_notes(report, handed), submission)

    def _which(self, submission: Submission, expected: str | None, handed: Handed) -> str:
        """The assignment that the notebook says it is of, where that fits with where it was handed in."""
        slugs = self._course.slugs
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
    def _secret(self) -> bytes:
        return self._course.secret()

    @cached_property
    def _releases(self) -> dict[str, Release]:
        return releases_of(self._course)

    def _by_name(self, handed: Handed) -> str | None:
        return slug_of(handed.label.rpartition(":")[2], self._course.slugs)


def fault(error: Exception) -> str:
    """What a report says of an exception that no student's code can have raised."""
    where = traceback.extract_tb(error.__traceback__)[-1]
    return (
        f"the grader failed on this submission ({type(error).__name__} in {Path(where.filename).name}, line "
        f"{where.lineno}): a person must look at it, and this is a fault of the grader or of a check"
    )


def _with_notes(report: Report, handed: Handed, plan: Plan | None = None) -> Report:
    """The report with what is to be said about how, and when, the submission was handed in."""
    notes = (*report.notes, *handed.notes, *_beside(handed, plan))
    return replace(report, notes=notes, submitted_at=handed.submitted_at or stamped(handed.folder))


def _beside(handed: Handed, plan: Plan | None) -> list[str]:
    """A note where nothing was written in the notebook that counts, and another one lies beside it."""
    attempted = plan is None or any(step.exercise for step in plan.runs)
    if not handed.beside or attempted:
        return []
    names = ", ".join(handed.beside)
    return [f"nothing is written in this notebook, and beside it lies {names}, which was not graded: is that the one?"]
