"""Corrections by hand as commands use them: from the course's table, held against its checks."""

from pathlib import Path

from autograder.course.course import Course
from autograder.files.sheets import SheetError
from autograder.reports.overrides import Corrections, read_corrections

TABLE = "overrides.csv"


def corrections_of(course: Course, file: Path | None = None) -> Corrections:
    """The table `overrides.csv` of the course, or another file; none where the course has no such table.

    Raises
    ------
    SheetError
        For a row that cannot be used, with its line and what may have been meant.
    """
    if file is None and not (course.root / TABLE).exists():
        return Corrections()
    found = read_corrections(file or course.root / TABLE)
    slugs = {slug for _, slug, _ in found.rows}
    loaded = {slug: course.assignment(slug) for slug in course.slugs if slug in slugs}
    checks = {slug: [check.name for check in one.checks] for slug, one in loaded.items()}
    questions = {(slug, question.name) for slug, one in loaded.items() for question in one.questions}
    found.require_checks({**dict.fromkeys(course.slugs, ()), **checks}, questions)
    points = {(slug, check.name): check.points for slug, one in loaded.items() for check in one.checks}
    for (_, slug, check), row in found.rows.items():
        if row.points > points[slug, check]:
            raise SheetError(
                f"{found.label}: line {row.line}: {row.points:g} points for {check}, which has {points[slug, check]:g}"
            )
    return found
