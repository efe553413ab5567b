"""Forges the kind, the line and the message of an error in the worker's answer."""
import sys

SEEN = "canary-" + "5f2c1e"  # stands for a hidden input
worker = sys.modules["worker"]
real = worker.Session.do_call


def call(self, request):
    if request["name"] != "double":
        return real(self, request)
    return {"op": "raised", "kind": SEEN if np.ndim(request["args"][0]) else [SEEN], "message": SEEN, "line": SEEN}


worker.Session.do_call = call


def double(x):
    return 0.0
