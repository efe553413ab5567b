"""Visible examples in reports: what came out beside what the notebook says, and nothing that was hidden."""

import json

import pytest

from autograder.grading.answers import fill_in, reference_answers
from autograder.grading.engine import Engine
from autograder.reports.json_form import dumps, from_json
from autograder.reports.model import ExampleResult, Report, Result

UPHILL = """
def gradient_descent(grad, w0, lr, n_steps):
    path = [np.array(w0, float)]
    for k in range(n_steps):
        path.append(path[-1] + lr * grad(path[-1]))
    return np.array(path)
"""
COUNTS = """
calls = []
def gd_step(w, g, lr):
    calls.append(w)
    return np.concatenate(calls)
"""
TRANSPOSED = "def weight_gradient(delta, a):\n    return np.outer(delta, a) * (1 + (np.arange(len(a)) == 1))"
STOPS = (
    "def forward(weights, biases, X, f, f_out):\n    zs, activations = weights, biases, X\n    return zs, activations"
)


def graded(engine: Engine, slug: str, **answers: str) -> Report:
    loaded = engine.load(slug)
    filled = fill_in(loaded.release, {**reference_answers(loaded.assignment), **answers})
    return engine.grade_submission(filled, slug)


def examples(report: Report, check: str) -> tuple[ExampleResult, ...]:
    return result(report, check).examples


def result(report: Report, check: str) -> Result:
    return next(one for one in report if one.check == check)


@pytest.fixture(scope="module")
def descent(engine: Engine) -> Report:
    return graded(engine, "02_gradient_descent", gradient_descent=UPHILL, gd_step=COUNTS)


@pytest.fixture(scope="module")
def layers(engine: Engine) -> Report:
    return graded(engine, "05_layers", weight_gradient=TRANSPOSED, forward=STOPS)


def test_what_went_in_came_out_and_was_expected_is_told(descent: Report) -> None:
    first = examples(descent, "gradient_descent")[0]
    assert first.call == "gradient_descent(slope, np.array([4.0, 8.0]), 0.5, 3)"
    assert dict(first.went_in) == {"grad": "slope", "w0": "[4. 8.]", "lr": "0.5", "n_steps": "3"}
    assert "[ 8.    10.   ]" in first.came_out
    assert "[0.    3.375]" in first.expected
    assert "6 of 8 numbers differ, the first one at [1, 0]" in first.differs


def test_a_path_is_drawn_over_lines_of_equal_height(descent: Report) -> None:
    picture = examples(descent, "gradient_descent")[0].picture
    assert picture is not None
    assert picture.kind == "path"
    assert picture.got[1] == (8.0, 10.0)
    assert picture.want[-1] == (0.0, 3.375)
    heights = [[x**2 + y**2 / 4 for x, y in line] for line in picture.lines]  # slope is (2 x, y / 2)
    assert heights
    assert all(max(line) - min(line) < 0.1 * max(line) for line in heights if min(line) > 1)


def test_a_wrong_table_is_drawn_beside_the_right_one(layers: Report) -> None:
    picture = examples(layers, "weight_gradient")[0].picture
    assert picture is not None
    assert picture.kind == "tables"
    assert picture.apart == ((False, True, False), (False, True, False))


def test_an_example_that_stops_says_with_what(layers: Report) -> None:
    first = examples(layers, "forward")[0]
    assert first.came_out == "ValueError"
    assert "stand left of the `=`" in first.differs


def test_the_process_of_examples_has_met_nothing_hidden(descent: Report) -> None:
    """An answer that gives back all that it was ever given has only visible inputs to give."""
    said = [one.came_out for one in examples(descent, "gd_step")]
    assert said == ["[1. 1.]", "[1.  1.  0.5 1.5]"]


def test_places_are_told_and_what_passes_has_neither(descent: Report) -> None:
    assert "under the heading “3. One step”" in (result(descent, "gd_step").place or "")
    passed = result(descent, "linear_gradient")
    assert (passed.examples, passed.place) == ((), None)


def test_answers_that_return_the_same_have_the_same_digest(engine: Engine, descent: Report) -> None:
    written_otherwise = UPHILL.replace("path[-1] + lr * grad(path[-1])", "-(-path[-1] - lr * np.array(grad(path[-1])))")
    again = graded(engine, "02_gradient_descent", gradient_descent=written_otherwise)
    assert result(again, "gradient_descent").returned == result(descent, "gradient_descent").returned is not None
    assert result(again, "gd_step").returned is None
    assert result(descent, "gd_step").returned != result(descent, "gradient_descent").returned


def test_reports_keep_them(descent: Report, layers: Report) -> None:
    for report in (descent, layers):
        assert from_json(json.loads(dumps(report))) == report


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("10 ** 400", id="a number beyond floats"),
        pytest.param("[[['x' * 9_999] * 50] * 50] * 3", id="long texts in lists"),
        pytest.param("{'a': [1, {2}]}", id="a dict with what cannot cross"),
        pytest.param("[w, [w, 'a'], None, 1j, float('nan')]", id="a bit of everything"),
        pytest.param("np.full((300, 300), np.inf)", id="a large table of infinities"),
    ],
)
def test_no_odd_answer_ends_the_grading_or_fills_the_page(engine: Engine, value: str) -> None:
    report = graded(engine, "02_gradient_descent", gd_step=f"def gd_step(w, g, lr):\n    return {value}")
    assert report.status == "graded"
    assert len(dumps(report)) < 40_000


def test_words_of_the_students_process_are_not_repeated(engine: Engine) -> None:
    """Not in values, not in names of arguments, not in errors."""
    seen = "canary"
    for answer in (
        f"def gd_step({seen}, g, lr):\n    return ['{seen}', {{'{seen}': 1}}, {seen}]",
        f"def gd_step(w, g, lr):\n    raise type('{seen}', (ValueError,), {{}})('{seen}')",
    ):
        report = graded(engine, "02_gradient_descent", gd_step=answer)
        assert examples(report, "gd_step")
        assert seen not in dumps(report)
