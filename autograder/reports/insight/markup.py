"""Pieces of HTML that the sections of the class page share; texts from reports are escaped here."""

from collections.abc import Iterable, Sequence

from autograder.reports.insight.records import CheckKey
from autograder.reports.render import escaped


class Groups:
    """Groups of students that the page can show alone, by number; students by their place in the table."""

    def __init__(self, students: Sequence[str]) -> None:
        self._places = {student: place for place, student in enumerate(students)}
        self.members: list[list[int]] = []

    def add(self, students: Iterable[str]) -> None:
        """One more group."""
        self.members.append(sorted(self._places[student] for student in students))

    def button(self, students: Sequence[str], about: str) -> str:
        """A button that says how many there are, and shows them in the table of students."""
        if not students:
            return "0"
        self.add(students)
        number, said = len(self.members) - 1, many(len(students), "student")
        return f"<button type=button class=show data-group={number} data-about='{h(about)}'>{said}</button>"


h = escaped  # It stands in nearly every line.


def many(count: int, one: str, several: str | None = None) -> str:
    """A number with its noun."""
    return f"{count} {one}" if count == 1 else f"{count} {several or one + 's'}"


def points(value: float) -> str:
    """A number of points with two digits at most behind the dot."""
    return f"{round(value, 2):g}"


def anchor(key: CheckKey) -> str:
    """Where an exercise stands on the page."""
    return h("ex-" + ".".join(key)).replace(" ", "_")


def table(label: str, head: Sequence[str], rows: Sequence[Sequence[str]], numbers: Sequence[int] = ()) -> str:
    """A table; cells and headings are HTML. Columns in `numbers` are set to the right."""
    if not rows:
        return ""
    heads = "".join(f"<th scope=col>{one}</th>" for one in head)
    lines = []
    for row in rows:
        cells = [
            f"<th scope=row>{cell}</th>" if i == 0 else f"<td{' class=n' if i in numbers else ''}>{cell}</td>"
            for i, cell in enumerate(row)
        ]
        lines.append(f"<tr>{''.join(cells)}</tr>")
    whole = f"<table><thead><tr>{heads}</tr></thead><tbody>{''.join(lines)}</tbody></table>"
    return f"<div class=wide role=region aria-label='{h(label)}' tabindex=0>{whole}</div>"
