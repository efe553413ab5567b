"""Takes memory that outlives it: System V segments, queues, memory files and POSIX queues."""
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)


def double(x):
    return 0.0


def breach():
    segment = libc.shmget(0, 1 << 20, 0o1600)
    if segment >= 0:
        libc.shmctl(segment, 0, None)
    queue = libc.msgget(0, 0o1600)
    if queue >= 0:
        libc.msgctl(queue, 0, None)
    try:
        os.close(os.memfd_create("attack"))
        return True
    except OSError:
        return segment >= 0 or queue >= 0
