"""A throw-away course in ordinary nbgrader style: one notebook, two exercises, hidden tests with asserts."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from .. import HONEST, SECRET

ASSIGNMENT = "hw"
HONEST_BEFORE, TWIN, ATTACKER, HONEST_AFTER = "ada", "malcolm", "mallory", "zoe"  # in the order of grading
CELL_SECONDS = 10
POINTS = {"double": 4.0, "shift": 2.0}
TESTS = {name: f"test_{name}" for name in POINTS}
HIDDEN_VALUE = "3.4624"  # stands in the hidden tests and nowhere else
BREACH_CELL = """\
reached = breach()
if reached not in (None, False, 0, "", []):
    print("breach:", repr(reached)[:300])"""

CONFIG = f"""\
c = get_config()
c.CourseDirectory.course_id = "throw-away"
c.ExecutePreprocessor.timeout = {CELL_SECONDS}
"""

SOLUTIONS = {
    "double": '''\
def double(x):
    """Twice x, for a number or an array."""
    ### BEGIN SOLUTION
    return 2 * x
    ### END SOLUTION''',
    "shift": '''\
def shift(x):
    """One more than x, for a number or an array."""
    ### BEGIN SOLUTION
    return x + 1
    ### END SOLUTION''',
}
HIDDEN = {
    "double": """\
assert double(2) == 4
### BEGIN HIDDEN TESTS
expected = -3.4624
assert np.allclose(double(-1.7312), expected)
expected = np.array([0.62, -4.82, 2.346])
assert np.allclose(double(np.array([0.31, -2.41, 1.173])), expected)
### END HIDDEN TESTS""",
    "shift": """\
assert shift(2) == 3
### BEGIN HIDDEN TESTS
expected = -0.7312
assert np.allclose(shift(-1.7312), expected)
expected = np.array([1.31, -1.41, 2.173])
assert np.allclose(shift(np.array([0.31, -2.41, 1.173])), expected)
### END HIDDEN TESTS""",
}


def _cell(name: str, source: str, kind: str = "code", **nbgrader: Any) -> dict[str, Any]:
    """A cell as nbgrader's toolbar makes it."""
    common = {"schema_version": 3, "grade_id": name, "locked": False, "grade": False, "solution": False, "task": False}
    cell: dict[str, Any] = {"id": name.replace("_", "-"), "cell_type": kind, "source": source}
    cell["metadata"] = {"nbgrader": {**common, **nbgrader}}
    return {**cell, "outputs": [], "execution_count": None} if kind == "code" else cell


def source_notebook() -> dict[str, Any]:
    """The instructor's notebook."""
    cells = [
        _cell("title", "# Two functions", kind="markdown", locked=True),
        _cell("setup", "import numpy as np", locked=True),
    ]
    for name, points in POINTS.items():
        cells.append(_cell(name, SOLUTIONS[name], solution=True))
        cells.append(_cell(TESTS[name], HIDDEN[name], grade=True, locked=True, points=points))
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    metadata = {"kernelspec": kernel, "language_info": {"name": "python"}}
    return {"nbformat": 4, "nbformat_minor": 5, "metadata": metadata, "cells": cells}


def write_source(root: Path) -> None:
    """The course before `nbgrader generate_assignment`."""
    (root / "nbgrader_config.py").write_text(CONFIG, encoding="utf-8")
    folder = root / "source" / ASSIGNMENT
    folder.mkdir(parents=True)
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(source_notebook(), indent=1), encoding="utf-8")


def hand_in(root: Path, student: str, answers: dict[str, str], last_cell: str = "") -> None:
    """A submission: the released notebook with these answers, and perhaps a cell of the student's own at its end."""
    given = json.loads((root / "release" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb").read_text(encoding="utf-8"))
    for cell in given["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id")
        if name in answers:
            cell["source"] = answers[name]
    if last_cell:
        own: dict[str, Any] = {"id": "own", "cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
        given["cells"].append({**own, "source": last_cell})
    path = root / "submitted" / student / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(given), encoding="utf-8")


def hand_in_attack(root: Path, source: str) -> None:
    """The attack as an answer, an honest student after it, and an accomplice before it where it looks for a mark."""
    last_cell = BREACH_CELL if "def breach(" in source else ""
    hand_in(root, ATTACKER, {**HONEST, "double": source}, last_cell)
    if "persisted" in source:
        hand_in(root, TWIN, {**HONEST, "double": source})
    hand_in(root, HONEST_AFTER, HONEST)


def copy_course(template: Path, root: Path) -> None:
    """A fresh course for one attack, with a secret beside it."""
    shutil.copytree(template / "course", root / "course")
    write_secret(root)


def write_secret(root: Path) -> None:
    """What the attacks look for in the instructor's files."""
    (root / "secret").mkdir()
    (root / "secret" / "gradebook.txt").write_text(SECRET, encoding="utf-8")


def remove(root: Path) -> None:
    """Delete what an attack may have nested too deeply, or closed, for Python's own functions."""
    subprocess.run(["chmod", "-R", "u+rwX", os.fspath(root)], capture_output=True, check=False)
    subprocess.run(["rm", "-rf", "--", os.fspath(root)], capture_output=True, check=False)
