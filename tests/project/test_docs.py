"""What the documents say is so: commands, tables, paths."""

import doctest
import importlib
import re
import shlex
from pathlib import Path

import pytest

from autograder.cli import parser
from autograder.commands.document_tables import filled
from autograder.course.course import Course, CourseError
from autograder.course.handouts import kept_back
from tests.conftest import SLUGS

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")] + sorted(
    (ROOT / "docs").glob("*.md")
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_tables_are_those_of_the_sources(course: Course, page: Path) -> None:
    assert filled(course, page) == page.read_text(encoding="utf-8"), "run `autograder build`"


def test_a_table_that_nobody_knows_is_named(course: Course, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("<!-- table: other -->\n<!-- end of table -->\n")
    with pytest.raises(CourseError, match="no table 'other'; there are notebooks, functions"):
        filled(course, page)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_on_a_page_exists(page: Path) -> None:
    for line in re.findall(r"^(?:\.venv/bin/)?autograder ([^#\n]*)", page.read_text(encoding="utf-8"), re.MULTILINE):
        words = shlex.split(line)
        if words != ["--help"]:
            parser().parse_args(words)


def test_every_command_is_on_a_page() -> None:
    text = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    (actions,) = [action for action in parser()._actions if action.choices is not None]
    for command in actions.choices or ():
        assert re.search(rf"autograder {command}\b|`{command}`", text), command


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_make_target_on_a_page_exists(page: Path) -> None:
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert (
        set(re.findall(r"make (demo|test|quick|lint|build|bench|clean)\b", page.read_text(encoding="utf-8"))) <= targets
    )


@pytest.mark.parametrize("slug", SLUGS)
def test_files_for_instructors_are_ignored_by_nbgrader(course: Course, slug: str) -> None:
    assert "kept_back(__file__)" in (ROOT / "nbgrader_config.py").read_text(encoding="utf-8")
    given = {path.name for path in course.handouts(slug)}
    for path in course.folder(slug).glob("*.py"):
        assert path.name in given or path.name in kept_back(ROOT), path


@pytest.mark.parametrize("slug", SLUGS)
def test_students_find_the_laboratory_beside_the_notebook(course: Course, slug: str) -> None:
    for file in course.handouts(slug):
        assert (course.folder(slug) / file.name).read_bytes() == file.read_bytes()


MODULES = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for package in ("autograder", "solutions")
    for path in (ROOT / package).rglob("*.py")
    if ">>> " in path.read_text(encoding="utf-8")
)


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_in_docstrings_are_true(name: str) -> None:
    failed, tried = doctest.testmod(importlib.import_module(name))
    assert tried > 0
    assert failed == 0
