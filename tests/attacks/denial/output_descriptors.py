"""Writes without end to descriptors 1 and 2, below Python's own streams."""
import os

flood = b"z" * (1 << 20)
for _ in range(200):
    os.write(1, flood)
    os.write(2, flood)


def double(x):
    while True:
        os.write(1, flood)
        os.write(2, flood)
