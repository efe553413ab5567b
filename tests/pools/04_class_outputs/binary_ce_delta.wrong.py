# Wrong answers for `binary_ce_delta`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% sign
# Shown by: (6,); (4,3); also by the docstring example (value, error 2); 23 of 23 cases

def binary_ce_delta(z, t):
    return t - logistic(z)


# %% slope left in
# Shown by: (6,); (4,3); also by the docstring example (value, error 0.9); 23 of 23 cases

def binary_ce_delta(z, t):
    y = logistic(z)
    return (y - t) * y * (1 - y)


# %% z minus t
# Shown by: (6,); (4,3); also by the docstring example (value, error 3); 23 of 23 cases

def binary_ce_delta(z, t):
    return z - t


# %% the two terms not simplified
# Shown by: +-40, right and wrong; +-1000, right and wrong (nan); 4 of 23 cases; the visible examples agree

def binary_ce_delta(z, t):
    y = logistic(z)
    dC_dy = -t / y + (1 - t) / (1 - y)
    return dC_dy * y * (1 - y)


# %% derivative by y
# Shown by: (6,); (4,3); also by the docstring example (value, error 1e+01); 23 of 23 cases

def binary_ce_delta(z, t):
    y = np.clip(logistic(z), 1e-12, 1 - 1e-12)
    return (y - t) / (y * (1 - y))


# %% output clipped to 0.01..0.99
# Shown by: +-40, right and wrong; +-1000, right and wrong (value, error 0.01); 9 of 23 cases; the visible examples agree

def binary_ce_delta(z, t):
    y = np.clip(logistic(z), 0.01, 0.99)
    return y - t


# %% denominators with 1e-3
# Shown by: (6,); (4,3); also by the docstring example (value, error 0.01); 23 of 23 cases

def binary_ce_delta(z, t):
    y = logistic(z)
    eps = 1e-3
    return (-t / (y + eps) + (1 - t) / (1 - y + eps)) * y * (1 - y)


# %% averaged
# Shown by: (6,); (4,3); also by the docstring example (value, error 0.8); 20 of 23 cases

def binary_ce_delta(z, t):
    return (logistic(z) - t) / np.size(z)


# %% summed up
# Shown by: (6,); (4,3); also by the docstring example (shape () for (6,)); 20 of 23 cases

def binary_ce_delta(z, t):
    return np.sum(logistic(z) - t)


# %% only "yes" counts
# Shown by: (6,); (4,3); also by the docstring example (value, error 0.3); 19 of 23 cases

def binary_ce_delta(z, t):
    return t * (logistic(z) - 1)


# %% only "no" counts
# Shown by: (6,); (4,3); also by the docstring example (value, error 1); 22 of 23 cases

def binary_ce_delta(z, t):
    return (1 - t) * logistic(z)


# %% plus between the terms
# Shown by: (6,); (4,3); also by the docstring example (value, error 2); 22 of 23 cases

def binary_ce_delta(z, t):
    y = logistic(z)
    return (1 - t) * y + t * (1 - y)


# %% exp(z) over 1 + exp(z)
# Shown by: +-1000, right and wrong; matrix with +-800 (nan); 3 of 23 cases; the visible examples agree

def binary_ce_delta(z, t):
    y = np.exp(z) / (1 + np.exp(z))
    return y - t


# %% thresholded output
# Shown by: (6,); (4,3); also by the docstring example (value, error 0.5); 19 of 23 cases

def binary_ce_delta(z, t):
    return (np.asarray(z) > 0) * 1.0 - t


# %% tanh output
# Shown by: (6,); (4,3); also by the docstring example (value, error 1); 23 of 23 cases

def binary_ce_delta(z, t):
    return np.tanh(z) - t


# %% overwrites z
# Shown by: (6,); (4,3); also by the docstring example (argument changed); 23 of 23 cases

def binary_ce_delta(z, t):
    z[...] = logistic(z)
    return z - t


# %% writes into the targets
# Shown by: (6,); (4,3); also by the docstring example (argument changed); 23 of 23 cases

def binary_ce_delta(z, t):
    delta = t
    delta -= logistic(z)
    return -delta


# %% softmax over the entries
# Shown by: (6,); (4,3); also by the docstring example (value, error 0.4); 21 of 23 cases

def binary_ce_delta(z, t):
    e = np.exp(z - np.max(z))
    return e / e.sum() - t


# %% factor 2
# Shown by: (6,); (4,3); also by the docstring example (value, error 1); 23 of 23 cases

def binary_ce_delta(z, t):
    return 2 * (logistic(z) - t)


# %% the loss itself
# Shown by: (6,); (4,3); also by the docstring example (value, error 4); 23 of 23 cases

def binary_ce_delta(z, t):
    return np.logaddexp(0, z) - t * z


# %% if on the targets
# Shown by: (6,); (4,3); also by the docstring example (value, error 1); 18 of 23 cases

def binary_ce_delta(z, t):
    y = logistic(z)
    if np.all(t == 1):
        return y - 1
    return y


# %% loop over the first axis with float()
# Shown by: (4,3); (3,3) (TypeError: only 0-dimensional arrays can be converted to Python scalars); 8 of 23 cases; the visible examples agree

def binary_ce_delta(z, t):
    return np.array([float(logistic(a)) - float(b) for a, b in zip(z, t)])


# %% math.exp on arrays
# Shown by: (6,); (4,3); also by the docstring example (TypeError: only 0-dimensional arrays can be converted to Python scalars); 22 of 23 cases

import math

def binary_ce_delta(z, t):
    return 1 / (1 + math.exp(-z)) - t


# %% 0-d arrays fail tags=["disputable"]
# Shown by: 0-d array (IndexError: too many indices for array: array is 0-dimensional, but 1 were indexed); 1 of 23 cases; the visible examples agree
# Disputable: only a 0-d array (shape ()) shows it

def binary_ce_delta(z, t):
    delta = np.zeros(z.shape)
    delta[:] = logistic(z) - t
    return delta


# %% slope in it
def binary_ce_delta(z, t):
    y = logistic(z)
    return (y - t) * y * (1 - y)


# %% not simplified
def binary_ce_delta(z, t):
    y = logistic(z)
    return (y - t) / (y * (1 - y)) * y * (1 - y)


# %% two terms not simplified
def binary_ce_delta(z, t):
    y = logistic(z)
    return (-t / y + (1 - t) / (1 - y)) * y * (1 - y)


# %% slope in y only
def binary_ce_delta(z, t):
    y = np.clip(logistic(z), 1e-12, 1 - 1e-12)
    return (y - t) / (y * (1 - y))


# %% turned
def binary_ce_delta(z, t):
    return t - logistic(z)


# %% averaged, once more
def binary_ce_delta(z, t):
    return (logistic(z) - t) / np.size(z)


# %% sum minus target
def binary_ce_delta(z, t):
    return z - t


# %% only for the target one
def binary_ce_delta(z, t):
    return t * (logistic(z) - 1)


# %% overwrites the sums
def binary_ce_delta(z, t):
    z[...] = logistic(z)
    z -= t
    return z


# %% the loss itself, once more
def binary_ce_delta(z, t):
    return np.logaddexp(0, z) - t * z


# %% exp over exp
def binary_ce_delta(z, t):
    return np.exp(z) / (1 + np.exp(z)) - t


# %% clipped probabilities
def binary_ce_delta(z, t):
    y = np.clip(logistic(z), 1e-2, 1 - 1e-2)
    return y - t


# %% decision in place of probability
def binary_ce_delta(z, t):
    return (z > 0) - t


# %% targets as -1 and 1
def binary_ce_delta(z, t):
    return logistic(z) - (2 * t - 1)


# %% softmax over the entries, once more
def binary_ce_delta(z, t):
    e = np.exp(z - np.max(z))
    return e / e.sum() - t


# %% two columns
def binary_ce_delta(z, t):
    d = logistic(z) - t
    return np.stack([-d, d], axis=-1)


# %% tanh
def binary_ce_delta(z, t):
    return np.tanh(z) - t


# %% saturated ones set to zero
def binary_ce_delta(z, t):
    y = logistic(z)
    with np.errstate(all="ignore"):
        d = (y - t) / (y * (1 - y)) * (y * (1 - y))
    return np.nan_to_num(d)


# %% tanh of z, not of half of it

def binary_ce_delta(z, t):
    return 0.5 * (1 + np.tanh(z)) - t


# %% squared, with its sign

def binary_ce_delta(z, t):
    d = 0.5 * (1 + np.tanh(z / 2)) - t
    return np.sign(d) * d**2
