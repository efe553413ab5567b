"""A download of an LMS to what was handed in: `autograder grade moodle.zip --roster worksheet.csv`."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path, PurePosixPath

from autograder.submissions.archives import Files
from autograder.submissions.downloads.choosing import Choice, basename, choices
from autograder.submissions.downloads.forms import FORMS
from autograder.submissions.downloads.gradescope import metadata_name
from autograder.submissions.downloads.matching import Owned
from autograder.submissions.downloads.roster import Roster, read_rosters
from autograder.submissions.downloads.sorting import WANTED, absent, sort_files, told_late, unpacked
from autograder.submissions.find import of_path, opened
from autograder.submissions.handed import Handed, NothingToGrade, without_doubles
from autograder.submissions.names import is_zip, notebook_name
from autograder.submissions.notebook import Rejected, parse_notebook

GROUPS_UNTOLD = ("canvas", "blackboard", "brightspace")  # Their downloads name one member, or the group alone.
TREE = "nbgrader"  # The tree submitted/<student>/<assignment>/, in which the path names the student.


@dataclass(frozen=True)
class Collected:
    """What was handed in, and what the instructor should know about how it was read."""

    handed: list[Handed]
    said: list[str]


def collect_submissions(
    paths: Sequence[Path], slugs: Sequence[str], student: str | None, form: str | None, rosters: Sequence[Path]
) -> Collected:
    """Everything handed in under `paths`, each a download of an LMS, a notebook, a zip or a tree.

    Parameters
    ----------
    student
        Whose it is, where the path does not say; such a path is no download.
    form
        A key of `FORMS`, `nbgrader` for a tree, or None to recognise what cannot be mistaken.
    rosters
        Tables that name the students of a download.

    Raises
    ------
    NothingToGrade
        For a path that holds nothing, and for a roster that is of no use.
    """
    roster = read_rosters(rosters)
    handed: list[Handed] = []
    said: list[str] = []
    for path in paths:
        files = opened(path) if path.is_dir() or (is_zip(path.name) and path.exists()) else None
        names = _names(files, slugs)
        known = form or (recognised_names(names) if student is None else None)
        if known in FORMS and path.exists():
            found = _of_download(path, known, files or opened(path), roster, slugs)
            handed, said = handed + found.handed, said + found.said
        elif roster is not None and path.exists():
            raise NothingToGrade(
                f"{path}: --roster goes with a download of an LMS, and this is none that is recognised; say which one "
                f"it is with --from {', '.join(FORMS)}"
            )
        else:
            handed += of_path(path, slugs, student, files)
            said += [] if form else _hint(path, names)
    return Collected(without_doubles(handed), said)


def recognised(path: Path, slugs: Sequence[str]) -> str | None:
    """The form of the download that `path` is, when it cannot be mistaken for anything else."""
    return recognised_names(_names(opened(path), slugs)) if path.is_dir() or is_zip(path.name) else None


def recognised_names(names: Sequence[str]) -> str | None:
    """The form that these names must be of; one file is enough, so that all others are named."""
    if metadata_name(names) is not None:
        return "gradescope"
    certain = [key for key, form in FORMS.items() if form.recognised and key != "gradescope"]
    return next((key for key in certain if any(_fit(key, names))), None)


def _names(files: Files | Rejected | None, slugs: Sequence[str]) -> Sequence[str]:
    """The names in what may be a download; none where its folders name assignments."""
    if files is None or isinstance(files, Rejected):
        return ()
    return () if any(slug in PurePosixPath(name).parts for name in files.names for slug in slugs) else files.names


def _fit(form: str, names: Sequence[str]) -> list[bool]:
    """For each notebook or zip of a student, whether its name is of the form."""
    fitting = {name for name, _ in FORMS[form].read(names, lambda name: b"")}
    return [name in fitting for name in names if name.lower().endswith(WANTED)]


def _hint(path: Path, names: Sequence[str]) -> list[str]:
    fits = _fit("canvas", names)
    said = f"{path}: its names look like those of a download of Canvas; if it is one, add --from canvas"
    return [said] if fits and all(fits) else []


def _of_download(
    path: Path, form: str, files: Files | Rejected, roster: Roster | None, slugs: Sequence[str]
) -> Collected:
    said = [f"{path}: read as a download of {FORMS[form].title}"]
    try:
        if isinstance(files, Rejected):
            raise files
        found = sort_files(files, FORMS[form], roster)
    except Rejected as error:
        return Collected([Handed(path.stem, None, str(path), problem=str(error))], said)
    handed = [Handed(_folder(name), None, f"{path}:{name}", problem=reason) for name, reason in found.unclear]
    for student, owned in found.by_student.items():
        for one, remark in _of_student(student, owned, files, path, slugs):
            handed.append(one)
            said += [remark] if remark else []
    if not handed:
        raise NothingToGrade(f"{path}: nothing to grade in this download")
    if late := told_late(found.by_student, FORMS[form]):
        said.append(f"{path}: {late}")
    if missing := absent(found.by_student, roster):
        group = "; if this was group work, tell the groups at the export (--groups)" if form in GROUPS_UNTOLD else ""
        said.append(f"{path}: nothing was handed in by {missing}{group}")
    return Collected(handed, said)


def _folder(name: str) -> str:
    """The whole name of a file that is nobody's, as the one folder that its report goes to."""
    return name.replace("/", "_").replace("\\", "_")


def _of_student(
    student: str, owned: Sequence[Owned], files: Files, path: Path, slugs: Sequence[str]
) -> Iterator[tuple[Handed, str | None]]:
    """The one notebook of each assignment that counts, and what is to be said about it."""
    label = f"{path}:{owned[0].name}"
    try:
        contents = _contents(owned, files)
    except Rejected as error:
        yield Handed(student, None, label, problem=str(error)), None
        return
    for slug, choice in choices([*contents], lambda file: _slug(file, contents[file], student, slugs), _released):
        if isinstance(choice, Choice):
            label = f"{path}:{choice.chosen.name}"
            attempt = choice.chosen.reading.attempt
            at = None if attempt is None else attempt.isoformat()
            content = contents[choice.chosen]
            yield Handed(student, slug, label, content=content, submitted_at=at), _remark(choice)
        else:
            yield Handed(student, slug, label, problem=str(choice)), None


def _contents(owned: Sequence[Owned], files: Files) -> dict[Owned, Callable[[], bytes]]:
    """A student's notebooks, each with how to read it; Rejected when a zip cannot be read, or there is none."""
    notebooks = [pair for file in owned for pair in unpacked(file, files)]
    if not notebooks:
        names = ", ".join(file.reading.file or file.name for file in owned)
        raise Rejected(f"there is no notebook (.ipynb) in what was handed in: {names}")
    return {file: partial(source.read, file.name) for file, source in notebooks}


def _released(slug: str | None) -> str | None:
    return notebook_name(slug) if slug else None


def _slug(file: Owned, content: Callable[[], bytes], student: str, slugs: Sequence[str]) -> str | None:
    """The assignment that a notebook says it is of, else the one whose notebook has its name."""
    try:
        said = parse_notebook(content(), student).assignment
    except Rejected:
        said = None
    if said is not None:
        return said if said in slugs else None
    return next((slug for slug in slugs if basename(file, _released(slug)) == _released(slug)), None)


def _remark(choice: Choice) -> str | None:
    if not choice.earlier:
        return None
    earlier = ", ".join(sorted(file.name for file in choice.earlier))
    why = "the latest" if _is_latest(choice) else "which has the released name"
    return f"{choice.chosen.student}: {choice.chosen.name} counts, {why}; left aside: {earlier}"


def _is_latest(choice: Choice) -> bool:
    """Whether nothing that was left aside came later, or at the same time under another name."""
    chosen = choice.chosen.reading
    at = (chosen.attempt or datetime.min, chosen.serial)
    return all((one.reading.attempt or datetime.min, one.reading.serial) < at for one in choice.earlier)
