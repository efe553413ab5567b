# Right answers for `output_delta`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% two factors
# Norm-wise error at most 0e+00

def output_delta(y, t, z, fprime):
    return (y - t) * fprime(z)


# %% minus t minus y
# Norm-wise error at most 0e+00

def output_delta(y, t, z, fprime):
    dE_dy = -(t - y)
    dy_dz = fprime(z)
    return dE_dy * dy_dz


# %% np.multiply and np.subtract
# Norm-wise error at most 0e+00

def output_delta(y, t, z, fprime):
    return np.multiply(np.subtract(y, t), fprime(z))


# %% multiplied out
# Norm-wise error at most 9e-16

def output_delta(y, t, z, fprime):
    s = fprime(z)
    return y * s - t * s


# %% entry by entry
# Norm-wise error at most 0e+00

def output_delta(y, t, z, fprime):
    if np.ndim(z) == 0:
        return (y - t) * fprime(z)
    out = np.zeros(np.shape(z))
    for idx in np.ndindex(np.shape(z)):
        out[idx] = (y[idx] - t[idx]) * fprime(z[idx])
    return out


# %% recursion, lists
# Norm-wise error at most 0e+00

def output_delta(y, t, z, fprime):
    if np.ndim(y) == 0:
        return float((y - t) * fprime(z))
    return [output_delta(a, b, c, fprime) for a, b, c in zip(y, t, z)]


# %% einsum
# Norm-wise error at most 0e+00

def output_delta(y, t, z, fprime):
    error = np.asarray(y, dtype=float) - t
    return np.einsum("...,...->...", error, np.asarray(fprime(z), dtype=float))


# %% np.vectorize
# Norm-wise error at most 0e+00

def output_delta(y, t, z, fprime):
    one = np.vectorize(lambda a, b, c: (a - b) * fprime(c), otypes=[float])
    return one(y, t, z)


# %% float32
# Norm-wise error at most 8e-07

def output_delta(y, t, z, fprime):
    d = np.asarray(y, np.float32) - np.asarray(t, np.float32)
    return d * np.asarray(fprime(z), np.float32)


# %% in place on a copy of its own
# Norm-wise error at most 0e+00

def output_delta(y, t, z, fprime):
    delta = np.array(y, dtype=float)
    delta -= t
    delta *= fprime(z)
    return delta


# %% slope as a column of a flattened problem
# Norm-wise error at most 0e+00

def output_delta(y, t, z, fprime):
    shape = np.shape(z)
    y, t = np.reshape(y, (-1, 1)), np.reshape(t, (-1, 1))
    slope = np.reshape(fprime(z), (-1, 1))
    return ((y - t) * slope).reshape(shape)


# %% keyword lambda, z copied before the call
# Norm-wise error at most 0e+00

output_delta = lambda y, t, z, fprime: fprime(np.copy(z)) * (np.asarray(y) - np.asarray(t))


# %% diagonal matrix of slopes
# Norm-wise error at most 0e+00

def output_delta(y, t, z, fprime):
    e = np.ravel(np.subtract(y, t)).astype(float)
    J = np.diag(np.ravel(np.asarray(fprime(z), dtype=float)))
    return (J @ e).reshape(np.shape(z))


# %% named parts and an assertion
# Norm-wise error at most 0e+00

def eq4(y, t):
    return y - t

def eq3(z, fprime):
    return fprime(z)

def output_delta(y, t, z, fprime):
    first, second = eq4(y, t), eq3(z, fprime)
    assert np.shape(first) == np.shape(second)
    return first * second


# %% functools.reduce over the factors
# Norm-wise error at most 0e+00

from functools import reduce

def output_delta(y, t, z, fprime):
    factors = [np.asarray(y) - np.asarray(t), fprime(z)]
    return reduce(np.multiply, factors)


# %% slope first
def output_delta(y, t, z, fprime):
    slope = fprime(z)
    return slope * y - slope * t


# %% minus of minus
def output_delta(y, t, z, fprime):
    return -(t - y) * fprime(z)


# %% np.multiply
def output_delta(y, t, z, fprime):
    return np.multiply(np.subtract(y, t), fprime(z))


# %% entry by entry, once more
def output_delta(y, t, z, fprime):
    if np.ndim(y) == 0:
        return float((y - t) * fprime(z))
    return [output_delta(a, b, c, fprime) for a, b, c in zip(y, t, z)]


# %% slope of a copy
def output_delta(y, t, z, fprime):
    return (np.asarray(y) - np.asarray(t)) * np.asarray(fprime(np.array(z, copy=True)))


# %% flat and reshaped
def output_delta(y, t, z, fprime):
    s = np.shape(y)
    d = [(a - b) * c for a, b, c in zip(np.ravel(y), np.ravel(t), np.ravel(fprime(z)))]
    return np.reshape(d, s)


# %% float32, once more
def output_delta(y, t, z, fprime):
    return np.float32(y - t) * np.float32(fprime(z))


# %% object array
def output_delta(y, t, z, fprime):
    return np.asarray((y - t) * fprime(z)).astype(object)


# %% helper functions
def output_delta(y, t, z, fprime):
    def eq4():
        return y - t
    def eq3():
        return fprime(z)
    return eq4() * eq3()


# %% in place on a copy
def output_delta(y, t, z, fprime):
    d = np.array(y, dtype=float)
    d -= t
    d *= fprime(z)
    return d


# %% lambda with a default
output_delta = lambda y, t, z, fprime, factor=1.0: factor * fprime(z) * (y - t)


# %% entry by entry, in other words

def output_delta(y, t, z, fprime):
    parts = np.broadcast_arrays(y, t, fprime(z))
    return np.array([(a - b) * s for a, b, s in zip(*(p.ravel() for p in parts))]).reshape(parts[0].shape)


# %% a product as a difference of squares

def output_delta(y, t, z, fprime):
    a, b = np.subtract(y, t), np.asarray(fprime(z))
    return ((a + b) ** 2 - (a - b) ** 2) / 4


# %% one entry at a time

def output_delta(y, t, z, fprime):
    if np.ndim(z) == 0:
        return float(fprime(z)) * -(t - y)
    out = np.empty(np.shape(z))
    for place in np.ndindex(out.shape):
        out[place] = output_delta(y[place], t[place], z[place], fprime)
    return out
