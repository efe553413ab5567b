"""Runs inside the student's process: cells, calls and plain values, nothing else.

This module holds no reference, no expected value, no test and no seed. Nothing here is trusted: the grader
checks whatever the child says, as plain values.
"""

import __future__

import ast
import collections
import contextlib
import ctypes
import io
import linecache
import os
import signal
import socket
import sys
import types
from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import Any

import numpy as np

from . import wire
from .line import Line
from .strictness import call_leniently
from .values import REMARK_ITERATOR, plain, share

# Remarks are these words alone. The grader has the sentences, and repeats no text of this process's making.
REMARK_STDERR, REMARK_RANDOM = "stderr", "random"
MAX_ALONG = 100


class Sink(io.TextIOBase):
    """A text stream that keeps nothing: `used` says that something was written, and `tell` hears what."""

    encoding, errors = "utf-8", "strict"  # Some packages read these attributes before they write.

    def __init__(self, tell: Callable[[str], None] | None = None) -> None:
        self.used, self.hears = False, tell

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        """Standard output's own number, which leads nowhere: some packages ask for one."""
        return 1

    def write(self, text: str) -> int:
        self.used = True
        if self.hears is not None:
            self.hears(text)
        return len(text)


@contextlib.contextmanager
def interruptible() -> Iterator[None]:
    """A cell that may be interrupted, as in a kernel. An interrupt that comes late hits nothing."""
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        yield
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)


class Server:
    """Serves one notebook: a module that its cells fill, and the socket to the grader.

    Without `quiet` the standard streams stay as they are, for a kernel that has its own. With a
    `shell` cells run in IPython's, and with `outputs` what they show is kept.
    """

    def __init__(
        self,
        sock: socket.socket,
        module: types.ModuleType | None = None,
        quiet: bool = True,
        shell: Any = None,
        outputs: bool = False,
    ) -> None:
        self.sock, self.line, self.shell, self.outputs = sock, Line(sock), shell, outputs
        self.module = module or new_main()
        self.folder, self.handed_out = os.getcwd(), frozenset(os.listdir("."))
        self.waiting: collections.deque[dict[str, Any]] = collections.deque()
        self.along: dict[tuple[int, bytes], tuple[Any]] = {}  # answers that came unasked
        self.given: dict[int, tuple[int, Any]] = {}  # the grader's functions: id -> handle, function
        self.proxies: dict[int, Any] = {}  # the same by their handles
        self.result: Any = None  # the value of the last call, as the student's function returned it
        self.out = Sink(partial(shell.recorder.stream, "stdout") if outputs else None)
        self.err = Sink(partial(shell.recorder.stream, "stderr") if outputs else None)
        if outputs:
            shell.keep_outputs()
        if quiet:
            sys.stdout, sys.stderr = self.out, self.err
            sys.stdin = io.StringIO("")

    def serve(self) -> None:
        """Answer requests until the grader hangs up."""
        while True:
            self.answer(self.next_request())

    def next_request(self) -> dict[str, Any]:
        """The request that came first, whether it was read already or not."""
        return self.waiting.popleft() if self.waiting else wire.decode(self.line.receive(), self.proxy)

    def answer(self, request: dict[str, Any]) -> None:
        """Do what one request asks for."""
        answer = getattr(self, "do_" + request["op"])(request)
        self.line.send(wire.encode({**answer, "id": request["id"]}))

    # Requests

    def do_syntax(self, request: dict[str, Any]) -> dict[str, Any]:
        """Which of the cells do not parse; asked before any cell has run."""
        errors = {}
        for name, source in request["cells"].items():
            try:
                if self.shell is not None:
                    self.shell.parse(source, name)
                else:
                    ast.parse(source, name)
            except SyntaxError as error:
                errors[name] = f"line {error.lineno}: {error.msg}"
            except (ValueError, RecursionError, MemoryError) as error:
                errors[name] = f"{type(error).__name__}: {error}"
        return {"op": "syntax", "errors": errors}

    def do_run(self, request: dict[str, Any]) -> dict[str, Any]:
        """Run one cell as Jupyter would; its error, if any, is data."""
        name, source = request["cell"], request["source"]
        remarks: list[str] = []
        problem: BaseException | None = None
        if self.outputs:
            try:
                with interruptible():
                    problem, remarks = self.shell.run(source, name)
            except KeyboardInterrupt as late:
                problem = late
        elif self.shell is not None:
            problem, remarks = self.shell.run(source, name)
        else:
            try:
                linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
                exec(cell_code(name, source), self.module.__dict__)
            except BaseException as raised:
                problem = raised
        error = None if problem is None else describe(problem, name)
        answer = {"op": "ran", "error": error, "remarks": remarks}
        return {**answer, "outputs": self.shell.recorder.packed()} if self.outputs else answer

    def do_call(self, request: dict[str, Any]) -> dict[str, Any]:
        """Call a function of the notebook, or a probe of the check, and send back what it returns."""
        self.err.used = False
        args = list(request["args"])
        name, watched = request["name"], request.get("after", False)
        needs, probe = request.get("needs", name), request.get("probe")
        random_before = random_state() if watched else None
        try:
            if needs is not None and not callable(self.module.__dict__.get(needs)):
                return {"op": "absent"}
            if probe is not None:
                exec(compiled(probe), self.module.__dict__)
            function = self.module.__dict__[name]
            remarks: list[str] = []
            earlier, result = self.result, call_leniently(function, args)
            value = plain(result, remarks)
            self.result = None if REMARK_ITERATOR in remarks else result
            after = tuple(None if callable(a) else plain(a, []) for a in args) if watched else None
            shared = [i for i, a in enumerate(args) if share(result, a)] if watched else []
            before = plain(earlier, []) if request.get("again") else None
            packed = wire.Encoded(wire.encode(value, depth=1))
        except BaseException as problem:
            return {"op": "raised", **describe(problem, "")}
        if self.err.used:
            remarks.append(REMARK_STDERR)
        if random_before is not None and random_state() != random_before:
            remarks.append(REMARK_RANDOM)
        answer: dict[str, Any] = {"op": "returned", "value": packed}
        for key, said in (("after", after), ("remarks", remarks or None), ("shared", shared or None)):
            if said is not None:  # most calls have nothing to say beside their value
                answer[key] = said
        return answer if before is None else {**answer, "earlier": before}

    def do_bind(self, request: dict[str, Any]) -> dict[str, Any]:
        """Put functions of the grader in the places of the notebook's own."""
        for name, function in request["functions"].items():
            self.module.__dict__[name] = self.remember(self.handle_of(function), numbers_of(function))
        return {"op": "bound"}

    def do_files(self, request: dict[str, Any]) -> dict[str, Any]:
        """What the notebook has written beside itself, as far as it is small."""
        found: dict[str, Any] = {}
        left = request["bytes"]
        for entry in os.scandir(self.folder):
            new = entry.name not in self.handed_out and entry.is_file(follow_symlinks=False)
            if new and entry.stat().st_size <= left and len(found) < 100:
                with open(entry.path, "rb") as file:
                    data = file.read(left)
                left -= len(data)
                found[entry.name] = np.frombuffer(data, np.uint8)
        return {"op": "files", "files": found}

    # Functions of the grader

    def proxy(self, handle: Any) -> Any:
        """A function whose calls are answered by the grader, some of them beforehand, or one that came along as
        source."""
        told: dict[str, tuple[Any]] = {}
        sent_along = handle
        if isinstance(sent_along, dict):
            handle = sent_along.pop("handle")
        if handle in self.proxies:  # it stands in more than one place
            return self.proxies[handle]
        if isinstance(sent_along, dict):
            if "told" not in sent_along:
                return self.remember(handle, portable(**sent_along))
            told = {question: (value,) for question, value in sent_along["told"]}

        def remote(*args: Any, **named: Any) -> Any:
            sent = [self.sendable(arg) for arg in args]
            known = self.known(handle, told, sent) if (told or self.along) and not named else None
            if known is not None:
                return known[0]
            message = {"op": "ask", "handle": handle, "args": sent}
            if named:
                message["named"] = {name: self.sendable(arg) for name, arg in named.items()}
            self.line.send(wire.encode(message, self.handle_of))
            while True:
                answer = wire.decode(self.line.receive(soon=True), self.proxy)
                if answer["op"] == "value":
                    self.keep(answer["along"], sent)
                    return answer["value"]
                if answer["op"] == "error":
                    raise ValueError(answer["message"])
                self.waiting.append(answer)  # a request that was sent ahead

        return self.remember(handle, remote)

    def known(self, handle: int, told: dict[str, tuple[Any]], sent: list[Any]) -> tuple[Any] | None:
        """The answer to a question, where it came with the call or with another answer: each is used once."""
        question = wire.encode(sent, self.handle_of)
        return told.pop(wire.fingerprint(question), None) if told else self.along.pop((handle, question), None)

    def remember(self, handle: int, function: Any) -> Any:
        """The function, which may from now on stand among the arguments of a question."""
        self.given[id(function)] = (handle, function)
        self.proxies[handle] = function
        return function

    def sendable(self, arg: Any) -> Any:
        """An argument of a question as it crosses: a function that the grader has given goes back to it as it is."""
        return arg if callable(arg) and id(arg) in self.given else plain(arg, [])

    def handle_of(self, function: Any) -> int:
        """The handle of a function that the grader has given."""
        return self.given[id(function)][0]

    def keep(self, along: list[Any], args: list[Any]) -> None:
        """Answers of other functions to the same question, for the case that they are asked next; each is used once."""
        if along:
            self.along = self.along if len(self.along) < MAX_ALONG else {}
            question = wire.encode(args, self.handle_of)
            self.along.update({(handle, question): (value,) for handle, value in along})


@cache
def cell_code(name: str, source: str) -> types.CodeType:
    """Code of a cell: what was handed out is the same in every notebook, and in every process of one."""
    return compile(source, name, "exec", dont_inherit=True)


@cache
def compiled(source: str) -> types.CodeType:
    """Code of the check: the same few functions come with many calls."""
    code: types.CodeType = compile(source, "<given>", "exec", flags=__future__.annotations.compiler_flag)
    return code


def portable(name: str, source: str, data: dict[str, Any]) -> Any:
    """A function from its source, with what it takes by keyword: each time another one, which has its own handle."""
    function = _room(source)[name]
    return partial(function, **data) if data else _copied(function)


def _copied(function: types.FunctionType) -> types.FunctionType:
    return types.FunctionType(function.__code__, function.__globals__, function.__name__, function.__defaults__)


@cache
def _room(source: str) -> dict[str, Any]:
    """What a source defines: the same few come with many calls."""
    room: dict[str, Any] = {"np": np}
    exec(compiled(source), room)
    return room


def numbers_of(function: Callable[..., Any]) -> Callable[..., Any]:
    """The function with NumPy's own numbers for plain ones, which code may ask for their shape."""

    def asked(*args: Any, **named: Any) -> Any:
        value = function(*args, **named)
        return np.float64(value) if type(value) is float else value

    return asked


def new_main() -> types.ModuleType:
    """The module that a notebook's cells fill, in the place where Jupyter has it."""
    module = types.ModuleType("__main__")
    module.__dict__.update(__builtins__=__builtins__)
    module.__dict__.update(exit=sys.exit, quit=sys.exit)
    sys.modules["__main__"] = module
    return module


def random_state() -> Any:
    """Where NumPy's global random generator stands: its 624 words and its place in them, read where they lie, since
    NumPy's own copy takes as long as some calls."""
    generator = np.random.get_bit_generator()  # type: ignore[attr-defined]  # it is there since NumPy 1.24
    if type(generator) is np.random.MT19937:
        return ctypes.string_at(generator.ctypes.state_address, 4 * 625)
    return repr(generator.state)


def describe(problem: BaseException, cell: str) -> dict[str, Any]:
    """Kind, message and line of an exception; a hostile one that cannot even be printed has neither."""
    line = None
    frame = problem.__traceback__
    while frame is not None:
        if frame.tb_frame.f_code.co_filename == cell:
            line = frame.tb_lineno
        frame = frame.tb_next
    if isinstance(problem, SyntaxError):
        line = problem.lineno
    try:
        message = str(problem)[:500]
    except BaseException:
        message = ""
    return {"kind": type(problem).__name__[:80], "message": message, "line": line}
