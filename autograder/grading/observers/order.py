"""The right values in other places, or in another form: exchanged axes, another order, signs lost, digits lost."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from autograder.checks.outcomes import Returned
from autograder.grading.observers.evidence import Evidence, Leaf, close

_Holds = Callable[[Leaf], bool]


@dataclass(frozen=True)
class Throughout:
    """A relation of what came to what is asked for, that every wrong array of every failed call has."""

    holds: _Holds
    says: str
    calls: int = 1  # failed calls that must be there, where one of them may have it by chance

    def sees(self, evidence: Evidence) -> str | None:
        """The relation's sentence."""
        if not evidence.values_only or evidence.is_path or len(evidence.failures) < self.calls:
            return None
        wrong = [leaf for one in evidence.failures for leaf in one.wrong]
        return self.says if wrong and all(self.holds(leaf) for leaf in wrong) else None


@dataclass(frozen=True)
class Reversed:
    """The items of a list are right, and come in the opposite order."""

    def sees(self, evidence: Evidence) -> str | None:
        """Says so when no failed call is an exception."""
        pairs = [(one.got, one.want) for one in evidence.failures]
        lists = all(isinstance(want, (list, tuple)) and isinstance(got, (list, tuple)) for got, want in pairs)
        if not pairs or len(pairs) < list(evidence.passed).count(False) or not lists:
            return None
        if all(len(got) == len(want) > 1 and close(list(got)[::-1], list(want)) for got, want in pairs):
            return "the items are right, but they come in the opposite order"
        return None


@dataclass(frozen=True)
class SameRows:
    """All rows are the same, where each should be another, and no call that is right speaks against it."""

    def sees(self, evidence: Evidence) -> str | None:
        """Says so, unless examples have answers of their own in a call that is right."""
        trials = zip(evidence.wanted, evidence.passed, strict=True)
        right = [want.value for want, ok in trials if ok and isinstance(want, Returned)]
        items = [item for value in right for item in (value if isinstance(value, (list, tuple)) else [value])]
        if any(isinstance(one, np.ndarray) and one.ndim == 2 and len(one) > 1 for one in items):
            return None
        return Throughout(_same_rows, _SAME_ROWS).sees(evidence)


_SAME_ROWS = "all rows of what comes back are the same: is each of them one of its own?"


def _transposed(leaf: Leaf) -> bool:
    square = leaf.want.ndim == 2 and leaf.want.shape[0] == leaf.want.shape[1]
    return square and close(leaf.got.T, leaf.want)


def _sorted_alike(leaf: Leaf) -> bool:
    if leaf.want.size < 2 or not _finite(leaf):
        return False
    return close(np.sort(leaf.got, axis=None), np.sort(leaf.want, axis=None))


def _rows_exchanged(leaf: Leaf) -> bool:
    return leaf.want.ndim == 2 and len(leaf.want) > 1 and close(*(_sorted_rows(a) for a in (leaf.got, leaf.want)))


def _columns_exchanged(leaf: Leaf) -> bool:
    if leaf.want.ndim != 2 or leaf.want.shape[1] < 2:
        return False
    return close(_sorted_rows(leaf.got.T), _sorted_rows(leaf.want.T))


def _sorted_rows(table: np.ndarray) -> np.ndarray:
    return table[np.lexsort(np.round(table, 6).T[::-1])]


def _signs_lost(leaf: Leaf) -> bool:
    return _finite(leaf) and close(leaf.got, np.abs(leaf.want))


def _sizes_right(leaf: Leaf) -> bool:
    return _finite(leaf) and close(np.abs(leaf.got), np.abs(leaf.want))


def _all_or_nothing(leaf: Leaf) -> bool:
    fractions = np.any(np.round(leaf.want) != leaf.want)
    return bool(fractions and np.all((leaf.got == 0) | (leaf.got == 1)))


def _through(function: Callable[[np.ndarray], np.ndarray]) -> _Holds:
    """Whether what came is what is asked for, sent through a function."""

    def holds(leaf: Leaf) -> bool:
        if not _finite(leaf):
            return False
        return close(leaf.got, function(leaf.want))

    return holds


_THROUGH: tuple[tuple[str, Callable[[np.ndarray], np.ndarray]], ...] = (
    ("what should be negative is 0: is anything cut off there?", lambda x: np.maximum(x, 0.0)),
    ("your values are the squares of what is asked for", np.square),
    ("your values are square roots of what is asked for", lambda x: np.sqrt(np.abs(x))),
    ("your values are one over what is asked for", lambda x: 1.0 / x),
    ("your values and what is asked for add up to 1", lambda x: 1.0 - x),
    ("every value is 1 too large", lambda x: x + 1.0),
    ("every value is 1 too small", lambda x: x - 1.0),
    ("your values are what is asked for, sent through the logistic function", lambda x: 1.0 / (1.0 + np.exp(-x))),
    ("your values are what is asked for, sent through tanh", np.tanh),
    ("your values are exponentials of what is asked for", np.exp),
    ("your values are logarithms of what is asked for", lambda x: np.log(np.abs(x))),
    ("only the signs of what is asked for come back", np.sign),
    ("a step is made of what is asked for: 1 where it is positive, else 0", lambda x: (x > 0) * 1.0),
    ("your values are cut off at -1 and 1", lambda x: np.clip(x, -1.0, 1.0)),
    ("your values are cut off at 0 and 1", lambda x: np.clip(x, 0.0, 1.0)),
    ("your values are scaled to length 1", lambda x: x / np.linalg.norm(x)),
    ("your values are scaled so that they add up to 1", lambda x: x / np.sum(x)),
    ("your values are sorted", lambda x: np.sort(x, axis=None).reshape(x.shape)),
    ("the mean of the values is subtracted from them", lambda x: x - np.mean(x)),
)


def _whole(leaf: Leaf) -> bool:
    near = np.abs(leaf.got - leaf.want) <= 1.0
    fractions = np.any(np.round(leaf.want) != leaf.want)
    return bool(_finite(leaf) and np.all(near) and fractions and np.all(np.round(leaf.got) == leaf.got))


def _rounded(digits: int) -> _Holds:
    """Whether what came is what is asked for, to so many digits after the point."""
    return lambda leaf: _finite(leaf) and bool(np.all(np.abs(leaf.got - np.round(leaf.want, digits)) <= 1e-9))


def _zero(leaf: Leaf) -> bool:
    return not np.any(leaf.got)


def _one_entry(leaf: Leaf) -> bool:
    """Whether one entry alone is wrong, of several."""
    return leaf.want.size > 2 and int(np.sum(_off(leaf))) == 1


def _some_zero(leaf: Leaf) -> bool:
    off = _off(leaf)
    return bool(leaf.want.size > 1 and not np.all(off) and not np.any(leaf.got[off]))


def _zero_where_wrong(leaf: Leaf) -> bool:
    return not np.any(leaf.got[_off(leaf)])


def _first_row(leaf: Leaf) -> bool:
    return _only_wrong(leaf, 0)


def _last_row(leaf: Leaf) -> bool:
    return _only_wrong(leaf, -1)


def _only_wrong(leaf: Leaf, end: int) -> bool:
    off = _off(leaf)
    if leaf.want.ndim == 0 or len(leaf.want) < 3:
        return False
    rest = off[1:] if end == 0 else off[:-1]
    return bool(np.any(off[end]) and not np.any(rest))


def _first_row_right(leaf: Leaf) -> bool:
    return _only_right(leaf, 0)


def _last_row_right(leaf: Leaf) -> bool:
    return _only_right(leaf, -1)


def _only_right(leaf: Leaf, end: int) -> bool:
    off = _off(leaf)
    if leaf.want.ndim == 0 or len(leaf.want) < 3:
        return False
    rest = off[1:] if end == 0 else off[:-1]
    each = rest.reshape(len(rest), -1).any(axis=1)
    return bool(not np.any(off[end]) and np.all(each))


def _first_column(leaf: Leaf) -> bool:
    return leaf.want.ndim == 2 and _only_wrong(Leaf((), leaf.got.T, leaf.want.T), 0)


def _last_column(leaf: Leaf) -> bool:
    return leaf.want.ndim == 2 and _only_wrong(Leaf((), leaf.got.T, leaf.want.T), -1)


def _same_rows(leaf: Leaf) -> bool:
    rows = leaf.want.ndim == 2 and len(leaf.want) > 1 and not close(leaf.want[:1] + 0 * leaf.want, leaf.want)
    return bool(rows and close(leaf.got[:1] + 0 * leaf.got, leaf.got))


def _same_entries(leaf: Leaf) -> bool:
    if leaf.want.size < 2 or not _finite(leaf) or np.ptp(leaf.want) < 1e-6:
        return False
    return bool(np.ptp(leaf.got) <= 1e-9 * (1 + np.max(np.abs(leaf.got))))


def _summed_up(leaf: Leaf) -> bool:
    return leaf.want.ndim > 0 and len(leaf.want) > 1 and close(leaf.got, np.cumsum(leaf.want, axis=0))


def _summed_along_rows(leaf: Leaf) -> bool:
    return leaf.want.ndim == 2 and leaf.want.shape[1] > 1 and close(leaf.got, np.cumsum(leaf.want, axis=1))


def _off_the_diagonal(leaf: Leaf) -> bool:
    """Whether a square table is right everywhere but on its diagonal."""
    on, off = _by_the_diagonal(leaf)
    return bool(off.size and on.all() and not off.any())


def _on_the_diagonal(leaf: Leaf) -> bool:
    """Whether a square table is right on its diagonal, and nowhere else."""
    on, off = _by_the_diagonal(leaf)
    return bool(off.size and off.all() and not on.any())


def _by_the_diagonal(leaf: Leaf) -> tuple[np.ndarray, np.ndarray]:
    """Which entries of a square table are wrong, on its diagonal and off it; none where it is no square."""
    if leaf.want.ndim != 2 or leaf.want.shape[0] != leaf.want.shape[1]:
        return np.empty(0, dtype=bool), np.empty(0, dtype=bool)
    wrong, diagonal = _off(leaf), np.eye(len(leaf.want), dtype=bool)
    return wrong[diagonal], wrong[~diagonal]


def _off(leaf: Leaf) -> np.ndarray:
    """Which entries are wrong, as a fraction of the largest that is asked for."""
    scale = max(float(np.max(np.abs(leaf.want), initial=0.0)), 1e-6)
    off: np.ndarray = ~(np.abs(leaf.got - leaf.want) <= 1e-4 * scale)
    return off


def _finite(leaf: Leaf) -> bool:
    return bool(np.all(np.isfinite(leaf.got)) and leaf.got.dtype.kind != "c")


_BY_VALUE = tuple(Throughout(_through(function), says) for says, function in _THROUGH)
_ROUNDED = "the values are rounded: the first digits are right, the others are gone"
_WHOLE = "whole numbers come back where fractions are asked for: where do they lose their digits?"

# What these say of a value is true of right calls as well, whose values it leaves alone: where a call is right is then
# a matter of its numbers, and what such calls have in common else is there by chance.
EVERYWHERE = frozenset({_ROUNDED, _WHOLE, *(one.says for one in _BY_VALUE)})

RELATIONS: tuple[Throughout | SameRows, ...] = (
    Throughout(_zero, "every value that is wrong is 0: where should something reach them?"),
    *(Throughout(_rounded(digits), _ROUNDED) for digits in (1, 2, 3, 4)),
    Throughout(_transposed, "rows and columns are exchanged: wherever a table is square, its transpose comes back"),
    Throughout(_rows_exchanged, "the rows are right, but they come in another order"),
    Throughout(_columns_exchanged, "the columns are right, but they come in another order"),
    Throughout(_sorted_alike, "the values are right, but they stand in other places"),
    Throughout(_signs_lost, "every size is right, and the minus signs are lost"),
    Throughout(_sizes_right, "every size is right; some of the signs are not"),
    Throughout(_all_or_nothing, "only zeros and ones come back, where something between them is asked for"),
    Throughout(_whole, _WHOLE),
    SameRows(),
    Throughout(_first_row, "all is right but what comes first: look at entry (or row) 0", 2),
    Throughout(_last_row, "all is right but what comes last: look at the last entry (or row)", 2),
    Throughout(_first_row_right, "only the first entry (or row) is right: what is different from the second on?", 2),
    Throughout(_last_row_right, "only the last entry (or row) is right: what is different before it?", 2),
    Throughout(_first_column, "all is right but the first column", 2),
    Throughout(_last_column, "all is right but the last column", 2),
    Throughout(_off_the_diagonal, "all is right but the diagonal", 2),
    Throughout(_on_the_diagonal, "only the diagonal is right", 2),
    Throughout(_same_entries, "all entries of what comes back are the same number, where each should have its own"),
    Throughout(_summed_up, "each entry is the sum of those up to it"),
    Throughout(_summed_along_rows, "each entry is the sum of those up to it in its row"),
    *_BY_VALUE,
    Throughout(_some_zero, "some entries are right, and all the others are 0: which are never filled?"),
    Throughout(_zero_where_wrong, "wherever a value is wrong, it is 0: what should have reached it?"),
    Throughout(_one_entry, "all values but one are right"),
)
