"""Raises a SyntaxError whose text and line carry what it has seen, from a call and from the cell."""
SEEN = "canary-" + "5f2c1e"  # stands for a hidden input


def double(x):
    error = SyntaxError(SEEN, (SEEN, 8675309, 1, SEEN))
    error.lineno = 8675309
    raise error
