"""A constant factor between what came and what is asked for, and what that factor is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.grading.observers.evidence import Evidence, Failure, close
from autograder.grading.observers.shapes import sizes, words

LIKE = 1e-4  # largest difference of two factors, relative, that are one


@dataclass(frozen=True)
class Factor:
    """Every value that is wrong is the same number of times what is asked for."""

    def sees(self, evidence: Evidence) -> str | None:
        """Which factor, where it is the number of examples, an argument or the like; else that there is one."""
        if not evidence.values_only:
            return None
        factors = [_factor(one) for one in evidence.failures]
        known = [factor for factor in factors if factor is not None]
        if len(known) < len(factors):
            return None
        failures = evidence.failures
        subject = _subject(evidence)
        for says in _named(evidence, failures, known):
            return f"{subject} {says}"
        if len(known) > 1 and max(known) - min(known) <= LIKE * abs(known[0]):
            return f"{subject} too large or too small by a factor, and by the same one every time"
        if all(sum(leaf.want.size for leaf in one.wrong) > 2 for one in failures):
            return (
                f"{subject} too large or too small by a factor: one factor for all values of a call, "
                "and another one from call to call"
            )
        return None


def named_factor(evidence: Evidence, factors: Sequence[float]) -> str | None:
    """Words for the quantity that the factors of all failed calls are; they end with "what"."""
    found = next(_named(evidence, evidence.failures, factors), None)
    return found and found.replace("what is asked for", "what")


def _subject(evidence: Evidence) -> str:
    """What the factor is about: everything, or what is wrong of it."""
    whole = all(len(one.wrong) == len(one.leaves or ()) for one in evidence.failures)
    return "every value is" if whole else "every value that is wrong is"


def _factor(failure: Failure) -> float | None:
    """How many times what is asked for the wrong values are, if that is one number."""
    got = np.concatenate([leaf.got.ravel() for leaf in failure.wrong])
    want = np.concatenate([leaf.want.ravel() for leaf in failure.wrong])
    if got.dtype.kind == "c" or not np.all(np.isfinite(got)):
        return None
    largest = int(np.argmax(np.abs(want)))
    if want[largest] == 0 or got[largest] == 0:
        return None
    factor = float(got[largest] / want[largest])
    return factor if all(close(leaf.got, factor * leaf.want) for leaf in failure.wrong) else None


def _named(evidence: Evidence, failures: Sequence[Failure], factors: Sequence[float]) -> Iterator[str]:
    """Sentences for quantities that all factors are, the simplest first."""
    for sign, minus in ((1.0, ""), (-1.0, ", with the opposite sign")):
        for quantity, power, says in _quantities(evidence):
            values = [quantity(evidence, one) for one in failures]
            if any(value is None or value <= 0 for value in values):
                continue
            meant = [sign * value**power for value in values]
            if all(abs(f - m) <= LIKE * abs(m) for f, m in zip(factors, meant, strict=True)):
                yield ("the opposite of what is asked for" if says == "" else f"{says} what is asked for") + (
                    minus if says else ""
                )


def _quantities(evidence: Evidence) -> Iterator[tuple[Any, float, str]]:
    """Quantities that a factor may be, their exponent, and words between "is" and "what is asked for"."""
    for number, says in ((1.0, ""), (2.0, "twice"), (0.5, "half of"), (4.0, "four times"), (0.25, "a quarter of")):
        yield (lambda _, one, number=number: number), 1.0, says
    for symbol in sizes(evidence.check, evidence.failures[0].call):
        counted = words(symbol)
        if counted != symbol:
            yield (lambda ev, one, s=symbol: _size(ev, one, s)), 1.0, f"as many times as there are {counted}"
            says = f"divided by the number of {counted}, compared with"
            yield (lambda ev, one, s=symbol: _size(ev, one, s)), -1.0, says
            for share, times in ((2.0, "twice"), (0.5, "half")):
                says = f"{times} as many times as there are {counted}"
                yield (lambda ev, one, s=symbol, c=share: _share(ev, one, s, c)), 1.0, says
                says = f"divided by {times} the number of {counted}, compared with"
                yield (lambda ev, one, s=symbol, c=share: _share(ev, one, s, c)), -1.0, says
    for name in evidence.check.parameters:
        yield (lambda ev, one, name=name: _number(ev, one, name)), 1.0, f"`{name}` times"
        yield (lambda ev, one, name=name: _number(ev, one, name)), -1.0, f"divided by `{name}`, compared with"
        yield (
            (lambda ev, one, name=name: _length(ev, one, name)),
            1.0,
            f"as many times as `{name}` has entries in a row",
        )
        yield (
            (lambda ev, one, name=name: _length(ev, one, name)),
            -1.0,
            f"divided by the number of entries in a row of `{name}`, compared with",
        )
    yield _one_less, 1.0, "as if one example less had been counted, compared with"


def _size(evidence: Evidence, failure: Failure, symbol: str) -> float | None:
    return sizes(evidence.check, failure.call).get(symbol)


def _share(evidence: Evidence, failure: Failure, symbol: str, share: float) -> float | None:
    size = _size(evidence, failure, symbol)
    return None if size is None else share * size


def _one_less(evidence: Evidence, failure: Failure) -> float | None:
    n = _size(evidence, failure, "n")
    return n / (n - 1) if n is not None and n > 1 else None


def _number(evidence: Evidence, failure: Failure, name: str) -> float | None:
    value = evidence.argument(failure.call, name)
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _length(evidence: Evidence, failure: Failure, name: str) -> float | None:
    value = evidence.argument(failure.call, name)
    if isinstance(value, np.ndarray):
        return value.shape[-1] if value.ndim in (1, 2) else None
    return len(value) if isinstance(value, (list, tuple)) else None
