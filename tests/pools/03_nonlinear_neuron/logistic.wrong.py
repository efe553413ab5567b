# Wrong answers for `logistic`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% sign of z forgotten
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 1); 36 of 36 cases

def logistic(z):
    return 1 / (1 + np.exp(z))


# %% parentheses forgotten
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 2e+01); 32 of 36 cases

def logistic(z):
    return 1 / 1 + np.exp(-z)


# %% minus instead of plus
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 8); 30 of 36 cases

def logistic(z):
    return 1 / (1 - np.exp(-z))


# %% tanh squeezed to 0..1 without halving z
# Shown by: vector n=7; matrix (3,4) (value, error 0.1); 28 of 36 cases

def logistic(z):
    return (np.tanh(z) + 1) / 2


# %% math.exp under np.vectorize overflows
# Shown by: z = -1000 (number); vector with +-1000; also by the docstring example (OverflowError: math range error); 8 of 36 cases; the visible examples agree

import math

@np.vectorize
def logistic(z):
    return 1 / (1 + math.exp(-z))


# %% integer division
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 1); 32 of 36 cases

def logistic(z):
    return 1 // (1 + np.exp(-np.asarray(z, dtype=float)))


# %% nan replaced by 0
# Shown by: z = 1000 (number); vector with +-1000; also by the docstring example (value, error 1); 8 of 36 cases; the visible examples agree

def logistic(z):
    y = np.exp(z) / (1 + np.exp(z))
    return np.nan_to_num(y, nan=0.0)


# %% hard sigmoid
# Shown by: vector n=7; matrix (3,4) (value, error 0.05); 28 of 36 cases

def logistic(z):
    return np.clip(0.25 * np.asarray(z) + 0.5, 0, 1)


# %% scalar if on an array
# Shown by: vector n=7; matrix (3,4); also by the docstring example (ValueError: The truth value of an array with more than one element is ambiguous. U); 17 of 36 cases

def logistic(z):
    if z >= 0:
        return 1 / (1 + np.exp(-z))
    else:
        return np.exp(z) / (1 + np.exp(z))


# %% clipped into the argument
# Shown by: vector with +-1000; matrix with +-800; also by the docstring example (argument changed); 6 of 36 cases; the visible examples agree

def logistic(z):
    z = np.asarray(z)
    np.clip(z, -500, 500, out=z)
    return 1 / (1 + np.exp(-z))


# %% output kept away from 0 and 1
# Shown by: z = -1000 (number); integer number -1000 (value, error 1e+26); 9 of 36 cases; the visible examples agree

def logistic(z):
    eps = 1e-7
    y = 1 / (1 + np.exp(-np.asarray(z, float)))
    return np.clip(y, eps, 1 - eps)


# %% cut off beyond 37 tags=["disputable"]
# Shown by: z = -1000 (number); integer number -1000 (value, error 9e+16); 5 of 36 cases; the visible examples agree
# Disputable: off only below z = -37, by 1e-16: no more than the accepted tanh form, but not its digits

def logistic(z):
    z = np.asarray(z, dtype=float)
    y = 1 / (1 + np.exp(-np.clip(z, -37, 37)))
    return y


# %% clip at 60 tags=["disputable"]
# Shown by: z = -1000 (number); integer number -1000 (value, error 9e+06); 3 of 36 cases; the visible examples agree
# Disputable: off only below z = -60, where the value is below 1e-26

def logistic(z):
    return 1 / (1 + np.exp(-np.clip(z, -60, 60)))


# %% half precision
# Shown by: vector n=7; matrix (3,4) (value, error 0.0005); 27 of 36 cases

def logistic(z):
    return 1 / (1 + np.exp(-np.asarray(z, dtype=np.float16)))


# %% loops over the first axis only, float() inside
# Shown by: matrix (3,4); square (3,3) (TypeError: only 0-dimensional arrays can be converted to Python scalars); 7 of 36 cases; the visible examples agree

def logistic(z):
    if np.isscalar(z):
        return 1 / (1 + np.exp(-z))
    return np.array([1 / (1 + np.exp(-float(v))) for v in z])


# %% normalised like a softmax
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.7); 33 of 36 cases

def logistic(z):
    e = np.exp(z - np.max(z))
    return e / e.sum()


# %% masks fail for a number
# Shown by: matrix (3,4); square (3,3) (IndexError: too many indices for array: array is 1-dimensional, but 2 were indexed); 17 of 36 cases

def logistic(z):
    y = np.zeros(len(z))
    y[z >= 0] = 1 / (1 + np.exp(-z[z >= 0]))
    y[z < 0] = np.exp(z[z < 0]) / (1 + np.exp(z[z < 0]))
    return y


# %% base 10
# Shown by: vector n=7; matrix (3,4) (value, error 0.2); 28 of 36 cases

def logistic(z):
    return 1 / (1 + 10.0 ** (-np.asarray(z, dtype=float)))


# %% overflow raises
# Shown by: docstring (FloatingPointError: overflow encountered in exp); 1 of 36 cases; the visible examples agree

np.seterr(over="raise")

def logistic(z):
    return 1 / (1 + np.exp(-z))


# %% buffer of the type of z tags=["disputable"]
# Shown by: integer numbers 2; integer number -3 (value, error 1); 4 of 36 cases; the visible examples agree
# Disputable: shown by arrays of integers only

def logistic(z):
    z = np.asarray(z)
    y = np.empty_like(z)
    y[...] = 1 / (1 + np.exp(-z.astype(float)))
    return y


# %% hard 0 and 1 beyond 15
# Shown by: z = -20 (array); z = -30 (array) (value, error 1); 7 of 36 cases; the visible examples agree

def logistic(z):
    z = np.asarray(z, dtype=float)
    return np.where(z > 15, 1.0, np.where(z < -15, 0.0, 1 / (1 + np.exp(-z))))


# %% tail lost: one minus the other side tags=["disputable"]
# Disputable: no less exact than the accepted tanh form

def logistic(z):
    return 1 - 1 / (1 + np.exp(z))


# %% clipped at 500 in place
def logistic(z):
    z = np.asarray(z, dtype=float)
    np.clip(z, -500, 500, out=z)
    return 1 / (1 + np.exp(-z))


# %% half of tanh of the whole
def logistic(z):
    return 0.5 * (1 + np.tanh(z))


# %% tanh form loses the tail tags=["disputable"]
# Disputable: the accepted tanh form, in fact

def logistic(z):
    return 0.5 * (1 + np.tanh(0.5 * np.asarray(z)))


# %% sign of the exponent
def logistic(z):
    return 1 / (1 + np.exp(z))


# %% epsilon in the denominator
def logistic(z):
    return 1 / (1 + np.exp(-z) + 1e-3)


# %% kept away from 0 and 1
def logistic(z):
    return np.clip(1 / (1 + np.exp(-z)), 1e-6, 1 - 1e-6)


# %% in place for negative entries
def logistic(z):
    z = np.asarray(z)
    neg = z < 0
    z[neg] = -z[neg]
    s = 1 / (1 + np.exp(-z))
    return np.where(neg, 1 - s, s)


# %% scalar branch only
def logistic(z):
    if z >= 0:
        return 1 / (1 + np.exp(-z))
    e = np.exp(z)
    return e / (1 + e)


# %% branches by the first entry
def logistic(z):
    z = np.asarray(z, dtype=float)
    if z.flat[0] >= 0:
        return 1 / (1 + np.exp(-z))
    return np.exp(z) / (1 + np.exp(z))


# %% both branches added where they meet
def logistic(z):
    z = np.asarray(z, dtype=float)
    return (z >= 0) / (1 + np.exp(-z)) + (z <= 0) * np.exp(-np.abs(z)) / (1 + np.exp(-np.abs(z)))


# %% result array like the argument
def logistic(z):
    s = np.zeros_like(z)
    for i in np.ndindex(np.shape(z)):
        s[i] = 1 / (1 + np.exp(-z[i]))
    return s


# %% integer exponent cast
def logistic(z):
    return 1 / (1 + np.exp(-np.asarray(z).astype(int)))


# %% python loop over rows of a vector only
import math
def logistic(z):
    return np.array([1 / (1 + math.exp(-v)) for v in z])


# %% hard sigmoid, once more
def logistic(z):
    return np.clip(0.2 * np.asarray(z) + 0.5, 0, 1)


# %% arctan shape
def logistic(z):
    return 0.5 + np.arctan(z) / np.pi


# %% base two
def logistic(z):
    return 1 / (1 + 2.0 ** (-np.asarray(z, dtype=float)))


# %% rounded to four digits
def logistic(z):
    return np.round(1 / (1 + np.exp(-np.asarray(z, dtype=float))), 4)


# %% nan_to_num
def logistic(z):
    e = np.exp(z)
    return np.nan_to_num(e / (1 + e))


# %% softsign squeezed between 0 and 1

def logistic(z):
    return 0.5 * (1 + z / (1 + np.abs(z)))


# %% arctangent between 0 and 1

def logistic(z):
    return np.arctan(z) / np.pi + 0.5


# %% one form for the whole array, chosen by its sum

def logistic(z):
    z = np.asarray(z, dtype=float)
    with np.errstate(all="ignore"):
        if np.sum(z) >= 0:
            return 1 / (1 + np.exp(-z))
        return np.exp(z) / (1 + np.exp(z))


# %% rounded to six digits

def logistic(z):
    z = np.asarray(z, dtype=float)
    with np.errstate(over="ignore"):
        return np.round(1 / (1 + np.exp(-z)), 6)


# %% an algebraic bend

def logistic(z):
    z = np.asarray(z, dtype=float)
    return 0.5 + 0.5 * z / np.sqrt(4 + z * z)


# %% the area under the normal curve

def logistic(z):
    from math import erf

    return np.vectorize(lambda v: 0.5 * (1 + erf(v / 1.702)), otypes=[float])(z)
