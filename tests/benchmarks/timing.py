"""Times of one thing, many times over, beside the times of what it is compared with."""

import math
import resource
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

BLOCK = 5


@dataclass(frozen=True)
class Times:
    """Milliseconds, in the order of measuring."""

    milliseconds: tuple[float, ...]

    @property
    def p50(self) -> float:
        """The median: half of the times are no longer."""
        return self.percentile(0.5)

    @property
    def p95(self) -> float:
        """95 of 100 times are no longer."""
        return self.percentile(0.95)

    def percentile(self, share: float) -> float:
        """The shortest time that at least this share of the times does not exceed."""
        return sorted(self.milliseconds)[max(math.ceil(share * len(self.milliseconds)) - 1, 0)]

    def __str__(self) -> str:
        digits = 0 if self.p50 >= 200 else 1 if self.p50 >= 2 else 2
        return f"{self.p50:.{digits}f} / {self.p95:.{digits}f}"


@dataclass(frozen=True)
class Spent:
    """What commands cost: seconds of the wall clock, and of the processors. The latter hardly feel what else runs."""

    wall: float = 0.0
    cpu: float = 0.0

    def __truediv__(self, parts: float) -> "Spent":
        return Spent(self.wall / parts, self.cpu / parts)


def spent(run: Callable[[], object]) -> Spent:
    """What it costs to run commands: theirs and their children's processor time, once they have ended."""
    before, start = _processors(), time.perf_counter()
    run()
    return Spent(time.perf_counter() - start, _processors() - before)


def _processors() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def stopwatch(run: Callable[[], object]) -> float:
    """Milliseconds of the wall clock that one run takes."""
    start = time.perf_counter()
    run()
    return (time.perf_counter() - start) * 1000


def one_after_the_other(run: Callable[[], object], rounds: int) -> Times:
    """The first run counts too."""
    return Times(tuple(stopwatch(run) for _ in range(rounds)))


def side_by_side(runs: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, Times]:
    """Times of several things in turns, so that a mood of the machine falls on all of them.

    They take turns of a few runs each; the first run of a turn is not counted: it pays for what the one before it
    has left to do.
    """
    found: dict[str, list[float]] = {label: [] for label in runs}
    while min(map(len, found.values())) < rounds:
        for label, run in runs.items():
            run()
            found[label] += [stopwatch(run) for _ in range(min(BLOCK, rounds - len(found[label])))]
    return {label: Times(tuple(times)) for label, times in found.items()}
