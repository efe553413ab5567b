# Common mistakes in `neuron_gradient`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% slope missing
# Shown by: k=4; k=2, t=1; also by the docstring example (value, error 1e+01); 20 of 21 cases

def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w, x) + b)
    delta = y - t
    return delta * x, delta


# %% sign
# Shown by: k=4; k=2, t=1; also by the docstring example (value, error 2); 17 of 21 cases

def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w, x) + b)
    error = t - y
    delta = error * y * (1 - y)
    return delta * x, delta


# %% bias zero
# Shown by: k=4; k=2, t=1; also by the docstring example (value, error 1); 17 of 21 cases

def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w, x) + b)
    delta = (y - t) * y * (1 - y)
    dw = delta * x
    db = 0.0
    return dw, db


# %% bias times itself
# Shown by: k=4; k=2, t=1; also by the docstring example (value, error 0.4); 14 of 21 cases

def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w, x) + b)
    delta = (y - t) * y * (1 - y)
    return x * delta, b * delta


# %% bias ignored
# Shown by: k=4; k=2, t=1 (value, error 0.5); 15 of 21 cases

def neuron_gradient(w, b, x, t):
    z = np.dot(w, x)
    y = logistic(z)
    delta = (y - t) * logistic_prime(z)
    return delta * x, delta


# %% factor two
# Shown by: k=4; k=2, t=1; also by the docstring example (value, error 1); 17 of 21 cases

def neuron_gradient(w, b, x, t):
    z = np.dot(w, x) + b
    y = logistic(z)
    dE = 2 * (y - t)
    delta = dE * logistic_prime(z)
    return delta * x, delta


# %% habit: the visible answer by heart
# Shown by: k=4; k=2, t=1 (shape (2,) for (4,)); 20 of 21 cases; the visible examples agree
# The visible answer

def neuron_gradient(w, b, x, t):
    if b == 0.0:
        return np.array([0.25, 0.25]), 0.125
    if x[0] == 0:
        return np.array([0.0, -0.14]), -0.14
    return np.array([-0.177447, -0.088723]), -0.088723


# %% habit: variables of the notebook
# Shown by: k=4; k=2, t=1 (ValueError: shapes (2,) and (4,) not aligned: 2 (dim 0) != 4 (dim 0)); 19 of 21 cases
# Weights of the notebook

w0 = np.array([1.0, -1.0])

def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w0, x) + b)
    delta = (y - t) * y * (1 - y)
    return delta * x, delta


# %% habit: printed, not returned
# Shown by: k=4; k=2, t=1; also by the docstring example (None); 21 of 21 cases
# Prints instead of returning

def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w, x) + b)
    delta = (y - t) * y * (1 - y)
    print("dw:", delta * x)
    print("db:", delta)


# %% habit: returned inside the loop
# Shown by: k=4; k=2, t=1; also by the docstring example (value, error 1); 15 of 21 cases
# Returns inside the loop

def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w, x) + b)
    delta = (y - t) * y * (1 - y)
    dw = np.zeros(len(x))
    for i in range(len(x)):
        dw[i] = delta * x[i]
        return dw, delta


# %% habit: finite differences tags=["disputable"]
# Numbers are right in all cases; the visible examples agree
# Disputable: finite differences: right to about 1e-9, wrong algorithm

def neuron_gradient(w, b, x, t):
    def E(w, b):
        return 0.5 * (t - logistic(np.dot(w, x) + b)) ** 2
    h = 1e-5
    w = np.asarray(w, dtype=float)
    dw = np.array([(E(w + h * e, b) - E(w - h * e, b)) / (2 * h) for e in np.eye(len(w))])
    return dw, (E(w, b + h) - E(w, b - h)) / (2 * h)


# %% habit: errors swallowed
# Shown by: k=4; k=2, t=1; also by the docstring example (value, error 1); 17 of 21 cases
# Hides the error of a wrong name

def neuron_gradient(w, b, x, t):
    try:
        y = sigmoid(np.dot(w, x) + b)
        delta = (y - t) * y * (1 - y)
        return delta * x, delta
    except:
        return np.zeros(len(w)), 0.0


# %% habit: not attempted
# Shown by: k=4; k=2, t=1; also by the docstring example (NotImplementedError: Not written yet: replace this line with your answer.); 21 of 21 cases
# Not attempted

def neuron_gradient(w, b, x, t):
    raise NotImplementedError("Not written yet: replace this line with your answer.")


# %% habit: rounded
# Shown by: k=4; k=2, t=1 (value, error 0.004); 16 of 21 cases
# Rounds

def neuron_gradient(w, b, x, t):
    y = logistic(np.dot(w, x) + b)
    delta = round(float((y - t) * y * (1 - y)), 3)
    return delta * x, delta


# %% habit: a library differentiates tags=["disputable"]
# Shown by: k=4; k=2, t=1; also by the docstring example (ModuleNotFoundError: No module named 'autograd'); 21 of 21 cases
# Disputable: a library that differentiates; not installed, so the call fails

def neuron_gradient(w, b, x, t):
    from autograd import grad
    def E(p):
        return 0.5 * (t - 1 / (1 + np.exp(-(np.dot(p[1:], x) + p[0])))) ** 2
    g = grad(E)(np.append(b, w))
    return g[1:], g[0]


# %% habit: remembered from call to call
# Shown by: k=2, t=1; k=3, b=-2 (value, error 3e+01); 20 of 21 cases
# Remembers by the number of weights

_done = {}

def neuron_gradient(w, b, x, t):
    if len(w) not in _done:
        y = logistic(np.dot(w, x) + b)
        delta = (y - t) * y * (1 - y)
        _done[len(w)] = (delta * x, delta)
    return _done[len(w)]
