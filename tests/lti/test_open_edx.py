"""An independent platform: the LTI 1.3 consumer of Open edX (`pip install lti-consumer-xblock`), in this process.

It is no dependency, for its licence is the AGPL: without it the tests are skipped.
"""

import importlib.util
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from autograder.lti.courses import KnownPlatform, keep_platform
from autograder.lti.errors import Refused
from autograder.lti.keys import new_key
from autograder.lti.keysets import KeySets
from autograder.lti.launch import Door
from autograder.lti.network import Network, Reply
from autograder.lti.store import open_store
from autograder.lti.vocabulary import ASSERTION_TYPE, SCOPES
from tests.lti.world import TOOL_KEY

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        importlib.util.find_spec("lti_consumer") is None, reason="pip install lti-consumer-xblock (AGPL, for this test)"
    ),
    pytest.mark.filterwarnings("default"),  # those of its own
]
LMS, TOOL = "https://openedx.example", "https://tool.example/lti/launch"


@pytest.fixture
def consumer() -> Any:
    """Its consumer, with a course, grades and a roster."""
    from django.conf import settings

    if not settings.configured:
        settings.configure(PLATFORM_NAME="an independent platform", USE_TZ=True)
    from lti_consumer.lti_1p3.consumer import LtiAdvantageConsumer

    pem = new_key().private.private_bytes(Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption()).decode()
    consumer = LtiAdvantageConsumer(LMS, "https://tool.example/lti/login", TOOL, "client-1", "7", pem, "key-1", [TOOL],
                                    tool_key=TOOL_KEY.pem)  # fmt: skip
    consumer.set_user_data("ada-sub", "instructor", "Ada Lovelace", "ada@example.invalid")
    consumer.set_resource_link_claim("block-1")
    consumer.set_context_claim("course-1", context_title="Backpropagation 101")
    consumer.enable_nrps(f"{LMS}/nrps")
    return consumer


@pytest.fixture
def door(tmp_path: Path, consumer: Any) -> Door:
    class Keys(Network):
        def ask(self, method: str, url: str, accept: str, token: str | None = None, **sent: Any) -> Reply:
            return Reply(200, {}, consumer.get_public_keyset())

    store = open_store(tmp_path / "lti")
    keep_platform(store, KnownPlatform(LMS, "client-1", f"{LMS}/auth", f"{LMS}/token", f"{LMS}/keys", LMS))
    network = Keys()
    network.close()
    return Door(store, KeySets(network), TOOL)


def test_its_launch_is_accepted_once(consumer: Any, door: Door) -> None:
    login = door.begin({"iss": LMS, "client_id": "client-1", "login_hint": "ada-sub", "target_link_uri": TOOL})
    asked = dict(parse_qsl(urlsplit(login.url).query))
    answer = super(type(consumer), consumer).generate_launch_request(asked)
    launch = door.finish(answer, login.browser)
    assert (launch.user, launch.context, launch.deployment, launch.teaches) == ("ada-sub", "course-1", "7", True)
    with pytest.raises(Refused):
        door.finish(answer, login.browser)


def test_it_takes_our_assertion_and_no_other(consumer: Any) -> None:
    def said(key: Any) -> dict[str, str]:
        return {"grant_type": "client_credentials", "client_assertion_type": ASSERTION_TYPE, "scope": " ".join(SCOPES),
                "client_assertion": key.assertion("client-1", f"{LMS}/token")}  # fmt: skip

    granted = consumer.access_token(said(TOOL_KEY))
    assert consumer.check_token(granted["access_token"], [SCOPES[0]])
    with pytest.raises(Exception, match=r".*"):
        consumer.access_token(said(new_key()))
