"""One student's files: which notebook of each assignment counts, and what is said about the others.

Everything below the student's folder is that student's, whatever folders in it are called.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePosixPath

from autograder.submissions.archives import LEADS_OUT, MAX_HANDED_IN_BYTES, Files, zip_files
from autograder.submissions.handed import Handed
from autograder.submissions.names import (
    is_installed,
    is_notebook,
    is_renamed,
    is_zip,
    listed,
    notebook_name,
    slug_of,
)
from autograder.submissions.notebook import Rejected, parse_notebook

# Endings of what Jupyter's menu saves beside the notebook.
EXPORTS = (".py", ".html", ".htm", ".pdf", ".md", ".txt", ".docx")


@dataclass(frozen=True)
class Student:
    """Whose files are read, and where they lie.

    Parameters
    ----------
    name
        The student.
    files
        What the student handed in, by its place below the student's folder.
    label
        What stands before such a place in messages.
    folder
        The student's folder, where it is one.
    claimed
        As in `Handed`.
    """

    name: str
    files: Files
    label: str
    folder: Path | None = None
    claimed: bool = False

    def handed(self, slug: str | None, name: str, **more: object) -> Handed:
        """An entry for a file, or for a folder of an assignment."""
        label = f"{self.label}{name}" if name else self.label.rstrip("/:")
        return replace(Handed(self.name, slug, label, claimed=self.claimed), **more)  # type: ignore[arg-type]


class Undecided(Exception):
    """No notebook, or several; the message says which, and what to do."""


@dataclass(frozen=True)
class ChosenFile:
    """The file that counts, those that do not, and what is to be said about its name."""

    name: str
    beside: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def of_student(student: Student, slugs: Sequence[str]) -> list[Handed]:
    """An entry for each assignment that the student handed in, and for each notebook that is of none."""
    groups, loose = _by_assignment(student.files, slugs)
    handed = [_of_folder(student, slug, places) for slug, places in groups.items()]
    done = {one.slug for one in handed}
    return handed + list(_loose(student, loose, slugs, done, bool(handed)))


def one_of(student: Student, slug: str) -> Handed:
    """The student's notebook of a known assignment, wherever it lies; the released name counts."""
    names = _readable(student.files)
    named = [name for name in names if is_notebook(name) and slug_of(name, [slug])]
    return _entry(student, slug, _shallowest(named) if named else names, "", beside_of=names)


def said_assignment(files: Files, name: str, slugs: Sequence[str]) -> str | None:
    """The assignment that a notebook says it is of, else the one whose notebook has its name."""
    try:
        said = parse_notebook(files.read(name), "").assignment
    except Rejected:
        said = None
    if said is not None:
        return said if said in slugs else None
    return slug_of(name, slugs)


def _readable(files: Files) -> list[str]:
    """Names that may count: those that lead out of a zip are nobody's."""
    return [*files.names, *(name for name, reason in files.refused if reason != LEADS_OUT)]


def _by_assignment(files: Files, slugs: Sequence[str]) -> tuple[dict[str, dict[str, list[str]]], list[str]]:
    """Assignment -> its folder -> names below it; and names that lie in no assignment's folder."""
    groups: dict[str, dict[str, list[str]]] = {}
    loose = []
    for name, is_folder in [*((name, False) for name in _readable(files)), *((name, True) for name in files.empty)]:
        parts = PurePosixPath(name).parts
        at = next((i for i, part in enumerate(parts if is_folder else parts[:-1]) if part in slugs), None)
        if at is not None:
            names = groups.setdefault(parts[at], {}).setdefault("/".join(parts[: at + 1]), [])
            names += [] if is_folder else [name]
        elif not is_folder:
            loose.append(name)
    return dict(sorted(groups.items())), loose


def _of_folder(student: Student, slug: str, places: dict[str, list[str]]) -> Handed:
    """The assignment's folder at the top counts; else the only one that there is."""
    everything = [name for names in places.values() for name in names]
    top = [place for place in places if place == slug]
    full = [place for place, names in places.items() if any(map(is_notebook, names))]
    chosen = top or full or list(places)[:1]
    if len(chosen) > 1:
        problem = f"several folders of {slug} ({listed(chosen)}): leave the one that counts"
        return student.handed(slug, "", problem=problem)
    (place,) = chosen
    found = [] if place == slug else [f"found in {place}, not in a folder {slug} of its own"]
    return _entry(student, slug, places[place], place, found, everything)


def _entry(
    student: Student,
    slug: str | None,
    names: Sequence[str],
    place: str,
    notes: Sequence[str] = (),
    beside_of: Sequence[str] = (),
) -> Handed:
    """The notebook that counts among `names`; of `beside_of`, what else is a notebook is said."""
    folder = student.folder / place if student.folder is not None and slug is not None else None
    try:
        choice = _chosen(names, place, notebook_name(slug) if slug else None)
    except Undecided as error:
        zips = [name for name in names if is_zip(name)]
        if zips and not any(map(is_notebook, names)):
            return _unzipped(student, slug, zips, folder)
        return student.handed(slug, place, problem=str(error))
    others = dict.fromkeys([*choice.beside, *beside_of])
    beside = tuple(name for name in others if is_notebook(name) and name != choice.name)
    said = [
        *notes,
        *choice.notes,
        *([f"not graded, handed in beside {choice.name}: {listed(beside)}"] if beside else []),
    ]
    return _read(student, slug, choice.name, folder, tuple(said), beside)


def _read(
    student: Student,
    slug: str | None,
    name: str,
    folder: Path | None = None,
    notes: tuple[str, ...] = (),
    beside: tuple[str, ...] = (),
) -> Handed:
    """The notebook, to be read when it is graded, or why nobody may read it."""
    refused = dict(student.files.refused)
    if name in refused:
        return student.handed(slug, name, problem=refused[name], notes=notes, beside=beside)
    content = partial(student.files.read, name)
    return student.handed(slug, name, content=content, folder=folder, notes=notes, beside=beside)


def _unzipped(student: Student, slug: str | None, zips: Sequence[str], folder: Path | None) -> Handed:
    """The notebook in the zip that was handed in in its place."""
    if len(zips) > 1:
        return student.handed(slug, zips[0], problem=f"several zips ({listed(zips)}) and no notebook (.ipynb)")
    try:
        files = zip_files(partial(student.files.read, zips[0]), MAX_HANDED_IN_BYTES)
    except Rejected as error:
        return student.handed(slug, zips[0], problem=str(error))
    inner = replace(student, files=files, label=f"{student.label}{zips[0]}:", folder=None)
    names = _readable(files)
    if not any(is_notebook(name) or is_renamed(name) for name in names):
        return student.handed(slug, zips[0], problem=_nothing(names))
    found = _entry(inner, slug, _shallowest(names), "", [f"found in {zips[0]}"], names)
    return replace(found, folder=folder)


def _chosen(names: Sequence[str], place: str, expected: str | None) -> ChosenFile:
    """The one that counts of the files in a place: those at the top, and among several the released name."""
    sound = [name for name in names if is_notebook(name) and not is_installed(name)]
    notes: tuple[str, ...] = ()
    if not sound:
        sound = [name for name in names if is_renamed(name)]
        notes = tuple(f"{PurePosixPath(name).name} was read as a notebook" for name in sound[:1])
    if not sound:
        raise Undecided(_nothing([_below(name, place) for name in names]))
    top = _shallowest(sound)
    named = [name for name in top if expected and PurePosixPath(name).name.casefold() == expected.casefold()]
    exact = [name for name in named if PurePosixPath(name).name == expected]
    pool = exact or named or top
    if len(pool) > 1:
        shown = listed([_below(name, place) for name in pool])
        which = "several are" if named else "none is"
        raise Undecided(f"several notebooks ({shown})" + (f" and {which} named {expected}" if expected else ""))
    return ChosenFile(pool[0], tuple(name for name in names if is_notebook(name) and name != pool[0]), notes)


def _shallowest(names: Sequence[str]) -> list[str]:
    """Those with the fewest folders around them."""
    depth = min((name.count("/") for name in names), default=0)
    return [name for name in names if name.count("/") == depth]


def _below(name: str, place: str) -> str:
    return name.removeprefix(f"{place}/") if place else name


def _nothing(names: Sequence[str]) -> str:
    """That there is no notebook, and what is there in its place."""
    said = "the folder holds no notebook: nothing was handed in"
    if not names:
        return said
    exports = [name for name in names if name.lower().endswith(EXPORTS)]
    remedy = f"; {exports[0]} is no notebook: hand in the file that ends in .ipynb" if exports else ""
    return f"{said} that can be graded; there is {listed(names)}{remedy}"


def _loose(
    student: Student, names: Sequence[str], slugs: Sequence[str], done: set[str | None], some: bool
) -> Iterator[Handed]:
    """Notebooks in no assignment's folder: each of its own assignment, several of one are one student's."""
    sound = [name for name in names if (is_notebook(name) or is_renamed(name)) and not is_installed(name)]
    if not sound:
        if names and not some:
            yield _entry(student, None, names, "")
        return
    if len(sound) == 1 and not some:
        yield _entry(student, None, sound, "")
        return
    groups: dict[str | None, list[str]] = {}
    for name in sound:
        groups.setdefault(said_assignment(student.files, name, slugs), []).append(name)
    for slug, group in groups.items():
        if slug in done:
            continue  # The student has a folder of this assignment, and that one counts.
        entry = _entry(student, slug, group, "", beside_of=group)
        yield replace(entry, slug=slug, folder=None)
