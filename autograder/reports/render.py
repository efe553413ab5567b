"""A report in words: plain text for the terminal, one self-contained page for the browser."""

import html
import unicodedata

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
        lines.append(f"  {result.check:<22} {_points(result):>9}  {STATUS[result.status]}")
        if result.hint and result.hint != NOT_ATTEMPTED and result.status != "passed":
            lines.append(f"      {result.hint}")
        lines += [f"      - {'holds' if case.passed else 'fails'}: {case.name}" for case in _shown(result)]
    lines += [f"  note: {note}" for note in report.notes]
    return "\n".join(map(printable, lines))


def page(report: Report) -> str:
    """The report as an HTML page that needs nothing else; everything in it is escaped."""
    title = f"{report.assignment}: {report.student}"
    body = [f"<h1>{_h(report.assignment)}</h1>", f"<p class=who>{_h(report.student)} &middot; {_h(score(report))}</p>"]
    if report.status == "rejected":
        body += [f"<p class=hint>This submission could not be graded: {_h(note)}</p>" for note in report.notes]
    else:
        body.append(f"<p class=who>{HOW_TO_READ}</p>")
        body += [_section(result) for result in report]
        if report.notes:
            notes = "".join(f"<li>{_h(note)}</li>" for note in report.notes)
            body.append(f"<section><h2>Notes</h2><ul class=notes>{notes}</ul></section>")
    return document(title, "\n".join(body))


def document(title: str, body: str) -> str:
    """A page with the project's look, without scripts or anything to fetch."""
    return (
        "<!doctype html>\n<html lang=en><head><meta charset=utf-8>"
        "<meta name=viewport content='width=device-width, initial-scale=1'>"
        "<meta http-equiv=Content-Security-Policy "
        "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">"
        f"<title>{_h(title)}</title><style>{STYLE}</style></head>\n<body><main>\n{body}\n</main></body></html>\n"
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
    return "".join(c if unicodedata.category(c)[0] != "C" else "\N{REPLACEMENT CHARACTER}" for c in value)


def _section(result: Result) -> str:
    cases = "".join(f"<li class={'yes' if case.passed else 'no'}>{_h(case.name)}</li>" for case in result.cases)
    said = result.hint if result.hint != NOT_ATTEMPTED else ""  # The heading says that nothing was written.
    hint = f"<p class=hint>{_h(said)}</p>" if said else ""
    return (
        f"<section class={result.status}><h2><code>{_h(result.check)}</code>"
        f"<span>{_h(_points(result))} &middot; {STATUS[result.status]}</span></h2>{hint}"
        + (f"<ul class=cases>{cases}</ul>" if result.status not in ("missing", "manual") else "")
        + "</section>"
    )


def _points(result: Result) -> str:
    if not result.max_points:
        return "no points"
    earned = "-" if result.status == "manual" else f"{result.points:g}"
    return f"{earned} / {result.max_points:g}"


def _shown(result: Result) -> list[CaseResult]:
    return list(result.cases) if result.status not in ("passed", "missing", "manual") else []


def _h(value: str) -> str:
    return html.escape(printable(value))


STYLE = """
:root{color-scheme:light dark;--yes:#0072b2;--no:#d55e00;--faint:#57606a;--line:#d9dee3;--paper:#fff}
body{font:16px/1.5 system-ui,sans-serif;color:#1b1f24;background:#f6f7f9;margin:2rem auto;padding:0 1rem}
main{max-width:46rem;margin:auto}main:has(table){max-width:90rem}
h1{font-size:1.5rem;margin:0;overflow-wrap:anywhere}.who{color:var(--faint);margin:.2rem 0 1rem}
section{background:var(--paper);border:1px solid var(--line);border-left:6px solid #8c959f;border-radius:6px}
section{padding:.7rem 1rem;margin:.8rem 0;break-inside:avoid}section.passed{border-left-color:var(--yes)}
section.failed,section.error,section.timeout{border-left-color:var(--no)}
h2{font-size:1rem;margin:0;display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem}
h2 code{overflow-wrap:anywhere}h2 span{font-weight:400;color:var(--faint)}
.hint{margin:.5rem 0;padding:.5rem .8rem;background:#fff7e6;border-radius:4px}ul{margin:.4rem 0 .2rem}
ul{padding-left:1.4rem}.cases{list-style:none;padding-left:.2rem;color:#424a53;font-size:.93rem}
.cases li{padding-left:1.5em;text-indent:-1.5em}
.cases li::before{display:inline-block;width:1.5em;text-indent:0}
.cases li.yes::before{content:"\\2713";content:"\\2713" / "holds: ";color:var(--yes)}
.cases li.no::before{content:"\\2717";content:"\\2717" / "fails: ";color:var(--no)}
.wide{overflow-x:auto}table{border-collapse:collapse;background:var(--paper);min-width:100%}
td,th{border:1px solid var(--line);padding:.3rem .6rem;text-align:left}
tbody th{position:sticky;left:0;background:var(--paper);font-weight:400}
td.n{text-align:right;font-variant-numeric:tabular-nums}
@media(prefers-color-scheme:dark){:root{--yes:#56b4e9;--no:#ff8f3f;--faint:#a9b1ba;--line:#39414a;--paper:#1e2328}
body{background:#14171a;color:#e6e9ec}.hint{background:#3a3118}.cases{color:#c3c9d0}a{color:#6cb6ff}}
@media print{body{margin:0;background:none}.wide{overflow:visible}}
""".strip()
