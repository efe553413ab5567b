"""`autograder demo`: make a small class with typical mistakes, grade it, write reports."""

import argparse
from dataclasses import replace
from pathlib import Path

from autograder.commands.common import HERE, OK, PROBLEM, chosen_course, chosen_tier, insecure, positive
from autograder.commands.output import Output, class_table
from autograder.commands.quickstart import make_course
from autograder.commands.showing import show
from autograder.course.course import Course, CourseError
from autograder.course.finding import is_course, named_course
from autograder.course.kit import kit_files
from autograder.files.atomic import write_atomically
from autograder.submissions.find import find_submissions

CALL_SECONDS = 1.0  # processor seconds: one student's loops without an end would take most of the demo's time
EXAMPLES = """examples:
  autograder demo                                       in demo/, with the course around this folder or the kit's
  autograder demo --course ~/courses/ml --output try    the same class in another course
"""


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Everything that the command takes."""
    command.add_argument(
        "--output", type=Path, default=Path("demo"), metavar="DIR", help="where to write (default: demo)"
    )
    command.add_argument("--jobs", type=positive, default=2, metavar="N", help="submissions at a time (default 2)")
    command.add_argument(
        "--secrets",
        type=positive,
        metavar="N",
        help="grade nobody: try the answers of the class under so many secrets, and name every mark that differs",
    )
    insecure(command)


def _course(arguments: argparse.Namespace) -> Course:
    """The course that is named or around this folder, else one of its own where the demo writes."""
    own = arguments.output / "course"
    if arguments.course is HERE and not is_course(own):
        try:
            return chosen_course(arguments)
        except CourseError:
            make_course(kit_files(), own)
            print(f"{own}: the course that comes with this program")
    return named_course(own) if arguments.course is HERE else chosen_course(arguments)


def run(arguments: argparse.Namespace) -> int:
    """Run the command; its exit code."""
    return _try_secrets(arguments) if arguments.secrets else _grade_class(arguments)


def _try_secrets(arguments: argparse.Namespace) -> int:
    """Mark the answers of the class on the draws of many secrets."""
    from autograder.commands.demo_class import as_the_class_answers
    from autograder.grading.steadiness import hanging

    course, answers, differ = _course(arguments), 0, 0
    for slug in course.slugs:
        for check in map(as_the_class_answers, course.assignment(slug).checks):
            answers += len(check.misconceptions) + len(check.alternatives)
            for says in hanging(check, slug, arguments.secrets):
                differ += 1
                print(f"  {says}", flush=True)
    print(f"{answers} answers under {arguments.secrets} secrets: the marks of {differ} differ")
    return PROBLEM if differ else OK


def _grade_class(arguments: argparse.Namespace) -> int:
    """Write the notebooks of the class, grade them, print the table and write the reports."""
    from autograder.commands.demo_class import CLASS, write_class
    from autograder.course.build import build
    from autograder.grading.batch import Job, grade_all

    course = _course(arguments)
    for slug in course.slugs:
        if not course.notebook_file(slug).exists():
            write_atomically(course.notebook_file(slug), build(course, slug))
    submitted = arguments.output / "submitted"
    written = write_class(course, submitted)
    print(f"{len(written)} notebooks of {len(CLASS)} students in {submitted}/", flush=True)
    handed = find_submissions([submitted], course.slugs)
    output = Output(len(handed), arguments.output / "reports", quiet=True, show=show("auto", len(handed)))
    limits = replace(course.limits(), call_seconds=CALL_SECONDS)
    for graded in grade_all(Job(course, limits=limits, tier=chosen_tier(arguments)), handed, arguments.jobs):
        output.add(graded.handed, graded.report)
    print(class_table(output.lines, {name: student.story for name, student in CLASS.items()}))
    output.finish()
    return OK
