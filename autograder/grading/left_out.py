"""Imports at the top of a cell whose package is not there when graded: they are left out, so that a function that needs
none of them is not lost with its cell. What does use one of their names fails by itself, and the report says why."""

import ast
from collections.abc import Collection, Sequence
from dataclasses import replace

from autograder.grading.cell_findings import written_modules
from autograder.grading.plan import Ask, Plan, Run
from autograder.submissions.cell_code import read_code


def leave_out_missing(plan: Plan, modules: Collection[str]) -> Plan:
    """The plan with cells whose imports can all be tried; `modules` are those that can be imported."""
    known = frozenset(modules) | written_modules(plan.runs)
    steps = tuple(_without_missing(step, known) for step in plan.steps)
    return plan if steps == plan.steps else replace(plan, steps=steps)


def _without_missing(step: Run | Ask, modules: Collection[str]) -> Run | Ask:
    return replace(step, source=importing(step.source, modules)) if isinstance(step, Run) else step


def importing(source: str, modules: Collection[str]) -> str:
    """The cell without imports that must fail, line by line where it was; as it is where it is no plain Python."""
    code = read_code(source)
    if not code.plain:
        return source
    lines = source.encode().splitlines(keepends=True)
    for statement in reversed(code.statements):
        kept = _kept(statement, modules)
        if kept is not None:
            _put(lines, statement, kept)
    return b"".join(lines).decode()


def _kept(statement: ast.stmt, modules: Collection[str]) -> str | None:
    """What is left of an import of which something is missing; None for any other statement."""
    if isinstance(statement, ast.ImportFrom):
        return "pass" if not statement.level and _missing(statement.module or "", modules) else None
    if not isinstance(statement, ast.Import):
        return None
    there = [alias for alias in statement.names if not _missing(alias.name, modules)]
    if len(there) == len(statement.names):
        return None
    return ast.unparse(ast.Import(there)) if there else "pass"


def _missing(name: str, modules: Collection[str]) -> bool:
    return name.partition(".")[0] not in modules


def _put(lines: list[bytes], statement: ast.stmt, text: str) -> None:
    """Put the text in the place of a statement, and empty lines where it had more than one."""
    first, last = statement.lineno - 1, (statement.end_lineno or statement.lineno) - 1
    before, after = lines[first][: statement.col_offset], lines[last][statement.end_col_offset :]
    empty: Sequence[bytes] = [b"\n"] * (last - first)
    lines[first : last + 1] = [*empty, before + text.encode() + after]
