"""What known functions make of calls is found out once where many answers are asked the same."""

import numpy as np
import pytest

from autograder import Case, Check
from autograder.checks.draws import SharedDraws, draws_of, key_of
from autograder.checks.outcomes import Returned


def double(x):  # type: ignore[no-untyped-def]
    """Twice x."""
    return 2 * x


def summed(x, seen=[]):  # type: ignore[no-untyped-def] # noqa: B006
    """What came so far, too."""
    seen.append(x)
    return sum(seen)


CHECK = Check(double, 2, [], [Case("a number", lambda rng: (float(rng.normal()),), calls=3)])


@pytest.fixture
def draws() -> SharedDraws:
    return SharedDraws(key_of(b"secret", "known answers", "01_any"))


def test_shared_draws_are_drawn_as_any_others_and_once(draws: SharedDraws) -> None:
    plain = draws_of(b"secret", "known answers", "01_any").calls(CHECK)
    assert [call.args for call in draws.calls(CHECK)] == [call.args for call in plain]
    assert all(one is other for one, other in zip(draws.calls(CHECK), draws.calls(CHECK), strict=True))
    assert draws.calls(CHECK, attempt=1)[0].args != plain[0].args


def test_a_function_is_tried_once_on_the_same_calls(draws: SharedDraws) -> None:
    asked = []

    def wrong(x):  # type: ignore[no-untyped-def]
        asked.append(x)
        return x + 1

    calls = draws.calls(CHECK)
    first = list(draws.tried.outcomes(CHECK, wrong, calls))
    assert list(draws.tried.outcomes(CHECK, wrong, draws.calls(CHECK))) == first
    assert len(asked) == len(calls)
    assert list(draws.tried.outcomes(CHECK, wrong, calls[:2])) == first[:2]


def test_no_more_calls_are_made_than_are_asked_for(draws: SharedDraws) -> None:
    asked = []

    def wrong(x):  # type: ignore[no-untyped-def]
        asked.append(x)
        return np.zeros(2)

    for _ in range(2):
        next(draws.tried.outcomes(CHECK, wrong, draws.calls(CHECK)))
    assert len(asked) == 1


def test_what_a_function_keeps_between_its_calls_stays_in_the_row(draws: SharedDraws) -> None:
    calls = draws.calls(CHECK)
    backwards = list(draws.tried.outcomes(CHECK, summed, calls[::-1]))
    assert isinstance(backwards[0], Returned)
    assert backwards[0].value == calls[-1].args[0]
