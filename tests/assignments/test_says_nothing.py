"""Answers that say nothing earn nothing: constants, and arguments given back."""

import pytest

from autograder.checks.declared import Call, Case
from autograder.checks.outcomes import Raised, Returned
from autograder.grading.answers import fill_in
from autograder.grading.engine import Engine
from autograder.grading.marking import says_nothing
from tests.conftest import SLUGS

EMPTY = {
    "zero": "return 0.0",
    "one": "return 1",
    "true": "return True",
    "half": "return 0.5",
    "many": "return 7",
    "no_list": "return []",
    "ones": "return np.ones_like(args[0], dtype=float)",
    "ones_in_lists": "return [np.ones_like(item, dtype=float) for item in args[0]]",
    "first_argument": "return args[0]",
    "last_argument": "return args[-1]",
    "second_argument": "return args[1 % len(args)]",
    "argument_and_zero": "return args[0], 0",
    "arguments": "return args[:2]",
    "arguments_and_zero": "return 0.0, args[0], args[1 % len(args)]",
}


@pytest.mark.slow
@pytest.mark.parametrize("slug", SLUGS)
def test_no_constant_and_no_argument_earns_a_point(engine: Engine, slug: str) -> None:
    loaded, draws = engine.load(slug), engine.shared_draws(slug, "empty answers")
    earned = {}
    for kind, line in EMPTY.items():
        answers = {c.name: f"def {c.name}(*args):\n    {line}\n" for c in loaded.assignment.checks if c.probe is None}
        report = engine.grade_known(fill_in(loaded.release, answers, kind), draws)
        earned |= {(kind, result.check): result.points for result in report if result.points}
    assert earned == {}


@pytest.mark.parametrize(
    ("values", "empty"),
    [
        pytest.param([1.0, 1.0, 1.0], True, id="a constant"),
        pytest.param([1.0, 1.0, 1.1], False, id="nearly a constant"),
        pytest.param([1.0, [1.0, 1.0], [[1.0], [1.0]]], True, id="one number in several shapes"),
        pytest.param([1.0, [1.0, 1.0], [[1.0], [2.0]]], False, id="nearly one number in several shapes"),
        pytest.param([3.0, 4.0, 5.0], True, id="the first argument"),
        pytest.param([[3.0], [4.0], [5.0]], True, id="the first argument, boxed"),
        pytest.param([3.0, 4.0, 6.0], False, id="nearly the first argument"),
        pytest.param([3.0, None, 5.0], True, id="the first argument, and once an exception"),
        pytest.param([None, None, 5.0], False, id="hardly an answer"),
        pytest.param([(3.0, 0), (4.0, 0), (5.0, 0)], True, id="the first argument and a constant"),
        pytest.param([(3.0, 0), (4.0, 0), (5.0, 1)], False, id="the first argument and an answer"),
        pytest.param([(3.0, 0), (4.0, 0), (5.0,)], False, id="tuples of different lengths"),
        pytest.param([(3.0, (0, "text")), (4.0, (0, "text")), (5.0, (0, "text"))], True, id="constants in tuples"),
    ],
)
def test_an_answer_that_never_depends_on_the_question_is_told(values: list[object], empty: bool) -> None:
    case = Case("any", lambda rng: ())
    calls = [Call(case, (float(n), "text", len)) for n in (3, 4, 5)]
    outcomes = [Raised("ValueError") if value is None else Returned(value) for value in values]
    assert says_nothing(calls, outcomes) is empty
