"""What the grader asks of a student's process, and what the answers mean: records on both ways.

Whatever comes back is taken for what it claims to be only as far as it has the expected form.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from autograder.checks.outcomes import Absent, Args, Function, Outcome, Raised, Returned
from autograder.checks.source import text_of

MIB = 1024**2
MAX_WORDS = 500  # characters of a message
SAFE_NAME = re.compile(r"[\w][\w .,()+-]{0,120}")


@dataclass(frozen=True)
class CellRun:
    """What running one cell did; `error` is None when it ran to its end.

    `outputs` are the bytes of a JSON list, as the process wrote them, where outputs are kept.
    """

    error: Raised | None = None
    line: int | None = None
    remarks: tuple[str, ...] = ()
    outputs: bytes | None = None


@dataclass(frozen=True)
class CellRequest:
    """Run one cell."""

    name: str
    source: str
    seconds: float
    answers: ClassVar[tuple[str, ...]] = ("ran",)
    most: ClassVar[int] = 16 * MIB  # bytes of the answer, which holds the cell's outputs where they are kept

    def message(self) -> dict[str, Any]:
        """The request as it crosses the line."""
        return {"op": "run", "cell": self.name, "source": self.source}


@dataclass(frozen=True)
class CallRequest:
    """One call of a function of the notebook, or of `probe` in its place.

    `after` asks for the arguments after the call, `again` for what the call before had returned. Where the
    notebook has no function `name`, the answer is Absent, unless a `composed` probe asks for several.
    """

    name: str
    args: Args
    seconds: float
    after: bool = False
    again: bool = False
    probe: Function | None = None
    composed: bool = False
    answers: ClassVar[tuple[str, ...]] = ("returned", "raised", "absent")
    most: ClassVar[int] = (
        8 * MIB
    )  # bytes of the answer; the answers to all calls of a check are held until it is judged

    def message(self) -> dict[str, Any]:
        """The request as it crosses the line, without what goes without saying: there are dozens of them."""
        message: dict[str, Any] = {"op": "call", "name": self.name, "args": list(self.args)}
        if self.probe is not None:
            needs = None if self.composed else self.name
            message.update(name=self.probe.__name__, probe=text_of(self.probe), needs=needs)
        message.update({key: True for key in ("after", "again") if getattr(self, key)})
        return message


@dataclass(frozen=True)
class SyntaxRequest:
    """Ask which cells do not parse, before any of the student's code has run."""

    cells: Mapping[str, str]
    seconds: float
    answers: ClassVar[tuple[str, ...]] = ("syntax",)
    most: ClassVar[int] = 8 * MIB

    def message(self) -> dict[str, Any]:
        """The request as it crosses the line."""
        return {"op": "syntax", "cells": dict(self.cells)}


@dataclass(frozen=True)
class FilesRequest:
    """Ask for the files that the notebook has written beside itself, so many bytes at most."""

    bytes: int
    seconds: float
    answers: ClassVar[tuple[str, ...]] = ("files",)
    most: ClassVar[int] = 32 * MIB

    def message(self) -> dict[str, Any]:
        """The request as it crosses the line."""
        return {"op": "files", "bytes": self.bytes}


@dataclass(frozen=True)
class BindRequest:
    """Put functions of the grader in the places of the notebook's own; they may be asked from then on."""

    functions: Mapping[str, Function]
    seconds: float
    answers: ClassVar[tuple[str, ...]] = ("bound",)
    most: ClassVar[int] = 1024

    def message(self) -> dict[str, Any]:
        """The request as it crosses the line."""
        return {"op": "bind", "functions": dict(self.functions)}


@dataclass(frozen=True)
class Bound:
    """The functions are in their places."""


Request = CellRequest | CallRequest | SyntaxRequest | FilesRequest | BindRequest
SyntaxErrors = dict[str, str]
WrittenFiles = tuple[tuple[str, bytes], ...]
Answer = CellRun | Outcome | SyntaxErrors | WrittenFiles | Bound


def read_answer(answer: Mapping[str, Any], asked: tuple[tuple[Any, ...], ...]) -> Answer:
    """What a message of the student's process says; `asked` is what its functions were asked meanwhile."""
    match answer["op"]:
        case "syntax":
            errors = answer.get("errors")
            return {str(k): str(v)[:MAX_WORDS] for k, v in errors.items()} if isinstance(errors, dict) else {}
        case "ran":
            return _cell_run(answer)
        case "files":
            return _files(answer.get("files"))
        case "bound":
            return Bound()
        case "absent":
            return Absent()
        case "raised":
            return _raised(answer)
        case _:
            return _returned(answer, asked)


def _files(claimed: Any) -> WrittenFiles:
    """Names that are names, and bytes."""
    items = claimed.items() if isinstance(claimed, dict) else ()
    plain = ((name, data) for name, data in items if SAFE_NAME.fullmatch(name) and isinstance(data, np.ndarray))
    return tuple((name, data.tobytes()) for name, data in plain)


def _cell_run(answer: Mapping[str, Any]) -> CellRun:
    error, outputs = answer.get("error"), answer.get("outputs")
    line = error.get("line") if isinstance(error, dict) else None
    return CellRun(
        _raised(error) if isinstance(error, dict) else None,
        line if isinstance(line, int) else None,
        _texts(answer.get("remarks")),
        outputs.tobytes() if isinstance(outputs, np.ndarray) else None,
    )


def _returned(answer: Mapping[str, Any], asked: tuple[tuple[Any, ...], ...]) -> Returned:
    after, shared = answer.get("after"), answer.get("shared")
    return Returned(
        value=answer.get("value"),
        after=after if isinstance(after, tuple) else None,
        shared=tuple(i for i in shared if isinstance(i, int)) if isinstance(shared, list) else (),
        earlier=answer.get("earlier"),
        remarks=_texts(answer.get("remarks")),
        requests=asked,
    )


def _raised(answer: Mapping[str, Any]) -> Raised:
    return Raised(str(answer.get("kind", ""))[:MAX_WORDS], str(answer.get("message", ""))[:MAX_WORDS])


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(str(item)[:200] for item in value[:20]) if isinstance(value, list) else ()
