"""Judges of a part of an answer: what can be right by itself is worth its share, whatever else is wrong."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, ClassVar

import numpy as np

from autograder.checks.compare import RETURNS, difference, lengths, numbers
from autograder.checks.judges import Close, Judge, expected
from autograder.checks.outcomes import Returned, Trial


@dataclass(frozen=True)
class Part:
    """A part of the value holds what `judge` asks, whatever the rest is: for what can be right by itself.

    >>> output = Part(lambda deltas: deltas[-1])
    >>> output.complaint(Trial((), (), expected=Returned([1.0, 2.0]), outcome=Returned([7.0, 2.0])))
    >>> output.complaint(Trial((), (), expected=Returned([1.0, 2.0]), outcome=Returned([1.0, 7.0])))
    'this part has the right shape, but not the right values'

    Parameters
    ----------
    of
        Takes the whole value and gives the part. It must be able to do so with the reference's value. Where it
        raises an exception on the student's, which may be of any form, the part is missing.
    judge
        Decides the part as if it were the whole value; it sees the arguments and the requests of the whole call.
    telling
        False for a part that an answer without a thought has right too, the first row of a path, say. Its case then
        counts only beside another that proves an answer.
    """

    of: Callable[[Any], Any]
    judge: Judge = Close()
    telling: bool = True

    @property
    def watches_arguments(self) -> bool:
        return self.judge.watches_arguments

    @property
    def proves_answer(self) -> bool:
        return self.telling and self.judge.proves_answer

    def complaint(self, trial: Trial) -> str | None:
        want = self.of(expected(trial))
        try:
            got = self.of(trial.outcome.value)
        except Exception:
            return _without_part(trial)
        part = replace(trial, expected=Returned(want), outcome=replace(trial.outcome, value=got))
        return _of_a_part(self.judge.complaint(part))


@dataclass(frozen=True)
class Follows:
    """Parts of the value follow from its other parts, as these are: a mistake further up is charged once.

    >>> doubled = Follows(lambda pair, x: [(pair[1], 2 * pair[0])], "the second number is not twice the first")
    >>> doubled.complaint(Trial(("x",), (3.0,), expected=Returned((3.0, 6.0)), outcome=Returned((5.0, 10.0))))
    >>> doubled.complaint(Trial(("x",), (3.0,), expected=Returned((3.0, 6.0)), outcome=Returned((3.0, 5.0))))
    'the second number is not twice the first'

    Parameters
    ----------
    rule
        Takes the value, in the form of the reference's, and the arguments of the call; gives pairs: a part, and what
        it should be. Parts that are all zero follow from anything, so they do not count.
    sentence
        The complaint when a part is not what it should be.
    """

    rule: Callable[..., Iterable[tuple[Any, Any]]]
    sentence: str
    watches_arguments: ClassVar[bool] = False
    proves_answer: ClassVar[bool] = True

    def complaint(self, trial: Trial) -> str | None:
        value, want = trial.outcome.value, expected(trial)
        form = difference(value, want, tolerance=np.inf, sizes=lengths(trial.args))
        if form is not None:
            return form
        with np.errstate(all="ignore"):
            pairs = list(self.rule(_in_form_of(want, value), *trial.args))
        if any(difference(part, wanted) for part, wanted in pairs) or not any(np.any(part) for part, _ in pairs):
            return self.sentence
        return None


@dataclass(frozen=True)
class Either:
    """One of several judges is content: for parts that may be right in one way or the other.

    The complaint is that of the first judge.
    """

    judges: tuple[Judge, ...]

    @property
    def watches_arguments(self) -> bool:
        return any(judge.watches_arguments for judge in self.judges)

    @property
    def proves_answer(self) -> bool:
        return all(judge.proves_answer for judge in self.judges)

    def complaint(self, trial: Trial) -> str | None:
        complaints = [judge.complaint(trial) for judge in self.judges]
        return None if None in complaints else complaints[0]


def _in_form_of(want: Any, value: Any) -> Any:
    """The value with the containers and array shapes of `want`; the two differ in numbers only."""
    if isinstance(want, (list, tuple)):
        return [_in_form_of(wanted, item) for wanted, item in zip(want, value, strict=True)]
    array = numbers(value)
    return value if array is None else array.reshape(np.shape(want))


def _without_part(trial: Trial) -> str:
    """What to say of a value that the part cannot be taken from: its form is not the one asked for."""
    form = difference(trial.outcome.value, expected(trial), tolerance=np.inf, sizes=lengths(trial.args))
    return form or "this part cannot be found in what it returns: compare its form with the one in the docstring"


def _of_a_part(complaint: str | None) -> str | None:
    """A judge's sentence about a whole value, as a sentence about a part."""
    if complaint is None or not complaint.startswith(RETURNS):
        return complaint
    rest = complaint.removeprefix(RETURNS)
    return f"this part has{rest}" if rest.startswith(" the right shape") else f"this part is{rest}"
