"""Leaves with SystemExit(0) in the middle of a call."""


def double(x):
    print("passed")
    raise SystemExit(0)
