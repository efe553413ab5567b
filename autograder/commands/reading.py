"""What commands read that look at reports: apart from `common`, since those that do not start without it."""

import sys
from pathlib import Path

from autograder.reports.folder import every_report
from autograder.reports.model import Report
from autograder.reports.render import printable


def readable_reports(folder: Path) -> list[Report]:
    """The reports of a folder; those that cannot be read are named on standard error."""
    reports, unreadable = every_report(folder)
    for line in unreadable:
        print(f"autograder: {printable(line)}", file=sys.stderr)
    return reports
