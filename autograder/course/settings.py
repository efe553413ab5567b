"""`course.toml`: what a course decides for itself; `autograder quickstart` writes one in which all is a comment."""

import re
import tomllib
from pathlib import Path
from typing import Any

from autograder.files.nearest import unknown

SETTINGS = "course.toml"
PACKAGES = "packages"
RELEASED = "released"
TABLES = ("limits", "handouts")
REQUIREMENT = re.compile(r"([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:[<>=!~][<>=!~\w.*, ]*)?")


class CourseError(Exception):
    """Something in the course is not as it should be; the message names the file and what to do."""


def read_settings(root: Path, table: str) -> dict[str, Any]:
    """A table of the course's `course.toml`; empty where there is none.

    Raises
    ------
    CourseError
        For a file that is no TOML, a setting that does not exist, and for a value in the place of a table.
    """
    found = _read(root).get(table, {})
    if not isinstance(found, dict):
        raise CourseError(f"{root / SETTINGS}: [{table}] must be a table")
    return found


def read_packages(root: Path) -> dict[str, str]:
    """Distribution -> requirement of what students' code may import in this course: `packages = ["pandas>=2"]`.

    Raises
    ------
    CourseError
        As `read_settings`, and for anything but a list of names, each with versions or without.
    """
    listed = _read(root).get(PACKAGES, [])
    if not isinstance(listed, list):
        raise CourseError(f"{root / SETTINGS}: {PACKAGES} must be a list of names, such as ['pandas', 'scipy>=1.11']")
    found = {}
    for one in listed:
        match = REQUIREMENT.fullmatch(one.strip()) if isinstance(one, str) else None
        if match is None:
            raise CourseError(
                f"{root / SETTINGS}: {PACKAGES}: {one!r} is no name of a package, such as 'pandas' or 'pandas>=2'"
            )
        found[match[1]] = match[0]
    return found


def read_released(root: Path) -> str | None:
    """Address of the public repository with the students' folders: `released = "https://github.com/..."`, or None.

    Raises
    ------
    CourseError
        As `read_settings`, and for anything but a text.
    """
    address = _read(root).get(RELEASED)
    if address is not None and not isinstance(address, str):
        raise CourseError(f"{root / SETTINGS}: {RELEASED} must be an address, such as 'https://github.com/OWNER/NAME'")
    return address


def _read(root: Path) -> dict[str, Any]:
    """All of the file, whose settings are those that exist."""
    file = root / SETTINGS
    if not file.exists():
        return {}
    try:
        found = tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise CourseError(f"{file}: this is not valid TOML: {error}") from None
    for name in found:
        if name not in (PACKAGES, RELEASED, *TABLES):
            raise CourseError(f"{file}: {unknown('setting', name, (PACKAGES, RELEASED, *TABLES))}")
    return found
