"""The courses that come with this program: around it in a checkout, archives inside of it where it was installed.

An archive is no module and holds none that Python would find: an environment with this program has no module with
answers. A course brings its references along, in its own folder. `setup.py` runs this file by its path.
"""

import gzip
import io
import tarfile
from collections.abc import Mapping
from pathlib import Path

INSTALLED = Path(__file__).resolve().parents[2]  # what the package `autograder` lies in: a checkout, or site-packages
ARCHIVE = Path(__file__).with_name("course.tar.gz")
EXAMPLE = "example-{}.tar.gz"  # beside that archive, a smaller course of another subject
EXAMPLES = "examples"
ARCHIVES = ".tar.gz"  # how names of archives end
FOLDERS = ("assignments", "solutions")
FILES = ("course.toml", "nbgrader_config.py")
LEFT_OUT = frozenset({"__pycache__", ".ipynb_checkpoints"})


def course_files(root: Path) -> dict[str, bytes]:
    """Name -> content of all that a course consists of, below its folder `root`."""
    paths = [path for folder in FOLDERS for path in sorted((root / folder).rglob("*"))]
    paths = [path for path in (*paths, *(root / name for name in FILES)) if path.is_file()]
    names = {path.relative_to(root): path for path in paths}
    return {name.as_posix(): path.read_bytes() for name, path in names.items() if LEFT_OUT.isdisjoint(name.parts)}


def kit_files() -> dict[str, bytes]:
    """The files of the course that comes with this program; empty where neither checkout nor archive is there."""
    return unpack(ARCHIVE.read_bytes()) if ARCHIVE.is_file() else course_files(INSTALLED)


def examples(root: Path = INSTALLED) -> dict[str, Path]:
    """Name -> folder or archive of the courses of other subjects that come with this program."""
    folders = {path.parent.name: path.parent for path in (root / EXAMPLES).glob("*/course.toml")}
    before, after = EXAMPLE.split("{}")
    packed = {path.name[len(before) : -len(after)]: path for path in ARCHIVE.parent.glob(EXAMPLE.format("*"))}
    return dict(sorted((packed or folders).items()))


def example_files(name: str) -> dict[str, bytes]:
    """Name -> content of all that one of the `examples` consists of."""
    path = examples()[name]
    return unpack(path.read_bytes()) if path.is_file() else course_files(path)


def archives(root: Path) -> dict[str, bytes]:
    """Name -> content of all archives that go with this program when it is installed."""
    packed = {EXAMPLE.format(name): pack(course_files(folder)) for name, folder in examples(root).items()}
    return {ARCHIVE.name: pack(course_files(root)), **packed}


def pack(files: Mapping[str, bytes]) -> bytes:
    """An archive of the files; the same files give the same bytes."""
    tar, zipped = io.BytesIO(), io.BytesIO()
    with tarfile.open(fileobj=tar, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name, content in sorted(files.items()):
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    with gzip.GzipFile(filename="", fileobj=zipped, mode="wb", mtime=0) as opened:
        opened.write(tar.getvalue())
    return zipped.getvalue()


def unpack(archive: bytes) -> dict[str, bytes]:
    """The files of an archive that `pack` has made."""
    with tarfile.open(fileobj=io.BytesIO(archive), mode="r:gz") as opened:
        return {member.name: opened.extractfile(member).read() for member in opened}  # type: ignore[union-attr]
