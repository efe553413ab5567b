"""Puts hundreds of thousands of arrays where the grader expects a text and would print them one by one."""
import struct
import sys

wire, worker = sys.modules["wire"], sys.modules["worker"]


def key(name):
    return struct.pack(">I", len(name)) + name


def ran(out):
    body = b"m" + struct.pack(">I", 5) + key(b"op") + b"s" + key(b"ran") + key(b"error") + b"N" + key(b"out") + out
    return body + key(b"err") + b"N" + key(b"remarks") + b"N"


def run(self, request):
    count = 900_000 if request["cell"] == "shift" else 0
    body = ran(b"l" + struct.pack(">I", count) + b"a\x0b\0" + b"\0" * 8 if not count else b"l" + struct.pack(">I", count) + (b"a\x0b\0" + b"\0" * 8) * count)
    exec(request["source"], self.module.__dict__)
    wire.send(self.sock, body)
    return self.answer(wire.decode(wire.receive(self.sock), self.proxy)) or {}


def double(x):
    return 0.0
