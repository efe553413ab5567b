"""Finds what was handed in: a notebook, a zip, or a tree `submitted/<student>/<assignment>/`.

The owner of a submission is the first folder below the one that was given. Whatever cannot be read becomes a `Handed`
with a reason: one student's files never stop, and never touch, those of another, and nobody is left out in silence.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePosixPath

from autograder.submissions.archives import LEADS_OUT, MAX_HANDED_IN_BYTES, Files, files_of, zip_files
from autograder.submissions.handed import ANONYMOUS as ANONYMOUS
from autograder.submissions.handed import Handed as Handed
from autograder.submissions.handed import NothingToGrade as NothingToGrade
from autograder.submissions.handed import without_doubles
from autograder.submissions.names import is_notebook, is_renamed, is_zip, listed, notebook_name, student_in
from autograder.submissions.notebook import Rejected, read_bounded
from autograder.submissions.student import Student, of_student, one_of, said_assignment

SUBMITTED = "submitted"  # nbgrader's folder of students' folders


def find_submissions(paths: Sequence[Path], slugs: Sequence[str], student: str | None = None) -> list[Handed]:
    """Everything handed in under `paths`; `student` names whose it is where the path does not.

    Raises
    ------
    NothingToGrade
        For a path that does not exist, is neither notebook nor zip nor folder, or holds nothing.
    """
    return without_doubles([one for path in paths for one in of_path(path, slugs, student)])


def one_submission(place: Path, student: str, slug: str) -> Handed:
    """The one notebook in a place where a platform puts a single student's files for an assignment.

    The released name counts where several notebooks are there; whatever else lies around is not looked at.
    """
    if not place.is_dir():
        return _notebook(place, student, slug)
    try:
        return one_of(Student(student, files_of(place), f"{place}/", place), slug)
    except Rejected as error:
        return Handed(student, slug, str(place), problem=str(error))


def of_path(
    path: Path, slugs: Sequence[str], student: str | None = None, files: Files | Rejected | None = None
) -> list[Handed]:
    """What was handed in under one path; `files` are those of a zip or folder that was opened already."""
    if not path.exists() and not path.is_symlink():
        raise NothingToGrade(f"{path}: no such file or folder")
    if path.is_dir() or is_zip(path.name):
        files = opened(path) if files is None else files
        if isinstance(files, Rejected):
            return [Handed(student or path.stem, None, str(path), problem=str(files))]
        return _of_folder(path, files, slugs, student) if path.is_dir() else _of_zip(path, files, slugs, student)
    if is_notebook(path.name) or is_renamed(path.name):
        owner, slug = owner_of(path.resolve().parent.parts, slugs)
        folder = path.parent if slug is not None and slug == path.resolve().parent.name else None
        return [replace(_notebook(path, student or owner or ANONYMOUS, slug), folder=folder)]
    raise NothingToGrade(f"{path}: not a notebook; expected a file that ends in .ipynb or .zip, or a folder")


def opened(path: Path) -> Files | Rejected:
    """The files of a zip or a folder, or why there are none."""
    try:
        return files_of(path)
    except Rejected as error:
        return error


def owner_of(parts: Sequence[str], slugs: Sequence[str]) -> tuple[str | None, str | None]:
    """Student and assignment of a place `.../<student>/<assignment>`; None where the path does not say.

    Below a folder `submitted` it is the folder that follows, whatever a student's own folders are called.
    """
    at = next((i for i in range(len(parts) - 1, 0, -1) if parts[i] in slugs), None)
    if at is None:
        return None, None
    root = parts.index(SUBMITTED) if SUBMITTED in parts[: at - 1] else at - 2
    owner = parts[root + 1]
    return (None if owner in ("", "/", "..") else owner), parts[at]


def _notebook(path: Path, student: str, slug: str | None) -> Handed:
    return Handed(student, slug, str(path), content=partial(read_bounded, path))


def _of_folder(path: Path, files: Files, slugs: Sequence[str], student: str | None) -> list[Handed]:
    """A folder of students, of one student, or of one student's assignment."""
    real = path.resolve()
    owner, slug = owner_of(real.parts, slugs)
    label = f"{path}/"
    if slug is not None and real.name == slug:
        below = _in_folder(files, slug)
        found = of_student(Student(student or owner or ANONYMOUS, below, _above(path, slug), _parent(path)), slugs)
    elif student is not None or slugs_at_the_top(files, slugs):
        found = of_student(Student(student or owner or real.name, files, label, path), slugs)
    else:
        found = [one for each in _students(path, files) for one in of_student(each, slugs)]
        found += _side_by_side(files, label, slugs)
    if not found:
        raise NothingToGrade(
            f"{path}: nothing to grade in this folder; expected <student>/<assignment>/<notebook>.ipynb"
        )
    return found


def _above(path: Path, slug: str) -> str:
    """What stands before `<slug>/...` in messages."""
    text = str(path)
    return text.removesuffix(slug) if text.endswith(slug) else f"{path}/../"


def _parent(path: Path) -> Path:
    return path.parent if path.name == path.resolve().name else path.resolve().parent


def _in_folder(files: Files, folder: str) -> Files:
    """The same files, one folder deeper."""
    prefix = f"{folder}/"
    return Files(
        tuple(prefix + name for name in files.names),
        lambda name: files.read(name.removeprefix(prefix)),
        tuple((prefix + name, reason) for name, reason in files.refused),
        tuple(folder if name == "." else prefix + name for name in files.empty),
    )


def _by_folder(files: Files) -> dict[str, Files]:
    """The folders at the top, each with what lies in it."""
    names: dict[str, list[str]] = {}
    refused: dict[str, list[tuple[str, str]]] = {}
    empty: dict[str, list[str]] = {}
    for name in files.names:
        names.setdefault(name.partition("/")[0], []).append(name)
    for name, reason in files.refused:
        refused.setdefault(name.partition("/")[0], []).append((name, reason))
    for name in files.empty:
        empty.setdefault(name.partition("/")[0], []).append(name)
    tops = {name.partition("/")[0] for name in _folders(files)} - {"."}
    return {top: _within(files, top, names.get(top, ()), refused.get(top, ()), empty.get(top, ())) for top in tops}


def _within(
    files: Files, top: str, names: Sequence[str], refused: Sequence[tuple[str, str]], empty: Sequence[str]
) -> Files:
    prefix = f"{top}/"
    return Files(
        tuple(name.removeprefix(prefix) for name in names if name != top),
        lambda name: files.read(prefix + name),
        tuple((name.removeprefix(prefix), reason) for name, reason in refused if name != top),
        tuple(name.removeprefix(prefix) for name in empty if name != top),
    )


def slugs_at_the_top(files: Files, slugs: Sequence[str]) -> set[str]:
    """Assignments whose folders lie at the top: what is around them is one student's."""
    return {name.partition("/")[0] for name in _folders(files)} & set(slugs)


def _folders(files: Files) -> list[str]:
    """Everything that lies in a folder, and every folder that is empty."""
    names = [*files.names, *(name for name, reason in files.refused if reason != LEADS_OUT)]
    return [*(name for name in names if "/" in name), *files.empty]


def _students(path: Path, files: Files) -> Iterable[Student]:
    """A student for each folder, and for each zip that nobody has unpacked beside it."""
    folders = _by_folder(files)
    for folder, below in sorted(folders.items()):
        yield Student(folder, below, f"{path}/{folder}/", path / folder)
    for name in files.names:
        if "/" not in name and is_zip(name) and name[: -len(".zip")] not in folders:
            yield _zipped_student(path, files, name)


def _zipped_student(path: Path, files: Files, name: str) -> Student:
    """The student whose whole folder is a zip; one that cannot be read is a file of theirs with the reason."""
    who = name[: -len(".zip")]
    try:
        inner = zip_files(partial(files.read, name), MAX_HANDED_IN_BYTES)
    except Rejected as error:
        inner = Files((), files.read, ((f"{who}.ipynb", str(error)),))
    return Student(who, inner, f"{path}/{name}:")


def _side_by_side(files: Files, label: str, slugs: Sequence[str]) -> list[Handed]:
    """Notebooks without a folder: one may be anybody's, several of one assignment are never one student's."""
    loose = [name for name in files.names if "/" not in name and is_notebook(name)]
    refused = {name: reason for name, reason in files.refused if "/" not in name and is_notebook(name)}
    if len(loose) + len(refused) == 1:
        return [one for name in [*loose, *refused] for one in _single(files, name, label, refused)]
    groups: dict[str | None, list[str]] = {}
    for name in loose:
        groups.setdefault(said_assignment(files, name, slugs), []).append(name)
    found = [Handed(PurePosixPath(name).stem, None, label + name, problem=why) for name, why in refused.items()]
    for slug, names in groups.items():
        if len(names) == 1 and slug is not None and names[0] == notebook_name(slug):
            found += _single(files, names[0], label, refused)
        else:
            found += _named_or_refused(files, names, slug, label, [*loose, *refused])
    return found


def _single(files: Files, name: str, label: str, refused: dict[str, str]) -> list[Handed]:
    if name in refused:
        return [Handed(ANONYMOUS, None, label + name, problem=refused[name])]
    return [Handed(ANONYMOUS, None, label + name, content=partial(files.read, name))]


def _named_or_refused(
    files: Files, names: Sequence[str], slug: str | None, label: str, there: Sequence[str]
) -> list[Handed]:
    """`ada_layers.ipynb` is Ada's where all of them are named so; else each is refused, beside the others `there`."""
    students = {name: student_in(name, slug) if slug else None for name in names}
    if len(names) > 1 and all(students.values()):
        return [
            Handed(who or "", None, label + name, content=partial(files.read, name)) for name, who in students.items()
        ]
    return [
        Handed(
            PurePosixPath(name).stem,
            None,
            label + name,
            problem=f"it lies beside {listed([other for other in there if other != name])}, and nothing says whose "
            "each of them is: put each into a folder <student>/<assignment>/, or grade one at a time with --student",
        )
        for name in names
    ]


def _of_zip(path: Path, files: Files, slugs: Sequence[str], student: str | None) -> list[Handed]:
    """A zip of one student, named by the zip, or of a tree of students.

    It is a tree where it holds folders `<student>/<assignment>/` of several students, none of them called like the
    zip, or below one folder more. A zip with the folder of one other student is its maker's: else students could hand
    in for others.
    """
    names = [*files.names, *(name for name, _ in files.refused)]
    if not any(is_notebook(name) or is_renamed(name) or is_zip(name) for name in names):
        raise NothingToGrade(f"{path}: no notebook (.ipynb) in this zip")
    label = f"{path}:"
    wrapper = _wrapper(files, slugs)
    inner = _by_folder(files)[wrapper] if wrapper else files
    owners = _owners(inner, slugs)
    own = path.name[: -len(".zip")]
    if student is None and own not in owners and not slugs_at_the_top(inner, slugs) and len(owners) > (not wrapper):
        around = f"{label}{wrapper}/" if wrapper else label
        below = _by_folder(inner)
        each = [Student(who, below[who], f"{around}{who}/", claimed=True) for who in sorted(owners)]
        return [one for someone in each for one in of_student(someone, slugs)]
    if own in owners and student is None:
        label = f"{label}{wrapper}/{own}/" if wrapper else f"{label}{own}/"
        inner = _by_folder(inner)[own]
    else:
        inner = files
    found = of_student(Student(student or own, inner, label), slugs)
    if lost := [name for name, reason in files.refused if reason == LEADS_OUT]:
        found = [replace(one, notes=(*one.notes, f"not looked at: {listed(lost)}: {LEADS_OUT}")) for one in found]
    return found


def _wrapper(files: Files, slugs: Sequence[str]) -> str:
    """The one folder around a tree of students; "" where there is none."""
    tops = {name.partition("/")[0] for name in files.names}
    if len(tops) != 1 or any("/" not in name for name in files.names):
        return ""
    (top,) = tops
    return "" if top in slugs or slugs_at_the_top(_by_folder(files)[top], slugs) else top


def _owners(files: Files, slugs: Sequence[str]) -> set[str]:
    """Folders at the top with an assignment's folder in them."""
    split = [PurePosixPath(name).parts for name in _folders(files)]
    return {parts[0] for parts in split if len(parts) > 1 and parts[1] in slugs} - set(slugs)
