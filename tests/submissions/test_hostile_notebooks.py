"""Hostile notebook files: they score what the answers in them are worth, or are rejected in words; nothing else."""

import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from autograder.course.release import released
from autograder.grading.answers import fill_in_json, reference_answers
from autograder.grading.engine import Engine
from autograder.reports import render as feedback
from autograder.reports.student_page import page
from autograder.submissions.find import Handed, find_submissions

SLUG = "01_linear_neuron"
SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>"
Notebook = dict[str, Any]


@pytest.fixture(scope="module")
def honest(engine: Engine) -> Notebook:
    notebook = released(json.loads(engine.course.notebook_file(SLUG).read_text(encoding="utf-8")))
    return fill_in_json(notebook, reference_answers(engine.load(SLUG).assignment))


def each(change: Callable[[Notebook], None]) -> Callable[[Notebook], None]:
    """The change, made to every cell."""

    def changed(notebook: Notebook) -> None:
        for cell in notebook["cells"]:
            change(cell)

    return changed


def points(cell: Notebook) -> None:
    if "points" in cell["metadata"].get("nbgrader", {}):
        cell["metadata"]["nbgrader"]["points"] = 1000


def unlock(cell: Notebook) -> None:
    cell["metadata"].get("nbgrader", {}).update(locked=False, grade=False, solution=True)


def spoil_graded(cell: Notebook) -> None:
    if cell["id"].endswith("-checks"):
        cell["source"] = "20.0"


def one_type(cell: Notebook) -> None:
    cell["cell_type"] = "raw"


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda nb: None, id="none"),
        pytest.param(each(points), id="points changed"),
        pytest.param(each(unlock), id="cells unlocked"),
        pytest.param(each(spoil_graded), id="graded cells replaced by a mark"),
        pytest.param(each(one_type), id="every cell turned raw"),
        pytest.param(each(lambda c: c.update(outputs=[{"output_type": "display_data", "data": {"text/html": SCRIPT}}])), id="outputs with scripts"),
        pytest.param(each(lambda c: c.update(outputs=[{"output_type": "display_data", "data": {"application/json": float("nan")}}])), id="NaN in outputs"),
        pytest.param(lambda nb: nb.update(nbformat=3, worksheets=[{"cells": [{**c, "input": c["source"]} for c in nb.pop("cells")]}]), id="format 3"),
        pytest.param(each(lambda c: c.update(outputs={"a": [1]}, execution_count="x")), id="outputs of another form"),
        pytest.param(each(lambda c: c["metadata"].update(tags=[SCRIPT], collapsed={"a": None})), id="odd metadata"),
        pytest.param(lambda nb: nb["metadata"].update(kernelspec={"name": "bash", "argv": ["rm", "-rf", "/"]}), id="another kernel"),
        pytest.param(lambda nb: nb["cells"].reverse(), id="turned upside down"),
        pytest.param(lambda nb: nb["cells"].extend(list(nb["cells"])), id="everything twice"),
        pytest.param(lambda nb: nb["cells"].append({"cell_type": "markdown", "id": SCRIPT, "metadata": {}, "source": SCRIPT}), id="a script as an id"),
        pytest.param(lambda nb: nb["cells"].append({"cell_type": "code", "id": "../../x", "metadata": {}, "source": "1/0"}), id="a path as an id"),
        pytest.param(lambda nb: nb["cells"].insert(0, {"cell_type": "code", "metadata": {}, "source": "\u202e\x00\x1b[2J"}), id="control characters"),
        pytest.param(lambda nb: nb["cells"].insert(0, {"cell_type": "code", "metadata": {}, "source": "(" * 5000}), id="5,000 brackets"),
        pytest.param(lambda nb: nb["cells"].insert(0, {"cell_type": "code", "metadata": {}, "source": "x = " + "-" * 100_000 + "1"}), id="100,000 signs"),
        pytest.param(lambda nb: nb["cells"].insert(0, {"cell_type": "code", "metadata": {}, "source": "\n" * 1_000_000 + "x = 1"}), id="a million empty lines"),
        pytest.param(lambda nb: nb["cells"].insert(0, {"cell_type": "code", "metadata": {}, "source": ("= " * 50 + "?  ") * 5_000}), id="signs and spaces"),
        pytest.param(lambda nb: nb["cells"].insert(0, {"cell_type": "code", "metadata": {}, "source": "#" + "e\u0301" * 300_000}), id="300,000 combining marks"),
        pytest.param(lambda nb: nb["cells"].insert(0, {"cell_type": "markdown", "id": "\ud800", "metadata": {"\udfff": ["\ud800"]}, "source": ["\ud83d", "\ude00"]}), id="halves of characters"),
        pytest.param(lambda nb: nb["cells"].insert(0, {"cell_type": "code", "id": "w1", "metadata": {}, "source": "x = 1"}), id="code under the name of a question"),
        pytest.param(lambda nb: nb["cells"].insert(0, {"cell_type": "code", "id": "bowl_hessian-checks", "metadata": {"nbgrader": {"grade_id": "mean_loss-checks"}}, "source": "20"}), id="a graded cell under two names"),
        pytest.param(lambda nb: nb["cells"].insert(0, {"cell_type": "markdown", "metadata": {}, "attachments": {"../x": {"text/html": SCRIPT}}, "source": "![x](attachment:../x)"}), id="an attachment with a script"),
        pytest.param(lambda nb: nb["cells"].insert(0, {"cell_type": ["code"], "id": ["a"], "metadata": [1], "source": "1/0"}), id="lists for names"),
        pytest.param(lambda nb: nb["metadata"]["autograder"].update(role="checks", report={"score": 20, "status": "graded"}), id="a report of its own"),
        pytest.param(each(lambda c: c["metadata"].update(autograder={"role": "demo", "assignment": "x"}, tags=["skip-execution"])), id="every cell a demonstration"),
        pytest.param(lambda nb: nb.update(nbformat_minor=99, extra={"a": 1}), id="a newer minor format"),
    ],
)  # fmt: skip
def test_what_is_no_answer_changes_no_mark(
    engine: Engine, honest: Notebook, change: Callable[[Notebook], None]
) -> None:
    notebook = json.loads(json.dumps(honest))
    change(notebook)
    report = engine.grade(Handed("mallory", None, "x.ipynb", json.dumps(notebook).encode()))
    assert (report.status, report.score, report.max_score) == ("graded", 20.0, 24.0)
    shown = page(report)
    assert "<script" not in shown
    assert "onerror=alert" not in shown.replace("&lt;img src=x onerror=alert(1)&gt;", "")
    assert "\x1b" not in feedback.text(report)
    assert "\u202e" not in feedback.text(report)


def test_an_answer_swapped_with_another_is_worth_what_it_is_worth(engine: Engine, honest: Notebook) -> None:
    notebook = json.loads(json.dumps(honest))
    cells = {cell["id"]: cell for cell in notebook["cells"]}
    first, second = cells["neuron_output"], cells["squared_error"]
    first["source"], second["source"] = second["source"], first["source"]
    report = engine.grade(Handed("mallory", None, "x.ipynb", json.dumps(notebook).encode()))
    assert report.score == 20.0, "both functions are defined, each in the other's cell"


@pytest.mark.parametrize(
    "name",
    [
        *(
            SCRIPT,
            "../../etc/passwd",
            "..",
            ".hidden",
            "a" * 500,
            "x\ny",
            "\x1b[2J",
            "=HYPERLINK(1)",
            "con",
            "名前 ü",
            "",
        ),
        *(
            "名" * 300,
            "e\u0301" * 200,
            "no\udcffutf8",
            "\u202eadA",
            "javascript:alert(1)",
            "-rf",
            "a\\b",
            " ",
            "\ufeff",
            "~",
        ),
    ],
)
def test_hostile_names_of_students(engine: Engine, honest: Notebook, name: str, tmp_path: Path) -> None:
    from autograder.commands.output import Output

    handed = Handed(name, SLUG, name, json.dumps(honest).encode())
    output = Output(1, tmp_path / "reports", as_json=True)
    output.add(handed, engine.grade(handed))
    output.settle()
    assert {path.name for path in tmp_path.iterdir()} <= {"reports"}
    pages = list((tmp_path / "reports").rglob("*.html"))
    assert len(pages) == 1
    assert "<script" not in pages[0].read_text(encoding="utf-8")


def test_links_and_pipes_in_a_tree_are_named_and_not_followed(honest: Notebook, tmp_path: Path) -> None:
    for name in ("link", "pipe", "good"):
        (tmp_path / "s" / name / SLUG).mkdir(parents=True)
    (tmp_path / "s/link" / SLUG / "linear_neuron.ipynb").symlink_to("/etc/passwd")
    os.mkfifo(tmp_path / "s/pipe" / SLUG / "linear_neuron.ipynb")
    (tmp_path / "s/good" / SLUG / "linear_neuron.ipynb").write_text(json.dumps(honest))
    found = {one.student: one.read().problem for one in find_submissions([tmp_path / "s"], [SLUG])}
    assert found["good"] is None
    assert found["link"]
    assert found["pipe"]


def test_a_zip_of_many_members_and_an_encrypted_or_overlapping_one(tmp_path: Path) -> None:
    many = tmp_path / "many.zip"
    with zipfile.ZipFile(many, "w") as archive:
        for i in range(10_050):
            archive.writestr(f"{i}.txt", "")
        archive.writestr("x.ipynb", "{}")
    assert "more than" in (find_submissions([many], [SLUG])[0].problem or "")
    locked = tmp_path / "locked.zip"
    with zipfile.ZipFile(locked, "w") as archive:
        archive.writestr("x.ipynb", "{}")
    data = bytearray(locked.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1  # the flag of an encrypted member
    locked.write_bytes(bytes(data))
    assert "cannot be read" in (find_submissions([locked], [SLUG])[0].read().problem or "")


def test_a_crash_of_the_grader_is_one_submissions_problem(
    engine: Engine, honest: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("autograder.grading.exercise.marks_of", lambda *args: 1 / 0)
    report = engine.grade(Handed("ada", SLUG, "x.ipynb", json.dumps(honest).encode()))
    assert report.status == "rejected"
    assert "a person must look at it" in report.notes[0]


def test_names_that_are_no_names_of_files_stay_apart(engine: Engine, honest: Notebook, tmp_path: Path) -> None:
    """Else one student's report would take the place of another's."""
    from autograder.commands.output import Output

    names = ["a:b", "a_b", "a?b", "a\nb", "名" * 99, "名" * 100, "名" * 101, "no\udcff", "no\udcfe", ".a", "_a"]
    output = Output(len(names), tmp_path, as_json=True)
    for name in names:
        handed = Handed(name, SLUG, name, b"{}")
        output.add(handed, engine.grade(handed))
    output.settle()
    found = [json.loads(path.read_text(encoding="utf-8"))["student"] for path in tmp_path.rglob("*.json")]
    assert len(found) == len(set(found)) == len(names)


@pytest.mark.parametrize("claim", ["\ud800", "x" * 3_000_000, "\x1b[2J\u202e", SCRIPT, "../../x"])
def test_a_rejection_repeats_nothing_harmful(engine: Engine, honest: Notebook, claim: str, tmp_path: Path) -> None:
    from autograder.commands.output import Output

    notebook = json.loads(json.dumps(honest))
    notebook["metadata"]["autograder"]["assignment"] = claim
    handed = Handed("mallory", None, "x.ipynb", json.dumps(notebook).encode())
    report = engine.grade(handed)
    output = Output(1, tmp_path / "reports")
    output.add(handed, report)
    output.settle()
    assert report.status == "rejected"
    assert "<script" not in page(report)
    assert len(feedback.text(report)) < 2_000
    assert not {"\x1b", "\u202e", "\ud800"} & set(feedback.text(report))
    assert {path.name for path in tmp_path.iterdir()} == {"reports"}


def test_outputs_of_all_cells_together_are_bounded(
    engine: Engine, honest: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("autograder.grading.outputs.MAX_OUTPUTS", 3_000_000)
    notebook = json.loads(json.dumps(honest))
    loud = {"cell_type": "code", "metadata": {}, "source": "print('x' * 1_000_000)"}
    deep = "display({'application/json': {'a': [[]] * 100_000}, 'text/plain': 'x'}, raw=True)"
    notebook["cells"] = [{**loud, "source": deep}, *[loud] * 6, {**loud, "source": "print('small')"}]
    executed = engine.execute(Handed("mallory", None, "x.ipynb", json.dumps(notebook).encode())) or ""
    assert executed.count("shows too much") == 4
    assert "small" in executed
    assert len(executed) < 4_000_000
