"""`autograder lti demo`: a small LMS and this tool in it, on this machine, for a try in the browser."""

import argparse
import socket
import sys
import tempfile
import time
import webbrowser
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from autograder.commands.common import OK, PROBLEM
from autograder.commands.lti_common import services_of
from autograder.commands.lti_serve import site
from autograder.commands.tables import aligned
from autograder.export.gradebooks.marks import Rules, all_marks
from autograder.files.atomic import write_atomically
from autograder.lti.courses import LinkedCourse, keep_course, keep_platform, usual
from autograder.lti.launch import Launch
from autograder.lti.linking import course_in
from autograder.lti.network import Network
from autograder.lti.outbox import Outgoing
from autograder.lti.platform.app import Registration, SmallPlatform
from autograder.lti.platform.gradebook import PlatformGradebook
from autograder.lti.platform.sample import STUDENTS, TEACHER, reports
from autograder.lti.send import Order, send
from autograder.lti.serving import bound, serving
from autograder.lti.store import Store, open_store
from autograder.lti.tool import LAUNCH, LOGIN
from autograder.reports.folder import report_file
from autograder.reports.json_form import dumps


def run(arguments: argparse.Namespace) -> int:
    """Run the command until it is ended; its exit code."""
    with tempfile.TemporaryDirectory(prefix="autograder-lti-") as place, ExitStack() as open_things:
        folder = Path(place)
        for one in reports():
            write_atomically(report_file(folder / "reports", one, "json"), dumps(one), private=True)
        store = open_store(folder / "lti")
        lms, tool = (bound("127.0.0.1", arguments.port and arguments.port + at) for at in (0, 1))
        platform, address = _platform(store, _address(lms), _address(tool))
        network = Network(True)
        open_things.callback(network.close)
        open_things.enter_context(serving(platform.app(), lms))
        open_things.enter_context(serving(site(store, address, folder / "reports", network), tool))
        course = _linked(store, platform)
        print(f"a small LMS: {platform.address}/  with this tool in it: {address}/", flush=True)
        rows = _send(store, course)
        print("Open the LMS in the browser: come to the tool as a student or as the teacher, and see the marks.")
        if arguments.once:
            return OK if all(one.state == "delivered" for one in rows) else PROBLEM
        if not arguments.no_browser:
            webbrowser.open(f"{platform.address}/")
        print("Ctrl+C ends it; nothing is kept.", flush=True)
        while True:
            time.sleep(1)


def _address(listening: socket.socket) -> str:
    return f"http://127.0.0.1:{listening.getsockname()[1]}"


def _platform(store: Store, lms: str, tool: str) -> tuple[SmallPlatform, str]:
    """The platform, in which somebody has pasted what `lti link` prints."""
    registered = Registration("demo-client", f"{tool}{LOGIN}", (f"{tool}{LAUNCH}",), store.key.pem)
    return SmallPlatform(lms, PlatformGradebook([TEACHER, *STUDENTS]), registered), tool


def _linked(store: Store, platform: SmallPlatform) -> LinkedCourse:
    """The course as the teacher's launch tells it."""
    known = usual(platform.address, "moodle", platform.tool.client_id, private=True)
    keep_platform(store, known)
    claims = platform.claims(TEACHER, "demo", platform.tool.redirects[0])
    return keep_course(store, course_in(Launch(known, claims)))


def _send(store: Store, course: LinkedCourse) -> Sequence[Outgoing]:
    """The marks of the sample, sent and read back."""
    marks, _ = all_marks(reports(), Rules())
    order = Order(marks, {}, {}, {})
    with services_of(store, course) as services:
        plan, rows = send(store, services, order, lambda line: print(line, file=sys.stderr))
    print(aligned(plan.table, (2, 4)))
    print(f"{sum(one.state == 'delivered' for one in rows)} of {len(rows)} marks stand there and were read back")
    return rows
