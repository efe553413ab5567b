"""The Python of a cell, read and never run: its statements, the names that it binds, the names that it uses."""

import ast
import re
import textwrap
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from autograder.submissions.nodes import children_of, nodes_of

MAX_CHARACTERS = 100_000  # characters of a cell that is analysed; a longer cell is run unread
MAX_LEVELS = 150  # levels of nesting in a source that is analysed
PROMPT = re.compile(r"^[^\S\n]*(?:In \[\d*\]: ?|>{3} ?|\.{3,}: ?|\.\.\. ?)", re.MULTILINE)
OUTPUT = re.compile(r"^[^\S\n]*Out\[\d*\]:.*$", re.MULTILINE)
LINE_MAGIC = re.compile(r"^([ \t]*)(?:[!%?][^\n]*|[\w.]+\?{1,2}[ \t]*)$", re.MULTILINE)
CELL_MAGIC = re.compile(r"\s*%%(\w+|!)[^\n]*(?:\n|$)")
NOT_RUN = (  # cell magics after which a cell is not run as Python, or forgets what it defines
    *("writefile", "file", "timeit", "bash", "sh", "script", "html", "HTML", "javascript", "js", "latex", "markdown"),
    *("svg", "SVG", "perl", "ruby", "system", "sx", "!"),
)
Scope = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.ClassDef


@dataclass(frozen=True)
class Code:
    """A cell as Python. `body` is None where it cannot be read; `plain` says whether it is Python as it stands."""

    body: tuple[ast.stmt, ...] | None
    plain: bool
    magic: str | None = None  # the cell magic at its head, without the signs
    problem: SyntaxError | None = None

    @property
    def statements(self) -> tuple[ast.stmt, ...]:
        """The statements; none where the cell cannot be read."""
        return self.body or ()

    @property
    def defining(self) -> tuple[ast.stmt, ...]:
        """The statements, where the cell leaves behind what they define."""
        return () if self.magic in NOT_RUN else self.statements


@lru_cache(maxsize=256)
def read_code(source: str) -> Code:
    """What a cell says in Python, IPython's own language left out."""
    if len(source) > MAX_CHARACTERS:
        return Code(None, plain=True)
    body, problem = _parsed(source)
    if body is not None:
        return Code(body if _is_shallow(body) else None, plain=True)
    head = CELL_MAGIC.match(source)
    magic, rest = (head[1], source[head.end() :]) if head else (None, source)
    for view in (LINE_MAGIC.sub(r"\1pass", rest), _without_prompts(rest)):
        body, _ = _parsed(textwrap.dedent(view))
        if body is not None and _is_shallow(body):
            return Code(body, plain=False, magic=magic)
    return Code(None, plain=False, magic=magic, problem=problem)


def _parsed(source: str) -> tuple[tuple[ast.stmt, ...] | None, SyntaxError | None]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # "invalid escape sequence" and the like: the student's process says it
            return tuple(ast.parse(source).body), None
    except SyntaxError as error:
        return None, error
    except (ValueError, RecursionError, MemoryError):
        return None, None


def _is_shallow(body: Sequence[ast.AST]) -> bool:
    """Whether functions that call themselves for every level of the source come to its end."""
    level = list(body)
    for _ in range(MAX_LEVELS):
        level = [child for node in level for child in children_of(node)]
        if not level:
            return True
    return False


def _without_prompts(source: str) -> str:
    return LINE_MAGIC.sub(r"\1pass", PROMPT.sub("", OUTPUT.sub("", source)))


def squeezed(source: str) -> str:
    """The text without any white space, by which released text is found again."""
    return "".join(source.split())


def same_text(one: str, other: str) -> bool:
    """Equal but for space at the ends of lines and empty lines at the end."""
    if one == other:
        return True
    return [line.rstrip() for line in one.rstrip().splitlines()] == [
        line.rstrip() for line in other.rstrip().splitlines()
    ]


# Names that statements bind


def bindings(body: Iterable[ast.stmt]) -> dict[str, ast.stmt]:
    """Each name that is bound outside functions, with the last statement that binds it."""
    found: dict[str, ast.stmt] = {}
    for statement in body:
        for name in bound_by(statement):
            found[name] = statement
    return found


@lru_cache(maxsize=1024)  # as for `names_in`
def defined_in(code: Code) -> dict[str, ast.stmt]:
    """What a cell leaves behind, as `bindings` has it; not to be changed."""
    return bindings(code.defining)


def bound_by(statement: ast.AST) -> Iterator[str]:
    """The names that a statement binds in the scope in which it stands."""
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        yield statement.name
        return
    if isinstance(statement, (ast.Import, ast.ImportFrom)):
        for alias in statement.names:
            yield alias.asname or alias.name.split(".")[0]
        return
    if isinstance(statement, ast.Name) and isinstance(statement.ctx, ast.Store):
        yield statement.id
    if isinstance(statement, ast.ExceptHandler) and statement.name:
        yield statement.name
    if isinstance(statement, (ast.MatchAs, ast.MatchStar)) and statement.name:
        yield statement.name
    if isinstance(statement, (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)):
        return
    for child in children_of(statement):
        yield from bound_by(child)


@lru_cache(maxsize=1024)  # the released cells of a course, which every notebook asks for
def names_in(source: str) -> tuple[frozenset[str], frozenset[str]]:
    """Names that a cell leaves behind, and names that it reads and does not bind."""
    body = read_code(source).defining
    return frozenset(bindings(body)), frozenset(used_by(body))


def functions(body: Iterable[ast.stmt]) -> set[str]:
    """Names to which a cell gives a function, or what may be one: `def f`, `f = ...`, `from g import f`."""
    made: dict[int, set[str]] = {}  # a statement may bind many names, and is looked through once for all of them
    found = set()
    for name, statement in bindings(body).items():
        if id(statement) not in made:
            made[id(statement)] = _perhaps_functions(statement)
        if name in made[id(statement)]:
            found.add(name)
    return found


@lru_cache(maxsize=1024)  # as for `names_in`
def functions_in(source: str) -> frozenset[str]:
    """The same of a cell's source, cells that are not run included."""
    return frozenset(functions(read_code(source).statements))


def _perhaps_functions(statement: ast.stmt) -> set[str]:
    """Of the names that a statement binds, those that may be functions afterwards."""
    if isinstance(statement, ast.Assign):
        return set() if isinstance(statement.value, ast.Constant) else set(bound_by(statement))
    if isinstance(statement, (ast.If, ast.Try, ast.With)):
        inner = (one for one in nodes_of(statement) if isinstance(one, ast.stmt) and one is not statement)
        return set(bound_by(statement)) & set().union(*map(_perhaps_functions, inner))
    is_definition = isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ImportFrom))
    return set(bound_by(statement)) if is_definition else set()


# Names that statements use


@lru_cache(maxsize=4096)  # `read_code` gives the same statements again for the same cell
def free_names(node: ast.AST) -> frozenset[str]:
    """Names that are read in a statement, its functions too, and bound in no scope inside it."""
    own: set[str] = set()
    used: set[str] = set()
    _walk(node, own, used)
    return frozenset(used - (own if isinstance(node, (ast.Lambda, ast.FunctionDef, ast.AsyncFunctionDef)) else set()))


def _walk(node: ast.AST, own: set[str], used: set[str]) -> None:
    """Sort the names below a node into those bound and those read; a function keeps its own to itself."""
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)):
        _walk_scope(node, own, used)
        return
    if isinstance(node, ast.Name):
        (used if isinstance(node.ctx, ast.Load) else own).add(node.id)
    elif isinstance(node, (ast.Import, ast.ImportFrom, ast.ExceptHandler, ast.MatchAs, ast.MatchStar)):
        own |= set(bound_by(node)) if isinstance(node, (ast.Import, ast.ImportFrom)) else {str(node.name)}
    for child in children_of(node):
        _walk(child, own, used)


def _walk_scope(node: Scope, own: set[str], used: set[str]) -> None:
    inner: set[str] = set()
    read: set[str] = set()
    outside: list[ast.AST] = list(getattr(node, "decorator_list", []))
    if isinstance(node, ast.ClassDef):
        outside += [*node.bases, *node.keywords]
    else:
        arguments = node.args
        inner = {arg.arg for arg in nodes_of(arguments) if isinstance(arg, ast.arg)}
        outside += [*arguments.defaults, *(default for default in arguments.kw_defaults if default is not None)]
    for child in outside:
        _walk(child, own, used)
    for child in node.body if isinstance(node.body, list) else [node.body]:
        _walk(child, inner, read)
    shared = {name for one in nodes_of(node) if isinstance(one, ast.Global) for name in one.names}
    used |= read - (inner - shared)
    own |= shared & inner
    if not isinstance(node, ast.Lambda):
        own.add(node.name)


def used_by(body: Sequence[ast.stmt]) -> set[str]:
    """Names that these statements read and that none of them binds."""
    used: set[str] = set().union(*(free_names(statement) for statement in body))
    return used - set(bindings(body))


def alike_code(one: ast.AST, other: ast.AST) -> bool:
    """Whether two statements say the same, whatever their layout and comments."""
    return ast.dump(one) == ast.dump(other)
