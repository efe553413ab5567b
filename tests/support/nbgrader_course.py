"""Throw-away courses for tests that drive the real nbgrader."""

import functools
import json
import os
import shutil
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from autograder.commands.demo_class import CLASS, hand_in
from autograder.course.course import Course

# nbgrader's own executor, which counts the time of a cell on the wall: on a busy machine figures take their time
STOCK = "\ndel c.Autograde['autograde_preprocessors']\nc.Execute.timeout = 600\n"
BOOK = "sqlite:///gradebook.db"


def environment() -> dict[str, str]:
    """nbgrader starts alembic and a kernel by name."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return {**os.environ, "PATH": path, "AUTOGRADER_SECRET": "tests", "PYTHONWARNINGS": "ignore"}


def run(root: Path, module: str, *arguments: str, code: int = 0) -> str:
    """What `python -m module` said, on both streams; it must end with this exit code.

    It is forked from a process that has nbgrader imported. Where several run at once, or one is killed, tests start
    processes of their own.
    """
    with tempfile.TemporaryDirectory(prefix="said-") as folder:
        out, err = (Path(folder) / name for name in ("out", "err"))
        request = {"module": module, "arguments": arguments, "folder": str(root), "environment": environment()}
        for path in (out, err):
            path.touch()
        ended = _ended({**request, "out": str(out), "err": str(err)})
        said, complained = (path.read_text(encoding="utf-8", errors="replace") for path in (out, err))
    assert ended == code, complained[-3000:]
    return said + complained


@functools.cache
def _warm() -> "subprocess.Popen[str]":
    """The process that has nbgrader imported; it ends with this one."""
    command = [sys.executable, str(Path(__file__).with_name("warm_nbgrader.py"))]
    return subprocess.Popen(command, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _ended(request: Mapping[str, object]) -> int:
    """The exit code of a command."""
    warm = _warm()
    assert warm.stdin is not None and warm.stdout is not None
    warm.stdin.write(json.dumps(request) + "\n")
    warm.stdin.flush()
    return int(warm.stdout.readline())


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


def hand_in_all(root: Path, course: Course, slug: str, names: Iterable[str], figures: Collection[str] = ()) -> None:
    """These members of the demo's class hand in what was released to them.

    Those who are not in `figures` have deleted the cells that draw some, as they may: nbgrader draws for most of its time.
    """
    file = course.notebook_file(slug).name
    given = json.loads((root / "release" / slug / file).read_text(encoding="utf-8"))
    for name in names:
        path = root / "submitted" / name / slug / file
        path.parent.mkdir(parents=True)
        notebook = hand_in(given, course.assignment(slug), CLASS[name])
        if name not in figures:
            notebook["cells"] = [cell for cell in notebook["cells"] if not _is_figure(cell)]
        path.write_text(json.dumps(notebook), encoding="utf-8")


def _is_figure(cell: Mapping[str, Any]) -> bool:
    return cell["metadata"].get("autograder", {}).get("role") == "demo"
