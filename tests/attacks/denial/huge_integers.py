"""Returns integers of thousands of digits, and a list of the longest that may cross."""


def double(x):
    return 10**100_000 if np.ndim(x) == 0 else [2**500 + 1.5j.imag.__int__()] * 100_000
