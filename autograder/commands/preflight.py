"""`autograder preflight`: an ordinary nbgrader course tried under the drop-in, before students are."""

import argparse
import os
import sys
from pathlib import Path

from autograder.commands.common import OK, PROBLEM, WRONG_CALL
from autograder.nbgrader.preflight import preflight
from autograder.nbgrader.recording import CONFIG, read_config

DESCRIPTION = """Runs the instructor's own notebooks, with their solutions and hidden tests, behind the walls as
students' will be, and names every graded cell that falls short of full marks, with the reason: a package that
c.SandboxExecute.packages does not name, another program, a file that is not there, too little time or memory. Exit
code 0 when every cell has full marks, 1 otherwise."""
EXAMPLES = """examples:
  cd mycourse && autograder preflight              all assignments of the course
  autograder preflight --course mycourse ps1 ps2   two of them
"""


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Everything that the command takes."""
    command.add_argument("assignments", nargs="*", metavar="ASSIGNMENT", help="only these (default: all)")


def run(arguments: argparse.Namespace) -> int:
    """Run the command; its exit code."""
    root = Path(arguments.course).resolve()
    if not (root / CONFIG).is_file():
        print(f"autograder: {root} has no {CONFIG}: name an nbgrader course with --course DIR", file=sys.stderr)
        return WRONG_CALL
    os.chdir(root)  # nbgrader's settings, and the drop-in's, are relative to it
    short, lacked, seen = 0, set[str](), 0
    for flight in preflight(root, read_config(root), tuple(arguments.assignments)):
        seen += 1
        lacked |= set(flight.lacks)
        short += len(flight.short)
        said = flight.left_out or f"{flight.graded - len(flight.short)} of {flight.graded} graded cells have full marks"
        print(f"{flight.assignment}/{flight.notebook}: {said}", flush=True)
        for one in flight.short:
            print(f"    {one.cell}: {one.points:g} of {one.max_points:g}: {one.says}")
    if not seen:
        print(f"autograder: no notebooks of {', '.join(arguments.assignments) or 'any assignment'}", file=sys.stderr)
        return WRONG_CALL
    if lacked:
        print(f"not to be imported behind the walls: {', '.join(sorted(lacked))}; students may use them with")
        print(f"    c.SandboxExecute.packages = {sorted(lacked)!r}   # names of distributions, installed here")
    return PROBLEM if short else OK
