"""The page for students beside a notebook: it says truly how long their code may take."""

import pytest

from autograder.checks.declared import Assignment
from autograder.course.course import Course
from autograder.course.handout import readme, times
from autograder.sandbox.limits import Limits


@pytest.mark.parametrize(
    ("slug", "limits", "said"),
    [
        pytest.param(
            "05_layers",
            Limits(),
            "A call of a function may compute for 5 seconds, a cell for 10 seconds, all cells together for 120 seconds.",
            id="all alike",
        ),
        pytest.param(
            "06_backprop",
            Limits(),
            "A call of a function may compute for 5 seconds, of `backprop` 2, a cell for 10 seconds, all cells together "
            "for 120 seconds.",
            id="a check with a limit of its own",
        ),
        pytest.param(
            "06_backprop",
            Limits(call_seconds=1.0, cell_seconds=2.5, notebook_seconds=60.0),
            "A call of a function may compute for 1 second, a cell for 2.5 seconds, all cells together for 60 seconds.",
            id="the course is stricter than its checks",
        ),
    ],
)
def test_the_page_has_the_times_that_grading_goes_by(course: Course, slug: str, limits: Limits, said: str) -> None:
    assignment = course.assignment(slug)
    assert times(assignment, limits) == said
    assert said in readme(assignment, 60, limits)


def test_where_there_is_no_function_no_call_has_a_limit() -> None:
    said = times(Assignment(slug="01_essay", title="An essay", checks=[]), Limits())
    assert said == "A cell may compute for 10 seconds, all cells together for 120 seconds."
