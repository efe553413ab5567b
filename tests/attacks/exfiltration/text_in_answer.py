"""Returns what it has seen as text, as the key of a dict and as the name of a type."""
SEEN = "canary-" + "5f2c1e"  # stands for a hidden input


def double(x):
    return {SEEN: SEEN} if np.ndim(x) else type(SEEN, (), {})()
