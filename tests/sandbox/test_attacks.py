"""Every attack is held off, and honest work scores right after it.

All are tried behind the best tier of walls that the machine offers, and behind the other one those that end otherwise
there. `python -m tests.attacks` tries all of them behind every tier.
"""

import functools
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from autograder.sandbox.pool import WarmPool
from autograder.sandbox.walls import Tier
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


Pools = Callable[[Tier], WarmPool]


@pytest.fixture(scope="module")
def pools() -> Iterator[Pools]:
    """One pool for each tier, made at first use and attacked by one after the other.

    It is no parameter of the test: a fixture that is parametrized together with what is not lives for one test only.
    """
    plant_secret()
    with ExitStack() as stack:
        yield functools.cache(lambda tier: stack.enter_context(WarmPool(limits=LIMITS, tier=tier)))


@pytest.mark.parametrize(("tier", "attack"), TRIED)
def test_the_attack_is_held_off(pools: Pools, tier: Tier, attack: Attack) -> None:
    if attack.name in ONLY_FOR_USERS and os.geteuid() == 0:
        pytest.skip("the kernel counts no threads of root: run as an ordinary user to see this one held off")
    assert list(problems(attack, pools(tier))) == []


def test_there_are_attacks_of_every_group() -> None:
    found = attacks()
    assert len(found) >= 100
    assert {attack.name.split("/")[0] for attack in found} == set(GROUPS)
    assert all(attack.tries for attack in found)


def test_those_that_are_tried_behind_every_tier_are_there() -> None:
    named = {name for name in REACH_OUT if not name.endswith("/*")}
    assert named <= {attack.name for attack in attacks()}
    assert 100 <= sum(reaches_out(attack.name) for attack in attacks()) < len(attacks())
