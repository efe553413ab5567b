"""`csv`: a row per student and assignment, for people and their spreadsheet programs."""

from autograder.export.entry import Made
from autograder.export.gradebooks.comments import as_text
from autograder.export.gradebooks.gradefile import GradeFile
from autograder.export.gradebooks.marks import Mark, number
from autograder.export.gradebooks.wanted import WantedExport
from autograder.files.sheets import harmless, written

HEADINGS = ("student", "assignment", "points", "out_of", "late_penalty", "excused")


def write(wanted: WantedExport) -> Made:
    """Everything in one table; UTF-8 with a mark, which spreadsheet programs need to see the umlauts."""
    marks = sorted(wanted.marks, key=lambda mark: (mark.student, mark.assignment))
    table = (HEADINGS, *(_row(mark) for mark in marks))
    full = [[*HEADINGS, "comment"], *([*_row(mark), harmless(as_text(mark))] for mark in marks)]
    return Made(written(full if wanted.comments else table, encoding="utf-8-sig"), table)


def _row(mark: Mark) -> tuple[str, ...]:
    penalty = number(mark.penalty * _scale(mark)) if mark.penalty else ""
    excused = "yes" if mark.points is None else ""
    return (harmless(mark.student), harmless(mark.assignment), mark.value, number(mark.maximum), penalty, excused)


def _scale(mark: Mark) -> float:
    return mark.maximum / mark.report.auto_max_score if mark.report else 1.0


ENTRY = GradeFile(write, columns=False, comments=True).entry(
    summary="a row per student and assignment, for people and spreadsheet programs",
    needs="reports",
    writes="CSV, UTF-8 with a mark",
    handover="any spreadsheet program",
    example="reports/ --comments --output marks.csv",
    file="marks.csv",
)
