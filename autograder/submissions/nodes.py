"""The nodes of a syntax tree, in fewer steps than `ast.walk` and `ast.iter_child_nodes` take: every cell that a student
wrote is looked through a dozen times."""

import ast
from functools import lru_cache


def children_of(node: ast.AST) -> list[ast.AST]:
    """The nodes directly below one, in the order of its fields; whether a name is read or bound stands in its `ctx`,
    which is no child here."""
    found: list[ast.AST] = []
    for field in node._fields:
        value = getattr(node, field, None)
        if type(value) is list:
            found += [one for one in value if isinstance(one, ast.AST)]
        elif isinstance(value, ast.AST) and field != "ctx":
            found.append(value)
    return found


@lru_cache(maxsize=4096)  # `read_code` gives the same statements again for the same cell
def nodes_of(statement: ast.AST) -> tuple[ast.AST, ...]:
    """A statement and all nodes below it, the nearer ones first."""
    found = [statement]
    for node in found:  # which grows meanwhile
        found += children_of(node)
    return tuple(found)
