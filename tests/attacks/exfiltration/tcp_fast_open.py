"""Sends to a listener of its own with TCP fast open, which connects without a call to connect."""
import socket


def double(x):
    return 0.0


def breach():
    with socket.socket() as server, socket.socket() as client:
        server.listen(1)  # without bind: the kernel picks a port
        return client.sendto(b"hidden inputs", 0x20000000, ("127.0.0.1", server.getsockname()[1]))
