"""Which numbers a check draws, and in which order its cases come: the one place that says so.

A regrade of the same notebook draws the same. Another student, another notebook of the same student, and another
process that is asked for the same check meet other numbers.
"""

import hashlib
import hmac
import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any, Self

import numpy as np
from numpy.random import PCG64, Generator
from numpy.random.bit_generator import ISeedSequence

from autograder.checks.declared import Call, Case, Check
from autograder.checks.source import CheckError
from autograder.checks.tried import Remembered, Tried


@dataclass(frozen=True)
class Draws:
    """The hidden inputs of one submission.

    Parameters
    ----------
    key
        The submission's own, as `key_of` has it. It is of no use for any other submission.
    tried
        What known functions make of them.
    """

    key: bytes
    tried: Tried = Tried()

    def calls(self, check: Check, attempt: int = 0) -> list[Call]:
        """Every call that a check makes, case by case, in an order of the submission's own.

        A case of several calls comes first, where there is one: who keeps something from the first call is found out
        by the second, and the mark hangs on no order. Cases that say so come last.

        `attempt` counts the processes that were asked before. They change the numbers, not the order, so that one
        process can go on where another was ended.
        """
        calls = calls_of(check, lambda case: self._generator(check.name, f"{attempt}", case))
        order = self._generator(check.name).permutation(len(check.cases)).tolist()
        first = [place for place in order if check.cases[place].calls > 1][:1]
        order = first + [place for place in order if place not in first]
        order.sort(key=lambda place: check.cases[place].last)
        return [call for place in order for call in calls if call.case is check.cases[place]]

    def _generator(self, *parts: str) -> Generator:
        return generator(self.key, *parts)

    def others(self, what: str) -> Self:
        """Other numbers of the same submission."""
        return replace(self, key=_hashed(self.key, "others", what))


def key_of(secret: bytes, student: str, assignment: str, written: str = "") -> bytes:
    """The key from which the hidden inputs of one submission come, and no other's.

    Parameters
    ----------
    secret
        The course's. Without it nobody can draw the same numbers, nor make the key of another submission.
    student, assignment
        Whose numbers they are.
    written
        What the student wrote, as `digest` has it.
    """
    return _hashed(secret, student, assignment, written)


def draws_of(secret: bytes, student: str, assignment: str, written: str = "") -> Draws:
    """The hidden inputs that the course's secret has for a submission; the arguments are those of `key_of`."""
    return Draws(key_of(secret, student, assignment, written))


@dataclass(frozen=True, eq=False)
class SharedDraws(Draws):
    """Hidden inputs that many notebooks of known answers meet, one after the other: drawn once, and known functions are
    tried on them once. Nothing of a student is ever graded by them."""

    tried: Tried = field(default_factory=Remembered)
    assignment: str = ""
    _drawn: dict[tuple[bytes, str, int], list[Call]] = field(default_factory=dict)

    def calls(self, check: Check, attempt: int = 0) -> list[Call]:
        """As `Draws.calls`; the same calls, and not only equal ones, whenever they are asked for."""
        key = self.key, check.name, attempt
        if key not in self._drawn:
            self._drawn[key] = super().calls(check, attempt)
        return list(self._drawn[key])


def digest(cells: Iterable[str]) -> str:
    """A hash of what stands in cells, whatever program saved them: space at the ends of lines does not count, nor do
    empty lines at the end of a cell, nor empty cells."""
    texts = ("\n".join(line.rstrip() for line in cell.rstrip().splitlines()) for cell in cells)
    return hashlib.sha256(b"".join(_framed(text) for text in texts if text)).hexdigest()


def _framed(text: str) -> bytes:
    """With its length before it, so that no two lists of texts look the same."""
    data = text.encode("utf-8", "replace")
    return len(data).to_bytes(4, "big") + data


class _Hashed(ISeedSequence):
    """256 bits that a hash has mixed already: NumPy's own seeds mix theirs once more, which takes four times as long as
    all the rest of a generator."""

    def __init__(self, hashed: bytes) -> None:
        self._hashed = hashed

    def generate_state(self, n_words: int, dtype: Any = np.uint32) -> np.ndarray:
        """The bits, for a generator whose state has as many."""
        words = np.frombuffer(self._hashed, np.dtype(dtype).newbyteorder("<")).astype(dtype)
        assert n_words == len(words), "the state is as long as the hash"
        return words


def generator(secret: bytes, *parts: str) -> Generator:
    """The random generator of HMAC-SHA256(secret, parts): other parts, other numbers."""
    seed: Any = _Hashed(_hashed(secret, *parts))  # NumPy takes any `ISeedSequence`, and its types do not say so
    return Generator(PCG64(seed))


def _hashed(secret: bytes, *parts: str) -> bytes:
    return hmac.digest(secret, b"".join(map(_framed, parts)), "sha256")


def calls_of(check: Check, random: Callable[[str], Generator]) -> list[Call]:
    """Every call of a check, its arguments drawn from the generator that `random` gives for the name of a case."""
    calls = []
    for case in check.cases:
        rng = random(case.name)
        calls += [Call(case, _arguments(check, case, rng)) for _ in range(case.calls)]
    return calls


def _arguments(check: Check, case: Case, rng: Generator) -> tuple[object, ...]:
    """What the sampler of a case draws; a sampler that cannot draw is told."""
    where = f"check '{check.name}', case '{case.name}'"
    try:
        drawn = case.sample(rng)
    except Exception as error:
        raise CheckError(f"{where}: its sampler stops with {type(error).__name__}: {error}") from error
    if isinstance(drawn, tuple) and len(drawn) == len(check.parameters):
        return drawn
    try:
        inspect.signature(check.driver or check.reference).bind(*drawn)
    except TypeError as error:
        raise CheckError(
            f"{where}: its sampler must return a tuple of arguments, such as (x,) for one; what it returns "
            f"({type(drawn).__name__}) does not fit ({error})"
        ) from None
    return tuple(drawn)
