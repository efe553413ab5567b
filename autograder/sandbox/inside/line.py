"""One end of the line between the grader and a student's process: its socket, read ahead.

This file also runs inside the student's process.
"""

import socket
from typing import Any

from . import wire

AHEAD_BYTES = 64 * 1024  # that are read at a time


class Line:
    """A socket that is read ahead, so that a row of short frames takes one look at it.

    What has been read ahead is here and no longer there: whoever has a `Line` reads from it alone.
    """

    def __init__(self, sock: socket.socket) -> None:
        self.socket, self._ahead, self._at = sock, b"", 0
        self.settimeout = sock.settimeout

    def send(self, data: bytes, until: wire.Until = None) -> None:
        """Write one frame; as `wire.send`."""
        wire.send(self.socket, data, until)

    def receive(self, until: wire.Until = None, soon: bool = False, most: int = wire.MAX_FRAME) -> bytes:
        """Read one frame; as `wire.receive`."""
        frame = self.ahead(most)
        if frame is not None:
            return frame
        if soon and not self.waiting:
            wire.look_out(self.socket)
        reader: Any = self  # as far as a reader goes, this is a socket
        return wire.receive(reader, until, most=most)

    def arrived(self) -> bool:
        """Whether there is something to read, or nobody any more to send it."""
        return self.waiting or wire.arrived(self.socket)

    def has_room(self) -> bool:
        """As `wire.has_room`."""
        return wire.has_room(self.socket)

    @property
    def waiting(self) -> bool:
        """Whether something has been read ahead."""
        return self._at < len(self._ahead)

    def recv(self, count: int) -> bytes:
        """Up to so many bytes, 1 at least: what has been read ahead, or what there is."""
        if not self.waiting:
            got = self.socket.recv(max(count, AHEAD_BYTES))
            if len(got) <= count:
                return got
            self._ahead, self._at = got, 0
        start, self._at = self._at, min(self._at + count, len(self._ahead))
        return self._ahead[start : self._at]

    def ahead(self, most: int = wire.MAX_FRAME) -> bytes | None:
        """The next frame, where all of it has been read ahead."""
        start = self._at + wire.LENGTH.size
        if start > len(self._ahead):
            return None
        (length,) = wire.LENGTH.unpack_from(self._ahead, self._at)
        if length > most or start + length > len(self._ahead):
            return None
        self._at = start + length
        return self._ahead[start : self._at]
