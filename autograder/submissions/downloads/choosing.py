"""Which of a student's notebooks counts: the latest, under the released name; what is left aside is said."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TypeVar

from autograder.submissions.downloads.matching import Owned, UnclearOwner

Group = TypeVar("Group", bound=Hashable)


@dataclass(frozen=True)
class Choice:
    """The notebook that counts, and those that were handed in before it."""

    chosen: Owned
    earlier: tuple[Owned, ...] = ()


def choices(
    files: Sequence[Owned], group: Callable[[Owned], Group], expected: Callable[[Group], str | None]
) -> Iterator[tuple[Group, Choice | UnclearOwner]]:
    """For each group of a student's notebooks the one that counts, or why nothing tells them apart.

    Parameters
    ----------
    group
        What a notebook is handed in for: those of one group stand in for each other.
    expected
        The released name of a group's notebook.
    """
    groups: dict[Group, list[Owned]] = {}
    for file in files:
        groups.setdefault(group(file), []).append(file)
    for key, members in groups.items():
        try:
            yield key, choose(members, expected(key))
        except UnclearOwner as error:
            yield key, error


def choose(files: Sequence[Owned], expected: str | None) -> Choice:
    """The one that counts among a student's notebooks of one assignment; Unclear when nothing tells them apart.

    The latest attempt counts; in it the file of the expected name; of several uploads of one name the last.
    """
    latest = _last_attempt(files)
    named = [file for file in latest if expected and basename(file, expected).casefold() == expected.casefold()]
    pool = named or latest
    if len({basename(file, expected).casefold() for file in pool}) == 1:
        last = max(file.reading.serial for file in pool)
        pool = [file for file in pool if file.reading.serial == last]
    if len(pool) > 1:
        names = ", ".join(sorted(file.reading.file for file in pool))
        raise UnclearOwner(
            f"several notebooks ({names}) and nothing says which of them counts" + _hint(expected, named)
        )
    return Choice(pool[0], tuple(file for file in files if file is not pool[0]))


def basename(file: Owned, *released: str | None) -> str:
    """The student's name of the file, without folders, and without a number of the LMS where it is not the course's.

    >>> from autograder.submissions.downloads.forms import Reading
    >>> second = Owned("", "ada", Reading("ada", "hw-1.ipynb", "hw.ipynb"))
    >>> basename(second), basename(second, "hw-1.ipynb")
    ('hw.ipynb', 'hw-1.ipynb')
    """
    own = PurePosixPath(file.reading.file).name
    return own if own in released else PurePosixPath(file.reading.renamed or own).name


def _last_attempt(files: Sequence[Owned]) -> list[Owned]:
    dated = [file.reading.attempt for file in files if file.reading.attempt is not None]
    if len({file.name for file in files}) > 1 and 0 < len(dated) < len(files):
        raise UnclearOwner("several attempts, and the date of one of them cannot be read: leave only the last one")
    return [file for file in files if not dated or file.reading.attempt == max(dated)]


def _hint(expected: str | None, named: Sequence[Owned]) -> str:
    return f"; none is named {expected}" if expected and not named else ""
