"""Requests to a platform: bounded, to allowed addresses only, without redirects, and never with a token in a log."""

import email.utils
import time
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx

from autograder.lti.addresses import has_origin, resolved
from autograder.lti.errors import LtiError, ServiceError

MAX_BYTES = 8 * 1024**2
SECONDS = httpx.Timeout(20.0, connect=10.0)
ALLOWED = ": the LMS does not allow it to this tool: see the services in the tool's settings there"
MAX_SAID = 300  # characters of a platform's answer that a message repeats


@dataclass(frozen=True)
class Reply:
    """What a platform answered: status, headers with small letters, and the body read as JSON (None for nothing)."""

    status: int
    headers: Mapping[str, str]
    body: Any

    @property
    def date(self) -> float | None:
        """The platform's clock, in seconds since 1970."""
        return http_date(self.headers.get("date", ""))


class Checked(httpx.BaseTransport):
    """Looks the host up, refuses private addresses that are not allowed, and asks what was looked up."""

    def __init__(self, private: Callable[[str], bool]) -> None:
        self.private, self.tls = private, httpx.create_ssl_context()
        # A connection is for one name: two names may have one address, and a certificate is good for the name alone.
        self.inner: dict[tuple[str, int], httpx.HTTPTransport] = {}

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        host, port = request.url.host, request.url.port or (443 if request.url.scheme == "https" else 80)
        try:
            addresses = resolved(host, port, self.private(str(request.url)))
        except OSError as error:
            raise httpx.ConnectError(f"{host} is not known ({error.strerror or error})") from None
        request.extensions = {**request.extensions, "sni_hostname": host}
        if (host, port) not in self.inner:
            self.inner[host, port] = httpx.HTTPTransport(verify=self.tls)
        inner = self.inner[host, port]
        for address in addresses:
            request.url = request.url.copy_with(host=address)  # the header Host was set from the name
            try:
                return inner.handle_request(request)
            except httpx.ConnectError:
                if address == addresses[-1]:
                    raise
        raise httpx.ConnectError(f"{host} has no address")

    def close(self) -> None:
        for inner in self.inner.values():
            inner.close()


@dataclass(frozen=True)
class Network:
    """The way to platforms.

    Parameters
    ----------
    private
        Whether private addresses are allowed: all (True), none, or those on some origins.
    """

    private: bool | Collection[str] = False
    client: httpx.Client = field(init=False, repr=False)

    def __post_init__(self) -> None:
        allowed = self.private
        decide = (lambda url: allowed) if isinstance(allowed, bool) else (lambda url: has_origin(url, allowed))
        client = httpx.Client(transport=Checked(decide), timeout=SECONDS, headers={"User-Agent": "autograder-lti"})
        object.__setattr__(self, "client", client)

    def close(self) -> None:
        """End all connections."""
        self.client.close()

    def ask(self, method: str, url: str, accept: str, token: str | None = None, **sent: Any) -> Reply:
        """One request; ServiceError where no answer came, LtiError for an address that is not allowed.

        `sent` is what httpx takes: `content` and `headers`, or `data`.
        """
        headers = {"Accept": accept, **sent.pop("headers", {})}
        if token is not None:
            headers["Authorization"] = f"Bearer {token}"
        try:
            with self.client.stream(method, url, headers=headers, **sent) as response:
                data = _bounded(response, url)
                return Reply(response.status_code, dict(response.headers), _json(response, data))
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise ServiceError(f"{shown(url)}: no answer ({type(error).__name__}: {error})") from None


def demanded(answer: Reply, url: str, what: str) -> Reply:
    """The answer, if it is a good one; ServiceError otherwise."""
    if 200 <= answer.status < 300:
        return answer
    said = answer.body if isinstance(answer.body, str) else "" if answer.body is None else str(answer.body)
    if 300 <= answer.status < 400:
        said = f"it leads to {answer.headers.get('location', '')}: use the address that the LMS itself uses"
    said = f" ({said[:MAX_SAID].strip()})" if said.strip() else ""
    advice = ALLOWED if answer.status in (401, 403) else ""
    raise ServiceError(
        f"{what}: {shown(url)} answered {answer.status}{said}{advice}",
        answer.status,
        waiting(answer.headers.get("retry-after", "")),
    )


def waiting(said: str) -> float | None:
    """Seconds of a Retry-After header, a number or a date; None for anything else.

    >>> waiting("7"), waiting("soon")
    (7.0, None)
    """
    if said.strip().isdecimal():
        return float(said)
    date = http_date(said)
    return None if date is None else max(0.0, date - time.time())


def http_date(said: str) -> float | None:
    """Seconds since 1970 of a date in a header; None for anything else."""
    try:
        return email.utils.parsedate_to_datetime(said).timestamp()
    except (ValueError, TypeError, OverflowError):
        return None


def shown(url: str) -> str:
    """An address for messages, without its query, which may hold a secret."""
    return url.partition("?")[0][:200]


def _bounded(response: httpx.Response, url: str) -> bytes:
    data = b""
    for part in response.iter_bytes():
        data += part
        if len(data) > MAX_BYTES:
            raise LtiError(f"{shown(url)}: the answer is longer than {MAX_BYTES // 1024**2} MiB")
    return data


def _json(response: httpx.Response, data: bytes) -> Any:
    """The body as JSON, else as text: errors come as pages."""
    if not data.strip():
        return None
    try:
        return httpx.Response(200, content=data).json()
    except (ValueError, RecursionError):
        return data.decode(response.encoding or "utf-8", "replace")
