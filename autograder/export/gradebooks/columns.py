"""Which column of a gradebook an assignment goes to, and whether the points fit it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from autograder.export.entry import ExportError
from autograder.export.gradebooks.marks import Mark, number
from autograder.export.gradebooks.wanted import WantedExport
from autograder.files.sheets import Sheet

ARROW = " -> "  # stands in a cell of the dry run where a mark takes the place of another one


@dataclass(frozen=True)
class Column:
    """A column of grades: its heading, and where it stands in the roster; None for one that is new."""

    heading: str
    index: int | None = None


def find_columns(wanted: WantedExport, pattern: re.Pattern[str]) -> dict[str, Column]:
    """Assignment -> its column, each its own; without a roster all of them are new."""
    columns: dict[str, Column] = {}
    for slug in wanted.maxima:
        title = wanted.title(slug)
        column = find_column(wanted.roster, title, pattern) if wanted.roster else Column(title)
        for other, taken in columns.items():
            if taken == column:
                raise ExportError(f"{other} and {slug} both go to '{column.heading}': give each a column of its own")
        columns[slug] = column
    return columns


def find_column(sheet: Sheet, title: str, pattern: re.Pattern[str]) -> Column:
    """The one column with that heading, or with that title in its heading; `pattern`'s group `title` says where."""
    found = [i for i, heading in enumerate(sheet.header) if heading == title]
    if not found:
        found = [i for i, heading in enumerate(sheet.header) if (m := pattern.match(heading)) and m["title"] == title]
    if len(found) > 1:
        names = " and ".join(f"'{sheet.header[i]}'" for i in found)
        raise ExportError(f"{sheet.label}: '{title}' fits {names}: name one with --column SLUG=HEADING")
    return Column(sheet.header[found[0]], found[0]) if found else Column(title)


def kept(row: Sequence[str], column: Column, mark: Mark | None) -> str:
    """The mark; without one, what the gradebook had, so that an upload changes nothing there."""
    if mark is None or mark.points is None:
        return "" if column.index is None else row[column.index]
    return mark.value


def replacements(row: Sequence[str], columns: Mapping[str, Column], cells: Sequence[str]) -> list[str]:
    """New cells beside what the row has: `43 -> 41` where a mark is replaced."""
    there = zip(columns.values(), cells)
    return [changed("" if column.index is None else row[column.index], cell) for column, cell in there]


def told(who: str, columns: Mapping[str, Column], shown: Sequence[str]) -> list[str]:
    """A line for each mark of a row that is replaced."""
    pairs = zip(columns.values(), shown)
    return [f"{who}, {column.heading}: {cell}" for column, cell in pairs if ARROW in cell]


def changed(old: str, new: str) -> str:
    """A cell of the dry run: what stands there already, and what takes its place.

    >>> changed("43.00", "41"), changed("", "41"), changed("41.0", "41")
    ('43.00 -> 41', '41', '41')
    """
    before = points(old)
    same = before is not None and points(new) is not None and number(before) == number(points(new) or 0.0)
    return new if not old.strip() or old.strip() in ("-", new) or same else f"{old.strip()}{ARROW}{new or 'nothing'}"


def demand_maximum(column: str, stated: str, ours: float, remedy: str, whole: float | None = None) -> None:
    """An error where an LMS counts a column out of something else than these marks are out of.

    `whole` is what the assignment is out of with its written answers, which a person marks, on the scale of `ours`.
    """
    theirs = points(stated)
    if theirs is None or number(theirs) == number(ours):
        return
    if theirs == 0:
        raise ExportError(
            f"'{column}' is out of 0, and counts nothing: set {number(ours)} {remedy} and download the file again"
        )
    if whole is not None and number(theirs) == number(whole):
        raise ExportError(
            f"'{column}' is out of {number(theirs)}, which counts the written answers, too; these marks are out of "
            f"{number(ours)}, without them. Give them a column of their own, out of {number(ours)}, and another one to "
            "the written answers; scaled up, they would give points for what nobody has read"
        )
    raise ExportError(
        f"'{column}' is out of {number(theirs)}, the marks are out of {number(ours)}: "
        f"scale them with --out-of {number(theirs)}, or set {number(ours)} {remedy} and download the file again"
    )


def points(text: str) -> float | None:
    """A number as platforms write it, `1,000.5` and `100,5` too; None for anything else.

    >>> points("100.00"), points("1,000"), points("100,5"), points("(read only)")
    (100.0, 1000.0, 100.5, None)
    """
    plain = re.sub(r"[,.](?=\d{3}(?:[,.]|$))", "", text.strip()) if re.search(r"\d,\d{3}", text) else text.strip()
    if not re.fullmatch(r"\d+(?:[.,]\d+)?", plain):
        return None
    return float(plain.replace(",", "."))
