"""A part of what was handed in, for those who have a queue of jobs and no cluster."""

import argparse
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from autograder.submissions.handed import Handed


@dataclass(frozen=True)
class Shard:
    """The part `number` (from 1 on) of so many."""

    number: int
    count: int

    def of(self, handed: Sequence[Handed]) -> list[Handed]:
        """Every submission is in one part, whatever else is handed in, and whichever machine asks."""
        return [one for one in handed if _place(one) % self.count == self.number - 1]


def shard(text: str) -> Shard:
    """From `I/N` on the command line."""
    found = re.fullmatch(r"([1-9]\d{0,5})/([1-9]\d{0,5})", text)
    if found is None or int(found[1]) > int(found[2]):
        raise argparse.ArgumentTypeError(f"a part of so many, such as 1/8 to 8/8, not {text!r}")
    return Shard(int(found[1]), int(found[2]))


def _place(handed: Handed) -> int:
    named = f"{handed.student}\n{handed.slug or ''}".encode()
    return int.from_bytes(hashlib.sha256(named).digest()[:8], "big")
