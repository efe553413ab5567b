"""Formats made from a course: their options, and the way to a package that a platform runs."""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.course.course import Course
from autograder.course.finding import find_course
from autograder.export.entry import Entry, ExportError, Made
from autograder.export.platforms.platform import Settings
from autograder.export.zips import zipped
from autograder.reports.model import Report


@dataclass(frozen=True)
class Built:
    """A package before it is a zip: its files, those that may be run, and what to know."""

    files: dict[str, bytes]
    programs: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class GraderPackage:
    """A format made from a course.

    Parameters
    ----------
    platform
        Its name in the settings.
    build
        From the course, its assignments and the settings to the package.
    several
        Whether one package may hold several assignments.
    options, settings
        Options of its own, and what they say about the settings.
    asked
        The assignments that its own options name, where they do.
    """

    platform: str
    build: Callable[[Course, Sequence[str], Settings, argparse.Namespace], Built]
    several: bool = False
    options: Callable[[argparse.ArgumentParser], None] = lambda command: None
    settings: Callable[[Course, Settings, argparse.Namespace], Settings] = lambda course, settings, arguments: settings
    asked: Callable[[argparse.Namespace], list[str]] = lambda arguments: []

    def add_arguments(self, command: argparse.ArgumentParser) -> None:
        """The options of this format."""
        add = command.add_argument
        add("folder", nargs="?", type=Path, metavar="DIR", help="where to write the package (default: here)")
        more = "; may be given several times (default: all)" if self.several else ""
        add("--assignment", action="append", metavar="SLUG", help=f"what the package grades, e.g. 05_layers{more}")
        self.options(command)
        add(
            "--insecure-no-sandbox",
            action="store_true",
            help="where the platform offers no walls, run students' code without; every report says so",
        )

    def make(self, arguments: argparse.Namespace) -> Made:
        """From parsed arguments to the package."""
        course = find_course(arguments.course)
        slugs = self._slugs(course, arguments)
        settings = Settings(self.platform, {slug: slug for slug in slugs}, insecure=arguments.insecure_no_sandbox)
        built = self.build(course, slugs, self.settings(course, settings, arguments), arguments)
        name = f"{self.platform}-{slugs[0]}.zip" if len(slugs) == 1 else f"{self.platform}.zip"
        table = (("file", "bytes"), *((path, f"{len(built.files[path])}") for path in _shown(built.files)))
        notes = (f"made from the course in {course.root}", SECRET_NOTE, *built.notes)
        return Made(zipped(built.files, built.programs), table, notes=notes, name=name)

    def entry(self, summary: str, needs: str, writes: str, handover: str, example: str, file: str) -> Entry:
        """The format as the command line and the documents know it; the arguments are those of `Entry`."""
        return Entry(summary, needs, writes, handover, example, file, self.add_arguments, self.make)

    def _slugs(self, course: Course, arguments: argparse.Namespace) -> list[str]:
        """The assignments asked for, each known and built."""
        folder = arguments.folder
        if folder is not None and (folder / "checks.py").exists():
            raise ExportError(f"{folder} is an assignment and no place to write: --assignment {folder.resolve().name}")
        asked = (
            self.asked(arguments)
            or arguments.assignment
            or (course.slugs if self.several or len(course.slugs) == 1 else [])
        )
        if not asked:
            raise ExportError(f"--assignment SLUG is needed: one of {', '.join(course.slugs)}")
        if len(asked) > 1 and not self.several:
            raise ExportError("one assignment a package: --assignment SLUG once")
        for slug in asked:
            course.load(slug)  # CourseError for an assignment that is unknown or was not built.
        return list(dict.fromkeys(asked))


SECRET_NOTE = "the package holds the checks, the solutions and the course's secret: it is for instructors alone"


def ungraded(course: Course, slug: str) -> Report:
    """What stands until a submission is graded, and if it never is: no mark, and no reason that is the notebook's."""
    assignment = course.load(slug).assignment
    return Report(slug, "", "", "rejected", assignment.max_score, assignment.auto_max_score, 0.0, "none")


def _shown(files: dict[str, bytes]) -> list[str]:
    """For a dry run: what is not the program's own."""
    return sorted(name for name in files if "/autograder/" not in name and "/solutions/" not in name)
