"""What was handed in: a notebook, or the reason why there is none."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from autograder.submissions.notebook import Rejected

ANONYMOUS = "student"


class NothingToGrade(Exception):
    """A wrong call: a path that does not exist or holds no notebook; the message says what to do."""


@dataclass(frozen=True)
class Handed:
    """One notebook that was handed in, or the reason why there is none.

    Parameters
    ----------
    student
        Whose it is; a name that is no UTF-8 is spelt out, so that reports, pages and gradebooks can hold it.
    slug
        The assignment that it was handed in for, where the path says so.
    label
        Where it lies, for messages.
    data
        The notebook's bytes, where they are held in memory.
    content
        Where they are not: how to get them. `read` does.
    problem
        Why there are none.
    folder
        What else was handed in with it, when that is a student's folder of an assignment.
    notes
        What the report should say about how it was found.
    beside
        Other notebooks that were handed in with it and do not count.
    submitted_at
        When it was handed in (ISO 8601), where the name of a download or a `timestamp.txt` says so.
    claimed
        Whether the student is named by the content of a zip alone, which whoever made the zip chose.
    """

    student: str
    slug: str | None
    label: str
    data: bytes = b""
    problem: str | None = None
    folder: Path | None = None
    notes: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    claimed: bool = False
    submitted_at: str | None = None
    content: Callable[[], bytes] | None = field(default=None, repr=False, compare=False)

    def read(self) -> "Handed":
        """The same with its bytes, or with the reason why they cannot be had now."""
        if self.content is None:
            return self
        try:
            return replace(self, data=self.content(), content=None)
        except (Rejected, OSError) as error:
            return replace(self, problem=str(error), content=None)

    def __post_init__(self) -> None:
        spelt = self.student.encode("utf-8", "backslashreplace").decode()
        object.__setattr__(self, "student", spelt)


def without_doubles(found: Sequence[Handed]) -> list[Handed]:
    """The same, but where several places hold one student's assignment, one entry that says so.

    A name that only the content of a zip claims gives way to one that the instructor's own paths give.

    Raises
    ------
    NothingToGrade
        When nothing else is there: nobody can say which one counts.
    """
    groups: dict[tuple[str, str], list[Handed]] = {}
    for one in found:
        groups.setdefault((one.student, one.slug or one.label), []).append(one)
    settled = [one for group in groups.values() for one in _settled(group)]
    if len(settled) < len(found) and not any(one.problem is None for one in settled):
        raise NothingToGrade(settled[0].problem)
    return settled


def _settled(group: list[Handed]) -> list[Handed]:
    vouched = [one for one in group if not one.claimed]
    counting = vouched if len(vouched) == 1 else group
    rest = [one for one in group if one not in counting]
    first = counting[0]
    if len(counting) > 1:
        places = " and ".join(dict.fromkeys(one.label for one in counting))
        problem = f"{places} are both {first.student}'s {first.slug}: grade them one after the other"
        counting = [Handed(first.student, first.slug, first.label, problem=problem)]
    return counting + [
        Handed(_own_name(one), one.slug, one.label, problem=f"it names {one.student}, who handed in {first.label}")
        for one in rest
    ]


def _own_name(handed: Handed) -> str:
    """A name for a report that is nobody's: the whole label."""
    return handed.label.replace("/", "_").replace("\\", "_")
