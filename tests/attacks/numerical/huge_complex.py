"""Returns complex numbers whose absolute value overflows."""


def double(x):
    return np.full(np.shape(x), complex(1.7e308, -1.7e308))
