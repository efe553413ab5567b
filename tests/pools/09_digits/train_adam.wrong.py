# Wrong answers for `train_adam`, written without a look at the checks: a cell each.

import numpy as np


# %% means not corrected
def train_adam(perf_grad, w0, lr, beta1, beta2, epochs):
    w = np.array(w0, float)
    m = v = 0.0
    path = [w]
    for k in range(epochs):
        g = perf_grad(w)[1]
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g**2
        w = w - lr * m / (np.sqrt(v) + 1e-8)
        path.append(w)
    return np.array(path)


# %% betas exchanged
def train_adam(perf_grad, w0, lr, beta1, beta2, epochs):
    w = np.array(w0, float)
    m = v = 0.0
    path = [w]
    for k in range(1, epochs + 1):
        g = perf_grad(w)[1]
        m = beta2 * m + (1 - beta2) * g
        v = beta1 * v + (1 - beta1) * g**2
        w = w - lr * m / (1 - beta2**k) / (np.sqrt(v / (1 - beta1**k)) + 1e-8)
        path.append(w)
    return np.array(path)


# %% no root
def train_adam(perf_grad, w0, lr, beta1, beta2, epochs):
    w = np.array(w0, float)
    m = v = 0.0
    path = [w]
    for k in range(1, epochs + 1):
        g = perf_grad(w)[1]
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g**2
        w = w - lr * m / (1 - beta1**k) / (v / (1 - beta2**k) + 1e-8)
        path.append(w)
    return np.array(path)


# %% the square of the mean
def train_adam(perf_grad, w0, lr, beta1, beta2, epochs):
    w = np.array(w0, float)
    m = v = 0.0
    path = [w]
    for k in range(1, epochs + 1):
        g = perf_grad(w)[1]
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * m**2
        w = w - lr * m / (1 - beta1**k) / (np.sqrt(v / (1 - beta2**k)) + 1e-8)
        path.append(w)
    return np.array(path)


# %% correction of the second epoch in the first
def train_adam(perf_grad, w0, lr, beta1, beta2, epochs):
    w = np.array(w0, float)
    m = v = 0.0
    path = [w]
    for k in range(1, epochs + 1):
        g = perf_grad(w)[1]
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g**2
        w = w - lr * m / (1 - beta1 ** (k + 1)) / (np.sqrt(v / (1 - beta2 ** (k + 1))) + 1e-8)
        path.append(w)
    return np.array(path)
