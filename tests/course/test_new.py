"""`autograder new` writes an assignment that works, in a course that begins with it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.cli import main
from autograder.commands.new import new_assignment
from autograder.course.build import write_release
from autograder.course.course import Course, CourseError
from autograder.course.laboratory import general, laboratory
from autograder.grading.answers import fill_in_json, reference_answers

SLUG = "01_signals"


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Course:
    root = tmp_path_factory.mktemp("author")
    assert main(["new", SLUG, "--title", "Calm signals", "--course", str(root)]) == 0
    return Course(root)


def test_it_is_built_and_its_references_pass_behind_the_walls(own: Course, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--check", "--course", str(own.root)]) == 0
    capsys.readouterr()
    assert main(["verify", "--json", "--course", str(own.root)]) == 0
    (proof,) = json.loads(capsys.readouterr().out)
    assert (proof["empty_score"], proof["problems"]) == (0, [])
    assert all(check["reference_passed"] and not check["untold"] for check in proof["checks"])
    assert sum(check["named"] for check in proof["checks"]) == 7


def test_its_released_examples_stand_alone(own: Course, tmp_path: Path) -> None:
    path = write_release(own, SLUG, tmp_path)
    notebook = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(fill_in_json(notebook, reference_answers(own.assignment(SLUG)))), encoding="utf-8")
    names = {file.name for file in path.parent.iterdir()}
    assert names == {"README.md", "requirements.txt", "signals.ipynb", *general()}
    done = subprocess.run(
        [sys.executable, "lab.py", path.name], cwd=path.parent, capture_output=True, text=True, check=True
    )
    assert "standardize" in done.stdout


def test_where_nothing_can_be_built_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert main(["new", SLUG, "--course", str(tmp_path)]) != 0
    assert "needs jupytext" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_course_begins_with_its_settings_and_its_secret_kept_out(own: Course) -> None:
    assert ".autograder/" in (own.root / ".gitignore").read_text(encoding="utf-8")
    assert f"course_id = {own.root.name!r}" in (own.root / "nbgrader_config.py").read_text(encoding="utf-8")
    assert own.limits() is not None


@pytest.mark.parametrize(
    ("slug", "said"),
    [
        ("signals", "has a number, _ and a name in small letters"),
        ("../02_x", "has a number, _ and a name in small letters"),
        (SLUG, "is there already"),
        ("02_signals", "01_signals has a notebook of this name already"),
    ],
)
def test_a_name_that_makes_no_notebook_is_refused(
    own: Course, slug: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", slug, "--course", str(own.root)]) == 2
    assert said in capsys.readouterr().err


def test_a_heading_may_be_called_like_an_exercise(own: Course, tmp_path: Path) -> None:
    new_assignment(Course(tmp_path), "01_x", "X")
    source = tmp_path / "assignments" / "01_x" / "notebook.py"
    source.write_text(source.read_text().replace("## 1. The same scale for all", "## Standardize"))
    assert main(["build", "--course", str(tmp_path)]) == 0


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        pytest.param("samples.py", "* z,)", "* z)", "its sampler must return a tuple of arguments", id="an array is drawn"),
        pytest.param(
            "reference.py", "return (x - ", 'raise ValueError("no")\n    return (x - ',
            "check 'standardize': the reference does not answer the example 'Two numbers", id="the reference raises",
        ),
        pytest.param("notebook.py", "import lab\n", "import lab\nimport pandas\n", None, id="a package"),
    ],
)  # fmt: skip
def test_what_an_author_gets_wrong_is_told_with_what_to_do(
    tmp_path: Path, file: str, old: str, new: str, said: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    """A package that students' code does not have is seen before they are graded."""
    new_assignment(Course(tmp_path), SLUG, "Signals")
    source = tmp_path / "assignments" / SLUG / file
    text = source.read_text(encoding="utf-8")
    assert old in text
    source.write_text(text.replace(old, new, 1), encoding="utf-8")
    code = main(["build", "--course", str(tmp_path)]) or main(["verify", "--course", str(tmp_path)])
    captured = capsys.readouterr()
    assert code != 0
    assert (said or "packages = ['pandas']` in course.toml") in captured.out + captured.err


def test_a_laboratory_of_the_authors_own_must_have_the_examples(tmp_path: Path) -> None:
    (tmp_path / "assignments").mkdir()
    (tmp_path / "assignments" / "lab.py").write_text("def data(name): ...\n")
    with pytest.raises(CourseError, match="from lab_examples import"):
        laboratory(tmp_path)
    (tmp_path / "assignments" / "lab.py").write_text("from lab_compare import *\nfrom lab_examples import *\n")
    assert {path.name for path in laboratory(tmp_path)} == {"lab_compare.py", "lab_examples.py"}
