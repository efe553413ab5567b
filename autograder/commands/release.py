"""`autograder release`: write the folders that students get."""

import argparse
from pathlib import Path

from autograder.commands.common import OK, chosen_course

EXAMPLES = """examples:
  autograder release out/              a folder for each assignment
  autograder release out/ 05_layers    one of them
"""


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Everything that the command takes."""
    command.add_argument("folder", type=Path, metavar="DIR", help="where to write <assignment>/<notebook>.ipynb")
    command.add_argument("slugs", nargs="*", metavar="SLUG", help="only these assignments, e.g. 05_layers")


def run(arguments: argparse.Namespace) -> int:
    """Run the command; its exit code."""
    from autograder.course.build import write_release

    course = chosen_course(arguments)
    for slug in arguments.slugs or course.slugs:
        print(write_release(course, slug, arguments.folder))
    return OK
