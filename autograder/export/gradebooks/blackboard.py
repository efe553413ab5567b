"""`blackboard`: grades to upload into columns that are there, in the form in which they were downloaded."""

import re

from autograder.export.entry import ExportError, Made
from autograder.export.gradebooks.columns import Column, demand_maximum, find_columns, kept, replacements, told
from autograder.export.gradebooks.gradefile import GradeFile
from autograder.export.gradebooks.marks import excused_notes, number
from autograder.export.gradebooks.roster import placed, roster_of
from autograder.export.gradebooks.wanted import WantedExport
from autograder.files.sheets import harmless, written

KEYS = ("Username", "Student ID")
NAMES = ("Last Name", "First Name")
GRADE = re.compile(r"^(?P<title>.*?)\s*\[Total Pts: (?P<maximum>[\d.,]+)(?: Score)?\]\s*\|\s*\d+$", re.DOTALL)
OTHER = re.compile(
    r"^(?P<title>.*?)\s*\[Total Pts: (?:up to )?[\d.,]+ (?P<shown>(?!Score)[^\]]+)\]\s*\|\s*\d+$", re.DOTALL
)
ADVICE = "download the grades in Blackboard: Work Offline, Download, Full Grade Center"


def write(wanted: WantedExport) -> Made:
    """Names, user names, and the columns with their ids, which Blackboard finds them by."""
    sheet = wanted.sheet
    sheet.column("Username", ADVICE)
    columns = find_columns(wanted, GRADE)
    for slug, column in columns.items():
        _demand(wanted, slug, column)
    there = placed(wanted.marks, roster_of(sheet, KEYS, ADVICE), wanted.aliases)
    head = [i for i in (sheet.find(name) for name in (*NAMES, *KEYS)) if i is not None]
    names = {sheet.find(name) for name in NAMES}
    headings = [column.heading for column in columns.values()]
    rows = [[*(sheet.header[i] for i in head), *headings]]
    table: list[tuple[str, ...]] = [("student", *headings)]
    replaced = []
    for index, marks in there.rows.items():
        row = sheet.rows[index]
        cells = [kept(row, column, marks.get(slug)) for slug, column in columns.items()]
        rows.append([*(harmless(row[i]) if i in names else row[i] for i in head), *cells])
        who = row[sheet.column("Username", ADVICE)]
        shown = replacements(row, columns, cells)
        replaced += told(who, columns, shown)
        table.append((who, *shown))
    tabs = sheet.delimiter == "\t"
    data = written(rows, "\t" if tabs else ",", "utf-16" if sheet.encoding.startswith("utf-16") else "utf-8", True)
    notes = excused_notes(wanted.marks, "Blackboard")
    return Made(data if there.rows else b"", tuple(table), there.left_out, notes, replaced=tuple(replaced))


def _demand(wanted: WantedExport, slug: str, column: Column) -> None:
    """The column is there, and one of scores: one that an upload makes would hold text and count for nothing."""
    if other := OTHER.match(column.heading) or next(
        (m for heading in wanted.sheet.header if (m := OTHER.match(heading)) and m["title"] == wanted.title(slug)), None
    ):
        raise ExportError(
            f"{wanted.sheet.label}: '{other[0]}' is shown as {other['shown']}: show it as Score in Blackboard (Edit "
            f"Column Information, Primary Display), and {ADVICE}"
        )
    stated = GRADE.match(column.heading)
    if column.index is None or stated is None:
        raise ExportError(
            f"{wanted.sheet.label}: no column of scores '{column.heading}'; make it in Blackboard, out of "
            f"{number(wanted.maxima[slug])} and shown as Score, and {ADVICE}; or name yours with --column {slug}=TITLE"
        )
    maximum = wanted.maxima[slug]
    demand_maximum(column.heading, stated["maximum"], maximum, "in Blackboard", wanted.wholes.get(slug))


ENTRY = GradeFile(write, "needed", "the full grade center, downloaded from Blackboard").entry(
    summary="grades to upload into columns of Blackboard",
    needs="reports, the downloaded grade center with the columns (matched by `Username`, `Student ID`)",
    writes="the form of the download: UTF-16 with tabs, or CSV; columns keep their ids",
    handover="Work Offline, Upload",
    example="reports/ --roster gradecenter.xls --column 05_layers=HW5 --output upload.xls",
    file="blackboard.csv",
    steps=(
        "In Blackboard: Full Grade Center, Work Offline, Upload; choose this file, delimiter Auto, Submit.",
        "Blackboard lists the column and what changes: look, then Submit.",
    ),
)
