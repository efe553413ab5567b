"""What `autograder grade` asks about downloads of an LMS, and what it says about how they were read."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from autograder.reports.render import printable
from autograder.submissions.downloads.collect import TREE, collect_submissions
from autograder.submissions.downloads.forms import FORMS
from autograder.submissions.handed import Handed

NAMES = (*FORMS, TREE)


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


def collected(arguments: argparse.Namespace, slugs: Sequence[str]) -> list[Handed]:
    """What was handed in under the paths; remarks go to standard error."""
    found = collect_submissions(arguments.paths, slugs, arguments.student, arguments.form, arguments.roster)
    for remark in found.said:
        print(f"autograder: {printable(remark)}", file=sys.stderr)
    return found.handed
