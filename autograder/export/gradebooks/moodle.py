"""`moodle`: grades for Moodle's gradebook import, one assignment a file.

Moodle takes `-` and an empty cell for "no grade" and takes away the grade that stood there, and one user whom it does
not know ends the whole import: so only students with a mark, or an excuse, are in the file.
"""

from autograder.export.entry import Made
from autograder.export.gradebooks.comments import as_html
from autograder.export.gradebooks.gradefile import GradeFile
from autograder.export.gradebooks.marks import Mark, number
from autograder.export.gradebooks.roster import placed, roster_of
from autograder.export.gradebooks.wanted import WantedExport
from autograder.files.sheets import harmless, without_controls, written

KEYS = ("Username", "ID number", "Email address", "User ID", "id", "idnumber", "email")
ADVICE = "download it in Moodle: Participants, Download table data; or Grades, Export"
OVERRIDES = "Moodle marks imported grades as overridden: do not send grades to the same column by LTI as well"


def write(wanted: WantedExport) -> Made:
    """With a list of participants its identifying columns; without one the students of the reports as user names."""
    who, left_out = _who(wanted)
    title = wanted.title(next(iter(wanted.maxima), ""))
    table = [(*ids, title if mark is None else _cell(mark)) for ids, mark in who]
    rows: list[tuple[str, ...]] = list(table)
    if wanted.comments:
        rows = [(*row, "feedback" if mark is None else harmless(as_html(mark))) for row, (_, mark) in zip(table, who)]
    maximum = number(next(iter(wanted.maxima.values()), 0.0))
    asked = f"this file cannot say what Moodle's column is out of: is it {maximum}? Moodle takes numbers as they are"
    return Made(written(rows) if len(rows) > 1 else b"", tuple(table), left_out, (OVERRIDES, asked))


def _who(wanted: WantedExport) -> tuple[list[tuple[tuple[str, ...], Mark | None]], tuple[str, ...]]:
    """What identifies each student, under its headings, with the mark; and a line for each who is not found."""
    sheet = wanted.roster
    if sheet is None:
        marks = sorted(wanted.marks, key=lambda mark: mark.student)
        return [(("username",), None), *(((without_controls(mark.student),), mark) for mark in marks)], ()
    roster = roster_of(sheet, KEYS, ADVICE)
    there = placed(wanted.marks, roster, wanted.aliases)
    at = [sheet.column(key, ADVICE) for key in roster.keys]
    found = [
        (tuple(sheet.rows[index][i] for i in at), mark)
        for index, marks in there.rows.items()
        for mark in marks.values()
    ]
    return [(roster.keys, None), *found], there.left_out


def _cell(mark: Mark) -> str:
    return "-" if mark.points is None else mark.value


ENTRY = GradeFile(write, "optional", "participants or grades, from Moodle", single=True, comments=True).entry(
    summary="grades of one assignment for Moodle's gradebook import",
    needs="reports; a list of participants where their names are not Moodle's user names "
    "(matched by user name, ID number, e-mail, user id)",
    writes="CSV with one assignment; `-` for excused students",
    handover="Grades, Import, CSV file",
    example="reports/ --assignment 05_layers --roster participants.csv",
    file="moodle.csv",
    steps=(
        "In Moodle: Grades, the menu at the top left, Import, CSV file; choose this file, UTF-8, comma, and upload it.",
        "Identify users: map the first column to what it is in Moodle; Grade mappings: the assignment to its column.",
        "Use a column of its own: on the column of an Assignment, worksheets are no longer taken afterwards.",
    ),
)
