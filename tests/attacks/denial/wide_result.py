"""Returns lists of lists that share their parts, a billion items when they are read one by one."""


def double(x):
    result = [0.0] * 10
    for _ in range(12):
        result = [result] * 10
    return result
