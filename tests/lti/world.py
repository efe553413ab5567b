"""A course of the small platform, served on this machine, and the tool's side of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from autograder.export.gradebooks.marks import Mark
from autograder.lti.courses import KnownPlatform, LinkedCourse, keep_course, keep_platform
from autograder.lti.keys import new_key
from autograder.lti.network import Network
from autograder.lti.platform.app import Registration, SmallPlatform
from autograder.lti.platform.faults import Faults
from autograder.lti.platform.gradebook import Member, PlatformGradebook
from autograder.lti.send import Order
from autograder.lti.services import Services
from autograder.lti.serving import bound, serving
from autograder.lti.store import Store, open_store
from autograder.reports.model import CaseResult, Report, Result

SLUG = "05_layers"
NAMES = ("Ada Lovelace", "Zoë Ünïcode", "Fiona O'Connor", "Smith, Jr.", "=2+5", "García_López", "R2_D2 Unit_42",
         'A/B: "C"', "李", "E\N{COMBINING ACUTE ACCENT}mile & Co")  # fmt: skip
STUDENTS = [
    Member(str(10 + at), name, f"student{at}", f"student{at}@example.invalid", f"SIS-{at}")
    for at, name in enumerate(NAMES, 1)
]
# Keys take a while to make, and are the same for all tests.
PLATFORM_KEY, TOOL_KEY = new_key(), new_key()
TOOL_PEM = TOOL_KEY.private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
TEACHER = Member("2", "Tina Teacher", "teacher", "teacher@example.invalid", role="Instructor")


@dataclass
class World:
    """A platform and the tool's store, linked."""

    platform: SmallPlatform
    store: Store
    course: LinkedCourse
    network: Network

    def services(self, **more: object) -> Services:
        known = KnownPlatform(**_addresses(self.platform, private=True))  # type: ignore[arg-type]
        return Services(known, self.course, self.store.key, self.network, **more)  # type: ignore[arg-type]

    def marks(self, column: str = SLUG) -> dict[str, float | None]:
        """What stands in a column, by user name."""
        book = self.platform.book
        numbers = [number for number, one in book.columns.items() if one.resource == column]
        assert len(numbers) <= 1, "one column for an assignment"
        return {
            one.username: book.grades[number, one.user].points
            for number in numbers
            for one in book.people
            if (number, one.user) in book.grades
        }


@contextmanager
def small_world(
    folder: Path, faults: Faults | None = None, people: int = len(STUDENTS), url: str | None = None
) -> Iterator[World]:
    """A linked course with a teacher and students, on a port of its own."""
    listening = bound("127.0.0.1", 0)
    address = f"http://127.0.0.1:{listening.getsockname()[1]}"
    store = open_store(folder, url)
    if url is None:
        sa.event.listen(store.engine, "connect", lambda connection, _: connection.execute("pragma synchronous=off"))
    file = folder / "key.pem"
    file.touch(0o600)
    file.write_bytes(TOOL_PEM)
    tool = Registration("client-1", "http://127.0.0.1:1/lti/login", ("http://127.0.0.1:1/lti/launch",), store.key.pem)
    book = PlatformGradebook([TEACHER, *STUDENTS[:people]])
    platform = SmallPlatform(address, book, tool, faults or Faults(), page_size=4, key=PLATFORM_KEY)
    keep_platform(store, KnownPlatform(**_addresses(platform, private=True)))  # type: ignore[arg-type]
    course = keep_course(store, linked(platform))
    network = Network(True)
    try:
        with serving(platform.app(), listening):
            yield World(platform, store, course, network)
    finally:
        network.close()


def linked(platform: SmallPlatform) -> LinkedCourse:
    services = platform.services
    return LinkedCourse(
        platform.address, "client-1", "1", "2", "BP101", "small", f"{services}/2/lineitems?type_id=1",
        f"{services}/CourseSection/2/bindings/1/memberships",
    )  # fmt: skip


def _addresses(platform: SmallPlatform, private: bool) -> dict[str, object]:
    base = platform.address
    return {"issuer": base, "client_id": "client-1", "auth_url": f"{base}/mod/lti/auth.php",
            "token_url": f"{base}/mod/lti/token.php", "keys_url": f"{base}/mod/lti/certs.php", "address": base,
            "private": private}  # fmt: skip


def report(student: str, points: float = 37.5, slug: str = SLUG, maximum: float = 41.0) -> Report:
    results = (
        Result("deltas", points, maximum, "failed", "slope_missing", "Is <b>this</b> the slope?",
               (CaseResult("a batch of six", False),)),
        Result("w1", 0.0, 3.0, "manual"),
    )  # fmt: skip
    return Report(slug, student, "0" * 64, "graded", maximum + 3, maximum, 0.1, "bubblewrap", results)


def mark(student: str, points: float = 37.5, slug: str = SLUG, maximum: float = 41.0) -> Mark:
    return Mark(student, slug, points, maximum, 0.0, report(student, points, slug, maximum))


def order(*marks: Mark, made: float = 1.0, **more: object) -> Order:
    return Order(marks, {(one.student, one.assignment): made for one in marks}, {}, {}, **more)  # type: ignore[arg-type]
