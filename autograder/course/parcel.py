"""What a worker on another machine needs of a course, as files that travel: no secret, and nothing of other assignments
but what students get anyway."""

import fnmatch
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from autograder.course.course import Course, CourseError
from autograder.course.handouts import NEVER
from autograder.course.own_modules import OWN


@dataclass(frozen=True)
class Parcel:
    """Files with their names, which have `/` between folders."""

    files: tuple[tuple[str, bytes], ...]

    @cached_property
    def fingerprint(self) -> str:
        """A hash of every name and every byte: what has the same one is the same."""
        hashed = hashlib.sha256()
        for name, data in self.files:
            hashed.update(f"{len(name.encode())} {len(data)}\n".encode() + name.encode() + data)
        return hashed.hexdigest()

    def unpack(self, folder: Path) -> list[Path]:
        """Write the files below a folder; where they lie, in their order.

        Raises
        ------
        CourseError
            For a name that leads out of the folder.
        """
        return [_written(folder, name, data) for name, data in self.files]


def checks_of(course: Course, slug: str) -> Parcel:
    """The folder of an assignment with its checks, its notebook, and what they read; and the course's references."""
    folders = (course.folder(slug), course.root / OWN)
    files = sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())
    named = ((path.relative_to(course.root), path) for path in files)
    return Parcel(tuple((name.as_posix(), _read(path)) for name, path in named if not _is_left(name)))


def handouts_of(course: Course) -> Parcel:
    """What students' code finds beside its notebook, of all assignments together."""
    return Parcel(tuple((f"{number}/{path.name}", _read(path)) for number, path in enumerate(course.student_files)))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise CourseError(f"{path}: it cannot be read ({error.strerror})") from None


def _is_left(path: Path) -> bool:
    return any(fnmatch.fnmatch(part, pattern) for part in path.parts for pattern in _patterns())


def _patterns() -> Iterable[str]:
    """Names that programs leave, and hidden files."""
    return (*NEVER, ".*")


def _written(folder: Path, name: str, data: bytes) -> Path:
    parts = PurePosixPath(name).parts
    if ".." in parts or name.startswith("/"):
        raise CourseError(f"{name!r} leads out of what was sent")
    path = folder.joinpath(*parts)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path
