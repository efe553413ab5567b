"""Packages that notebooks lacked are told once, with the setting that mends it."""

import logging
from typing import Any

import pytest

from autograder.nbgrader.lacking import LackingModules, missing_modules


def error(kind: str, says: str) -> dict[str, Any]:
    return {"output_type": "error", "ename": kind, "evalue": says}


@pytest.mark.parametrize(
    ("output", "modules"),
    [
        (error("ModuleNotFoundError", "No module named 'scipy'"), {"scipy"}),
        (error("ModuleNotFoundError", "No module named 'scipy.stats'"), {"scipy"}),
        (error("NameError", "name 'scipy' is not defined"), set()),
        ({"output_type": "stream", "name": "stdout", "text": "No module named 'x'"}, set()),
    ],
)
def test_what_a_cell_could_not_import(output: dict[str, Any], modules: set[str]) -> None:
    assert missing_modules([[output]]) == modules


def test_a_run_tells_how_many_notebooks_lacked_what(caplog: pytest.LogCaptureFixture) -> None:
    told = LackingModules(logging.getLogger("run"))
    for modules in ({"scipy"}, {"scipy", "pandas"}, set[str]()):
        told.add(modules)
    told.tell()
    (said,) = caplog.messages
    assert "scipy (2 of 3 notebooks), pandas (1 of 3 notebooks)" in said
    assert "c.SandboxExecute.packages = ['scipy', 'pandas']" in said


def test_a_run_without_gaps_says_nothing(caplog: pytest.LogCaptureFixture) -> None:
    told = LackingModules(logging.getLogger("run"))
    told.add(())
    told.tell()
    assert caplog.messages == []
