# Common mistakes in `from_scratch_multiplications`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% habit: not attempted
# Shown by: [2, 3, 4, 1]; [5, 7, 2] (NotImplementedError: Not written yet: replace this line with your answer.)

def from_scratch_multiplications(sizes):
    raise NotImplementedError("Not written yet: replace this line with your answer.")


# %% habit: the visible answer by heart
# Shown by: [3, 5, 4, 6, 5, 2]; [1, 1, 1, 1] (16 for 198); the visible examples agree

def from_scratch_multiplications(sizes):
    known = {(2, 3, 4, 1): 20, (5, 7, 2): 14}
    return known.get(tuple(sizes), 450000 if len(sizes) == 11 else 16)


# %% habit: printed, not returned
# Shown by: [2, 3, 4, 1]; [5, 7, 2] (None)

def from_scratch_multiplications(sizes):
    print(sum(k * a * b for k, (a, b) in enumerate(zip(sizes[1:], sizes[2:]), 1)))


# %% habit: returned inside the loop
# Shown by: [2, 3, 4, 1]; [3, 5, 4, 6, 5, 2] (12 for 20)

def from_scratch_multiplications(sizes):
    total = 0
    for k, (a, b) in enumerate(zip(sizes[1:], sizes[2:]), 1):
        total += k * a * b
        return total
