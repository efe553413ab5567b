"""Submissions made of known answers: how the project's own functions are handed in as a student would."""

import ast
import functools
import hashlib
import inspect
import json
import sys
from collections.abc import Mapping, Sequence
from types import ModuleType
from typing import Any

from autograder.checks.declared import Assignment, Check, Misconception
from autograder.checks.outcomes import Function
from autograder.checks.source import text_of
from autograder.course.release import Release
from autograder.submissions.notebook import Cell, Submission


def answer_source(check: Check, function: Function) -> str:
    """A cell that answers `check` with `function`: its source, the imports it stands on, and the asked name."""
    text = text_of(function)
    name = function.__name__
    renamed = "" if name == check.name else f"\n{check.name} = {name}\n"
    return "\n".join([*_imports(function), text.rstrip()]) + "\n" + renamed


def labelled(check: Check) -> dict[str, Misconception]:
    """The mistakes of a check under their names; one that stands there in several forms gets a number."""
    found: dict[str, Misconception] = {}
    for mistake in check.misconceptions:
        forms = sum(one.name == mistake.name for one in found.values())
        found[f"{mistake.name} ({forms + 1})" if forms else mistake.name] = mistake
    return found


def reference_answers(assignment: Assignment) -> dict[str, str]:
    """The references of all checks that have a cell of their own."""
    return {check.name: answer_source(check, check.reference) for check in assignment.checks if check.probe is None}


def fill_in(release: Release, answers: Mapping[str, str], student: str = "student") -> Submission:
    """The released notebook with these answers in their cells."""
    cells = tuple(Cell(cell.name, cell.kind, answers.get(cell.name, cell.source)) for cell in release)
    digest = hashlib.sha256(json.dumps([cell.source for cell in cells]).encode()).hexdigest()
    return Submission(student, release.assignment, cells, digest)


def fill_in_json(notebook: Mapping[str, Any], answers: Mapping[str, str]) -> dict[str, Any]:
    """The same for a notebook as JSON, to be written to a file."""
    cells = [{**cell, "source": answers.get(cell["id"], "".join(cell["source"]))} for cell in notebook["cells"]]
    return {**notebook, "cells": cells}


def _imports(function: Function) -> Sequence[str]:
    """The imports at the top of the function's module that students could write too."""
    module = sys.modules.get(function.__module__)
    if module is None or hasattr(function, "fresh"):
        return ["import numpy as np"]
    return _imports_of(module)


@functools.cache  # to read a module takes longer than to grade some notebooks, and each is asked for many times
def _imports_of(module: ModuleType) -> Sequence[str]:
    nodes = [
        node for node in ast.parse(inspect.getsource(module)).body if isinstance(node, (ast.Import, ast.ImportFrom))
    ]
    return tuple(ast.unparse(node) for node in nodes if not _is_ours(node))


def _is_ours(node: ast.Import | ast.ImportFrom) -> bool:
    own = ("autograder", "solutions")
    if isinstance(node, ast.Import):
        return any(alias.name.split(".")[0] in own for alias in node.names)
    return node.level > 0 or (node.module or "").split(".")[0] in own
