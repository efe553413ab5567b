# Common mistakes in `train_adam`, each written as a student would, written without a look at the checks: a cell each.

import numpy as np


# %% no correction
def train_adam(perf_grad, w0, lr, beta1, beta2, epochs):
    w = np.array(w0, float)
    m, v = np.zeros(len(w)), np.zeros(len(w))
    path = [w]
    for k in range(epochs):
        _, g = perf_grad(w)
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g**2
        w = w - lr * m / (np.sqrt(v) + 1e-8)
        path.append(w)
    return np.array(path)


# %% uphill
def train_adam(perf_grad, w0, lr, beta1, beta2, epochs):
    w = np.array(w0, float)
    m, v = np.zeros(len(w)), np.zeros(len(w))
    path = [w]
    for k in range(1, epochs + 1):
        _, g = perf_grad(w)
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g**2
        w = w + lr * m / (1 - beta1**k) / (np.sqrt(v / (1 - beta2**k)) + 1e-8)
        path.append(w)
    return np.array(path)
