"""Takes a lease on a file, so that others who open it must wait."""
import fcntl
import os


def double(x):
    return 0.0


def breach():
    with open(os.__file__) as file:
        fcntl.fcntl(file, 1024, fcntl.F_RDLCK)
        return True
