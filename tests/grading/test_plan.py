"""A submission laid over its release: repaired from the released side, noted, and costing nothing by itself."""

from collections.abc import Callable

import pytest

from autograder.course.release import Release, ReleaseCell
from autograder.grading.plan import Ask, Plan, Run, make_plan, needs_shell
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


def test_the_students_own_text_and_empty_cells_are_not_run() -> None:
    own = [
        Cell(None, "markdown", "x = 1"),
        Cell(None, "raw", "x = 2"),
        Cell(None, "code", "  \n"),
        Cell("mine", "code", ""),
    ]
    plan = handed_in(lambda cells: [*cells[:2], *own, *cells[2:], Cell(None, "markdown", "import os")])
    assert plan.steps == WANTED


def test_prose_that_was_edited_is_not_run() -> None:
    assert handed_in(replace("intro", source="import math")).steps == WANTED


def test_code_added_below_everything_runs_last() -> None:
    plan = handed_in(lambda cells: [*cells, Cell(None, "code", "x = 1"), Cell(None, "code", "y = 2")])
    assert plan.steps == (*WANTED, Run("added-8", "x = 1"), Run("added-9", "y = 2"))


@pytest.mark.parametrize(
    ("source", "shell"),
    [
        pytest.param("x = 1", False, id="plain Python"),
        pytest.param("  x = 1\n  y = 2", True, id="an indented cell"),
        pytest.param("x = 7 % 3", False, id="a remainder"),
        pytest.param("x != y", False, id="unlike"),
        pytest.param("# really? 100 %", False, id="a comment"),
        pytest.param("'a?'", False, id="a question mark in text"),
        pytest.param("Input = 3; Output = 4", False, id="names that begin alike"),
        pytest.param("%matplotlib inline", True, id="a magic"),
        pytest.param("x = 1\n  %time f(x)", True, id="a magic further down"),
        pytest.param("%%timeit\nf(x)", True, id="a magic of the cell"),
        pytest.param("!pip install numpy", True, id="a shell command"),
        pytest.param("files = !ls", True, id="what a shell command prints"),
        pytest.param("t = %timeit -o f(x)", True, id="what a magic gives"),
        pytest.param("np.dot?", True, id="a question"),
        pytest.param("?np.dot", True, id="a question the other way round"),
        pytest.param("get_ipython().history()", True, id="the shell itself"),
        pytest.param("display(x)", True, id="display"),
        pytest.param("await f(x)", True, id="await"),
        pytest.param("Out[3] + 1", True, id="an earlier value"),
        pytest.param("In [3]", True, id="an earlier cell"),
    ],
)
def test_what_needs_ipythons_shell(source: str, shell: bool) -> None:
    assert needs_shell(source) is shell
    plan = handed_in(lambda cells: [Cell(None, "code", source), *cells])
    assert plan.needs_shell is shell


def test_what_is_untouched_is_told_for_each_exercise() -> None:
    assert handed_in().untouched == frozenset()
    assert handed_in(without("f", "g")).untouched == {"f", "g"}
    both = "def f(x):\n    return x\n\n\ndef g(x):\n    return 2 * x"
    moved = handed_in(lambda cells: [c for c in replace("f", source=both)(cells) if c.name != "g"])
    assert moved.untouched == frozenset(), "whose function stands in another's cell"


def test_an_answer_in_a_cell_of_ones_own_is_that_of_its_exercise() -> None:
    plan = handed_in(lambda cells: [*without("f")(cells)[:2], Cell(None, "code", F), *without("f")(cells)[2:]])
    assert [step.exercise for step in plan.runs if step.source == F] == ["f"]
    assert plan.untouched == frozenset()


def test_a_given_cell_that_was_changed_runs_over_the_released_one() -> None:
    plan = handed_in(replace("setup", source="import numpy as np\nLIMIT = 3"))
    assert [(step.cell, step.source) for step in plan.runs[:2]] == [
        ("setup", "import numpy as np"),
        ("setup of your own", "import numpy as np\nLIMIT = 3"),
    ]


def test_a_demonstration_runs_where_a_name_of_it_is_needed() -> None:
    cells = (
        ReleaseCell("data", "demo", "code", "POINTS = [1, 2]"),
        ReleaseCell("f", "exercise", "code", "def f(x):\n    raise NotImplementedError"),
        ReleaseCell("f-checks", "checks", "code", ""),
        ReleaseCell("late", "demo", "code", "POINTS = [3]"),
    )
    release = Release("01_demo", cells)

    def sources(answer: str) -> list[str]:
        mine = tuple(Cell(c.name, c.kind, answer if c.name == "f" else c.source) for c in cells)
        return [step.source for step in make_plan(release, Submission("ada", "01_demo", mine, "")).runs]

    uses, does_not = "def f(x):\n    return POINTS[x]", "def f(x):\n    return x"
    assert sources(does_not) == [does_not]
    assert sources(uses) == ["POINTS = [1, 2]", uses]
    own = "POINTS = [5]\ndef f(x):\n    return POINTS[x]"
    assert sources(own) == [own]


def demo(name: str, source: str) -> ReleaseCell:
    return ReleaseCell(name, "demo", "code", source)


def exercise(name: str) -> tuple[ReleaseCell, ReleaseCell]:
    stub = f"def {name}(x):\n    raise NotImplementedError"
    return ReleaseCell(name, "exercise", "code", stub), ReleaseCell(f"{name}-checks", "checks", "code", "")


@pytest.mark.parametrize(
    ("cells", "ran"),
    [
        pytest.param(
            [demo("one", "P = 1"), demo("two", "P = 2"), *exercise("f")], ["two", "f"], id="the nearest above"
        ),
        pytest.param([*exercise("f"), demo("one", "P = 1"), demo("two", "P = 2")], ["f", "one"], id="the first below"),
        pytest.param([demo("one", "P = 1"), *exercise("f"), demo("two", "P = 2")], ["one", "f"], id="rather above"),
        pytest.param(
            [demo("one", "Q = 1"), demo("two", "P = Q"), *exercise("f")],
            ["one", "two", "f"],
            id="what that one needs too",
        ),
        pytest.param(
            [demo("one", "P = 1"), *exercise("g"), demo("two", "P = 2"), *exercise("f")],
            ["g", "two", "f"],
            id="above the cell that needs it",
        ),
    ],
)
def test_which_demonstration_runs_for_a_name(cells: list[ReleaseCell], ran: list[str]) -> None:
    answers = {"f": "def f(x):\n    return P", "g": "def g(x):\n    return x"}
    mine = tuple(Cell(c.name, c.kind, answers.get(c.name, c.source)) for c in cells)
    plan = make_plan(Release("01_demo", tuple(cells)), Submission("ada", "01_demo", mine, ""))
    assert [step.cell for step in plan.runs] == ran


def test_a_note_calls_a_cell_by_its_name_unless_it_has_another() -> None:
    assert Run("f", F).called == "cell 'f'"
    assert Run("f", F, called="the cell below 'intro'").called == "the cell below 'intro'"
    calls = {step.cell: step.called for step in handed_in(replace("setup", source="LIMIT = 3")).runs}
    assert (calls["setup"], calls["setup of your own"], calls["f"]) == ("cell 'setup'", "cell 'setup'", "cell 'f'")


def test_an_answer_beside_its_stub_or_in_a_given_cell_is_that_of_its_exercise() -> None:
    stub = RELEASE.cells[2].source
    beside = handed_in(lambda cells: [*replace("f", source=stub)(cells)[:3], Cell(None, "code", F), *cells[3:]])
    assert [(step.cell, step.exercise) for step in beside.runs] == [("setup", None), ("added-3", "f"), ("g", "g")]
    given = handed_in(replace("setup", source=f"import numpy as np\n{F}"))
    assert [(step.cell, step.exercise) for step in given.runs[:2]] == [("setup", None), ("setup of your own", "f")]


def test_one_function_is_enough_to_know_a_notebook_by() -> None:
    def notes(source: str) -> tuple[str, ...]:
        return make_plan(RELEASE, Submission("ada", None, (Cell(None, "code", source),), "")).notes

    assert not any("is it the right file" in note for note in notes(F))
    assert any("is it the right file" in note for note in notes("x = 1"))
    assert handed_in().recognised


GIVEN = (
    "class Node:\n    def value(self):\n        return 1\n\n    def name(self):\n        return 'node'\n\n\nLIMIT = 3"
)
WITH_CLASS = Release("01_demo", (ReleaseCell("setup", "given", "code", GIVEN), *RELEASE.cells[2:]))


def laid_over(given: str, **more: bool) -> Plan:
    own = tuple(Cell(c.name, c.kind, given if c.name == "setup" else c.source) for c in WITH_CLASS)
    return make_plan(WITH_CLASS, Submission("ada", "01_demo", own, ""), **more)


def after(plan: Plan) -> dict[str, object]:
    """The names that the given cells leave behind."""
    names: dict[str, object] = {}
    for step in plan.runs:
        exec(step.source, names)
    return names


def test_what_was_changed_in_a_given_cell_runs_as_it_reads_unless_the_released_text_wins() -> None:
    changed = GIVEN.replace("LIMIT = 3", "LIMIT = 4").replace("return 1", "return 2")
    plan = laid_over(changed)
    assert plan.restorable == ("Node.value", "LIMIT")
    assert after(plan)["LIMIT"] == 4
    assert after(plan)["Node"]().value() == 2  # type: ignore[operator]
    put_back = laid_over(changed, released_wins=True)
    assert after(put_back)["LIMIT"] == 3
    assert after(put_back)["Node"]().value() == 1  # type: ignore[operator]
    assert [step.called for step in put_back.runs] == [
        "cell 'setup'",
        "cell 'setup'",
        "what was put back of cell 'setup'",
    ]
    assert laid_over(GIVEN).restorable == ()


def test_what_was_deleted_from_a_given_class_is_put_back() -> None:
    plan = laid_over(GIVEN.replace("    def name(self):\n        return 'node'\n", ""))
    assert after(plan)["Node"]().name() == "node"  # type: ignore[operator]
    assert [step.cell for step in plan.runs] == ["setup", "setup of your own", "setup put back"]


def test_own_code_in_a_demonstration_rests_on_that_demonstration() -> None:
    cells = (demo("one", "P = 1"), demo("two", "P = 2\nprint(P)"), *exercise("f"))
    answers = {"two": "P = 2\nprint(P)\nHALF = P / 2", "f": "def f(x):\n    return HALF * x"}
    mine = tuple(Cell(c.name, c.kind, answers.get(c.name, c.source)) for c in cells)
    plan = make_plan(Release("01_demo", cells), Submission("ada", "01_demo", mine, ""))
    assert [step.cell for step in plan.runs] == ["two", "two", "f"]
    names: dict[str, object] = {}
    for step in plan.runs:
        exec(step.source, names)
    assert names["HALF"] == 1.0


def test_demonstrations_run_between_the_cells_where_they_stand() -> None:
    cells = (demo("one", "P = 1"), *exercise("f"), demo("two", "Q = 2"), *exercise("g"), demo("three", "R = 3"))
    answers = {"f": "def f(x):\n    return P", "g": "def g(x):\n    return Q + R"}
    mine = [Cell(c.name, c.kind, answers.get(c.name, c.source)) for c in cells]

    def ran(own: list[Cell]) -> list[str]:
        submission = Submission("ada", "01_demo", (*own, *mine), "")
        return [step.cell for step in make_plan(Release("01_demo", cells), submission).runs]

    assert ran([]) == ["one", "f", "two", "g", "three"]
    assert ran([Cell(None, "code", "half = P")]) == ["added-0", "one", "f", "two", "g", "three"]


def test_a_name_that_nothing_binds_brings_no_demonstration() -> None:
    cells = (demo("one", "P = 1"), *exercise("f"))
    mine = tuple(Cell(c.name, c.kind, "def f(x):\n    return Q" if c.name == "f" else c.source) for c in cells)
    plan = make_plan(Release("01_demo", cells), Submission("ada", "01_demo", mine, ""))
    assert [step.cell for step in plan.runs] == ["f"]


def test_where_demonstrations_were_asked_for_the_students_versions_run_and_no_examples() -> None:
    def sources(change: Callable[[list[Cell]], list[Cell]]) -> list[str]:
        cells = change([Cell(c.name, c.kind, {"f": F, "g": G}.get(c.name, c.source)) for c in RELEASE])
        plan = make_plan(RELEASE, Submission("ada", "01_demo", tuple(cells), ""), demos=True)
        return [step.source for step in plan.runs]

    assert sources(list) == ["import numpy as np", F, "draw()", G]
    assert sources(replace("plot", source="draw(2)")) == ["import numpy as np", F, "draw(2)", G]
    assert sources(replace("f-examples", source="assert f(2) == 2")) == ["import numpy as np", F, "draw()", G]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(
            replace("plot", kind="markdown", source="def helper(): ..."), id="a demonstration turned into text"
        ),
        pytest.param(replace("setup", source="  \n"), id="a given cell that was emptied"),
        pytest.param(replace("intro", kind="code", source=""), id="prose that was emptied"),
    ],
)
def test_what_says_nothing_does_not_run(change: Callable[[list[Cell]], list[Cell]]) -> None:
    assert handed_in(change).steps == WANTED


def test_whoever_wrote_something_else_in_place_of_the_answer_has_touched_it() -> None:
    plan = handed_in(replace("f", source="print('hello')"))
    assert plan.untouched == frozenset()
    assert Run("f", "print('hello')", "f") in plan.runs


def test_a_demonstration_that_was_asked_for_runs_whole_as_the_student_has_it() -> None:
    cells = (demo("one", "points = [1, 2]\nprint(points)\nprint(2)"), *exercise("f"))
    own = "points = [1, 2]\nprint(points)\nprint(3)\nhalf = 0.5"
    mine = tuple(Cell(c.name, c.kind, own if c.name == "one" else F) for c in cells[:2])
    submission = Submission("ada", "01_demo", mine, "")
    assert make_plan(Release("01_demo", cells), submission, demos=True).runs[0].source == own
    assert make_plan(Release("01_demo", cells), submission).runs[0].source == "\n\n\nhalf = 0.5"


def test_only_demonstrations_and_examples_run_for_a_name() -> None:
    """What a stub bound was the student's to keep."""
    stub = ReleaseCell("f", "exercise", "code", "LIMIT = 3\ndef f(x):\n    raise NotImplementedError")
    cells = (demo("one", "P = 1"), stub, ReleaseCell("f-checks", "checks", "code", ""))
    mine = tuple(Cell(c.name, c.kind, "def f(x):\n    return LIMIT" if c.name == "f" else c.source) for c in cells)
    submission = Submission("ada", "01_demo", mine, "")
    assert [step.cell for step in make_plan(Release("01_demo", cells), submission).runs] == ["f"]
    assert [step.cell for step in make_plan(Release("01_demo", cells), submission, demos=True).runs] == ["one", "f"]


def test_an_answer_in_words_that_was_turned_into_code_does_not_run() -> None:
    cells = (ReleaseCell("why", "question", "markdown", "*Write your answer here.*"), *exercise("f"))
    answers = {"why": "print('because')", "f": F}
    mine = tuple(Cell(c.name, "code", answers.get(c.name, c.source)) for c in cells)
    plan = make_plan(Release("01_demo", cells), Submission("ada", "01_demo", mine, ""))
    assert [step.cell for step in plan.runs] == ["f"]
