# Common mistakes in `relu`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% leaky
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.009); 20 of 27 cases

def relu(z):
    slope = 0.01
    return np.where(np.asarray(z) < 0, slope * np.asarray(z), z)


# %% overwrites argument
# Shown by: vector n=7; matrix (3,4); also by the docstring example (argument changed); 17 of 27 cases

def relu(z):
    if np.ndim(z) == 0:
        return max(z, 0)
    z[z < 0] = 0
    return z


# %% builtin max
# Shown by: vector n=7; matrix (3,4); also by the docstring example (ValueError: The truth value of an array with more than one element is ambiguous. U); 18 of 27 cases

def relu(z):
    return max(0, z)


# %% habit: the visible answer by heart
# Shown by: vector n=7; matrix (3,4); also by the docstring example (shape (3,) for (7,)); 27 of 27 cases; the visible examples agree
# The visible table

def relu(z):
    if np.shape(z) == (2, 3):
        return np.array([[0, 2, 0.25], [4, 0, 0]])
    return np.array([0.0, 0.5, 3.0])


# %% habit: printed, not returned
# Shown by: vector n=7; matrix (3,4); also by the docstring example (None); 27 of 27 cases
# Prints instead of returning

def relu(z):
    print(np.maximum(z, 0))


# %% habit: returned inside the loop
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 1); 13 of 27 cases
# Returns inside the loop

def relu(z):
    out = np.zeros(np.shape(z))
    for i in np.ndindex(np.shape(z)):
        out[i] = max(z[i], 0) if np.ndim(z) else max(z, 0)
        return out


# %% habit: not attempted
# Shown by: vector n=7; matrix (3,4); also by the docstring example (NotImplementedError: Not written yet: replace this line with your answer.); 27 of 27 cases
# Not attempted

def relu(z):
    raise NotImplementedError("Not written yet: replace this line with your answer.")


# %% habit: rounded
# Shown by: vector n=7; matrix (3,4) (value, error 0.001); 11 of 27 cases; the visible examples agree
# Rounds

def relu(z):
    return np.round(np.maximum(z, 0), 2)


# %% habit: remembered from call to call
# Shown by: matrix (3,4); number above 0; also by the docstring example (earlier answer overwritten by later calls, error 1); 14 of 27 cases; the visible examples agree
# One buffer per shape, kept

buffers = {}

def relu(z):
    out = buffers.setdefault(np.shape(z), np.zeros(np.shape(z)))
    np.maximum(z, 0, out=out)
    return out
