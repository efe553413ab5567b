"""What can be told of a notebook from its source, before any of its code has run: names, packages, operators.

Nothing hidden exists yet when this is read, so that names of the student's may be repeated. What is found here is the
reason that a report gives where the function concerned fails.
"""

import ast
import builtins
import re
import sys
import warnings
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

import numpy as np

from autograder.grading.plan import Run
from autograder.submissions.cell_code import MAX_CHARACTERS, NOT_RUN, Code, bindings, free_names, read_code

SHOWN = 60  # characters of the student's own text in a sentence
LONG_LINE = 500  # characters; a longer one is not searched, which could take long
MANY = 20  # findings in one cell, after which no more are looked for
KERNEL = frozenset(("In", "Out", "get_ipython", "display", "exit", "quit", "_", "__", "___", "__name__", "__class__"))
BUILTINS = frozenset(dir(builtins))
KINDS = ("TypeError", "AttributeError", "UnboundLocalError")  # what calling something else than a function brings
CATCHES = ("ImportError", "ModuleNotFoundError", "Exception", "BaseException")
FILE_WRITING = ("writefile", "file")
CONFLICT = re.compile(r"^(?:<{7}|>{7})(?: |$)", re.MULTILINE)
# What Python understands from a version on, and how it looks in the text of a cell that an older one cannot read.
NEWER_SYNTAX = (
    (
        (3, 12),
        re.compile(r"^[ \t]*(?:async +)?(?:def|class) +\w+\[", re.MULTILINE),
        "type parameters (`def f[T](...)`)",
    ),
    ((3, 12), re.compile(r"^[ \t]*type +\w+ *(?:\[[^\n]*\] *)?=", re.MULTILINE), "the `type` statement"),
    ((3, 12), re.compile(r"\b[fF](?:\"[^\"\n]*\{[^}\n]*\"|'[^'\n]*\{[^}\n]*')"), "the same quotes inside an f-string"),
    ((3, 14), re.compile(r"\b[tT](?:\"|')"), 'template strings (`t"..."`)'),
    ((3, 14), re.compile(r"^[ \t]*except +\w+ *, *\w[^:\n]*:", re.MULTILINE), "`except` of several without brackets"),
)


@dataclass(frozen=True)
class Finding:
    """One thing that is seen. `statement` is where; None stands for the whole cell.

    `sure` says that a function in which it stands cannot be right. Otherwise it explains these `kinds` of exception.
    """

    step: int
    statement: ast.stmt | None
    says: str
    sure: bool = True
    kinds: tuple[str, ...] = ()
    builtin: str | None = None  # the built-in function that is overwritten


@dataclass(frozen=True)
class Foreseen:
    """What was seen: sentences for the report, and for each exercise what explains it if it fails."""

    notes: tuple[str, ...] = ()
    reasons: dict[str, tuple[Finding, ...]] = field(default_factory=dict)

    def reason(self, exercise: str, hint: str | None) -> str | None:
        """What explains that an exercise fails, whose `hint` would be this one otherwise; None where nothing does."""
        for finding in self.reasons.get(exercise, ()):
            if finding.sure or any(kind in (hint or "") for kind in finding.kinds):
                return finding.says
        return None


def foresee(
    steps: Sequence[Run], exercises: Sequence[str], modules: Collection[str], where: str = "grading"
) -> Foreseen:
    """Read all code that will run; `modules` are those that can be imported when graded, `where` is who runs it."""
    codes = [read_code(step.source) for step in steps]
    known = _Known(
        modules=frozenset(modules) | _written_modules(steps),
        numpy=frozenset(("np", "numpy")).union(*map(_numpy_names, codes)),
        patched=frozenset(name for code in codes for name in _patched(code)),
    )
    findings = [
        finding
        for number, (step, code) in enumerate(zip(steps, codes, strict=True))
        for finding in islice(_in_cell(number, step, code, known, where), MANY)
    ]
    notes = [f"{steps[one.step].called}: {one.says}" for one in findings]
    table = _Table(codes)
    reasons = {name: _reasons(name, steps, codes, table, findings) for name in exercises}
    return Foreseen(tuple(dict.fromkeys(notes)), {name: found for name, found in reasons.items() if found})


@dataclass(frozen=True)
class _Known:
    """What holds for all cells: modules that are there, names of NumPy, what the notebook puts into NumPy itself."""

    modules: frozenset[str]
    numpy: frozenset[str]
    patched: frozenset[str]


class _Table:
    """All statements at the top of cells, by the names that they bind."""

    def __init__(self, codes: Sequence[Code]) -> None:
        self.binds: dict[str, ast.stmt] = {}
        self.starred = False
        for code in codes:
            self.binds.update(bindings(code.defining))
            self.starred |= any(_is_starred(one) for one in code.defining)
        self.uses: dict[int, set[str]] = {}

    def used(self, statement: ast.stmt) -> set[str]:
        if id(statement) not in self.uses:
            self.uses[id(statement)] = free_names(statement)
        return self.uses[id(statement)]

    def reached(self, name: str) -> dict[int, ast.stmt]:
        """The statements that stand behind a name, and behind the names that those use."""
        found: dict[int, ast.stmt] = {}
        waiting = [self.binds[name]] if name in self.binds else []
        while waiting:
            one = waiting.pop()
            if id(one) not in found:
                found[id(one)] = one
                waiting += [self.binds[other] for other in self.used(one) if other in self.binds]
        return found

    def undefined(self, used: set[str]) -> list[str]:
        """Those of the names that nothing defines."""
        if self.starred:
            return []
        return sorted(used - set(self.binds) - BUILTINS - KERNEL)


def _reasons(
    name: str, steps: Sequence[Run], codes: Sequence[Code], table: _Table, findings: Sequence[Finding]
) -> tuple[Finding, ...]:
    reached = table.reached(name)
    used = set().union(*(table.used(one) for one in reached.values()))
    own = {number for number, step in enumerate(steps) if step.exercise == name}
    found = [
        one
        for one in findings
        if (id(one.statement) in reached if one.statement is not None else False)
        or (one.step in own and (one.statement is None or isinstance(one.statement, (ast.Import, ast.ImportFrom))))
        or (one.builtin is not None and one.builtin in used)
    ]
    missing = table.undefined(used)
    if missing:
        listed = " and ".join(f"`{_short(one)}`" for one in missing[:3])
        are = (
            "is used, and no cell of the notebook defines it"
            if len(missing) == 1
            else "are used, and no cell defines them"
        )
        found.append(Finding(-1, None, f"{listed} {are}", sure=False, kinds=("NameError",)))
    return tuple(found)


# What is seen in one cell


def _in_cell(number: int, step: Run, code: Code, known: _Known, where: str) -> Iterator[Finding]:
    if code.magic is not None and (says := _of_magic(code.magic)):
        yield Finding(number, None, says)
    if code.body is None:
        if len(step.source) <= MAX_CHARACTERS and (says := _of_text(step.source, where)):
            yield Finding(number, None, says)
        return
    for statement in code.body:
        yield from _missing_modules(number, statement, known.modules)
        yield from (Finding(number, statement, says) for says in _gone_from_numpy(statement, known))
        yield from (
            Finding(number, statement, says) for says in _carets(statement, step.source if code.plain else None)
        )
    for name in sorted(set(bindings(code.body)) & BUILTINS):
        says = f"`{name}` is given a new meaning here, so that Python's own `{name}` is gone in all cells that follow"
        if callable(getattr(builtins, name)) and not _keeps_meaning(bindings(code.body)[name]):
            yield Finding(number, None, says, sure=False, kinds=KINDS, builtin=name)


def _keeps_meaning(statement: ast.stmt) -> bool:
    """Whether a built-in name is bound to a function again: by `def`, `class`, an import or another name."""
    if isinstance(statement, ast.Assign):
        return isinstance(statement.value, (ast.Name, ast.Attribute, ast.Lambda))
    return isinstance(statement, (ast.FunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom))


def _of_magic(magic: str) -> str | None:
    if magic in FILE_WRITING:
        return f"it begins with %%{magic}, so that it is written to a file and does not run: nothing in it is defined"
    if magic == "timeit":
        return "it begins with %%timeit, which forgets what the cell defines; %%time keeps it"
    if magic in NOT_RUN:
        return f"it begins with %%{magic}, so that it does not run as Python: nothing in it is defined"
    return None


def _of_text(source: str, where: str) -> str | None:
    """Why a cell is not Python, where that can be told better than the parser does."""
    conflict = CONFLICT.search(source)
    if conflict:
        line = source[: conflict.start()].count("\n") + 1
        return f"line {line} is a conflict marker of git: two versions stand one below the other, keep one of them"
    text = "\n".join(line for line in source.splitlines() if len(line) <= LONG_LINE)
    for version, pattern, called in NEWER_SYNTAX:
        if sys.version_info < version and pattern.search(text):
            here = f"{sys.version_info.major}.{sys.version_info.minor}"
            needs = f"{version[0]}.{version[1]}"
            return f"it seems to use {called}, which Python has from {needs} on: {where} runs {here}"
    return None


def _missing_modules(number: int, statement: ast.stmt, modules: Collection[str]) -> Iterator[Finding]:
    for node in _unguarded(statement):
        wanted = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
        for name in wanted if getattr(node, "level", 0) == 0 else ():
            if name.split(".")[0] not in modules:
                says = (
                    f"`{_short(name)}` is imported, which is not there when graded: it is no package of this course, "
                    "and no file that was handed out with it"
                )
                yield Finding(number, statement, says)


def _unguarded(node: ast.AST) -> Iterator[ast.Import | ast.ImportFrom]:
    """Imports below a node, but for those whose failure is caught."""
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        yield node
    guarded = isinstance(node, ast.Try) and any(_catches(handler) for handler in node.handlers)
    for child in ast.iter_child_nodes(node):
        if not (guarded and isinstance(child, ast.stmt)):
            yield from _unguarded(child)


def _catches(handler: ast.ExceptHandler) -> bool:
    if handler.type is None:
        return True
    return any(isinstance(node, ast.Name) and node.id in CATCHES for node in ast.walk(handler.type))


def _written_modules(steps: Sequence[Run]) -> frozenset[str]:
    """Modules that a notebook may write itself: every name that stands somewhere with `.py` at its end."""
    return frozenset(name for step in steps for name in re.findall(r"\b(\w{1,60})\.py\b", step.source))


def _numpy_names(code: Code) -> set[str]:
    """The names under which NumPy goes in a cell."""
    names: set[str] = set()
    for node in (node for one in code.statements for node in ast.walk(one) if isinstance(node, ast.Import)):
        names |= {alias.asname for alias in node.names if alias.name == "numpy" and alias.asname}
    return names


def _gone_from_numpy(statement: ast.stmt, known: _Known) -> Iterator[str]:
    for node in ast.walk(statement):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
            path = _dotted(node)
            if path and path[0] in known.numpy and ".".join(path) not in known.patched and _is_gone(path[1:]):
                yield _says_gone(path[0], path[1:])
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "numpy":
            inside = (node.module or "").split(".")[1:]
            for alias in node.names:
                if alias.name != "*" and _is_gone([*inside, alias.name]):
                    yield _says_gone("numpy", [*inside, alias.name])


def _dotted(node: ast.expr) -> list[str]:
    """`np.linalg.norm` as its parts; empty where it does not begin with a name."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    return [node.id, *reversed(parts)] if isinstance(node, ast.Name) else []


def _is_gone(path: Sequence[str]) -> bool:
    """Whether the NumPy that is installed lacks the last of these names, directly in one of its modules."""
    place = sys.modules.get(".".join(["numpy", *path[:-1]]))
    if place is None or path[-1] in getattr(np, "__numpy_submodules__", ()):
        return False  # in a class, or in what is loaded at first use: nothing is loaded here
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return not hasattr(place, path[-1])


def _says_gone(first: str, path: Sequence[str]) -> str:
    whole = _short(".".join([first, *path]))
    advice = _advice(path[-1]) if len(path) == 1 else ""
    return f"NumPy {np.__version__} has no `{whole}`{advice}"


def _advice(name: str) -> str:
    """What NumPy itself says of a name that it has removed."""
    expired = getattr(getattr(np, "_expired_attrs_2_0", None), "__expired_attributes__", {})
    if name in expired:
        return f" (NumPy says: {str(expired[name]).rstrip('.')})"
    if name in getattr(np, "__former_attrs__", {}):
        return f": Python's own `{name}` is meant by it" if name in BUILTINS else ""
    return " (NumPy 2 has removed it)" if name == "mat" else ""


def _patched(code: Code) -> Iterator[str]:
    """Names that a cell puts into NumPy itself: `np.float = float`."""
    for node in (node for one in code.statements for node in ast.walk(one)):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield ".".join(_dotted(node))


def _carets(statement: ast.stmt, source: str | None) -> Iterator[str]:
    """Powers as other languages write them; `source` is the cell's text where it is Python as it stands."""
    for node in ast.walk(statement):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitXor) and _is_exponent(node.right):
            if not (isinstance(node.left, ast.Constant) and isinstance(node.left.value, int)):
                text = (source and ast.get_source_segment(source, node)) or ast.unparse(node)
                yield f"`{_short(text)}` is no power: in Python `^` compares bits, and a power is written `**`"


def _is_exponent(node: ast.expr) -> bool:
    if isinstance(node, ast.UnaryOp):
        node = node.operand
    return isinstance(node, ast.Constant) and type(node.value) in (int, float)


def _is_starred(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.ImportFrom) and any(alias.name == "*" for alias in statement.names)


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else text[:SHOWN] + "…"
