"""Finds a course: its assignments, their released cells and the secret that hidden inputs come from."""

import importlib
import os
import secrets
import sys
from dataclasses import dataclass, fields
from pathlib import Path
from types import ModuleType

import autograder  # its names are loaded at first use: a command that only looks for a course needs no NumPy
from autograder.course.handouts import assignments_of, own_files, shared_files
from autograder.course.own_modules import use_own_solutions
from autograder.course.release import Release, read_release
from autograder.course.settings import SETTINGS, read_packages, read_settings
from autograder.course.settings import CourseError as CourseError
from autograder.course.validity import faults, why_not_loaded
from autograder.files.nearest import nearest, unknown
from autograder.sandbox.limits import Limits
from autograder.sandbox.packages import installed, is_installed
from autograder.submissions.names import notebook_name

SECRET_FILE = Path(".autograder") / "secret"
SECRET_VARIABLE = "AUTOGRADER_SECRET"
SECRET_SIGN = Path("secret.made")  # goes with the course, and says nothing about the secret but that there is one
SIGN = f"""The secret of this course has been made; it lies in {SECRET_FILE} where that happened, and nowhere else.
Keep this file in version control: a machine that has the course and not the secret says so, and makes no other.
"""


@dataclass(frozen=True)
class Loaded:
    """An assignment with everything that grading needs of it."""

    assignment: "autograder.Assignment"
    release: Release


@dataclass(frozen=True)
class Course:
    """A folder with `assignments/`, and what lies beside it."""

    root: Path

    @property
    def slugs(self) -> list[str]:
        """The assignments in their order."""
        return assignments_of(self.root)

    @property
    def student_files(self) -> list[Path]:
        """What notebooks find beside them, of all assignments together."""
        return list(dict.fromkeys(path for slug in self.slugs for path in self.handouts(slug)))

    def handouts(self, slug: str) -> list[Path]:
        """What is laid beside the released notebook of an assignment: see `handouts.py`."""
        self.folder(slug)
        return self.shared_handouts + own_files(self.root, slug)

    @property
    def shared_handouts(self) -> list[Path]:
        """The part of the handouts that lies beside the assignments' folders, and is the same for all of them."""
        return shared_files(self.root)

    def folder(self, slug: str) -> Path:
        """The assignment's folder; CourseError when there is no such assignment."""
        if slug not in self.slugs:
            raise CourseError(unknown("assignment", slug, self.slugs))
        return self.root / "assignments" / slug

    def notebook_file(self, slug: str) -> Path:
        """The source notebook, in nbgrader's source form."""
        return self.folder(slug) / notebook_name(slug)

    def assignment(self, slug: str) -> "autograder.Assignment":
        """The checks of an assignment, loaded from its `checks.py`."""
        folder = self.folder(slug)
        found = getattr(_module(folder, "checks"), "ASSIGNMENT", None)
        if not isinstance(found, autograder.Assignment):
            raise CourseError(f"{folder / 'checks.py'}: ASSIGNMENT = Assignment(...) is missing")
        wrong = list(faults(found, folder.name))
        if wrong:
            raise CourseError("\n".join(f"{folder / 'checks.py'}: {fault}" for fault in wrong))
        return found

    def load(self, slug: str) -> Loaded:
        """The assignment with its release; CourseError when its notebook was not built yet."""
        file = self.notebook_file(slug)
        if not file.exists():
            raise CourseError(f"{file} is missing: run `autograder build`")
        return Loaded(self.assignment(slug), read_release(file))

    def limits(self) -> Limits:
        """What students' processes may use: `course.toml`, table [limits], else the defaults.

        Raises
        ------
        CourseError
            For a file that is no TOML, a limit that does not exist, or one that is no positive number.
        """
        file, table = self.root / SETTINGS, read_settings(self.root, "limits")
        known = {field.name: type(getattr(Limits(), field.name)) for field in fields(Limits)}
        for name, value in table.items():
            if name not in known:
                raise CourseError(f"{file}: {unknown('limit', name, known)}")
            if isinstance(value, bool) or not isinstance(value, (int, float)) or value <= 0:
                raise CourseError(f"{file}: limit '{name}' must be a positive number, not {value!r}")
        return Limits(**{name: known[name](value) for name, value in table.items()})

    @property
    def packages(self) -> tuple[str, ...]:
        """Distributions that students' code may import in this course, beside those of every course.

        Raises
        ------
        CourseError
            For one that is not installed, where nobody could be graded.
        """
        wanted = read_packages(self.root)
        for name, requirement in wanted.items():
            if not is_installed(name):
                like = nearest(name, installed())
                advice = f"did you mean '{like}'?" if like else f"pip install '{requirement}'"
                raise CourseError(
                    f"{self.root / SETTINGS}: packages names '{name}', which is not installed here: {advice}"
                )
        return tuple(wanted)

    def secret(self) -> bytes:
        """The course's secret: from AUTOGRADER_SECRET, else from `.autograder/secret`, made at first use.

        Raises
        ------
        CourseError
            When the secret was made on another machine, and when it cannot be written.
        """
        if value := os.environ.get(SECRET_VARIABLE):
            return value.encode()
        file, sign = self.root / SECRET_FILE, self.root / SECRET_SIGN
        if sign.exists() and not file.exists():
            raise CourseError(
                f"this course has a secret, which is not on this machine: copy {SECRET_FILE} from where it was made, "
                f"or set {SECRET_VARIABLE}; with another secret students meet other hidden inputs. To have a new "
                f"one made all the same, delete {sign}"
            )
        try:
            file.parent.mkdir(mode=0o700, exist_ok=True)
            descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            return file.read_bytes()
        except OSError as error:
            raise CourseError(
                f"{file} cannot be written ({error.strerror}): set {SECRET_VARIABLE}, or make the folder writable"
            ) from None
        value = secrets.token_hex(32)
        with os.fdopen(descriptor, "w") as opened:
            opened.write(value)
        sign.write_text(SIGN, encoding="utf-8")
        return value.encode()


def _module(folder: Path, name: str) -> ModuleType:
    """A module of the assignment's folder, loaded by path; its siblings are importable from it with a dot."""
    use_own_solutions(folder.parents[1])
    package = f"assignment_{folder.name}"
    loaded = sys.modules.get(package)
    if loaded is None or list(loaded.__path__) != [str(folder)]:
        for stale in [m for m in list(sys.modules) if m == package or m.startswith(package + ".")]:
            del sys.modules[stale]
        sys.modules[package] = ModuleType(package)
        sys.modules[package].__path__ = [str(folder)]
    try:
        return importlib.import_module(f"{package}.{name}")
    except Exception as error:
        raise CourseError(f"{folder / name}.py cannot be loaded: {why_not_loaded(error, folder)}") from error
