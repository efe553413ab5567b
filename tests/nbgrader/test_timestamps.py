"""`timestamp.txt` is read as what it says; what says two things is named, not guessed."""

from datetime import datetime

import pytest

from autograder.nbgrader.timestamps import UnclearTime, when

NOON = datetime(2026, 11, 1, 12, 30)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-01 12:30:00 UTC",
        "2026-11-01T12:30:00Z",
        "2026-11-01 12:30:00.000000 UTC",
        "2026-11-01 12:30",
        "2026-11-01 04:30:00 -0800",
        "2026-11-01T13:30:00+01:00",
        "2026-11-01 13:30:00 Europe/Berlin",
        "01.11.2026 12:30",
        "1.11.2026 12:30:00 UTC",
        "\ufeff2026-11-01 12:30:00 UTC\n",
        "Sun, 1 Nov 2026 12:30:00 GMT",
        "November 1, 2026 12:30 PM",
    ],
)
def test_forms_that_say_one_thing(text: str) -> None:
    assert when(text) == NOON


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("2026-11-01 04:30 PST", "several time zones", id="PST"),
        pytest.param("2026-11-01 04:30 CST", "several time zones", id="CST"),
        pytest.param("01/11/2026 12:30", "is the month or the day first", id="slashes"),
        pytest.param("yesterday", "no date", id="words"),
        pytest.param("2026-13-01", "no date", id="month 13"),
        pytest.param("31.02.2026", "no date", id="31 February"),
        pytest.param("9" * 90, "no date", id="a number"),
    ],
)
def test_forms_that_do_not(text: str, words: str) -> None:
    with pytest.raises(UnclearTime, match=words):
        when(text)


def test_an_empty_file_says_nothing() -> None:
    assert when("\ufeff \n") is None
