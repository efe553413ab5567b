"""The tools of the tests themselves: mutants, and the versions that dependencies may have."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

from autograder.sandbox.packages import DISTRIBUTION, GRADING_NEEDS
from tests import busy
from tests.dependencies import TOOLS, floors, wanted
from tests.mutants import mutants

ROOT = Path(__file__).parents[2]
SOURCE = '''
"""A docstring."""
LIMIT: int = 3

def f(x, strict=True):
    """Another."""
    if x < 1 and not strict:
        raise ValueError
    y = [0.5]
    y.append(x + 1)
    return y
'''


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("LIMIT: int = 3", "LIMIT: int = 4", id="a number"),
        pytest.param("[0.5]", "[1.0]", id="a fraction"),
        pytest.param("strict=True", "strict=False", id="a truth value"),
        pytest.param("x < 1", "x <= 1", id="a comparison"),
        pytest.param("x < 1 and", "x < 1 or", id="and"),
        pytest.param("not strict", "not not strict", id="not"),
        pytest.param("raise ValueError", "pass", id="an exception"),
        pytest.param("y.append(x + 1)", "pass", id="a call"),
        pytest.param("y = [0.5]", "pass", id="an assignment"),
        pytest.param("x + 1", "x - 1", id="an operator"),
        pytest.param("return y", "return None", id="a value given back"),
    ],
)
def test_a_mutant_is_the_module_with_one_small_change(old: str, new: str) -> None:
    assert old in SOURCE
    wanted = ast.unparse(ast.parse(SOURCE.replace(old, new)))
    assert wanted in [text for text, _ in mutants(SOURCE)]


def test_every_mutant_is_another_program() -> None:
    texts = [text for text, _ in mutants(SOURCE)]
    assert len(set(texts)) == len(texts)
    assert ast.unparse(ast.parse(SOURCE)) not in texts
    assert all('"""A docstring."""' in text and '"""Another."""' in text for text in texts)


def test_the_lowest_version_of_everything_that_is_asked_for_can_be_read() -> None:
    lowest = floors()
    assert {"numpy", "matplotlib", "ipython", "nbgrader", "jupytext"} <= lowest.keys()
    assert all(version[0].isdigit() for version in lowest.values())
    assert not any(requirement.startswith((*TOOLS, "backprop-coursework")) for requirement in wanted())


def test_what_grading_needs_is_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {re.split(r"[^\w-]", requirement, maxsplit=1)[0] for requirement in project["dependencies"]}
    assert set(GRADING_NEEDS) == asked
    assert project["name"] == DISTRIBUTION


KEY, OTHER = ("ada", "01_linear_neuron"), ("emmy", "01_linear_neuron")
RIGHT, WRONG = (
    ("graded", "f: 2 of 2 (passed)", "g: 1 of 1 (passed)"),
    ("graded", "f: 0 of 2 (timeout)", "g: 1 of 1 (passed)"),
)


@pytest.mark.parametrize(
    ("quiet", "beside", "says"),
    [
        pytest.param({KEY: RIGHT}, {KEY: RIGHT}, [], id="the same"),
        pytest.param(
            {KEY: RIGHT},
            {KEY: WRONG},
            ["ada 01_linear_neuron: f: 2 of 2 (passed) -> f: 0 of 2 (timeout)"],
            id="a time-out",
        ),
        pytest.param(
            {KEY: RIGHT, OTHER: RIGHT},
            {KEY: RIGHT},
            ["emmy 01_linear_neuron: graded in one of the two runs alone"],
            id="one that is lost",
        ),
        pytest.param(
            {KEY: RIGHT}, {KEY: RIGHT[:2]}, ["ada 01_linear_neuron: more functions in one run than in the other"], id="a function less"
        ),
    ],
)  # fmt: skip
def test_marks_of_a_busy_machine_that_differ_are_named(quiet: busy.Marks, beside: busy.Marks, says: list[str]) -> None:
    assert busy.differences(quiet, beside) == says
