"""Sends a datagram over UDP on the loopback."""
import socket


def double(x):
    return 0.0


def breach():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
        one.bind(("127.0.0.1", 0))
        return one.sendto(b"hidden inputs", one.getsockname())
