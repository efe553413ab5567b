"""Changes its folder to that of the gradebook and reads it by a relative name."""
import os


def double(x):
    return 0.0


def breach():
    os.chdir("/tmp/autograder-attacks")
    return open("gradebook.txt").read() or os.listdir(".")
