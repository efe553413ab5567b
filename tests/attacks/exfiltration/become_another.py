"""Becomes another user, drops its groups or takes capabilities."""
import ctypes
import os
import struct

libc = ctypes.CDLL(None, use_errno=True)


def double(x):
    return 0.0


def breach():
    done = []
    for become in (lambda: os.setgroups([0]), lambda: os.setresgid(0, 0, 0), lambda: os.setresuid(0, 0, 0)):
        try:
            become()
            done.append(True)
        except OSError:
            pass
    header, data = struct.pack("=II", 0x20080522, 0), struct.pack("=6I", *[0xFFFFFFFF] * 6)
    return any(done) or libc.capset(header, data) == 0
