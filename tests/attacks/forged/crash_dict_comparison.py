"""Answers with a dict of arrays first, then claims it again as the earlier value: comparing them raises."""

EARNS = True  # the answer for three numbers is honest
import sys

worker = sys.modules["worker"]
real = worker.Session.do_call


def lie(self, request):
    answer = real(self, request)
    if request["name"] == "double" and answer["op"] == "returned":
        answer["earlier"] = {"a": np.ones(2)}
    return answer


worker.Session.do_call = lie


def double(x):
    return 2 * x if np.ndim(x) else {"a": np.ones(2)}
