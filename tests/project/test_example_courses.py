"""The courses in `examples/`: made with the public interface alone, built, and proved like any other."""

import ast
import json
from pathlib import Path

import pytest

import autograder
from autograder.cli import main
from autograder.course.course import Course
from autograder.course.handout import requirements
from autograder.course.settings import read_packages

ROOT = Path(__file__).parents[2]
COURSES = sorted(path.parent for path in (ROOT / "examples").glob("*/course.toml"))


@pytest.mark.parametrize("root", COURSES, ids=lambda root: root.name)
def test_it_is_made_with_the_public_interface_alone(root: Path) -> None:
    for file in root.glob("assignments/*/*.py"):
        if not file.name.startswith("lab"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.ImportFrom) and node.level == 0 and "autograder" in (node.module or ""):
                    assert node.module == "autograder", file
                    assert {alias.name for alias in node.names} <= set(autograder.__all__), file


@pytest.mark.parametrize("root", COURSES, ids=lambda root: root.name)
def test_students_are_told_to_install_its_packages(root: Path) -> None:
    assert "pandas>=2\n" in requirements(read_packages(root))


@pytest.mark.slow
@pytest.mark.parametrize("root", COURSES, ids=lambda root: root.name)
def test_it_is_built_and_proved(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--check", "--course", str(root)]) == 0
    capsys.readouterr()
    assert main(["verify", "--json", "--course", str(root)]) == 0
    proofs = json.loads(capsys.readouterr().out)
    assert [proof["assignment"] for proof in proofs] == Course(root).slugs
    checks = [check for proof in proofs for check in proof["checks"]]
    assert all(check["named"] == check["misconceptions"] > 0 for check in checks)
    assert not any(check["untold"] for check in checks)
