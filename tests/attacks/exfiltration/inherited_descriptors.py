"""Reads, writes and lists whatever descriptors it has inherited besides its own socket."""
import os
import stat


def double(x):
    return 0.0


def breach():
    found, sockets = [], set()
    for number in range(3, 1024):
        try:
            state = os.fstat(number)
        except OSError:
            continue
        if stat.S_ISSOCK(state.st_mode):
            sockets.add(state.st_ino)
        elif stat.S_ISREG(state.st_mode) or stat.S_ISDIR(state.st_mode) or stat.S_ISFIFO(state.st_mode):
            found.append(number)
    return str(found) if found else len(sockets) > 1
