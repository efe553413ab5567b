"""Calls that tell wrong functions apart: what is alike is found again, what is not is left out, and no mark hangs on it."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from autograder import Assignment, Case, Check, Close
from autograder.checks.compare import alike
from autograder.checks.declared import Call, Misconception
from autograder.checks.draws import draws_of
from autograder.checks.evaluate import lines_of
from autograder.checks.outcomes import Died, Outcome, Raised, Returned, TimedOut
from autograder.course.course import Course
from autograder.course.release import Release, ReleaseCell
from autograder.grading.answers import fill_in
from autograder.grading.run import grade
from autograder.grading.telltale import KnownCall, Telltale, Telltales, least
from autograder.reports.model import Report
from autograder.sandbox.limits import Limits
from autograder.sandbox.pool import WarmPool
from tests.conftest import SLUGS

TABLE = np.arange(1.0, 61.0).reshape(6, 10) / 7
OTHER = TABLE + np.eye(6, 10) * 0.01
FORMS: dict[str, list[Any]] = {
    "a number": [1.5, np.float32(1.5), np.array([1.5]), np.array([[1.5 + 1e-9]])],
    "a table": [TABLE, TABLE.tolist(), TABLE.astype(np.float32), TABLE[None], list(TABLE), TABLE + 1e-9],
    "another table": [OTHER, OTHER.tolist()],
    "two tables": [[TABLE, TABLE.T], (TABLE.tolist(), TABLE.T)],
    "a tiny table": [TABLE * 1e-9, TABLE * 1e-9 * (1 + 1e-9)],
    "another tiny table": [TABLE[::-1] * 1e-9],
    "whole numbers": [[1, 2, 3], np.array([1, 2, 3]), (1.0, 2.0, 3.0)],
    "with nan": [np.array([1.0, np.nan]), [1.0, float("nan")]],
    "with a zero": [np.array([1.0, 0.0])],
    "with infinity": [np.array([1.0, np.inf]), [1.0, float("inf")]],
    "with minus infinity": [np.array([1.0, -np.inf])],
    "a complex number": [1.5 - 2j, np.array(1.5 - 2j)],
    "words": [["box 1", None, True]],
    "other words": [["box 2", None, True]],
    "an array of texts": [np.array(["a", "b"])],
    "an array of things": [np.array([1.5, None], dtype=object)],
    "another first number": [np.concatenate([[1.0], TABLE.ravel()[1:]]).reshape(6, 10)],
    "another last number": [np.concatenate([TABLE.ravel()[:-1], [1.0]]).reshape(6, 10)],
    "a dict": [{"loss": 0.5, "path": TABLE}, {"path": TABLE.tolist(), "loss": np.float64(0.5)}],
    "very large": [[10**30, 3], [1e30, 3.0]],
    "nothing": [[], np.empty(0)],
}


def ones(value: float) -> Callable[..., Any]:
    return lambda number: value


def found(mine: Outcome, *functions: Callable[..., Any], lines: int | None = None) -> list[int]:
    """The numbers of the functions that may answer as this one does."""
    case = Case("one", lambda rng: (0,))
    check = Check(ones, 1, [], [case])
    known = KnownCall(check, Call(case, (0,)))
    return Telltale(known, mine).alike("any", [(f"{n}", lambda f=f: f) for n, f in enumerate(functions)], lines)  # type: ignore[misc]


@pytest.mark.parametrize("name", FORMS)
def test_a_value_is_found_in_every_form_and_no_other_is(name: str) -> None:
    for one in FORMS[name]:
        for other, forms in FORMS.items():
            for form in forms:
                if name == other:
                    assert found(Returned(one), ones(form)) == [0], (one, form)
                elif found(Returned(one), ones(form)):
                    assert alike(one, form), f"{one!r} is told apart from {form!r} elsewhere alone"


def refuses(number: int) -> int:
    raise ValueError("no")


def hangs(number: int) -> int:
    while True:
        number += 1


def contains_itself(number: int) -> list[Any]:
    value: list[Any] = []
    value.append(value)
    return value


def test_an_exception_and_what_does_not_end_are_alike_among_themselves() -> None:
    functions = (refuses, hangs, contains_itself, ones(1.0))
    assert found(Raised("TypeError", "other"), *functions) == [0]
    assert found(TimedOut(1.0), *functions) == [1]
    assert found(Returned(1.0), *functions) == [3]
    assert found(Died("gone"), *functions) == [1], "nothing came back either"


def test_a_function_that_cannot_be_made_is_like_none() -> None:
    def missing() -> Callable[..., Any]:
        raise NameError

    case = Case("one", lambda rng: (0,))
    known = KnownCall(Check(ones, 1, [], [case]), Call(case, (0,)))
    assert Telltale(known, Returned(1.0)).alike("any", [("a", missing), ("b", lambda: ones(1.0))]) == [1]


def loops(rounds: int) -> Callable[..., Any]:
    """A function that might not come to an end, and does after so many rounds of two lines."""

    def looping(number: int) -> float:
        while number < rounds:
            number += 1
        return 1.0

    return looping


@pytest.mark.parametrize(("function", "times"), [(ones(1.0), 1), (loops(0), 4)])
def test_as_many_functions_are_tried_as_the_lines_allow(function: Callable[..., Any], times: int) -> None:
    """What might not end is slower to try, since its lines are counted."""
    cost = 10 + lines_of(ones, (0,))
    for tried in (1, 2, 7):
        lines = tried * times * cost
        assert found(Returned(1.0), *[function] * 50, lines=lines) == list(range(tried))
        assert found(Returned(1.0), *[function] * 50, lines=lines + 1) == list(range(tried + 1))
    assert found(Returned(1.0), *[function] * 50) == list(range(50))


def test_what_takes_twenty_times_as_many_lines_counts_as_endless_where_they_are_limited() -> None:
    limit = 20 * (10 + lines_of(ones, (0,)))
    most = next(rounds for rounds in range(limit) if lines_of(loops(rounds), (0,)) > limit)
    for rounds, number in ((most - 1, [0]), (most, [])):
        assert found(Returned(1.0), loops(rounds), lines=10_000) == number
        assert found(Returned(1.0), loops(rounds)) == [0]


def test_values_are_told_apart_by_twice_the_tolerance_of_the_case() -> None:
    case = Case("one", lambda rng: (0,), Close(tolerance=0.01))
    known = KnownCall(Check(ones, 1, [], [case]), Call(case, (0,)))
    off = [
        ("near", lambda: ones([100.0, 1.9])),
        ("far", lambda: ones([100.0, 2.1])),
        ("none", lambda: ones([0.0, 0.0])),
    ]
    assert Telltale(known, Returned([100.0, 0.0])).alike("any", off) == [0]
    assert Telltale(known, Returned([0.0, 0.0])).alike("any", off) == [2]


def test_a_case_without_a_tolerance_finds_what_is_equal() -> None:
    case = Case("one", lambda rng: (0,), Close(tolerance=0.0))
    known = KnownCall(Check(ones, 1, [], [case]), Call(case, (0,)))
    off = [("equal", lambda: ones(1.0)), ("near", lambda: ones(1.0 + 1e-12))]
    assert Telltale(known, Returned(1.0)).alike("any", off) == [0]


def test_of_very_many_numbers_nothing_is_said() -> None:
    many = np.zeros(100_000)
    assert found(Returned(many), ones(many)) == [0]
    assert found(Returned([many, 0.0]), ones([many, 0.0])) == []
    assert found(Returned([0.0] * 100_000), ones(many)) == [0]
    assert found(Returned([[0.0] * 50_000, [0.0] * 50_001]), ones(0.0)) == []


def test_each_function_is_tried_once_whatever_is_asked() -> None:
    tried = []

    def counted(number: int) -> float:
        tried.append(number)
        return 2.0

    case = Case("one", lambda rng: (0,))
    known = KnownCall(Check(ones, 1, [], [case]), Call(case, (0,)))
    for value in (1.0, 2.0, 3.0):
        alike_ones = Telltale(known, Returned(value)).alike("any", [("counted", lambda: counted)])
        assert alike_ones == ([0] if value == 2.0 else [])
    assert tried == [0]


def test_of_the_failed_calls_the_one_with_the_fewest_numbers_is_taken() -> None:
    case = Case("one", lambda rng: (0,))
    calls = [Call(case, (np.zeros(n),)) for n in (3, 1, 2, 1)]
    value, none = Returned(0.0), Raised("ValueError")
    assert least(calls, [value] * 4, [False, True, False, True]) == 2
    assert least(calls, [value] * 4, [False] * 4) == 1
    assert least(calls, [value, none, value, none], [False] * 4) == 2, "of those that brought a value"
    assert least(calls, [none] * 4, [False, False, True, True]) == 1
    assert least(calls, [value] * 4, [True] * 4) == 0, "where none has failed"


@pytest.mark.parametrize("slug", SLUGS)
def test_all_submissions_are_asked_the_same_and_nothing_that_is_hidden_from_them(course: Course, slug: str) -> None:
    assignment = course.assignment(slug)
    one, other = Telltales(assignment), Telltales(assignment)
    for check in assignment.checks[:2]:
        case = check.cases[-1]
        asked = one.call(check, case)
        assert asked is one.call(check, case)
        assert asked.call.case is case
        assert same(asked.call, other.call(check, case).call)
        hidden = [call for call in draws_of(b"secret", "ada", slug).calls(check) if call.case is case]
        assert not any(same(asked.call, call) for call in hidden)


def same(one: Call, other: Call) -> bool:
    numbers = [[arg for arg in call.args if not callable(arg)] for call in (one, other)]
    return alike(*numbers)


# A whole notebook


def double(x):  # type: ignore[no-untyped-def]
    """Twice x."""
    return 2 * x


def tripled(x):  # type: ignore[no-untyped-def]
    return 3 * x


ASSIGNMENT = Assignment(
    "09_small",
    "Small",
    [
        Check(
            double,
            4,
            [],
            [
                Case("a number", lambda rng: (float(rng.normal()),), weight=3),
                Case("an even number", lambda rng: (2 * int(rng.integers(2, 9)),)),
            ],
            [Misconception(tripled, "Count the factors.")],
            seconds=1,
        )
    ],
)
RELEASE = Release(
    "09_small",
    (
        ReleaseCell("double", "exercise", "code", "def double(x):\n    raise NotImplementedError"),
        ReleaseCell("double-checks", "checks", "code", ""),
    ),
)


@pytest.fixture(scope="module")
def pool() -> Any:
    with WarmPool() as one:
        yield one


def graded(pool: WarmPool, answer: str, telltales: Telltales | None = None) -> Report:
    submission = fill_in(RELEASE, {"double": answer}, "ada")
    return grade(ASSIGNMENT, RELEASE, submission, pool, b"key", Limits(), telltales=telltales)


def test_a_right_answer_is_asked_nothing_more(pool: WarmPool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Telltales, "call", lambda *arguments: pytest.fail("it is not wrong"))
    assert graded(pool, "def double(x):\n    return x + x\n").score == 4


def test_a_wrong_answer_is_asked_one_call_more_and_named(pool: WarmPool) -> None:
    calls = len(draws_of(b"", "ada", "09_small").calls(ASSIGNMENT.checks[0]))
    changes_its_mind = (
        f"seen = []\ndef double(x):\n    seen.append(x)\n    return (3 if len(seen) <= {calls} else 2) * x\n"
    )
    for answer in ("def double(x):\n    return 3 * x\n", changes_its_mind):
        (result,) = graded(pool, answer, Telltales(ASSIGNMENT)).results
        assert (result.points, result.misconception) == (0, "tripled")
    twice = f"seen = []\ndef double(x):\n    seen.append(x)\n    if len(seen) > {calls + 1}:\n        raise SystemExit\n    return 3 * x\n"
    assert graded(pool, twice).results[0].misconception == "tripled"


@pytest.mark.parametrize(
    "end", ["import os; os._exit(1)", "while True: pass", "raise SystemExit", "return [[]] * 10**6"]
)
def test_what_an_answer_does_then_costs_it_nothing(pool: WarmPool, end: str) -> None:
    """The even numbers are right, the others tripled; asked once more, it does not answer."""
    calls = len(draws_of(b"", "ada", "09_small").calls(ASSIGNMENT.checks[0]))
    answer = (
        f"seen = []\ndef double(x):\n    seen.append(x)\n    if len(seen) > {calls}:\n        {end}\n"
        "    return 2 * x if isinstance(x, int) else 3 * x\n"
    )
    report = graded(pool, answer)
    (result,) = report.results
    assert (result.points, result.status) == (1, "failed")
    assert report.notes == ()
