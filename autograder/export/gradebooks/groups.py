"""Group work: what one member handed in, or the group under its own name, counts for each of its members."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from autograder.export.entry import ExportError
from autograder.export.gradebooks.marks import Mark, number
from autograder.files.sheets import Sheet, name_key
from autograder.submissions.downloads.names import folded

WHO = ("student", "login_id", "username", "user name", "sis login id", "user_id", "id", "email", "orgdefinedid")
WHAT = ("group", "group_name", "group name", "gruppe")


def read_groups(sheet: Sheet) -> dict[str, list[str]]:
    """Group -> its members, from a file with a column of students and one of groups, as Canvas exports it."""
    who = next((at for name in WHO if (at := sheet.find(name)) is not None), None)
    what = next((at for name in WHAT if (at := sheet.find(name)) is not None), None)
    if who is None or what is None:
        raise ExportError(f"{sheet.label}: a list of groups needs the columns student and group")
    found: dict[str, list[str]] = {}
    for row in sheet.rows:
        if row[what].strip() and row[who].strip():
            found.setdefault(row[what].strip(), []).append(name_key(row[who]))
    return found


def shared(marks: Sequence[Mark], groups: Mapping[str, Sequence[str]]) -> tuple[list[Mark], list[str]]:
    """The marks of groups for each member, and a line for each group that has two different ones."""
    result = list(marks)
    left_out = []
    for slug in sorted({mark.assignment for mark in marks}):
        for group, members in groups.items():
            own = [mark for mark in result if mark.assignment == slug and _is_of(mark.student, group, members)]
            counting = [mark for mark in own if mark.points is not None]
            if not counting:
                continue
            result = [mark for mark in result if mark not in counting]
            if len({number(mark.points or 0.0) for mark in counting}) > 1:
                said = " and ".join(f"{mark.value} of {mark.student}" for mark in counting)
                left_out.append(f"group {group} {slug}: two marks, {said}: keep the report of the one that counts")
                continue
            excused = {name_key(mark.student) for mark in own if mark.points is None}
            result += [replace(counting[0], student=one) for one in dict.fromkeys(members) if one not in excused]
    return result, left_out


def _is_of(student: str, group: str, members: Sequence[str]) -> bool:
    """Whether a report is a member's, or the group's under its own name, as downloads have it (`Group 1_12`)."""
    return name_key(student) in members or folded(group) in {folded(student), folded(student.rpartition("_")[0])}
