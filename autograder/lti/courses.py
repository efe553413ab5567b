"""Platforms and courses that were linked."""

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass

import sqlalchemy as sa

from autograder.lti.addresses import origin
from autograder.lti.errors import LtiError
from autograder.lti.store import COURSES, PLATFORMS, Store, put


@dataclass(frozen=True)
class KnownPlatform:
    """An LMS that knows the tool.

    Parameters
    ----------
    issuer
        What it calls itself in launches; several hosted instances may share one.
    client_id
        What it calls the tool; "" until the first login says it.
    auth_url, token_url, keys_url
        Where logins are answered, access tokens are given, and its public keys lie.
    address
        The address that an instructor named for it: services may lie on its origin, too.
    private
        Whether it may be asked on a private address.
    """

    issuer: str
    client_id: str
    auth_url: str
    token_url: str
    keys_url: str
    address: str
    private: bool = False

    @property
    def origins(self) -> Collection[str]:
        """Where its services may lie: elsewhere no token is ever sent."""
        return {origin(url) for url in (self.address, self.auth_url, self.token_url, self.keys_url)}


@dataclass(frozen=True)
class LinkedCourse:
    """A course of a platform, with its services; `id` is 0 before it was kept."""

    issuer: str
    client_id: str
    deployment: str
    context: str
    title: str
    family: str
    columns_url: str
    members_url: str
    id: int = 0


def keep_platform(store: Store, platform: KnownPlatform) -> None:
    """Remember a platform; what was known of it before gives way."""
    with store.engine.begin() as connection:
        mine = (PLATFORMS.c.issuer == platform.issuer) & (PLATFORMS.c.client_id == platform.client_id)
        connection.execute(PLATFORMS.delete().where(mine))
        connection.execute(PLATFORMS.insert().values(**asdict(platform)))


def platforms(store: Store, issuer: str | None = None) -> list[KnownPlatform]:
    """All platforms, or those of one issuer."""
    query = sa.select(PLATFORMS) if issuer is None else sa.select(PLATFORMS).where(PLATFORMS.c.issuer == issuer)
    with store.engine.connect() as connection:
        return [KnownPlatform(**row._mapping) for row in connection.execute(query.order_by(PLATFORMS.c.client_id))]


def platform_of(store: Store, issuer: str, client_id: str) -> KnownPlatform | None:
    """The platform that a launch names."""
    return next((one for one in platforms(store, issuer) if one.client_id == client_id), None)


def keep_course(store: Store, course: LinkedCourse) -> LinkedCourse:
    """Remember a course; the same course keeps its id, and with it its outbox."""
    values = {name: value for name, value in asdict(course).items() if name != "id"}
    with store.engine.begin() as connection:
        same = put(connection, COURSES, values, ("issuer", "client_id", "deployment", "context"))
        return LinkedCourse(**connection.execute(sa.select(COURSES).where(same)).one()._mapping)


def courses(store: Store) -> list[LinkedCourse]:
    """All courses, in the order in which they were linked."""
    with store.engine.connect() as connection:
        return [LinkedCourse(**row._mapping) for row in connection.execute(sa.select(COURSES).order_by(COURSES.c.id))]


def course_of(store: Store, issuer: str, client_id: str, deployment: str, context: str) -> LinkedCourse | None:
    """The course that a launch is of; None where it was not linked."""
    wanted = (issuer, client_id, deployment, context)
    return next(
        (one for one in courses(store) if (one.issuer, one.client_id, one.deployment, one.context) == wanted), None
    )


def chosen_course(store: Store, named: str | None) -> LinkedCourse:
    """The one linked course, or the one with that number or title; LtiError where that is not one."""
    there = courses(store)
    if not there:
        raise LtiError("no course is linked yet: `autograder lti link ADDRESS` with the address of your LMS")
    fitting = [one for one in there if named in (None, str(one.id), one.title)]
    if len(fitting) != 1:
        listed = "; ".join(f"{one.id}: {one.title} at {one.issuer}" for one in there)
        raise LtiError(f"which course? Name one with --to: {listed}")
    return fitting[0]


def usual(address: str, kind: str, client_id: str = "", private: bool = False) -> KnownPlatform:
    """Where a platform of a kind has its services.

    >>> usual("https://moodle.example/", "moodle").keys_url
    'https://moodle.example/mod/lti/certs.php'
    """
    origin(address)
    base = address.rstrip("/")
    if kind == "moodle":
        lti = f"{base}/mod/lti"
        return KnownPlatform(base, client_id, f"{lti}/auth.php", f"{lti}/token.php", f"{lti}/certs.php", base, private)
    sso = "https://sso.canvaslms.com"
    keys = f"{sso}/api/lti/security/jwks"
    return KnownPlatform(
        "https://canvas.instructure.com", client_id, f"{sso}/api/lti/authorize_redirect",
        f"{base}/login/oauth2/token", keys, base, private,
    )  # fmt: skip


def titles(listed: Sequence[LinkedCourse]) -> str:
    """Courses for a message."""
    return ", ".join(f"{one.title} ({one.issuer})" for one in listed)
