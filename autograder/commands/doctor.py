"""`autograder doctor`: say what this machine has and lacks, and what to do about it."""

import argparse

from autograder.commands.common import HERE, OK, PROBLEM, chosen_course
from autograder.course.course import Course, CourseError

EXAMPLES = """examples:
  autograder doctor                        this machine, and the course around this folder
  autograder doctor --course ~/courses/ml  this machine for another course
"""


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Everything that the command takes."""


def run(arguments: argparse.Namespace) -> int:
    """Run the command; its exit code."""
    from autograder.commands.machine import examine

    bad = 0
    for finding in examine(_course(arguments)):
        mark = "ok  " if finding.good else "FAIL" if finding.needed else "note"
        bad += not finding.good and finding.needed
        print(f"{mark}  {finding.says}", flush=True)
    return PROBLEM if bad else OK


def _course(arguments: argparse.Namespace) -> Course | None:
    """The course that is named or around this folder; None where there is none: the machine can be seen to anyway."""
    if arguments.course is not HERE:
        return chosen_course(arguments, quiet=True)
    try:
        return chosen_course(arguments, quiet=True)
    except CourseError:
        return None
