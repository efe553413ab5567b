"""Returns the largest finite numbers, so that the difference overflows."""


def double(x):
    return np.where(np.asarray(x) > 0, 1, -1) * np.finfo(float).max
