# Common mistakes in `gd_step`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% in place
# Shown by: k=3; k=1; also by the docstring example (not a new array); 12 of 12 cases

def gd_step(w, g, lr):
    for i in range(len(w)):
        w[i] = w[i] - lr * g[i]
    return w


# %% rate ignored
# Shown by: k=3; k=1; also by the docstring example (value, error 0.2); 10 of 12 cases

def gd_step(w, g, lr):
    new = np.array(w, dtype=float)
    new = new - g
    return new


# %% normalised
# Shown by: k=3; k=1; also by the docstring example (value, error 0.04); 11 of 12 cases

def gd_step(w, g, lr):
    length = np.sqrt(np.sum(np.square(g)))
    direction = g / length
    return w - lr * direction
