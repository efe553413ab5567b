"""Notebooks whose cells an editor has robbed of their names: nbgrader still finds marks, and no answer is zeroed."""

import json
from collections.abc import Callable
from typing import Any

import nbformat
import pytest
from nbgrader.utils import compute_checksum, determine_grade, is_grade

from autograder.course.course import Course
from autograder.course.release import released
from autograder.grading.answers import fill_in_json, reference_answers
from autograder.grading.engine import Engine
from autograder.grading.intake import Graded
from autograder.grading.matching import match
from autograder.grading.written import written_answers
from autograder.nbgrader.preprocessors import fill_in_marks, give_names, restore
from autograder.nbgrader.recording import marks_of
from autograder.submissions.find import Handed
from autograder.submissions.notebook import parse_notebook

SLUG = "01_linear_neuron"
ANSWER = "The error falls fastest against the gradient, and the step is as long as the slope is steep."
Json = dict[str, Any]
Change = Callable[[Json], None]


def nothing(notebook: Json) -> None:
    pass


def lose_names(notebook: Json) -> None:
    for cell in notebook["cells"]:
        del cell["id"]
        cell["metadata"] = {}
    notebook["nbformat_minor"] = 4


def answer(notebook: Json) -> None:
    next(cell for cell in notebook["cells"] if cell["id"] == "w1")["source"] = ANSWER


def answer_elsewhere(notebook: Json) -> None:
    notebook["cells"].append({"cell_type": "markdown", "id": "own", "metadata": {}, "source": ANSWER})


def delete_answer(notebook: Json) -> None:
    notebook["cells"] = [cell for cell in notebook["cells"] if cell["id"] != "w1"]


@pytest.mark.parametrize(
    ("changes", "by_person"),
    [
        pytest.param([nothing], False, id="no answer"),
        pytest.param([lose_names], False, id="no answer, names lost"),
        pytest.param([delete_answer], False, id="the cell deleted"),
        pytest.param([answer], True, id="an answer"),
        pytest.param([answer, lose_names], True, id="an answer, names lost"),
        pytest.param([answer_elsewhere], True, id="an answer elsewhere"),
        pytest.param([answer_elsewhere, lose_names], True, id="an answer elsewhere, names lost"),
        pytest.param([delete_answer, answer_elsewhere], True, id="an answer elsewhere, the cell deleted"),
    ],
)
def test_marks_have_their_cells_and_no_answer_is_zeroed_in_silence(
    engine: Engine, course: Course, changes: list[Change], by_person: bool
) -> None:
    """In the gradebook and under the drop-in alike."""
    source = course.notebook_file(SLUG)
    notebook = fill_in_json(
        released(json.loads(source.read_text(encoding="utf-8"))), reference_answers(course.assignment(SLUG))
    )
    for change in changes:
        change(notebook)
    data = json.dumps(notebook).encode()
    release = engine.load(SLUG).release
    graded: Graded = engine.graded(Handed("ada", SLUG, "ada", data))
    marks = marks_of(graded, release)
    assert (marks.points["w1"] is None) == by_person
    assert all(points == result.max_points for points, result in _by_cell(marks, graded))

    node: Any = nbformat.reads(data.decode(), as_version=4)
    submission = parse_notebook(data, "ada")
    for cell in node.cells:  # as nbgrader's own step before does it for cells that have a name
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "w1" and cell.source != ANSWER:
            cell.metadata.nbgrader["checksum"] = compute_checksum(cell)
    give_names(node, source, [one.name for one in match(release, submission)])
    restore(node, source, graded.report, written_answers(release, submission))
    fill_in_marks(node, graded.report)
    grades = {cell.metadata.nbgrader.grade_id: determine_grade(cell) for cell in node.cells if is_grade(cell)}
    asked = {f"{result.check}-checks" for result in graded.report if result.status != "manual"} | {"w1"}
    assert asked - {"end_to_end-checks"} <= grades.keys()
    assert (grades["w1"][0] is None) == by_person
    assert all(got == most for name, (got, most) in grades.items() if name != "w1")


def _by_cell(marks: Any, graded: Graded) -> list[tuple[float | None, Any]]:
    results = {f"{result.check}-checks": result for result in graded.report}
    return [(points, results[cell]) for cell, points in marks.points.items() if cell in results]
