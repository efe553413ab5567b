"""Code cells that are read off a check: the stub to fill in, its visible examples, its graded cell."""

import ast
import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from autograder.checks.declared import Check, Example
from autograder.checks.evaluate import evaluate
from autograder.checks.outcomes import Function, Returned
from autograder.checks.source import text_of

DIGITS = 6


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
    """The visible examples as plain asserts with sentences, then what the author adds.

    They need NumPy and the course's `lab.py`, which lies beside every notebook; nothing is installed.
    """
    lines = [f"# Try your {check.name} as often as you like: nothing in this cell is graded."]
    for function in _functions(check.examples):
        lines += ["", *text_of(function).rstrip().splitlines()]
    for example in check.examples:
        lines += ["", *_example(check, example)]
    for text in more:
        lines += ["", *text.strip().splitlines()]
    lines += ["", f'print("{check.name}: the examples agree.")']
    return "\n".join(lines)


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


def _example(check: Check, example: Example) -> Iterator[str]:
    outcome = evaluate(check.reference, example.args)
    assert isinstance(outcome, Returned), f"the reference {check.name} does not answer its own example: {outcome}"
    yield from textwrap.wrap(example.says, 98, initial_indent="# ", subsequent_indent="# ")
    arguments = [_literal(arg) for arg in example.args]
    call = f"got = lab.plain({check.name}({', '.join(arguments)}))"
    if len(call) > 110:
        yield f"got = {check.name}("
        yield from (line for argument in arguments for line in textwrap.indent(argument + ",", "    ").splitlines())
        yield ")"
        yield "got = lab.plain(got)  # numbers are compared, not containers"
    else:
        yield call
    yield f'assert got is not None, "{check.name} gives nothing back: does it end with a return?"'
    yield from _asserts("got", "the answer", outcome.value)


def _asserts(name: str, called: str, want: Any) -> Iterator[str]:
    if isinstance(want, (list, tuple)):
        yield (
            f"assert lab.items({name}) == {len(want)}, "
            f'f"{called} should hold {len(want)} items, yours holds {{lab.items({name})}}"'
        )
        for index, item in enumerate(want):
            yield from _asserts(f"{name}[{index}]", f"item {index} of {called}", item)
        return
    array = np.asarray(want)
    shape = "one number" if array.shape == () else f"an array of shape {array.shape}"
    yield f"want = {_literal(array)}"
    yield f'assert lab.fits({name}, want), f"{called} should be {shape}, yours is {{lab.kind({name})}}"'
    yield (
        f"assert np.allclose(np.squeeze({name}), np.squeeze(want), rtol=1e-4, atol=1e-5), "
        f'f"{called} should be\\n{{want}}\\nbut yours is\\n{{{name}}}"'
    )


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
