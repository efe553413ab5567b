"""Returns one long text deep among numbers, which make a table of long texts when they are put together."""


def double(x):
    return [[["a" * 250_000], [0.5]]] + [[[1.0], [2.0]]] * 60_000
