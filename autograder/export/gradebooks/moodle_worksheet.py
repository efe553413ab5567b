"""`moodle-worksheet`: an assignment's offline grading worksheet, filled in. Rows without a mark stay as they were."""

import re
from collections.abc import Sequence
from dataclasses import replace

from autograder.export.entry import ExportError, Made
from autograder.export.gradebooks.columns import demand_maximum, points
from autograder.export.gradebooks.comments import as_html
from autograder.export.gradebooks.gradefile import GradeFile
from autograder.export.gradebooks.marks import excused_notes
from autograder.export.gradebooks.roster import RowIndex, RowMarks, placed, roster_of
from autograder.export.gradebooks.wanted import Wanted
from autograder.files.sheets import Sheet, harmless, name_key, written

KEYS = ("Identifier", "Email address", "Full name", "Username", "ID number")
NUMBER = re.compile(r"\d+$")
ROSTER = "the assignment's grading worksheet, from Moodle in English"
ADVICE = "in Moodle, set to English: the assignment, Submissions, Download grading worksheet"


def write(wanted: Wanted) -> Made:
    """The whole worksheet, as Moodle writes it: UTF-8 with a mark, commas."""
    sheet = wanted.sheet
    identifier, grade = sheet.column("Identifier", ADVICE), sheet.column("Grade", ADVICE)
    there = placed(wanted.marks, _roster(sheet), wanted.aliases)
    rows = [list(row) for row in sheet.rows]
    _defuse(sheet, rows)
    comment = (
        sheet.column("Feedback comments", f"switch feedback comments on, and {ADVICE}") if wanted.comments else None
    )
    table, left_out = [("identifier", "student", "grade")], list(there.left_out)
    for index, marks in there.rows.items():
        (mark,) = marks.values()
        if _locked(sheet, index):
            left_out.append(f"{mark.student}: the worksheet says that this grade cannot be changed")
        elif mark.points is not None:
            _demand(sheet, index, mark.maximum)
            rows[index][grade] = mark.value
            table.append((rows[index][identifier], mark.student, mark.value))
            if comment is not None:
                rows[index][comment] = harmless(as_html(mark))
    data = written([sheet.header, *rows], encoding="utf-8-sig") if len(table) > 1 else b""
    return Made(data, tuple(table), tuple(left_out), excused_notes(wanted.marks, "the worksheet"))


def participants(wanted: Wanted) -> tuple[list[tuple[str, str, RowMarks]], tuple[str, ...]]:
    """(participant number, name, marks) of the students found in a worksheet, and a line for each other one."""
    sheet = wanted.sheet
    identifier, name = sheet.column("Identifier", ADVICE), sheet.find("Full name")
    there = placed(wanted.marks, _roster(sheet), wanted.aliases)
    found = []
    for index, marks in there.rows.items():
        row = sheet.rows[index]
        digits = NUMBER.search(row[identifier])
        if digits is None:
            raise ExportError(f"{sheet.label}: line {sheet.lines[index]}: '{row[identifier]}' has no number; {ADVICE}")
        found.append((digits[0], row[name] if name is not None else "Participant", marks))
    return found, there.left_out


def _roster(sheet: Sheet) -> RowIndex:
    """The worksheet's students, findable also by the folders of Moodle's download of submissions."""
    known = roster_of(sheet, KEYS, ADVICE)
    rows = dict(known.rows)
    for index, row in enumerate(sheet.rows):
        for key in _folders(sheet, row):
            rows[key] = rows.get(key, frozenset()) | {index}
    return replace(known, rows=rows)


def _folders(sheet: Sheet, row: Sequence[str]) -> list[str]:
    """`Full name_3`; in blind marking, where there is nothing else, the number alone."""
    name, digits = sheet.find("Full name"), NUMBER.search(row[sheet.column("Identifier", ADVICE)])
    if digits is None:
        return []
    if name is not None:
        return [name_key(f"{row[name]}_{digits[0]}")]
    return [digits[0]] if sheet.find("Email address") is None else []


def _defuse(sheet: Sheet, rows: list[list[str]]) -> None:
    """Names are chosen by students, and a worksheet is opened in spreadsheet programs."""
    name = sheet.find("Full name")
    if name is not None:
        for row in rows:
            row[name] = harmless(row[name])


def _locked(sheet: Sheet, index: int) -> bool:
    column = sheet.find("Grade can be changed")
    return column is not None and sheet.rows[index][column].strip().casefold() == "no"


def _demand(sheet: Sheet, index: int, maximum: float) -> None:
    """Moodle passes over a grade above its maximum, in silence."""
    column = sheet.find("Maximum Grade")
    if column is None:
        return
    stated = sheet.rows[index][column]
    if points(stated) is None:
        raise ExportError(f"{sheet.label}: maximum grade '{stated}' is no number: set the grade's type to Point")
    demand_maximum("Grade", stated, maximum, "as maximum grade in Moodle")


ENTRY = GradeFile(write, "needed", ROSTER, single=True, columns=False, comments=True).entry(
    summary="a Moodle assignment's offline grading worksheet, filled in",
    needs="reports, the worksheet (matched by identifier, e-mail, full name)",
    writes="the worksheet with grades, and with comments where asked for",
    handover="the assignment, Submissions, Upload grading worksheet",
    example="reports/ --assignment 05_layers --roster worksheet.csv --out-of 100 --comments",
    file="moodle-worksheet.csv",
)
