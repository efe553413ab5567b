"""Keeps copies of the line to the grader in many descriptors and inside the line itself, then dies."""
import os
import socket
import struct
import sys


def double(x):
    frame = sys._getframe()
    while "self" not in frame.f_locals:
        frame = frame.f_back
    sock = frame.f_locals["self"].sock
    one, two = socket.socketpair()
    one.sendmsg([b"x"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, struct.pack("ii", sock.fileno(), two.fileno()))])
    two.sendmsg([b"x"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, struct.pack("i", one.fileno()))])
    os.abort()
