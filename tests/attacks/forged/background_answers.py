"""Answers from a background thread while the call itself never returns."""

import sys
import threading
import time

wire = sys.modules["wire"]


def double(x):
    frame = sys._getframe()
    while "self" not in frame.f_locals:
        frame = frame.f_back
    sock = frame.f_locals["self"].sock

    def answer():
        time.sleep(0.1)
        wire.send(sock, wire.encode({"op": "returned", "value": True, "expected": True}))

    threading.Thread(target=answer, daemon=True).start()
    time.sleep(60)
