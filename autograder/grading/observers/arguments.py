"""Slips that are a matter of what a function is given: the right answer to a question with other arguments."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from autograder.checks.declared import Call, Check
from autograder.checks.drivers import as_called
from autograder.checks.outcomes import Function
from autograder.checks.source import text_of
from autograder.grading.observers.evidence import Evidence
from autograder.grading.observers.likeness import Likeness
from autograder.grading.observers.shapes import has_examples, sizes
from autograder.grading.telltale import Possibility

_Altered = Callable[..., Any]


@dataclass(frozen=True)
class OtherArguments:
    """The values are those of another question: an argument that plays no part, or of which only a piece counts."""

    def sees(self, evidence: Evidence) -> str | None:
        """What is otherwise in the question that was answered."""
        if evidence.check.driver is not None:
            return None
        return Likeness(evidence).first("arguments", _questions(evidence, _alterations))


@dataclass(frozen=True)
class OtherNumbers:
    """The values are those of a question in which a number is another one: a learning rate, a count, a limit."""

    def sees(self, evidence: Evidence) -> str | None:
        """Which number, and how it differs."""
        if evidence.check.driver is not None:
            return None
        return Likeness(evidence).first("numbers", _questions(evidence, _numbers))


_Alterations = Callable[[Check, Call, Sequence[Call]], Iterator[tuple[str, Callable[[list[Any]], list[Any]]]]]


def _questions(evidence: Evidence, alterations: _Alterations) -> Iterator[Possibility]:
    reference = as_called(evidence.check, evidence.check.reference)
    for says, altered in alterations(evidence.check, evidence.failures[0].call, evidence.calls):
        yield says, partial(_after, reference, altered, text_of(evidence.check.reference))


def _numbers(check: Check, call: Call, _: Sequence[Call]) -> Iterator[tuple[str, Callable[[list[Any]], list[Any]]]]:
    for place, (name, arg) in enumerate(zip(check.parameters, call.args, strict=False)):
        if isinstance(arg, (int, float)) and not isinstance(arg, bool):
            for says, change in _of_number(name, arg):
                yield says, _at(place, change)


def _after(reference: Function, altered: Callable[[list[Any]], list[Any]], source: str) -> Function:
    def answered(*args: Any) -> Any:
        return reference(*altered(list(args)))

    answered.source = source  # type: ignore[attr-defined]
    return answered


def _alterations(
    check: Check, call: Call, others: Sequence[Call] = ()
) -> Iterator[tuple[str, Callable[[list[Any]], list[Any]]]]:
    if max(sizes(check, one).get("n", 0) for one in (call, *others)) > 1:
        yield from _of_examples(check)
    names, args = check.parameters, call.args
    for place, (name, arg) in enumerate(zip(names, args, strict=False)):
        for says, change in _of_one(name, arg):
            yield says, _at(place, change)
    for one in range(len(args)):
        for other in range(one + 1, len(args)):
            if _kin(args[one], args[other]):
                says = f"your values would be right if `{names[one]}` and `{names[other]}` had changed places"
                yield says, _exchanged(one, other)


def _of_examples(check: Check) -> Iterator[tuple[str, Callable[[list[Any]], list[Any]]]]:
    """Some examples of a batch alone, or in another order; or all, with zeros for what does not count."""
    for says, rows in (
        ("only the first example counts in your values", slice(0, 1)),
        ("only the last example counts in your values", slice(-1, None)),
        ("the last example does not count in your values", slice(0, -1)),
        ("the first example does not count in your values", slice(1, None)),
        ("your values are those for the examples in the opposite order", slice(None, None, -1)),
    ):
        yield says, _rows(check, lambda table, rows=rows: table[rows])
    for says, kept in (
        ("only the first example counts in your values", lambda n: np.arange(n) == 0),
        ("only the last example counts in your values", lambda n: np.arange(n) == n - 1),
        ("the last example does not count in your values", lambda n: np.arange(n) < n - 1),
        ("the first example does not count in your values", lambda n: np.arange(n) > 0),
    ):
        yield says, _rows(check, lambda table, kept=kept: (table.T * kept(len(table))).T)


def _rows(check: Check, change: _Altered) -> Callable[[list[Any]], list[Any]]:
    """Change everything that has a row for each example."""

    def take(args: list[Any]) -> list[Any]:
        n = sizes(check, Call(check.cases[0], args)).get("n", 0)
        names = [*check.parameters, *[""] * len(args)]
        return [
            _changed(arg, change) if n and has_examples(check, name, arg, n) else arg
            for name, arg in zip(names, args, strict=False)
        ]

    return take


def _changed(arg: Any, change: _Altered) -> Any:
    return change(arg) if isinstance(arg, np.ndarray) else [change(item) for item in arg]


def _of_one(name: str, arg: Any) -> Iterator[tuple[str, _Altered]]:
    if isinstance(arg, np.ndarray) and arg.size:
        yield f"your values are those for a `{name}` of zeros: where does `{name}` come in?", np.zeros_like
        yield f"your values are those for a `{name}` of ones: where does `{name}` come in?", np.ones_like
        yield f"your values are those for a `{name}` without its signs", np.abs
        yield f"your values are those for a `{name}` with the opposite sign", np.negative
        yield f"your values are those for a `{name}` cut off to whole numbers", np.trunc
        for says, change in _THROUGH:
            yield f"your values are those for {says} `{name}`", change
        yield f"your values are those for a `{name}` whose order is turned round", _flipped
        if arg.ndim == 2:
            yield f"your values are those for a transposed `{name}`", np.transpose
            for cut in _CUT_ANEW:
                yield (
                    (
                        f"your values are those for a `{name}` whose numbers are cut into rows anew, as `reshape` "
                        "does it: do rows and columns trade places in that way?"
                    ),
                    cut,
                )
        if arg.ndim == 1 and len(arg) > 1:
            yield f"only the first entry of `{name}` counts in your values", _only_first
            yield (
                f"only the last entry of `{name}` counts in your values: what becomes of the others?",
                lambda a: a * (np.arange(len(a)) == len(a) - 1),
            )
            yield f"your values are those for a `{name}` that is added up before it is used", _all_its(np.sum)
            yield f"your values are those for a `{name}` that is averaged before it is used", _all_its(np.mean)
            yield (
                f"the last entry of `{name}` does not count in your values",
                lambda a: a * (np.arange(len(a)) < len(a) - 1),
            )
            yield f"the first entry of `{name}` does not count in your values", lambda a: a * (np.arange(len(a)) > 0)
    elif isinstance(arg, (list, tuple)) and arg and all(isinstance(item, np.ndarray) for item in arg):
        yield f"your values are those for `{name}` of zeros: where do they come in?", _each(np.zeros_like)
        yield f"your values are those for `{name}` without their signs", _each(np.abs)
        yield f"your values are those for `{name}` in the opposite order", lambda items: list(items)[::-1]
        for says, change in _THROUGH:
            yield f"your values are those for {says} `{name}`", _each(change)
        if all(item.ndim == 2 for item in arg):
            yield f"your values are those for transposed `{name}`", _each(np.transpose)
    elif callable(arg):
        yield f"your values are those for a `{name}` that is 1 everywhere: where does it come in?", _always_one
        yield f"your values are those for a `{name}` that gives back what it gets", lambda _: lambda z: z


_THROUGH: tuple[tuple[str, _Altered], ...] = (
    ("the squares of", np.square),
    ("twice the", lambda x: 2.0 * x),
    ("half of", lambda x: 0.5 * x),
    ("tanh of", np.tanh),
    ("the logistic function of", lambda x: 1.0 / (1.0 + np.exp(-x))),
    ("the positive ones alone of", lambda x: np.maximum(x, 0.0)),
    ("exponentials of", np.exp),
    ("rounded", np.rint),
    ("values cut off at -1 and 1 of", lambda x: np.clip(x, -1.0, 1.0)),
    ("values cut off at 0 and 1 of", lambda x: np.clip(x, 0.0, 1.0)),
    ("signs alone of", np.sign),
    ("deviations from the mean of", lambda x: x - np.mean(x, axis=0)),
    ("a sorted", lambda x: np.sort(x, axis=0)),
    ("a normalised", lambda x: x / np.linalg.norm(x)),
    ("rows, each divided by its length, of", lambda x: x / np.linalg.norm(x, axis=-1, keepdims=True)),
    ("rows, each divided by the sum of its sizes, of", lambda x: x / np.sum(np.abs(x), axis=-1, keepdims=True)),
    ("entries, each divided by their number in a row, of", lambda x: x / x.shape[-1]),
)


# A table that is reshaped where it should be transposed, seen from either side of the product in which it stands.
_CUT_ANEW: tuple[_Altered, ...] = (lambda a: a.reshape(a.shape[::-1]).T, lambda a: a.T.reshape(a.shape))


def _of_number(name: str, arg: float) -> Iterator[tuple[str, _Altered]]:
    for number in (0, 1):
        yield f"your values are those for a `{name}` of {number}, whatever was handed over", _always(number)
    if isinstance(arg, int):
        yield f"your values are those for one more than `{name}`", lambda x: x + 1
        yield f"your values are those for one less than `{name}`", lambda x: x - 1
    yield f"your values are those for twice the `{name}` that was handed over", lambda x: 2 * x
    yield f"your values are those for half the `{name}` that was handed over", lambda x: x / 2
    yield f"your values are those for the square of `{name}`", lambda x: x * x
    yield f"your values are those for the root of `{name}`", lambda x: x**0.5
    yield f"your values are those for 1 less `{name}`", lambda x: 1 - x


def _always(number: float) -> _Altered:
    return lambda _: number


def _always_one(_: Any) -> Function:
    return lambda z: np.ones_like(z, dtype=float)


def _all_its(number: Callable[[np.ndarray], Any]) -> _Altered:
    """A vector whose entries are all the same number, made of them."""
    return lambda a: np.full(a.shape, number(a))


def _each(change: _Altered) -> _Altered:
    return lambda items: [change(item) for item in items]


def _flipped(array: np.ndarray) -> np.ndarray:
    return array[::-1]


def _only_first(array: np.ndarray) -> np.ndarray:
    return np.concatenate([array[:1], np.zeros_like(array[1:])])


def _at(place: int, change: _Altered) -> Callable[[list[Any]], list[Any]]:
    return lambda args: [*args[:place], change(args[place]), *args[place + 1 :]]


def _exchanged(one: int, other: int) -> Callable[[list[Any]], list[Any]]:
    def exchange(args: list[Any]) -> list[Any]:
        args[one], args[other] = args[other], args[one]
        return args

    return exchange


def _kin(one: Any, other: Any) -> bool:
    """Whether two arguments could be taken for each other."""
    if isinstance(one, np.ndarray) and isinstance(other, np.ndarray):
        return one.ndim == other.ndim
    number = (int, float)
    return (callable(one) and callable(other)) or (isinstance(one, number) and isinstance(other, number))
