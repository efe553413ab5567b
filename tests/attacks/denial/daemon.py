"""Leaves a daemon behind with a double fork and a session of its own."""
import os
import time


def double(x):
    return 0.0


def breach():
    child = os.fork()
    if child == 0:
        os.setsid()
        if os.fork() == 0:
            time.sleep(4)
        os._exit(0)
    os.waitpid(child, 0)
    return True
