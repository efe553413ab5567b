"""Calls itself without an end, after it has raised the limit on recursion."""
import sys


def double(x):
    sys.setrecursionlimit(10**9)

    class Deep:
        def __repr__(self):
            return repr([self]) + repr({1: self})

    return repr(Deep())
