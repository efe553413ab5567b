"""A report as a comment that fits into a cell."""

from html import escape

from autograder.export.gradebooks.marks import Mark, number
from autograder.reports.render import STATUS, override_said, printable, score


def as_text(mark: Mark) -> str:
    """What was earned, then a line per exercise that is not right yet, with its hint."""
    report = mark.report
    if report is None:
        return ""
    lines = [score(report)]
    if mark.penalty:
        lines.append(f"{number(mark.penalty)} points off for handing in late")
    for result in report:
        if result.override is not None:
            lines.append(f"{result.check}: {override_said(result)}")
        if result.status not in ("passed", "manual"):
            share = f", {number(result.points)} of {number(result.max_points)}" if result.max_points else ""
            lines.append(f"{result.check}{share}: {result.hint or STATUS[result.status]}")
    return "\n".join(printable(line) for line in lines)


def as_html(mark: Mark) -> str:
    """The same for platforms that show comments as HTML."""
    return "<br>".join(escape(line) for line in as_text(mark).splitlines())
