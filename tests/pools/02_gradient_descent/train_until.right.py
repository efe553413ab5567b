# Right answers for `train_until`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% for with break
def train_until(w, X, t, lr, goal, max_epochs):
    w = np.array(w, dtype=float)
    n = len(t)
    used = 0
    for _ in range(max_epochs):
        e = X @ w - t
        if e @ e / n <= goal:
            break
        w = w - lr * X.T @ e / n
        used += 1
    return w, used


# %% while True
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while True:
        err = t - np.dot(X, w)
        mse = np.mean(err ** 2)
        if not mse > goal:
            break
        if epochs >= max_epochs:
            break
        w = w + lr * np.dot(err, X) / len(t)
        epochs = epochs + 1
    return w, epochs


# %% helpers
def mse(w, X, t):
    return np.mean(np.square(t - X @ w))

def linear_gradient(w, X, t):
    return X.T @ (X @ w - t) / len(t)

def train_until(w, X, t, lr, goal, max_epochs):
    e = 0
    while e < max_epochs and mse(w, X, t) > goal:
        w = w - lr * linear_gradient(w, X, t)
        e += 1
    return w, e


# %% recursion tags=["disputable"]
# Disputable: right, but one Python frame per epoch: fails when more than about 10 000 epochs are needed

def train_until(w, X, t, lr, goal, max_epochs):
    import sys
    sys.setrecursionlimit(10000)
    def go(w, used):
        r = X @ w - t
        if used == max_epochs or np.mean(r * r) <= goal:
            return w, used
        return go(w - lr * X.T @ r / len(r), used + 1)
    return go(np.asarray(w, float), 0)


# %% list pair
def train_until(w, X, t, lr, goal, max_epochs):
    w = w.copy().astype(float)
    epochs = 0
    done = np.mean((t - X @ w) ** 2) <= goal
    while not done and epochs < max_epochs:
        g = np.zeros_like(w)
        for i in range(len(t)):
            g += (X[i] @ w - t[i]) * X[i]
        w -= lr * g / len(t)
        epochs += 1
        done = np.mean((t - X @ w) ** 2) <= goal
    return [w, epochs]


# %% twice the loss
def loss(w, X, t):
    return np.mean(0.5 * (t - X @ w) ** 2)

def train_until(w, X, t, lr, goal, max_epochs):
    k = 0
    while 2 * loss(w, X, t) > goal and k != max_epochs:
        w = w - lr * np.mean((X @ w - t)[:, None] * X, axis=0)
        k += 1
    return w, k


# %% epochs as numpy integer, weights as list
def train_until(w, X, t, lr, goal, max_epochs):
    epochs = np.int64(0)
    v = np.array(w, dtype=float)
    while epochs < max_epochs:
        r = np.einsum("ni,i->n", X, v) - t
        if np.average(r ** 2) <= goal:
            return v.tolist(), epochs
        v = v - lr * np.einsum("n,ni->i", r, X) / r.size
        epochs += 1
    return v.tolist(), epochs


# %% namedtuple
from collections import namedtuple
Result = namedtuple("Result", "w epochs")

def train_until(w, X, t, lr, goal, max_epochs):
    v = 1.0 * w
    for epoch in range(max_epochs + 1):
        if epoch == max_epochs or ((X @ v - t) ** 2).sum() / len(t) <= goal:
            return Result(v, epoch)
        v = v - lr * (X @ v - t) @ X / len(t)


# %% for with else
def train_until(w, X, t, lr, goal, max_epochs):
    w = np.array(w, float)
    for epoch in range(max_epochs):
        if np.var(t - X @ w) + np.mean(t - X @ w) ** 2 <= goal:
            break
        w = w - lr * (X.T @ (X @ w - t) / len(t))
    else:
        epoch = max_epochs
    return w, epoch


# %% keyword-friendly with history
def train_until(w, X, t, lr, goal, max_epochs, verbose=False):
    history = [np.array(w, dtype=float)]
    def mse_of(v):
        return float(np.linalg.norm(X @ v - t) ** 2 / len(t))
    while mse_of(history[-1]) > goal and len(history) - 1 < max_epochs:
        v = history[-1]
        history.append(v - lr * X.T @ (X @ v - t) / len(t))
        if verbose:
            print(len(history) - 1, mse_of(history[-1]))
    return history[-1], len(history) - 1


# %% precomputed Hessian
def train_until(w, X, t, lr, goal, max_epochs):
    n = len(t)
    H, b = X.T @ X / n, X.T @ t / n
    epochs = 0
    while np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs:
        w = w - lr * (H @ w - b)
        epochs += 1
    return w, epochs


# %% for with an early return
def train_until(w, X, t, lr, goal, max_epochs):
    w = np.array(w, dtype=float)
    for epoch in range(max_epochs):
        if np.mean((X @ w - t) ** 2) <= goal:
            return w, epoch
        w = w - lr * linear_gradient(w, X, t)
    return w, max_epochs


# %% list of two
def train_until(w, X, t, lr, goal, max_epochs):
    e = 0
    while np.mean((X @ w - t) ** 2) > goal and e < max_epochs:
        w = gd_step(w, linear_gradient(w, X, t), lr)
        e += 1
    return [w, e]


# %% epochs as a float array
def train_until(w, X, t, lr, goal, max_epochs):
    n = len(t)
    w, e = np.array(w, float), 0
    while True:
        r = X @ w - t
        if r @ r / n <= goal or e >= max_epochs:
            return w, np.float64(e)
        w = w - lr * X.T @ r / n
        e += 1


# %% recursion, once more
def train_until(w, X, t, lr, goal, max_epochs):
    if max_epochs == 0 or np.mean((t - X @ w) ** 2) <= goal:
        return w, 0
    v, e = train_until(w - lr * X.T @ (X @ w - t) / len(t), X, t, lr, goal, max_epochs - 1)
    return v, e + 1


# %% python lists
def train_until(w, X, t, lr, goal, max_epochs):
    w = [float(v) for v in w]
    n, k = len(X), len(w)
    epochs = 0
    while True:
        res = [sum(a * b for a, b in zip(w, x)) - c for x, c in zip(X, t)]
        if not (sum(r * r for r in res) / n > goal) or not (epochs < max_epochs):
            break
        g = [sum(r * x[j] for r, x in zip(res, X)) / n for j in range(k)]
        w = [a - lr * b for a, b in zip(w, g)]
        epochs += 1
    return w, epochs


# %% named tuple
from collections import namedtuple
Trained = namedtuple("Trained", "w epochs")
def train_until(w, X, t, lr, goal, max_epochs):
    mse = lambda v: np.linalg.norm(t - X @ v) ** 2 / len(t)
    epochs = 0
    while mse(w) > goal:
        if epochs == max_epochs:
            break
        w = w - lr * X.T @ (X @ w - t) / len(t)
        epochs += 1
    return Trained(w, epochs)


# %% in place on a copy
def train_until(w, X, t, lr, goal, max_epochs):
    w = w.astype(float).copy()
    epochs = 0
    while epochs < max_epochs and ((t - X @ w) ** 2).mean() > goal:
        w -= lr * X.T.dot(X.dot(w) - t) / X.shape[0]
        epochs = epochs + 1
    return w, epochs


# %% precomputed matrices
def train_until(w, X, t, lr, goal, max_epochs):
    n = len(t)
    A = np.eye(len(w)) - lr * X.T @ X / n
    b = lr * X.T @ t / n
    w = np.array(w, dtype=float)
    for e in range(max_epochs + 1):
        if np.mean((t - X @ w) ** 2) <= goal or e == max_epochs:
            return w, e
        w = A @ w + b


# %% np.int64 epochs and a column of weights
def train_until(w, X, t, lr, goal, max_epochs):
    W, T = np.reshape(w, (-1, 1)).astype(float), np.reshape(t, (-1, 1))
    e = np.int64(0)
    while np.mean((X @ W - T) ** 2) > goal and e < max_epochs:
        W = W - lr * X.T @ (X @ W - T) / len(T)
        e = e + 1
    return W, e


# %% path first
def train_until(w, X, t, lr, goal, max_epochs):
    path = [np.array(w, dtype=float)]
    while np.mean((t - X @ path[-1]) ** 2) > goal and len(path) <= max_epochs:
        path.append(path[-1] - lr * X.T @ (X @ path[-1] - t) / len(t))
    return path[-1], len(path) - 1


# %% recursion with its own gradient

def train_until(w, X, t, lr, goal, max_epochs):
    r = X @ np.asarray(w, dtype=float) - t
    if r @ r <= goal * len(r) or max_epochs == 0:
        return np.array(w, dtype=float), 0
    new, more = train_until(w - lr * (r @ X) / len(r), X, t, lr, goal, max_epochs - 1)
    return new, more + 1


# %% recursion with the epochs that are left

def train_until(w, X, t, lr, goal, max_epochs):
    miss = np.asarray(t) - np.asarray(X) @ w
    if max_epochs <= 0 or not miss @ miss / miss.size > goal:
        return np.array(w, dtype=float), 0
    w, later = train_until(w + lr * (miss @ X) / miss.size, X, t, lr, goal, max_epochs - 1)
    return w, later + 1


# %% a generator of states, of which the first good one is taken

def train_until(w, X, t, lr, goal, max_epochs):
    def states():
        v = np.array(w, dtype=float).reshape(-1, 1)
        target = np.reshape(t, (-1, 1))
        for epoch in range(max_epochs + 1):
            yield v.ravel(), epoch, float(np.mean((X @ v - target) ** 2))
            v = v - lr * np.mean((X @ v - target) * X, axis=0).reshape(-1, 1)

    for reached, epoch, mse in states():
        if mse <= goal or epoch == max_epochs:
            return reached, epoch
