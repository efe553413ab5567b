"""Prints without end on both of Python's streams."""
import sys


def double(x):
    while True:
        print("x" * 100_000)
        sys.stderr.write("y" * 100_000)
