"""The tool as a web application: logins, launches, its public key; what a launch then leads to is for others to say."""

import logging
import secrets
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from autograder.lti import pages
from autograder.lti.addresses import origin
from autograder.lti.cookies import BROWSER, headers, read
from autograder.lti.courses import platforms
from autograder.lti.errors import LtiError, Refused
from autograder.lti.launch import LOGIN_SECONDS, Door, Launch
from autograder.lti.store import Store

MAX_FORM = 256 * 1024  # bytes
LOGIN, LAUNCH, KEYS, REGISTER = "/lti/login", "/lti/launch", "/lti/keys.json", "/lti/register"


@dataclass(frozen=True)
class Tool:
    """The common part of the tool.

    Parameters
    ----------
    address
        Where browsers find it: said by whoever runs it, never taken from a request.
    arrived
        From an accepted launch to a page; runs in a thread.
    initiated
        Told of every login before it is answered; runs in a thread. It may raise Refused.
    """

    store: Store
    door: Door
    address: str
    arrived: Callable[[Launch], Response]
    initiated: Callable[[dict[str, str]], None] = lambda said: None

    def app(self, more: Sequence[BaseRoute] = ()) -> Starlette:
        """The application, with more routes."""
        routes = [
            Route(LOGIN, self._login, methods=["GET", "POST"]),
            Route(LAUNCH, self._launch, methods=["POST"]),
            Route(KEYS, self._keys),
            *more,
        ]
        wrong = {Refused: _refused, LtiError: _failed, HTTPException: _http, Exception: _fault}
        return Starlette(routes=routes, middleware=[Middleware(Headers, store=self.store)], exception_handlers=wrong)

    async def _keys(self, request: Request) -> Response:
        return JSONResponse({"keys": [self.store.key.jwk]})

    async def _login(self, request: Request) -> Response:
        """Before the platform is asked, a second request shows whether the browser keeps cookies here.

        What a platform sends along is good for one login only, and could not be used again in a window of its own.
        """
        said = dict(request.query_params) if request.method == "GET" else await form(request)
        asked = {name: value for name, value in said.items() if name != "checked"}
        again = f"{self.address}{LOGIN}?{urlencode(asked)}"
        browser = read(request.cookies, BROWSER)
        if "checked" not in said or request.method == "POST":
            answer: Response = RedirectResponse(f"{again}&checked=1", 303)
            for name, value in headers(BROWSER, browser or secrets.token_urlsafe(32), self.address, int(LOGIN_SECONDS)):
                answer.headers.append(name, value)
            return answer
        if browser is None:
            return HTMLResponse(pages.without_cookies(again))
        await run_in_threadpool(self.initiated, asked)
        login = await run_in_threadpool(self.door.begin, asked, browser)
        return RedirectResponse(login.url, 303)

    async def _launch(self, request: Request) -> Response:
        """A launch from another site brings no cookies that are not meant for frames: posted from here it does."""
        said = await form(request)
        browser = read(request.cookies, BROWSER)
        if browser is None and "again" not in said:
            nonce = secrets.token_urlsafe(16)
            policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-{nonce}'; form-action 'self'"
            body = pages.again(f"{self.address}{LAUNCH}", {**said, "again": "1"}, nonce)
            return HTMLResponse(body, headers={"content-security-policy": policy})
        launch = await run_in_threadpool(self.door.finish, said, browser)
        return await run_in_threadpool(self.arrived, launch)


@dataclass(frozen=True)
class Headers:
    """What every answer says: nothing is kept by caches, nothing is fetched, only linked platforms may frame it."""

    app: ASGIApp
    store: Store

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                there = {name.lower() for name, _ in message["headers"]}
                for name, value in (await run_in_threadpool(self._values)).items():
                    if name.encode() not in there:
                        message["headers"].append((name.encode(), value.encode()))
            await send(message)

        await self.app(scope, receive, marked if scope["type"] == "http" else send)

    def _values(self) -> dict[str, str]:
        policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'self'"
        return {
            "content-security-policy": f"{policy}; {frames(self.store)}",
            "cache-control": "no-store",
            "referrer-policy": "no-referrer",
            "x-content-type-options": "nosniff",
        }


def frames(store: Store) -> str:
    """The directive that lets linked platforms alone put a page into a frame."""
    return " ".join(["frame-ancestors 'self'", *sorted({origin(one.address) for one in platforms(store)})])


async def form(request: Request) -> dict[str, str]:
    """The fields of a form, each once; Refused for one that is too long."""
    data = b""
    async for part in request.stream():
        data += part
        if len(data) > MAX_FORM:
            raise Refused("this form is too long")
    try:
        return dict(parse_qsl(data.decode("utf-8"), keep_blank_values=True, max_num_fields=100))
    except ValueError:
        raise Refused("this form cannot be read") from None


Answering = Callable[[Request, Exception], Awaitable[Response]]


async def _refused(request: Request, error: Exception) -> Response:
    return HTMLResponse(pages.refusal(str(error)), 403)


async def _failed(request: Request, error: Exception) -> Response:
    return HTMLResponse(pages.refusal(str(error)), 502)


async def _fault(request: Request, error: Exception) -> Response:
    """A fault of ours: said to who runs the tool, without what the request held."""
    said = f"{request.method} {request.url.path}: {type(error).__name__}"
    logging.getLogger(__name__).error(said, exc_info=error)
    return HTMLResponse(pages.refusal("something is wrong with this tool; the reason is in its log"), 500)


async def _http(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    said = {404: "there is no such page", 403: "this page is not for you: open the link in the LMS again"}
    return HTMLResponse(pages.refusal(said.get(status, f"error {status}")), status)
