"""`autograder lti serve`: reports for students and instructors who come from a linked course; behind a proxy."""

import argparse
from collections.abc import Sequence
from pathlib import Path

import uvicorn
from starlette.applications import Starlette

from autograder.commands.common import OK
from autograder.commands.lti_common import named, services_of, store_of
from autograder.lti.addresses import is_loopback, origin
from autograder.lti.courses import courses, platforms, titles
from autograder.lti.errors import LtiError
from autograder.lti.keysets import KeySets
from autograder.lti.launch import Door
from autograder.lti.network import Network
from autograder.lti.services import Member
from autograder.lti.serving import bound, settings
from autograder.lti.shelf import Shelf
from autograder.lti.site import Site
from autograder.lti.store import Store
from autograder.lti.tool import LAUNCH, Tool
from autograder.lti.visits import Visits
from autograder.reports.folder import every_report


def run(arguments: argparse.Namespace) -> int:
    """Run the command until it is ended; its exit code."""
    store = store_of(arguments)
    address = arguments.public.rstrip("/")
    origin(address)
    if not address.startswith("https:") and not is_loopback(address):
        raise LtiError(f"--public {address}: browsers send no cookies to it in a frame: it has to be https://")
    if not courses(store):
        raise LtiError(f"no course is linked: `autograder lti link ADDRESS --public {address}`, behind the same proxy")
    every_report(arguments.folder)
    network = Network(True if any(one.private for one in platforms(store)) else named(platforms(store)))
    app = site(store, address, arguments.folder, network)
    listening = bound(arguments.host, arguments.port)
    print(f"serving {arguments.folder} to {titles(courses(store))} at {address}; Ctrl+C ends it", flush=True)
    uvicorn.Server(settings(app)).run([listening])
    network.close()
    return OK


def site(store: Store, address: str, folder: Path, network: Network) -> Starlette:
    """The application."""

    def roster(number: int) -> Sequence[Member] | None:
        course = next(one for one in courses(store) if one.id == number)
        if not course.members_url:
            return None
        with services_of(store, course) as services:
            return services.roster()

    pages = Site(store, Shelf(folder, roster), address, Visits(store))
    tool = Tool(store, Door(store, KeySets(network), f"{address}{LAUNCH}"), address, pages.arrived)
    return tool.app(pages.routes())
