"""Returns unsigned integers that wrap around where the answer is negative."""


def double(x):
    return (2 * np.asarray(x)).astype(np.int64).astype(np.uint64)
