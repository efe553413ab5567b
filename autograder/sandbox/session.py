"""The grader's end of one student process: run a cell, call a function. It never says "passed".

Whatever comes back is read as plain values of the expected form; anything else ends the session,
not the grader. Functions among the arguments stay here, unless they are `Portable`: the student's
code asks, this side answers and writes down what was asked.
"""

import socket
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Literal, Protocol, TypeVar

import numpy as np

from autograder.checks.compare import count_numbers
from autograder.checks.outcomes import Args, Died, Function, Outcome, TimedOut
from autograder.checks.portable import Portable, Together
from autograder.sandbox.inside import wire
from autograder.sandbox.requests import (
    Answer,
    CallRequest,
    CellRequest,
    CellRun,
    Request,
    SyntaxErrors,
    SyntaxRequest,
    read_answer,
)

MAX_ASKED = 200_000
MAX_KEPT, KEPT_BYTES = 10_000, 16 * 1024**2  # questions of one function that are kept whole; of others their size
MAX_TOGETHER = 10_000  # numbers in a question of several arrays, whose product may be as large as the square of that
AHEAD_BYTES = 32 * 1024  # well below what a socket holds
ShellUse = Literal["none", "plain", "outputs"]
_END = object()


class SessionEnded(Exception):
    """The student's process is gone or was given up; `outcome` says why."""

    def __init__(self, outcome: TimedOut | Died) -> None:
        super().__init__(outcome)
        self.outcome = outcome


Tag = TypeVar("Tag")


@dataclass(frozen=True)
class _Ready:
    """A request as bytes: its number and its functions by handle."""

    tag: Any
    request: Request
    number: int
    handles: tuple[int, ...]
    data: bytes


class Window:
    """Requests on their way: sent ahead of their answers, as many as the line holds, and given out oldest first.

    Parameters
    ----------
    requests
        Drawn one by one, as there is room. None is a halt: what follows is drawn when all before it is given out.
    post
        Sends a request; False when nobody is there to take it, and nothing more is to be sent.
    """

    def __init__(self, requests: Iterator[_Ready | None], post: Callable[[_Ready], bool]) -> None:
        self._requests, self._post = requests, post
        self._posted: deque[_Ready] = deque()
        self._too_large: _Ready | None = None  # drawn already, and waiting for room
        self._halted = False

    def __iter__(self) -> Iterator[_Ready]:
        while True:
            self._fill()
            if self._posted:
                yield self._posted.popleft()
            elif not self._halted:
                return

    def _fill(self) -> None:
        """Send until the line is full, at a halt, or at the end."""
        self._halted = self._halted and bool(self._posted)
        while not self._halted:
            ready, self._too_large = self._too_large or next(self._requests, _END), None
            if not isinstance(ready, _Ready):
                self._halted = ready is None
                return
            if self._posted and self._held + len(ready.data) > AHEAD_BYTES:
                self._too_large = ready
                return
            self._posted.append(ready)
            if not self._post(ready):
                self._requests = iter(())
                return

    @property
    def _held(self) -> int:
        return sum(len(ready.data) for ready in self._posted)


class Session:
    """One student process, reached through a socket; a context manager that ends it with `end`."""

    def __init__(self, sock: socket.socket, end: Callable[[], None]) -> None:
        self._socket, self._end = sock, end
        self._functions: dict[int, tuple[Function, list[Any]]] = {}
        self._asked = self._requests = self._handles = self._kept_bytes = 0

    def __enter__(self) -> "Session":
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, tb: TracebackType | None) -> None:
        self._end()
        self._socket.close()

    def syntax_errors(self, cells: Mapping[str, str], seconds: float) -> SyntaxErrors:
        """Which cells do not parse, and why; asked before any of the student's code has run."""
        answer = self._one(SyntaxRequest(cells, seconds))
        assert isinstance(answer, dict)
        return answer

    def run_cell(self, name: str, source: str, seconds: float) -> CellRun:
        """Run a cell; SessionEnded when it does not come to an end."""
        answer = self._one(CellRequest(name, source, seconds))
        assert isinstance(answer, CellRun)
        return answer

    def call(self, name: str, args: Args, seconds: float, **options: Any) -> Outcome:
        """One call, its options those of `CallRequest`; what came of it, never an exception.

        A TimedOut or Died ends the session: it can only be closed then.
        """
        return self.request(CallRequest(name, args, seconds, **options))

    def request(self, request: CallRequest) -> Outcome:
        """What comes of one call; as `call`."""
        answer = next(self.answers([(None, request)]))[1]
        assert isinstance(answer, Outcome)
        return answer

    def _one(self, request: Request) -> Answer:
        _, answer = next(self.answers([(None, request)]))
        if isinstance(answer, (TimedOut, Died)):
            raise SessionEnded(answer)
        return answer

    def answers(
        self, requests: Iterable[tuple[Tag, Request] | None], meanwhile: Iterator[None] = iter(())
    ) -> Iterator[tuple[Tag, Answer]]:
        """The answers of many requests, in order, each under its tag; the last may be a TimedOut or Died.

        Requests are drawn and sent ahead of the answers, so that neither side waits for the other in
        between, but never more of them than the line holds. None among them is a halt: what comes
        after it is drawn when everything before it has been answered.

        `meanwhile` is work for the time in which there is nothing to read, a piece at a time.
        """
        ready = (None if item is None else self._made_ready(*item) for item in requests)
        for first in Window(ready, self._post):
            try:
                yield first.tag, self._answer_of(first, meanwhile)
            except SessionEnded as end:
                yield first.tag, end.outcome
                return

    def _answer_of(self, ready: _Ready, meanwhile: Iterator[None]) -> Answer:
        answer = self._read(ready, meanwhile)
        asked = tuple(tuple(self._functions.pop(handle)[1]) for handle in ready.handles)
        self._kept_bytes = 0
        return read_answer(answer, asked)

    def drop_answer(self, seconds: float) -> None:
        """Read and forget the answer of a call that was given up and interrupted at the other end."""
        try:
            wire.receive(self._socket, time.monotonic() + seconds)
        except (TimeoutError, wire.WireError, wire.Closed):
            return

    # The line

    def _made_ready(self, tag: Any, request: Request) -> _Ready:
        self._requests += 1
        first = self._handles
        data = wire.encode({**request.message(), "id": self._requests}, self._register)
        return _Ready(tag, request, self._requests, tuple(range(first, self._handles)), data)

    def _post(self, ready: _Ready) -> bool:
        """Send a request without waiting for its answer; whether anybody was there to take it.

        Where nobody was, the answers that came before tell why.
        """
        try:
            wire.send(self._socket, ready.data, time.monotonic() + ready.request.seconds)
        except (TimeoutError, wire.Closed):
            return False
        return True

    def _read(self, ready: _Ready, meanwhile: Iterator[None]) -> dict[str, Any]:
        """The answer of a request; questions about its functions are answered meanwhile."""
        deadline = time.monotonic() + ready.request.seconds
        asked = False
        with _ended(ready.request.seconds):
            while True:
                deadline += self._spent(meanwhile)
                answer = wire.decode(wire.receive(self._socket, deadline, soon=asked, most=ready.request.most))
                asked = answer.get("op") == "ask" if isinstance(answer, dict) else False
                if not isinstance(answer, dict):
                    raise wire.WireError("an answer that is no message")
                if answer.get("op") == "ask":
                    self._answer(answer, ready.handles, deadline)
                elif answer.get("op") in ready.request.answers and answer.get("id") == ready.number:
                    return answer
                else:
                    raise wire.WireError("an answer that was not asked for")

    def _spent(self, meanwhile: Iterator[None]) -> float:
        """Do other work as long as there is nothing to read; the seconds that it took: not the other end's."""
        start = time.monotonic()
        while not wire.arrived(self._socket) and next(meanwhile, _END) is None:
            pass
        return time.monotonic() - start

    def _register(self, function: Function) -> Any:
        """The handle of a function: a number, or its source where it may run at the other end."""
        self._functions[self._handles] = (function, [])
        self._handles += 1
        return function.crossing() if isinstance(function, Portable) else self._handles - 1

    def _answer(self, message: dict[str, Any], handles: tuple[int, ...], deadline: float) -> None:
        """Evaluate one of the functions of this very call where the student's code asks for it.

        Those of calls that were sent ahead could give away what is asked now.
        """
        handle, args = message.get("handle"), message.get("args")
        if type(handle) is not int or handle not in handles or not isinstance(args, list):
            raise wire.WireError("a question about a function that was not handed over")
        self._asked += 1
        if self._asked > MAX_ASKED:
            raise wire.WireError(f"more than {MAX_ASKED} questions")
        function = self._functions[handle][0]
        self._write_down(handle, args)
        try:
            if not (len(args) == 1 and isinstance(args[0], np.ndarray)) and count_numbers(args) > MAX_TOGETHER:
                raise ValueError(f"more than {MAX_TOGETHER} numbers at once")
            value = function(*args)
            data = wire.encode({"op": "value", "value": value, "along": self._along(function, args, handles)})
        except Exception as error:  # the student's arguments: their mistake, seen on their side
            data = wire.encode({"op": "error", "message": f"{type(error).__name__}: {error}"[:300]})
        wire.send(self._socket, data, deadline)

    def _along(self, function: Function, args: Args, handles: tuple[int, ...]) -> list[list[Any]]:
        """What the functions of this call that belong together with this one say to the same question, by handle."""
        if not isinstance(function, Together):
            return []
        said: list[list[Any]] = []
        for handle in handles:
            other = self._functions[handle][0]
            if isinstance(other, Together) and other.group is function.group and other is not function:
                with suppress(Exception):  # it says so when it is asked itself
                    said.append([handle, other(*args)])
                    self._write_down(handle, args)
        return said

    def _write_down(self, handle: int, args: Args) -> None:
        """What was asked, or something of the same size that takes no memory."""
        asked = self._functions[handle][1]
        size = count_numbers(args)
        self._kept_bytes += 8 * size
        if len(asked) >= MAX_KEPT or self._kept_bytes > KEPT_BYTES:
            asked.append(np.broadcast_to(np.float64(0), size))
        else:
            asked.append(args[0] if len(args) == 1 else tuple(args))


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

    def fork(self, shell: ShellUse) -> Any:
        """A process with a `socket` and a way to `kill` it."""


def open_session(pool: Pool, shell: ShellUse = "none") -> Session:
    """A session with a fresh process of the pool; `shell` says whether cells run in IPython's own."""
    child = pool.fork(shell)
    return Session(child.socket, child.kill)
