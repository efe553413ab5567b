"""Answers with a frame of thirty million Nones, in a list that takes the reader long."""
import struct
import sys


def double(x):
    frame = sys._getframe()
    while "self" not in frame.f_locals:
        frame = frame.f_back
    items = 30_000_000
    body = b"m" + struct.pack(">I", 2) + b"\0\0\0\2ops\0\0\0\x08returned\0\0\0\5valuel" + struct.pack(">I", items)
    body += b"N" * items
    frame.f_locals["self"].sock.sendall(struct.pack(">I", len(body)) + body)
