"""Functions that cross the line as source do the same at the other end."""

from inspect import signature
from typing import Any

import numpy as np
import pytest

from autograder import Portable, foretold, together
from autograder.checks.compare import alike
from autograder.checks.draws import draws_of
from autograder.checks.outcomes import Returned
from autograder.course.course import Course
from autograder.grading.engine import Engine
from autograder.sandbox.inside.worker import portable
from autograder.sandbox.questions import Questions
from autograder.sandbox.session import open_session
from tests.conftest import SLUGS

NETWORK = [np.arange(6.0).reshape(2, 3) - 2, np.ones((1, 2))], [np.ones(2), np.zeros(1)], np.eye(3), np.ones((3, 1))
SAMPLES = {"by_shifts": NETWORK}


def _taken(function: Portable) -> int:
    return len(signature(function.function).parameters) - len(function.data)


def double(x: Any, by: float = 2.0) -> Any:
    return by * x


def twice_double(x: Any) -> Any:
    return double(double(x))


@pytest.mark.parametrize(
    ("function", "value"),
    [
        pytest.param(Portable(double), 4.0, id="alone"),
        pytest.param(Portable(double, {"by": 3.0}), 9.0, id="with data"),
        pytest.param(Portable(twice_double, helpers=(double,)), 16.0, id="with a helper"),
    ],
)
def test_a_portable_function_runs_at_the_other_end_and_asks_nothing(
    engine: Engine, function: Portable, value: float
) -> None:
    with open_session(engine.pool) as session:
        session.run_cell("answer", "def g(f, x):\n    return f(f(x))", 20)
        outcome = session.call("g", (function, np.ones(2)), 20)
        assert isinstance(outcome, Returned)
        assert list(outcome.value) == [value, value]
        assert outcome.requests == ((),)


def test_functions_that_are_together_are_asked_once_and_each_answer_that_crosses_is_counted(engine: Engine) -> None:
    answer = "def g(f, h, x):\n    return [f(x), h(x), h(x), f(2 * x), h(3 * x)]"
    asked: list[str] = []
    pair = together(lambda x: asked.append("f") or x + 1, lambda x: asked.append("h") or -x)
    with open_session(engine.pool) as session:
        session.run_cell("answer", answer, 20)
        outcome = session.call("g", (*pair, 1.0), 20)
    assert isinstance(outcome, Returned)
    assert outcome.value == [2.0, -1.0, -1.0, 3.0, -3.0]
    assert outcome.requests == ((1.0, 1.0, 2.0, 3.0), (1.0, 1.0, 2.0, 3.0))
    assert "".join(asked) == "fh" + "hf" + "fh" + "hf"


def test_what_only_one_of_them_can_answer_is_answered(engine: Engine) -> None:
    with open_session(engine.pool) as session:
        session.run_cell("answer", "def g(f, h):\n    return f([2.0])", 20)
        outcome = session.call("g", together(lambda x: x[0], lambda x: x["no"]), 20)
    assert outcome == Returned(2.0, requests=(([2.0],), ()))


def test_what_is_foretold_is_answered_without_a_question_and_anything_else_with_one(engine: Engine) -> None:
    """Each answer is used once, since it may be changed in place; other numbers, types and names are asked for."""
    answer = """
def g(f, x):
    first = f(x)
    first += 100
    return [first, f(x), f(2 * x), f(x.astype(int)), f(x=x)]
"""
    asked: list[list[float]] = []

    def f(x: Any) -> Any:
        asked.append(list(x))
        return x + 1

    x = np.array([1.0, 2.0])
    told = foretold(f, (x,), (3 * x,))
    with open_session(engine.pool) as session:
        session.run_cell("answer", answer, 20)
        outcome = session.call("g", (told, x), 20)
    assert isinstance(outcome, Returned)
    assert [list(value) for value in outcome.value] == [[102, 103], [2, 3], [3, 5], [2, 3], [2, 3]]
    assert asked == [[1, 2], [3, 6], [1, 2], [2, 4], [1, 2], [1, 2]]
    assert len(outcome.requests[0]) == 2 + 4


def test_a_foretold_function_says_of_no_question_what_it_is(engine: Engine) -> None:
    """What stands in the process are fingerprints, so that a look at them gives away no hidden input."""
    registered = Questions().register(foretold(lambda x: x, (123456.5,)))
    assert registered["told"][0][1] == 123456.5
    assert isinstance(registered["told"][0][0], str) and "123456" not in registered["told"][0][0]


def test_a_question_that_has_no_answer_says_so_when_it_is_asked(engine: Engine) -> None:
    answer = "def g(f):\n    try:\n        return f(0)\n    except ValueError as error:\n        return str(error)"
    with open_session(engine.pool) as session:
        session.run_cell("answer", answer, 20)
        outcome = session.call("g", (foretold(lambda x: 1 // x, (0,)),), 20)
    assert isinstance(outcome, Returned) and outcome.value == "ZeroDivisionError: integer division or modulo by zero"


@pytest.mark.parametrize(
    "function",
    [double, foretold(double, (1.0,)), together(double)[0], Portable(double)],
    ids=lambda f: type(f).__name__,
)
def test_arguments_may_be_given_by_name_and_count(engine: Engine, function: Any) -> None:
    with open_session(engine.pool) as session:
        session.run_cell("answer", "def g(f, x):\n    return f(x=x) + f(x, by=3.0)", 20)
        outcome = session.call("g", (function, 1.0), 20)
    assert isinstance(outcome, Returned) and outcome.value == 5.0
    if not isinstance(function, Portable):
        assert outcome.requests[0][-2:] == (1.0, (1.0, 3.0))


def test_answers_that_came_along_are_those_of_calls_without_names(engine: Engine) -> None:
    answer = "def g(f, h):\n    return [f(1.0), h(1.0, by=3.0), h(1.0)]"
    with open_session(engine.pool) as session:
        session.run_cell("answer", answer, 20)
        outcome = session.call("g", together(double, double), 20)
    assert isinstance(outcome, Returned) and outcome.value == [2.0, 3.0, 2.0]


@pytest.mark.parametrize("slug", SLUGS)
def test_every_portable_function_of_the_course_needs_nothing_that_stays_behind(course: Course, slug: str) -> None:
    """Its source, in an empty room, gives what it gives here; and it is no answer of its own notebook."""
    assignment = course.assignment(slug)
    met, compared = set(), set()
    for check in assignment.checks:
        for call in draws_of(b"secret", "ada", slug).calls(check):
            for function in call.args:
                if isinstance(function, Portable):
                    room: Any = portable(**function.crossing())
                    met.add(function.__name__)
                    arrays = [arg for arg in call.args if isinstance(arg, np.ndarray)] or [np.ones(3)]
                    samples = SAMPLES.get(function.__name__) or arrays[: _taken(function)]
                    try:
                        want = function(*samples)
                    except Exception:
                        continue  # made for another form of argument; the checks' own runs cover it
                    assert alike(room(*samples), want)
                    compared.add(function.__name__)
                    assert function.__name__ not in {other.name for other in assignment.checks}
    assert compared == met
