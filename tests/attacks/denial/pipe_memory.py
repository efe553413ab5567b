"""Stores data in pipe and socket buffers, which count as no memory of the process."""
import fcntl
import os
import socket


def double(x):
    return 0.0


def breach():
    held, pairs = 0, []
    try:
        while len(pairs) < 25:
            pairs.append(socket.socketpair())
            try:
                pairs[-1][0].setsockopt(socket.SOL_SOCKET, 32, 64 << 20)  # SO_SNDBUFFORCE
            except OSError:
                pass
            pairs[-1][0].setblocking(False)
            while held < 300 << 20:
                held += pairs[-1][0].send(bytes(1 << 18))
    except OSError:
        pass
    try:
        reading, writing = os.pipe()
        held += fcntl.fcntl(writing, 1031, 1 << 20)  # F_SETPIPE_SZ
    except OSError:
        pass
    return held > 64 << 20
