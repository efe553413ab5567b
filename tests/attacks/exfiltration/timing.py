"""Answers after a time that depends on the hidden input."""
import time


def double(x):
    time.sleep(0.3 if np.ravel(x)[0] > 0 else 0.0)
    return 0.0
