# Right answers for `count_paths`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% product in a loop
# Norm-wise error at most 0e+00

def count_paths(sizes):
    paths = 1
    for width in sizes[1:]:
        paths *= width
    return paths


# %% math.prod
# Norm-wise error at most 0e+00

import math


def count_paths(sizes):
    return math.prod(sizes[1:])


# %% reduce with lambda
# Norm-wise error at most 0e+00

from functools import reduce
count_paths = lambda sizes: reduce(lambda a, b: a * b, sizes[1:], 1)


# %% recursion
# Norm-wise error at most 0e+00

def count_paths(sizes):
    if len(sizes) == 2:
        return sizes[1]
    return sizes[-1] * count_paths(sizes[:-1])


# %% NumPy with dtype object
# Norm-wise error at most 0e+00

def count_paths(sizes):
    return int(np.prod(np.array(sizes[1:], dtype=object)))


# %% adds up the ways layer by layer
# Norm-wise error at most 0e+00

def count_paths(sizes):
    arriving = 1
    for k in range(len(sizes) - 1, 0, -1):
        arriving = sum(arriving for _ in range(sizes[k])) if sizes[k] < 5000 else arriving * sizes[k]
    return arriving


# %% string of the product, whole numbers only
# Norm-wise error at most 0e+00

def count_paths(sizes):
    product = int(sizes[-1])
    for s in list(sizes)[1:-1][::-1]:
        product = product * int(s)
    return product


# %% Fraction
# Norm-wise error at most 0e+00

from fractions import Fraction


def count_paths(sizes):
    f = Fraction(1)
    for s in sizes:
        f *= s
    return int(f / sizes[0])


# %% matrix of ones, as Python integers
# Norm-wise error at most 0e+00

def count_paths(sizes):
    ways = 1
    layers = iter(sizes)
    next(layers)
    while True:
        width = next(layers, None)
        if width is None:
            return ways
        ways = ways * width


# %% reduce
def count_paths(sizes):
    from functools import reduce
    return reduce(lambda a, b: a * b, sizes[1:], 1)


# %% dynamic programming
def count_paths(sizes):
    ways = [1] * sizes[-1]
    for q in reversed(sizes[1:-1]):
        arrived = sum(ways)
        ways = [arrived] * q
    return sum(ways)


# %% adjacency matrices of objects
def count_paths(sizes):
    row = np.ones(sizes[-1], dtype=object)
    for p in sizes[-2:0:-1]:
        row = np.full(p, row.sum(), dtype=object)
    return row.sum()


# %% while
def count_paths(sizes):
    left, paths = list(sizes[1:]), 1
    while left:
        paths = paths * int(left.pop())
    return paths


# %% int of an accumulate
def count_paths(sizes):
    from itertools import accumulate
    from operator import mul
    return list(accumulate(sizes[1:], mul))[-1]


# %% loop

def count_paths(sizes):
    result = 1
    for k in range(1, len(sizes)):
        result = result * int(sizes[k])
    return result


# %% math.prod, once more

import math

def count_paths(sizes):
    return math.prod(sizes[1:])


# %% recursion, once more

def count_paths(sizes):
    return 1 if len(sizes) == 1 else sizes[-1] * count_paths(sizes[:-1])


# %% a count for every neuron, layer by layer

def count_paths(sizes):
    arriving = [1] * sizes[-1]
    for size in reversed(sizes[1:-1]):
        arriving = [sum(arriving)] * size
    return sum(arriving)


# %% a product of matrices of Python integers

def count_paths(sizes):
    ways = np.full((1, sizes[1]), 1, dtype=object)
    for p, q in zip(sizes[1:-1], sizes[2:]):
        ways = ways @ np.full((p, q), 1, dtype=object)
    return ways.sum()
