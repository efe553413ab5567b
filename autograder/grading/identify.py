"""Which assignment's notebook a submission is, by what stands in it."""

from collections.abc import Mapping

from autograder.course.course import Course
from autograder.course.release import Release, read_release
from autograder.grading.matching import match, weight
from autograder.grading.notes import beginning
from autograder.submissions.notebook import Rejected, Submission

MIN_RECOGNISED = 3  # cells or functions by which another assignment is recognised
CLEARLY = 2  # times as many recognised cells and functions as of the assignment that is asked for


def releases_of(course: Course) -> dict[str, Release]:
    """The releases of a course that have been built."""
    files = {slug: course.notebook_file(slug) for slug in course.slugs}
    return {slug: read_release(file) for slug, file in files.items() if file.exists()}


def likest(releases: Mapping[str, Release], submission: Submission) -> str | None:
    """The assignment whose cells and functions stand in the notebook; None where too little does."""
    weights = weights_of(releases, submission)
    best = max(weights, key=lambda slug: weights[slug], default=None)
    return best if best is not None and weights[best] >= MIN_RECOGNISED else None


def weights_of(releases: Mapping[str, Release], submission: Submission) -> dict[str, int]:
    """How much says of each assignment that the notebook is of it."""
    return {slug: weight(release, match(release, submission)) for slug, release in releases.items()}


def refuse_foreign(releases: Mapping[str, Release], submission: Submission, slug: str) -> None:
    """Rejected for a notebook that is not of this assignment; it says what it seems to be."""
    own = weight(releases[slug], match(releases[slug], submission))
    if own and submission.assignment == slug:
        return
    weights = weights_of(releases, submission)
    best = likest(releases, submission)
    if own and (best is None or weights[best] <= CLEARLY * own):
        return
    nothing = "" if own else ": none of its cells and none of its functions is there"
    seems = f"it looks like the notebook of {best}" if best not in (None, slug) else "nothing in it is of this course"
    first = next((cell.source for cell in submission.cells if cell.source.strip()), "")
    raise Rejected(f"this is not the notebook of {slug}{nothing}; {seems}, and begins with {beginning(first)}")
