"""Tables in the documents that are read off the sources, so that nobody types a sum of points.

A document marks the place: everything between `<!-- table: NAME -->` and `<!-- end of table -->` is
written anew by `autograder build`.
"""

import ast
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from autograder.course.course import Course, CourseError
from autograder.course.duration import minutes
from autograder.course.release import read_release
from autograder.export.catalog import FORMATS

PLACE = re.compile(r"(<!-- table: ([\w-]+) -->\n).*?(<!-- end of table -->)", re.DOTALL)


def documents(course: Course) -> list[Path]:
    """The course's pages that may hold tables."""
    return [path for path in (course.root / "README.md", *sorted((course.root / "docs").glob("*.md"))) if path.exists()]


def filled(course: Course, page: Path) -> str:
    """The page's text with its tables as the sources have them.

    Raises
    ------
    CourseError
        When the page asks for a table that nobody knows.
    """

    def table(found: re.Match[str]) -> str:
        if found[2] not in TABLES:
            raise CourseError(f"{page}: no table '{found[2]}'; there are {', '.join(TABLES)}")
        return found[1] + "\n".join(TABLES[found[2]](course)) + "\n" + found[3]

    return PLACE.sub(table, page.read_text(encoding="utf-8"))


def notebooks(course: Course) -> Iterator[str]:
    """A row per notebook: functions, time, points."""
    yield "| notebook | functions | minutes | points | by machine |"
    yield "|---|---|---:|---:|---:|"
    time, total, by_machine = 0, 0.0, 0.0
    for slug in course.slugs:
        assignment = course.assignment(slug)
        functions = ", ".join(f"`{check.name}`" for check in assignment.checks if check.points)
        needed = minutes(json.loads(course.notebook_file(slug).read_text(encoding="utf-8"))["cells"])
        yield f"| `{slug}` | {functions} | {needed} | {assignment.max_score:g} | {assignment.auto_max_score:g} |"
        time, total = time + needed, total + assignment.max_score
        by_machine += assignment.auto_max_score
    yield f"| all | | {time} | {total:g} | {by_machine:g} |"


def functions(course: Course) -> Iterator[str]:
    """A row per exercise: points, and how it is tried."""
    yield "| exercise | notebook | points | examples to see | hidden properties | mistakes | other right answers |"
    yield "|---|---|---:|---:|---:|---:|---:|"
    for slug in course.slugs:
        release = read_release(course.notebook_file(slug))
        visible = {cell.exercise: visible_examples(cell.source) for cell in release.role("examples")}
        for check in course.assignment(slug).checks:
            yield (
                f"| `{check.name}` | `{slug}` | {check.points:g} | {visible.get(check.name, 0)} | {len(check.cases)} "
                f"| {len(check.misconceptions)} | {len(check.alternatives)} |"
            )
        for question in course.assignment(slug).questions:
            yield f"| `{question.name}`, written | `{slug}` | {question.points:g} | | | | |"


def visible_examples(source: str) -> int:
    """How many things a cell of examples looks at."""
    nodes = list(ast.walk(ast.parse(source)))
    calls = [node for node in nodes if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("lab.expect")]
    return len(calls) + sum(isinstance(node, ast.Assert) for node in nodes)


def exports(course: Course) -> Iterator[str]:
    """A row per format of `autograder export`."""
    yield "| format | what it is made from | what it writes | where it is handed over |"
    yield "|---|---|---|---|"
    for name, entry in FORMATS.items():
        yield f"| `{name}` | {entry.needs} | {entry.writes} | {entry.handover} |"


TABLES: dict[str, Callable[[Course], Iterator[str]]] = {
    "notebooks": notebooks,
    "functions": functions,
    "exports": exports,
}
