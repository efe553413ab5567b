"""The drop-in for nbgrader's executor: the same marks, behind walls, in nbgrader's own command."""

import json
from pathlib import Path

import pytest
from nbgrader_course import hand_in_all, make_course, marks, nbgrader, run

from autograder.course import Course

pytestmark = [pytest.mark.slow, pytest.mark.nbgrader]

DROP_IN = """
from autograder.nbgrader import AUTOGRADE

c = get_config()
c.Autograde.autograde_preprocessors = AUTOGRADE
"""
CELLS = {  # an ordinary course: what a student hands in for `double`, and the mark of its graded cell of 4 points
    "right": ("def double(x):\n    return 2 * x", 4.0),
    "wrong": ("def double(x):\n    return x", 0.0),
    "magics": ("%matplotlib inline\ndef double(x):\n    return x + x\ndisplay(double(2))", 4.0),
    "reads": ("def double(x):\n    return x * float(open('factor.txt').read())", 4.0),
    "ends": ("import os\nos._exit(0)\ndef double(x):\n    return 2 * x", 0.0),
}
WRONG = "def double(x):\n    return 0"
CLAIMS = {  # what a student may write into the notebook so that its graded cell is not run: without outputs it has full marks
    "tagged": {"tags": ["skip-execution"]},
    "judged": {"autograder": {"role": "checks"}},
    "collapsed": {"jupyter": {"source_hidden": True, "outputs_hidden": True}, "init_cell": False, "deletable": True},
}


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
    (tmp_path / "nbgrader_config.py").write_text(DROP_IN)
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
    for name, claim in CLAIMS.items():
        folder = tmp_path / "submitted" / name / "ps1"
        folder.mkdir(parents=True)
        claiming = json.loads(ordinary(WRONG, hidden=False))
        claiming["metadata"]["autograder"] = {"assignment": "ps1"}
        claiming["cells"][1]["metadata"].update(claim)
        (folder / "p1.ipynb").write_text(json.dumps(claiming))
    nbgrader(tmp_path, "autograde", "ps1")
    found = {name: grades["tests"] for name, grades in marks(tmp_path, "ps1").items()}
    assert found == {name: mark for name, (_, mark) in CELLS.items()} | dict.fromkeys(CLAIMS, 0.0)
    ended = (tmp_path / "autograded" / "ends" / "ps1" / "p1.ipynb").read_text()
    assert "DeadKernelError" in ended


def test_this_kits_notebooks_are_judged_outside_and_carry_points_and_hints(course: Course, tmp_path: Path) -> None:
    slug = "01_linear_neuron"
    make_course(tmp_path, course, [slug], "c.SandboxExecute.outputs = False\n")
    names = ("ada", "grace", "ida", "karl", "lise", "niels")
    hand_in_all(tmp_path, course, slug, names)
    claim_to_be_another(tmp_path, slug)
    nbgrader(tmp_path, "autograde", slug)
    run(tmp_path, "autograder", "grade", "submitted", "--output", "reports", code=1)  # some are rejected
    theirs = marks(tmp_path, slug)
    for name in names:
        report = json.loads((tmp_path / "reports" / name / f"{slug}.json").read_text(encoding="utf-8"))
        ours = {f"{r['check']}-checks": r["points"] for r in report["results"] if r["status"] != "manual"}
        assert ours == {cell: points for cell, points in theirs[name].items() if cell != "w1"}, name
    shown = (tmp_path / "autograded" / "ida" / slug / "linear_neuron.ipynb").read_text(encoding="utf-8")
    assert "What turns these products into the one output of a neuron?" in shown
    for name in ANOTHER:
        assert set(theirs[name].values()) == {0.0}, name


FORGED = """import sys, types
autograder, nbgrader = types.ModuleType("autograder"), types.ModuleType("autograder.nbgrader")
autograder.nbgrader, nbgrader.score = nbgrader, lambda assignment, check: 20.0
sys.modules.update({"autograder": autograder, "autograder.nbgrader": nbgrader})"""
ANOTHER = {  # what the notebook says it is of
    "of another assignment": {"autograder": {"assignment": "02_gradient_descent"}},
    "of no assignment": {"autograder": {"assignment": "none"}},
    "of nobody": {"autograder": None},
}


def claim_to_be_another(root: Path, slug: str) -> None:
    """Hand in notebooks without answers, which say that they are of another assignment and bring a `score` along."""
    file = "linear_neuron.ipynb"
    for name, claim in ANOTHER.items():
        notebook = json.loads((root / "release" / slug / file).read_text(encoding="utf-8"))
        notebook["metadata"].update(claim)
        cell = {"cell_type": "code", "id": "forged", "metadata": {}, "outputs": [], "execution_count": None}
        notebook["cells"].insert(0, {**cell, "source": FORGED})
        folder = root / "submitted" / name / slug
        folder.mkdir(parents=True)
        (folder / file).write_text(json.dumps(notebook), encoding="utf-8")
