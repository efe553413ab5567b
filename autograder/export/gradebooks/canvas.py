"""`canvas`: a gradebook to import, laid over one that was exported.

Canvas reads the columns that identify by their place, takes every further column for an assignment, and empties a grade
where a cell of an existing column is blank: so the roster's columns keep their order, and cells without a mark keep
what stood there.
"""

import re
from collections.abc import Mapping, Sequence

from autograder.export.entry import ExportError, Made
from autograder.export.gradebooks.columns import Column, demand_maximum, find_columns, replacements, told
from autograder.export.gradebooks.gradefile import GradeFile
from autograder.export.gradebooks.marks import Mark, number
from autograder.export.gradebooks.roster import placed, roster_of
from autograder.export.gradebooks.wanted import WantedExport
from autograder.files.sheets import Sheet, harmless, written

KEYS = ("ID", "SIS User ID", "SIS Login ID")
ASSIGNMENT = re.compile(r"^(?P<title>.*) \(\d+\)$", re.DOTALL)
NAMES = ("Student", "LastName", "FirstName")
ADVICE = "export the gradebook in Canvas: Grades, Export, Export Entire Gradebook"
POSSIBLE = "Points Possible"
UNTOUCHED = {"EX": "excused", "N/A": "the assignment is not for this student"}


def write(wanted: WantedExport) -> Made:
    """Every student who is found, with marks or `EX`."""
    sheet, maxima = wanted.sheet, wanted.maxima
    section, identifier = sheet.column("Section", ADVICE), sheet.column("ID", ADVICE)
    possible = _possible(sheet, identifier)
    columns = _columns(wanted, possible)
    there = placed(wanted.marks, roster_of(sheet, KEYS, ADVICE), wanted.aliases)
    left_out, replaced = list(there.left_out), []
    head, headings = sheet.header[: section + 1], [column.heading for column in columns.values()]
    rows = [[*head, *headings], _points_row(len(head), columns, possible, maxima)]
    table = [("student", *headings)]
    for index, marks in there.rows.items():
        row = sheet.rows[index]
        marks, kept = _allowed(row, columns, marks)
        left_out += kept
        if not marks:
            continue
        cells = [_cell(row, column, marks.get(slug)) for slug, column in columns.items()]
        shown = replacements(row, columns, cells)
        replaced += told(row[0], columns, shown)
        rows.append([*_named(head, row), *cells])
        table.append((row[0], *shown))
    data = written(rows) if len(table) > 1 else b""
    return Made(data, tuple(table), tuple(left_out), _notes(columns), replaced=tuple(replaced))


def _before(row: Sequence[str], column: Column) -> str:
    return "" if column.index is None else row[column.index]


def _allowed(
    row: Sequence[str], columns: Mapping[str, Column], marks: Mapping[str, Mark]
) -> tuple[dict[str, Mark], list[str]]:
    """The marks that may go in: who is excused, or was not given the assignment, stays so, with a line for each."""
    allowed, kept = {}, []
    for slug, mark in marks.items():
        there = _before(row, columns[slug]).strip().upper()
        if there in UNTOUCHED and mark.points is not None:
            kept.append(f"{mark.student} {slug}: {UNTOUCHED[there]} in Canvas ({there}): left as it is")
        else:
            allowed[slug] = mark
    return allowed, kept


def _columns(wanted: WantedExport, possible: Sequence[str]) -> dict[str, Column]:
    """Assignment -> its column, which takes grades and is out of what the marks are out of."""
    columns = find_columns(wanted, ASSIGNMENT)
    for slug, column in columns.items():
        if column.index is not None and possible:
            if "read only" in possible[column.index]:
                raise ExportError(f"{wanted.sheet.label}: Canvas computes '{column.heading}': it takes no grades there")
            stated = possible[column.index]
            maximum, whole = wanted.maxima[slug], wanted.wholes.get(slug)
            demand_maximum(column.heading, stated, maximum, "as its points in Canvas", whole)
    return columns


def _possible(sheet: Sheet, identifier: int) -> Sequence[str]:
    """The row that says what each column is out of."""
    return next((row for row in sheet.rows if POSSIBLE in row[0] and not row[identifier]), ())


def _points_row(
    width: int, columns: Mapping[str, Column], possible: Sequence[str], maxima: Mapping[str, float]
) -> list[str]:
    """What is new is out of our points; what is there keeps its own, which an import would change."""
    cells = [
        number(maxima[slug]) if column.index is None else possible[column.index] if possible else ""
        for slug, column in columns.items()
    ]
    return [f"    {POSSIBLE}", *[""] * (width - 1), *cells]


def _named(head: Sequence[str], row: Sequence[str]) -> list[str]:
    """What identifies a student. Names are for people: no formulas, and no second row of points."""
    return [_harmless(cell) if heading in NAMES else cell for heading, cell in zip(head, row)]


def _harmless(name: str) -> str:
    """A name; Canvas takes every row whose first cell has these words for the points of the assignments."""
    return harmless(name.replace(POSSIBLE, POSSIBLE.replace(" ", "-")))


def _cell(row: Sequence[str], column: Column, mark: Mark | None) -> str:
    if mark is None:
        return "" if column.index is None else row[column.index]
    return "EX" if mark.points is None else mark.value


def _notes(columns: Mapping[str, Column]) -> tuple[str, ...]:
    return tuple(
        f"{slug}: the gradebook has no '{column.heading}': Canvas will make a new assignment of that name "
        "(or name the column with --column)"
        for slug, column in columns.items()
        if column.index is None
    )


ENTRY = GradeFile(write, "needed", "the gradebook, exported from Canvas").entry(
    summary="a gradebook to import into Canvas",
    needs="reports, the exported gradebook (matched by `ID`, `SIS User ID`, `SIS Login ID`)",
    writes="CSV with the gradebook's own students and columns; `EX` for excused ones",
    handover="Grades, Import",
    example="reports/ --roster gradebook.csv --column '05_layers=Homework 5'",
    file="canvas.csv",
    steps=(
        "In Canvas: Grades, Import, Choose File; choose this file, Upload Data.",
        "Canvas shows what changes, old and new: look, then Save Changes.",
    ),
)
