"""Waits for a lock that it holds itself, with every signal blocked."""
import signal
import threading


def double(x):
    try:
        signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 64))
    except OSError:
        pass
    lock = threading.Lock()
    lock.acquire()
    lock.acquire()
