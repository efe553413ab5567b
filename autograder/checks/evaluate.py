"""Runs the grader's own functions, references and wrong ones, on the inputs of a check.

A wrong function may loop for ever or change its arguments, as the student's may: it gets copies,
and a budget of lines instead of seconds, so that the verdict does not depend on the machine's mood.
"""

import copy
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator
from types import FrameType
from typing import Any

import numpy as np

from autograder.checks.declared import Call
from autograder.checks.outcomes import Args, Function, Outcome, Raised, Returned, TimedOut
from autograder.checks.source import text_of

LINES = 100_000  # lines of Python after which a function of the grader's own counts as endless


class _Endless(BaseException):
    pass


def fresh(function: Function) -> Function:
    """The function without what earlier calls left behind, where it knows how (see `mutation`)."""
    fresh_one: Function = getattr(function, "fresh", lambda: function)()
    return fresh_one


def copied(value: Any) -> Any:
    """A copy through and through: hundreds of functions are tried on copies, and `deepcopy` takes ten times as long."""
    if type(value) is np.ndarray and value.dtype != object:
        return value.copy(order="K")
    if type(value) in (list, tuple):
        return type(value)(copied(item) for item in value)
    plain = type(value) in (int, float, str, bool, type(None)) or isinstance(value, (np.number, np.bool_))
    return value if plain else copy.deepcopy(value)


def evaluate(function: Function, args: Args, lines: int | None = None) -> Outcome:
    """What the function makes of copies of `args`; TimedOut when more than `lines` lines of Python ran."""
    own = tuple(arg if callable(arg) else copied(arg) for arg in args)
    try:
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            value = _settled(_within(lines, function, own) if lines else function(*own))
    except _Endless:
        return TimedOut(0.0)
    except Exception as error:
        return Raised(type(error).__name__, str(error)[:500])
    return Returned(value, tuple(None if callable(arg) else arg for arg in own))


def evaluate_all(function: Function, calls: Iterable[Call], lines: int | None = None) -> Iterator[Outcome]:
    """The outcomes of the calls, in order, of one fresh function, each as it is asked for."""
    own = fresh(function)
    for call in calls:
        yield evaluate(own, call.args, lines)


def lines_of(function: Function, args: Args) -> int:
    """How many lines of Python a call runs through, up to `LINES`: a measure of work that no machine's mood changes."""
    own = tuple(arg if callable(arg) else copied(arg) for arg in args)
    seen: list[int] = []
    try:
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            _within(LINES, function, own, seen.append)
    except (_Endless, Exception):  # A function that fails has run its lines all the same.
        pass
    return min(*seen, LINES)


def may_be_endless(function: Function) -> bool:
    """Whether a loop of the function could go on for ever: counting its lines makes it ten times slower."""
    return "while" in text_of(function)


def _settled(value: Any) -> Any:
    """A snapshot, so that later calls cannot change what an aliasing function returned; iterators read."""
    value = list(value) if hasattr(value, "__next__") else value
    try:
        return copied(value)
    except RecursionError:  # a list that has come to contain itself
        return copy.deepcopy(value)


def _within(lines: int, function: Function, args: Args, tell: Callable[[int], object] = lambda seen: None) -> Any:
    """What the function returns; _Endless where it runs through more lines. `tell` is told through how many, however
    it ends."""
    seen = 0

    def count(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal seen
        seen += 1
        if seen > lines and event == "line":  # and not in what Python happens to clear away, which would swallow it
            raise _Endless
        return count

    previous = sys.gettrace()
    sys.settrace(count)
    try:
        return function(*args)
    finally:
        sys.settrace(previous)
        tell(seen)
