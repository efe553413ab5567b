"""Ctrl-C and SIGTERM: what is being done is left, what was done is kept, and the command says how to go on."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

CODES = {signal.SIGINT: 130, signal.SIGTERM: 143}  # what shells say of a program that was stopped so


class Stopped(KeyboardInterrupt):
    """The run was asked to stop."""


class Stop:
    """Whether a run was stopped; `code` is its exit code then."""

    def __init__(self) -> None:
        self.code: int | None = None

    @contextmanager
    def heard(self) -> Iterator[None]:
        """Leave the block where the run is stopped."""
        with suppress(Stopped):
            yield

    def __call__(self, number: int, frame: FrameType | None) -> None:
        """The signal's handler. The second one finds the usual handlers, and is not waited for."""
        self.code = CODES[signal.Signals(number)]
        for one in CODES:
            signal.signal(one, signal.SIG_DFL if one != signal.SIGINT else signal.default_int_handler)
        print("autograder: stopping", file=sys.stderr)
        raise Stopped


@contextmanager
def stoppable() -> Iterator[Stop]:
    """Ctrl-C and SIGTERM stop what `Stop.heard` surrounds."""
    stop = Stop()
    try:
        before = {number: signal.signal(number, stop) for number in CODES}
    except ValueError:  # not in the main thread, where signals are somebody else's
        yield stop
        return
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
