# Wrong answers for `count_paths`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% inputs belong to the path
# Shown by: [2, 3, 4, 1]; [5, 7, 2] (24 for 12)

def count_paths(sizes):
    p = 1
    for s in sizes:
        p *= s
    return p


# %% outputs forgotten
# Shown by: [5, 7, 2]; [3, 5, 4, 6, 5, 2] (7 for 14)

def count_paths(sizes):
    p = 1
    for s in sizes[1:-1]:
        p *= s
    return p


# %% NumPy overflows
# Shown by: [100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100]; [37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37] (7766279631452241920 for 100000000000000000000)

def count_paths(sizes):
    return int(np.prod(sizes[1:]))


# %% float product tags=["disputable"]
# Shown by: [37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37]; [3, 99999, 99991, 99989, 99971, 7] (9012061295995009368064 for 9012061295995008299689); the visible examples agree
# Disputable: exact up to 2^53 only: "right also where it is too large for 64 bits"

def count_paths(sizes):
    return int(np.prod(np.array(sizes[1:], dtype=float)))


# %% by logarithms tags=["disputable"]
# Shown by: [100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100]; [37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37] (100000000000000786432 for 100000000000000000000)
# Disputable: an exponential of a sum of logarithms: off by rounding

def count_paths(sizes):
    return round(np.exp(np.sum(np.log(sizes[1:]))))


# %% sum of the products of neighbours
# Shown by: [2, 3, 4, 1]; [3, 5, 4, 6, 5, 2] (16 for 12)

def count_paths(sizes):
    return sum(a * b for a, b in zip(sizes[1:], sizes[2:]))


# %% sum of the widths
# Shown by: [2, 3, 4, 1]; [5, 7, 2] (8 for 12)

def count_paths(sizes):
    return sum(sizes[1:])


# %% walks along every path
# Shown by: [100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100]; [1000, 1000, 1000, 1000] (endless or too slow)

from itertools import product
def count_paths(sizes):
    return sum(1 for _ in product(*[range(s) for s in sizes[1:]]))


# %% unsigned 64 bits
# Shown by: [100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100]; [37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37] (7766279631452241920 for 100000000000000000000)

def count_paths(sizes):
    p = np.uint64(1)
    for s in sizes[1:]:
        p = p * np.uint64(s)
    return int(p)


# %% connections multiplied
# Shown by: [2, 3, 4, 1]; [3, 5, 4, 6, 5, 2] (48 for 12)

def count_paths(sizes):
    p = 1
    for a, b in zip(sizes[1:], sizes[2:]):
        p *= a * b
    return p


# %% power of the widest layer
# Shown by: [2, 3, 4, 1]; [5, 7, 2] (64 for 12)

def count_paths(sizes):
    return max(sizes[1:]) ** (len(sizes) - 1)


# %% a path for each output and first hidden neuron
# Shown by: [2, 3, 4, 1]; [3, 5, 4, 6, 5, 2] (3 for 12)

def count_paths(sizes):
    return sizes[1] * sizes[-1]


# %% as text
# Shown by: [2, 3, 4, 1]; [5, 7, 2] (str)

def count_paths(sizes):
    p = 1
    for s in sizes[1:]:
        p *= s
    return f"{p}"


# %% unsigned 64 bits, once more
def count_paths(sizes):
    return int(np.prod(np.array(sizes[1:], dtype=np.uint64)))


# %% first hidden layer left out

def count_paths(sizes):
    result = 1
    for k in range(2, len(sizes)):
        result = result * int(sizes[k])
    return result


# %% int32

def count_paths(sizes):
    result = 1
    for k in range(1, len(sizes)):
        result = result * int(sizes[k])
    return int(np.int64(result % 2**63))


# %% the first hidden layer is not chosen from
# Starts behind the first hidden layer, where a path has still to arrive at one of its neurons.

def count_paths(sizes):
    paths = 1
    for size in sizes[2:]:
        paths *= size
    return paths
