"""Small changes of a right answer, made by rule: what comes out when one thing in it is otherwise.

A reference is read as a syntax tree, and one place of it is changed at a time. Where an answer has the values of such
a variant on every call, the variant says what kind of slip would bring just these values.
"""

import ast
import functools
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import CodeType

from autograder.checks.mutation import compiled, text_without_docstring
from autograder.checks.outcomes import Function
from autograder.checks.source import text_of

MAX_VARIANTS = 420  # variants of one function; the longest references have about as many

_Change = tuple[str, ast.AST]

_OPPOSITE: dict[type[ast.operator], tuple[type[ast.operator], str]] = {
    ast.Add: (ast.Sub, "a plus is a minus"),
    ast.Sub: (ast.Add, "a minus is a plus"),
    ast.Mult: (ast.Div, "a multiplication is a division"),
    ast.Div: (ast.Mult, "a division is a multiplication"),
}
_COMPARED: dict[type[ast.cmpop], tuple[tuple[type[ast.cmpop], str], ...]] = {
    ast.Lt: ((ast.LtE, "a comparison decides otherwise at equality"), (ast.Gt, "a comparison looks the other way")),
    ast.LtE: ((ast.Lt, "a comparison decides otherwise at equality"), (ast.Gt, "a comparison looks the other way")),
    ast.Gt: ((ast.GtE, "a comparison decides otherwise at equality"), (ast.Lt, "a comparison looks the other way")),
    ast.GtE: ((ast.Gt, "a comparison decides otherwise at equality"), (ast.Lt, "a comparison looks the other way")),
}
_RENAMED = {
    "sum": ("mean", "an average is taken where a sum belongs"),
    "mean": ("sum", "a sum is taken where an average belongs"),
    "max": ("min", "the smallest is taken where the largest belongs"),
    "min": ("max", "the largest is taken where the smallest belongs"),
}


@dataclass(frozen=True)
class Variant:
    """A changed reference; `says` ends a sentence that begins with "a right answer in which"."""

    says: str
    definition: CodeType | str  # code, or the text of a function that a driver has to try
    original: Function

    def function(self) -> Function:
        """The changed function, beside the names of the right one's module."""
        if isinstance(self.definition, str):
            return compiled(self.original.__name__, self.definition, dict(self.original.__globals__))
        names = dict(self.original.__globals__)
        exec(self.definition, names)
        function: Function = names[self.original.__name__]
        function.source = text_of(self.original)  # type: ignore[attr-defined] # as long as its loops go
        return function


@functools.cache
def variants_of(function: Function, as_text: bool) -> tuple[Variant, ...]:
    """Every variant of a reference, as text where a driver needs that; compiled at once otherwise, which is faster."""
    tree = ast.parse(text_without_docstring(function))
    definition = tree.body[0]
    assert isinstance(definition, ast.FunctionDef)
    parameters = tuple(arg.arg for arg in definition.args.args)
    found = []
    every = itertools.chain(_changed(definition, parameters, names=False), _changed(definition, parameters, names=True))
    for says in itertools.islice(every, MAX_VARIANTS):
        made = _made(tree, as_text)
        if made is not None:
            found.append(Variant(says, made, function))
    return tuple(found)


def _made(tree: ast.Module, as_text: bool) -> CodeType | str | None:
    """The changed tree, for use; None where it is no Python any more."""
    try:
        if as_text:
            return ast.unparse(tree)
        code: CodeType = compile(ast.fix_missing_locations(tree), "<variant>", "exec")
        return code
    except (SyntaxError, ValueError, TypeError):
        return None


def _changed(definition: ast.FunctionDef, parameters: Sequence[str], names: bool) -> Iterator[str]:
    """Change the definition in one place after the other, and put each back after its words were taken.

    Names that stand for others are many, and come by themselves.
    """
    variables = {
        node.id for node in ast.walk(definition) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }

    def _expressions(node: ast.expr) -> Iterator[_Change]:
        return _renamed(node, parameters, variables) if names else _operated(node, parameters)

    for parent in list(ast.walk(definition)):
        for field, value in list(ast.iter_fields(parent)):
            if isinstance(value, ast.expr):
                for says, new in _expressions(value):
                    setattr(parent, field, new)
                    yield says
                setattr(parent, field, value)
            elif isinstance(value, list) and value and isinstance(value[0], ast.expr):
                for index, item in enumerate(list(value)):
                    for says, new in _expressions(item):
                        value[index] = new
                        yield says
                    value[index] = item
            elif isinstance(value, list) and value and isinstance(value[0], ast.stmt) and not names:
                for says, body in _bodies(parent, value):
                    setattr(parent, field, body)
                    yield says
                setattr(parent, field, value)


# Expressions ------------------------------------------------------------------------------------


def _operated(node: ast.expr, parameters: Sequence[str]) -> Iterator[_Change]:
    if isinstance(node, ast.BinOp):
        yield from _operations(node, parameters)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        yield "a minus sign is missing", node.operand
    elif isinstance(node, ast.Compare) and len(node.ops) == 1:
        for kind, says in _COMPARED.get(type(node.ops[0]), ()):
            yield says, ast.Compare(node.left, [kind()], node.comparators)
    elif isinstance(node, ast.BoolOp):
        for value in node.values:
            yield "one of two conditions is missing", value
        yield (
            "`and` and `or` are mixed up",
            ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values),
        )
    elif isinstance(node, ast.IfExp):
        yield "one case is treated as the other", node.body
        yield "one case is treated as the other", node.orelse
    elif isinstance(node, ast.Constant) and isinstance(node.value, (int, float)) and not isinstance(node.value, bool):
        yield from _constants(node.value)
    elif isinstance(node, ast.Call):
        yield from _calls(node)
    elif isinstance(node, ast.Attribute) and node.attr == "T":
        yield "a table is not turned round where it should be", node.value
    elif isinstance(node, ast.Subscript):
        yield from _subscripts(node)


def _operations(node: ast.BinOp, parameters: Sequence[str]) -> Iterator[_Change]:
    left, right = node.left, node.right
    brackets = "brackets are missing, or stand in another place"
    if isinstance(right, ast.BinOp):
        yield brackets, ast.BinOp(ast.BinOp(left, node.op, right.left), right.op, right.right)
    if isinstance(left, ast.BinOp):
        yield brackets, ast.BinOp(left.left, left.op, ast.BinOp(left.right, node.op, right))
    if isinstance(node.op, ast.Mult):
        yield "two things are added that should be multiplied", ast.BinOp(left, ast.Add(), right)
        yield f"one factor is left out{_about(right, parameters)}", left
        yield f"one factor is left out{_about(left, parameters)}", right
        yield "a factor stands where a divisor should, or the other way round", ast.BinOp(right, ast.Div(), left)
        for sums, factor in ((left, right), (right, left)):
            if isinstance(sums, ast.BinOp) and isinstance(sums.op, (ast.Add, ast.Sub)):
                says = "a factor reaches only one of two terms"
                yield says, ast.BinOp(ast.BinOp(sums.left, ast.Mult(), factor), sums.op, sums.right)
                yield says, ast.BinOp(sums.left, sums.op, ast.BinOp(sums.right, ast.Mult(), factor))
        yield f"one factor is there twice{_about(left, parameters)}", ast.BinOp(node, ast.Mult(), left)
        yield f"one factor is there twice{_about(right, parameters)}", ast.BinOp(node, ast.Mult(), right)
    elif isinstance(node.op, ast.Div):
        yield f"a division is left out{_about(right, parameters)}", left
        yield f"one division is made twice{_about(right, parameters)}", ast.BinOp(node, ast.Div(), right)
        yield "a quotient is upside down", ast.BinOp(right, ast.Div(), left)
    elif isinstance(node.op, ast.Pow):
        yield "a power is left out", left
        yield "the power is another one", ast.BinOp(node, ast.Mult(), left)
    elif isinstance(node.op, (ast.Add, ast.Sub)):
        yield f"one term is left out{_about(right, parameters)}", left
        yield "two things are multiplied where they should be added or subtracted", ast.BinOp(left, ast.Mult(), right)
        if isinstance(node.op, ast.Sub):
            yield "a difference is taken the other way round", ast.BinOp(right, ast.Sub(), left)
            yield f"one term is left out{_about(left, parameters)}", ast.UnaryOp(ast.USub(), right)
            yield "only the size of a difference counts", _numpy("abs", node)
            yield "only the sign of a difference counts", _numpy("sign", node)
            yield "a difference is cut off at -1 and 1", _numpy("clip", node, ast.Constant(-1), ast.Constant(1))
            yield "a difference is taken to a higher power", ast.BinOp(node, ast.Pow(), ast.Constant(2))
            yield "a difference is taken to a higher power", ast.BinOp(node, ast.Pow(), ast.Constant(3))
        else:
            yield f"one term is left out{_about(left, parameters)}", right
    elif isinstance(node.op, ast.MatMult):
        yield "a table is turned round that should not be", ast.BinOp(_turned(left), node.op, right)
        yield "a table is turned round that should not be", ast.BinOp(left, node.op, _turned(right))
        yield "products are not added up as a matrix product does", ast.BinOp(left, ast.Mult(), right)
    if type(node.op) in _OPPOSITE:
        other, says = _OPPOSITE[type(node.op)]
        yield says, ast.BinOp(left, other(), right)


def _constants(value: float) -> Iterator[_Change]:
    says = "a number in the formula is another one"
    if type(value) is int:
        says = "a number or a place is off by one"
        yield from ((says, ast.Constant(new)) for new in (value + 1, value - 1))
        yield "a limit is another one", ast.Constant(value + 0.5)
        yield "a number in the formula is another one", ast.Constant(value * 2)
    else:
        yield from ((says, ast.Constant(new)) for new in (0.0, 1.0, 2 * value, value / 2, -value))


def _calls(node: ast.Call) -> Iterator[_Change]:
    if isinstance(node.func, ast.Attribute) and node.func.attr in _RENAMED and node.args:
        other, says = _RENAMED[node.func.attr]
        yield says, ast.Call(ast.Attribute(node.func.value, other, ast.Load()), node.args, node.keywords)
    for index, keyword in enumerate(node.keywords):
        rest = [*node.keywords[:index], *node.keywords[index + 1 :]]
        if keyword.arg == "axis" and isinstance(keyword.value, ast.Constant):
            other_axis = ast.keyword("axis", ast.Constant(0 if keyword.value.value else 1))
            yield "something runs along the wrong axis", ast.Call(node.func, node.args, [*rest, other_axis])
            yield "all entries are taken together, where an axis should be named", ast.Call(node.func, node.args, rest)
        elif keyword.arg == "keepdims":
            yield "a sum or the like loses its axis", ast.Call(node.func, node.args, rest)
        elif keyword.arg == "dtype":
            yield "whole numbers stay whole numbers", ast.Call(node.func, node.args, rest)
    if isinstance(node.func, ast.Name) and node.func.id == "range":
        yield from _ranges(node)
    elif len(node.args) == 1:
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        yield f"`{name}` is left out", node.args[0]
        if isinstance(node.func, ast.Name):
            yield f"what `{name}` gives is averaged before it is used", _numpy("mean", node)
            averaged = _numpy("mean", node, axis=0)
            yield f"what `{name}` gives is averaged over the examples before it is used", averaged
            of_one = ast.Call(node.func, [_numpy("mean", node.args[0], axis=0)], [])
            yield f"`{name}` is asked about an average, where it should be asked about each example", of_one
    elif node.args and all(type(arg) is type(node.args[0]) for arg in node.args) and len(node.args) == 2:
        yield "two things trade places", ast.Call(node.func, node.args[::-1], node.keywords)


def _ranges(node: ast.Call) -> Iterator[_Change]:
    for index, bound in enumerate(node.args[:2]):
        for step in (ast.Add(), ast.Sub()):
            moved: list[ast.expr] = [*node.args]
            moved[index] = ast.BinOp(bound, step, ast.Constant(1))
            yield "a loop begins or ends one round too early or too late", ast.Call(node.func, moved, [])
    if len(node.args) == 1:
        late: list[ast.expr] = [ast.Constant(1), *node.args]
        yield "a loop begins or ends one round too early or too late", ast.Call(node.func, late, [])


def _renamed(node: ast.expr, parameters: Sequence[str], names: set[str]) -> Iterator[_Change]:
    """Another name in the place of one, and for an item of a list that name at a neighbour's index, too."""
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
        yield from _names(node, parameters, names)
    if not isinstance(node, ast.Subscript) or not isinstance(node.ctx, ast.Load):
        return
    if isinstance(node.value, ast.Name) and isinstance(node.slice, (ast.Name, ast.BinOp)):
        for says, other in _names(node.value, parameters, names):
            for step in (ast.Add(), ast.Sub()):
                yield says, ast.Subscript(other, ast.BinOp(node.slice, step, ast.Constant(1)), ast.Load())


def _subscripts(node: ast.Subscript) -> Iterator[_Change]:
    if not isinstance(node.ctx, ast.Load) or isinstance(node.slice, (ast.Slice, ast.Tuple)):
        return
    yield "one index is left out", node.value
    if isinstance(node.slice, (ast.Name, ast.BinOp)):
        for step in (ast.Add(), ast.Sub()):
            moved = ast.Subscript(node.value, ast.BinOp(node.slice, step, ast.Constant(1)), ast.Load())
            yield "one index points to a neighbour of what is meant", moved
        for end in (0, -1):
            says = "one index always points to the same end of a list"
            yield says, ast.Subscript(node.value, ast.Constant(end), ast.Load())


def _names(node: ast.Name, parameters: Sequence[str], names: set[str]) -> Iterator[tuple[str, ast.expr]]:
    for other in (*parameters, *sorted(names)):
        if other != node.id:
            both = other in parameters and node.id in parameters
            says = f"`{other}` stands in a place of `{node.id}`" if both else "one name stands in the place of another"
            yield says, ast.Name(other, ast.Load())


def _about(node: ast.expr, parameters: Sequence[str]) -> str:
    """Which arguments something depends on at first sight."""
    names = {part.id for part in ast.walk(node) if isinstance(part, ast.Name) and part.id in parameters}
    if isinstance(node, ast.Constant):
        return ": a constant"
    return f": it depends on {' and '.join(f'`{name}`' for name in sorted(names))}" if names else ""


def _turned(node: ast.expr) -> ast.expr:
    return ast.Attribute(node, "T", ast.Load())


def _numpy(name: str, *args: ast.expr, axis: int | None = None) -> ast.expr:
    keywords = [] if axis is None else [ast.keyword("axis", ast.Constant(axis))]
    return ast.Call(ast.Attribute(ast.Name("np", ast.Load()), name, ast.Load()), list(args), keywords)


# Statements -------------------------------------------------------------------------------------


def _bodies(parent: ast.AST, body: list[ast.stmt]) -> Iterator[tuple[str, list[ast.stmt]]]:
    for index, statement in enumerate(body):
        before, after = body[:index], body[index + 1 :]
        if isinstance(statement, ast.AugAssign):
            if isinstance(statement.op, ast.Add):
                only = ast.Assign([statement.target], statement.value, lineno=0)
                yield "something is overwritten that should be added up", [*before, only, *after]
        if isinstance(statement, (ast.For, ast.While)):
            once = type(statement)(**{**vars(statement), "body": [*statement.body, ast.Break()]})
            yield "a loop ends after its first round", [*before, once, *after]
            yield from _hoisted(statement, before, after)
        if isinstance(statement, ast.If):
            yield "one of two cases is forgotten", [*before, *statement.body, *after]
            yield "one of two cases is forgotten", [*before, *(statement.orelse or [ast.Pass()]), *after]
        if not isinstance(statement, (ast.Return, ast.FunctionDef, ast.For, ast.While)):
            yield "one line is missing", [*before, ast.Pass(), *after]
        if after and not isinstance(after[0], ast.Return) and not isinstance(parent, ast.Module):
            yield "two steps come in the opposite order", [*before, after[0], statement, *after[1:]]


def _hoisted(
    loop: ast.For | ast.While, before: list[ast.stmt], after: list[ast.stmt]
) -> Iterator[tuple[str, list[ast.stmt]]]:
    """What a loop computes anew in every round is computed once, before it."""
    for index, statement in enumerate(loop.body):
        if isinstance(statement, ast.Assign):
            rest = [*loop.body[:index], *loop.body[index + 1 :]] or [ast.Pass()]
            rounds = type(loop)(**{**vars(loop), "body": rest})
            yield "something is computed once that every round needs anew", [*before, statement, rounds, *after]
