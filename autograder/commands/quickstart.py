"""`autograder quickstart`: a course of one's own from this kit, ready for nbgrader."""

import argparse
import shutil
from collections.abc import Sequence
from pathlib import Path

from autograder.commands.common import OK, chosen_course
from autograder.course.course import Course, CourseError

CONFIG = "nbgrader_config.py"
COURSE_ID = 'course_id = "backprop-coursework"'
IGNORED = (
    "# the course's secret, and what students hand in\n.autograder/\ngradebook.db\nsubmitted/\nautograded/\nfeedback/\n"
)

NEXT = """
next, in {folder}:
  autograder verify {slug}                 try the checks: references, mistakes, the empty notebook
  nbgrader generate_assignment {slug}      make the students' notebook, in release/
  autograder grade submitted/ --gradebook  grade what was handed in, submitted/<student>/<assignment>/
  jupyter lab                              formgrader: mark what was written, look at the marks
"""


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Everything that the command takes."""
    command.add_argument("folder", type=Path, metavar="DIR", help="where the course goes: a folder that is not there")
    command.add_argument("slugs", nargs="*", metavar="SLUG", help="only these assignments, e.g. 05_layers")
    command.add_argument("--course-id", metavar="NAME", help="nbgrader's name of the course, e.g. neural-networks")


def run(arguments: argparse.Namespace) -> int:
    """Run the command; its exit code."""
    course = make_course(chosen_course(arguments), arguments.folder, arguments.course_id, arguments.slugs)
    print(f"{course.root}: a course of {len(course.slugs)} assignments")
    print(NEXT.format(folder=arguments.folder, slug=course.slugs[0]), end="")
    return OK


def make_course(kit: Course, folder: Path, course_id: str | None = None, slugs: Sequence[str] = ()) -> Course:
    """Write a course of these assignments, or of all; its secret is made, so that a copy grades alike.

    Raises
    ------
    CourseError
        When something stands there already, or an assignment does not exist.
    """
    if folder.exists() and any(folder.iterdir()):
        raise CourseError(f"{folder} is not empty: name a folder that does not exist yet")
    folders = [kit.folder(slug) for slug in slugs or kit.slugs]
    (folder / "assignments").mkdir(parents=True)
    for file in (kit.root / "assignments").glob("*.py"):
        shutil.copy(file, folder / "assignments")
    for source in folders:
        ignored = shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints")
        shutil.copytree(source, folder / "assignments" / source.name, symlinks=True, ignore=ignored)
    config = (kit.root / CONFIG).read_text(encoding="utf-8")
    named = config if course_id is None else config.replace(COURSE_ID, f"course_id = {course_id!r}")
    (folder / CONFIG).write_text(named, encoding="utf-8")
    (folder / ".gitignore").write_text(IGNORED, encoding="utf-8")
    course = Course(folder.resolve())
    course.secret()
    return course
