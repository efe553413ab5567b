"""What students get beside a notebook: named, never what is left over when something was forgotten.

Handed out are `lab.py` and modules whose names begin with `lab_`, which lie beside the assignments' folders; data in an
assignment's folder, told by their endings; and what `course.toml` names:

    [handouts]
    all = ["plots.py"]                  # beside the assignments' folders, for every assignment
    "08_trainers" = ["network.pkl"]     # in the assignment's folder
"""

from collections.abc import Sequence
from pathlib import Path

from autograder.course.settings import SETTINGS, CourseError, read_settings
from autograder.files.nearest import unknown

ASSIGNMENTS = "assignments"
SHARED = ("lab.py", "lab_*.py")
DATA = frozenset({".csv", ".tsv", ".gz", ".npy", ".npz", ".md", ".png", ".jpg", ".jpeg", ".svg"})
ALL = "all"  # the key of `course.toml` for every assignment
NEVER = (".ipynb_checkpoints", "__pycache__", "*.pyc")  # Names that programs leave in any folder.


def assignments_of(root: Path) -> list[str]:
    """The assignments of a course in their order."""
    return sorted(path.parent.name for path in root.glob(f"{ASSIGNMENTS}/*/checks.py"))


def shared_files(root: Path) -> list[Path]:
    """Files beside the assignments' folders that students of every assignment get."""
    folder = root / ASSIGNMENTS
    found = {path for pattern in SHARED for path in folder.glob(pattern)}
    return sorted(found | {folder / name for name in _named(root, ALL)})


def own_files(root: Path, slug: str) -> list[Path]:
    """Files of an assignment's folder that its students get, the notebook aside."""
    folder = root / ASSIGNMENTS / slug
    data = {path for path in folder.iterdir() if path.suffix in DATA and path.is_file()}
    return sorted(data | {folder / name for name in _named(root, slug)})


def kept_back(root: Path) -> list[str]:
    """Names of everything in the assignments' folders that students do not get: for `c.CourseDirectory.ignore`.

    nbgrader leaves a name out in all folders: what one assignment hands out, no other can keep back.
    """
    slugs = assignments_of(root)
    given = {path.name for path in shared_files(root)}
    given |= {path.name for slug in slugs for path in own_files(root, slug)}
    there = {path for slug in slugs for path in (root / ASSIGNMENTS / slug).iterdir()}
    names = {path.name for path in there if path.suffix != ".ipynb"}
    return [*NEVER, *sorted(names - given - set(NEVER))]


def _named(root: Path, key: str) -> Sequence[str]:
    """What `course.toml` names under a key; CourseError for a key or a file that does not exist."""
    table, file = read_settings(root, "handouts"), root / SETTINGS
    for name in sorted(table.keys() - {ALL, *assignments_of(root)}):
        raise CourseError(f"{file}: [handouts]: {unknown('assignment', name, (ALL, *assignments_of(root)))}")
    names = table.get(key, [])
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise CourseError(f"{file}: handouts of '{key}' must be a list of names")
    folder = root / ASSIGNMENTS / ("" if key == ALL else key)
    for name in names:
        if Path(name).name != name or not (folder / name).is_file():
            raise CourseError(f"{file}: there is no file {folder / name} to hand out")
    return names
