"""Warm processes: one parent that has imported what students import, a forked child per notebook.

The parent holds no secret and runs no student's code. It is started before the grader has made any
thread, knows only the sources of `wire.py` and `worker.py`, and ends when the grader ends.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from autograder import wire
from autograder.model import Limits

HERE = Path(__file__).parent
WARM_IMPORTS = ("numpy", "matplotlib.pyplot")

BOOT = """
import importlib, os, socket, sys, types
for name, source in {sources!r}:
    module = types.ModuleType(name)
    sys.modules[name] = module
    exec(compile(source, name, "exec"), module.__dict__)
sys.path.insert(0, {files!r})
for name in {imports!r}:
    try:
        importlib.import_module(name)
    except ImportError:
        pass
sys.modules["worker"].parent(socket.socket(fileno={descriptor}))
"""


class PoolError(RuntimeError):
    """The student's process could not be started: a fault of the machine or of the set-up, never of a student."""


class WarmPool:
    """One warm parent, used for one notebook at a time; a context manager.

    Parameters
    ----------
    files
        What the release lays beside the notebook (`lab.py`): copied to the students' working directory.
    limits
        What a child may use.
    """

    sandbox = "none"

    def __init__(self, files: Sequence[Path] = (), limits: Limits = Limits()) -> None:
        self.limits = limits
        self._directory = tempfile.TemporaryDirectory(prefix="student-")
        for file in files:
            shutil.copy(file, self._directory.name)
        self._control, theirs = socket.socketpair()
        self._process = self._start(theirs)
        theirs.close()

    def __enter__(self) -> "WarmPool":
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, tb: TracebackType | None) -> None:
        self.close()

    def fork(self) -> socket.socket:
        """A fresh child of the warm parent, as the socket that it serves."""
        ours, theirs = socket.socketpair()
        with theirs:
            socket.send_fds(self._control, [b"F" + wire.encode(_rlimits(self.limits))], [theirs.fileno()])
            self._answer()
        return ours

    def kill(self) -> None:
        """End the child of the last fork, whatever it is doing."""
        self._control.sendall(b"K")
        self._answer()

    def close(self) -> None:
        """End the parent and remove the working directory."""
        self._control.close()
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._directory.cleanup()

    def _answer(self) -> None:
        if self._control.recv(1) != b".":
            raise PoolError(f"the process that runs students' code ended with status {self._process.poll()}")

    def _start(self, theirs: socket.socket) -> subprocess.Popen[bytes]:
        boot = BOOT.format(
            sources=worker_sources(), files=self._directory.name, imports=WARM_IMPORTS, descriptor=theirs.fileno()
        )
        return subprocess.Popen(
            [sys.executable, "-I", "-c", boot],
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            cwd=self._directory.name,
            env=_environment(self._directory.name),
        )


def worker_sources() -> list[tuple[str, str]]:
    """Name and text of the modules that run inside the student's process."""
    return [(name, (folder / f"{name}.py").read_text()) for name, folder in (("wire", HERE.parent), ("worker", HERE))]


def _environment(home: str) -> dict[str, str]:
    """Nothing of the grader's own environment but where programs are."""
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": home,
        "LANG": "C.UTF-8",
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "MPLBACKEND": "Agg",
        "MPLCONFIGDIR": str(_font_cache()),
        "OPENBLAS_NUM_THREADS": "1",  # the threads of a BLAS do not survive a fork
        "OMP_NUM_THREADS": "1",
        "MKL_NUM_THREADS": "1",
    }


def _font_cache() -> Path:
    """Where Matplotlib keeps its list of fonts: making it anew takes seconds."""
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    cache = base / "backprop-coursework" / "matplotlib"
    cache.mkdir(parents=True, exist_ok=True)
    return cache


def _rlimits(limits: Limits) -> dict[str, int]:
    return {
        "RLIMIT_AS": limits.memory_bytes,
        "RLIMIT_FSIZE": limits.file_bytes,
        "RLIMIT_NOFILE": limits.open_files,
        "RLIMIT_CORE": 0,
        "RLIMIT_CPU": int(limits.notebook_seconds) + 1,
    }
