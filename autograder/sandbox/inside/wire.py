"""Values to bytes and back, for the line between the grader and a student's process.

Only plain values cross: None, bool, int, float, str, list, tuple, dict with string keys, and
arrays of whitelisted dtypes as header and raw bytes. A function crosses as a handle, a plain value
that the sender knows what to make of, from the grader to the student only. Nothing is ever unpickled
or evaluated here, and every count is checked against the bytes that are really there, so that a
hostile frame costs an error and no memory.

This file also runs inside the student's process, by itself: it imports nothing of the project.
"""

import hashlib
import math
import os
import select
import socket
import struct
import time
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import numpy as np

MAX_FRAME = 32 * 1024 * 1024  # bytes of one frame, and the length of one axis
MAX_CHUNK = 1024 * 1024  # bytes that are read at a time, so that a frame takes no memory before it is there
MAX_DEPTH = 16  # containers around a value
MAX_TEXT = 9 * 1024 * 1024  # bytes of one text in UTF-8: a cell may be as long as a notebook
MAX_ITEMS = 400_000  # items of all containers of a frame: each takes many times its byte in memory
MAX_INT_BYTES = 64
MAX_AXES = 8
SHORT_KEY = 32  # characters of a key that is remembered
LOOK_OUT_SECONDS = 150e-6  # less than it takes to put a process to sleep and to wake it

DTYPES = tuple(
    np.dtype(name)
    for name in (
        *("bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"),
        *("float16", "float32", "float64", "complex64", "complex128"),
    )
)
_CODE = {dtype: code for code, dtype in enumerate(DTYPES)}
_SIZES = tuple(dtype.itemsize for dtype in DTYPES)
LENGTH = struct.Struct(">I")  # stands before every frame
_INT = struct.Struct(">q")
_FLOAT = struct.Struct(">d")
_SHAPES = tuple(struct.Struct(f">{axes}I") for axes in range(MAX_AXES + 1))

# When to give up: a time of time.monotonic, or what is called for the seconds after which to ask again, and raises
# TimeoutError when there are none left. None is never.
Until = float | Callable[[], float] | None


class WireError(ValueError):
    """A value or a frame that may not cross the line."""


class Closed(ConnectionError):
    """The other end is gone."""


class Encoded(bytes):
    """A value that has been encoded already, to stand inside another."""


def encode(value: Any, register: Callable[[Callable[..., Any]], Any] | None = None, depth: int = 0) -> bytes:
    """Bytes of a plain value; `register` gives a function its handle, without it functions are refused.

    A value that is to stand inside another says how deep.
    """
    parts: list[bytes] = []
    _write(value, parts.append, register, depth)
    data = b"".join(parts)
    if len(data) > MAX_FRAME:
        raise WireError(f"{len(data)} bytes are more than the {MAX_FRAME} that one frame may hold")
    return data


def decode(data: bytes, resolve: Callable[[Any], Any] | None = None) -> Any:
    """The value of a frame; `resolve` turns a handle into a function, without it handles are refused."""
    reader = _Reader(data, resolve)
    try:
        value = reader.value(0)
    except (struct.error, IndexError, UnicodeDecodeError, OverflowError) as error:
        raise WireError(f"a malformed frame: {error}") from None
    if reader.at != len(data):
        raise WireError("bytes left over at the end of a frame")
    return value


def fingerprint(data: bytes) -> str:
    """What stands for a question whose answer is known already, and does not tell it."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def send(sock: socket.socket, data: bytes, until: Until = None) -> None:
    """Write one frame; TimeoutError when the other end does not read it in time (see `Until`)."""
    left = memoryview(LENGTH.pack(len(data)) + data)
    try:
        while left:
            left = left[_in_time(sock, until, sock.send, left) :]
    except (BrokenPipeError, ConnectionResetError):
        raise Closed("the other end is gone") from None


def receive(sock: socket.socket, until: Until = None, soon: bool = False, most: int = MAX_FRAME) -> bytes:
    """Read one frame of at most so many bytes; TimeoutError when it is not complete in time (see `Until`).

    A frame that is to come `soon` is looked for a while before this process lies down to sleep.
    """
    if soon:
        look_out(sock)
    (length,) = LENGTH.unpack(_exactly(sock, LENGTH.size, until))
    if length > most:
        raise WireError(f"a frame announces {length} bytes; {most} are allowed")
    return _exactly(sock, length, until)


def arrived(sock: socket.socket) -> bool:
    """Whether there is something to read, or nobody any more to send it."""
    sock.setblocking(False)
    try:
        sock.recv(1, socket.MSG_PEEK)
    except BlockingIOError:
        return False
    except OSError:
        return True  # The line is broken: whoever reads it finds out why.
    finally:
        sock.setblocking(True)
    return True


def has_room(sock: socket.socket) -> bool:
    """Whether some 100 KB can be sent at once: less than a quarter of what the line holds is on its way."""
    line = select.poll()
    line.register(sock, select.POLLOUT)
    return bool(line.poll(0))


def look_out(sock: socket.socket) -> None:
    """Wait for the next byte with open eyes: to fall asleep and to be woken takes longer than many an answer."""
    end = time.perf_counter() + LOOK_OUT_SECONDS
    while not arrived(sock) and time.perf_counter() < end:
        os.sched_yield()


def _exactly(sock: socket.socket, count: int, until: Until) -> bytes:
    chunks: list[bytes] = []
    missing = count
    while missing:
        try:
            chunk = _in_time(sock, until, sock.recv, min(missing, MAX_CHUNK))
        except ConnectionResetError:
            raise Closed("the other end is gone") from None
        if not chunk:
            raise Closed("the other end is gone")
        chunks.append(chunk)
        missing -= len(chunk)
    return b"".join(chunks)


def _in_time(sock: socket.socket, until: Until, act: Callable[..., Any], *arguments: Any) -> Any:
    """Write to the socket or read from it, as soon as that is possible."""
    while callable(until):
        sock.settimeout(until())
        try:
            return act(*arguments)
        except TimeoutError:
            continue  # `until` says whether there is more time
    if until is not None:
        left = until - time.monotonic()
        if left <= 0:
            raise TimeoutError
        sock.settimeout(left)
    return act(*arguments)


def _write(
    value: Any, put: Callable[[bytes], None], register: Callable[[Callable[..., Any]], Any] | None, depth: int
) -> None:
    if depth > MAX_DEPTH:
        raise WireError(f"nested more than {MAX_DEPTH} deep")
    kind = type(value)
    if kind in _PLAIN:
        put(_PLAIN[kind](value))
    elif kind is list or kind is tuple:
        put((b"l" if kind is list else b"t") + LENGTH.pack(len(value)))
        for item in value:
            _write(item, put, register, depth + 1)
    elif kind is dict:
        put(b"m" + LENGTH.pack(len(value)))
        for key, item in value.items():
            if type(key) is not str:
                raise WireError(f"a dict with a key of type {type(key).__name__}; keys are strings")
            put(_key(key) if len(key) <= SHORT_KEY else _text(key))
            _write(item, put, register, depth + 1)
    elif isinstance(value, (np.ndarray, np.generic)):
        put(_array(np.asarray(value)))
    elif callable(value) and register is not None:
        put(b"h")
        _write(register(value), put, None, depth + 1)
    else:
        raise WireError(f"a value of type {kind.__name__} cannot cross")


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
    return LENGTH.pack(len(data)) + data


_key = lru_cache(maxsize=256)(_text)  # the same few keys stand in every message


def _array(array: np.ndarray) -> bytes:
    code, axes = _CODE.get(array.dtype), array.ndim
    if code is None:  # The array may be in the other byte order.
        code = _CODE.get(array.dtype.newbyteorder("="))
        array = array if code is None else array.astype(DTYPES[code])
    if code is None or axes > MAX_AXES:
        raise WireError(f"an array of dtype {array.dtype} with {axes} axes cannot cross")
    return b"a%c%c%b%b" % (code, axes, _SHAPES[axes].pack(*array.shape), array.tobytes())


_PLAIN: dict[type, Callable[[Any], bytes]] = {
    type(None): lambda value: b"N",
    bool: lambda value: b"T" if value else b"F",
    int: _integer,
    float: lambda value: b"d" + _FLOAT.pack(value),
    str: lambda value: b"s" + _text(value),
    Encoded: lambda value: value,
    np.ndarray: _array,
}


class _Reader:
    """A cursor over one frame."""

    __slots__ = ("at", "data", "items", "resolve")

    def __init__(self, data: bytes, resolve: Callable[[Any], Any] | None) -> None:
        self.data, self.resolve, self.at, self.items = data, resolve, 0, 0

    def take(self, count: int) -> bytes:
        start = self.at
        self.at = end = start + count
        if end > len(self.data):
            raise WireError("a frame ends too early")
        return self.data[start:end]

    def count(self) -> int:
        """How many items follow; each takes a byte at least, so more than the bytes left is a lie."""
        value: int = LENGTH.unpack_from(self.data, self.at)[0]
        self.at += 4
        self.items += value
        if value > len(self.data) - self.at or self.items > MAX_ITEMS:
            raise WireError("a frame announces more items than it holds, or than are allowed")
        return value

    def text(self) -> str:
        size: int = LENGTH.unpack_from(self.data, self.at)[0]
        self.at += 4
        if size > MAX_TEXT:
            raise WireError(f"a text of {size} bytes; {MAX_TEXT} are allowed")
        return self.take(size).decode("utf-8")

    def value(self, depth: int) -> Any:
        if depth > MAX_DEPTH:
            raise WireError(f"nested more than {MAX_DEPTH} deep")
        tag = self.data[self.at]
        self.at += 1
        read = _READERS.get(tag)
        if read is not None:
            return read(self, depth)
        if tag == _HANDLE and self.resolve is not None:
            return self.resolve(self.value(depth + 1))
        raise WireError(f"an unknown tag {tag}")

    def integer(self, depth: int) -> int:
        value: int = _INT.unpack_from(self.data, self.at)[0]
        self.at += 8
        return value

    def big_integer(self, depth: int) -> int:
        size = self.take(1)[0]
        if size > MAX_INT_BYTES:
            raise WireError(f"an integer of {size} bytes; {MAX_INT_BYTES} are allowed")
        return int.from_bytes(self.take(size), "big", signed=True)

    def real(self, depth: int) -> float:
        value: float = _FLOAT.unpack_from(self.data, self.at)[0]
        self.at += 8
        return value

    def sequence(self, depth: int) -> list[Any]:
        value, depth = self.value, depth + 1
        return [value(depth) for _ in range(self.count())]

    def mapping(self, depth: int) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for _ in range(self.count()):
            key = self.text()
            if key in result:
                raise WireError("a dict with the same key twice")
            result[key] = self.value(depth + 1)
        return result

    def array(self, depth: int) -> np.ndarray:
        code, axes = self.take(2)
        if code >= len(DTYPES) or axes > MAX_AXES:
            raise WireError("an array with an unknown dtype or too many axes")
        shape = _SHAPES[axes].unpack_from(self.data, self.at)
        self.at += 4 * axes
        if axes and max(shape) > MAX_FRAME:
            raise WireError("an array with an absurd axis")
        dtype = DTYPES[code]
        raw = self.take(math.prod(shape) * _SIZES[code])  # Python's integers: no overflow to hide behind
        try:
            return np.ndarray(shape, dtype, bytearray(raw))  # a bytearray: writable
        except (ValueError, TypeError) as error:  # empty arrays whose other axes overflow
            raise WireError(f"an array that cannot be: {error}") from None


_HANDLE = ord("h")
_READERS: dict[int, Callable[[_Reader, int], Any]] = {
    ord("N"): lambda reader, depth: None,
    ord("T"): lambda reader, depth: True,
    ord("F"): lambda reader, depth: False,
    ord("i"): _Reader.integer,
    ord("I"): _Reader.big_integer,
    ord("d"): _Reader.real,
    ord("s"): lambda reader, depth: reader.text(),
    ord("l"): _Reader.sequence,
    ord("t"): lambda reader, depth: tuple(reader.sequence(depth)),
    ord("m"): _Reader.mapping,
    ord("a"): _Reader.array,
}
