"""Where a student finds a function in the notebook."""

import re

from autograder.course.release import Release
from autograder.grading.plan import Plan


def place_of(release: Release, plan: Plan, exercise: str) -> str | None:
    """The heading above the function's cell, and the line of the cell in which its definition begins."""
    heading = release.headings.get(exercise)
    source = next((step.source for step in reversed(plan.runs) if step.exercise == exercise), "")
    line = next((n for n, text in enumerate(source.splitlines(), 1) if re.match(rf"\s*def {exercise}\b", text)), None)
    parts = [f"under the heading “{heading}”" if heading else "", f"the cell of {exercise}"]
    parts += [f"line {line}, where its definition begins"] if line is not None and line > 1 else []
    return ", ".join(part for part in parts if part) if heading or line else None
