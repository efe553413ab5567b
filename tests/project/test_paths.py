"""No process of ours takes a module from the working directory, which may be a student's folder."""

import json
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.course.build import write_release
from autograder.course.course import Course

# Modules of Python and of others that are imported late, by multiprocessing, by NumPy or by Matplotlib.
SHADOWS = (
    *("select", "selectors", "json", "random", "secrets", "hmac", "tempfile", "queue", "zipfile", "csv", "runpy"),
    *("numpy", "matplotlib", "yaml", "multiprocessing", "concurrent", "traceback", "typing", "importlib"),
)
AUTOGRADER = str(Path(sys.executable).with_name("autograder"))
SLUG = "01_linear_neuron"


@pytest.fixture
def folder(course: Course, tmp_path: Path) -> Path:
    """Two students' notebooks, in a working directory full of modules that leave a mark when they are imported."""
    path = write_release(course, SLUG, tmp_path / "released")
    for who in ("ada", "bob"):
        target = tmp_path / "work" / who / SLUG / path.name
        target.parent.mkdir(parents=True)
        shutil.copy(path, target)
    work = tmp_path / "work"
    for name in SHADOWS:
        (work / f"{name}.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'a').write('{name} ')\nraise SystemExit\n")
    return work


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "AUTOGRADER_SECRET": "tests", "MPLCONFIGDIR": str(folder / ".cache")}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=300, check=False
    )


@pytest.mark.slow
@pytest.mark.parametrize(
    "command",
    [
        pytest.param([AUTOGRADER, "grade", "ada"], id="the console script"),
        pytest.param([sys.executable, "-m", "autograder", "grade", "ada"], id="python -m"),
        pytest.param([AUTOGRADER, "grade", "ada", "bob", "--jobs", "2", "--output", "out"], id="two jobs"),
        pytest.param(
            [sys.executable, "-m", "autograder", "grade", ".", "--jobs", "2", "--output", "out"],
            id="python -m, two jobs",
        ),
        pytest.param([AUTOGRADER, "grade", "ada", "--output", "out", "--outputs"], id="outputs"),
    ],
)
def test_grading_imports_nothing_from_the_working_directory(folder: Path, command: list[str]) -> None:
    done = run(folder, *command)
    assert not (folder.parent / "ran").exists(), (folder.parent / "ran").read_text()
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
def test_a_check_at_home_starts_beside_modules_of_the_same_names(folder: Path) -> None:
    """It runs the student's own code, and `lab.py` is found beside the notebook; the start needs none of it."""
    for file in (folder.parent / "released" / SLUG).glob("lab*.py"):
        shutil.copy(file, folder / "ada" / SLUG)
    done = run(folder, AUTOGRADER, "check", f"ada/{SLUG}/linear_neuron.ipynb")
    assert "exercises agree" in done.stdout, done.stderr
    assert not (folder.parent / "ran").exists()


def test_the_runner_of_a_platform_starts_beside_them(folder: Path) -> None:
    done = run(folder, sys.executable, "-m", "autograder.export.platforms.runner", "--help")
    assert (done.returncode, (folder.parent / "ran").exists()) == (0, False), done.stderr


def test_the_referee_starts_in_a_students_folder_and_asks_the_instructors_course(folder: Path, tmp_path: Path) -> None:
    """In stock nbgrader the kernel's folder holds whatever was handed in: modules, and a course of the student's own."""
    fake = folder / "assignments" / SLUG
    fake.mkdir(parents=True)
    (fake / "checks.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'a').write('checks ')\n")
    ours, theirs = socket.socketpair()
    code = (
        "import sys, socket, json\n"
        "from autograder.nbgrader import score\n"
        f"neuron_output = lambda w, x: 0.0\nprint(json.dumps(score({SLUG!r}, 'neuron_output')))\n"
    )
    with ours, theirs:
        done = run(folder, sys.executable, "-P", "-c", code)
    assert not (tmp_path / "ran").exists(), (tmp_path / "ran").read_text()
    assert json.loads(done.stdout.splitlines()[-1]) < 3, done.stderr


@pytest.mark.parametrize("start", [["-m", "autograder"], ["-m", "autograder.export.platforms.runner"]])
def test_the_working_directory_is_off_the_path(tmp_path: Path, start: list[str]) -> None:
    for name in SHADOWS:
        (tmp_path / f"{name}.py").write_text("raise SystemExit(77)\n")
    done = run(tmp_path, sys.executable, *start, "--help")
    assert done.returncode == 0, done.stderr
