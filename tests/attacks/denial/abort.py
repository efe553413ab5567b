"""Aborts through the C library, with a core dump if one is allowed."""
import ctypes
import os


def double(x):
    ctypes.CDLL(None).abort()
    os.abort()
