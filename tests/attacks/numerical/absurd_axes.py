"""Returns an array without any elements whose other axes are as long as they can be."""


def double(x):
    return np.zeros((0, 2**25 - 1, 2**25 - 1)) if np.ndim(x) else np.zeros((1,) * 32)
