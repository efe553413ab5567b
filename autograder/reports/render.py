"""A report in words: plain text for the terminal, and what pages of reports share."""

import html
import re
import unicodedata
from pathlib import Path

from autograder.reports.model import CaseResult, Report, Result
from autograder.reports.wording import NOT_ATTEMPTED

STATUS = {
    "passed": "passed",
    "failed": "not yet",
    "error": "stops with an error",
    "timeout": "not finished in time",
    "missing": "not written yet",
    "manual": "read by a person",
}
LINES = 4  # of a value, where there is little room
HOW_TO_READ = (
    "The lines below a function say what it was tried on, with inputs that are not shown. A line holds when what comes "
    "back is right there, too."
)


def text(report: Report) -> str:
    """The report as lines of text; nothing of the notebook is in it but the student's name."""
    lines = [f"{report.student}  {report.assignment}  {score(report)}"]
    if report.status == "rejected":
        return "\n".join(map(printable, [*lines, *(f"  could not be graded: {note}" for note in report.notes)]))
    for result in report:
        lines.append(f"  {result.check:<22} {result_points(result):>9}  {STATUS[result.status]}")
        if result.override:
            lines.append(f"      {override_said(result)}")
        if result.hint and result.hint != NOT_ATTEMPTED and result.status != "passed":
            lines.append(f"      {result.hint}")
        lines += [f"      - {'holds' if case.passed else 'fails'}: {case.name}" for case in _shown(result)]
        lines += [f"      {line}" for line in example_lines(result)]
    lines += [f"  note: {note}" for note in report.notes]
    return "\n".join(map(printable, lines))


def override_said(result: Result) -> str:
    """That a person has set the points, and why; nothing where nobody has."""
    override = result.override
    return "" if override is None else f"Points set by your teacher (they were {override.was:g}): {override.reason}"


def example_lines(result: Result) -> list[str]:
    """The first visible example that does not agree, in a few lines; none where all do."""
    if not result.examples or result.status == "passed":
        return []
    example = result.examples[0]
    lines = [f"example: {example.call}"]
    for name, text in (("came out", example.came_out), ("expected", example.expected)):
        first, *more = text.split("\n")[:LINES]
        lines += [f"{name:<10}{first}", *(" " * 10 + line for line in more)]
    return lines


def document(title: str, body: str) -> str:
    """A page with the project's look, without scripts or anything to fetch."""
    return (
        "<!doctype html>\n<html lang=en><head><meta charset=utf-8>"
        "<meta name=viewport content='width=device-width, initial-scale=1'>"
        "<meta http-equiv=Content-Security-Policy "
        "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">"
        f"<title>{escaped(title)}</title><style>{STYLE}</style></head>\n<body><main>\n{body}\n</main></body></html>\n"
    )


def score(report: Report) -> str:
    """What was earned, of what a machine can give, and what is left for a person."""
    if report.status == "rejected":
        return "not graded"
    manual = report.max_score - report.auto_max_score
    later = f" (and {manual:g} for written answers, read by a person)" if manual else ""
    return f"{report.score:g} of {report.auto_max_score:g} points{later}"


def printable(value: str) -> str:
    """Text without control characters, which could paint over a terminal."""
    if value.isprintable():
        return value
    return "".join(c if unicodedata.category(c)[0] != "C" else "\N{REPLACEMENT CHARACTER}" for c in value)


def result_points(result: Result) -> str:
    """What was earned of what there is; nothing where nobody has marked it yet."""
    if not result.max_points:
        return "no points"
    earned = "-" if result.status == "manual" else f"{result.points:g}"
    return f"{earned} / {result.max_points:g}"


def _shown(result: Result) -> list[CaseResult]:
    return list(result.cases) if result.status not in ("passed", "missing", "manual") else []


def escaped(value: str) -> str:
    """Text as it may stand in a page, also in an attribute."""
    return html.escape(printable(value))


def prose(text: str) -> str:
    """A sentence as it may stand in a page: what is between backticks is code."""
    return CODE.sub(r"<code>\1</code>", escaped(text))


CODE = re.compile(r"`([^`]+)`")
STYLE = (Path(__file__).parent / "style.css").read_text(encoding="utf-8").strip()
