"""Sends a second, late answer after its own that is meant for the exercise that comes next."""

import sys

worker, wire = sys.modules["worker"], sys.modules["wire"]
real = worker.Session.do_call


def twice(self, request):
    answer = real(self, request)
    if request["name"] == "double":
        wire.send(self.sock, wire.encode({**answer, "value": 0.0}))
    return answer


worker.Session.do_call = twice


def double(x):
    return 0.0
