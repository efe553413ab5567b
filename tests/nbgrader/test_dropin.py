"""The drop-in for nbgrader's executor: the same marks, behind walls, in nbgrader's own command."""

import json
import shutil
import subprocess
import sys
from contextlib import nullcontext
from importlib.resources import files
from pathlib import Path

import pytest
from jupyter_client.kernelspec import NoSuchKernel
from nbformat import from_dict

from autograder.course.course import Course
from autograder.nbgrader.preprocessors import fair, is_of_this_kit, refuse_other_languages
from autograder.nbgrader.resuming import unfinished
from tests.support.nbgrader_course import environment, hand_in_all, make_course, marks, nbgrader, run

pytestmark = [pytest.mark.slow, pytest.mark.nbgrader]

DROP_IN = """
from autograder.nbgrader import AUTOGRADE

c = get_config()
c.Autograde.autograde_preprocessors = AUTOGRADE
c.Autograde.exporter_class = "autograder.nbgrader.resuming.Resuming"
"""
WAYS = ("stock", "drop-in")
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

GRADED = {  # graded cells of 2 points in the forms that courses have, after `x = 3`
    "passes": "assert x == 3",
    "fails": "assert x == 4",
    "shows_half_a_mark": "x / 6",
    "shows_more_than_all": "2.0",
    "shows_a_numpy_number": "import numpy as np\nnp.float64(0.5)",
    "shows_text": "'done'",
    "shows_a_table": "import numpy as np\nnp.eye(2)",
    "prints": "print('1.0')",
    "warns": "import warnings\nwarnings.warn('old')\nassert x == 3",
    "writes_on_stderr": "import sys\nprint('hm', file=sys.stderr)",
    "catches": "try:\n    1 / 0\nexcept ZeroDivisionError:\n    print('caught')",
    "leaves": "import sys\nsys.exit(0)",
    "recurses": "def f(n):\n    return f(n + 1)\nf(0)",
    "does_not_parse": "x ===",
    "uses_a_magic": "%matplotlib inline\nimport matplotlib.pyplot as plt\nplt.plot([x, 1])",
    "times": "%%timeit -n 1 -r 1\nx + 1",
    "displays": "from IPython.display import HTML, display\ndisplay(HTML('<b>2.0</b>'))",
    "waits": "import asyncio\nawait asyncio.sleep(0)\nassert x == 3",
    "asks": "input('name? ')",
    "reads": "assert open('factor.txt').read() == '2.0'",
    "writes": "open('out.txt', 'w').write('y')\nassert open('out.txt').read() == 'y'",
    "looks_back": "assert In[1] == 'x = 3'",
    "asks_for_help": "len?",
    "is_empty": "",
    "has_comments_only": "# nothing to see",
}


def graded_forms() -> str:
    """A notebook with a graded cell of every form."""
    locked = {"grade": True, "locked": True, "points": 2, "schema_version": 3, "solution": False, "task": False}
    cells = [{"cell_type": "code", "id": "start", "metadata": {}, "source": "x = 3"}]
    for name, source in GRADED.items():
        metadata = {"nbgrader": {**locked, "grade_id": name, "cell_type": "code"}}
        cells.append({"cell_type": "code", "id": name, "metadata": metadata, "source": source})
    cells = [{**cell, "outputs": [], "execution_count": None} for cell in cells]
    kernel = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    return json.dumps({"cells": cells, "metadata": kernel, "nbformat": 4, "nbformat_minor": 5})


def test_the_instructors_notebook_says_whether_it_is_judged_by_its_checks(course: Course, tmp_path: Path) -> None:
    """An ordinary notebook may have the name of one of ours, and stand where one of ours could."""
    slug = "05_layers"
    ours = course.notebook_file(slug)
    assert is_of_this_kit(ours, slug, {"notebook": "layers"})
    assert not is_of_this_kit(ours, slug, {"notebook": "more"})
    assert not is_of_this_kit(ours, "06_backprop", {"notebook": "layers"})
    other = tmp_path / ours.name
    other.write_text(ordinary("", hidden=True))
    assert not is_of_this_kit(other, slug, {"notebook": "layers"})


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
    right = tmp_path / "autograded" / "right" / "ps1"
    (right / "p1.ipynb").chmod(0o644)
    (right / "p1.ipynb").write_text(ordinary("", hidden=True))  # what a killed run leaves
    said = nbgrader(tmp_path, "autograde", "ps1")
    assert f"graded again: {right}" in said
    assert said.count("Skipping existing assignment") == len(CELLS) + len(CLAIMS) - 1
    found = {name: grades["tests"] for name, grades in marks(tmp_path, "ps1").items()}
    assert found == {name: mark for name, (_, mark) in CELLS.items()} | dict.fromkeys(CLAIMS, 0.0)
    ended = (tmp_path / "autograded" / "ends" / "ps1" / "p1.ipynb").read_text()
    assert "DeadKernelError" in ended


def test_nbgraders_own_course_and_every_form_of_graded_cell_have_the_marks_of_stock(tmp_path: Path) -> None:
    guide = Path(str(files("nbgrader"))) / "docs" / "source" / "user_guide"
    root = tmp_path / "stock"
    shutil.copytree(guide / "source", root / "source")  # what `nbgrader quickstart` makes a course of
    shutil.copytree(guide / "submitted", root / "submitted")
    (root / "source" / "ps1" / "forms.ipynb").write_text(graded_forms())
    (root / "source" / "ps1" / "factor.txt").write_text("2.0")
    (root / "nbgrader_config.py").write_text("c = get_config()\n")
    nbgrader(root, "generate_assignment", "ps1")
    shutil.copy(root / "release" / "ps1" / "forms.ipynb", root / "submitted" / "bitdiddle" / "ps1")
    shutil.copytree(root, tmp_path / "drop-in")
    (tmp_path / "drop-in" / "nbgrader_config.py").write_text(f"{DROP_IN}c.SandboxExecute.stock_marks = True\n")
    command = [sys.executable, "-m", "nbgrader", "autograde", "ps1"]
    warned = {name: value for name, value in environment().items() if name != "PYTHONWARNINGS"}  # a kernel hears of it
    both = [subprocess.Popen(command, cwd=tmp_path / way, env=warned, stderr=subprocess.DEVNULL) for way in WAYS]
    assert [one.wait(timeout=600) for one in both] == [0, 0]
    stock, ours = (marks(tmp_path / way, "ps1") for way in WAYS)
    assert ours == stock
    assert set(stock) == {"bitdiddle", "hacker"}
    assert stock["bitdiddle"].items() >= {"warns": 0.0, "shows_half_a_mark": 0.5, "passes": 2.0}.items()


RUN, NOT_RUN = [json.dumps({"cells": [{"cell_type": "code", "source": "x", "execution_count": n}]}) for n in (1, None)]
LEFT = {  # what a folder of `autograded/` holds after a run, where two notebooks were handed in; is it graded again?
    "nothing but other files": ({}, True),
    "both, finished": ({"a.ipynb": (RUN, 0o444), "b.ipynb": (RUN, 0o444)}, False),
    "finished, and nobody knows the other": ({"a.ipynb": (RUN, 0o444)}, False),
    "the first one only": ({"a.ipynb": (RUN, 0o644)}, True),
    "the second not yet run": ({"a.ipynb": (RUN, 0o644), "b.ipynb": (NOT_RUN, 0o644)}, True),
    "cut off": ({"a.ipynb": (RUN, 0o644), "b.ipynb": (RUN[:20], 0o644)}, True),
    "a copy that lost its permissions": ({"a.ipynb": (RUN, 0o644), "b.ipynb": (RUN, 0o644)}, False),
}


@pytest.mark.parametrize(("files", "again"), LEFT.values(), ids=LEFT)
def test_what_a_killed_run_left_is_told_from_what_is_graded(
    tmp_path: Path, files: dict[str, tuple[str, int]], again: bool
) -> None:
    for name, (text, mode) in files.items():
        (tmp_path / name).write_text(text)
        (tmp_path / name).chmod(mode)
    assert unfinished(tmp_path, ["a.ipynb", "b.ipynb"], 0o444) is again


@pytest.mark.parametrize(
    ("shown", "mark"),
    [
        *(("np.float64(0.5)", "0.5"), ("np.int64(2)", "2"), ("np.float32(1e-03)", "1e-03")),
        *((text, text) for text in ("np.int64(7)", "np.float64(-1.0)", "np.float64(nan)", "np.True_", "np.str_('1')")),
    ],
)
def test_a_numpy_number_is_a_mark_where_it_can_be_one(shown: str, mark: str) -> None:
    """nbgrader gives up a whole submission for a mark that is too high; it gives all points for what is no number."""
    output = from_dict({"output_type": "execute_result", "data": {"text/plain": shown}, "metadata": {}})
    assert fair(output, 2.0).data["text/plain"] == mark


R = {"name": "ir", "display_name": "R"}
KERNELS = {  # metadata of a notebook; does it run?
    "none": ({}, True),
    "Python": ({"kernelspec": {"name": "python3", "language": "python"}}, True),
    "an environment": ({"kernelspec": {"name": "conda-env-ds-py", "language": "python"}}, True),
    "an environment that says so elsewhere": (
        {"kernelspec": {"name": "ds"}, "language_info": {"name": "python"}},
        True,
    ),
    "R": ({"kernelspec": {**R, "language": "R"}}, False),
    "R that says so elsewhere": ({"kernelspec": R, "language_info": {"name": "R"}}, False),
    "R that says nothing": ({"kernelspec": R}, False),
}


@pytest.mark.parametrize(("metadata", "runs"), KERNELS.values(), ids=KERNELS)
def test_notebooks_in_other_languages_are_refused(metadata: dict[str, object], runs: bool) -> None:
    with nullcontext() if runs else pytest.raises(NoSuchKernel):
        refuse_other_languages(from_dict({"cells": [], "metadata": metadata}))


def test_this_kits_notebooks_are_judged_outside_and_carry_points_and_hints(course: Course, tmp_path: Path) -> None:
    slug = "01_linear_neuron"
    make_course(tmp_path, course, [slug], "c.SandboxExecute.outputs = False\n")
    names = ("ada", "grace", "ida", "karl", "lise", "niels")
    hand_in_all(tmp_path, course, slug, names, figures=names)
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
