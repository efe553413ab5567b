"""Throw-away courses for tests that drive the real nbgrader."""

import json
import os
import shutil
import subprocess
import sys
import warnings
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from autograder.commands.demo_class import CLASS, hand_in
from autograder.course.course import Course

STOCK = "\ndel c.Autograde['autograde_preprocessors']\n"  # nbgrader's own executor
BOOK = "sqlite:///gradebook.db"


def environment() -> dict[str, str]:
    """nbgrader starts alembic and a kernel by name."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return {**os.environ, "PATH": path, "AUTOGRADER_SECRET": "tests", "PYTHONWARNINGS": "ignore"}


def run(root: Path, module: str, *arguments: str, code: int = 0) -> str:
    """What a command said, on both streams; it must end with this exit code."""
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(
        command, cwd=root, env=environment(), capture_output=True, text=True, timeout=600, check=False
    )
    assert done.returncode == code, done.stderr[-3000:]
    return done.stdout + done.stderr


def nbgrader(root: Path, *arguments: str) -> str:
    return run(root, "nbgrader", *arguments)


@contextmanager
def gradebook(root: Path, url: str | None = None) -> Iterator[Any]:
    """The course's gradebook, through nbgrader's own library."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # nbgrader's imports are not ours
        from nbgrader.api import Gradebook
    with Gradebook(url or f"sqlite:///{root / 'gradebook.db'}") as book:
        yield book
    book.engine.dispose()


def rows(root: Path, assignment: str, url: str | None = None) -> dict[str, dict[str, Any]]:
    """What the gradebook has of each student."""
    with gradebook(root, url) as book:
        return {found.student.id: _row(found) for found in book.assignment_submissions(assignment)}


def _row(found: Any) -> dict[str, Any]:
    grades = [grade for notebook in found.notebooks for grade in notebook.grades]
    comments = [comment for notebook in found.notebooks for comment in notebook.comments]
    return {
        "timestamp": found.timestamp,
        "score": round(found.score, 9),  # a database adds in an order of its own
        "late": found.late_submission_penalty,
        "auto": {grade.name: grade.auto_score for grade in grades},
        "manual": {grade.name: grade.manual_score for grade in grades},
        "open": sorted(grade.name for grade in grades if grade.needs_manual_grade),
        "comments": {comment.name: comment.auto_comment for comment in comments},
        "words": {comment.name: comment.manual_comment for comment in comments if comment.manual_comment},
    }


def marks(root: Path, assignment: str) -> dict[str, dict[str, float | None]]:
    """Student -> cell -> points that a machine gave."""
    return {student: row["auto"] for student, row in rows(root, assignment).items()}


def make_course(root: Path, course: Course, slugs: Sequence[str], config: str = "") -> None:
    """The course with these assignments, released; `config` is added to the shipped configuration."""
    shutil.copy(course.root / "nbgrader_config.py", root)
    with (root / "nbgrader_config.py").open("a", encoding="utf-8") as file:
        file.write(config)
    for file_ in course.student_files:
        if file_.parent.name == "assignments":
            (root / "assignments").mkdir(exist_ok=True)
            shutil.copy(file_, root / "assignments")
    for slug in slugs:
        shutil.copytree(course.folder(slug), root / "assignments" / slug)
        nbgrader(root, "generate_assignment", slug)


def hand_in_all(root: Path, course: Course, slug: str, names: Iterable[str]) -> None:
    """These members of the demo's class hand in what was released to them."""
    file = course.notebook_file(slug).name
    given = json.loads((root / "release" / slug / file).read_text(encoding="utf-8"))
    for name in names:
        path = root / "submitted" / name / slug / file
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(hand_in(given, course.assignment(slug), CLASS[name])), encoding="utf-8")
