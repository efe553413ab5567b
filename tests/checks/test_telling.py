"""Inputs are drawn on purpose where a mistake would stay hidden in some draws."""

import numpy as np
import pytest

from autograder import Case, mistakes_of, telling
from autograder.checks.telling import rounded


def largest(x):  # type: ignore[no-untyped-def]
    return max(x)


TABLE = mistakes_of(
    largest,
    ("first_one", {"max(x)": "x[0]"}),
    "Is the first one always the largest?",
    ("always_fails", {"max(x)": "x[9]"}),
    "How many are there?",
    ("sometimes_endless", {"    return max(x)": "    while x[0] == max(x):\n        pass\n    return max(x)"}),
    "What if the first one is the largest?",
    ("the_same", {"max(x)": "sorted(x)[-1]"}),
    "Never to be seen.",
)
PAIRS = Case("pairs", lambda rng: (rng.normal(size=2),))


def draws(case: Case, n: int = 50) -> list[np.ndarray]:
    rng = np.random.default_rng(1)
    return [case.sample(rng)[0] for _ in range(n)]


def test_a_mistake_shows_in_every_draw() -> None:
    assert any(x[0] > x[1] for x in draws(PAIRS))
    assert all(x[0] < x[1] for x in draws(telling(PAIRS, largest, TABLE, "first_one")))
    assert all(x[0] > x[1] for x in draws(telling(PAIRS, largest, TABLE, "sometimes_endless"), 3))


def test_an_exception_shows_and_all_else_stays() -> None:
    case = telling(Case("named", PAIRS.sample, weight=0.5, calls=2), largest, TABLE, "always_fails")
    assert (case.name, case.weight, case.calls) == ("named", 0.5, 2)
    assert len(draws(case)) == 50


def test_what_never_shows_is_told_by_name() -> None:
    with pytest.raises(ValueError, match="case 'pairs': in 1,000 draws no input shows the_same, all together"):
        draws(telling(PAIRS, largest, TABLE, "the_same"))
    with pytest.raises(ValueError, match="no mistake of the name 'misspelt'"):
        telling(PAIRS, largest, TABLE, "misspelt")


def test_functions_that_are_not_listed_show_or_stay_hidden() -> None:
    case = telling(PAIRS, largest, TABLE, rounded(largest, 0), hidden=["first_one", rounded(largest, 5)])
    assert all(x[0] > x[1] and abs(max(x) - round(max(x))) > 1e-4 for x in draws(case))
    with pytest.raises(ValueError, match="shows first_one, and hides first_one, all together"):
        draws(telling(PAIRS, largest, TABLE, "first_one", hidden=["first_one"]))
