"""Announces a frame of four gigabytes and sends the first bytes of it."""
import sys


def double(x):
    frame = sys._getframe()
    while "self" not in frame.f_locals:
        frame = frame.f_back
    frame.f_locals["self"].sock.sendall(b"\xff\xff\xff\xff" + bytes(1 << 16))
    while True:
        pass
