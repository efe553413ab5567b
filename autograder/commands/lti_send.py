"""`autograder lti send`: marks into the linked course, each once, and read back."""

import argparse
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from autograder.commands.common import OK, PROBLEM
from autograder.commands.lti import MARKS
from autograder.commands.lti_common import services_of, store_of
from autograder.commands.tables import aligned
from autograder.export.gradebooks.marks import Mark
from autograder.lti.courses import chosen_course
from autograder.lti.outbox import Outgoing
from autograder.lti.send import Order, SendPlan, planned, send
from autograder.reports.folder import report_file
from autograder.reports.render import printable


def run(arguments: argparse.Namespace) -> int:
    """Run the command; its exit code: 1 when a mark was left, or could not be sent."""
    store = store_of(arguments)
    course = chosen_course(store, arguments.to)
    wanted, left_out, notes = MARKS.gathered(arguments)
    order = Order(
        wanted.marks,
        made_at(arguments.folder, wanted.marks),
        wanted.aliases,
        wanted.titles,
        arguments.overwrite,
        not arguments.no_comments,
    )
    rows: list[Outgoing] = []
    with services_of(store, course) as services:
        if arguments.dry_run:
            plan = planned(store, services, order)
            _show(plan)
        else:
            plan, rows = send(store, services, order, _tell, _show)
    for note in notes:
        print(f"note: {printable(note)}", file=sys.stderr)
    listed = [*left_out, *plan.left_out]
    for line in listed:
        print(f"not sent: {printable(line)}", file=sys.stderr)
    if arguments.dry_run:
        return PROBLEM if listed or any(one.kind == "left" for one in plan.steps) else OK
    print(summary(rows, course.title))
    unwell = [one for one in rows if one.state != "delivered"]
    for one in unwell:
        print(f"{one.state}: {printable(one.student)} {one.assignment}: {printable(one.said)}", file=sys.stderr)
    return PROBLEM if unwell or listed else OK


def made_at(folder: Path, marks: Sequence[Mark]) -> dict[tuple[str, str], float]:
    """(student, assignment) -> when it was handed in; where the report does not say, when that was written."""
    found = {}
    for mark in marks:
        if mark.report is not None:
            file = report_file(folder, mark.report, "json")
            written = file.stat().st_mtime if file.exists() else 0.0
            found[mark.student, mark.assignment] = handed_in(mark.report.submitted_at) or written
    return found


def handed_in(said: str | None) -> float | None:
    """Seconds since 1970 of a time in ISO 8601; None for none."""
    try:
        return None if said is None else datetime.fromisoformat(said).timestamp()
    except ValueError:
        return None


def summary(rows: Sequence[Outgoing], title: str) -> str:
    """How many marks are where."""
    count = {state: sum(one.state == state for one in rows) for state in ("delivered", "left", "stopped")}
    others = [
        (count["left"], "left as they are"),
        (count["stopped"], "refused"),
        (len(rows) - sum(count.values()), "waiting: run it again"),
    ]
    said = [f"{count['delivered']} of {len(rows)} stand in {printable(title)} and were read back"]
    said += [f"{number} {what}" for number, what in others if number]
    return "; ".join(said)


def _tell(line: str) -> None:
    print(printable(line), file=sys.stderr, flush=True)


def _show(plan: SendPlan) -> None:
    """Old -> new of every mark, before anything is sent."""
    for slug in plan.missing:
        print(f"{slug}: has no column yet; one is made", file=sys.stderr)
    if plan.steps:
        print(aligned(plan.table, (2, 4)), flush=True)
