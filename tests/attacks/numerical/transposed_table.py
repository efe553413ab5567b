"""Returns an outer table whose diagonal holds the right answer."""


def double(x):
    return np.diag(2 * np.asarray(x)) if np.ndim(x) else [[2 * x, 2 * x]]
