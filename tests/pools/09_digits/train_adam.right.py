# Right answers for `train_adam`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% lists
def train_adam(perf_grad, w0, lr, beta1, beta2, epochs):
    w = np.asarray(w0, dtype=float)
    m = v = 0.0
    path = [list(w)]
    for k in range(epochs):
        g = np.asarray(perf_grad(w)[1])
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g * g
        mh, vh = m / (1 - beta1 ** (k + 1)), v / (1 - beta2 ** (k + 1))
        w = w - lr * mh / (np.sqrt(vh) + 1e-8)
        path.append(list(w))
    return path


# %% a table filled row by row
def train_adam(perf_grad, w0, lr, beta1, beta2, epochs):
    path = np.zeros((epochs + 1, len(w0)))
    path[0] = w0
    m, v = np.zeros(len(w0)), np.zeros(len(w0))
    for k in range(1, epochs + 1):
        _, g = perf_grad(path[k - 1])
        m += (1 - beta1) * (g - m)
        v += (1 - beta2) * (g**2 - v)
        path[k] = path[k - 1] - lr * (m / (1 - beta1**k)) / ((v / (1 - beta2**k)) ** 0.5 + 1e-8)
    return path


# %% products of the betas
def train_adam(perf_grad, w0, lr, beta1, beta2, epochs):
    w, m, v, p1, p2 = 1.0 * np.array(w0), 0, 0, 1.0, 1.0
    path = [w]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        p1, p2 = p1 * beta1, p2 * beta2
        m, v = beta1 * m + (1 - beta1) * g, beta2 * v + (1 - beta2) * np.square(g)
        w = w - lr / (1 - p1) * m / (np.sqrt(v / (1 - p2)) + 1e-8)
        path.append(w)
    return np.vstack(path)


# %% generator
def train_adam(perf_grad, w0, lr, beta1, beta2, epochs):
    w = np.array(w0, float)
    m, v = np.zeros_like(w), np.zeros_like(w)
    yield w
    for t in range(1, epochs + 1):
        g = perf_grad(w)[1]
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g * g
        w = w - lr * (m / (1 - beta1**t)) / (np.sqrt(v / (1 - beta2**t)) + 1e-8)
        yield w


# %% from all gradients so far
def train_adam(perf_grad, w0, lr, beta1, beta2, epochs):
    path, G = [np.array(w0, float)], []
    for k in range(1, epochs + 1):
        G.append(np.asarray(perf_grad(path[-1])[1], float))
        ages = np.arange(k)[::-1]
        a, b = beta1**ages, beta2**ages
        m = (a[:, None] * G).sum(axis=0) / a.sum()
        v = (b[:, None] * np.square(G)).sum(axis=0) / b.sum()
        path.append(path[-1] - lr * m / (np.sqrt(v) + 1e-8))
    return path


# %% weighted sums over all gradients so far

def train_adam(perf_grad, w0, lr, beta1, beta2, epochs):
    ws, gs = [np.asarray(w0, dtype=float)], []
    for k in range(epochs):
        gs.append(np.asarray(perf_grad(ws[-1])[1], dtype=float))
        G, ages = np.array(gs), np.arange(k, -1, -1)
        first, second = beta1 ** ages, beta2 ** ages
        m = first @ G / first.sum()
        v = second @ G**2 / second.sum()
        ws.append(ws[-1] - lr * m / (np.sqrt(v) + 1e-8))
    return np.array(ws)


# %% weight by weight, with zip

def train_adam(perf_grad, w0, lr, beta1, beta2, epochs):
    w = [float(x) for x in w0]
    memory = [(0.0, 0.0)] * len(w)
    path = [list(w)]
    power1 = power2 = 1.0
    for _ in range(epochs):
        power1, power2 = power1 * beta1, power2 * beta2
        g = perf_grad(np.array(w))[1]
        memory = [(beta1 * m + (1 - beta1) * s, beta2 * v + (1 - beta2) * s * s) for (m, v), s in zip(memory, g)]
        w = [x - lr * (m / (1 - power1)) / ((v / (1 - power2)) ** 0.5 + 1e-8) for x, (m, v) in zip(w, memory)]
        path.append(list(w))
    return np.array(path)
