"""Sends an answer in a message whose keys come twice, the second time with another value."""

import struct
import sys


def text(value):
    return struct.pack(">I", len(value)) + value


def double(x):
    frame = sys._getframe()
    while "self" not in frame.f_locals:
        frame = frame.f_back
    items = [b"op", b"op", b"value", b"value"]
    body = b"m" + struct.pack(">I", 4) + b"".join(text(key) + b"s" + text(b"returned") for key in items)
    frame.f_locals["self"].sock.sendall(struct.pack(">I", len(body)) + body)
    return 0.0
