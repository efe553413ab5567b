"""Writes many files, each within the limit, that together are more than a student may keep."""


def double(x):
    return 0.0


def breach():
    written = 0
    try:
        for number in range(40):
            with open(f"part-{number}", "wb", buffering=0) as file:
                written += file.write(bytes(1 << 20))
    except OSError:
        pass
    return written > 20 << 20
