"""What `autograder grade --gradebook` adds: graded submissions go to nbgrader's gradebook as they come in.

Importing nbgrader takes two seconds. They pass in a thread, while the first submissions are graded.
"""

import importlib
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from autograder.commands.output import Output
from autograder.course.course import Course, CourseError
from autograder.reports.model import Report
from autograder.sandbox.packages import installs
from autograder.submissions.downloads.names import perhaps_one_person
from autograder.submissions.find import Handed

if TYPE_CHECKING:
    from autograder.grading.intake import Graded
    from autograder.nbgrader.recording import GradebookWriter

ROOM = "autograder.nbgrader.recording"
# Grammars with which jsonschema could check IRIs. Making them is half of nbgrader's import.
GRAMMARS = "rfc3987_syntax"


class Gradebook:
    """Records what is graded; what cannot be recorded is named at the end and stops nobody else.

    Parameters
    ----------
    course, url
        As for `GradebookWriter`; an empty url is the gradebook that nbgrader uses.
    slugs
        Assignments that will be met: nbgrader must know them.
    output
        Where problems are told.
    """

    def __init__(self, course: Course, url: str, slugs: Sequence[str], output: Output) -> None:
        self._course, self._url, self._slugs, self._output = course, url, slugs, output
        self._importing = threading.Thread(target=_imported, daemon=True)
        self._importing.start()
        self._opened: GradebookWriter | None = None
        self._waiting: list[Graded] = []
        self._done = self._open_answers = 0

    def add(self, graded: "Graded") -> None:
        """Record one, and those that had to wait."""
        self._waiting.append(graded)
        if not self._importing.is_alive():
            self._record_waiting()

    def recorded(self, handed: Handed) -> Report | None:
        """The report on exactly these bytes, where an earlier run has recorded it."""
        return self._writer.recorded(handed)

    def finish(self) -> None:
        """Record what is left, and say what was done."""
        self._record_waiting()
        self._output.remark(f"{self._done} recorded in {self._writer.book.shown}")
        if self._open_answers:
            self._output.remark(f"{self._open_answers} written answers wait for a person: see formgrader")
        for login, mail in perhaps_one_person({student for student, _ in self._writer.book.recorded()}):
            self._output.remark(
                f"{login} and {mail} are two students of the gradebook: if they are one person, name both downloads by "
                "one roster (--roster), and take the other out with `nbgrader db student remove`"
            )
        self._writer.close()

    def _record_waiting(self) -> None:
        for graded in self._waiting:
            if graded.report.status == "graded":
                self._record(graded)
        self._waiting.clear()

    def _record(self, graded: "Graded") -> None:
        writer = self._writer  # Waits until nbgrader is imported: two imports at once fail on each other's halves.
        from autograder.nbgrader.gradebook import GradebookError

        try:
            self._open_answers += writer.record(graded)
            self._done += 1
        except (GradebookError, OSError) as error:
            self._output.problem(graded.handed, str(error))
        except Exception as error:  # A fault of the recording itself costs this notebook, and no other.
            self._output.problem(graded.handed, f"it could not be recorded ({type(error).__name__}: {error})")

    @property
    def _writer(self) -> "GradebookWriter":
        """Opened when it is first needed; a wrong call when nbgrader does not know an assignment."""
        if self._opened is None:
            self._importing.join()
            try:
                self._opened = importlib.import_module(ROOM).GradebookWriter(self._course, self._url or None)
            except ImportError as error:
                raise CourseError(
                    f"--gradebook needs nbgrader ({error.name} is missing): {installs('nbgrader')}"
                ) from None
            for slug in self._slugs:
                self._opened.require(slug)
        return self._opened


def _imported() -> None:
    with suppress(ImportError), _without(GRAMMARS):  # A missing nbgrader is reported by `_writer`.
        importlib.import_module(ROOM)


@contextmanager
def _without(package: str) -> Iterator[None]:
    """Leave a package out that others import only where they can."""
    if package in sys.modules:
        yield
        return
    sys.modules[package] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules[package]
