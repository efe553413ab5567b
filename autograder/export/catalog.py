"""Every format of `autograder export`, by name: what the command, its help and the documents are read off.

A new one is a module with an `ENTRY`, and a line here. What platforms run themselves is in `PLATFORMS`, too.
"""

from autograder.export.entry import Entry
from autograder.export.gradebooks import (
    blackboard,
    brightspace,
    canvas,
    moodle,
    moodle_feedback,
    moodle_worksheet,
    spreadsheet,
)
from autograder.export.platforms import coursera, github, gradescope, prairielearn
from autograder.export.platforms.platform import Platform

PLATFORMS: dict[str, Platform] = {
    "gradescope": gradescope.PLATFORM,
    "github": github.PLATFORM,
    "prairielearn": prairielearn.PLATFORM,
    "coursera": coursera.PLATFORM,
}

FORMATS: dict[str, Entry] = {
    "csv": spreadsheet.ENTRY,
    "canvas": canvas.ENTRY,
    "moodle": moodle.ENTRY,
    "moodle-worksheet": moodle_worksheet.ENTRY,
    "moodle-feedback": moodle_feedback.ENTRY,
    "blackboard": blackboard.ENTRY,
    "brightspace": brightspace.ENTRY,
    "gradescope": gradescope.ENTRY,
    "github": github.ENTRY,
    "prairielearn": prairielearn.ENTRY,
    "coursera": coursera.ENTRY,
}
