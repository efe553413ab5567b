# Common mistakes in `logistic`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% right tail overflows
# Shown by: z = 1000 (number); vector with +-1000; also by the docstring example (nan); 8 of 36 cases; the visible examples agree

def logistic(z):
    grown = np.exp(z)
    return grown / (1 + grown)


# %% tanh
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 1); 32 of 36 cases

def logistic(z):
    y = np.tanh(z)
    return y


# %% clipped at 10
# Shown by: z = -1000 (number); integer number -1000 (value, error 5e+28); 10 of 36 cases; the visible examples agree

def logistic(z):
    # keep the exponential small
    z = np.minimum(np.maximum(z, -10), 10)
    return 1 / (1 + np.exp(-z))


# %% one number only
# Shown by: vector n=7; matrix (3,4); also by the docstring example (TypeError: only 0-dimensional arrays can be converted to Python scalars); 27 of 36 cases

import math

def logistic(z):
    return 1.0 / (1.0 + math.exp(-z))


# %% habit: the visible answer by heart
# Shown by: vector n=7; matrix (3,4) (value, error 0.5); 31 of 36 cases
# Knows the example by heart

def logistic(z):
    table = {-1000.0: 0.0, -1.0: 0.268941, 0.0: 0.5, 1.0: 0.731059, 1000.0: 1.0}
    if np.ndim(z) == 0:
        return table.get(float(z), 0.5)
    return np.array([table.get(float(v), 0.5) for v in np.ravel(z)])


# %% habit: variables of the notebook
# Shown by: vector n=7; matrix (3,4); also by the docstring example (shape (201,) for (7,)); 36 of 36 cases
# Reads z from the notebook

z = np.linspace(-8, 8, 201)

def logistic(x):
    return 1 / (1 + np.exp(-z))


# %% habit: printed, not returned
# Shown by: vector n=7; matrix (3,4); also by the docstring example (None); 36 of 36 cases
# Prints instead of returning

def logistic(z):
    y = 1 / (1 + np.exp(-z))
    print(y)


# %% habit: errors swallowed
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 1); 17 of 36 cases
# Hides every error

def logistic(z):
    try:
        if z >= 0:
            return 1 / (1 + np.exp(-z))
        return np.exp(z) / (1 + np.exp(z))
    except Exception:
        return np.zeros_like(z)


# %% habit: not attempted
# Shown by: vector n=7; matrix (3,4); also by the docstring example (NotImplementedError: Not written yet: replace this line with your answer.); 36 of 36 cases
# Not attempted

def logistic(z):
    raise NotImplementedError("Not written yet: replace this line with your answer.")


# %% habit: rounded
# Shown by: vector n=7; matrix (3,4) (value, error 0.0005); 27 of 36 cases
# Rounds

def logistic(z):
    return np.round(1 / (1 + np.exp(-np.asarray(z, float))), 3)


# %% habit: remembered from call to call
# Shown by: number below 0; NumPy scalar (value, error 0.5); 31 of 36 cases; the visible examples agree
# Remembers the answer by shape

_memory = {}

def logistic(z):
    key = np.shape(z)
    if key not in _memory:
        _memory[key] = 1 / (1 + np.exp(-np.asarray(z, dtype=float)))
    return _memory[key]
