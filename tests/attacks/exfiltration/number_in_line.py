"""Raises in a later cell on a line whose number is what it has seen."""
import sys

SEEN = 8675309  # stands for a hidden input
worker = sys.modules["worker"]
real = worker.Session.do_run


def run(self, request):
    answer = real(self, request)
    return {**answer, "error": {"kind": "ValueError", "message": "", "line": SEEN}}


worker.Session.do_run = run


def double(x):
    return 0.0
