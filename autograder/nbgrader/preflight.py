"""The instructor's own notebooks under the drop-in, before a student meets it: cells that fall short are named."""

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader.coursedir import CourseDirectory
from nbgrader.utils import determine_grade, find_all_files
from traitlets.config import Config

from autograder.nbgrader.lacking import missing_modules
from autograder.nbgrader.preprocessors import SandboxExecute, is_graded, is_of_this_kit

NO_WORD = "it ends without an error, but its last value is less than its points"
CHECKED_ELSEWHERE = "judged by checks.py: `autograder verify` tries it"


@dataclass(frozen=True)
class Shortfall:
    """A graded cell of the instructor's notebook that does not get full marks, and why."""

    cell: str
    points: float
    max_points: float
    says: str


@dataclass(frozen=True)
class Flight:
    """One source notebook: what fell short, what it could not import, or why it was not tried."""

    assignment: str
    notebook: str
    graded: int = 0
    short: tuple[Shortfall, ...] = ()
    lacks: tuple[str, ...] = ()
    left_out: str | None = None


def preflight(root: Path, config: Config, assignments: tuple[str, ...] = ()) -> Iterator[Flight]:
    """Run every source notebook of an nbgrader course, solutions and hidden tests in it, as students' will be.

    Parameters
    ----------
    root
        The folder of nbgrader_config.py; the working directory must be there, as for nbgrader.
    config
        What nbgrader_config.py sets; see `recording.read_config`.
    assignments
        Only these; all of the source directory without any.
    """
    directory = CourseDirectory(config=config, root=str(root))
    source = Path(directory.format_path(directory.source_directory, ".", "."))
    for folder in sorted(path for path in source.iterdir() if path.is_dir()):
        if not assignments or folder.name in assignments:
            for notebook in sorted(folder.glob("*.ipynb")):
                yield _flight(notebook, folder.name, config, directory.ignore)


def _flight(notebook: Path, slug: str, config: Config, ignored: list[str]) -> Flight:
    """One notebook, in a copy of its folder: what it writes does not land among the sources."""
    named = {"assignment": slug, "notebook": notebook.stem, "student": "instructor"}
    if is_of_this_kit(notebook, slug, named):
        return Flight(slug, notebook.name, left_out=CHECKED_ELSEWHERE)
    nb: NotebookNode = nbformat.read(notebook, as_version=4)  # type: ignore[no-untyped-call]
    graded = [cell for cell in nb.cells if is_graded(cell)]
    with tempfile.TemporaryDirectory() as copy:
        for name in find_all_files(str(notebook.parent), ignored):
            target = Path(copy) / Path(name).relative_to(notebook.parent)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(name, target)
        resources: Any = {"nbgrader": named, "metadata": {"path": copy}}
        SandboxExecute(config=config).preprocess(nb, resources)
    lacks = missing_modules(cell.outputs for cell in nb.cells if cell.cell_type == "code")
    short = tuple(found for cell in graded if (found := _shortfall(cell)) is not None)
    return Flight(slug, notebook.name, len(graded), short, tuple(sorted(lacks)))


def _shortfall(cell: NotebookNode) -> Shortfall | None:
    points, most = determine_grade(cell)
    if points is None or points >= most:
        return None  # A person marks the cell, or it has all its points.
    errors = [f"{output.ename}: {output.evalue}" for output in cell.outputs if output.output_type == "error"]
    return Shortfall(str(cell.metadata.nbgrader.grade_id), float(points), most, errors[0] if errors else NO_WORD)
