"""What is seen of the statements behind an answer before any of them has run: what they need at once, and what they
count on that is not there when a notebook is graded."""

import ast
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from autograder.grading.cell_findings import CellFinding
from autograder.grading.gone_names import shortened
from autograder.submissions.cell_code import free_names
from autograder.submissions.nodes import nodes_of

STOPS = ("an exception",)  # what is told of a cell or a call of which the kind of exception is not told
CACHES = ("cache", "lru_cache")
ASKS = ("input", "breakpoint", "set_trace")
READERS = ("open", "load", "loadtxt", "genfromtxt", "read_csv", "read_text", "imread")
TYPED = "it waits for somebody who types (`{}`), and nobody does when the notebook is graded"
READ = "it reads `{}`: when the notebook is graded, beside it lie only the files that were handed out with it"
HASHED = "`{}` looks results up by the arguments, which have to be hashable for that, and arrays are not"
AWAITED = "it is defined by `async def`: a call of it gives no value until it is awaited"


def of_statement(
    statement: ast.stmt, undefined: Callable[[Iterable[str]], list[str]], postponed: bool
) -> Iterator[CellFinding]:
    """What would explain that a function fails behind which this statement stands, or in whose cell.

    `undefined` picks the names that no cell gives a meaning; annotations that are `postponed` need none.
    """
    missing = undefined(set(_needed_at_once(statement, postponed)))
    if missing:
        listed = " and ".join(f"`{shortened(name)}`" for name in missing[:3])
        says = f"{listed}, needed as soon as the cell runs, {'is' if len(missing) == 1 else 'are'} defined in no cell"
        yield _explains(says, "NameError", *STOPS)
    for name in sorted(free_names(statement) | set(_called(statement))):
        if name in ASKS:
            yield _explains(TYPED.format(name), "EOFError", *STOPS)
    for file in _read(statement):
        yield _explains(READ.format(shortened(file)), "FileNotFoundError", "OSError", *STOPS)
    if isinstance(statement, ast.FunctionDef):
        for name in map(_name, statement.decorator_list):
            if name in CACHES:
                yield _explains(HASHED.format(name), "TypeError", *STOPS)
    if isinstance(statement, ast.AsyncFunctionDef):
        yield _explains(AWAITED, "not made of numbers")


def _explains(says: str, *kinds: str) -> CellFinding:
    return CellFinding(-1, None, says, sure=False, kinds=kinds)


def _needed_at_once(statement: ast.stmt, postponed: bool) -> Iterator[str]:
    """Names that a definition looks up when it is made, not when it is called: decorators, defaults, annotations."""
    if not isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return
    args = statement.args
    parts: list[ast.expr | None] = [*statement.decorator_list, *args.defaults, *args.kw_defaults]
    if not postponed:
        named = [*args.posonlyargs, *args.args, *args.kwonlyargs, *filter(None, (args.vararg, args.kwarg))]
        parts += [*(one.annotation for one in named), statement.returns]
    for part in filter(None, parts):
        yield from (node.id for node in nodes_of(part) if isinstance(node, ast.Name))


@lru_cache(maxsize=4096)  # `read_code` gives the same statements again for the same cell
def _calls(statement: ast.stmt) -> tuple[ast.Call, ...]:
    return tuple(node for node in nodes_of(statement) if isinstance(node, ast.Call))


def _called(statement: ast.stmt) -> Iterator[str]:
    return map(_name, _calls(statement))


def _read(statement: ast.stmt) -> Iterator[str]:
    """Names of files that stand in a call of what reads files."""
    for node in _calls(statement):
        if _name(node) in READERS and node.args:
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value


def _name(node: ast.expr) -> str:
    """`lru_cache` of `@functools.lru_cache(maxsize=None)`."""
    if isinstance(node, ast.Call):
        node = node.func
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
