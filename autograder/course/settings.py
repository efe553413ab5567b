"""`course.toml`: what a course decides for itself."""

import tomllib
from pathlib import Path
from typing import Any

SETTINGS = "course.toml"


class CourseError(Exception):
    """Something in the course is not as it should be; the message names the file and what to do."""


def read_settings(root: Path, table: str) -> dict[str, Any]:
    """A table of the course's `course.toml`; empty where there is none.

    Raises
    ------
    CourseError
        For a file that is no TOML, and for a value in the place of a table.
    """
    file = root / SETTINGS
    if not file.exists():
        return {}
    try:
        found = tomllib.loads(file.read_text(encoding="utf-8")).get(table, {})
    except tomllib.TOMLDecodeError as error:
        raise CourseError(f"{file}: this is not valid TOML: {error}") from None
    if not isinstance(found, dict):
        raise CourseError(f"{file}: [{table}] must be a table")
    return found
