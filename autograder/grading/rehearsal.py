"""The released notebook once from top to bottom behind the walls, with the references for answers.

What a given cell needs and students' code does not have is seen before a student loses marks by it.
"""

import importlib.metadata
import sys
from collections.abc import Iterator
from pathlib import Path

from autograder.checks.outcomes import Raised
from autograder.course.course import Loaded
from autograder.course.settings import SETTINGS
from autograder.grading.answers import reference_answers
from autograder.grading.selfcheck import UNWRITTEN
from autograder.sandbox.pool import WarmPool
from autograder.sandbox.session import SessionEnded, open_session

SECONDS = 60.0
MODULE = "ModuleNotFoundError"


def rehearse(pool: WarmPool, loaded: Loaded) -> Iterator[str]:
    """A sentence for every given cell that fails, and for examples that do not agree with the reference."""
    answers = reference_answers(loaded.assignment)
    name = "start"
    try:
        with open_session(pool) as session:
            session.run_cell(name, UNWRITTEN, SECONDS)
            for cell in loaded.release:
                if cell.kind == "code" and cell.role in ("given", "exercise", "examples"):
                    name = cell.name
                    error = session.run_cell(name, answers.get(name, cell.source), SECONDS).error
                    if error is not None and (cell.role != "exercise" or name in answers):
                        yield f"{loaded.assignment.slug}: {_says(cell.role, name, error)}"
    except SessionEnded as ended:
        yield f"{loaded.assignment.slug}: the cell '{name}' ends the process behind the walls: {ended.outcome}"


def reachable(pool: WarmPool, folder: Path, root: Path) -> Iterator[str]:
    """A sentence for every module of the course with answers that a student's cell can import."""
    own = {path.stem for path in folder.glob("*.py")} | {
        path.name for path in (root, root / "solutions") if path.is_dir()
    }
    names = sorted(name for name in own - sys.stdlib_module_names - pool.modules if name.isidentifier())
    with open_session(pool) as session:
        for name in names:
            if session.run_cell("prying", f"import {name}", SECONDS).error is None:
                yield f"a student's cell can `import {name}`: keep that module from where students' code looks"


def _says(role: str, name: str, error: Raised) -> str:
    if role == "examples":
        return f"the examples '{name}' do not agree with the reference: {error.kind}: {error.message}"
    told = f"the cell '{name}' fails behind the walls, where it is graded: {error.kind}: {error.message}"
    return told + (_package(error.message) if error.kind == MODULE else "")


def _package(message: str) -> str:
    """What to do about a module that is missing there."""
    module = message.partition("'")[2].partition("'")[0].partition(".")[0]
    found = importlib.metadata.packages_distributions().get(module)
    if found is None:
        return f"; no package that is installed here has a module '{module}': is its name right?"
    return f"; students' code may import it with `packages = [{found[0]!r}]` in {SETTINGS}"
