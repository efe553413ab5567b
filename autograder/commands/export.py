"""`autograder export`: take grades and feedback to an LMS, or the grader to a platform that runs it."""

import argparse
import sys
from pathlib import Path

from autograder.commands.common import OK, PROBLEM, WRONG_CALL
from autograder.commands.tables import aligned
from autograder.export.catalog import FORMATS
from autograder.export.entry import Entry, Made
from autograder.files.atomic import write_atomically
from autograder.reports.render import printable


def add_arguments(command: argparse.ArgumentParser) -> None:
    """A command of its own per format, each with its options and an example."""
    formats = command.add_subparsers(required=True, metavar="FORMAT", dest="format")
    for name, entry in FORMATS.items():
        one = formats.add_parser(
            name,
            help=entry.summary,
            description=entry.summary[0].upper() + entry.summary[1:] + ".",
            epilog=f"example:\n  autograder export {name} {entry.example}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        entry.add_arguments(one)
        one.add_argument("--output", type=Path, metavar="FILE", help=f"what to write (default: {entry.file})")
        one.add_argument("--dry-run", action="store_true", help="show what would be sent, and write nothing")


def run(arguments: argparse.Namespace) -> int:
    """Run the command; its exit code."""
    entry = FORMATS[arguments.format]
    target = arguments.output or Path(entry.file)
    if _is_input(target, arguments):
        print(f"autograder: {target} is what is read: write to another file with --output", file=sys.stderr)
        return WRONG_CALL
    made = entry.make(arguments)
    target = arguments.output or Path((made.name and arguments.folder) or "", made.name or entry.file)
    for line in made.replaced:
        print(f"{'would replace' if arguments.dry_run else 'replaces'}: {printable(line)}", file=sys.stderr)
    if arguments.dry_run:
        print(aligned(made.table))
    elif made.data:
        write_atomically(target, made.data, private=True)
        print(f"{target}: {_counted(entry, made)}")
        for number, step in enumerate(entry.steps, 1):
            print(f"  {number}. {step}")
    _tell(made)
    return PROBLEM if made.left_out or not made.data else OK


def _is_input(target: Path, arguments: argparse.Namespace) -> bool:
    """Whether the file to write is one of those to read: a gradebook that was downloaded is not written over."""
    return target.resolve() in {
        value.resolve() for name, value in vars(arguments).items() if isinstance(value, Path) and name != "output"
    }


def _tell(made: Made) -> None:
    """What is not in the file, and what to know, on standard error."""
    for note in made.notes:
        print(f"note: {printable(note)}", file=sys.stderr)
    for line in made.left_out:
        print(f"not exported: {printable(line)}", file=sys.stderr)
    if not made.data:
        print("autograder: nothing could be exported: nothing is written", file=sys.stderr)


def _counted(entry: Entry, made: Made) -> str:
    rows = len(made.table) - 1
    return f"{rows} {'row' if rows == 1 else 'rows'}; hand it over at: {entry.handover}"
