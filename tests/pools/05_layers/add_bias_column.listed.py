# Common mistakes in `add_bias_column`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% ones at the end
# Shown by: 4x2; 2x5; also by the docstring example (value, error 2); 10 of 10 cases

def add_bias_column(A):
    n, k = A.shape
    out = np.ones((n, k + 1))
    out[:, :k] = A
    return out


# %% row of ones
# Shown by: 4x2; 2x5; also by the docstring example (shape (5, 2) for (4, 3)); 10 of 10 cases

def add_bias_column(A):
    ones = np.ones(A.shape[1])
    return np.insert(A, 0, ones, axis=0)
