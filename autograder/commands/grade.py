"""`autograder grade`: grade notebooks, zips or a tree submitted/<student>/<assignment>/."""

import argparse
import sys
from pathlib import Path

from autograder.commands import downloads
from autograder.commands.common import OK, PROBLEM, WRONG_CALL, chosen_tier, insecure, positive

SUMMARY = "grade notebooks, zips or a tree submitted/<student>/<assignment>/"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Everything that the command takes."""
    command.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    command.add_argument("--json", action="store_true", help="print the report of one submission as JSON")
    command.add_argument("--output", type=Path, metavar="DIR", help="write DIR/<student>/<assignment>.json and .html")
    command.add_argument(
        "--outputs",
        action="store_true",
        help="also run each notebook for its outputs, demonstrations too, and write DIR/<student>/<assignment>.ipynb",
    )
    command.add_argument(
        "--jobs", type=positive, default=1, metavar="N", help="grade N submissions at a time (default 1)"
    )
    command.add_argument(
        "--assignment", metavar="SLUG", help="what must have been handed in, where the path does not say"
    )
    command.add_argument("--student", metavar="NAME", help="whose it is, where the path does not say")
    downloads.add_arguments(command)
    insecure(command)


def run(arguments: argparse.Namespace) -> int:
    """Run the command; its exit code."""
    from autograder.batch import Job, grade_all
    from autograder.course import find_course
    from autograder.output import Output

    if arguments.outputs and arguments.output is None:
        print(
            "autograder: --outputs writes the executed notebooks beside the reports: add --output DIR", file=sys.stderr
        )
        return WRONG_CALL

    course = find_course(arguments.course)
    if arguments.assignment is not None:
        course.folder(arguments.assignment)
    handed = downloads.handed_in(arguments, course.slugs)
    if arguments.json and len(handed) > 1:
        print(
            f"autograder: --json prints one report, and there are {len(handed)} submissions: use --output DIR",
            file=sys.stderr,
        )
        return WRONG_CALL
    output = Output(len(handed), arguments.output, arguments.json)
    job = Job(course, arguments.assignment, tier=chosen_tier(arguments), outputs=arguments.outputs)
    for graded in grade_all(job, handed, arguments.jobs):
        output.add(graded.handed, graded.report, graded.executed)
    output.finish()
    return PROBLEM if output.rejected else OK
