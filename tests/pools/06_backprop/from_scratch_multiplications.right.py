# Right answers for `from_scratch_multiplications`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% double sum
# Norm-wise error at most 0e+00

def from_scratch_multiplications(sizes):
    L = len(sizes) - 1
    return sum(sum(sizes[k] * sizes[k + 1] for k in range(l, L)) for l in range(1, L))


# %% each product times the layers that need it
# Norm-wise error at most 0e+00

def from_scratch_multiplications(sizes):
    return sum(l * sizes[l] * sizes[l + 1] for l in range(1, len(sizes) - 1))


# %% uses the function before
# Norm-wise error at most 0e+00

def from_scratch_multiplications(sizes):
    total = 0
    for l in range(1, len(sizes) - 1):
        total += backward_multiplications(sizes[l - 1:])
    return total


# %% cumulative sums
# Norm-wise error at most 0e+00

def from_scratch_multiplications(sizes):
    s = np.array(sizes)
    steps = (s[1:-1] * s[2:])[::-1]
    return int(np.cumsum(steps).sum())


# %% loops, starting at the outputs
# Norm-wise error at most 0e+00

def from_scratch_multiplications(sizes):
    count = 0
    for target in range(1, len(sizes) - 1):
        layer = len(sizes) - 1
        while layer > target:
            count += sizes[layer] * sizes[layer - 1]
            layer -= 1
    return count


# %% running total
# Norm-wise error at most 0e+00

def from_scratch_multiplications(sizes):
    way, total = 0, 0
    for l in reversed(range(1, len(sizes) - 1)):
        way += sizes[l] * sizes[l + 1]   # work for this layer
        total += way
    return total


# %% recursion
# Norm-wise error at most 0e+00

def from_scratch_multiplications(sizes):
    if len(sizes) <= 2:
        return 0
    here = sum(a * b for a, b in zip(sizes[1:-1], sizes[2:]))
    return here + from_scratch_multiplications(sizes[1:])


# %% table as in the figure
# Norm-wise error at most 0e+00

def from_scratch_multiplications(sizes):
    hidden = len(sizes) - 2
    table = np.zeros((max(hidden, 0), max(hidden, 0)), dtype=int)
    for row in range(hidden):
        for col in range(row, hidden):
            table[row, col] = sizes[col + 1] * sizes[col + 2]
    return table.sum()


# %% itertools.accumulate
# Norm-wise error at most 0e+00

from itertools import accumulate


def from_scratch_multiplications(sizes):
    steps = [a * b for a, b in zip(sizes[:0:-1], sizes[-2:0:-1])]
    return sum(accumulate(steps))


# %% uses the other function
def from_scratch_multiplications(sizes):
    return sum(backward_multiplications(sizes[l:]) for l in range(len(sizes) - 2))


# %% recursion, once more
def from_scratch_multiplications(sizes):
    if len(sizes) <= 2:
        return 0
    return sum(a * b for a, b in zip(sizes[1:], sizes[2:])) + from_scratch_multiplications(sizes[1:])


# %% accumulate
def from_scratch_multiplications(sizes):
    from itertools import accumulate
    back = [sizes[k] * sizes[k - 1] for k in range(len(sizes) - 1, 1, -1)]
    return sum(accumulate(back))


# %% table
def from_scratch_multiplications(sizes):
    n = len(sizes) - 2
    table = np.zeros((n, n), dtype=int)
    for i in range(n):
        for j in range(i, n):
            table[i, j] = sizes[j + 1] * sizes[j + 2]
    return int(table.sum())


# %% numpy dot
def from_scratch_multiplications(sizes):
    s = np.array(sizes, dtype=np.int64)
    return np.dot(np.arange(1, len(s) - 1), s[1:-1] * s[2:])


# %% sums of tails

def from_scratch_multiplications(sizes):
    total = 0
    products = [p * q for p, q in zip(sizes[1:-1], sizes[2:])]
    for l in range(len(products)):
        total += sum(products[l:])
    return total


# %% times how often

def from_scratch_multiplications(sizes):
    return sum(k * sizes[k] * sizes[k + 1] for k in range(1, len(sizes) - 1))


# %% cumsum

def from_scratch_multiplications(sizes):
    p = [a * b for a, b in zip(sizes[1:], sizes[2:])]
    return int(np.cumsum(p[::-1]).sum()) if p else 0


# %% running sums from the back

def from_scratch_multiplications(sizes):
    from itertools import accumulate

    products = [sizes[l] * sizes[l + 1] for l in range(len(sizes) - 2, 0, -1)]
    return sum(accumulate(products))


# %% recursion: the first hidden layer, then the network without it

def from_scratch_multiplications(sizes):
    def row(layers):
        return 0 if len(layers) == 1 else layers[0] * layers[1] + row(layers[1:])

    def all_rows(layers):
        return row(layers) + all_rows(layers[1:]) if len(layers) > 1 else 0

    return int(all_rows(list(sizes)[1:]))
