"""The hidden cases of a check as an instructor would write them by hand: fixed inputs, wanted values, `np.allclose`.

Stock nbgrader and Otter-Grader get these, so that every grader tries the same functions on the same kinds of input.
"""

import ast
import inspect
import textwrap
import types
from collections.abc import Sequence
from typing import Any

import numpy as np

from autograder import Portable
from autograder.checks.declared import Call, Check
from autograder.checks.draws import draws_of
from autograder.checks.evaluate import evaluate
from autograder.checks.judges import Property, Raises
from autograder.checks.outcomes import Returned
from autograder.checks.source import text_of

AGREES = """
import numpy as np
from numpy import inf, nan

def _agrees(got, want):
    if isinstance(want, (list, tuple)):
        return len(got) == len(want) and all(map(_agrees, got, want))
    return bool(np.allclose(np.squeeze(got), np.squeeze(want), rtol=1e-4, atol=1e-6))
""".strip()


class Unwritable(Exception):
    """An input that cannot be written down as Python text."""


def assert_cell(check: Check, slug: str) -> str:
    """All cases of a check as one cell of asserts, which is how nbgrader's graded cells look."""
    tests = case_functions(check, slug)
    return "\n\n\n".join([AGREES, *tests, "\n".join(f"_case_{number}()" for number in range(1, len(tests) + 1))])


def ok_file(check: Check, slug: str) -> str:
    """The same as a test file of Otter's in its OK format: a doctest per case, all of them hidden."""
    cases = [
        {"code": doctest_text(f"{AGREES}\n\n{test}\n\n_case_{number}()"), "hidden": True}
        for number, test in enumerate(case_functions(check, slug), 1)
    ]
    spec = {"name": check.name, "points": check.points, "suites": [{"type": "doctest", "cases": cases}]}
    return f"OK_FORMAT = True\n\ntest = {spec!r}\n"


def case_functions(check: Check, slug: str) -> list[str]:
    """A function without arguments for every call; a call whose inputs cannot be written down is left out."""
    texts: list[str] = []
    for call in draws_of(b"benchmarks", "everybody", slug).calls(check):
        if isinstance(call.case.judge, Property):
            continue  # there is more than one right answer
        try:
            body = _body(check, call)
        except Unwritable:
            continue
        texts.append(f"def _case_{len(texts) + 1}():\n" + textwrap.indent("\n".join(body), "    "))
    return texts


def doctest_text(code: str) -> str:
    """Python as a doctest that prints nothing."""
    lines: list[str] = []
    for statement in ast.parse(code).body:
        first, *rest = ast.unparse(statement).splitlines()
        lines += [f">>> {first}", *(f"... {line}" for line in rest)]
    return "\n".join(lines)


def _body(check: Check, call: Call) -> list[str]:
    """What the call needs, the call, and what must come of it."""
    needed: dict[str, str] = {}
    arguments = [_argument(arg, number, needed) for number, arg in enumerate(call.args)]
    name = check.name
    if check.probe is not None:
        name = check.probe.__name__
        needed[name] = _source(check.probe, name)
    asked = f"{name}({', '.join(arguments)})"
    if isinstance(call.case.judge, Raises):
        return [*needed.values(), "try:", f"    {asked}", "except Exception:", "    return", "raise AssertionError"]
    outcome = evaluate(check.reference, call.args)
    assert isinstance(outcome, Returned), f"the reference {check.name} does not answer its own case: {outcome}"
    return [*needed.values(), f"want = {_literal(outcome.value)}", f"assert _agrees({asked}, want), {call.case.name!r}"]


def _argument(value: Any, number: int, needed: dict[str, str]) -> str:
    if not callable(value):
        return _literal(value)
    if isinstance(value, Portable):
        return _portable(value, number, needed)
    name = value.__name__ if value.__name__.isidentifier() else f"function_{number}"
    _define(name, value, needed)
    return name


def _portable(value: Portable, number: int, needed: dict[str, str]) -> str:
    """A function that crosses as source: its text, and its data by keyword."""
    for helper in value.helpers:
        _define(helper.__name__, helper, needed)
    _define(value.__name__, value.function, needed)
    if not value.data:
        return value.__name__
    data = ", ".join(f"{key}={_literal(one)}" for key, one in value.data.items())
    needed[f"given_{number}"] = f"def given_{number}(*args):\n    return {value.__name__}(*args, {data})"
    return f"given_{number}"


def _define(name: str, value: Any, needed: dict[str, str]) -> None:
    """Write down a name, and before it the names that it stands on."""
    if name in needed:
        return
    if isinstance(value, types.ModuleType):
        needed[name] = f"import {value.__name__} as {name}"
    elif isinstance(value, types.FunctionType):
        stands_on = inspect.getclosurevars(value)
        for other, meant in {**stands_on.globals, **stands_on.nonlocals}.items():
            if meant is not value:
                _define(other, meant, needed)
        needed[name] = _source(value, name)
    else:
        needed[name] = f"{name} = {_literal(value)}"


def _source(function: Any, name: str) -> str:
    """A function's text without prose, under this name."""
    try:
        tree = ast.parse(text_of(function))
    except (OSError, SyntaxError, TypeError) as error:
        raise Unwritable(name) from error
    wanted = (ast.Lambda if function.__name__ == "<lambda>" else ast.FunctionDef,)
    node = next((one for one in ast.walk(tree) if isinstance(one, wanted)), None)
    if isinstance(node, ast.Lambda):
        return f"{name} = {ast.unparse(node)}"
    if not isinstance(node, ast.FunctionDef):
        raise Unwritable(name)
    node.name, node.returns, node.decorator_list = name, None, []
    for argument in ast.walk(node.args):
        if isinstance(argument, ast.arg):
            argument.annotation = None
    if ast.get_docstring(node) is not None:
        node.body = node.body[1:] or [ast.Pass()]
    return ast.unparse(node)


def _literal(value: Any) -> str:
    """Python text of an argument or of a wanted value, to the last digit."""
    match value:
        case None | bool() | int() | float() | str():
            return repr(value.item() if isinstance(value, np.generic) else value)
        case np.generic():
            return repr(value.item())
        case np.ndarray():
            return f"np.array({value.tolist()!r}, dtype='{value.dtype}').reshape({value.shape})"
        case list():
            return f"[{_items(value)}]"
        case tuple():
            return f"({_items(value)}{',' * (len(value) == 1)})"
        case dict():
            return "{" + ", ".join(f"{key!r}: {_literal(one)}" for key, one in value.items()) + "}"
    raise Unwritable(type(value).__name__)


def _items(values: Sequence[Any]) -> str:
    return ", ".join(map(_literal, values))
