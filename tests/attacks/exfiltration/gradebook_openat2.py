"""Reads the gradebook with openat2, O_PATH and a folder's descriptor."""
import ctypes
import os
import struct

libc = ctypes.CDLL(None, use_errno=True)


def double(x):
    return 0.0


def breach():
    how = struct.pack("QQQ", os.O_RDONLY, 0, 0)
    name = b"/tmp/autograder-attacks/gradebook.txt"
    number = libc.syscall(437, -100, name, how, 24)
    if number >= 0:
        return os.read(number, 20)
    folder = os.open("/tmp", os.O_PATH)
    inner = os.open("autograder-attacks", os.O_PATH, dir_fd=folder)
    return os.read(os.open("gradebook.txt", os.O_RDONLY, dir_fd=inner), 20)
