"""Where an answer is right and where it is not: what all failed calls have in common, and no other call has."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.checks.compare import alike, numbers
from autograder.checks.declared import Call
from autograder.checks.outcomes import Returned
from autograder.grading.observers.evidence import Evidence
from autograder.grading.observers.shapes import sizes

HUGE = 2.0**53  # beyond it not every whole number is a float
LARGE = 20.0  # magnitude of an input beyond which exponentials saturate, or overflow on the way


@dataclass(frozen=True)
class Split:
    """A property of calls that tells those that failed from those that are right."""

    holds: Callable[[Evidence, Call], bool | None]
    says: str
    besides: int = 1  # calls that are right, without which the property may be there by chance
    failed: int = 1  # calls that failed, likewise

    def sees(self, evidence: Evidence) -> str | None:
        """The sentence, where some calls are right, and the failed ones are those that have the property."""
        answered = evidence.answered_rightly
        right = list(answered.values())
        if right.count(True) < self.besides or right.count(False) < self.failed:
            return None
        rows = ((self.holds(evidence, evidence.calls[number]), ok) for number, ok in answered.items())
        return None if any(row is None or row == ok for row, ok in rows) else self.says


def _more_than_one(symbol: str) -> Callable[[Evidence, Call], bool | None]:
    """Whether a call has several examples, outputs or the like."""

    def holds(evidence: Evidence, call: Call) -> bool | None:
        number = sizes(evidence.check, call).get(symbol)
        return None if number is None else number > 1

    return holds


def _one_output(evidence: Evidence, call: Call) -> bool | None:
    found = sizes(evidence.check, call)
    outputs = found.get("o", found.get("n_L"))
    return None if outputs is None else outputs == 1


def _batches(evidence: Evidence, call: Call) -> bool | None:
    """Whether several batches are handed over."""
    if "batches" not in evidence.check.parameters:
        return None
    return len(evidence.argument(call, "batches") or ()) > 1


def _huge(evidence: Evidence, call: Call) -> bool | None:
    """Whether a number is asked for that is beyond 64 bits, or nearly."""
    want = evidence.wanted[next(i for i, other in enumerate(evidence.calls) if other is call)]
    value = numbers(want.value) if isinstance(want, Returned) else None
    return value is not None and value.size > 0 and float(np.max(np.abs(value))) > HUGE


def _one_example(evidence: Evidence, call: Call) -> bool | None:
    n = sizes(evidence.check, call).get("n")
    return None if n is None else n == 1


def layers(evidence: Evidence, call: Call) -> int | None:
    """Layers of the network that a call is about: the weight matrices, or the deltas."""
    for name in ("weights", "deltas"):
        if name in evidence.check.parameters:
            value = evidence.argument(call, name)
            return len(value) if isinstance(value, (list, tuple)) else None
    return None


def _deep(evidence: Evidence, call: Call) -> bool | None:
    depth = layers(evidence, call)
    return None if depth is None else depth > 2


def _hidden(evidence: Evidence, call: Call) -> bool | None:
    depth = layers(evidence, call)
    return None if depth is None else depth > 1


def _as_wide_as_the_input(evidence: Evidence, call: Call) -> bool | None:
    """Whether a later layer of a network gets as many numbers as there are inputs."""
    if "weights" not in evidence.check.parameters:
        return None
    weights = evidence.argument(call, "weights")
    if not isinstance(weights, (list, tuple)) or not all(isinstance(W, np.ndarray) and W.ndim == 2 for W in weights):
        return None
    return any(W.shape[1] == weights[0].shape[1] for W in weights[1:])


def _array(_: Evidence, call: Call) -> bool | None:
    first = call.args[0] if call.args else None
    return isinstance(first, np.ndarray) and first.ndim > 0


def _table(_: Evidence, call: Call) -> bool | None:
    first = call.args[0] if call.args else None
    return isinstance(first, np.ndarray) and first.ndim > 1


def _whole(_: Evidence, call: Call) -> bool | None:
    return any(isinstance(arg, np.ndarray) and arg.dtype.kind in "iu" for arg in _arrays(call.args))


def _large(_: Evidence, call: Call) -> bool | None:
    return any(arg.size and float(np.max(np.abs(arg))) > LARGE for arg in _numbers(call.args))


def _negative(evidence: Evidence, call: Call) -> bool | None:
    if len(evidence.check.parameters) > 1:
        return None
    return any(arg.size and float(np.min(arg)) < 0 for arg in _numbers(call.args))


def _positive(evidence: Evidence, call: Call) -> bool | None:
    if len(evidence.check.parameters) > 1:
        return None
    return any(arg.size and float(np.max(arg)) > 0 for arg in _numbers(call.args))


def _with_zero(_: Evidence, call: Call) -> bool | None:
    return any(arg.size and bool(np.any(arg == 0)) for arg in _numbers(call.args))


def _again(evidence: Evidence, call: Call) -> bool | None:
    """Whether a call is the second or a later one of its case."""
    place = next(i for i, other in enumerate(evidence.calls) if other is call)
    return place > 0 and evidence.calls[place - 1].case is call.case


def _not_first(evidence: Evidence, call: Call) -> bool | None:
    """Whether a call is not the first of all; None unless a later one is of the same shapes, or where the first asks
    for a path that stays where it begins: any walk gets that right."""
    first, want = evidence.calls[0], evidence.wanted[0]
    if evidence.is_path and isinstance(want, Returned) and _stays(want.value):
        return None
    shapes = _shapes(first)
    alike = shapes and any(_shapes(other) == shapes for other in evidence.calls[1:])
    return call is not first if alike else None


def _stays(value: Any) -> bool:
    """Whether a path, or the first of several things, has one point alone, again and again."""
    path = numbers(value[0] if isinstance(value, tuple) and value else value)
    return path is not None and path.ndim == 2 and alike(path, path[:1] + 0 * path)


def _shapes(call: Call) -> list[object]:
    """Shapes of all arrays, and whole numbers: of as many epochs, say."""
    counts: list[object] = [arg for arg in call.args if type(arg) is int]
    return [*((array.shape, array.dtype.kind) for array in _arrays(call.args)), *counts]


def _arrays(args: Sequence[Any]) -> list[np.ndarray]:
    found = []
    for arg in args:
        if isinstance(arg, np.ndarray):
            found.append(arg)
        elif isinstance(arg, (list, tuple)):
            found += _arrays(arg)
    return found


def _numbers(args: Sequence[Any]) -> list[np.ndarray]:
    """Every number among the arguments, as arrays."""
    plain = [np.asarray(arg) for arg in args if isinstance(arg, (int, float)) and not isinstance(arg, bool)]
    return [*plain, *(array for array in _arrays(args) if array.dtype.kind in "iuf")]


SPLITS = (
    Split(_not_first, "the first call is right and every later one is wrong: what is left over from a call?"),
    Split(_again, "it goes wrong only when it is called a second time: is anything left over from the first?", 4),
    Split(_hidden, "right for a single layer, wrong as soon as there is a hidden one"),
    Split(_deep, "right for networks of up to two layers, wrong for every deeper one"),
    Split(_more_than_one("n"), "right for one example, wrong for every batch of several"),
    Split(_one_example, "right for every batch of several examples, wrong for one example", 2, 2),
    *(Split(_more_than_one(o), "right for one output, wrong as soon as there are several") for o in ("o", "n_L")),
    Split(_one_output, "right for several outputs, wrong for a single one"),
    Split(
        _as_wide_as_the_input, "wrong exactly where a hidden layer is as wide as the input: what goes by widths?", 4, 2
    ),
    Split(_batches, "right for a single batch, wrong for several", 2, 2),
    Split(_huge, "right for moderate results, wrong for very large ones: which numbers can your variables hold?"),
    Split(_array, "right for one number, wrong for arrays"),
    Split(_table, "right for one number and for rows of numbers, wrong for tables"),
    Split(_whole, "right for fractions, wrong where an argument holds whole numbers: which dtype do your arrays have?"),
    Split(_large, "right for moderate numbers, wrong where an argument is large"),
    Split(_with_zero, "wrong exactly where a 0 is among the arguments", 4),
    Split(_negative, "right for positive numbers, wrong where some are negative"),
    Split(_positive, "right for negative numbers, wrong where some are positive"),
)
