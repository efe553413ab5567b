"""Where reports lie in a folder, `<student>/<assignment>.json` and `.html` beside it, and how they are read again."""

import hashlib
import json
import math
from collections import Counter
from pathlib import Path
from typing import NoReturn

from autograder.files.sheets import name_key
from autograder.reports.json_form import from_json
from autograder.reports.model import Report

MAX_BYTES = 16 * 1024**2
NAME_BYTES = 200  # File systems take 255 bytes; the rest is for endings and temporary names.


class NoReports(Exception):
    """A folder without reports."""


def report_file(folder: Path, report: Report, suffix: str) -> Path:
    """Below `folder`, whatever the names are."""
    return folder / safe_name(report.student) / f"{safe_name(report.assignment or 'unknown')}.{suffix}"


def safe_name(name: str) -> str:
    """A name of a file or folder; a name that had to be changed for it stays apart from all others."""
    cleaned = "".join("_" if c in '/\\:\0<>|"?*' or not c.isprintable() else c for c in name)
    cleaned = cleaned.encode()[:NAME_BYTES].decode(errors="ignore")
    cleaned = "_" + cleaned.lstrip(".") if cleaned.startswith(".") or not cleaned else cleaned
    return cleaned if cleaned == name else f"{cleaned}~{hashlib.sha256(name.encode()).hexdigest()[:8]}"


def read_reports(folder: Path) -> tuple[list[Report], list[str]]:
    """The graded reports, and a line for each that cannot be exported: never a zero in its place.

    Raises
    ------
    NoReports
        When there is no folder, or no report in it.
    """
    everything, missed = every_report(folder)
    return _usable(everything, missed), missed


def submission_of(report: Report) -> tuple[str, str]:
    """Of which submission a report is: two with the same are of one student and one assignment."""
    return name_key(report.student), report.assignment


def every_report(folder: Path, brief: bool = False) -> tuple[list[Report], list[str]]:
    """All reports, those of rejected submissions too, and a line for each file that is none; NoReports as above.

    `brief` as for `from_json`.
    """
    if not folder.is_dir():
        raise NoReports(f"{folder}: no such folder; `autograder grade submitted/ --output {folder}` makes one")
    files = sorted(path for path in folder.glob("*/*.json") if not path.name.startswith("."))
    if not files:
        raise NoReports(f"{folder}: no reports here; expected <student>/<assignment>.json")
    reports, missed = [], []
    for file in files:
        try:
            reports.append(_read(file, brief))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError) as error:
            missed.append(f"{file}: not a report ({type(error).__name__}: {error}): grade this submission again")
    return reports, missed


def _read(file: Path, brief: bool) -> Report:
    if file.stat().st_size > MAX_BYTES:
        raise ValueError(f"larger than {MAX_BYTES // 1024**2} MiB")
    report = from_json(json.loads(file.read_text(encoding="utf-8"), parse_constant=_no_number), brief)
    if not all(isinstance(text, str) for text in (report.student, report.assignment, *report.notes)):
        raise ValueError("student, assignment and notes are texts")
    if not all(math.isfinite(value) for value in (report.score, report.max_score, report.auto_max_score)):
        raise ValueError("points are numbers")
    return report


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number of points")


def _usable(reports: list[Report], missed: list[str]) -> list[Report]:
    """What was graded, once: two reports of one student for one assignment are nobody's mark."""
    times = Counter(map(submission_of, reports))
    usable = []
    for report in reports:
        who = f"{report.student} {report.assignment}"
        if times[submission_of(report)] > 1:
            missed.append(f"{who}: there are several reports; keep the one that counts")
        elif report.status != "graded":
            missed.append(f"{who}: could not be graded ({'; '.join(report.notes)})")
        else:
            usable.append(report)
    return usable
