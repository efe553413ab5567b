"""No course is built, released or proved in which a student could reach an answer."""

from pathlib import Path

import pytest

from autograder.course.build import write_release
from autograder.course.course import Course, CourseError
from autograder.course.leaks import leaks, refuse_leaks

SLUG = "01_double"
REFERENCE = 'def double(x):\n    """Twice x."""\n    return 2 * x\n'
CHECKS = """
from autograder import Assignment, Case, Check, mistakes_of
from .reference import double
WRONG = mistakes_of(double, ("thrice", {"2": "3"}), "Double 1: what comes out?")
ASSIGNMENT = Assignment("01_double", "Doubles", [Check(double, 2, [], [Case("a", lambda rng: (1.0,))], WRONG)])
"""


@pytest.fixture
def own(tmp_path: Path) -> Course:
    """A course whose references lie beside its checks."""
    folder = tmp_path / "assignments" / SLUG
    folder.mkdir(parents=True)
    (folder / "checks.py").write_text(CHECKS)
    (folder / "reference.py").write_text(REFERENCE)
    return Course(tmp_path)


def test_a_course_that_hands_out_no_answer_is_told_nothing(own: Course, course: Course) -> None:
    assert list(leaks(own, SLUG)) == []
    assert [found for slug in course.slugs for found in leaks(course, slug)] == []


@pytest.mark.parametrize(
    ("file", "text", "settings", "said"),
    [
        pytest.param(
            f"{SLUG}/reference.py", REFERENCE, f'"{SLUG}" = ["reference.py"]', "reference.py holds answers", id="named"
        ),
        pytest.param(f"{SLUG}/checks.py", CHECKS, f'"{SLUG}" = ["checks.py"]', "checks.py holds answers", id="checks"),
        pytest.param("reference.py", REFERENCE, 'all = ["reference.py"]', "reference.py is a copy of", id="a copy"),
        pytest.param(
            "lab_more.py", "import numpy\ndef twice(x):\n    return 2*x\n", "",
            "lab_more.py has the answer of double in it", id="under another name",
        ),
    ],
)  # fmt: skip
def test_an_answer_among_the_handouts_is_refused(
    own: Course, tmp_path: Path, file: str, text: str, settings: str, said: str
) -> None:
    (own.root / "assignments" / file).write_text(text)
    (own.root / "course.toml").write_text(f"[handouts]\n{settings}\n")
    with pytest.raises(CourseError, match=said):
        refuse_leaks(own, SLUG)
    with pytest.raises(CourseError, match=said):
        write_release(own, SLUG, tmp_path / "out")


@pytest.mark.parametrize(
    ("config", "copied"),
    [
        pytest.param("c = get_config()", ["checks.py", "reference.py"], id="nothing is left out"),
        pytest.param('c.CourseDirectory.ignore = ["checks.py"]', ["reference.py"], id="one was forgotten"),
        pytest.param('c.CourseDirectory.ignore = ["*.py"]', [], id="a pattern"),
        pytest.param("c.CourseDirectory.ignore = kept_back(__file__)", [], id="named handouts"),
        pytest.param("c.CourseDirectory.ignore = mine()", [], id="nobody here can say"),
    ],
)
def test_what_nbgrader_would_copy_to_students_is_named(own: Course, config: str, copied: list[str]) -> None:
    (own.root / "nbgrader_config.py").write_text(config)
    found = list(leaks(own, SLUG))
    assert [Path(line.partition(" ")[0]).name for line in found] == copied
    assert all("kept_back(__file__)" in line for line in found)
