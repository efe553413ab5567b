"""From the wheel alone, outside any checkout: a course, its notebooks, marks; and nothing that holds an answer."""

import json
import re
import shlex
import zipfile
from pathlib import Path

import pytest

from autograder.cli import main
from autograder.course.course import Course
from autograder.course.kit import course_files, pack, unpack
from autograder.grading.answers import fill_in_json, reference_answers
from tests.support.installed import Installed, installed_once, wheel_of

ROOT = Path(__file__).parents[2]
SLUG = "01_linear_neuron"
PRYING = """
import glob, importlib.util
named = [name for name in ("solutions", "autograder", "checks", "mistakes", "assignments") if importlib.util.find_spec(name)]
named += glob.glob("/**/course.tar.gz", recursive=True) + glob.glob("/**/mistakes.py", recursive=True)
if named:
    def neuron_output(*args): raise ValueError("seen")
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    return installed_once(tmp_path_factory)


@pytest.fixture(scope="module")
def own(installed: Installed, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course that `autograder quickstart` made."""
    folder = tmp_path_factory.mktemp("instructor")
    installed.run(folder, "quickstart", "course")
    return folder / "course"


@pytest.mark.slow
def test_the_wheel_has_one_package_and_no_module_with_answers(installed: Installed) -> None:
    names = zipfile.ZipFile(wheel_of(installed)).namelist()
    assert {name.split("/")[0] for name in names} == {"autograder", "backprop_coursework-0.1.0.dist-info"}
    assert not [name for name in names if name.endswith(("mistakes.py", "checks.py")) or "/solutions/" in name]


@pytest.mark.slow
def test_what_is_installed_has_no_module_with_answers(installed: Installed, tmp_path: Path) -> None:
    said = installed.python(tmp_path, "import autograder\nprint(autograder.__file__)\nimport solutions", code=1)
    assert str(installed.packages) in said
    assert "No module named 'solutions'" in said


@pytest.mark.slow
def test_quickstart_gives_the_whole_course(own: Path, course: Course) -> None:
    there = Course(own)
    assert there.slugs == course.slugs
    wanted = course_files(course.root)
    assert {name: (own / name).read_bytes() for name in wanted} == wanted
    assert "# cell_seconds = 10.0" in (own / "course.toml").read_text(encoding="utf-8")
    assert ".autograder/" in (own / ".gitignore").read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_course_builds_releases_and_grades(installed: Installed, course: Course, tmp_path: Path) -> None:
    installed.run(tmp_path, "quickstart", "small", SLUG)
    own = tmp_path / "small"
    assert "differs" not in installed.run(own, "build", "--check")
    installed.run(own, "release", "release", SLUG)
    notebook = json.loads((own / "release" / SLUG / "linear_neuron.ipynb").read_text(encoding="utf-8"))
    finished = fill_in_json(notebook, reference_answers(course.assignment(SLUG)))
    cells = {**finished, "cells": [*finished["cells"], {"cell_type": "code", "metadata": {}, "source": PRYING}]}
    for who, content in (("ada", finished), ("pry", cells), ("karl", notebook)):
        file = own / "submitted" / who / SLUG / "linear_neuron.ipynb"
        file.parent.mkdir(parents=True)
        file.write_text(json.dumps(content), encoding="utf-8")
    installed.run(own, "grade", "submitted", "--output", "reports")
    reports = {file.parent.name: json.loads(file.read_text()) for file in (own / "reports").glob(f"*/{SLUG}.json")}
    assert {who: report["score"] for who, report in reports.items()} == {"ada": 20, "pry": 20, "karl": 0}
    installed.run(own, "export", "csv", "reports")
    installed.run(own, "export", "gradescope", "--assignment", SLUG)
    assert (own / f"gradescope-{SLUG}.zip").exists()


@pytest.mark.slow
def test_outside_a_course_it_says_what_to_do(installed: Installed, tmp_path: Path) -> None:
    assert "`autograder quickstart DIR` makes one" in installed.run(tmp_path, "doctor")
    assert "make one with `autograder quickstart DIR`" in installed.run(tmp_path, "grade", "x.ipynb", code=2)
    assert "examples:" in installed.run(tmp_path, "--help")


def test_the_archive_of_the_course_is_the_same_on_every_build(course: Course) -> None:
    files = course_files(course.root)
    assert pack(files) == pack(dict(reversed(files.items())))
    assert unpack(pack(files)) == files
    assert {"solutions/layers.py", "assignments/lab.py", "nbgrader_config.py"} <= files.keys()


@pytest.mark.slow
def test_the_authors_guide_works_as_it_is_written(installed: Installed, tmp_path: Path) -> None:
    """Its commands in their order, in an empty folder and outside any checkout."""
    guide = (ROOT / "docs" / "authoring.md").read_text(encoding="utf-8")
    guide = guide.partition("## A whole course to read")[0]
    blocks = re.findall(r"^```sh\n(.*?)^```", guide, re.MULTILINE | re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines()]
    assert [line.split()[1] for line in lines] == ["new", "verify", "build", "verify"]
    for line in lines:
        installed.run(tmp_path, *shlex.split(line)[1:])
    installed.run(tmp_path, "release", "out")
    assert (tmp_path / "out" / "01_kmeans" / "kmeans.ipynb").exists()


@pytest.mark.slow
def test_it_brings_the_example_course_along(installed: Installed, tmp_path: Path) -> None:
    """With the commands of the guide."""
    guide = (ROOT / "docs" / "authoring.md").read_text(encoding="utf-8").partition("## A whole course to read")[2]
    block = re.search(r"^```sh\n(.*?)^```", guide, re.MULTILINE | re.DOTALL)
    assert block is not None
    said = [installed.run(tmp_path, *shlex.split(line)[1:]) for line in block[1].splitlines()]
    assert "a course of 1 assignment\n" in said[0]
    assert "named 23 of 23" in said[1]
    assert (tmp_path / "demo-clusters" / "reports" / "index.html").exists()
    assert course_files(tmp_path / "clusters") == course_files(ROOT / "examples" / "kmeans")


def test_an_example_that_there_is_not_is_told_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quickstart", "clusters", "--example", "kmean"]) == 2
    assert "no example 'kmean': did you mean 'kmeans'?" in capsys.readouterr().err
