"""A grader that travels: the files of this program, of some assignments, and the course's secret."""

import importlib.metadata
import importlib.util
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from autograder.course.course import Course
from autograder.course.handouts import DATA
from autograder.course.kit import ARCHIVES
from autograder.course.own_modules import OWN, own_solutions
from autograder.export.platforms.platform import SETTINGS, Settings
from autograder.sandbox.packages import GRADING_NEEDS

FILES = Path(__file__).with_name("files")
KIT = "kit"  # the folder of the grader in a package
ENDINGS = frozenset({".py", ".bpf", ".css", ".ipynb"}) | DATA  # a style that pages of reports begin with
SECRET = f"{KIT}/.autograder/secret"


def kit(course: Course, slugs: Sequence[str], settings: Settings) -> dict[str, bytes]:
    """Name in the package -> content: a course of these assignments, with the program that grades it beside it.

    The secret travels too, so that a submission meets the same hidden inputs wherever it is graded.
    """
    files = {name: content for name, content in _package("autograder") if not name.endswith(ARCHIVES)}
    references = own_solutions(course.root)
    files |= {f"{OWN}/{name}": content for name, content in _below(references)} if references else {}
    files |= {f"assignments/{path.name}": path.read_bytes() for path in (course.root / "assignments").glob("*.py")}
    for slug in slugs:
        files |= {f"assignments/{slug}/{name}": content for name, content in _below(course.folder(slug))}
    if (course.root / "course.toml").exists():
        files["course.toml"] = (course.root / "course.toml").read_bytes()
    files = {f"{KIT}/{name}": content for name, content in files.items()}
    return files | {SECRET: course.secret(), f"{KIT}/{SETTINGS}": settings.dumps().encode()}


def programs(course: Course, *names: str, **values: str) -> dict[str, bytes]:
    """The scripts that every package has, and those of a platform: `gradescope/run_autograder` as `run_autograder`."""
    found = {Path(name).name: (FILES / name).read_text(encoding="utf-8") for name in ("setup.sh", "run.sh", *names)}
    for name, text in found.items():
        for key, value in values.items():
            text = text.replace(f"@{key.upper()}@", value)
        found[name] = text
    return {name: text.encode() for name, text in (found | requirements(course)).items()}


def requirements(course: Course) -> dict[str, str]:
    """What is installed for grading in this course: in the versions of this machine, and the names alone."""
    needed = [*GRADING_NEEDS, *course.packages]
    pinned = [f"{name}=={importlib.metadata.version(name)}" for name in needed]
    return {"pinned.txt": "\n".join(pinned) + "\n", "needed.txt": "\n".join(needed) + "\n"}


def below(folder: str, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The same files in a folder of the package."""
    return {f"{folder}/{name}": content for name, content in files.items()}


def _package(name: str) -> Iterator[tuple[str, bytes]]:
    spec = importlib.util.find_spec(name)
    assert spec is not None and spec.submodule_search_locations is not None, name
    for file, content in _below(Path(next(iter(spec.submodule_search_locations)))):
        yield f"{name}/{file}", content


def _below(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The files of the program's and the assignments' kinds; a link would say the same twice."""
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        if path.suffix in ENDINGS and path.is_file() and not path.is_symlink() and "__pycache__" not in parts:
            yield "/".join(parts), path.read_bytes()
