# Right answers for `loss_comparison`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% as derived
# Norm-wise error at most 4e-15

def loss_comparison(z, t):
    y = logistic(z)
    return (y - t) * y * (1 - y), y - t


# %% calls binary_ce_delta
# Norm-wise error at most 4e-15

def loss_comparison(z, t):
    crossed = binary_ce_delta(z, t)
    y = logistic(z)
    squared = crossed * y * (1.0 - y)
    return squared, crossed


# %% list of two
# Norm-wise error at most 9e-15

def loss_comparison(z, t):
    y = 1 / (1 + np.exp(-np.asarray(z, dtype=float)))
    e = y - t
    slope = y - y * y
    return [e * slope, e]


# %% stacked in one array
# Norm-wise error at most 4e-15

def loss_comparison(z, t):
    y = logistic(z)
    return np.stack([(y - t) * y * (1 - y), y - t])


# %% slope from tanh
# Norm-wise error at most 3e-15

def loss_comparison(z, t):
    h = np.tanh(np.asarray(z, dtype=float) / 2)
    y = 0.5 + 0.5 * h
    return 0.25 * (1 - h ** 2) * (y - t), y - t


# %% chain rule with helpers
# Norm-wise error at most 1e-15

def _slope(z):
    return logistic(z) * logistic(-np.asarray(z))

def _squared(z, t):
    return -(t - logistic(z)) * _slope(z)

def _crossed(z, t):
    return -(t - logistic(z))

def loss_comparison(z, t):
    return _squared(z, t), _crossed(z, t)


# %% loop, two buffers
# Norm-wise error at most 4e-15

import math

def loss_comparison(z, t):
    z = np.asarray(z, dtype=float)
    t = np.asarray(t, dtype=float)
    squared, crossed = np.zeros(z.shape), np.zeros(z.shape)
    for i in np.ndindex(z.shape):
        y = 0.5 * (1 + math.tanh(z[i] / 2))
        crossed[i] = y - t[i]
        squared[i] = crossed[i] * y * (1 - y)
    return squared, crossed


# %% one case for each target
# Norm-wise error at most 4e-15

def loss_comparison(z, t):
    y = logistic(z)
    yes = np.asarray(t, dtype=bool)
    squared = np.where(yes, -y * (1 - y) ** 2, y ** 2 * (1 - y))
    crossed = np.where(yes, y - 1, y)
    return squared, crossed


# %% nested lists
# Norm-wise error at most 4e-15

def loss_comparison(z, t):
    y = np.asarray(logistic(z))
    d = y - np.asarray(t)
    return (d * y * (1 - y)).tolist(), d.tolist()


# %% float32
# Norm-wise error at most 1e-06

def loss_comparison(z, t):
    y = np.asarray(logistic(z), dtype=np.float32)
    t = np.asarray(t, dtype=np.float32)
    one = np.float32(1)
    return (y - t) * (y * (one - y)), y - t


# %% generator of the two
# Norm-wise error at most 4e-15

def loss_comparison(z, t):
    y = logistic(z)
    yield (y - t) * y * (1 - y)
    yield y - t


# %% namedtuple
# Norm-wise error at most 6e-15

from collections import namedtuple
Deltas = namedtuple("Deltas", ["squared", "crossed"])

def loss_comparison(z, t):
    y = logistic(z)
    return Deltas(squared=np.multiply(np.subtract(y, t), y - y ** 2), crossed=np.subtract(y, t))


# %% even slope without the logistic
# Norm-wise error at most 0e+00

def loss_comparison(z, t):
    e = np.exp(-np.abs(z))
    slope = e / (1 + e) ** 2
    error = np.where(np.asarray(z) < 0, e, 1) / (1 + e) - t
    return error * slope, error


# %% broadcast factors
# Norm-wise error at most 4e-15

def loss_comparison(z, t):
    y = np.asarray(logistic(z))
    factors = np.array([y * (1 - y), np.ones_like(y)])
    return tuple(factors * (y - t))


# %% vectorised pair
# Norm-wise error at most 4e-15

def pair(z, t):
    y = float(logistic(z))
    return (y - t) * y * (1 - y), y - t

def loss_comparison(z, t):
    return np.vectorize(pair, otypes=[float, float])(z, t)


# %% squared from crossed with in-place products
# Norm-wise error at most 4e-15

def loss_comparison(z, t):
    crossed = np.array(logistic(z) - np.asarray(t), dtype=float)
    squared = crossed.copy()
    squared *= logistic(z)
    squared *= 1 - logistic(z)
    return squared, crossed


# %% dictionary-free tuple of arrays
def loss_comparison(z, t):
    y = logistic(z)
    s = y * (1 - y)
    d = y - t
    return d * s, d


# %% list
def loss_comparison(z, t):
    d = binary_ce_delta(z, t)
    return [d * logistic(z) * logistic(-z), d]


# %% stacked array
def loss_comparison(z, t):
    y = 1 / (1 + np.exp(-z))
    return np.stack([(y - t) * y * (1 - y), y - t])


# %% named tuple
from collections import namedtuple
Deltas = namedtuple("Deltas", "squared crossed")
def loss_comparison(z, t):
    y = logistic(z)
    return Deltas(squared=(y - t) * (y - y * y), crossed=y - t)


# %% own exponentials
def loss_comparison(z, t):
    e = np.exp(-np.abs(z))
    y = np.where(z >= 0, 1, e) / (1 + e)
    slope = e / (1 + e) ** 2
    return (y - t) * slope, y - t


# %% entry by entry
def loss_comparison(z, t):
    squared, crossed = np.zeros(z.shape), np.zeros(z.shape)
    for i in np.ndindex(z.shape):
        y = logistic(z[i])
        squared[i] = (y - t[i]) * y * (1 - y)
        crossed[i] = y - t[i]
    return squared, crossed


# %% generator
def loss_comparison(z, t):
    y = logistic(z)
    yield (y - t) * y * (1 - y)
    yield y - t


# %% two helper functions
def loss_comparison(z, t):
    def squared():
        y = logistic(z)
        return -(t - y) * y * (1 - y)
    def crossed():
        return -(t - logistic(z))
    return squared(), crossed()


# %% tanh
def loss_comparison(z, t):
    h = np.tanh(z / 2)
    y = (1 + h) / 2
    return (y - t) * (1 - h * h) / 4, y - t


# %% float32, once more
def loss_comparison(z, t):
    y = logistic(z).astype(np.float32)
    t = t.astype(np.float32)
    return (y - t) * y * (1 - y), y - t


# %% map over losses
def loss_comparison(z, t):
    y = logistic(z)
    return tuple(map(lambda dC_dy_times_slope: dC_dy_times_slope(), (lambda: (y - t) * y * (1 - y), lambda: y - t)))


# %% float32 and tanh

def loss_comparison(z, t):
    y = (0.5 * (1 + np.tanh(np.asarray(z) / 2))).astype(np.float32)
    return [(y - t) * (y - y * y), y - t]


# %% a dictionary of losses, each a closure

def loss_comparison(z, t):
    h = np.tanh(np.asarray(z, dtype=float) / 2)
    ways = {"squared": lambda d: d * (1 - h * h) / 4, "log": lambda d: d}
    gap = (h + 1) / 2 - t
    return [ways[name](gap) for name in ("squared", "log")]


# %% one array with two rows

def loss_comparison(z, t):
    e = np.exp(-np.abs(z))
    y = np.where(np.asarray(z) >= 0, 1.0, e) / (1 + e)
    return np.stack([np.ones_like(y) * e / (1 + e) ** 2, np.ones_like(y)]) * (y - t)
