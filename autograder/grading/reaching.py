"""Which names a function of a notebook may come to use: those in its cell, and in whatever stands behind them.

It is told from the source, cell by cell, and in doubt a name counts as used.
"""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from autograder.submissions.cell_code import bound_by, free_names, read_code
from autograder.submissions.nodes import children_of, nodes_of

WORD = re.compile(r"[^\W\d]\w*")
DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
ANY_NAME = frozenset(  # what may look up a name that stands nowhere
    {"globals", "locals", "vars", "eval", "exec", "modules", "import_module", "__import__", "__dict__", "__main__"}
)


@dataclass(frozen=True)
class _Cell:
    """The names that a cell gives a meaning, None where that may be any; all that stand in it; those of whole modules,
    by which nothing but their own contents is meant."""

    provides: frozenset[str] | None
    names: frozenset[str]
    modules: frozenset[str] = frozenset()


def names_behind(names: Iterable[str], sources: Iterable[str]) -> frozenset[str] | None:
    """All names that code which uses `names` may come to use, among these cells; None where that may be any."""
    reached = frozenset(names)
    waiting = [_read(source) for source in sources]
    modules = frozenset().union(*(one.modules for one in waiting))
    while used := [one for one in waiting if one.provides is None or one.provides & reached - modules]:
        waiting = [one for one in waiting if one not in used]
        reached = reached.union(*(one.names for one in used))
    return None if reached & ANY_NAME else reached


def names_in(source: str) -> frozenset[str]:
    """All names that stand in a piece of code."""
    return _read(source).names


@lru_cache(maxsize=1024)  # the released cells of a course, which every notebook has
def _read(source: str) -> _Cell:
    code = read_code(source)
    if code.body is None:
        return _Cell(None, frozenset(WORD.findall(source)))
    modules = (alias for one in code.body if isinstance(one, ast.Import) for alias in one.names)
    return _Cell(
        _provided(code.body),
        frozenset().union(*map(_names, code.body)),
        frozenset(alias.asname or alias.name.partition(".")[0] for alias in modules),
    )


def _provided(body: Iterable[ast.stmt]) -> frozenset[str] | None:
    """Functions, classes and methods, and the names that any other statement at the top of a cell binds or deals with:
    what it calls may be changed by it."""
    found: set[str] = set()
    for statement in body:
        if isinstance(statement, ast.ImportFrom) and any(alias.name == "*" for alias in statement.names):
            return None
        found |= _dealt_with(statement)
        if not isinstance(statement, DEFINITIONS):
            continue
        defined = {node.name for node in nodes_of(statement) if isinstance(node, DEFINITIONS)}
        if any(name.startswith("__") and name != "__init__" for name in defined):
            return None  # operators and the like, which are used without their names
        found |= defined
        for one in statement.body if isinstance(statement, ast.ClassDef) else ():
            found |= _dealt_with(one)
    return frozenset(found)


def _dealt_with(statement: ast.stmt) -> set[str]:
    """Of a definition what it is decorated with; what a name is given; of anything else all that it binds, reads and
    stores in."""
    if isinstance(statement, DEFINITIONS):
        return set().union(*(free_names(one) for one in statement.decorator_list))
    nodes = nodes_of(statement)
    named = isinstance(statement, ast.Assign) and all(isinstance(one, ast.Name) for one in statement.targets)
    if named and not any(isinstance(node, ast.Call) for node in _walk(statement, ast.Lambda)):
        return set(bound_by(statement))
    stored = {node.attr for node in nodes if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store)}
    texts = _words(nodes) if ANY_NAME.intersection(free_names(statement)) else frozenset[str]()
    return {*bound_by(statement), *free_names(statement), *stored, *texts}


def _names(statement: ast.stmt) -> set[str]:
    """The names that are looked up outside a statement, attributes, and the words of texts, docstrings aside."""
    nodes = list(_walk(statement))
    attributes = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    imported = (alias for node in nodes if isinstance(node, (ast.Import, ast.ImportFrom)) for alias in node.names)
    words = {word for alias in imported for word in WORD.findall(alias.name)}
    return {*free_names(statement), *attributes, *words, *_words(nodes)}


def _words(nodes: Iterable[ast.AST]) -> frozenset[str]:
    texts = (node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return frozenset(word for text in texts for word in WORD.findall(text))


def _walk(node: ast.AST, without: type[ast.AST] | tuple[()] = ()) -> Iterator[ast.AST]:
    """A node and all below it, docstrings aside, and what stands in nodes of a kind."""
    yield node
    for child in () if isinstance(node, without) else children_of(node):
        if not (isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)):
            yield from _walk(child, without)
