"""Holds the import lock in a thread while the worker needs to import something."""
import _imp
import time


def double(x):
    _imp.acquire_lock()
    time.sleep(3600)
