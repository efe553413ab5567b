"""Returns the right bytes in the wrong order, under a dtype that says so."""


def double(x):
    return (2 * np.asarray(x, dtype=float)).view(">f8")
