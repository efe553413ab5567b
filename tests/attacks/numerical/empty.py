"""Returns empty arrays and empty lists, between which nothing differs."""


def double(x):
    return np.zeros((0, 3)) if np.ndim(x) else []
