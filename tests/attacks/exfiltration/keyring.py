"""Leaves and finds keys in the kernel's keyrings."""
import ctypes

libc = ctypes.CDLL(None, use_errno=True)


def double(x):
    return 0.0


def breach():
    added = libc.syscall(248, b"user", b"attack", b"x", 1, -3)  # add_key, in the session's ring
    return added > 0 or libc.syscall(250, 0, -4, 1) > 0  # keyctl: the user's ring
