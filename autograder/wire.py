"""Values to bytes and back, for the line between the grader and a student's process.

Only plain values cross: None, bool, int, float, str, list, tuple, dict with string keys, and
arrays of whitelisted dtypes as header and raw bytes. A function crosses as a handle, a plain value
that the sender knows what to make of, from the grader to the student only. Nothing is ever unpickled
or evaluated here, and every count is checked against the bytes that are really there, so that a
hostile frame costs an error and no memory.

This file also runs inside the student's process, by itself: it imports nothing of the project.
"""

import os
import socket
import struct
import time
from collections.abc import Callable
from typing import Any

import numpy as np

MAX_FRAME = 32 * 1024 * 1024
MAX_DEPTH = 16
MAX_TEXT = 9 * 1024 * 1024  # a cell may be as long as a notebook
MAX_ITEMS = 400_000
MAX_INT_BYTES = 64
MAX_AXES = 8
LOOK_OUT_SECONDS = 150e-6

DTYPES = tuple(
    np.dtype(name)
    for name in (
        *("bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"),
        *("float16", "float32", "float64", "complex64", "complex128"),
    )
)
_CODE = {dtype: code for code, dtype in enumerate(DTYPES)}
_LENGTH = struct.Struct(">I")
_INT = struct.Struct(">q")
_FLOAT = struct.Struct(">d")


class WireError(ValueError):
    """A value or a frame that may not cross the line."""


class Closed(ConnectionError):
    """The other end is gone."""


def encode(value: Any, register: Callable[[Callable[..., Any]], Any] | None = None) -> bytes:
    """Bytes of a plain value; `register` gives a function its handle, without it functions are refused."""
    parts: list[bytes] = []
    _write(value, parts.append, register, 0)
    data = b"".join(parts)
    if len(data) > MAX_FRAME:
        raise WireError(f"{len(data)} bytes are more than the {MAX_FRAME} that one frame may hold")
    return data


def decode(data: bytes, resolve: Callable[[Any], Any] | None = None) -> Any:
    """The value of a frame; `resolve` turns a handle into a function, without it handles are refused."""
    reader = _Reader(data, resolve)
    try:
        value = reader.value(0)
    except (struct.error, UnicodeDecodeError, OverflowError) as error:
        raise WireError(f"a malformed frame: {error}") from None
    if reader.at != len(data):
        raise WireError("bytes left over at the end of a frame")
    return value


def send(sock: socket.socket, data: bytes, deadline: float | None = None) -> None:
    """Write one frame; TimeoutError when the other end does not read it by `deadline` (of time.monotonic)."""
    try:
        if deadline is not None:
            sock.settimeout(_left(deadline))
        sock.sendall(_LENGTH.pack(len(data)) + data)
    except (BrokenPipeError, ConnectionResetError):
        raise Closed("the other end is gone") from None


def receive(sock: socket.socket, deadline: float | None = None, soon: bool = False, most: int = MAX_FRAME) -> bytes:
    """Read one frame of at most so many bytes; TimeoutError when it is not complete by `deadline` (of time.monotonic).

    A frame that is to come `soon` is looked for a while before this process lies down to sleep.
    """
    if soon:
        _look_out(sock)
    (length,) = _LENGTH.unpack(_exactly(sock, _LENGTH.size, deadline))
    if length > most:
        raise WireError(f"a frame announces {length} bytes; {most} are allowed")
    return _exactly(sock, length, deadline)


def _look_out(sock: socket.socket) -> None:
    """Wait for the next byte with open eyes: to fall asleep and to be woken takes longer than many an answer."""
    end = time.perf_counter() + LOOK_OUT_SECONDS
    sock.setblocking(False)
    try:
        while time.perf_counter() < end:
            try:
                sock.recv(1, socket.MSG_PEEK)
                return
            except BlockingIOError:
                os.sched_yield()
            except OSError:
                return  # the reader finds out why
    finally:
        sock.setblocking(True)


def _exactly(sock: socket.socket, count: int, deadline: float | None) -> bytes:
    chunks: list[bytes] = []
    missing = count
    while missing:
        if deadline is not None:
            sock.settimeout(_left(deadline))
        try:
            chunk = sock.recv(min(missing, 1 << 20))
        except ConnectionResetError:
            chunk = b""
        if not chunk:
            raise Closed("the other end is gone")
        chunks.append(chunk)
        missing -= len(chunk)
    return b"".join(chunks)


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _write(
    value: Any, put: Callable[[bytes], None], register: Callable[[Callable[..., Any]], Any] | None, depth: int
) -> None:
    if depth > MAX_DEPTH:
        raise WireError(f"nested more than {MAX_DEPTH} deep")
    if value is None:
        put(b"N")
    elif value is True:
        put(b"T")
    elif value is False:
        put(b"F")
    elif type(value) is int:
        put(_integer(value))
    elif type(value) is float:
        put(b"d" + _FLOAT.pack(value))
    elif type(value) is str:
        put(b"s" + _text(value))
    elif type(value) is list or type(value) is tuple:
        put((b"l" if type(value) is list else b"t") + _LENGTH.pack(len(value)))
        for item in value:
            _write(item, put, register, depth + 1)
    elif type(value) is dict:
        put(b"m" + _LENGTH.pack(len(value)))
        for key, item in value.items():
            if type(key) is not str:
                raise WireError(f"a dict with a key of type {type(key).__name__}; keys are strings")
            put(_text(key))
            _write(item, put, register, depth + 1)
    elif isinstance(value, (np.ndarray, np.generic)):
        put(_array(np.asarray(value)))
    elif callable(value) and register is not None:
        put(b"h")
        _write(register(value), put, None, depth + 1)
    else:
        raise WireError(f"a value of type {type(value).__name__} cannot cross")


def _integer(value: int) -> bytes:
    if -(2**63) <= value < 2**63:
        return b"i" + _INT.pack(value)
    size = value.bit_length() // 8 + 1
    if size > MAX_INT_BYTES:
        raise WireError(f"an integer of {size} bytes; {MAX_INT_BYTES} are allowed")
    return b"I" + bytes([size]) + value.to_bytes(size, "big", signed=True)


def _text(value: str) -> bytes:
    data = value.encode("utf-8", "replace")  # a lone surrogate becomes a question mark
    if len(data) > MAX_TEXT:
        raise WireError(f"a text of {len(data)} bytes; {MAX_TEXT} are allowed")
    return _LENGTH.pack(len(data)) + data


def _array(array: np.ndarray) -> bytes:
    code = _CODE.get(array.dtype.newbyteorder("="))
    if code is None or array.ndim > MAX_AXES:
        raise WireError(f"an array of dtype {array.dtype} with {array.ndim} axes cannot cross")
    array = array.astype(DTYPES[code], order="C", copy=False)
    shape = b"".join(_LENGTH.pack(n) for n in array.shape)
    return b"a" + bytes([code, array.ndim]) + shape + array.tobytes()


class _Reader:
    """A cursor over one frame."""

    def __init__(self, data: bytes, resolve: Callable[[Any], Any] | None) -> None:
        self.data, self.resolve, self.at, self.items = data, resolve, 0, 0

    def take(self, count: int) -> bytes:
        piece = self.data[self.at : self.at + count]
        if len(piece) != count:
            raise WireError("a frame ends too early")
        self.at += count
        return piece

    def number(self) -> int:
        value: int = _LENGTH.unpack(self.take(4))[0]
        return value

    def count(self) -> int:
        """How many items follow; each takes a byte at least, so more than the bytes left is a lie."""
        value = self.number()
        self.items += value
        if value > len(self.data) - self.at or self.items > MAX_ITEMS:
            raise WireError("a frame announces more items than it holds, or than are allowed")
        return value

    def text(self) -> str:
        size = self.number()
        if size > MAX_TEXT:
            raise WireError(f"a text of {size} bytes; {MAX_TEXT} are allowed")
        return self.take(size).decode("utf-8")

    def value(self, depth: int) -> Any:
        if depth > MAX_DEPTH:
            raise WireError(f"nested more than {MAX_DEPTH} deep")
        tag = self.take(1)
        match tag:
            case b"N":
                return None
            case b"T":
                return True
            case b"F":
                return False
            case b"i":
                return _INT.unpack(self.take(8))[0]
            case b"I":
                return self.big_integer()
            case b"d":
                return _FLOAT.unpack(self.take(8))[0]
            case b"s":
                return self.text()
            case b"l":
                return [self.value(depth + 1) for _ in range(self.count())]
            case b"t":
                return tuple(self.value(depth + 1) for _ in range(self.count()))
            case b"m":
                return self.mapping(depth)
            case b"a":
                return self.array()
            case b"h" if self.resolve is not None:
                return self.resolve(self.value(depth + 1))
        raise WireError(f"an unknown tag {tag!r}")

    def big_integer(self) -> int:
        size = self.take(1)[0]
        if size > MAX_INT_BYTES:
            raise WireError(f"an integer of {size} bytes; {MAX_INT_BYTES} are allowed")
        return int.from_bytes(self.take(size), "big", signed=True)

    def mapping(self, depth: int) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for _ in range(self.count()):
            key = self.text()
            if key in result:
                raise WireError("a dict with the same key twice")
            result[key] = self.value(depth + 1)
        return result

    def array(self) -> np.ndarray:
        code, axes = self.take(2)
        if code >= len(DTYPES) or axes > MAX_AXES:
            raise WireError("an array with an unknown dtype or too many axes")
        shape = [self.number() for _ in range(axes)]
        size = DTYPES[code].itemsize
        for n in shape:  # Python's integers: no overflow to hide behind
            size *= n
        if max(shape, default=0) > MAX_FRAME:
            raise WireError("an array with an absurd axis")
        raw = self.take(size)
        try:
            return np.frombuffer(bytearray(raw), DTYPES[code]).reshape(shape)  # a bytearray: writable
        except ValueError as error:  # empty arrays whose other axes overflow
            raise WireError(f"an array that cannot be: {error}") from None
