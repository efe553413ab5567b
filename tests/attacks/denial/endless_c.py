"""Loops for ever inside C code, where Python's own signals are not looked at."""


def double(x):
    return sum(iter(int, 1))
