"""A course's services: access tokens, the roster (NRPS), columns, scores and results (AGS)."""

import html
import json
import re
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from autograder.lti.addresses import below, has_origin, is_loopback, with_query
from autograder.lti.courses import KnownPlatform, LinkedCourse
from autograder.lti.errors import LtiError, ServiceError
from autograder.lti.keys import ToolKey
from autograder.lti.network import Network, Reply, demanded, shown
from autograder.lti.vocabulary import (
    ASSERTION_TYPE,
    LEARNS,
    LINEITEM_TYPE,
    LINEITEMS_TYPE,
    MEMBERS_TYPE,
    RESULTS_TYPE,
    SCOPES,
    SCORE_TYPE,
    TEACHES,
)

MAX_PAGES = 1000
NEXT = re.compile(r"<([^>]*)>\s*;[^,]*\brel=\W{0,4}next\b")  # Moodle sets rel in typographic quotes
READ_WAITS = (0.5, 2.0, 5.0)  # seconds between attempts to read
LONGEST_READ_WAIT = 60.0  # seconds of a Retry-After that reading waits for
EARLY = 60.0  # seconds before its end at which a token is not used any more


@dataclass(frozen=True)
class Member:
    """Somebody in a course, as the roster has them; what the platform does not tell is "".

    Parameters
    ----------
    user
        The platform's id, which scores are sent to.
    learns
        Whether they can be given a score: a student, and no teacher, who is active.
    """

    user: str
    username: str = ""
    number: str = ""
    email: str = ""
    name: str = ""
    learns: bool = True
    teaches: bool = False


@dataclass(frozen=True)
class LineItem:
    """A column of the LMS's gradebook; `resource` is the name that the tool gave it."""

    url: str
    label: str
    maximum: float
    resource: str = ""


@dataclass(frozen=True)
class Standing:
    """What stands in a column for somebody: None for nothing, or for a 0 that the platform does not show."""

    score: float | None
    maximum: float

    @property
    def share(self) -> float | None:
        """Share of the points that stand there, from 0 to 1; None for no mark."""
        return None if self.score is None else self.score / self.maximum


@dataclass(frozen=True)
class Score:
    """What is sent for somebody; `stamp` in seconds since 1970."""

    user: str
    points: float
    maximum: float
    comment: str
    stamp: float

    def as_json(self) -> dict[str, Any]:
        """The body of a request to a column's scores (Score publish service of Assignment and Grade Services 2.0)."""
        at = datetime.fromtimestamp(self.stamp, UTC)
        said: dict[str, Any] = {
            "userId": self.user,
            "scoreGiven": self.points,
            "scoreMaximum": self.maximum,
            "activityProgress": "Completed",
            "gradingProgress": "FullyGraded",  # with anything else, Moodle keeps no grade
            "timestamp": at.strftime("%Y-%m-%dT%H:%M:%S.") + f"{at.microsecond // 1000:03}Z",
        }
        return {**said, "comment": self.comment} if self.comment else said


@dataclass
class Services:
    """The services of one course. The access token lives here alone: it is in no file and in no message.

    Parameters
    ----------
    clock
        Seconds since 1970, ours.
    offset
        Seconds that the platform's clock is ahead of ours, as its last answer says.
    sleep
        Waits so many seconds before something is read once more.
    """

    platform: KnownPlatform
    course: LinkedCourse
    key: ToolKey
    network: Network
    clock: Callable[[], float] = time.time
    offset: float = 0.0
    sleep: Callable[[float], None] = time.sleep
    _token: str = field(default="", repr=False)
    _expires: float = 0.0

    def roster(self) -> list[Member]:
        """Everybody in the course."""
        url = self._offered(self.course.members_url, "roster (names and roles)", "Names and Role Provisioning: "
                            "Use this service to retrieve members' information")  # fmt: skip
        found = [member for page in self._pages(url, MEMBERS_TYPE, "members") for member in page]
        return [_member(one) for one in found if isinstance(one, dict) and one.get("user_id") not in (None, "")]

    def columns(self) -> list[LineItem]:
        """The columns that the tool may see."""
        url = self._offered(self.course.columns_url, "gradebook (assignment and grade services)",
                            "Assignment and Grade Services: Use this service for grade sync and column management"
                            )  # fmt: skip
        return [_line_item(one) for page in self._pages(url, LINEITEMS_TYPE) for one in page if isinstance(one, dict)]

    def make_column(self, resource: str, label: str, maximum: float) -> LineItem:
        """A new column; after a failure it may be there all the same."""
        sent = {"label": label, "scoreMaximum": maximum, "resourceId": resource, "tag": "autograder"}
        answer = self._ask("POST", self.course.columns_url, LINEITEM_TYPE, "making a column", sent, LINEITEM_TYPE)
        made = _line_item(answer.body if isinstance(answer.body, dict) else {})
        return LineItem(made.url, label, maximum, resource)

    def results(self, column: str, user: str | None = None) -> dict[str, Standing]:
        """What stands in a column: of everybody, or of one person."""
        url = below(column, "results")
        url = url if user is None else with_query(url, user_id=user)
        found = [one for page in self._pages(url, RESULTS_TYPE) for one in page if isinstance(one, dict)]
        standings = {str(one["userId"]): _standing(one) for one in found if one.get("userId") not in (None, "")}
        return standings if user is None else {who: it for who, it in standings.items() if who == user}

    def send(self, column: str, score: Score) -> None:
        """Send a score; ServiceError where it was not taken, or nobody knows."""
        self._ask("POST", below(column, "scores"), SCORE_TYPE, "sending a score", score.as_json(), SCORE_TYPE)

    def now(self) -> float:
        """The platform's time, as far as it is known: a score from its future would block all later ones."""
        return self.clock() + self.offset

    def _offered(self, url: str, what: str, setting: str) -> str:
        if not url:
            raise LtiError(
                f"{self.course.title}: the LMS offers this tool no {what}: allow it in the tool's settings (in Moodle: "
                f"Services, {setting}), and link the course again"
            )
        return url

    def _pages(self, url: str, accept: str, inside: str | None = None) -> Iterator[list[Any]]:
        """The lists of all pages; each page is asked for once, on the platform only."""
        seen: set[str] = set()
        following: str | None = url
        while following and following not in seen and len(seen) < MAX_PAGES:
            seen.add(following)
            answer = self._read(following, accept)
            body = answer.body.get(inside) if inside and isinstance(answer.body, dict) else answer.body
            if body is None or not isinstance(body, list):
                raise ServiceError(f"{shown(following)}: the answer is no list", answer.status)
            yield body
            match = NEXT.search(answer.headers.get("link", ""))
            following = match[1] if match else None

    def _read(self, url: str, accept: str) -> Reply:
        """What can be asked for again is, a few times."""
        for wait in READ_WAITS:
            try:
                return self._ask("GET", url, accept, "reading")
            except ServiceError as error:
                if not error.passing:
                    raise
                self.sleep(min(LONGEST_READ_WAIT, max(wait, error.retry_after or 0.0)))
        return self._ask("GET", url, accept, "reading")

    def _ask(
        self, method: str, url: str, accept: str, what: str, sent: Mapping[str, Any] | None = None, kind: str = ""
    ) -> Reply:
        """One request with a token; a token that the platform does not take any more is renewed, once."""
        if not has_origin(url, self.platform.origins):
            raise LtiError(f"{shown(url)} is not on {self.platform.address}: no token is sent there")
        body = {} if sent is None else {"content": json.dumps(sent).encode(), "headers": {"Content-Type": kind}}
        for attempt in (1, 2):
            answer = self.network.ask(method, url, accept, self._access_token(), **body)
            self._tell_time(answer)
            if answer.status != 401 or attempt == 2:
                break
            self._token = ""
        return demanded(answer, url, what)

    def _tell_time(self, answer: Reply) -> None:
        """Whole seconds are all that a platform tells: less than two are no difference."""
        if answer.date is not None:
            ahead = answer.date - self.clock()
            self.offset = ahead if abs(ahead) >= 2 else 0.0

    def _access_token(self) -> str:
        if not self._token or self.clock() >= self._expires:
            url, before = self.platform.token_url, self.offset
            answer = self._grant(url)
            if answer.status in (400, 401) and self.offset != before:
                answer = self._grant(url)  # Our clock is off, and now we know by how much.
            body = _granted(answer, url).body
            if not isinstance(body, dict) or not isinstance(body.get("access_token"), str):
                raise LtiError(f"{shown(url)} gave no access token")
            lasts = body.get("expires_in")
            self._token = body["access_token"]
            self._expires = self.clock() + max(0.0, (lasts if isinstance(lasts, (int, float)) else 3600) - EARLY)
        return self._token

    def _grant(self, url: str) -> Reply:
        """The answer to one request for a token (RFC 7523)."""
        said = {
            "grant_type": "client_credentials",
            "client_assertion_type": ASSERTION_TYPE,
            "client_assertion": self.key.assertion(self.platform.client_id, url, self.now()),
            "scope": " ".join(SCOPES),
        }
        answer = self.network.ask("POST", url, "application/json", data=said)
        self._tell_time(answer)
        return answer


def _granted(answer: Reply, url: str) -> Reply:
    """The answer with a token, or what an instructor has to put right."""
    if answer.status in (400, 401, 403):
        why = str(answer.body.get("error", "")) if isinstance(answer.body, dict) else str(answer.body or "")[:200]
        advice = "paste the public key of `autograder lti link` into the tool's settings again (key type: RSA key)"
        if "scope" in why:
            advice = "allow grades and the roster in the tool's settings (in Moodle: Services)"
        elif is_loopback(url) or "curl" in why or "keyset" in why.casefold():
            advice += (
                "; with a key set address in place of the key, Moodle blocks addresses of its own machine "
                "(curlsecurityblockedhosts, curlsecurityallowedport)"
            )
        raise ServiceError(f"{shown(url)} gives no access token ({answer.status} {why}): {advice}", answer.status)
    return demanded(answer, url, "asking for an access token")


def _member(one: Mapping[str, Any]) -> Member:
    def said(name: str) -> str:
        value = one.get(name)
        return html.unescape(str(value)).strip() if isinstance(value, (str, int)) else ""  # Moodle writes &amp; for &

    roles = {role for role in one.get("roles") or () if isinstance(role, str)}
    teaches = bool(roles & TEACHES)
    active = str(one.get("status", "Active")).casefold() == "active"
    username = said("ext_user_username") or _nested(one, "user_username")
    name = said("name") or f"{said('given_name')} {said('family_name')}".strip()
    learns = active and not teaches and (bool(roles & LEARNS) or not roles)
    return Member(str(one["user_id"]), username, said("lis_person_sourcedid"), said("email"), name, learns, teaches)


def _nested(one: Mapping[str, Any], name: str) -> str:
    """Where Moodle and others put a user name: among the extensions of the member's message."""
    messages = one.get("message")
    for message in [one, *(messages if isinstance(messages, list) else [])]:
        for table in message.values() if isinstance(message, dict) else ():
            if isinstance(table, dict) and isinstance(table.get(name), str):
                return str(table[name])
    return ""


def _line_item(one: Mapping[str, Any]) -> LineItem:
    if not isinstance(one.get("id"), str):
        raise ServiceError("a column of the LMS has no address")
    maximum = one.get("scoreMaximum")
    return LineItem(
        one["id"],
        str(one.get("label", "")),
        float(maximum) if isinstance(maximum, (int, float)) else 0.0,
        str(one.get("resourceId") or ""),
    )


def _standing(one: Mapping[str, Any]) -> Standing:
    score, maximum = one.get("resultScore"), one.get("resultMaximum")
    good = isinstance(maximum, (int, float)) and maximum > 0
    return Standing(
        float(score) if isinstance(score, (int, float)) and not isinstance(score, bool) else None,
        float(maximum) if isinstance(maximum, (int, float)) and good else 1.0,
    )
