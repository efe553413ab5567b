"""Code that two submissions share and few others have, by winnowed fingerprints: copydetect reads and hashes the code.

What was released, what the references say and what many of a class have written is left out: a formula of one line has
one right answer. Names, comments and space do not count.
"""

import io
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any, NamedTuple

import numpy as np
from copydetect import CodeFingerprint

from autograder.course.course import Course, Loaded
from autograder.grading.answers import reference_answers
from autograder.grading.plan import make_plan
from autograder.grading.run import students_code
from autograder.reports.similar import Pair, Side
from autograder.submissions.notebook import Submission

PIECE = 25  # characters of a piece once names are one letter each and comments are gone: about two short lines
COMMON = 0.2, 5  # a piece is everybody's when more than this share of a class, and more than so many, have it
LEAST = 12  # pieces in common before a pair is worth a look
MANY = 40  # students who may share one piece: beyond that it says nothing of any pair
BETWEEN = "\n\n"  # cells


class StudentCode(NamedTuple):
    """A student's own code and its pieces: where each begins and ends in the code, by the piece's hash."""

    student: str
    code: str
    pieces: Mapping[int, tuple[tuple[int, int], ...]]


def similar(course: Course, slug: str, submissions: Sequence[Submission]) -> list[Pair]:
    """The pairs of an assignment, those that share most first."""
    loaded = course.load(slug)
    known = set(written("", list(_given(loaded))).pieces)
    class_ = [
        written(one.student, list(students_code(make_plan(loaded.release, one), loaded.release))) for one in submissions
    ]
    own = [one._replace(pieces={h: p for h, p in one.pieces.items() if h not in known}) for one in class_]
    return sorted(_pairs(slug, _rare(own)), key=lambda pair: (-pair.share, -pair.pieces, pair.students))


def _given(loaded: Loaded) -> Iterator[str]:
    """What nobody has to copy from anybody: released cells, and the references."""
    yield from (cell.source for cell in loaded.release if cell.kind == "code")
    yield from reference_answers(loaded.assignment).values()


def written(student: str, cells: Sequence[str]) -> StudentCode:
    """A student's cells as one text, with the pieces of each cell."""
    pieces: dict[int, tuple[tuple[int, int], ...]] = {}
    begin = 0
    for cell in cells:
        made = CodeFingerprint("code.py", PIECE, 1, language="python", fp=io.StringIO(cell))
        places = [begin + place for place in _places(made, len(cell))]
        for key, starts in made.hash_idx.items():
            found = tuple((places[i], places[min(i + PIECE, len(places) - 1)]) for i in starts)
            pieces[int(key)] = pieces.get(int(key), ()) + found
        begin += len(cell) + len(BETWEEN)
    return StudentCode(student, BETWEEN.join(cells), pieces)


def _places(made: Any, length: int) -> list[int]:
    """Where each character of the filtered code stands in the code."""
    filtered = np.arange(len(made.filtered_code) + 1)
    if len(made.offsets) == 0:
        return [*filtered.tolist()]
    index = np.clip(np.searchsorted(made.offsets[:, 0], filtered, side="left") - 1, 0, len(made.offsets) - 1)
    return [min(int(place), length) for place in filtered + made.offsets[index, 1]]


def _rare(class_: Sequence[StudentCode]) -> list[StudentCode]:
    """The same without what many have."""
    times = Counter(piece for one in class_ for piece in one.pieces)
    most = max(COMMON[0] * len(class_), COMMON[1])
    return [one._replace(pieces={h: p for h, p in one.pieces.items() if times[h] <= most}) for one in class_]


def _pairs(slug: str, class_: Sequence[StudentCode]) -> Iterator[Pair]:
    """Every pair with enough in common; only those that share a piece are looked at."""
    having: dict[int, list[int]] = defaultdict(list)
    for number, one in enumerate(class_):
        for piece in one.pieces:
            having[piece].append(number)
    shared: dict[tuple[int, int], list[int]] = defaultdict(list)
    for piece, numbers in having.items():
        if 1 < len(numbers) <= MANY:
            for pair in combinations(numbers, 2):
                shared[pair].append(piece)
    for (a, b), pieces in shared.items():
        if len(pieces) >= LEAST:
            one, other = class_[a], class_[b]
            share = len(pieces) / min(len(one.pieces), len(other.pieces))
            yield Pair(slug, share, len(pieces), (_side(one, pieces), _side(other, pieces)))


def _side(one: StudentCode, pieces: Iterable[int]) -> Side:
    """The code with the shared places, joined where they overlap."""
    joined: list[tuple[int, int]] = []
    for begin, end in sorted(place for piece in pieces for place in one.pieces[piece]):
        if joined and begin <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((begin, end))
    return Side(one.student, one.code, tuple(joined))
