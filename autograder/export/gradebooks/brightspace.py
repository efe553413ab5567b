"""`brightspace`: points to import, by user name or the organisation's id."""

import re

from autograder.export.entry import Made
from autograder.export.gradebooks.columns import Column, demand_maximum, find_columns, kept, replacements, told
from autograder.export.gradebooks.gradefile import GradeFile
from autograder.export.gradebooks.marks import excused_notes, number
from autograder.export.gradebooks.roster import placed, roster_of
from autograder.export.gradebooks.wanted import WantedExport
from autograder.files.sheets import Sheet, name_key, without_controls, written

KEYS = ("OrgDefinedId", "Username")
POINTS = re.compile(r"^(?P<title>.*) Points Grade(?: <.*?MaxPoints:(?P<maximum>[\d.,]+).*>)?$", re.DOTALL)
END = ("End-of-Line Indicator", "#")
ADVICE = "export the grades in Brightspace: Grades, Enter Grades, Export, key field Both, Points grade"


def write(wanted: WantedExport) -> Made:
    """With an exported gradebook its ids and columns; without one the students of the reports as user names."""
    columns = find_columns(wanted, POINTS)
    for slug, column in columns.items():
        if (stated := POINTS.match(column.heading)) and stated["maximum"]:
            maximum, whole = wanted.maxima[slug], wanted.wholes.get(slug)
            demand_maximum(column.heading, stated["maximum"], maximum, "in Brightspace", whole)
    head, body, left_out = _with(wanted.roster, wanted, columns) if wanted.roster else _without(wanted)
    headings = [f"{_title(column)} Points Grade" for column in columns.values()]
    rows = [[*head, *headings, END[0]], *([*cells, END[1]] for cells in body)]
    shown = _shown(wanted, columns, body, len(head))
    table = ((*head, *headings), *map(tuple, shown))
    replaced = tuple(line for cells in shown for line in told(cells[0], columns, cells[len(head) :]))
    notes = (*_new(wanted, columns), *_unstated(wanted, columns), *excused_notes(wanted.marks, "Brightspace"))
    return Made(written(rows) if body else b"", table, left_out, notes, replaced=replaced)


def _shown(wanted: WantedExport, columns: dict[str, Column], body: list[list[str]], ids: int) -> list[list[str]]:
    """The body with what stands there already: rows are found again by their ids."""
    if wanted.roster is None:
        return body
    at = [i for key in KEYS if (i := wanted.roster.find(key)) is not None]
    there = {tuple(row[i] for i in at): row for row in wanted.roster.rows}
    return [[*cells[:ids], *replacements(there[tuple(cells[:ids])], columns, cells[ids:])] for cells in body]


def without_mark(value: str) -> str:
    """Ids without the `#` that Brightspace puts before them for the sake of spreadsheet programs."""
    return name_key(value).removeprefix("#")


def _with(
    sheet: Sheet, wanted: WantedExport, columns: dict[str, Column]
) -> tuple[list[str], list[list[str]], tuple[str, ...]]:
    roster = roster_of(sheet, KEYS, ADVICE, without_mark)
    there = placed(wanted.marks, roster, wanted.aliases)
    head = [sheet.column(key, ADVICE) for key in roster.keys]
    body = [
        [sheet.rows[index][i] for i in head]
        + [kept(sheet.rows[index], column, marks.get(slug)) for slug, column in columns.items()]
        for index, marks in there.rows.items()
    ]
    return list(roster.keys), body, there.left_out


def _without(wanted: WantedExport) -> tuple[list[str], list[list[str]], tuple[str, ...]]:
    marks = {(mark.student, mark.assignment): mark.value for mark in wanted.marks if mark.points is not None}
    students = sorted({student for student, _ in marks})
    return (
        ["Username"],
        [[without_controls(who), *(marks.get((who, slug), "") for slug in wanted.maxima)] for who in students],
        (),
    )


def _new(wanted: WantedExport, columns: dict[str, Column]) -> list[str]:
    missing = [_title(column) for column in columns.values() if wanted.roster and column.index is None]
    return [f"the gradebook has no '{title}': Brightspace asks whether to make this grade item" for title in missing]


def _unstated(wanted: WantedExport, columns: dict[str, Column]) -> list[str]:
    """Columns of which the file does not say what they are out of."""
    said = {slug: POINTS.match(column.heading) for slug, column in columns.items()}
    return [
        f"the file does not say what '{_title(columns[slug])}' is out of: is it {number(maximum)}?"
        for slug, maximum in wanted.maxima.items()
        if not ((match := said[slug]) and match["maximum"])
    ]


def _title(column: Column) -> str:
    stated = POINTS.match(column.heading)
    return stated["title"] if stated else column.heading


ENTRY = GradeFile(write, "optional", "the grades, exported from Brightspace (key field: both)").entry(
    summary="points to import into Brightspace",
    needs="reports; the exported grades where names are not user names (matched by `OrgDefinedId`, `Username`)",
    writes="CSV with `… Points Grade` columns and the end-of-line indicator",
    handover="Grades, Enter Grades, Import",
    example="reports/ --roster grades.csv --column 05_layers=HW5",
    file="brightspace.csv",
    steps=(
        "In Brightspace: Grades, Enter Grades, Import; choose this file, and leave 'Create new grade item' off, Next.",
        "Look at the preview, then Import.",
    ),
)
