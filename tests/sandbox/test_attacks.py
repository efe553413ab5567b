"""Every attack is held off behind every tier of walls that the machine offers, and honest work scores right after it."""

import os
from collections.abc import Iterator

import pytest

from autograder.sandbox.pool import WarmPool
from tests.attacks import GROUPS, LIMITS, Attack, attacks, plant_secret, problems, tiers

ONLY_FOR_USERS = {"denial/threads"}

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not tiers(), reason="this machine offers no walls: Linux with Landlock is missing"),
]


@pytest.fixture(scope="module", params=tiers())
def pool(request: pytest.FixtureRequest) -> Iterator[WarmPool]:
    plant_secret()
    with WarmPool(limits=LIMITS, tier=request.param) as pool:
        yield pool


@pytest.mark.parametrize("attack", attacks(), ids=lambda attack: attack.name)
def test_the_attack_is_held_off(pool: WarmPool, attack: Attack) -> None:
    if attack.name in ONLY_FOR_USERS and os.geteuid() == 0:
        pytest.skip("the kernel counts no threads of root: run as an ordinary user to see this one held off")
    assert list(problems(attack, pool)) == []


def test_there_are_attacks_of_every_group() -> None:
    found = attacks()
    assert len(found) >= 100
    assert {attack.name.split("/")[0] for attack in found} == set(GROUPS)
    assert all(attack.tries for attack in found)
