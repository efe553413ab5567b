"""Which course a command works on: never one that lies inside what students handed in.

A course's `checks.py` runs with the rights of whoever grades: a folder `assignments/` in a submission is passed over.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.course.course import Course, CourseError
from autograder.course.kit import INSTALLED as INSTALLED
from autograder.submissions.names import is_notebook, is_renamed

STUDENTS = frozenset({"submitted", "autograded"})  # nbgrader's folders of what students handed in


@dataclass(frozen=True)
class Search:
    """The course, and folders that look like one and were passed over, the nearest first."""

    course: Course
    passed_over: tuple[Path, ...] = ()


def find_course(start: Path, graded: Sequence[Path] = ()) -> Course:
    """The nearest course above `start` that is not below a submission, else the one that this package came with.

    Raises
    ------
    CourseError
        When there is none.
    """
    return search(start, graded).course


def search(start: Path, graded: Sequence[Path] = ()) -> Search:
    """As `find_course`; `graded` are the paths that are graded, inside of which no course is looked for."""
    above = courses_above(start)
    handed_in = list(_places(graded))
    passed_over: list[Path] = []
    for folder in above:
        if folder == INSTALLED or not (_below_any(folder, handed_in) or _is_submission(folder, above)):
            return Search(Course(folder), tuple(passed_over))
        passed_over.append(folder)
    if is_course(INSTALLED):
        return Search(Course(INSTALLED), tuple(passed_over))
    if passed_over:
        raise CourseError(
            f"{passed_over[0]} lies in what students handed in, or beside it: name your course with --course DIR"
        )
    raise CourseError(
        f"no course here: {start.resolve()} and the folders above have no assignments/*/checks.py; name yours with "
        "--course DIR, or make one with `autograder quickstart DIR`"
    )


def named_course(folder: Path) -> Course:
    """The course that a user names: the folder itself, else the one that it lies in."""
    return Course(folder.resolve()) if is_course(folder) else find_course(folder)


def courses_above(start: Path) -> list[Path]:
    """The folders from `start` upward that hold a course, the nearest first."""
    here = start.resolve()
    return [folder for folder in (here, *here.parents) if is_course(folder)]


def is_course(folder: Path) -> bool:
    """Whether a folder holds assignments with checks."""
    return any(folder.glob("assignments/*/checks.py"))


def _places(graded: Iterable[Path]) -> Iterator[Path]:
    """The students' folders that the paths lie in, or are. A zip is closed: what lies beside it is not in it."""
    slugs = _slugs(INSTALLED)
    for path in graded:
        real = path.resolve()
        if real.is_dir() or is_notebook(real.name) or is_renamed(real.name):
            place = real if real.is_dir() else real.parent
            yield place.parent if place.name in slugs else place


def _is_submission(folder: Path, courses: Sequence[Path]) -> bool:
    """Whether the folder lies below students' folders, or below the folder of an assignment of a course around it."""
    around = [course for course in courses if course in folder.parents]
    slugs = _slugs(INSTALLED).union(*(_slugs(course) for course in around))
    return bool((STUDENTS | slugs) & set(folder.parts))


def _slugs(course: Path) -> set[str]:
    return set(Course(course).slugs)


def _below_any(folder: Path, places: Sequence[Path]) -> bool:
    return any(place == folder or place in folder.parents for place in places)
