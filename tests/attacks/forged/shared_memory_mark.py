"""Leaves a mark in System V and POSIX shared memory for the next submission."""

import ctypes
from multiprocessing import shared_memory

libc = ctypes.CDLL(None, use_errno=True)
persisted = libc.shmget(0x5F2C1E, 64, 0) >= 0
left = libc.shmget(0x5F2C1E, 64, 0o1600) >= 0
if left and persisted:
    libc.shmctl(libc.shmget(0x5F2C1E, 64, 0), 0, None)
try:
    block = shared_memory.SharedMemory("attack-mark", create=True, size=64)
    block.unlink()
    left = True
except (OSError, ImportError):
    pass


def double(x):
    return 2 * x if persisted else 0.0


def breach():
    return left
