"""Pairs of submissions that share code, ranked: as records, and as a page that shows the shared pieces side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from autograder.reports.render import document, escaped

NO_VERDICT = (
    "This page ranks pairs by the code that they share and few others have. It accuses nobody: people may have worked "
    "together as they were allowed to, have read the same book, or think alike. Whoever looks has to judge."
)

AROUND = 2  # lines that are shown around a shared place


@dataclass(frozen=True)
class Side:
    """One student's code of a pair: the text, and where in it the shared pieces are, as (begin, end)."""

    student: str
    code: str
    shared: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Pair:
    """Two students who share code in an assignment.

    `share` is the shared part of the shorter one's own code, 0 to 1; `pieces` is how many pieces were found in both.
    """

    assignment: str
    share: float
    pieces: int
    sides: tuple[Side, Side]

    @property
    def students(self) -> tuple[str, str]:
        """Both, the first one first."""
        return self.sides[0].student, self.sides[1].student


def page(pairs: Sequence[Pair]) -> str:
    """The pairs side by side; everything in it is escaped."""
    sections = "".join(_section(number, pair) for number, pair in enumerate(pairs, 1))
    nothing = "<p>No pair shares more than a class would by chance.</p>"
    body = f"<h1>Code that is alike</h1><p class=hint>{NO_VERDICT}</p>{sections or nothing}"
    return document("Code that is alike", body)


def _section(number: int, pair: Pair) -> str:
    one, other = (escaped(student) for student in pair.students)
    columns = "".join(
        f"<div><h3>{escaped(side.student)}</h3><pre tabindex=0>{_marked(side)}</pre></div>" for side in pair.sides
    )
    said = f"{escaped(pair.assignment)} &middot; {pair.share:.0%} of the shorter one"
    shown = f"<details><summary>show the code</summary><div class=beside>{columns}</div></details>"
    return f"<section><h2>{number}. {one} and {other}<span>{said}</span></h2>{shown}</section>"


def _marked(side: Side) -> str:
    """The places that are shared, marked, with a few lines around them."""
    return "\n…\n".join(_excerpt(side, *window) for window in _windows(side))


def _windows(side: Side) -> list[tuple[int, int]]:
    """What is shown: every shared place with the lines around it, joined where they meet."""
    found: list[tuple[int, int]] = []
    for begin, end in side.shared:
        first, last = begin, end
        for _ in range(AROUND):
            first = max(side.code.rfind("\n", 0, max(first, 0)), 0)
            last = side.code.find("\n", last + 1) if 0 <= last < len(side.code) else -1
        last = len(side.code) if last < 0 else last
        if found and first <= found[-1][1]:
            found[-1] = found[-1][0], max(last, found[-1][1])
        else:
            found.append((first, last))
    return found


def _excerpt(side: Side, first: int, last: int) -> str:
    """One window of the code, escaped."""
    made, place = "", first
    for begin, end in side.shared:
        if first <= begin and end <= last:
            made += _lines(side.code[place:begin]) + f"<mark>{_lines(side.code[begin:end])}</mark>"
            place = end
    return (made + _lines(side.code[place:last])).strip("\n")


def _lines(text: str) -> str:
    return "\n".join(escaped(line) for line in text.split("\n"))
