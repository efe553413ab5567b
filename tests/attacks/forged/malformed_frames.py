"""Answers with frames that are cut, nested, mislabelled or too long, in the hope of a crash that passes."""

import struct
import sys

FRAMES = [b"l" * 200, b"l\0\0\0\1" * 64 + b"N", b"a\xff\xff", b"a\x0b\x08" + b"\xff" * 32, b"s\xff\xff\xff\xff", b""]


def double(x):
    frame = sys._getframe()
    while "self" not in frame.f_locals:
        frame = frame.f_back
    sock = frame.f_locals["self"].sock
    for body in FRAMES:
        sock.sendall(struct.pack(">I", len(body)) + body)
    return 0.0
