"""The small platform as a web application: key set, logins, tokens, roster, columns, scores, and pages to click on."""

import json
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlencode

import jwt
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from autograder.lti.keys import ToolKey, new_key
from autograder.lti.platform.faults import Faults, Faulty
from autograder.lti.platform.gradebook import MEMBERSHIP, Answered, Member, PlatformGradebook
from autograder.lti.platform.pages import course_page, frame_page, post_page
from autograder.lti.vocabulary import (
    ASSERTION_TYPE,
    CONTEXT,
    CUSTOM,
    DEEP_LAUNCH,
    DEEP_SETTINGS,
    DEPLOYMENT,
    EXTENSIONS,
    GRADES,
    LINEITEM_TYPE,
    LINEITEMS_TYPE,
    LIS,
    MEMBERS_TYPE,
    MESSAGE,
    NAMES,
    PLATFORM,
    RESOURCE_LAUNCH,
    RESOURCE_LINK,
    RESULTS_TYPE,
    ROLES,
    SCOPES,
    SCORE_TYPE,
    TARGET,
    VERSION,
)

LIFE = 60  # seconds that a launch is good for, as in Moodle
COURSE, TYPE = "2", "1"


@dataclass(frozen=True)
class Registration:
    """What an instructor typed in about the tool."""

    client_id: str
    login_url: str
    redirects: tuple[str, ...]
    public_key: str  # PEM


@dataclass
class SmallPlatform:
    """A platform with one course.

    Parameters
    ----------
    address
        Where it is; it is its issuer, too.
    page_size
        People on a page of the roster.
    token_seconds
        How long access tokens live.
    """

    address: str
    book: PlatformGradebook
    tool: Registration
    faults: Faults = field(default_factory=Faults)
    page_size: int = 100
    token_seconds: float = 3600.0
    title: str = "Backpropagation 101"
    context: str = COURSE
    deployment: str = "1"
    clock: Callable[[], float] = time.time
    key: ToolKey = field(default_factory=new_key)
    tokens: dict[str, float] = field(default_factory=dict)
    hints: dict[str, tuple[str, str]] = field(default_factory=dict)  # message hint -> person, kind of launch
    assertions: set[str] = field(default_factory=set)
    registration: str = ""  # the token of a dynamic registration that is open
    choices: list[Any] = field(default_factory=list)  # content items that came back from deep linking

    @property
    def services(self) -> str:
        """Where scores, columns and lists of people are asked for."""
        return f"{self.address}/mod/lti/services.php"

    def claims(self, person: Member, nonce: str, target: str, kind: str = RESOURCE_LAUNCH) -> dict[str, Any]:
        """What a launch says of somebody, in Moodle's form."""
        now = int(self.clock())
        said: dict[str, Any] = {
            "nonce": nonce, "iat": now, "exp": now + LIFE, "iss": self.address, "aud": self.tool.client_id,
            DEPLOYMENT: self.deployment, TARGET: target, "sub": person.user, LIS: {"person_sourcedid": person.number},
            ROLES: [f"{MEMBERSHIP}{person.role}"],
            CONTEXT: {"id": self.context, "label": "BP101", "title": self.title, "type": ["CourseSection"]},
            MESSAGE: kind, VERSION: "1.3.0", "name": person.name, "email": person.email,
            EXTENSIONS: {"user_username": person.username, "lms": "small"},
            PLATFORM: {"product_family_code": "small", "name": "small platform"},
            CUSTOM: {"due": "$ResourceLink.submission.endDateTime"},
            GRADES: {"scope": list(SCOPES[:3]),
                     "lineitems": f"{self.services}/{self.context}/lineitems?type_id={TYPE}"},
            NAMES: {"context_memberships_url":
                    f"{self.services}/CourseSection/{self.context}/bindings/{TYPE}/memberships",
                    "service_versions": ["1.0", "2.0"]},
        }  # fmt: skip
        if kind == RESOURCE_LAUNCH:
            return {**said, RESOURCE_LINK: {"id": "1", "title": "Homework", "description": ""}}
        settings = {"deep_link_return_url": f"{self.address}/chosen", "accept_types": ["ltiResourceLink"],
                    "accept_presentation_document_targets": ["iframe", "window"], "accept_multiple": True,
                    "data": "to come back"}  # fmt: skip
        return {**said, DEEP_SETTINGS: settings}

    def app(self) -> ASGIApp:
        """All routes, behind the faults."""
        services = "/mod/lti/services.php"
        routes = [
            Route("/", self._home),
            Route("/open", self._open),
            Route("/frame", self._frame),
            Route("/by-hand", self._by_hand, methods=["POST"]),
            Route("/chosen", self._chosen, methods=["POST"]),
            Route("/mod/lti/openid-configuration.php", self._configuration),
            Route("/mod/lti/openid-registration.php", self._registration, methods=["POST"]),
            Route("/mod/lti/certs.php", self._certs),
            Route("/mod/lti/auth.php", self._auth),
            Route("/mod/lti/token.php", self._token, methods=["POST"]),
            Route(f"{services}/CourseSection/{{context}}/bindings/{TYPE}/memberships", self._service(self._members)),
            Route(f"{services}/{{context}}/lineitems", self._service(self._lineitems), methods=["GET", "POST"]),
            Route(f"{services}/{{context}}/lineitems/{{item:int}}/lineitem/scores", self._service(self._scores),
                  methods=["POST"]),
            Route(f"{services}/{{context}}/lineitems/{{item:int}}/lineitem/results", self._service(self._results)),
        ]  # fmt: skip
        return Faulty(Starlette(routes=routes), self.faults)

    # Pages

    async def _home(self, request: Request) -> Response:
        return HTMLResponse(course_page(self.title, self.book))

    async def _frame(self, request: Request) -> Response:
        return HTMLResponse(frame_page(self.title, f"/open?{urlencode(dict(request.query_params))}"))

    async def _by_hand(self, request: Request) -> Response:
        said = dict(parse_qsl((await request.body()).decode()))
        self.book.by_hand(int(said["column"]), said["user"], float(said["points"]), self.clock())
        return RedirectResponse("/", 303)

    async def _open(self, request: Request) -> Response:
        """Somebody clicks the link of the tool: the login begins."""
        person, kind = request.query_params.get("person", ""), request.query_params.get("kind", RESOURCE_LAUNCH)
        hint = secrets.token_urlsafe(8)
        self.hints[hint] = (person, DEEP_LAUNCH if kind == "choose" else RESOURCE_LAUNCH)
        said = {
            "iss": self.address,
            "target_link_uri": request.query_params.get("target") or self.tool.redirects[0],
            "login_hint": person,
            "lti_message_hint": hint,
            "client_id": self.tool.client_id,
            "lti_deployment_id": self.deployment,
        }
        return HTMLResponse(post_page(self.tool.login_url, said))

    async def _chosen(self, request: Request) -> Response:
        token = dict(parse_qsl((await request.body()).decode())).get("JWT", "")
        said = jwt.decode(token, self.tool.public_key, ["RS256"], audience=self.address, issuer=self.tool.client_id)
        self.choices.append(said)
        return HTMLResponse("<!doctype html><html lang=en><title>Chosen</title><main><h1>Chosen</h1></main></html>")

    # Security services

    async def _configuration(self, request: Request) -> Response:
        lti = f"{self.address}/mod/lti"
        return JSONResponse({"issuer": self.address, "authorization_endpoint": f"{lti}/auth.php",
                             "token_endpoint": f"{lti}/token.php", "jwks_uri": f"{lti}/certs.php",
                             "registration_endpoint": f"{lti}/openid-registration.php"})  # fmt: skip

    async def _registration(self, request: Request) -> Response:
        """A tool registers itself; its token is good for one tool. The key is fetched by whoever runs this."""
        token = request.headers.get("authorization", "").removeprefix("Bearer ")
        if not self.registration or token != self.registration:
            return JSONResponse({"error": "invalid_token"}, 401)
        said, self.registration = await request.json(), ""
        client = secrets.token_urlsafe(8)
        redirects = tuple(said["redirect_uris"])
        self.tool = Registration(client, said["initiate_login_uri"], redirects, self.tool.public_key)
        return JSONResponse({**said, "client_id": client})

    async def _certs(self, request: Request) -> Response:
        return JSONResponse({"keys": [self.key.jwk]})

    async def _auth(self, request: Request) -> Response:
        said = request.query_params
        person, kind = self.hints.pop(said.get("lti_message_hint", ""), ("", ""))
        found = self.book.person(said.get("login_hint", ""))
        if found is None or found.user != person or said.get("client_id") != self.tool.client_id:
            return HTMLResponse("This login names nobody.", 400)
        if said.get("redirect_uri") not in self.tool.redirects or said.get("response_mode") != "form_post":
            return HTMLResponse("This login leads to an address that is not registered.", 400)
        claims = self.claims(found, said.get("nonce", ""), self.tool.redirects[0], kind)
        sent = {"id_token": self.key.signed(claims), "state": said.get("state", "")}
        return HTMLResponse(post_page(said["redirect_uri"], sent))

    async def _token(self, request: Request) -> Response:
        said = dict(parse_qsl((await request.body()).decode()))
        try:
            claims = jwt.decode(
                said.get("client_assertion", ""), self.tool.public_key, ["RS256"], issuer=self.tool.client_id,
                audience=f"{self.address}/mod/lti/token.php", options={"require": ["jti", "exp", "sub"]}, leeway=5,
            )  # fmt: skip
        except jwt.PyJWTError:
            return JSONResponse({"error": "invalid_client"}, 400)
        if claims["jti"] in self.assertions or said.get("client_assertion_type") != ASSERTION_TYPE:
            return JSONResponse({"error": "invalid_request"}, 400)
        self.assertions.add(claims["jti"])
        token = secrets.token_urlsafe(16)
        self.tokens[token] = self.clock() + self.token_seconds
        granted = {"access_token": token, "token_type": "Bearer", "expires_in": 3600, "scope": said.get("scope", "")}
        return JSONResponse(granted)

    def _service(self, answer: Callable[[Request, bytes], Response]) -> Callable[[Request], Any]:
        """A service: asked with a token that is still good."""

        async def endpoint(request: Request) -> Response:
            token = request.headers.get("authorization", "").removeprefix("Bearer ")
            if self.tokens.get(token, 0.0) < self.clock():
                return JSONResponse({"error": "invalid_token"}, 401)
            if request.path_params["context"] != self.context:
                return JSONResponse({"error": "Not Found"}, 404)
            body = await request.body()
            try:
                return await run_in_threadpool(answer, request, body)
            except Answered as refused:
                return JSONResponse({"status": refused.status, "reason": refused.said}, refused.status)

        return endpoint

    # Names and roles, assignments and grades

    def _members(self, request: Request, body: bytes) -> Response:
        if request.headers.get("accept") != MEMBERS_TYPE:
            raise Answered(400, "no such form of a roster")
        start = int(request.query_params.get("from", "0"))
        page = self.book.people[start : start + self.page_size]
        url = str(request.url).partition("?")[0]
        found = {"id": url, "context": {"id": self.context}, "members": [one.as_member() for one in page]}
        following = start + self.page_size
        more = {"Link": f'<{url}?limit={self.page_size}&from={following}>; rel="next"'}
        return JSONResponse(found, headers=more if following < len(self.book.people) else None, media_type=MEMBERS_TYPE)

    def _lineitems(self, request: Request, body: bytes) -> Response:
        if request.method == "POST":
            _demand_type(request, LINEITEM_TYPE)
            said = json.loads(body)
            return JSONResponse({**said, "id": self._item(self.book.add_column(said))}, 201, media_type=LINEITEM_TYPE)
        listed = [
            {"id": self._item(number), "label": one.label, "scoreMaximum": one.maximum, "resourceId": one.resource}
            for number, one in sorted(self.book.columns.items())
        ]
        return JSONResponse(listed, media_type=LINEITEMS_TYPE)

    def _scores(self, request: Request, body: bytes) -> Response:
        _demand_type(request, SCORE_TYPE)
        self.book.take(request.path_params["item"], json.loads(body), self.clock())
        return Response(status_code=200, media_type=SCORE_TYPE)

    def _results(self, request: Request, body: bytes) -> Response:
        item = request.path_params["item"]
        found = self.book.results(item, request.query_params.get("user_id"), self._item(item).partition("?")[0],
                                  f"?type_id={TYPE}")  # fmt: skip
        return JSONResponse(found, media_type=RESULTS_TYPE)

    def _item(self, number: int) -> str:
        return f"{self.services}/{self.context}/lineitems/{number}/lineitem?type_id={TYPE}"


def _demand_type(request: Request, kind: str) -> None:
    """Moodle compares the whole header."""
    if request.headers.get("content-type") != kind or request.query_params.get("type_id") != TYPE:
        raise Answered(400, "wrong content type")
