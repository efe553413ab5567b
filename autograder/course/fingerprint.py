"""What marks hang on besides a submission, as a digest: a report says by which checks it was made."""

import functools
import hashlib
import hmac
from dataclasses import astuple
from pathlib import Path

from autograder.course.course import Course
from autograder.course.own_modules import own_solutions
from autograder.sandbox.limits import Limits

LENGTH = 16  # hexadecimal digits
PARTS = ("checks", "grading", "sandbox")  # folders of this package that marks hang on


def fingerprint(course: Course, slug: str, limits: Limits | None = None) -> str:
    """The digest of an assignment's checks and notebook, of the references, the limits, the course's secret and this
    program: where it is the same, grading the same bytes again gives the same marks."""
    digest = hmac.new(course.secret(), astuple(limits or course.limits()).__repr__().encode(), hashlib.sha256)
    digest.update(_program())
    own = {*course.folder(slug).glob("*.py"), *course.handouts(slug), course.notebook_file(slug)}
    references = own_solutions(course.root)
    for file in (*sorted(own), *(sorted(references.rglob("*.py")) if references else ())):
        digest.update(file.name.encode() + b"\0" + (_content(file) or b""))
    return digest.hexdigest()[:LENGTH]


class Fingerprints:
    """The fingerprints of one run, each taken once; `limits` are the run's, else the course's."""

    def __init__(self, course: Course, limits: Limits | None = None) -> None:
        self._course, self._limits = course, limits
        self._taken: dict[str, str] = {}

    def of(self, slug: str) -> str:
        """The fingerprint of an assignment."""
        if slug not in self._taken:
            self._taken[slug] = fingerprint(self._course, slug, self._limits)
        return self._taken[slug]


def _content(file: Path) -> bytes | None:
    try:
        return hashlib.sha256(file.read_bytes()).digest()
    except OSError:
        return None


@functools.cache
def _program() -> bytes:
    """The program's own part: it does not change while it runs."""
    package = Path(__file__).parents[1]
    files = (file for part in PARTS for file in sorted((package / part).rglob("*.py")))
    return hashlib.sha256(b"".join(_content(file) or b"" for file in files)).digest()
