"""Files that came in a zip or a folder: their names, and their content, read only so far.

Nothing here trusts a name, a size or a structure that a zip claims. What is refused is named with
the reason, so that nobody is left out in silence.
"""

import stat
import zipfile
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath

from autograder.submissions.notebook import MAX_BYTES, Rejected, read_bounded

MAX_MEMBERS = 10_000
MAX_ZIP_BYTES = 512 * 1024**2
MAX_UNPACKED_BYTES = 1024**3  # the notebooks of a whole class are held in memory
MAX_HANDED_IN_BYTES = 64 * 1024**2  # of one student's zip
MAX_DIRECTORY_BYTES = 512 * MAX_MEMBERS
UTF8_NAME = 0x800  # the flag of a member whose name is written in UTF-8
BROKEN = (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, RuntimeError, ValueError)


@dataclass(frozen=True)
class Files:
    """What a zip or a folder holds: names with `/` between folders, and how to read them."""

    names: tuple[str, ...]
    read: Callable[[str], bytes]
    refused: tuple[tuple[str, str], ...] = ()  # a name, and why nobody may read it


def files_of(path: Path) -> Files:
    """The files of a zip or a folder; Rejected when it cannot be read."""
    return _folder_files(path) if path.is_dir() else zip_files(zip_bytes(path))


def zip_bytes(path: Path) -> bytes:
    """The content of a zip of bounded size."""
    if path.is_symlink() or not path.is_file():
        raise Rejected("this is not a regular file")
    if path.stat().st_size > MAX_ZIP_BYTES:
        raise Rejected(f"the zip is larger than {MAX_ZIP_BYTES // 1024**2} MiB")
    return path.read_bytes()


def open_zip(data: bytes, most: int | None = None) -> zipfile.ZipFile:
    """The zip in `data`; Rejected when it is none, or holds more members or bytes than it may."""
    try:
        directory: int = (zipfile._EndRecData(BytesIO(data)) or [0] * 10)[5]  # type: ignore[attr-defined]
        if directory > MAX_DIRECTORY_BYTES:  # each of its entries takes many times as much in memory
            raise Rejected(f"the zip has more than {MAX_MEMBERS} members")
        archive = zipfile.ZipFile(BytesIO(data))
    except BROKEN as error:
        raise Rejected(f"the zip cannot be read ({error}): make it again") from None
    if len(archive.infolist()) > MAX_MEMBERS:
        raise Rejected(f"the zip has more than {MAX_MEMBERS} members")
    most = MAX_UNPACKED_BYTES if most is None else most
    if sum(min(info.file_size, MAX_BYTES) for info in archive.infolist()) > most:
        raise Rejected(f"the zip unpacks to more than {most // 1024**2} MiB")
    return archive


def zip_files(data: bytes, most: int | None = None) -> Files:
    """The files in a zip; Rejected as by `open_zip`."""
    archive = open_zip(data, most)
    members = [(name_of(info), info) for info in archive.infolist() if not info.is_dir()]
    members = [(name, info) for name, info in members if visible(PurePosixPath(name).parts)]
    twice = {name for name, count in Counter(name for name, _ in members).items() if count > 1}
    reasons = {name: _fault(name, info, twice) for name, info in members}
    sound = {name: info for name, info in members if reasons[name] is None}
    refused = tuple((name, reason) for name, reason in reasons.items() if reason is not None)
    return Files(tuple(sound), lambda name: read_member(archive, sound[name]), refused)


def name_of(info: zipfile.ZipInfo) -> str:
    """A member's name; some programs write UTF-8 without saying so."""
    if info.flag_bits & UTF8_NAME:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


def read_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """One member, read only as far as a notebook may be long, whatever size it declares."""
    try:
        with archive.open(info) as file:
            data = file.read(MAX_BYTES + 1)
    except BROKEN as error:
        raise Rejected(f"it cannot be read from the zip ({error})") from None
    if len(data) > MAX_BYTES:
        raise Rejected(f"it is larger than {MAX_BYTES // 1024**2} MiB")
    return data


def visible(parts: Sequence[str]) -> bool:
    """Whether a path is something that a person put there."""
    return not any((part.startswith(".") and part != "..") or part == "__MACOSX" for part in parts)


def _fault(name: str, info: zipfile.ZipInfo, twice: set[str]) -> str | None:
    if name in twice:
        return "this name stands twice in the zip"
    if ".." in PurePosixPath(name).parts or name.startswith("/") or "\\" in name or ":" in name[:2]:
        return "its name leads out of the zip"
    if stat.S_ISLNK(info.external_attr >> 16):
        return "it is a link"
    return None


def _folder_files(folder: Path) -> Files:
    """The regular files below a folder; a link is named and not followed."""
    paths = [path for path in sorted(folder.rglob("*")) if path.is_symlink() or not path.is_dir()]
    named = {path.relative_to(folder).as_posix(): path for path in paths}
    named = {name: path for name, path in named.items() if visible(PurePosixPath(name).parts)}
    links = tuple((name, "it is a link") for name, path in named.items() if path.is_symlink())
    sound = {name: path for name, path in named.items() if not path.is_symlink()}
    return Files(tuple(sound), lambda name: read_bounded(sound[name]), links)
