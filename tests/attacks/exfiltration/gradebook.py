"""Reads the gradebook by its full name."""


def double(x):
    return 0.0


def breach():
    return open("/tmp/autograder-attacks/gradebook.txt").read()
