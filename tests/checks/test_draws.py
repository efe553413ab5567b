"""Hidden inputs: the same for a regrade, others for everybody and everything else."""

from dataclasses import replace

import numpy as np
import pytest
from numpy.random import Generator

from autograder import Case, Check
from autograder.checks.draws import Draws, digest, draws_of


def total(x, y):  # type: ignore[no-untyped-def]
    """The sum."""
    return x + y


def sample(rng: Generator) -> tuple[float, float]:
    return float(rng.normal()), float(rng.normal())


CHECK = Check(total, 1, [], [Case(f"case {n}", sample, calls=2) for n in range(8)])
OWN = {
    "secret": b"secret",
    "student": "ada",
    "assignment": "01_sums",
    "written": digest(["def total(x, y): return x + y"]),
}
DRAWS = draws_of(**OWN)  # type: ignore[arg-type]


def numbers(draws: Draws, attempt: int = 0) -> set[float]:
    return {float(arg) for call in draws.calls(CHECK, attempt) for arg in call.args}


def test_the_same_submission_meets_the_same_numbers_in_the_same_order() -> None:
    assert [call.args for call in DRAWS.calls(CHECK)] == [call.args for call in replace(DRAWS).calls(CHECK)]


@pytest.mark.parametrize(
    ("other", "attempt"),
    [
        pytest.param({"secret": b"other"}, 0, id="another course"),
        pytest.param({"student": "bob"}, 0, id="another student"),
        pytest.param({"assignment": "02_sums"}, 0, id="another assignment"),
        pytest.param({"written": digest(["def total(x, y): return y + x"])}, 0, id="another notebook"),
        pytest.param({}, 1, id="another process"),
    ],
)
def test_nothing_seen_once_is_met_again(other: dict[str, object], attempt: int) -> None:
    assert not numbers(DRAWS) & numbers(draws_of(**{**OWN, **other}), attempt)  # type: ignore[arg-type]


def test_other_numbers_of_the_same_submission_are_others() -> None:
    assert not numbers(DRAWS) & numbers(DRAWS.others("released"))
    assert DRAWS.others("released") == DRAWS.others("released") != DRAWS.others("else")


def test_every_case_is_called_as_often_as_it_says_and_its_calls_follow_each_other() -> None:
    names = [call.case.name for call in DRAWS.calls(CHECK)]
    assert sorted(names) == sorted(case.name for case in CHECK.cases for _ in range(case.calls))
    assert names[::2] == names[1::2]


def test_the_order_of_cases_is_the_submissions_own_and_stays_in_another_process() -> None:
    orders = {tuple(call.case.name for call in draws_of(**{**OWN, "student": f"{n}"}).calls(CHECK)) for n in range(10)}
    assert len(orders) > 5
    assert [call.case for call in DRAWS.calls(CHECK)] == [call.case for call in DRAWS.calls(CHECK, attempt=3)]


def test_a_case_of_several_calls_comes_first() -> None:
    check = Check(total, 1, [], [Case(f"case {n}", sample, calls=1 + (n in (3, 5))) for n in range(8)])
    orders = [[call.case.name for call in replace(DRAWS, key=f"{n}".encode()).calls(check)] for n in range(20)]
    assert {tuple(order[:2]) for order in orders} == {("case 3",) * 2, ("case 5",) * 2}


def test_cases_that_may_never_end_come_last_in_every_order() -> None:
    """After two calls without an end no more is asked: what comes before them is judged whatever the draw."""
    check = Check(total, 1, [], [Case(f"case {n}", sample, calls=1 + (n == 4), last=n in (0, 4)) for n in range(6)])
    orders = [[call.case.name for call in replace(DRAWS, key=f"{n}".encode()).calls(check)] for n in range(20)]
    assert {frozenset(order[-3:]) for order in orders} == {frozenset(("case 0", "case 4"))}
    assert len({tuple(order[:4]) for order in orders}) > 5


@pytest.mark.parametrize(
    "cells",
    [
        pytest.param(["a = 1  \nb = 2\n\n", "c"], id="space at the ends of lines and cells"),
        pytest.param(["a = 1\r\nb = 2", "c"], id="ends of lines of another system"),
        pytest.param(["a = 1\nb = 2", "", "  \n", "c"], id="empty cells"),
    ],
)
def test_what_programs_change_when_they_save_is_not_written_by_the_student(cells: list[str]) -> None:
    assert digest(cells) == digest(["a = 1\nb = 2", "c"])


@pytest.mark.parametrize(
    "cells", [["a = 1\nb = 2c"], ["a = 1", "b = 2", "c"], ["c", "a = 1\nb = 2"], ["a = 1\n b = 2", "c"]]
)
def test_what_a_student_changes_is_another_notebook(cells: list[str]) -> None:
    assert digest(cells) != digest(["a = 1\nb = 2", "c"])


def test_a_sampler_sees_one_generator_a_case() -> None:
    (call, again) = (c for c in DRAWS.calls(CHECK) if c.case.name == "case 0")
    assert not np.allclose(call.args, again.args)
