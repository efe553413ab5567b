# Wrong answers for `loss_comparison`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% the pair swapped
# Shown by: (6,); (4,3); also by the docstring example (value, error 5); 23 of 23 cases

def loss_comparison(z, t):
    y = logistic(z)
    return y - t, (y - t) * y * (1 - y)


# %% sizes without sign
# Shown by: (6,); (4,3); also by the docstring example (value, error 2); 21 of 23 cases

def loss_comparison(z, t):
    y = logistic(z)
    return np.abs((y - t) * y * (1 - y)), np.abs(y - t)


# %% both with the wrong sign
# Shown by: (6,); (4,3); also by the docstring example (value, error 2); 23 of 23 cases

def loss_comparison(z, t):
    y = logistic(z)
    return (t - y) * y * (1 - y), t - y


# %% squared with the wrong sign
# Shown by: (6,); (4,3); also by the docstring example (value, error 2); 19 of 23 cases

def loss_comparison(z, t):
    y = logistic(z)
    return (t - y) * y * (1 - y), y - t


# %% both without slope
# Shown by: (6,); (4,3); also by the docstring example (value, error 5); 23 of 23 cases

def loss_comparison(z, t):
    y = logistic(z)
    return y - t, y - t


# %% both with slope
# Shown by: (6,); (4,3); also by the docstring example (value, error 0.9); 23 of 23 cases

def loss_comparison(z, t):
    y = logistic(z)
    d = (y - t) * y * (1 - y)
    return d, d


# %% the losses instead of their slopes
# Shown by: (6,); (4,3); also by the docstring example (value, error 3); 23 of 23 cases

def loss_comparison(z, t):
    y = logistic(z)
    return 0.5 * (t - y) ** 2, np.logaddexp(0, z) - t * z


# %% factor 2 in the squared one
# Shown by: (6,); (4,3); also by the docstring example (value, error 1); 19 of 23 cases

def loss_comparison(z, t):
    y = logistic(z)
    return 2 * (y - t) * y * (1 - y), y - t


# %% slope taken at y
# Shown by: (6,); (4,3); also by the docstring example (value, error 0.7); 23 of 23 cases

def loss_comparison(z, t):
    y = logistic(z)
    s = logistic(y)
    return (y - t) * s * (1 - s), y - t


# %% slope y(1 + y)
# Shown by: (6,); (4,3); also by the docstring example (value, error 2); 23 of 23 cases

def loss_comparison(z, t):
    y = logistic(z)
    return (y - t) * y * (1 + y), y - t


# %% slope without f
# Shown by: (6,); (4,3); also by the docstring example (value, error 4); 23 of 23 cases

def loss_comparison(z, t):
    y = logistic(z)
    return (y - t) * (1 - y), y - t


# %% log loss divides by y(1 - y)
# Shown by: +-40, right and wrong; +-1000, right and wrong (nan); 4 of 23 cases; the visible examples agree

def loss_comparison(z, t):
    y = logistic(z)
    return (y - t) * y * (1 - y), (y - t) / (y * (1 - y)) * y * (1 - y)


# %% derivatives by y
# Shown by: (6,); (4,3); also by the docstring example (value, error 7); 23 of 23 cases

def loss_comparison(z, t):
    y = np.clip(logistic(z), 1e-9, 1 - 1e-9)
    return y - t, (y - t) / (y * (1 - y))


# %% averaged over the entries
# Shown by: (6,); (4,3) (shape () for (6,)); 19 of 23 cases

def loss_comparison(z, t):
    y = logistic(z)
    return np.mean((y - t) * y * (1 - y)), np.mean(y - t)


# %% slope of tanh
# Shown by: (6,); (4,3); also by the docstring example (value, error 2); 19 of 23 cases

def loss_comparison(z, t):
    y = logistic(z)
    return (y - t) * (1 - np.tanh(z) ** 2), y - t


# %% the second overwrites the first
# Shown by: (6,); (4,3); also by the docstring example (value, error 0.9); 22 of 23 cases

def loss_comparison(z, t):
    crossed = logistic(z) - t
    squared = crossed
    y = logistic(z)
    squared *= y * (1 - y)
    return squared, crossed


# %% z becomes y
# Shown by: (6,); (4,3); also by the docstring example (argument changed); 23 of 23 cases

def loss_comparison(z, t):
    z[...] = logistic(z)
    return (z - t) * z * (1 - z), z - t


# %% dictionary
# Shown by: (6,); (4,3); also by the docstring example (dict returned); 23 of 23 cases

def loss_comparison(z, t):
    y = logistic(z)
    return {"squared": (y - t) * y * (1 - y), "crossed": y - t}


# %% target taken as 1
# Shown by: (6,); (4,3) (value, error 1); 19 of 23 cases

def loss_comparison(z, t):
    y = logistic(z)
    return (y - t) * y * (1 - y), y - np.ones_like(y)


# %% only the squared one
# Shown by: (6,); (4,3); also by the docstring example (6 items); 23 of 23 cases

def loss_comparison(z, t):
    y = logistic(z)
    return (y - t) * y * (1 - y)


# %% ratio as the second
# Shown by: (6,); (4,3); also by the docstring example (value, error 1); 23 of 23 cases

def loss_comparison(z, t):
    y = logistic(z)
    return (y - t) * y * (1 - y), y * (1 - y)


# %% flattened
# Shown by: (4,3); (3,3) (shape (12,) for (4, 3)); 5 of 23 cases; the visible examples agree

def loss_comparison(z, t):
    y = np.ravel(logistic(z))
    t = np.ravel(t)
    return (y - t) * y * (1 - y), y - t


# %% buffers of the type of t
# Shown by: integer t; all integers (value, error 1); 2 of 23 cases; the visible examples agree

def loss_comparison(z, t):
    squared, crossed = np.zeros_like(t), np.zeros_like(t)
    y = logistic(z)
    crossed[...] = y - t
    squared[...] = (y - t) * y * (1 - y)
    return squared, crossed


# %% slope squared
# Shown by: (6,); (4,3); also by the docstring example (value, error 0.8); 19 of 23 cases

def loss_comparison(z, t):
    y = logistic(z)
    return (y - t) * (y * (1 - y)) ** 2, y - t


# %% own exponential overflows
# Shown by: +-1000, right and wrong; matrix with +-800 (nan); 3 of 23 cases; the visible examples agree

def loss_comparison(z, t):
    y = np.exp(z) / (1 + np.exp(z))
    return (y - t) * y * (1 - y), y - t


# %% swapped
def loss_comparison(z, t):
    y = logistic(z)
    return y - t, (y - t) * y * (1 - y)


# %% sizes
def loss_comparison(z, t):
    y = logistic(z)
    return np.abs(y - t) * y * (1 - y), np.abs(y - t)


# %% same for both
def loss_comparison(z, t):
    y = logistic(z)
    d = (y - t) * y * (1 - y)
    return d, d


# %% slopes in y
def loss_comparison(z, t):
    y = np.clip(logistic(z), 1e-12, 1 - 1e-12)
    return y - t, (y - t) / (y * (1 - y))


# %% losses
def loss_comparison(z, t):
    y = logistic(z)
    return 0.5 * (t - y) ** 2, np.logaddexp(0, z) - t * z


# %% factor two
def loss_comparison(z, t):
    y = logistic(z)
    return 2 * (y - t) * y * (1 - y), y - t


# %% turned
def loss_comparison(z, t):
    y = logistic(z)
    return (t - y) * y * (1 - y), t - y


# %% turned in one
def loss_comparison(z, t):
    y = logistic(z)
    return (t - y) * y * (1 - y), y - t


# %% divides by the slope
def loss_comparison(z, t):
    y = logistic(z)
    s = y * (1 - y)
    return (y - t) * s, (y - t) / s * s


# %% slope at the output
def loss_comparison(z, t):
    y = logistic(z)
    s = logistic(y)
    return (y - t) * s * (1 - s), y - t


# %% averages
def loss_comparison(z, t):
    y = logistic(z)
    return np.mean((y - t) * y * (1 - y)), np.mean(y - t)


# %% overwrites the sums
def loss_comparison(z, t):
    z[:] = logistic(z)
    return (z - t) * z * (1 - z), z - t


# %% only the ratio
def loss_comparison(z, t):
    y = logistic(z)
    return y * (1 - y)


# %% dictionary, once more
def loss_comparison(z, t):
    y = logistic(z)
    return {"squared": (y - t) * y * (1 - y), "crossed": y - t}


# %% averaged over entries
def loss_comparison(z, t):
    y = logistic(z)
    n = len(z)
    return (y - t) * y * (1 - y) / n, (y - t) / n


# %% linear neuron for the squared error
def loss_comparison(z, t):
    return z - t, logistic(z) - t


# %% squared slope of y
def loss_comparison(z, t):
    y = logistic(z)
    return (y - t) * (y * (1 - y)) ** 2, (y - t) * y * (1 - y)


# %% y(1-y) only
def loss_comparison(z, t):
    y = logistic(z)
    return y * (1 - y), y - t


# %% plain exponentials of z
def loss_comparison(z, t):
    y = np.exp(z) / (1 + np.exp(z))
    return (y - t) * y * (1 - y), y - t


# %% overwrites the targets
def loss_comparison(z, t):
    y = logistic(z)
    t -= y
    return -t * y * (1 - y), -t


# %% the second stops at the output: dC/dy

def loss_comparison(z, t):
    y = np.clip(0.5 * (1 + np.tanh(z / 2)), 1e-12, 1 - 1e-12)
    return (y - t) * y * (1 - y), -t / y + (1 - t) / (1 - y)


# %% the second is that of a softmax over all entries

def loss_comparison(z, t):
    y = 0.5 * (1 + np.tanh(z / 2))
    e = np.exp(z - np.max(z))
    return (y - t) * y * (1 - y), e / e.sum() - t


# %% the derivative by y of both, times y

def loss_comparison(z, t):
    y = 0.5 * (1 + np.tanh(z / 2))
    return (y - t) * y, (y - t) * y
