"""What students read when an example does not agree, and what a notebook does before its functions are written."""

import importlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from autograder.course.build import SHOWN_LINES, write_release
from autograder.course.course import Course
from autograder.course.release import released
from autograder.grading.answers import fill_in_json, reference_answers
from tests.conftest import SLUGS

TABLE = np.arange(12.0).reshape(3, 4)
ARRAYS = [np.ones((4, 3)), np.array([[2.0]])]


@pytest.fixture
def lab(course: Course, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(course.root / "assignments"))
    monkeypatch.setattr(importlib.import_module("lab_examples"), "_said", {})
    return importlib.import_module("lab")


def tried(lab: Any, body: str, example: str) -> str:
    """What a cell of examples shows for a function with this body; nothing when it agrees."""
    names: dict[str, Any] = {"lab": lab, "np": np, "TABLE": TABLE, "ARRAYS": ARRAYS}
    exec(f"def answer(x=0, y=None):\n    {body}", names)
    try:
        exec(f'with lab.examples("answer"):\n    {example}', names)
    except lab.Disagreement as error:
        return "\n".join(error._render_traceback_())
    return ""


@pytest.mark.parametrize(
    ("body", "want"),
    [
        pytest.param("return 2", "2.0", id="a whole number"),
        pytest.param("return np.float32(1 / 3)", "1 / 3", id="float32"),
        pytest.param("return TABLE.tolist()", "TABLE", id="a list of rows"),
        pytest.param("return TABLE[:, :, None]", "TABLE", id="an axis of length one more"),
        pytest.param("return np.matrix(TABLE)", "TABLE", id="a matrix"),
        pytest.param("return (np.ones((4, 3)).tolist(), [2])", "ARRAYS", id="a tuple of lists"),
        pytest.param("return iter(ARRAYS)", "ARRAYS", id="an iterator"),
        pytest.param("return np.bool_(True)", "True", id="a truth value of NumPy"),
        pytest.param("return 1", "True", id="a truth value as a number"),
    ],
)
@pytest.mark.filterwarnings("ignore:the matrix subclass")
def test_an_example_accepts_what_grading_accepts(lab: Any, body: str, want: str) -> None:
    assert tried(lab, body, f'lab.expect(answer(), {want}, "The answer.")') == ""


@pytest.mark.parametrize(
    ("body", "want", "says"),
    [
        pytest.param("return 1.5", "2", "came out   1.5", id="a number"),
        pytest.param("return 2.001", "2", "came out   2.001", id="a small difference"),
        pytest.param("return 2.00041", "2", "came out   2.00041", id="one that four digits do not show"),
        pytest.param("pass", "2", "nothing is given back: does it end with a return?", id="no return"),
        pytest.param("return -TABLE", "TABLE", "every sign is the opposite one", id="signs"),
        pytest.param("return 3 * TABLE", "TABLE", "everything is 3 times as large", id="a factor"),
        pytest.param("return TABLE.T", "TABLE", "it should be an array of shape (3, 4), yours is", id="a shape"),
        pytest.param("return TABLE + np.eye(3, 4)", "TABLE", "· ■ · ·", id="a picture of where"),
        pytest.param("return np.full((3, 4), np.nan)", "TABLE", "12 of 12 numbers", id="nan"),
        pytest.param("return [ARRAYS[0], 3 * ARRAYS[1]]", "ARRAYS", "item 1: 6", id="one of several arrays"),
        pytest.param("return ARRAYS[:1]", "ARRAYS", "it should hold 2 items, yours holds 1", id="too few"),
        pytest.param("return 'text'", "TABLE", "not made of numbers", id="text"),
        pytest.param("return False", "True", "came out   False", id="a truth value"),
        pytest.param("return x @ np.ones(3)", "2", "answer stops with ValueError", id="an error"),
        pytest.param("return answer(x)", "2", "answer stops with RecursionError", id="no end"),
        pytest.param("return np.arange(4000.).reshape(50, 80)", "np.ones((50, 80))", "50 × 80", id="a large table"),
    ],
)
def test_a_failure_is_a_sentence_and_what_was_seen_in_fifteen_lines(lab: Any, body: str, want: str, says: str) -> None:
    shown = tried(lab, body, f'lab.expect(answer(TABLE, [1.5, 2]), {want}, "What this example shows. " * 20)')
    assert says in shown
    assert "y = [1.5, 2]" in shown, "what went in"
    assert len(shown.splitlines()) <= 15
    assert max(map(len, shown.splitlines())) <= 140
    assert "Traceback" not in shown


def test_what_went_in_is_shown_as_it_was_before_the_call(lab: Any) -> None:
    shown = tried(lab, "x[0] = 9; return x", 'lab.expect(answer(np.array([1.0, 2.0])), [3, 3], "A sentence.")')
    assert "x = [1, 2]" in shown


@pytest.mark.parametrize(
    ("x", "y", "lines"),
    [
        pytest.param("[1.0]", "[2.0]", ["x = [1], y = [2]"], id="short"),
        pytest.param(
            "np.ones(12)", "np.ones(12)", [f"x = [{'1, ' * 11}1], y = [{'1, ' * 11}1]"], id="they fill a line"
        ),
        pytest.param(
            "1.25 * np.ones(12)",
            "1.25 * np.ones(12)",
            [f"x = [{'1.25, ' * 11}1.25],", f"y = [{'1.25, ' * 11}1.25]"],
            id="a line breaks between them",
        ),
        pytest.param("[np.sin]", "[np.sin, len]", ["x = [sin], y = 2 functions"], id="functions"),
        pytest.param("len", "lambda: 1", ["x = len, y = a function"], id="a function without a name"),
    ],
)
def test_what_went_in_stands_in_lines_that_can_be_read(lab: Any, x: str, y: str, lines: list[str]) -> None:
    shown = tried(lab, "return 1", f'lab.expect(answer({x}, {y}), 2, "A sentence.")').splitlines()
    start = next(k for k, line in enumerate(shown) if line.startswith("  went in"))
    assert [line[13:] for line in shown[start:-2]] == lines


def test_more_than_three_lines_of_what_went_in_end_in_dots(lab: Any) -> None:
    many = "[-1.2345678e-5] * 12"
    shown = tried(lab, "return 1", f'lab.expect(answer({many}, {many}), 2, "A sentence.")').splitlines()
    assert shown[-3].endswith(" ...")
    assert len(shown) == 7


def test_a_refusal_is_an_example_too(lab: Any) -> None:
    example = 'lab.expect_refusal(answer, 1, says="It should refuse.")'
    assert tried(lab, "raise ValueError", example) == ""
    shown = tried(lab, "return 1", example)
    assert "It should refuse." in shown
    assert [line.split(maxsplit=2) for line in shown.splitlines()[-3:]] == [
        ["came", "out", "1"],
        ["expected", "an", "error"],
        ["they", "differ:", "nothing is raised"],
    ]


def test_the_function_is_the_students_own_again_behind_its_examples(lab: Any) -> None:
    names: dict[str, Any] = {"lab": lab}
    exec("def answer(): return 1", names)
    own = names["answer"]
    for want in ("1", "2"):
        with pytest.MonkeyPatch.context():
            try:
                exec(f'with lab.examples("answer"):\n    lab.expect(answer(), {want}, "x")', names)
            except lab.Disagreement:
                pass
        assert names["answer"] is own


def test_what_is_not_written_is_named_and_the_notebook_goes_on(
    lab: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    names: dict[str, Any] = {"lab": lab}
    exec("def forward(): raise NotImplementedError\ndef deltas(): return forward()", names)
    exec('with lab.examples("forward"):\n    lab.expect(forward(), 1, "x")', names)
    exec('with lab.examples("deltas"):\n    lab.expect(deltas(), 1, "x")', names)
    exec("with lab.demo():\n    deltas()", names)
    assert capsys.readouterr().out.splitlines() == [
        "forward is not written yet.",
        "deltas needs forward, which is not written yet.",
        "This needs forward, which is not written yet. Run this cell again when it is.",
    ]
    monkeypatch.setenv("LAB_UNWRITTEN", "raise")  # as `autograder check` has it
    with pytest.raises(NotImplementedError):
        exec('with lab.examples("forward"):\n    lab.expect(forward(), 1, "x")', names)


def test_a_demonstration_names_the_functions_that_may_be_why_it_fails(lab: Any) -> None:
    failing = 'with lab.demo():\n    raise ValueError("shapes differ")'
    with pytest.raises(ValueError, match="shapes differ"):
        exec(failing, {"lab": lab})
    assert tried(lab, "return 1", 'lab.expect(answer(), 2, "x")')
    with pytest.raises(Exception, match="The examples of answer do not agree yet") as error:
        exec(failing, {"lab": lab})
    assert "Traceback" not in "".join(error.value._render_traceback_())  # type: ignore[attr-defined]


def test_what_stands_on_a_demonstration_that_stopped_says_so_and_goes_on(
    lab: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    names: dict[str, Any] = {"lab": lab}
    exec("def descend(): raise NotImplementedError", names)
    exec('with lab.examples("descend"):\n    lab.expect(descend(), 1, "x")', names)
    exec("with lab.demo():\n    path = descend()", names)
    exec("with lab.demo():\n    print(path)", names)
    assert "This needs descend and the cells above." in capsys.readouterr().out


def test_the_table_of_progress_follows_the_examples(lab: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    import IPython.display

    shown: list[str] = []

    class Handle:
        def update(self, data: dict[str, str], raw: bool) -> None:
            shown.append(data["text/plain"])

    def display(data: dict[str, str], raw: bool, display_id: bool) -> Handle:
        shown.append(data["text/plain"])
        return Handle()

    monkeypatch.setattr(IPython.display, "display", display)
    monkeypatch.setattr(importlib.import_module("lab_examples"), "_table", [])
    lab.progress("answer", "other")
    assert "its examples were not run yet" in shown[-1]
    tried(lab, "return 1", 'lab.expect(answer(), 2, "x")')
    assert "does not agree with its examples yet" in shown[-1]
    assert "Next: answer." in shown[-1]
    tried(lab, "return 2", 'lab.expect(answer(), 2, "x")')
    assert "1 of 2 functions agree with their examples. Next: other." in shown[-1]


@pytest.mark.parametrize("slug", SLUGS)
def test_a_page_shows_no_long_cell_that_is_neither_to_be_read_nor_changed(course: Course, slug: str) -> None:
    notebook = released(json.loads(course.notebook_file(slug).read_text(encoding="utf-8")))
    for cell in notebook["cells"]:
        role, lines = cell["metadata"]["autograder"]["role"], cell["source"].splitlines()
        if role in ("given", "demo", "checks") and cell["id"] not in READ:
            folded = cell["metadata"].get("jupyter", {}).get("source_hidden", False)
            assert folded or len(lines) <= SHOWN_LINES, cell["id"]


READ = {"value", "the-network"}  # the text beside these cells asks to read them


@pytest.mark.parametrize("slug", SLUGS)
def test_cells_say_what_they_are_and_run_all_goes_on_behind_them(course: Course, slug: str) -> None:
    begins = {"given": "# Given: ", "demo": ("# Demonstration: ", "# How far you are."), "examples": "# Examples: "}
    for cell in json.loads(course.notebook_file(slug).read_text(encoding="utf-8"))["cells"]:
        role = cell["metadata"]["autograder"]["role"]
        if role in begins:
            assert "".join(cell["source"]).startswith(begins[role]), cell["id"]
        if role in ("demo", "examples") and cell["id"] != "progress":
            assert "raises-exception" in cell["metadata"]["tags"]


def test_examples_run_from_a_terminal_without_the_kit(course: Course, tmp_path: Path) -> None:
    """`python lab.py NOTEBOOK`, in an interpreter that has NumPy and not this project."""
    path = write_release(course, "05_layers", tmp_path)
    answers = reference_answers(course.assignment("05_layers"))
    answers["deltas"] = "def deltas(*args):\n    return None\n"
    path.write_text(json.dumps(fill_in_json(json.loads(path.read_text()), answers)))
    command = [sys.executable, "lab.py", path.name]
    done = subprocess.run(command, cwd=path.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    assert "nothing is given back: does it end with a return?" in done.stdout
    assert "6 of 7 functions agree with their examples. Next: deltas." in done.stdout
    for file in path.parent.glob("lab*.py"):
        assert "import autograder" not in file.read_text(encoding="utf-8")
