"""The real nbgrader on the real notebooks: release, autograde, partial credit, feedback."""

import json
import shutil
from pathlib import Path

import pytest

from autograder.course.course import Course
from autograder.course.release import released
from autograder.grading.answers import fill_in_json
from tests.support.nbgrader_course import STOCK, hand_in_all, make_course, marks, nbgrader, run
from tests.support.once import made_once

pytestmark = [pytest.mark.slow, pytest.mark.nbgrader]

SLUG = "01_linear_neuron"
STUDENTS = ("ada", "grace", "ida", "karl")
GENERATE_ALL = """
import sys
from nbgrader.apps import NbGrader, NbGraderAPI

app = NbGrader()
app.load_config_file()
api = NbGraderAPI(config=app.config)
failed = [slug for slug in sys.argv[1:] if not api.generate_assignment(slug, force=True)["success"]]
sys.exit(", ".join(failed) or None)
"""


@pytest.fixture(scope="module")
def classroom(course: Course, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the course, released and autograded by stock nbgrader."""

    def make(root: Path) -> None:
        make_course(root, course, [SLUG], STOCK)
        hand_in_all(root, course, SLUG, STUDENTS, figures=("ada",))
        nbgrader(root, "autograde", SLUG)

    return made_once(tmp_path_factory, "stock", make)


def test_the_release_of_nbgrader_is_our_release(classroom: Path, course: Course) -> None:
    theirs = json.loads((classroom / "release" / SLUG / "linear_neuron.ipynb").read_text(encoding="utf-8"))
    ours = released(json.loads(course.notebook_file(SLUG).read_text(encoding="utf-8")))
    assert ["".join(c["source"]) for c in theirs["cells"]] == ["".join(c["source"]) for c in ours["cells"]]
    handed_out = sorted(path.name for path in (classroom / "release" / SLUG).iterdir())
    assert handed_out == ["lab.py", "lab_compare.py", "lab_drawings.py", "lab_examples.py", "linear_neuron.ipynb"]


def total(cells: dict[str, float | None]) -> float:
    return sum(points or 0.0 for points in cells.values())


def test_full_marks_no_marks_and_marks_in_between(classroom: Path) -> None:
    found = marks(classroom, SLUG)
    assert total(found["ada"]) == 20
    assert total(found["karl"]) == 0
    assert found["ida"]["neuron_output-checks"] == 0.93, "one input needs no sum: that part is right"
    assert 0 < (found["grace"]["mean_loss-checks"] or 0) < 4
    assert total(found["ida"]) == pytest.approx(17.93)


def test_marks_agree_with_our_own_command(classroom: Path) -> None:
    """Up to the hidden numbers, which the two draw apart: a share of a check's cases is the same."""
    run(classroom, "autograder", "grade", "submitted", "--output", "reports")
    theirs = marks(classroom, SLUG)
    for name in STUDENTS:
        report = json.loads((classroom / "reports" / name / f"{SLUG}.json").read_text(encoding="utf-8"))
        ours = {f"{r['check']}-checks": r["points"] for r in report["results"] if r["status"] != "manual"}
        assert ours == {cell: points for cell, points in theirs[name].items() if cell != "w1"}


def test_the_hint_is_in_what_nbgrader_shows(classroom: Path) -> None:
    text = (classroom / "autograded" / "ida" / SLUG / "linear_neuron.ipynb").read_text(encoding="utf-8")
    assert "What turns these products into the one output of a neuron?" in text


def test_nbgrader_validates_the_source(course: Course, tmp_path: Path) -> None:
    """Duplicate or missing ids, points on the wrong cells: nbgrader's own checks find none. One process for all notebooks:
    nbgrader takes longer to start than to look at one."""
    for slug in course.slugs:
        shutil.copytree(course.root / "assignments" / slug, tmp_path / "assignments" / slug)
    shutil.copy(course.root / "nbgrader_config.py", tmp_path)
    (tmp_path / "generate_all.py").write_text(GENERATE_ALL)
    run(tmp_path, "generate_all", *course.slugs)
    for slug in course.slugs:
        text = json.loads((tmp_path / "release" / slug / course.notebook_file(slug).name).read_text(encoding="utf-8"))
        assert fill_in_json(text, {})["cells"]


def test_what_is_not_named_as_a_handout_is_not_released(course: Course, tmp_path: Path) -> None:
    make_course(tmp_path, course, [SLUG])
    for name in ("helpers.py", "reference.py", f"{SLUG}/helpers.py", f"{SLUG}/reference.py", f"{SLUG}/answers.txt"):
        (tmp_path / "assignments" / name).write_text("")
    (tmp_path / "assignments" / SLUG / "flowers.csv").write_text("")
    (tmp_path / "assignments" / SLUG / "private").mkdir()
    nbgrader(tmp_path, "generate_assignment", SLUG, "--force")
    found = sorted(path.name for path in (tmp_path / "release" / SLUG).iterdir())
    assert found == [
        "flowers.csv",
        "lab.py",
        "lab_compare.py",
        "lab_drawings.py",
        "lab_examples.py",
        "linear_neuron.ipynb",
    ]
