"""Imports point down only. The floors are drawn from the code: a module stands above all that it imports."""

import ast
import re
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
# What DESIGN fixes: who may know whom. A module without a row may import whatever stands lower.
NOTHING_OF_OURS = {
    "autograder.wire",
    "autograder.seeds",
    "autograder.compare",
    "autograder.outcomes",
    "autograder.submission",
}
ONLY_ONE_MAY_IMPORT = {"jupytext": "autograder.notebooks"}


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path) -> set[str]:
    """Modules that a file imports, those inside functions too; names from a package count as its modules."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


FILES = {module_name(path): path for package in ("autograder", "solutions") for path in (ROOT / package).rglob("*.py")}
PACKAGES = {name for name, path in FILES.items() if path.name == "__init__.py"}


def graph() -> dict[str, set[str]]:
    """Our modules and those of ours that they import; a package's own face is not an arrow from inside it."""
    arrows = {}
    for name, path in FILES.items():
        ours = {target for target in imports(path) if target in FILES and target != name}
        arrows[name] = {target for target in ours if not (target in PACKAGES and name.startswith(target + "."))}
    return arrows


def test_no_circle_in_the_imports() -> None:
    try:
        TopologicalSorter(graph()).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


def test_floors_are_those_of_the_architecture_page() -> None:
    """docs/architecture.md lists the floors; no module may import from its own floor or a higher one."""
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([\w/]+)\.py` \| (\d+) \|", page, re.MULTILINE)
    floors = {f"autograder.{name.replace('/', '.')}": int(floor) for name, floor in rows}
    missing = set(FILES) - set(floors) - {name for name in FILES if name.startswith("solutions")} - PACKAGES
    assert not missing, f"not on the architecture page: {sorted(missing)}"
    up = [
        f"{name} ({floors[name]}) -> {target} ({floors[target]})"
        for name, targets in graph().items()
        for target in targets
        if name in floors and target in floors and floors[target] >= floors[name]
    ]
    assert not up


@pytest.mark.parametrize("name", sorted(NOTHING_OF_OURS))
def test_the_lowest_floor_imports_nothing_of_ours(name: str) -> None:
    assert not {target for target in imports(FILES[name]) if target.split(".")[0] in ("autograder", "solutions")}


def test_solutions_know_numpy_only() -> None:
    for name, path in FILES.items():
        if name.startswith("solutions"):
            assert {target.split(".")[0] for target in imports(path)} <= {"numpy", "solutions"}, name


def test_autograder_never_imports_the_solutions() -> None:
    for name, path in FILES.items():
        if name.startswith("autograder"):
            assert not {target for target in imports(path) if target.split(".")[0] == "solutions"}, name


@pytest.mark.parametrize(("package", "module"), ONLY_ONE_MAY_IMPORT.items())
def test_heavy_packages_have_one_door(package: str, module: str) -> None:
    importers = {name for name, path in FILES.items() if package in {t.split(".")[0] for t in imports(path)}}
    assert importers == {module}


def test_modules_stay_small() -> None:
    lengths = {name: len(path.read_text(encoding="utf-8").splitlines()) for name, path in FILES.items()}
    assert not {name: length for name, length in lengths.items() if length > 350}
    assert sorted(lengths.values())[len(lengths) // 2] < 120
