"""Mutants of a module, and which of them its quick tests notice: `python -m tests.mutants checks/compare -n 40`.

A mutant is the module with one small change: a comparison, a constant, a truth value, an operator, a return, a statement
left out. With `--more` instead: a condition that always or never holds, a comparison turned round, a part of an `and` or an
argument left out, a number one less, a sign. Each runs in a fork of a process that has imported what takes long, with the tests of the module alone. A mutant
that survives is a question: is there no test for it, or does the change make no difference (write down why)?
"""

import argparse
import ast
import copy
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import os
import random
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
TESTS = {  # of modules whose tests do not lie at the same place
    "sandbox/inside/wire": ["sandbox/test_wire.py"],
    "submissions/archives": ["submissions/test_archives.py", "submissions/test_downloads.py"],
    "submissions/find": [
        "submissions/test_find.py",
        "submissions/test_who_and_where.py",
        "submissions/test_downloads.py",
    ],
}
COMPARED = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
TURNED = {
    ast.Lt: ast.GtE,
    ast.LtE: ast.Gt,
    ast.Gt: ast.LtE,
    ast.GtE: ast.Lt,
    ast.Eq: ast.GtE,
    ast.NotEq: ast.Lt,
}
COMPUTED = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.Div: ast.Mult, ast.BitOr: ast.BitAnd}
LEFT_OUT = (ast.Expr, ast.Assign, ast.AugAssign, ast.Raise, ast.Continue, ast.Break)
QUIET = "ignore::pytest.PytestAssertRewriteWarning"  # of what was imported before the forks


def changes(tree: ast.AST) -> Iterator[tuple[ast.AST, str, object, str]]:
    """Every small change: node, attribute, new value, and what it is."""
    unread = {id(inner) for node in ast.walk(tree) for note in _annotations(node) for inner in ast.walk(note)}
    for node in ast.walk(tree):
        if id(node) in unread:
            continue
        if isinstance(node, ast.stmt | ast.Module | ast.ExceptHandler | ast.match_case):
            yield from _left_out(node)
        match node:
            case ast.Compare(ops=[op, *rest]) if type(op) in COMPARED:
                yield node, "ops", [COMPARED[type(op)](), *rest], _said(node, "another comparison")
            case ast.BoolOp(op=op):
                yield node, "op", ast.Or() if isinstance(op, ast.And) else ast.And(), _said(node, "and, or exchanged")
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                twice = ast.UnaryOp(ast.Not(), operand)
                yield node, "operand", twice, _said(node, "not dropped")
            case ast.BinOp(op=op) if type(op) in COMPUTED:
                yield node, "op", COMPUTED[type(op)](), _said(node, "another operator")
            case ast.Constant(value=bool() as value):
                yield node, "value", not value, _said(node, "truth value turned")
            case ast.Constant(value=int() | float() as value):
                yield node, "value", value + 1 if isinstance(value, int) else 2 * value or 1.0, _said(node, "number")
            case ast.Return(value=ast.expr() as value) if (
                not isinstance(value, ast.Constant) or value.value is not None
            ):
                yield node, "value", ast.Constant(None), _said(node, "None instead")


def more_changes(tree: ast.AST) -> Iterator[tuple[ast.AST, str, object, str]]:
    """Changes of other kinds than those of `changes`, as node, attribute, new value, and what it is."""
    unread = {id(inner) for node in ast.walk(tree) for note in _annotations(node) for inner in ast.walk(note)}
    for node in ast.walk(tree):
        if id(node) in unread:
            continue
        match node:
            case ast.If(test=test) | ast.IfExp(test=test):
                for value in (True, False):
                    yield node, "test", ast.Constant(value), _said(test, f"always {value}")
            case ast.comprehension(ifs=[test, *rest]):
                yield node, "ifs", rest, _said(test, "condition left out")
            case ast.BoolOp(values=values):
                for place, value in enumerate(values):
                    yield node, "values", [*values[:place], *values[place + 1 :]], _said(value, "operand left out")
            case ast.Compare(ops=[op, *rest]) if type(op) in TURNED:
                yield node, "ops", [TURNED[type(op)](), *rest], _said(node, "comparison turned")
            case ast.Constant(value=int() as value) if not isinstance(value, bool):
                yield node, "value", value - 1, _said(node, "one less")
            case ast.Call(keywords=[*keywords]) if keywords:
                for place, keyword in enumerate(keywords):
                    less = [*keywords[:place], *keywords[place + 1 :]]
                    yield node, "keywords", less, _said(node, f"without {keyword.arg}")
            case ast.Slice(lower=ast.expr(), upper=None):
                yield node, "lower", None, _said(node, "from the start")
            case ast.Slice(upper=ast.expr()):
                yield node, "upper", None, _said(node, "to the end")
            case ast.UnaryOp(op=ast.USub()):
                yield node, "op", ast.UAdd(), _said(node, "sign")
            case ast.BinOp(op=ast.BitOr() | ast.BitAnd() | ast.Sub(), left=left):
                yield node, "right", left, _said(node, "left operand twice")


def _left_out(node: ast.AST) -> Iterator[tuple[ast.AST, str, object, str]]:
    """Each simple statement of a block replaced by nothing; docstrings do not count."""
    for field in ("body", "orelse", "finalbody"):
        block = getattr(node, field, [])
        for place, statement in enumerate(block):
            docstring = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
            if isinstance(statement, LEFT_OUT) and not docstring:
                less = [*block[:place], ast.copy_location(ast.Pass(), statement), *block[place + 1 :]]
                yield node, field, less, _said(statement, "left out")


def _said(node: ast.AST, change: str) -> str:
    return f"line {getattr(node, 'lineno', 0)}, {change}: {ast.unparse(node)}"


def mutants(source: str, more: bool = False) -> list[tuple[str, str]]:
    """The source of every mutant, and what was changed."""
    tree = ast.parse(source)
    found = []
    for node, field, new, said in (more_changes if more else changes)(tree):
        old = getattr(node, field)
        setattr(node, field, new)
        changed = copy.deepcopy(tree)
        setattr(node, field, old)
        found.append((ast.unparse(ast.fix_missing_locations(changed)), said))
    return found


def _annotations(node: ast.AST) -> list[ast.AST]:
    """What says something about a definition and does nothing: types, and decorators such as `frozen=True`."""
    found = [getattr(node, "annotation", None), getattr(node, "returns", None), *getattr(node, "decorator_list", [])]
    return [annotation for annotation in found if annotation is not None]


class _Changed(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Loads one module from the text of a mutant."""

    def __init__(self, name: str, file: Path, text: str) -> None:
        self.name, self.file, self.text = name, file, text

    def find_spec(self, name: str, path: object, target: object = None) -> importlib.machinery.ModuleSpec | None:
        if name != self.name:
            return None
        return importlib.util.spec_from_file_location(name, self.file, loader=self)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> None:
        return None

    def exec_module(self, module: object) -> None:
        exec(compile(self.text, str(self.file), "exec"), vars(module))


def killed(module: str, text: str, tests: Sequence[str], seconds: float = 120.0) -> bool:
    """Whether the tests fail, or do not end, with this text in the module's place."""
    import pytest

    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)
        null = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(null, descriptor)
        sys.meta_path.insert(
            0, _Changed(f"autograder.{module.replace('/', '.')}", ROOT / "autograder" / f"{module}.py", text)
        )
        markers = "not slow and not nbgrader and not browser"
        os._exit(int(pytest.main(["-x", "-q", "-p", "no:cacheprovider", "-W", QUIET, "-m", markers, *tests]) != 0))
    end = time.monotonic() + seconds
    while True:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return status != 0
        if time.monotonic() > end:
            os.killpg(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return True
        time.sleep(0.02)


def tests_of(module: str) -> list[str]:
    """The test files of a module, from the project's root."""
    folder, _, name = module.rpartition("/")
    return [f"tests/{place}" for place in TESTS.get(module, [f"{folder}/test_{name}.py"])]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__.splitlines()[0])
    parser.add_argument("modules", nargs="+", help="such as checks/compare")
    parser.add_argument("-n", "--number", type=int, default=40, help="so many mutants of each, drawn at random")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--more", action="store_true", help="changes of other kinds instead")
    arguments = parser.parse_args()
    for module in arguments.modules:
        for path in (f"autograder/{module}.py", *tests_of(module)):
            if not (ROOT / path).is_file():
                parser.error(
                    f"{module}: there is no {path}; a module is named from autograder/, such as checks/compare"
                )
    os.chdir(ROOT)
    for slow in ("numpy", "hypothesis.extra.numpy", "pytest"):
        importlib.import_module(slow)

    short = False
    for module in arguments.modules:
        source = (ROOT / "autograder" / f"{module}.py").read_text(encoding="utf-8")
        if killed(module, ast.unparse(ast.parse(source)), tests_of(module)):
            print(f"{module}: its tests fail as it is", flush=True)
            return 1
        everything = mutants(source, arguments.more)
        chosen = random.Random(arguments.seed).sample(everything, min(arguments.number, len(everything)))
        survivors = [said for text, said in chosen if not killed(module, text, tests_of(module))]
        print(f"{module}: {len(chosen) - len(survivors)} of {len(chosen)} killed", flush=True)
        for said in survivors:
            print(f"  survives: {said}", flush=True)
        short = short or len(survivors) > 0.05 * len(chosen)
    return int(short)


if __name__ == "__main__":
    sys.exit(main())
