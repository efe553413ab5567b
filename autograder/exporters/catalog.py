"""Every format of `autograder export`, by name: what the command, its help and the documents are read off.

A new one is a module with an `ENTRY`, and a line here.
"""

from autograder.exporters import (
    blackboard,
    brightspace,
    canvas,
    moodle,
    moodle_feedback,
    moodle_worksheet,
    spreadsheet,
)
from autograder.exporters.entry import Entry

FORMATS: dict[str, Entry] = {
    "csv": spreadsheet.ENTRY,
    "canvas": canvas.ENTRY,
    "moodle": moodle.ENTRY,
    "moodle-worksheet": moodle_worksheet.ENTRY,
    "moodle-feedback": moodle_feedback.ENTRY,
    "blackboard": blackboard.ENTRY,
    "brightspace": brightspace.ENTRY,
}
