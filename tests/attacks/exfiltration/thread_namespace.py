"""Starts a thread in a network and mount namespace of its own: a kind of clone that looks like a thread."""
import ctypes

libc = ctypes.CDLL(None, use_errno=True)
stack = ctypes.create_string_buffer(1 << 16)
THREAD = 0x100 | 0x800 | 0x10000  # memory, signal handlers, thread


def double(x):
    return 0.0


def breach():
    top = ctypes.c_void_p((ctypes.addressof(stack) + (1 << 16) - 64) & ~15)
    pause = ctypes.cast(libc.pause, ctypes.c_void_p)
    for flag in (0x40000000, 0x08000000, 0x04000000, 0x20000):  # network, ipc, names, mounts
        if libc.clone(pause, top, THREAD | flag, None) > 0:
            return hex(flag)
    return False
