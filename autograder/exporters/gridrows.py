"""Rows of gradebooks that cannot say "excused"."""

from collections.abc import Sequence

from autograder.exporters.columns import Column
from autograder.exporters.marks import Mark


def kept(row: Sequence[str], column: Column, mark: Mark | None) -> str:
    """The mark; without one, what the gradebook had, so that an upload changes nothing there."""
    if mark is None or mark.points is None:
        return "" if column.index is None else row[column.index]
    return mark.value


def excused_notes(marks: Sequence[Mark], platform: str) -> tuple[str, ...]:
    """What a person has to do, since the platform's file cannot say it."""
    return tuple(
        f"{mark.student} {mark.assignment}: excused, and {platform}'s file cannot say so: exempt the student there"
        for mark in marks
        if mark.points is None
    )
