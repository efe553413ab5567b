# Right answers for `linear_gradient`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% mean of rows
def linear_gradient(w, X, t):
    r = X @ w - t
    return np.mean(r[:, None] * X, axis=0)


# %% loop over examples
def linear_gradient(w, X, t):
    g = np.zeros(len(w))
    for x_i, t_i in zip(X, t):
        y_i = x_i @ w
        g += (y_i - t_i) * x_i
    return g / len(t)


# %% normal equations
def linear_gradient(w, X, t):
    n = len(X)
    return (X.T @ X) @ w / n - X.T @ t / n


# %% list returned
def linear_gradient(w, X, t):
    n = len(t)
    y = [sum(a * b for a, b in zip(w, row)) for row in X]
    return [sum((y[m] - t[m]) * X[m][i] for m in range(n)) / n for i in range(len(w))]


# %% float32
def linear_gradient(w, X, t):
    w, X, t = (np.asarray(a, dtype=np.float32) for a in (w, X, t))
    return X.T @ (X @ w - t) / np.float32(len(t))


# %% tuple
def linear_gradient(w, X, t):
    residual = np.dot(X, w) - t
    return tuple(np.dot(residual, X) / X.shape[0])


# %% einsum
def linear_gradient(w, X, t):
    r = np.einsum("ni,i->n", X, w) - t
    return np.einsum("n,ni->i", r, X) / len(t)


# %% minus (t - y)
def linear_gradient(w, X, t):
    y = np.dot(X, w)
    return -np.dot(t - y, X) / t.shape[0]


# %% column vectors inside
def linear_gradient(w, X, t):
    w_ = w.reshape(-1, 1)
    t_ = t.reshape(-1, 1)
    g = X.T @ (X @ w_ - t_) / len(t_)
    return g.ravel()


# %% column returned (k,1)
def linear_gradient(w, X, t):
    r = (X @ w - t)[:, np.newaxis]
    return X.T @ r / len(r)


# %% double loop
def linear_gradient(w, X, t):
    n, k = X.shape
    grad = np.zeros(k)
    for i in range(k):
        s = 0.0
        for m in range(n):
            y = 0.0
            for j in range(k):
                y += X[m, j] * w[j]
            s += (y - t[m]) * X[m, i]
        grad[i] = s / n
    return grad


# %% average with weights one
def linear_gradient(w, X, t):
    residual = X @ w - t
    return np.average(X.T * residual, axis=1)


# %% tensordot
def linear_gradient(w, X, t):
    res = np.tensordot(X, w, axes=1) - t
    return np.tensordot(res, X, axes=(0, 0)) / res.size


# %% hessian helper
def hessian(X):
    return X.T @ X / len(X)

def linear_gradient(w, X, t):
    return hessian(X) @ w - (X * t[:, None]).mean(axis=0)


# %% lambda
linear_gradient = lambda w, X, t: ((X @ w - t) @ X) / len(X)


# %% class with methods
class LinearNeuron:
    def __init__(self, w):
        self.w = np.asarray(w)
    def output(self, X):
        return X @ self.w
    def gradient(self, X, t):
        return X.T.dot(self.output(X) - t) / len(t)

def linear_gradient(w, X, t):
    return LinearNeuron(w).gradient(X, t)


# %% fsum per weight
import math

def linear_gradient(w, X, t):
    e = X @ w - t
    return np.array([math.fsum(e * X[:, i]) / len(e) for i in range(X.shape[1])])


# %% np.matrix
def linear_gradient(w, X, t):
    X = np.matrix(X, dtype=float)
    w = np.matrix(w, dtype=float).T
    t = np.matrix(t, dtype=float).T
    return X.T * (X * w - t) / X.shape[0]


# %% augmented data [X, t] and weights (w, -1)
def linear_gradient(w, X, t):
    A = np.column_stack([X, t])
    v = np.append(w, -1.0)
    M = A.T @ A / len(A)
    return (M @ v)[:-1]


# %% running mean over examples
def linear_gradient(w, X, t):
    g = np.zeros(X.shape[1])
    for m in range(len(t)):
        g += ((X[m] @ w - t[m]) * X[m] - g) / (m + 1)
    return g


# %% copies, asserts, prints
def linear_gradient(w, X, t):
    w = np.array(w, dtype=float, copy=True)
    X = np.array(X, dtype=float, copy=True)
    t = np.array(t, dtype=float, copy=True)
    assert X.shape == (len(t), len(w))
    X_w = X @ w
    X_w -= t
    print("residuals", X_w)
    return np.matmul(X_w, X) / len(t)


# %% derivative of the quadratic by two exact differences tags=["disputable"]
# Disputable: finite differences in place of the derivative (cf. P07), exact because the loss is quadratic

def linear_gradient(w, X, t):
    # the loss is quadratic, so E(w + e) - E(w - e) over 2 is exact
    E = lambda v: 0.5 * np.sum((X @ v - t) ** 2) / len(t)
    return np.array([(E(w + e) - E(w - e)) / 2 for e in np.eye(len(w))])


# %% default argument and type hints
def linear_gradient(w: np.ndarray, X: np.ndarray, t: np.ndarray, factor: float = 1.0) -> np.ndarray:
    n = X.shape[0]
    dE_dy = factor * (X @ w - t) / n
    dE_dw = (dE_dy[:, None] * X).sum(axis=0)
    return dE_dw


# %% map and reduce
from functools import reduce

def linear_gradient(w, X, t):
    parts = map(lambda p: (np.dot(p[0], w) - p[1]) * p[0], zip(X, t))
    return reduce(np.add, parts) / len(t)


# %% stacked outer via diag
def linear_gradient(w, X, t):
    R = np.diag(X @ w - t)
    return np.ones(len(t)) @ R @ X / len(t)


# %% generator of the entries turned into an array
def linear_gradient(w, X, t):
    r = np.subtract(np.matmul(X, w), t)
    return np.fromiter((np.mean(r * col) for col in X.T), dtype=float)


# %% longdouble
def linear_gradient(w, X, t):
    X = np.asarray(X, dtype=np.longdouble)
    r = X @ np.asarray(w, dtype=np.longdouble) - t
    return X.T @ r / np.longdouble(len(t))


# %% loop over examples, once more
def linear_gradient(w, X, t):
    g = np.zeros(len(w))
    for x, target in zip(X, t):
        g += (np.dot(w, x) - target) * x
    return g / len(t)


# %% central differences of the loss
def linear_gradient(w, X, t):
    w = np.asarray(w, float)
    E = lambda v: np.mean((t - X @ v) ** 2) / 2
    return np.array([(E(w + 1e-4 * e) - E(w - 1e-4 * e)) / 2e-4 for e in np.eye(len(w))])


# %% hessian minus correlation
def linear_gradient(w, X, t):
    n = len(t)
    return (X.T @ X) @ w / n - X.T @ t / n


# %% lists
def linear_gradient(w, X, t):
    n, k = np.shape(X)
    r = [sum(w[j] * X[i][j] for j in range(k)) - t[i] for i in range(n)]
    return [sum(r[i] * X[i][j] for i in range(n)) / n for j in range(k)]


# %% einsum, once more
def linear_gradient(w, X, t):
    return np.einsum("n,nk->k", np.einsum("nk,k->n", X, w) - t, X) / t.size


# %% columns inside
def linear_gradient(w, X, t):
    W, T = np.reshape(w, (-1, 1)), np.reshape(t, (-1, 1))
    return X.T @ (X @ W - T) / X.shape[0]


# %% minus of minus
def linear_gradient(w, X, t):
    return -np.mean((t - X @ w)[:, None] * X, axis=0)


# %% float32, once more
def linear_gradient(w, X, t):
    w, X, t = np.float32(w), np.float32(X), np.float32(t)
    return X.T @ (X @ w - t) / np.float32(len(t))


# %% np.average of rows
def linear_gradient(w, X, t):
    return np.average([(x @ w - c) * x for x, c in zip(X, t)], axis=0)


# %% matrix class
def linear_gradient(w, X, t):
    X, w, t = np.matrix(X), np.matrix(w).T, np.matrix(t).T
    return (X.T * (X * w - t)) / X.shape[0]


# %% complex step
def linear_gradient(w, X, t):
    out = []
    for i in range(len(w)):
        v = np.array(w, dtype=complex)
        v[i] += 1e-30j
        out.append((0.5 * np.mean((t - X @ v) ** 2)).imag / 1e-30)
    return out


# %% float32 and a loop over weights

def linear_gradient(w, X, t):
    X = np.asarray(X, dtype=np.float32)
    out = np.empty(len(w), dtype=np.float32)
    for i in range(len(w)):
        out[i] = sum((np.float32(x @ w) - ti) * x[i] for x, ti in zip(X, t)) / len(X)
    return out


# %% central differences with a step of one, exact for a parabola

def linear_gradient(w, X, t):
    def twice_the_loss(v):
        return np.average(np.square(t - np.inner(X, v)))

    w = np.asarray(w, dtype=float)
    return np.array([(twice_the_loss(w + e) - twice_the_loss(w - e)) / 4 for e in np.identity(w.size)])


# %% columns and matrices as in Matlab

def linear_gradient(w, X, t):
    A, v, b = np.asmatrix(X), np.asmatrix(w).T, np.asmatrix(t).T
    g = (A.T * A) * v / A.shape[0] - A.T * b / A.shape[0]
    return np.asarray(g).flatten()
