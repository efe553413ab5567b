"""The grader's end of one student process: run a cell, call a function. It never says "passed".

Whatever comes back is read as plain values of the expected form; anything else ends the session,
not the grader. Functions among the arguments stay here, unless they are `Portable`: the student's
code asks, this side answers and writes down what was asked.
"""

import socket
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Literal, Protocol, TypeVar

from autograder.checks.outcomes import Args, Died, Function, Outcome, TimedOut
from autograder.checks.source import CheckError
from autograder.sandbox.clock import Clock, Meter, OutOfTime
from autograder.sandbox.inside import wire
from autograder.sandbox.inside.line import Line
from autograder.sandbox.questions import Questions
from autograder.sandbox.requests import (
    Answer,
    BindRequest,
    Bound,
    CallRequest,
    CellRequest,
    CellRun,
    Request,
    SyntaxErrors,
    SyntaxRequest,
    read_answer,
)

# What is sent ahead stays well below what a socket holds. The kernel charges hundreds of bytes for each message,
# however short it is, so that many of them fill it too: then neither side could hear the other.
AHEAD_BYTES, AHEAD_REQUESTS = 32 * 1024, 32
GRACE_SECONDS = 3.0  # on the processor, for a cell that was interrupted to come to its end
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
    has_room
        Whether the line takes a request at once. The other end may be about to send an answer and read nothing until
        that is taken: whoever waited for room then would wait for good.
    """

    def __init__(
        self, requests: Iterator[_Ready | None], post: Callable[[_Ready], bool], has_room: Callable[[], bool]
    ) -> None:
        self._requests, self._post, self._has_room = requests, post, has_room
        self._posted: deque[_Ready] = deque()
        self._bytes = 0  # of all that are posted
        self._too_large: _Ready | None = None  # a request that was drawn and waits for room on the line
        self._halted = False

    def __iter__(self) -> Iterator[_Ready]:
        while True:
            self._fill()
            if self._posted:
                first = self._posted.popleft()
                self._bytes -= len(first.data)
                yield first
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
            if self._posted and not self._has_room_for(ready):
                self._too_large = ready
                return
            self._posted.append(ready)
            self._bytes += len(ready.data)
            if not self._post(ready):
                self._requests = iter(())
                return

    def _has_room_for(self, ready: _Ready) -> bool:
        few = len(self._posted) < AHEAD_REQUESTS and self._bytes + len(ready.data) <= AHEAD_BYTES
        return few and self._has_room()


class Session:
    """One student process, reached through a socket; a context manager that ends it with `end`.

    Its `clock` says what the time of a request is. `cost` is what the last one took, in processor seconds.
    `interrupt`, where there is one, stops a cell that runs out of time as a front end would: what it has defined
    stays, and what comes after it runs in the same process.
    """

    def __init__(
        self,
        sock: socket.socket,
        end: Callable[[], None],
        clock: Clock = Clock(),
        interrupt: Callable[[], None] | None = None,
    ) -> None:
        self._line, self._end, self._clock, self._interrupt = Line(sock), end, clock, interrupt
        self._questions, self._requests = Questions(), 0
        self._used, self.cost = clock.used(), 0.0

    def __enter__(self) -> "Session":
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, tb: TracebackType | None) -> None:
        self._end()
        self._line.socket.close()

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

    def bind(self, functions: Mapping[str, Function], seconds: float) -> bool:
        """Put functions in the places of the notebook's own; they may be asked from then on."""
        return isinstance(self._one(BindRequest(functions, seconds)), Bound)

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
        for first in Window(ready, self._post, self._line.has_room):
            try:
                yield first.tag, self._answer_of(first, meanwhile)
            except SessionEnded as end:
                yield first.tag, end.outcome
                return

    def _answer_of(self, ready: _Ready, meanwhile: Iterator[None]) -> Answer:
        first = self._came_along(ready)
        if first is None or first.get("op") == "ask":
            answer = self._awaited(ready, meanwhile, first)
        else:
            answer, self.cost = first, 0.0  # it was there when the clock was looked at for the one before it
        if isinstance(ready.request, BindRequest):
            self._questions.stay(ready.handles)
            return read_answer(answer, ())
        return read_answer(answer, self._questions.taken(ready.handles))

    def _awaited(self, ready: _Ready, meanwhile: Iterator[None], first: dict[str, Any] | None) -> dict[str, Any]:
        """The answer of a request that takes its time; what it took."""
        try:
            return self._read(ready, meanwhile, self._clock.meter(ready.request.seconds, self._used), first)
        except SessionEnded as end:
            if self._interrupt is None or not isinstance(end.outcome, TimedOut):
                raise
            return self._interrupted(ready, end)
        finally:
            used, self._used = self._used, self._clock.used()
            self.cost = self._used - used

    def _interrupted(self, ready: _Ready, end: SessionEnded) -> dict[str, Any]:
        """The answer of a request that was interrupted; the same end where it does not stop even then."""
        assert self._interrupt is not None
        self._interrupt()
        try:
            return self._read(ready, iter(()), self._clock.meter(GRACE_SECONDS, self._clock.used()))
        except SessionEnded:
            raise end from None

    def drop_answer(self, seconds: float) -> None:
        """Read and forget the answer of a call that was given up and interrupted at the other end."""
        try:
            self._line.receive(time.monotonic() + seconds)
        except (TimeoutError, wire.WireError, wire.Closed):
            return

    # The line

    def _made_ready(self, tag: Any, request: Request) -> _Ready:
        self._requests += 1
        first = self._questions.next_handle
        try:
            data = wire.encode({**request.message(), "id": self._requests}, self._questions.registering())
        except wire.WireError as error:
            if not isinstance(request, CallRequest):
                raise
            raise CheckError(
                f"check '{request.name}': the arguments of a call cannot be sent to the student's process: {error}; "
                "numbers, texts, lists, dicts, functions and arrays of numbers can; a driver makes what else there is"
            ) from None
        return _Ready(tag, request, self._requests, tuple(range(first, self._questions.next_handle)), data)

    def _post(self, ready: _Ready) -> bool:
        """Send a request without waiting for its answer; whether anybody was there to take it.

        Where nobody was, the answers that came before tell why.
        """
        try:
            self._line.send(ready.data, self._clock.meter(ready.request.seconds, self._used))
        except (TimeoutError, wire.Closed):
            return False
        return True

    def _came_along(self, ready: _Ready) -> dict[str, Any] | None:
        """The answer of a request, or its first question, where it was read together with the answer before it."""
        frame = self._line.ahead(ready.request.most)
        if frame is None:
            return None
        with _ended():
            return self._expected(self._decoded(frame, ready), ready)

    def _read(
        self, ready: _Ready, meanwhile: Iterator[None], meter: Meter, message: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """The answer of a request; questions about its functions are answered meanwhile, `message` first."""
        asked = False
        with _ended():
            while True:
                if message is None:
                    meter.not_theirs += self._spent(meanwhile)
                began = time.thread_time()
                if message is None:
                    frame = self._line.receive(meter, soon=asked, most=ready.request.most)
                    message = self._expected(self._decoded(frame, ready), ready)
                asked = message.get("op") == "ask"
                if not asked:
                    return message
                start = time.monotonic()
                reply = self._questions.answer(message, ready.handles)
                meter.not_theirs += time.monotonic() - start
                meter.questions += 1
                self._line.send(reply, meter)
                self._questions.count(meter.questions, time.thread_time() - began)
                message = None

    def _expected(self, message: dict[str, Any], ready: _Ready) -> dict[str, Any]:
        """The message, if it is a question or the answer of this very request."""
        op = message.get("op")
        if op == "ask" or (op in ready.request.answers and message.get("id") == ready.number):
            return message
        raise wire.WireError("an answer that was not asked for")

    def _decoded(self, frame: bytes, ready: _Ready) -> dict[str, Any]:
        """A message. Functions that the process was given may stand in it where a question takes them."""
        functions: list[Function] = []

        def resolve(handle: Any) -> Function:
            functions.append(self._questions.function(handle, ready.handles))
            return functions[-1]

        answer = wire.decode(frame, resolve)
        if not isinstance(answer, dict) or (functions and not self._questions.takes_functions(answer)):
            raise wire.WireError("an answer that is no message")
        return answer

    def _spent(self, meanwhile: Iterator[None]) -> float:
        """Do other work as long as there is nothing to read; the seconds that it took: not the other end's."""
        start = time.monotonic()
        while not self._line.arrived() and next(meanwhile, _END) is None:
            pass
        return time.monotonic() - start


@contextmanager
def _ended() -> Iterator[None]:
    """Whatever goes wrong on the line, as the end of the session."""
    try:
        yield
    except OutOfTime as end:
        raise SessionEnded(end.outcome) from None
    except wire.Closed:
        raise SessionEnded(Died("the process ended")) from None
    except wire.WireError as error:
        raise SessionEnded(Died(f"the answer could not be read: {error}")) from None


class Pool(Protocol):
    """Whatever gives out processes."""

    def fork(self, shell: ShellUse) -> Any:
        """A process with a `socket`, a `clock`, and ways to `kill` and, where outputs are kept, to `interrupt` it."""


def open_session(pool: Pool, shell: ShellUse = "none") -> Session:
    """A session with a fresh process of the pool; `shell` says whether cells run in IPython's own."""
    child = pool.fork(shell)
    return Session(child.socket, child.kill, child.clock, child.interrupt if shell == "outputs" else None)
