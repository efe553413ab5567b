"""Grading again: what would change is shown before it is written, and a changed check is never hidden by --resume."""

import json
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from autograder.cli import main
from autograder.course.course import Course
from autograder.course.fingerprint import fingerprint
from autograder.course.release import released
from autograder.grading.answers import fill_in_json, reference_answers
from autograder.reports.differences import changes
from autograder.reports.json_form import from_json
from autograder.sandbox.limits import Limits

SLUG = "01_linear_neuron"


@pytest.fixture
def reports(course: Course, tmp_path: Path) -> Path:
    """Two students, graded; the report on bob says less than today's checks do."""
    source = json.loads(course.notebook_file(SLUG).read_text(encoding="utf-8"))
    notebook = json.dumps(fill_in_json(released(source), reference_answers(course.assignment(SLUG))))
    for student in ("ada", "bob"):
        folder = tmp_path / "submitted" / student / SLUG
        folder.mkdir(parents=True)
        (folder / "linear_neuron.ipynb").write_text(notebook, encoding="utf-8")
    assert run(tmp_path, "grade") == 0
    report = read(tmp_path, "bob")
    first = report["results"][0]
    report["fingerprint"], report["score"] = "0" * 16, report["score"] - first["points"]
    first.update(points=0.0, status="failed", hint="Wrong.")
    first["cases"][0]["passed"] = False
    (tmp_path / "reports" / "bob" / f"{SLUG}.json").write_text(json.dumps(report), encoding="utf-8")
    return tmp_path


def run(folder: Path, command: str, *more: str) -> int:
    return main([command, str(folder / "submitted"), "--output", str(folder / "reports"), *more])


def read(folder: Path, student: str, reports: str = "reports") -> Any:
    return json.loads((folder / reports / student / f"{SLUG}.json").read_text(encoding="utf-8"))


def test_a_regrade_shows_first_then_writes_and_keeps_what_was(
    reports: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = read(reports, "bob")
    capsys.readouterr()
    assert run(reports, "regrade", "--diff") == 0
    said = capsys.readouterr().out
    name, points = before["results"][0]["check"], before["results"][0]["max_points"]
    assert "2 submissions graded again: the marks of 1 change (1 up, 0 down)" in said
    assert f"{name} 0 -> {points:g}: was 'failed', is 'passed'; holds now: " in said
    assert "checks, limits or the program have changed since" in said
    assert "ada" not in said
    assert read(reports, "bob") == before, "nothing is written"
    assert run(reports, "regrade") == 0
    assert "nothing is written" in capsys.readouterr().out, "nobody is there to say yes"
    assert run(reports, "regrade", "--write") == 0
    assert read(reports, "bob")["score"] == read(reports, "ada")["score"]
    assert read(reports, "bob")["before"][0]["score"] == before["score"]
    capsys.readouterr()
    assert run(reports, "regrade", "--diff") == 0
    assert "the marks of 0 change" in capsys.readouterr().out


def test_a_changed_check_is_not_hidden_by_resume(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(reports, "grade", "--resume") == 0
    said = capsys.readouterr().err
    assert "1 of 2 were graded by an earlier run and left as they are" in said
    assert "1 were graded by other checks, limits or corrections before" in said
    assert read(reports, "bob")["score"] == read(reports, "ada")["score"]


def test_the_fingerprint_is_that_of_everything_that_marks_hang_on(course: Course, tmp_path: Path) -> None:
    copy = Course(tmp_path / "course")
    shutil.copytree(course.root / "assignments" / SLUG, copy.root / "assignments" / SLUG)
    (copy.root / "solutions").mkdir()
    (copy.root / "solutions" / "__init__.py").touch()
    found = [fingerprint(copy, SLUG)]
    assert fingerprint(Course(copy.root), SLUG) == found[0]
    found.append(fingerprint(copy, SLUG, Limits(cell_seconds=3.0)))
    for name in (f"assignments/{SLUG}/mistakes.py", f"assignments/{SLUG}/linear_neuron.ipynb", "solutions/neuron.py"):
        with (copy.root / name).open("a") as file:
            file.write("\n")
        found.append(fingerprint(copy, SLUG))
    assert len(set(found)) == len(found)


@pytest.mark.slow
def test_a_run_that_is_killed_at_any_time_and_goes_on_leaves_the_page_of_an_undisturbed_one(
    course: Course, tmp_path: Path
) -> None:
    source = json.loads(course.notebook_file(SLUG).read_text(encoding="utf-8"))
    right = fill_in_json(released(source), reference_answers(course.assignment(SLUG)))
    for number in range(6):
        folder = tmp_path / "submitted" / f"student{number}" / SLUG
        folder.mkdir(parents=True)
        notebook = right if number % 2 else released(source)
        (folder / "linear_neuron.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    shared, whole = tmp_path / "shared", tmp_path / "whole"
    command = [sys.executable, "-m", "autograder", "grade", str(tmp_path / "submitted"), "--resume", "--output"]
    for reports in (0, 2, 4):  # killed when so many are there, whatever is being written then
        process = subprocess.Popen(
            [*command, str(shared)], cwd=course.root, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        )
        while process.poll() is None and len(list(shared.glob("*/*.json"))) < reports:
            time.sleep(0.01)
        process.kill()
        process.wait()
    two = [subprocess.Popen([*command, str(shared)], cwd=course.root, stdout=subprocess.DEVNULL) for _ in range(2)]
    assert [process.wait() for process in two] == [0, 0], "two machines that share the folder"
    assert subprocess.run([*command, str(whole)], cwd=course.root, stdout=subprocess.DEVNULL).returncode == 0
    for name in ("index.html", "class.json", "class-properties.csv"):
        assert (shared / name).read_bytes() == (whole / name).read_bytes()


@pytest.mark.slow
def test_the_diff_is_what_a_full_run_with_the_changed_check_gives(course: Course, tmp_path: Path) -> None:
    """In a course of its own, one of whose properties becomes stricter."""
    copy, submitted = tmp_path / "course", tmp_path / "submitted"
    shutil.copytree(course.root / "assignments" / SLUG, copy / "assignments" / SLUG)
    source = json.loads(course.notebook_file(SLUG).read_text(encoding="utf-8"))
    right = reference_answers(course.assignment(SLUG))
    wrong = {**right, "squared_error": "def squared_error(y, t):\n    return (y - t) ** 2"}
    for student, answers in (("ada", right), ("bob", wrong)):
        (submitted / student / SLUG).mkdir(parents=True)
        notebook = json.dumps(fill_in_json(released(source), answers))
        (submitted / student / SLUG / "linear_neuron.ipynb").write_text(notebook, encoding="utf-8")

    def called(command: str, folder: str, *more: str) -> str:
        words = [command, str(submitted), "--course", str(copy), "--output", str(tmp_path / folder), *more]
        return subprocess.run(
            [sys.executable, "-m", "autograder", *words], cwd=course.root, check=True, capture_output=True, text=True
        ).stdout

    called("grade", "reports")
    checks = copy / "assignments" / SLUG / "checks.py"
    text = checks.read_text(encoding="utf-8")
    stricter = text.replace("outputs_and_targets(9), Proportional()", "outputs_and_targets(9)", 1)
    assert stricter != text
    checks.write_text(stricter, encoding="utf-8")
    said = called("regrade", "reports", "--diff")
    called("grade", "full")
    (old, ada), (new, other) = (
        [from_json(read(tmp_path, name, folder)) for name in ("bob", "ada")] for folder in ("reports", "full")
    )
    (change,) = changes(old, new)
    assert changes(ada, other) == ()
    assert f"squared_error {change.was:g} -> {change.now:g}: {'; '.join(change.why)}" in said
    assert f"bob {SLUG}: {old.score:g} -> {new.score:g}  (checks, limits or the program have changed since)" in said
    assert "the marks of 1 change (0 up, 1 down)" in said
    assert "ada" not in said
