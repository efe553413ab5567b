"""`autograder new` writes an assignment that works, in a course that begins with it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.cli import main
from autograder.commands.new import new_assignment
from autograder.course.build import write_release
from autograder.course.course import Course, CourseError
from autograder.course.laboratory import general, laboratory
from autograder.grading.answers import fill_in_json, reference_answers

SLUG = "01_signals"


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Course:
    root = tmp_path_factory.mktemp("author")
    assert main(["new", SLUG, "--title", "Calm signals", "--course", str(root)]) == 0
    return Course(root)


def test_it_is_built_and_its_references_pass_behind_the_walls(own: Course, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--check", "--course", str(own.root)]) == 0
    capsys.readouterr()
    assert main(["verify", "--json", "--course", str(own.root)]) == 0
    (proof,) = json.loads(capsys.readouterr().out)
    assert (proof["empty_score"], proof["problems"]) == (0, [])
    assert all(check["reference_passed"] and not check["untold"] for check in proof["checks"])
    assert sum(check["named"] for check in proof["checks"]) == 7


def test_its_released_examples_stand_alone(own: Course, tmp_path: Path) -> None:
    path = write_release(own, SLUG, tmp_path)
    notebook = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(fill_in_json(notebook, reference_answers(own.assignment(SLUG)))), encoding="utf-8")
    names = {file.name for file in path.parent.iterdir()}
    assert names == {"README.md", "requirements.txt", "signals.ipynb", *general()}
    done = subprocess.run(
        [sys.executable, "lab.py", path.name], cwd=path.parent, capture_output=True, text=True, check=True
    )
    assert "standardize" in done.stdout


def test_where_nothing_can_be_built_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert main(["new", SLUG, "--course", str(tmp_path)]) != 0
    assert "needs jupytext" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_course_begins_with_its_settings_and_its_secret_kept_out(own: Course) -> None:
    assert ".autograder/" in (own.root / ".gitignore").read_text(encoding="utf-8")
    assert f"course_id = {own.root.name!r}" in (own.root / "nbgrader_config.py").read_text(encoding="utf-8")
    assert own.limits() is not None


@pytest.mark.parametrize(
    ("slug", "said"),
    [
        ("signals", "has a number, _ and a name in small letters"),
        ("../02_x", "has a number, _ and a name in small letters"),
        (SLUG, "is there already"),
        ("02_signals", "01_signals has a notebook of this name already"),
    ],
)
def test_a_name_that_makes_no_notebook_is_refused(
    own: Course, slug: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", slug, "--course", str(own.root)]) == 2
    assert said in capsys.readouterr().err


def test_a_heading_may_be_called_like_an_exercise(own: Course, tmp_path: Path) -> None:
    new_assignment(Course(tmp_path), "01_x", "X")
    source = tmp_path / "assignments" / "01_x" / "notebook.py"
    source.write_text(source.read_text().replace("## 1. The same scale for all", "## Standardize"))
    assert main(["build", "--course", str(tmp_path)]) == 0


def changed(root: Path, file: str, old: str, new: str) -> Path:
    """A new course in which an author has changed one thing."""
    new_assignment(Course(root), SLUG, "Signals")
    source = root / file if file == "course.toml" else root / "assignments" / SLUG / file
    text = source.read_text(encoding="utf-8")
    assert old in text
    source.write_text(text.replace(old, new, 1), encoding="utf-8")
    return root


EXAMPLE = "Two numbers lie one standard deviation from their mean."


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        pytest.param("notebook.py", 'exercise="standardize"', 'exercise="standardise"',
                     "no check 'standardise': did you mean 'standardize'?", id="a misspelt exercise"),
        pytest.param("notebook.py", 'question="wide-windows"', 'question="wide-window"',
                     "no question 'wide-window': did you mean 'wide-windows'?", id="a misspelt question"),
        pytest.param("notebook.py", "# %% demo=", "# %% dmo=",
                     "no placeholder 'dmo': did you mean 'demo'?", id="a misspelt placeholder"),
        pytest.param("notebook.py", '"standardize"', "standardize", "values stand in quotes", id="no quotes"),
        pytest.param("notebook.py", '# %% exercise="moving_average"\n', "",
                     'needs a cell with exercise="moving_average"', id="a forgotten exercise"),
        pytest.param("notebook.py", '# %% exercise="moving_average"\n', '# %% exercise="standardize"\n',
                     "two cells are named 'standardize': give one", id="an exercise twice"),
        pytest.param("mistakes.py", '    "Double all numbers: your result doubles. Should it?",\n', "",
                     "mistakes of standardize: after each mistake comes its hint", id="a forgotten hint"),
        pytest.param("mistakes.py", '"not_scaled"', '"not_centred"',
                     "two mistakes named 'not_centred' with different hints", id="a mistake twice"),
        pytest.param("mistakes.py", '"np.ptp(x)"', "np.ptp(x)", "mistakes.py, line ", id="where it was written"),
        pytest.param("checks.py", '"two numbers"', '"seven numbers"',
                     "two cases of one name, 'seven numbers'", id="a case twice"),
        pytest.param("checks.py", "Unchanged(), weight=2", "Unchanged, weight=2",
                     "write Unchanged() with its brackets", id="a judge without brackets"),
        pytest.param("checks.py", "points=4", 'points="4"', "a number of points from 0 on, not '4'", id="points"),
        pytest.param("checks.py", "points=2", "points=-2", "'wide-windows': points must be", id="points of a question"),
        pytest.param("checks.py", "(np.array([1.0, 3.0]),)", "np.array([1.0, 3.0])",
                     f"an example, '{EXAMPLE}', whose arguments are no tuple", id="an argument without a tuple"),
        pytest.param("checks.py", "(np.array([1.0, 3.0]),)", "()",
                     f"does not answer the example '{EXAMPLE}': TypeError: standardize() missing", id="too few arguments"),
        pytest.param("checks.py", "Example, Question, Unchanged", "Example, Question, Unchangd",
                     "did you mean 'Unchanged'?", id="a misspelt name of the interface"),
        pytest.param("checks.py", "from .samples", "from .sample",
                     "No module named '.sample'; did you mean 'samples'?", id="a misspelt module"),
        pytest.param("alternatives.py", "(by_hand,)", "(by_hand)", "alternatives that are no list", id="no comma"),
        pytest.param("reference.py", "return (x - ", 'raise ValueError("no")\n    return (x - ',
                     f"does not answer the example '{EXAMPLE}': ValueError: no", id="the reference raises"),
        pytest.param("reference.py", "return np.convolve", "y = np.convolve", "': it gives back None", id="no return"),
        pytest.param("course.toml", "# packages = []", 'packages = ["nunpy"]',
                     "'nunpy', which is not installed here: did you mean 'numpy'?", id="a misspelt package"),
    ],
)  # fmt: skip
def test_what_an_author_gets_wrong_is_told_when_the_notebook_is_built(
    tmp_path: Path, file: str, old: str, new: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", "--course", str(changed(tmp_path, file, old, new))]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        pytest.param("samples.py", "* z,)", "* z)", "its sampler must return a tuple of arguments", id="an array is drawn"),
        pytest.param("samples.py", "rng.normal(size=n) + 3, width", "np.arange(n), width",
                     "moving_average: every case has the same inputs for everybody", id="nothing is drawn"),
        pytest.param("samples.py", "* z,)", "* zz,)",
                     "case 'seven numbers': its sampler stops with NameError", id="a sampler that raises"),
        pytest.param("samples.py", "rng.uniform(2, 5) + rng.uniform(2, 4) * z,", "z.astype(str),",
                     "arguments of a call cannot be sent to the student's process", id="what cannot be sent"),
        pytest.param("samples.py", "rng.uniform(2, 5)", "np.nan",
                     "the reference does not pass (seven numbers; two numbers; a hundred numbers)", id="nan is drawn"),
        pytest.param("reference.py", '"""Averages of neighbours', 'None\n    """Averages of neighbours',
                     "moving_average: the reference has no docstring", id="no docstring"),
        pytest.param("mistakes.py", "return np.mean(x[:width])", "return moving_average(x, width)[:1]",
                     "calls itself when it is handed in: write it out", id="a mistake that calls the reference"),
        pytest.param("notebook.py", "import lab\n", "import lab\nimport pandas\n",
                     "packages = ['pandas']` in course.toml", id="a package that students do not have"),
        pytest.param("notebook.py", "import lab\n", "import lab\nimport pandsa\n",
                     "no package that is installed here has a module 'pandsa'", id="a package that nobody has"),
    ],
)  # fmt: skip
def test_what_an_author_gets_wrong_is_told_by_the_proof(
    tmp_path: Path, file: str, old: str, new: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    root = str(changed(tmp_path, file, old, new))
    assert main(["build", "--course", root]) == 0
    assert main(["verify", "--course", root]) != 0
    captured = capsys.readouterr()
    assert said in captured.out + captured.err


def test_one_function_is_proved_by_itself(own: Course, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "--json", "--check", "moving_average", "--course", str(own.root)]) == 0
    (proof,) = json.loads(capsys.readouterr().out)
    assert [(check["check"], check["named"]) for check in proof["checks"]] == [("moving_average", 3)]


def test_a_function_that_there_is_not_is_told_with_the_nearest(own: Course, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "--check", "moving_avrage", "--course", str(own.root)]) == 2
    assert "no check 'moving_avrage': did you mean 'moving_average'?" in capsys.readouterr().err


def test_a_laboratory_of_the_authors_own_must_have_the_examples(tmp_path: Path) -> None:
    (tmp_path / "assignments").mkdir()
    (tmp_path / "assignments" / "lab.py").write_text("def data(name): ...\n")
    with pytest.raises(CourseError, match="from lab_examples import"):
        laboratory(tmp_path)
    (tmp_path / "assignments" / "lab.py").write_text("from lab_compare import *\nfrom lab_examples import *\n")
    assert {path.name for path in laboratory(tmp_path)} == {"lab_compare.py", "lab_examples.py"}
