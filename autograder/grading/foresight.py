"""What can be told of a notebook from its source, before any of its code has run: names, packages, operators.

Nothing hidden exists yet when this is read, so that names of the student's may be repeated. What is found here is the
reason that a report gives where the function concerned fails.
"""

import ast
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from autograder.grading.cell_findings import BUILTINS, CellFinding, Known, in_cell, written_modules
from autograder.grading.definitions import of_statement
from autograder.grading.gone_names import names_put_in, numpy_names, shortened
from autograder.grading.plan import Run
from autograder.reports.wording import uses_unwritten
from autograder.submissions.cell_code import Code, defined_in, free_names, read_code

UNWRITTEN = ("NameError", "NotImplementedError", "placeholder")  # what a call of a stub is told with
KERNEL = frozenset(("In", "Out", "get_ipython", "display", "exit", "quit", "_", "__", "___", "__name__", "__class__"))


@dataclass(frozen=True)
class Foreseen:
    """What was seen: sentences for the report, and for each exercise what explains it if it fails."""

    notes: tuple[str, ...] = ()
    reasons: dict[str, tuple[CellFinding, ...]] = field(default_factory=dict)

    def reason(self, exercise: str, hint: str | None) -> str | None:
        """What explains that an exercise fails, whose `hint` would be this one otherwise; None where nothing does."""
        for finding in self.reasons.get(exercise, ()):
            if finding.sure or any(kind in (hint or "") for kind in finding.kinds):
                return finding.says
        return None

    def unwritten(self, exercise: str) -> str | None:
        """Which earlier function, not written yet, an exercise uses; None where it uses none."""
        return next((one.says for one in self.reasons.get(exercise, ()) if one.kinds == UNWRITTEN), None)


def foresee(
    steps: Sequence[Run], exercises: Sequence[str], modules: Collection[str], where: str = "grading"
) -> Foreseen:
    """Read all code that will run; `modules` are those that can be imported when graded, `where` is who runs it."""
    codes = [read_code(step.source) for step in steps]
    known = Known(
        modules=frozenset(modules) | written_modules(steps),
        numpy=frozenset(("np", "numpy")).union(*map(numpy_names, codes)),
        patched=frozenset().union(*map(names_put_in, codes)),
    )
    findings = [
        finding
        for number, (step, code) in enumerate(zip(steps, codes, strict=True))
        for finding in in_cell(number, step, code, known, where)
    ]
    notes = [f"{steps[one.step].called}: {one.says}" for one in findings]
    table = _Table(codes, exercises)
    reasons = {name: _reasons(name, steps, codes, table, findings) for name in exercises}
    return Foreseen(tuple(dict.fromkeys(notes)), {name: found for name, found in reasons.items() if found})


class _Table:
    """All statements at the top of cells, by the names that they bind."""

    def __init__(self, codes: Sequence[Code], exercises: Sequence[str]) -> None:
        self.binds: dict[str, ast.stmt] = {}
        self.starred = False
        self.postponed = False  # a notebook's cells share what they have from the future
        for code in codes:
            self.binds.update(defined_in(code))
            self.starred |= any(_is_starred(one) for one in code.defining)
            self.postponed |= any(_postpones(one) for one in code.defining)
        self.unwritten = {name for name in exercises if not self.starred and _is_unwritten(self.binds.get(name))}

    def reached(self, name: str) -> dict[int, ast.stmt]:
        """The statements that stand behind a name, and behind the names that those use."""
        found: dict[int, ast.stmt] = {}
        waiting = [self.binds[name]] if name in self.binds else []
        while waiting:
            one = waiting.pop()
            if id(one) not in found:
                found[id(one)] = one
                waiting += [self.binds[other] for other in free_names(one) if other in self.binds]
        return found

    def undefined(self, used: Iterable[str]) -> list[str]:
        """Those of the names that nothing defines."""
        if self.starred:
            return []
        return sorted(set(used) - set(self.binds) - self.unwritten - BUILTINS - KERNEL)


def _reasons(
    name: str, steps: Sequence[Run], codes: Sequence[Code], table: _Table, findings: Sequence[CellFinding]
) -> tuple[CellFinding, ...]:
    reached = table.reached(name)
    used = set().union(*(free_names(one) for one in reached.values()))
    own = {number for number, step in enumerate(steps) if step.exercise == name}
    found = [
        one
        for one in findings
        if (id(one.statement) in reached if one.statement is not None else False)
        or (one.step in own and (one.statement is None or _ends_the_cell(codes[one.step], one.statement)))
        or (one.builtin is not None and one.builtin in used)
    ]
    unwritten = sorted((used & table.unwritten) - {name})
    if unwritten:
        says = f"it {uses_unwritten(unwritten)}"
        found.append(CellFinding(-1, None, says, sure=False, kinds=UNWRITTEN))
    missing = table.undefined(used)
    beside = {id(one): one for number in sorted(own) for one in codes[number].defining}
    for statement in (reached | beside).values():
        found += of_statement(statement, table.undefined, table.postponed)
    if missing:
        listed = " and ".join(f"`{shortened(one)}`" for one in missing[:3])
        are = (
            "is used, and no cell of the notebook defines it"
            if len(missing) == 1
            else "are used, and no cell defines them"
        )
        found.append(CellFinding(-1, None, f"{listed} {are}", sure=False, kinds=("NameError",)))
    return tuple(found)


def _ends_the_cell(code: Code, statement: ast.stmt) -> bool:
    """Whether it is an import that fails with its cell: from plain Python it is left out (`left_out`)."""
    return isinstance(statement, (ast.Import, ast.ImportFrom)) and not code.plain


def _is_unwritten(statement: ast.stmt | None) -> bool:
    """Whether an exercise has no definition, or one that ends with the placeholder."""
    if not isinstance(statement, ast.FunctionDef):
        return statement is None
    last = statement.body[-1]
    return isinstance(last, ast.Raise) and last.exc is not None and "NotImplementedError" in free_names(last)


def _postpones(statement: ast.stmt) -> bool:
    """Whether annotations are not looked up from here on."""
    future = isinstance(statement, ast.ImportFrom) and statement.module == "__future__"
    return future and any(alias.name == "annotations" for alias in statement.names)  # type: ignore[attr-defined]


def _is_starred(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.ImportFrom) and any(alias.name == "*" for alias in statement.names)
