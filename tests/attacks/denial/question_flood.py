"""Asks the grader without end about functions that it was never given, and reads no answer."""
import sys

wire = sys.modules["wire"]


def double(x):
    frame = sys._getframe()
    while "self" not in frame.f_locals:
        frame = frame.f_back
    question = wire.encode({"op": "ask", "handle": 0, "args": [np.ones(1000)]})
    while True:
        wire.send(frame.f_locals["self"].sock, question)
