"""Lists the processes of the machine."""
import os


def double(x):
    return 0.0


def breach():
    return ", ".join(name for name in os.listdir("/proc") if name.isdigit())
