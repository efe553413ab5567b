"""`autograder regrade`: grade again with today's checks, and show whose marks change before anything is written."""

import argparse
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from autograder.commands import downloads
from autograder.commands.common import OK, PROBLEM, chosen_course, chosen_tier, insecure, positive
from autograder.commands.corrections import corrections_of
from autograder.commands.output import Output
from autograder.commands.reading import readable_reports
from autograder.commands.tables import aligned
from autograder.reports.differences import Change, changes, circumstances, with_before
from autograder.reports.folder import NoReports, submission_of
from autograder.reports.model import Report
from autograder.reports.render import printable

if TYPE_CHECKING:
    from autograder.grading.intake import Graded

DESCRIPTION = """Every submission is graded with the checks of today, in memory. What would change is shown: whose
marks, by which check, and why. Nothing is written until you say so; then each report keeps what it said before."""
EXAMPLES = """examples:
  autograder regrade submitted/ --output reports/ --diff     what would change; nothing is written
  autograder regrade submitted/ --output reports/            the same, then it asks
  autograder regrade submitted/ --output reports/ --write    written without a question
"""
SubmissionKey = tuple[str, str]
SHOWN = 40  # students that are listed; --all lists everybody


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Everything that the command takes."""
    command.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="what was handed in, as for `grade`")
    command.add_argument("--output", type=Path, required=True, metavar="DIR", help="where the reports lie")
    what = command.add_mutually_exclusive_group()
    what.add_argument("--diff", action="store_true", help="show what would change, and write nothing")
    what.add_argument("--write", action="store_true", help="write the new reports without asking")
    command.add_argument("--all", action="store_true", help=f"list every change, not only those of {SHOWN} submissions")
    command.add_argument("--jobs", type=positive, default=1, metavar="N", help="grade N at a time (default 1)")
    command.add_argument("--assignment", metavar="SLUG", help="what must have been handed in, where no path says so")
    command.add_argument("--student", metavar="NAME", help="whose it is, where the path does not say")
    downloads.add_arguments(command)
    insecure(command)


def run(arguments: argparse.Namespace) -> int:
    """Run the command; its exit code."""
    from autograder.grading.batch import Job, grade_all

    course = chosen_course(arguments, arguments.paths)
    old = _reports(arguments.output)
    handed = downloads.collected(arguments, course.slugs)
    corrections = corrections_of(course)
    job = Job(course, arguments.assignment, tier=chosen_tier(arguments))
    graded = [replace(one, report=corrections.applied(one.report)) for one in grade_all(job, handed, arguments.jobs)]
    known = {*(one.report.student for one in graded), *(report.student for report in old.values())}
    for line in corrections.strangers(known):
        print(f"autograder: {printable(line)}", file=sys.stderr)
    changed = [one for one in graded if _differs(one.report, old)]
    print(_told([one.report for one in changed], old, len(graded), arguments.all))
    left = old.keys() - {submission_of(one.report) for one in graded}
    if left:
        print(f"{len(left)} reports lie in {arguments.output} of which no submission was given: they stay as they are")
    if not arguments.diff and changed and (arguments.write or _agreed(arguments.output)):
        return _write(changed, old, arguments.output)
    if changed and not arguments.diff:
        print("nothing is written")
    return OK


def _reports(folder: Path) -> dict[SubmissionKey, Report]:
    reports = readable_reports(folder)
    if not reports:
        raise NoReports(f"{folder}: no report here can be read")
    return {submission_of(report): report for report in reports}


def _differs(report: Report, old: Mapping[SubmissionKey, Report]) -> bool:
    before = old.get(submission_of(report))
    return before is None or before.status != report.status or bool(changes(before, report))


def _told(changed: Sequence[Report], old: Mapping[SubmissionKey, Report], graded: int, everything: bool) -> str:
    """What changes: in all, by check, and by submission."""
    new = [report for report in changed if submission_of(report) not in old]
    pairs = [(old[submission_of(report)], report) for report in changed if submission_of(report) in old]
    moved = [(one, two) for one, two in pairs if one.score != two.score]
    up = sum(two.score > one.score for one, two in moved)
    head = f"{graded} submissions graded again: the marks of {len(moved)} change ({up} up, {len(moved) - up} down), "
    lines = [f"{head}{len(pairs) - len(moved)} change in words alone, {len(new)} have no report yet"]
    found = [change for one, two in pairs for change in changes(one, two)]
    if found:
        lines += ["", aligned(_by_check(found), numbers=(2, 3, 4)), ""]
    shown = pairs if everything else pairs[:SHOWN]
    for one, two in shown:
        lines += _of_one(one, two)
    if len(pairs) > len(shown):
        lines.append(f"and {len(pairs) - len(shown)} more: --all lists them")
    return "\n".join(map(printable, "\n".join(lines).split("\n")))


def _by_check(found: Sequence[Change]) -> list[list[str]]:
    grouped: dict[SubmissionKey, list[Change]] = defaultdict(list)
    for change in found:
        grouped[change.assignment, change.check].append(change)
    rows = [["assignment", "check", "up", "down", "points in all", "most often"]]
    for (slug, check), ones in grouped.items():
        reasons = [why for one in ones for why in one.why]
        most = max(dict.fromkeys(reasons), key=reasons.count)
        up, down = sum(one.by > 0 for one in ones), sum(one.by < 0 for one in ones)
        total = round(sum(one.by for one in ones), 2)
        rows.append([slug, check, str(up), str(down), f"{total:+g}", f"{most} ({reasons.count(most)})"])
    return rows


def _of_one(old: Report, new: Report) -> list[str]:
    told = "; ".join(circumstances(old, new))
    lines = [f"{new.student} {new.assignment}: {old.score:g} -> {new.score:g}" + (f"  ({told})" if told else "")]
    for change in changes(old, new):
        was, now = ("-" if points is None else f"{points:g}" for points in (change.was, change.now))
        lines.append(f"    {change.check} {was} -> {now}: {'; '.join(change.why)}")
    return lines


def _agreed(folder: Path) -> bool:
    """Whether the person at the terminal says yes; nobody there is a no."""
    if not sys.stdin.isatty():
        return False
    return input(f"Write these reports to {folder}? [y/N] ").strip().lower() in ("y", "yes")


def _write(changed: Sequence["Graded"], old: Mapping[SubmissionKey, Report], folder: Path) -> int:
    output = Output(len(changed), folder, quiet=True)
    for one in changed:
        before = old.get(submission_of(one.report))
        report = one.report if before is None else with_before(one.report, before)
        output.add(one.handed, report)
    output.finish()
    print(f"{len(changed)} reports written; each keeps what it said before")
    return PROBLEM if output.problems else OK
