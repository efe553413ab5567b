"""Where a student finds a function in the notebook."""

import re

from autograder.course.release import Release
from autograder.grading.plan import Plan

HEADING = re.compile(r"^#{1,4}\s+(.+?)\s*#*$", re.MULTILINE)


def place_of(release: Release, plan: Plan, exercise: str) -> str | None:
    """The heading above the function's cell, and the line of the cell in which its definition begins."""
    heading = _heading(release, exercise)
    source = next((step.source for step in reversed(plan.runs) if step.exercise == exercise), "")
    line = next((n for n, text in enumerate(source.splitlines(), 1) if re.match(rf"\s*def {exercise}\b", text)), None)
    parts = [f"under the heading “{heading}”" if heading else "", f"the cell of {exercise}"]
    parts += [f"line {line}, where its definition begins"] if line is not None and line > 1 else []
    return ", ".join(part for part in parts if part) if heading or line else None


def _heading(release: Release, exercise: str) -> str | None:
    heading = None
    for cell in release:
        if cell.name == exercise:
            return heading
        if cell.kind == "markdown" and (found := HEADING.findall(cell.source)):
            heading = re.sub(r"[*_`$]", "", found[-1])
    return None
