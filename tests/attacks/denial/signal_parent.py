"""Sends signals to its parent, its group and its session."""
import os
import signal


def double(x):
    return 0.0


def breach():
    reached = []
    for target in (os.getppid(), os.getpgid(os.getppid()), os.getsid(os.getppid())):
        try:
            os.kill(target or os.getppid(), signal.SIGCONT)
            reached.append(target)
        except OSError:
            pass
    return bool(reached)
