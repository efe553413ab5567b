"""`autograder lti link`: a course of an LMS remembered, by one launch of an instructor to this machine."""

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from starlette.responses import HTMLResponse, Response

from autograder.lti import pages
from autograder.lti.addresses import has_origin
from autograder.lti.courses import KnownPlatform, LinkedCourse, keep_course, keep_platform
from autograder.lti.errors import Refused
from autograder.lti.launch import Launch
from autograder.lti.store import Store
from autograder.lti.vocabulary import CONTEXT, GRADES, NAMES, PLATFORM


@dataclass
class Linking:
    """One launch that is waited for.

    Parameters
    ----------
    expected
        The platform as far as it is known: its client id is "" until the first login says it.
    done
        Set when a course was linked; `course` is that one then.
    refused
        Lines on what was refused, for the terminal.
    """

    store: Store
    expected: KnownPlatform
    done: threading.Event = field(default_factory=threading.Event)
    course: LinkedCourse | None = None
    refused: list[str] = field(default_factory=list)

    def initiated(self, said: Mapping[str, str]) -> None:
        """The first login tells which client id the platform gave the tool; the launch's signature then proves it."""
        issuer, client = said.get("iss", ""), said.get("client_id", "")
        if issuer != self.expected.issuer:
            self.refused.append(f"a login of {issuer[:200]!r}: if that is your LMS, run `autograder lti link` with it")
            raise Refused(f"this LMS calls itself {issuer!r}: run `autograder lti link` with that address")
        client = client or self.expected.client_id
        if not client or self.expected.client_id not in ("", client):
            self.refused.append("a login with another client id, or with none: name it with --client-id")
            raise Refused("this LMS does not say its client id, or another one: name it with --client-id")
        keep_platform(self.store, replace(self.expected, client_id=client))

    def arrived(self, launch: Launch) -> Response:
        """An instructor's launch links its course."""
        if not launch.teaches:
            self.refused.append("a launch by somebody who does not teach this course")
            raise Refused("an instructor of the course has to open this link")
        if not launch.context:
            raise Refused("this launch is of no course: open the link inside of a course")
        self.course = keep_course(self.store, course_in(launch))
        body = (
            f"<p>{pages.text(self.course.title)} is linked. You may close this window; the terminal goes on.</p>"
            f"<p class=who>{pages.text(self.course.issuer)}, deployment {pages.text(self.course.deployment)}</p>"
        )
        self.done.set()
        return HTMLResponse(pages.page("Linked", body))


def course_in(launch: Launch) -> LinkedCourse:
    """The course of a launch, with the services that it offers; those off the platform are refused."""
    claims = launch.claims
    context, grades, names, product = (_table(claims.get(name)) for name in (CONTEXT, GRADES, NAMES, PLATFORM))
    title = str(context.get("label") or context.get("title") or launch.context)
    return LinkedCourse(
        launch.platform.issuer, launch.platform.client_id, launch.deployment, launch.context, title[:200],
        str(product.get("product_family_code", ""))[:50],
        _service(grades.get("lineitems"), launch.platform),
        _service(names.get("context_memberships_url"), launch.platform),
    )  # fmt: skip


def _service(url: Any, platform: KnownPlatform) -> str:
    if url in (None, ""):
        return ""
    if not has_origin(url, platform.origins):
        raise Refused(f"this LMS names a service that is not on it ({str(url)[:200]})")
    return str(url)


def _table(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}
