"""`autograder demo`: make a small class with typical mistakes, grade it, write reports."""

import argparse
from pathlib import Path

from autograder.commands.common import OK, chosen_course, chosen_tier, insecure, positive
from autograder.commands.output import Output, class_table
from autograder.commands.showing import show
from autograder.files.atomic import write_atomically
from autograder.submissions.find import find_submissions


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Everything that the command takes."""
    command.add_argument(
        "--output", type=Path, default=Path("demo"), metavar="DIR", help="where to write (default: demo)"
    )
    command.add_argument("--jobs", type=positive, default=2, metavar="N", help="submissions at a time (default 2)")
    insecure(command)


def run(arguments: argparse.Namespace) -> int:
    """Run the command; its exit code."""
    from autograder.commands.demo_class import CLASS, write_class
    from autograder.course.build import build
    from autograder.grading.batch import Job, grade_all

    course = chosen_course(arguments)
    for slug in course.slugs:
        write_atomically(course.notebook_file(slug), build(course, slug))
    submitted = arguments.output / "submitted"
    written = write_class(course, submitted)
    print(f"{len(written)} notebooks of {len(CLASS)} students in {submitted}/", flush=True)
    handed = find_submissions([submitted], course.slugs)
    output = Output(len(handed), arguments.output / "reports", quiet=True, show=show("auto", len(handed)))
    for graded in grade_all(Job(course, tier=chosen_tier(arguments)), handed, arguments.jobs):
        output.add(graded.handed, graded.report)
    print(class_table(output.lines, {name: student.story for name, student in CLASS.items()}))
    output.finish()
    return OK
