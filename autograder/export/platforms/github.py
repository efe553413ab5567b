"""`github`: a grader for GitHub Classroom as an action in a private repository, and the result that it gives."""

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from autograder.course.course import Course
from autograder.export.entry import ExportError
from autograder.export.platforms.grader import Built, GraderPackage, ungraded
from autograder.export.platforms.kit import below, kit, programs
from autograder.export.platforms.platform import Platform, Settings, as_json, as_lines, reasons
from autograder.reports.model import Report, Result
from autograder.reports.render import STATUS, example_lines

VERSION = 1
CAN_CHANGE = (
    "students can change a workflow in their own repository, and read there whatever it may read: protect "
    ".github/ (docs/platforms.md says how), and grade the repositories yourself for the marks that count"
)


def results(report: Report, settings: Settings) -> bytes:
    """What GitHub Classroom's reporter reads, before it is put into base64."""
    if report.status != "graded":
        error = {**_empty("the notebook"), "status": "error", "message": _plain(reasons(report))}
        return as_json({"version": VERSION, "status": "error", "max_score": report.auto_max_score, "tests": [error]})
    tests = [_test(result) for result in report if result.status != "manual" and result.max_points > 0]
    status = "pass" if all(test["status"] == "pass" for test in tests) else "fail"
    return as_json({"version": VERSION, "status": status, "max_score": report.auto_max_score, "tests": tests})


def _test(result: Result) -> dict[str, Any]:
    """One exercise. The reporter prints the message of what did not pass."""
    passed = result.status == "passed"
    unmet = [f"not met: {case.name}" for case in result.cases if not case.passed and result.status != "missing"]
    share = f"{result.points:g} of {result.max_points:g} points, {STATUS[result.status]}"
    lines = [share] if passed else [share, *([result.hint] if result.hint else []), *example_lines(result), *unmet]
    return {
        **_empty(result.check),
        "status": "pass" if passed else "fail",
        "score": result.points,
        "message": "\n".join(_plain(line) for line in lines),
    }


def _empty(name: str) -> dict[str, Any]:
    return {"name": name, "score": 0.0, "test_code": "", "filename": "", "line_no": 0, "duration": 0.0}


def _plain(text: str) -> str:
    """Text that the log of a workflow shows as text: a line that begins with `::` is a command there."""
    return as_lines([text]).replace("::", ": :")


def build(course: Course, slugs: Sequence[str], settings: Settings, arguments: argparse.Namespace) -> Built:
    """`grader/` for a private repository, `template/` for the assignment's template repository."""
    if arguments.grader.count("/") != 1:
        raise ExportError(f"--grader {arguments.grader}: expected OWNER/REPOSITORY, e.g. university/backprop-grader")
    scripts = programs(course, "github/action.yml")
    grader = {**scripts, **kit(course, slugs, settings), "failed.json": results(ungraded(course, slugs[0]), settings)}
    workflow = programs(course, "github/classroom.yml", grader=arguments.grader)["classroom.yml"]
    template = {".github/workflows/classroom.yml": workflow, **_handed_out(course, slugs[0])}
    files = below("grader", grader) | below("template", template)
    return Built(files, ("grader/setup.sh", "grader/run.sh"), (CAN_CHANGE,))


def _handed_out(course: Course, slug: str) -> dict[str, bytes]:
    """What students of the assignment get."""
    from autograder.course.build import write_release

    with tempfile.TemporaryDirectory() as folder:
        released = write_release(course, slug, Path(folder)).parent
        return {path.name: path.read_bytes() for path in released.iterdir()}


def _options(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--grader",
        required=True,
        metavar="OWNER/REPOSITORY",
        help="the private repository that grader/ goes into",
    )


PLATFORM = Platform(
    lambda environment: Path(environment["BACKPROP_SUBMISSION"]),
    lambda environment: environment.get("GITHUB_REPOSITORY", "student").rpartition("/")[2],
    results,
)
ENTRY = GraderPackage("github", build, options=_options).entry(
    summary="a grader and a template repository for GitHub Classroom",
    needs="the course, one assignment",
    writes="zip with `grader/` (an action) and `template/` (notebook and workflow)",
    handover="a private repository, and the template repository of the assignment",
    example="--assignment 05_layers --grader university/backprop-grader",
    file="github.zip",
)
