"""A mistake is named when its function answers as the student's does: the best match, and only where nothing speaks against it."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from autograder import Case, Check, Close, Judge, Misconception, Unchanged
from autograder.checks.declared import Call
from autograder.checks.evaluate import evaluate
from autograder.checks.outcomes import Outcome, Raised, Returned, TimedOut
from autograder.grading.diagnose import diagnose


def double(x):
    """Twice x."""
    return 2 * x


def squared(x):
    return x * x


def squared_when_large(x):
    return x * x if np.max(x) > 5 else 2 * x


def shifted(x):
    return 2 * x + 1


def written_into(x):
    x *= 2
    return x


def refused(x):
    raise ValueError("not today")


def endless(x):
    while True:
        x = x + 0


ARGUMENTS = [1.0, 3.0, 4.0, 6.0, 9.0]


def named(
    outcomes: list[Outcome],
    *wrong: Callable[..., Any],
    judge: Judge = Close(),
    arguments: list[Any] = ARGUMENTS,
) -> str | None:
    """The name that is found for these outcomes among these mistakes."""
    case = Case("a number", lambda rng: (1.0,), judge)
    check = Check(double, 1.0, (), [case], [Misconception(function, "?") for function in wrong])
    calls = [Call(case, (argument,)) for argument in arguments]
    right = [evaluate(double, call.args) for call in calls]
    passed = [
        isinstance(one, Returned) and bool(np.allclose(one.value, want.value)) and one.after in (None, want.after)
        if not isinstance(one, Returned) or not isinstance(one.value, np.ndarray)
        else np.array_equal(one.value, want.value) and np.array_equal(one.after[0], call.args[0])
        for call, one, want in zip(calls, outcomes, right)
    ]
    found = diagnose(check, calls, outcomes, passed)
    return found.name if found else None


def answers(function: Callable[..., Any], arguments: list[Any] = ARGUMENTS) -> list[Outcome]:
    return [evaluate(function, (argument,), 1000) for argument in arguments]


@pytest.mark.parametrize("mistake", [squared, squared_when_large, shifted, refused, endless])
def test_a_mistake_is_known_by_what_it_returns(mistake: Callable[..., Any]) -> None:
    assert named(answers(mistake), squared, squared_when_large, shifted, refused, endless) == mistake.__name__


@pytest.mark.parametrize(
    "order", [(squared, squared_when_large), (squared_when_large, squared)], ids=["better", "worse"]
)
def test_the_best_match_is_named_wherever_it_stands(order: tuple[Callable[..., Any], ...]) -> None:
    assert named(answers(squared_when_large), *order) == "squared_when_large"


def test_of_two_that_match_alike_the_first_is_named() -> None:
    def also_squared(x):
        return x**2

    assert named(answers(squared), squared, also_squared) == "squared"
    assert named(answers(squared), also_squared, squared) == "also_squared"


def test_nothing_is_named_without_a_match() -> None:
    assert named([Returned(7 * x) for x in ARGUMENTS], squared, shifted, refused) is None
    assert named(answers(squared)) is None


def test_a_mistake_that_would_fail_where_the_student_was_right_is_not_the_students() -> None:
    """The same values in two calls, and three false alarms."""
    outcomes = [Returned(2.0), Returned(6.0), Returned(8.0), Returned(36.0), Returned(81.0)]
    assert named(outcomes, squared) is None
    assert named(outcomes, squared, squared_when_large) == "squared_when_large"


def test_the_message_of_an_exception_tells_more_than_its_kind() -> None:
    other = [Raised("ValueError", "another reason")] * 5
    assert named(other, refused) is None
    assert named([Raised("TypeError", "not today")] * 5, refused) is None
    assert named([Raised("ValueError", "not today")] * 5, refused) == "refused"


def test_running_out_of_time_is_like_an_endless_loop_only() -> None:
    assert named([TimedOut(5.0)] * 5, squared, refused, endless) == "endless"
    assert named([TimedOut(5.0)] * 5, squared, refused) is None
    assert named(answers(squared), endless) is None


def test_what_is_written_into_is_compared_where_it_is_watched() -> None:
    arguments = [np.array([x, x + 1.0]) for x in ARGUMENTS]
    outcomes = answers(written_into, arguments)
    assert named(outcomes, squared, written_into, judge=Unchanged(), arguments=arguments) == "written_into"
    untouched = [Returned(x * x, after=(x.copy(),)) for x in arguments]

    def squared_in_place(x):
        x *= x
        return x

    assert named(untouched, squared_in_place, judge=Unchanged(), arguments=arguments) is None
    assert named(untouched, squared_in_place, squared, judge=Unchanged(), arguments=arguments) == "squared"


def test_values_are_compared_as_strictly_as_the_judge_does() -> None:
    outcomes = [Returned(x * x * (1 + 1e-3)) for x in ARGUMENTS]
    assert named(outcomes, squared) is None
    assert named(outcomes, squared, judge=Close(tolerance=1e-2)) == "squared"
