"""Asks for more memory than there is, in one piece and in many."""


def double(x):
    hoard = [bytearray(64 << 20) for _ in range(64)]
    return np.ones(1 << 33) if hoard else 0.0


def breach():
    try:
        return len([bytearray(64 << 20) for _ in range(24)])
    except MemoryError:
        return 0
