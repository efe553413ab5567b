"""Raises an exception that never comes to an end when it is printed."""


class Endless(Exception):
    def __str__(self):
        while True:
            pass

    __repr__ = __str__


def double(x):
    raise Endless
