# Right answers for `binary_ce_delta`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% y minus t
# Norm-wise error at most 4e-16

def binary_ce_delta(z, t):
    return logistic(z) - t


# %% own stable logistic
# Norm-wise error at most 0e+00

def binary_ce_delta(z, t):
    e = np.exp(-np.abs(z))
    y = np.where(np.asarray(z) >= 0, 1 / (1 + e), e / (1 + e))
    return y - t


# %% the printed formula
# Norm-wise error at most 3e-16

def binary_ce_delta(z, t):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-z)) - t


# %% one case for each target
# Norm-wise error at most 4e-16

def binary_ce_delta(z, t):
    y = logistic(z)
    return np.where(np.asarray(t) == 1, y - 1, y)


# %% both terms, slope already cancelled
# Norm-wise error at most 4e-16

def binary_ce_delta(z, t):
    y = logistic(z)
    yes = t * (1 - y)
    no = (1 - t) * y
    return no - yes


# %% the size with a sign
# Norm-wise error at most 4e-16

def binary_ce_delta(z, t):
    # with s = +1 for "yes" and -1 for "no":  -s f(-s z)
    s = 2 * np.asarray(t) - 1
    return -s * logistic(-s * z)


# %% entry by entry with math
# Norm-wise error at most 3e-16

import math

def binary_ce_delta(z, t):
    z, t = np.asarray(z, dtype=float), np.asarray(t, dtype=float)
    out = np.empty_like(z)
    for i in np.ndindex(z.shape):
        v = float(z[i])
        y = 1 / (1 + math.exp(-v)) if v > -500 else 0.0
        out[i] = y - t[i]
    return out


# %% nested lists
# Norm-wise error at most 4e-16

def binary_ce_delta(z, t):
    if np.ndim(z) == 0:
        return float(logistic(z)) - float(t)
    return [binary_ce_delta(a, b) for a, b in zip(z, t)]


# %% softmax of two scores
# Norm-wise error at most 0e+00

def binary_ce_delta(z, t):
    z = np.asarray(z, dtype=float)
    scores = np.column_stack([np.zeros(z.size), z.ravel()])
    yes = np.asarray(t, dtype=int).ravel()
    D = softmax_ce_delta(scores, np.eye(2)[yes])
    return D[:, 1].reshape(z.shape)


# %% tanh written out
# Norm-wise error at most 4e-16

def binary_ce_delta(z, t):
    return 0.5 * np.tanh(np.asarray(z) / 2) + (0.5 - t)


# %% float32
# Norm-wise error at most 7e-08

def binary_ce_delta(z, t):
    y = np.asarray(logistic(z), np.float32)
    return np.subtract(y, np.asarray(t, np.float32))


# %% np.vectorize
# Norm-wise error at most 4e-16

_delta = np.vectorize(lambda z, t: logistic(z) - t, otypes=[float])

def binary_ce_delta(z, t):
    return _delta(z, t)


# %% masks
# Norm-wise error at most 4e-16

def binary_ce_delta(z, t):
    delta = np.array(logistic(z), dtype=float)
    came = np.asarray(t) > 0.5
    delta[came] = delta[came] - 1.0
    return delta


# %% slope of softplus(z) - t z
# Norm-wise error at most 6e-16

def binary_ce_delta(z, t):
    z = np.asarray(z, dtype=float)
    slope_of_softplus = np.exp(z - np.logaddexp(0, z))
    return slope_of_softplus - t


# %% flattened and put back
# Norm-wise error at most 4e-16

def binary_ce_delta(z, t):
    flat = map(lambda pair: logistic(pair[0]) - pair[1], zip(np.ravel(z), np.ravel(t)))
    return np.fromiter(flat, dtype=float).reshape(np.shape(z))


# %% lambda, in-place on the new array
# Norm-wise error at most 4e-16

binary_ce_delta = lambda z, t: np.add(np.negative(t), logistic(z))


# %% by the class
def binary_ce_delta(z, t):
    return np.where(np.asarray(t) == 1, -logistic(-z), logistic(z))


# %% own logistic
def binary_ce_delta(z, t):
    return 1 / (1 + np.exp(-z)) - t


# %% tanh
def binary_ce_delta(z, t):
    return 0.5 * np.tanh(z / 2) + 0.5 - t


# %% softmax of two
def binary_ce_delta(z, t):
    e0 = np.exp(-np.maximum(z, 0))
    e1 = np.exp(z - np.maximum(z, 0))
    return e1 / (e0 + e1) - t


# %% blend
def binary_ce_delta(z, t):
    y = logistic(z)
    return -t * (1 - y) + (1 - t) * y


# %% entry by entry
def binary_ce_delta(z, t):
    if np.ndim(z) == 0:
        return float(logistic(z)) - float(t)
    return [binary_ce_delta(a, b) for a, b in zip(z, t)]


# %% in place on a copy
def binary_ce_delta(z, t):
    d = np.array(logistic(z))
    d -= t
    return d


# %% vectorize
binary_ce_delta = np.vectorize(lambda z, t: 1 / (1 + np.exp(-z)) - t, otypes=[float])


# %% float32, once more
def binary_ce_delta(z, t):
    return np.float32(logistic(z)) - np.float32(t)


# %% signed target
def binary_ce_delta(z, t):
    s = 2 * t - 1
    return -s * logistic(-s * z)


# %% minus of minus, fortran order
def binary_ce_delta(z, t):
    return np.asfortranarray(-(t - logistic(z)))


# %% the sign of the target pulled out

def binary_ce_delta(z, t):
    s = 1 - 2 * np.asarray(t, dtype=float)
    return s * np.exp(-np.logaddexp(0, -s * z))


# %% each entry by a function of its own

def binary_ce_delta(z, t):
    def one(value, wanted):
        e = np.exp(-abs(value))
        share = e / (1 + e)
        y = share if value < 0 else 1 - share
        return y - 1 if wanted else y

    return np.array([one(a, b) for a, b in zip(np.ravel(z), np.ravel(t))], dtype=float).reshape(np.shape(z))
