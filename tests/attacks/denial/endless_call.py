"""Loops for ever when it is called."""


def double(x):
    while True:
        pass
