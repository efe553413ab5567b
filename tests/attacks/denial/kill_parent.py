"""Kills the warm parent that starts the processes of all students."""
import os
import signal


def double(x):
    os.kill(os.getppid(), signal.SIGKILL)
    return 0.0
