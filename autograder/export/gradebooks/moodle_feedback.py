"""`moodle-feedback`: a page for each student, in a zip that Moodle takes as feedback files."""

import re
import unicodedata

from autograder.export.entry import Made
from autograder.export.gradebooks.gradefile import GradeFile
from autograder.export.gradebooks.moodle_worksheet import ROSTER, participants
from autograder.export.gradebooks.wanted import WantedExport
from autograder.export.zips import zipped
from autograder.reports.student_page import page

LONGEST = 80


def write(wanted: WantedExport) -> Made:
    """`<name>_<participant>_assignsubmission_file/<assignment>.html`: the number counts, the name is for people."""
    found, left_out = participants(wanted)
    table, pages = [("participant", "student", "file")], {}
    for number, name, marks in found:
        for mark in marks.values():
            if mark.report is not None and mark.points is not None:
                path = f"{folder(name)}_{number}_assignsubmission_file/{_file(mark.assignment)}.html"
                pages[path] = page(mark.report)
                table.append((number, mark.student, path))
    return Made(zipped(pages) if pages else b"", tuple(table), left_out)


def folder(name: str) -> str:
    """A name for a folder: an underscore would shift the number that Moodle looks for."""
    plain = "".join(c if c.isalnum() or unicodedata.category(c) in ("Mn", "Mc") else " " for c in name)
    return " ".join(unicodedata.normalize("NFC", plain).split())[:LONGEST].strip() or "Participant"


def _file(slug: str) -> str:
    return re.sub(r"[^\w-]", "-", slug) or "feedback"


ENTRY = GradeFile(write, "needed", ROSTER, single=True, columns=False, scaled=False, groups=False).entry(
    summary="a page of feedback per student, for a Moodle assignment",
    needs="reports, the worksheet (matched by identifier, e-mail, full name)",
    writes="zip with `<name>_<participant>_assignsubmission_file/<assignment>.html`",
    handover="the assignment, Submissions, Upload multiple feedback files in a zip",
    example="reports/ --assignment 05_layers --roster worksheet.csv --output feedback.zip",
    file="moodle-feedback.zip",
    steps=(
        "Upload the marks first (moodle-worksheet): after this zip Moodle takes that worksheet for an old one.",
        "The assignment, Submissions, Actions, Upload multiple feedback files in a zip; choose this file, and confirm.",
        "For more marks afterwards, download a new worksheet.",
    ),
)
