"""`prairielearn`: a question per assignment with an external grader, and the results that it writes."""

import argparse
import json
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from autograder.course.course import Course
from autograder.export.platforms.grader import Built, GraderPackage, ungraded
from autograder.export.platforms.kit import FILES, below, kit, programs, requirements
from autograder.export.platforms.platform import Platform, Settings, as_json, as_lines, reasons
from autograder.reports.model import Report, Result
from autograder.reports.render import STATUS, example_lines, score

SHARED = "backprop_coursework"  # the grader's folder in serverFilesCourse
IMAGE = "backprop-coursework-grader"
TIMEOUT = 300  # Seconds for one grading. PrairieLearn allows 600.
# Namespace of the questions' ids, so that every export gives the same ones.
SPACE = uuid.UUID("5d0a2f3c-3f65-4a52-9df2-0d8b8f0f7a11")


def results(report: Report, settings: Settings) -> bytes:
    """`results.json`: a test per exercise. What could not be graded is no attempt: `gradable` is false."""
    if report.status != "graded" or report.auto_max_score <= 0:
        return as_json({"gradable": False, "format_errors": [as_lines([reasons(report)])]})
    remarks = [f"Remark: {note}" for note in report.notes]
    found = {
        "gradable": True,
        "score": min(1.0, max(0.0, report.score / report.auto_max_score)),
        "message": as_lines([score(report), *remarks]),
        "tests": [_test(result) for result in report if result.status != "manual" and result.max_points > 0],
    }
    return as_json(found)


def _test(result: Result) -> dict[str, Any]:

    marks = {True: "\N{CHECK MARK}", False: "\N{BALLOT X}"}
    cases = [] if result.status == "missing" else result.cases
    return {
        "name": result.check,
        "points": result.points,
        "max_points": result.max_points,
        "message": as_lines(
            [(result.status != "passed" and result.hint) or STATUS[result.status], *example_lines(result)]
        ),
        "output": as_lines(f"{marks[case.passed]} {case.name}" for case in cases),
    }


def build(course: Course, slugs: Sequence[str], settings: Settings, arguments: argparse.Namespace) -> Built:
    """Folders to lay over the course's repository, and what its image is built from."""
    shared = {**kit(course, slugs, settings), "failed.json": results(ungraded(course, slugs[0]), settings)}
    shared["run.sh"] = (FILES / "prairielearn" / "run.sh").read_bytes()
    shared["grade.sh"] = (FILES / "run.sh").read_bytes()
    image = {name: text.encode() for name, text in requirements(course).items()}
    image |= {
        name: content for name, content in programs(course, "prairielearn/Dockerfile").items() if name != "run.sh"
    }
    files = below(f"serverFilesCourse/{SHARED}", shared) | below("image", image)
    for slug in slugs:
        files |= below(f"questions/{slug}", _question(course, slug, arguments.image))
    programs_ = tuple(f"serverFilesCourse/{SHARED}/{name}" for name in ("run.sh", "grade.sh"))
    notes = (f"build the image from image/, push it where PrairieLearn finds it as '{arguments.image}'",)
    return Built(files, (*programs_, "image/setup.sh"), notes)


def _question(course: Course, slug: str, image: str) -> dict[str, bytes]:
    assignment = course.load(slug).assignment
    notebook = course.notebook_file(slug).name
    info = {
        "uuid": str(uuid.uuid5(SPACE, slug)),
        "title": assignment.title,
        "topic": "Backpropagation",
        "type": "v3",
        "gradingMethod": "External",
        "singleVariant": True,  # A question has no variants: hidden inputs come from the course's secret.
        "showCorrectAnswer": False,
        "externalGradingOptions": {
            "enabled": True,
            "image": image,
            "serverFilesCourse": [f"{SHARED}/"],
            "entrypoint": [f"/grade/serverFilesCourse/{SHARED}/run.sh", slug],
            "timeout": TIMEOUT,
        },
    }
    page = (
        f"<pl-question-panel>\n  <p>Hand in your notebook <code>{notebook}</code>.</p>\n"
        f'  <pl-file-upload file-names="{notebook}"></pl-file-upload>\n</pl-question-panel>\n'
        "<pl-submission-panel>\n  <pl-external-grader-results></pl-external-grader-results>\n"
        "  <pl-file-preview></pl-file-preview>\n</pl-submission-panel>\n"
    )
    return {"info.json": (json.dumps(info, indent=2) + "\n").encode(), "question.html": page.encode()}


def _options(command: argparse.ArgumentParser) -> None:
    command.add_argument("--image", metavar="NAME", default=IMAGE, help=f"the grader's image (default {IMAGE})")


PLATFORM = Platform(lambda environment: Path("/grade/student"), lambda environment: "student", results)
ENTRY = GraderPackage("prairielearn", build, several=True, options=_options).entry(
    summary="questions with an external grader for PrairieLearn",
    needs="the course, some of its assignments",
    writes="zip with `questions/`, `serverFilesCourse/` and the image's `Dockerfile`",
    handover="the course's repository; the image where PrairieLearn can pull it",
    example="--assignment 05_layers --image university/backprop-grader",
    file="prairielearn.zip",
)
