# Common mistakes in `backward_multiplications`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% habit: not attempted
# Shown by: [2, 3, 4, 1]; [5, 7, 2] (NotImplementedError: Not written yet: replace this line with your answer.)

def backward_multiplications(sizes):
    raise NotImplementedError("Not written yet: replace this line with your answer.")


# %% input layer counted
# Shown by: [2, 3, 4, 1]; [5, 7, 2] (22 for 16)

def backward_multiplications(sizes):
    return sum(sizes[l] * sizes[l + 1] for l in range(0, len(sizes) - 1))


# %% paths counted
# Shown by: [2, 3, 4, 1]; [3, 5, 4, 6, 5, 2] (12 for 16)

def backward_multiplications(sizes):
    return int(np.prod(sizes[1:]))


# %% habit: the visible answer by heart
# Shown by: [3, 5, 4, 6, 5, 2]; [1, 1, 1, 1] (16 for 84); the visible examples agree

def backward_multiplications(sizes):
    known = {(2, 3, 4, 1): 16, (5, 7, 2): 14}
    return known.get(tuple(sizes), 90000 if len(sizes) == 11 else 16)


# %% habit: printed, not returned
# Shown by: [2, 3, 4, 1]; [5, 7, 2] (None)

def backward_multiplications(sizes):
    print(sum(a * b for k, (a, b) in enumerate(zip(sizes[1:], sizes[2:]), 1)))


# %% habit: returned inside the loop
# Shown by: [2, 3, 4, 1]; [3, 5, 4, 6, 5, 2] (12 for 16)

def backward_multiplications(sizes):
    total = 0
    for k, (a, b) in enumerate(zip(sizes[1:], sizes[2:]), 1):
        total += a * b
        return total
