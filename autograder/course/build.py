"""Builds notebooks from their sources, and the folders that students get. The only importer of jupytext.

A source is a py:percent script with placeholders on its cell lines: `given`, `demo`, `exercise`,
`example`, `composed` (a graded cell that tries several functions together), `question`. Every cell
gets an id from a name, so that each build gives the same bytes.
"""

import importlib.util
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from autograder.checks.declared import Assignment, Check, Question
from autograder.course.build_cells import (
    checks_source,
    demo_source,
    examples_source,
    exercise_source,
    given_source,
    points_text,
    progress_source,
)
from autograder.course.course import Course, CourseError
from autograder.course.duration import minutes
from autograder.course.handout import readme, requirements
from autograder.course.leaks import refuse_leaks
from autograder.course.release import CHECKS, EXAMPLES, released
from autograder.course.settings import read_packages
from autograder.files.nearest import nearest, unknown
from autograder.sandbox.packages import installs

SCHEMA = 3  # version of nbgrader's cell metadata
SHOWN_LINES = 12  # lines of a cell that nobody needs to read; a longer cell is folded
ROLES = ("given", "demo", "exercise", "example", "composed")  # of a code cell
PLACEHOLDERS = (*ROLES, "question", "read")
FOLDED = {"jupyter": {"source_hidden": True}, "cellView": "form"}  # for Jupyter's front ends, and for Colab


def require_jupytext() -> None:
    """CourseError where no notebook can be built."""
    if importlib.util.find_spec("jupytext") is None:
        raise CourseError(f"building notebooks needs jupytext: {installs('build')}")


def build(course: Course, slug: str) -> str:
    """The text of the assignment's source notebook, in nbgrader's source form."""
    require_jupytext()
    import jupytext  # takes half a second, and only building needs it

    assignment = course.assignment(slug)
    source = course.folder(slug) / "notebook.py"
    if not source.exists():
        raise CourseError(f"{source} is missing: `autograder new` writes one to begin with")
    refuse_leaks(course, slug)
    script = jupytext.reads(source.read_text(encoding="utf-8"), fmt="py:percent")
    cells = list(_Builder(assignment, source).cells(script.cells))
    needed = str(minutes(cells))
    cells = [{**cell, "source": cell["source"].replace("{minutes}", needed)} for cell in cells]
    packages = {"packages": list(read_packages(course.root))}  # for `autograder check`, which has the notebook alone
    metadata = {
        "autograder": {"assignment": slug, **(packages if packages["packages"] else {})},
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    return _text({"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5})


def copies(course: Course, slug: str) -> dict[Path, str]:
    """Copies of the shared modules in the assignment's folder, where nbgrader and Jupyter find them.

    Copies and no links, which a checkout on Windows turns into texts.
    """
    folder, modules = course.folder(slug), (file for file in course.shared_handouts if file.suffix == ".py")
    return {folder / file.name: file.read_text(encoding="utf-8") for file in modules}


def write_release(course: Course, slug: str, folder: Path) -> Path:
    """Write what the students of an assignment get, and return its notebook's path."""
    refuse_leaks(course, slug)
    target = folder / slug
    target.mkdir(parents=True, exist_ok=True)
    notebook = json.loads(course.notebook_file(slug).read_text(encoding="utf-8"))
    path = target / course.notebook_file(slug).name
    path.write_text(_text(released(notebook)), encoding="utf-8")
    for file in course.handouts(slug):
        shutil.copy(file, target / file.name)
    (target / "requirements.txt").write_text(requirements(read_packages(course.root)), encoding="utf-8")
    page = readme(course.assignment(slug), minutes(notebook["cells"]), course.limits())
    (target / "README.md").write_text(page, encoding="utf-8")
    return path


class _Builder:
    """Turns the cells of one script into those of its notebook, and sees that nothing is left out."""

    def __init__(self, assignment: Assignment, source: Path) -> None:
        self.assignment, self.source = assignment, source
        self.checks = {check.name: check for check in assignment.checks}
        self.questions = {question.name: question for question in assignment.questions}
        self.names: set[str] = set()
        self.last = assignment.notebook

    def cells(self, script: list[Any]) -> Iterator[dict[str, Any]]:
        examples: dict[str, list[str]] = {}
        for cell in script:
            if "example" in cell.metadata:
                examples.setdefault(cell.metadata["example"], []).append(cell.source)
        for cell in script:
            yield from self.cell(cell, examples)
        if self.checks:
            yield self.make("progress", "demo", "code", progress_source(self.assignment.checks))
        for name in examples:
            self.find("check", self.checks, name)
        for what, known in (("exercise", self.checks), ("question", self.questions)):
            for name in known:
                if name not in self.names:
                    raise CourseError(
                        f'{self.source}: nothing in the notebook for {name}: it needs a cell with {what}="{name}"'
                    )

    def cell(self, cell: Any, examples: dict[str, list[str]]) -> Iterator[dict[str, Any]]:
        metadata = cell.metadata
        self.require_known(cell)
        if "exercise" in metadata:
            name = metadata["exercise"]
            yield from self.exercise(self.find("check", self.checks, name), examples.get(name, []))
        elif "composed" in metadata:
            yield self.checks_cell(self.find("check", self.checks, metadata["composed"]))
        elif "question" in metadata:
            yield from self.question(self.find("question", self.questions, metadata["question"]), cell.source)
        elif "given" in metadata:
            source = given_source(cell.source)
            fold = not metadata.get("read") and is_long(source)
            yield self.make(metadata["given"], "given", "code", source, locked=True, fold=fold)
        elif "demo" in metadata:
            source = demo_source(cell.source)
            yield self.make(metadata["demo"], "demo", "code", source, goes_on=True, fold=is_long(source))
        elif cell.cell_type == "markdown":
            yield self.make(self.text_name(cell.source), "text", "markdown", cell.source)
        elif "example" not in metadata:
            line = cell.source.splitlines()[0] if cell.source else ""
            raise CourseError(f"{self.source}: a code cell without {', '.join(ROLES[:-1])} or {ROLES[-1]}: {line!r}")

    def require_known(self, cell: Any) -> None:
        """CourseError for a placeholder that is misspelt, or whose value has no quotes."""
        unread = cell.metadata.get("incorrectly_encoded_metadata")
        if unread:
            raise CourseError(
                f"{self.source}: '# %% {unread}' cannot be read: values stand in quotes, exercise=\"deltas\""
            )
        for key in cell.metadata:
            if key not in PLACEHOLDERS and nearest(key, PLACEHOLDERS):
                raise CourseError(f"{self.source}: {unknown('placeholder', key, PLACEHOLDERS)}")

    def exercise(self, check: Check, more: list[str]) -> Iterator[dict[str, Any]]:
        yield self.make(check.name, "exercise", "code", exercise_source(check), solution=True)
        examples = examples_source(check, more)
        yield self.make(f"{check.name}{EXAMPLES}", "examples", "code", examples, locked=True, goes_on=True)
        yield self.checks_cell(check)

    def checks_cell(self, check: Check) -> dict[str, Any]:
        source = checks_source(check, self.assignment.slug)
        self.names.add(check.name)
        return self.make(f"{check.name}{CHECKS}", "checks", "code", source, locked=True, points=check.points)

    def question(self, question: Question, prompt: str) -> Iterator[dict[str, Any]]:
        text = f"{prompt}\n\n*{points_text(question.points)}; your answer is read by a person.*"
        yield self.make(f"{question.name}-question", "text", "markdown", text)
        answer = f"### BEGIN SOLUTION\n{question.rubric.strip()}\n### END SOLUTION"
        yield self.make(question.name, "question", "markdown", answer, solution=True, points=question.points)

    def find(self, what: str, known: dict[str, Any], name: str) -> Any:
        if name not in known:
            raise CourseError(f"{self.source}: in checks.py {unknown(what, name, known)}")
        return known[name]

    def make(
        self,
        name: str,
        role: str,
        kind: str,
        source: str,
        *,
        locked: bool = False,
        solution: bool = False,
        points: float | None = None,
        goes_on: bool = False,
        fold: bool = False,
    ) -> dict[str, Any]:
        if name in self.names:
            raise CourseError(f"{self.source}: two cells are named '{name}': give one of them another name")
        if not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", name):
            raise CourseError(f"{self.source}: '{name}' cannot be the name of a cell: letters, digits, - and _ can")
        self.names.add(name)
        self.last = name
        metadata: dict[str, Any] = {"autograder": {"role": role}}
        if goes_on:
            metadata["tags"] = ["raises-exception"]  # "run all" goes on behind it
        if fold:
            metadata |= FOLDED
        if locked or solution:
            nbgrader = {"grade": points is not None, "grade_id": name, "locked": locked}
            nbgrader |= {"schema_version": SCHEMA, "solution": solution, "task": False}
            metadata["nbgrader"] = nbgrader if points is None else {**nbgrader, "points": points}
        cell = {"cell_type": kind, "id": name, "metadata": metadata, "source": source}
        return cell if kind == "markdown" else {**cell, "execution_count": None, "outputs": []}

    def text_name(self, source: str) -> str:
        """A name from the heading, else from the cell before."""
        heading = re.match(r"#+ (.*)", source)
        base = re.sub(r"[^a-z0-9]+", "-", heading[1].lower()).strip("-")[:40] if heading else f"{self.last}-text"
        number, name = 1, base or "text"
        taken = {*self.checks, *self.questions}  # a heading may be called like an exercise that comes after it
        while name in self.names or name in taken:
            number += 1
            name = f"{base}-{number}"
        return name


def is_long(source: str) -> bool:
    """Whether a cell has more lines than a page should show of what is not to be read."""
    return len(source.splitlines()) > SHOWN_LINES


def _text(notebook: dict[str, Any]) -> str:
    """JSON as Jupyter writes it: the source in lines, keys in order, a newline at the end."""
    cells = [{**cell, "source": cell["source"].splitlines(keepends=True)} for cell in notebook["cells"]]
    return json.dumps({**notebook, "cells": cells}, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
