"""Runs inside the student's process: cells, calls and plain values, nothing else.

It holds no reference, no expected value, no test and no seed. It is started from its source text,
beside that of `wire.py`, so that the process has no path to the rest of the project. A warm parent
imports what students import and forks a child for every notebook; the child serves one session.
Nothing here is trusted: whatever the child says is checked, as plain values, by the other side.
"""

import array
import ast
import collections
import contextlib
import gc
import io
import linecache
import os
import signal
import socket
import sys
import types
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING or __name__ != "worker":
    from autograder import wire
    from autograder.sandbox.values import REMARK_ITERATOR, plain, share
else:  # in the student's process: their sources travel beside this one
    import wire
    from values import REMARK_ITERATOR, plain, share

# the grader has the sentences: no text of this process's making is repeated
REMARK_STDERR, REMARK_RANDOM, REMARK_MAGIC = "stderr", "random", "magic"


class Sink(io.TextIOBase):
    """A text stream that keeps the first characters and forgets the rest."""

    def __init__(self, keep: int) -> None:
        self.keep, self.text, self.used = keep, "", False

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        self.used = True
        if len(self.text) < self.keep:
            self.text += text[: self.keep - len(self.text)]
        return len(text)


class Session:
    """One notebook: a module that its cells fill, and the socket to the grader.

    Without `quiet` the standard streams stay as they are, for a kernel that has its own.
    """

    def __init__(self, sock: socket.socket, module: types.ModuleType | None = None, quiet: bool = True) -> None:
        self.sock = sock
        self.module = module or new_main()
        self.waiting: collections.deque[dict[str, Any]] = collections.deque()
        self.trees: dict[str, tuple[ast.Module, list[str]]] = {}
        self.result: Any = None  # of the last call, as it was returned
        self.out, self.err = Sink(20_000), Sink(2_000)
        if quiet:
            sys.stdout, sys.stderr = self.out, self.err
            sys.stdin = io.StringIO("")

    def serve(self) -> None:
        """Answer requests until the grader hangs up."""
        while True:
            self.answer(self.next_request())

    def next_request(self) -> dict[str, Any]:
        """The request that came first, whether it was read already or not."""
        return self.waiting.popleft() if self.waiting else wire.decode(wire.receive(self.sock), self.proxy)

    def answer(self, request: dict[str, Any]) -> None:
        """Do what one request asks for."""
        answer = getattr(self, "do_" + request["op"])(request)
        wire.send(self.sock, wire.encode({**answer, "id": request["id"]}))

    # Requests

    def do_syntax(self, request: dict[str, Any]) -> dict[str, Any]:
        """Which of the cells do not parse; asked before any cell has run."""
        errors = {}
        for name, source in request["cells"].items():
            try:
                self.trees[source] = parse(source, name)
            except SyntaxError as error:
                errors[name] = f"line {error.lineno}: {error.msg}"
            except (ValueError, RecursionError, MemoryError) as error:
                errors[name] = f"{type(error).__name__}: {error}"
        return {"op": "syntax", "errors": errors}

    def do_run(self, request: dict[str, Any]) -> dict[str, Any]:
        """Run one cell as Jupyter would; its error, if any, is data."""
        name, source = request["cell"], request["source"]
        self.out.text = self.err.text = ""
        remarks: list[str] = []
        error: dict[str, Any] | None = None
        try:
            tree, remarks = self.trees.get(source) or parse(source, name)
            linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
            exec(compile(tree, name, "exec"), self.module.__dict__)
        except BaseException as problem:
            error = describe(problem, name)
        return {"op": "ran", "error": error, "out": self.out.text, "err": self.err.text, "remarks": remarks}

    def do_call(self, request: dict[str, Any]) -> dict[str, Any]:
        """Call a function of the notebook, or a probe of the check, and send back what it returns."""
        self.err.used = False
        args = list(request["args"])
        random_before = random_state() if request["after"] else None
        try:
            if request["probe"] is not None:
                probe: dict[str, Any] = self.module.__dict__
                exec(compile(request["probe"], "<probe>", "exec"), probe)
            function = self.module.__dict__[request["name"]]
            remarks: list[str] = []
            earlier, result = self.result, function(*args)
            value = plain(result, remarks)
            self.result = None if REMARK_ITERATOR in remarks else result
            after = tuple(None if callable(a) else plain(a, []) for a in args) if request["after"] else None
            shared = [i for i, a in enumerate(args) if share(result, a)] if request["after"] else []
            before = plain(earlier, []) if request["again"] else None
            wire.encode(value)
        except BaseException as problem:
            return {"op": "raised", **describe(problem, "")}
        if self.err.used:
            remarks.append(REMARK_STDERR)
        if random_before is not None and random_state() != random_before:
            remarks.append(REMARK_RANDOM)
        answer = {"op": "returned", "value": value, "after": after, "remarks": remarks}
        return {**answer, "shared": shared, "earlier": before}

    def do_has(self, request: dict[str, Any]) -> dict[str, Any]:
        """Whether the notebook has a function of this name by now."""
        return {"op": "has", "has": callable(self.module.__dict__.get(request["name"]))}

    # Functions of the grader

    def proxy(self, handle: int) -> Any:
        """A function whose every call is answered by the grader."""

        def remote(*args: Any) -> Any:
            sent = [plain(arg, []) for arg in args]
            wire.send(self.sock, wire.encode({"op": "ask", "handle": handle, "args": sent}))
            while True:
                answer = wire.decode(wire.receive(self.sock), self.proxy)
                if answer["op"] == "value":
                    return answer["value"]
                if answer["op"] == "error":
                    raise ValueError(answer["message"])
                self.waiting.append(answer)  # a request that was sent ahead

        return remote


def new_main() -> types.ModuleType:
    """The module that a notebook's cells fill, in the place where Jupyter has it."""
    module = types.ModuleType("__main__")
    module.__dict__.update(__builtins__=__builtins__)
    module.__dict__.update(exit=sys.exit, quit=sys.exit)
    sys.modules["__main__"] = module
    return module


def random_state() -> tuple[bytes, int]:
    """Where NumPy's global random generator stands."""
    state: Any = np.random.get_state()
    return state[1].tobytes(), state[2]


def parse(source: str, name: str) -> tuple[ast.Module, list[str]]:
    """The cell as Python; lines that only a notebook understands are left out, with a remark."""
    try:
        return ast.parse(source, name), []
    except SyntaxError as error:
        lines = source.splitlines()
        special = [line for line in lines if line.lstrip()[:1] in ("%", "!", "?")]
        if not special:
            raise error
    if next((line for line in lines if line.strip()), "").startswith("%%"):
        magic = next(line for line in lines if line.strip()).split()[0]
        if magic not in ("%%time", "%%timeit", "%%capture", "%%prun"):
            return ast.parse("", name), [REMARK_MAGIC]
    kept = [line[: len(line) - len(line.lstrip())] + "pass" if line in special else line for line in lines]
    return ast.parse("\n".join(kept), name), [REMARK_MAGIC]


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


# The process ------------------------------------------------------------------------------------


def quiet() -> None:
    """Point the standard streams at nothing: output beyond Python's own is dropped, not stored."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nothing, descriptor)
    os.close(nothing)


def child(sock: socket.socket, settings: dict[str, Any]) -> None:
    """Put up the walls, say which ones stand, serve one session; end without anybody's exit handlers."""
    import confine  # type: ignore[import-not-found]  # travels beside this source, where there are walls

    status = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # a late interrupt must not hit somebody else's call
        quiet()  # descriptors of its own: flags of a shared one would outlive it
        os.closerange(3, sock.fileno())
        os.closerange(sock.fileno() + 1, 1024)
        try:
            walls = confine.confine(settings)
        except OSError as error:
            wire.send(sock, wire.encode({"op": "unconfined", "reason": str(error)}))
            return
        np.random.seed()
        session = Session(sock)
        wire.send(sock, wire.encode({"op": "ready", "walls": walls}))
        session.serve()
    except wire.Closed:
        status = 0
    finally:
        os._exit(status)


def receive_order(control: socket.socket) -> tuple[bytes, int, bytes, int | None]:
    """One order of the grader: its letter, a child's number, what comes with it, and a descriptor if any.

    Orders follow each other without a pause, so that each is read to its own end and no further.
    """
    descriptors = array.array("i")
    head, ancillary, _, _ = control.recvmsg(9, socket.CMSG_SPACE(descriptors.itemsize))
    if len(head) < 9:
        return b"", 0, b"", None
    for level, kind, data in ancillary:
        if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
            descriptors.frombytes(data[: descriptors.itemsize])
    rest = b""
    length = int.from_bytes(head[5:9], "big")
    while len(rest) < length:
        rest += control.recv(length - len(rest))
    return head[:1], int.from_bytes(head[1:5], "big"), rest, descriptors[0] if descriptors else None


def parent(control: socket.socket, settings: dict[str, Any]) -> None:
    """Fork a child per notebook (F, its number and its socket) and end it (K, its number), until the grader hangs up.

    A kill is answered when the child is gone; a fork needs no answer, since the child speaks for itself.
    """
    import confine

    quiet()
    os.setsid()
    confine.prctl(confine.PR_SET_PDEATHSIG, signal.SIGKILL)
    confine.confine_parent(settings)
    gc.freeze()  # what is shared with the children stays shared
    running: dict[int, int] = {}
    while True:
        order, number, rest, descriptor = receive_order(control)
        if not order:
            for process in running.values():
                end(process)
            return
        if order == b"F" and descriptor is not None:
            process = os.fork()
            if process == 0:
                control.close()
                child(socket.socket(fileno=descriptor), wire.decode(rest))
            os.close(descriptor)
            running[number] = process
        elif number in running:
            end(running.pop(number))
            control.sendall(number.to_bytes(4, "big"))


def end(process: int) -> None:
    """Kill a child and whatever it started in its process group, and see it gone."""
    for kill in (os.killpg, os.kill):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
