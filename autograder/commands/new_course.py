"""A course of one's own, made from this kit: what `autograder quickstart` writes."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from autograder.course.course import Course, CourseError

CONFIG = "nbgrader_config.py"
COURSE_ID = 'course_id = "backprop-coursework"'
IGNORED = (
    "# the course's secret, and what students hand in\n.autograder/\ngradebook.db\nsubmitted/\nautograded/\nfeedback/\n"
)


def make_course(kit: Course, folder: Path, course_id: str | None = None, slugs: Sequence[str] = ()) -> Course:
    """Write a course of these assignments, or of all; its secret is made, so that a copy grades alike.

    Raises
    ------
    CourseError
        When something stands there already, or an assignment does not exist.
    """
    if folder.exists() and any(folder.iterdir()):
        raise CourseError(f"{folder} is not empty: name a folder that does not exist yet")
    folders = [kit.folder(slug) for slug in slugs or kit.slugs]
    (folder / "assignments").mkdir(parents=True)
    for file in (kit.root / "assignments").glob("*.py"):
        shutil.copy(file, folder / "assignments")
    for source in folders:
        ignored = shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints")
        shutil.copytree(source, folder / "assignments" / source.name, symlinks=True, ignore=ignored)
    config = (kit.root / CONFIG).read_text(encoding="utf-8")
    named = config if course_id is None else config.replace(COURSE_ID, f"course_id = {course_id!r}")
    (folder / CONFIG).write_text(named, encoding="utf-8")
    (folder / ".gitignore").write_text(IGNORED, encoding="utf-8")
    course = Course(folder.resolve())
    course.secret()
    return course
