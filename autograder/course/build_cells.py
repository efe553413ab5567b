"""Code cells that are read off a check: the stub to fill in, its visible examples, its graded cell."""

import ast
import json
import re
import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from autograder.checks.declared import Check, Example
from autograder.checks.evaluate import evaluate
from autograder.checks.outcomes import Function, Raised, Returned
from autograder.checks.source import text_of
from autograder.course.settings import CourseError

DIGITS = 6
WIDTH = 106  # characters of a line of an example
INDENT = " " * len("lab.expect(")


def exercise_source(check: Check) -> str:
    """The student's cell in nbgrader's source form: signature, docstring, and the answer between marks."""
    source = text_of(check.reference).rstrip()
    lines = source.splitlines()
    function = ast.parse(source).body[0]
    assert isinstance(function, ast.FunctionDef)
    head = function.body[0].end_lineno if ast.get_docstring(function) is not None else function.body[0].lineno - 1
    marked = [*lines[:head], "    ### BEGIN SOLUTION", *lines[head:], "    ### END SOLUTION"]
    return "\n".join(marked)


def checks_source(check: Check, slug: str) -> str:
    """The graded cell: a line for the student, and the call that stock nbgrader runs."""
    what = f"your {check.name} is tried" if check.probe is None else "your functions are tried together"
    worth = f"Graded: {points_text(check.points)}" if check.points else "For your information: 0 points"
    return "\n".join(
        (
            f"# {worth}. When the course is graded, {what} here on inputs",
            "# that you have not seen. There is nothing to run or to change in this cell.",
            "### BEGIN HIDDEN TESTS",
            "from autograder.nbgrader import score",
            f'score("{slug}", "{check.name}")',
            "### END HIDDEN TESTS",
        )
    )


def examples_source(check: Check, more: Sequence[str] = ()) -> str:
    """The visible examples, a line a call and its sentence, then what the author adds.

    They need NumPy and the course's `lab.py`, which lies beside every notebook; nothing is installed.
    """
    lines = []
    for function in _functions(check.examples):
        lines += [*text_of(function).rstrip().splitlines(), ""]
    for example in check.examples:
        lines += _example(check, example)
    for text in more:
        lines += text.strip().splitlines()
    head = "# Examples: run them as often as you like. Nothing in this cell is graded."
    return "\n".join((head, f'with lab.examples("{check.name}"):', *_indented(lines or ["pass"])))


def demo_source(source: str) -> str:
    """A demonstration, which says what it is and goes on when it needs a function that is not written yet."""
    head = "# Demonstration: there is nothing to change here. Run it and look."
    lines = re.sub(r"\n{3,}", "\n\n", source.strip()).splitlines()
    return "\n".join((head, "with lab.demo():", *_indented(lines)))


def given_source(source: str) -> str:
    """A cell that is given."""
    return "# Given: there is nothing to change here. Run it and go on.\n" + source


def progress_source(checks: Sequence[Check]) -> str:
    """The last cell: which functions agree with their examples."""
    names = ", ".join(f'"{check.name}"' for check in checks if check.probe is None)
    return "\n".join(
        (
            "# How far you are. The table follows when you run examples again.",
            "lab.progress(",
            *textwrap.wrap(names, 96, initial_indent="    ", subsequent_indent="    ", break_long_words=False),
            ")",
        )
    )


def points_text(points: float) -> str:
    """1 point, 4 points, 2.5 points."""
    return f"{points:g} point" + ("" if points == 1 else "s")


def _functions(examples: Sequence[Example]) -> list[Function]:
    """Functions among the arguments that the notebook does not give: those of the assignment's own modules."""
    found: dict[str, Function] = {}
    for example in examples:
        for arg in example.args:
            if callable(arg) and arg.__module__.startswith("assignment_"):
                found[arg.__name__] = arg
    return list(found.values())


def _indented(lines: Sequence[str]) -> list[str]:
    return [f"    {line}" if line.strip() else "" for line in lines]


def _example(check: Check, example: Example) -> Iterator[str]:
    outcome = evaluate(check.reference, example.args)
    if not isinstance(outcome, Returned) or outcome.value is None:
        why = f"{outcome.kind}: {outcome.message}" if isinstance(outcome, Raised) else "it gives back None"
        raise CourseError(
            f"checks.py: check '{check.name}': the reference does not answer the example {example.says!r}: {why}"
        )
    call = f"{check.name}({', '.join(_literal(arg) for arg in example.args)})"
    want, says = _wanted(outcome.value), json.dumps(example.says, ensure_ascii=False)
    if len(f"lab.expect({call}, {want}, {says})") <= WIDTH:
        yield f"lab.expect({call}, {want}, {says})"
        return
    if len(f"lab.expect({call}, {want},") <= WIDTH:
        yield f"lab.expect({call}, {want},"
    else:
        yield f"lab.expect({call},"
        yield from textwrap.wrap(f"{want},", WIDTH, initial_indent=INDENT, subsequent_indent=INDENT)
    yield f"{INDENT}{says})"


def _wanted(value: Any) -> str:
    """Python text of a wanted value: a table as a list of rows, several arrays as arrays."""
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(_wanted(item) if isinstance(item, list) else _literal(item) for item in value) + "]"
    return _literal(value).removeprefix("np.array(").removesuffix(")") if np.ndim(value) else _literal(value)


def _literal(value: Any) -> str:
    """Python text of an argument or of a wanted value."""
    if callable(value):
        return str(value.__name__)
    if isinstance(value, (list, tuple)):
        inner = ", ".join(_literal(item) for item in value)
        return f"[{inner}]" if isinstance(value, list) else f"({inner})"
    array = np.asarray(value)
    if array.dtype.kind == "f":
        array = np.round(array, DIGITS) + 0.0  # no negative zeros
    if array.ndim == 0:
        return repr(array.item())
    return f"np.array({_rows(array.tolist())})"


def _rows(rows: Any) -> str:
    return "[" + ", ".join(_rows(row) if isinstance(row, list) else repr(row) for row in rows) + "]"
