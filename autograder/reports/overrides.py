"""Corrections by hand: a table of points with a reason, by student, assignment and check, which outlives a regrade."""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from autograder.files.nearest import nearest
from autograder.files.sheets import SheetError, name_key, read_sheet
from autograder.reports.model import Override, Report, Result

COLUMNS = ("student", "assignment", "check", "points", "reason")
ALIKE = 0.5  # of the letters: names of students are short
ADVICE = f"corrections need the columns {', '.join(COLUMNS)}"
OverrideKey = tuple[str, str, str]


@dataclass(frozen=True)
class Correction:
    """One row of the table."""

    student: str
    points: float
    reason: str
    line: int


@dataclass(frozen=True)
class Corrections:
    """The table of a course; `label` names its file. Rows are found by student, assignment and check."""

    label: str = ""
    rows: Mapping[OverrideKey, Correction] = field(default_factory=dict)

    def applied(self, report: Report) -> Report:
        """The report with the table's points in place of the machine's, and no other correction than the table's.

        Raises
        ------
        SheetError
            For more points than there are, and for what a person marks anyway.
        """
        who = name_key(report.student)
        results = tuple(
            self._corrected(result, self.rows.get((who, report.assignment, result.check))) for result in report
        )
        return report if results == report.results else replace(report, results=results)

    def _corrected(self, result: Result, row: Correction | None) -> Result:
        given = result.machine_points
        if row is None:
            return result if result.override is None else replace(result, points=given, override=None)
        where = f"{self.label}: line {row.line}"
        if row.points > result.max_points:
            raise SheetError(f"{where}: {row.points:g} points for {result.check}, which has {result.max_points:g}")
        return replace(result, points=row.points, override=Override(given, row.reason))

    def require_checks(self, checks: Mapping[str, Collection[str]], questions: Collection[tuple[str, str]]) -> None:
        """SheetError for a row about an assignment or a check that the course does not have; `questions` are marked by
        hand already."""
        for (_, slug, check), row in self.rows.items():
            where = f"{self.label}: line {row.line}"
            if slug not in checks:
                raise SheetError(f"{where}: there is no assignment '{slug}'{_meant(slug, checks)}")
            if (slug, check) in questions:
                raise SheetError(f"{where}: {check} is a written question: mark it where you mark the others")
            if check not in checks[slug]:
                raise SheetError(f"{where}: {slug} has no check '{check}'{_meant(check, checks[slug])}")

    def strangers(self, students: Iterable[str]) -> list[str]:
        """A line for each row about a student who has handed in nothing: a slip of the pen would go unseen."""
        known = {name_key(student): student for student in students}
        return [
            f"{self.label}: line {row.line}: nothing was handed in by '{row.student}'"
            f"{_meant(row.student, known.values())}"
            for (who, _, _), row in self.rows.items()
            if who not in known
        ]


def read_corrections(file: Path) -> Corrections:
    """The table in a file; SheetError with the line of a row that cannot be used."""
    sheet = read_sheet(file)
    places = [sheet.column(name, ADVICE) for name in COLUMNS]
    rows: dict[OverrideKey, Correction] = {}
    for row, line in zip(sheet.rows, sheet.lines, strict=True):
        student, slug, check, points, reason = (row[place].strip() for place in places)
        where = f"{sheet.label}: line {line}"
        key = (name_key(student), slug, check)
        if not all((student, slug, check, reason)):
            raise SheetError(f"{where}: {_empty(row, places)} is empty; every correction needs one")
        if key in rows:
            raise SheetError(f"{where}: {student} has a correction for {slug} {check} in line {rows[key].line} already")
        rows[key] = Correction(student, _number(points, where), reason, line)
    return Corrections(sheet.label, rows)


def _meant(name: str, known: Iterable[str]) -> str:
    """What may have been meant."""
    like = nearest(name, known, ALIKE)
    return f"; did you mean '{like}'?" if like else ""


def _empty(row: Sequence[str], places: Sequence[int]) -> str:
    return next(name for name, place in zip(COLUMNS, places, strict=True) if not row[place].strip())


def _number(text: str, where: str) -> float:
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        value = math.nan
    if not 0 <= value < math.inf:
        raise SheetError(f"{where}: '{text}' is no number of points, from 0 on")
    return value
