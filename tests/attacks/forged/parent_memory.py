"""Opens the memory of its parent for writing through /proc."""

import os


def double(x):
    return 0.0


def breach():
    for path in (f"/proc/{os.getppid()}/mem", "/proc/1/mem", f"/proc/{os.getppid()}/task/{os.getppid()}/mem"):
        try:
            with open(path, "r+b"):
                return path
        except OSError:
            pass
    return False
