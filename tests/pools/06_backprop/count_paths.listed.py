# Common mistakes in `count_paths`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% habit: not attempted
# Shown by: [2, 3, 4, 1]; [5, 7, 2] (NotImplementedError: Not written yet: replace this line with your answer.)

def count_paths(sizes):
    raise NotImplementedError("Not written yet: replace this line with your answer.")


# %% habit: the visible answer by heart
# Shown by: [5, 7, 2]; [3, 5, 4, 6, 5, 2] (KeyError: 3); the visible examples agree

def count_paths(sizes):
    return {4: 12, 11: 10**20}[len(sizes)] if sizes[0] != 7 else 1


# %% habit: printed, not returned
# Shown by: [2, 3, 4, 1]; [5, 7, 2] (None)

def count_paths(sizes):
    p = 1
    for s in sizes[1:]:
        p *= s
    print(p)


# %% habit: returned inside the loop
# Shown by: [2, 3, 4, 1]; [5, 7, 2] (3 for 12)

def count_paths(sizes):
    p = 1
    for s in sizes[1:]:
        p *= s
        return p


# %% habit: variables of the notebook
# Shown by: [5, 7, 2]; [3, 5, 4, 6, 5, 2] (12 for 14)

def count_paths(sizes):
    p = 1
    for W in small_weights:
        p *= len(W)
    return p
