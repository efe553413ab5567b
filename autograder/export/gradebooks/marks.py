"""What leaves: one mark per student and assignment, with penalties, excuses and the scale asked for."""

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from autograder.export.entry import ExportError
from autograder.files.sheets import Sheet, name_key
from autograder.reports.folder import submission_of
from autograder.reports.model import Report


@dataclass(frozen=True)
class Mark:
    """What one student gets for one assignment.

    Parameters
    ----------
    points
        What the machine gave less the penalty, on the scale asked for; None for an excused student.
    maximum
        What a machine can give, on the same scale.
    penalty
        Points that were taken off for handing in late, on the scale of the report.
    report
        None for an excused student who handed in nothing.
    """

    student: str
    assignment: str
    points: float | None
    maximum: float
    penalty: float = 0.0
    report: Report | None = None

    @property
    def value(self) -> str:
        """The points as a cell, empty for an excused student."""
        return "" if self.points is None else number(self.points)


@dataclass(frozen=True)
class Rules:
    """What a teacher decided outside of the reports.

    Parameters
    ----------
    out_of
        The scale; None for the points of the assignment.
    penalties
        (student, assignment) -> the text of a penalty: "3" points, or "10%" of the maximum.
    excused
        (student, assignment); an empty assignment stands for all of them.
    """

    out_of: float | None = None
    penalties: Mapping[tuple[str, str], str] | None = None
    excused: Collection[tuple[str, str]] = ()


def number(value: float) -> str:
    """At most two decimals, as gradebooks show them.

    >>> number(37.0), number(33.333333), number(-0.0)
    ('37', '33.33', '0')
    """
    return f"{round(value, 2) + 0.0:.2f}".rstrip("0").rstrip(".")


def all_marks(reports: Sequence[Report], rules: Rules) -> tuple[list[Mark], list[str]]:
    """The marks, and a line for each rule or report that nothing can be made of."""
    left_out: list[str] = []
    maxima = _maxima(reports)
    penalties = dict(rules.penalties or {})
    marks = []
    for report in reports:
        key = submission_of(report)
        penalty = _penalty(penalties.pop(key, "0"), maxima[report.assignment], key)
        if report.auto_max_score <= 0:
            left_out.append(f"{report.student} {report.assignment}: a machine gives no points in this assignment")
        else:
            marks.append(_mark(report, penalty, rules.out_of, _is_excused(key, rules.excused)))
    left_out += [f"{student} {slug}: a late penalty, but no report" for student, slug in penalties if slug in maxima]
    scaled = {slug: rules.out_of or maximum for slug, maximum in maxima.items()}
    return marks + list(_absent(marks, rules.excused, scaled)), left_out


def strangers(rules: Rules, known: Collection[str]) -> list[str]:
    """Rules about assignments of which there is no report: a slip of the pen would otherwise go unseen."""
    late = [(*key, "a late penalty") for key in rules.penalties or {}]
    excused = [(*key, "excused") for key in rules.excused]
    return [f"{who} {slug}: {what}, but no report of this assignment is here"
            for who, slug, what in sorted({*late, *excused}) if slug and slug not in known]  # fmt: skip


def excused_notes(marks: Sequence[Mark], platform: str) -> tuple[str, ...]:
    """What a person has to do, since the platform's file cannot say it."""
    return tuple(
        f"{mark.student} {mark.assignment}: excused, and {platform}'s file cannot say so: exempt the student there"
        for mark in marks
        if mark.points is None
    )


def read_excused(sheet: Sheet) -> set[tuple[str, str]]:
    """Pairs of a file with the columns `student` and, where not all are meant, `assignment`."""
    who, what = sheet.column("student", "add it"), sheet.find("assignment")
    return {(name_key(row[who]), row[what].strip() if what is not None else "") for row in sheet.rows}


def read_penalties(sheet: Sheet) -> dict[tuple[str, str], str]:
    """Penalties of a file with the columns `student`, `assignment`, `penalty`."""
    columns = [sheet.column(name, "late penalties need student, assignment and penalty") for name in
               ("student", "assignment", "penalty")]  # fmt: skip
    found: dict[tuple[str, str], str] = {}
    for row, line in zip(sheet.rows, sheet.lines):
        student, assignment, penalty = (row[column].strip() for column in columns)
        if (name_key(student), assignment) in found:
            raise ExportError(f"{sheet.label}: line {line}: {student} has a penalty for {assignment} already")
        found[name_key(student), assignment] = penalty
    return found


def _maxima(reports: Sequence[Report]) -> dict[str, float]:
    """Assignment -> what a machine can give in it; one number, or the marks could not stand in one column."""
    found: dict[str, float] = {}
    for report in reports:
        if found.setdefault(report.assignment, report.auto_max_score) != report.auto_max_score:
            raise ExportError(
                f"the reports of {report.assignment} are out of {number(found[report.assignment])} and of "
                f"{number(report.auto_max_score)} points: grade all of them with the same checks"
            )
    return found


def _mark(report: Report, penalty: float, out_of: float | None, excused: bool) -> Mark:
    scale = 1.0 if out_of is None else out_of / report.auto_max_score
    points = None if excused else max(0.0, report.score - penalty) * scale
    return Mark(report.student, report.assignment, points, report.auto_max_score * scale, penalty, report)


def _penalty(text: str, maximum: float, key: tuple[str, str]) -> float:
    try:
        value = float(text.removesuffix("%").replace(",", "."))
    except ValueError:
        value = math.nan
    if not 0 <= value < math.inf:
        raise ExportError(f"late penalty of {key[0]} for {key[1]}: '{text}' is neither points (3) nor a share (10%)")
    return value * maximum / 100 if text.endswith("%") else value


def _is_excused(key: tuple[str, str], excused: Collection[tuple[str, str]]) -> bool:
    return key in excused or (key[0], "") in excused


def _absent(marks: Sequence[Mark], excused: Collection[tuple[str, str]], maxima: Mapping[str, float]) -> Iterator[Mark]:
    """Excused students who handed in nothing."""
    there = {(name_key(mark.student), mark.assignment) for mark in marks}
    for student, slug in sorted(excused):
        for one in [slug] if slug else sorted(maxima):
            if one in maxima and (student, one) not in there:
                there.add((student, one))
                yield Mark(student, one, None, maxima[one])
