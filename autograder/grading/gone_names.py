"""Names that the installed NumPy no longer has, seen in the source of a cell."""

import ast
import builtins
import sys
import warnings
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

import numpy as np

from autograder.submissions.cell_code import Code
from autograder.submissions.nodes import nodes_of

SHOWN = 60  # characters of the student's own text in a sentence


@lru_cache(maxsize=1024)  # of the released cells it is asked in every notebook
def numpy_names(code: Code) -> frozenset[str]:
    """The names under which NumPy goes in a cell."""
    names: set[str] = set()
    for node in (node for one in code.statements for node in nodes_of(one) if isinstance(node, ast.Import)):
        names |= {alias.asname for alias in node.names if alias.name == "numpy" and alias.asname}
    return frozenset(names)


def gone_from_numpy(statement: ast.stmt, names: Collection[str], put_in: Collection[str]) -> Iterator[str]:
    """A sentence for each use of a name that NumPy lacks.

    Parameters
    ----------
    names
        The names under which NumPy goes in the notebook.
    put_in
        What the notebook puts into NumPy itself, as `np.float`.
    """
    for node in nodes_of(statement):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
            path = _dotted(node)
            if path and path[0] in names and ".".join(path) not in put_in and _is_gone(path[1:]):
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
        return False  # The name lies in a class, or in a module that NumPy loads at first use. None is loaded here.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return not hasattr(place, path[-1])


def _says_gone(first: str, path: Sequence[str]) -> str:
    whole = shortened(".".join([first, *path]))
    advice = _advice(path[-1]) if len(path) == 1 else ""
    return f"NumPy {np.__version__} has no `{whole}`{advice}"


def _advice(name: str) -> str:
    """What NumPy itself says of a name that it has removed."""
    expired = getattr(getattr(np, "_expired_attrs_2_0", None), "__expired_attributes__", {})
    if name in expired:
        return f" (NumPy says: {str(expired[name]).rstrip('.')})"
    if name in getattr(np, "__former_attrs__", {}):
        return f": Python's own `{name}` is meant by it" if name in dir(builtins) else ""
    return " (NumPy 2 has removed it)" if name == "mat" else ""


@lru_cache(maxsize=1024)
def names_put_in(code: Code) -> frozenset[str]:
    """Names that a cell puts into NumPy itself: `np.float = float`."""
    nodes = (node for one in code.statements for node in nodes_of(one))
    stored = (node for node in nodes if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store))
    return frozenset(".".join(_dotted(node)) for node in stored)


def shortened(text: str) -> str:
    """The student's own text, as a sentence shows it."""
    return text if len(text) <= SHOWN else text[:SHOWN] + "…"
