"""Every attack is held off, and honest work scores right after it.

All are tried behind the best tier of walls that the machine offers, and behind the other one those that end otherwise
there. `python -m tests.attacks` tries all of them behind every tier.
"""

import os
from collections.abc import Iterator

import pytest

from autograder.sandbox.pool import WarmPool
from tests.attacks import GROUPS, LIMITS, Attack, attacks, plant_secret, problems, tiers
from tests.attacks.reach import REACH_OUT, reaches_out

ONLY_FOR_USERS = {"denial/threads"}

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not tiers(), reason="this machine offers no walls: Linux with Landlock is missing"),
]


TRIED = [
    pytest.param(tier, attack, id=f"{tier}-{attack.name}")
    for tier in tiers()
    for attack in attacks()
    if tier == tiers()[0] or reaches_out(attack.name)
]


@pytest.fixture(scope="module")
def pool(request: pytest.FixtureRequest) -> Iterator[WarmPool]:
    plant_secret()
    with WarmPool(limits=LIMITS, tier=request.param) as pool:
        yield pool


@pytest.mark.parametrize(("pool", "attack"), TRIED, indirect=["pool"])
def test_the_attack_is_held_off(pool: WarmPool, attack: Attack) -> None:
    if attack.name in ONLY_FOR_USERS and os.geteuid() == 0:
        pytest.skip("the kernel counts no threads of root: run as an ordinary user to see this one held off")
    assert list(problems(attack, pool)) == []


def test_there_are_attacks_of_every_group() -> None:
    found = attacks()
    assert len(found) >= 100
    assert {attack.name.split("/")[0] for attack in found} == set(GROUPS)
    assert all(attack.tries for attack in found)


def test_those_that_are_tried_behind_every_tier_are_there() -> None:
    named = {name for name in REACH_OUT if not name.endswith("/*")}
    assert named <= {attack.name for attack in attacks()}
    assert 100 <= sum(reaches_out(attack.name) for attack in attacks()) < len(attacks())
