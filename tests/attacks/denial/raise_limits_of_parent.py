"""Lowers the limits of the warm parent, so that every later child fails."""
import os
import resource


def double(x):
    return 0.0


def breach():
    soft, hard = resource.prlimit(os.getppid(), resource.RLIMIT_CORE)
    resource.prlimit(os.getppid(), resource.RLIMIT_CORE, (0, 0))
    resource.prlimit(os.getppid(), resource.RLIMIT_NPROC, (64, 64))
    return True
