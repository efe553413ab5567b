"""What the parts of `autograder lti` share: the store beside the course, and the way to a linked course."""

import argparse
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from autograder.course.finding import courses_above
from autograder.lti.addresses import is_literal
from autograder.lti.courses import KnownPlatform, LinkedCourse, platform_of
from autograder.lti.errors import LtiError
from autograder.lti.network import Network
from autograder.lti.services import Services
from autograder.lti.store import Store, open_store

FOLDER = Path(".autograder") / "lti"


def store_of(arguments: argparse.Namespace) -> Store:
    """The store of --course, else of the nearest course above, else of this folder: sending needs no course."""
    return open_store(_root(arguments.course) / FOLDER, arguments.db)


def _root(named: Path) -> Path:
    return next(iter(courses_above(named)), named.resolve())


@contextmanager
def network_to(platform: KnownPlatform) -> Iterator[Network]:
    """The way to a platform. A private address is asked where it was named as such, or where all are allowed."""
    network = Network(True if platform.private else named([platform]))
    try:
        yield network
    finally:
        network.close()


def named(listed: Sequence[KnownPlatform]) -> set[str]:
    """Origins that were named as a machine's own address: those may be asked."""
    return {one for platform in listed for one in platform.origins if is_literal(one)}


@contextmanager
def services_of(store: Store, course: LinkedCourse) -> Iterator[Services]:
    """The services of a linked course."""
    platform = platform_of(store, course.issuer, course.client_id)
    if platform is None:
        raise LtiError(f"{course.issuer} is not linked any more: `autograder lti link` it again")
    with network_to(platform) as network:
        yield Services(platform, course, store.key, network)
