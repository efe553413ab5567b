"""Who is at the browser, since their launch: a session of one course, found by a cookie; its hash is kept."""

import hashlib
import json
import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from autograder.lti.launch import Launch
from autograder.lti.store import SESSIONS, Store
from autograder.lti.vocabulary import DEEP_DATA, DEEP_SETTINGS, EXTENSIONS, LIS

VISIT_SECONDS = 8 * 3600


@dataclass(frozen=True)
class Visitor:
    """Somebody in a course.

    Parameters
    ----------
    user, username, number
        As the platform signed them; "" for what it did not say.
    teaches
        Whether they may see everybody's pages.
    token
        A secret of the session that its forms bring back.
    choice
        Where a choice of an assignment goes, and what has to come back with it; empty outside of deep linking.
    """

    course: int
    user: str
    teaches: bool
    username: str = ""
    number: str = ""
    token: str = ""
    choice: tuple[str, str] = ("", "")


@dataclass(frozen=True)
class Visits:
    """The sessions in a store."""

    store: Store
    clock: Callable[[], float] = time.time

    def begin(self, course: int, launch: Launch) -> str:
        """A new session, whatever the browser had before; its cookie."""
        cookie = secrets.token_urlsafe(32)
        person = {
            "user": launch.user,
            "teaches": launch.teaches,
            "username": _said(launch, EXTENSIONS, "user_username"),
            "number": _said(launch, LIS, "person_sourcedid"),
            "token": secrets.token_urlsafe(16),
            "choice": list(_choice(launch.claims)) if launch.is_choice else ["", ""],
        }
        with self.store.engine.begin() as connection:
            connection.execute(SESSIONS.delete().where(SESSIONS.c.expires < self.clock()))
            row = {"id": _hash(cookie), "course": course, "person": json.dumps(person)}
            connection.execute(SESSIONS.insert().values(**row, expires=self.clock() + VISIT_SECONDS))
        return cookie

    def of(self, cookie: str | None, course: int) -> Visitor | None:
        """The visitor with that cookie, if it is a session of that course."""
        query = sa.select(SESSIONS).where(SESSIONS.c.id == _hash(cookie or ""), SESSIONS.c.course == course)
        with self.store.engine.connect() as connection:
            row = connection.execute(query.where(SESSIONS.c.expires >= self.clock())).one_or_none()
        if row is None:
            return None
        person = json.loads(row.person)
        return Visitor(course, **{**person, "choice": tuple(person["choice"])})


def _choice(claims: Mapping[str, Any]) -> tuple[str, str]:
    settings = claims[DEEP_SETTINGS]
    return str(settings.get("deep_link_return_url", "")), str(settings.get("data", claims.get(DEEP_DATA, "")))


def _said(launch: Launch, claim: str, name: str) -> str:
    table = launch.claims.get(claim)
    value = table.get(name) if isinstance(table, dict) else None
    return value if isinstance(value, str) and not value.startswith("$") else ""


def _hash(cookie: str) -> str:
    return hashlib.sha256(cookie.encode()).hexdigest()
