"""Points follow what is right: one mistake costs its part, and no mark hangs on the draw."""

from collections.abc import Iterator
from typing import Any

import pytest

from autograder.checks.compare import alike
from autograder.checks.declared import Check
from autograder.checks.drivers import as_called
from autograder.checks.evaluate import LINES, evaluate_all, may_be_endless
from autograder.checks.outcomes import Function, Outcome, Returned
from autograder.course.course import Course
from autograder.grading.steadiness import draw, hanging, marked

pytestmark = pytest.mark.slow

SLUGS = ("05_layers", "06_backprop", "07_adjoint_graph", "08_trainers")
DEAREST = 0.7  # share of a function's points that one listed mistake may cost

EXCEPTIONS: dict[str, set[str]] = {}


def a_part_is_right(got: Any, want: Any) -> bool:
    """Whether the answer, or an item of it in its place, is the reference's."""
    if isinstance(want, (list, tuple)) and isinstance(got, (list, tuple)):
        return any(a_part_is_right(mine, its) for mine, its in zip(got, want, strict=False))
    if isinstance(want, dict) and isinstance(got, dict):
        return any(key in got and a_part_is_right(got[key], want[key]) for key in want)
    return alike(got, want)


def mostly_wrong(check: Check, wrong: Function, calls: list[Any], wanted: list[Outcome]) -> bool:
    """Whether no part of the answer is right in more than half of the calls."""
    outcomes = evaluate_all(as_called(check, wrong), calls, LINES if may_be_endless(wrong) else None)
    right = sum(
        isinstance(one, Returned) and isinstance(want, Returned) and a_part_is_right(one.value, want.value)
        for one, want in zip(outcomes, wanted, strict=True)
    )
    return right <= len(calls) / 2


def too_dear(check: Check, slug: str) -> Iterator[str]:
    calls, wanted = draw(check, slug, 0)
    for mistake in check.misconceptions:
        result = marked(check, mistake.wrong, calls, wanted)
        if result.points < (1 - DEAREST) * check.points and not mostly_wrong(check, mistake.wrong, calls, wanted):
            yield mistake.name


@pytest.mark.parametrize("slug", SLUGS)
def test_no_single_mistake_costs_most_of_a_function_while_a_part_of_the_answer_is_right(
    course: Course, slug: str
) -> None:
    found = {check.name: set(too_dear(check, slug)) for check in course.assignment(slug).checks if check.points}
    argued = {name: EXCEPTIONS.get(name, set()) for name in found}
    assert {name: mistakes - argued[name] for name, mistakes in found.items() if mistakes - argued[name]} == {}


@pytest.mark.parametrize("slug", SLUGS)
def test_no_mark_of_a_listed_answer_hangs_on_the_draw(course: Course, slug: str) -> None:
    checks = [check for check in course.assignment(slug).checks if check.points]
    assert [problem for check in checks for problem in hanging(check, slug, 4)] == []
