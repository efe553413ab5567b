"""A mistake is named when its function answers as the student's does: the best match, and only where nothing speaks against it."""

import itertools
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from autograder import Case, Check, Close, Judge, Misconception, Raises, Unchanged, mutate
from autograder.checks.declared import Call
from autograder.checks.evaluate import evaluate
from autograder.checks.mutation import compiled
from autograder.checks.outcomes import Outcome, Raised, Returned, TimedOut
from autograder.grading.diagnose import diagnose, diagnose_two


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


TEN = [float(x) for x in range(3, 13)]  # twice and the square differ in all of them


def partly(agreeing: int, rest: Callable[[float], Outcome]) -> list[Outcome]:
    """The squares of so many of ten arguments, and something else for the rest."""
    return [Returned(x * x) if number < agreeing else rest(x) for number, x in enumerate(TEN)]


def other(x: float) -> Outcome:
    return Returned(7 * x + 0.5)


def right(x: float) -> Outcome:
    return Returned(2 * x)


def another_message(x: float) -> Outcome:
    return Raised("ValueError", f"not {x}")


@pytest.mark.parametrize(
    ("agreeing", "rest", "name"),
    [
        pytest.param(10, other, "squared", id="all of ten"),
        pytest.param(9, other, "squared", id="nine of ten"),
        pytest.param(8, other, "squared", id="eight of ten"),
        pytest.param(7, other, None, id="seven of ten"),
        pytest.param(0, other, None, id="none"),
        pytest.param(9, right, None, id="nine, and one that is right"),
        pytest.param(1, right, None, id="one, and nine that are right"),
        pytest.param(8, another_message, "squared", id="eight of ten, and two that stop"),
        pytest.param(7, another_message, None, id="seven of ten, and three that stop"),
    ],
)
def test_most_of_what_failed_must_agree_and_nothing_that_was_right_may_speak_against_it(
    agreeing: int, rest: Callable[[float], Outcome], name: str | None
) -> None:
    assert named(partly(agreeing, rest), squared, arguments=TEN) == name


def squared_below(limit: float) -> Callable[[float], float]:
    def squared_or_not(x):
        if x >= limit:
            raise ValueError("too large")
        return x * x

    return squared_or_not


@pytest.mark.parametrize(("values", "name"), [(2, "squared_or_not"), (1, None), (0, None)])
def test_exceptions_of_one_kind_speak_for_nothing(values: int, name: str | None) -> None:
    """Two equal values are needed beside them."""
    outcomes = partly(values, another_message)
    assert named(outcomes, squared_below(TEN[values] if values else 0.0), arguments=TEN) == name


def test_exceptions_of_two_kinds_are_a_difference() -> None:
    stops = squared_below(TEN[7])
    assert named(partly(7, lambda x: Raised("ValueError", "too large")), stops, arguments=TEN) == "squared_or_not"
    assert named(partly(7, lambda x: Raised("TypeError", "too large")), stops, arguments=TEN) is None


def test_one_equal_value_is_enough_where_nothing_else_failed_otherwise() -> None:
    outcomes = [Returned(9.0), *(right(x) for x in TEN[1:])]

    def squared_at_three(x):
        return x * x if x == 3 else 2 * x

    assert named(outcomes, squared_at_three, arguments=TEN) == "squared_at_three"
    assert named(outcomes, squared, arguments=TEN) is None


def test_one_that_explains_everything_is_better_than_one_that_explains_most() -> None:
    outcomes = partly(9, other)

    def all_of_it(x):
        return x * x if x < 12 else 7 * x + 0.5

    for order in ((squared, all_of_it), (all_of_it, squared)):
        assert named(outcomes, *order, arguments=TEN) == "all_of_it"


def test_of_two_that_explain_a_part_the_larger_share_is_named() -> None:
    outcomes = partly(9, other)

    def squared_a_little_less(x):
        return x * x if x < 11 else 0.0

    for order in ((squared, squared_a_little_less), (squared_a_little_less, squared)):
        assert named(outcomes, *order, arguments=TEN) == "squared"


def added(x):
    """Twice x and three."""
    return 2 * x + 3


FACTOR, SIGN = mutate("factor", added, {"2 *": "5 *"}), mutate("sign", added, {"+ 3": "- 3"})
TWICE = mutate("twice", added, {"2 *": "4 *"})


def two_named(outcomes: list[Outcome], *wrong: Callable[..., Any], passed: list[bool] | None = None) -> list[str]:
    case = Case("a number", lambda rng: (1.0,))
    check = Check(added, 1.0, (), [case], [Misconception(function, "?") for function in wrong])
    calls = [Call(case, (x,)) for x in TEN]
    verdicts = passed or [one == Returned(2 * x + 3) for one, x in zip(outcomes, TEN)]
    return [one.name for one in diagnose_two(check, calls, outcomes, verdicts) or ()]


BOTH = [Returned(5 * x - 3) for x in TEN]


def test_two_mistakes_at_once_are_known_by_what_they_return_together() -> None:
    assert two_named(BOTH, FACTOR, SIGN, TWICE) == ["factor", "sign"]
    assert two_named(BOTH, TWICE, SIGN, FACTOR) == ["sign", "factor"]
    assert two_named(BOTH, FACTOR, TWICE) == []
    assert two_named(BOTH, SIGN) == []


@pytest.mark.parametrize("place", [0, 4, 9])
def test_two_mistakes_must_explain_every_call(place: int) -> None:
    assert two_named([*BOTH[:place], Returned(1.5), *BOTH[place + 1 :]], FACTOR, SIGN) == []
    assert two_named([*BOTH[:place], Raised("ValueError"), *BOTH[place + 1 :]], FACTOR, SIGN) == []
    was_right = [*BOTH[:place], Returned(2 * TEN[place] + 3), *BOTH[place + 1 :]]
    assert two_named(was_right, FACTOR, SIGN) == []


def test_without_a_wrong_value_no_two_mistakes_are_looked_for() -> None:
    assert two_named([Raised("ValueError", "no")] * 10, FACTOR, SIGN) == []
    assert two_named([Returned(2 * x + 3) for x in TEN], FACTOR, SIGN) == []


def test_an_exception_that_was_asked_for_is_no_false_alarm_where_the_mistake_raises_another() -> None:
    case, refused_case = Case("a number", lambda rng: (1.0,)), Case("refused", lambda rng: (1.0,), Raises("must not"))

    def doubled_if_positive(x):
        if x < 0:
            raise ValueError("negative")
        return 2 * x

    def squared_if_positive(x):
        if x < 0:
            raise TypeError("really negative")
        return x * x

    for mistake, name in ((squared_if_positive, "squared_if_positive"), (squared, None)):
        check = Check(doubled_if_positive, 1.0, (), [case, refused_case], [Misconception(mistake, "?")])
        calls = [Call(case, (3.0,)), Call(case, (4.0,)), Call(refused_case, (-1.0,))]
        outcomes = [Returned(9.0), Returned(16.0), Raised("ValueError", "no")]
        found = diagnose(check, calls, outcomes, [False, False, True])
        assert (found.name if found else None) == name


def test_where_nothing_failed_there_is_no_mistake() -> None:
    assert named(answers(double), double, squared) is None


def test_another_message_speaks_less_against_a_mistake_than_a_value_does() -> None:
    """Of ten calls eight are squared; the last two stop."""
    outcomes = partly(8, another_message)
    stops = squared_below(TEN[8])
    for order in ((squared, stops), (stops, squared)):
        assert named(outcomes, *order, arguments=TEN) == "squared_or_not"
    assert named(outcomes, squared, arguments=TEN) == "squared"


@pytest.mark.parametrize(
    ("outcomes", "tried"),
    [
        pytest.param([other(x) for x in TEN], 3, id="three differences among ten failed calls"),
        pytest.param([*(other(x) for x in TEN[:5]), *(right(x) for x in TEN[5:])], 2, id="two among five"),
        pytest.param([right(x) for x in TEN], 1, id="one call that was right"),
        pytest.param([Returned(x * x) for x in TEN], 10, id="none"),
    ],
)
def test_a_mistake_that_cannot_be_the_one_is_tried_no_further(outcomes: list[Outcome], tried: int) -> None:
    seen = []

    def squared_and_counted(x):
        seen.append(x)
        return x * x

    named(outcomes, squared_and_counted, arguments=TEN)
    assert seen == TEN[:tried]


def test_the_first_mistake_that_explains_every_call_ends_the_search() -> None:
    def squared(x):
        return x * x

    def squared_too(x):
        pytest.fail("nothing could be a better explanation")

    assert named([Returned(x * x) for x in TEN], squared, squared_too, arguments=TEN) == "squared"


def test_two_mistakes_at_once_are_first_tried_where_the_answer_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[float] = []

    def watched(function: Any, calls: Any, lines: int | None = None) -> Any:
        for call in calls:
            seen.append(call.args[0])
            yield evaluate(function, call.args, lines)

    monkeypatch.setattr("autograder.checks.tried.evaluate_all", watched)
    outcomes = [right(x) if x < 6 else other(x) for x in TEN]
    assert two_named(outcomes, FACTOR, SIGN, passed=[x < 6 for x in TEN]) == []
    assert seen == [6.0]
    assert two_named([Raised("ValueError", "no")] * 10, FACTOR, SIGN) == []
    assert two_named([right(x) for x in TEN], FACTOR, SIGN, passed=[True] * 10) == []
    assert seen == [6.0], "without a wrong value there is nothing to look for"


def test_of_very_many_mistakes_the_first_500_pairs_are_tried() -> None:
    terms = [f"x + {n}" for n in range(100, 133)]
    function = compiled("terms", f"def terms(x):\n    return [{', '.join(terms)}]\n", {})
    wrong = [mutate(f"term_{n}", function, {term: term.replace("+", "-")}) for n, term in enumerate(terms)]
    case = Case("a number", lambda rng: (3.0,))
    check = Check(function, 1.0, (), [case], [Misconception(one, "?") for one in wrong])
    pairs = list(itertools.combinations(range(33), 2))

    def found(number: int) -> Any:
        answer = [3.0 + (-1 if n in pairs[number] else 1) * (100 + n) for n in range(33)]
        return diagnose_two(check, [Call(case, (3.0,))], [Returned(answer)], [False])

    assert [one.name for one in found(499) or ()] == [f"term_{n}" for n in pairs[499]]
    assert found(500) is None


def test_a_mistake_that_stops_where_the_student_was_right_is_not_the_students() -> None:
    assert named([*(Returned(x * x) for x in TEN[:9]), right(TEN[9])], squared_below(TEN[9]), arguments=TEN) is None


def test_of_two_that_explain_as_many_values_the_one_with_the_same_message_is_named() -> None:
    outcomes = [*(Returned(x * x) for x in TEN[:8]), Raised("ValueError", "this"), Raised("ValueError", "that")]

    def says_this(x):
        if x >= TEN[8]:
            raise ValueError("this")
        return x * x

    for order in ((squared_below(TEN[8]), says_this), (says_this, squared_below(TEN[8]))):
        assert named(outcomes, *order, arguments=TEN) == "says_this"


@pytest.mark.parametrize(("mine", "theirs", "name"), [(2, 2, "squared_in_place"), (1, 2, None), (2, 0, None)])
def test_a_mistake_that_writes_into_an_argument_does_so_in_the_same_calls(
    mine: int, theirs: int, name: str | None
) -> None:
    """All values are equal. In so many of the five calls the argument is overwritten."""
    arguments = [np.array([x, x + 1.0]) for x in ARGUMENTS]

    def squared_in_place(x):
        result = x * x
        if x[0] in ARGUMENTS[:theirs]:
            x[:] = 0.0
        return result

    zeros = np.zeros(2)
    outcomes = [Returned(x * x, after=(zeros if n < mine else x.copy(),)) for n, x in enumerate(arguments)]
    assert named(outcomes, squared_in_place, judge=Unchanged(), arguments=arguments) == name
