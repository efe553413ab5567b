"""The command line: puts the commands together, and turns errors into words and exit codes."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from autograder.commands import build, check, demo, doctor, export, grade, quickstart, release, report, verify
from autograder.commands.common import PROBLEM, WRONG_CALL

COMMANDS: dict[str, ModuleType] = {
    "build": build,
    "quickstart": quickstart,
    "release": release,
    "check": check,
    "grade": grade,
    "verify": verify,
    "report": report,
    "export": export,
    "doctor": doctor,
    "demo": demo,
}
EXAMPLES = """examples:
  autograder demo                                   a small class, graded before your eyes
  autograder quickstart ~/courses/networks          a course of your own, for nbgrader
  autograder check layers.ipynb                     a student tries the examples of a notebook
  autograder grade layers.ipynb                     grade one notebook and say what is wrong
  autograder grade submitted/ --output reports/     grade submitted/<student>/<assignment>/*.ipynb
  autograder report reports/                        the class page: what the class has understood
  autograder verify 05_layers                       an instructor's dry run of the checks
  autograder export canvas reports/ --roster gradebook.csv --dry-run
                                                    what would go to Canvas
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; its exit code."""
    arguments = parser().parse_args(argv)
    try:
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
    from autograder.course.course import CourseError
    from autograder.export.entry import ExportError
    from autograder.files.sheets import SheetError
    from autograder.reports.folder import NoReports
    from autograder.reports.render import printable
    from autograder.sandbox.tiers import SandboxError
    from autograder.submissions.find import NothingToGrade
    from autograder.submissions.notebook import Rejected

    if not isinstance(
        error, (CourseError, ExportError, NoReports, NothingToGrade, SandboxError, SheetError, Rejected, OSError)
    ):
        raise error
    for line in f"autograder: {error}".split("\n"):
        print(printable(line), file=sys.stderr)  # names of files are anybody's
    return PROBLEM if isinstance(error, (Rejected, SandboxError)) else WRONG_CALL


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    top = argparse.ArgumentParser(
        prog="autograder",
        description="Auto-graded coursework on backpropagation.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"autograder {_version()}")
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    for name, module in COMMANDS.items():
        summary = module.SUMMARY
        command = commands.add_parser(name, help=summary, description=summary[0].upper() + summary[1:] + ".")
        command.add_argument(
            "--course", type=Path, default=Path(), metavar="DIR", help="the course (default: found from here)"
        )
        module.add_arguments(command)
        command.set_defaults(run=module.run)
    return top


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("backprop-coursework")
    except PackageNotFoundError:
        return "(not installed)"
