"""Raises an exception whose message has a hundred million characters and whose name has many more."""


def double(x):
    raise type("E" * 10_000_000, (Exception,), {})("boom" * 25_000_000)
