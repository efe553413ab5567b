"""Right answers are accepted whatever their form; wrong ones are described, never with the wanted value."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.checks.compare import alike, count_numbers, difference, lengths, numbers

A = np.array([[1.0, -2.0, 3.0], [4.0, 5.0, -6.0]])
V = np.array([1.0, -2.0, 3.0])


@pytest.mark.parametrize(
    ("got", "want"),
    [
        pytest.param(A.tolist(), A, id="nested lists"),
        pytest.param(tuple(map(tuple, A)), A, id="nested tuples"),
        pytest.param(list(A), A, id="a list of rows"),
        pytest.param(A.astype(np.float32), A, id="float32"),
        pytest.param(np.asfortranarray(A), A, id="Fortran order"),
        pytest.param(A + 1e-5, A, id="rounding"),
        pytest.param(V[:, None], V, id="a column for a vector"),
        pytest.param(V[None], V, id="a row for a vector"),
        pytest.param(np.array([2.5]), 2.5, id="an array of one for a number"),
        pytest.param([[2.5]], 2.5, id="nested lists for a number"),
        pytest.param(2, 2.0, id="an integer"),
        pytest.param(10**20, 10**20, id="an integer beyond 64 bits"),
        pytest.param([10**20, 1], np.array([1e20, 1.0]), id="integers beyond 64 bits"),
        pytest.param(np.array([True, False]), np.array([1.0, 0.0]), id="truth values"),
        pytest.param((A, V), [A, V], id="a tuple for a list"),
        pytest.param(np.stack([A, A]), [A, A], id="a stack for a list"),
        pytest.param((V.tolist(), 3.0), (V, 3), id="a pair of an array and a count"),
        pytest.param(A + 0j, A, id="complex numbers without imaginary part"),
        pytest.param(np.zeros(3) + 1e-12, np.zeros(3), id="nearly nothing for nothing"),
        pytest.param([], [], id="nothing"),
        pytest.param(np.zeros((0, 3)), np.zeros((0, 3)), id="an empty table"),
        pytest.param(np.array([True, False]), np.array([True, False]), id="truth values for truth values"),
        pytest.param(V, V[None], id="a flat answer for a table of one row"),
        pytest.param(A + 6 * 0.9e-4, A, id="nine tenths of the tolerance, of the largest value"),
        pytest.param(1.0049e-6, 1.005e-6, id="small numbers within the tolerance"),
        pytest.param(np.array([1e-7, 0.0]), np.array([1e-7 + 1e-11, 0.0]), id="almost nothing, about right"),
        pytest.param({"a": [1.0, 2.0]}, {"a": [1.0, 2.0]}, id="a dict of lists"),
        pytest.param("text", "text", id="text"),
        pytest.param([[1.0], [2.0, 3.0]], [[1.0], [2.0, 3.0]], id="rows of unequal lengths"),
    ],
)
def test_the_same_answer_in_another_form_is_accepted(got: Any, want: Any) -> None:
    assert difference(got, want) is None
    assert alike(got, want)


@pytest.mark.parametrize(
    ("got", "want", "said"),
    [
        pytest.param(None, V, "None", id="nothing returned"),
        pytest.param(-A, A, "opposite sign", id="sign"),
        pytest.param(10**20 % 2**64, 10**20, "not the right values", id="an integer that has overflowed"),
        pytest.param(10**400, 10**20, "infinity", id="an integer beyond all floats"),
        pytest.param(2 * A, A, "twice", id="factor two"),
        pytest.param(A / 2, A, "half", id="factor one half"),
        pytest.param([2 * A, 2 * V], [A, V], "twice", id="factor two throughout a list"),
        pytest.param(A.T, A, "exchanged", id="transposed"),
        pytest.param([V, A], [A, V], "opposite order", id="reversed list"),
        pytest.param([A], [A, V], "1 items, where 2", id="too short"),
        pytest.param(A, [A, V, V], "2 items, where 3", id="an array for a list"),
        pytest.param(A[:, :2], A, "shape (2, 2)", id="another shape"),
        pytest.param(np.broadcast_to(V, (3, 3)), V, "shape (3, 3)", id="broadcast to a table"),
        pytest.param(A * np.nan, A, "nan", id="not a number"),
        pytest.param(np.where(A == 1, np.inf, A), A, "infinity", id="infinity"),
        pytest.param("1.0", 1.0, "text", id="text"),
        pytest.param({"a": 1.0}, 1.0, "dict", id="a dict"),
        pytest.param([[1.0], [2.0, 3.0]], A, "unequal rows", id="ragged"),
        pytest.param(3.0, [A, V], "one number", id="a number for a list"),
        pytest.param([None, V], [A, V], "None", id="a gap in a list"),
        pytest.param(A + 0.01, A, "values", id="a small error"),
        pytest.param(np.round(A * 1.234, 2), A * 1.234, "values", id="rounded to two digits"),
        pytest.param(A + 1j, A, "values", id="an imaginary part"),
        pytest.param((V, 4), (V, 3), "values", id="a wrong count"),
        pytest.param(A + 6 * 1.1e-4, A, "values", id="a tenth more than the tolerance, of the largest value"),
        pytest.param(1.005e-6, 1e-6, "values", id="small numbers five thousandths apart"),
        pytest.param(np.array([1e-6, 2e-10]), np.array([1e-6, 0.0]), "values", id="an error of a small array"),
        pytest.param("other", "text", "something else", id="other text"),
        pytest.param(1.0, "text", "something else", id="a number for text"),
        pytest.param({"a": 1.0}, {"a": 2.0}, "something else", id="a dict of other values"),
        pytest.param({"a": V}, V, "a dict, where an array of shape (3,)", id="a dict for an array"),
        pytest.param(True, [A, V], "a truth value, where a list of 2", id="a truth value for a list"),
        pytest.param(2.0, [A, V], "one number, where a list of 2", id="one number for a list"),
        pytest.param(np.array(2.0), [A, V], "one number, where a list of 2", id="an array without axes for a list"),
        pytest.param(None, [A, V], "it returns None", id="nothing for a list"),
        pytest.param([A, None], [A, V], "it returns a list whose item 1 is None", id="the second item is None"),
        pytest.param((A, "x"), (A, V), "a tuple whose item 1 is text", id="which item of a tuple"),
        pytest.param(
            [A, V + 1], [A, V], "item 1 has the right shape, but not the right values", id="which item's values"
        ),
        pytest.param([[A, V + 1], A], [[A, V], A], "item 0 has the right shape", id="the outermost item is named"),
        pytest.param(
            [A, V[:2]], [A, V], "item 1 is an array of shape (2,), where an array of shape (3,)", id="a shape"
        ),
        pytest.param([1.0] * 9, [A, V], "9 items, where 2", id="nine items"),
        pytest.param(5.0, V, "one number, where an array of shape (3,)", id="a number for a vector"),
        pytest.param(V, 5.0, "another shape, where one number", id="a vector for a number"),
        pytest.param(np.where(A == 1, np.nan, A), A, "nan", id="one nan among right numbers"),
        pytest.param([1.0, None], V, "a list with None in it", id="None in a row of numbers"),
        pytest.param(np.zeros(3), V, "the right shape, but not the right values", id="zeros"),
        pytest.param(V, np.zeros(3), "the right shape, but not the right values", id="something for zeros"),
        pytest.param(A.T + 1, A, "shape (3, 2), where an array of shape (2, 3)", id="transposed and wrong"),
        pytest.param([V, V + 1, A], [A, V, V], "item 0", id="no order would do"),
        pytest.param([-A, V], [A, V], "item 0 has the right shape", id="a sign in one of two"),
    ],
)
def test_a_wrong_answer_is_described(got: Any, want: Any, said: str) -> None:
    problem = difference(got, want)
    assert problem is not None
    assert said in problem


@pytest.mark.parametrize(
    ("got", "sizes", "said"),
    [
        pytest.param(np.zeros((7, 3)), (7,), "shape (7, 3)", id="lengths of the arguments"),
        pytest.param(np.zeros((1234, 3)), (7,), "an array of another shape", id="a length of one's own"),
        pytest.param(np.zeros((0, 10**6)), (7,), "an array of another shape", id="an empty array with a message"),
        pytest.param(np.zeros((1, 0, 1, 0, 1, 3)), (), "an array of another shape", id="axes with a message"),
        pytest.param(["x"] * 3, (), "a list", id="text, which NumPy would blow up"),
    ],
)
def test_a_shape_carries_no_message_out(got: Any, sizes: tuple[int, ...], said: str) -> None:
    assert said in (difference(got, V, sizes=sizes) or "")


def test_a_number_of_items_carries_no_message_out() -> None:
    assert "more items, where 2" in (difference([0.0] * 4321, [A, V]) or "")


def test_exact_shapes_refuse_a_squeezed_table_but_not_a_column_for_a_vector() -> None:
    assert difference(np.ones(4), np.ones((1, 4)), exact=True) is not None
    assert difference(np.ones((4, 1)), np.ones(4), exact=True) is None
    assert difference(([np.ones((2, 3))], [np.ones((2, 1))]), ([np.ones((2, 3))], [np.ones(2)]), exact=True) is None


def test_a_square_transpose_is_a_wrong_value() -> None:
    square = np.arange(9.0).reshape(3, 3)
    assert difference(square.T, square, exact=True) == "rows and columns are exchanged"


@given(st.floats(10.5, 99.5))
def test_no_description_shows_the_wanted_number(value: float) -> None:
    """A scalar answer of 1 or 0 must not be an oracle for the wanted value."""
    for got in (1.0, 0.0, -1.0, None, "x", [1.0, 2.0]):
        assert f"{value:.0f}" not in (difference(got, value) or "")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param(np.array([np.nan, 1.0]), np.array([np.nan, 1.0]), True, id="nan in one place"),
        pytest.param(np.array([np.nan, 1.0]), np.array([1.0, np.nan]), False, id="nan in different places"),
        pytest.param(np.array([np.inf]), np.array([-np.inf]), False, id="infinities of two signs"),
        pytest.param(None, None, True, id="nothing"),
        pytest.param(None, 0.0, False, id="nothing and zero"),
        pytest.param("a", "a", True, id="the same text"),
        pytest.param(["a", "b"], np.array(["a", "b"]), True, id="texts of NumPy's own"),
        pytest.param(["a", "c"], np.array(["a", "b"]), False, id="other texts of NumPy's own"),
        pytest.param([A, V], [A, V[::-1]], False, id="lists that differ"),
        pytest.param([A, V], [A, V], True, id="ragged lists that agree"),
        pytest.param({"a": A}, {"a": A.copy()}, True, id="dicts of arrays that agree"),
        pytest.param({"a": A}, {"a": V}, False, id="dicts of arrays that differ"),
        pytest.param({"a": A}, {"b": A}, False, id="dicts of other keys"),
        pytest.param({"a": A, "b": A}, {"a": A, "b": V}, False, id="dicts that differ in the second key"),
        pytest.param({"a": A}, {"a": A, "b": A}, False, id="a key more"),
        pytest.param({"a": A}, A, False, id="a dict and an array"),
        pytest.param("a", "b", False, id="texts that differ"),
        pytest.param("a", 1.0, False, id="text and a number"),
        pytest.param(1.0, "a", False, id="a number and text"),
        pytest.param("a", ["a"], False, id="text and a list of it"),
        pytest.param(["a", "b"], ["a", "b"], True, id="lists of text that agree"),
        pytest.param(["a", "b"], ["a", "c"], False, id="lists of text that differ"),
        pytest.param(["a"], ["a", "b"], False, id="lists of two lengths"),
        pytest.param([V, "a"], V, False, id="a list with text and an array"),
        pytest.param(None, [], False, id="nothing and an empty list"),
        pytest.param([None, V], [None, V], True, id="gaps in one place"),
        pytest.param([None, V], [0.0, V], False, id="a gap and a zero"),
        pytest.param(np.zeros((0, 3)), np.zeros((0, 3)), True, id="empty tables"),
        pytest.param(np.zeros((0, 3)), np.zeros((0, 2)), False, id="empty tables of two widths"),
        pytest.param(np.zeros(3), np.zeros(4), False, id="two lengths"),
        pytest.param(V, V[:, None], True, id="a vector and its column"),
        pytest.param(np.array([True]), np.array([False]), False, id="truth values that differ"),
        pytest.param(3.0, np.array([3.0]), True, id="a number and an array of it"),
        pytest.param(3.0, np.array([3.0, 3.0]), False, id="a number and two of it"),
        pytest.param(object(), 1.0, False, id="something else"),
        pytest.param(A + 6 * 0.9e-4, A, True, id="within the tolerance"),
        pytest.param(A + 6 * 1.1e-4, A, False, id="beyond the tolerance"),
        pytest.param(np.array([1.005e-6]), np.array([1e-6]), False, id="small numbers that differ"),
        pytest.param(np.array([np.nan, 1.0]), np.array([np.nan, 1.1]), False, id="nan beside what differs"),
        pytest.param(
            np.array([1e9, np.inf]), np.array([1e9 + 10, np.inf]), True, id="infinity has no part in the scale"
        ),
    ],
)
def test_alike(one: Any, other: Any, same: bool) -> None:
    assert alike(one, other) is same


def test_tolerance_is_a_share_of_the_largest_wanted_number() -> None:
    want = np.array([1000.0, 0.0])
    assert difference(want + [0.0, 0.09], want) is None
    assert difference(want + [0.0, 0.11], want) is not None
    assert difference(want + [0.0, 0.11], want, tolerance=1e-3) is None
    assert alike(want + [0.0, 0.11], want, 1e-3)
    assert not alike(want + [0.0, 0.11], want)


def test_shapes_are_not_exact_unless_asked_for() -> None:
    table = np.ones((1, 4))
    assert difference(np.ones(4), table) is None
    assert difference(np.ones((4, 1)), table) is None
    assert difference(np.ones((4, 1)), table, exact=True) == "rows and columns are exchanged"
    assert difference(table, table, exact=True) is None


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        pytest.param([1, 2.5], "f", id="numbers"),
        pytest.param(True, "f", id="a truth value"),
        pytest.param([1j], "c", id="complex numbers"),
        pytest.param(np.float16(1), "f", id="half precision"),
        pytest.param(10**30, "f", id="a large integer"),
        pytest.param({}, None, id="a dict"),
        pytest.param(None, None, id="nothing"),
        pytest.param("7", None, id="text"),
        pytest.param([1.0, "7"], None, id="text among numbers"),
        pytest.param([[1.0], ["7"]], None, id="text deep among numbers"),
        pytest.param(([1.0], {"a": 1}), None, id="a dict among numbers"),
        pytest.param([[1.0], [1.0, 2.0]], None, id="unequal rows"),
        pytest.param([1.0, None], None, id="a gap"),
        pytest.param(np.array(["7"]), None, id="an array of text"),
        pytest.param(np.array([object()]), None, id="an array of objects"),
    ],
)
def test_numbers_are_read_from_what_is_a_table_of_numbers(value: Any, kind: str | None) -> None:
    array = numbers(value)
    assert kind is None if array is None else array.dtype.kind == kind


@pytest.mark.parametrize(
    ("value", "count"),
    [
        pytest.param(7, 1, id="one"),
        pytest.param(np.zeros((3, 4)), 12, id="an array"),
        pytest.param(np.zeros((0, 4)), 1, id="an empty array"),
        pytest.param([1.0, 2.0, 3.0], 3, id="a list"),
        pytest.param((np.zeros(5), [1.0, "text"]), 7, id="a tuple of an array and a list"),
        pytest.param([], 1, id="an empty list"),
        pytest.param([[], []], 2, id="empty lists"),
        pytest.param({"a": np.zeros(5), "b": 1.0}, 8, id="a dict, keys and all"),
        pytest.param({}, 1, id="an empty dict"),
        pytest.param("a long text", 1, id="text"),
    ],
)
def test_numbers_are_counted_wherever_they_stand(value: Any, count: int) -> None:
    assert count_numbers(value) == count


def test_lengths_are_those_of_axes_and_lists() -> None:
    assert lengths((A, [V, V[:2], (1.0,)], 7, "text", {"a": A})) == {1, 2, 3}
    assert lengths((np.zeros((4, 5)), [0.0] * 6)) == {4, 5, 6}


def test_what_is_named_was_wanted_or_given() -> None:
    assert "shape (0, 1)" in (difference(np.zeros((0, 1)), V) or "")
    assert "shape (2,)" in (difference(np.zeros(2), np.zeros((2, 2))) or "")
    assert "another shape" in (difference(np.zeros(2), V) or "")
    assert "12 items" in (difference([0.0] * 12, [A, V], sizes=(12,)) or "")
    assert "more items" in (difference([0.0] * 12, [A, V]) or "")
    assert "more items" in (difference([0.0] * 10, [A, V]) or "")
    assert "shape (3, 3, 3)" in (difference(np.zeros((3, 3, 3)), V) or "")
    assert "another shape" in (difference(np.zeros((3, 3, 3, 3)), V) or "")


@pytest.mark.parametrize("value", [["x", 1.0], [[1.0], (2.0, ["x"])], ([{"a": 1.0}],)])
def test_text_among_numbers_is_found_before_numpy_makes_room_for_it(
    value: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An array of text has room for the longest one in every entry."""
    monkeypatch.setattr("autograder.checks.compare.np.asarray", lambda value: pytest.fail("an array is made"))
    assert numbers(value) is None


def test_the_tolerance_itself_is_allowed() -> None:
    assert difference(1.5, 1.0, tolerance=0.5) is None
    assert difference(1.625, 1.0, tolerance=0.5) is not None
    assert difference(V, V.copy(), tolerance=0.0) is None
    assert difference(V + 1e-12, V, tolerance=0.0) is not None
    assert alike(1.5, 1.0, 0.5)
    assert not alike(1.625, 1.0, 0.5)
    assert alike(V, V.copy(), 0.0)


def test_a_factor_is_seen_from_two_numbers_on() -> None:
    two = np.array([1.0, 3.0])
    assert "twice" in (difference(2 * two, two) or "")
    assert "values" in (difference(np.array([2.0]), np.array([1.0])) or ""), "one number is twice many a number"


def test_a_vector_does_for_a_list_of_numbers() -> None:
    assert difference(V, V.tolist()) is None
    assert difference(V.tolist(), tuple(V)) is None
    assert "item 2" in (difference(V + [0, 0, 1], V.tolist()) or "")
    assert "opposite order" not in (difference([2.0], [1.0]) or "")


def test_only_shapes_of_which_nothing_can_be_learnt_are_named() -> None:
    assert "shape (0, 1)" in (difference(np.zeros((0, 1)), 5.0) or "")
    assert "another shape" in (difference(np.zeros((0, 2)), 5.0) or "")


def test_rows_and_columns_are_those_of_a_table() -> None:
    table = np.arange(6.0).reshape(2, 3)
    assert difference(table.T, table) == "rows and columns are exchanged"
    assert "another shape" not in (difference(table.T, table[:, None, :]) or "")
    assert "exchanged" not in (difference(table.T, table[:, None, :]) or "")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param({"a": 1.0, "b": 2.0}, {"a": 1.0}, id="a dict with a key more"),
        pytest.param({"a": 1.0}, {"a": 1.0, "b": 2.0}, id="a dict with a key less"),
        pytest.param("1.0", 1.0, id="text for a number"),
        pytest.param(1.0, "1.0", id="a number for text"),
    ],
)
def test_what_is_of_another_kind_is_not_alike(one: Any, other: Any) -> None:
    assert not alike(one, other)


def test_of_three_axes_nobody_says_that_rows_and_columns_are_exchanged() -> None:
    cube = np.arange(8.0).reshape(2, 2, 2)
    assert "exchanged" not in (difference(cube.T, cube) or "")
