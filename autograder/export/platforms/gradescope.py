"""`gradescope`: the autograder zip, and the results that it writes."""

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import autograder
from autograder.course.course import Course
from autograder.export.entry import ExportError
from autograder.export.platforms.grader import Built, GraderPackage, ungraded
from autograder.export.platforms.kit import kit, programs
from autograder.export.platforms.platform import VISIBILITIES, Platform, Settings, as_json, as_lines, reasons
from autograder.reports.json_form import to_json
from autograder.reports.model import Report, Result
from autograder.reports.render import STATUS, example_lines, score

ROOT = Path("/autograder")
METADATA = ROOT / "submission_metadata.json"


def results(report: Report, settings: Settings) -> bytes:
    """`results.json`: an entry per exercise with its points, and one per property without.

    An exercise's points are not split over its properties: what a property is worth depends on the others.
    """

    graded = report.status == "graded"
    notes = [f"Remark: {note}" for note in report.notes]
    said = [score(report), *notes] if graded else [reasons(report)]
    found: dict[str, Any] = {
        "score": report.score,
        "execution_time": round(report.seconds, 3),
        "output": as_lines(said),
        "output_format": "text",
        "test_output_format": "text",
        "test_name_format": "text",
        "visibility": "visible",
        "stdout_visibility": "hidden",
        "tests": [test for number, result in enumerate(report, 1) for test in _tests(str(number), result, settings)],
        "extra_data": {"report": to_json(report)},
    }
    if settings.leaderboard and graded:
        properties = [case for result in report for case in result.cases]
        met = sum(case.passed for case in properties)
        found["leaderboard"] = [
            {"name": "points", "value": report.score, "order": "desc"},
            {"name": f"properties of {len(properties)}", "value": met, "order": "desc"},
        ]
    return as_json(found)


def _tests(number: str, result: Result, settings: Settings) -> Iterator[dict[str, Any]]:
    """The exercise, then its properties."""
    hint = result.hint if result.status != "passed" else None
    exercise: dict[str, Any] = {
        "name": result.check,
        "number": number,
        "output": as_lines([STATUS[result.status], *([hint] if hint else []), *example_lines(result)]),
        "visibility": settings.when(result.check),
        "tags": ["exercise"],
    }
    if result.status == "manual":
        yield exercise
        return
    passed = "passed" if result.status == "passed" else "failed"
    yield {**exercise, "score": result.points, "max_score": result.max_points, "status": passed}
    if result.status == "missing":
        return
    for index, case in enumerate(result.cases, 1):
        yield {
            "name": as_lines([f"{result.check}: {case.name}"]),
            "number": f"{number}.{index}",
            "status": "passed" if case.passed else "failed",
            "visibility": settings.when(result.check, case.name),
            "tags": ["property"],
        }


def student(environment: Mapping[str, str]) -> str:
    """The e-mail of the first who handed it in, as Gradescope's metadata say."""
    try:
        users = json.loads(METADATA.read_text(encoding="utf-8"))["users"]
        return str(users[0]["email"] or users[0]["name"])
    except (OSError, ValueError, KeyError, IndexError, TypeError):
        return "student"


def build(course: Course, slugs: Sequence[str], settings: Settings, arguments: argparse.Namespace) -> Built:
    """`setup.sh` and `run_autograder` at the root, as Gradescope looks for them."""
    report = ungraded(course, slugs[0])
    files = {**programs(course, "gradescope/run_autograder"), **kit(course, slugs, settings)}
    files["failed.json"] = results(report, settings)
    points = f"set the assignment's autograder points to {report.auto_max_score:g} in Gradescope"
    hidden = ["something is not visible at once: Gradescope then hides the total from students, too"]
    return Built(files, ("setup.sh", "run_autograder", "run.sh"), (points, *(hidden if settings.hides else [])))


def _options(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--visibility",
        action="append",
        metavar="[EXERCISE[/PROPERTY]=]WHEN",
        help=f"when students see everything, an exercise, or one property of it: {', '.join(VISIBILITIES)} "
        "(default visible); may be given several times",
    )
    command.add_argument("--leaderboard", action="store_true", help="put points and properties on a leaderboard")


def _settings(course: Course, settings: Settings, arguments: argparse.Namespace) -> Settings:
    assignment = course.load(next(iter(settings.assignments))).assignment
    said = dict(_visibility(text, assignment) for text in arguments.visibility or [])
    return replace(settings, visibility=said, leaderboard=arguments.leaderboard)


def _visibility(text: str, assignment: "autograder.Assignment") -> tuple[str, str]:
    """(what, when) of `--visibility`; an exercise or property that does not exist is a slip of the pen."""
    what, _, when = text.rpartition("=")
    if when not in VISIBILITIES:
        raise ExportError(f"--visibility {text}: '{when}' is none of {', '.join(VISIBILITIES)}")
    known = {"": ()} | {check.name: check.cases for check in assignment.checks}
    known |= {question.name: () for question in assignment.questions}
    exercise, slash, prop = what.partition("/")
    if exercise not in known:
        raise ExportError(f"--visibility {text}: no exercise '{exercise}'; there are {', '.join(filter(None, known))}")
    properties = [case.name for case in known[exercise]]
    if slash and prop not in properties:
        raise ExportError(f"--visibility {text}: no property '{prop}'; there are {'; '.join(properties)}")
    return what, when


PLATFORM = Platform(lambda environment: ROOT / "submission", student, results)
ENTRY = GraderPackage("gradescope", build, options=_options, settings=_settings).entry(
    summary="the autograder zip of a Gradescope assignment",
    needs="the course, one assignment",
    writes="zip with `setup.sh`, `run_autograder` and the grader",
    handover="Configure Autograder, Autograder zip; base image Ubuntu 22.04 or newer",
    example="--assignment 05_layers --visibility 'deltas=after_due_date'",
    file="gradescope.zip",
)
