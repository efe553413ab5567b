"""Returns a complex number whose imaginary part is as large as its real one."""


def double(x):
    return (2 + 2j) * np.asarray(x)
