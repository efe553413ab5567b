"""`moodle-feedback`: a page for each student, in a zip that Moodle takes as feedback files."""

import io
import re
import unicodedata
import zipfile

from autograder.exporters.entry import Entry, Made
from autograder.exporters.gradefile import GradeFile
from autograder.exporters.moodle_worksheet import ROSTER, participants
from autograder.exporters.wanted import Wanted

LONGEST = 80
EPOCH = (1980, 1, 1, 0, 0, 0)  # the same zip from the same reports


def write(wanted: Wanted) -> Made:
    """`<name>_<participant>_assignsubmission_file/<assignment>.html`: the number counts, the name is for people."""
    from autograder.feedback import page

    found, missed = participants(wanted)
    table, pages = [("participant", "student", "file")], {}
    for number, name, marks in found:
        for mark in marks.values():
            if mark.report is not None and mark.points is not None:
                path = f"{folder(name)}_{number}_assignsubmission_file/{_file(mark.assignment)}.html"
                pages[path] = page(mark.report)
                table.append((number, mark.student, path))
    return Made(zipped(pages) if pages else b"", tuple(table), missed)


def folder(name: str) -> str:
    """A name for a folder: an underscore would shift the number that Moodle looks for."""
    plain = "".join(c if c.isalnum() or unicodedata.category(c) in ("Mn", "Mc") else " " for c in name)
    return " ".join(unicodedata.normalize("NFC", plain).split())[:LONGEST].strip() or "Participant"


def zipped(pages: dict[str, str]) -> bytes:
    """The pages as a zip, byte for byte the same each time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in sorted(pages.items()):
            info = zipfile.ZipInfo(path, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, text)
    return out.getvalue()


def _file(slug: str) -> str:
    return re.sub(r"[^\w-]", "-", slug) or "feedback"


FILE = GradeFile(write, "needed", ROSTER, single=True, columns=False, scaled=False)
ENTRY = Entry(
    summary="a page of feedback per student, for a Moodle assignment",
    needs="reports, the worksheet (matched by identifier, e-mail, full name)",
    writes="zip with `<name>_<participant>_assignsubmission_file/<assignment>.html`",
    taken="the assignment, Submissions, Upload multiple feedback files in a zip",
    example="reports/ --assignment 05_layers --roster worksheet.csv --output feedback.zip",
    file="moodle-feedback.zip",
    add_arguments=FILE.add_arguments,
    make=FILE.make,
)
