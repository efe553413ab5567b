"""Returns one number where three are asked for, and a table where one number is."""


def double(x):
    return 2 * np.asarray(x)[0] if np.ndim(x) else np.full((2, 2), 2 * x)
