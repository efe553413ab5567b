"""Opens as many pseudo-terminals as it can."""
import os


def double(x):
    return 0.0


def breach():
    one, two = os.openpty()
    os.close(one)
    os.close(two)
    return True
