"""Dynamic registration: a platform that offers it gets the tool's values and gives its own; nothing is pasted."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from autograder.lti.addresses import has_origin, is_literal, origin
from autograder.lti.courses import KnownPlatform, keep_platform
from autograder.lti.errors import LtiError, Refused
from autograder.lti.instructions import NAME
from autograder.lti.linking import Linking
from autograder.lti.network import Network, demanded
from autograder.lti.tool import KEYS, LAUNCH, LOGIN
from autograder.lti.vocabulary import DEEP_LAUNCH, RESOURCE_LAUNCH, SCOPES

CONFIGURATION = "https://purl.imsglobal.org/spec/lti-tool-configuration"


def register(linking: Linking, network: Network, address: str, said: Mapping[str, str]) -> KnownPlatform:
    """Register the tool at `address` with the platform that an instructor has named, and with no other.

    Raises
    ------
    Refused
        For a platform that was not named: its addresses are anybody's.
    LtiError
        Where the platform says no.
    """
    url = said.get("openid_configuration", "")
    if not has_origin(url, {origin(linking.expected.address)}):
        raise Refused("this registration is of another LMS than the one that `autograder lti link` was given")
    found = demanded(network.ask("GET", url, "application/json"), url, "the LMS's configuration").body
    known = _platform(found if isinstance(found, dict) else {}, linking.expected)
    endpoint = found.get("registration_endpoint")
    if not has_origin(endpoint, {origin(url)}):
        raise Refused("this LMS registers tools at another address than its own")
    token = said.get("registration_token")
    body = {"content": json.dumps(values(address)).encode(), "headers": {"Content-Type": "application/json"}}
    answer = demanded(network.ask("POST", endpoint, "application/json", token, **body), endpoint, "registering")
    client = answer.body.get("client_id") if isinstance(answer.body, dict) else None
    if not isinstance(client, str) or not client:
        raise LtiError("the LMS gave no client id")
    platform = replace(known, client_id=client)
    keep_platform(linking.store, platform)
    linking.expected = platform
    return platform


def values(address: str) -> dict[str, Any]:
    """What the platform is told about the tool."""
    messages = [{"type": RESOURCE_LAUNCH}, {"type": DEEP_LAUNCH, "target_link_uri": f"{address}{LAUNCH}"}]
    return {
        "application_type": "web",
        "client_name": NAME,
        "grant_types": ["implicit", "client_credentials"],
        "response_types": ["id_token"],
        "initiate_login_uri": f"{address}{LOGIN}",
        "redirect_uris": [f"{address}{LAUNCH}"],
        "jwks_uri": f"{address}{KEYS}",
        "token_endpoint_auth_method": "private_key_jwt",
        "scope": " ".join(SCOPES),
        CONFIGURATION: {
            "domain": urlsplit(address).netloc,
            "target_link_uri": f"{address}{LAUNCH}",
            "claims": ["iss", "sub", "name", "email"],
            "messages": messages,
        },
    }


def _platform(found: Mapping[str, Any], expected: KnownPlatform) -> KnownPlatform:
    """The platform as it describes itself; all of it has to be addresses."""
    names = {
        "issuer": "issuer",
        "auth_url": "authorization_endpoint",
        "token_url": "token_endpoint",
        "keys_url": "jwks_uri",
    }
    said: dict[str, str] = {}
    for ours, theirs in names.items():
        value = found.get(theirs)
        if not isinstance(value, str):
            raise LtiError(f"the LMS's configuration has no {theirs}")
        if is_literal(value) and not has_origin(value, {origin(expected.address)}):
            raise Refused("this LMS names an address of a machine that nobody here has named")
        said[ours] = value
    return replace(
        expected,
        issuer=said["issuer"],
        auth_url=said["auth_url"],
        token_url=said["token_url"],
        keys_url=said["keys_url"],
    )
