"""Puts what it has seen into the message, the name and the notes of an exception."""
SEEN = "canary-" + "5f2c1e"  # stands for a hidden input


def double(x):
    error = type(SEEN, (ValueError,), {"__module__": SEEN})(SEEN, x)
    error.__notes__ = [SEEN]
    error.filename = SEEN
    raise error
