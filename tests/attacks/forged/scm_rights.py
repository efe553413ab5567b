"""Passes descriptors and forged credentials along with its answer."""

import os
import socket
import struct
import sys


def double(x):
    frame = sys._getframe()
    while "self" not in frame.f_locals:
        frame = frame.f_back
    sock = frame.f_locals["self"].sock
    for _ in range(5):
        rights = struct.pack("i", sock.fileno())
        sock.sendmsg([b"\0\0\0\1N"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, rights)])
    sock.sendmsg([b"\0\0\0\1N"], [(socket.SOL_SOCKET, 2, struct.pack("iii", os.getpid(), 0, 0))])
    return 0.0
