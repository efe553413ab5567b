"""Who is in the course: a roster, a gradebook or a worksheet that an LMS exports as a table."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

from autograder.files.sheets import SheetError, parsed
from autograder.submissions.downloads.names import clean, folded
from autograder.submissions.handed import NothingToGrade
from autograder.submissions.notebook import Rejected, read_bounded

# What a column is called, in lower case, in the tables of the LMSs (English and German) and in nbgrader's.
HEADERS = {
    "number": ("identifier", "id"),
    "username": ("username", "user name", "sis login id", "login id", "login", "anmeldename", "benutzername"),
    "id": ("id number", "sis user id", "sis id", "orgdefinedid", "student id", "student_id", "sid", "id-nummer"),
    "email": ("email address", "e-mail address", "email", "e-mail", "e-mail-adresse"),
    "name": ("full name", "name", "student", "vollständiger name"),
    "group": ("group", "gruppe", "group name", "group_name"),
    "first": ("first name", "first_name", "firstname", "vorname"),
    "last": ("last name", "last_name", "lastname", "surname", "nachname"),
}
KINDS = {header: kind for kind, headers in HEADERS.items() for header in headers}
PEOPLE = ("number", "username", "id", "email")  # Kinds of values that belong to one person only; names may be shared.


@dataclass(frozen=True)
class Person:
    """One student with everything that a roster calls them by.

    Parameters
    ----------
    number
        Moodle's participant of this assignment, or Canvas's id.
    username, id, email
        As the institution knows them.
    names
        The full name, in each order that is known.
    group
        Who they hand in with, where Moodle's worksheet is that of group work.
    """

    number: str = ""
    username: str = ""
    id: str = ""
    email: str = ""
    names: tuple[str, ...] = ()
    group: str = ""

    @property
    def student(self) -> str:
        """What the student is called in reports and in the gradebook."""
        return self.username or self.id or self.email or self.number

    def is_called(self, name: str) -> bool:
        """Whether a name is one of theirs; a roster without names contradicts nobody."""
        return not self.names or folded(name) in {folded(own) for own in self.names}


@dataclass(frozen=True)
class Roster:
    """The students of a course."""

    people: tuple[Person, ...]

    def find(self, kind: str, value: str) -> list[Person]:
        """Everybody of whom this is true; kinds are those of `HEADERS`."""
        if kind == "name":
            return [person for person in self.people if person.names and person.is_called(value)]
        return [person for person in self.people if value and getattr(person, kind).casefold() == value.casefold()]


def read_rosters(paths: Sequence[Path]) -> Roster | None:
    """The students of one table or several, joined where user name, id or e-mail agree; None for no table.

    Raises
    ------
    NothingToGrade
        For a table that cannot be read, or that names nobody.
    """
    people: list[Person] = []
    for path in paths:
        for person in _read_table(path):
            _join(people, person)
    return Roster(tuple(people)) if paths else None


def _join(people: list[Person], person: Person) -> None:
    same = [index for index, known in enumerate(people) if _is_same(known, person)]
    if len(same) != 1:
        people.append(person)
        return
    known = people[same[0]]
    values = {field.name: getattr(known, field.name) or getattr(person, field.name) for field in fields(Person)}
    people[same[0]] = replace(known, **{**values, "names": tuple(dict.fromkeys(known.names + person.names))})


def _is_same(one: Person, other: Person) -> bool:
    pairs = [(getattr(one, kind).casefold(), getattr(other, kind).casefold()) for kind in ("username", "id", "email")]
    return any(mine and mine == theirs for mine, theirs in pairs)


def _read_table(path: Path) -> list[Person]:
    try:
        sheet = parsed(read_bounded(path), str(path))
    except (Rejected, SheetError) as error:
        raise NothingToGrade(f"{path}: this roster cannot be read ({error})") from None
    columns = _columns(sheet.header)
    people = [_person(row, columns) for row in sheet.rows]
    found = [person for person in people if any(getattr(person, kind) for kind in PEOPLE)]
    if not found:
        raise NothingToGrade(
            f"{path}: this roster names nobody; its first line must name columns such as Identifier, Username, "
            "ID number, Email address, Full name, ID, SIS Login ID, OrgDefinedId"
        )
    return found


def _columns(header: Sequence[str]) -> dict[str, int]:
    """Which column says what; the first of a kind counts."""
    columns: dict[str, int] = {}
    for index, heading in enumerate(header):
        if kind := KINDS.get(clean(heading).casefold()):
            columns.setdefault(kind, index)
    return columns


def _person(row: Sequence[str], columns: dict[str, int]) -> Person:
    cells = {kind: clean(row[index]) if index < len(row) else "" for kind, index in columns.items()}
    first, last = cells.get("first", ""), cells.get("last", "")
    names = [cells.get("name", ""), f"{first} {last}", f"{last} {first}"]
    number, username = cells.get("number", ""), cells.get("username", "")
    if digits := re.fullmatch(r"(?:\D* |[^\W\d]+/[^\W\d]+)?(\d+)", number):
        number = digits[
            1
        ]  # Moodle writes "Participant 3", with the word in its own language; in German "Teilnehmer/in3".
    else:
        number, username = "", username or number  # An id that is no number is a user name, as in nbgrader's own table.
    return Person(
        number,
        username.removeprefix("#"),  # Brightspace writes #ada, so that spreadsheets leave it alone
        cells.get("id", "").removeprefix("#"),
        cells.get("email", ""),
        tuple(name for name in names if folded(name)),
        cells.get("group", ""),
    )
