# Wrong answers for `backward_multiplications`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% inputs have deltas
# Shown by: [2, 3, 4, 1]; [5, 7, 2] (22 for 16)

def backward_multiplications(sizes):
    return sum(a * b for a, b in zip(sizes, sizes[1:]))


# %% last pair forgotten
# Shown by: [2, 3, 4, 1]; [5, 7, 2] (12 for 16)

def backward_multiplications(sizes):
    total = 0
    for l in range(1, len(sizes) - 2):
        total += sizes[l] * sizes[l + 1]
    return total


# %% sum of the widths
# Shown by: [2, 3, 4, 1]; [5, 7, 2] (8 for 16)

def backward_multiplications(sizes):
    return sum(sizes[1:])


# %% matrices carried along
# Shown by: [5, 7, 2]; [3, 5, 4, 6, 5, 2] (28 for 14)

def backward_multiplications(sizes):
    return sum(sizes[l] * sizes[l + 1] * sizes[-1] for l in range(1, len(sizes) - 1))


# %% with the slopes
# Shown by: [2, 3, 4, 1]; [5, 7, 2] (23 for 16)

def backward_multiplications(sizes):
    return sum(sizes[l] * sizes[l + 1] + sizes[l] for l in range(1, len(sizes) - 1))


# %% additions, too
# Shown by: [2, 3, 4, 1]; [5, 7, 2] (25 for 16)

def backward_multiplications(sizes):
    return sum(sizes[l] * (2 * sizes[l + 1] - 1) for l in range(1, len(sizes) - 1))


# %% squares of the widths
# Shown by: [2, 3, 4, 1]; [5, 7, 2] (25 for 16)

def backward_multiplications(sizes):
    return sum(k * k for k in sizes[1:-1])


# %% gradients of the weights as well
# Shown by: [2, 3, 4, 1]; [5, 7, 2] (38 for 16)

def backward_multiplications(sizes):
    return sum(sizes[l] * sizes[l + 1] for l in range(1, len(sizes) - 1)) + sum(sizes[l] * sizes[l + 1] for l in range(len(sizes) - 1))


# %% every layer from the outputs
# Shown by: [2, 3, 4, 1]; [3, 5, 4, 6, 5, 2] (20 for 16)

def backward_multiplications(sizes):
    return sum(l * sizes[l] * sizes[l + 1] for l in range(1, len(sizes) - 1))


# %% three layers only
# Shown by: [5, 7, 2]; [3, 5, 4, 6, 5, 2] (ValueError: not enough values to unpack (expected 4, got 3))

def backward_multiplications(sizes):
    m, a, b, o = sizes
    return a * b + b * o


# %% list of the products
# Shown by: [2, 3, 4, 1]; [3, 5, 4, 6, 5, 2] ([12, 4] for 16)

def backward_multiplications(sizes):
    return [sizes[l] * sizes[l + 1] for l in range(1, len(sizes) - 1)]


# %% takes the sizes off the list tags=["disputable"]
# Shown by: [2, 3, 4, 1]; [5, 7, 2] (argument changed); the visible examples agree
# Disputable: the number is right, the caller's list is emptied; the docstring does not forbid it

def backward_multiplications(sizes):
    total, last = 0, sizes.pop()
    while len(sizes) > 1:
        here = sizes.pop()
        total += here * last
        last = here
    return total


# %% at least one hidden layer
def backward_multiplications(sizes):
    if len(sizes) < 3:
        return sizes[0] * sizes[1]
    return sum(p * q for p, q in zip(sizes[1:], sizes[2:]))


# %% sizes to the left

def backward_multiplications(sizes):
    total = 0
    for p, q in zip(sizes[:-2], sizes[1:-1]):
        total += p * q
    return total


# %% slopes too

def backward_multiplications(sizes):
    total = 0
    for p, q in zip(sizes[1:-1], sizes[2:]):
        total += p * q + p
    return total


# %% doubled at the output

def backward_multiplications(sizes):
    total = 0
    for p, q in zip(sizes[1:-1], sizes[2:]):
        total += p * q
    return total + sizes[-1]


# %% biases counted

def backward_multiplications(sizes):
    return sum((a + 1) * b for a, b in zip(sizes[1:], sizes[2:]))


# %% the weights that lead into a hidden layer
# Products of W^l with delta^l for hidden l would make deltas of the layer before: the inputs' are counted, the outputs' are not.

def backward_multiplications(sizes):
    return sum(sizes[l - 1] * sizes[l] for l in range(1, len(sizes) - 1))


# %% the bias counts as one more neuron
# Biases are added and no delta passes through them.

def backward_multiplications(sizes):
    total = 0
    for l in range(1, len(sizes) - 1):
        total += (sizes[l] + 1) * sizes[l + 1]
    return total


# %% every hidden neuron meets every output
# Each hidden layer is multiplied by the number of outputs, as if it were joined to the last layer.

def backward_multiplications(sizes):
    return sum(hidden * sizes[-1] for hidden in sizes[1:-1])


# %% the loop ends before the outputs
# range(1, len(sizes) - 2) leaves out the product with the deltas of the outputs.

def backward_multiplications(sizes):
    count = 0
    for l in range(1, len(sizes) - 2):
        count = count + sizes[l] * sizes[l + 1]
    return count
