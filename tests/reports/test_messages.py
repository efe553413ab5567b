"""Messages of exceptions in our own words: what teaches is said, and nothing of theirs is repeated."""

import numpy as np
import pytest

from autograder.checks.outcomes import Raised
from autograder.reports.messages import cause_in
from autograder.reports.wording import unanswered


@pytest.mark.parametrize(
    ("code", "says"),
    [
        pytest.param("1.0 ^ 2", "no power", id="a caret between numbers"),
        pytest.param("np.ones(3) ^ 2", "no power", id="a caret between arrays"),
        pytest.param("None + 1", "None is used", id="None"),
        pytest.param("(lambda a: a)(1, 2)", "another number of arguments", id="too many arguments"),
        pytest.param("(lambda f: f(4))(3)", "called like a function", id="a number called"),
        pytest.param("range(1.5)", "whole number", id="a fraction in range"),
        pytest.param("__import__('math').exp(np.ones(3))", "one at a time", id="math on an array"),
        pytest.param("[1] + np.float64(1).item", "`+` joins lists", id="a list plus something"),
        pytest.param("len(1.0)", "asked for its length", id="a number's length"),
        pytest.param("(lambda a: a[0])(1.0)", "asked for an item", id="a number's item"),
        pytest.param("max(0, np.ones(3))", "needs one answer", id="the truth of an array"),
        pytest.param("np.array([[1, 2], [3]])", "different lengths", id="rows of different lengths"),
        pytest.param("[][1]", "beyond its end", id="an index too large"),
        pytest.param("np.ones(3)[5]", "beyond its end", id="an entry too far"),
        pytest.param("np.ones(3)[0, 0]", "more axes", id="too many axes"),
        pytest.param("np.linalg.inv(np.zeros((2, 2)))", "no inverse", id="a singular matrix"),
        pytest.param("np.ones((6, 5)) * np.ones((6, 3))", "shapes (6, 5) and (6, 3) do not fit", id="entry by entry"),
        pytest.param("np.ones((2, 4)) @ np.ones(3)", "3 meets 4", id="a matrix product"),
        pytest.param("np.ones((2, 777)) @ np.ones(3)", "inner lengths differ; print", id="a length of one's own"),
        pytest.param("np.ones(777) * np.ones(3)", "two shapes do not fit", id="a shape of one's own"),
    ],
)
def test_what_python_and_numpy_say_is_put_in_words(code: str, says: str) -> None:
    with pytest.raises((TypeError, ValueError, IndexError, np.linalg.LinAlgError)) as caught:
        eval(code, {"np": np})
    told = cause_in(str(caught.value), {2, 3, 4, 5, 6})
    assert told is not None, caught.value
    assert says in told


def test_text_of_a_student_is_never_repeated() -> None:
    assert cause_in("the hidden input was 3.14159", {3}) is None
    assert "3.14159" not in unanswered(Raised("ValueError", "3.14159 positional argument"))
