"""`autograder grade --gradebook` writes what `nbgrader autograde` writes, and nothing of it gets lost."""

import json
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest

from autograder.course.course import Course
from tests.support.nbgrader_course import (
    BOOK,
    STOCK,
    environment,
    gradebook,
    hand_in_all,
    make_course,
    nbgrader,
    rows,
    run,
)
from tests.support.once import made_once
from tests.support.postgresql import database

pytestmark = [pytest.mark.slow, pytest.mark.nbgrader]

SLUG = "01_linear_neuron"
STUDENTS = ("ada", "emmy", "grace", "ida", "karl", "niels")
CONFIG = "c.LateSubmissionPlugin.penalty_method = 'zero'\nc.SandboxExecute.outputs = False\n"
GRADE = ("grade", "submitted", "--gradebook", BOOK)


@pytest.fixture(scope="module")
def released(course: Course, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course whose first assignment was released and handed in, and nothing graded yet."""

    def make(root: Path) -> None:
        make_course(root, course, [SLUG], CONFIG)
        hand_in_all(root, course, SLUG, STUDENTS)
        with gradebook(root) as book:
            book.update_or_create_assignment(SLUG, duedate="2026-05-01 12:00:00 UTC")
        for name, when in (("emmy", "2026-05-01 11:00:00 UTC"), ("ida", "2026-05-02 12:00:00 UTC")):
            (root / "submitted" / name / SLUG / "timestamp.txt").write_text(when)

    return made_once(tmp_path_factory, "gradebook-released", make)


@pytest.fixture(scope="module")
def graded(released: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, graded; to be looked at, not to be changed."""

    def make(root: Path) -> None:
        shutil.copytree(released, root, dirs_exist_ok=True)
        run(root, "autograder", *GRADE)

    return made_once(tmp_path_factory, "gradebook-graded", make)


@pytest.fixture
def classroom(released: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(released, tmp_path / "course"))


@pytest.fixture
def later(graded: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(graded, tmp_path / "course"))


def autograded(root: Path, student: str) -> dict[str, Any]:
    file = root / "autograded" / student / SLUG / "linear_neuron.ipynb"
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


def test_the_gradebook_is_what_nbgrader_makes_of_the_same_class(graded: Path, classroom: Path, tmp_path: Path) -> None:
    """Marks, what waits for a person, timestamps, late penalties; with the drop-in and with nbgrader's own executor."""
    stock = Path(shutil.copytree(classroom, tmp_path / "stock"))
    with (stock / "nbgrader_config.py").open("a") as config:
        config.write(STOCK)
    ours = rows(graded, SLUG)
    for root in (classroom, stock):
        nbgrader(root, "autograde", SLUG)
        theirs = rows(root, SLUG)
        assert theirs.keys() == ours.keys() == set(STUDENTS)
        for student in STUDENTS:
            if root == stock and student == "niels":
                continue  # his graded cell is not there: nbgrader leaves its mark open for ever
            for what in ("auto", "score", "late"):  # nbgrader reads marks from their printed form
                assert ours[student][what] == pytest.approx(theirs[student][what], abs=1e-4), (student, what)
            for what in ("open", "timestamp", "manual", "words"):
                assert ours[student][what] == theirs[student][what], (student, what)
    assert ours["ida"]["late"] == ours["ida"]["score"] == 17.93
    assert ours["emmy"]["late"] == 0


def test_hints_and_missing_answers_are_comments(graded: Path) -> None:
    found = rows(graded, SLUG)
    assert "What turns these products into the one output" in found["ida"]["comments"]["neuron_output"]
    assert set(found["karl"]["comments"].values()) == {"No response."}
    assert found["ada"]["comments"]["neuron_output"] is None
    assert found["ada"]["comments"]["w1"] == "No response."  # nobody has written anything there


def test_the_tree_has_the_students_cells_the_released_tests_and_the_marks(graded: Path) -> None:
    notebook = autograded(graded, "niels")
    cells = {cell["id"]: cell for cell in notebook["cells"]}
    assert "BEGIN HIDDEN TESTS" in cells["neuron_output-checks"]["source"]  # put back: niels had deleted it
    assert cells["mean_loss-checks"]["outputs"][-1]["data"]["text/plain"] == "4"
    folder = graded / "autograded" / "ida" / SLUG
    assert sorted(path.name for path in folder.iterdir()) == [
        *("lab.py", "lab_compare.py", "lab_drawings.py", "lab_examples.py", "linear_neuron.ipynb"),
        *("report.html", "timestamp.txt"),
    ]
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o444}
    nbformat.validate(notebook)


def test_feedback_export_and_nbgraders_own_command_go_on_from_there(later: Path) -> None:
    nbgrader(later, "generate_feedback", SLUG)
    page = (later / "feedback" / "ida" / SLUG / "linear_neuron.html").read_text(encoding="utf-8")
    assert "What turns these products into the one output of a neuron?" in page
    own = (later / "feedback" / "ida" / SLUG / "report.html").read_text(encoding="utf-8")
    assert "What to do next" in own
    nbgrader(later, "export")
    assert "ida" in (later / "grades.csv").read_text(encoding="utf-8")
    log = nbgrader(later, "autograde", SLUG)
    assert "Skipping existing assignment" in log and "Autograding" not in log


@pytest.mark.parametrize("again", [GRADE, ("autograde", SLUG, "--force")], ids=["ours", "nbgrader"])
def test_what_a_person_gave_stays(later: Path, again: tuple[str, ...]) -> None:
    with gradebook(later) as book:
        book.find_grade("w1", "linear_neuron", SLUG, "ada").manual_score = 3.5
        book.find_comment("w1", "linear_neuron", SLUG, "ada").manual_comment = "Well said."
        book.find_grade("mean_loss-checks", "linear_neuron", SLUG, "grace").manual_score = 1.25
        book.db.commit()
    run(later, "autograder" if again == GRADE else "nbgrader", *again)
    found = rows(later, SLUG)
    assert found["ada"]["manual"]["w1"] == 3.5
    assert found["ada"]["words"] == {"w1": "Well said."}
    assert found["grace"]["manual"]["mean_loss-checks"] == 1.25
    assert found["grace"]["open"] == ["mean_loss-checks"]  # somebody has to look at it again


def test_a_correction_is_a_manual_mark_with_its_reason_as_long_as_it_stands(later: Path) -> None:
    before = rows(later, SLUG)["ida"]
    table = later / "overrides.csv"
    table.write_text(f"student,assignment,check,points,reason\nida,{SLUG},neuron_output,1.5,the sheet was unclear\n")
    run(later, "autograder", *GRADE, "--resume")
    found = rows(later, SLUG)["ida"]
    assert found["manual"]["neuron_output-checks"] == 1.5
    assert found["words"]["neuron_output"] == "Correction: the sheet was unclear"
    assert found["auto"] == before["auto"], "the machine's own marks stay beside it"
    table.unlink()
    run(later, "autograder", *GRADE, "--resume")
    assert rows(later, SLUG)["ida"] == before


def test_a_broken_submission_is_named_and_stops_nobody(classroom: Path) -> None:
    broken = classroom / "submitted" / "grace" / SLUG / "linear_neuron.ipynb"
    broken.write_text("{ this is no notebook")
    (classroom / "submitted" / "emmy" / SLUG / "timestamp.txt").write_text("in May")
    odd = classroom / "submitted" / "karl" / SLUG / "linear_neuron.ipynb"
    notebook = json.loads(odd.read_text(encoding="utf-8"))
    notebook["cells"][0]["source"] = "half a character: \ud800"  # JSON can hold it, UTF-8 cannot
    odd.write_text(json.dumps(notebook))
    said = run(classroom, "autograder", *GRADE, "--outputs", "--output", "reports", code=1)
    assert "grace" in said and "its JSON is broken" in said
    assert "timestamp.txt is no date and time: 'in May'" in said
    found = rows(classroom, SLUG)
    assert sorted(found) == sorted(set(STUDENTS) - {"grace", "emmy"})
    assert not (classroom / "autograded" / "grace").exists()


@pytest.mark.parametrize("seconds", [0.5, 3.5])
def test_a_run_that_was_killed_goes_on_without_loss(classroom: Path, seconds: float) -> None:
    command = [sys.executable, "-m", "autograder", *GRADE]
    killed = subprocess.Popen(command, cwd=classroom, env=environment(), stderr=subprocess.DEVNULL)
    time.sleep(seconds)
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    run(classroom, "autograder", *GRADE, "--resume")
    found = rows(classroom, SLUG)
    assert sorted(found) == sorted(STUDENTS)
    assert [autograded(classroom, name)["metadata"]["autograder"]["report"]["student"] for name in STUDENTS] == [
        *STUDENTS
    ]
    left = [path.name for path in (classroom / "autograded").rglob(".*")]
    assert left == []


def test_what_was_graded_is_left_alone_and_what_is_new_is_not(later: Path) -> None:
    better = later / "submitted" / "karl" / SLUG / "linear_neuron.ipynb"
    shutil.copy(later / "submitted" / "ada" / SLUG / "linear_neuron.ipynb", better)
    said = run(later, "autograder", *GRADE, "--resume")
    assert "5 of 6 were graded by an earlier run" in said
    assert rows(later, SLUG)["karl"]["score"] == 20


def test_two_runs_at_once_do_no_harm(classroom: Path) -> None:
    command = [sys.executable, "-m", "autograder", *GRADE]
    both = [subprocess.Popen(command, cwd=classroom, env=environment(), stderr=subprocess.DEVNULL) for _ in range(2)]
    assert [one.wait(timeout=300) for one in both] == [0, 0]
    found = rows(classroom, SLUG)
    assert found.keys() == set(STUDENTS)
    assert found["ada"]["score"] == 20


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("submitted", "--gradebook", "sqlite:///other.db"), "there is no gradebook other.db"),
        (("submitted", "--gradebook", "gradebook.db"), "is no address of a gradebook"),
        (("submitted", "--resume"), "add --output DIR, or --gradebook"),
    ],
)
def test_a_wrong_call_is_one_line_and_changes_nothing(classroom: Path, arguments: tuple[str, ...], says: str) -> None:
    said = run(classroom, "autograder", "grade", *arguments, code=2)
    assert says in said and "Traceback" not in said
    assert rows(classroom, SLUG) == {} and not (classroom / "autograded").exists()


def test_an_assignment_that_nbgrader_does_not_know_is_a_wrong_call(classroom: Path, course: Course) -> None:
    shutil.copytree(course.folder("02_gradient_descent"), classroom / "assignments" / "02_gradient_descent")
    shutil.copytree(classroom / "submitted" / "ada" / SLUG, classroom / "submitted" / "ada" / "02_gradient_descent")
    said = run(classroom, "autograder", *GRADE, code=2)
    assert "run `nbgrader generate_assignment 02_gradient_descent` first" in said


@pytest.fixture(scope="module")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a database of a server of its own."""
    with database("grades") as address:
        yield address


def test_postgresql_works_as_well_as_sqlite(classroom: Path, graded: Path, postgresql: str) -> None:
    nbgrader(classroom, "generate_assignment", SLUG, "--force", f"--CourseDirectory.db_url={postgresql}")
    with gradebook(classroom, postgresql) as book:
        book.update_or_create_assignment(SLUG, duedate="2026-05-01 12:00:00 UTC")
    command = [sys.executable, "-m", "autograder", "grade", "submitted", "--gradebook", postgresql]
    both = [subprocess.Popen(command, cwd=classroom, env=environment(), stderr=subprocess.DEVNULL) for _ in range(2)]
    assert [one.wait(timeout=300) for one in both] == [0, 0]
    assert rows(classroom, SLUG, postgresql) == rows(graded, SLUG)
