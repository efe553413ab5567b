"""Stops itself, so that it neither answers nor ends."""
import os
import signal


def double(x):
    os.kill(os.getpid(), signal.SIGSTOP)
    signal.raise_signal(signal.SIGSTOP)
    signal.pause()
