"""Right answers are accepted whatever their form; wrong ones are described, never with the wanted value."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.checks.compare import alike, difference

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
        pytest.param([A, V], [A, V[::-1]], False, id="lists that differ"),
        pytest.param([A, V], [A, V], True, id="ragged lists that agree"),
        pytest.param({"a": A}, {"a": A.copy()}, True, id="dicts of arrays that agree"),
        pytest.param({"a": A}, {"a": V}, False, id="dicts of arrays that differ"),
        pytest.param({"a": A}, {"b": A}, False, id="dicts of other keys"),
    ],
)
def test_alike(one: Any, other: Any, same: bool) -> None:
    assert alike(one, other) is same
