"""The options that the parts share."""

import argparse
from pathlib import Path
from typing import Any

from autograder.course.course import Course

from .report import machine

ROOT = Path(__file__).parent.parent.parent
SLUGS = Course(ROOT).slugs

OPTIONS: dict[str, dict[str, Any]] = {
    "rounds": {"type": int, "default": 20, "help": "how often each thing is timed (default 20)"},
    "cold": {"type": int, "default": 3, "help": "how often a grader is started from nothing (default 3)"},
    "assignment": {
        "default": None,
        "choices": SLUGS,
        "metavar": "SLUG",
        "help": "only this notebook (default: every one)",
    },
    "submissions": {"type": int, "default": 60, "help": "how many are graded before memory is read (default 60)"},
    "seconds": {"type": float, "default": 4.0, "help": "how long each network of the reference is run (default 4)"},
    "students": {"type": int, "default": 96, "help": "size of the class that this kit grades (default 96)"},
    "members": {"type": int, "default": 42, "help": "size of the class in nbgrader's workflow (default 42)"},
    "sample": {"type": int, "default": 4, "help": "how many of the class the slow graders get (default 4)"},
    "rival": {
        "default": "05_layers",
        "choices": SLUGS,
        "metavar": "SLUG",
        "help": "the notebook of the class (default 05_layers)",
    },
    "otter": {
        "default": None,
        "metavar": "PATH",
        "help": "the otter command, where it lives in another environment (default: beside this Python, then PATH)",
    },
}


def add(parser: argparse.ArgumentParser, *names: str) -> None:
    """Add the options of these names."""
    for name in names:
        parser.add_argument(f"--{name}", **OPTIONS[name])


def parse(part: str, description: str | None, *names: str) -> argparse.Namespace:
    """The options of a part that runs as a command; prints the machine's line, unless told that it stands already."""
    parser = argparse.ArgumentParser(prog=f"python -m tests.benchmarks.{part}", description=description)
    parser.add_argument("--no-machine", action="store_true", help="do not print the line about the machine")
    add(parser, *names)
    arguments = parser.parse_args()
    if not arguments.no_machine:
        print(machine(), flush=True)
    return arguments
