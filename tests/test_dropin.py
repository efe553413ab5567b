"""The drop-in for nbgrader's executor: the same marks, behind walls, in nbgrader's own command."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.course import Course
from autograder.demo import CLASS, hand_in

pytestmark = [pytest.mark.slow, pytest.mark.nbgrader]

DROP_IN = """
from autograder.nbgrader.preprocessors import AUTOGRADE

c.Autograde.autograde_preprocessors = AUTOGRADE
"""
MARKS = """
import json, sys
from nbgrader.api import Gradebook

with Gradebook("sqlite:///gradebook.db") as book:
    found = book.assignment_submissions(sys.argv[1])
    print(json.dumps({s.student.id: {g.name: g.auto_score for n in s.notebooks for g in n.grades} for s in found}))
"""
CELLS = {  # an ordinary course: what a student hands in for `double`, and the mark of its graded cell of 4 points
    "right": ("def double(x):\n    return 2 * x", 4.0),
    "wrong": ("def double(x):\n    return x", 0.0),
    "magics": ("%matplotlib inline\ndef double(x):\n    return x + x\ndisplay(double(2))", 4.0),
    "reads": ("def double(x):\n    return x * float(open('factor.txt').read())", 4.0),
    "ends": ("import os\nos._exit(0)\ndef double(x):\n    return 2 * x", 0.0),
}


def nbgrader(root: Path, *arguments: str) -> str:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path, "AUTOGRADER_SECRET": "tests", "PYTHONWARNINGS": "ignore"}
    command = [sys.executable, "-m", "nbgrader", *arguments]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stderr


def marks(root: Path, assignment: str) -> dict[str, dict[str, float | None]]:
    command = [sys.executable, "-W", "ignore", "-c", MARKS, assignment]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    result: dict[str, dict[str, float | None]] = json.loads(done.stdout.splitlines()[-1])
    return result


def ordinary(answer: str, hidden: bool) -> str:
    """A notebook in ordinary nbgrader style, with or without its hidden tests."""
    solution = {"grade": False, "grade_id": "double", "locked": False, "schema_version": 3, "solution": True}
    tests = {"grade": True, "grade_id": "tests", "locked": True, "points": 4, "schema_version": 3, "solution": False}
    asserts = "assert double(2) == 4\n"
    if hidden:
        asserts += "### BEGIN HIDDEN TESTS\nassert double(21) == 42\n### END HIDDEN TESTS\n"
    cells = [
        {"cell_type": "code", "id": "double", "metadata": {"nbgrader": {**solution, "task": False}}, "source": answer},
        {"cell_type": "code", "id": "tests", "metadata": {"nbgrader": {**tests, "task": False}}, "source": asserts},
    ]
    cells = [{**cell, "outputs": [], "execution_count": None} for cell in cells]
    kernel = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    return json.dumps({"cells": cells, "metadata": kernel, "nbformat": 4, "nbformat_minor": 5})


def test_an_ordinary_course_has_the_marks_that_its_tests_give(tmp_path: Path) -> None:
    (tmp_path / "nbgrader_config.py").write_text("c = get_config()\n" + DROP_IN)
    source = tmp_path / "source" / "ps1"
    source.mkdir(parents=True)
    stub = "def double(x):\n    ### BEGIN SOLUTION\n    return 2 * x\n    ### END SOLUTION"
    (source / "p1.ipynb").write_text(ordinary(stub, hidden=True))
    (source / "factor.txt").write_text("2.0")
    nbgrader(tmp_path, "generate_assignment", "ps1")
    for name, (answer, _) in CELLS.items():
        folder = tmp_path / "submitted" / name / "ps1"
        folder.mkdir(parents=True)
        (folder / "p1.ipynb").write_text(ordinary(answer, hidden=False))
    nbgrader(tmp_path, "autograde", "ps1")
    found = {name: grades["tests"] for name, grades in marks(tmp_path, "ps1").items()}
    assert found == {name: mark for name, (_, mark) in CELLS.items()}
    ended = (tmp_path / "autograded" / "ends" / "ps1" / "p1.ipynb").read_text()
    assert "DeadKernelError" in ended


def test_this_kits_notebooks_are_judged_outside_and_carry_points_and_hints(course: Course, tmp_path: Path) -> None:
    slug = "01_linear_neuron"
    shutil.copy(course.root / "nbgrader_config.py", tmp_path)
    with (tmp_path / "nbgrader_config.py").open("a") as config:
        config.write(DROP_IN + "c.SandboxExecute.outputs = False\n")
    shutil.copytree(course.root / "assignments" / slug, tmp_path / "assignments" / slug)
    for file in course.student_files:
        shutil.copy(file, tmp_path / "assignments")
    nbgrader(tmp_path, "generate_assignment", slug)
    given = json.loads((tmp_path / "release" / slug / "linear_neuron.ipynb").read_text(encoding="utf-8"))
    names = ("ada", "grace", "ida", "karl", "lise", "niels")
    for name in names:
        path = tmp_path / "submitted" / name / slug / "linear_neuron.ipynb"
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(hand_in(given, course.assignment(slug), CLASS[name])), encoding="utf-8")
    nbgrader(tmp_path, "autograde", slug)
    command = [sys.executable, "-m", "autograder", "grade", "submitted", "--output", "reports"]
    subprocess.run(
        command, cwd=tmp_path, env={**os.environ, "AUTOGRADER_SECRET": "tests"}, check=True, capture_output=True
    )
    theirs = marks(tmp_path, slug)
    for name in names:
        report = json.loads((tmp_path / "reports" / name / f"{slug}.json").read_text(encoding="utf-8"))
        ours = {f"{r['check']}-checks": r["points"] for r in report["results"] if r["status"] != "manual"}
        assert ours == {cell: points for cell, points in theirs[name].items() if cell != "w1"}, name
    shown = (tmp_path / "autograded" / "ida" / slug / "linear_neuron.ipynb").read_text(encoding="utf-8")
    assert "What turns these products into the one output of a neuron?" in shown
