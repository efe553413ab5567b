"""Sends datagrams to a socket by its name, from a pair of sockets: no call to connect is needed."""
import socket


def double(x):
    return 0.0


def breach():
    target, peer = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    sender, _ = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    target.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
    target.send(b"to get a name")
    peer.close()
    try:
        target.send(b"to lose its peer")
    except OSError:
        pass
    for name in (target.getsockname(), "/dev/log", "/run/systemd/journal/socket", "/run/systemd/notify"):
        try:
            if name and sender.sendto(b"hidden inputs", name):
                return repr(name)
        except OSError:
            pass
    return False
