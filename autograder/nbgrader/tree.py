"""The `autograded/` tree: a student's folder of an assignment takes its place all at once."""

import os
import shutil
import stat
import tempfile
from collections.abc import Mapping
from pathlib import Path

from nbgrader.utils import find_all_files


def files_below(folder: Path | None, ignore: list[str]) -> dict[str, Path]:
    """Regular files below a folder, notebooks aside, by their place in it; no link is followed."""
    if folder is None:
        return {}
    found = (Path(name) for name in find_all_files(str(folder), [*ignore, "*.ipynb"]))
    return {str(path.relative_to(folder)): path for path in found if stat.S_ISREG(path.lstat().st_mode)}


def place(folder: Path, notebooks: Mapping[str, str], files: Mapping[str, Path], shared: bool = False) -> None:
    """Put `folder` in its place, complete; what was there goes when the new one stands.

    Parameters
    ----------
    folder
        `autograded/<student>/<assignment>`.
    notebooks
        Texts of notebooks and pages, by file name.
    files
        Files to be copied, by their place in the folder.
    shared
        Writable for the group, as nbgrader's `groupshared` has it; read-only otherwise.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    clear_leftovers(folder)
    building = Path(tempfile.mkdtemp(prefix=_prefix(folder), dir=folder.parent))
    for name, path in files.items():
        (building / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, building / name)
    for name, text in notebooks.items():
        with open(building / name, "w", encoding="utf-8", errors="replace") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
    for path in building.rglob("*"):
        if path.is_file():
            path.chmod(0o664 if shared else 0o444)
    for path in (building, *filter(Path.is_dir, building.rglob("*"))):
        path.chmod(0o2775 if shared else 0o755)
    if folder.exists():
        folder.rename(Path(tempfile.mkdtemp(prefix=_prefix(folder), dir=folder.parent)) / "old")
    building.rename(folder)
    clear_leftovers(folder)


def clear_leftovers(folder: Path) -> None:
    """Remove what a run that was killed has left beside the folder."""
    for left in folder.parent.iterdir() if folder.parent.exists() else ():
        if left.name.startswith(_prefix(folder)):
            shutil.rmtree(left, ignore_errors=True)


def _prefix(folder: Path) -> str:
    return f".{folder.name}.autograder-"
