"""A part of an answer is judged by itself, whatever form the answer has."""

from typing import Any

import numpy as np
import pytest

from autograder import Close, Economical, Either, Follows, Part, Property, Raises, SamePath, Unchanged
from autograder.checks.outcomes import Returned, Trial
from tests.checks.test_judges import W, path, trial

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


HALVED = Follows(lambda layers, w: [(layers[0], layers[1] / 2)], "the first is not half of the second")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        pytest.param([W, 2 * W], None, id="all right"),
        pytest.param([-3 * W, -6 * W], None, id="wrong, and one follows from the other"),
        pytest.param(([[3.0], [6.0]], [6.0, 12.0]), None, id="a tuple of lists and columns"),
        pytest.param([W, W], "the first is not half", id="right by itself, but not with its neighbour"),
        pytest.param([0 * W, 0 * W], "the first is not half", id="zeros follow from zeros, and that is no answer"),
        pytest.param([np.nan * W, np.nan * W], "nan or infinity", id="not numbers"),
        pytest.param([W], "1 items, where 2", id="too short"),
        pytest.param([None, 2 * W], "None", id="a part missing"),
        pytest.param(W[:1], "1 items, where 2", id="an array"),
        pytest.param(None, "it returns None", id="nothing"),
    ],
)
def test_a_part_may_follow_from_another_that_is_wrong(value: Any, said: str | None) -> None:
    complaint = HALVED.complaint(trial(value, [W, 2 * W]))
    assert complaint is None if said is None else said in (complaint or "")


def test_either_judge_is_enough() -> None:
    either = Either((HALVED, Close()))
    assert either.complaint(trial([3 * W, 6 * W], [W, 2 * W])) is None
    assert either.complaint(trial([W, 2 * W], [W, 2 * W])) is None
    assert either.complaint(trial([0 * W, W], [0 * W, W])) is None
    assert either.complaint(trial([W, W], [W, 2 * W])) == HALVED.sentence
    assert either.proves_answer
    assert not either.watches_arguments
    assert Either((Unchanged(), Close())).watches_arguments
    assert not Either((Close(), Raises("must not return"))).proves_answer
