"""Each judge accepts what has its property and says what is missing otherwise."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from autograder import (
    Close,
    Economical,
    GradientOf,
    NewArray,
    Property,
    Proportional,
    Raises,
    SamePath,
    Unchanged,
)
from autograder.checks.judges import (
    accepts_exception,
    changed_arguments,
    complex_step,
    refused_otherwise,
    written_into,
)
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
        pytest.param(3.0, "one number", id="one number"),
        pytest.param(None, "None", id="nothing"),
        pytest.param(path().T, "not the starting point", id="rows and columns exchanged"),
        pytest.param(path().ravel(), None, id="the numbers in one row"),
        pytest.param(path()[:, None, :], None, id="an axis of length one in between"),
        pytest.param(path(10), "10 rows", id="twice as many rows"),
        pytest.param(path(11), "many more rows", id="more than twice as many rows"),
        pytest.param(np.ones((5, 3)), "shape", id="wider rows"),
        pytest.param(path() * (1 + 0.9e-4), None, id="nine tenths of the tolerance"),
        pytest.param(path() * np.array([[1], [1], [1 + 1.1e-4], [1], [1]]), "up to step 1", id="a tenth beyond it"),
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
        pytest.param((W + [0, 1e-15],), id="the last bit"),
        pytest.param((W[:1],), id="another length"),
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
    + [(k, False) for k in ("NotImplementedError", "NameError", "UnboundLocalError", "SyntaxError", "NotPlain")],
)
def test_an_absent_answer_does_not_count_as_a_refusal(kind: str, accepted: bool) -> None:
    assert accepts_exception(Raises("must not return"), Raised(kind)) is accepted
    assert not accepts_exception(Close(), Raised(kind))


@pytest.mark.parametrize(
    ("kind", "accepted"),
    [("ValueError", True), ("UnicodeError", True), ("UnequalShapes", True), ("AxisError", True)]
    + [(kind, False) for kind in ("AssertionError", "TypeError", "Exception", "NotImplementedError", "NameError")],
)
def test_where_an_exception_is_named_it_counts_and_what_may_be_derived_from_it(kind: str, accepted: bool) -> None:
    judge = Raises("must not return", "ValueError")
    assert accepts_exception(judge, Raised(kind)) is accepted
    named = refused_otherwise(judge, Raised("AssertionError"))
    assert named is not None
    assert "ValueError" in named
    assert refused_otherwise(judge, Raised("NameError")) is None
    assert refused_otherwise(Close(), Raised("AssertionError")) is None


@pytest.mark.parametrize(
    ("value", "accepted"),
    [
        pytest.param([1.0, 2.0, -3.0], True, id="the very value"),
        pytest.param([-2.0, -4.0, 6.0], True, id="twice, and the other sign"),
        pytest.param([1e-3, 2e-3, -3e-3], True, id="a thousandth"),
        pytest.param([1.0, 2.0, -3.01], False, id="nearly"),
        pytest.param([0.0, 0.0, 0.0], False, id="nothing"),
        pytest.param([1.0, 2.0], False, id="another shape"),
        pytest.param([np.nan, 2.0, -3.0], False, id="nan"),
        pytest.param("text", False, id="no numbers"),
    ],
)
def test_proportional_leaves_the_factor_open(value: Any, accepted: bool) -> None:
    want = np.array([1.0, 2.0, -3.0])
    judged = Trial(("w",), (W,), Returned(want), Returned(np.array(value) if isinstance(value, list) else value))
    assert (Proportional().complaint(judged) is None) is accepted


def test_proportional_allows_a_single_number_the_factors_that_are_named() -> None:
    judge = Proportional(lambda w: [2.0, -1.0])
    for got, accepted in ((3.0, True), (6.0, True), (-3.0, True), (1.5, False), (0.0, False)):
        assert (judge.complaint(Trial(("w",), (W,), Returned(3.0), Returned(got))) is None) is accepted


def test_proportional_takes_one_factor_for_all_parts() -> None:
    want = (np.array([1.0, 2.0]), 4.0)
    for got, accepted in (((np.array([2.0, 4.0]), 8.0), True), ((np.array([2.0, 4.0]), 4.0), False)):
        assert (Proportional().complaint(Trial(("w",), (W,), Returned(want), Returned(got))) is None) is accepted


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


NAN = np.array([np.nan, 1.0])


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [
        pytest.param([1.0, 2.0], [1.0, 2.0], True, id="a list of numbers"),
        pytest.param([1.0, 2.0], [1.0, 3.0], False, id="a list of numbers that was written into"),
        pytest.param([1.0, 2.0], [1.0, 2.0, 3.0], False, id="a list that grew"),
        pytest.param([1.0, 2.0], [1.0], False, id="a list that shrank"),
        pytest.param([1.0], 1.0, False, id="a list that is none any more"),
        pytest.param([[1.0], [2.0]], [[1.0], [3.0]], False, id="a list in a list"),
        pytest.param((W, 1.0), [W.copy(), 1.0], True, id="a tuple that crossed as a list"),
        pytest.param(1.0, 1.0, True, id="a number"),
        pytest.param(1.0, 2.0, False, id="another number"),
        pytest.param(1, 1.0, False, id="a number of another type"),
        pytest.param("tanh", "tanh", True, id="text"),
        pytest.param("tanh", "relu", False, id="other text"),
        pytest.param(None, None, True, id="None"),
        pytest.param({"a": 1.0}, {"a": 1.0}, True, id="a dict"),
        pytest.param({"a": 1.0}, {"a": 1.0, "b": 1.0}, False, id="a dict with a key more"),
        pytest.param({"a": 1.0, "b": 1.0}, {"a": 1.0, "b": 2.0}, False, id="a dict with another value"),
        pytest.param({"a": 1.0}, [1.0], False, id="a dict that is none any more"),
        pytest.param(NAN, NAN.copy(), True, id="nan in its place"),
        pytest.param(np.array([True, False]), np.array([True, False]), True, id="truth values"),
    ],
)
def test_what_was_written_into_is_told_from_what_was_not(before: Any, after: Any, same: bool) -> None:
    complaint = written_into(trial(W, W, (before,), after=(after,)))
    assert complaint is None if same else "`w`" in (complaint or "")


def test_every_argument_that_changed_is_named_and_no_other() -> None:
    changed = trial(W, W, (W, W, W), after=(W + 1, W, W + 1))
    assert changed_arguments(changed) == ["w", "t"]
    assert "`w` and `t`" in (written_into(changed) or "")
    assert changed_arguments(trial(W, W, (np.tanh, W), after=(None, W))) == []
    assert changed_arguments(trial(W, W)) == []


def test_every_argument_given_back_is_named() -> None:
    complaint = NewArray().complaint(trial(W, W, (W, W), after=(W, W), shared=(0, 1)))
    assert "`w` and `x`" in (complaint or "")
    assert "`t`" not in (NewArray().complaint(trial(W, W, (W, W), after=(W, W), shared=(0, 2))) or "")


def test_new_array_asks_for_the_right_value_and_untouched_arguments_too() -> None:
    assert NewArray().complaint(trial(W + 1, W, after=(W,))) is not None
    assert "no longer what it was" in (NewArray().complaint(trial(W, W, after=(W + 1,))) or "")


@pytest.mark.parametrize(
    ("judge", "watches", "proves"),
    [
        (Close(), False, True),
        (Unchanged(), True, True),
        (NewArray(), True, True),
        (GradientOf(np.sum), False, True),
        (Economical(1), False, True),
        (SamePath(), False, True),
        (Property(bool, ""), False, True),
        (Raises(""), False, False),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_a_judge_looks_at(judge: Any, watches: bool, proves: bool) -> None:
    """Arguments are sent back for those that watch them; without proof an absent answer gains nothing."""
    assert (judge.watches_arguments, judge.proves_answer) == (watches, proves)


ROW = np.ones((1, 4))


@pytest.mark.parametrize("judge", [Close(), Unchanged(), Economical(9)], ids=lambda judge: type(judge).__name__)
def test_a_flat_answer_does_for_a_table_of_one_row_unless_tables_are_exact(judge: Any) -> None:
    flat = trial(np.ones(4), ROW, after=(W,))
    assert judge.complaint(flat) is None
    assert replace(judge, exact=True).complaint(flat) is not None


def test_close_is_as_strict_as_it_is_told() -> None:
    assert Close().complaint(trial(W * (1 + 0.9e-4), W)) is None
    assert Close().complaint(trial(W * (1 + 1.1e-4), W)) is not None
    assert Close(tolerance=1e-3).complaint(trial(W * (1 + 1.1e-4), W)) is None


def test_economical_counts_each_function_by_itself() -> None:
    args, names = (np.tanh, W, np.cosh), ("f", "w", "g")
    outcome = Returned(W, requests=(([1.0] * 6,), ([1.0] * 7,)))
    assert "`g` was" in (Economical(6).complaint(Trial(names, args, Returned(W), outcome)) or "")
    assert Economical(7).complaint(Trial(names, args, Returned(W), outcome)) is None


def test_the_gradient_is_by_the_argument_that_was_chosen() -> None:
    judge = GradientOf(lambda c, w: c * np.sum(w**2), wrt=1)
    assert judge.complaint(trial(6 * W, "whatever", (3.0, W))) is None
    assert judge.complaint(trial(2 * W, "whatever", (3.0, W))) is not None
    assert GradientOf(lambda c, w: c * np.sum(w**2)).complaint(trial(5.0, "whatever", (3.0, W))) is None


def test_a_property_may_leave_the_shape_to_the_student() -> None:
    judge = Property(lambda value, w: bool(np.all(value > 0)), "not positive", shape_like_reference=False)
    assert judge.complaint(trial(np.ones(7), W)) is None
    assert judge.complaint(trial(-np.ones(7), W)) == "not positive"
    assert judge.complaint(trial("text", W)) == "not positive"
    assert judge.complaint(trial(np.array([np.inf, 1.0]), W)) == "not positive"


def test_a_reference_without_an_answer_is_a_fault_of_the_check() -> None:
    with pytest.raises(TypeError, match="does not answer its own case"):
        Close().complaint(Trial(("w",), (W,), Raised("ValueError"), Returned(W)))


def test_an_exception_of_numpy_is_none_of_another_family() -> None:
    """Looked for by its name, also where Python itself has none of that name."""
    assert not accepts_exception(Raises("must not return", "KeyError"), Raised("LinAlgError"))
    assert accepts_exception(Raises("must not return", "ValueError"), Raised("LinAlgError"))


def test_a_property_may_be_one_of_text() -> None:
    judge = Property(lambda value, *args: value == 7, "one digit is asked for", shape_like_reference=False)
    assert judge.complaint(trial(7, "any digit will do")) is None
    assert judge.complaint(trial(8, "any digit will do")) == "one digit is asked for"
