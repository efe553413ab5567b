# Right answers for `logistic`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% the formula as printed
# Norm-wise error at most 3e-16

def logistic(z):
    return 1 / (1 + np.exp(-z))


# %% warnings silenced, helper for the exponential
# Norm-wise error at most 3e-16

def decay(z):
    with np.errstate(over="ignore"):
        return np.exp(-np.asarray(z, dtype=float))

def logistic(z):
    return 1.0 / (1.0 + decay(z))


# %% two branches with masks
# Norm-wise error at most 0e+00

def logistic(z):
    z = np.asarray(z, dtype=float)
    y = np.empty_like(z)
    right = z >= 0
    left = ~right
    y[right] = 1.0 / (1.0 + np.exp(-z[right]))
    grown = np.exp(z[left])
    y[left] = grown / (1.0 + grown)
    return y


# %% np.where on exp of minus the size
# Norm-wise error at most 0e+00

def logistic(z):
    e = np.exp(-np.abs(z))
    return np.where(np.asarray(z) < 0, e, 1.0) / (1.0 + e)


# %% exp of minus logaddexp
# Norm-wise error at most 1e-15

def logistic(z):
    # log(1 + e^-z) = log(e^0 + e^-z)
    return np.exp(-np.logaddexp(0, -np.asarray(z, dtype=float)))


# %% math, one number at a time
# Norm-wise error at most 2e-16

import math

def one(v):
    v = float(v)
    if v < -700:
        return math.exp(v)
    return 1 / (1 + math.exp(-v))

def logistic(z):
    if np.ndim(z) == 0:
        return one(z)
    return np.array([logistic(part) for part in z])


# %% np.vectorize, two formulas
# Norm-wise error at most 2e-16

from math import exp

def _scalar_logistic(v):
    if v >= 0:
        return 1.0 / (1.0 + exp(-v))
    return exp(v) / (1.0 + exp(v))

logistic = np.vectorize(_scalar_logistic, otypes=[float])


# %% lambda with clip at 700
# Norm-wise error at most 3e-16

logistic = lambda z: 1.0 / (1.0 + np.exp(np.clip(-np.asarray(z, float), -700, 700)))


# %% nested lists out
# Norm-wise error at most 2e-16

def logistic(z):
    e = np.exp(-np.abs(np.asarray(z, dtype=np.float64)))
    big = 1 / (1 + e)
    return np.where(np.asarray(z) >= 0, big, e * big).tolist()


# %% float32
# Norm-wise error at most 1e-07

def logistic(z):
    z = np.asarray(z, dtype=np.float32)
    with np.errstate(over="ignore"):
        return np.float32(1) / (np.float32(1) + np.exp(-z))


# %% long double
# Norm-wise error at most 2e-16

def logistic(z):
    z = np.asarray(z, dtype=np.longdouble)
    return 1 / (1 + np.exp(-z))


# %% np.piecewise on floats
# Norm-wise error at most 0e+00

def logistic(z):
    z = np.array(z, dtype=float)
    return np.piecewise(z, [z < 0, z >= 0], [lambda v: np.exp(v) / (1 + np.exp(v)), lambda v: 1 / (1 + np.exp(-v))])


# %% callable object with np.reciprocal
# Norm-wise error at most 3e-16

class Squash:
    """turns any sum into something between 0 and 1"""
    def __call__(self, z):
        denominator = np.add(1.0, np.exp(np.negative(z)))
        return np.reciprocal(denominator)

logistic = Squash()


# %% power of e
# Norm-wise error at most 4e-15

def logistic(z):
    return (1 + np.e ** (-np.asarray(z, dtype=float))) ** -1


# %% exp over sum of two exps, shifted (a softmax of two)
# Norm-wise error at most 0e+00

def logistic(z):
    z = np.asarray(z, dtype=float)
    top = np.maximum(z, 0)
    yes, no = np.exp(z - top), np.exp(0 - top)
    return yes / (yes + no)


# %% expm1
# Norm-wise error at most 3e-16

def logistic(z):
    # 1 + e^-z = 2 + (e^-z - 1)
    return 1.0 / (2.0 + np.expm1(-np.asarray(z, dtype=float)))


# %% tanh form tags=["disputable"]
# Differs: z = -30 (array) (value); z = -40 (array) (value); z = -60 (array) (value)
# Disputable: relative accuracy of the left tail is lost below about z = -25 ("its digits still count")

def logistic(z):
    return 0.5 * (1 + np.tanh(0.5 * np.asarray(z)))


# %% one minus the mirror image on the left tags=["disputable"]
# Differs: z = -30 (array) (value); z = -40 (array) (value); z = -60 (array) (value)
# Disputable: 1 - f(-z) has absolute accuracy only ("its digits still count"), like the tanh form

def logistic(z):
    size = np.abs(z)
    y = 1 / (1 + np.exp(-size))
    return np.where(np.asarray(z) < 0, 1 - y, y)


# %% np.seterr switched off for good tags=["disputable"]
# Differs: docstring (np.seterr state changed)
# Disputable: right numbers; changes NumPy's error handling for everybody

np.seterr(all="ignore")

def logistic(z):
    return 1 / (1 + np.exp(-z))


# %% masks
def logistic(z):
    z = np.asarray(z, dtype=float)
    out = np.empty_like(z)
    pos = z >= 0
    out[pos] = 1 / (1 + np.exp(-z[pos]))
    e = np.exp(z[~pos])
    out[~pos] = e / (1 + e)
    return out


# %% plain formula, warnings and all
def logistic(z):
    return 1 / (1 + np.exp(-np.asarray(z, dtype=float)))


# %% logaddexp
def logistic(z):
    return np.exp(-np.logaddexp(0, -np.asarray(z)))


# %% math for each entry
import math
def logistic(z):
    def one(v):
        if v >= 0:
            return 1 / (1 + math.exp(-v))
        return math.exp(v) / (1 + math.exp(v))
    return np.vectorize(one, otypes=[float])(z)


# %% recursion into lists
def logistic(z):
    if np.ndim(z) > 0:
        return [logistic(v) for v in z]
    return np.exp(min(z, 0)) / (1 + np.exp(-abs(z)))


# %% minimum and absolute value
def logistic(z):
    return np.exp(np.minimum(z, 0)) / (1 + np.exp(-np.abs(z)))


# %% errstate
def logistic(z):
    with np.errstate(over="ignore"):
        return np.reciprocal(1.0 + np.exp(np.negative(z)))


# %% clipped where nothing is lost
def logistic(z):
    return 1.0 / (1.0 + np.exp(-np.clip(z, -700, 700)))


# %% cosh
def logistic(z):
    h = np.clip(np.asarray(z, dtype=float) / 2, -350, 350)
    return np.exp(h) / (2 * np.cosh(h))


# %% longdouble
def logistic(z):
    return 1 / (1 + np.exp(-np.asarray(z, dtype=np.longdouble)))


# %% expm1, once more
def logistic(z):
    return 1 / (2 + np.expm1(-np.asarray(z, dtype=float)))


# %% piecewise
def logistic(z):
    z = np.asarray(z, dtype=float)
    return np.piecewise(z, [z < 0], [lambda v: np.exp(v) / (1 + np.exp(v)), lambda v: 1 / (1 + np.exp(-v))])


# %% logaddexp, in other words

def logistic(z):
    return np.exp(-np.logaddexp(0, -np.asarray(z, dtype=float)))


# %% the logarithm of a sum, backwards

def logistic(z):
    return np.exp(-np.logaddexp(0.0, np.negative(np.asarray(z, dtype=float))))


# %% number by number with math, the shape put back

def logistic(z):
    import math

    def one(v):
        if v < -700:
            return math.exp(max(v, -740)) if v > -740 else 0.0
        return 1.0 / (1.0 + math.exp(-v)) if v < 700 else 1.0

    if not np.shape(z):
        return one(float(z))
    return np.array([one(float(v)) for v in np.ravel(z)]).reshape(np.shape(z))
