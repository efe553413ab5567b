"""Finds what was handed in: a notebook, a zip, or a tree `submitted/<student>/<assignment>/`.

Whatever cannot be read becomes a Handed with a reason, so that one broken file never stops the
others and nobody is left out in silence.
"""

import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath

from autograder.submissions.archives import MAX_MEMBERS, open_zip, read_member, visible, zip_bytes
from autograder.submissions.notebook import Rejected, read_bounded

ANONYMOUS = "student"
SHOWN = 10


class NothingToGrade(Exception):
    """A wrong call: a path that does not exist or holds no notebook; the message says what to do."""


@dataclass(frozen=True)
class Handed:
    """One notebook that was handed in, or the reason why there is none."""

    student: str
    slug: str | None  # where it was handed in, when the path says so
    label: str
    data: bytes = b""
    problem: str | None = None
    folder: Path | None = None  # what else was handed in with it, when that is a student's folder of an assignment

    def __post_init__(self) -> None:
        """A name that is no UTF-8 is spelt out, so that reports, pages and gradebooks can hold it."""
        spelt = self.student.encode("utf-8", "backslashreplace").decode()
        object.__setattr__(self, "student", spelt)


def find_submissions(paths: Sequence[Path], slugs: Sequence[str], student: str | None = None) -> list[Handed]:
    """Everything handed in under `paths`; `student` names whose it is where the path does not.

    Raises
    ------
    NothingToGrade
        For a path that does not exist, is neither notebook nor zip nor folder, or holds nothing.
    """
    found = [handed for path in paths for handed in _of_path(path, slugs, student)]
    refuse_doubles(found)
    return found


def handed_in(place: Path, student: str, slug: str) -> Handed:
    """The one notebook in a place where a platform puts a single student's files for an assignment.

    The released name counts where several notebooks are there; whatever else lies around is not looked at.
    """
    if not place.is_dir():
        return _read(place, student, slug)
    found = (path for path in place.rglob("*.ipynb") if visible(path.relative_to(place).parts))
    return _chosen(place, sorted(islice(found, MAX_MEMBERS)), student, slug)


def refuse_doubles(found: Sequence[Handed]) -> None:
    """NothingToGrade when two places hold the same student's same assignment: nobody can say which one counts."""
    seen: dict[tuple[str, str | None], str] = {}
    for handed in found:
        first = seen.setdefault((handed.student, handed.slug), handed.label)
        if handed.slug is not None and first != handed.label:
            raise NothingToGrade(
                f"{handed.label} and {first} are both {handed.student}'s {handed.slug}: grade them one after the other"
            )


def _of_path(path: Path, slugs: Sequence[str], student: str | None) -> Iterable[Handed]:
    if not path.exists() and not path.is_symlink():
        raise NothingToGrade(f"{path}: no such file or folder")
    if path.is_dir():
        found = list(_of_folder(path, slugs, student))
        if not found:
            raise NothingToGrade(
                f"{path}: nothing to grade in this folder; expected <student>/<assignment>/<notebook>.ipynb"
            )
        return found
    if path.suffix == ".zip":
        return _of_zip(path, slugs, student)
    if path.suffix == ".ipynb":
        owner, slug = _owner(path.resolve().parts, slugs)
        return [
            _read(
                path, student or owner or ANONYMOUS, slug, path.parent if slug == path.resolve().parent.name else None
            )
        ]
    raise NothingToGrade(f"{path}: not a notebook; expected a file that ends in .ipynb or .zip, or a folder")


def _of_folder(folder: Path, slugs: Sequence[str], student: str | None) -> Iterator[Handed]:
    notebooks = sorted(path for path in folder.rglob("*.ipynb") if visible(path.relative_to(folder).parts))
    places: dict[Path, list[Path]] = {}
    for path in notebooks:
        places.setdefault(path.parent, []).append(path)
    for place in sorted(folder.glob("*/*")):
        if place.name in slugs and place.is_dir() and visible(place.relative_to(folder).parts):
            places.setdefault(place, [])
    for place, files in sorted(places.items()):
        owner, slug = _owner((*place.resolve().parts, ""), slugs)
        if slug is None:
            yield from (_read(path, student or _relative_owner(path, folder) or ANONYMOUS, None) for path in files)
        else:
            yield _chosen(place, files, student or owner or ANONYMOUS, slug)


def _relative_owner(path: Path, folder: Path) -> str | None:
    parts = path.relative_to(folder).parts
    return parts[0] if len(parts) > 1 else None


def _chosen(place: Path, files: Sequence[Path], student: str, slug: str) -> Handed:
    """The one notebook that counts in a student's folder of an assignment."""
    expected = f"{slug.partition('_')[2]}.ipynb"
    named = [path for path in files if path.name == expected]
    if not files:
        return Handed(student, slug, str(place), problem="the folder holds no notebook: nothing was handed in")
    if len(named or files) == 1:
        return _read((named or list(files))[0], student, slug, place)
    names = ", ".join(str(path.relative_to(place)) for path in (named or files)[:SHOWN])
    which = "several are" if named else "none is"
    return Handed(student, slug, str(place), problem=f"several notebooks ({names}) and {which} named {expected}")


def _read(path: Path, student: str, slug: str | None, folder: Path | None = None) -> Handed:
    try:
        return Handed(student, slug, str(path), read_bounded(path), folder=folder)
    except Rejected as error:
        return Handed(student, slug, str(path), problem=str(error))


def _of_zip(path: Path, slugs: Sequence[str], student: str | None) -> Iterator[Handed]:
    try:
        archive = open_zip(zip_bytes(path))
    except Rejected as error:
        yield Handed(student or path.stem, None, str(path), problem=str(error))
        return
    members = [info for info in archive.infolist() if _is_notebook(info)]
    if not members:
        raise NothingToGrade(f"{path}: no notebook (.ipynb) in this zip")
    for info in members:
        owner, slug = _owner(PurePosixPath(info.filename).parts, slugs)
        yield _member(archive, info, f"{path}:{info.filename}", student or owner or path.stem, slug)


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, label: str, student: str, slug: str | None) -> Handed:
    try:
        return Handed(student, slug, label, read_member(archive, info))
    except Rejected as error:
        return Handed(student, slug, label, problem=str(error))


def _is_notebook(info: zipfile.ZipInfo) -> bool:
    parts = PurePosixPath(info.filename).parts
    return not info.is_dir() and info.filename.endswith(".ipynb") and visible(parts) and ".." not in parts


def _owner(parts: Sequence[str], slugs: Sequence[str]) -> tuple[str | None, str | None]:
    """Student and assignment from `.../<student>/<assignment>/...`, None where the path does not say."""
    for index in range(len(parts) - 2, 0, -1):
        if parts[index] in slugs:
            owner = parts[index - 1]
            return (owner if owner not in ("", "/", "..") else None), parts[index]
    return None, None
