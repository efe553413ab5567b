"""All files of a download, sorted by student; what fits nobody is kept with the reason."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePosixPath

from autograder.submissions.archives import MAX_HANDED_IN_BYTES, Files, zip_files
from autograder.submissions.downloads.forms import Form
from autograder.submissions.downloads.matching import Owned, UnclearOwner, of_group, owned
from autograder.submissions.downloads.names import clean
from autograder.submissions.downloads.roster import Roster
from autograder.submissions.names import is_notebook, is_zip
from autograder.submissions.notebook import Rejected

WANTED = (".ipynb", ".zip")
LATE = re.compile(r"(?:^|_|/)LATE_")


@dataclass(frozen=True)
class Sorted:
    """Who handed in what."""

    by_student: dict[str, list[Owned]]
    unclear: tuple[tuple[str, str], ...]  # Pairs: a name in the download, and the reason why it is nobody's.


def sort_files(files: Files, form: Form, roster: Roster | None) -> Sorted:
    """The files of a download by student."""
    by_student: dict[str, list[Owned]] = {}
    unclear = list(files.refused)
    read = form.read(files.names, files.read)
    groups = roster is not None and form.title == "Moodle" and any(person.group for person in roster.people)
    for name, readings in read:
        try:
            found = of_group(name, readings, roster) if roster and groups else [owned(name, readings, roster)]
        except UnclearOwner as error:
            unclear.append((name, str(error)))
        else:
            for file in found:
                by_student.setdefault(file.student, []).append(file)
    fitting = {name for name, _ in read}
    misfits = [name for name in files.names if name not in fitting and name.lower().endswith(WANTED)]
    unclear += [(name, f"its name is not one of a download of {form.title}") for name in misfits]
    return Sorted(by_student, tuple(dict.fromkeys(unclear)))


def absent(by_student: dict[str, list[Owned]], roster: Roster | None) -> str:
    """The students of the roster who handed in nothing, with commas between them."""
    return ", ".join(person.student for person in roster.people if person.student not in by_student) if roster else ""


def unpacked(file: Owned, files: Files) -> Iterator[tuple[Owned, Files]]:
    """A notebook, or the notebooks in a zip that a student handed in; Rejected for a zip that cannot be read."""
    if is_notebook(file.reading.file):
        yield file, files
    elif is_zip(file.reading.file):
        inner = zip_files(partial(files.read, file.name), MAX_HANDED_IN_BYTES)
        for name in inner.names:
            if is_notebook(name):
                reading = replace(file.reading, file=clean(PurePosixPath(name).name), renamed="")
                yield replace(file, name=name, reading=reading), inner
        for name, reason in inner.refused:
            if is_notebook(name):
                raise Rejected(f"{name}: {reason}")


def told_late(by_student: dict[str, list[Owned]], form: Form) -> str | None:
    """What to say of work that Canvas calls late: its names hold no time, so that nothing is taken off."""
    late = sorted(student for student, files in by_student.items() if any(LATE.search(file.name) for file in files))
    if form.title != "Canvas" or not late:
        return None
    return f"Canvas marks these as late, without a time, so that no penalty is taken: {', '.join(late)}"
