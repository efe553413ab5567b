"""`coursera`: what a grader's image is built from, and the feedback that it writes."""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from autograder.course.course import Course
from autograder.export.entry import ExportError
from autograder.export.platforms.grader import Built, GraderPackage, ungraded
from autograder.export.platforms.kit import kit, programs
from autograder.export.platforms.platform import Platform, Settings, as_json, as_lines, reasons
from autograder.reports.model import Report
from autograder.reports.render import score, text

FOLDER = Path("/shared/submission")
LONGEST = 60_000  # Bytes of feedback. Coursera cuts at 64 KiB.


def results(report: Report, settings: Settings) -> bytes:
    """`feedback.json`: the share of the points, and the report as text."""
    if report.status != "graded" or report.auto_max_score <= 0:
        return as_json({"fractionalScore": 0.0, "feedback": reasons(report)})
    share = min(1.0, max(0.0, report.score / report.auto_max_score))
    words = as_lines([score(report), *text(report).splitlines()[1:]])
    return as_json({"fractionalScore": share, "feedback": words.encode()[:LONGEST].decode(errors="ignore")})


def submission(environment: Mapping[str, str]) -> Path:
    """The file that the platform names, else the folder."""
    name = environment.get("filename", "")
    return FOLDER / name if name and "/" not in name and name not in (".", "..") else FOLDER


def build(course: Course, slugs: Sequence[str], settings: Settings, arguments: argparse.Namespace) -> Built:
    """A folder to build the image in."""
    scripts = programs(course, "coursera/Dockerfile", "coursera/grade_submission.sh")
    files = {**scripts, **kit(course, slugs, settings), "failed.json": results(ungraded(course, slugs[0]), settings)}
    return Built(files, ("setup.sh", "run.sh", "grade_submission.sh"))


def _options(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--part",
        action="append",
        metavar="ID=SLUG",
        help="which assignment a part's id stands for, where one grader serves several parts; instead of --assignment",
    )


def _settings(course: Course, settings: Settings, arguments: argparse.Namespace) -> Settings:
    """A part's id in place of the assignment's name, where parts are named."""
    if not arguments.part and len(settings.assignments) > 1:
        raise ExportError("several assignments: say which part of the platform is which, with --part ID=SLUG for each")
    return replace(settings, assignments=_parts(arguments)) if arguments.part else settings


def _parts(arguments: argparse.Namespace) -> dict[str, str]:
    """Part's id -> assignment."""
    parts: dict[str, str] = {}
    for option in arguments.part or []:
        part, equals, slug = (word.strip() for word in option.partition("="))
        if not (part and equals and slug):
            raise ExportError(f"--part {option}: expected ID=SLUG, e.g. --part HxbKF=05_layers")
        if parts.setdefault(part, slug) != slug:
            raise ExportError(f"--part {option}: part {part} is {parts[part]} already")
    return parts


def _asked(arguments: argparse.Namespace) -> list[str]:
    """The assignments of the parts, where parts are named."""
    if arguments.part and arguments.assignment:
        raise ExportError("--part names the assignments: leave --assignment out")
    return list(_parts(arguments).values())


PLATFORM = Platform(
    submission,
    lambda environment: environment.get("userId") or "student",
    results,
    lambda environment: environment.get("partId", ""),
)
ENTRY = GraderPackage("coursera", build, several=True, options=_options, settings=_settings, asked=_asked).entry(
    summary="what a Coursera grader's image is built from",
    needs="the course, an assignment for each part",
    writes="zip with a `Dockerfile` and the grader",
    handover="`docker build`, then the programming assignment, Custom Grader",
    example="--part HxbKF=05_layers --part ov8KA=06_backprop",
    file="coursera.zip",
)
