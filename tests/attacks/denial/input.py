"""Waits for input on the keyboard and on descriptor 0."""
import os
import sys


def double(x):
    try:
        input("password: ")
    except EOFError:
        pass
    os.read(0, 1)
    sys.__stdin__.read(1)
    return 0.0
