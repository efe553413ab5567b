"""Functions among the arguments of a call, and how to ask less about them across the line.

Such a function crosses as a handle, and every call of it is a question to the grader, which is counted.
An activation function given to a network is asked dozens of times, for something that stands in every
textbook: as a `Portable` its source crosses instead, once, and nothing is counted. Where calls have to be
counted, functions may be `together`, so that one question brings the answers of several. Where it is clear from the
exercise what will be asked, the answers are `foretold`: they come with the call.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from autograder.checks.outcomes import Args, Function
from autograder.checks.source import text_of


@dataclass(frozen=True)
class Portable:
    """A function whose source crosses the line. Never one that the same notebook asks students to write.

    Parameters
    ----------
    function
        Defined at the top of a module; it uses its parameters, NumPy as `np`, and `helpers`.
    data
        Plain values that are handed to it by keyword beside what it is called with.
    helpers
        Functions that it calls, of the same kind.
    here
        Another way to the same values, which stays with the grader and is taken there: an answer of the notebook, say.
    """

    function: Function
    data: Mapping[str, Any] = field(default_factory=dict)
    helpers: tuple[Function, ...] = ()
    here: Function | None = None

    def __call__(self, *args: Any, **named: Any) -> Any:
        """The function's value."""
        return self.here(*args, **named) if self.here else self.function(*args, **named, **self.data)

    @property
    def __name__(self) -> str:
        return self.function.__name__

    def crossing(self) -> dict[str, Any]:
        """What crosses: the name, the source and the data."""
        source = "\n\n".join(text_of(one) for one in (*self.helpers, self.function))
        return {"name": self.function.__name__, "source": source, "data": dict(self.data)}


@dataclass(frozen=True)
class MadeTogether:
    """One of the functions that `together` has made."""

    function: Function
    group: object

    def __call__(self, *args: Any, **named: Any) -> Any:
        """The function's value."""
        return self.function(*args, **named)

    def __deepcopy__(self, memo: dict[int, Any]) -> "MadeTogether":
        """Itself, as of a function: one that stands twice in a list is one in a copy of it, too."""
        return self


def together(*functions: Function) -> tuple[MadeTogether, ...]:
    """Functions that are likely to be asked at the same place: who asks one of them gets the answers of all.

    Every answer that crosses is counted as a question, whether it is used or not.
    """
    group = object()
    return tuple(MadeTogether(function, group) for function in functions)


@dataclass(frozen=True, eq=False)
class Foretold:
    """What `foretold` has made: a function, and the arguments with which it is likely to be called."""

    function: Function
    questions: tuple[Args, ...]

    def __call__(self, *args: Any, **named: Any) -> Any:
        """The function's value."""
        return self.function(*args, **named)

    @property
    def __name__(self) -> str:
        return self.function.__name__

    def answers(self) -> Iterator[tuple[Args, Any]]:
        """The questions that have an answer, each with it; one that fails says so when it is asked."""
        for args in self.questions:
            with suppress(Exception):
                yield args, self(*args)


def foretold(function: Function, *questions: Args) -> Foretold:
    """A function that stays here, with the arguments of the calls that nearly every answer makes of it.

    What it says to them crosses with the call, each to be used once; whoever asks something else, or in other numbers,
    gets that answered as ever. The questions themselves do not cross. Each counts as asked, whether it is or not.

    Never for values that the exercise asks students to find, and only for what its words say is asked.

    >>> f = foretold(abs, (-3.0,), (2.0,))
    >>> f(-3.0), list(f.answers())
    (3.0, [((-3.0,), 3.0), ((2.0,), 2.0)])
    """
    return Foretold(function, questions)
