"""How long a student's process may take: the processor seconds that it has used, measured from outside it.

The kernel counts them for the whole process, all threads together, so that neither a busy machine nor the
grader's own work is charged to the student, and nothing in the process can change the count.
"""

import os
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from autograder.checks.outcomes import TimedOut

LOOK_SECONDS = 0.5  # between two looks at the clock of a process that says nothing
QUESTION_SECONDS = 200e-6  # processor time of the proxy of a handed-over function, for one question: the kit's
CPUCLOCK_SCHED = 2  # of <linux/posix-timers.h>: the clock that counts what the scheduler gave to a process


@dataclass(frozen=True)
class Clock:
    """The clock of one student process.

    Parameters
    ----------
    process
        Its number, as this process sees it; None where nobody can tell, and the wall clock alone counts.
    wall_times
        A request may take so many times its processor seconds on the wall clock, for what sleeps or waits. Time in
        which the process, or this one, was kept from running by others is not counted where the kernel tells it.
    """

    process: int | None = None
    wall_times: float = 1.0

    def used(self) -> float:
        """Processor seconds of the process so far; 0 where that cannot be told."""
        if self.process is None:
            return 0.0
        try:
            return time.clock_gettime((~self.process << 3) | CPUCLOCK_SCHED)
        except OSError:
            return 0.0

    def delayed(self) -> float:
        """Seconds for which the process, or the thread that asks, was ready to run while others had the processor. Of
        the threads of the process that one counts which was kept waiting longest."""
        if self.process is None:
            return 0.0
        with suppress(OSError):
            threads = os.listdir(f"/proc/{self.process}/task")
            return max(_delay(f"{self.process}/task/{thread}") for thread in threads) + _delay("thread-self")
        return 0.0

    def meter(self, seconds: float, used: float) -> "Meter":
        """A meter for one request that starts now, when the process has `used` so much."""
        return Meter(self, seconds, used)


def _delay(thread: str) -> float:
    with suppress(OSError, ValueError, IndexError):
        return int(Path(f"/proc/{thread}/schedstat").read_text().split()[1]) / 1e9
    return 0.0


class Meter:
    """What is left of the time of one request; called for the seconds after which to look again.

    The clock is read when the process has said nothing for a while: a quick answer costs no look at it.

    Parameters
    ----------
    clock
        Of the process.
    seconds
        Processor seconds that the request may take.
    used
        Processor seconds that the process had used when it started.

    Raises
    ------
    OutOfTime
        When nothing is left.
    """

    def __init__(self, clock: Clock, seconds: float, used: float) -> None:
        self.clock, self.seconds, self.used = clock, seconds, used
        self.not_theirs = 0.0  # wall-clock seconds of the grader's own work
        self.questions = 0
        self._started = time.monotonic()
        self._delayed: float | None = None

    def __call__(self) -> float:
        running = time.monotonic() - self._started
        quiet = min(self.seconds, LOOK_SECONDS)
        if running < quiet:
            return quiet - running
        if self._delayed is None:
            self._delayed = self.clock.delayed()
        return min(self._computing(), self._waiting(running), LOOK_SECONDS)

    def _computing(self) -> float:
        """Processor seconds that are left."""
        left = self.seconds + self.questions * QUESTION_SECONDS - (self.clock.used() - self.used)
        if left <= 0:
            raise OutOfTime(TimedOut(self.seconds, "computing"))
        return left

    def _waiting(self, running: float) -> float:
        """Seconds of the wall clock that are left."""
        limit = self.seconds * self.clock.wall_times
        left = limit + self.not_theirs - running
        if left <= 0 and self._delayed is not None:
            left += max(self.clock.delayed() - self._delayed, 0.0)  # a thread that ended has taken its own along
        if left <= 0:
            raise OutOfTime(TimedOut(limit, "waiting" if self.clock.process is not None else "running"))
        return left


class OutOfTime(TimeoutError):
    """A request has used up its time; `outcome` says which time that was."""

    def __init__(self, outcome: TimedOut) -> None:
        super().__init__(outcome)
        self.outcome = outcome
