"""Opens files until no descriptor is left, and keeps them."""
import os


def double(x):
    return 0.0


def breach():
    kept = []
    try:
        while len(kept) < 500:
            kept.append(os.dup(0))
    except OSError:
        pass
    for number in kept:
        os.close(number)
    return len(kept) > 100
