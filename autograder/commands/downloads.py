"""What `autograder grade` asks about downloads of an LMS, and what it says about how they were read."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from autograder.submissions.find import Handed

NAMES = ("moodle", "canvas", "brightspace", "blackboard", "gradescope", "nbgrader")


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Where a download comes from, and who is in the course."""
    command.add_argument(
        "--from", dest="form", choices=NAMES, help="the LMS whose download PATH is (default: what it looks like)"
    )
    command.add_argument(
        "--roster",
        action="append",
        type=Path,
        default=[],
        metavar="FILE",
        help="who is in the course: Moodle's offline grading worksheet, an exported gradebook or class list; more than "
        "one are joined",
    )


def handed_in(arguments: argparse.Namespace, slugs: Sequence[str]) -> "list[Handed]":
    """What was handed in under the paths; remarks go to standard error."""
    from autograder.reports.render import printable
    from autograder.submissions.downloads.collect import collect_submissions

    found = collect_submissions(arguments.paths, slugs, arguments.student, arguments.form, arguments.roster)
    for remark in found.said:
        print(f"autograder: {printable(remark)}", file=sys.stderr)
    return found.handed
