"""Jumps into bytes that are no instructions."""
import ctypes
import mmap

page = mmap.mmap(-1, 4096, prot=7)
page.write(b"\x0f\x0b\x00\x00")


def double(x):
    return ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(page)))()
