"""Launches: what is accepted, and every refusal."""

import base64
import json
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from autograder.lti.addresses import is_private, origin
from autograder.lti.courses import KnownPlatform, keep_platform
from autograder.lti.errors import LtiError, Refused, ServiceError
from autograder.lti.keys import ToolKey, new_key
from autograder.lti.keysets import KeySets
from autograder.lti.launch import Door, Launch
from autograder.lti.network import Network, Reply
from autograder.lti.platform.app import Registration, SmallPlatform
from autograder.lti.platform.gradebook import PlatformGradebook
from autograder.lti.store import Store, open_store
from autograder.lti.vocabulary import (
    CONTEXT,
    DEEP_LAUNCH,
    DEPLOYMENT,
    MEMBERSHIP,
    MESSAGE,
    RESOURCE_LINK,
    ROLES,
    TARGET,
    VERSION,
)
from tests.lti.world import PLATFORM_KEY, STUDENTS, TEACHER

LMS, TOOL = "https://lms.example", "https://tool.example/lti/launch"
MOODLE = Path("tests/fixtures/lms/moodle45_claims_student.json")
OTHER = new_key()
INIT = {"iss": LMS, "client_id": "client-1", "login_hint": "11", "target_link_uri": TOOL, "lti_message_hint": "9"}


class Keys(Network):
    """A network on which the platform's key set lies, and nothing else; requests are counted."""

    asked = 0

    def ask(self, method: str, url: str, accept: str, token: str | None = None, **sent: Any) -> Reply:
        type(self).asked += 1
        if url != f"{LMS}/certs":
            raise ServiceError("no such address")
        return Reply(200, {}, {"keys": [PLATFORM_KEY.jwk, {"kty": "oct", "kid": "secret", "k": "AAAA"}, "rubbish"]})


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = open_store(tmp_path / "lti")
    keep_platform(store, KnownPlatform(LMS, "client-1", f"{LMS}/auth", f"{LMS}/token", f"{LMS}/certs", LMS))
    return store


@pytest.fixture
def network() -> Iterator[Keys]:
    network = Keys()
    yield network
    network.close()


@pytest.fixture
def door(store: Store, network: Keys) -> Door:
    return Door(store, KeySets(network), TOOL)


def claims(own_nonce: str, **changed: Any) -> dict[str, Any]:
    """Those of a student, as the small platform makes them; None takes one away."""
    tool = Registration("client-1", "", (TOOL,), "")
    platform = SmallPlatform(LMS, PlatformGradebook([TEACHER, *STUDENTS]), tool, key=PLATFORM_KEY)
    said = {**platform.claims(STUDENTS[0], own_nonce, TOOL), **changed}
    return {name: value for name, value in said.items() if value is not None}


def began(door: Door, **more: str) -> tuple[str, str, str]:
    """State, nonce and cookie of a new login."""
    login = door.begin({**INIT, **more})
    asked = dict(pair.split("=", 1) for pair in login.url.partition("?")[2].split("&"))
    return login.state, asked["nonce"], login.browser


def launched(door: Door, key: ToolKey = PLATFORM_KEY, head: dict[str, Any] | None = None, **changed: Any) -> Launch:
    state, nonce, browser = began(door)
    return door.finish({"state": state, "id_token": signed(claims(nonce, **changed), key, head)}, browser)


def signed(said: dict[str, Any], key: ToolKey = PLATFORM_KEY, head: dict[str, Any] | None = None) -> str:
    heads = {"kid": PLATFORM_KEY.jwk["kid"], **(head or {})}
    return jwt.encode(said, key.private, "RS256", headers={k: v for k, v in heads.items() if v is not None})


def test_a_launch_is_accepted_once(door: Door) -> None:
    state, nonce, browser = began(door)
    said = {"state": state, "id_token": signed(claims(nonce))}
    launch = door.finish(said, browser)
    assert (launch.user, launch.context, launch.deployment, launch.teaches) == ("11", "2", "1", False)
    with pytest.raises(Refused, match="used already"):
        door.finish(said, browser)


def test_what_a_real_moodle_sent_is_accepted(store: Store, network: Keys) -> None:
    recorded = json.loads((Path(__file__).parents[2] / MOODLE).read_text(encoding="utf-8"))
    issuer = recorded["iss"]
    keep_platform(store, KnownPlatform(issuer, recorded["aud"], issuer, issuer, f"{LMS}/certs", issuer))
    door = Door(store, KeySets(network), recorded[TARGET], clock=lambda: recorded["iat"] + 2.0)
    login = door.begin({**INIT, "iss": issuer, "client_id": recorded["aud"], "target_link_uri": recorded[TARGET]})
    nonce = dict(pair.split("=", 1) for pair in login.url.partition("?")[2].split("&"))["nonce"]
    launch = door.finish({"state": login.state, "id_token": signed({**recorded, "nonce": nonce})}, login.browser)
    assert (launch.user, launch.context, launch.teaches) == ("4", "2", False)


NOW = time.time()
REFUSED = {
    "wrong issuer": ({"iss": "https://evil.example"}, "of another LMS"),
    "no issuer": ({"iss": None}, "no iss"),
    "wrong audience": ({"aud": "client-2"}, "for another tool"),
    "no audience": ({"aud": None}, "no aud"),
    "audiences without azp": ({"aud": ["client-1", "client-2"]}, "azp"),
    "azp of another tool": ({"aud": ["client-1", "client-2"], "azp": "client-2"}, "azp"),
    "expired": ({"iat": NOW - 400, "exp": NOW - 300}, "too old; .*clocks"),
    "stale": ({"iat": NOW - 4000, "exp": NOW + 4000}, "too old; .*clocks"),
    "from the future": ({"iat": NOW + 300, "exp": NOW + 400}, "from the future; .*clocks.* differ by"),
    "not yet": ({"nbf": NOW + 300}, "from the future"),
    "no exp": ({"exp": None}, "no exp"),
    "no iat": ({"iat": None}, "no iat"),
    "exp no number": ({"exp": "tomorrow"}, "time|signed"),
    "iat true": ({"iat": True}, "time"),
    "wrong nonce": ({"nonce": "another"}, "nonce"),
    "no nonce": ({"nonce": None}, "no nonce"),
    "wrong version": ({VERSION: "1.1"}, "LTI 1.3"),
    "no version": ({VERSION: None}, "LTI 1.3"),
    "unknown message": ({MESSAGE: "LtiSubmissionReviewRequest"}, "message_type"),
    "no message": ({MESSAGE: None}, "message_type"),
    "no deployment": ({DEPLOYMENT: None}, "no deployment"),
    "deployment no text": ({DEPLOYMENT: 1}, "no deployment"),
    "no sub": ({"sub": None}, "no sub"),
    "empty sub": ({"sub": ""}, "no sub"),
    "no link": ({RESOURCE_LINK: None}, "resource_link"),
    "link without id": ({RESOURCE_LINK: {"title": "x"}}, "resource_link"),
    "roles no list": ({ROLES: f"{MEMBERSHIP}#Instructor"}, "no list of roles"),
    "roles with numbers": ({ROLES: [1]}, "no list of roles"),
    "target elsewhere": ({TARGET: "https://tool.example/other"}, "another address"),
    "choice without settings": ({MESSAGE: DEEP_LAUNCH}, "deep_linking_settings"),
}


@pytest.mark.parametrize(("changed", "says"), REFUSED.values(), ids=REFUSED)
def test_claims_that_are_refused(door: Door, changed: dict[str, Any], says: str) -> None:
    late = time.time() - NOW  # minutes, where many other tests run first
    changed = {claim: value + late if isinstance(value, float) else value for claim, value in changed.items()}
    with pytest.raises(Refused, match=says):
        launched(door, **changed)


HEADS = {
    "unknown kid": {"kid": "nobody's"},
    "no kid": {"kid": None},
    "jku": {"jku": "https://evil.example/keys"},
    "jwk": {"jwk": OTHER.jwk},
    "crit": {"crit": ["exp"]},
    "a secret's kid": {"kid": "secret"},
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_keys_that_are_refused(door: Door, head: dict[str, Any]) -> None:
    with pytest.raises(Refused):
        launched(door, head=head)


def test_another_key_and_a_changed_token_are_refused(door: Door) -> None:
    with pytest.raises(Refused, match="not signed as it has to be"):
        launched(door, OTHER)
    state, nonce, browser = began(door)
    head, body, signature = signed(claims(nonce)).split(".")
    said = json.loads(base64.urlsafe_b64decode(body + "==")) | {ROLES: [f"{MEMBERSHIP}#Instructor"]}
    forged = base64.urlsafe_b64encode(json.dumps(said).encode()).rstrip(b"=").decode()
    with pytest.raises(Refused, match="not signed as it has to be"):
        door.finish({"state": state, "id_token": f"{head}.{forged}.{signature}"}, browser)


def test_algorithms_that_anybody_could_use_are_refused(door: Door) -> None:
    """No signature, and one made with the public key as if it were a shared secret."""
    state, nonce, browser = began(door)
    kid = {"kid": PLATFORM_KEY.jwk["kid"]}
    none = jwt.encode(claims(nonce), None, "none", headers=kid)
    head = base64.urlsafe_b64encode(json.dumps({"alg": "HS256", "typ": "JWT", **kid}).encode()).rstrip(b"=").decode()
    body = none.split(".")[1]
    import hashlib
    import hmac

    mac = hmac.new(PLATFORM_KEY.pem.encode(), f"{head}.{body}".encode(), hashlib.sha256).digest()
    hs256 = f"{head}.{body}.{base64.urlsafe_b64encode(mac).rstrip(b'=').decode()}"
    for token in (none, hs256, "", "a.b.c", "x" * 100_000, none.rstrip(".")):
        state, _, browser = began(door)
        with pytest.raises(Refused):
            door.finish({"state": state, "id_token": token}, browser)


def test_of_one_launch_sent_twice_at_once_one_is_accepted(door: Door) -> None:
    state, nonce, browser = began(door)
    said = {"state": state, "id_token": signed(claims(nonce))}
    outcomes: list[str] = []
    start = threading.Barrier(4)

    def one() -> None:
        start.wait()
        try:
            door.finish(said, browser)
            outcomes.append("accepted")
        except Refused:
            outcomes.append("refused")

    threads = [threading.Thread(target=one) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["accepted", "refused", "refused", "refused"]


def test_a_state_of_another_browser_is_refused_and_stays_the_right_one_s(door: Door) -> None:
    state, nonce, browser = began(door)
    said = {"state": state, "id_token": signed(claims(nonce))}
    for cookie in (None, "", "another"):
        with pytest.raises(Refused, match="another browser"):
            door.finish(said, cookie)
    assert door.finish(said, browser).user == "11"


def test_an_old_token_under_a_new_state_is_refused(door: Door) -> None:
    state, nonce, browser = began(door)
    token = signed(claims(nonce))
    door.finish({"state": state, "id_token": token}, browser)
    state, _, browser = began(door)
    with pytest.raises(Refused, match="nonce"):
        door.finish({"state": state, "id_token": token}, browser)


def test_a_login_that_took_too_long_is_refused(store: Store, network: Keys) -> None:
    now = [time.time()]
    door = Door(store, KeySets(network), TOOL, clock=lambda: now[0])
    state, nonce, browser = began(door)
    now[0] += 601
    with pytest.raises(Refused, match="too old"):
        door.finish({"state": state, "id_token": signed(claims(nonce))}, browser)


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"iss": "https://evil.example"}, "not linked"),
        ({"client_id": "client-2"}, "not linked"),
        ({"target_link_uri": "https://evil.example/lti/launch"}, "another address"),
        ({"target_link_uri": "https://tool.example.evil.example/"}, "another address"),
        ({"target_link_uri": "https://tool.example@evil.example/"}, "another address"),
        ({"target_link_uri": "//evil.example/"}, "another address"),
        ({"target_link_uri": "javascript:alert(1)"}, "another address"),
        ({"login_hint": ""}, "login_hint"),
    ],
)
def test_logins_that_are_refused(door: Door, changed: dict[str, str], says: str) -> None:
    with pytest.raises(Refused, match=says):
        door.begin({**INIT, **changed})


ROLE_SETS: dict[str, tuple[object, bool]] = {
    "none": (None, False),
    "empty": ([], False),
    "short": (["Instructor"], True),
    "unknown": (["urn:x:Wizard"], False),
    "many": ([f"{MEMBERSHIP}#Learner", f"{MEMBERSHIP}#Instructor"], True),
    "assistant": ([f"{MEMBERSHIP}/Instructor#TeachingAssistant"], True),
    "of the institution": (["http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor"], False),
    "of the system": (["http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator"], False),
    "look-alike": (["http://evil.example/vocab/lis/v2/membership#Instructor", f"{MEMBERSHIP}#Instructorx"], False),
}


@pytest.mark.parametrize(("roles", "teaches"), ROLE_SETS.values(), ids=ROLE_SETS)
def test_who_teaches_is_what_the_platform_signed_for_this_course(door: Door, roles: object, teaches: bool) -> None:
    assert launched(door, **{ROLES: roles}).teaches is teaches


@pytest.mark.parametrize("changed", [{"name": None, "email": None}, {CONTEXT: None}, {"aud": ["client-1"]}])
def test_launches_that_say_little_are_accepted(door: Door, changed: dict[str, Any]) -> None:
    assert launched(door, **changed).user == "11"


def test_an_unknown_kid_costs_one_request_in_half_a_minute(store: Store, network: Keys) -> None:
    now = [100.0]
    door = Door(store, KeySets(network, clock=lambda: now[0]), TOOL)
    Keys.asked = 0
    for _ in range(5):
        with pytest.raises(Refused):
            launched(door, head={"kid": "unknown"})
    assert Keys.asked == 1
    now[0] += 31
    assert launched(door).user == "11"
    assert Keys.asked == 1
    for _ in range(2):
        with pytest.raises(Refused):
            launched(door, head={"kid": "unknown"})
    assert Keys.asked == 2


def test_short_keys_are_no_keys() -> None:
    from autograder.lti.keysets import _usable

    weak = ToolKey(rsa.generate_private_key(public_exponent=65537, key_size=1024))
    assert _usable(weak.jwk) is None
    assert _usable(PLATFORM_KEY.jwk) is not None


def test_the_public_key_shows_nothing_private() -> None:
    assert set(OTHER.jwk) == {"kty", "n", "e", "alg", "use", "kid"}
    assert "PRIVATE" not in OTHER.pem and "private" not in repr(OTHER)


@pytest.mark.parametrize(
    ("address", "private"),
    [("127.0.0.1", True), ("10.1.2.3", True), ("192.168.0.9", True), ("169.254.169.254", True), ("::1", True),
     ("fd00::1", True), ("::ffff:10.0.0.1", True), ("0.0.0.0", True), ("100.64.0.1", True), ("224.0.0.1", True),
     ("2002:7f00:1::", True), ("93.184.215.14", False), ("2606:2800:21f::1", False)],
)  # fmt: skip
def test_which_addresses_are_private(address: str, private: bool) -> None:
    assert is_private(address) is private


def test_private_addresses_are_asked_only_where_that_was_allowed() -> None:
    network = Network()
    with pytest.raises(LtiError, match=r"localhost is a private address .*--allow-private"):
        network.ask("GET", "http://localhost:9/certs", "application/json")
    network.close()
    allowed = Network({origin("http://127.0.0.1:9")})
    with pytest.raises(ServiceError, match="no answer"):
        allowed.ask("GET", "http://127.0.0.1:9/certs", "application/json")
    with pytest.raises(LtiError, match="--allow-private"):
        allowed.ask("GET", "http://127.0.0.1:10/certs", "application/json")
    allowed.close()
