"""The class page and its tables, written into the folder of reports: always from all that lies there."""

import os
from contextlib import suppress
from pathlib import Path

from autograder.files.atomic import write_atomically
from autograder.reports.folder import every_report, report_file
from autograder.reports.insight.gather import gather
from autograder.reports.insight.page import page
from autograder.reports.insight.records import ClassFigures
from autograder.reports.insight.tables import as_json, tables

PAGE, DATA = "index.html", "class.json"


def write_class(folder: Path, into: Path | None = None) -> ClassFigures:
    """Write page, tables and JSON of a folder of reports, into itself or into another folder; the figures.

    Where reports come in meanwhile all is made again: whoever writes last has seen what lies there.

    Raises
    ------
    NoReports
        When there is no folder, or no report in it.
    """
    while True:
        before = _state(folder)
        figures = gather(*every_report(folder, brief=True))
        _write(figures, folder, into or folder)
        if _state(folder) == before:
            return figures


def _write(figures: ClassFigures, folder: Path, target: Path) -> None:
    for name, content in tables(figures).items():
        write_atomically(target / name, content, private=True)
    write_atomically(target / DATA, as_json(figures), private=True)
    here = Path(os.path.relpath(folder, target))
    text = page(figures, lambda report: report_file(here, report, "html").as_posix())
    write_atomically(target / PAGE, text, private=True)


def _state(folder: Path) -> frozenset[tuple[str, int, int]]:
    """Which reports lie there, and of when: another machine may write some while the page is made."""
    found = set()
    for file in folder.glob("*/*.json"):
        with suppress(OSError):
            told = file.stat()
            found.add((str(file), told.st_mtime_ns, told.st_size))
    return frozenset(found)
