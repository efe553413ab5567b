"""Situations from reports of people who grade notebooks: under the drop-in they have the marks that a kernel gives."""

import json
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from autograder.sandbox.tiers import best_tier
from tests.support.nbgrader_course import marks, nbgrader, run
from tests.support.once import made_once

pytestmark = [pytest.mark.slow, pytest.mark.nbgrader]
CONFIG = """
from autograder.nbgrader import AUTOGRADE, SANITIZE

c = get_config()
c.Autograde.autograde_preprocessors = AUTOGRADE
c.Autograde.sanitize_preprocessors = SANITIZE
c.Autograde.exporter_class = "autograder.nbgrader.resuming.Resuming"
c.Execute.timeout = 4
"""
Json = dict[str, Any]
FULL, NONE = 2.0, 0.0

ALONE: dict[str, tuple[list[str], str, float]] = {  # cells before the graded one, the graded one, its mark
    "defines and loops": (["def f(x):\n    return 2 * x\nwhile True:\n    pass"], "assert f(2) == 4", FULL),
    "two cells loop": (["a = 1\nwhile True: pass", "b = 2\nwhile True: pass"], "assert (a, b) == (1, 2)", FULL),
    "ignores interrupts": (
        ["f = 1", "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nwhile True: pass"],
        "assert f == 1",
        FULL,
    ),
    "catches the interrupt": (
        ["import time\ntry:\n    while True:\n        time.sleep(0.01)\nexcept KeyboardInterrupt:\n    x = 3"],
        "assert x == 3",
        FULL,
    ),
    "sleeps too long": ([], "import time\ntime.sleep(12)", NONE),
    "bash": ([], "%%bash\ntest 1 = 2", NONE),
    "script": ([], "%%script false", NONE),
    "another python": ([], "%%python\nassert False", NONE),
    "a command": ([], "!false", NONE),
    "a command's lines": ([], "lines = !ls\nassert len(lines) >= 0", NONE),
    "an installation": ([], "%pip install nothing-of-that-name", NONE),
    "a command above": (["!ls"], "assert True", FULL),
    "prints 100,000 lines": ([], "for i in range(100_000):\n    print(i)", FULL),
    "leaves and goes on": ([], "exit()\nx = 5\nassert x == 5", FULL),
    "quits above": (["quit()\ny = 5"], "assert y == 5", FULL),
    "much to show in many cells": (["print('x' * 400_000)", *["1"] * 120], "assert True", FULL),
    "three GiB": (
        [],
        "import numpy as np\na = np.zeros(400_000_000)\na[::4_000_000] = 1\nassert a.nbytes > 3e9\ndel a",
        FULL,
    ),
    "copy2": ([], "import shutil\nshutil.copy2('data.csv', 'c.csv')", FULL),
    "copytree": ([], "import shutil\nshutil.copytree('sub', 'sub2')", FULL),
    "a link": ([], "import os\nos.symlink('data.csv', 'link')\nassert open('link').read() == '1,2'", FULL),
    "a user's name": ([], "import getpass\nassert getpass.getuser()", FULL),
    "/tmp": ([], "with open('/tmp/f.txt', 'w') as f:\n    f.write('1')\nassert open('/tmp/f.txt').read() == '1'", FULL),
    "a temporary file": ([], "import tempfile\nwith tempfile.TemporaryFile() as f:\n    f.write(b'1')", FULL),
    "a number of standard output": ([], "import sys\nassert sys.stdout.fileno() >= 0", FULL),
    "a notebook beside it": ([], "import json\nassert json.load(open('other.ipynb'))['nbformat'] == 4", FULL),
    "a missing package": ([], "import a_package_that_is_not_here", NONE),
}


def cell(number: int, source: str, nbgrader: Json | None = None) -> Json:
    metadata = {} if nbgrader is None else {"nbgrader": nbgrader}
    kept: Json = {"cell_type": "code", "id": f"c{number}", "metadata": metadata, "source": source}
    return {**kept, "outputs": [], "execution_count": None}


def notebook(above: list[str], graded: str, name: str = "t") -> Json:
    role: Json = {"grade": True, "grade_id": name, "locked": True, "points": 2, "schema_version": 3}
    role |= {"solution": False, "task": False, "cell_type": "code"}
    cells = [cell(number, source) for number, source in enumerate(above)]
    return {"cells": [*cells, cell(999, graded, role)], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, float], str]:
    """The mark of each situation, a notebook each, and the log of the run."""
    root = made_once(tmp_path_factory, "situations", autograde)
    found = marks(root, "ps1")["ada"]
    return {name: found[f"t{number:02d}"] for number, name in enumerate(ALONE)}, (root / "log").read_text()


def autograde(root: Path) -> None:
    """A course with a notebook for each situation, handed in and graded; what was said is in `log`."""
    folder = root / "source" / "ps1"
    (folder / "sub").mkdir(parents=True)
    (root / "nbgrader_config.py").write_text(CONFIG)
    (folder / "data.csv").write_text("1,2")
    (folder / "sub" / "inner.txt").write_text("x")
    (folder / "other.ipynb").write_text(json.dumps(notebook([], "assert True", "other")))
    for number, (above, source, _) in enumerate(ALONE.values()):
        (folder / f"n{number:02d}.ipynb").write_text(json.dumps(notebook(above, source, f"t{number:02d}")))
    nbgrader(root, "generate_assignment", "ps1")
    shutil.copytree(root / "release" / "ps1", root / "submitted" / "ada" / "ps1")
    (root / "log").write_text(nbgrader(root, "autograde", "ps1"))


@pytest.mark.parametrize("name", ALONE)
def test_a_situation_has_the_mark_that_it_should(graded: tuple[dict[str, float], str], name: str) -> None:
    if name == "/tmp" and (best_tier() != "bubblewrap" or Path(sys.prefix).is_relative_to("/tmp")):
        pytest.skip("/tmp is the notebook's own behind bubblewrap, and where no Python lies below it")
    assert graded[0][name] == ALONE[name][2]


def test_the_log_names_what_was_not_there(graded: tuple[dict[str, float], str]) -> None:
    assert "A graded cell asks for another program: no points" in graded[1]
    assert f"a_package_that_is_not_here (1 of {len(ALONE) + 1} notebooks)" in graded[1]


FAULTS = {  # what comes first, so that it could stop those who come after
    "a0": lambda nb: nb["cells"].append({**nb["cells"][1], "id": "copy"}),
    "a1": lambda nb: nb["cells"][0]["metadata"].update(nbgrader={}),
    "a2": lambda nb: nb["cells"][1]["metadata"]["nbgrader"].update(schema_version=99),
    "a3": lambda nb: nb["cells"][1]["metadata"]["nbgrader"].update(schema_version=1),
    "a4": lambda nb: nb["cells"][0]["metadata"].update(nbgrader=None),
    "a5": lambda nb: nb["metadata"].update(kernelspec=None),
    "a6": lambda nb: nb["cells"][1]["metadata"]["nbgrader"].update(points="2"),
    "a7": lambda nb: nb["cells"][0].update(source="x = 3 # \ud83d"),
    "a8": lambda nb: nb["cells"][0].update(id="no id"),
    "zoe": lambda nb: None,
}


def test_no_notebook_ends_the_run_for_those_who_come_after(tmp_path: Path) -> None:
    (tmp_path / "source" / "ps1").mkdir(parents=True)
    (tmp_path / "nbgrader_config.py").write_text(CONFIG)
    (tmp_path / "source" / "ps1" / "p1.ipynb").write_text(json.dumps(notebook(["x = 3"], "assert x == 3")))
    nbgrader(tmp_path, "generate_assignment", "ps1")
    released = json.loads((tmp_path / "release" / "ps1" / "p1.ipynb").read_text())
    for student, damage in FAULTS.items():
        handed = json.loads(json.dumps(released))
        damage(handed)
        folder = tmp_path / "submitted" / student / "ps1"
        folder.mkdir(parents=True)
        (folder / "p1.ipynb").write_text(json.dumps(handed), encoding="utf-8")
    bom = tmp_path / "submitted" / "bom" / "ps1"
    bom.mkdir(parents=True)
    (bom / "p1.ipynb").write_text("\ufeff" + json.dumps(released), encoding="utf-8")
    broken = tmp_path / "submitted" / "broken" / "ps1"
    broken.mkdir(parents=True)
    (broken / "p1.ipynb").write_text("{")
    said = run(tmp_path, "nbgrader", "autograde", "ps1", code=1)  # one could not be read, and is named
    assert "There was an error processing assignment 'ps1' for student 'broken'" in said
    found = marks(tmp_path, "ps1")
    assert {student: found[student]["t"] for student in (*FAULTS, "bom")} == dict.fromkeys((*FAULTS, "bom"), 2.0)
