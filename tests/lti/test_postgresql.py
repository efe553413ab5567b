"""The same in PostgreSQL: launches used once, one sender at a time, marks sent and read back."""

from pathlib import Path

import pytest

from autograder.lti.errors import LtiError, Refused
from autograder.lti.keysets import KeySets
from autograder.lti.launch import Door
from autograder.lti.send import send
from autograder.lti.store import open_store
from tests.lti.world import STUDENTS, mark, order, small_world
from tests.support.postgresql import database


@pytest.mark.slow
def test_a_database_server_remembers_as_well(tmp_path: Path) -> None:
    with database("lti") as url, small_world(tmp_path / "lti", url=url) as world:
        tool = "http://127.0.0.1:1/lti/launch"
        door = Door(world.store, KeySets(world.network), tool)
        said = {"iss": world.platform.address, "login_hint": "11", "target_link_uri": tool}
        login = door.begin(said)
        nonce = dict(pair.split("=", 1) for pair in login.url.partition("?")[2].split("&"))["nonce"]
        token = world.platform.key.signed(world.platform.claims(STUDENTS[0], nonce, tool))
        assert door.finish({"state": login.state, "id_token": token}, login.browser).user == "11"
        with pytest.raises(Refused):
            door.finish({"state": login.state, "id_token": token}, login.browser)
        other = open_store(tmp_path / "other", url)
        with world.store.exclusive(), pytest.raises(LtiError, match="another `autograder lti send`"), other.exclusive():
            pass
        send(world.store, world.services(), order(mark("student1", 30.0)), lambda line: None)
        send(other, world.services(), order(mark("student1", 31.0), made=2.0), lambda line: None)
        assert world.marks() == {"student1": 31.0}
        world.store.engine.dispose()
        other.engine.dispose()
