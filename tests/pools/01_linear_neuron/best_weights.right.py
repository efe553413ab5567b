# Right answers for `best_weights`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% pinv
def best_weights(X, t):
    return np.linalg.pinv(X) @ t


# %% SVD
def best_weights(X, t):
    U, s, Vt = np.linalg.svd(np.asarray(X, dtype=float), full_matrices=False)
    w = np.zeros(X.shape[1])
    for i in range(len(s)):
        if s[i] > 1e-10 * s[0]:
            w += (U[:, i] @ t) / s[i] * Vt[i]
    return w


# %% lstsq index 0
def best_weights(X, t):
    solution = np.linalg.lstsq(X, t, rcond=None)
    return solution[0]


# %% lstsq with a column of targets
def best_weights(X, t):
    w, res, rank, sv = np.linalg.lstsq(X, t.reshape(-1, 1), rcond=None)
    return w[:, 0]


# %% pinv of the normal equations
def best_weights(X, t):
    A = X.T @ X
    b = X.T @ t
    return np.linalg.pinv(A, rcond=1e-10) @ b


# %% lstsq on the normal equations
def best_weights(X, t):
    H = X.T @ X / len(X)
    g = X.T @ t / len(X)
    return np.linalg.lstsq(H, g, rcond=1e-11)[0]


# %% eigenvectors of X X^T
def best_weights(X, t):
    X = np.asarray(X, float)
    lam, V = np.linalg.eigh(X @ X.T)
    a = np.zeros(len(t))
    for l, v in zip(lam, V.T):
        if l > 1e-10 * lam.max():
            a = a + (v @ t) / l * v
    return X.T @ a


# %% rank by matrix_rank, then solve in the row space
def best_weights(X, t):
    r = np.linalg.matrix_rank(X)
    _, _, Vt = np.linalg.svd(X)
    B = Vt[:r].T                      # orthonormal basis of the row space
    XB = X @ B
    c = np.linalg.solve(XB.T @ XB, XB.T @ t)
    return B @ c


# %% QR of the transpose when full rank, pinv otherwise
def best_weights(X, t):
    n, k = X.shape
    if np.linalg.matrix_rank(X) == k:
        Q, R = np.linalg.qr(X)
        return np.linalg.solve(R, Q.T @ t)
    return np.linalg.pinv(X).dot(t)


# %% list of floats
def best_weights(X, t):
    pseudo = np.linalg.pinv(np.array(X, dtype=float))
    return [float(row @ t) for row in pseudo]


# %% Greville's recursion with projections
def best_weights(X, t):
    # pseudo-inverse column by column (Greville)
    X = np.array(X, dtype=float)
    P = np.zeros((0, len(t)))
    A = np.zeros((len(t), 0))
    for j in range(X.shape[1]):
        a = X[:, j]
        d = P @ a
        c = a - A @ d
        if np.linalg.norm(c) > 1e-9 * max(1.0, np.linalg.norm(a)):
            b = c / (c @ c)
        else:
            b = (d @ P) / (1 + d @ d) if len(d) else np.zeros(len(t))
        P = np.vstack([P - np.outer(d, b), b])
        A = np.column_stack([A, a])
    return P @ t


# %% tuple unpack with star and copy
def best_weights(X, t, *extra):
    X, t = np.array(X, float), np.array(t, float)
    w, *rest = np.linalg.lstsq(X, t, rcond=1e-12)
    return w.copy()


# %% pinv, once more
def best_weights(X, t):
    return np.linalg.pinv(X).dot(t)


# %% lstsq on a column
def best_weights(X, t):
    return np.linalg.lstsq(X, t[:, None], rcond=None)[0]


# %% pinv of the normal matrix
def best_weights(X, t):
    return np.linalg.pinv(X.T @ X) @ (X.T @ t)


# %% svd by hand
def best_weights(X, t):
    U, s, Vt = np.linalg.svd(X, full_matrices=False)
    keep = s > 1e-10 * s.max()
    return Vt[keep].T @ ((U.T @ t)[keep] / s[keep])


# %% eigen decomposition
def best_weights(X, t):
    lam, V = np.linalg.eigh(X.T @ X)
    inv = np.array([1 / l if l > 1e-9 * lam.max() else 0.0 for l in lam])
    return V @ (inv * (V.T @ (X.T @ t)))


# %% conjugate gradients from zero
def best_weights(X, t):
    w = np.zeros(X.shape[1])
    r = X.T @ t
    p = r.copy()
    for _ in range(5 * len(w)):
        if np.linalg.norm(r) < 1e-12:
            break
        Ap = X.T @ (X @ p)
        a = (r @ r) / (p @ Ap)
        w = w + a * p
        new = r - a * Ap
        p = new + (new @ new) / (r @ r) * p
        r = new
    return w


# %% list comprehension of floats
def best_weights(X, t):
    return [float(v) for v in np.linalg.lstsq(X, t, rcond=None)[0]]


# %% matrix pinv
def best_weights(X, t):
    return np.matrix(X).I * np.matrix(t).T


# %% tuple
def best_weights(X, t):
    return tuple(np.linalg.pinv(X) @ t)


# %% minimum norm by a tiny ridge
def best_weights(X, t):
    return np.linalg.solve(X.T @ X + 1e-9 * np.eye(X.shape[1]), X.T @ t)


# %% projection of any solution onto the row space
def best_weights(X, t):
    w = np.linalg.lstsq(X, t, rcond=None)[0]
    P = np.linalg.pinv(X) @ X
    return P @ w


# %% singular values by hand

def best_weights(X, t):
    U, s, Vt = np.linalg.svd(np.asarray(X, float), full_matrices=False)
    keep = s > s[0] * 1e-10
    return Vt[keep].T @ ((U[:, keep].T @ t) / s[keep])


# %% orthonormal basis of the rows by hand, then a small full-rank system

def best_weights(X, t):
    X, t = np.asarray(X, float), np.asarray(t, float)
    basis = []
    for row in X:
        rest = row.copy()
        for _ in range(2):
            for q in basis:
                rest = rest - (rest @ q) * q
        if np.linalg.norm(rest) > 1e-9 * np.linalg.norm(X):
            basis.append(rest / np.linalg.norm(rest))
    if not basis:
        return np.zeros(X.shape[1])
    Q = np.array(basis).T
    A = X @ Q
    return Q @ np.linalg.solve(A.T @ A, A.T @ t)


# %% eigenvectors with curvature, each with its share

def best_weights(X, t):
    curvatures, directions = np.linalg.eigh(X.T @ X)
    w = 0.0 * directions[:, 0]
    for c, d in zip(curvatures, directions.T):
        if c > 1e-10 * max(curvatures):
            w = w + d * (d @ (X.T @ t)) / c
    return w
