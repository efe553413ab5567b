"""Looks in the worker's modules for expected values, seeds, references and secrets."""
import sys


def double(x):
    return 0.0


def breach():
    found = []
    for name, module in list(sys.modules.items()):
        for key in ("secret", "seed_secret", "reference", "expected", "ASSIGNMENT", "RELEASE", "SECRET", "check"):
            if name in ("worker", "wire", "confine", "__main__") and hasattr(module, key):
                found.append(f"{name}.{key}")
    return ", ".join(found)
