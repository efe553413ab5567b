"""Writes what it has seen into the name of its process and of its threads."""
import ctypes

libc = ctypes.CDLL(None, use_errno=True)


def double(x):
    libc.prctl(15, b"canary-\n\x1b[31m", 0, 0, 0)
    return 0.0


def breach():
    return libc.prctl(4, 1, 0, 0, 0) == 0  # dumpable again: readable to others of this user
