"""Files that came in a zip or a folder: their names, and their content, read only so far. The one reader of zips.

Nothing here trusts a name, a size or a structure that a zip claims. What is refused is named with
the reason, so that nobody is left out in silence.
"""

import lzma
import os
import stat
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from autograder.submissions.names import visible
from autograder.submissions.notebook import MAX_BYTES, Rejected, read_bounded

MAX_MEMBERS = 10_000
MAX_ZIP_BYTES = 512 * 1024**2
MAX_UNPACKED_BYTES = 1024**3  # Bytes of all notebooks of a class together.
MAX_HANDED_IN_BYTES = 64 * 1024**2  # Bytes that the zip of one student may unpack to.
MAX_DIRECTORY_BYTES = 512 * MAX_MEMBERS
UTF8_NAME = 0x800  # The flag of a member whose name is written in UTF-8.
# What Python raises for a zip, or a member of one, that cannot be read.
BROKEN = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError),
    *(NotImplementedError, EOFError, OSError, RuntimeError, ValueError),
)
LEADS_OUT = "its name leads out of the zip"
# The records at the end of a zip (APPNOTE.TXT 4.3.14 to 4.3.16): their signatures, and their lengths in bytes.
END, END_64, LOCATOR_64 = b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07"
END_BYTES, END_64_BYTES, LOCATOR_64_BYTES = 22, 56, 20
MAX_COMMENT = 65_535  # Bytes: the longest comment that may follow the last record.


@dataclass(frozen=True)
class Files:
    """What a zip or a folder holds: names with `/` between folders, and how to read them.

    Parameters
    ----------
    names
        Files that may be read.
    read
        From a name to the content; Rejected when that cannot be had.
    refused
        A name, and why nobody may read it.
    empty
        Folders without a file.
    """

    names: tuple[str, ...]
    read: Callable[[str], bytes]
    refused: tuple[tuple[str, str], ...] = ()
    empty: tuple[str, ...] = ()


def files_of(path: Path) -> Files:
    """The files of a zip or a folder, each read when it is asked for; Rejected when it cannot be read."""
    if path.is_dir():
        return _folder_files(path)
    _check_zip(path)
    return _files_in(_opened(path, MAX_UNPACKED_BYTES))


def zip_files(data: bytes | Callable[[], bytes], most: int | None = None) -> Files:
    """The files in a zip; Rejected when it is none, or holds more members or bytes than it may.

    Where `data` is a function that gives the bytes, nothing is held in memory: they are read again for each file.
    """
    limit = MAX_UNPACKED_BYTES if most is None else most
    if isinstance(data, bytes):
        return _files_in(_opened(BytesIO(data), limit))
    found = _files_in(_opened(BytesIO(data()), limit))
    return replace(found, read=lambda name: _files_in(_opened(BytesIO(data()), limit)).read(name))


def _files_in(archive: zipfile.ZipFile) -> Files:
    members = [(_name(info), info) for info in archive.infolist() if not info.is_dir()]
    members = [(name, info) for name, info in members if visible(PurePosixPath(name).parts)]
    twice = {name for name, count in Counter(name for name, _ in members).items() if count > 1}
    reasons = {name: _fault(name, info, twice) for name, info in members}
    sound = {name: info for name, info in members if reasons[name] is None}
    refused = tuple((name, reason) for name, reason in reasons.items() if reason is not None)
    return Files(tuple(sound), lambda name: _member(archive, sound[name]), refused)


def _check_zip(path: Path) -> None:
    """Rejected for what is no regular file of bounded size."""
    if path.is_symlink() or not path.is_file():
        raise Rejected("this is not a regular file")
    if path.stat().st_size > MAX_ZIP_BYTES:
        raise Rejected(f"the zip is larger than {MAX_ZIP_BYTES // 1024**2} MiB")


def _opened(zipped: Path | BytesIO, most: int) -> zipfile.ZipFile:
    """The archive in a file, which stays open, or in memory."""
    try:
        with zipped.open("rb") if isinstance(zipped, Path) else nullcontext(zipped) as file:
            if _directory_bytes(file) > MAX_DIRECTORY_BYTES:  # each entry takes many times its length in memory
                raise Rejected(f"the zip has more than {MAX_MEMBERS} members")
        archive = zipfile.ZipFile(zipped)
    except BROKEN as error:
        raise Rejected(f"the zip cannot be read ({error}): make it again") from None
    if len(archive.infolist()) > MAX_MEMBERS:
        raise Rejected(f"the zip has more than {MAX_MEMBERS} members")
    if sum(min(info.file_size, MAX_BYTES) for info in archive.infolist()) > most:
        raise Rejected(f"the zip unpacks to more than {most // 1024**2} MiB")
    return archive


def _directory_bytes(file: BinaryIO) -> int:
    """The length that the zip states for its directory; the largest, where it states several."""
    size = file.seek(0, os.SEEK_END)
    last = max(0, size - END_BYTES - MAX_COMMENT)
    tail = _at(file, last, size)
    end = last + tail.rfind(END)
    if end < last:
        return 0
    stated = [int.from_bytes(_at(file, end + 12, 4), "little")]
    locator = _at(file, end - LOCATOR_64_BYTES, LOCATOR_64_BYTES)
    if locator.startswith(LOCATOR_64):
        for start in (end - LOCATOR_64_BYTES - END_64_BYTES, int.from_bytes(locator[8:16], "little")):
            record = _at(file, start, END_64_BYTES) if start < size else b""
            if record.startswith(END_64):
                stated.append(int.from_bytes(record[40:48], "little"))
        stated = stated[1:] or stated
    return max(stated)


def _at(file: BinaryIO, place: int, count: int) -> bytes:
    """So many bytes from a place on; nothing where that lies before the beginning."""
    if place < 0:
        return b""
    file.seek(place)
    return file.read(count)


def _name(info: zipfile.ZipInfo) -> str:
    """A member's name; some programs write UTF-8 without saying so."""
    if info.flag_bits & UTF8_NAME:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """One member, read only as far as a notebook may be long, whatever size it declares."""
    try:
        with archive.open(info) as file:
            data = file.read(MAX_BYTES + 1)
    except BROKEN as error:
        raise Rejected(f"it cannot be read from the zip ({error})") from None
    if len(data) > MAX_BYTES:
        raise Rejected(f"it is larger than {MAX_BYTES // 1024**2} MiB")
    return data


def _fault(name: str, info: zipfile.ZipInfo, twice: set[str]) -> str | None:
    if name in twice:
        return "this name stands twice in the zip"
    if ".." in PurePosixPath(name).parts or name.startswith("/") or "\\" in name or ":" in name[:2]:
        return LEADS_OUT
    if stat.S_ISLNK(info.external_attr >> 16):
        return "it is a link"
    return None


def _folder_files(folder: Path) -> Files:
    """The regular files below a folder; a link is named and not followed."""
    sound, links, empty = [], [], []
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if visible((name,)))
        below = Path(place).relative_to(folder)
        names = sorted(name for name in [*folders, *files] if visible((name,)))
        if not names:
            empty.append(below.as_posix())
        for name in names:
            path = Path(place, name)
            if path.is_symlink():
                links.append((below / name).as_posix())
            elif name not in folders:
                sound.append((below / name).as_posix())
    return Files(
        tuple(sound), lambda name: read_bounded(folder / name), tuple((n, "it is a link") for n in links), tuple(empty)
    )
