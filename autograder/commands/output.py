"""Where reports go as they come in: progress, a table, files."""

import hashlib
import json
import sys
from collections import deque
from collections.abc import Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path, PurePath

from autograder.commands.showing import Nothing, Show
from autograder.commands.tables import aligned
from autograder.files.atomic import write_atomically
from autograder.reports import render as feedback
from autograder.reports.folder import NoReports, every_report, report_file, safe_name
from autograder.reports.insight.write import PAGE, write_class
from autograder.reports.json_form import dumps, from_json
from autograder.reports.model import Report
from autograder.reports.student_page import page as student_page
from autograder.submissions.find import Handed

SHOWN = 60  # Characters of a name that a table shows.
WAITING = 32  # Reports that wait to be written, at most.


@dataclass(frozen=True)
class Line:
    """What a run keeps of a report."""

    student: str
    assignment: str
    score: str


class Output:
    """Collects the reports of one run and writes each as soon as it is there.

    A report is written beside the grading, by a thread that waits for the disk. What cannot be written is named, and
    the others are still tried.

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
    show
        What shows the progress.
    """

    def __init__(
        self,
        total: int,
        folder: Path | None = None,
        as_json: bool = False,
        quiet: bool = False,
        show: Show = Nothing(),
    ) -> None:
        self.total, self.folder, self.as_json, self.quiet = total, folder, as_json, quiet
        self.lines: list[Line] = []
        self.problems: list[tuple[str, str]] = []
        self._only: Report | None = None
        self.show = show
        self._remarks: list[str] = []
        self._kept = 0
        self._writer = ThreadPoolExecutor(1, "reports")
        self._writing: deque[tuple[str, Future[None]]] = deque()

    def began(self, handed: Handed) -> None:
        """A submission is being graded."""
        self.show.began(_name(handed.student, handed.slug))

    def add(self, handed: Handed, report: Report, executed: str | None = None) -> None:
        """Write and count one report, and the executed notebook where there is one."""
        self._count(report)
        reason = "; ".join(report.notes) if report.status == "rejected" else None
        if reason is not None:
            self.problem(handed, reason)
        elif handed.beside and report.score == 0:
            name = PurePath(handed.label).name
            self.remark(f"{report.student}: {name} earns nothing; beside it lies {', '.join(handed.beside)}")
        if self.folder is not None:
            self._wait_for_writing(WAITING)
            self._writing.append((handed.label, self._writer.submit(_write, self.folder, report, executed)))
        self.show.done(_name(report.student, report.assignment), report.status, reason)

    def problem(self, handed: Handed, reason: str) -> None:
        """Something about this submission that has to be named at the end."""
        self.problems.append((handed.label, reason))

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
        same = report.submission_sha256 == hashlib.sha256(handed.read().data).hexdigest()
        page = report_file(self.folder, report, "html")
        return report if same and report.status == "graded" and page.exists() else None

    def keep(self, report: Report) -> None:
        """Count a report of an earlier run."""
        self._count(report)
        self._kept += 1

    @property
    def left(self) -> int:
        """How many reports are still to come."""
        return self.total - len(self.lines)

    def settle(self) -> None:
        """Wait until every report is written."""
        self._wait_for_writing(0)

    def finish(self) -> None:
        """The table or the one report, then what could not be graded, named."""
        self.show.close()
        self.settle()
        self._writer.shutdown()
        if self.as_json and self._only is not None:
            print(dumps(self._only), end="")
        elif self.total == 1 and self._only is not None:
            print(feedback.text(self._only))
        elif self.lines and not self.quiet:
            print(class_table(self.lines))
        if self.folder is not None and self.lines:
            self._write_class(self.folder)
        if self._kept:
            self.remark(f"{self._kept} of {self.total} were graded by an earlier run and left as they are")
        for text in self._remarks:
            print(feedback.printable(text), file=sys.stderr)
        for label, reason in self.problems:
            print(feedback.printable(f"autograder: {label}: {reason}"), file=sys.stderr)

    def _count(self, report: Report) -> None:
        self.lines.append(Line(report.student, report.assignment, _score(report)))
        self._only = report if self.total == 1 else None

    def _wait_for_writing(self, most: int) -> None:
        """Until no more than so many reports wait to be written; what could not be written is a problem."""
        while self._writing and (len(self._writing) > most or self._writing[0][1].done()):
            label, writing = self._writing.popleft()
            try:
                writing.result()
            except OSError as error:
                self.problems.append((label, f"its report could not be written: {error}"))

    def _write_class(self, folder: Path) -> None:
        try:
            write_class(folder)
        except (OSError, NoReports) as error:
            self.problems.append((str(folder / PAGE), f"it could not be written: {error}"))
            return
        if not self.quiet or self.total == 1:
            print(f"reports: {folder / PAGE}", file=sys.stderr if self.as_json else sys.stdout)


def _write(folder: Path, report: Report, executed: str | None) -> None:
    """The page first: a report that is there as JSON is there as a whole."""
    write_atomically(report_file(folder, report, "html"), student_page(report), private=True)
    if executed is not None:
        write_atomically(report_file(folder, report, "ipynb"), executed, private=True)
    write_atomically(report_file(folder, report, "json"), dumps(report), private=True)


def class_table(lines: Iterable[Line], stories: Mapping[str, str] | None = None) -> str:
    """One line per student, one column per assignment; a star marks what could not be graded."""
    scores = {(line.student, line.assignment): line.score for line in lines}
    slugs = sorted({assignment for _, assignment in scores})
    rows = [["student", *slugs, ""]]
    for student in sorted({student for student, _ in scores}):
        story = (stories or {}).get(student, "")
        rows.append([_shown(student), *(scores.get((student, slug), "-") for slug in slugs), story])
    return aligned(rows, numbers=range(1, len(slugs) + 1))


def _name(student: str, slug: str | None) -> str:
    return f"{student} {slug}" if slug else student


def _shown(student: str) -> str:
    """A name of bounded length, for a terminal."""
    name = feedback.printable(student)
    return name if len(name) <= SHOWN else name[: SHOWN - 1] + "…"


def _score(report: Report) -> str:
    return "*" if report.status == "rejected" else f"{report.score:g}/{report.auto_max_score:g}"
