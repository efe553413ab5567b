"""Correct but different answers for notebook 1: every one must earn full marks."""

import numpy as np


def output_by_loop(w, x):
    if np.ndim(x) == 1:
        total = 0.0
        for i in range(len(w)):
            total += w[i] * x[i]
        return total
    return [output_by_loop(w, row) for row in x]


def output_einsum(w, x):
    return np.einsum("...k,k->...", x, w)


def output_float32(w, x):
    return np.asarray(x, np.float32) @ np.asarray(w, np.float32)


def output_column(w, x):
    return np.atleast_2d(x) @ np.reshape(w, (-1, 1))


NEURON_OUTPUT = (output_by_loop, output_einsum, output_float32, output_column)


def error_power(y, t):
    return np.power(np.subtract(y, t), 2) / 2


def error_lists(y, t):
    if np.ndim(y) == 0:
        return (y - t) * (y - t) / 2
    return [error_lists(a, b) for a, b in zip(y, t)]


def error_float32(y, t):
    return (np.float32(0.5) * (np.asarray(t, np.float32) - np.asarray(y, np.float32)) ** 2).astype(np.float32)


SQUARED_ERROR = (error_power, error_lists, error_float32)


def loss_loop(Y, T):
    class UnequalShapesError(ValueError):
        """An exception of one's own."""

    if np.shape(Y) != np.shape(T):
        raise UnequalShapesError
    total = 0.0
    for y, t in zip(Y, T):
        for a, b in zip(y, t):
            total += (a - b) ** 2 / 2
    return total / len(Y)


def loss_norms(Y, T):
    if np.shape(Y) != np.shape(T):
        raise ValueError("shapes differ")
    return np.array([np.mean(np.linalg.norm(T - Y, axis=1) ** 2) / 2])


def loss_total(Y, T):
    if len(np.shape(Y)) != 2 or np.shape(Y) != np.shape(T):
        raise ValueError
    D = np.float32(T) - np.float32(Y)
    return (D * D).sum() / (2 * D.shape[0])


MEAN_LOSS = (loss_loop, loss_norms, loss_total)


def surface_loops(w1s, w2s, X, t):
    rows = []
    for a in w1s:
        row = []
        for b in w2s:
            row.append(sum((t[i] - a * X[i][0] - b * X[i][1]) ** 2 for i in range(len(t))) / len(t) / 2)
        rows.append(row)
    return rows


def surface_by_case(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)))
    for x, target in zip(X, t):
        E += 0.5 * (target - np.add.outer(w1s * x[0], w2s * x[1])) ** 2
    return E / len(X)


def surface_xy(w1s, w2s, X, t):
    A, B = np.meshgrid(w1s, w2s)
    W = np.stack([A.ravel(), B.ravel()])
    return np.asfortranarray((0.5 * (t[:, None] - X @ W) ** 2).mean(axis=0).reshape(A.shape).T)


ERROR_SURFACE = (surface_loops, surface_by_case, surface_xy)


def hessian_outer(X):
    return sum(np.outer(x, x) for x in X) / len(X)


def hessian_loops(X):
    n, k = X.shape
    return [[sum(X[i, a] * X[i, b] for i in range(n)) / n for b in range(k)] for a in range(k)]


def hessian_matrix(X):
    X = np.matrix(X)
    return X.T * X / X.shape[0]


def hessian_float32(X):
    X = np.float32(X)
    return np.einsum("ni,nj->ij", X, X) / np.float32(len(X))


BOWL_HESSIAN = (hessian_outer, hessian_loops, hessian_matrix, hessian_float32)


def weights_pinv(X, t):
    return np.linalg.pinv(X) @ t


def weights_svd(X, t):
    U, s, V = np.linalg.svd(X, full_matrices=False)
    keep = s > 1e-10 * s[0]
    return V[keep].T @ (U[:, keep].T @ t / s[keep])


def weights_gram(X, t):
    return np.linalg.pinv(X.T @ X, rcond=1e-10) @ X.T @ t


def weights_by_descent(X, t):
    w = np.zeros(X.shape[1])
    rate = 1 / np.linalg.norm(X, 2) ** 2
    for _ in range(5000):
        w = w - rate * X.T @ (X @ w - t)
    return w


BEST_WEIGHTS = (weights_pinv, weights_svd, weights_gram, weights_by_descent)
