"""Forks children that live on after it."""
import os
import time

children = 0
for _ in range(20):
    try:
        if os.fork() == 0:
            time.sleep(4)
            os._exit(0)
        children += 1
    except OSError:
        break


def double(x):
    return 0.0


def breach():
    return children
