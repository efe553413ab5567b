"""`autograder lti`: marks into an LMS by LTI 1.3. What it needs is an extra, and is loaded when a part of it runs."""

import argparse
import importlib
import sys
from collections.abc import Callable
from pathlib import Path

from autograder.commands.common import WRONG_CALL
from autograder.export.entry import Made
from autograder.export.gradebooks.gradefile import GradeFile
from autograder.export.gradebooks.wanted import WantedExport

NEEDED = ("jwt", "cryptography", "starlette", "uvicorn", "sqlalchemy", "httpx")
PORT = 8765
EXAMPLES = """examples:
  autograder lti demo                                     a small LMS in the browser, and this tool in it
  autograder lti link https://moodle.example.edu          link a course of Moodle, once
  autograder lti send reports/ --dry-run                  old -> new of every mark, nothing sent
  autograder lti send reports/                            send them, read them back
  autograder lti status                                   what was sent, what waits, what was left
  autograder lti serve reports/ --public https://tool.example.edu
                                                          pages for students and instructors, behind a proxy
"""


def _nothing(wanted: WantedExport) -> Made:
    raise NotImplementedError("marks are sent, and not written to a file")


MARKS = GradeFile(_nothing, columns=True, aliases=True)


def add_arguments(command: argparse.ArgumentParser) -> None:
    """A command of its own for each part."""
    parts = command.add_subparsers(required=True, metavar="PART", dest="part")
    for name, (summary, fill_in) in PARTS.items():
        one = parts.add_parser(name, help=summary, description=summary[0].upper() + summary[1:] + ".")
        if name != "demo":
            one.add_argument("--db", metavar="URL", help="a PostgreSQL database (default: a file beside the course)")
        fill_in(one)


def run(arguments: argparse.Namespace) -> int:
    """Run one part; its exit code."""
    try:
        for package in NEEDED:
            importlib.import_module(package)
    except ModuleNotFoundError as error:
        print(
            f"autograder: {error.name} is missing, which `autograder lti` needs: "
            "pip install 'backprop-coursework[lti]'",
            file=sys.stderr,
        )
        return WRONG_CALL
    errors = importlib.import_module("autograder.lti.errors")
    try:
        return int(importlib.import_module(f"autograder.commands.lti_{arguments.part}").run(arguments))
    except errors.LtiError as error:
        print(f"autograder: {error}", file=sys.stderr)
        return WRONG_CALL


def _link(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    add("address", metavar="ADDRESS", help="the LMS's address, as the browser shows it: https://moodle.example.edu")
    add("--platform", choices=("moodle", "canvas", "other"), default="moodle", help="which LMS (default: moodle)")
    add("--client-id", default="", metavar="ID", help="what the LMS calls the tool, where its logins do not say it")
    add("--issuer", metavar="URL", help="what the LMS calls itself, where that is not its address")
    add("--auth-url", metavar="URL", help="where it answers logins (--platform other)")
    add("--token-url", metavar="URL", help="where it gives access tokens (--platform other)")
    add("--keys-url", metavar="URL", help="where its public keys lie (--platform other)")
    add("--port", type=int, default=PORT, help=f"where this machine listens for the launch (default: {PORT})")
    add("--public", metavar="URL", help="the tool's address behind a proxy (default: http://127.0.0.1:PORT)")
    add("--minutes", type=float, default=60.0, metavar="N", help="how long the launch is waited for (default: 60)")
    add("--no-browser", action="store_true", help="do not open the page with what is to be pasted")
    _private(command)


def _send(command: argparse.ArgumentParser) -> None:
    MARKS.add_arguments(command)
    command.add_argument("--no-comments", action="store_true", help="send marks without hints")
    command.add_argument("--overwrite", action="store_true", help="also replace marks that did not come from here")
    command.add_argument("--dry-run", action="store_true", help="show old -> new of every mark, and send nothing")
    _to(command)


def _status(command: argparse.ArgumentParser) -> None:
    command.add_argument("--all", action="store_true", help="every mark, not only those that need a look")
    _to(command)


def _serve(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    add("folder", type=Path, metavar="DIR", help="reports, as `autograder grade --output DIR` writes them")
    add(
        "--public", required=True, metavar="URL", help="the tool's address as browsers see it: https://tool.example.edu"
    )
    add("--host", default="127.0.0.1", help="where it listens, for the proxy (default: 127.0.0.1)")
    add("--port", type=int, default=PORT, help=f"likewise (default: {PORT})")


def _demo(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    add("--port", type=int, default=8780, help="of the small LMS; the tool has the next (default: 8780)")
    add("--no-browser", action="store_true", help="do not open the browser")
    add("--once", action="store_true", help="link, send and show by itself, and end")


def _to(command: argparse.ArgumentParser) -> None:
    command.add_argument("--to", metavar="COURSE", help="which linked course, where there are several: number or title")


def _private(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--allow-private", action="store_true", help="the LMS's services may lie on private addresses of a network"
    )


PARTS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "link": ("link a course of an LMS with this machine, by one launch", _link),
    "send": ("send marks into the linked course, and read them back", _send),
    "status": ("say what was sent, what waits, and what was left as it is", _status),
    "serve": ("serve reports to students and instructors who come from the LMS", _serve),
    "demo": ("try it in the browser, with a small LMS on this machine", _demo),
}
