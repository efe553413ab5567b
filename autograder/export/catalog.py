"""Every format of `autograder export`, by name: what the command, its help and the documents are read off.

A new one is a module with an `ENTRY`, and a line here. What platforms run themselves has a `PLATFORM`, too.
"""

from autograder.export.entry import Entry
from autograder.export.lazily import Lazily
from autograder.export.platforms.platform import Platform

PLATFORMS = Lazily[Platform](
    "PLATFORM",
    {
        "gradescope": "autograder.export.platforms.gradescope",
        "github": "autograder.export.platforms.github",
        "prairielearn": "autograder.export.platforms.prairielearn",
        "coursera": "autograder.export.platforms.coursera",
    },
)

FORMATS = Lazily[Entry](
    "ENTRY",
    {
        "csv": "autograder.export.gradebooks.spreadsheet",
        "canvas": "autograder.export.gradebooks.canvas",
        "moodle": "autograder.export.gradebooks.moodle",
        "moodle-worksheet": "autograder.export.gradebooks.moodle_worksheet",
        "moodle-feedback": "autograder.export.gradebooks.moodle_feedback",
        "blackboard": "autograder.export.gradebooks.blackboard",
        "brightspace": "autograder.export.gradebooks.brightspace",
        **PLATFORMS.modules,
    },
)
