"""What students get of a source notebook: no solution, no hidden cell, everything else as it is."""

import copy
import json
from pathlib import Path

import pytest

from autograder.course.release import ANSWER_HERE, STUB, Release, ReleaseCell, read_release, released, without_solutions

SOLUTION = """def f(x):
    \"\"\"Twice x.\"\"\"
    ### BEGIN SOLUTION
    y = x + x
    return y
    ### END SOLUTION
"""
HIDDEN = """assert f(1) == 2
### BEGIN HIDDEN TESTS
assert f(7) == 14
### END HIDDEN TESTS
print("done")
"""


@pytest.mark.parametrize(
    ("source", "kind", "given"),
    [
        pytest.param(SOLUTION, "code", f'def f(x):\n    """Twice x."""\n    {STUB}', id="a solution"),
        pytest.param(
            SOLUTION + SOLUTION, "code", f'def f(x):\n    """Twice x."""\n    {STUB}\n' * 2, id="two solutions"
        ),
        pytest.param(HIDDEN, "code", 'assert f(1) == 2\nprint("done")', id="hidden tests"),
        pytest.param("  ### BEGIN HIDDEN TESTS\nx\n  ### END HIDDEN TESTS", "code", "", id="indented hidden tests"),
        pytest.param("x = 1\n\n\n", "code", "x = 1", id="empty lines at the end"),
        pytest.param("  x = 1", "code", "  x = 1", id="space at the start"),
        pytest.param(
            "Why?\n### BEGIN SOLUTION\nBecause.\n### END SOLUTION",
            "markdown",
            f"Why?\n{ANSWER_HERE}",
            id="an answer in words",
        ),
        pytest.param("# BEGIN SOLUTION\nx", "code", "# BEGIN SOLUTION\nx", id="what is no marker"),
    ],
)
def test_solutions_and_hidden_tests_are_taken_out(source: str, kind: str, given: str) -> None:
    assert without_solutions(source, kind) == given.rstrip("\n")


def cell(name: str, role: str, source: str, kind: str = "code") -> dict[str, object]:
    return {"id": name, "cell_type": kind, "metadata": {"autograder": {"role": role}}, "source": [source]}


NOTEBOOK = {
    "cells": [
        cell("intro", "text", "# Hello", "markdown"),
        {"id": "bare", "cell_type": "code", "metadata": {}, "source": "x = 1"},
        cell("f", "exercise", SOLUTION),
        cell("f-examples", "examples", "assert f(1) == 2"),
        cell("f-checks", "checks", HIDDEN),
    ],
    "metadata": {"autograder": {"assignment": "01_f"}},
    "nbformat": 4,
}


def test_the_released_notebook_is_the_source_without_answers() -> None:
    before = copy.deepcopy(NOTEBOOK)
    after = released(NOTEBOOK)
    assert before == NOTEBOOK
    assert [one["id"] for one in after["cells"]] == ["intro", "bare", "f", "f-examples", "f-checks"]
    assert after["cells"][2]["source"].endswith(STUB)
    assert "7" not in after["cells"][4]["source"]
    assert after["metadata"] == NOTEBOOK["metadata"]
    assert after["nbformat"] == 4
    assert after["cells"][2]["metadata"] == NOTEBOOK["cells"][2]["metadata"]


def test_a_release_is_read_from_its_source(tmp_path: Path) -> None:
    file = tmp_path / "f.ipynb"
    file.write_text(json.dumps(NOTEBOOK))
    release = read_release(file)
    assert release.assignment == "01_f"
    assert [(one.name, one.role, one.kind) for one in release] == [
        ("intro", "text", "markdown"),
        ("bare", None, "code"),
        ("f", "exercise", "code"),
        ("f-examples", "examples", "code"),
        ("f-checks", "checks", "code"),
    ]
    assert release.cells[0].source == "# Hello"
    assert STUB in release.cells[2].source
    assert "y = x + x" not in release.cells[2].source


def test_cells_of_a_role_and_the_exercise_that_a_cell_belongs_to() -> None:
    names = ("f", "f-examples", "f-checks", "checks-f")
    release = Release("01_f", tuple(ReleaseCell(name, name.rpartition("-")[2], "code", "") for name in names))
    assert [one.exercise for one in release] == ["f", "f", "f", "checks-f"]
    assert [one.name for one in release.role("checks")] == ["f-checks"]
    assert [one.name for one in release.role("f")] == ["f", "checks-f"]
