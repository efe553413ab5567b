# Right answers for `backward_multiplications`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% sum over neighbours
# Norm-wise error at most 0e+00

def backward_multiplications(sizes):
    return sum(sizes[l] * sizes[l + 1] for l in range(1, len(sizes) - 1))


# %% zip
# Norm-wise error at most 0e+00

def backward_multiplications(sizes):
    return sum(a * b for a, b in zip(sizes[1:], sizes[2:]))


# %% dot product
# Norm-wise error at most 0e+00

def backward_multiplications(sizes):
    s = np.array(sizes)
    return int(np.dot(s[1:-1], s[2:]))


# %% while from the back
# Norm-wise error at most 0e+00

def backward_multiplications(sizes):
    count = 0
    l = len(sizes) - 2
    while l >= 1:
        count += sizes[l + 1] * sizes[l]
        l -= 1
    return count


# %% counts the weights without the first matrix
# Norm-wise error at most 0e+00

def backward_multiplications(sizes):
    shapes = [(sizes[k + 1], sizes[k]) for k in range(len(sizes) - 1)]
    total = 0
    for rows, cols in shapes[1:]:
        total = total + rows * cols
    return total


# %% recursion
# Norm-wise error at most 0e+00

def backward_multiplications(sizes):
    if len(sizes) < 3:
        return 0
    _, a, b, *rest = sizes
    return a * b + backward_multiplications([a, b] + rest)


# %% runs it and counts
# Norm-wise error at most 0e+00

def backward_multiplications(sizes):
    n = 0
    delta = sizes[-1]
    for width in reversed(sizes[1:-1]):
        n += delta * width
        delta = width
    return n


# %% map and operator.mul
# Norm-wise error at most 0e+00

from operator import mul


def backward_multiplications(sizes):
    hidden_and_out = list(sizes)[1:]
    return sum(map(mul, hidden_and_out, hidden_and_out[1:]))


# %% NumPy sum of products
# Norm-wise error at most 0e+00

def backward_multiplications(sizes):
    sizes = np.asarray(sizes, dtype=np.int64)
    return np.sum(sizes[1:-1] * sizes[2:])


# %% from the back
def backward_multiplications(sizes):
    count, l = 0, len(sizes) - 1
    while l > 1:
        count = count + sizes[l] * sizes[l - 1]
        l -= 1
    return count


# %% recursion, once more
def backward_multiplications(sizes):
    if len(sizes) < 3:
        return 0
    return sizes[-1] * sizes[-2] + backward_multiplications(sizes[:-1])


# %% map
def backward_multiplications(sizes):
    return sum(map(lambda p, q: p * q, sizes[1:-1], sizes[2:]))


# %% all minus the first
def backward_multiplications(sizes):
    return sum(p * q for p, q in zip(sizes, sizes[1:])) - sizes[0] * sizes[1]


# %% actually counting
def backward_multiplications(sizes):
    return sum(1 for l in range(1, len(sizes) - 1) for _ in range(sizes[l]) for _ in range(sizes[l + 1]))


# %% zip, once more

def backward_multiplications(sizes):
    total = 0
    for p, q in zip(sizes[1:-1], sizes[2:]):
        total += p * q
    return total


# %% indices

def backward_multiplications(sizes):
    return int(np.dot(sizes[1:-1], sizes[2:]))


# %% while

def backward_multiplications(sizes):
    l, n = len(sizes) - 1, 0
    while l > 1:
        n += sizes[l] * sizes[l - 1]
        l -= 1
    return n


# %% recursion from the front

def backward_multiplications(sizes):
    if len(sizes) < 3:
        return 0
    _, here, there = sizes[:3]
    return here * there + backward_multiplications(sizes[1:])


# %% sizes of real matrices

def backward_multiplications(sizes):
    matrices = [np.empty((q, p), dtype=bool) for p, q in zip(sizes[1:-1], sizes[2:])]
    return sum(M.size for M in matrices)
