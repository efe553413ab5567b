"""Sets a flag on a descriptor that is shared with the warm parent, and finds it there the next time."""
import fcntl
import os

flags = {}
for number in (0, 1, 2):
    try:
        flags[number] = fcntl.fcntl(number, fcntl.F_GETFL)
    except OSError:
        pass
persisted = any(value & os.O_APPEND for value in flags.values())
for number, value in flags.items():
    fcntl.fcntl(number, fcntl.F_SETFL, value | os.O_APPEND)


def double(x):
    return 2 * x if persisted else 0.0
