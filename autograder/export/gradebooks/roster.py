"""Who is who: students of reports found among the rows of an LMS's own file. Found, or listed; never guessed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from autograder.export.entry import ExportError
from autograder.export.gradebooks.marks import Mark
from autograder.files.sheets import Sheet, name_key

RowMarks = dict[str, Mark]  # assignment -> mark


@dataclass(frozen=True)
class RowIndex:
    """The rows of an LMS's file, findable by what identifies a student there.

    Parameters
    ----------
    keys
        Headings that identify, those that the file has.
    rows
        A value of such a column -> the rows that have it.
    names
        What to call the rows in messages, where they are no lines of a file.
    otherwise
        The rows of a student whom no value identifies: a platform's other ways to write one.
    """

    sheet: Sheet
    keys: tuple[str, ...]
    rows: Mapping[str, frozenset[int]]
    names: tuple[str, ...] = ()
    otherwise: Callable[[str], frozenset[int]] = lambda student: frozenset()


@dataclass(frozen=True)
class PlacedMarks:
    """RowMarks in their rows, and a line for every student who has none."""

    rows: Mapping[int, RowMarks]
    left_out: tuple[str, ...]


def roster_of(sheet: Sheet, keys: Sequence[str], advice: str, plain: Callable[[str], str] = name_key) -> RowIndex:
    """A roster from a file that has one of the columns `keys`; `plain` takes off what a platform adds to its ids."""
    there = tuple(key for key in keys if sheet.find(key) is not None)
    if not there:
        raise ExportError(f"{sheet.label}: none of the columns {', '.join(keys)}; {advice}")
    columns = [sheet.column(key, advice) for key in there]
    rows: dict[str, frozenset[int]] = {}
    for index, row in enumerate(sheet.rows):
        for value in {plain(row[column]) for column in columns} - {""}:
            rows[value] = rows.get(value, frozenset()) | {index}
    return RowIndex(sheet, there, rows)


def read_aliases(sheet: Sheet) -> dict[str, str]:
    """A teacher's own list: the student of the report -> what stands in the roster."""
    advice = "a list of aliases needs student and roster"
    student, roster = sheet.column("student", advice), sheet.column("roster", advice)
    found: dict[str, str] = {}
    for row, line in zip(sheet.rows, sheet.lines):
        if found.setdefault(name_key(row[student]), name_key(row[roster])) != name_key(row[roster]):
            raise ExportError(f"{sheet.label}: line {line}: {row[student]} has an alias already")
    return found


def placed(marks: Sequence[Mark], roster: RowIndex, aliases: Mapping[str, str]) -> PlacedMarks:
    """Every mark in the one row that is its student's; students of no row, of two, or of a taken one are listed."""
    left_out: dict[str, None] = {}  # Used as an ordered set: a student with several marks is listed once.
    found: dict[tuple[int, str], list[Mark]] = {}
    for mark in marks:
        key = aliases.get(name_key(mark.student), name_key(mark.student))
        rows = roster.rows.get(key) or roster.otherwise(key)
        if len(rows) == 1:
            found.setdefault((min(rows), mark.assignment), []).append(mark)
        else:
            left_out[_nobody(mark.student, key, sorted(rows), roster)] = None
    result: dict[int, RowMarks] = {}
    for (row, slug), same in sorted(found.items(), key=lambda item: item[0]):
        if len(same) == 1:
            result.setdefault(row, {})[slug] = same[0]
        else:
            names = " and ".join(mark.student for mark in same)
            left_out[f"{names}: one student, {_where(roster, [row])}, with {len(same)} marks for {slug}"] = None
    return PlacedMarks(result, tuple(left_out))


def _nobody(student: str, key: str, rows: Sequence[int], roster: RowIndex) -> str:
    shown = student if key == name_key(student) else f"{student} (alias {key})"
    if rows:
        return f"{shown}: fits {len(rows)} students, {_where(roster, rows)}"
    lost = [value for value in roster.rows if value.isdecimal() and key.isdecimal() and int(value) == int(key)]
    if lost:
        return (
            f"{shown}: {roster.sheet.label} has {lost[0]}: a spreadsheet program took the leading zeros; download the "
            "file again, and do not save it there"
        )
    return f"{shown}: nobody in {roster.sheet.label} has this as {' or '.join(roster.keys)}"


def _where(roster: RowIndex, rows: Sequence[int]) -> str:
    if roster.names:
        return " and ".join(roster.names[row] for row in rows)
    return f"{roster.sheet.label} line " + " and ".join(str(roster.sheet.lines[row]) for row in rows)
