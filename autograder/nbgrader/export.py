"""A gradebook as a table that spreadsheets can be trusted with: `nbgrader export`, with every field quoted.

    nbgrader export --exporter=autograder.nbgrader.export.QuotedCsvExport --to grades.csv

The columns are those of nbgrader's own export, and two more: whether there is a submission, and
whether a person has yet to grade a part of it.
"""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook
from nbgrader.plugins import ExportPlugin

from autograder.files.atomic import write_atomically
from autograder.files.sheets import harmless

DIGITS = 6  # sums of points such as 5.04 have an end in a gradebook, 15.120000000000001, that nobody gave
COLUMNS = (
    "assignment",
    "duedate",
    "timestamp",
    "student_id",
    "last_name",
    "first_name",
    "email",
    "raw_score",
    "late_submission_penalty",
    "score",
    "max_score",
    "submitted",
    "needs_manual_grade",
)


class QuotedCsvExport(ExportPlugin):  # type: ignore[misc]
    """One row for each student and assignment, in the place of nbgrader's `CsvExportPlugin`."""

    def export(self, gradebook: Gradebook) -> None:
        """Write the table; a table that is there is replaced when the new one is complete."""
        to = Path(self.to or "grades.csv")
        out = io.StringIO(newline="")
        writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
        writer.writerow(COLUMNS)
        count = 0
        for row in self._rows(gradebook):
            writer.writerow([row[column] for column in COLUMNS])
            count += 1
        write_atomically(to, out.getvalue())
        self.log.info("Exported %d rows to %s", count, to)

    def _rows(self, gradebook: Gradebook) -> Iterator[dict[str, Any]]:
        students, assignments = ({str(name) for name in names} for names in (self.student, self.assignment))
        for assignment in gradebook.assignments:
            if assignments and assignment.name not in assignments:
                continue
            found = {one.student_id: one for one in gradebook.assignment_submissions(assignment.name)}
            for student in gradebook.students:
                if not students or student.id in students:
                    yield {
                        **_who(assignment, student),
                        **_marks(found.get(student.id)),
                        "max_score": assignment.max_score,
                    }


def _who(assignment: Any, student: Any) -> dict[str, str]:
    texts = {
        "assignment": assignment.name,
        "duedate": assignment.duedate,
        "student_id": student.id,
        "last_name": student.last_name,
        "first_name": student.first_name,
        "email": student.email,
    }
    return {column: harmless("" if value is None else str(value)) for column, value in texts.items()}


def _marks(submission: Any) -> dict[str, Any]:
    """No submission is zero points, as nbgrader has it; the column `submitted` tells the two apart."""
    if submission is None:
        marks = {"raw_score": 0.0, "late_submission_penalty": 0.0, "score": 0.0}
        return {**marks, "timestamp": "", "submitted": "no", "needs_manual_grade": "no"}
    penalty = submission.late_submission_penalty or 0.0
    return {
        "timestamp": "" if submission.timestamp is None else str(submission.timestamp),
        "raw_score": round(submission.score, DIGITS),
        "late_submission_penalty": round(penalty, DIGITS),
        "score": round(max(0.0, submission.score - penalty), DIGITS),
        "submitted": "yes",
        "needs_manual_grade": "yes" if submission.needs_manual_grade else "no",
    }
