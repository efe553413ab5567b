"""Moves a file of its own over the gradebook."""

import os


def double(x):
    return 0.0


def breach():
    open("mine", "w").write("6 of 6")
    os.link("/tmp/autograder-attacks/gradebook.txt", "theirs")
    os.rename("mine", "/tmp/autograder-attacks/gradebook.txt.part")
    return True
