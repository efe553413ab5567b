"""Addresses of the web: their origin, what lies on a platform, what may be asked over the network."""

import ipaddress
import socket
from collections.abc import Collection
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from autograder.lti.errors import LtiError

PORTS = {"http": 80, "https": 443}


def origin(url: str) -> str:
    """Scheme, host and port; LtiError for what is no address of the web.

    >>> origin("https://LMS.example/mod/lti?x=1"), origin("http://[::1]:8181/")
    ('https://lms.example:443', 'http://[::1]:8181')
    """
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        host, port, parts = "", None, urlsplit("")
    if (
        parts.scheme not in PORTS
        or not host
        or parts.username is not None
        or any(c.isspace() or c == "\\" for c in url)
    ):
        raise LtiError(f"{url[:200]!r} is no address of a web page (https://...)")
    shown = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{shown}:{PORTS[parts.scheme] if port is None else port}"


def has_origin(url: object, origins: Collection[str]) -> bool:
    """Whether an address lies on one of these origins."""
    try:
        return isinstance(url, str) and origin(url) in origins
    except LtiError:
        return False


def below(url: str, name: str) -> str:
    """The address of a service below another one; the query stays at its end.

    >>> below("http://lms/2/lineitems/7/lineitem?type_id=1", "scores")
    'http://lms/2/lineitems/7/lineitem/scores?type_id=1'
    """
    parts = urlsplit(url)
    return urlunsplit(parts._replace(path=f"{parts.path.rstrip('/')}/{name}", fragment=""))


def with_query(url: str, **values: str) -> str:
    """The address with more in its query."""
    parts = urlsplit(url)
    return urlunsplit(
        parts._replace(query=urlencode([*parse_qsl(parts.query, keep_blank_values=True), *values.items()]))
    )


def is_private(address: str) -> bool:
    """Whether an IP address is one of this machine or of a network that the public does not reach."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(ip, "ipv4_mapped", None) or getattr(ip, "sixtofour", None)
    return not ip.is_global or ip.is_multicast or (mapped is not None and is_private(str(mapped)))


def resolved(host: str, port: int, private: bool) -> list[str]:
    """The IP addresses to ask; LtiError where one is private and not allowed, OSError where there is none."""
    found = [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    if not private and any(is_private(address) for address in found):
        raise LtiError(
            f"{host} is a private address ({found[0]}), and those are not asked: if the LMS runs there, add "
            "--allow-private"
        )
    return list(dict.fromkeys(found))


def is_literal(url: str) -> bool:
    """Whether the address names a machine itself, so that nobody else decides where it leads.

    >>> is_literal("http://127.0.0.1:8181"), is_literal("http://lms.intranet")
    (True, False)
    """
    host = urlsplit(url).hostname or ""
    try:
        ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return host == "localhost"
    return True


def is_loopback(url: str) -> bool:
    """Whether the address is this machine, where browsers take http for safe."""
    host = urlsplit(url).hostname or ""
    return host in ("localhost", "::1") or host.startswith("127.")
