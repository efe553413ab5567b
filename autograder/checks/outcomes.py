"""What can come of calling a student's function, and what a judge sees of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

Args = Sequence[Any]
Function = Callable[..., Any]


@dataclass(frozen=True)
class Returned:
    """A plain value came back.

    Parameters
    ----------
    value
        What was returned.
    after
        The arguments as they are after the call, when they were asked for.
    shared
        Numbers of the arguments that the value shares memory with, when asked for.
    earlier
        What the call before had returned, read once more after this one; None when not asked for.
    remarks
        What deserves a word and costs nothing.
    requests
        For each function among the arguments, what it was asked, in order.
    """

    value: Any
    after: tuple[Any, ...] | None = None
    shared: tuple[int, ...] = ()
    earlier: Any = None
    remarks: tuple[str, ...] = ()
    requests: tuple[tuple[Any, ...], ...] = ()


@dataclass(frozen=True)
class Raised:
    """The call ended in an exception: the name of its class, and what it said."""

    kind: str
    message: str = ""


@dataclass(frozen=True)
class Absent:
    """The notebook defines no function of the name that was called."""


@dataclass(frozen=True)
class TimedOut:
    """The time was up: after so many seconds of computing, or of waiting for the most part, or of either."""

    seconds: float
    of: Literal["computing", "waiting", "running"] = "running"


def in_seconds(number: float) -> str:
    """A time in a sentence.

    >>> in_seconds(1.0), in_seconds(0.5)
    ('1 second', '0.5 seconds')
    """
    return "1 second" if number == 1 else f"{number:g} seconds"


@dataclass(frozen=True)
class NotAsked:
    """The call was not made: the time was up before its turn."""


@dataclass(frozen=True)
class Died:
    """The process ended, or broke the rules of the line."""

    reason: str


Outcome = Returned | Raised | Absent | TimedOut | Died | NotAsked


@dataclass(frozen=True)
class Trial:
    """What a judge sees: the call, what the reference makes of it, and what came back."""

    parameters: tuple[str, ...]
    args: Args
    expected: Outcome
    outcome: Returned
