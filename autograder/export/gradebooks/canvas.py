"""`canvas`: a gradebook to import, laid over one that was exported.

Canvas reads the columns that identify by their place, takes every further column for an assignment, and empties a grade
where a cell of an existing column is blank: so the roster's columns keep their order, and cells without a mark keep
what stood there.
"""

import re
from collections.abc import Mapping, Sequence

from autograder.export.entry import ExportError, Made
from autograder.export.gradebooks.columns import Column, demand_maximum, find_columns
from autograder.export.gradebooks.gradefile import GradeFile
from autograder.export.gradebooks.marks import Mark, number
from autograder.export.gradebooks.roster import placed, roster_of
from autograder.export.gradebooks.wanted import Wanted
from autograder.files.sheets import Sheet, harmless, written

KEYS = ("ID", "SIS User ID", "SIS Login ID")
ASSIGNMENT = re.compile(r"^(?P<title>.*) \(\d+\)$", re.DOTALL)
NAMES = ("Student", "LastName", "FirstName")
ADVICE = "export the gradebook in Canvas: Grades, Export, Export Entire Gradebook"
POSSIBLE = "Points Possible"


def write(wanted: Wanted) -> Made:
    """Every student who is found, with marks or `EX`."""
    sheet, maxima = wanted.sheet, wanted.maxima
    section, identifier = sheet.column("Section", ADVICE), sheet.column("ID", ADVICE)
    possible = _possible(sheet, identifier)
    columns = _columns(wanted, possible)
    there = placed(wanted.marks, roster_of(sheet, KEYS, ADVICE), wanted.aliases)
    head, headings = sheet.header[: section + 1], [column.heading for column in columns.values()]
    rows = [[*head, *headings], _points_row(len(head), columns, possible, maxima)]
    table = [("student", *headings)]
    for index, marks in there.rows.items():
        row = sheet.rows[index]
        cells = [_cell(row, column, marks.get(slug)) for slug, column in columns.items()]
        rows.append([*_named(head, row), *cells])
        table.append((row[0], *cells))
    return Made(written(rows) if there.rows else b"", tuple(table), there.left_out, _notes(columns))


def _columns(wanted: Wanted, possible: Sequence[str]) -> dict[str, Column]:
    """Assignment -> its column, which takes grades and is out of what the marks are out of."""
    columns = find_columns(wanted, ASSIGNMENT)
    for slug, column in columns.items():
        if column.index is not None and possible:
            if "read only" in possible[column.index]:
                raise ExportError(f"{wanted.sheet.label}: Canvas computes '{column.heading}': it takes no grades there")
            demand_maximum(column.heading, possible[column.index], wanted.maxima[slug], "as its points in Canvas")
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
)
