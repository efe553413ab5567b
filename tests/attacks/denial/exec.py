"""Replaces the process by another program that keeps the socket open."""
import os
import sys

for number in range(3, 20):
    try:
        os.set_inheritable(number, True)
    except OSError:
        pass


def double(x):
    os.execv(sys.executable or "/usr/bin/python3", ["python3", "-c", "import time; time.sleep(5)"])
