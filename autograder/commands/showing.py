"""What is shown while many submissions are graded: a bar on a terminal, plain lines elsewhere, JSON for machines."""

import json
import sys
import time
from collections.abc import Callable
from typing import Any, Protocol, TextIO

from autograder.reports.render import printable

FORMS = ("auto", "bar", "lines", "json")
LINES = 10  # Plain lines that a run is divided into.
SHOWN = 40  # Characters of what is being graded that fit beside the bar.


class Show(Protocol):
    """Told of each submission when it begins and when it is done."""

    def began(self, what: str) -> None:
        """This one is being graded."""

    def done(self, what: str, status: str, problem: str | None) -> None:
        """This one has its report; `problem` says why it could not be graded."""

    def close(self) -> None:
        """Nothing more comes."""


class Nothing:
    """Shows nothing."""

    def began(self, what: str) -> None:
        """Nothing."""

    def done(self, what: str, status: str, problem: str | None) -> None:
        """Nothing."""

    def close(self) -> None:
        """Nothing."""


class Bar(Nothing):
    """On a terminal: how many, how fast, how long it still takes, what is being graded; what fails stays above it.

    The rate and the time left are tqdm's.
    """

    def __init__(self, total: int, file: TextIO | None = None) -> None:
        from tqdm import tqdm  # here, since most commands show no bar

        self._bar = tqdm(total=total, unit="", file=file or sys.stderr, dynamic_ncols=True, smoothing=0.1, leave=True)
        self._failed = 0

    def began(self, what: str) -> None:
        """Beside the bar stands what was sent off last, and how many could not be graded."""
        failed = f", {self._failed} not graded" if self._failed else ""
        self._bar.set_postfix_str(f"{printable(what)[:SHOWN]}{failed}", refresh=False)

    def done(self, what: str, status: str, problem: str | None) -> None:
        """One more."""
        if problem is not None:
            self._failed += 1
            self._bar.write(printable(f"{what}: {problem}")[:200], file=self._bar.fp)
        self._bar.update()

    def close(self) -> None:
        """Leave the bar where it stands."""
        self._bar.close()


class Counted(Nothing):
    """Counts what is done, for lines on standard error."""

    def __init__(self, total: int, file: TextIO | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._total, self._file, self._clock, self._done = total, file, clock, 0
        self._start = clock()

    def _left(self, seconds: float) -> float:
        """Seconds that the rest takes, where so many were needed so far."""
        return seconds / self._done * (self._total - self._done)

    def _print(self, line: str) -> None:
        print(line, file=self._file or sys.stderr, flush=True)


class Lines(Counted):
    """Ten plain lines, for logs."""

    def done(self, what: str, status: str, problem: str | None) -> None:
        """A line for every tenth, with how long the rest takes at this rate."""
        self._done += 1
        if self._done == self._total:
            self._print(f"{self._done}/{self._total} graded")
        elif self._done % max(1, self._total // LINES) == 0:
            self._print(
                f"{self._done}/{self._total} graded, about {_spoken(self._left(self._clock() - self._start))} left"
            )


class JsonLines(Counted):
    """A JSON object a line, on standard error."""

    _failed = 0  # of those that are done

    def began(self, what: str) -> None:
        """An event of its own."""
        self._say(event="began", submission=what)

    def done(self, what: str, status: str, problem: str | None) -> None:
        """With counts, rate and time left."""
        self._done, self._failed = self._done + 1, self._failed + (problem is not None)
        seconds = max(self._clock() - self._start, 1e-9)
        self._say(
            event="done",
            submission=what,
            status=status,
            **({} if problem is None else {"problem": problem}),
            done=self._done,
            failed=self._failed,
            total=self._total,
            per_second=round(self._done / seconds, 2),
            seconds_left=round(self._left(seconds), 1),
        )

    def _say(self, **event: Any) -> None:
        self._print(json.dumps(event))


def show(form: str, total: int, quiet: bool = False) -> Show:
    """What shows the progress of a run of so many: one of `FORMS`, `auto` for what fits where it is shown."""
    if form == "json":
        return JsonLines(total)
    if quiet or total <= 1:
        return Nothing()
    return Bar(total) if form == "bar" or (form == "auto" and sys.stderr.isatty()) else Lines(total)


def _spoken(seconds: float) -> str:
    """A length of time, roughly."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
