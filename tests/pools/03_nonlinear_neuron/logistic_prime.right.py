# Right answers for `logistic_prime`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% from the function above
# Norm-wise error at most 1e-14

def logistic_prime(z):
    f = logistic(z)
    return f * (1 - f)


# %% both sides of the curve
# Norm-wise error at most 2e-16

def logistic_prime(z):
    return logistic(z) * logistic(np.negative(z))


# %% f minus f squared
# Norm-wise error at most 1e-14

def logistic_prime(z):
    y = logistic(z)
    return y - y ** 2


# %% even function, no call of logistic
# Norm-wise error at most 0e+00

def logistic_prime(z):
    e = np.exp(-np.abs(z))
    return e / (1 + e) ** 2


# %% hyperbolic secant
# Norm-wise error at most 6e-16

def logistic_prime(z):
    with np.errstate(over="ignore"):
        return 1 / (2 * np.cosh(np.asarray(z) / 2)) ** 2


# %% from tanh
# Norm-wise error at most 5e-15

def logistic_prime(z):
    return (1 - np.tanh(np.asarray(z, float) / 2) ** 2) / 4


# %% reciprocal sum of both exponentials
# Norm-wise error at most 4e-16

def logistic_prime(z):
    z = np.asarray(z, dtype=float)
    return 1 / (2 + np.exp(z) + np.exp(-z))


# %% one number at a time, flat iterator
# Norm-wise error at most 1e-14

import math

def logistic_prime(z):
    z = np.asarray(z, dtype=float)
    out = np.empty(z.shape)
    for i, v in enumerate(z.flat):
        s = 1 / (1 + math.exp(-abs(v)))
        out.flat[i] = s * (1 - s)
    return out


# %% closure
# Norm-wise error at most 1e-14

def make_slope(f):
    def slope(z):
        a = f(z)
        return np.multiply(a, np.subtract(1.0, a))
    return slope

logistic_prime = make_slope(logistic)


# %% distance from the middle
# Norm-wise error at most 1e-14

def logistic_prime(z):
    # with u = f - 1/2:  f (1 - f) = 1/4 - u^2
    u = logistic(z) - 0.5
    return 0.25 - u * u


# %% float32
# Norm-wise error at most 8e-07

def logistic_prime(z):
    s = np.asarray(logistic(z), dtype=np.float32)
    return s * (np.float32(1.0) - s)


# %% np.vectorize over math.cosh
# Norm-wise error at most 6e-16

import math

def _slope(v):
    if abs(v) > 100:
        return 0.0
    return 0.25 / math.cosh(v / 2) ** 2

logistic_prime = np.vectorize(_slope, otypes=[float])


# %% lists by recursion
# Norm-wise error at most 1e-14

def logistic_prime(z):
    if np.ndim(z) > 0:
        return [logistic_prime(v) for v in z]
    s = float(logistic(float(z)))
    return s * (1.0 - s)


# %% exp of a sum of logarithms
# Norm-wise error at most 5e-16

def logistic_prime(z):
    z = np.asarray(z, dtype=float)
    log_f = -np.logaddexp(0.0, -z)
    log_rest = -np.logaddexp(0.0, z)
    return np.exp(log_f + log_rest)


# %% textbook quotient after clipping
# Norm-wise error at most 4e-16

def logistic_prime(z):
    z = np.clip(np.asarray(z, dtype=float), -300, 300)
    return np.exp(-z) / (1 + np.exp(-z)) ** 2


# %% complex step tags=["disputable"]
# Norm-wise error at most 5e-16
# Disputable: not by formula, but exact (cf. P07)

def logistic_prime(z):
    z = np.clip(np.asarray(z, dtype=float), -300, 300)
    return np.imag(1 / (1 + np.exp(-(z + 1e-30j)))) / 1e-30


# %% own numbers
def logistic_prime(z):
    e = np.exp(-np.abs(z))
    return e / (1 + e) ** 2


# %% product with the mirrored
def logistic_prime(z):
    return logistic(z) * logistic(-np.asarray(z))


# %% s minus s squared
def logistic_prime(z):
    s = logistic(z)
    return s - s * s


# %% quarter of sech squared
def logistic_prime(z):
    return 0.25 / np.cosh(np.clip(np.asarray(z, dtype=float) / 2, -300, 300)) ** 2


# %% quarter of 1 - tanh squared
def logistic_prime(z):
    return 0.25 * (1 - np.tanh(np.asarray(z) / 2) ** 2)


# %% central difference
def logistic_prime(z):
    return (logistic(np.asarray(z) + 1e-5) - logistic(np.asarray(z) - 1e-5)) / 2e-5


# %% lists
def logistic_prime(z):
    if np.ndim(z):
        return list(map(logistic_prime, z))
    return float(logistic(z)) * (1 - float(logistic(z)))


# %% polynomial in s
def logistic_prime(z):
    return np.polyval([-1, 1, 0], logistic(z))


# %% lambda and multiply
logistic_prime = lambda z: np.multiply(*(lambda s: (s, 1 - s))(logistic(z)))


# %% float32, once more
def logistic_prime(z):
    s = np.asarray(logistic(z)).astype(np.float32)
    return s * (np.float32(1) - s)


# %% square root of the logistic
def logistic_prime(z):
    return np.exp(-np.abs(z) - 2 * np.log1p(np.exp(-np.abs(z))))


# %% cosh

def logistic_prime(z):
    half = np.minimum(np.abs(np.asarray(z, dtype=float)) / 2, 350)
    return 0.25 / np.cosh(half) ** 2


# %% numbers that carry their slope with them

class Dual:
    def __init__(self, value, slope):
        self.value, self.slope = value, slope

    def tanh(self):
        v = np.tanh(self.value)
        return Dual(v, (1 - v * v) * self.slope)

    def scaled(self, factor, shift=0.0):
        return Dual(factor * self.value + shift, factor * self.slope)


def logistic_prime(z):
    return Dual(np.asarray(z, dtype=float), 1.0).scaled(0.5).tanh().scaled(0.5, 0.5).slope


# %% with the hyperbolic cosine

def logistic_prime(z):
    with np.errstate(over="ignore"):
        return (2.0 * np.cosh(np.multiply(z, 0.5))) ** -2.0
