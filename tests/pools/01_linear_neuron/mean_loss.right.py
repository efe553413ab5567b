# Right answers for `mean_loss`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% loops
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("Y and T differ in shape")
    n, o = Y.shape
    total = 0.0
    for i in range(n):
        for j in range(o):
            total += (T[i, j] - Y[i, j]) ** 2
    return total / (2 * n)


# %% norm squared
def mean_loss(Y, T):
    if np.shape(Y) != np.shape(T):
        raise ValueError("shapes")
    return 0.5 * np.linalg.norm(T - Y, axis=1).__pow__(2).mean()


# %% sum divided by rows
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError(f"{Y.shape} is not {T.shape}")
    return float(np.sum((Y - T) ** 2) / 2 / Y.shape[0])


# %% einsum
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("mismatch")
    D = T - Y
    return np.einsum("ij,ij->", D, D) / (2 * len(D))


# %% vdot
def mean_loss(Y, T):
    if list(Y.shape) != list(T.shape):
        raise ValueError
    d = (T - Y).ravel()
    return np.vdot(d, d) / 2 / len(Y)


# %% trace
def mean_loss(Y, T):
    if not Y.shape == T.shape:
        raise ValueError("shape mismatch")
    R = Y - T
    return 0.5 * np.trace(R @ R.T) / R.shape[0]


# %% mean per column, then sum
def mean_loss(Y, T):
    if Y.ndim != T.ndim or any(a != b for a, b in zip(Y.shape, T.shape)):
        raise ValueError("not the same shape")
    return (0.5 * (T - Y) ** 2).mean(axis=0).sum()


# %% fsum of squared errors
from math import fsum

def mean_loss(Y, T):
    Y = np.asarray(Y, dtype=float)
    T = np.asarray(T, dtype=float)
    if Y.shape != T.shape:
        raise ValueError("not the same shape")
    return fsum(0.5 * v * v for v in (T - Y).flat) / len(Y)


# %% own exception class that is a ValueError
class ShapeError(ValueError):
    pass

def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ShapeError(Y.shape, T.shape)
    C = [0.5 * ((t - y) @ (t - y)) for y, t in zip(Y, T)]
    return sum(C) / len(C)


# %% one-element array
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shape")
    n = Y.shape[0]
    ones = np.ones((1, n))
    return (ones @ ((T - Y) ** 2)).sum(axis=1) / (2 * n)


# %% float32
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shape")
    d = T.astype(np.float32) - Y.astype(np.float32)
    return np.float32(0.5) * np.mean(np.sum(d * d, axis=1))


# %% decorated shape check
import functools

def same_shape(fn):
    @functools.wraps(fn)
    def inner(Y, T):
        if np.shape(Y) != np.shape(T):
            raise ValueError("the two arrays must have one shape")
        return fn(Y, T)
    return inner

@same_shape
def mean_loss(Y, T):
    return np.average(np.sum((T - Y) ** 2, axis=1)) / 2


# %% running mean
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shape")
    m = 0.0
    for i, (y, t) in enumerate(zip(Y, T), start=1):
        c = 0.5 * np.sum((t - y) ** 2)
        m += (c - m) / i
    return m


# %% trace, once more
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shape mismatch: %s %s" % (Y.shape, T.shape))
    D = Y - T
    return np.trace(D @ D.T) / (2 * len(D))


# %% loops, once more
def mean_loss(Y, T):
    if np.shape(Y) != np.shape(T):
        raise ValueError("shapes")
    total = 0.0
    for y, t in zip(Y, T):
        for a, b in zip(y, t):
            total += 0.5 * (a - b) ** 2
    return total / len(Y)


# %% vdot, once more
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    d = (T - Y).ravel()
    return d @ d / 2 / len(Y)


# %% mean over all times outputs
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("different shapes")
    return 0.5 * np.mean((Y - T) ** 2) * (Y.size / Y.shape[0])


# %% einsum, once more
def mean_loss(Y, T):
    if Y.shape != T.shape: raise ValueError(f"{Y.shape} vs {T.shape}")
    return np.einsum("ij,ij->", Y - T, Y - T) / (2.0 * Y.shape[0])


# %% own subclass of ValueError
class ShapeError(ValueError):
    pass
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ShapeError("no")
    return np.mean([np.sum((y - t) ** 2) / 2 for y, t in zip(Y, T)])


# %% zip strict, reuses squared_error
def mean_loss(Y, T):
    Y, T = np.asarray(Y), np.asarray(T)
    if Y.shape != T.shape:
        raise ValueError
    return np.mean(np.sum(squared_error(Y, T), axis=-1))


# %% running average
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    m = 0.0
    for i, (y, t) in enumerate(zip(Y, T), 1):
        m += (0.5 * np.dot(y - t, y - t) - m) / i
    return m


# %% frobenius norm
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    return np.linalg.norm(Y - T, "fro") ** 2 / (2 * Y.shape[0])


# %% array of shape (1, 1)
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    return np.mean(0.5 * np.sum((Y - T) ** 2, axis=1, keepdims=True), axis=0, keepdims=True)


# %% refuses by a cast to a tuple of lists
def mean_loss(Y, T):
    D = [[b - a for a, b in zip(r, s, strict=True)] for r, s in zip(Y.tolist(), T.tolist(), strict=True)] if Y.ndim == T.ndim else None
    if D is None:
        raise ValueError("shapes")
    return sum(d * d for row in D for d in row) / len(D) / 2


# %% two loops over lists

def mean_loss(Y, T):
    Y, T = np.array(Y).copy(), np.array(T).copy()
    if Y.shape != T.shape:
        raise ValueError("no")
    total = 0
    for row, goal in zip(Y.tolist(), T.tolist()):
        for a, b in zip(row, goal):
            total += (b - a) * (b - a) / 2
    return total / len(Y)


# %% an exception of its own, and the trace of a product

class ShapesDiffer(ValueError):
    pass


def mean_loss(Y, T):
    if np.shape(Y) != np.shape(T):
        raise ShapesDiffer(f"{np.shape(Y)} against {np.shape(T)}")
    D = np.asarray(Y, dtype=float) - np.asarray(T, dtype=float)
    return np.trace(D @ D.T) / (2 * D.shape[0])


# %% a running average with the right weights

def mean_loss(Y, T):
    Y, T = np.array(Y, dtype=float), np.array(T, dtype=float)
    if Y.ndim != T.ndim or any(a != b for a, b in zip(Y.shape, T.shape)):
        raise ValueError
    mean = 0.0
    for k, (y, t) in enumerate(zip(Y, T), start=1):
        mean += (np.dot(t - y, t - y) / 2 - mean) / k
    return float(mean)
