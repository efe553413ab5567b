"""`autograder quickstart`: a course of one's own from this kit, ready for nbgrader."""

import argparse
from pathlib import Path

from autograder.commands.common import OK, chosen_course

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
    from autograder.commands.new_course import make_course

    course = make_course(chosen_course(arguments), arguments.folder, arguments.course_id, arguments.slugs)
    print(f"{course.root}: a course of {len(course.slugs)} assignments")
    print(NEXT.format(folder=arguments.folder, slug=course.slugs[0]), end="")
    return OK
