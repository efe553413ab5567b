"""The line read ahead: the same frames, in fewer looks."""

import socket
import struct
import threading
import time
from typing import Any

import pytest

from autograder.sandbox.inside import wire
from autograder.sandbox.inside.line import AHEAD_BYTES, Line


class Counted:
    """A socket that counts how often somebody reads from it."""

    def __init__(self, sock: socket.socket) -> None:
        self.sock, self.reads = sock, 0
        self.send, self.settimeout = sock.send, sock.settimeout

    def recv(self, count: int) -> bytes:
        self.reads += 1
        return self.sock.recv(count)


def test_a_row_of_frames_is_read_at_one_look() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        counted: Any = Counted(ours)
        line = Line(counted)
        for number in range(20):
            wire.send(theirs, b"%d" % number)
        assert [line.receive() for _ in range(20)] == [b"%d" % number for number in range(20)]
        assert counted.reads == 1
        assert not line.waiting


@pytest.mark.parametrize("length", [0, 1, AHEAD_BYTES - 4, AHEAD_BYTES, 3 * AHEAD_BYTES + 7])
@pytest.mark.parametrize("cut", [0, 3, 4, 5, AHEAD_BYTES // 2])
def test_frames_that_are_read_ahead_in_pieces_are_put_together(length: int, cut: int) -> None:
    frames = [bytes([number]) * length for number in (1, 2, 3)]
    stream = b"".join(struct.pack(">I", length) + frame for frame in frames)
    ours, theirs = socket.socketpair()
    with ours, theirs:
        line = Line(ours)
        sender = threading.Thread(target=lambda: [theirs.sendall(piece) for piece in (stream[:cut], stream[cut:])])
        sender.start()
        assert [line.receive(time.monotonic() + 60) for _ in frames] == frames
        sender.join()


def test_what_is_read_ahead_has_arrived_and_is_measured() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        line = Line(ours)
        assert not line.arrived()
        wire.send(theirs, b"one")
        wire.send(theirs, b"123456")
        assert line.arrived()
        assert line.receive() == b"one"
        assert line.waiting
        assert line.arrived()
        with pytest.raises(wire.WireError, match="announces 6 bytes; 5 are allowed"):
            line.receive(most=5)
