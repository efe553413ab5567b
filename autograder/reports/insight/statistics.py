"""Figures of a list of numbers, as teachers use them."""

import math
from collections.abc import Sequence
from statistics import fmean


def quantile(values: Sequence[float], share: float) -> float:
    """The value below which a share of the values lies (type 7 of Hyndman and Fan, 1996). ValueError without values.

    >>> quantile([1, 2, 3, 4], 0.5)
    2.5
    """
    if not values:
        raise ValueError("no values")
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    low = math.floor(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (place - low) * (ordered[high] - ordered[low])


def correlation(first: Sequence[float], second: Sequence[float]) -> float | None:
    """Pearson's correlation, -1 to 1; None where one of the two does not vary, or there are fewer than three pairs.

    >>> correlation([1, 2, 3], [2, 4, 6])
    1.0
    """
    if len(first) < 3:
        return None
    a, b = fmean(first), fmean(second)
    over = math.fsum((x - a) * (y - b) for x, y in zip(first, second, strict=True))
    spread = math.sqrt(math.fsum((x - a) ** 2 for x in first) * math.fsum((y - b) ** 2 for y in second))
    return max(-1.0, min(1.0, over / spread)) if spread > 1e-12 else None


def histogram(shares: Sequence[float], bins: int = 10) -> tuple[int, ...]:
    """How many shares of 1 lie in each of the equal parts from 0 to 1; 1 itself belongs to the last.

    >>> histogram([0.0, 0.05, 0.5, 1.0], 2)
    (2, 2)
    """
    counts = [0] * bins
    for share in shares:
        counts[min(bins - 1, max(0, math.floor(share * bins + 1e-9)))] += 1
    return tuple(counts)
