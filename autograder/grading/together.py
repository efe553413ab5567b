"""Known answers that share a notebook: one grading instead of one each, where no answer can notice another.

An answer notices another through the names that it reaches: those in its text, and whatever the released cells and the
references behind these names reach in turn. An answer whose text does not tell, or that reaches further than names do,
stands alone; and of a notebook that did not go as it should, every answer is graded once more, alone.
"""

import ast
import itertools
import math
import symtable
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from autograder.checks.draws import SharedDraws
from autograder.checks.source import text_of
from autograder.course.course import Loaded
from autograder.grading.answers import fill_in, reference_answers
from autograder.grading.engine import Engine
from autograder.grading.plan import SKIPPED, needs_shell
from autograder.reports.model import Report, Result
from autograder.sandbox.limits import Limits
from autograder.submissions.cell_code import names_in

# Names by which code touches what all cells of a process share: the state of NumPy and of the interpreter.
SHARED_STATE = frozenset(
    {
        *("__builtins__", "__dict__", "__globals__", "__import__", "__main__", "builtins", "globals", "locals", "vars"),
        *("setattr", "delattr", "eval", "exec", "exit", "quit", "_exit", "gc", "importlib", "inspect", "environ", "os"),
        *("signal", "subprocess", "sys", "threading", "warnings", "setrecursionlimit", "setdefaulttimeout"),
        *("seterr", "set_printoptions"),
    }
)
# What `numpy.random` offers that does not touch the state that all cells share.
GENERATORS = frozenset({"default_rng", "Generator", "RandomState", "SeedSequence"})
DRAWS = 4  # how many sets of hidden inputs known answers meet: what known functions make of each is found out once
LOOP = "while"  # a name that no code can bind: of what may be endless there is one in a notebook


@dataclass(frozen=True)
class KnownAnswer:
    """The source of a cell that answers `check`, and what to call it."""

    check: str
    label: str
    source: str


@dataclass(frozen=True)
class KnownGraded:
    """What an answer got, and which other checks lost points by it, among references."""

    answer: KnownAnswer
    result: Result
    others: tuple[str, ...]


def grade_together(
    engine: Engine, slug: str, answers: Iterable[KnownAnswer], call_seconds: float = math.inf
) -> Iterator[KnownGraded]:
    """Each answer with the result that it has alone among references, in no particular order.

    Parameters
    ----------
    call_seconds
        What one call may take: an answer that never comes to its end is as wrong after one second as after five.
    """
    limits = replace(engine.limits, call_seconds=min(call_seconds, engine.limits.call_seconds))
    rows = itertools.cycle([engine.shared_draws(slug, f"known answers {number}") for number in range(DRAWS)])
    for notebook, draws in zip(share_out(engine.load(slug), answers), rows):
        graded = _graded(notebook, grade_notebook(engine, notebook, draws, limits))
        if len(notebook) > 1 and any(one.others or _ran_out_of_time(one) for one in graded):
            graded = [_graded([one], grade_notebook(engine, [one], draws, limits))[0] for one in notebook]
        yield from graded


def grade_notebook(
    engine: Engine, answers: Sequence[KnownAnswer], draws: SharedDraws, limits: Limits | None = None
) -> Report:
    """The report on a notebook with these answers among references, on the inputs of `draws`."""
    loaded = engine.load(draws.assignment)
    sources = {**reference_answers(loaded.assignment), **{answer.check: answer.source for answer in answers}}
    return engine.grade_known(fill_in(loaded.release, sources, answers[0].label), draws, limits)


def _ran_out_of_time(graded: KnownGraded) -> bool:
    """Without a loop that may be endless, which is a mistake like any other: the machine or the others may be why."""
    return graded.result.status == "timeout" and LOOP not in graded.answer.source


def share_out(loaded: Loaded, answers: Iterable[KnownAnswer], examples: bool = False) -> list[list[KnownAnswer]]:
    """The answers by notebooks: each goes into the first one in which it notices nobody and nobody notices it.

    `examples` is for notebooks whose cells of examples run as well, which may use other exercises.
    """
    given = _Given(loaded, examples)
    shared: list[list[tuple[KnownAnswer, _Reach]]] = []
    alone: list[list[KnownAnswer]] = []
    for answer in answers:
        reach = given.reach(answer)
        if reach is None:
            alone.append([answer])
            continue
        for notebook in shared:
            if not any(reach.notices(other) or other.notices(reach) for _, other in notebook):
                notebook.append((answer, reach))
                break
        else:
            shared.append([(answer, reach)])
    return [[answer for answer, _ in notebook] for notebook in shared] + alone


def _graded(answers: Sequence[KnownAnswer], report: Report) -> list[KnownGraded]:
    mine = {answer.check for answer in answers}
    results = {result.check: result for result in report.results}
    others = tuple(
        name
        for name, result in results.items()
        if name not in mine and result.status != "manual" and result.points < result.max_points
    )
    return [KnownGraded(answer, results[answer.check], others) for answer in answers]


@dataclass(frozen=True)
class _Reach:
    """The names that an answer leaves behind, with the import that binds each if one does; and all that it reaches."""

    binds: Mapping[str, str | None]
    names: frozenset[str]

    def notices(self, other: "_Reach") -> bool:
        """Whether a name that `other` leaves behind means something here; the same import of both does no harm."""
        return any(
            name in self.names and (how is None or self.binds.get(name) != how) for name, how in other.binds.items()
        )


@dataclass(frozen=True)
class _Given:
    """What surrounds an answer: released cells, references, and what the checks send to be called."""

    loaded: Loaded
    examples: bool = False

    @cached_property
    def leads_to(self) -> dict[str, set[str]]:
        """The names that stand behind each name; those of a class behind its methods, one by one."""
        found: dict[str, set[str]] = {}
        cells = [cell.source for cell in self.loaded.release if cell.role == "given"]
        for source in [*cells, *reference_answers(self.loaded.assignment).values()]:
            for statement in ast.parse(source).body:
                for name, names in _definitions(statement):
                    found.setdefault(name, set()).update(names)
        return found

    @cached_property
    def behind_skipped(self) -> dict[str, set[str]]:
        """Names that demonstrations and examples bind: who reads one has the whole cell run, and rests on its names."""
        found: dict[str, set[str]] = {}
        for cell in self.loaded.release:
            if cell.role in SKIPPED:
                bound, used = names_in(cell.source)
                for name in bound:
                    found.setdefault(name, set()).update(bound | used)
        return found

    @cached_property
    def imports(self) -> dict[str, str | None]:
        """How the released cells bind what they import."""
        found: dict[str, str | None] = {}
        for cell in self.loaded.release:
            if cell.role == "given":
                found.update((name, how) for name, how in _binds(_Text(cell.source)).items() if how is not None)
        return found

    @cached_property
    def around(self) -> dict[str, set[str]]:
        """The names in what a check sends to be called, and in its examples where they run."""
        found = {c.name: _names(_Text(text_of(c.sent))) if c.sent else set() for c in self.loaded.assignment.checks}
        for cell in self.loaded.release.role("examples") if self.examples else ():
            found.setdefault(cell.exercise, set()).update(_names(_Text(cell.source)))
        return found

    def reach(self, answer: KnownAnswer) -> _Reach | None:
        """What an answer reaches; None when it has to stand alone."""
        text = _Text(answer.source)
        try:
            nodes = text.nodes
        except (SyntaxError, ValueError):
            return None
        if needs_shell(answer.source) or _touches_shared_state(nodes):
            return None
        names = _names(text) | self.around[answer.check]
        names |= set().union(*(self.behind_skipped.get(name, set()) for name in names_in(answer.source)[1]))
        binds = {name: how for name, how in _binds(text).items() if how is None or self.imports.get(name) != how}
        binds[answer.check] = None
        if any(isinstance(node, ast.While) for node in nodes):
            binds[LOOP] = None
        return _Reach(binds, frozenset(binds) | self._all_behind(names - binds.keys()))

    def _all_behind(self, names: set[str]) -> set[str]:
        """The names, with all that they lead to."""
        reached: set[str] = set()
        while names:
            reached |= names
            names = set().union(*(self.leads_to.get(name, set()) for name in names)) - reached
        return reached


def _definitions(statement: ast.stmt) -> Iterator[tuple[str, set[str]]]:
    """The names that a statement at the top of a cell gives a meaning, each with the names that this rests on."""
    if isinstance(statement, ast.ClassDef):
        for method in statement.body:
            if isinstance(method, ast.FunctionDef):
                yield (statement.name if method.name == "__init__" else f".{method.name}"), _names(_text(method))
        return
    text = _text(statement)
    names = _names(text)
    for node in text.nodes:
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield f".{node.attr}", names
    for name in _binds(text):
        yield name, names


@dataclass(frozen=True)
class _Text:
    """A text of Python, as it is read: hundreds of answers are, each from several sides."""

    source: str

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """Every node, the module first."""
        return tuple(ast.walk(ast.parse(self.source)))

    @cached_property
    def table(self) -> symtable.SymbolTable:
        """What each name is in each of its scopes."""
        return symtable.symtable(self.source, "<answer>", "exec")


def _text(statement: ast.stmt) -> _Text:
    return _Text(ast.unparse(statement))


def _names(text: _Text) -> set[str]:
    """Every name that the code looks up outside itself, attributes and operators as `.name`."""
    names = _looked_up(text.table)
    for node in text.nodes:
        if isinstance(node, ast.Attribute):
            names.add(f".{node.attr}")
        elif isinstance(node, (ast.BinOp, ast.AugAssign, ast.UnaryOp)):
            names |= OPERATORS.get(type(node.op), set())
    return names


OPERATORS: dict[type, set[str]] = {
    ast.Add: {".__add__", ".__radd__", ".__iadd__"},
    ast.Sub: {".__sub__", ".__rsub__", ".__isub__"},
    ast.Mult: {".__mul__", ".__rmul__", ".__imul__"},
    ast.Div: {".__truediv__", ".__rtruediv__", ".__itruediv__"},
    ast.Pow: {".__pow__", ".__rpow__", ".__ipow__"},
    ast.MatMult: {".__matmul__", ".__rmatmul__", ".__imatmul__"},
    ast.USub: {".__neg__"},
}


def _looked_up(table: symtable.SymbolTable) -> set[str]:
    top = table.get_type() == "module"
    found = {s.get_name() for s in table.get_symbols() if (s.is_referenced() if top else s.is_global())}
    return found.union(*(_looked_up(child) for child in table.get_children()))


def _binds(text: _Text) -> dict[str, str | None]:
    """The names that code at the top of a cell leaves behind: the import that binds them, or None."""
    found: dict[str, str | None] = {s.get_name(): None for s in text.table.get_symbols() if s.is_assigned()}
    module = text.nodes[0]
    assert isinstance(module, ast.Module)
    for node in module.body:
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            whole = "." * getattr(node, "level", 0) + (getattr(node, "module", None) or "")
            for alias in node.names:
                found[alias.asname or alias.name.partition(".")[0]] = f"{whole} {alias.name} {alias.asname}"
    return found


def _touches_shared_state(nodes: Sequence[ast.AST]) -> bool:
    """Whether code reaches further than the names that it binds: into a module, a class or what another cell made."""
    own = {node.arg for node in nodes if isinstance(node, ast.arg)}
    own |= {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    own |= {node.name for node in nodes if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
    return any(_is_shared(node, own) for node in nodes)


def _is_shared(node: ast.AST, own: set[str]) -> bool:
    match node:
        case ast.Global() | ast.ImportFrom(names=[ast.alias(name="*")]):
            return True
        case ast.Name(id=name) | ast.Attribute(attr=name) if name in SHARED_STATE:
            return True
        case ast.Attribute(value=ast.Attribute(attr="random") as module, attr=name) if _root(module) not in own:
            return name not in GENERATORS
        case ast.Import() | ast.ImportFrom():
            return any("random" in alias.name for alias in node.names) or "random" in (
                getattr(node, "module", "") or ""
            )
        case ast.Attribute(ctx=ast.Store() | ast.Del()) | ast.Subscript(ctx=ast.Store() | ast.Del()):
            return _root(node) not in own
    return False


def _root(node: ast.expr) -> str | None:
    while isinstance(node, (ast.Attribute, ast.Subscript, ast.Call)):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else None
