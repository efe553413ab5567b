"""Which student a file of a download belongs to: what its name says, held against the roster. Nothing is guessed."""

from collections.abc import Sequence
from dataclasses import dataclass

from autograder.submissions.downloads.forms import Reading
from autograder.submissions.downloads.names import folded
from autograder.submissions.downloads.roster import Person, Roster


class UnclearOwner(Exception):
    """A name that fits nobody, or more than one; the message says what to do."""


@dataclass(frozen=True)
class Owned:
    """A file of the download and the student that it belongs to."""

    name: str
    student: str
    reading: Reading


def owned(name: str, readings: Sequence[Reading], roster: Roster | None) -> Owned:
    """The one student who fits; Unclear when there is none, or more than one."""
    if roster is None:
        if len(readings) > 1:
            both = " and ".join(f"{reading.whose!r}" for reading in readings)
            raise UnclearOwner(
                f"its name may be that of a file of {both}: give the roster (--roster), or rename the file"
            )
        if not readings[0].certain:
            raise UnclearOwner(
                f"it is not certain where the title ends and the user name begins ({readings[0].whose!r}?): give the "
                "roster (--roster)"
            )
        return _of(name, readings[0].whose, readings[0])
    fits = {(person, reading) for reading in readings for person in _people(reading, roster)}
    if not fits:
        raise UnclearOwner(f"nobody in the roster is {_described(readings[0])}")
    if len(fits) > 1:
        people = " and ".join(sorted(repr(person.student) for person, _ in fits))
        raise UnclearOwner(f"its name fits {people}: rename it, so that it fits one")
    ((person, reading),) = fits
    # A student could name a file so that it fits another person.
    if len(readings) > 1 and not person.is_called(reading.name):
        raise UnclearOwner(f"its name may be that of a file of {person.student!r}, who has another name: rename it")
    if reading.same_name and not person.is_called(reading.name):
        raise UnclearOwner(
            f"{_described(readings[0])} is called {person.names[0]!r} in the roster, and {reading.name!r} here: this "
            "looks like the worksheet of another assignment"
        )
    return _of(name, person.student, reading)


def of_group(name: str, readings: Sequence[Reading], roster: Roster) -> list[Owned]:
    """What a group handed in, for each of its members. The number in the name is the group's, and nobody's.

    Raises
    ------
    Unclear
        Where the worksheet has no such group.
    """
    ways = {folded(reading.name): reading for reading in readings}
    found = [(person, ways[folded(person.group)]) for person in roster.people if folded(person.group) in ways]
    if not found or len({folded(person.group) for person, _ in found}) > 1:
        raise UnclearOwner(f"this is group work, and no group of the worksheet is called {readings[0].name!r}")
    return [_of(name, person.student, reading) for person, reading in found]


def _of(name: str, student: str, reading: Reading) -> Owned:
    """Students get folders of their own, in reports and in nbgrader: their names must not lead anywhere else."""
    if student in ("", ".", "..") or set("/\\") & set(student):
        raise UnclearOwner(f"{student!r} is no name that a student's folder can have")
    return Owned(name, student, reading)


def _people(reading: Reading, roster: Roster) -> set[Person]:
    return {person for kind, value in reading.keys for person in roster.find(kind, value)}


def _described(reading: Reading) -> str:
    kinds = {"number": "number", "username": "user", "id": "student", "email": "e-mail", "name": "called"}
    said = [f"{kinds[kind]} {value}" for kind, value in reading.keys]
    return " or ".join(said) or f"behind {reading.whose} (anonymous downloads cannot be matched)"
