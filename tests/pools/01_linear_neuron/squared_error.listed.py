# Common mistakes in `squared_error`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% absolute error
# Shown by: python floats; python ints; also by the docstring example (value, error 0.4); 11 of 12 cases

def squared_error(y, t):
    diff = abs(t - y)
    return diff / 2


# %% signed error
# Shown by: python floats; python ints; also by the docstring example (value, error 0.4); 11 of 12 cases

def squared_error(y, t):
    error = t - y
    half = 1 / 2
    return half * error


# %% collapsed
# Shown by: vectors n=6; matrix (4,3) (shape () for (6,)); 7 of 12 cases

def squared_error(y, t):
    e = np.asarray(t) - np.asarray(y)
    return 0.5 * np.dot(np.ravel(e), np.ravel(e))


# %% habit: printed, not returned
# Shown by: python floats; python ints; also by the docstring example (None); 12 of 12 cases
# Prints instead of returning

def squared_error(y, t):
    E = 0.5 * (t - y) ** 2
    print("E =", E)
