"""Pins the warm parent to one processor, and every later child of it: a mark that stays."""

import os

persisted = False
try:
    persisted = len(os.sched_getaffinity(0)) == 1
    os.sched_setaffinity(os.getppid(), {min(os.sched_getaffinity(0))})
except OSError:
    pass


def double(x):
    return 2 * x if persisted else 0.0


def breach():
    return len(os.sched_getaffinity(os.getppid())) == 1 and (os.cpu_count() or 1) > 1
