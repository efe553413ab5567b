"""Starts processes through subprocess, posix_spawn, vfork and multiprocessing."""
import multiprocessing
import os
import subprocess


def double(x):
    return 0.0


def breach():
    started = []
    for start in (
        lambda: subprocess.run(["/bin/true"], check=True),
        lambda: os.waitpid(os.posix_spawn("/bin/true", ["true"], {}), 0),
        lambda: os.system("true") == 0 or 1 / 0,
        lambda: multiprocessing.get_context("fork").Process(target=int).start(),
    ):
        try:
            started.append(bool(start() or True))
        except (OSError, ArithmeticError, ImportError, subprocess.SubprocessError):
            pass
    return any(started)
