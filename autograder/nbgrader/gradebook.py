"""Marks in nbgrader's gradebook, as `nbgrader autograde` writes them: one transaction a submission.

Marks and comments that a person gave stay as they are.
"""

import random
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from nbgrader.api import Comment as CommentRow
from nbgrader.api import Grade as GradeRow
from nbgrader.api import Gradebook, MissingEntry, Student, SubmittedAssignment
from nbgrader.api import SubmittedNotebook as NotebookRow
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, IntegrityError, OperationalError, SQLAlchemyError
from traitlets.config import Config

from autograder.course.course import CourseError
from autograder.course.release import CHECKS

PATIENCE = 60.0  # seconds for a gradebook that somebody else is writing to
CORRECTION = "Correction: "  # how a comment begins that came from the table of corrections
BUSY = ("locked", "busy", "deadlock", "serializ", "too many connections", "starting up")


class GradebookError(CourseError):
    """A gradebook that cannot be found, read or written; the message says what to do."""


@dataclass(frozen=True)
class Marks:
    """What is written of one notebook: points by graded cell, None where a person has to mark; words by answer.

    `corrected` are points that the course's table of corrections sets, by graded cell, and `reasons` are its reasons,
    by answer: they become manual marks and comments.
    """

    points: Mapping[str, float | None]
    comments: Mapping[str, str | None]
    corrected: Mapping[str, float] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)


class Book:
    """A gradebook of nbgrader's.

    Parameters
    ----------
    url
        As SQLAlchemy writes it: `sqlite:///gradebook.db`, `postgresql://user@host/name`.
    course_id
        nbgrader's name of the course.
    config
        nbgrader's configuration, for its plugin for late submissions.

    Raises
    ------
    GradebookError
        When there is no gradebook to be reached.
    """

    def __init__(self, url: str, course_id: str, config: Config) -> None:
        self.url, self._config = url, config
        try:
            parsed = make_url(url)
            if parsed.get_backend_name() == "sqlite" and not Path(parsed.database or "").is_file():
                raise GradebookError(
                    f"there is no gradebook {parsed.database}: `nbgrader generate_assignment` makes it"
                )
            self._book = Gradebook(url, course_id)
        except ArgumentError:
            raise GradebookError(
                f"{url!r} is no address of a gradebook: write it as sqlite:///gradebook.db or postgresql://user@host/name"
            ) from None
        except ImportError as error:
            raise GradebookError(
                f"{url}: the database's driver is not installed ({error.name}): pip install it"
            ) from None
        except SQLAlchemyError as error:
            raise GradebookError(f"{self.shown}: {_first_line(error)}") from None

    def close(self) -> None:
        """Let go of the database."""
        self._book.close()
        self._book.engine.dispose()

    @property
    def shown(self) -> str:
        """The address as a person writes it, without its password."""
        return unquote(make_url(self.url).render_as_string(hide_password=True))

    def checksums(self, slug: str, notebook: str) -> dict[str, str | None]:
        """nbgrader's checksum of each of its cells; GradebookError where it does not know the notebook."""
        try:
            row = self._book.find_notebook(notebook, slug)
        except MissingEntry:
            raise GradebookError(
                f"{slug} is not in the gradebook {self.shown}: run `nbgrader generate_assignment {slug}` first"
            ) from None
        return {cell.name: cell.checksum for cell in row.source_cells}

    def recorded(self) -> set[tuple[str, str]]:
        """Student and assignment of every submission that the gradebook has."""
        rows = self._book.db.query(SubmittedAssignment).all()
        return {(row.student_id, row.assignment.name) for row in rows}

    def write(self, slug: str, notebook: str, student: str, marks: Marks, timestamp: datetime | None) -> int:
        """Everything about one notebook, or nothing of it; waits where the gradebook is in use.

        Returns how many cells wait for a person.
        """
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                open_cells = self._write(slug, notebook, student, marks, timestamp)
                self._book.db.commit()
                return open_cells
            except (IntegrityError, OperationalError) as error:
                self._book.db.rollback()
                busy = isinstance(error, IntegrityError) or any(word in str(error).lower() for word in BUSY)
                if not busy or time.monotonic() > deadline:
                    raise GradebookError(f"{self.shown}: {_first_line(error)}") from None
                time.sleep(random.uniform(0.01, 0.2))
            except BaseException:
                self._book.db.rollback()
                raise

    def _write(self, slug: str, notebook: str, student: str, marks: Marks, timestamp: datetime | None) -> int:
        submission = self._submission(slug, student)
        if timestamp is not None:
            submission.timestamp = timestamp
        row = next(row for row in submission.notebooks if row.name == notebook)
        missing = set(marks.points) - {grade.name for grade in row.grades}
        if missing:
            raise GradebookError(
                f"the gradebook's {slug} has no cell '{min(missing)}': run `nbgrader generate_assignment {slug}` again"
            )
        taken_back = {
            f"{comment.name}{CHECKS}"
            for comment in row.comments
            if (comment.manual_comment or "").startswith(CORRECTION) and comment.name not in marks.reasons
        }
        for grade in row.grades:
            if grade.name in marks.points:
                grade.auto_score = marks.points[grade.name]
                if grade.name in taken_back:
                    grade.manual_score = None
                grade.needs_manual_grade = grade.manual_score is not None or grade.auto_score is None
            if grade.name in marks.corrected:
                grade.manual_score, grade.needs_manual_grade = marks.corrected[grade.name], False
        for comment in row.comments:
            comment.auto_comment = marks.comments.get(comment.name)
            if comment.name in marks.reasons:
                comment.manual_comment = f"{CORRECTION}{marks.reasons[comment.name]}"
            elif f"{comment.name}{CHECKS}" in taken_back:
                comment.manual_comment = None
        self._book.db.flush()
        self._book.db.refresh(row)  # The row's score is a sum that the database makes.
        row.late_submission_penalty = self._penalty(student, row.score, submission.total_seconds_late)
        return sum(grade.needs_manual_grade for grade in row.grades)

    def _submission(self, slug: str, student: str) -> Any:
        """The submission, made with all its rows where it is new, as nbgrader makes it."""
        db = self._book.db
        if db.get(Student, student) is None:
            if not self._config.Autograde.get("create_student", True):
                raise GradebookError(f"there is no student '{student}' in the gradebook {self.shown}")
            db.add(Student(id=student))
        try:
            submission: Any = self._book.find_submission(slug, student)
        except MissingEntry:
            assignment = self._book.find_assignment(slug)
            submission = SubmittedAssignment(assignment_id=assignment.id, student_id=student)
            db.add(submission)
            db.flush()  # the database gives out the ids that the rows below need
            for notebook in assignment.notebooks:
                row = NotebookRow(notebook_id=notebook.id, assignment_id=submission.id)
                db.add(row)
                db.flush()
                graded, answers = (*notebook.grade_cells, *notebook.task_cells), notebook.solution_cells
                db.add_all(GradeRow(cell_id=cell.id, notebook_id=row.id) for cell in graded)
                commented = (*answers, *notebook.task_cells)
                db.add_all(CommentRow(cell_id=cell.id, notebook_id=row.id) for cell in commented)
            db.flush()
            db.refresh(submission)
        return submission

    def _penalty(self, student: str, score: float, seconds_late: float) -> float | None:
        """What nbgrader's plugin for late submissions takes away."""
        if seconds_late <= 0:
            return None
        from nbgrader.preprocessors import AssignLatePenalties  # takes a while to import

        late = AssignLatePenalties(config=self._config)
        late.init_plugin()
        penalty = late.plugin_inst.late_submission_penalty(student, score, seconds_late)
        return None if penalty is None else min(max(penalty, 0.0), score)


def _first_line(error: Exception) -> str:
    text = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
    return f"{text} (after an upgrade of nbgrader: `nbgrader db upgrade`)" if "no such" in text else text
