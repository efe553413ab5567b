"""Where reports go as they come in: progress, a table, files."""

import hashlib
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePath

from autograder.commands.tables import aligned
from autograder.files.atomic import write_atomically
from autograder.reports import render as feedback
from autograder.reports.folder import every_report, report_file, safe_name
from autograder.reports.insight.write import PAGE, write_class
from autograder.reports.json_form import dumps, from_json
from autograder.reports.model import Report
from autograder.reports.student_page import page as student_page
from autograder.submissions.find import Handed

SHOWN = 60  # Characters of a name that a table shows.


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
        elif handed.beside and report.score == 0:
            name = PurePath(handed.label).name
            self.remark(f"{report.student}: {name} earns nothing; beside it lies {', '.join(handed.beside)}")
        if self.folder is not None:
            for suffix, text in (("json", dumps(report)), ("html", student_page(report))):
                write_atomically(report_file(self.folder, report, suffix), text, private=True)
            if executed is not None:
                write_atomically(report_file(self.folder, report, "ipynb"), executed, private=True)
        if self.total > 1:
            self._progress(report)

    def problem(self, handed: Handed, reason: str) -> None:
        """Something about this submission that has to be named at the end."""
        self.problems.append((handed, reason))

    def remark(self, text: str) -> None:
        """Something about the run that is said at the end."""
        self._remarks.append(text)

    def students(self) -> set[str]:
        """Whose reports there are, those of earlier runs too."""
        if self.folder is None or not self.folder.is_dir():
            return set()
        return (
            {report.student for report in every_report(self.folder)[0]} if any(self.folder.glob("*/*.json")) else set()
        )

    def written(self, handed: Handed) -> Report | None:
        """The report on exactly these bytes, where an earlier run has written it."""
        if self.folder is None or handed.slug is None:
            return None
        file = self.folder / safe_name(handed.student) / f"{safe_name(handed.slug)}.json"
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
            write_class(self.folder)
            print(f"reports: {self.folder / PAGE}", file=sys.stderr if self.as_json else sys.stdout)
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
    rows = [["student", *slugs, ""]]
    for student in sorted({report.student for report in reports}):
        story = (stories or {}).get(student, "")
        rows.append([_shown(student), *(scores.get((student, slug), "-") for slug in slugs), story])
    return aligned(rows, numbers=range(1, len(slugs) + 1))


def _shown(student: str) -> str:
    """A name of bounded length, for a terminal."""
    name = feedback.printable(student)
    return name if len(name) <= SHOWN else name[: SHOWN - 1] + "…"


def _score(report: Report) -> str:
    return "*" if report.status == "rejected" else f"{report.score:g}/{report.auto_max_score:g}"
