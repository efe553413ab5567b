"""Returns a generator that takes longer over each of its items."""
import time


def double(x):
    for _ in range(3):
        time.sleep(30)
        yield 0.0
