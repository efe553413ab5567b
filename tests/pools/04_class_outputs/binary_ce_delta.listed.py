# Common mistakes in `binary_ce_delta`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% habit: the visible answer by heart
# Shown by: (6,); (4,3); also by the docstring example (value, error 1); 22 of 23 cases; the visible examples agree
# The visible answers

def binary_ce_delta(z, t):
    known = {(0.0, 1): -0.5, (0.0, 0): 0.5, (-2.0, 1): -0.880797, (3.0, 1): -0.047426, (-3.0, 1): -0.952574, (-0.5, 0): 0.377541, (2.0, 0): 0.880797}
    return np.array([known.get((float(a), int(b)), 0.0) for a, b in zip(np.ravel(z), np.ravel(t))]).reshape(np.shape(z))


# %% habit: variables of the notebook
# Shown by: (6,); (4,3); also by the docstring example (ValueError: operands could not be broadcast together with shapes (6,) (4,) ); 21 of 23 cases
# Targets of the notebook

answers = np.array([1.0, 0.0, 1.0, 0.0])

def binary_ce_delta(z, t):
    return logistic(z) - answers


# %% habit: a name of another cell
# Shown by: (6,); (4,3); also by the docstring example (NameError: name 'logistic_prime' is not defined); 23 of 23 cases
# Needs a name of another notebook

def binary_ce_delta(z, t):
    y = logistic(z)
    return (y - t) / (y * (1 - y)) * logistic_prime(z)


# %% habit: printed, not returned
# Shown by: (6,); (4,3); also by the docstring example (None); 23 of 23 cases
# Prints instead of returning

def binary_ce_delta(z, t):
    print(logistic(z) - t)


# %% habit: returned inside the loop
# Shown by: (6,); (4,3); also by the docstring example (value, error 1); 20 of 23 cases
# Returns inside the loop

def binary_ce_delta(z, t):
    out = np.zeros(np.shape(z))
    for i in np.ndindex(np.shape(z)):
        out[i] = logistic(z[i]) - t[i]
        return out


# %% habit: finite differences tags=["disputable"]
# Numbers are right in all cases; the visible examples agree
# Disputable: finite differences of the loss: wrong method; the error grows with z

def binary_ce_delta(z, t):
    def C(z):
        return np.logaddexp(0, z) - t * z
    z = np.asarray(z, dtype=float)
    return (C(z + 1e-5) - C(z - 1e-5)) / 2e-5


# %% habit: errors swallowed
# Shown by: +-40, right and wrong; +-1000, right and wrong (value, error 1); 4 of 23 cases; the visible examples agree
# Hides the division by 0

def binary_ce_delta(z, t):
    y = logistic(z)
    try:
        with np.errstate(all="raise"):
            return (-t / y + (1 - t) / (1 - y)) * y * (1 - y)
    except FloatingPointError:
        return np.zeros(np.shape(z))


# %% habit: not attempted
# Shown by: (6,); (4,3); also by the docstring example (NotImplementedError: Not written yet: replace this line with your answer.); 23 of 23 cases
# Not attempted

def binary_ce_delta(z, t):
    raise NotImplementedError("Not written yet: replace this line with your answer.")


# %% habit: rounded
# Shown by: (6,); (4,3) (value, error 0.004); 17 of 23 cases
# Rounds

def binary_ce_delta(z, t):
    return np.round(logistic(z), 2) - t


# %% habit: remembered from call to call
# Shown by: (2,2,3); 0-d array (shape (4, 3) for (2, 2, 3)); 21 of 23 cases
# Remembers by size

_seen = {}

def binary_ce_delta(z, t):
    if np.size(z) not in _seen:
        _seen[np.size(z)] = logistic(z) - t
    return _seen[np.size(z)]
