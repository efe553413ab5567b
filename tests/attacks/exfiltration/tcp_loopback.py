"""Connects to a listener of its own over TCP on the loopback."""
import socket


def double(x):
    return 0.0


def breach():
    with socket.socket() as server, socket.socket() as client:
        server.bind(("127.0.0.1", 0))
        server.listen(1)
        client.connect(server.getsockname())
        return True
