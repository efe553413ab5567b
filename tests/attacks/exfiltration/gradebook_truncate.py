"""Empties the gradebook without opening it."""
import os


def double(x):
    return 0.0


def breach():
    os.truncate("/tmp/autograder-attacks/gradebook.txt", 1 << 20)
    return True
