# Right answers for `train_gd`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% list of arrays, stacked
# Norm-wise error at most 0e+00

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w - lr * g
        path.append(w)
    return np.array(path)


# %% preallocated
# Norm-wise error at most 0e+00

def train_gd(perf_grad, w0, lr, epochs):
    path = np.empty((epochs + 1, len(w0)))
    path[0] = w0
    for k in range(epochs):
        path[k + 1] = path[k] - lr * perf_grad(path[k])[1]
    return path


# %% recursion, list
# Norm-wise error at most 0e+00

def train_gd(perf_grad, w0, lr, epochs):
    w = np.asarray(w0) * 1.0
    if epochs == 0:
        return [w]
    return [w] + train_gd(perf_grad, w - lr * perf_grad(w.copy())[1], lr, epochs - 1)


# %% generator
# Norm-wise error at most 0e+00

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=np.float64)
    yield w.copy()
    while epochs > 0:
        w = w - np.multiply(lr, perf_grad(w)[1])
        epochs -= 1
        yield w.copy()


# %% in place on a copy, copies stored
# Norm-wise error at most 0e+00

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    rows = [w.copy()]
    for epoch in range(1, epochs + 1):
        w -= lr * np.array(perf_grad(w.copy())[1])
        rows.append(w.copy())
    return np.vstack(rows)


# %% itertools.accumulate
# Norm-wise error at most 0e+00

from itertools import accumulate
def train_gd(perf_grad, w0, lr, epochs):
    step = lambda w, _: w - lr * perf_grad(w)[1]
    return np.array(list(accumulate(range(epochs), step, initial=np.asarray(w0, dtype=float))))


# %% Python numbers, tuple of lists
# Norm-wise error at most 0e+00

def train_gd(perf_grad, w0, lr, epochs):
    w = [float(v) for v in w0]
    rows = [list(w)]
    for _ in range(epochs):
        g = perf_grad(np.array(w))[1]
        w = [a - lr * float(b) for a, b in zip(w, g)]
        rows.append(list(w))
    return tuple(rows)


# %% momentum with mc = 0 tags=["disputable"]
# Norm-wise error at most 0e+00
# Disputable: calls train_gdm, which the notebook defines further down

def train_gd(perf_grad, w0, lr, epochs):
    return train_gdm(perf_grad, w0, lr, 0.0, epochs)


# %% vstack
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    for _ in range(epochs):
        perf, g = perf_grad(w)
        w = w - lr * g
        path.append(w.copy())
    return np.vstack(path)


# %% in place on own copy
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    for _ in range(epochs):
        perf, g = perf_grad(w)
        w -= lr * g
        path.append(w.copy())
    return np.array(path)


# %% subtract
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    for _ in range(epochs):
        perf, g = perf_grad(w)
        w = np.subtract(w, lr * np.asarray(g))
        path.append(w.copy())
    return np.array(path)


# %% float32
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    for _ in range(epochs):
        perf, g = perf_grad(w)
        w = (w - lr * g).astype(np.float32)
        path.append(w.copy())
    return np.array(path)


# %% recursion
def train_gd(perf_grad, w0, lr, epochs):
    w = np.asarray(w0, dtype=float)
    if epochs == 0:
        return w[None]
    return np.vstack([w, train_gd(perf_grad, w - lr * perf_grad(w)[1], lr, epochs - 1)])


# %% last of the path

def train_gd(perf_grad, w0, lr, epochs):
    path = [np.asarray(w0, dtype=float)]
    for k in range(epochs):
        path.append(path[-1] - lr * perf_grad(path[-1])[1])
    return path


# %% while

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    rows = w[None]
    while len(rows) <= epochs:
        E, g = perf_grad(w)
        w = w + (-lr) * np.asarray(g)
        rows = np.vstack([rows, w])
    return rows


# %% in place with copies

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    rows = [w.copy()]
    for _ in range(epochs):
        w -= lr * perf_grad(w)[1]
        rows.append(w.copy())
    return np.stack(rows)


# %% accumulate

def train_gd(perf_grad, w0, lr, epochs):
    from itertools import accumulate, repeat

    start = 1.0 * np.asarray(w0)
    return np.stack(list(accumulate(repeat(lr, epochs), lambda w, eta: w - eta * perf_grad(w)[1], initial=start)))


# %% recursion that builds on shorter walks

def train_gd(perf_grad, w0, lr, epochs):
    if epochs == 0:
        return np.array([w0], dtype=np.float64)
    before = train_gd(perf_grad, w0, lr, epochs - 1)
    step = -lr * np.asarray(perf_grad(before[-1].copy())[1])
    return np.concatenate([before, (before[-1] + step)[np.newaxis]])
