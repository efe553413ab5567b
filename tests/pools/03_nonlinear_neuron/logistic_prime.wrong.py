# Wrong answers for `logistic_prime`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% takes the activation
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 3e+01); 36 of 36 cases

def logistic_prime(z):
    return z * (1 - z)


# %% minus sign of the inner derivative kept
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 2); 23 of 36 cases

def logistic_prime(z):
    s = logistic(z)
    return -s * (1 - s)


# %% one minus f twice
# Shown by: vector n=7; matrix (3,4) (value, error 3); 32 of 36 cases

def logistic_prime(z):
    s = logistic(z)
    return (1 - s) * (1 - s)


# %% square forgotten below
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.7); 22 of 36 cases

def logistic_prime(z):
    e = np.exp(-np.abs(z))
    return e / (1 + e)


# %% slope of tanh
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 3); 23 of 36 cases

def logistic_prime(z):
    return 1 - np.tanh(z) ** 2


# %% 1 - f squared
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 4); 33 of 36 cases

def logistic_prime(z):
    return 1 - logistic(z) ** 2


# %% scaled so that the top is 1
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 3); 23 of 36 cases

def logistic_prime(z):
    s = logistic(z)
    return 4 * s * (1 - s)


# %% power written as product of exponent
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 2); 23 of 36 cases

def logistic_prime(z):
    e = np.exp(-np.abs(z))
    return e / (1 + e) * 2


# %% exp(z) over (1+exp(z)) squared
# Shown by: z = 1000 (number); vector with +-1000 (nan); 7 of 36 cases; the visible examples agree

def logistic_prime(z):
    return np.exp(z) / (1 + np.exp(z)) ** 2


# %% dot product of f and 1 - f
# Shown by: vector n=7; matrix (3,4) (shape () for (7,)); 16 of 36 cases

def logistic_prime(z):
    s = logistic(z)
    return np.dot(s, 1 - s)


# %% differences of neighbours
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.7); 35 of 36 cases

def logistic_prime(z):
    return np.gradient(logistic(z), z)


# %% secant with a step of 0.1
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.0007); 22 of 36 cases

def logistic_prime(z):
    h = 0.1
    return (logistic(z + h) - logistic(z - h)) / (2 * h)


# %% f times 1 - z
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 8); 27 of 36 cases

def logistic_prime(z):
    return logistic(z) * (1 - z)


# %% slope never below 0.01
# Shown by: matrix (3,4); integer vector (value, error 0.02); 21 of 36 cases; the visible examples agree

def logistic_prime(z):
    s = logistic(z)
    return np.maximum(s * (1 - s), 0.01)


# %% xor instead of power
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 1); 36 of 36 cases

def logistic_prime(z):
    s = np.asarray(logistic(z) * 100).astype(int)
    return (s - (s ^ 2)) / 100


# %% scalars by math.exp
# Shown by: vector n=7; matrix (3,4) (TypeError: only 0-dimensional arrays can be converted to Python scalars); 26 of 36 cases

import math

def logistic_prime(z):
    s = 1 / (1 + math.exp(-z))
    return s * (1 - s)


# %% clipped to +-5 first
# Shown by: matrix (3,4); z = 1000 (number) (value, error 0.006); 20 of 36 cases; the visible examples agree

def logistic_prime(z):
    s = logistic(np.clip(z, -5, 5))
    return s * (1 - s)


# %% sums the slopes
# Shown by: vector n=7; matrix (3,4) (shape () for (7,)); 16 of 36 cases

def logistic_prime(z):
    s = logistic(z)
    return np.sum(s * (1 - s))


# %% derivative of the slope
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.8); 23 of 36 cases

def logistic_prime(z):
    s = logistic(z)
    return s * (1 - s) * (1 - 2 * s)


# %% z overwritten by its activation
# Shown by: vector n=7; matrix (3,4) (argument changed); 25 of 36 cases

def logistic_prime(z):
    if isinstance(z, np.ndarray):
        z[...] = logistic(z)
        return z * (1 - z)
    return logistic(z) * (1 - logistic(z))


# %% takes activations
def logistic_prime(z):
    return z * (1 - z)


# %% s minus s times s of absolute value... of z squared
def logistic_prime(z):
    s = logistic(z)
    return s - s ** 3


# %% forward difference
def logistic_prime(z):
    return (logistic(z + 1e-2) - logistic(z)) / 1e-2


# %% exp(z) form overflows
def logistic_prime(z):
    e = np.exp(z)
    return e / (1 + e) ** 2


# %% slope of tanh, once more
def logistic_prime(z):
    return 1 - np.tanh(z) ** 2


# %% without the square
def logistic_prime(z):
    return np.exp(-z) / (1 + np.exp(-z))


# %% minus sign
def logistic_prime(z):
    s = logistic(z)
    return s * (s - 1)


# %% in place
def logistic_prime(z):
    z *= -1
    s = logistic(z)
    return s * (1 - s)


# %% never below a floor
def logistic_prime(z):
    s = logistic(z)
    return np.maximum(s * (1 - s), 1e-3)


# %% one number for an array
def logistic_prime(z):
    s = logistic(z)
    return np.dot(np.ravel(s), np.ravel(1 - s))


# %% slope of the slope
def logistic_prime(z):
    s = logistic(z)
    return s * (1 - s) * (1 - 2 * s)


# %% factor four
def logistic_prime(z):
    s = logistic(z)
    return 4 * s * (1 - s)


# %% negative entries turned
def logistic_prime(z):
    s = logistic(z)
    return np.where(np.asarray(z) < 0, -1, 1) * s * (1 - s)


# %% differences along the array
def logistic_prime(z):
    return np.gradient(logistic(z), z)


# %% integer table
def logistic_prime(z):
    out = np.zeros_like(z)
    s = logistic(z)
    out[...] = s * (1 - s)
    return out


# %% gaussian bump
def logistic_prime(z):
    return 0.25 * np.exp(-np.asarray(z, dtype=float) ** 2 / 5)


# %% returns both
def logistic_prime(z):
    s = logistic(z)
    return s, s * (1 - s)


# %% slope of the slope, in other words

def logistic_prime(z):
    y = logistic(z)
    return y * (1 - y) * (1 - 2 * y)


# %% at half the place

def logistic_prime(z):
    y = 1 / (1 + np.exp(-np.abs(z) / 2))
    return y * (1 - y)


# %% forward difference with step one

def logistic_prime(z):
    f = lambda x: 0.5 * (1 + np.tanh(np.asarray(x, float) / 2))
    return f(np.asarray(z, float) + 1) - f(z)


# %% a table with the slopes on its diagonal

def logistic_prime(z):
    y = 0.5 * (1 + np.tanh(np.asarray(z) / 2))
    slope = y * (1 - y)
    return np.diag(slope) if slope.ndim == 1 else slope


# %% tanh for the logistic function

def logistic_prime(z):
    y = np.tanh(z)
    return y * (1 - y)


# %% times z once more

def logistic_prime(z):
    y = 0.5 * (1 + np.tanh(np.asarray(z) / 2))
    return y * (1 - y) * z
