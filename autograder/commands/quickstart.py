"""`autograder quickstart`: a course of one's own from this kit, ready for nbgrader."""

import argparse
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from autograder.commands.common import HERE, OK
from autograder.course.course import Course, CourseError
from autograder.course.finding import find_course, named_course
from autograder.course.kit import course_files, example_files, examples, kit_files
from autograder.course.settings import SETTINGS
from autograder.course.template import COURSE_ID, commented_settings, gitignore
from autograder.files.nearest import unknown

CONFIG = "nbgrader_config.py"

NEXT = (
    ("autograder verify {slug}", "try the checks: references, mistakes, the empty notebook"),
    ("nbgrader generate_assignment {slug}", "make the students' notebook, in release/"),
    ("autograder grade submitted/ --gradebook", "grade what was handed in, submitted/<student>/<assignment>/"),
    ("jupyter lab", "formgrader: mark what was written, look at the marks"),
)
EXAMPLES = """examples:
  autograder quickstart ~/courses/networks                        all assignments of this kit
  autograder quickstart ~/courses/networks 05_layers 06_backprop  two of them
  autograder quickstart clusters --example kmeans                 a small course of another subject, to read and to try
  autograder quickstart next-year --course this-year              a copy of a course, with a secret of its own
"""


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Everything that the command takes."""
    command.add_argument("folder", type=Path, metavar="DIR", help="where the course goes: a folder that is not there")
    command.add_argument("slugs", nargs="*", metavar="SLUG", help="only these assignments, e.g. 05_layers")
    command.add_argument("--example", metavar="NAME", help=f"a course of another subject: {', '.join(examples())}")
    command.add_argument("--course-id", metavar="NAME", help="nbgrader's name of the course, e.g. neural-networks")


def run(arguments: argparse.Namespace) -> int:
    """Run the command; its exit code."""
    files = _example(arguments.example) if arguments.example else _source(arguments.course)
    course = make_course(files, arguments.folder, arguments.course_id, arguments.slugs)
    print(f"{course.root}: a course of {len(course.slugs)} assignment{'s' * (len(course.slugs) > 1)}")
    commands = [(command.format(slug=course.slugs[0]), says) for command, says in NEXT]
    wide = max(len(command) for command, _ in commands)
    print(f"\nnext, in {arguments.folder}:")
    for command, says in commands:
        print(f"  {command:<{wide}}  {says}")
    return OK


def _source(named: Path) -> Mapping[str, bytes]:
    """The course that is named, else the one around this folder, else the one that this program comes with."""
    if named is not HERE:
        return course_files(named_course(named).root)
    try:
        return course_files(find_course(HERE).root)
    except CourseError:
        return kit_files()


def _example(name: str) -> Mapping[str, bytes]:
    if name not in examples():
        raise CourseError(unknown("example", name, examples()))
    return example_files(name)


def make_course(
    files: Mapping[str, bytes], folder: Path, course_id: str | None = None, slugs: Sequence[str] = ()
) -> Course:
    """Write a course of these assignments, or of all; its secret is made, so that a copy grades alike.

    Parameters
    ----------
    files
        Name -> content of the course that it is made from.

    Raises
    ------
    CourseError
        When something stands there already, or an assignment does not exist.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CourseError(f"{folder} is not empty: name a folder that does not exist yet")
    there = sorted(name.split("/")[1] for name in files if re.fullmatch(r"assignments/[^/]+/checks\.py", name))
    for slug in slugs:
        if slug not in there:
            raise CourseError(unknown("assignment", slug, there))
    left = {f"assignments/{slug}/" for slug in there if slugs and slug not in slugs}
    new = {SETTINGS: commented_settings().encode(), ".gitignore": gitignore().encode()}
    for name, content in {**new, **files}.items():
        if not name.startswith(tuple(left)):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    config = folder / CONFIG
    if course_id is not None and config.is_file():
        text = COURSE_ID.sub(lambda _: f"course_id = {course_id!r}", config.read_text(encoding="utf-8"))
        config.write_text(text, encoding="utf-8")
    course = Course(folder.resolve())
    course.secret()
    return course
