# Wrong answers for `output_delta`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% t - y
# Shown by: logistic (5,); logistic (4,3); also by the docstring example (value, error 2); 28 of 29 cases

def output_delta(y, t, z, fprime):
    return (t - y) * fprime(z)


# %% no slope
# Shown by: logistic (5,); logistic (4,3); also by the docstring example (value, error 5); 24 of 29 cases

def output_delta(y, t, z, fprime):
    return y - t


# %% slope at the output
# Shown by: logistic (5,); logistic (4,3); also by the docstring example (value, error 0.5); 20 of 29 cases

def output_delta(y, t, z, fprime):
    return (y - t) * fprime(y)


# %% factor 2
# Shown by: logistic (5,); logistic (4,3); also by the docstring example (value, error 1); 28 of 29 cases

def output_delta(y, t, z, fprime):
    return 2 * (y - t) * fprime(z)


# %% factor one half kept
# Shown by: logistic (5,); logistic (4,3); also by the docstring example (value, error 0.5); 28 of 29 cases

def output_delta(y, t, z, fprime):
    return 0.5 * (y - t) * fprime(z)


# %% always y(1 - y)
# Shown by: tanh (5,); tanh (4,3); also by the docstring example (value, error 3); 22 of 29 cases

def output_delta(y, t, z, fprime):
    return (y - t) * y * (1 - y)


# %% always tanh's slope
# Shown by: logistic (5,); logistic (4,3); also by the docstring example (value, error 2); 21 of 29 cases

def output_delta(y, t, z, fprime):
    return (y - t) * (1 - np.tanh(z) ** 2)


# %% parentheses missing
# Shown by: logistic (5,); logistic (4,3); also by the docstring example (value, error 2); 22 of 29 cases

def output_delta(y, t, z, fprime):
    return y - t * fprime(z)


# %% error times slope, then the derivative of the loss forgotten
# Shown by: logistic (5,); logistic (4,3); also by the docstring example (value, error 0.9); 27 of 29 cases

def output_delta(y, t, z, fprime):
    return 0.5 * (y - t) ** 2 * fprime(z)


# %% dot product
# Shown by: logistic (5,); logistic (4,3) (shape () for (5,)); 21 of 29 cases

def output_delta(y, t, z, fprime):
    return np.dot(y - t, fprime(z))


# %% averaged over the entries
# Shown by: logistic (5,); logistic (4,3) (value, error 0.8); 20 of 29 cases

def output_delta(y, t, z, fprime):
    y = np.asarray(y)
    return (y - t) * fprime(z) / y.size


# %% slope of the error
# Shown by: logistic (5,); logistic (4,3); also by the docstring example (value, error 1); 29 of 29 cases

def output_delta(y, t, z, fprime):
    return fprime(y - t)


# %% slope at z times z
# Shown by: logistic (5,); logistic (4,3); also by the docstring example (value, error 0.9); 28 of 29 cases

def output_delta(y, t, z, fprime):
    return (y - t) * fprime(z) * z


# %% writes the difference into y
# Shown by: logistic (5,); logistic (4,3) (argument changed); 22 of 29 cases

def output_delta(y, t, z, fprime):
    y -= t
    return y * fprime(z)


# %% first entry's slope for all
# Shown by: logistic (5,); logistic (4,3) (value, error 0.7); 16 of 29 cases

def output_delta(y, t, z, fprime):
    return (y - t) * fprime(np.ravel(z)[0])


# %% absolute error
# Shown by: logistic (5,); logistic (4,3) (value, error 1); 24 of 29 cases

def output_delta(y, t, z, fprime):
    return abs(y - t) * fprime(z)


# %% sign of the error only
# Shown by: logistic (5,); logistic (4,3); also by the docstring example (value, error 0.7); 28 of 29 cases

def output_delta(y, t, z, fprime):
    return np.sign(y - t) * fprime(z)


# %% divides by the slope
# Shown by: logistic (5,); logistic (4,3); also by the docstring example (value, error 5e+01); 24 of 29 cases

def output_delta(y, t, z, fprime):
    return (y - t) / fprime(z)


# %% target taken for the sum
# Shown by: logistic (5,); logistic (4,3); also by the docstring example (value, error 0.4); 22 of 29 cases

def output_delta(y, t, z, fprime):
    return (y - t) * fprime(t)


# %% length instead of shape, loop over the first axis of numbers
# Shown by: logistic (4,3); logistic number; also by the docstring example (ValueError: setting an array element with a sequence.); 15 of 29 cases

def output_delta(y, t, z, fprime):
    delta = np.zeros(len(y))
    for i in range(len(y)):
        delta[i] = (y[i] - t[i]) * fprime(z[i])
    return delta


# %% in place on what fprime hands out tags=["disputable"]
# Shown by: slope of z^2/2 returns its argument (argument changed); 1 of 29 cases; the visible examples agree
# Disputable: shown only when fprime returns its own argument or integers

def output_delta(y, t, z, fprime):
    s = fprime(z)
    if isinstance(s, np.ndarray):
        s *= (y - t)
        return s
    return s * (y - t)


# %% slope squared
# Shown by: logistic (5,); logistic (4,3); also by the docstring example (value, error 0.8); 21 of 29 cases

def output_delta(y, t, z, fprime):
    d = (y - t) * fprime(z)
    return d * fprime(z)


# %% function not called
# Shown by: logistic (5,); logistic (4,3); also by the docstring example (TypeError: unsupported operand type(s) for *: 'float' and 'function'); 29 of 29 cases

def output_delta(y, t, z, fprime):
    return (y - t) * fprime


# %% outer product of error and slope
# Shown by: logistic (5,); logistic (4,3) (shape (5, 5) for (5,)); 21 of 29 cases

def output_delta(y, t, z, fprime):
    return np.outer(y - t, fprime(z))


# %% slope at the output, once more
def output_delta(y, t, z, fprime):
    return (y - t) * fprime(y)


# %% logistic slope whatever is handed in
def output_delta(y, t, z, fprime):
    return (y - t) * y * (1 - y)


# %% slope forgotten
def output_delta(y, t, z, fprime):
    return y - t


# %% the other sign
def output_delta(y, t, z, fprime):
    return (t - y) * fprime(z)


# %% one number for several neurons
def output_delta(y, t, z, fprime):
    return np.sum((y - t) * fprime(z))


# %% averaged over the entries, once more
def output_delta(y, t, z, fprime):
    return (y - t) * fprime(z) / np.size(y)


# %% absolute difference
def output_delta(y, t, z, fprime):
    return np.abs(y - t) * fprime(z)


# %% overwrites y
def output_delta(y, t, z, fprime):
    y -= t
    y *= fprime(z)
    return y


# %% error in place of its slope
def output_delta(y, t, z, fprime):
    return 0.5 * (t - y) ** 2 * fprime(z)


# %% factor two
def output_delta(y, t, z, fprime):
    return 2 * (y - t) * fprime(z)


# %% times z too
def output_delta(y, t, z, fprime):
    return (y - t) * fprime(z) * z


# %% slope of the difference
def output_delta(y, t, z, fprime):
    return fprime(z) * (z - t)


# %% slope at the target
def output_delta(y, t, z, fprime):
    return (y - t) * fprime(t)


# %% slope at the mean sum
def output_delta(y, t, z, fprime):
    return (y - t) * fprime(np.mean(z))


# %% divided by the slope
def output_delta(y, t, z, fprime):
    return (y - t) / fprime(z)


# %% tanh slope of the output
def output_delta(y, t, z, fprime):
    return (y - t) * (1 - y ** 2)


# %% matrix product
def output_delta(y, t, z, fprime):
    return np.dot(y - t, fprime(z))


# %% only the first neuron
def output_delta(y, t, z, fprime):
    y, t, z = np.atleast_1d(y), np.atleast_1d(t), np.atleast_1d(z)
    return (y[0] - t[0]) * fprime(z[0])


# %% the function itself in the product
def output_delta(y, t, z, fprime):
    return (y - t) * fprime


# %% slope of the target's place subtracted

def output_delta(y, t, z, fprime):
    return y * fprime(z) - t


# %% the mean slope for all

def output_delta(y, t, z, fprime):
    return (y - t) * np.mean(fprime(z))


# %% slope taken of the error's square

def output_delta(y, t, z, fprime):
    return (y - t) ** 3 * fprime(z)


# %% the slope is taken at the error

def output_delta(y, t, z, fprime):
    return (y - t) * fprime(y - t)


# %% the mean over the examples is taken at once

def output_delta(y, t, z, fprime):
    return (y - t) * fprime(z) / (len(y) if np.ndim(y) else 1)


# %% the cross-entropy in place of the squared error

def output_delta(y, t, z, fprime):
    return (y - t) / (y * (1 - y)) * fprime(z)


# %% the slope halfway between output and target

def output_delta(y, t, z, fprime):
    return (y - t) * fprime((np.asarray(y) + t) / 2)
