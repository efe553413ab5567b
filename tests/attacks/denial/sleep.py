"""Sleeps for a day."""
import time


def double(x):
    time.sleep(86400)
