# Right answers for `max_stable_lr`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% eigvals
def max_stable_lr(X):
    H = X.T @ X / len(X)
    return 2 / np.max(np.linalg.eigvals(H).real)


# %% singular value
def max_stable_lr(X):
    s = np.linalg.svd(X, compute_uv=False)
    return 2 * len(X) / s[0] ** 2


# %% spectral norm
def max_stable_lr(X):
    n = X.shape[0]
    return 2.0 / np.linalg.norm(X.T.dot(X) / n, 2)


# %% norm of X
def max_stable_lr(X):
    return float(2 * X.shape[0] / np.linalg.norm(X, ord=2) ** 2)


# %% power iteration to convergence
def max_stable_lr(X):
    H = X.T @ X / len(X)
    v = np.ones(len(H)) + np.arange(len(H)) * 0.01
    lam = 0.0
    for _ in range(200000):
        u = H @ v
        new = np.sqrt(u @ u)
        v = u / new
        if abs(new - lam) < 1e-15 * new:
            break
        lam = new
    return 2 / new


# %% last of eigh
def max_stable_lr(X):
    H = np.einsum("ni,nj->ij", X, X) / len(X)
    values, vectors = np.linalg.eigh(H)
    return 2.0 / values[-1]


# %% Gram matrix of the examples
def max_stable_lr(X):
    K = X @ X.T / len(X)
    return 2 / np.linalg.eigvalsh(K)[-1]


# %% matrix squaring
def max_stable_lr(X):
    H = X.T @ X / len(X)
    A = np.array(H, dtype=float)
    for _ in range(60):
        A = A @ A
        A = A / np.trace(A)
    lam = np.trace(H @ A)
    return 2 / lam


# %% rates of every direction, smallest one
def max_stable_lr(X):
    lam = np.linalg.eigvalsh(X.T @ X / len(X))
    limits = [2 / l for l in lam if l > 1e-12]
    return min(limits)


# %% sorted eigenvalues
def max_stable_lr(X):
    n = len(X)
    lams = sorted(np.linalg.eigvals(np.dot(X.T, X) / n).real, reverse=True)
    return np.array([2.0]) / lams[0]


# %% scaled covariance-like product and condition
def max_stable_lr(X):
    Z = np.asarray(X, dtype=float) / np.sqrt(len(X))
    singular = np.linalg.svd(Z)[1]
    return np.divide(2, np.square(singular.max()))


# %% Rayleigh quotient of the leading eigenvector
def max_stable_lr(X: np.ndarray) -> float:
    H = X.T @ X / len(X)
    _, V = np.linalg.eigh(H)
    v = V[:, -1]
    return float(2 * (v @ v) / (v @ H @ v))


# %% nested function and keyword default
def max_stable_lr(X, *, factor=2.0):
    def curvature(X):
        return np.einsum("ni,nj->ij", X, X) / X.shape[0]
    return factor / np.linalg.eigvalsh(curvature(X)).max(initial=0.0)


# %% svd
def max_stable_lr(X):
    return 2 * len(X) / np.linalg.svd(X, compute_uv=False)[0] ** 2


# %% spectral norm, once more
def max_stable_lr(X):
    return 2 * X.shape[0] / np.linalg.norm(X, 2) ** 2


# %% gram matrix of the examples
def max_stable_lr(X):
    return 2 / np.linalg.eigvalsh(X @ X.T / len(X))[-1]


# %% general eigenvalues
def max_stable_lr(X):
    return 2 / max(np.linalg.eigvals(X.T @ X / len(X)).real)


# %% long power iteration
def max_stable_lr(X):
    H = X.T @ X / len(X)
    v = np.random.default_rng(1).normal(size=len(H))
    for _ in range(20000):
        v = H @ v
        v /= np.linalg.norm(v)
    return 2 / float(v @ H @ v)


# %% bisection
def max_stable_lr(X):
    lam = np.linalg.eigvalsh(X.T @ X / len(X))
    low, high = 0.0, 1.0
    while np.all(np.abs(1 - high * lam) <= 1 + 1e-12):
        high *= 2
    for _ in range(200):
        mid = (low + high) / 2
        if np.all(np.abs(1 - mid * lam) <= 1 + 1e-12):
            low = mid
        else:
            high = mid
    return low


# %% numpy scalar in an array
def max_stable_lr(X):
    return np.array([2 / np.linalg.eigh(X.T @ X / len(X))[0].max()])


# %% float32
def max_stable_lr(X):
    X = X.astype(np.float32)
    return np.float32(2) / np.linalg.eigvalsh(X.T @ X / len(X)).max()


# %% matrix powers by repeated squaring
def max_stable_lr(X):
    H = X.T @ X / len(X)
    P, scale = H.copy(), 1.0
    for _ in range(40):
        P = P @ P
        P /= np.linalg.norm(P)
    v = P @ np.linspace(1, 2, len(H))
    return 2 / (v @ H @ v / (v @ v))


# %% characteristic polynomial
def max_stable_lr(X):
    H = X.T @ X / len(X)
    return 2 / max(np.roots(np.poly(H)).real)


# %% pinned to python float
max_stable_lr = lambda X: float(2.0 / np.max(np.abs(np.linalg.eigvalsh(np.cov(X.T, bias=True).reshape(X.shape[1], X.shape[1]) + np.outer(X.mean(0), X.mean(0))))))


# %% singular value, in other words

def max_stable_lr(X):
    return 2 * len(X) / float(np.linalg.norm(np.asarray(X, dtype=float), 2)) ** 2


# %% a matrix that is squared forty times

def max_stable_lr(X):
    H = np.asarray(X, float).T @ X / len(X)
    M = H / np.trace(H)
    for _ in range(40):
        M = M @ M
        M = M / np.trace(M)
    return 2 / np.trace(H @ M)


# %% bisection between a rate that holds and one that does not

def max_stable_lr(X):
    H = sum(np.outer(x, x) for x in X) / len(X)

    def grows(rate):
        return np.max(np.abs(np.linalg.eigvals(np.eye(len(H)) - rate * H))) > 1 + 1e-13

    low, high = 1 / np.trace(H), 2.5 * len(H) / np.trace(H)
    for _ in range(80):
        middle = (low + high) / 2
        low, high = (low, middle) if grows(middle) else (middle, high)
    return low
