"""A course that `autograder quickstart` made before the modules moved into folders: what users hold stays."""

import json
import shutil
from pathlib import Path

import pytest

from autograder.cli import main
from autograder.course.build import write_release
from autograder.course.course import Course
from autograder.course.release import released
from autograder.grading.answers import fill_in_json, reference_answers
from tests.support.nbgrader_course import marks, nbgrader

SLUG = "01_linear_neuron"
NEW_LAB = ["lab.py", "lab_compare.py", "lab_drawings.py", "lab_examples.py"]
DASHES_WITHOUT_WIDTH = "At least one value in the dash list must be positive"  # refused by Matplotlib 3.9
FIXTURE = Path(__file__).parents[1] / "fixtures" / "course_before_folders"


@pytest.fixture
def old(tmp_path: Path) -> Course:
    """With links to `lab.py`, as the command made them."""
    root = tmp_path / "course"
    shutil.copytree(FIXTURE, root)
    for name in ("lab.py", "lab_drawings.py"):
        (root / "assignments" / SLUG / name).symlink_to(Path("..") / name)
    return Course(root)


def hand_in(course: Course) -> None:
    notebook = released(json.loads(course.notebook_file(SLUG).read_text(encoding="utf-8")))
    finished = fill_in_json(notebook, reference_answers(course.assignment(SLUG)))
    for who, content in (("ada", finished), ("karl", notebook)):
        path = course.root / "submitted" / who / SLUG / "linear_neuron.ipynb"
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(content), encoding="utf-8")


@pytest.mark.slow
def test_it_builds_releases_and_grades(
    old: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    hand_in(old)
    monkeypatch.chdir(old.root)
    assert main(["build"]) == 0
    assert not (old.root / "assignments" / SLUG / "lab.py").is_symlink()
    path = write_release(old, SLUG, tmp_path / "out")
    names = sorted(file.name for file in path.parent.iterdir())
    assert set(names) == {*NEW_LAB, "linear_neuron.ipynb", "requirements.txt", "README.md"}
    kept = (FIXTURE / "assignments" / "lab.py").read_text(encoding="utf-8")
    assert (old.root / "assignments" / "lab.py.old").read_text(encoding="utf-8") == kept
    finished = fill_in_json(json.loads(path.read_text(encoding="utf-8")), reference_answers(old.assignment(SLUG)))
    path.write_text(json.dumps(finished), encoding="utf-8")
    assert main(["check", str(path)]) == 0, "the new examples and the laboratory go together"
    assert main(["build", "--check"]) == 0
    assert main(["grade", "submitted", "--output", "reports", "--outputs"]) == 0
    executed = json.loads((old.root / "reports" / "ada" / f"{SLUG}.ipynb").read_text(encoding="utf-8"))
    outputs = [output for cell in executed["cells"] for output in cell.get("outputs", [])]
    errors = {output["evalue"] for output in outputs if output["output_type"] == "error"}
    assert errors <= {DASHES_WITHOUT_WIDTH}, "the older course's own figure asks for dashes of width 0"
    scores = {
        who: json.loads((old.root / "reports" / who / f"{SLUG}.json").read_text())["score"] for who in ("ada", "karl")
    }
    assert scores == {"ada": 20.0, "karl": 0.0}
    capsys.readouterr()


def test_modules_under_their_old_names_are_the_same(old: Course) -> None:
    import autograder.compare
    import autograder.model
    import autograder.release
    from autograder.checks import compare, declared
    from autograder.course import release

    assert autograder.compare is compare
    assert autograder.model is declared
    assert autograder.release is release


@pytest.mark.slow
def test_it_verifies(old: Course, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(old.root)
    assert main(["verify"]) == 0, capsys.readouterr().out


@pytest.mark.slow
@pytest.mark.nbgrader
def test_it_runs_under_nbgrader(old: Course) -> None:
    hand_in(old)
    nbgrader(old.root, "generate_assignment", SLUG)
    names = sorted(path.name for path in (old.root / "release" / SLUG).iterdir())
    assert names == ["lab.py", "lab_drawings.py", "linear_neuron.ipynb"]
    nbgrader(old.root, "autograde", SLUG)
    totals = {who: sum(points or 0 for points in cells.values()) for who, cells in marks(old.root, SLUG).items()}
    assert totals == {"ada": 20.0, "karl": 0.0}
