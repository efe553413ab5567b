"""Estimates the answer by finite differences of a sum of squares with a step that is far too large."""


def double(x):
    x = np.asarray(x, dtype=float)
    return np.vectorize(lambda v: ((v + 0.1) ** 2 - v**2) / 0.1)(x)
