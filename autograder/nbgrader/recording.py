"""What `autograder grade --gradebook` does with each report: marks to nbgrader's gradebook, a notebook to its tree."""

import fcntl
import functools
import hashlib
import hmac
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

from autograder.course.course import Course
from autograder.course.release import CHECKS, Release
from autograder.grading.intake import Graded
from autograder.grading.matching import match
from autograder.grading.written import written_answers
from autograder.nbgrader.autograded import autograded, report_and_seal, seal
from autograder.nbgrader.gradebook import Book, GradebookError, Marks
from autograder.nbgrader.timestamps import UnclearTime, when
from autograder.nbgrader.tree import files_below, place
from autograder.reports.json_form import from_json
from autograder.reports.model import Report
from autograder.reports.student_page import page
from autograder.submissions.find import ANONYMOUS, Handed
from autograder.submissions.notebook import Rejected, read_bounded

CONFIG = "nbgrader_config.py"
NO_RESPONSE = "No response."  # nbgrader's own words for an answer that was not begun
MAX_TIMESTAMP = 100  # bytes of timestamp.txt that are read
PAGE = "report.html"
LOCK = Path(".autograder") / "gradebook.lock"


class GradebookWriter:
    """Records reports in the gradebook and in the `autograded/` tree of a course.

    The notebook takes its place in the tree when the gradebook has the marks: what is in the tree is
    in the gradebook, also after a run that was killed. Two runs at once wait for each other.

    Parameters
    ----------
    course
        Whose `nbgrader_config.py` says where nbgrader keeps its things.
    url
        The gradebook; None for the one that nbgrader uses.
    """

    def __init__(self, course: Course, url: str | None = None) -> None:
        self._course, config = course, read_config(course.root)
        self._config, self._directory = config, CourseDirectory(config=config, root=str(course.root))
        self.book = Book(url or self._directory.db_url, self._directory.course_id, config)

    def close(self) -> None:
        """Let go of the gradebook."""
        self.book.close()

    def require(self, slug: str) -> None:
        """GradebookError unless nbgrader knows this assignment."""
        self._checksums(slug)

    @functools.cached_property
    def _known(self) -> set[tuple[str, str]]:
        return self.book.recorded()

    def recorded(self, handed: Handed) -> Report | None:
        """The report on exactly these bytes, where gradebook and tree have it."""
        if handed.slug is None or (handed.student, handed.slug) not in self._known:
            return None
        notebook = self._folder(handed.student, handed.slug) / f"{self._notebook(handed.slug)}.ipynb"
        try:
            text = notebook.read_text(encoding="utf-8")
            kept, found = report_and_seal(text)
            report = from_json(kept)
            if not hmac.compare_digest(found, seal(report, self._course.secret())):
                return None  # A student's notebook may have brought a report along, without the course's seal.
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None
        return report if report.submission_sha256 == hashlib.sha256(handed.read().data).hexdigest() else None

    def record(self, graded: Graded) -> int:
        """Write the report on a graded notebook; how many of its cells wait for a person.

        Raises
        ------
        GradebookError
            When it cannot be done; then nothing has changed.
        """
        handed, report = graded.handed, graded.report
        assert graded.submission is not None  # Only a notebook that was rejected has none.
        slug, student = report.assignment, self._name(handed, report)
        source, checksums = self._source(slug), self._checksums(slug)
        release = self._release(slug)
        names = [one.name for one in match(release, graded.submission)]
        notebook = autograded(handed.data, graded.executed, source, report, checksums, names)
        notebook["metadata"]["autograder"]["seal"] = seal(report, self._course.secret())
        marks = marks_of(graded, release)
        timestamp = _timestamp(handed.folder)
        ignore = self._directory.ignore
        kept = self._config.Autograde.get("exclude_overwriting", {}).get(slug, ())
        given = files_below(self._course.folder(slug), ignore)
        own = files_below(handed.folder, ignore)
        files = {**own, **{name: path for name, path in given.items() if name not in kept or name not in own}}
        name = self._notebook(slug)
        with self._alone():
            open_cells = self.book.write(slug, name, student, marks, timestamp)
            text = json.dumps(notebook, indent=1, ensure_ascii=False) + "\n"
            texts = {f"{name}.ipynb": text, PAGE: page(report)}  # `nbgrader generate_feedback` takes the page along
            place(self._folder(student, slug), texts, files, self._directory.groupshared)
        return open_cells

    def _name(self, handed: Handed, report: Report) -> str:
        """The student, when that can be a student of nbgrader's."""
        if handed.slug is None and report.student == ANONYMOUS:
            raise GradebookError("the path does not say whose notebook this is: name the student with --student")
        if report.student.startswith(".") or any(character in report.student for character in "/\\\0"):
            raise GradebookError(
                f"{report.student!r} cannot be a student's name in nbgrader: it is no name of a folder"
            )
        return report.student

    def _notebook(self, slug: str) -> str:
        return self._course.notebook_file(slug).stem

    def _folder(self, student: str, slug: str) -> Path:
        return Path(self._directory.format_path(self._directory.autograded_directory, student, slug))

    @functools.cache  # noqa: B019 - a writer lives as long as its run
    def _source(self, slug: str) -> dict[str, Any]:
        source: dict[str, Any] = json.loads(self._course.notebook_file(slug).read_text(encoding="utf-8"))
        return source

    @functools.cache  # noqa: B019
    def _release(self, slug: str) -> Release:
        return self._course.load(slug).release

    @functools.cache  # noqa: B019
    def _checksums(self, slug: str) -> dict[str, str | None]:
        return self.book.checksums(slug, self._notebook(slug))

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One run at a time brings gradebook and tree in step."""
        file = self._course.root / LOCK
        file.parent.mkdir(mode=0o700, exist_ok=True)
        with open(file, "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def read_config(root: Path) -> Config:
    """nbgrader's configuration of a course; empty where there is none."""
    if not (root / CONFIG).is_file():
        return Config()
    config: Config = PyFileConfigLoader(CONFIG, path=str(root)).load_config()
    return config


def marks_of(graded: Graded, release: Release) -> Marks:
    """Points by graded cell, and words by answer, as nbgrader's own rules give them."""
    report, submission, plan = graded.report, graded.submission, graded.plan
    assert submission is not None and plan is not None  # Only a notebook that was rejected has none.
    untouched, written = plan.untouched, written_answers(release, submission)
    points: dict[str, float | None] = {}
    comments: dict[str, str | None] = {}
    corrected: dict[str, float] = {}
    reasons: dict[str, str] = {}
    for result in report.results:
        if result.check in written:
            begun = written[result.check] != "empty"
            points[result.check] = None if begun else 0.0
        elif f"{result.check}{CHECKS}" in {cell.name for cell in release}:
            begun = result.check not in untouched
            points[f"{result.check}{CHECKS}"] = None if result.status == "manual" else result.machine_points
            if result.override is not None:
                corrected[f"{result.check}{CHECKS}"], reasons[result.check] = result.points, result.override.reason
        else:
            continue  # A check of several functions together has no graded cell.
        comments[result.check] = result.hint if begun else NO_RESPONSE
    return Marks(points, comments, corrected, reasons)


def _timestamp(folder: Path | None) -> datetime | None:
    """When it was handed in, from the file in which nbgrader keeps that."""
    file = None if folder is None else folder / "timestamp.txt"
    if file is None or not os.path.lexists(file):
        return None
    try:
        text = read_bounded(file)[:MAX_TIMESTAMP].decode("utf-8", "replace")
    except Rejected as error:
        raise GradebookError(f"{file} is no date and time: {error}") from None
    try:
        return when(text)
    except UnclearTime as error:
        raise GradebookError(f"{file} is no date and time: {text[:40]!r}: {error}") from None
