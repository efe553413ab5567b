# Common mistakes in `relu_prime`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% sign
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 1); 19 of 27 cases

def relu_prime(z):
    # + side 1, - side ...
    return np.sign(z)


# %% nan at the kink
# Shown by: number 0; integer number 0 (nan or inf); 5 of 27 cases

def relu_prime(z):
    side = z / np.abs(z)
    return (1 + side) / 2


# %% habit: the visible answer by heart
# Shown by: vector n=7; matrix (3,4); also by the docstring example (shape (3,) for (7,)); 25 of 27 cases; the visible examples agree
# The visible answer

def relu_prime(z):
    if np.shape(z) == (2, 2):
        return np.array([[0, 1], [1, 0]])
    if np.shape(z) == (1,):
        return np.array([0.5])
    return np.array([0.0, 1.0, 1.0])


# %% habit: variables of the notebook
# Shown by: vector n=7; matrix (3,4); also by the docstring example (shape (3,) for (7,)); 26 of 27 cases
# The argument is not used

spread = np.array([-2.0, 0.5, 3.0])

def relu_prime(z):
    return (spread > 0).astype(float)


# %% habit: printed, not returned
# Shown by: vector n=7; matrix (3,4); also by the docstring example (None); 27 of 27 cases
# Prints instead of returning

def relu_prime(z):
    print(np.where(np.asarray(z) > 0, 1.0, 0.0))


# %% habit: finite differences tags=["disputable"]
# Shown by: small +-1e-8 (value, error 0.5); 1 of 27 cases; the visible examples agree
# Disputable: finite differences: right except within 1e-6 of the corner

def relu_prime(z):
    h = 1e-6
    z = np.asarray(z, dtype=float)
    return (relu(z + h) - relu(z - h)) / (2 * h)


# %% habit: errors swallowed
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 1); 16 of 27 cases
# Hides the error and hands out zeros

def relu_prime(z):
    try:
        return 1.0 if z > 0 else 0.0
    except ValueError:
        return np.zeros(np.shape(z))


# %% habit: not attempted
# Shown by: vector n=7; matrix (3,4); also by the docstring example (None); 27 of 27 cases
# Not attempted

def relu_prime(z):
    pass


# %% habit: remembered from call to call
# Shown by: 3-D (2,2,3); number below 0 (shape (3, 4) for (2, 2, 3)); 16 of 27 cases; the visible examples agree
# Remembers the mask of the first array of a size

_masks = {}

def relu_prime(z):
    n = np.size(z)
    if n not in _masks:
        _masks[n] = np.asarray(z) > 0
    return _masks[n] * 1.0
