# Common mistakes in `loss_comparison`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% habit: the visible answer by heart
# Shown by: (6,); (4,3); also by the docstring example (shape (3,) for (6,)); 23 of 23 cases
# The visible answers

def loss_comparison(z, t):
    if len(z) == 2:
        return np.array([-0.125, 0.017345]), np.array([-0.5, 0.982014])
    return np.array([-0.092478, -0.088723, 0.043036]), np.array([-0.880797, -0.377541, 0.952574])


# %% habit: variables of the notebook
# Shown by: (6,); (4,3) (value, error 1); 19 of 23 cases
# Targets of the notebook

goal = 1.0

def loss_comparison(z, t):
    y = logistic(z)
    return (y - goal) * y * (1 - y), y - goal


# %% habit: printed, not returned
# Shown by: (6,); (4,3); also by the docstring example (None); 23 of 23 cases
# Prints instead of returning

def loss_comparison(z, t):
    y = logistic(z)
    print("squared:", (y - t) * y * (1 - y))
    print("log loss:", y - t)


# %% habit: returned inside the loop
# Shown by: (6,); (4,3) (value, error 1); 19 of 23 cases
# Returns inside the loop

def loss_comparison(z, t):
    squared, crossed = np.zeros(np.shape(z)), np.zeros(np.shape(z))
    for i in np.ndindex(np.shape(z)):
        y = logistic(z[i])
        crossed[i] = y - t[i]
        squared[i] = crossed[i] * y * (1 - y)
        return squared, crossed


# %% habit: finite differences tags=["disputable"]
# Numbers are right in all cases; the visible examples agree
# Disputable: finite differences of both losses: wrong method; the error grows with z

def loss_comparison(z, t):
    z = np.asarray(z, dtype=float)
    h = 1e-5
    sq = lambda v: 0.5 * (t - logistic(v)) ** 2
    ce = lambda v: np.logaddexp(0, v) - t * v
    return tuple((f(z + h) - f(z - h)) / (2 * h) for f in (sq, ce))


# %% habit: errors swallowed
# Shown by: (4,3); (3,3) (value, error 1); 8 of 23 cases; the visible examples agree
# Hides the error of a matrix

def loss_comparison(z, t):
    try:
        y = np.array([float(logistic(v)) for v in z])
        return (y - t) * y * (1 - y), y - t
    except Exception:
        return np.zeros(np.shape(z)), np.zeros(np.shape(z))


# %% habit: not attempted
# Shown by: (6,); (4,3); also by the docstring example (NotImplementedError: Not written yet: replace this line with your answer.); 23 of 23 cases
# Not attempted

def loss_comparison(z, t):
    raise NotImplementedError("Not written yet: replace this line with your answer.")


# %% habit: rounded
# Shown by: (6,); (4,3) (value, error 0.001); 17 of 23 cases
# Rounds

def loss_comparison(z, t):
    y = np.round(logistic(z), 3)
    return (y - t) * y * (1 - y), y - t


# %% habit: remembered from call to call
# Shown by: (1,); integer t; also by the docstring example (earlier answer overwritten by later calls, error 2); 8 of 23 cases; the visible examples agree
# Two buffers that all calls of one shape share

store = {}

def loss_comparison(z, t):
    a, b = store.setdefault(np.shape(z), (np.zeros(np.shape(z)), np.zeros(np.shape(z))))
    y = logistic(z)
    b[...] = y - t
    a[...] = b * y * (1 - y)
    return a, b
