"""Each judge accepts what has its property and says what is missing otherwise."""

from typing import Any

import numpy as np
import pytest

from autograder import Close, Economical, GradientOf, NewArray, Property, Raises, SamePath, Unchanged
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
