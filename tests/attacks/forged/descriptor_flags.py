"""Sets a flag on a descriptor that is shared with the warm parent, and finds it there the next time."""

import fcntl
import os

persisted = False
for number in (0, 1, 2):
    try:
        flags = fcntl.fcntl(number, fcntl.F_GETFL)
        persisted = persisted or bool(flags & os.O_APPEND)
        fcntl.fcntl(number, fcntl.F_SETFL, flags | os.O_APPEND)
    except OSError:
        pass


def double(x):
    return 2 * x if persisted else 0.0
