"""Unpacks a small piece of data that becomes many gigabytes."""
import zlib


def double(x):
    packer = zlib.compressobj(9)
    small = b"".join(packer.compress(bytes(1 << 20)) for _ in range(64)) + packer.flush()
    return len(b"".join(zlib.decompress(small) for _ in range(64)))
