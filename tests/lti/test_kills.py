"""A few kills with a fixed seed; `python -m tests.lti.kills` does two hundred."""

from pathlib import Path

import pytest

from tests.lti.kills import killed


@pytest.mark.slow
def test_nothing_is_lost_or_doubled_when_the_sender_is_killed(tmp_path: Path) -> None:
    assert killed(4, 7, tmp_path) == []
