"""Which numbers a check draws: the one place that says so. A regrade draws the same; no two students share them."""

import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from autograder.checks.declared import Call, Check


@dataclass(frozen=True)
class Draws:
    """The hidden inputs of one submission.

    Parameters
    ----------
    secret
        The course's. Without it nobody can draw the same numbers.
    student, assignment
        Whose numbers they are.
    """

    secret: bytes
    student: str
    assignment: str

    def calls(self, check: Check) -> list[Call]:
        """Every call that a check makes."""
        return calls_of(check, lambda case: generator(self.secret, self.student, self.assignment, check.name, case))


def generator(secret: bytes, *parts: str) -> Generator:
    """The random generator of HMAC-SHA256(secret, parts): other parts, other numbers."""
    message = b"".join(len(part.encode()).to_bytes(4, "big") + part.encode() for part in parts)
    digest = hmac.new(secret, message, hashlib.sha256).digest()
    return np.random.default_rng(int.from_bytes(digest, "big"))


def calls_of(check: Check, random: Callable[[str], Generator]) -> list[Call]:
    """Every call of a check, its arguments drawn from the generator that `random` gives for the name of a case."""
    calls = []
    for case in check.cases:
        rng = random(case.name)
        calls += [Call(case, tuple(case.sample(rng))) for _ in range(case.calls)]
    return calls
