"""`python -m tests.fuzz`: throws damaged frames, notebooks and outputs at their readers, for as long as one likes.

A reader may refuse, in the way that is meant for it. Anything else (another exception, a reader that
takes seconds, memory that grows) is a finding, and is printed with what brought it about.
"""

import argparse
import json
import random
import resource
import time
from collections.abc import Callable, Iterable, Iterator

import numpy as np

from autograder.grading.outputs import read_outputs
from autograder.sandbox.inside import wire
from autograder.submissions.notebook import Rejected, parse_notebook

SLOW = 2.0  # seconds of the processor for one input
BYTES = [0, 1, 2, 0x7F, 0x80, 0xFF, *b'NTFiIdsltmah{}[]",:0123456789.eE-\\u ']


def seeds() -> dict[str, list[bytes]]:
    """Well-formed inputs to start from, for each reader."""
    values = [
        None,
        [1, 2.5, "text", (True, None)],
        {"op": "returned", "id": 3, "value": np.eye(3), "after": (np.zeros((0, 2)), "x"), "remarks": ["stderr"]},
        {"op": "ask", "handle": 0, "args": [np.arange(4, dtype=np.int8), 2**100, -1]},
        [[[[[[]]]]], {"a": {"b": {"c": [np.complex128(1j)]}}}],
    ]
    cell = {"cell_type": "code", "id": "f", "metadata": {"nbgrader": {"grade_id": "f"}}, "source": ["def f():\n", " 1"]}
    notebook = {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": {"autograder": {"assignment": "x"}},
        "cells": [cell] * 3,
    }
    outputs = [
        {"output_type": "stream", "name": "stdout", "text": "x"},
        {"output_type": "display_data", "data": {"text/html": "<b>"}, "metadata": {}},
        {"output_type": "error", "ename": "E", "evalue": "v", "traceback": ["a"]},
    ]
    return {
        "wire": [wire.encode(value) for value in values],
        "notebook": [json.dumps(notebook).encode(), json.dumps(notebook, indent=1).encode()],
        "outputs": [json.dumps(outputs).encode()],
    }


def damaged(data: bytes, rng: random.Random, others: list[bytes]) -> bytes:
    """The input after a few changes: bytes replaced, cut, repeated, or taken from another input."""
    frame = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 4, 16))):
        at = rng.randrange(len(frame) + 1)
        match rng.randrange(6):
            case 0 if frame:
                frame[at % len(frame)] = rng.choice(BYTES)
            case 1:
                del frame[at : at + rng.choice((1, 4, 40))]
            case 2:
                frame[at:at] = bytes(rng.choice(BYTES) for _ in range(rng.choice((1, 4))))
            case 3:
                frame[at:at] = frame[at : at + rng.choice((4, 30))] * rng.choice((2, 200))
            case 4:
                other = rng.choice(others)
                start = rng.randrange(len(other) + 1)
                frame[at : at + rng.randrange(8)] = other[start : start + rng.choice((4, 60))]
            case _:
                frame[at : at + 4] = rng.choice((0, 1, 2**31, 2**32 - 1, len(frame))).to_bytes(4, "big")
    return bytes(frame)


READERS: dict[str, tuple[Callable[[bytes], object], type[Exception] | tuple[()]]] = {
    "wire": (wire.decode, wire.WireError),
    "notebook": (lambda data: parse_notebook(data, "ada"), Rejected),
    "outputs": (read_outputs, ()),
}


def fuzz(rounds: Iterable[object], seed: int) -> tuple[dict[str, int], list[str]]:
    """How many inputs each reader has seen, one a round, and what was found."""
    rng = random.Random(seed)
    counts, findings = dict.fromkeys(READERS, 0), []
    sources = seeds()
    for _ in rounds:
        for name, (read, refusal) in READERS.items():
            data = damaged(rng.choice(sources[name]), rng, sources[name])
            began = time.process_time()
            try:
                read(data)
            except refusal:
                pass
            except Exception as error:
                findings.append(f"{name}: {type(error).__name__}: {error} from {data!r}")
            if time.process_time() - began > SLOW:
                findings.append(f"{name}: {time.process_time() - began:.1f} s for {data!r}")
            counts[name] += 1
    return counts, findings


def until(seconds: float) -> Iterator[None]:
    """Rounds for so many seconds."""
    start = time.monotonic()
    while time.monotonic() - start < seconds:
        yield


def main() -> int:
    """Fuzz and print what came of it."""
    options = argparse.ArgumentParser(prog="python -m tests.support.fuzz", description=main.__doc__)
    options.add_argument("--seconds", type=float, default=60.0, help="how long (default 60)")
    options.add_argument("--seed", type=int, default=int(time.time()), help="to see the same again")
    arguments = options.parse_args()
    counts, findings = fuzz(until(arguments.seconds), arguments.seed)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    for finding in findings:
        print(finding[:2000])
    print(
        f"seed {arguments.seed}: {', '.join(f'{count} {name}' for name, count in counts.items())} inputs, "
        f"{len(findings)} findings, {memory:.0f} MB at most"
    )
    return min(len(findings), 1)


if __name__ == "__main__":
    raise SystemExit(main())
