"""Which course is used: the nearest above, and never one that lies inside what students handed in."""

from pathlib import Path

import pytest

from autograder.cli import main
from autograder.course.build import write_release
from autograder.course.course import Course
from autograder.course.finding import INSTALLED, find_course, named_course, search


def course_in(root: Path, slug: str = "05_layers", text: str = "") -> Path:
    folder = root / "assignments" / slug
    folder.mkdir(parents=True)
    (folder / "checks.py").write_text(text)
    return root


@pytest.fixture
def outer(tmp_path: Path) -> Path:
    """A teacher's course."""
    return course_in(tmp_path / "course")


@pytest.mark.parametrize(
    "place",
    [
        "submitted/mallory/05_layers",
        "submitted/mallory",
        "autograded/mallory/05_layers",
        "handed_in/mallory/05_layers",
        "05_layers/mallory",
        "submitted/mallory/05_layers/deeper/and/deeper",
    ],
)
def test_a_course_below_students_folders_is_passed_over(outer: Path, place: str) -> None:
    fake = course_in(outer / place, "99_x")
    found = search(fake)
    assert (found.course, found.passed_over) == (Course(outer), (fake,))


@pytest.mark.parametrize("graded", [".", "layers.ipynb", "05_layers/layers.ipynb", "05_layers", "deeper/layers.ipynb"])
def test_no_course_is_looked_for_inside_of_what_is_graded(
    outer: Path, graded: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder of any name, such as a download that was unpacked."""
    fake = course_in(outer / "downloads" / "mallory", "99_x")
    (fake / "05_layers").mkdir()
    (fake / "deeper").mkdir()
    monkeypatch.chdir(fake)
    inside = [Path(graded)] if graded != "deeper/layers.ipynb" else [Path(), Path(graded)]
    assert find_course(Path(), inside) == Course(outer)


def test_a_zip_is_closed_and_says_nothing_about_the_folder_that_it_lies_in(
    outer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(outer)
    assert find_course(Path(), [Path("moodle.zip"), Path("submitted")]) == Course(outer)


def test_a_course_inside_another_is_a_course(outer: Path) -> None:
    inner = course_in(outer / "courses" / "mine")
    assert find_course(inner) == Course(inner)
    assert find_course(inner / "assignments") == Course(inner)


def test_a_course_that_is_named_is_used_wherever_it_lies(outer: Path) -> None:
    fake = course_in(outer / "submitted" / "mallory", "99_x")
    assert named_course(fake) == Course(fake)
    assert named_course(outer / "assignments") == Course(outer)


def test_where_there_is_no_other_the_installed_one_is_found(tmp_path: Path) -> None:
    fake = course_in(tmp_path / "submitted" / "mallory")
    assert find_course(fake) == Course(INSTALLED)


def test_grading_in_a_students_folder_runs_no_checks_of_the_students(
    course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "mallory"
    fake = f"open({str(tmp_path / 'ran')!r}, 'w')\n"
    course_in(folder, "01_linear_neuron", fake)
    notebook = write_release(course, "01_linear_neuron", folder)
    monkeypatch.chdir(folder)
    for arguments in (["grade", str(notebook)], ["grade", "."], ["grade", "01_linear_neuron"]):
        main(arguments)
        said = capsys.readouterr().err
        assert f"course: {course.root}" in said
        assert f"{folder} is passed over" in said
        assert "--course" in said
    assert not (tmp_path / "ran").exists()
