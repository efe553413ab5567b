"""Where reports go as they come in: progress, a table, files."""

import hashlib
import json
import sys
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path, PurePath

from autograder.files.atomic import write_atomically
from autograder.reports import render as feedback
from autograder.reports.json_form import dumps, from_json
from autograder.reports.model import Report
from autograder.submissions.find import Handed

NAME_BYTES = 200  # a file system takes 255, its ending and a temporary name included
SHOWN = 60  # characters of a name in a table


class Output:
    """Collects the reports of one run and writes each as soon as it is there.

    Parameters
    ----------
    total
        How many reports are to come.
    folder
        Where `<student>/<assignment>.json` and `.html` go; None for nowhere.
    as_json
        Print the one report as JSON and nothing else on standard output.
    quiet
        Print no table at the end.
    """

    def __init__(self, total: int, folder: Path | None = None, as_json: bool = False, quiet: bool = False) -> None:
        self.total, self.folder, self.as_json, self.quiet = total, folder, as_json, quiet
        self.reports: list[Report] = []
        self.problems: list[tuple[Handed, str]] = []
        self._remarks: list[str] = []
        self._kept = 0

    def add(self, handed: Handed, report: Report, executed: str | None = None) -> None:
        """Write and count one report, and the executed notebook where there is one."""
        self.reports.append(report)
        if report.status == "rejected":
            self.problem(handed, "; ".join(report.notes))
        elif handed.beside and all(result.status in ("missing", "manual") for result in report):
            name = PurePath(handed.label).name
            self.remark(f"{report.student}: {name} is as it was released; beside it lies {', '.join(handed.beside)}")
        if self.folder is not None:
            for suffix, text in (("json", dumps(report)), ("html", feedback.page(report))):
                write_atomically(_report_file(self.folder, report, suffix), text)
            if executed is not None:
                write_atomically(_report_file(self.folder, report, "ipynb"), executed)
        if self.total > 1:
            self._progress(report)

    def problem(self, handed: Handed, reason: str) -> None:
        """Something about this submission that has to be named at the end."""
        self.problems.append((handed, reason))

    def remark(self, text: str) -> None:
        """Something about the run that is said at the end."""
        self._remarks.append(text)

    def written(self, handed: Handed) -> Report | None:
        """The report on exactly these bytes, where an earlier run has written it."""
        if self.folder is None or handed.slug is None:
            return None
        file = self.folder / _safe(handed.student) / f"{_safe(handed.slug)}.json"
        try:
            report = from_json(json.loads(file.read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError):
            return None
        same = report.submission_sha256 == hashlib.sha256(handed.data).hexdigest()
        return report if same and report.status == "graded" else None

    def keep(self, report: Report) -> None:
        """Count a report of an earlier run."""
        self.reports.append(report)
        self._kept += 1

    def finish(self) -> None:
        """The table or the one report, then what could not be graded, named."""
        if self.total > 1 and sys.stderr.isatty():
            print(file=sys.stderr)
        if self.as_json:
            print(dumps(self.reports[0]), end="")
        elif self.total == 1:
            print(feedback.text(self.reports[0]))
        elif not self.quiet:
            print(class_table(self.reports))
        if self.folder is not None:
            index = self.folder / "index.html"
            write_atomically(index, index_page(self.reports))
            print(f"reports: {index}", file=sys.stderr if self.as_json else sys.stdout)
        if self._kept:
            self.remark(f"{self._kept} of {self.total} were graded by an earlier run and left as they are")
        for text in self._remarks:
            print(feedback.printable(text), file=sys.stderr)
        for handed, reason in self.problems:
            print(feedback.printable(f"autograder: {handed.label}: {reason}"), file=sys.stderr)

    def _progress(self, report: Report) -> None:
        done = len(self.reports)
        if sys.stderr.isatty():
            who = feedback.printable(f"{report.student} {report.assignment}")
            print(f"\r{done}/{self.total}  {who:<50.50}", end="", file=sys.stderr, flush=True)
        elif done == self.total or done % max(1, self.total // 10) == 0:
            print(f"{done}/{self.total} graded", file=sys.stderr, flush=True)


def class_table(reports: Sequence[Report], stories: Mapping[str, str] | None = None) -> str:
    """One line per student, one column per assignment; a star marks what could not be graded."""
    slugs = sorted({report.assignment for report in reports})
    scores = {(report.student, report.assignment): _score(report) for report in reports}
    students = sorted({report.student for report in reports})
    width = max(7, *(len(_shown(student)) for student in students)) + 2
    lines = ["student".ljust(width) + "".join(f"{slug:>22}" for slug in slugs)]
    for student in students:
        row = "".join(f"{scores.get((student, slug), '-'):>22}" for slug in slugs)
        story = f"   {stories[student]}" if stories and student in stories else ""
        lines.append(_shown(student).ljust(width) + row + story)
    return "\n".join(lines)


def _shown(student: str) -> str:
    """A name of bounded length, for a terminal."""
    name = feedback.printable(student)
    return name if len(name) <= SHOWN else name[: SHOWN - 1] + "…"


def index_page(reports: Sequence[Report]) -> str:
    """A page that leads to every report."""
    slugs = sorted({report.assignment for report in reports})
    found = {(report.student, report.assignment): report for report in reports}
    rows = []
    for student in sorted({report.student for report in reports}):
        cells = []
        for slug in slugs:
            report = found.get((student, slug))
            link = _report_file(Path(), report, "html").as_posix() if report else ""
            cells.append(f"<td class=n><a href='{escape(link)}'>{_score(report)}</a></td>" if report else "<td></td>")
        rows.append(f"<tr><th scope=row>{escape(feedback.printable(student))}</th>{''.join(cells)}</tr>")
    names = [escape(slug).replace("_", "_<wbr>") for slug in slugs]  # a narrow column breaks them there
    head = "".join(f"<th scope=col>{name}</th>" for name in ["student", *names])
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    many = "1 submission" if len(reports) == 1 else f"{len(reports)} submissions"
    legend = f"<p class=who>{many}. A star marks what could not be graded. Written answers are not in these points.</p>"
    wide = f"<div class=wide role=region aria-label=Points tabindex=0>{table}</div>"  # keys scroll what has the focus
    return feedback.document("Reports", f"<h1>Reports</h1>{legend}{wide}")


def _score(report: Report) -> str:
    return "*" if report.status == "rejected" else f"{report.score:g}/{report.auto_max_score:g}"


def _report_file(folder: Path, report: Report, suffix: str) -> Path:
    """Below `folder`, whatever the names are."""
    return folder / _safe(report.student) / f"{_safe(report.assignment or 'unknown')}.{suffix}"


def _safe(name: str) -> str:
    """A name of a file or folder; a name that had to be changed for it stays apart from all others."""
    cleaned = "".join("_" if c in '/\\:\0<>|"?*' or not c.isprintable() else c for c in name)
    cleaned = cleaned.encode()[:NAME_BYTES].decode(errors="ignore")
    cleaned = "_" + cleaned.lstrip(".") if cleaned.startswith(".") or not cleaned else cleaned
    return cleaned if cleaned == name else f"{cleaned}~{hashlib.sha256(name.encode()).hexdigest()[:8]}"
