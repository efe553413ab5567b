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


# %% the corrected means are kept
# m and v are divided by 1 - beta^k and stored so: the next epoch goes on from means that have been raised.

def train_adam(perf_grad, w0, lr, beta1, beta2, epochs):
    w = np.array(w0, dtype=float)
    m, v = np.zeros_like(w), np.zeros_like(w)
    path = [w]
    for k in range(1, epochs + 1):
        g = perf_grad(w)[1]
        m = (beta1 * m + (1 - beta1) * g) / (1 - beta1**k)
        v = (beta2 * v + (1 - beta2) * g**2) / (1 - beta2**k)
        w = w - lr * m / (np.sqrt(v) + 1e-8)
        path.append(w)
    return np.array(path)


# %% the largest mean of squares that was seen
# AMSGrad divides by the maximum of v' so far; Adam by v'.

def train_adam(perf_grad, w0, lr, beta1, beta2, epochs):
    w = np.array(w0, dtype=float)
    m, v, top = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w)
    path = [w]
    for k in range(1, epochs + 1):
        g = perf_grad(w)[1]
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g * g
        top = np.maximum(top, v / (1 - beta2**k))
        w = w - lr * (m / (1 - beta1**k)) / (np.sqrt(top) + 1e-8)
        path.append(w)
    return np.array(path)


# %% both means are corrected by beta1
# v is divided by 1 - beta1^k, which is too large for it.

def train_adam(perf_grad, w0, lr, beta1, beta2, epochs):
    path = [np.array(w0, dtype=float)]
    m = v = 0.0
    for k in range(1, epochs + 1):
        g = perf_grad(path[-1])[1]
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g**2
        c = 1 - beta1**k
        path.append(path[-1] - lr * (m / c) / (np.sqrt(v / c) + 1e-8))
    return np.array(path)


# %% one length for all weights
# v holds the mean of |g|^2 as a single number, so all weights share one yardstick.

def train_adam(perf_grad, w0, lr, beta1, beta2, epochs):
    w = np.array(w0, dtype=float)
    m, v, path = np.zeros(len(w)), 0.0, [w]
    for k in range(1, epochs + 1):
        g = perf_grad(w)[1]
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * (g @ g)
        w = w - lr * (m / (1 - beta1**k)) / (np.sqrt(v / (1 - beta2**k)) + 1e-8)
        path.append(w)
    return np.array(path)
