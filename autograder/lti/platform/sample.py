"""A small class for a try: people with difficult names, and reports of them."""

from autograder.lti.platform.gradebook import Member
from autograder.reports.model import CaseResult, Report, Result

SLUG = "05_layers"
TEACHER = Member("2", "Tina Teacher", "tina", "tina@example.invalid", role="Instructor")
NAMES = ("Ada Lovelace", "Zoë Ünïcode", "Fiona O'Connor", "Smith, Jr.", "García López", "李 小龙")
STUDENTS = tuple(
    Member(str(10 + at), name, f"student{at}", f"student{at}@example.invalid", f"SIS-{at}")
    for at, name in enumerate(NAMES, 1)
)
HINT = "Is the slope taken where the unit was, at z, and not at its output?"


def reports() -> list[Report]:
    """A report for each student; some have a mistake."""
    return [_report(person.username, 12.0 if at % 2 else 7.5) for at, person in enumerate(STUDENTS)]


def _report(student: str, points: float) -> Report:
    right = points == 12.0
    deltas = Result(
        "deltas", points, 12.0, "passed" if right else "failed", None if right else "slope_at_output",
        None if right else HINT, (CaseResult("one example", True), CaseResult("a batch of six", right)),
    )  # fmt: skip
    return Report(SLUG, student, "0" * 64, "graded", 12.0, 12.0, 0.1, "bubblewrap", (deltas,))
