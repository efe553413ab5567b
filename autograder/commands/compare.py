"""`autograder compare`: two folders of reports beside each other, two terms or two versions of the checks."""

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from autograder.commands.common import OK
from autograder.commands.reading import readable_reports
from autograder.commands.tables import aligned
from autograder.reports.comparison import Comparison, compare
from autograder.reports.model import Report

DESCRIPTION = """Each exercise with its mean share of the points in both classes; misconceptions and hidden properties
that have become more or less frequent by a tenth of the class; and, of submissions that are in both folders, whose
marks differ and why."""
EXAMPLES = """examples:
  autograder compare spring/reports autumn/reports     two terms
  autograder compare reports.old reports --json        two versions of a check, for a program
"""
SHOWN = 40  # lines of a list


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Everything that the command takes."""
    command.add_argument("old", type=Path, metavar="OLD", help="the older folder of reports")
    command.add_argument("new", type=Path, metavar="NEW", help="the newer one")
    command.add_argument("--json", action="store_true", help="print everything as JSON")


def run(arguments: argparse.Namespace) -> int:
    """Run the command; its exit code."""
    old, new = (_graded(folder) for folder in (arguments.old, arguments.new))
    found = compare(old, new)
    if arguments.json:
        print(json.dumps(asdict(found), indent=1, ensure_ascii=False))
        return OK
    print(f"{len(old)} graded submissions in {arguments.old}, {len(new)} in {arguments.new}, {found.both} in both")
    for part in (_exercises(found), _shifts(found), _changes(found)):
        if part:
            print(f"\n{part}")
    return OK


def _graded(folder: Path) -> list[Report]:
    return [report for report in readable_reports(folder) if report.status == "graded"]


def _exercises(found: Comparison) -> str:
    rows = [["assignment", "exercise", "old", "new", "old mean", "new mean", "change"]]
    for one in found.exercises:
        old, new = one.means
        change = "" if old is None or new is None else f"{(new - old) * 100:+.0f}"
        rows.append([*one.key, *map(str, one.counts), _share(old), _share(new), change])
    return aligned(rows, numbers=(2, 3, 4, 5, 6))


def _shifts(found: Comparison) -> str:
    rows = [
        [*shift.key, shift.kind, _share(shift.shares[0]), _share(shift.shares[1]), shift.name] for shift in found.shifts
    ]
    head = ["assignment", "exercise", "what", "old", "new", "more or less frequent"]
    return _listed(head, rows, (3, 4))


def _changes(found: Comparison) -> str:
    """Of submissions that are in both folders."""
    rows = []
    for one in found.changes:
        points = ["-" if value is None else f"{value:g}" for value in (one.was, one.now)]
        rows.append([one.student, one.assignment, one.check, *points, "; ".join(one.why)])
    return _listed(["student", "assignment", "exercise", "was", "is", "why"], rows, (3, 4))


def _listed(head: list[str], rows: Sequence[list[str]], numbers: Sequence[int]) -> str:
    if not rows:
        return ""
    left = len(rows) - SHOWN
    return aligned([head, *rows[:SHOWN]], numbers) + (f"\nand {left} more: --json has all" if left > 0 else "")


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.0%}"
