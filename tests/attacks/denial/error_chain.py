"""Raises an exception with a traceback of thousands of frames and causes that form a circle."""


def double(x, depth=0):
    if depth < 900:
        return double(x, depth + 1)
    one, two = ValueError("one"), ValueError("two")
    one.__cause__, two.__cause__ = two, one
    raise one
