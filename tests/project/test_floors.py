"""Imports point down only: the rows of the architecture page, a row a folder, are held against the code."""

import ast
import re
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# What a folder's row cannot say: modules that know nothing of ours.
NOTHING_OF_OURS = {
    "autograder.sandbox.inside.wire",
    "autograder.checks.compare",
    "autograder.checks.outcomes",
    "autograder.files.atomic",
    "autograder.submissions.older",
    "autograder.submissions.names",
}
ONLY_ONE_MAY_IMPORT = {"jupytext": "autograder.course.build"}
TOP = {
    "autograder",
    "autograder.paths",
    "autograder.moved",
    "autograder.__main__",
}  # the author's names, the path, old names, `python -m`


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path) -> set[str]:
    """Modules that a file imports, those inside functions too; names from a package count as its modules."""
    found = set()
    package = module_name(path).split(".") if path.name == "__init__.py" else module_name(path).split(".")[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = ".".join([*package[: len(package) + 1 - node.level], *([node.module] if node.module else [])])
            base = base if node.level else node.module or ""
            found |= {base} | {f"{base}.{alias.name}" for alias in node.names}
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


def rows() -> dict[str, set[str]]:
    """Folder of `autograder` -> the folders that it may import from, as the architecture page has them."""
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    table = page.partition("<!-- floors -->")[2].partition("<!-- end of floors -->")[0]
    found = re.findall(r"^\| `([\w/]+)(?:\.py)?` \| ([^|]*) \|", table, re.MULTILINE)
    return {name: set(re.findall(r"`([\w/]+)`", allowed)) for name, allowed in found}


def folder_of(module: str, folders: set[str]) -> str:
    """The row that a module belongs to: the longest folder that it lies in."""
    path = module.removeprefix("autograder.").replace(".", "/")
    return max((name for name in folders if path == name or path.startswith(name + "/")), key=len, default=path)


def test_no_circle_in_the_imports() -> None:
    """Of modules: neither between folders nor inside one."""
    try:
        TopologicalSorter(graph()).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


def test_no_circle_between_folders() -> None:
    try:
        TopologicalSorter(rows()).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


def test_each_folder_imports_what_its_row_allows() -> None:
    """And every row is a folder that stands there."""
    table = rows()
    assert all((ROOT / "autograder" / name).is_dir() or (ROOT / f"autograder/{name}.py").is_file() for name in table)
    wrong = set()
    for name, targets in graph().items():
        if not name.startswith("autograder") or name in TOP:
            continue
        here = folder_of(name, set(table))
        assert here in table, f"{name} lies in no folder of the architecture page"
        for target in targets - TOP:
            there = folder_of(target, set(table))
            if there != here and there not in table[here]:
                wrong.add(f"{name} ({here}) -> {target} ({there})")
    assert not wrong


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


def test_one_module_reads_zips_and_one_writes_them() -> None:
    importers = {name for name, path in FILES.items() if "zipfile" in imports(path)}
    assert importers == {"autograder.submissions.archives", "autograder.export.zips"}


def test_modules_stay_small() -> None:
    lengths = {name: len(path.read_text(encoding="utf-8").splitlines()) for name, path in FILES.items()}
    assert not {name: length for name, length in lengths.items() if length > 350}
    assert sorted(lengths.values())[len(lengths) // 2] < 120
