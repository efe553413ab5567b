"""Logins and launches (OpenID Connect, third-party initiated): what is accepted, and what is refused and why."""

import hashlib
import hmac
import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import jwt
import sqlalchemy as sa

from autograder.lti.addresses import has_origin, origin
from autograder.lti.courses import KnownPlatform, platform_of, platforms
from autograder.lti.errors import Refused
from autograder.lti.keysets import KeySets
from autograder.lti.store import LOGINS, Store
from autograder.lti.vocabulary import (
    CONTEXT,
    DEEP_LAUNCH,
    DEEP_SETTINGS,
    DEPLOYMENT,
    MESSAGE,
    RESOURCE_LAUNCH,
    RESOURCE_LINK,
    ROLES,
    TARGET,
    TEACHES,
    VERSION,
)

LOGIN_SECONDS = 600.0  # from the login to its launch
LEEWAY = 60  # seconds that the clocks may differ
OLDEST = 600  # seconds since a launch was signed; Moodle's live 60 anyway
MAX_LOGINS = 10_000  # on their way at a time; older ones give way, so that nobody fills the database
MAX_TOKEN = 64 * 1024  # characters


@dataclass(frozen=True)
class Login:
    """A login on its way: where the browser goes next, and the cookie that it must bring back."""

    url: str
    browser: str
    state: str


@dataclass(frozen=True)
class Launch:
    """A launch that was accepted: all claims are the platform's, signed."""

    platform: KnownPlatform
    claims: Mapping[str, Any]

    @property
    def user(self) -> str:
        """The platform's id of the person."""
        return str(self.claims["sub"])

    @property
    def deployment(self) -> str:
        """Where in the platform the tool stands: one platform may have several places for it."""
        return str(self.claims[DEPLOYMENT])

    @property
    def context(self) -> str:
        """The id of the course; "" for a launch from outside of courses."""
        return str(_table(self.claims, CONTEXT).get("id", ""))

    @property
    def teaches(self) -> bool:
        """Whether a role in this course says so; one in the institution does not."""
        roles = self.claims.get(ROLES)
        return isinstance(roles, list) and any(isinstance(role, str) and role in TEACHES for role in roles)

    @property
    def is_choice(self) -> bool:
        """Whether an instructor is asked to choose what a link leads to (deep linking)."""
        return bool(self.claims[MESSAGE] == DEEP_LAUNCH)


@dataclass(frozen=True)
class Door:
    """Where logins begin and launches arrive.

    Parameters
    ----------
    redirect
        The address that launches are posted to; everything on its origin is ours.
    clock
        Seconds since 1970.
    """

    store: Store
    keys: KeySets
    redirect: str
    clock: Callable[[], float] = time.time

    def begin(self, said: Mapping[str, str], browser: str | None = None) -> Login:
        """From a login initiation to the platform; Refused for a platform or a target that is not known.

        `browser` is the cookie of a login that is still on its way in the same browser: both may end.
        """
        platform = self._platform(said)
        target = said.get("target_link_uri", "") or self.redirect
        if not has_origin(target, {origin(self.redirect)}):
            raise Refused("this login leads to another address than this tool's")
        if not said.get("login_hint"):
            raise Refused("this login names nobody (login_hint is missing)")
        state, nonce = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
        browser = browser or secrets.token_urlsafe(32)
        self._keep(state=state, nonce=nonce, issuer=platform.issuer, client_id=platform.client_id,
                   browser=_hash(browser), target=target, expires=self.clock() + LOGIN_SECONDS)  # fmt: skip
        asked = {
            "scope": "openid",
            "response_type": "id_token",
            "response_mode": "form_post",
            "prompt": "none",
            "client_id": platform.client_id,
            "redirect_uri": self.redirect,
            "state": state,
            "nonce": nonce,
            **{name: said[name] for name in ("login_hint", "lti_message_hint") if said.get(name)},
        }
        return Login(f"{platform.auth_url}{'&' if '?' in platform.auth_url else '?'}{urlencode(asked)}", browser, state)

    def finish(self, said: Mapping[str, str], browser: str | None) -> Launch:
        """A launch that answers a login of this very browser; it answers once."""
        if said.get("error"):
            raise Refused(f"the LMS says: {said.get('error_description') or said['error']}"[:300])
        login = self._use_up(said.get("state", ""), browser)
        platform = platform_of(self.store, login.issuer, login.client_id)
        if platform is None:
            raise Refused("this LMS is not linked any more")
        claims = self._verified(said.get("id_token", ""), platform)
        if not hmac.compare_digest(str(claims["nonce"]).encode(), login.nonce.encode()):
            raise Refused("this launch answers another login (its nonce)")
        _demand_message(claims)
        if claims.get(TARGET) != login.target and claims[MESSAGE] == RESOURCE_LAUNCH:
            raise Refused("this launch leads to another address than its login")
        return Launch(platform, claims)

    def _platform(self, said: Mapping[str, str]) -> KnownPlatform:
        known = platforms(self.store, said.get("iss", ""))
        named = [one for one in known if not said.get("client_id") or one.client_id == said["client_id"]]
        if len(named) != 1:
            raise Refused("this LMS is not linked with this tool (`autograder lti link`)")
        return named[0]

    def _keep(self, **login: Any) -> None:
        with self.store.engine.begin() as connection:
            connection.execute(LOGINS.delete().where(LOGINS.c.expires < self.clock()))
            if (connection.execute(sa.select(sa.func.count()).select_from(LOGINS)).scalar() or 0) >= MAX_LOGINS:
                oldest = sa.select(LOGINS.c.state).order_by(LOGINS.c.expires).limit(MAX_LOGINS // 10)
                connection.execute(LOGINS.delete().where(LOGINS.c.state.in_(oldest)))
            connection.execute(LOGINS.insert().values(**login))

    def _use_up(self, state: str, browser: str | None) -> Any:
        """The login of a state, which nobody can use after this: of two at once one deletes the row and has it."""
        with self.store.engine.begin() as connection:
            mine = (LOGINS.c.state == state) & (LOGINS.c.browser == _hash(browser or ""))
            login = connection.execute(LOGINS.delete().where(mine).returning(*LOGINS.c)).one_or_none()
            there = connection.execute(sa.select(LOGINS.c.state).where(LOGINS.c.state == state)).first()
        if login is None and there is not None:
            raise Refused("this launch began in another browser: open the link in the LMS again")
        if login is None:
            raise Refused("this launch was used already, or its login is too old: open the link in the LMS again")
        if login.expires < self.clock():
            raise Refused("this login is too old: open the link in the LMS again")
        return login

    def _verified(self, token: str, platform: KnownPlatform) -> dict[str, Any]:
        """The claims of a token of this platform for this tool."""
        kid = _key_id(token)
        key = self.keys.key(platform.keys_url, kid)
        required = ["exp", "iat", "iss", "aud", "sub", "nonce"]
        try:
            claims: dict[str, Any] = jwt.decode(
                token, key, ["RS256"], audience=platform.client_id, issuer=platform.issuer, leeway=LEEWAY,
                options={"require": required, "verify_exp": False, "verify_iat": False, "verify_nbf": False},
            )  # fmt: skip
        except jwt.MissingRequiredClaimError as error:
            raise Refused(f"this launch has no {error.claim}") from None
        except jwt.InvalidAudienceError:
            raise Refused("this launch is for another tool (its audience)") from None
        except jwt.InvalidIssuerError:
            raise Refused("this launch is of another LMS (its issuer)") from None
        except (jwt.PyJWTError, ValueError, TypeError) as error:
            raise Refused(f"this launch is not signed as it has to be ({type(error).__name__})") from None
        self._demand_time(claims)
        audience = claims["aud"]
        if (isinstance(audience, list) and len(audience) > 1) or "azp" in claims:
            if claims.get("azp") != platform.client_id:
                raise Refused("this launch is for another tool (azp)")
        return claims

    def _demand_time(self, claims: Mapping[str, Any]) -> None:
        """Fresh by our clock; what a clock that is off would look like is said."""
        now, times = self.clock(), [claims["exp"], claims["iat"], claims.get("nbf", claims["iat"])]
        if any(isinstance(at, bool) or not isinstance(at, (int, float)) for at in times):
            raise Refused("this launch has a time that is none")
        expires, signed, begins = times
        clocks = "open the link again; if that does not help, set the clocks: this machine's and the LMS's differ by"
        if max(signed, begins) > now + LEEWAY:
            raise Refused(f"this launch is from the future; {clocks} {max(signed, begins) - now:.0f} s")
        if expires < now - LEEWAY or signed < now - OLDEST:
            raise Refused(f"this launch is too old; {clocks} about {now - signed:.0f} s")


def _key_id(token: str) -> str:
    """The id of the key that a token says it is signed with; nothing else of its head is believed."""
    if len(token) > MAX_TOKEN:
        raise Refused("this launch is too long")
    try:
        head = jwt.get_unverified_header(token)
    except (jwt.PyJWTError, ValueError, TypeError):
        raise Refused("this is no launch (its token cannot be read)") from None
    if head.get("alg") != "RS256":
        raise Refused("this launch is not signed with RS256")
    if brought := {"jku", "jwk", "x5u", "x5c", "crit"} & set(head):
        raise Refused(f"this launch brings its own key ({', '.join(sorted(brought))})")
    if not isinstance(head.get("kid"), str) or not head["kid"]:
        raise Refused("this launch does not say with which key it is signed (kid)")
    return str(head["kid"])


def _demand_message(claims: Mapping[str, Any]) -> None:
    """LTI's own claims are there and of the kind that they have to be."""
    if claims.get(VERSION) != "1.3.0":
        raise Refused("this is no launch of LTI 1.3")
    if claims.get(MESSAGE) not in (RESOURCE_LAUNCH, DEEP_LAUNCH):
        raise Refused("this launch is of a kind that this tool does not know (message_type)")
    for name, value in (("deployment", claims.get(DEPLOYMENT)), ("sub", claims["sub"]), ("nonce", claims["nonce"])):
        if not isinstance(value, str) or not value:
            raise Refused(f"this launch has no {name}")
    if claims[MESSAGE] == RESOURCE_LAUNCH and not isinstance(_table(claims, RESOURCE_LINK).get("id"), str):
        raise Refused("this launch says of no link that it is opened (resource_link)")
    if claims[MESSAGE] == DEEP_LAUNCH and not _table(claims, DEEP_SETTINGS):
        raise Refused("this launch does not say where the choice goes (deep_linking_settings)")
    roles = claims.get(ROLES, [])
    if not isinstance(roles, list) or not all(isinstance(role, str) for role in roles):
        raise Refused("this launch has roles that are no list of roles")


def _table(claims: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = claims.get(name)
    return value if isinstance(value, dict) else {}


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
