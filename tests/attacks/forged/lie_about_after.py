"""Lies about the arguments after the call and about shared memory, with numbers far out of range."""

import sys

worker = sys.modules["worker"]
real = worker.Session.do_call


def lie(self, request):
    answer = real(self, request)
    if request["name"] == "double":
        answer |= {"after": (None,) * 9, "shared": [-7, 10**9, True], "earlier": {"a": np.zeros(2)}, "remarks": [None]}
    return answer


worker.Session.do_call = lie


def double(x):
    return 0.0
