# Wrong answers for `relu_prime`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% relu itself
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 2); 20 of 27 cases

def relu_prime(z):
    return np.maximum(z, 0.0)


# %% one everywhere
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 1); 19 of 27 cases

def relu_prime(z):
    return np.ones_like(np.asarray(z, dtype=float))


# %% minus one on the left
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 1); 22 of 27 cases

def relu_prime(z):
    return np.where(np.asarray(z) > 0, 1, -1)


# %% sides swapped
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 1); 24 of 27 cases

def relu_prime(z):
    return np.where(np.asarray(z) < 0, 1.0, 0.0)


# %% relu(z) / z
# Shown by: number 0; integer number 0 (nan or inf); 5 of 27 cases

def relu_prime(z):
    return relu(z) / z


# %% leaky slope
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.01); 19 of 27 cases

def relu_prime(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.01)


# %% if on an array
# Shown by: vector n=7; matrix (3,4); also by the docstring example (ValueError: The truth value of an array with more than one element is ambiguous. U); 18 of 27 cases

def relu_prime(z):
    if z > 0:
        return 1.0
    return 0.0


# %% smooth step
# Shown by: vector n=7; matrix (3,4) (value, error 0.02); 10 of 27 cases

def relu_prime(z):
    return logistic(50 * np.asarray(z, dtype=float))


# %% raises at the corner
# Shown by: number 0; integer number 0 (ValueError: ReLU has no derivative at 0); 5 of 27 cases

def relu_prime(z):
    z = np.asarray(z)
    if np.any(z == 0):
        raise ValueError("ReLU has no derivative at 0")
    return (z > 0) * 1.0


# %% 2 at the corner (both sides added)
# Shown by: number 0; integer number 0 (2 at z = 0); 5 of 27 cases

def relu_prime(z):
    z = np.asarray(z)
    return np.where(z >= 0, 1.0, 0.0) + np.where(z == 0, 1.0, 0.0)


# %% overwrites z by 0 and 1
# Shown by: vector n=7; matrix (3,4); also by the docstring example (argument changed); 18 of 27 cases; the visible examples agree

def relu_prime(z):
    if np.ndim(z) == 0:
        return float(z > 0)
    z[z > 0] = 1
    z[z <= 0] = 0
    return z


# %% threshold at 1
# Shown by: vector n=7; matrix (3,4) (value, error 1); 14 of 27 cases

def relu_prime(z):
    return np.where(np.asarray(z) >= 1, 1.0, 0.0)


# %% differences of neighbours
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.7); 22 of 27 cases

def relu_prime(z):
    return np.diff(relu(z), append=0) / np.diff(z, append=0)


# %% boolean index returned
# Shown by: vector n=7; matrix (3,4); also by the docstring example (shape (6,) for (7,)); 27 of 27 cases

def relu_prime(z):
    return np.flatnonzero(np.asarray(z) > 0)


# %% one answer for all
# Shown by: vector n=7; matrix (3,4); also by the docstring example (shape () for (7,)); 18 of 27 cases

def relu_prime(z):
    return 1.0 if np.any(np.asarray(z) > 0) else 0.0


# %% slope of
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.5); 24 of 27 cases
# Halved

def relu_prime(z):
    return np.sign(z) / 2


# %% minus one half at the corner
# Shown by: number 0; integer number 0 (-0.5 at z = 0); 5 of 27 cases

def relu_prime(z):
    z = np.asarray(z, dtype=float)
    return np.where(z == 0, -0.5, (z > 0).astype(float))


# %% difference quotient with h = 0.01
# Shown by: 3-D (2,2,3); small +-1e-3 (value, error 0.5); 3 of 27 cases

def relu_prime(z):
    h = 0.01
    return (relu(z + h) - relu(z - h)) / (2 * h)


# %% flat list
# Shown by: matrix (3,4); square (3,3) (shape (3,) for (3, 4)); 6 of 27 cases

def relu_prime(z):
    return [1 if v > 0 else 0 for v in np.ravel(z)] + []  if np.ndim(z) != 2 else [1 if np.sum(v) > 0 else 0 for v in z]


# %% small z count as zero
# Shown by: 3-D (2,2,3); small +-1e-3 (value, error 1); 3 of 27 cases

def relu_prime(z):
    return (np.round(z, 2) > 0) * 1.0


# %% slope at the activation of minus z
def relu_prime(z):
    return np.where(np.asarray(z) < 0, 1.0, 0.0)


# %% returns relu
def relu_prime(z):
    return np.maximum(z, 0)


# %% leaky slope, once more
def relu_prime(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.01)


# %% always one
def relu_prime(z):
    return np.ones_like(z, dtype=float)


# %% relu over z
def relu_prime(z):
    return np.maximum(z, 0) / z


# %% written into z
def relu_prime(z):
    z[z > 0] = 1
    z[z <= 0] = 0
    return z


# %% one number
def relu_prime(z):
    return 1.0 if np.all(z > 0) else 0.0


# %% clipped z
def relu_prime(z):
    return np.clip(z, 0, 1)


# %% only above one
def relu_prime(z):
    return (np.asarray(z) >= 1).astype(float)


# %% wide difference
def relu_prime(z):
    return (relu(z + 0.5) - relu(z - 0.5))


# %% smoothed
def relu_prime(z):
    return logistic(z)


# %% positive only left out at the corner
def relu_prime(z):
    with np.errstate(all="ignore"):
        return np.where(z == 0, np.nan, (z > 0) * 1.0)


# %% two at the corner
def relu_prime(z):
    z = np.asarray(z)
    return (z > 0) * 1.0 + (z == 0) * 2.0


# %% if on an array, once more
def relu_prime(z):
    return 1 if z > 0 else 0


# %% indices in place of a mask
def relu_prime(z):
    return np.nonzero(np.asarray(z) > 0)


# %% slope from the right neighbour

def relu_prime(z):
    return (relu(np.asarray(z) + 1) - relu(z))


# %% rise over run between neighbours in the array

def relu_prime(z):
    z = np.asarray(z, dtype=float)
    if z.ndim == 0:
        return float(z > 0)
    return np.gradient(np.maximum(z, 0), z, axis=-1) if z.ndim == 1 else np.gradient(np.maximum(z, 0), axis=-1)


# %% steep above the mean

def relu_prime(z):
    return 1.0 * (np.asarray(z) > np.mean(z))
