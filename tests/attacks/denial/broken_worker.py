"""Removes the functions that the worker needs to answer, so that nothing can be said any more."""
import sys


def double(x):
    for name in ("encode", "send", "receive", "decode"):
        delattr(sys.modules["wire"], name)
    return 0.0
