"""The grader's end of one student process: run a cell, call a function. It never says "passed".

Whatever comes back is read as plain values of the expected form; anything else ends the session,
not the grader. Functions among the arguments stay here: the student's code asks, this side answers
and writes down what was asked.
"""

import inspect
import socket
import textwrap
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Protocol

from autograder import wire
from autograder.outcomes import Args, Died, Function, Outcome, Raised, Returned, TimedOut

MAX_ASKED = 200_000
MAX_KEPT = 10_000
AHEAD_BYTES = 32 * 1024  # well below what a socket holds


class SessionEnded(Exception):
    """The student's process is gone or was given up; `outcome` says why."""

    def __init__(self, outcome: TimedOut | Died) -> None:
        super().__init__(outcome)
        self.outcome = outcome


@dataclass(frozen=True)
class CellRun:
    """What running one cell did; `error` is None when it ran to its end."""

    error: Raised | None = None
    line: int | None = None
    out: str = ""
    err: str = ""
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class CallRequest:
    """One call of a function of the notebook, or of `probe` in its place.

    `after` asks for the arguments after the call, `again` for what the call before had returned.
    """

    name: str
    args: Args
    seconds: float
    after: bool = False
    again: bool = False
    probe: Function | None = None

    def message(self) -> dict[str, Any]:
        """The request as it crosses the line."""
        name, source = self.name, None
        if self.probe is not None:
            name, source = self.probe.__name__, textwrap.dedent(inspect.getsource(self.probe))
        rest = {"after": self.after, "again": self.again, "probe": source}
        return {"op": "call", "name": name, "args": list(self.args), **rest}


@dataclass(frozen=True)
class _Posted:
    """A request on its way: its number, what may answer it, its functions by handle, its size."""

    number: int
    expected: tuple[str, ...]
    handles: tuple[int, ...]
    size: int


class Session:
    """One student process, reached through a socket; a context manager that ends it with `end`."""

    def __init__(self, sock: socket.socket, end: Callable[[], None]) -> None:
        self._socket, self._end = sock, end
        self._functions: dict[int, tuple[Function, list[Any]]] = {}
        self._asked = self._requests = self._handles = 0

    def __enter__(self) -> "Session":
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, tb: TracebackType | None) -> None:
        self._end()
        self._socket.close()

    def syntax_errors(self, cells: Mapping[str, str], seconds: float) -> dict[str, str]:
        """Which cells do not parse, and why; asked before any of the student's code has run."""
        answer = self._request({"op": "syntax", "cells": dict(cells)}, ("syntax",), seconds)
        errors = answer.get("errors")
        return {str(k): str(v) for k, v in errors.items()} if isinstance(errors, dict) else {}

    def run_cell(self, name: str, source: str, seconds: float) -> CellRun:
        """Run a cell; SessionEnded when it does not come to an end."""
        answer = self._request({"op": "run", "cell": name, "source": source}, ("ran",), seconds)
        error = answer.get("error")
        line = error.get("line") if isinstance(error, dict) else None
        return CellRun(
            _raised(error) if isinstance(error, dict) else None,
            line if isinstance(line, int) else None,
            str(answer.get("out", "")),
            str(answer.get("err", "")),
            _texts(answer.get("remarks")),
        )

    def has(self, name: str, seconds: float) -> bool:
        """Whether the notebook has a function of this name by now."""
        return self._request({"op": "has", "name": name}, ("has",), seconds).get("has") is True

    def call(self, name: str, args: Args, seconds: float, **options: Any) -> Outcome:
        """One call, its options those of `CallRequest`; what came of it, never an exception.

        A TimedOut or Died ends the session: it can only be closed then.
        """
        return next(self.calls([CallRequest(name, args, seconds, **options)]))

    def calls(self, requests: Sequence[CallRequest]) -> Iterator[Outcome]:
        """The outcomes of several calls, one after the other; the last one may be a TimedOut or Died.

        Requests are sent ahead of their answers, so that neither side waits for the other in between,
        but never more of them than the line holds.
        """
        posted: deque[_Posted] = deque()
        waiting = deque(requests)
        for request in requests:
            try:
                while waiting and (not posted or sum(one.size for one in posted) < AHEAD_BYTES):
                    posted.append(self._post(waiting.popleft().message(), ("returned", "raised"), request.seconds))
                outcome = self._outcome(posted.popleft(), request.seconds)
            except SessionEnded as ended:
                yield ended.outcome
                return
            yield outcome

    def _outcome(self, posted: _Posted, seconds: float) -> Outcome:
        answer = self._read(posted, seconds)
        asked = tuple(tuple(self._functions.pop(handle)[1]) for handle in posted.handles)
        if answer["op"] == "raised":
            return _raised(answer)
        after, shared = answer.get("after"), answer.get("shared")
        return Returned(
            value=answer.get("value"),
            after=after if isinstance(after, tuple) else None,
            shared=tuple(i for i in shared if isinstance(i, int)) if isinstance(shared, list) else (),
            earlier=answer.get("earlier"),
            remarks=_texts(answer.get("remarks")),
            requests=asked,
        )

    def drop_answer(self, seconds: float) -> None:
        """Read and forget the answer of a call that was given up and interrupted at the other end."""
        try:
            wire.receive(self._socket, time.monotonic() + seconds)
        except (TimeoutError, wire.WireError, wire.Closed):
            return

    # The line

    def _request(self, request: dict[str, Any], expected: tuple[str, ...], seconds: float) -> dict[str, Any]:
        return self._read(self._post(request, expected, seconds), seconds)

    def _post(self, request: dict[str, Any], expected: tuple[str, ...], seconds: float) -> _Posted:
        """Send a request without waiting for its answer."""
        self._requests += 1
        first = self._handles
        data = wire.encode({**request, "id": self._requests}, self._register)
        with _ended(seconds):
            wire.send(self._socket, data, time.monotonic() + seconds)
        return _Posted(self._requests, expected, tuple(range(first, self._handles)), len(data))

    def _read(self, posted: _Posted, seconds: float) -> dict[str, Any]:
        """The answer of a request; questions about its functions are answered meanwhile."""
        deadline = time.monotonic() + seconds
        with _ended(seconds):
            while True:
                answer = wire.decode(wire.receive(self._socket, deadline))
                if not isinstance(answer, dict):
                    raise wire.WireError("an answer that is no message")
                if answer.get("op") == "ask":
                    self._answer(answer, deadline)
                elif answer.get("op") in posted.expected and answer.get("id") == posted.number:
                    return answer
                else:
                    raise wire.WireError("an answer that was not asked for")

    def _register(self, function: Function) -> int:
        self._functions[self._handles] = (function, [])
        self._handles += 1
        return self._handles - 1

    def _answer(self, message: dict[str, Any], deadline: float) -> None:
        """Evaluate one of the check's functions where the student's code asks for it."""
        handle, args = message.get("handle"), message.get("args")
        if not (isinstance(handle, int) and handle in self._functions and isinstance(args, list)):
            raise wire.WireError("a question about a function that was not handed over")
        self._asked += 1
        if self._asked > MAX_ASKED:
            raise wire.WireError(f"more than {MAX_ASKED} questions")
        function, asked = self._functions[handle]
        if len(asked) < MAX_KEPT:
            asked.append(args[0] if len(args) == 1 else tuple(args))
        try:
            reply = {"op": "value", "value": function(*args)}
            data = wire.encode(reply)
        except Exception as error:  # the student's arguments: their mistake, seen on their side
            data = wire.encode({"op": "error", "message": f"{type(error).__name__}: {error}"[:300]})
        wire.send(self._socket, data, deadline)


@contextmanager
def _ended(seconds: float) -> Iterator[None]:
    """Whatever goes wrong on the line, as the end of the session."""
    try:
        yield
    except TimeoutError:
        raise SessionEnded(TimedOut(seconds)) from None
    except wire.Closed:
        raise SessionEnded(Died("the process ended")) from None
    except wire.WireError as error:
        raise SessionEnded(Died(f"the answer could not be read: {error}")) from None


class Pool(Protocol):
    """Whatever gives out processes."""

    def fork(self) -> Any:
        """A process with a `socket` and a way to `kill` it."""


def open_session(pool: Pool) -> Session:
    """A session with a fresh process of the pool."""
    child = pool.fork()
    return Session(child.socket, child.kill)


def _raised(answer: Mapping[str, Any]) -> Raised:
    return Raised(str(answer.get("kind", "")), str(answer.get("message", "")))


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(str(item)[:200] for item in value[:20]) if isinstance(value, list) else ()
