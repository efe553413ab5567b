"""A platform's public keys: fetched, kept, and asked for again when one is not known, but not at a stranger's will."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import jwt

from autograder.lti.errors import LtiError, Refused
from autograder.lti.network import Network, demanded, shown

FETCH_SECONDS = 30.0  # least time between two fetches of one key set: a token with an unknown kid costs at most one
MIN_BITS = 2048


@dataclass
class KeySets:
    """Key sets by their address; `fetched` keeps the time of the last fetch and the keys by their ids."""

    network: Network
    clock: Callable[[], float] = time.monotonic
    fetched: dict[str, tuple[float, dict[str, Any]]] = field(default_factory=dict)

    def key(self, url: str, kid: str) -> Any:
        """The public key with that id; Refused where the platform has none."""
        at, keys = self.fetched.get(url, (float("-inf"), {}))
        if kid not in keys and self.clock() - at >= FETCH_SECONDS:
            self.fetched[url] = (self.clock(), keys)
            try:
                keys = self._fetch(url)
            except LtiError as error:
                raise Refused(f"the LMS's keys could not be had: {error}") from None
            self.fetched[url] = (self.clock(), keys)
        if kid not in keys:
            raise Refused("this launch is signed with a key that the LMS does not have")
        return keys[kid]

    def _fetch(self, url: str) -> dict[str, Any]:
        answer = demanded(self.network.ask("GET", url, "application/json"), url, "the key set")
        listed = answer.body.get("keys") if isinstance(answer.body, dict) else None
        if not isinstance(listed, list):
            raise LtiError(f"{shown(url)} is no key set")
        return dict(pair for one in listed[:100] if (pair := _usable(one)) is not None)


def _usable(one: Any) -> tuple[str, Any] | None:
    """Id and key of what may sign a launch; None for anything else."""
    if not isinstance(one, dict) or one.get("kty") != "RSA" or not isinstance(one.get("kid"), str):
        return None
    if one.get("use", "sig") != "sig" or one.get("alg", "RS256") != "RS256":
        return None
    try:
        key = jwt.PyJWK({"kty": "RSA", "n": one["n"], "e": one["e"]}, algorithm="RS256").key
    except (jwt.PyJWTError, KeyError, ValueError, TypeError):
        return None
    return (one["kid"], key) if key.key_size >= MIN_BITS else None
