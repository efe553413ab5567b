"""Reads the environment and command lines of other processes in /proc."""
import os


def double(x):
    return 0.0


def breach():
    for number in {os.getppid(), os.getpid(), 1, 2, 3, *range(max(1, os.getppid() - 50), os.getppid() + 50)}:
        for name in ("environ", "cmdline", "maps", "status"):
            try:
                with open(f"/proc/{number}/{name}", "rb") as file:
                    if file.read(10):
                        return f"{number}/{name}"
            except OSError:
                pass
    return False
