"""Students of reports found in the LMS's roster: as with files, by what identifies, and never guessed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from autograder.export.gradebooks.marks import Mark
from autograder.export.gradebooks.roster import placed, roster_of
from autograder.files.sheets import Sheet
from autograder.lti.services import Member

KEYS = ("user id", "user name", "ID number", "e-mail")


@dataclass(frozen=True)
class Matched:
    """Marks with whom they are for, and a line for each that is nobody's."""

    pairs: tuple[tuple[Member, Mark], ...]
    left_out: tuple[str, ...]


def matched(marks: Sequence[Mark], members: Sequence[Member], aliases: Mapping[str, str]) -> Matched:
    """Every mark with the one student of the course whom it names."""
    rows = tuple((one.user, one.username, one.number, one.email) for one in members)
    sheet = Sheet("the course's roster", KEYS, rows, tuple(range(1, len(rows) + 1)), ",", "utf-8")
    names = tuple(f"{one.name or one.username or one.email} (user id {one.user})" for one in members)
    there = placed(marks, replace(roster_of(sheet, KEYS, ""), names=names), aliases)
    pairs, left_out = [], list(there.left_out)
    for index, found in there.rows.items():
        for mark in found.values():
            if members[index].learns:
                pairs.append((members[index], mark))
            else:
                left_out.append(f"{mark.student}: {names[index]} is in the course, but not as an active student")
    return Matched(tuple(pairs), tuple(left_out))
