"""Reads and writes the warm parent's memory with process_vm_readv and process_vm_writev."""

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)


class Vector(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("length", ctypes.c_size_t)]


def double(x):
    return 0.0


def breach():
    buffer = ctypes.create_string_buffer(16)
    mine, theirs = Vector(ctypes.addressof(buffer), 16), Vector(id(os), 16)
    got = libc.process_vm_readv(os.getppid(), ctypes.byref(mine), 1, ctypes.byref(theirs), 1, 0)
    put = libc.process_vm_writev(os.getppid(), ctypes.byref(mine), 1, ctypes.byref(theirs), 1, 0) if got > 0 else -1
    return got > 0 or put > 0
