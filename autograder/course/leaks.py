"""Answers that a student could reach: what is handed out is held against references, checks and mistakes.

Looked for are files among the handouts, copies of a reference in them under any name, packages that students may
import, and what `nbgrader generate_assignment` would copy because `nbgrader_config.py` does not leave it out.
"""

import ast
import inspect
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING

from autograder.course.handouts import kept_back
from autograder.course.settings import CourseError
from autograder.sandbox.packages import student_packages

if TYPE_CHECKING:
    from autograder.checks.outcomes import Function
    from autograder.course.course import Course

CONFIG = "nbgrader_config.py"
KEPT_BACK = "kept_back"  # `autograder.nbgrader.kept_back`, which knows what is handed out
USUAL = (".ipynb_checkpoints", "*.pyc", "__pycache__", "feedback")  # what nbgrader leaves out where nothing is said


def refuse_leaks(course: "Course", slug: str) -> None:
    """CourseError when a student of this assignment could read an answer; the message says where it lies."""
    found = list(leaks(course, slug))
    if found:
        raise CourseError("\n".join(found))


def leaks(course: "Course", slug: str) -> Iterator[str]:
    """A sentence for every answer to this assignment that a student could reach."""
    assignment, folder = course.assignment(slug), course.folder(slug)
    right = [one for check in assignment.checks for one in (check.reference, *check.alternatives)]
    wrong = [mistake.wrong for check in assignment.checks for mistake in check.misconceptions]
    held = {folder / "checks.py", *filter(None, map(_file_of, [*right, *wrong]))}
    given = course.student_files
    texts = {path.read_bytes(): path for path in held if path.is_file()}
    for file in given:
        like = texts.get(file.read_bytes())
        if like is not None:
            says = "holds answers" if file in held else f"is a copy of {like}, which holds answers"
            yield f"{file} {says}, and is handed out to students: give it a name of its own that is not handed out"
    names = {one.__name__ for one in right}
    answers = {_shape(node): node.name for file in held for node in _functions(file) if node.name in names}
    for file in given:
        for name in _answers_in(file, answers) if file not in held else ():
            yield f"{file} has the answer of {name} in it, and is handed out to students: take it out"
    for path in student_packages(course.packages):
        for file in held:
            if file.is_relative_to(path.resolve()):
                yield f"{file} holds answers and lies in {path}, which students' code may import"
    yield from _copied_by_nbgrader(course.root, [file for file in held if file.parent == folder])


def _file_of(function: "Function") -> Path | None:
    """Where a function was written; None for one that was made from the text of another, which has a place itself."""
    try:
        file = Path(inspect.getsourcefile(inspect.unwrap(function)) or "")
    except (TypeError, OSError):
        return None
    return file.resolve() if file.is_file() else None


def _answers_in(file: Path, answers: dict[str, str]) -> Iterable[str]:
    """The names of those answers whose body a function in this module has."""
    return dict.fromkeys(answers[shape] for shape in map(_shape, _functions(file)) if shape in answers)


def _functions(file: Path) -> Iterator[ast.FunctionDef]:
    """The functions that are defined anywhere in a module."""
    if file.suffix == ".py" and file.is_file():
        tree = ast.parse(file.read_text(encoding="utf-8"))
        yield from (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def _shape(node: ast.FunctionDef) -> str:
    """Arguments and body of a function without name, docstring and layout."""
    body = node.body[1:] if ast.get_docstring(node) is not None else node.body
    return ast.dump(node.args) + "".join(map(ast.dump, body))


def _copied_by_nbgrader(root: Path, files: Iterable[Path]) -> Iterator[str]:
    """What lies in the assignment's folder and `nbgrader generate_assignment` would not leave out."""
    config = root / CONFIG
    if not config.is_file():
        return
    ignored = _ignored(ast.parse(config.read_text(encoding="utf-8")), root)
    for file in sorted(files):
        if ignored is not None and not any(fnmatch(file.name, pattern) for pattern in ignored):
            yield (
                f"{file} holds answers, and `nbgrader generate_assignment` would copy it to students: in {config} "
                "write `from autograder.nbgrader import kept_back` and `c.CourseDirectory.ignore = kept_back(__file__)`"
            )


def _ignored(tree: ast.Module, root: Path) -> Iterable[str] | None:
    """What nbgrader leaves out by this configuration; None where that is computed, and nobody here can say."""
    ignored: Iterable[str] | None = USUAL
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "c.CourseDirectory.ignore":
            if KEPT_BACK in ast.unparse(node.value):
                ignored = kept_back(root)
            else:
                ignored = ast.literal_eval(node.value) if isinstance(node.value, ast.List) else None
    return ignored
