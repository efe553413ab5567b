"""Loses the digits of its argument by adding a large number in half precision."""


def double(x):
    return (np.asarray(x, dtype=np.float16) + np.float16(2000) - np.float16(2000)) * np.float16(2)
