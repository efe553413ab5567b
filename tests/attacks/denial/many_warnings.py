"""Warns a million times, each time in other words."""
import warnings


def double(x):
    warnings.simplefilter("always")
    for number in range(10**6):
        warnings.warn(f"warning {number}", stacklevel=1)
    return 0.0
