"""Outcomes of a check to its marks: which case counts, what an empty answer earns, how a share becomes points."""

from typing import Any

import numpy as np
import pytest

from autograder import Case, Check, Close, Misconception, Raises, Unchanged
from autograder.checks.declared import Call
from autograder.checks.outcomes import Absent, Died, NotAsked, Outcome, Raised, Returned, TimedOut
from autograder.grading.marking import mark, says_nothing


def double(x):
    """Twice x; both its axes if it has any."""
    if np.ndim(x) > 2:
        raise ValueError("too many axes")
    return 2 * x


def case(name: str, judge: Any = Close(), **more: Any) -> Case:
    return Case(name, lambda rng: (1.0,), judge, **more)


SMALL, LARGE, REFUSED = case("small"), case("large"), case("refused", Raises("it must not return"))
TABLE = np.zeros((1, 1, 1))


def marks(
    calls: list[tuple[Case, Any, Outcome]], points: float = 10.0, cases: tuple[Case, ...] = (), **more: Any
) -> Any:
    """The result of these calls, as case, argument and outcome."""
    declared = cases or tuple(dict.fromkeys(case for case, _, _ in calls))
    check = Check(double, points, (), declared, more.pop("misconceptions", ()))
    asked = [Call(case, (argument,)) for case, argument, _ in calls]
    outcomes = [outcome for _, _, outcome in calls]
    return mark(check, asked, outcomes, more.pop("untouched", False), more.pop("cell_error", None), **more)


def right(x: Any) -> Returned:
    return Returned(2 * x)


def wrong(x: Any) -> Returned:
    return Returned(7 * x + 1)


def test_all_right_is_all_points() -> None:
    result = marks([(SMALL, 1.0, right(1.0)), (LARGE, 9.0, right(9.0))])
    assert (result.status, result.points, result.max_points, result.hint) == ("passed", 10.0, 10.0, None)
    assert [(case.name, case.passed) for case in result.cases] == [("small", True), ("large", True)]


@pytest.mark.parametrize("good", [(True, False), (False, True), (False, False)])
def test_every_call_of_a_case_counts(good: tuple[bool, bool]) -> None:
    calls = [(SMALL, x, (right if ok else wrong)(x)) for x, ok in zip((1.0, 3.0), good)]
    result = marks([*calls, (LARGE, 9.0, right(9.0))])
    assert result.points == 5.0
    assert [case.passed for case in result.cases] == [False, True]


def test_a_failed_case_costs_its_own_share_only() -> None:
    three, one = case("three", weight=3.0), case("one", weight=1.0)
    assert marks([(three, 1.0, right(1.0)), (one, 2.0, wrong(2.0))]).points == 7.5
    assert marks([(three, 1.0, wrong(1.0)), (one, 2.0, right(2.0))]).points == 2.5


def test_points_have_two_decimals() -> None:
    cases = [case(name) for name in "abc"]
    calls = [(one, float(x), (right if x == 1 else wrong)(float(x))) for x, one in enumerate(cases, 1)]
    assert marks(calls, points=1.0).points == 0.33
    assert marks(calls, points=2.0).points == 0.67


def test_the_first_complaint_of_each_case_is_kept() -> None:
    result = marks([(SMALL, 1.0, Returned("text")), (SMALL, 3.0, Returned(None)), (LARGE, 9.0, Returned([1.0, 2.0]))])
    assert result.hint
    assert "text" in result.cases[0].complaint
    assert "another shape" in result.cases[1].complaint


@pytest.mark.parametrize(
    ("outcomes", "status"),
    [
        pytest.param([Raised("ValueError"), Raised("TypeError")], "error", id="every call raises"),
        pytest.param([Raised("ValueError"), Died("ended")], "error", id="one raises, the other dies"),
        pytest.param([Died("ended"), Died("ended")], "error", id="every call dies"),
        pytest.param([TimedOut(5.0), TimedOut(5.0)], "timeout", id="every call runs out of time"),
        pytest.param([TimedOut(5.0), Died("ended")], "timeout", id="one runs out of time, the other dies"),
        pytest.param([TimedOut(5.0), Raised("ValueError")], "failed", id="one runs out of time, the other raises"),
        pytest.param([Returned(7.0), Raised("ValueError")], "failed", id="a wrong value beside an exception"),
        pytest.param([Returned(2.0), Raised("ValueError")], "error", id="a right value beside an exception"),
        pytest.param([Returned(2.0), TimedOut(5.0)], "timeout", id="a right value, then no time left"),
        pytest.param([Returned(7.0), Returned(8.0)], "failed", id="wrong values"),
        pytest.param([Raised("ValueError"), NotAsked()], "error", id="one raises, the other is not tried any more"),
        pytest.param([TimedOut(5.0), NotAsked()], "timeout", id="one runs out of time, the other is not tried"),
        pytest.param([Returned(2.0), NotAsked()], "failed", id="a right value, and the other is not tried"),
    ],
)
def test_the_status_is_that_of_what_failed(outcomes: list[Outcome], status: str) -> None:
    result = marks([(SMALL, 1.0, outcomes[0]), (LARGE, 9.0, outcomes[1])])
    assert result.status == status
    assert result.points == (5.0 if outcomes[0] == Returned(2.0) else 0.0)


def test_a_refusal_counts_beside_an_answer_only() -> None:
    """Whoever always raises refuses as well, and has shown nothing by it."""
    refuses = (REFUSED, TABLE, Raised("ValueError"))
    assert marks([(SMALL, 1.0, right(1.0)), refuses]).points == 10.0
    assert marks([(SMALL, 1.0, Raised("ValueError")), refuses]).points == 0.0
    assert marks([(SMALL, 1.0, wrong(1.0)), refuses]).points == 0.0
    two = marks([(SMALL, 1.0, wrong(1.0)), (LARGE, 9.0, right(9.0)), refuses], points=9.0)
    assert two.points == 6.0
    assert [case.passed for case in two.cases] == [False, True, True]


@pytest.mark.parametrize("kind", ["SyntaxError", "NotImplementedError", "NameError"])
def test_an_absent_answer_refuses_nothing(kind: str) -> None:
    result = marks([(SMALL, 1.0, right(1.0)), (REFUSED, TABLE, Raised(kind))])
    assert (result.points, result.cases[1].passed) == (5.0, False)


def test_what_returns_where_it_must_not_is_told_so() -> None:
    result = marks([(SMALL, 1.0, right(1.0)), (REFUSED, TABLE, right(TABLE))])
    assert result.points == 5.0
    assert result.hint.startswith("Refused: it must not return.")


@pytest.mark.parametrize("size", [1, 66, 67, 5000])
def test_a_right_answer_is_never_too_much(size: int) -> None:
    x = np.arange(float(size))
    assert marks([(SMALL, x, right(x)), (LARGE, x + 1, right(x + 1))]).status == "passed"


@pytest.mark.parametrize(
    ("size", "said"),
    [
        pytest.param(1000 + 16 * 10, "another shape", id="as much as may be compared"),
        pytest.param(1000 + 16 * 10 + 1, "far more numbers", id="a number more"),
    ],
)
def test_what_is_much_larger_than_asked_for_is_not_compared(size: int, said: str) -> None:
    x = np.arange(10.0)
    result = marks([(SMALL, x, Returned(np.zeros(size))), (LARGE, x, right(x))])
    assert said in result.cases[0].complaint
    assert [case.passed for case in result.cases] == [False, True]


def test_giving_one_array_away_twice_costs_the_case() -> None:
    one, other = np.array([1.0, 2.0]), np.array([3.0, 5.0])
    first, kept, spoilt = right(one), Returned(2 * other, earlier=2 * one), Returned(2 * other, earlier=2 * other)
    assert marks([(SMALL, one, first), (SMALL, other, kept)]).status == "passed"
    result = marks([(SMALL, one, first), (SMALL, other, spoilt), (LARGE, 9.0, right(9.0))])
    assert (result.points, result.cases[0].passed) == (5.0, False)
    assert "changed what the first one had returned" in result.hint


def test_a_wrong_value_is_told_before_a_spoilt_one() -> None:
    calls = [(SMALL, 1.0, Returned(2.0)), (SMALL, 3.0, Returned(7.0, earlier=9.0))]
    assert "not the right values" in marks([*calls, (LARGE, 9.0, right(9.0))]).cases[0].complaint


def test_nothing_is_compared_with_what_an_exception_left() -> None:
    calls = [(SMALL, 1.0, Raised("ValueError")), (SMALL, 3.0, Returned(6.0, earlier=9.0))]
    assert "ValueError" in marks([*calls, (LARGE, 9.0, right(9.0))]).cases[0].complaint


class Strict(Close):
    """A judge of an assignment's own that copes with numbers only."""

    def complaint(self, trial: Any) -> str | None:
        return None if trial.outcome.value + 0 == 2.0 else "wrong"


class Broken(Close):
    """A judge of an assignment's own with a mistake in it."""

    def complaint(self, trial: Any) -> str | None:
        raise ZeroDivisionError


def test_a_value_that_a_judge_cannot_cope_with_is_the_students() -> None:
    odd = case("odd", Strict())
    result = marks([(odd, 1.0, Returned("text")), (SMALL, 9.0, right(9.0))])
    assert "cannot be compared" in result.cases[0].complaint
    assert marks([(odd, 1.0, Returned(2.0)), (SMALL, 9.0, right(9.0))]).status == "passed"


def test_a_judge_that_fails_on_the_references_answer_is_a_fault_of_the_check() -> None:
    with pytest.raises(ZeroDivisionError):
        marks([(case("broken", Broken()), 1.0, right(1.0))])
    with pytest.raises(TypeError):
        marks([(SMALL, TABLE, Returned(TABLE))])  # the reference raises where a value is asked for


def test_whoever_did_nothing_is_told_so() -> None:
    stub = Raised("NotImplementedError")
    result = marks([(SMALL, 1.0, stub), (REFUSED, TABLE, stub)], untouched=True)
    assert (result.status, result.points, result.max_points) == ("missing", 0.0, 10.0)
    assert [(case.name, case.passed) for case in result.cases] == [("small", False), ("refused", False)]
    answered = marks([(SMALL, 1.0, right(1.0)), (LARGE, 9.0, stub)], untouched=True)
    assert (answered.status, answered.points) == ("error", 5.0)


def test_arguments_that_were_written_into_are_judged_by_what_watches_them() -> None:
    x = np.array([1.0, 2.0])
    result = marks([(case("unchanged", Unchanged()), x, Returned(2 * x, after=(2 * x,))), (SMALL, 9.0, right(9.0))])
    assert (result.points, result.cases[0].passed) == (5.0, False)
    assert "no longer what it was" in result.cases[0].complaint


@pytest.mark.parametrize(
    ("asked", "values", "nothing"),
    [
        pytest.param([1.0, 2.0], [5.0, 5.0], True, id="the same number whatever is asked"),
        pytest.param([1.0, 2.0], [5.0, 6.0], False, id="two numbers"),
        pytest.param([1.0, 2.0], [1.0, 2.0], True, id="the argument given back"),
        pytest.param([1.0, 2.0], [1.0, 3.0], False, id="the argument given back once"),
        pytest.param([1.0], [1.0], False, id="a single call tells nothing"),
        pytest.param([V := np.array([1.0, 2.0]), V + 1], [V, V + 1], True, id="an array given back"),
        pytest.param([1.0, V], [1.0, np.ones(2)], True, id="ones, as many as there are arguments"),
        pytest.param([1.0, V], [1.0, np.array([1.0, 1.1])], False, id="nearly ones"),
        pytest.param([1.0, V], [0.0, np.array([])], False, id="a zero and an empty array"),
    ],
)
def test_answers_that_say_nothing(asked: list[Any], values: list[Any], nothing: bool) -> None:
    calls = [Call(SMALL, (x,)) for x in asked]
    assert says_nothing(calls, [Returned(value) for value in values]) is nothing


def test_whoever_says_nothing_earns_nothing_unless_it_is_all_right() -> None:
    constant = marks([(SMALL, 1.0, Returned(2.0)), (LARGE, 9.0, Returned(2.0))])
    assert (constant.points, constant.status) == (0.0, "failed")
    assert not any(case.passed for case in constant.cases)
    right_by_chance = marks([(SMALL, 1.0, Returned(2.0)), (LARGE, 1.0, Returned(2.0))])
    assert right_by_chance.points == 10.0
    assert all(case.passed for case in right_by_chance.cases)


def test_a_known_mistake_has_its_name_and_hint() -> None:
    def squared(x):
        return x * x

    def shifted(x):
        return 2 * x + 1

    known = (Misconception(squared, "What is doubled?"), Misconception(shifted, "Is anything added?"))
    calls = [(SMALL, 3.0, Returned(9.0)), (SMALL, 4.0, Returned(16.0)), (LARGE, 9.0, Returned(81.0))]
    result = marks(calls, misconceptions=known)
    assert (result.misconception, result.hint, result.points) == ("squared", "What is doubled?", 0.0)
    calls = [(SMALL, 3.0, Returned(7.0)), (SMALL, 4.0, Returned(9.0)), (LARGE, 9.0, Returned(19.0))]
    assert marks(calls, misconceptions=known).misconception == "shifted"


def test_a_function_that_is_not_there_is_missing_and_what_stopped_its_cell_is_told() -> None:
    calls = [(SMALL, 1.0, Absent()), (LARGE, 9.0, Absent())]
    gone = marks(calls)
    assert (gone.status, gone.points, gone.max_points) == ("missing", 0.0, 10.0)
    assert gone.hint == "No function named double is defined when the notebook runs from top to bottom."
    assert [case.name for case in gone.cases] == ["small", "large"]
    stopped = marks(calls, cell_error="its cell stops (line 3)")
    assert (stopped.status, stopped.hint) == ("error", "Its cell stops (line 3).")
    assert marks(calls, untouched=True).hint != gone.hint
    assert marks([(SMALL, 1.0, right(1.0)), (LARGE, 9.0, Absent())]).points == 5.0
    assert marks([(SMALL, 1.0, right(1.0)), (LARGE, 9.0, Absent())], cell_error="its cell stops").status == "error"


PAIRS = {
    "constants": ([(5.0, 0.0), (5.0, 0.0), (5.0, 0.0)], True),
    "the argument and a constant": ([(1.0, 5.0), (2.0, 5.0), (3.0, 5.0)], True),
    "a constant and the argument": ([(5.0, 1.0), (5.0, 2.0), (5.0, 3.0)], True),
    "the argument and an answer": ([(1.0, 7.0), (2.0, 8.0), (3.0, 9.5)], False),
    "an answer and the argument": ([(7.0, 1.0), (8.0, 2.0), (9.5, 3.0)], False),
    "the argument by itself": ([(1.0,), (2.0,), (3.0,)], True),
    "an answer by itself": ([[7.0], [8.0], [9.5]], False),
    "three parts, the last an answer": ([(1.0, 5.0, 7.0), (2.0, 5.0, 8.0), (3.0, 5.0, 9.5)], False),
    "lists of two lengths": ([(1.0, 5.0), (2.0, 5.0), (3.0, 5.0, 5.0)], False),
    "once no pair": ([(1.0, 5.0), (2.0, 5.0), 9.5], False),
    "nothing in it": ([[], [], []], True),
    "a pair in a list": ([[(1.0, 5.0)], [(2.0, 5.0)], [(3.0, 5.0)]], True),
    "an answer in a pair in a list": ([[(7.0, 5.0)], [(8.0, 5.0)], [(9.5, 5.0)]], False),
    "no pair at first": ([7.0, (2.0,), (3.0,)], False),
}


@pytest.mark.parametrize(("values", "nothing"), PAIRS.values(), ids=PAIRS)
def test_pairs_whose_parts_say_nothing_say_nothing(values: list[Any], nothing: bool) -> None:
    calls = [Call(SMALL, (x,)) for x in (1.0, 2.0, 3.0)]
    assert says_nothing(calls, [Returned(value) for value in values]) is nothing


def test_half_of_the_calls_must_have_answers_to_say_nothing() -> None:
    calls = [Call(SMALL, (float(x),)) for x in range(6)]
    stops = Raised("ValueError")
    assert says_nothing(calls, [Returned(5.0)] * 3 + [stops] * 3)
    assert not says_nothing(calls, [Returned(5.0)] * 2 + [stops] * 4)
    assert says_nothing(calls[:2], [Returned(5.0)] * 2)


def test_functions_among_the_arguments_are_not_what_is_given_back() -> None:
    calls = [Call(SMALL, (np.tanh, x)) for x in (1.0, 2.0)]
    assert says_nothing(calls, [Returned(1.0), Returned(2.0)])
    assert not says_nothing(calls, [Returned(1.0), Returned(3.0)])


@pytest.mark.parametrize("sentence", ["it must not return", "Must it return?", "it must not return!"])
def test_a_hint_is_a_sentence(sentence: str) -> None:
    refused = case("refused", Raises(sentence))
    hint = marks([(SMALL, 1.0, right(1.0)), (refused, TABLE, right(TABLE))]).hint
    assert hint.startswith(f"Refused: {sentence}" + ("." if sentence.endswith("return") else ""))
    assert hint.endswith((".", "?", "!"))


def test_what_was_not_tried_at_all_waits_for_a_person() -> None:
    calls = [(SMALL, 1.0, NotAsked()), (LARGE, 9.0, NotAsked())]
    waits = marks(calls)
    assert (waits.status, waits.points, waits.max_points) == ("manual", 0.0, 10.0)
    assert waits.hint == ("This was not tried, because the notebook's time was used up before: a person looks at it.")
    assert marks(calls, cell_error="its cell took too long").hint == "Its cell took too long."
    assert marks([calls[0], (LARGE, 9.0, right(9.0))]).points == 5.0
    assert marks(calls, untouched=True).status == "missing", "there is nothing to look at"


def test_calls_that_were_not_made_do_not_speak_against_a_known_mistake() -> None:
    def squared(x):
        return x * x

    calls = [(SMALL, 3.0, Returned(9.0)), (SMALL, 4.0, Returned(16.0)), (LARGE, 9.0, NotAsked())]
    result = marks(calls, misconceptions=(Misconception(squared, "What is doubled?"),))
    assert (result.misconception, result.points) == ("squared", 0.0)


def test_what_the_reference_gave_before_is_not_computed_again() -> None:
    """The values that are handed over count, whatever the reference makes of the calls."""
    calls = [(SMALL, 1.0, Returned(100.0)), (LARGE, 9.0, Returned(900.0))]
    assert marks(calls, wanted=[Returned(100.0), Returned(900.0)]).status == "passed"
    assert marks(calls).points == 0.0


@pytest.mark.parametrize(
    ("asked", "came", "known"),
    [
        pytest.param(2, 1, 2, id="an outcome is missing"),
        pytest.param(1, 2, 2, id="an outcome too many"),
        pytest.param(2, 2, 1, id="a wanted value is missing"),
        pytest.param(1, 2, 1, id="an outcome too many, and no value for it"),
    ],
)
def test_calls_and_their_outcomes_belong_together(asked: int, came: int, known: int) -> None:
    """A slip of the grader is an error, and never a mark."""
    check = Check(double, 1.0, (), (SMALL,))
    with pytest.raises(ValueError, match="zip"):
        mark(check, [Call(SMALL, (1.0,))] * asked, [Returned(2.0)] * came, False, None, [Returned(2.0)] * known)
    with pytest.raises(ValueError, match="zip"):
        says_nothing([Call(SMALL, (1.0,))] * 2, [Returned(2.0)] * 3)


@pytest.mark.parametrize(
    "outcome", [TimedOut(5.0), Died("ended"), Absent(), NotAsked()], ids=lambda one: type(one).__name__
)
def test_whoever_does_not_raise_has_refused_nothing(outcome: Outcome) -> None:
    result = marks([(SMALL, 1.0, right(1.0)), (REFUSED, TABLE, outcome)])
    assert (result.points, result.cases[1].passed) == (5.0, False)
    assert result.cases[1].complaint != "it must not return"


def test_another_exception_than_the_one_asked_for_is_told() -> None:
    named = case("named", Raises("it must not return", kind="ValueError"))
    assert marks([(SMALL, 1.0, right(1.0)), (named, TABLE, Raised("ValueError"))]).status == "passed"
    result = marks([(SMALL, 1.0, right(1.0)), (named, TABLE, Raised("KeyError"))])
    assert result.points == 5.0
    assert "not with the exception that the docstring names, ValueError" in result.cases[1].complaint
    unfinished = marks([(SMALL, 1.0, right(1.0)), (named, TABLE, Raised("NotImplementedError"))])
    assert "the placeholder line is reached" in unfinished.cases[1].complaint
    assert "ValueError" in marks([(SMALL, 1.0, Raised("ValueError")), (LARGE, 9.0, right(9.0))]).cases[0].complaint


def test_an_argument_given_back_is_seen_beside_calls_that_stop() -> None:
    calls = [Call(SMALL, (x,)) for x in (1.0, 2.0, 3.0)]
    assert says_nothing(calls, [Raised("ValueError"), Returned(2.0), Returned(3.0)])
    assert not says_nothing(calls, [Raised("ValueError"), Returned(1.0), Returned(2.0)])
