"""Warm processes: one parent that has imported what students import, a forked child per notebook.

The parent holds no secret and runs no student's code. Of the project it knows only the package `inside`.
It lives behind the walls of its tier, and ends when the grader ends.
"""

import os
import shutil
import socket
import stat
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import get_args

from autograder.checks.outcomes import Function
from autograder.checks.source import text_of
from autograder.sandbox import packages
from autograder.sandbox.boot import MODULES_BEHIND_WALLS, SHELL, program, source_of
from autograder.sandbox.clock import Clock
from autograder.sandbox.folders import FOLDERS, folder_of_views, sweep
from autograder.sandbox.inside import wire
from autograder.sandbox.limits import Limits
from autograder.sandbox.session import ShellUse
from autograder.sandbox.tiers import best_tier, bubblewrap, child_settings, expected_walls, make_view, parent_settings
from autograder.sandbox.walls import SandboxError, SandboxGone, Tier

# NumPy imports its own parts at first use: once for all children, not in each of them
NUMBERS = ("numpy", "numpy.random", "numpy.linalg", "numpy.fft", "numpy.ma", "math", "random", "itertools", "functools")
FIGURES = ("matplotlib.pyplot", "matplotlib.animation", "mpl_toolkits.mplot3d")
PATIENCE = 60.0  # seconds for a process of our own to answer, on a busy machine

PATH = """
import sys
sys.path[:] = {path!r}
"""
START = """
import importlib, socket
inside.confine.prctl(inside.confine.PR_SET_PDEATHSIG, 9)  # before the imports, which take a while
for name in {imports!r}:
    try:
        importlib.import_module(name)
    except ImportError:
        pass
inside.parent.parent(socket.socket(fileno={descriptor}), {settings!r}, {shell!r})
"""


@dataclass(frozen=True)
class Child:
    """One forked process: the socket that it serves, how to end it, and the clock of what it uses."""

    socket: socket.socket
    number: int
    shell: ShellUse
    end: Callable[[int], None]
    clock: Clock = Clock()
    stop: Callable[[int], None] = lambda number: None

    def kill(self) -> None:
        """End the process, whatever it is doing."""
        self.end(self.number)

    def interrupt(self) -> None:
        """Interrupt the cell that runs, if one does; it may go on all the same."""
        self.stop(self.number)


class WarmPool:
    """One warm parent, used for one notebook at a time; a context manager.

    Parameters
    ----------
    files
        What the release lays beside the notebooks (`lab.py`, data): where students' code can import and read it.
    limits
        What a child may use.
    tier
        Which walls; by default the best that this machine offers. "none" must be asked for.
    packages
        Distributions that students may import beside NumPy, Matplotlib and IPython.
    environment
        Variables that students' code finds beside the few that it needs; nothing of the grader's own is there.

    Raises
    ------
    SandboxError
        When the machine offers no walls and none was not asked for, or they cannot be put up.
    """

    def __init__(
        self,
        files: Sequence[Path] = (),
        limits: Limits = Limits(),
        tier: Tier | None = None,
        packages: Sequence[str] = (),
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.sandbox: Tier = tier or best_tier()
        if tier is None and self.sandbox == "none":
            raise SandboxError(
                "this machine offers no sandbox for students' code (`autograder doctor` says what is missing); "
                "--insecure-no-sandbox grades without walls"
            )
        self._environment, self._limits = environment or {}, limits
        self._standby: Child | None = None
        self._shell: ShellUse = "none"
        self._laid = False
        self._number = 0
        self._ending: int | None = None
        self._prepared: set[Function | tuple[str, str]] = set()
        self._draws = False
        sweep()
        self._directory = tempfile.TemporaryDirectory(prefix=f"{FOLDERS}{os.getpid()}-", dir=folder_of_views())
        try:
            self._view = make_view(Path(self._directory.name), packages)
            for file in files:
                shutil.copy(file, self._view.files)
            self._settings = {
                use: wire.encode({**child_settings(self.sandbox, limits, self._view, use), "shell": use})
                for use in get_args(ShellUse)
            }
            self._control, theirs = socket.socketpair()
            with theirs:
                self._process = self._start(theirs, NUMBERS)
        except BaseException:
            self._directory.cleanup()
            raise

    def __enter__(self) -> "WarmPool":
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, tb: TracebackType | None) -> None:
        self.close()

    @property
    def modules(self) -> frozenset[str]:
        """What a student's code can import: Python's own modules, those of the packages, the files beside notebooks."""
        there = [*self._view.links.iterdir(), *self._view.files.glob("*.py")]
        return sys.stdlib_module_names | {path.name.split(".")[0] for path in there}

    def fork(self, shell: ShellUse = "none") -> "Child":
        """A fresh, walled child of the warm parent. The next is made when this one ends, or at `make_ready`."""
        if self._standby is not None and self._standby.shell != shell:
            self._drop_standby()
        child, self._standby = self._standby or self._ask_for_child(shell), None
        try:
            problem, process = self._missing_walls(child.socket)
        except (wire.WireError, wire.Closed, TimeoutError) as error:
            child.socket.close()
            raise SandboxGone(f"the {self.sandbox} sandbox could not be put up: {error}") from None
        if problem is not None:
            child.socket.close()
            raise SandboxError(f"the {self.sandbox} sandbox could not be put up: {problem}")
        self._shell = shell
        return replace(child, clock=Clock(process, self._limits.wall_times))

    def make_ready(self) -> None:
        """Have the next child made, of the kind of the last: not at once, where it would be in the way of the last."""
        if self._standby is None:
            self._standby = self._ask_for_child(self._shell)

    def prepare(self, functions: Iterable[Function] = (), cells: Iterable[tuple[str, str]] = ()) -> None:
        """Have compiled what will be sent to many children, once for all of them.

        Parameters
        ----------
        functions
            Of the grader's own, as `CallRequest.probe`.
        cells
            Name and source of cells that were handed out; what does not parse is left as it is.
        """
        for function in set(functions) - self._prepared:
            self._send(b"C", 0, text_of(function).encode())
            self._prepared.add(function)
        for cell in set(cells) - self._prepared:
            self._send(b"R", 0, wire.encode(cell))
            self._prepared.add(cell)

    def draw(self) -> None:
        """Have Matplotlib imported, once for all children from now on. It makes each of them dearer, by a third of what
        an empty one costs, and those of a notebook that draws much cheaper."""
        if not self._draws:
            self._drop_standby()
            self._send(b"M", 0, wire.encode(FIGURES))
            self._draws = True

    def _send(self, letter: bytes, number: int, rest: bytes = b"") -> None:
        """An order that no descriptor goes with."""
        try:
            self._control.sendall(_order(letter, number, rest))
        except OSError:
            raise self._gone() from None

    def lay(self, folder: Path, notebooks: Sequence[Path] = ()) -> None:
        """Replace what lies beside the notebooks by the files of `folder`, and of notebooks by these alone."""
        self._drop_standby()  # The child that waits has seen the files that lay there before.
        self._laid = True
        for old in self._view.files.iterdir():
            shutil.rmtree(old) if old.is_dir() else old.unlink()
        shutil.copytree(folder, self._view.files, ignore=_left_out, dirs_exist_ok=True)
        for path in notebooks:
            if stat.S_ISREG(path.lstat().st_mode):
                shutil.copyfile(path, self._view.files / path.name)

    def _drop_standby(self) -> None:
        if self._standby is not None:
            self._kill(self._standby.number)
            self._standby.socket.close()
            self._standby = None

    def _ask_for_child(self, shell: ShellUse) -> "Child":
        ours, theirs = socket.socketpair()
        ours.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
        self._number += 1
        with theirs:
            try:
                socket.send_fds(self._control, [_order(b"F", self._number, self._settings[shell])], [theirs.fileno()])
            except OSError:
                ours.close()
                raise self._gone() from None
        return Child(ours, self._number, shell, self._end, stop=self._stop)

    def _stop(self, number: int) -> None:
        """Interrupt a child; that it is gone is heard elsewhere."""
        with suppress(OSError):
            self._control.sendall(_order(b"I", number))

    def _kill(self, number: int) -> None:
        """End a child, whatever it is doing. That it is gone is heard before the next one is ended, or at the close."""
        self._await_end()
        self._send(b"K", number)
        self._ending = number

    def _end(self, number: int) -> None:
        """End a child that was given out, and have the next made, unless other files are to be laid down first."""
        self._kill(number)
        if not self._laid:
            self.make_ready()

    def _await_end(self) -> None:
        """Hear from the parent that the child that was ended last is gone."""
        if self._ending is None:
            return
        answer = self._control.recv(4)
        if int.from_bytes(answer, "big") != self._ending:
            raise self._gone()
        self._ending = None

    def _missing_walls(self, sock: socket.socket) -> tuple[str | None, int | None]:
        """What the child says that it could not put up, None when every wall of the tier stands; and its number."""
        sock.settimeout(PATIENCE)
        process = _sender(sock)
        ready = wire.decode(wire.receive(sock, time.monotonic() + PATIENCE))
        if ready.get("op") != "ready":
            return str(ready.get("reason")), None
        missing = expected_walls(self.sandbox) - set(ready["walls"])
        return f"missing are {sorted(missing)}" if missing else None, process

    def close(self) -> None:
        """End the parent and remove the working directory."""
        if self._standby is not None:
            self._standby.socket.close()
        with suppress(OSError, SandboxError):
            self._await_end()
        self._control.close()
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._directory.cleanup()

    def _gone(self) -> SandboxGone:
        self._process.wait()
        return SandboxGone(f"the process that runs students' code ended with status {self._process.returncode}")

    def _start(self, theirs: socket.socket, imports: Sequence[str]) -> subprocess.Popen[bytes]:
        view = self._view
        path = PATH.format(path=[*(str(folder) for folder in view.library), str(view.links), str(view.files)])
        start = START.format(
            imports=(*imports, *(file.stem for file in view.files.glob("*.py"))),
            descriptor=theirs.fileno(),
            settings=parent_settings(self.sandbox, view),
            shell=source_of(SHELL),
        )
        boot = path + program(MODULES_BEHIND_WALLS, start)
        walls = bubblewrap(view) if self.sandbox == "bubblewrap" else []
        return subprocess.Popen(
            [*walls, str(packages.interpreter()), "-I", "-S", "-B", "-X", "utf8", "-c", boot],
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            cwd=view.files,
            env={**_environment(str(view.cache)), **self._environment},
        )


def _left_out(folder: str, names: list[str]) -> set[str]:
    """Notebooks, hidden files, and whatever is no file or folder of its own: a link would be read with our rights."""
    odd = {
        name
        for name in names
        if stat.S_IFMT(os.lstat(os.path.join(folder, name)).st_mode) not in (stat.S_IFREG, stat.S_IFDIR)
    }
    return odd | {name for name in names if name.endswith(".ipynb") or name.startswith(".")}


def _sender(sock: socket.socket) -> int | None:
    """The number of the process that has written what is to be read next, as the kernel translates it for this one.

    Asked before any student's code runs, and not again.
    """
    size = struct.calcsize("iII")  # struct ucred: process, user, group
    _, ancillary, _, _ = sock.recvmsg(1, socket.CMSG_SPACE(size), socket.MSG_PEEK)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 0)
    for level, kind, data in ancillary:
        if level == socket.SOL_SOCKET and kind == socket.SCM_CREDENTIALS:
            process: int = struct.unpack("iII", data[:size])[0]
            return process or None
    return None


def _order(letter: bytes, number: int, rest: bytes = b"") -> bytes:
    """An order to the parent: fork (F), interrupt (I) or kill (K) the child of this number, or see `parent`."""
    return letter + number.to_bytes(4, "big") + len(rest).to_bytes(4, "big") + rest


def _environment(fonts: str) -> dict[str, str]:
    """Nothing of the grader's own environment."""
    return {
        "PATH": "/usr/bin:/bin",
        "USER": "student",
        "LOGNAME": "student",
        "HOME": "/home/student",
        "LANG": "C.UTF-8",
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "MPLBACKEND": "Agg",
        "MPLCONFIGDIR": fonts,
        "OPENBLAS_NUM_THREADS": "1",  # the threads of a BLAS do not survive a fork
        "OMP_NUM_THREADS": "1",
        "MKL_NUM_THREADS": "1",
    }
