"""What a student is told of a wrong answer: one mistake, two at once, or what is seen."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from autograder import Case, Check, Misconception, mutate
from autograder.checks.declared import Call
from autograder.checks.evaluate import evaluate_all
from autograder.checks.judges import WRITTEN_INTO
from autograder.checks.mutation import both
from autograder.grading.observers import Evidence
from autograder.grading.reasons import reason_for, sentence
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


UNTOLD = "it returns the right shape, but not the right values"


def said(answer: Callable[..., Any], complaints: list[str | None], order: tuple[int, ...] = (0, 1)) -> str | None:
    """The hint for these complaints; `order` is that of the calls."""
    calls = [CALLS[number] for number in order]
    wanted, outcomes = (list(evaluate_all(function, calls)) for function in (linear_gradient, answer))
    passed = [complaint is None for complaint in complaints]
    return reason_for(Evidence(CHECK, calls, wanted, outcomes, passed), complaints).hint


def odd(w: Any, X: Any, t: Any) -> Any:
    """Nothing can be said about its values."""
    return np.cos(np.arange(len(w)))


@pytest.mark.parametrize(
    ("complaints", "order", "hint"),
    [
        pytest.param(["one", "two"], (0, 1), "Six: one.", id="the first complaint"),
        pytest.param(["one", "two"], (1, 0), "Six: two.", id="of the case that is declared first"),
        pytest.param([UNTOLD, "two!"], (0, 1), "Five: two!", id="one that says something comes first"),
        pytest.param([UNTOLD, UNTOLD], (1, 0), f"Six: {UNTOLD}.", id="unless none does"),
        pytest.param(["one", UNTOLD], (0, 1), "Six: one.", id="and stays first where it is"),
    ],
)
def test_the_complaint_that_says_most_is_told(complaints: list[str | None], order: tuple[int, ...], hint: str) -> None:
    assert said(odd, complaints, order) == hint


def test_what_is_seen_stands_beside_a_complaint_that_says_something() -> None:
    seen = "Every value is twice what is asked for."
    assert said(doubled, [UNTOLD, UNTOLD]) == seen
    told = said(doubled, ["after the call `w` is another", UNTOLD]) or ""
    assert told.startswith("Six: after the call `w` is another.")


def test_what_explains_all_values_comes_before_what_follows_from_them() -> None:
    follows = "at your weights the loss still has a slope"
    assert said(doubled, [UNTOLD, follows]) == "Every value is twice what is asked for."
    assert said(odd, [UNTOLD, follows]) == f"Five: {follows}."


def test_an_argument_that_is_written_into_is_told_beside_what_is_seen_and_never_beside_a_name() -> None:
    writes = f"after the call the argument `w` is {WRITTEN_INTO}"
    assert said(doubled, [UNTOLD, writes]) == f"Every value is twice what is asked for. A{writes[1:]}"
    assert said(odd, [UNTOLD, writes]) == f"Five: {writes}"
    assert said(uphill, [UNTOLD, writes]) == "Hint for uphill."


def test_two_mistakes_of_one_hint_are_told_as_one() -> None:
    two = both(summed, uphill)
    assert two is not None
    alike = [Misconception(wrong, "One hint for both.") for wrong in (summed, uphill)]
    wanted, outcomes = (list(evaluate_all(function, CALLS)) for function in (linear_gradient, two))
    found = Evidence(Check(linear_gradient, 1, [], CASES, alike), CALLS, wanted, outcomes, [False, False])
    assert reason_for(found, COMPLAINTS).hint == "One hint for both."


def test_where_something_else_than_values_is_wrong_that_is_told() -> None:
    def written(w: Any, X: Any, t: Any) -> Any:
        return doubled(w, X, t) if len(t) > 5 else linear_gradient(w, X, t)

    told = said(written, [UNTOLD, "after the call `w` is another"]) or ""
    assert told.startswith("Five: after the call `w` is another.")


@pytest.mark.parametrize(
    "complaint",
    [
        pytest.param("the values do not stand in the right proportions to each other", id="proportions"),
        pytest.param("the value is not the one asked for, nor a simple multiple of it", id="multiples"),
    ],
)
def test_what_any_wrong_value_is_told_gives_way_to_what_is_seen(complaint: str) -> None:
    assert said(doubled, [complaint, complaint]) == "Every value is twice what is asked for."


def test_a_part_that_is_named_first_is_told_before_what_comes_later() -> None:
    part = "this part has the right shape, but not the right values"
    assert said(odd, [part, "two!"]) == f"Six: {part}."


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("it stops", "It stops."),
        ("Does it?", "Does it?"),
        ("it does!", "It does!"),
        ("it does.", "It does."),
        ("x", "X."),
        ("ab cd", "Ab cd."),
    ],
)
def test_a_sentence_begins_and_ends_like_one(text: str, wanted: str) -> None:
    assert sentence(text) == wanted
