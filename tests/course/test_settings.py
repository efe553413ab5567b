"""`course.toml`: what a course decides for itself, and what nobody can mistype without being told."""

import re
from pathlib import Path

import pytest

from autograder.course.course import Course, CourseError
from autograder.course.handouts import shared_files
from autograder.course.settings import read_packages
from autograder.course.template import commented_settings, gitignore
from autograder.export.catalog import FORMATS
from autograder.sandbox.limits import Limits


def course_with(root: Path, text: str) -> Course:
    (root / "course.toml").write_text(text, encoding="utf-8")
    return Course(root)


def test_a_new_course_has_every_setting_as_a_comment_with_what_holds_without_it(tmp_path: Path) -> None:
    text = commented_settings()
    assert Course(tmp_path).limits() == course_with(tmp_path, text).limits() == Limits()
    uncommented = re.sub(r"^# ([a-z_]+ = )", r"\1", text, flags=re.MULTILINE)
    course = course_with(tmp_path, uncommented)
    assert course.limits() == Limits()
    assert course.packages == ()
    assert shared_files(course.root) == []
    assert uncommented.count("\n") == text.count("\n")
    assert all(f"\n# {name} = " in text for name in (*vars(Limits()), "packages", "all"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("package = []", "no setting 'package': did you mean 'packages'?", id="a misspelt setting"),
        pytest.param(
            "[sandbox]\nx = 1", "no setting 'sandbox'; there are packages, released, limits, handouts", id="a table"
        ),
        pytest.param("packages = 'pandas'", "packages must be a list of names", id="no list"),
        pytest.param("packages = [3]", "3 is no name of a package", id="no name"),
        pytest.param("packages = ['a b']", "'a b' is no name of a package", id="two names"),
        pytest.param(
            "packages = ['no-such-package']",
            "'no-such-package', which is not installed here: pip install",
            id="missing",
        ),
    ],
)
def test_what_cannot_be_meant_is_named(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(CourseError) as error:
        _ = course_with(tmp_path, text).packages
    assert said in str(error.value)
    assert str(tmp_path / "course.toml") in str(error.value)


def test_packages_may_have_versions(tmp_path: Path) -> None:
    course = course_with(tmp_path, "packages = ['numpy >= 1.26', 'pyyaml', 'matplotlib>=3,<9']")
    assert course.packages == ("numpy", "pyyaml", "matplotlib")
    assert read_packages(tmp_path)["matplotlib"] == "matplotlib>=3,<9"


def test_what_exports_write_is_kept_out_of_version_control() -> None:
    lines = gitignore().splitlines()
    for entry in FORMATS.values():
        assert any(Path(entry.file).match(line) for line in lines if line and not line.startswith("#")), entry.file
    assert {".autograder/", "reports/", "submitted/"} <= set(lines)
