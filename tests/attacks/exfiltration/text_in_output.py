"""Prints what it has seen on every stream."""
import os
import sys

SEEN = "canary-" + "5f2c1e"  # stands for a hidden input
print(SEEN)


def double(x):
    print(SEEN, x)
    print(SEEN, x, file=sys.stderr)
    os.write(1, SEEN.encode())
    os.write(2, SEEN.encode())
    return 0.0
