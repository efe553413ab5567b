"""What a call that runs out of time costs, and how often it is tried."""

from collections.abc import Sequence

import numpy as np
import pytest

from autograder import Case, Check
from autograder.checks.draws import Draws
from autograder.checks.outcomes import Outcome, Returned, TimedOut
from autograder.grading.exercise import Exercise
from autograder.sandbox.limits import Limits

COMPUTING, WAITING = TimedOut(5.0, "computing"), TimedOut(25.0, "waiting")


def double(x: float) -> float:
    """Twice x."""
    return 2 * x


def exercise(points: float = 4) -> Exercise:
    cases = [Case(f"number {number}", lambda rng: (float(rng.normal()),)) for number in range(4)]
    asked = Exercise(Check(double, points, [], cases), Draws(b"tests"), Limits(), untouched=False)
    assert len(list(asked.requests())) == len(cases)
    return asked


@pytest.mark.parametrize(
    ("outcomes", "counted", "done"),
    [
        pytest.param([COMPUTING], [False], False, id="once"),
        pytest.param([COMPUTING, COMPUTING], [False, True], False, id="twice: the other calls have their turn"),
        pytest.param([COMPUTING, "right"], [False, True], False, id="not again: nothing is lost"),
        pytest.param([COMPUTING] * 3, [False, True, True], True, id="another call as well: no second try"),
        pytest.param([WAITING] * 3, [False, True, False], False, id="waiting depends on others, so that each has two"),
        pytest.param([WAITING] * 4, [False, True, False, True], True, id="waiting, two calls twice"),
    ],
)
def test_a_call_is_tried_once_more_before_its_time_costs_anything(
    outcomes: Sequence[TimedOut | str], counted: list[bool], done: bool
) -> None:
    tried = exercise()
    assert [tried.add(_outcome(tried, one)) for one in outcomes] == counted
    assert tried.done is done


def test_where_no_points_hang_on_it_once_is_enough() -> None:
    tried = exercise(points=0)
    assert [tried.add(COMPUTING), tried.add(COMPUTING)] == [True, True]
    assert tried.done


def test_a_call_that_came_to_its_end_at_the_second_try_earns_all() -> None:
    tried = exercise()
    for one in (COMPUTING, "right", "right", "right", "right"):
        tried.add(_outcome(tried, one))
    assert tried.result is not None
    assert tried.result.status == "passed"


def _outcome(tried: Exercise, one: TimedOut | str) -> Outcome:
    if isinstance(one, TimedOut):
        return one
    return Returned(np.float64(double(*tried.calls[len(tried.outcomes)].args)))
