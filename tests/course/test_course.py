"""Mistakes in a course are named: which file, what, and what to do."""

import stat
from pathlib import Path

import pytest

from autograder.course.course import Course, CourseError
from autograder.course.finding import find_course
from autograder.course.handouts import kept_back
from autograder.sandbox.limits import Limits

CHECKS = """
from autograder import Assignment, Case, Check
from .more import NAME
def double(x):
    "Twice x."
    return 2 * x
ASSIGNMENT = Assignment({slug!r}, NAME, [Check(double, 2, [], {cases})] * {times})
"""
GOOD = '[Case("a number", lambda rng: (1.0,))]'


def write(root: Path, text: str, slug: str = "01_double") -> Course:
    folder = root / "assignments" / slug
    folder.mkdir(parents=True)
    (folder / "checks.py").write_text(text)
    (folder / "more.py").write_text("NAME = 'Doubles'\n")
    return Course(root)


def test_checks_are_loaded_by_path_and_may_import_their_siblings(tmp_path: Path) -> None:
    course = write(tmp_path, CHECKS.format(slug="01_double", cases=GOOD, times=1))
    assert course.slugs == ["01_double"]
    assert course.assignment("01_double").title == "Doubles"
    assert course.assignment("01_double").notebook == "double"


def test_two_courses_in_one_process_do_not_mix(tmp_path: Path) -> None:
    one = write(tmp_path / "one", CHECKS.format(slug="01_double", cases=GOOD, times=1))
    other = write(tmp_path / "two", CHECKS.format(slug="01_double", cases=GOOD, times=1).replace("2, []", "5, []"))
    assert [c.assignment("01_double").max_score for c in (one, other, one)] == [2, 5, 2]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("x = 1", "ASSIGNMENT = Assignment(...) is missing", id="no assignment"),
        pytest.param("import nowhere", "cannot be loaded: checks.py, line 1: ModuleNotFoundError", id="does not load"),
        pytest.param(CHECKS.format(slug="02_other", cases=GOOD, times=1), "its slug is '02_other'", id="another slug"),
        pytest.param(CHECKS.format(slug="01_double", cases="[]", times=1), "check 'double' has no cases", id="no cases"),
        pytest.param(CHECKS.format(slug="01_double", cases=GOOD, times=2), "'double' stands twice", id="twice"),
        pytest.param(
            CHECKS.format(slug="01_double", cases=GOOD + "*2", times=1), "two cases of one name", id="a case twice"
        ),
        pytest.param(
            "from autograder import Raises\n" + CHECKS.format(
                slug="01_double", cases='[Case("a", lambda rng: (1.0,), Raises("must not"))]', times=1
            ),
            "no case that asks for an answer",
            id="only refusals",
        ),
    ],
)  # fmt: skip
def test_a_mistake_in_checks_is_named(tmp_path: Path, text: str, said: str) -> None:
    course = write(tmp_path, text)
    with pytest.raises(CourseError) as error:
        course.assignment("01_double")
    assert said in str(error.value)
    assert "checks.py" in str(error.value)


def test_an_unknown_assignment_is_told_with_the_known_ones(course: Course) -> None:
    with pytest.raises(CourseError, match=r"no assignment '99_x'.*01_linear_neuron, 02_gradient_descent"):
        course.folder("99_x")


def test_a_notebook_that_was_not_built_is_told(tmp_path: Path) -> None:
    course = write(tmp_path, CHECKS.format(slug="01_double", cases=GOOD, times=1))
    with pytest.raises(CourseError, match=r"double\.ipynb is missing: run `autograder build`"):
        course.load("01_double")


def test_the_course_is_found_from_below(course: Course) -> None:
    assert find_course(course.root / "docs") == course
    assert find_course(Path("/")) == course


def test_the_secret_is_made_once_and_kept_to_its_owner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AUTOGRADER_SECRET")
    course = Course(tmp_path)
    first = course.secret()
    assert len(first) >= 32
    assert course.secret() == first
    assert stat.S_IMODE((tmp_path / ".autograder" / "secret").stat().st_mode) == 0o600
    monkeypatch.setenv("AUTOGRADER_SECRET", "given")
    assert course.secret() == b"given"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            "[limits]\ncell_second = 3", "no limit 'cell_second': did you mean 'cell_seconds'?", id="a misspelt limit"
        ),
        pytest.param("[limits]\ncell_seconds = 0", "must be a positive number, not 0", id="nothing"),
        pytest.param("[limits]\nthreads = true", "must be a positive number, not True", id="no number"),
        pytest.param("[limits", "not valid TOML", id="no TOML"),
    ],
)
def test_a_mistake_in_the_limits_is_named(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "course.toml").write_text(text)
    with pytest.raises(CourseError) as error:
        Course(tmp_path).limits()
    assert said in str(error.value)
    assert "course.toml" in str(error.value)


def test_limits_are_set_in_the_course(tmp_path: Path) -> None:
    assert Course(tmp_path).limits() == Limits()
    (tmp_path / "course.toml").write_text("[limits]\ncell_seconds = 30\nmemory_bytes = 1_000_000_000\n")
    assert Course(tmp_path).limits() == Limits(cell_seconds=30.0, memory_bytes=10**9)


def test_data_lie_beside_the_notebook_of_their_assignment_only(tmp_path: Path) -> None:
    """They reach students with `lab.py`; sources for instructors do not."""
    write(tmp_path, CHECKS.format(slug="01_double", cases=GOOD, times=1))
    course = write(tmp_path, CHECKS.format(slug="02_triple", cases=GOOD, times=1), "02_triple")
    (tmp_path / "assignments" / "lab.py").write_text("")
    for name in ("flowers.csv.gz", "FLOWERS.md", "notebook.py"):
        (course.folder("02_triple") / name).write_text("")
    assert [path.name for path in course.handouts("01_double")] == ["lab.py"]
    assert [path.name for path in course.handouts("02_triple")] == ["lab.py", "FLOWERS.md", "flowers.csv.gz"]
    assert [path.name for path in course.student_files] == ["lab.py", "FLOWERS.md", "flowers.csv.gz"]


def test_what_is_not_named_is_not_handed_out(tmp_path: Path) -> None:
    """Modules with answers in them stay, wherever they lie and whatever they are called."""
    course = write(tmp_path, CHECKS.format(slug="01_double", cases=GOOD, times=1))
    for name in ("lab.py", "lab_drawings.py", "helpers.py", "reference.py", "labels.py"):
        (tmp_path / "assignments" / name).write_text("")
    for name in ("helpers.py", "reference.py", "lab.py", "solution.txt", "flowers.csv", "net.pkl", "double.ipynb"):
        (course.folder("01_double") / name).write_text("")
    (course.folder("01_double") / "answers").mkdir()
    assert [path.name for path in course.handouts("01_double")] == ["lab.py", "lab_drawings.py", "flowers.csv"]
    back = kept_back(tmp_path)
    assert {"helpers.py", "reference.py", "checks.py", "solution.txt", "net.pkl", "answers", "__pycache__"} <= set(back)
    assert not {"lab.py", "flowers.csv", "double.ipynb"} & set(back)


def test_a_course_names_further_handouts(tmp_path: Path) -> None:
    course = write(tmp_path, CHECKS.format(slug="01_double", cases=GOOD, times=1))
    (tmp_path / "assignments" / "plots.py").write_text("")
    (course.folder("01_double") / "net.pkl").write_text("")
    (tmp_path / "course.toml").write_text('[handouts]\nall = ["plots.py"]\n"01_double" = ["net.pkl"]\n')
    assert [path.name for path in course.handouts("01_double")] == ["plots.py", "net.pkl"]
    assert not {"plots.py", "net.pkl"} & set(kept_back(tmp_path))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param('[handouts]\n"09_x" = []', "[handouts]: there is no assignment '09_x'", id="no such assignment"),
        pytest.param('[handouts]\nall = "x.py"', "must be a list of names", id="no list"),
        pytest.param('[handouts]\nall = ["x.py"]', "there is no file", id="no such file"),
        pytest.param('[handouts]\nall = ["01_double/checks.py"]', "there is no file", id="a path"),
        pytest.param("handouts = 3", "[handouts] must be a table", id="no table"),
    ],
)
def test_a_mistake_in_the_handouts_is_named(tmp_path: Path, text: str, said: str) -> None:
    course = write(tmp_path, CHECKS.format(slug="01_double", cases=GOOD, times=1))
    (tmp_path / "course.toml").write_text(text)
    with pytest.raises(CourseError) as error:
        course.handouts("01_double")
    assert said in str(error.value)


def test_a_machine_without_the_courses_secret_is_told_and_makes_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AUTOGRADER_SECRET")
    first = Course(tmp_path).secret()
    assert first.decode() not in (tmp_path / "secret.made").read_text(encoding="utf-8")
    (tmp_path / ".autograder" / "secret").rename(tmp_path / "elsewhere")  # a copy of the course without it
    with pytest.raises(CourseError, match=r"not on this machine: copy \.autograder/secret"):
        Course(tmp_path).secret()
    (tmp_path / "elsewhere").rename(tmp_path / ".autograder" / "secret")
    assert Course(tmp_path).secret() == first
