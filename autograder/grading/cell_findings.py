"""What is seen in one cell before it has run: magics, text that is no Python, packages, operators, built-in names."""

import ast
import builtins
import re
import sys
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

from autograder.grading.gone_names import gone_from_numpy, shortened
from autograder.grading.plan import Run
from autograder.submissions.cell_code import MAX_CHARACTERS, NOT_RUN, Code, bindings
from autograder.submissions.nodes import children_of, nodes_of

MANY = 20  # findings in one cell, after which no more are looked for
LONG_LINE = 500  # characters; a longer line is not searched, since that could take long
BUILTINS = frozenset(dir(builtins))
KINDS = ("TypeError", "AttributeError", "UnboundLocalError")  # exceptions of calling a value that is no function
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
class CellFinding:
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
class Known:
    """What holds for all cells: modules that are there, names of NumPy, what the notebook puts into NumPy itself."""

    modules: frozenset[str]
    numpy: frozenset[str]
    patched: frozenset[str]


def in_cell(number: int, step: Run, code: Code, known: Known, where: str) -> Iterator[CellFinding]:
    """All findings of the cell that is step `number`; `where` is who runs the cell, as a sentence says."""
    return (replace(finding, step=number) for finding in _in_text(step.source, code, known, where))


@lru_cache(maxsize=256)  # the released cells stand in every notebook
def _in_text(source: str, code: Code, known: Known, where: str) -> tuple[CellFinding, ...]:
    """The first findings of a cell, wherever it stands."""
    return tuple(islice(_found(source, code, known, where), MANY))


def _found(source: str, code: Code, known: Known, where: str) -> Iterator[CellFinding]:
    if code.magic is not None and (says := _of_magic(code.magic)):
        yield CellFinding(0, None, says)
    if code.body is None:
        if len(source) <= MAX_CHARACTERS and (says := _of_text(source, where)):
            yield CellFinding(0, None, says)
        return
    for statement in code.body:
        if "import" in source:
            yield from _missing_modules(statement, known.modules)
        yield from (CellFinding(0, statement, says) for says in gone_from_numpy(statement, known.numpy, known.patched))
        if "^" in source:
            yield from (CellFinding(0, statement, says) for says in _carets(statement, source if code.plain else None))
    for name in sorted(set(bindings(code.body)) & BUILTINS):
        says = f"`{name}` is given a new meaning here, so that Python's own `{name}` is gone in all cells that follow"
        if callable(getattr(builtins, name)) and not _keeps_meaning(bindings(code.body)[name]):
            yield CellFinding(0, None, says, sure=False, kinds=KINDS, builtin=name)


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


def _missing_modules(statement: ast.stmt, modules: Collection[str]) -> Iterator[CellFinding]:
    for node in _unguarded(statement):
        wanted = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
        for name in wanted if getattr(node, "level", 0) == 0 else ():
            if name.split(".")[0] not in modules:
                says = (
                    f"`{shortened(name)}` is imported, which is not there when graded: it is no package of this "
                    "course, and no file that was handed out with it"
                )
                yield CellFinding(0, statement, says)


def _unguarded(node: ast.AST) -> Iterator[ast.Import | ast.ImportFrom]:
    """Imports below a node, but for those whose failure is caught."""
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        yield node
    guarded = isinstance(node, ast.Try) and any(_catches(handler) for handler in node.handlers)
    for child in children_of(node):
        if not (guarded and isinstance(child, ast.stmt)):
            yield from _unguarded(child)


def _catches(handler: ast.ExceptHandler) -> bool:
    if handler.type is None:
        return True
    return any(isinstance(node, ast.Name) and node.id in CATCHES for node in nodes_of(handler.type))


def written_modules(steps: Sequence[Run]) -> frozenset[str]:
    """Modules that a notebook may write itself: every name that stands somewhere with `.py` at its end."""
    sources = (step.source for step in steps if ".py" in step.source)
    return frozenset(name for source in sources for name in re.findall(r"\b(\w{1,60})\.py\b", source))


def _carets(statement: ast.stmt, source: str | None) -> Iterator[str]:
    """Powers as other languages write them; `source` is the cell's text where it is Python as it stands."""
    for node in nodes_of(statement):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitXor) and _is_exponent(node.right):
            if not (isinstance(node.left, ast.Constant) and isinstance(node.left.value, int)):
                text = (source and ast.get_source_segment(source, node)) or ast.unparse(node)
                yield f"`{shortened(text)}` is no power: in Python `^` compares bits, and a power is written `**`"


def _is_exponent(node: ast.expr) -> bool:
    if isinstance(node, ast.UnaryOp):
        node = node.operand
    return isinstance(node, ast.Constant) and type(node.value) in (int, float)
