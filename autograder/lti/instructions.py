"""What an instructor clicks and pastes to make the tool known to an LMS: as text for a terminal, and as a page."""

import json
from dataclasses import dataclass
from html import escape

from autograder.lti.courses import KnownPlatform
from autograder.lti.keys import ToolKey
from autograder.lti.pages import page, text
from autograder.lti.tool import KEYS, LAUNCH, LOGIN, REGISTER

NAME = "Autograder"


@dataclass(frozen=True)
class Steps:
    """Lines to follow; a line may have a value to paste."""

    title: str
    lines: tuple[tuple[str, str], ...]


def steps(platform: KnownPlatform, kind: str, address: str, key: ToolKey) -> Steps:
    """How the tool at `address` becomes known to the platform."""
    lines = _canvas(address, key) if kind == "canvas" else _moodle(address, key)
    if kind == "other":
        lines = [
            ("Register an LTI 1.3 tool with these values.", ""),
            *_values(address, key),
            ("Public key set (JWK)", json.dumps(key.jwk)),
            ("Key set address, if it has to be one", f"{address}{KEYS}"),
        ]
    if address.startswith("https:"):  # The platform has to reach the key set then.
        lines.append(("Or, where the LMS offers dynamic registration, this address alone", f"{address}{REGISTER}"))
    return Steps(f"Link a course of {platform.address}", tuple(lines))


def _values(address: str, key: ToolKey) -> list[tuple[str, str]]:
    return [
        ("Tool URL", f"{address}{LAUNCH}"),
        ("Initiate login URL", f"{address}{LOGIN}"),
        ("Redirection URI(s)", f"{address}{LAUNCH}"),
        ("Public key", key.pem),
    ]


def _moodle(address: str, key: ToolKey) -> list[tuple[str, str]]:
    url, login, redirect, pem = _values(address, key)
    return [
        ("In your course: More, LTI External tools, Add tool (German: Mehr, LTI Externe Tools, Tool hinzufügen).", ""),
        ("Tool name", NAME),
        url,
        ("LTI version: choose LTI 1.3. Public key type: choose RSA key, not Keyset URL, and paste the key.", ""),
        pem,
        login,
        redirect,
        ("Default launch container: New window.", ""),
        ("Services, IMS LTI Assignment and Grade Services: Use this service for grade sync and column management.", ""),
        ("Services, IMS LTI Names and Role Provisioning: Use this service to retrieve members' information.", ""),
        ("Privacy: Share launcher's name with tool: Always. Share launcher's email with tool: Always.", ""),
        ("Save changes.", ""),
        (f"In the course: Edit mode on, Add an activity or resource, {NAME}, hide it, Save and display.", ""),
        ("It opens this tool in a new window, and the course is linked.", ""),
    ]


def _canvas(address: str, key: ToolKey) -> list[tuple[str, str]]:
    return [
        ("An administrator of the root account: Admin, Developer Keys, Developer Key, LTI Key, Manual Entry.", ""),
        ("Key name, and Title", NAME),
        ("Redirect URIs, and Target Link URI", f"{address}{LAUNCH}"),
        ("OpenID Connect Initiation URL", f"{address}{LOGIN}"),
        ("JWK Method: Public JWK. Paste:", json.dumps(key.jwk)),
        ("LTI Advantage Services: switch on all that say line items, scores, results, and names and roles.", ""),
        ("Additional settings, Custom fields", "user_username=$User.username"),
        ("Privacy level: Public. Placements: Course Navigation. Save, and switch the key to ON.", ""),
        ("In the course: Settings, Apps, View App Configurations, + App, By Client ID; paste the key's number.", ""),
        (f"Open {NAME} in the course's navigation: it comes to this tool, and the course is linked.", ""),
    ]


def as_text(said: Steps) -> str:
    """Numbered lines for a terminal; what is to be pasted stands on lines of its own."""
    found = [said.title, ""]
    for at, (line, value) in enumerate(said.lines, 1):
        found.append(f"{at:>3}. {line}{':' if value else ''}")
        found += [f"{'' if value.startswith('-----') else '     '}{one}" for one in value.strip().splitlines()]
    return "\n".join([*found, "", "Waiting for the launch; Ctrl+C ends it."])


def as_page(said: Steps) -> str:
    """The same as a page to copy from."""
    items = "".join(f"<li>{text(line)}{_area(line, value.strip())}</li>" for line, value in said.lines)
    return page(said.title, f"<ol>{items}</ol><p class=who>This page waits for the launch in the terminal.</p>")


def _area(line: str, value: str) -> str:
    """What is to be pasted, in a box that is easy to copy from."""
    if not value:
        return ""
    return f'<textarea readonly rows={value.count(chr(10)) + 1} aria-label="{text(line)}">{escape(value)}</textarea>'
