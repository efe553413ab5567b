"""What known functions make of the calls of a check: the reference, wrong ones, and two mistakes at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from autograder.checks.declared import Call, Check
from autograder.checks.drivers import as_called
from autograder.checks.evaluate import LINES, evaluate_all, may_be_endless
from autograder.checks.outcomes import Function, Outcome


@dataclass(frozen=True)
class Tried:
    """Tries a function whenever it is asked for: the calls of a submission are its own."""

    def outcomes(self, check: Check, function: Function, calls: Sequence[Call]) -> Iterator[Outcome]:
        """The outcomes of the calls, in order, each as it is asked for; the reference needs no budget of lines."""
        lines = LINES if function is not check.reference and may_be_endless(function) else None
        yield from evaluate_all(as_called(check, function), calls, lines)


@dataclass(frozen=True, eq=False)
class Remembered(Tried):
    """Tries a function once on each row of calls: for known answers that are all asked the same.

    A wrong function may keep something between its calls, so that a row in another order is another row.
    """

    _rows: dict[tuple[Function, tuple[int, ...]], "AskedOnce"] = field(default_factory=dict)
    _calls: dict[int, Call] = field(default_factory=dict)  # kept, so that no other call gets the number of one

    def outcomes(self, check: Check, function: Function, calls: Sequence[Call]) -> Iterator[Outcome]:
        """As `Tried.outcomes`."""
        key = function, tuple(map(id, calls))
        if key not in self._rows:
            self._calls.update((id(call), call) for call in calls)
            self._rows[key] = AskedOnce(super().outcomes(check, function, calls))
        return iter(self._rows[key])


class AskedOnce:
    """Outcomes that are asked for again and again: each is found out once, when it is first asked for."""

    def __init__(self, unknown: Iterator[Outcome]) -> None:
        self._known: list[Outcome] = []
        self._unknown = unknown

    def __iter__(self) -> Iterator[Outcome]:
        number = 0
        while True:
            if number == len(self._known):
                found = next(self._unknown, None)
                if found is None:
                    return
                self._known.append(found)
            yield self._known[number]
            number += 1
