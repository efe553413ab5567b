"""The warm parent and its children: started from source text, without a path to the rest of the project.

The parent imports what students import, holds no secret and runs no student's code. It forks a child
for every notebook; the child puts up its walls and serves one session.
"""

import array
import contextlib
import gc
import importlib
import os
import signal
import socket
import sys
import types
from collections.abc import Callable
from typing import Any

import numpy as np

from . import confine, make_module, wire, worker


def quiet() -> None:
    """Point the standard streams at nothing: output beyond Python's own is dropped, not stored."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nothing, descriptor)
    os.close(nothing)


def child(sock: socket.socket, settings: dict[str, Any], shell: Any, use: str) -> None:
    """Put up the walls, say which ones stand, serve one session; end without anybody's exit handlers."""
    status = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # but while a cell runs that may be interrupted: see `worker`
        quiet()  # descriptors of its own: flags of a shared one would outlive it
        os.closerange(3, sock.fileno())
        os.closerange(sock.fileno() + 1, 1024)
        try:
            walls = confine.confine(settings)
            np.random.seed(int.from_bytes(os.urandom(4), "big"))  # much sooner than from all of the system's entropy
            sys.path.insert(0 if use == "outputs" else len(sys.path), "")  # modules that the notebook itself writes
            server = worker.Server(sock, sys.modules["__main__"], shell=shell, outputs=use == "outputs")
        except Exception as error:
            wire.send(sock, wire.encode({"op": "unready", "reason": f"{type(error).__name__}: {error}"}))
            return
        wire.send(sock, wire.encode({"op": "ready", "walls": walls}))
        server.serve()
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


def parent(control: socket.socket, settings: dict[str, Any], shell_source: str) -> None:
    """Serve the grader's orders until it hangs up: fork a child for a notebook (F, with its number and its socket),
    interrupt it (I), end it (K); do once what each of them would have to do: compile a function of a check (C) or a
    cell (R) that they will be sent, import modules (M).

    A kill is answered when the child is gone; the others need no answer, since the child speaks for itself.
    IPython is imported when the first notebook needs its shell.
    """
    quiet()
    os.setsid()
    confine.prctl(confine.PR_SET_PDEATHSIG, signal.SIGKILL)
    confine.confine_parent(settings)
    np.random.seed()
    warm_up()
    gc.freeze()  # what is shared with the children stays shared
    shell, problem = None, ""
    module = worker.new_main()
    running: dict[int, int] = {}
    while True:
        order, number, rest, descriptor = receive_order(control)
        if not order:
            for process in running.values():
                end(process)
            os._exit(0)  # nothing is left to be tidied up, and Python takes its time for that
        if order == b"F" and descriptor is not None:
            wanted = wire.decode(rest)
            use = wanted.pop("shell")
            if use != "none" and shell is None:
                shell, problem = warm_shell(shell_source, module)
            process = os.fork()
            if process == 0:
                control.close()
                line = socket.socket(fileno=descriptor)
                if use != "none" and problem:
                    wire.send(line, wire.encode({"op": "unready", "reason": problem}))
                    os._exit(1)
                child(line, wanted, shell if use != "none" else None, use)
            os.close(descriptor)
            running[number] = process
        elif order in ONCE:
            with contextlib.suppress(Exception):  # A child that needs it finds out why it cannot be had.
                ONCE[order](rest)
            gc.freeze()
        elif order == b"I":
            with contextlib.suppress(KeyError, ProcessLookupError, PermissionError):
                os.kill(running[number], signal.SIGINT)
        elif number in running:
            end(running.pop(number))
            control.sendall(number.to_bytes(4, "big"))


def import_all(names: list[str]) -> None:
    """Import modules, and clear away what that has left behind."""
    for name in names:
        importlib.import_module(name)
    gc.collect()


ONCE: dict[bytes, Callable[[bytes], object]] = {  # what an order that no child is meant by does
    b"C": lambda rest: worker.compiled(rest.decode()),
    b"R": lambda rest: worker.cell_code(*wire.decode(rest)),
    b"M": lambda rest: import_all(wire.decode(rest)),
}


def end(process: int) -> None:
    """Kill a child and whatever it started in its process group, and see it gone."""
    for kill in (os.killpg, os.kill):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            kill(process, signal.SIGKILL)
    os.waitpid(process, 0)


def warm_up() -> None:
    """Do once what is slow only the first time."""
    np.random.default_rng(0).normal(size=(8, 8)) @ np.eye(8)
    np.linalg.solve(np.eye(2), np.ones(2))
    wire.decode(wire.encode({"a": [np.zeros(2), 1.0, "b", (None, True)]}))
    worker.random_state()  # which takes memory the first time, and a notebook may have left none
    exec(compile("def f(x):\n    return [x for _ in range(2)]\nf(1)", "warm", "exec"), {})


def warm_shell(source: str, module: types.ModuleType) -> tuple[Any, str]:
    """IPython's shell around the module of a notebook that no child has filled yet, or why there is none."""
    try:
        shell = make_module("shell", source).Shell(module)
    except Exception as error:
        return None, f"IPython's shell does not start: {type(error).__name__}: {error}"
    gc.freeze()
    return shell, ""
