"""Cookies that come back in a frame of another site where browsers allow that, and in a window everywhere."""

from collections.abc import Mapping

from autograder.lti.addresses import is_loopback

BROWSER, SESSION = "autograder-lti-browser", "autograder-lti-session"
FRAMED = "-framed"  # ending of the name of the cookie that is meant for frames


def headers(name: str, value: str, address: str, seconds: int) -> list[tuple[str, str]]:
    """Set-Cookie headers for a tool at `address`.

    Frames need `Secure` (and Chrome its own jar for each site, `Partitioned`). Over http, which a browser takes for
    safe on its own machine alone, a second one comes back at least outside of frames.
    """
    framed = f"{name}{FRAMED}={value}; Path=/; Max-Age={seconds}; HttpOnly; Secure; SameSite=None; Partitioned"
    plain = f"{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax"
    secure = address.startswith("https:")
    found = [f"{plain}; Secure" if secure else plain]
    return [("set-cookie", one) for one in (found + [framed] if secure or is_loopback(address) else found)]


def read(cookies: Mapping[str, str], name: str) -> str | None:
    """The value that came back; that of the frame first, for the other may be an older one."""
    return cookies.get(f"{name}{FRAMED}") or cookies.get(name) or None
