# Wrong answers for `relu`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% absolute value
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.9); 20 of 27 cases

def relu(z):
    return np.abs(z)


# %% minimum
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 1); 24 of 27 cases

def relu(z):
    return np.minimum(z, 0)


# %% capped at 6
# Shown by: large +-1e5; large 1000 (value, error 1); 2 of 27 cases; the visible examples agree

def relu(z):
    return np.clip(z, 0, 6)


# %% np.max of everything
# Shown by: vector n=7; matrix (3,4); also by the docstring example (shape () for (7,)); 18 of 27 cases

def relu(z):
    return np.max([np.max(z), 0])


# %% softplus
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.1); 25 of 27 cases

def relu(z):
    return np.logaddexp(0, z)


# %% np.maximum into its argument
# Shown by: vector n=7; matrix (3,4); also by the docstring example (argument changed); 18 of 27 cases

def relu(z):
    if isinstance(z, np.ndarray):
        return np.maximum(z, 0, out=z)
    return max(z, 0)


# %% list comprehension over rows
# Shown by: matrix (3,4); square (3,3) (ValueError: The truth value of an array with more than one element is ambiguous. U); 15 of 27 cases

def relu(z):
    return np.array([v if v > 0 else 0.0 for v in z])


# %% only the positive ones
# Shown by: vector n=7; matrix (3,4); also by the docstring example (shape (4,) for (7,)); 23 of 27 cases

def relu(z):
    z = np.asarray(z)
    return z[z > 0]


# %% step function
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.7); 20 of 27 cases

def relu(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)


# %% np.vectorize infers integers from the first entry
# Shown by: square (3,3); 3-D (2,2,3) (value, error 0.4); 6 of 27 cases

relu = np.vectorize(lambda v: v if v > 0 else 0)


# %% whole numbers
# Shown by: vector n=7; matrix (3,4) (value, error 0.2); 15 of 27 cases

def relu(z):
    return np.maximum(z, 0).astype(int)


# %% elu on the left
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.3); 19 of 27 cases

def relu(z):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, z, np.expm1(np.minimum(z, 0)))


# %% z times logistic(z)
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.09); 22 of 27 cases

def relu(z):
    return z * logistic(z)


# %% maximum of z and 1
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.3); 24 of 27 cases

def relu(z):
    return np.maximum(z, 1)


# %% mask times z on a view
# Shown by: vector n=7; matrix (3,4); also by the docstring example (argument changed); 17 of 27 cases

def relu(z):
    out = np.asarray(z)
    out = out.reshape(out.shape)
    if out.ndim:
        out *= (out > 0)
        return out
    return out * (out > 0)


# %% if on an array
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.7); 12 of 27 cases

def relu(z):
    if np.all(np.asarray(z) > 0):
        return z
    elif np.all(np.asarray(z) <= 0):
        return 0 * z
    return np.clip(z, 0, 1)


# %% np.max along the last axis
# Shown by: vector n=7; matrix (3,4); also by the docstring example (shape (2,) for (7,)); 16 of 27 cases

def relu(z):
    return np.max(np.stack([np.asarray(z, float), np.zeros(np.shape(z))]), axis=-1)


# %% flipped
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 1); 24 of 27 cases

def relu(z):
    return np.maximum(-np.asarray(z), 0)


# %% cut at 1000
# Shown by: large +-1e5; large 1000 (value, error 1); 2 of 27 cases; the visible examples agree

def relu(z):
    z = np.asarray(z, dtype=float)
    return np.where(z >= 1000, 0.0, np.maximum(z, 0))


# %% z times z > 0 written back
def relu(z):
    z *= z > 0
    return z


# %% absolute value, once more
def relu(z):
    return np.abs(z)


# %% relu six
def relu(z):
    return np.minimum(np.maximum(z, 0), 6)


# %% softplus, once more
def relu(z):
    return np.logaddexp(0, z)


# %% negative ones kept
def relu(z):
    return np.minimum(z, 0)


# %% step
def relu(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)


# %% selects only the positive ones
def relu(z):
    z = np.asarray(z)
    return z[z > 0]


# %% one maximum over all
def relu(z):
    return np.max([0, np.max(z)])


# %% elu
def relu(z):
    return np.where(z > 0, z, np.expm1(z))


# %% swish
def relu(z):
    return z * logistic(z)


# %% shifted threshold
def relu(z):
    return np.where(z > 0.1, z, 0.0)


# %% view of the argument
def relu(z):
    out = np.asarray(z)
    out[out < 0] = 0
    return out


# %% if on an array, once more
def relu(z):
    if z > 0:
        return z
    return 0


# %% integers
def relu(z):
    return np.maximum(0, z).astype(int)


# %% multiplied by nan-free sign
def relu(z):
    return z * np.sign(z)


# %% max with axis
def relu(z):
    return np.max(z, axis=-1)


# %% the amount added, without the half

def relu(z):
    return np.abs(z) + z


# %% nan on the left

def relu(z):
    return np.where(np.asarray(z) > 0, z, np.nan)


# %% moved up until nothing is negative

def relu(z):
    return z - np.minimum(np.min(z), 0)
