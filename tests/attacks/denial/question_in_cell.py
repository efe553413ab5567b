"""Asks the grader about functions of an earlier call while a later cell runs, and never ends."""
import sys

worker, wire = sys.modules["worker"], sys.modules["wire"]


def ask(self, request):
    for handle in (0, 1, 2**32 - 1, -1):
        wire.send(self.sock, wire.encode({"op": "ask", "handle": handle, "args": [[1.0] * 1000] * 10}))
    return {"op": "has", "has": True}


def double(x):
    worker.Session.do_call = ask
    return 0.0
