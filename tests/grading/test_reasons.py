"""What a student is told of a wrong answer: one mistake, two at once, or what is seen."""

from collections.abc import Callable
from typing import Any

import numpy as np

from autograder import Case, Check, Misconception, mutate
from autograder.checks.declared import Call
from autograder.checks.evaluate import evaluate_all
from autograder.checks.mutation import both
from autograder.grading.observers import Evidence
from autograder.grading.reasons import reason_for
from solutions.descent import linear_gradient

summed = mutate("summed", linear_gradient, {" / len(t)": ""})
uphill = mutate("uphill", linear_gradient, {"X @ w - t": "t - X @ w"})
doubled = mutate("doubled", linear_gradient, {"return ": "return 2 * "})
CASES = [
    Case("six", lambda rng: (rng.normal(size=3), rng.normal(size=(6, 3)), rng.normal(size=6))),
    Case("five", lambda rng: (rng.normal(size=2), rng.normal(size=(5, 2)), rng.normal(size=5))),
]
LISTED = [Misconception(wrong, f"Hint for {wrong.__name__}.") for wrong in (summed, uphill)]
CHECK = Check(linear_gradient, 1, [], CASES, LISTED)
CALLS = [Call(case, case.sample(np.random.default_rng(i))) for i, case in enumerate(CASES)]
COMPLAINTS = ["it returns the right shape, but not the right values"] * 2


def told(answer: Callable[..., Any]) -> tuple[str | None, str]:
    wanted, outcomes = (list(evaluate_all(function, CALLS)) for function in (linear_gradient, answer))
    reason = reason_for(Evidence(CHECK, CALLS, wanted, outcomes, [False, False]), COMPLAINTS)
    return reason.misconception, reason.hint or ""


def test_a_listed_mistake_has_its_own_hint() -> None:
    assert told(uphill) == ("uphill", "Hint for uphill.")


def test_two_listed_mistakes_at_once_are_told_as_two() -> None:
    two = both(summed, uphill)
    assert two is not None
    name, hint = told(two)
    assert name == "summed"
    assert "two mistakes" in hint
    assert "First: Hint for summed. Second: Hint for uphill." in hint


def test_a_mistake_that_is_in_no_list_has_no_name_and_what_is_seen_of_it() -> None:
    assert told(doubled) == (None, "Every value is twice what is asked for.")


def test_where_nothing_is_seen_the_complaint_stands() -> None:
    name, hint = told(lambda w, X, t: np.cos(np.arange(len(w))))
    assert (name, hint) == (None, "Six: it returns the right shape, but not the right values.")


def test_two_changes_of_one_place_are_not_made_together() -> None:
    assert both(summed, summed) is None
    assert both(summed, linear_gradient) is None
