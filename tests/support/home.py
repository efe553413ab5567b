"""A notebook at home whose process is forked from one that has imported NumPy, which takes longer than most notebooks."""

import functools
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from autograder.sandbox.unwalled import PlainProcess


class Forked:
    """As much of `subprocess.Popen` as ends a process."""

    def __init__(self, number: int) -> None:
        self.number = number

    def kill(self) -> None:
        os.kill(self.number, signal.SIGKILL)

    def wait(self) -> int:
        return _asked(wait=self.number)


class ForkedProcess(PlainProcess):
    """In all that a notebook can tell, the process that `autograder check` starts."""

    def start(self, boot: str) -> Forked:
        return Forked(_asked(boot=boot, folder=str(self.folder)))


@functools.cache
def _warm() -> "subprocess.Popen[str]":
    """The process that has NumPy imported; it ends with this one."""
    command = [sys.executable, "-P", str(Path(__file__).with_name("warm_python.py"))]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _asked(**request: Any) -> int:
    """The number of a process that was forked, or its exit code."""
    warm = _warm()
    assert warm.stdin is not None and warm.stdout is not None
    warm.stdin.write(json.dumps(request) + "\n")
    warm.stdin.flush()
    return int(warm.stdout.readline())
