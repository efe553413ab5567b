"""`autograder grade`: grade notebooks, zips or a tree submitted/<student>/<assignment>/."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from autograder.commands import downloads
from autograder.commands.common import OK, PROBLEM, WRONG_CALL, chosen_course, chosen_tier, insecure, positive
from autograder.commands.gradebook import Gradebook
from autograder.commands.output import Output
from autograder.course.course import Course
from autograder.submissions.handed import Handed


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
        "--gradebook",
        nargs="?",
        const="",
        metavar="URL",
        help="record the marks in nbgrader's gradebook and its autograded/ tree, as `nbgrader autograde` does: "
        "sqlite:///gradebook.db, postgresql://user@host/name, or nothing for the one that nbgrader_config.py names",
    )
    command.add_argument(
        "--resume",
        action="store_true",
        help="leave out what --output and --gradebook have already, byte for byte: go on where a run was stopped",
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
    from autograder.grading.batch import Job, grade_all

    wrong = _wrong_call(arguments)
    if wrong is not None:
        print(f"autograder: {wrong}", file=sys.stderr)
        return WRONG_CALL
    course = chosen_course(arguments, arguments.paths, quiet=arguments.json)
    if arguments.assignment is not None:
        course.folder(arguments.assignment)
    handed = downloads.collected(arguments, course.slugs)
    if arguments.json and len(handed) > 1:
        print(
            f"autograder: --json prints one report, and there are {len(handed)} submissions: use --output DIR",
            file=sys.stderr,
        )
        return WRONG_CALL
    output = Output(len(handed), arguments.output, arguments.json)
    gradebook = _gradebook(arguments, course, handed, output)
    left = [one for one in handed if not (arguments.resume and _kept(one, output, gradebook))]
    job = Job(course, arguments.assignment, tier=chosen_tier(arguments), outputs=arguments.outputs)
    for graded in grade_all(job, left, arguments.jobs):
        output.add(graded.handed, graded.report, graded.executed)
        if gradebook is not None:
            gradebook.add(graded)
    if gradebook is not None:
        gradebook.finish()
    output.finish()
    return PROBLEM if output.problems else OK


def _wrong_call(arguments: argparse.Namespace) -> str | None:
    """What is wrong about options that do not go together."""
    if arguments.outputs and arguments.output is None and arguments.gradebook is None:
        return "--outputs writes the executed notebooks beside the reports: add --output DIR, or --gradebook"
    if arguments.resume and arguments.output is None and arguments.gradebook is None:
        return "--resume goes by what was written: add --output DIR, or --gradebook"
    return None


def _gradebook(
    arguments: argparse.Namespace, course: Course, handed: Sequence[Handed], output: Output
) -> Gradebook | None:
    """Where marks are recorded, if anywhere."""
    if arguments.gradebook is None:
        return None
    slugs = {one.slug or arguments.assignment for one in handed} - {None}
    return Gradebook(course, arguments.gradebook, sorted(slugs), output)


def _kept(handed: Handed, output: Output, gradebook: Gradebook | None) -> bool:
    """Whether an earlier run has graded these very bytes, and its report stands everywhere that it has to."""
    found = [] if output.folder is None else [output.written(handed)]
    found += [] if gradebook is None else [gradebook.recorded(handed)]
    report = found[0]
    if report is None or None in found:
        return False
    output.keep(report)
    return True
