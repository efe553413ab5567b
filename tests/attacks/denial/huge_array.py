"""Returns the largest array that fits a reply, and then one that does not."""


def double(x):
    return np.ones(31 << 20, dtype=bool) if np.ndim(x) == 0 else np.ones(64 << 20, dtype=np.int8)
