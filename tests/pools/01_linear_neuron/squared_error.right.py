# Right answers for `squared_error`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% np.square
def squared_error(y, t):
    return np.square(t - y) / 2


# %% product
def squared_error(y, t):
    e = y - t
    return e * e * 0.5


# %% math.pow vectorised
import math
_sq = np.vectorize(lambda a, b: 0.5 * math.pow(a - b, 2), otypes=[float])

def squared_error(y, t):
    return _sq(y, t)


# %% expanded square
def squared_error(y, t):
    y = np.asarray(y, dtype=float)
    t = np.asarray(t, dtype=float)
    return 0.5 * t ** 2 - t * y + 0.5 * y ** 2


# %% np.power and np.subtract
def squared_error(y, t):
    return np.power(np.subtract(t, y), 2) * 0.5


# %% list comprehension for vectors
def squared_error(y, t):
    if np.ndim(y) == 0:
        return (t - y) ** 2 / 2.0
    return [squared_error(a, b) for a, b in zip(y, t)]


# %% lambda
squared_error = lambda y, t: .5 * abs(t - y) ** 2


# %% copy then in place on the copy
def squared_error(y, t):
    e = np.array(t, dtype=float) - y
    e = np.array(e)
    e *= e
    e /= 2
    return e


# %% partial
from functools import partial

def _error(y, t, factor, power):
    return factor * (t - y) ** power

squared_error = partial(_error, factor=0.5, power=2)


# %% float32
def squared_error(y, t):
    d = np.float32(1) * (np.asarray(t, np.float32) - np.asarray(y, np.float32))
    return np.float32(0.5) * d * d


# %% typed with helper
def half(v):
    return v / 2

def squared_error(y: np.ndarray, t: np.ndarray) -> np.ndarray:
    difference = t - y
    squared = difference ** 2
    return half(squared)


# %% real part of a complex modulus
def squared_error(y, t):
    d = t - y
    return (d * np.conj(d)).real / 2


# %% result kept as attribute as well
def squared_error(y, t):
    squared_error.last = 0.5 * (t - y) ** 2
    return squared_error.last + 0


# %% lists inside
def squared_error(y, t):
    if np.ndim(y) == 0:
        return 0.5 * (t - y) * (t - y)
    return [squared_error(a, b) for a, b in zip(y, t)]


# %% vectorized
squared_error = np.vectorize(lambda y, t: (y - t) ** 2 / 2, otypes=[float])


# %% np.square and divide
def squared_error(y, t):
    return np.divide(np.square(np.subtract(y, t)), 2)


# %% expanded
def squared_error(y, t):
    return 0.5 * t * t - t * y + 0.5 * y * y


# %% in place on a copy
def squared_error(y, t):
    d = np.array(t, dtype=float)
    d -= y
    d *= d
    d *= 0.5
    return d


# %% abs then square
def squared_error(y, t):
    return abs(t - y) ** 2 * 0.5


# %% frompyfunc objects
def squared_error(y, t):
    return np.frompyfunc(lambda a, b: float((a - b) ** 2 / 2), 2, 1)(y, t)


# %% float32, once more
def squared_error(y, t):
    return np.asarray(0.5 * (np.asarray(t) - np.asarray(y)) ** 2, dtype=np.float32)


# %% fraction of whole numbers, decorated
import functools
def halved(f):
    @functools.wraps(f)
    def g(*args):
        return f(*args) / 2
    return g
@halved
def squared_error(y, t):
    return (t - y) ** 2


# %% integral of the slope by simpson
def squared_error(y, t):
    slope = lambda u: u - t
    return (y - t) / 6 * (slope(t) + 4 * slope((y + t) / 2) + slope(y))


# %% 0-d array and fortran order
def squared_error(y, t):
    return np.asfortranarray(0.5 * (np.asarray(y) - t) ** 2)


# %% vectorize

half_square = np.vectorize(lambda e: e * e / 2, otypes=[float])


def squared_error(y, t):
    return half_square(np.subtract(y, t))


# %% recursion through the axes

def squared_error(y, t):
    if np.ndim(y) == 0:
        return 0.5 * abs(float(t) - float(y)) ** 2
    return np.array([squared_error(a, b) for a, b in zip(y, t)])


# %% the area of a triangle with two equal sides

def squared_error(y, t):
    side = np.linalg.norm(np.stack([np.asarray(y, dtype=float) - t]), axis=0)
    area = side * side / 2
    return area
