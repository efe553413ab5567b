"""`moodle-worksheet`: an assignment's offline grading worksheet, filled in. Rows without a mark stay as they were."""

import re
from collections.abc import Sequence
from dataclasses import replace

from autograder.export.entry import ExportError, Made
from autograder.export.gradebooks.columns import ARROW, changed, demand_maximum, points
from autograder.export.gradebooks.comments import as_html
from autograder.export.gradebooks.gradefile import GradeFile
from autograder.export.gradebooks.marks import Mark, excused_notes
from autograder.export.gradebooks.roster import RowIndex, RowMarks, placed, roster_of
from autograder.export.gradebooks.wanted import WantedExport
from autograder.files.sheets import Sheet, harmless, written
from autograder.submissions.downloads.names import folded

KEYS = ("Identifier", "Email address", "Full name", "Username", "ID number")
NUMBER = re.compile(r"\d+$")
FOLDER = re.compile(r"(?:(?P<name>[^_]*)_)?(?P<number>\d+)")
GROUP = "Group"  # the column of an assignment that groups hand in
OURS = re.compile(r"[\d.]+ of [\d.]+ points")  # how our own comments begin
ROSTER = "the assignment's grading worksheet, from Moodle in English"
ADVICE = "in Moodle, set to English: the assignment, Submissions, Download grading worksheet"


def write(wanted: WantedExport) -> Made:
    """The rows that get a mark, as Moodle writes them: UTF-8 with a mark, commas.

    The comments are a column of their own: where it is not there, Moodle leaves what stands there. It takes its markup
    off in a worksheet, so that a comment which went back would be damaged.
    """
    sheet = wanted.sheet
    identifier, grade = sheet.column("Identifier", ADVICE), sheet.column("Grade", ADVICE)
    there = placed(by_member(wanted.marks, sheet), worksheet_rows(sheet), wanted.aliases)
    comment = _comment(sheet) if wanted.comments else None
    left_out, replaced, rows = list(there.left_out), [], []
    table: list[tuple[str, ...]] = [("identifier", "student", "grade")]
    for index, marks in there.rows.items():
        (mark,), row = marks.values(), list(sheet.rows[index])
        if why := _closed(sheet, index, comment):
            left_out.append(f"{mark.student}: {why}")
        elif mark.points is not None:
            _demand(sheet, index, mark.maximum, wanted.wholes.get(mark.assignment))
            shown = changed(row[grade], mark.value)
            who = _called(sheet, row) if mark.student == row[identifier] else mark.student
            replaced += [f"{row[identifier]}, {who}: {shown}"] if ARROW in shown else []
            table.append((row[identifier], who, shown))
            row[grade] = mark.value
            if comment is not None:
                row[comment] = harmless(as_html(mark))
            rows.append(row)
    data = _written(sheet, rows, comment) if rows else b""
    notes = excused_notes(wanted.marks, "the worksheet")
    return Made(data, tuple(table), tuple(left_out), notes, replaced=tuple(replaced))


def _called(sheet: Sheet, row: Sequence[str]) -> str:
    """Somebody's name, where the worksheet has it."""
    name = sheet.find("Full name")
    return row[name] if name is not None else row[sheet.column("Identifier", ADVICE)]


def _comment(sheet: Sheet) -> int:
    return sheet.column("Feedback comments", f"switch feedback comments on, and {ADVICE}")


def _closed(sheet: Sheet, index: int, comment: int | None) -> str:
    """Why a row gets nothing; "" where it does."""
    if _locked(sheet, index):
        return "the worksheet says that this grade cannot be changed"
    if comment is not None and (there := sheet.rows[index][comment].strip()) and not OURS.match(there):
        return "a person's comment stands there, and stays: export again without --comments for the mark"
    return ""


def _written(sheet: Sheet, rows: list[list[str]], comment: int | None) -> bytes:
    """Names made harmless; without comments, the whole column of comments left out."""
    without = sheet.find("Feedback comments") if comment is None else None
    name = sheet.find("Full name")
    for row in rows:
        if name is not None:
            row[name] = harmless(row[name])  # Names are chosen by students, and spreadsheet programs open this.
    keep = [at for at in range(len(sheet.header)) if at != without]
    return written([[row[at] for at in keep] for row in (list(sheet.header), *rows)], encoding="utf-8-sig")


def participants(wanted: WantedExport) -> tuple[list[tuple[str, str, RowMarks]], tuple[str, ...]]:
    """(participant number, name, marks) of the students found in a worksheet, and a line for each other one."""
    sheet = wanted.sheet
    identifier, name = sheet.column("Identifier", ADVICE), sheet.find("Full name")
    there = placed(by_member(wanted.marks, sheet), worksheet_rows(sheet), wanted.aliases)
    found = []
    for index, marks in there.rows.items():
        row = sheet.rows[index]
        digits = NUMBER.search(row[identifier])
        if digits is None:
            raise ExportError(f"{sheet.label}: line {sheet.lines[index]}: '{row[identifier]}' has no number; {ADVICE}")
        found.append((digits[0], row[name] if name is not None else "Participant", marks))
    return found, there.left_out


def worksheet_rows(sheet: Sheet) -> RowIndex:
    """The worksheet's students, findable also by the folders of Moodle's download of submissions."""
    known = roster_of(sheet, KEYS, ADVICE)
    name, identifier = sheet.find("Full name"), sheet.column("Identifier", ADVICE)
    blind = name is None and sheet.find("Email address") is None

    def folder(student: str) -> frozenset[int]:
        """`Full name_3`, as Moodle writes it: without `'`, `:` or `&`. In blind marking the number is all there is."""
        match = FOLDER.fullmatch(student)
        if match is None or (sheet.find(GROUP) is not None and match["name"] is not None):
            return frozenset()  # in group work the number behind a name is the group's
        numbered = {at for at, row in enumerate(sheet.rows) if _digits(row[identifier]) == match["number"]}
        if blind:  # The word before the number is "Participant", in Moodle's language.
            return frozenset() if " " in (match["name"] or "") else frozenset(numbered)
        called = folded(match["name"] or "")
        return frozenset(
            at for at in numbered if name is not None and called and folded(sheet.rows[at][name]) == called
        )

    return replace(known, otherwise=folder)


def by_member(marks: Sequence[Mark], sheet: Sheet) -> list[Mark]:
    """In group work, a mark of a group for each of its members. Moodle's folders have the group's name and number."""
    column = sheet.find(GROUP)
    if column is None:
        return list(marks)
    identifier = sheet.column("Identifier", ADVICE)
    groups: dict[str, list[str]] = {}
    for row in sheet.rows:
        if folded(row[column]):
            groups.setdefault(folded(row[column]), []).append(row[identifier])
    found = []
    for mark in marks:
        match = FOLDER.fullmatch(mark.student)
        names = {folded(mark.student), folded((match["name"] or "") if match else "")} & set(groups)
        members = groups[names.pop()] if len(names) == 1 else []
        found += [replace(mark, student=member) for member in members] or [mark]
    return found


def _digits(identifier: str) -> str:
    match = NUMBER.search(identifier)
    return match[0] if match else ""


def _locked(sheet: Sheet, index: int) -> bool:
    column = sheet.find("Grade can be changed")
    return column is not None and sheet.rows[index][column].strip().casefold() == "no"


def _demand(sheet: Sheet, index: int, maximum: float, whole: float | None) -> None:
    """Moodle passes over a grade above its maximum, in silence."""
    column = sheet.find("Maximum Grade")
    if column is None:
        return
    stated = sheet.rows[index][column]
    if points(stated) is None:
        raise ExportError(f"{sheet.label}: maximum grade '{stated}' is no number: set the grade's type to Point")
    demand_maximum("Grade", stated, maximum, "as maximum grade in Moodle", whole)


ENTRY = GradeFile(write, "needed", ROSTER, single=True, columns=False, comments=True, groups=False).entry(
    summary="a Moodle assignment's offline grading worksheet, filled in",
    needs="reports, the worksheet (matched by identifier, e-mail, full name)",
    writes="the worksheet with grades, and with comments where asked for",
    handover="the assignment, Submissions, Upload grading worksheet",
    example="reports/ --assignment 05_layers --roster worksheet.csv --out-of 100 --comments",
    file="moodle-worksheet.csv",
    steps=(
        "In Moodle, set to English: the assignment, Submissions, Actions, Upload grading worksheet; choose this file.",
        "Tick 'Allow updating records that have been modified more recently', or Moodle may say: Updated 0 grades.",
        "Confirm. Feedback pages come after this (moodle-feedback): their upload makes the worksheet look old.",
        "For the next upload, download a new worksheet.",
    ),
)
