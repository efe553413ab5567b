"""Waits for ever in an exit handler, in a finalizer and in the shutdown of threading."""
import atexit
import threading
import time

atexit.register(time.sleep, 3600)
threading._register_atexit(time.sleep, 3600)


class Clinging:
    def __del__(self):
        time.sleep(3600)


clinging = Clinging()


def double(x):
    raise SystemExit(0)
