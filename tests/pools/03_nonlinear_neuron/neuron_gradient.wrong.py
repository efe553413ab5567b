# Wrong answers for `neuron_gradient`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% slope evaluated at y
# Shown by: k=4; k=2, t=1; also by the docstring example (value, error 2); 20 of 21 cases

def neuron_gradient(w, b, x, t):
    z = np.dot(w, x) + b
    y = logistic(z)
    delta = (y - t) * logistic_prime(y)
    return delta * x, delta


# %% z where y belongs
# Shown by: k=4; k=2, t=1; also by the docstring example (value, error 2); 18 of 21 cases

def neuron_gradient(w, b, x, t):
    z = np.dot(w, x) + b
    delta = (z - t) * logistic_prime(z)
    return delta * x, delta


# %% times w instead of x
# Shown by: k=4; k=2, t=1; also by the docstring example (value, error 1); 17 of 21 cases

def neuron_gradient(w, b, x, t):
    z = w @ x + b
    y = logistic(z)
    delta = (y - t) * y * (1 - y)
    return delta * w, delta


# %% order of the pair
# Shown by: k=4; k=2, t=1; also by the docstring example (shape () for (4,)); 20 of 21 cases

def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    delta = (y - t) * y * (1 - y)
    return delta, delta * x


# %% one array of k + 1
# Shown by: k=4; k=2, t=1; also by the docstring example (5 items); 19 of 21 cases

def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    delta = (y - t) * y * (1 - y)
    return np.append(delta * x, delta)


# %% only the weights
# Shown by: k=4; k=2, t=1; also by the docstring example (4 items); 21 of 21 cases

def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    return (y - t) * y * (1 - y) * x


# %% slope y(1 + y)
# Shown by: k=4; k=2, t=1; also by the docstring example (value, error 2e+01); 19 of 21 cases

def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    delta = (y - t) * y * (1 + y)
    return delta * x, delta


# %% overflowing logistic of its own
# Shown by: z = 3000, t=0; z = 720, t=0 (nan); 2 of 21 cases; the visible examples agree

def neuron_gradient(w, b, x, t):
    z = np.dot(w, x) + b
    y = np.exp(z) / (1 + np.exp(z))
    delta = (y - t) * y * (1 - y)
    return delta * x, delta


# %% math.exp overflows
# Shown by: z = -3000, t=1 (OverflowError: math range error); 1 of 21 cases; the visible examples agree

import math

def neuron_gradient(w, b, x, t):
    z = sum(w * x) + b
    y = 1 / (1 + math.exp(-z))
    delta = (y - t) * y * (1 - y)
    return delta * x, delta


# %% mean instead of sum
# Shown by: k=4; k=2, t=1 (value, error 0.8); 13 of 21 cases; the visible examples agree

def neuron_gradient(w, b, x, t):
    z = np.mean(w * x) + b
    y = logistic(z)
    delta = (y - t) * y * (1 - y)
    return delta * x, delta


# %% bias multiplied with every input
# Shown by: k=4; k=2, t=1 (value, error 0.5); 15 of 21 cases

def neuron_gradient(w, b, x, t):
    z = np.sum((w + b) * x)
    y = logistic(z)
    delta = (y - t) * y * (1 - y)
    return delta * x, delta


# %% bias subtracted (threshold)
# Shown by: k=4; k=2, t=1 (value, error 0.8); 15 of 21 cases

def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w, x) - b)
    delta = (y - t) * y * (1 - y)
    return delta * x, delta


# %% db is the sum of dw
# Shown by: k=4; k=2, t=1; also by the docstring example (value, error 1); 17 of 21 cases

def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w, x) + b)
    dw = (y - t) * y * (1 - y) * x
    return dw, dw.sum()


# %% bias gradient with opposite sign
# Shown by: k=4; k=2, t=1; also by the docstring example (value, error 2); 17 of 21 cases

def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w, x) + b)
    delta = (y - t) * y * (1 - y)
    return delta * x, -delta


# %% cross-entropy's delta for the bias only
# Shown by: k=4; k=2, t=1; also by the docstring example (value, error 1e+01); 20 of 21 cases

def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w, x) + b)
    delta = (y - t) * y * (1 - y)
    return delta * x, y - t


# %% element-wise product, never summed
# Shown by: k=4; k=2, t=1; also by the docstring example (value, error 5); 17 of 21 cases

def neuron_gradient(w, b, x, t):
    z = w * x + b
    y = logistic(z)
    delta = (y - t) * y * (1 - y)
    return delta * x, delta.sum()


# %% divided by the number of inputs
# Shown by: k=4; k=2, t=1; also by the docstring example (value, error 0.8); 15 of 21 cases

def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w, x) + b)
    delta = (y - t) * y * (1 - y)
    return delta * x / len(x), delta


# %% tanh neuron
# Shown by: k=4; k=2, t=1; also by the docstring example (value, error 0.5); 18 of 21 cases

def neuron_gradient(w, b, x, t):
    y = np.tanh(np.dot(w, x) + b)
    delta = (y - t) * (1 - y ** 2)
    return delta * x, delta


# %% updates instead of gradients
# Shown by: k=4; k=2, t=1; also by the docstring example (value, error 4e+01); 21 of 21 cases

def neuron_gradient(w, b, x, t):
    lr = 0.1
    y = logistic(np.dot(w, x) + b)
    delta = (y - t) * y * (1 - y)
    return w - lr * delta * x, b - lr * delta


# %% buffer of the type of x
# Shown by: all integers; integer x (value, error 1); 2 of 21 cases; the visible examples agree

def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w, x) + b)
    delta = (y - t) * y * (1 - y)
    dw = np.zeros_like(x)
    for i in range(len(x)):
        dw[i] = delta * x[i]
    return dw, delta


# %% buffer of the type of w
# Shown by: all integers; integer w (value, error 1); 2 of 21 cases; the visible examples agree

def neuron_gradient(w, b, x, t):
    dw = np.copy(w)
    y = logistic(np.dot(w, x) + b)
    delta = (y - t) * logistic_prime(np.dot(w, x) + b)
    for i, xi in enumerate(x):
        dw[i] = delta * xi
    return dw, delta


# %% x scaled in place
# Shown by: k=4; k=2, t=1; also by the docstring example (argument changed); 18 of 21 cases; the visible examples agree

def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w, x) + b)
    delta = (y - t) * y * (1 - y)
    if x.dtype == float:
        x *= delta
        return x, delta
    return x * delta, delta


# %% two weights only
# Shown by: k=4; k=7, t=0 (shape (2,) for (4,)); 15 of 21 cases; the visible examples agree

def neuron_gradient(w, b, x, t):
    z = w[0] * x[0] + w[-1] * x[-1] + b
    y = logistic(z)
    delta = (y - t) * y * (1 - y)
    return np.array([delta * x[0], delta * x[-1]]), delta


# %% bias gradient of shape (k,)
# Shown by: k=4; k=2, t=1; also by the docstring example (shape (4,) for ()); 19 of 21 cases

def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w, x) + b)
    delta = (y - t) * y * (1 - y)
    return delta * x, delta * np.ones_like(x)


# %% (1 - t)(1 - y) mixed up
# Shown by: k=4; k=2, t=1; also by the docstring example (value, error 7); 19 of 21 cases

def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w, x) + b)
    delta = (y - t) * y * (1 - t)
    return delta * x, delta


# %% the order of the two
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    d = (y - t) * y * (1 - y)
    return d, d * x


# %% cross-entropy delta
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    return (y - t) * x, y - t


# %% one array with the bias in front
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    d = (y - t) * y * (1 - y)
    return np.concatenate([[d], d * x])


# %% slope at the output
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    d = (y - t) * logistic_prime(y)
    return d * x, d


# %% times the weights
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    d = (y - t) * y * (1 - y)
    return d * w, d


# %% bias subtracted
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x - b)
    d = (y - t) * y * (1 - y)
    return d * x, d


# %% one bias slope per input
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    d = (y - t) * y * (1 - y)
    return d * x, d * np.ones_like(x)


# %% bias slope summed over the inputs
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    d = (y - t) * y * (1 - y)
    return d * x, np.sum(d * x)


# %% integer table of slopes
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    d = (y - t) * y * (1 - y)
    dw = np.zeros_like(x)
    for i in range(len(x)):
        dw[i] = d * x[i]
    return dw, d


# %% scales the inputs in place
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    d = (y - t) * y * (1 - y)
    x *= d
    return x, d


# %% already a step
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    d = (y - t) * y * (1 - y)
    return -d * x, -d


# %% updated weights
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    d = (y - t) * y * (1 - y)
    return w - d * x, b - d


# %% coarse forward differences
def neuron_gradient(w, b, x, t):
    E = lambda w, b: 0.5 * (t - logistic(w @ x + b)) ** 2
    h = 1e-2
    dw = np.array([(E(w + h * e, b) - E(w, b)) / h for e in np.eye(len(w))])
    return dw, (E(w, b + h) - E(w, b)) / h


# %% bias added to every product
def neuron_gradient(w, b, x, t):
    y = logistic(np.sum(w * x + b))
    d = (y - t) * y * (1 - y)
    return d * x, d


# %% error in place of its slope
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    d = 0.5 * (t - y) ** 2 * y * (1 - y)
    return d * x, d


# %% y(1+y)
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    d = (y - t) * y * (1 + y)
    return d * x, d


# %% slope of tanh
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    d = (y - t) * (1 - y ** 2)
    return d * x, d


# %% two inputs
def neuron_gradient(w, b, x, t):
    y = logistic(w[0] * x[0] + w[1] * x[1] + b)
    d = (y - t) * y * (1 - y)
    return np.array([d * x[0], d * x[1]]), d


# %% averaged over inputs
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    d = (y - t) * y * (1 - y)
    return d * x / len(x), d


# %% target is a class by rounding
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    d = (y - round(t)) * y * (1 - y)
    return d * x, d


# %% bias slope is the output
def neuron_gradient(w, b, x, t):
    y = logistic(w @ x + b)
    d = (y - t) * y * (1 - y)
    return d * x, y


# %% bias multiplied into the inputs

def neuron_gradient(w, b, x, t):
    y = 1 / (1 + np.exp(-(w @ x * b)))
    d = (y - t) * y * (1 - y)
    return d * x, d


# %% weights normalised first

def neuron_gradient(w, b, x, t):
    v = w / np.linalg.norm(w)
    y = logistic(v @ x + b)
    d = (y - t) * y * (1 - y)
    return d * x, d


# %% inputs taken relative to their mean

def neuron_gradient(w, b, x, t):
    y = 1 / (1 + np.exp(-(w @ x + b)))
    d = (y - t) * y * (1 - y)
    return d * (x - np.mean(x)), d


# %% the bias is added behind the bend

def neuron_gradient(w, b, x, t):
    half = 0.5 * (1 + np.tanh(w @ x / 2))
    delta = half + b - t
    return delta * half * (1 - half) * x, delta


# %% the slope is taken without the bias

def neuron_gradient(w, b, x, t):
    y = 0.5 * (1 + np.tanh((w @ x + b) / 2))
    s = 0.5 * (1 + np.tanh(w @ x / 2))
    delta = (y - t) * s * (1 - s)
    return delta * x, delta
