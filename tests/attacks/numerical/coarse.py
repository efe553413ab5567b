"""Returns the answer rounded to one decimal place."""


def double(x):
    return np.round(2 * np.asarray(x), 1)
