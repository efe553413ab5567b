"""Which numbers a check draws, and in which order its cases come: the one place that says so.

A regrade of the same notebook draws the same. Another student, another notebook of the same student, and another
process that is asked for the same check meet other numbers.
"""

import hashlib
import hmac
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from autograder.checks.declared import Call, Check


@dataclass(frozen=True)
class Draws:
    """The hidden inputs of one submission.

    Parameters
    ----------
    key
        The submission's own, as `key_of` has it. It is of no use for any other submission.
    """

    key: bytes

    def calls(self, check: Check, attempt: int = 0) -> list[Call]:
        """Every call that a check makes, case by case, in an order of the submission's own.

        `attempt` counts the processes that were asked before. They change the numbers, not the order, so that one
        process can go on where another was ended.
        """
        calls = calls_of(check, lambda case: self._generator(check.name, f"{attempt}", case))
        order = self._generator(check.name).permutation(len(check.cases))
        return [call for place in order for call in calls if call.case is check.cases[place]]

    def _generator(self, *parts: str) -> Generator:
        return generator(self.key, *parts)

    def others(self, what: str) -> "Draws":
        """Other numbers of the same submission."""
        return Draws(_drawn(self.key, "others", what))


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
    return _drawn(secret, student, assignment, written)


def draws_of(secret: bytes, student: str, assignment: str, written: str = "") -> Draws:
    """The hidden inputs that the course's secret has for a submission; the arguments are those of `key_of`."""
    return Draws(key_of(secret, student, assignment, written))


def digest(cells: Iterable[str]) -> str:
    """A hash of what stands in cells, whatever program saved them: space at the ends of lines does not count, nor do
    empty lines at the end of a cell, nor empty cells."""
    texts = ("\n".join(line.rstrip() for line in cell.rstrip().splitlines()) for cell in cells)
    return hashlib.sha256(b"".join(_framed(text) for text in texts if text)).hexdigest()


def _framed(text: str) -> bytes:
    """With its length before it, so that no two lists of texts look the same."""
    data = text.encode("utf-8", "replace")
    return len(data).to_bytes(4, "big") + data


def generator(secret: bytes, *parts: str) -> Generator:
    """The random generator of HMAC-SHA256(secret, parts): other parts, other numbers."""
    return np.random.default_rng(int.from_bytes(_drawn(secret, *parts), "big"))


def _drawn(secret: bytes, *parts: str) -> bytes:
    return hmac.new(secret, b"".join(_framed(part) for part in parts), hashlib.sha256).digest()


def calls_of(check: Check, random: Callable[[str], Generator]) -> list[Call]:
    """Every call of a check, its arguments drawn from the generator that `random` gives for the name of a case."""
    calls = []
    for case in check.cases:
        rng = random(case.name)
        calls += [Call(case, tuple(case.sample(rng))) for _ in range(case.calls)]
    return calls
