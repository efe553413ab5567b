"""Shuts down only its reading half of the line, then only its writing half."""
import socket
import sys
import time


def double(x):
    frame = sys._getframe()
    while "self" not in frame.f_locals:
        frame = frame.f_back
    frame.f_locals["self"].sock.shutdown(socket.SHUT_RD if np.ndim(x) else socket.SHUT_WR)
    time.sleep(3600)
