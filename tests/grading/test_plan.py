"""A submission laid over its release: repaired from the released side, noted, and costing nothing by itself."""

from collections.abc import Callable

import pytest

from autograder.course.release import Release, ReleaseCell
from autograder.grading.plan import Ask, Plan, Run, make_plan
from autograder.submissions.notebook import Cell, Submission

RELEASE = Release(
    "01_demo",
    (
        ReleaseCell("intro", "text", "markdown", "# Hello"),
        ReleaseCell("setup", "given", "code", "import numpy as np"),
        ReleaseCell("f", "exercise", "code", "def f(x):\n    raise NotImplementedError"),
        ReleaseCell("f-examples", "examples", "code", "assert f(1) == 1"),
        ReleaseCell("f-checks", "checks", "code", "# graded"),
        ReleaseCell("plot", "demo", "code", "draw()"),
        ReleaseCell("g", "exercise", "code", "def g(x):\n    raise NotImplementedError"),
        ReleaseCell("g-checks", "checks", "code", "# graded"),
    ),
)
F, G = "def f(x):\n    return x", "def g(x):\n    return 2 * x"


def handed_in(change: Callable[[list[Cell]], list[Cell]] = list) -> Plan:
    answers = {"f": F, "g": G}
    cells = [Cell(cell.name, cell.kind, answers.get(cell.name, cell.source)) for cell in RELEASE]
    return make_plan(RELEASE, Submission("ada", "01_demo", tuple(change(cells)), ""))


WANTED = (
    Run("setup", "import numpy as np"),
    Run("f", F, "f"),
    Ask("f"),
    Run("g", G, "g"),
    Ask("g"),
)


def replace(name: str, **changes: object) -> Callable[[list[Cell]], list[Cell]]:
    return lambda cells: [Cell(**{**vars(c), **changes}) if c.name == name else c for c in cells]


def without(*names: str) -> Callable[[list[Cell]], list[Cell]]:
    return lambda cells: [cell for cell in cells if cell.name not in names]


@pytest.mark.parametrize(
    ("change", "note"),
    [
        pytest.param(list, None, id="as released"),
        pytest.param(without("f-checks"), "deleted", id="a graded cell deleted"),
        pytest.param(without("setup"), "deleted: restored", id="a given cell deleted"),
        pytest.param(without("intro", "plot"), None, id="prose and a demonstration deleted"),
        pytest.param(lambda cells: cells[::-1], "moved", id="turned upside down"),
        pytest.param(replace("f", kind="markdown"), "another type", id="an answer turned into text"),
        pytest.param(replace("f", kind="raw"), "another type", id="an answer turned raw"),
        pytest.param(replace("f-checks", source="print('full marks')"), "locked", id="a graded cell edited"),
        pytest.param(replace("f-examples", source="pass"), "locked", id="examples edited"),
        pytest.param(lambda cells: [*cells, Cell("f", "code", F)][:-1] + [], None, id="nothing done"),
        pytest.param(
            lambda cells: [*cells, Cell("setup", "code", "import numpy as np")], "2 times", id="a given cell duplicated"
        ),
        pytest.param(
            lambda cells: [*cells, Cell("f-checks", "code", "# graded")], "2 times", id="a graded cell duplicated"
        ),
        pytest.param(replace("f", source=F + "   \n\n"), None, id="space at the end"),
    ],
)
def test_the_plan_is_that_of_the_release(change: Callable[[list[Cell]], list[Cell]], note: str | None) -> None:
    plan = handed_in(change)
    assert [step if isinstance(step, Ask) else (step.cell, step.source.strip()) for step in plan.steps] == [
        step if isinstance(step, Ask) else (step.cell, step.source) for step in WANTED
    ]
    assert (not plan.notes) if note is None else any(note in text for text in plan.notes)


def test_a_duplicated_answer_runs_twice_unless_one_is_the_stub() -> None:
    other = "def f(x):\n    return 3"
    stub = RELEASE.cells[2].source
    twice = handed_in(lambda cells: [*cells[:3], Cell("f", "code", other), *cells[3:]])
    assert [step.source for step in twice.steps if isinstance(step, Run) and step.exercise == "f"] == [F, other]
    after = handed_in(lambda cells: [*cells[:3], Cell("f", "code", stub), *cells[3:]])
    assert [step.source for step in after.steps if isinstance(step, Run) and step.exercise == "f"] == [F]


def test_a_notebook_of_something_else_is_called_that() -> None:
    foreign = Submission("ada", None, (Cell("x", "code", "import pandas"),), "")
    assert make_plan(RELEASE, foreign).notes[0] == "nothing in this notebook is of 01_demo: is it the right file?"


def test_added_code_runs_where_it_stands() -> None:
    helper = Cell(None, "code", "def helper(): ...")
    plan = handed_in(lambda cells: [*cells[:2], helper, *cells[2:]])
    names = [step.cell for step in plan.steps if isinstance(step, Run)]
    assert names == ["setup", "added-2", "f", "g"]


def test_added_code_above_everything_runs_first() -> None:
    plan = handed_in(lambda cells: [Cell(None, "code", "import math"), *cells])
    assert plan.steps[0] == Run("added-0", "import math")


def test_code_in_place_of_prose_or_of_a_demonstration_is_the_students_own() -> None:
    plan = handed_in(replace("intro", kind="code", source="import math"))
    assert plan.steps[0] == Run("intro", "import math")
    assert Run("plot", "helper = 1") in handed_in(replace("plot", source="helper = 1")).steps


def test_demonstrations_are_skipped_unless_asked_for() -> None:
    submission = Submission("ada", "01_demo", tuple(Cell(c.name, c.kind, c.source) for c in RELEASE), "")
    assert Run("plot", "draw()") not in make_plan(RELEASE, submission).steps
    assert Run("plot", "draw()") in make_plan(RELEASE, submission, demos=True).steps


@pytest.mark.parametrize(
    "change", [without("f"), replace("f", source=RELEASE.cells[2].source), replace("f", source=" ")]
)
def test_a_missing_or_untouched_answer_is_known(change: Callable[[list[Cell]], list[Cell]]) -> None:
    assert handed_in(change).untouched == {"f"}
