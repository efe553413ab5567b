"""An instructor's own notebooks under the drop-in: cells that fall short are named, with the reason."""

import json
from pathlib import Path

import pytest

from tests.support.nbgrader_course import run

pytestmark = [pytest.mark.slow, pytest.mark.nbgrader]
CONFIG = """
from autograder.nbgrader import AUTOGRADE, SANITIZE

c = get_config()
c.Autograde.autograde_preprocessors = AUTOGRADE
c.Autograde.sanitize_preprocessors = SANITIZE
"""
CELLS = {
    "fine": "assert double(2) == 4",
    "program": "!test -e data.csv\nassert double(2) == 4",
    "package": "import a_package_that_is_not_here",
    "half": "1.0",
}


def course(root: Path) -> None:
    graded = {"grade": True, "locked": True, "points": 2, "schema_version": 3, "solution": False, "task": False}
    cells = [{"cell_type": "code", "id": "start", "metadata": {}, "source": "def double(x):\n    return 2 * x"}]
    for name, source in CELLS.items():
        metadata = {"nbgrader": {**graded, "grade_id": name, "cell_type": "code"}}
        cells.append({"cell_type": "code", "id": name, "metadata": metadata, "source": source})
    cells = [{**cell, "outputs": [], "execution_count": None} for cell in cells]
    folder = root / "source" / "ps1"
    folder.mkdir(parents=True)
    (root / "nbgrader_config.py").write_text(CONFIG)
    (folder / "p1.ipynb").write_text(json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))


def test_cells_that_fall_short_are_named_with_the_reason(tmp_path: Path) -> None:
    course(tmp_path)
    said = run(tmp_path, "autograder", "preflight", code=1)
    assert "ps1/p1.ipynb: 1 of 4 graded cells have full marks" in said
    assert "program: 0 of 2: NotAvailable: another program" in said
    assert "package: 0 of 2: ModuleNotFoundError" in said
    assert "half: 1 of 2: it ends without an error" in said
    assert "c.SandboxExecute.packages = ['a_package_that_is_not_here']" in said
    assert sorted(path.name for path in tmp_path.iterdir()) == ["nbgrader_config.py", "source"]


def test_a_folder_that_is_no_course_is_a_wrong_call(tmp_path: Path) -> None:
    assert "has no nbgrader_config.py" in run(tmp_path, "autograder", "preflight", code=2)
