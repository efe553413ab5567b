"""Platforms that run the checks themselves: what travels in their package, and what each of them is to the runner."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, get_args

from autograder.reports.model import Report
from autograder.reports.render import printable

SETTINGS = "platform.json"
Visibility = Literal["visible", "after_due_date", "after_published", "hidden"]
VISIBILITIES: tuple[str, ...] = get_args(Visibility)
FAULT = (
    "Your notebook was not graded, because the grader could not run. This is not your fault, and it is no mark: "
    "tell your instructor, who finds the reason in the grader's log."
)


@dataclass(frozen=True)
class Settings:
    """What was decided at the export and travels in the package.

    Parameters
    ----------
    platform
        A key of the runner's platforms.
    assignments
        What the platform calls a part -> its assignment; a single one needs no name.
    visibility
        "" (everything), an exercise, or `exercise/property` -> when students see it. For Gradescope.
    leaderboard
        Whether the points stand on a leaderboard. For Gradescope.
    insecure
        Whether students' code may run without walls where the platform offers none.
    """

    platform: str
    assignments: Mapping[str, str]
    visibility: Mapping[str, str] = field(default_factory=dict)
    leaderboard: bool = False
    insecure: bool = False

    def dumps(self) -> str:
        """The settings as the package's file."""
        return json.dumps(vars(self), indent=1) + "\n"

    def assignment(self, part: str) -> str | None:
        """The assignment of a part, None where the settings do not say; where there is one, it is that."""
        only = set(self.assignments.values())
        return next(iter(only)) if len(only) == 1 else self.assignments.get(part)

    def when(self, exercise: str, prop: str | None = None) -> str:
        """When students see an exercise or one of its properties: the most exact word that was said."""
        keys = ([f"{exercise}/{prop}"] if prop is not None else []) + [exercise, ""]
        return next((self.visibility[key] for key in keys if key in self.visibility), VISIBILITIES[0])

    @property
    def hides(self) -> bool:
        """Whether anything is not visible at once."""
        return any(value != VISIBILITIES[0] for value in self.visibility.values())


def read_settings(root: Path) -> Settings:
    """The settings of the package that lies in `root`."""
    return Settings(**json.loads((root / SETTINGS).read_text(encoding="utf-8")))


@dataclass(frozen=True)
class Platform:
    """How a platform hands a notebook over, and what it reads afterwards; both from the environment that it sets.

    Parameters
    ----------
    submission
        The file or folder that holds what was handed in.
    student
        Whose it is, as far as the platform says so.
    part
        A key of `Settings.assignments`.
    render
        From a report to the bytes of the platform's file; also for reports that say why there is no mark.
    """

    submission: Callable[[Mapping[str, str]], Path]
    student: Callable[[Mapping[str, str]], str]
    render: Callable[[Report, Settings], bytes]
    part: Callable[[Mapping[str, str]], str] = lambda environment: ""


def reasons(report: Report) -> str:
    """Why there is no mark, in words for the student."""
    return "Your notebook could not be graded: " + "; ".join(report.notes) if report.notes else FAULT


def as_lines(lines: Iterable[str]) -> str:
    """Lines of text, without control characters."""
    return "\n".join(printable(line) for line in lines)


def as_json(value: Any) -> bytes:
    """A platform's file; numbers that JSON does not have raise ValueError."""
    return (json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1) + "\n").encode()
