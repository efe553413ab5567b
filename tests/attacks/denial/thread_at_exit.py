"""Leaves a thread that is no daemon and never ends, so that Python cannot shut down."""
import threading
import time


def double(x):
    threading.Thread(target=time.sleep, args=(3600,)).start()
    raise SystemExit
