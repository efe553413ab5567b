"""Files that a new course begins with: every setting as a comment, and what is kept out of version control."""

import inspect
import re
import textwrap
from collections.abc import Iterator
from dataclasses import fields

from autograder.course.kit import kit_files
from autograder.sandbox.limits import Limits

HEAD = """\
# What this course decides for itself. Each setting stands here with what holds without it: take the # away to set it.

# What students' code may import beside NumPy, Matplotlib, IPython and ipywidgets: names of packages, with versions
# where that matters, such as ["pandas>=2", "scipy"]. They have to be installed where notebooks are graded. Whoever
# exports or releases passes them on: to platforms, and to the requirements.txt of students.
# packages = []

# Where the students' folders lie in public, as `autograder release` writes them and with a requirements.txt at the top:
# a branch of a repository on GitHub. `autograder site` then links to Binder and Colab.
# released = "https://github.com/OWNER/NAME/tree/BRANCH"

[handouts]
# Students get lab.py, lab_*.py, and data in an assignment's folder. What they get beside that has to be named:
# files beside the assignments' folders for all of them, and files in one assignment's folder under its name, such as
# "05_layers" = ["network.pkl"]. Nothing that can be imported there may hold an answer.
# all = []

[limits]
# What a student's process may use. Times are processor seconds, so that a busy machine costs nobody anything.
"""
COURSE_ID = re.compile(r"course_id = .*")
IGNORED = """\
# the course's secret, from which hidden inputs are drawn: keep a copy where nobody else reads it
.autograder/
# what students hand in, and what grading makes of it
submitted/
downloaded/
autograded/
feedback/
reports/
release/
_site/
demo/
gradebook.db
*.db.bak
# files for an LMS have marks in them; packages for a platform have the secret and the references in them
*.zip
grades*.csv
gradebook*.csv
marks.csv
canvas*.csv
moodle*.csv
blackboard*.csv
brightspace*.csv
alike.html
# what programs leave behind
__pycache__/
.ipynb_checkpoints/
.venv/
"""


def commented_settings() -> str:
    """The text of a `course.toml` in which nothing is set."""
    return HEAD + "".join(_limits())


def nbgrader_config(course_id: str) -> str:
    """The text of the `nbgrader_config.py` that this kit comes with, for a course that nbgrader knows by this name."""
    return COURSE_ID.sub(lambda _: f"course_id = {course_id!r}", kit_files()["nbgrader_config.py"].decode())


def gitignore() -> str:
    """The text of a `.gitignore` that keeps the secret, students' work and marks out of version control."""
    return IGNORED


def _limits() -> Iterator[str]:
    """Each limit with what its class says about it."""
    says = re.findall(r"^(\w+(?:, \w+)*)\n((?:    .*\n?)+)", inspect.cleandoc(Limits.__doc__ or ""), re.MULTILINE)
    about = {name: " ".join(text.split()) for names, text in says for name in names.split(", ")}
    told = ""
    for field in fields(Limits):
        text = about.get(field.name, "")
        if text != told:
            yield "\n".join(textwrap.wrap(text, 110, initial_indent="# ", subsequent_indent="# ")) + "\n"
        told = text
        yield f"# {field.name} = {field.default!r}\n"
