"""`autograder report`: the class page from a folder of reports."""

import argparse
from pathlib import Path

from autograder.commands.common import OK
from autograder.reports.insight.write import PAGE, write_class

DESCRIPTION = """The page adds up what every report names: points, exercises, who holds which misconception and which
go together, hidden properties, who needs a look. `autograder grade --output` makes it too, always from all reports
that lie in the folder."""
EXAMPLES = """examples:
  autograder report reports/                 reports/index.html, class-*.csv and class.json
  autograder report reports/ --into site/    the same in another folder, with links back
"""


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Everything that the command takes."""
    command.add_argument(
        "folder", type=Path, metavar="DIR", help="reports as `autograder grade --output DIR` leaves them"
    )
    command.add_argument("--into", type=Path, metavar="DIR", help="where page and tables go (default: the same folder)")


def run(arguments: argparse.Namespace) -> int:
    """Run the command; its exit code."""
    figures = write_class(arguments.folder, arguments.into)
    graded = sum(one.graded for one in figures.assignments)
    held = sum(bool(exercise.held) for exercise in figures.exercises)
    print(f"{len(figures.students)} students, {graded} graded submissions, {len(figures.attention)} reasons to look")
    print(f"misconceptions are named in {held} of {len(figures.exercises)} exercises")
    print(f"class page: {(arguments.into or arguments.folder) / PAGE}")
    return OK
