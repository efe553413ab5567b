"""The grader's own functions are tried on copies, without warnings, and never for ever."""

import sys
import warnings
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from autograder import Case, mutate
from autograder.checks import evaluate as module
from autograder.checks.declared import Call
from autograder.checks.evaluate import LINES, copied, evaluate, evaluate_all, fresh, lines_of, may_be_endless
from autograder.checks.outcomes import Raised, Returned, TimedOut


def overwrites(x):  # type: ignore[no-untyped-def]
    x[0] = 9.0
    return x


def test_arguments_are_copies_and_those_after_the_call_are_kept() -> None:
    mine = np.array([1.0, 2.0])
    outcome = evaluate(overwrites, (mine,))
    assert isinstance(outcome, Returned)
    assert mine[0] == 1.0
    assert outcome.value.tolist() == [9.0, 2.0]
    assert outcome.after is not None
    assert outcome.after[0].tolist() == [9.0, 2.0]
    assert evaluate(lambda f, x: f(x), (abs, -1.0)) == Returned(1.0, (None, -1.0))


def test_what_comes_back_does_not_change_later() -> None:
    kept: list[float] = []
    outcome = evaluate(lambda x: kept.append(x) or kept, (1.0,))
    kept.append(2.0)
    assert outcome == Returned([1.0], (1.0,))
    assert evaluate(lambda x: iter([x, 2.0]), (1.0,)) == Returned([1.0, 2.0], (1.0,))


class Point:
    def __init__(self) -> None:
        self.place = [1.0]


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(np.asfortranarray(np.arange(6.0).reshape(2, 3)), id="an array in Fortran order"),
        pytest.param([np.ones(2), (np.zeros(2), [1])], id="lists and tuples"),
        pytest.param(np.array([[1.0], [2, 3]], dtype=object), id="an array of objects"),
        pytest.param({"a": [1.0]}, id="a dict"),
    ],
)
def test_a_copy_is_one_through_and_through(value: Any) -> None:
    def parts(one: Any) -> list[Any]:
        inner = one.values() if isinstance(one, dict) else one.tolist() if isinstance(one, np.ndarray) else one
        nested = [part for item in inner for part in parts(item)] if isinstance(inner, (list, tuple)) else []
        return [one, *nested] if isinstance(one, (list, dict, np.ndarray)) else nested

    other = copied(value)
    assert type(other) is type(value)
    assert str(other) == str(value)
    if isinstance(value, np.ndarray) and value.dtype != object:
        assert other.flags.f_contiguous
        assert not np.shares_memory(other, value)
    elif isinstance(value, np.ndarray):
        assert not {id(one) for one in value} & {id(one) for one in other}
    else:
        assert not {id(one) for one in parts(value)} & {id(one) for one in parts(other)}
    point = Point()
    assert copied((point, 1))[0].place is not point.place


def test_an_exception_is_an_outcome() -> None:
    def fails(x):  # type: ignore[no-untyped-def]
        raise ValueError("x" * 600)

    assert evaluate(fails, (1.0,)) == Raised("ValueError", "x" * 500)
    assert evaluate(lambda: 1, (1.0,)).kind == "TypeError"  # type: ignore[union-attr]
    with pytest.raises(KeyboardInterrupt):
        evaluate(interrupted, ())


def interrupted() -> None:
    raise KeyboardInterrupt


def test_nothing_is_printed_about_numbers_that_overflow() -> None:
    def warns(x):  # type: ignore[no-untyped-def]
        warnings.warn("look here", stacklevel=1)
        return np.exp(x) / 0.0

    with warnings.catch_warnings(), np.errstate(all="raise"):
        warnings.simplefilter("error")
        assert evaluate(warns, (np.float64(1e6),)) == Returned(np.inf, (np.float64(1e6),))
        assert lines_of(warns, (np.float64(1e6),)) >= 3


def counts(x):  # type: ignore[no-untyped-def]
    for _ in range(x):
        pass
    return x


def budget(rounds: int) -> int:
    """The fewest lines with which so many rounds of the loop come to their end."""
    return next(n for n in range(1, 200) if evaluate(counts, (rounds,), n) != TimedOut(0.0))


def test_so_many_lines_may_run_and_no_more() -> None:
    """A round of the loop has two lines; around the loop there is little."""
    assert budget(20) - budget(10) == 20
    assert 20 < budget(10) < 27
    assert evaluate(counts, (10,), budget(10) - 1) == TimedOut(0.0)
    assert evaluate(counts, (10,), budget(10)) == Returned(10, (10,))
    assert evaluate(counts, (10**5,)) == Returned(10**5, (10**5,)), "without a number there is no limit"


def test_lines_are_counted_whether_the_function_ends_or_not(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(x):  # type: ignore[no-untyped-def]
        counts(x)
        raise ValueError

    assert lines_of(counts, (30,)) - lines_of(counts, (10,)) == 40
    assert lines_of(fails, (30,)) - lines_of(fails, (10,)) == 40
    monkeypatch.setattr(module, "LINES", 20)
    assert lines_of(counts, (10**9,)) == 20
    assert LINES == 100_000


def test_whoever_traces_goes_on_to_do_so() -> None:
    """A debugger, or what measures how much of the code the tests reach."""
    before = sys.gettrace()

    def tracer(frame: Any, event: str, argument: Any) -> None:
        return None

    try:
        for run in (
            lambda: evaluate(counts, (3,), 1000),
            lambda: evaluate(counts, (3,), 2),
            lambda: lines_of(counts, (3,)),
        ):
            sys.settrace(tracer)
            run()
            assert sys.gettrace() is tracer
    finally:
        sys.settrace(before)


def remembers(x):  # type: ignore[no-untyped-def]
    """The function and its state."""
    seen.append(x)
    return len(seen)


seen: list[float] = []


def test_the_calls_of_a_check_go_to_one_fresh_function_each_as_it_is_asked_for() -> None:
    wrong = mutate("changed", remembers, {"len(seen)": "len(seen) + 0"})
    assert fresh(wrong) is not wrong
    assert fresh(counts) is counts
    case = Case("a number", lambda rng: (1,))
    asked = []

    def calls():  # type: ignore[no-untyped-def]
        for x in (2, 3):
            asked.append(x)
            yield Call(case, (x,))

    outcomes = evaluate_all(counts, calls())
    assert next(outcomes) == Returned(2, (2,))
    assert asked == [2]
    assert list(outcomes) == [Returned(3, (3,))]
    assert list(evaluate_all(counts, [Call(case, (10**9,))], 50)) == [TimedOut(0.0)]


def test_a_loop_that_may_go_on_for_ever_is_told_from_its_text() -> None:
    def loops(x):  # type: ignore[no-untyped-def]
        while x:
            x -= 1

    assert may_be_endless(loops)
    assert not may_be_endless(counts)


@pytest.mark.parametrize("lines", range(600, 610))
def test_the_end_of_the_lines_is_not_lost_in_what_python_clears_away(
    monkeypatch: pytest.MonkeyPatch, lines: int
) -> None:
    """It closes a generator that nobody wants any more wherever it happens to be: in a wrong function as well."""
    lost: list[Any] = []
    monkeypatch.setattr(sys, "unraisablehook", lost.append)

    def abandoned() -> Iterator[int]:
        while True:
            yield 1

    waiting = [abandoned() for _ in range(400)]
    for one in waiting:
        next(one)

    def endless() -> None:
        while True:
            if waiting:
                waiting.pop()

    assert isinstance(evaluate(endless, (), lines), TimedOut)
    assert len(waiting) < 400
    assert lost == []
