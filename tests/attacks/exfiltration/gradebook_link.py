"""Reads the gradebook through hard and symbolic links of its own, and by moving it."""
import os


def double(x):
    return 0.0


def breach():
    book = "/tmp/autograder-attacks/gradebook.txt"
    for reach in (os.symlink, os.link, os.rename):
        try:
            reach(book, "mine.txt")
            return open("mine.txt").read()
        except OSError:
            pass
        try:
            os.unlink("mine.txt")
        except OSError:
            pass
    return False
