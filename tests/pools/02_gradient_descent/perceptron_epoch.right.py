# Right answers for `perceptron_epoch`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% index loop
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for i in range(X.shape[0]):
        s = np.dot(w, X[i])
        if s > 0:
            y = 1
        else:
            y = 0
        w += lr * (t[i] - y) * X[i]
    return w


# %% only update when wrong
def perceptron_epoch(w, X, t, lr):
    w = w.astype(float)
    for x, target in zip(X, t):
        y = int(x @ w > 0)
        if y == target:
            continue
        if target == 1:
            w = w + lr * x
        else:
            w = w - lr * x
    return w


# %% heaviside
def perceptron_epoch(w, X, t, lr):
    w = np.asarray(w, dtype=float)
    for x, c in zip(X, t):
        y = np.heaviside(np.dot(x, w), 0.0)
        w = w + lr * (c - y) * x
    return w


# %% bias and weights apart
def perceptron_epoch(w, X, t, lr):
    b, v = float(w[0]), np.array(w[1:], dtype=float)
    for x, c in zip(X[:, 1:], t):
        y = 1.0 if b + x @ v > 0 else 0.0
        b = b + lr * (c - y)
        v = v + lr * (c - y) * x
    return np.concatenate([[b], v])


# %% pure Python lists
def perceptron_epoch(w, X, t, lr):
    w = [float(v) for v in w]
    for x, c in zip(X.tolist(), t.tolist()):
        s = sum(a * b for a, b in zip(w, x))
        e = c - (1 if s > 0 else 0)
        w = [a + lr * e * b for a, b in zip(w, x)]
    return w


# %% reduce
from functools import reduce

def perceptron_epoch(w, X, t, lr):
    def present(w, pair):
        x, c = pair
        return w + lr * (c - float(w @ x > 0)) * x
    return reduce(present, zip(X, t), np.array(w, float))


# %% step function
def step(s):
    return np.where(s > 0, 1.0, 0.0)

def perceptron_epoch(w, X, t, lr):
    w_new = w.copy() * 1.0
    for k in range(len(t)):
        w_new = w_new + lr * (t[k] - step(X[k] @ w_new)) * X[k]
    return w_new


# %% recursion over the examples
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    if len(X) == 0:
        return w
    y = 1 if w.dot(X[0]) > 0 else 0
    return perceptron_epoch(w + lr * (t[0] - y) * X[0], X[1:], t[1:], lr)


# %% while with iterator
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    n, i = len(X), 0
    while i < n:
        y = (np.sum(w * X[i]) > 0) * 1.0
        dw = lr * (t[i] - y) * X[i]
        w = w + dw
        i += 1
    return w


# %% float32
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=np.float64)
    for x, c in zip(np.asarray(X, np.float64), t):
        w = w + np.float64(lr) * (np.float64(c) - np.float64(np.dot(x, w) > 0)) * x
    return w.astype(np.float32)


# %% class
class Perceptron:
    def __init__(self, w):
        self.w = np.array(w, dtype=float)
    def predict(self, x):
        return 1 if np.inner(self.w, x) > 0 else 0
    def learn(self, x, c, lr):
        self.w = self.w + lr * (c - self.predict(x)) * x

def perceptron_epoch(w, X, t, lr):
    p = Perceptron(w)
    for x, c in zip(X, t):
        p.learn(x, c, lr)
    return p.w


# %% counts of updates
def perceptron_epoch(w, X, t, lr):
    counts = np.zeros(len(t))
    for i in range(len(t)):
        current = w + lr * counts @ X
        counts[i] = t[i] - (current @ X[i] > 0)
    return w + lr * (counts @ X)


# %% only when wrong
def perceptron_epoch(w, X, t, lr):
    w = np.array(w, dtype=float)
    for x, target in zip(X, t):
        said = np.dot(w, x) > 0
        if target == 1 and not said:
            w = w + lr * x
        elif target == 0 and said:
            w = w - lr * x
    return w


# %% heaviside, once more
def perceptron_epoch(w, X, t, lr):
    v = np.copy(w).astype(float)
    for i in range(X.shape[0]):
        v += lr * (t[i] - np.heaviside(v @ X[i], 0.0)) * X[i]
    return v


# %% list
def perceptron_epoch(w, X, t, lr):
    w = list(map(float, w))
    for x, c in zip(X.tolist(), t.tolist()):
        y = 1 if sum(a * b for a, b in zip(w, x)) > 0 else 0
        w = [a + lr * (c - y) * b for a, b in zip(w, x)]
    return w


# %% reduce, once more
from functools import reduce
def perceptron_epoch(w, X, t, lr):
    def one(w, case):
        x, c = case
        return w + lr * (c - float(w @ x > 0)) * x
    return reduce(one, zip(X, t), np.array(w, dtype=float))


# %% recursion
def perceptron_epoch(w, X, t, lr):
    if len(t) == 0:
        return w
    y = int(np.dot(X[0], w) > 0)
    return perceptron_epoch(w + lr * (t[0] - y) * X[0], X[1:], t[1:], lr)


# %% column vectors
def perceptron_epoch(w, X, t, lr):
    W = np.array(w, dtype=float).reshape(-1, 1)
    for x, c in zip(X, t):
        x = x.reshape(-1, 1)
        W = W + lr * (c - (W.T @ x > 0)) * x
    return W


# %% tuple and bools
def perceptron_epoch(w, X, t, lr):
    w = np.asarray(w, dtype=float).copy()
    for x, c in zip(X, np.asarray(t).astype(bool)):
        y = bool(w @ x > 0)
        w += lr * (int(c) - int(y)) * x
    return tuple(w)


# %% counts steps instead of weights
def perceptron_epoch(w, X, t, lr):
    w = np.asarray(w, dtype=float)
    c = np.zeros(len(t))
    for i in range(len(t)):
        now = w + lr * (c[:i] @ X[:i])
        c[i] = t[i] - (1 if now @ X[i] > 0 else 0)
    return w + lr * (c @ X)


# %% class, once more
class Perceptron:
    def __init__(self, w, lr):
        self.w, self.lr = np.array(w, dtype=float), lr
    def predict(self, x):
        return 1.0 if self.w @ x > 0 else 0.0
    def learn(self, x, c):
        self.w = self.w + self.lr * (c - self.predict(x)) * x
def perceptron_epoch(w, X, t, lr):
    p = Perceptron(w, lr)
    for x, c in zip(X, t):
        p.learn(x, c)
    return p.w


# %% ternary in one line
def perceptron_epoch(w, X, t, lr):
    for x, c in zip(X, t):
        w = w + lr * (c - (0 if x @ w <= 0 else 1)) * x
    return w


# %% reduce with a nested def

import functools


def perceptron_epoch(w, X, t, lr):
    def learn(weights, example):
        x, wanted = example
        return weights + lr * (wanted - (np.dot(weights, x) > 0)) * x
    return functools.reduce(learn, zip(X, t), np.array(w, dtype=float))


# %% in the dual form: how often each example has been added

def perceptron_epoch(w, X, t, lr):
    gram, at_start = X @ X.T, X @ w
    counts = np.zeros(len(X))
    for i in range(len(X)):
        fires = at_start[i] + lr * gram[i] @ counts > 0
        counts[i] = t[i] - int(fires)
    return w + lr * counts @ X


# %% reduce over pairs, with tuples for weights

def perceptron_epoch(w, X, t, lr):
    from functools import reduce

    def present(weights, pair):
        x, wanted = pair
        y = int(sum(a * b for a, b in zip(weights, x)) > 0)
        if y == wanted:
            return weights
        sign = 1 if wanted else -1
        return tuple(a + sign * lr * b for a, b in zip(weights, x))

    return np.array(reduce(present, zip(X, t), tuple(float(v) for v in w)))
