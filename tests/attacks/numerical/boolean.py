"""Returns truth values, which count as 0 and 1."""


def double(x):
    return np.asarray(x) > 0
