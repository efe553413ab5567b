# Wrong answers for `from_scratch_multiplications`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% kept after all
# Shown by: [2, 3, 4, 1]; [3, 5, 4, 6, 5, 2] (16 for 20)

def from_scratch_multiplications(sizes):
    return sum(sizes[l] * sizes[l + 1] for l in range(1, len(sizes) - 1))


# %% times the number of hidden layers
# Shown by: [2, 3, 4, 1]; [3, 5, 4, 6, 5, 2] (32 for 20)

def from_scratch_multiplications(sizes):
    return (len(sizes) - 2) * backward_multiplications(sizes)


# %% factor counted from the wrong end
# Shown by: [2, 3, 4, 1]; [3, 5, 4, 6, 5, 2] (28 for 20)

def from_scratch_multiplications(sizes):
    L = len(sizes) - 1
    return sum((L - l) * sizes[l] * sizes[l + 1] for l in range(1, L))


# %% inputs have deltas
# Shown by: [2, 3, 4, 1]; [5, 7, 2] (42 for 20)

def from_scratch_multiplications(sizes):
    L = len(sizes) - 1
    return sum(sizes[k] * sizes[k + 1] for l in range(L) for k in range(l, L))


# %% front to back, matrices
# Shown by: [2, 3, 4, 1]; [3, 5, 4, 6, 5, 2] (19 for 20)

def from_scratch_multiplications(sizes):
    top = len(sizes) - 1
    return sum(sum(sizes[l] * sizes[k] * sizes[k + 1] for k in range(l + 1, top)) + sizes[l] * sizes[top] for l in range(1, top))


# %% product along the way
# Shown by: [2, 3, 4, 1]; [3, 5, 4, 6, 5, 2] (16 for 20)

def from_scratch_multiplications(sizes):
    total = 0
    for l in range(1, len(sizes) - 1):
        way = 1
        for k in range(l, len(sizes)):
            way *= sizes[k]
        total += way
    return total


# %% only the first hidden layer
# Shown by: [5, 7, 2]; [3, 5, 4, 6, 5, 2] (28 for 14)

def from_scratch_multiplications(sizes):
    return sum(a * b for a, b in zip(sizes[1:], sizes[2:])) + sizes[-2] * sizes[-1]


# %% half of the square
# Shown by: [2, 3, 4, 1]; [3, 5, 4, 6, 5, 2] (24 for 20)

def from_scratch_multiplications(sizes):
    h = len(sizes) - 2
    return backward_multiplications(sizes) * (h + 1) // 2


# %% last product not repeated
# Shown by: [2, 3, 4, 1]; [3, 5, 4, 6, 5, 2] (16 for 20)

def from_scratch_multiplications(sizes):
    total = 0
    for l in range(1, len(sizes) - 1):
        for k in range(l, len(sizes) - 2):
            total += sizes[k] * sizes[k + 1]
    return total + sizes[-2] * sizes[-1]


# %% slopes counted as well
# Shown by: [2, 3, 4, 1]; [5, 7, 2] (31 for 20)

def from_scratch_multiplications(sizes):
    L = len(sizes) - 1
    return sum(sizes[k] * sizes[k + 1] + sizes[k] for l in range(1, L) for k in range(l, L))


# %% once more for the outputs
# Shown by: [2, 3, 4, 1]; [5, 7, 2] (21 for 20)

def from_scratch_multiplications(sizes):
    L = len(sizes) - 1
    return sum(sizes[k] * sizes[k + 1] for l in range(1, L) for k in range(l, L)) + sizes[-1]


# %% heads instead of tails

def from_scratch_multiplications(sizes):
    total = 0
    products = [p * q for p, q in zip(sizes[1:-1], sizes[2:])]
    for l in range(len(products)):
        total += sum(products[: l + 1])
    return total


# %% one tail short

def from_scratch_multiplications(sizes):
    total = 0
    products = [p * q for p, q in zip(sizes[1:-1], sizes[2:])]
    for l in range(len(products) - 1):
        total += sum(products[l:])
    return total


# %% squares

def from_scratch_multiplications(sizes):
    total = 0
    products = [p * q for p, q in zip(sizes[1:-1], sizes[2:])]
    for l in range(len(products)):
        total += len(products) * sum(products[l:])
    return total


# %% matrix times matrix from the front

def from_scratch_multiplications(sizes):
    total = 0
    for l in range(1, len(sizes) - 1):
        for k in range(l, len(sizes) - 1):
            total += sizes[l] * sizes[k] * sizes[k + 1]
    return total


# %% the whole way back for each hidden layer
# Every hidden layer is charged with the work of the first one, also the last, which needs a single product.

def from_scratch_multiplications(sizes):
    one_pass = sum(p * q for p, q in zip(sizes[1:-1], sizes[2:]))
    return (len(sizes) - 2) * one_pass


# %% a matrix is carried, not a row
# Counts the product of weights with a Jacobian, as in the naive way, in place of a weight with a delta.

def from_scratch_multiplications(sizes):
    total = 0
    for l in range(1, len(sizes) - 1):
        for k in range(l, len(sizes) - 1):
            total += sizes[k + 1] * sizes[k] * sizes[l]
    return total


# %% the outputs are started at once more in each line
# The inner sum runs one place too far and multiplies the outputs by themselves.

def from_scratch_multiplications(sizes):
    total = 0
    for l in range(1, len(sizes) - 1):
        widths = sizes[l:] + [sizes[-1]]
        for k in range(len(widths) - 1):
            total += widths[k] * widths[k + 1]
    return total
