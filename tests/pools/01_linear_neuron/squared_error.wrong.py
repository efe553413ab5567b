# Wrong answers for `squared_error`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% forgets the half
# Shown by: python floats; python ints; also by the docstring example (value, error 1); 11 of 12 cases

def squared_error(y, t):
    return (t - y) ** 2


# %% half inside the square
# Shown by: python floats; python ints; also by the docstring example (value, error 0.5); 11 of 12 cases

def squared_error(y, t):
    return (0.5 * (t - y)) ** 2


# %% difference of squares
# Shown by: python floats; python ints; also by the docstring example (value, error 0.5); 11 of 12 cases

def squared_error(y, t):
    return 0.5 * (t ** 2 - y ** 2)


# %% integer division
# Shown by: python floats; python ints (value, error 0.2); 10 of 12 cases

def squared_error(y, t):
    return (t - y) ** 2 // 2


# %% mean over the vector
# Shown by: vectors n=6; matrix (4,3) (shape () for (6,)); 7 of 12 cases

def squared_error(y, t):
    return np.mean(0.5 * (t - y) ** 2)


# %% xor instead of power
# Shown by: python floats; python ints; also by the docstring example (value, error 0.2); 12 of 12 cases

def squared_error(y, t):
    d = np.asarray(t - y, dtype=int)
    return 0.5 * (d ^ 2)


# %% table of all pairs
# Shown by: vectors n=6; matrix (4,3) (shape (6, 6) for (6,)); 7 of 12 cases

def squared_error(y, t):
    return 0.5 * (np.reshape(t, (-1, 1)) - np.reshape(y, (1, -1))) ** 2


# %% clipped to one
# Shown by: python floats; python ints; also by the docstring example (value, error 0.2); 11 of 12 cases

def squared_error(y, t):
    return np.minimum(0.5 * (t - y) ** 2, 1.0)


# %% divides by the target (relative error)
# Shown by: python floats; python ints; also by the docstring example (value, error 0.2); 11 of 12 cases

def squared_error(y, t):
    return 0.5 * ((t - y) / (abs(t) + 1e-8)) ** 2


# %% writes into the targets
# Shown by: vectors n=6; matrix (4,3) (argument changed); 8 of 12 cases

def squared_error(y, t):
    t = np.asarray(t)
    y = np.asarray(y)
    if t.ndim:
        t -= y
        return 0.5 * t ** 2
    return 0.5 * (t - y) ** 2


# %% float() only
# Shown by: vectors n=6; matrix (4,3) (TypeError: only 0-dimensional arrays can be converted to Python scalars); 8 of 12 cases

def squared_error(y, t):
    return float(0.5 * (t - y) ** 2)


# %% zero for small errors
# Shown by: vectors n=6; matrix (4,3) (value, error 0.004); 3 of 12 cases

def squared_error(y, t):
    e = t - y
    return np.where(abs(e) < 0.5, 0.0, 0.5 * e ** 2)


# %% root of the square
# Shown by: python floats; python ints; also by the docstring example (value, error 0.2); 11 of 12 cases

def squared_error(y, t):
    return 0.5 * np.sqrt((t - y) ** 2) ** 1.5


# %% floor division
def squared_error(y, t):
    return (t - y) ** 2 // 2


# %% difference of squares, once more
def squared_error(y, t):
    return 0.5 * (t ** 2 - y ** 2)


# %% one sided
def squared_error(y, t):
    return 0.5 * np.maximum(t - y, 0) ** 2


# %% huber
def squared_error(y, t):
    d = np.abs(t - y)
    return np.where(d <= 1, 0.5 * d ** 2, d - 0.5)


# %% dot product makes one number
def squared_error(y, t):
    d = np.asarray(t) - np.asarray(y)
    return 0.5 * np.dot(d, d)


# %% writes into the targets, once more
def squared_error(y, t):
    t -= y
    return 0.5 * t ** 2


# %% writes into the outputs
def squared_error(y, t):
    y -= t
    y *= y
    y /= 2
    return y


# %% math.pow, scalars only
import math
def squared_error(y, t):
    return math.pow(t - y, 2) / 2


# %% returns the slope
def squared_error(y, t):
    return y - t


# %% relative error
def squared_error(y, t):
    return 0.5 * ((t - y) / (np.abs(t) + 1e-8)) ** 2


# %% half inside the square, once more
def squared_error(y, t):
    return (0.5 * (t - y)) ** 2


# %% every output meets every target
def squared_error(y, t):
    return 0.5 * np.subtract.outer(np.asarray(t), np.asarray(y)) ** 2


# %% sums each row of a table
def squared_error(y, t):
    d = np.asarray(t - y)
    if d.ndim > 1:
        return 0.5 * np.sum(d ** 2, axis=1)
    return 0.5 * d ** 2


# %% caret for a power
def squared_error(y, t):
    return 0.5 * (t - y) ^ 2


# %% sizes compared without their signs
def squared_error(y, t):
    return 0.5 * (np.abs(t) - np.abs(y)) ** 2


# %% precedence
def squared_error(y, t):
    return 1 / 2 * t - y ** 2


# %% only the first of several
def squared_error(y, t):
    y, t = np.atleast_1d(y), np.atleast_1d(t)
    return 0.5 * (t[0] - y[0]) ** 2


# %% error relative to the target

def squared_error(y, t):
    return 0.5 * ((t - y) / (np.abs(t) + 1)) ** 2


# %% times two where the square should be

def squared_error(y, t):
    return 1 / 2 * (t - y) * 2


# %% the logarithm of cosh

def squared_error(y, t):
    return np.log(np.cosh(np.asarray(t) - y))
