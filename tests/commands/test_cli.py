"""Commands as a user calls them: exit codes, one clear line for bad input, and no traceback."""

import importlib
import json
import stat
import subprocess
import sys
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from autograder.cli import COMMANDS, main
from autograder.commands import machine
from autograder.course.build import write_release
from autograder.course.course import Course
from autograder.grading.answers import fill_in_json, reference_answers
from autograder.reports.json_form import from_json
from autograder.sandbox.packages import version
from autograder.sandbox.tiers import best_tier

ADA = "submitted/ada/05_layers/layers.ipynb"


@pytest.fixture(scope="module")
def folder(course: Course, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Finished, empty and broken notebooks, as they come in."""
    root = tmp_path_factory.mktemp("class")
    for slug in ("05_layers", "01_linear_neuron"):
        empty = json.loads(write_release(course, slug, root / "released").read_text(encoding="utf-8"))
        finished = fill_in_json(empty, reference_answers(course.assignment(slug)))
        put(root / "submitted" / "ada" / slug / course.notebook_file(slug).name, json.dumps(finished))
    layers = (root / ADA).read_text()
    put(root / "submitted/zoë o'hara/05_layers/layers.ipynb", layers)
    put(root / "bad/empty.ipynb", "")
    put(root / "bad/broken.ipynb", layers[: len(layers) // 2])
    put(root / "bad/no cells.ipynb", json.dumps({**json.loads(layers), "cells": []}))
    put(root / "bad/list.ipynb", "[]")
    put(root / "bad/unknown.ipynb", layers.replace('"05_layers"', '"55_layers"'))
    put(root / "bad/notes.txt", "notes")
    put(root / "wrong/ada/01_linear_neuron/linear_neuron.ipynb", layers)
    (root / "nothing").mkdir()
    return root


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    """Exit code, standard output, standard error."""
    try:
        code = main([str(argument) for argument in arguments])
    except SystemExit as exit_:
        code = exit_.code if isinstance(exit_.code, int) else 2
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_a_report_has_the_documented_form(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "grade", folder / ADA, "--json")
    report = json.loads(out)
    assert (code, err) == (0, "")
    assert {key: report[key] for key in ("schema", "assignment", "student", "status", "score", "max_score", "auto_max_score", "sandbox")} == {
        "schema": 1, "assignment": "05_layers", "student": "ada", "status": "graded",
        "score": 41.0, "max_score": 44.0, "auto_max_score": 41.0, "sandbox": best_tier(),
    }  # fmt: skip
    assert len(report["submission_sha256"]) == 64
    assert report["seconds"] > 0
    deltas = next(result for result in report["results"] if result["check"] == "deltas")
    assert deltas.keys() == {"check", "points", "max_points", "status", "misconception", "hint", "cases"}
    assert (deltas["points"], deltas["max_points"], deltas["status"]) == (12.0, 12.0, "passed")
    assert all(case.keys() == {"name", "passed"} for case in deltas["cases"])
    assert [r["status"] for r in report["results"] if r["check"] == "w5"] == ["manual"]


def test_one_notebook_is_told_in_words(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "grade", folder / "released/05_layers/layers.ipynb")
    assert code == 0
    assert "0 of 41 points (and 3 for written answers, read by a person)" in out
    assert "not written yet" in out


def test_a_tree_gives_a_table_and_a_report_for_each(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run(capsys, "grade", folder / "submitted", "--output", tmp_path, "--jobs", 2)
    assert code == 0
    assert "3/3 graded" in err
    assert "zoë o'hara" in out
    assert json.loads((tmp_path / "zoë o'hara" / "05_layers.json").read_text())["score"] == 41
    assert (tmp_path / "ada" / "01_linear_neuron.html").exists()
    assert not list(tmp_path.rglob("*.part"))


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        pytest.param(["grade", "gone.ipynb"], 2, "gone.ipynb: no such file", id="no such file"),
        pytest.param(["grade", "bad/notes.txt"], 2, "not a notebook", id="not a notebook"),
        pytest.param(["grade", "nothing"], 2, "nothing to grade", id="an empty folder"),
        pytest.param(["grade", "bad/empty.ipynb"], 1, "the file is empty", id="an empty file"),
        pytest.param(["grade", "bad/broken.ipynb"], 1, "JSON is broken at line", id="broken JSON"),
        pytest.param(["grade", "bad/no cells.ipynb"], 1, "empty: it has no cells", id="an empty notebook"),
        pytest.param(["grade", "bad/list.ipynb"], 1, "not a Jupyter notebook", id="JSON that is no notebook"),
        pytest.param(["grade", "bad/unknown.ipynb"], 1, "unknown assignment '55_layers'", id="an unknown assignment"),
        pytest.param(
            ["grade", "wrong"], 1, "notebook of 05_layers, but it was handed in for 01", id="another assignment"
        ),
        pytest.param(
            ["grade", ADA, "--assignment", "01_linear_neuron"], 1, "notebook of 05_layers", id="not what was asked"
        ),
        pytest.param(
            ["grade", ADA, "--assignment", "99_x"], 2, "no assignment '99_x'", id="asked for what is not there"
        ),
        pytest.param(["grade", "submitted", "--json"], 2, "use --output DIR", id="many reports on one output"),
        pytest.param(["grade", ADA, "--jobs", "0"], 2, "a whole number from 1 on, not '0'", id="no jobs"),
        pytest.param(["grade"], 2, "required: PATH", id="nothing named"),
        pytest.param(["verify", "99_x"], 2, "no assignment '99_x'", id="verify what is not there"),
        pytest.param(["release", "out", "99_x"], 2, "no assignment '99_x'", id="release what is not there"),
        pytest.param(["check", "gone.ipynb"], 2, "no such file", id="check what is not there"),
        pytest.param(["check", "bad"], 2, "this is a folder; name the notebook in it", id="check a folder"),
        pytest.param(["check", "bad/broken.ipynb"], 1, "JSON is broken", id="check what is broken"),
        pytest.param(["frobnicate"], 2, "invalid choice", id="no such command"),
    ],
)
def test_bad_input_gives_one_clear_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    arguments: list[str], code: int, said: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(folder)
    got, out, err = run(capsys, *arguments)
    assert got == code
    assert said in err
    assert "Traceback" not in out + err
    lines = [line for line in err.splitlines() if line.startswith("autograder: ") or " error: " in line]
    assert len(lines) == 1, err


def test_a_rejected_submission_still_has_a_report(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "grade", folder / "bad/broken.ipynb", "--json")
    report = json.loads(out)
    assert code == 1
    assert report["status"] == "rejected"
    assert "JSON is broken" in report["notes"][0]


def test_one_broken_submission_does_not_stop_the_others(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run(capsys, "grade", folder / ADA, folder / "bad/list.ipynb", "--output", tmp_path)
    assert code == 1
    assert "41/41" in out
    assert "list.ipynb: this is not a Jupyter notebook" in err


def test_no_single_students_files_end_a_run(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Ada's work is graded whatever Mallory hands in, and nothing of Mallory's makes a report for Bob."""
    layers = (folder / ADA).read_text()
    put(tmp_path / "s/ada/05_layers/layers.ipynb", layers)
    put(tmp_path / "s/ada/05_layers/old/layers.ipynb", "{")
    put(tmp_path / "s/mallory/bob/05_layers/layers.ipynb", "{")
    put(tmp_path / "s/mallory/05_layers/a.ipynb", "{")
    put(tmp_path / "s/mallory/05_layers/b.ipynb", "{")
    put(tmp_path / "s/eve.zip", "PK no zip")
    put(tmp_path / "s/frank/05_layers/layers.html", "<html>")
    code, _, err = run(capsys, "grade", tmp_path / "s", "--output", tmp_path / "out")
    assert code == 1
    ada = json.loads((tmp_path / "out/ada/05_layers.json").read_text())
    assert (ada["score"], [note for note in ada["notes"] if "old/layers.ipynb" in note] != []) == (41.0, True)
    assert {path.name for path in (tmp_path / "out").iterdir() if path.is_dir()} == {"ada", "mallory", "eve", "frank"}
    assert "several notebooks" in err
    assert "layers.html is no notebook" in err


def test_an_untouched_notebook_beside_another_is_named_at_the_end(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(tmp_path / "s/ada/05_layers/layers.ipynb", (folder / "released/05_layers/layers.ipynb").read_text())
    put(tmp_path / "s/ada/05_layers/layers (1).ipynb", (folder / ADA).read_text())
    code, out, err = run(capsys, "grade", tmp_path / "s")
    assert code == 0
    assert "not graded, handed in beside" in out
    assert "ada: layers.ipynb earns nothing; beside it lies" in err
    assert "layers (1).ipynb" in err


def test_names_of_students_stay_below_the_output(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, "grade", folder / ADA, "--student", "../../evil", "--output", tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert (tmp_path / "out" / "_" / "05_layers.json").exists() or list((tmp_path / "out").rglob("05_layers.json"))


def test_a_student_checks_a_notebook_at_home(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    released = folder / "released/05_layers/layers.ipynb"
    (released.parent / "mine.ipynb").write_text((folder / ADA).read_text())
    code, out, _ = run(capsys, "check", released.parent / "mine.ipynb")
    assert code == 0
    assert "7 of 7 exercises agree with their examples." in out
    code, out, _ = run(capsys, "check", released)
    assert code == 1
    assert "todo  deltas: not written yet" in out


def test_a_failing_example_is_told_in_its_own_words(
    folder: Path, course: Course, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_release(course, "01_linear_neuron", tmp_path)
    answers = {"neuron_output": "def neuron_output(w, x):\n    return w * x\n", "squared_error": "while True: pass"}
    path.write_text(json.dumps(fill_in_json(json.loads(path.read_text()), answers)))
    from autograder.grading import selfcheck

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(selfcheck, "SECONDS", 5.0)
        code, out, _ = run(capsys, "check", path)
    assert code == 1
    assert "FAIL  neuron_output: It should be one number, yours is an array of shape (2,)" in out
    assert "FAIL  squared_error: When this cell runs, it did not come to an end" in out
    assert "todo  mean_loss" in out


def test_what_went_wrong_before_an_example_is_told(
    course: Course, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A function of another name, a cell of examples that is gone, a first cell that fails, a missing lab.py."""
    path = write_release(course, "01_linear_neuron", tmp_path)
    notebook = fill_in_json(json.loads(path.read_text()), {"squared_error": "def sqared_error(y, t): return y"})
    notebook["cells"] = [cell for cell in notebook["cells"] if cell["id"] != "mean_loss-examples"]
    path.write_text(json.dumps(notebook))
    out = run(capsys, "check", path)[1]
    assert "FAIL  squared_error: there is no function of the name squared_error" in out
    assert "FAIL  mean_loss: its cell of examples is gone" in out
    path.write_text(json.dumps(fill_in_json(notebook, {"setup": "import nympy as np\nimport lab"})))
    assert "before that, the cell setup has failed: ModuleNotFoundError (line 1)" in run(capsys, "check", path)[1]
    alone = tmp_path / "elsewhere" / path.name
    alone.parent.mkdir()
    alone.write_text(json.dumps(notebook))
    assert "lab.py is not beside this notebook" in run(capsys, "check", alone)[1]


@pytest.mark.slow
def test_building_twice_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "build", "--check")
    assert code == 0
    assert out.count("as it should be") == len(out.splitlines())


def test_doctor_says_what_is_there_and_what_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "doctor")
    assert code == 0
    assert "ok    a process for students' code starts" in out
    assert f"sandbox: {best_tier()}" in out


def test_doctor_fails_where_there_are_no_walls(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    module = importlib.import_module("autograder.commands.machine")
    name = next(name for name in ("best_tier", "offered") if hasattr(module, name))
    monkeypatch.setattr(module, name, lambda: "none")
    code, out, _ = run(capsys, "doctor")
    assert code == 1
    assert "FAIL  sandbox: none" in out


@pytest.mark.parametrize(
    "words", ["--help", "--version", "nosuch", "grade", "verify --nosuch", "export", "export nosuch"]
)
def test_help_and_wrong_calls_are_answered_without_numpy(words: str) -> None:
    code = (
        "import sys\nfrom autograder.cli import main\n"
        f"try:\n    main({words.split()!r})\nexcept SystemExit:\n    pass\nprint('numpy' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "False"


def test_reports_are_for_their_owner_alone(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "grade", folder / ADA, folder / "bad/list.ipynb", "--output", tmp_path)
    run(capsys, "export", "csv", tmp_path, "--output", tmp_path / "marks.csv")
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) >= 5
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}


def test_outside_a_course_the_installed_one_is_found(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir("/")
    assert run(capsys, "grade", folder / ADA)[0] == 0


def test_doctor_fails_where_there_is_no_sandbox(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "landlock_abi", lambda: 0)
    monkeypatch.setattr(machine, "best_tier", lambda: "none")
    code, out, _ = run(capsys, "doctor")
    assert code == 1
    assert "no Landlock" in out
    assert "FAIL  sandbox: none" in out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_examples(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, command, "--help")
    assert code == 0
    assert f"autograder {command}" in out.partition("example")[2]


@pytest.mark.parametrize(
    ("words", "meant"),
    [(["grad", "x"], "grade"), (["export", "canvass"], "canvas"), (["verify", "5_layers"], "05_layers")],
)
def test_the_nearest_name_is_told(words: list[str], meant: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, *words)
    assert code == 2
    assert f"did you mean '{meant}'?" in err


def test_a_report_says_when_and_by_what_it_was_made(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Equal reports may differ in the time, as they do in the seconds."""
    first, again = (json.loads(run(capsys, "grade", folder / ADA, "--json")[1]) for _ in range(2))
    assert datetime.fromisoformat(first["graded_at"]).utcoffset() == timedelta(0)
    assert (first["version"], len(first["fingerprint"])) == (version(), 16)
    assert from_json(first) == replace(from_json(again), seconds=first["seconds"], graded_at="")


def test_the_module_is_the_command() -> None:
    done = subprocess.run([sys.executable, "-m", "autograder", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("autograder ")


def test_grading_leaves_no_process_behind(folder: Path) -> None:
    before = set(student_processes())
    subprocess.run([sys.executable, "-m", "autograder", "grade", str(folder / ADA)], capture_output=True, check=True)
    assert set(student_processes()) <= before


def student_processes() -> list[int]:
    """Processes that were started from the text of the worker."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                if b"runs inside the student's process" in (entry / "cmdline").read_bytes().lower():
                    found.append(int(entry.name))
            except OSError:
                continue
    return found
