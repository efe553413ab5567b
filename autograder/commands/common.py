"""What several commands share: exit codes, arguments, and the choice of walls."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from autograder.course.course import Course
from autograder.course.finding import named_course, search
from autograder.reports.render import printable
from autograder.sandbox.walls import Tier

OK, PROBLEM, WRONG_CALL = 0, 1, 2
HERE = Path()  # the default of --course, told from a user's own "." by its identity


def chosen_course(arguments: argparse.Namespace, graded: Sequence[Path] = (), quiet: bool = False) -> Course:
    """The course of --course, else the nearest above; which one it is, and what was passed over, on standard error.

    Parameters
    ----------
    graded
        Paths that are graded: no course is looked for inside of them.
    quiet
        Say only what was passed over.
    """
    if arguments.course is not HERE:
        return named_course(arguments.course)
    found = search(HERE, graded)
    for folder in found.passed_over:
        said = (
            f"{folder} is passed over: it lies in what students handed in; if it is your course, add --course {folder}"
        )
        print(f"note: {printable(said)}", file=sys.stderr)
    if not quiet or found.passed_over:
        print(f"course: {printable(str(found.course.root))}", file=sys.stderr)
    return found.course


def insecure(command: argparse.ArgumentParser) -> None:
    """Give a command the option `--insecure-no-sandbox`, which `chosen_tier` reads."""
    command.add_argument(
        "--insecure-no-sandbox",
        action="store_true",
        help="run students' code without walls where the machine offers none; every report says so",
    )


def chosen_tier(arguments: argparse.Namespace) -> Tier | None:
    """The best tier there is; none only where none is offered and that was accepted, loudly."""
    # NumPy comes with it, and a wrong call answers without.
    from autograder.sandbox.tiers import NO_WALLS, tier_to_request

    tier = tier_to_request(arguments.insecure_no_sandbox)
    if tier is not None:
        print(f"autograder: WARNING: {NO_WALLS}", file=sys.stderr)
    return tier


def positive(text: str) -> int:
    """The number that an argument names; ArgumentTypeError unless it is a whole one from 1 on."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"a whole number from 1 on, not {text!r}")
    return int(text)
