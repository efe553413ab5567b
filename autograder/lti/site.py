"""The pages of `autograder lti serve`: a student's own reports; for who teaches, the class, everybody's, the outbox."""

import secrets
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from autograder.export.gradebooks.marks import number
from autograder.lti import pages
from autograder.lti.addresses import has_origin, origin
from autograder.lti.cookies import SESSION, headers, read
from autograder.lti.courses import LinkedCourse, course_of, courses, platform_of
from autograder.lti.errors import Refused
from autograder.lti.launch import Launch
from autograder.lti.outbox import entries
from autograder.lti.shelf import Shelf, key_of
from autograder.lti.store import Store
from autograder.lti.tool import LAUNCH, form, frames
from autograder.lti.visits import VISIT_SECONDS, Visitor, Visits
from autograder.lti.vocabulary import CUSTOM, DEEP_DATA, DEEP_ITEMS, DEEP_RESPONSE, DEPLOYMENT, MESSAGE, VERSION
from autograder.reports.insight.gather import gather
from autograder.reports.insight.page import page as class_page
from autograder.reports.render import score
from autograder.reports.student_page import page as report_page

# The class page and reports bring their own, narrower policy along.
WITH_SCRIPT = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'unsafe-inline'; base-uri 'none'"
)
ELSEWHERE = "this page is not for you, or your visit is over: open the link in the LMS again"


@dataclass(frozen=True)
class Site:
    """What launches lead to."""

    store: Store
    shelf: Shelf
    address: str
    visits: Visits

    def arrived(self, launch: Launch) -> Response:
        """The page of a launch, in a new session; Refused for a course that is not linked."""
        platform = launch.platform
        course = course_of(self.store, platform.issuer, platform.client_id, launch.deployment, launch.context)
        if course is None:
            raise Refused("this course, or this deployment of the tool, is not linked (`autograder lti link`)")
        if launch.is_choice and not launch.teaches:
            raise Refused("an instructor has to choose")
        cookie = self.visits.begin(course.id, launch)
        answer = RedirectResponse(f"{self.address}/c/{course.id}/{self._first(launch)}", 303)
        for name, value in headers(SESSION, cookie, self.address, VISIT_SECONDS):
            answer.headers.append(name, value)
        return answer

    def routes(self) -> list[Route]:
        """All pages; each asks who is there."""
        return [
            Route("/c/{course:int}/", self._page(self._home)),
            Route("/c/{course:int}/report/{assignment}", self._page(self._own)),
            Route("/c/{course:int}/class", self._page(self._class, teaches=True)),
            Route("/c/{course:int}/all/{key}", self._page(self._one, teaches=True)),
            Route("/c/{course:int}/outbox", self._page(self._outbox, teaches=True)),
            Route("/c/{course:int}/choose", self._page(self._choose, teaches=True)),
            Route("/c/{course:int}/chosen", self._chosen, methods=["POST"]),
        ]

    def _first(self, launch: Launch) -> str:
        if launch.is_choice:
            return "choose"
        custom = launch.claims.get(CUSTOM)
        slug = custom.get("assignment", "") if isinstance(custom, dict) else ""
        known = {one.assignment for one in self.shelf.everything()[0]} if slug else set()
        return f"report/{slug}" if slug in known and not launch.teaches else ""

    def _visitor(self, request: Request) -> Visitor:
        visitor = self.visits.of(read(request.cookies, SESSION), request.path_params["course"])
        if visitor is None:
            raise Refused(ELSEWHERE)
        return visitor

    def _page(self, made: Callable[[Request, Visitor], Response], teaches: bool = False) -> Callable[[Request], Any]:
        async def endpoint(request: Request) -> Response:
            return await run_in_threadpool(answer, request)

        def answer(request: Request) -> Response:
            visitor = self._visitor(request)
            if teaches and not visitor.teaches:
                raise Refused(ELSEWHERE)
            return made(request, visitor)

        return endpoint

    def _home(self, request: Request, visitor: Visitor) -> Response:
        title = self._course(visitor).title
        if visitor.teaches:
            links = '<nav aria-label="Pages"><a href="class">The class</a> <a href="outbox">What was sent</a></nav>'
            return HTMLResponse(pages.page(title, links))
        mine = self.shelf.own(visitor)
        if not mine:
            body = "<p>There is no report of yours here yet. If you handed something in, ask your instructor.</p>"
            return HTMLResponse(pages.page(title, body))
        items = "".join(
            f'<li><a href="report/{pages.text(slug)}">{pages.text(slug)}</a>: {pages.text(score(one))}</li>'
            for slug, one in sorted(mine.items())
        )
        return HTMLResponse(pages.page(title, f"<ul>{items}</ul>"))

    def _own(self, request: Request, visitor: Visitor) -> Response:
        report = self.shelf.own(visitor).get(request.path_params["assignment"])
        if report is None:
            body = "<p>There is no report of yours for this assignment. If you handed it in, ask your instructor.</p>"
            return HTMLResponse(pages.page(self._course(visitor).title, body), 404)
        return _framed(self.store, report_page(report))

    def _class(self, request: Request, visitor: Visitor) -> Response:
        reports, unreadable = self.shelf.everything()
        return _framed(self.store, class_page(gather(reports, unreadable), lambda report: f"all/{key_of(report)}"))

    def _one(self, request: Request, visitor: Visitor) -> Response:
        report = self.shelf.keyed(request.path_params["key"])
        if report is None:
            raise Refused("there is no such report")
        return _framed(self.store, report_page(report))

    def _outbox(self, request: Request, visitor: Visitor) -> Response:
        rows = [
            (one.assignment, one.student, f"{number(one.points)} of {number(one.maximum)}", one.state, one.said)
            for one in entries(self.store, visitor.course)
        ]
        head = ("assignment", "student", "mark", "state", "why")
        body = pages.table(head, rows, "What was sent") if rows else "<p>Nothing was sent yet.</p>"
        return HTMLResponse(pages.page("What was sent", f'<nav aria-label="Pages"><a href="./">Back</a></nav>{body}'))

    # Deep linking

    def _choose(self, request: Request, visitor: Visitor) -> Response:
        """Which assignment a new link in the LMS leads to."""
        slugs = sorted({one.assignment for one in self.shelf.everything()[0] if one.assignment})
        buttons = "".join(
            f'<p><button name=assignment value="{pages.text(slug)}">{pages.text(slug)}</button></p>' for slug in slugs
        )
        body = (
            f'<form method=post action="chosen"><input type=hidden name=token value="{visitor.token}">{buttons}</form>'
        )
        return HTMLResponse(pages.page("Which assignment?", body))

    async def _chosen(self, request: Request) -> Response:
        said = await form(request)
        visitor = await run_in_threadpool(self._visitor, request)
        return await run_in_threadpool(self._answer, visitor, said)

    def _answer(self, visitor: Visitor, said: dict[str, str]) -> Response:
        slugs = {one.assignment: one.auto_max_score for one in self.shelf.everything()[0]}
        slug, course = said.get("assignment", ""), self._course(visitor)
        platform = platform_of(self.store, course.issuer, course.client_id)
        url, data = visitor.choice
        if not visitor.teaches or not secrets.compare_digest(said.get("token", ""), visitor.token) or slug not in slugs:
            raise Refused(ELSEWHERE)
        if platform is None or not has_origin(url, platform.origins):
            raise Refused("this choice would go to an address that is not the LMS's")
        item = {
            "type": "ltiResourceLink",
            "title": slug,
            "url": f"{self.address}{LAUNCH}",
            "custom": {"assignment": slug},
            "lineItem": {"label": slug, "scoreMaximum": slugs[slug], "resourceId": slug, "tag": "autograder"},
        }
        now = int(time.time())
        claims = {
            "iss": course.client_id,
            "aud": course.issuer,
            "iat": now,
            "exp": now + 60,
            "nonce": uuid.uuid4().hex,
            MESSAGE: DEEP_RESPONSE,
            VERSION: "1.3.0",
            DEPLOYMENT: course.deployment,
            DEEP_ITEMS: [item],
            **({DEEP_DATA: data} if data else {}),
        }
        nonce = secrets.token_urlsafe(16)
        policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-{nonce}'; form-action {origin(url)}"
        body = pages.again(url, {"JWT": self.store.key.signed(claims)}, nonce)
        return HTMLResponse(body, headers={"content-security-policy": policy})

    def _course(self, visitor: Visitor) -> LinkedCourse:
        return next(one for one in courses(self.store) if one.id == visitor.course)


def _framed(store: Store, body: str) -> Response:
    """A page that brings its own policy for scripts; the frame is the platform's or none."""
    return HTMLResponse(body, headers={"content-security-policy": f"{WITH_SCRIPT}; {frames(store)}"})
