"""`autograder check`: try a notebook's visible examples (for students)."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from autograder.commands.common import OK, PROBLEM, WRONG_CALL
from autograder.reports.render import printable
from autograder.submissions.notebook import Rejected

if TYPE_CHECKING:
    from autograder.grading.selfcheck import TriedExamples

EXAMPLES = """examples:
  autograder check layers.ipynb    the examples of each exercise, in words; nothing is graded
"""


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Everything that the command takes."""
    command.add_argument("notebook", type=Path, metavar="NOTEBOOK", help="an .ipynb of this course, as it was saved")


def run(arguments: argparse.Namespace) -> int:
    """Run the command; its exit code."""
    if not arguments.notebook.exists():
        print(f"autograder: {arguments.notebook}: no such file", file=sys.stderr)
        return WRONG_CALL
    if arguments.notebook.is_dir():
        print(f"autograder: {arguments.notebook}: this is a folder; name the notebook in it", file=sys.stderr)
        return WRONG_CALL
    marks = {"agrees": "ok  ", "fails": "FAIL", "missing": "todo"}
    tried = []
    for one in _tried(arguments.notebook):
        tried.append(one)
        first, *rest = printable_lines(one.says)
        print(f"{marks[one.status]}  {one.exercise}: {first}", flush=True)
        for line in rest:
            print(f"      {line}")
    if not tried:
        print(
            f"autograder: {arguments.notebook}: no examples in this notebook; is it one of this course?",
            file=sys.stderr,
        )
        return PROBLEM
    good = sum(one.status == "agrees" for one in tried)
    print(f"{good} of {len(tried)} exercises agree with their examples.")
    return OK if good == len(tried) else PROBLEM


def _tried(notebook: Path) -> Iterator["TriedExamples"]:
    from autograder.grading.selfcheck import check_notebook

    try:
        yield from check_notebook(notebook)
    except Rejected as error:
        raise Rejected(f"{notebook}: {error}") from None


def printable_lines(value: str) -> list[str]:
    """The lines of a text, each fit for a terminal."""
    return [printable(line) for line in value.splitlines()] or [""]
