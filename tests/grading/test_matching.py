"""Which cell is which: by its name, its text, its function, its likeness, its place; and when nothing says so."""

import pytest

from autograder.course.release import Release, ReleaseCell
from autograder.grading.matching import answers, match, weight
from autograder.submissions.notebook import Cell, Submission

TEXT = "# Layers\nHow many weights has a layer of 3 neurons?"
SETUP = "import numpy as np\nRATE = 0.1\nEPOCHS = 20\nBATCH = 8\nWIDTH = 3"
STUB_F, STUB_G = (f"def {name}(x):\n    raise NotImplementedError" for name in "fg")
F, G = "def f(x):\n    return x", "def g(x):\n    return 2 * x"
RELEASE = Release(
    "01_demo",
    (
        ReleaseCell("intro", "text", "markdown", TEXT),
        ReleaseCell("setup", "given", "code", SETUP),
        ReleaseCell("f", "exercise", "code", STUB_F),
        ReleaseCell("f-checks", "checks", "code", "# graded"),
        ReleaseCell("g", "exercise", "code", STUB_G),
        ReleaseCell("ask", "text", "markdown", "Why does the loss fall at first?"),
        ReleaseCell("why", "question", "markdown", "*Write your answer here.*"),
        ReleaseCell("end", "text", "markdown", "Well done, and until next week."),
    ),
)


def code(source: str, name: str | None = None, *also: str) -> Cell:
    return Cell(name, "code", source, also=also)


def text(source: str, name: str | None = None) -> Cell:
    return Cell(name, "markdown", source)


def names(*cells: Cell, release: Release = RELEASE) -> list[str | None]:
    placed = match(release, Submission("ada", None, cells, ""))
    assert [(one.number, one.cell) for one in placed] == list(enumerate(cells))
    return [one.name for one in placed]


def test_a_cell_is_what_one_of_its_names_says() -> None:
    assert names(code("x = 1", "f"), code("x = 1", "new", "older", "setup"), code("x = 1", "strange")) == [
        "f",
        "setup",
        None,
    ]
    assert names(code("x = 1", "g", "f")) == ["g"]


def test_released_text_is_known_whatever_its_layout() -> None:
    spaced = SETUP.replace("\n", "\n\n").replace(" = ", "  =  ")
    assert names(text(TEXT), code(spaced), code(STUB_F), code("")) == ["intro", "setup", "f", None]
    assert names(text("*Write your answer here.*")) == [None], "which reads alike in all notebooks"


def test_an_empty_cell_is_nobodys() -> None:
    release = Release(
        "01_demo", (ReleaseCell("blank", "demo", "code", " \n"), ReleaseCell("f", "exercise", "code", ""))
    )
    assert names(code(""), code("  "), release=release) == [None, None]


def test_of_two_cells_with_one_text_the_first_is_meant() -> None:
    cells = (ReleaseCell("one", "demo", "code", "draw(points)"), ReleaseCell("two", "demo", "code", "draw(points)"))
    assert names(code("draw(points)"), release=Release("01_demo", cells)) == ["one"]


def test_an_answer_is_known_by_its_function_where_the_exercise_has_none_under_its_name() -> None:
    assert names(code(F), code(G)) == ["f", "g"]
    assert names(code(f"{G}\n\n\n{F}")) == ["f"], "the first of the release"
    assert names(code(F, "f"), code(F)) == ["f", None]
    assert names(code(STUB_F, "f"), code(F)) == ["f", None], "beside its stub it stays where it stands"
    assert names(code(" ", "f"), code(F)) == ["f", None]
    assert names(text(F), code("y = f(2)")) == [None, None]


def changed(lines: int) -> str:
    """The given cell with so many of its five lines left, and another line for each that is gone."""
    return "\n".join([*SETUP.splitlines()[:lines], *(f"y{n} = {n}" for n in range(5 - lines))])


@pytest.mark.parametrize(("lines", "name"), [(4, "setup"), (3, "setup"), (2, None), (0, None)])
def test_a_cell_of_which_most_lines_are_left_is_still_that_cell(lines: int, name: str | None) -> None:
    assert names(code(changed(lines))) == [name]
    assert names(text(changed(lines))) == [None], "of another kind"
    assert names(code(SETUP, "setup"), code(changed(lines))) == ["setup", None], "which is there under its name"


def test_the_likest_cell_is_meant_and_a_short_text_proves_nothing() -> None:
    cells = (
        ReleaseCell("one", "demo", "code", "a = first(1)\nb = second(2)\nc = third(3)"),
        ReleaseCell("two", "demo", "code", "a = first(1)\nb = second(2)\nd = fourth(4)"),
        ReleaseCell("short", "demo", "code", "x = 1\ny = 2\nz = 34567890123"),
        ReleaseCell("long", "demo", "code", "u = 1\nv = 2\nw = 345678901234"),
    )
    release = Release("01_demo", cells)
    assert names(code("a = first(1)\nb = second(2)\nd = fourth(4)\ne = 5"), release=release) == ["two"]
    assert names(code("a = first(1)\nb = second(2)\n\nc = third(3)\ne = 5"), release=release) == ["one"]
    assert names(code("x = 1\ny = 2\nz = 34567890123\ne = 5"), release=release) == [None], "nineteen letters"
    assert names(code("u = 1\nv = 2\nw = 345678901234\ne = 5"), release=release) == ["long"]


def test_a_changed_exercise_is_never_guessed_by_its_lines() -> None:
    stub = ReleaseCell("f", "exercise", "code", "# first of all\n# second of all\n# third of all\nf = None")
    release = Release("01_demo", (stub,))
    assert names(code("# first of all\n# second of all\n# third of all\nx = 2"), release=release) == [None]


def test_an_answer_in_words_is_what_stands_below_its_prompt() -> None:
    ask, end = text("Why does the loss fall at first?"), text("Well done, and until next week.")
    assert names(ask, text("It is steep."), end) == ["ask", "why", "end"]
    assert names(ask, code("x = 1"), text("It is steep."), text(" "), end) == ["ask", None, "why", None, "end"]
    assert names(ask, text("One."), text("Two."), end, text("Three.")) == ["ask", "why", "why", "end", None]
    assert names(ask, text("Mine.", "why"), text("More."), end) == ["ask", "why", None, "end"]
    assert names(text("Nothing above."), ask) == [None, "ask"]


def placed(*cells: Cell):  # type: ignore[no-untyped-def]
    return match(RELEASE, Submission("ada", None, cells, ""))


def test_answers_are_the_students_versions_and_not_the_stub() -> None:
    stub = RELEASE.cells[2]
    both = placed(code(F, "f"), code(STUB_F, "f"), code("  ", "f"), code("f = abs", "f"), code(G, "g"))
    assert [one.cell.source for one in answers(stub, both)] == [F, "f = abs"]
    assert answers(stub, placed(code(f"{STUB_F}  \n\n", "f"))) == []


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        pytest.param([], 0, id="nothing"),
        pytest.param([text(TEXT), code(SETUP)], 0, id="what the notebooks of a course have in common"),
        pytest.param([code("import pandas")], 0, id="something else"),
        pytest.param([code("# graded", "f-checks")], 1, id="a graded cell"),
        pytest.param([code(STUB_F, "f"), code("# graded", "f-checks")], 2, id="an exercise and its graded cell"),
        pytest.param([code(F, "f")], 1, id="a cell and its function count once"),
        pytest.param([code(F), code(G)], 2, id="two functions"),
        pytest.param([code(f"{F}\n{G}")], 2, id="two functions in one cell"),
        pytest.param([text(F)], 0, id="a function in prose"),
    ],
)
def test_what_says_that_a_notebook_is_of_a_release(cells: list[Cell], wanted: int) -> None:
    assert weight(RELEASE, placed(*cells)) == wanted
