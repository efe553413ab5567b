"""Released cells that a student has changed: what of them runs, and what is put back.

A given cell runs as the student has it, over the released one: what was added is there, and what was lost is too.
"""

import ast
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from autograder.submissions.cell_code import alike_code, bindings, bound_by, read_code

DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)
ASSIGNMENTS = (ast.Assign, ast.AnnAssign)
STILL_THERE = 0.5  # share of a demonstration's statements that make a changed cell still a demonstration


@dataclass(frozen=True)
class Difference:
    """What a student's version of a given cell lacks and what reads otherwise there, as a reader would name it."""

    lost: tuple[str, ...]
    changed: tuple[str, ...]
    put_back: str  # code that runs after the student's: parts of classes that are gone
    released: str  # code that runs after that, where the released cell must win: what was changed


def difference(released: str, own: str) -> Difference:
    """The student's version of a given cell beside the released one."""
    wanted, found = bindings(read_code(released).statements), bindings(read_code(own).statements)
    lost: list[str] = []
    changed: list[str] = []
    put_back: list[str] = []
    restored: list[str] = []
    for name, statement in wanted.items():
        mine = found.get(name)
        if mine is None:
            lost.append(_called(name, statement))
        elif isinstance(statement, ast.ClassDef) and isinstance(mine, ast.ClassDef):
            gone, other = _members(statement, mine)
            lost += [f"{name}.{member}" for member in gone]
            changed += [f"{name}.{member}" for member in other]
            put_back += _restored_members(statement, gone)
            restored += _restored_members(statement, other)
        elif not alike_code(statement, mine):
            changed.append(_called(name, statement))
            restored.append(ast.unparse(statement))
    unique = list(dict.fromkeys(restored))
    return Difference(tuple(dict.fromkeys(lost)), tuple(dict.fromkeys(changed)), "\n".join(put_back), "\n".join(unique))


def own_code(released: str, own: str, is_demo: bool) -> str:
    """What a student has written into a cell of examples, a graded cell or a demonstration: definitions of their own.

    Everything else in it is left out, and lines keep their numbers. Empty where there is nothing of that kind. A
    demonstration that is hardly there any more is the student's own cell.
    """
    code = read_code(own)
    mine, theirs = _inside(code.statements), _inside(read_code(released).statements)
    here, there = {ast.dump(one) for one in mine}, {ast.dump(one) for one in theirs}
    new = [one for one in mine if ast.dump(one) not in there]
    kept = len(there & here) / max(len(there), 1)
    defines = any(isinstance(one, DEFINITIONS) for one in new)
    if (is_demo and kept < STILL_THERE) or (defines and kept == 0):
        return own
    known = set(bindings(theirs))
    wanted = [one for one in new if isinstance(one, DEFINITIONS) or _is_new_name(one, known)]
    if not wanted or not (is_demo or defines):
        return ""
    return _only(own, wanted) if code.plain else own


def _is_new_name(statement: ast.stmt, known: set[str]) -> bool:
    return isinstance(statement, ASSIGNMENTS) and not set(bound_by(statement)) & known


def _inside(body: Sequence[ast.stmt]) -> list[ast.stmt]:
    """The statements, those inside `with` blocks too: examples and demonstrations are such blocks."""
    found: list[ast.stmt] = []
    for one in body:
        found += _inside(one.body) if isinstance(one, ast.With) else [one]
    return found


def _only(source: str, statements: Iterable[ast.stmt]) -> str:
    """The source with all other lines empty, and each statement at the margin."""
    lines = source.splitlines()
    kept = [""] * len(lines)
    for one in statements:
        first = min([one.lineno, *(decorator.lineno for decorator in getattr(one, "decorator_list", []))])
        for number in range(first - 1, one.end_lineno or one.lineno):
            margin = lines[number][: one.col_offset]
            kept[number] = lines[number][len(margin) :] if not margin.strip() else lines[number]
    return "\n".join(kept)


def _called(name: str, statement: ast.stmt) -> str:
    return ast.unparse(statement) if isinstance(statement, (ast.Import, ast.ImportFrom)) else name


def _members(released: ast.ClassDef, own: ast.ClassDef) -> tuple[list[str], list[str]]:
    """Members of a released class that are gone, and those that read otherwise."""
    wanted, found = bindings(released.body), bindings(own.body)
    gone = [name for name in wanted if name not in found]
    return gone, [name for name in wanted if name in found and not alike_code(wanted[name], found[name])]


def _restored_members(released: ast.ClassDef, names: Sequence[str]) -> Iterator[str]:
    """Code that gives a class these members of the released one."""
    if not names:
        return
    members = bindings(released.body)
    body: list[ast.stmt] = [members[name] for name in names]
    given = ast.ClassDef(name="_Given", bases=[], keywords=[], body=body, decorator_list=[])
    if "type_params" in ast.ClassDef._fields:
        given.type_params = []  # type: ignore[attr-defined]
    yield ast.unparse(ast.fix_missing_locations(given))
    yield f"for _member in {tuple(names)!r}:\n    setattr({released.name}, _member, vars(_Given)[_member])"
    yield "del _Given, _member"
