"""Tries every other family of sockets: netlink, packet, vsock, alg, bluetooth, raw, IPv6."""
import socket


def double(x):
    return 0.0


def breach():
    opened = []
    for family in range(1, 46):
        for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW, socket.SOCK_SEQPACKET):
            try:
                socket.socket(family, kind).close()
                opened.append(family)
            except OSError:
                pass
    return str(opened) if opened else False
