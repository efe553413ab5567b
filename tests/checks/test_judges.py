"""Each judge accepts what has its property and says what is missing otherwise."""

from typing import Any

import numpy as np
import pytest

from autograder import Close, Economical, GradientOf, NewArray, Part, Property, Raises, SamePath, Unchanged
from autograder.checks.judges import accepts_exception, complex_step
from autograder.checks.outcomes import Raised, Returned, Trial

W = np.array([1.0, 2.0])


def trial(value: Any, want: Any, args: tuple[Any, ...] = (W,), **more: Any) -> Trial:
    return Trial(tuple("wxt"[: len(args)]), args, Returned(want), Returned(value, **more))


def path(rows: int = 5, rate: float = -1.5) -> np.ndarray:
    return np.array([W * rate**k for k in range(rows)])


@pytest.mark.parametrize(
    ("value", "said"),
    [
        pytest.param(path(), None, id="the path"),
        pytest.param(path().tolist(), None, id="lists"),
        pytest.param(path().astype(np.float32), None, id="float32"),
        pytest.param(path(6), "6 rows, where 4 steps visit 5 points", id="a row too many"),
        pytest.param(path()[1:], "4 rows", id="start missing"),
        pytest.param(path()[-1], "one point", id="only the end"),
        pytest.param(path() + [[1, 0]] * 5, "not the starting point", id="another start"),
        pytest.param(path(rate=-1.4), "its first step", id="another rate"),
        pytest.param(np.vstack([path()[:3], path()[2:4]]), "up to step 2 and departs at step 3", id="stands still"),
        pytest.param(path() * np.nan, "nan", id="not numbers"),
        pytest.param("no", "text", id="text"),
    ],
)
def test_same_path(value: Any, said: str | None) -> None:
    complaint = SamePath().complaint(trial(value, path()))
    assert complaint is None if said is None else said in (complaint or "")


def test_a_small_early_departure_is_seen_although_the_path_diverges() -> None:
    want = path(30)
    got = want.copy()
    got[1] *= 1.01
    assert "first step" in (SamePath().complaint(trial(got, want)) or "")


def test_unchanged_names_the_argument_that_was_written_into() -> None:
    complaint = Unchanged().complaint(trial(W, W, (W, W), after=(W, W + 1)))
    assert "`x`" in (complaint or "")


@pytest.mark.parametrize(
    "after",
    [
        pytest.param((np.array([1, 2]),), id="another dtype"),
        pytest.param(([1.0, 2.0],), id="another container"),
        pytest.param((W.astype(np.float32),), id="less precision"),
    ],
)
def test_unchanged_means_the_very_same(after: tuple[Any, ...]) -> None:
    assert Unchanged().complaint(trial(W, W, after=after)) is not None


def test_unchanged_asks_for_the_right_value_too() -> None:
    assert Unchanged().complaint(trial(W, W, after=(W,))) is None
    assert Unchanged().complaint(trial(W + 1, W, after=(W,))) is not None


def test_lists_of_arrays_are_looked_into() -> None:
    before = [W, W]
    assert Unchanged().complaint(trial(W, W, (before,), after=([W, W - 1],))) is not None
    assert Unchanged().complaint(trial(W, W, (before,), after=([W],))) is not None
    assert Unchanged().complaint(trial(W, W, (before,), after=([W, W],))) is None


def test_new_array_sees_an_argument_given_back() -> None:
    assert NewArray().complaint(trial(W, W, after=(W,))) is None
    assert "`w`" in (NewArray().complaint(trial(W, W, after=(W,), shared=(0,))) or "")


def test_gradient_of_needs_no_reference() -> None:
    judge = GradientOf(lambda w: np.sum(w**3))
    assert judge.complaint(trial(3 * W**2, "whatever")) is None
    assert judge.complaint(trial(-3 * W**2, "whatever")) is not None


def test_complex_step_is_exact_to_rounding() -> None:
    gradient = complex_step(lambda w: np.exp(w[0]) * np.sin(w[1]), (W,))
    want = np.exp(1) * np.array([np.sin(2), np.cos(2)])
    assert np.max(np.abs(gradient - want)) < 1e-15 * 10


def test_property_accepts_any_value_that_has_it() -> None:
    judge = Property(lambda value, w: bool(np.dot(value, w) == 0), "not at a right angle")
    assert judge.complaint(trial(np.array([2.0, -1.0]), W)) is None
    assert judge.complaint(trial(np.array([2.0, 1.0]), W)) == "not at a right angle"
    assert judge.complaint(trial(np.array([np.nan, 1.0]), W)) is not None
    assert "shape" in (judge.complaint(trial(np.zeros(3), W)) or "")


@pytest.mark.parametrize(
    ("kind", "accepted"),
    [("ValueError", True), ("AssertionError", True), ("TypeError", True)]
    + [(kind, False) for kind in ("NotImplementedError", "NameError", "NotPlain")],
)
def test_an_absent_answer_does_not_count_as_a_refusal(kind: str, accepted: bool) -> None:
    assert accepts_exception(Raises("must not return"), Raised(kind)) is accepted
    assert not accepts_exception(Close(), Raised(kind))


def test_a_column_has_the_property_of_its_vector() -> None:
    judge = Property(lambda value, w: value @ w == 0, "not at a right angle")
    assert judge.complaint(trial(np.array([[2.0], [-1.0]]), W)) is None


def test_forged_numbers_of_arguments_name_nothing() -> None:
    assert "argument" in (NewArray().complaint(trial(W, W, after=(W,), shared=(-7, 99))) or "")


def test_dicts_among_the_arguments_are_looked_into() -> None:
    assert Unchanged().complaint(trial(W, W, ({"a": W},), after=({"a": W.copy()},))) is None
    assert Unchanged().complaint(trial(W, W, ({"a": W},), after=({"a": W + 1},))) is not None


def test_raises_complains_about_any_value() -> None:
    assert Raises("must not return").complaint(trial(1.0, 1.0)) == "must not return"


@pytest.mark.parametrize(
    ("value", "asked", "said"),
    [
        pytest.param(W, [np.ones((2, 3))], None, id="one call with all numbers"),
        pytest.param(W, [1.0] * 6, None, id="six calls with one number"),
        pytest.param(W, [[1.0, 2.0], (3.0,)], None, id="lists"),
        pytest.param(W, [], None, id="never asked"),
        pytest.param(W, [1.0] * 7, "`f` was evaluated at more than 6 numbers", id="a number too many"),
        pytest.param(W, [np.ones(3)] * 3, "`f` was evaluated at more than 6 numbers", id="an array too many"),
        pytest.param(W + 1, [1.0] * 7, "not the right values", id="a wrong value comes first"),
    ],
)
def test_economical_counts_the_numbers_a_function_was_asked_about(
    value: Any, asked: list[Any], said: str | None
) -> None:
    outcome = Returned(value, requests=(tuple(asked),))
    complaint = Economical(6).complaint(Trial(("w", "f"), (W, np.tanh), Returned(W), outcome))
    assert (complaint is None) if said is None else (complaint is not None and said in complaint)


LAYERS = [np.ones((4, 3)), np.full((4, 2), 2.0)]
LAST = Part(lambda value: value[-1])


@pytest.mark.parametrize(
    ("value", "said"),
    [
        pytest.param(LAYERS, None, id="all right"),
        pytest.param([LAYERS[0] + 1, LAYERS[1]], None, id="the rest wrong"),
        pytest.param([None, LAYERS[1].tolist()], None, id="the rest missing, the part in lists"),
        pytest.param((LAYERS[1],), None, id="the rest gone, a tuple"),
        pytest.param([LAYERS[0], 3 * LAYERS[1]], "this part has the right shape, but not the right values", id="wrong"),
        pytest.param([LAYERS[0], -LAYERS[1]], "every value has the opposite sign", id="a pattern in the part"),
        pytest.param([LAYERS[0], LAYERS[0]], "this part is an array of another shape, where", id="of another shape"),
        pytest.param([LAYERS[0], None], "this part is None", id="None in its place"),
        pytest.param([LAYERS[0], "text"], "this part is text", id="text in its place"),
        pytest.param([LAYERS[0], LAYERS[1] * np.nan], "this part is nan or infinity", id="not a number"),
        pytest.param([], "it returns 0 items, where 2 are asked for", id="too short"),
        pytest.param(None, "it returns None", id="None"),
        pytest.param(2.0, "it returns one number, where a list of 2", id="no list"),
        pytest.param({"a": 1}, "it returns a dict", id="a dict"),
        pytest.param(np.float64(2), "it returns", id="an array without axes"),
        pytest.param("", "it returns text", id="no text"),
    ],
)
def test_a_part_is_judged_by_itself(value: Any, said: str | None) -> None:
    complaint = LAST.complaint(trial(value, LAYERS))
    assert complaint is None if said is None else said in (complaint or "")


def test_a_part_that_cannot_be_found_although_the_form_is_right() -> None:
    turned = Part(lambda table: table.T)
    assert turned.complaint(trial(LAYERS[0], LAYERS[0])) is None
    assert "cannot be found" in (turned.complaint(trial(LAYERS[0].tolist(), LAYERS[0])) or "")


def test_a_part_that_the_reference_does_not_have_is_a_fault_of_the_check() -> None:
    with pytest.raises(IndexError):
        Part(lambda value: value[5]).complaint(trial(LAYERS, LAYERS))


def test_a_part_sees_the_arguments_and_requests_of_the_whole_call() -> None:
    unchanged = Part(lambda value: value[0], Unchanged())
    assert unchanged.watches_arguments
    assert not LAST.watches_arguments
    assert unchanged.complaint(trial((W, 1), (W, 2), after=(W,))) is None
    assert "`w`" in (unchanged.complaint(trial((W, 1), (W, 2), after=(W + 1,))) or "")
    assert "first step" in (
        Part(lambda value: value[0], SamePath()).complaint(trial((path(rate=-1), 0), (path(), 0))) or ""
    )
    at_right_angle = Part(lambda value: value[0], Property(lambda value, w: bool(value @ w == 0), "askew"))
    assert at_right_angle.complaint(trial(([2.0, -1.0], 0), (W, 0))) is None
    assert at_right_angle.complaint(trial(([2.0, 1.0], 0), (W, 0))) == "askew"
    outcome = Returned((W, 1), requests=((1.0, 2.0, 3.0),))
    once = Part(lambda value: value[0], Economical(2))
    assert "`f` was evaluated" in (once.complaint(Trial(("w", "f"), (W, np.tanh), Returned((W, 2)), outcome)) or "")


def test_a_part_that_anybody_has_right_proves_no_answer() -> None:
    assert LAST.proves_answer
    assert not Part(lambda value: value[0], telling=False).proves_answer
    assert not Part(lambda value: value[0], Raises("must not return")).proves_answer
