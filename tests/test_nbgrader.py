"""The real nbgrader on the real notebooks: release, autograde, partial credit, feedback."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.answers import fill_in_json
from autograder.course import Course
from autograder.demo import CLASS, hand_in
from autograder.release import released

pytestmark = [pytest.mark.slow, pytest.mark.nbgrader]

SLUG = "01_linear_neuron"
STUDENTS = ("ada", "grace", "ida", "karl")


@pytest.fixture(scope="module")
def classroom(course: Course, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the course, released and autograded by stock nbgrader."""
    root = tmp_path_factory.mktemp("course")
    shutil.copy(course.root / "nbgrader_config.py", root)
    shutil.copytree(course.root / "assignments" / SLUG, root / "assignments" / SLUG)
    nbgrader(root, "generate_assignment", SLUG)
    given = json.loads((root / "release" / SLUG / "linear_neuron.ipynb").read_text(encoding="utf-8"))
    for name in STUDENTS:
        path = root / "submitted" / name / SLUG / "linear_neuron.ipynb"
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(hand_in(given, course.assignment(SLUG), CLASS[name])), encoding="utf-8")
    nbgrader(root, "autograde", SLUG)
    return root


def nbgrader(root: Path, *arguments: str) -> str:
    command = [sys.executable, "-m", "nbgrader", *arguments]
    bin_folder = str(Path(sys.executable).parent)  # nbgrader starts alembic and a kernel by name
    path = os.pathsep.join([bin_folder, os.environ["PATH"]])
    environment = {**os.environ, "PATH": path, "AUTOGRADER_SECRET": "tests", "PYTHONWARNINGS": "ignore"}
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stderr


def marks(root: Path) -> dict[str, dict[str, float]]:
    """Student -> cell -> points that a machine gave, read from the gradebook by nbgrader itself."""
    code = (
        "import json\nfrom nbgrader.api import Gradebook\n"
        "with Gradebook('sqlite:///gradebook.db') as book:\n"
        f"    found = book.assignment_submissions('{SLUG}')\n"
        "    print(json.dumps({s.student.id: {g.name: g.auto_score for n in s.notebooks for g in n.grades} for s in found}))"
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code], cwd=root, capture_output=True, text=True, check=True
    )
    result: dict[str, dict[str, float]] = json.loads(done.stdout.splitlines()[-1])
    return result


def test_the_release_of_nbgrader_is_our_release(classroom: Path, course: Course) -> None:
    theirs = json.loads((classroom / "release" / SLUG / "linear_neuron.ipynb").read_text(encoding="utf-8"))
    ours = released(json.loads(course.notebook_file(SLUG).read_text(encoding="utf-8")))
    assert ["".join(c["source"]) for c in theirs["cells"]] == ["".join(c["source"]) for c in ours["cells"]]
    handed_out = sorted(path.name for path in (classroom / "release" / SLUG).iterdir())
    assert handed_out == ["lab.py", "lab_drawings.py", "linear_neuron.ipynb"]


def test_full_marks_no_marks_and_marks_in_between(classroom: Path) -> None:
    found = marks(classroom)
    assert sum(found["ada"].values()) == 20
    assert sum(found["karl"].values()) == 0
    assert found["ida"]["neuron_output-checks"] == 0
    assert 0 < found["grace"]["mean_loss-checks"] < 4
    assert sum(found["ida"].values()) == 17


def test_marks_agree_with_our_own_command(classroom: Path) -> None:
    """Up to the hidden numbers, which the two draw apart: a share of a check's cases is the same."""
    command = [sys.executable, "-m", "autograder", "grade", "submitted", "--output", "reports"]
    environment = {**os.environ, "AUTOGRADER_SECRET": "tests"}
    subprocess.run(command, cwd=classroom, env=environment, check=True, capture_output=True)
    theirs = marks(classroom)
    for name in STUDENTS:
        report = json.loads((classroom / "reports" / name / f"{SLUG}.json").read_text(encoding="utf-8"))
        ours = {f"{r['check']}-checks": r["points"] for r in report["results"] if r["status"] != "manual"}
        assert ours == {cell: points for cell, points in theirs[name].items() if cell != "w1"}


def test_the_hint_is_in_what_nbgrader_shows(classroom: Path) -> None:
    text = (classroom / "autograded" / "ida" / SLUG / "linear_neuron.ipynb").read_text(encoding="utf-8")
    assert "What turns these products into the one output of a neuron?" in text


def test_nbgrader_validates_the_source(course: Course, tmp_path: Path) -> None:
    """Duplicate or missing ids, points on the wrong cells: nbgrader's own checks find none."""
    for slug in course.slugs:
        shutil.copytree(course.root / "assignments" / slug, tmp_path / "assignments" / slug)
        shutil.copy(course.root / "nbgrader_config.py", tmp_path)
        nbgrader(tmp_path, "generate_assignment", slug, "--force")
        text = json.loads((tmp_path / "release" / slug / course.notebook_file(slug).name).read_text(encoding="utf-8"))
        assert fill_in_json(text, {})["cells"]
