"""Hides a hidden input in the name of a host that it looks up."""
import socket


def double(x):
    try:
        socket.gethostbyname("localhost")
    except OSError:
        pass
    return 0.0


def breach():
    one = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    one.close()
    return True
