"""How the marks of a report stand in a notebook, so that nbgrader reads them there."""

from typing import Any

from autograder.reports.model import Result


def mark_outputs(result: Result) -> list[dict[str, Any]]:
    """What a graded cell shows: its hint, and its points as the only value, from which nbgrader reads the mark."""
    lines = [f"{'passed' if case.passed else 'not yet'}: {case.name}" for case in result.cases]
    text = "\n".join(([result.hint] if result.hint else []) + lines)
    value = {"output_type": "execute_result", "data": {"text/plain": f"{result.machine_points:g}"}, "metadata": {}}
    return ([{"output_type": "stream", "name": "stdout", "text": text + "\n"}] if text else []) + [value]
