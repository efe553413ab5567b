"""The command line: puts the commands together, and turns errors into words and exit codes."""

import argparse
import importlib
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import NoReturn

from autograder.checks.source import CheckError
from autograder.commands.common import HERE, PROBLEM, WRONG_CALL
from autograder.course.course import CourseError
from autograder.export.entry import ExportError
from autograder.files.nearest import nearest
from autograder.files.sheets import SheetError
from autograder.paths import leave_working_directory
from autograder.reports.folder import NoReports
from autograder.reports.render import printable
from autograder.sandbox.packages import version
from autograder.sandbox.walls import SandboxError
from autograder.submissions.find import NothingToGrade
from autograder.submissions.notebook import Rejected

COMMANDS = {  # each is a module of `autograder.commands`
    "build": "regenerate notebooks, and tables in documents, from their sources",
    "quickstart": "make a course of your own from this kit, ready for nbgrader",
    "new": "begin an assignment of your own with a small one that works",
    "release": "write the folders that students get",
    "site": "write a static site on which the notebooks run in the browser, with nothing installed",
    "check": "try a notebook's visible examples (for students)",
    "grade": "grade notebooks, zips or a tree submitted/<student>/<assignment>/",
    "verify": "prove the checks on right and wrong answers (for instructors)",
    "preflight": "try an ordinary nbgrader course under the drop-in, before students are graded by it",
    "regrade": "grade again with today's checks, and show whose marks change before anything is written",
    "compare": "show two folders of reports beside each other: two terms, or two versions of the checks",
    "similar": "rank pairs of submissions by the code that they share",
    "report": "make the class page, its tables and JSON from a folder of reports",
    "export": "take grades and feedback to an LMS, or the grader to a platform",
    "lti": "send marks into an LMS by LTI 1.3, or serve reports to those who come from there",
    "doctor": "say what this machine has and lacks, and what to do about it",
    "demo": "make a small class with typical mistakes, grade it, write reports",
}
EXAMPLES = """examples:
  autograder demo                                   a small class, graded before your eyes
  autograder quickstart ~/courses/networks          a course of your own, for nbgrader
  autograder new 01_kmeans                          an assignment of your own, to begin with
  autograder check layers.ipynb                     a student tries the examples of a notebook
  autograder grade layers.ipynb                     grade one notebook and say what is wrong
  autograder grade submitted/ --output reports/     grade submitted/<student>/<assignment>/*.ipynb
  autograder report reports/                        the class page: what the class has understood
  autograder verify 05_layers                       an instructor's dry run of the checks
  autograder export canvas reports/ --roster gradebook.csv --dry-run
                                                    what would go to Canvas
"""


# What a user can put right.
EXPLAINED = (
    CheckError,
    CourseError,
    ExportError,
    NoReports,
    NothingToGrade,
    SandboxError,
    SheetError,
    Rejected,
    OSError,
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; its exit code."""
    leave_working_directory()
    words = sys.argv[1:] if argv is None else argv
    arguments = parser(words[:1]).parse_args(words)
    try:
        arguments.words = words
        return int(arguments.run(arguments))
    except KeyboardInterrupt:
        print("autograder: interrupted; what was written is complete", file=sys.stderr)
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return PROBLEM
    except Exception as error:
        return _explained(error)


def _explained(error: Exception) -> int:
    """One line for what a user can put right; anything else is ours and keeps its traceback."""
    if not isinstance(error, EXPLAINED):
        raise error
    for line in f"autograder: {error}".split("\n"):
        print(printable(line), file=sys.stderr)  # names of files are anybody's
    return PROBLEM if isinstance(error, (Rejected, SandboxError)) else WRONG_CALL


class Parser(argparse.ArgumentParser):
    """Says which name was meant where a command or a format is misspelt."""

    def error(self, message: str) -> NoReturn:
        """Print the message with the nearest name, and leave with exit code 2."""
        found = re.search(r"invalid choice: '([^']*)' \(choose from (.*)\)", message)
        like = nearest(found[1], re.findall(r"[\w-]+", found[2])) if found else None
        super().error(message + (f": did you mean '{like}'?" if like else ""))


def parser(loaded: Sequence[str] = tuple(COMMANDS)) -> argparse.ArgumentParser:
    """The command line, with the arguments of the commands `loaded`: of the others the summary is enough."""
    top = Parser(
        prog="autograder",
        description="Auto-graded coursework on backpropagation.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"autograder {version()}")
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    for name, summary in COMMANDS.items():
        command = commands.add_parser(name, help=summary, description=summary[0].upper() + summary[1:] + ".")
        if name in loaded:
            _fill_in(command, importlib.import_module(f"autograder.commands.{name}"))
    return top


def _fill_in(command: argparse.ArgumentParser, module: ModuleType) -> None:
    command.add_argument(
        "--course", type=Path, default=HERE, metavar="DIR", help="the course (default: the nearest above this folder)"
    )
    command.description = getattr(module, "DESCRIPTION", command.description)
    if hasattr(module, "EXAMPLES"):
        command.epilog, command.formatter_class = module.EXAMPLES, argparse.RawDescriptionHelpFormatter
    module.add_arguments(command)
    command.set_defaults(run=module.run)
