"""`autograder lti link`: what an instructor pastes into the LMS, one launch, and the course is remembered."""

import argparse
import base64
import hashlib
import sys
import time
import webbrowser
from dataclasses import replace

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from autograder.commands.common import OK, PROBLEM
from autograder.commands.lti_common import network_to, store_of
from autograder.lti import pages
from autograder.lti.addresses import is_loopback, origin
from autograder.lti.courses import KnownPlatform, usual
from autograder.lti.errors import LtiError
from autograder.lti.instructions import as_page, as_text, steps
from autograder.lti.keysets import KeySets
from autograder.lti.launch import Door
from autograder.lti.linking import Linking
from autograder.lti.network import Network
from autograder.lti.registering import register
from autograder.lti.serving import bound, serving
from autograder.lti.tool import LAUNCH, REGISTER, Tool
from autograder.reports.render import printable

CLOSE = "(window.opener || window.parent).postMessage({subject: 'org.imsglobal.lti.close'}, '*')"
DIGEST = base64.b64encode(hashlib.sha256(CLOSE.encode()).digest()).decode()
REGISTERED_POLICY = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{DIGEST}'"
REGISTERED = pages.page(
    "Registered", "<p>Activate the tool in the LMS, and open it in the course.</p>", f"<script>{CLOSE}</script>"
)


def run(arguments: argparse.Namespace) -> int:
    """Run the command; its exit code."""
    store, expected = store_of(arguments), expected_platform(arguments)
    listening = bound("127.0.0.1", arguments.port)
    address = (arguments.public or f"http://127.0.0.1:{listening.getsockname()[1]}").rstrip("/")
    origin(address)
    said = steps(expected, arguments.platform, address, store.key)
    linking = Linking(store, expected)
    with network_to(expected) as network:
        door = Door(store, KeySets(network), f"{address}{LAUNCH}")
        tool = Tool(store, door, address, linking.arrived, linking.initiated)
        with serving(tool.app(_routes(linking, network, address, as_page(said))), listening):
            print(as_text(said), flush=True)
            if not arguments.no_browser and is_loopback(address):
                webbrowser.open(f"{address}/")
            _wait(linking, arguments.minutes)
    if linking.course is None:
        print("autograder: no launch came: nothing is linked; run the command again", file=sys.stderr)
        return PROBLEM
    course = linking.course
    where = f"{printable(course.title)} at {course.issuer}, deployment {printable(course.deployment)}"
    print(f"linked: {where}; nothing listens any more")
    for missing, what in ((course.members_url, "its roster"), (course.columns_url, "its gradebook")):
        if not missing:
            print(
                f"note: the LMS does not offer {what} to this tool: see the services in the tool's settings",
                file=sys.stderr,
            )
    print("next: autograder lti send reports/ --dry-run")
    return OK


def _routes(linking: Linking, network: Network, address: str, page: str) -> list[Route]:
    """The page with what is to be pasted, and dynamic registration where the LMS offers it."""

    async def home(request: Request) -> Response:
        return HTMLResponse(page)

    async def registered(request: Request) -> Response:
        platform = await run_in_threadpool(register, linking, network, address, dict(request.query_params))
        print(f"registered with {printable(platform.issuer)}; now open the tool in the course", flush=True)
        return HTMLResponse(REGISTERED, headers={"content-security-policy": REGISTERED_POLICY})

    return [Route("/", home), Route(REGISTER, registered)]


def expected_platform(arguments: argparse.Namespace) -> KnownPlatform:
    """The platform as the instructor names it."""
    address = trimmed(arguments.address)
    if arguments.platform == "other":
        urls = {"auth_url": arguments.auth_url, "token_url": arguments.token_url, "keys_url": arguments.keys_url}
        if lacking := [f"--{name.replace('_', '-')}" for name, url in urls.items() if not url]:
            raise LtiError(f"--platform other needs {', '.join(lacking)}: the LMS's administrators know them")
        platform = KnownPlatform(
            arguments.issuer or address, "", urls["auth_url"], urls["token_url"], urls["keys_url"], address
        )
    else:
        platform = usual(address, arguments.platform)
        platform = replace(
            platform,
            issuer=arguments.issuer or platform.issuer,
            auth_url=arguments.auth_url or platform.auth_url,
            token_url=arguments.token_url or platform.token_url,
            keys_url=arguments.keys_url or platform.keys_url,
        )
    for url in (platform.issuer, platform.auth_url, platform.token_url, platform.keys_url):
        if url != arguments.issuer:
            origin(url)
    return replace(platform, client_id=arguments.client_id, private=arguments.allow_private)


def trimmed(address: str) -> str:
    """The address of the LMS itself, where that of a page in it was copied.

    >>> trimmed("https://lms.example/moodle/course/view.php?id=7")
    'https://lms.example/moodle'
    """
    address = address if "//" in address else f"https://{address}"
    for page in ("/course/", "/my/", "/mod/", "/login/", "/courses/", "/index.php", "?", "#"):
        address = address.partition(page)[0]
    return address.rstrip("/")


def _wait(linking: Linking, minutes: float) -> None:
    """Until the launch came, saying what was refused meanwhile."""
    until, said = time.monotonic() + 60 * minutes, 0
    while not linking.done.wait(0.2) and time.monotonic() < until:
        for line in linking.refused[said:]:
            print(f"refused: {printable(line)}", file=sys.stderr)
        said = len(linking.refused)
    if linking.done.is_set():
        time.sleep(0.5)  # the browser gets its page
