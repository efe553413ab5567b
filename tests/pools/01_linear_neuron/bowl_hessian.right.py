# Right answers for `bowl_hessian`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% dot
def bowl_hessian(X):
    n = X.shape[0]
    return np.dot(X.T, X) / n


# %% mean of outer products
def bowl_hessian(X):
    return np.mean([np.outer(x, x) for x in X], axis=0)


# %% triple loop
def bowl_hessian(X):
    n, k = X.shape
    H = [[0.0] * k for _ in range(k)]
    for i in range(k):
        for j in range(k):
            for m in range(n):
                H[i][j] += X[m, i] * X[m, j] / n
    return H


# %% einsum
def bowl_hessian(X):
    return np.einsum("ni,nj->ij", X, X) / len(X)


# %% tensordot times 1/n
def bowl_hessian(X):
    return (1.0 / len(X)) * np.tensordot(X, X, axes=(0, 0))


# %% scaled data
def bowl_hessian(X):
    Z = X / np.sqrt(len(X))
    return Z.T @ Z


# %% covariance plus mean product
def bowl_hessian(X):
    m = X.mean(axis=0)
    C = (X - m).T @ (X - m) / len(X)
    return C + np.outer(m, m)


# %% SVD
def bowl_hessian(X):
    X = np.asarray(X, float)
    U, s, Vt = np.linalg.svd(X, full_matrices=False)
    return (Vt.T * s ** 2) @ Vt / X.shape[0]


# %% np.matrix
def bowl_hessian(X):
    M = np.matrix(X)
    return M.T * M / M.shape[0]


# %% upper half mirrored
def bowl_hessian(X):
    n, k = X.shape
    H = np.zeros((k, k))
    for i in range(k):
        for j in range(i, k):
            H[i, j] = H[j, i] = np.mean(X[:, i] * X[:, j])
    return H


# %% float32
def bowl_hessian(X):
    X = np.asarray(X, dtype=np.float32)
    return X.T @ X / np.float32(len(X))


# %% columns as tuple of tuples
def bowl_hessian(X):
    cols = list(zip(*X.tolist()))
    n = len(X)
    return tuple(tuple(sum(a * b for a, b in zip(c, d)) / n for d in cols) for c in cols)


# %% static method
class Bowl:
    @staticmethod
    def hessian(X):
        n, k = X.shape
        return np.array([[X[:, i] @ X[:, j] / n for j in range(k)] for i in range(k)])

bowl_hessian = Bowl.hessian


# %% sum of outers
def bowl_hessian(X):
    return sum(np.outer(x, x) for x in X) / len(X)


# %% einsum, once more
def bowl_hessian(X):
    return np.einsum("ni,nj->ij", X, X) / X.shape[0]


# %% triangle and mirror
def bowl_hessian(X):
    k = X.shape[1]
    H = np.zeros((k, k))
    for i in range(k):
        for j in range(i + 1):
            H[i, j] = H[j, i] = np.mean(X[:, i] * X[:, j])
    return H


# %% lists
def bowl_hessian(X):
    X = np.asarray(X).tolist()
    n, k = len(X), len(X[0])
    return [[sum(r[i] * r[j] for r in X) / n for j in range(k)] for i in range(k)]


# %% matrix class
def bowl_hessian(X):
    M = np.matrix(X)
    return M.T * M / M.shape[0]


# %% covariance plus means
def bowl_hessian(X):
    m = X.mean(axis=0)
    return (X - m).T @ (X - m) / len(X) + np.outer(m, m)


# %% broadcasting
def bowl_hessian(X):
    return (X[:, :, None] * X[:, None, :]).mean(0)


# %% svd
def bowl_hessian(X):
    _, s, Vt = np.linalg.svd(X, full_matrices=False)
    return (Vt.T * s ** 2) @ Vt / len(X)


# %% differences of the loss
def bowl_hessian(X):
    k = X.shape[1]
    E = lambda w: 0.5 * np.mean((X @ w) ** 2)
    I = np.eye(k)
    return np.array([[E(I[i] + I[j]) - E(I[i]) - E(I[j]) for j in range(k)] for i in range(k)])


# %% scaled copy
def bowl_hessian(X):
    A = X / np.sqrt(len(X))
    return np.tensordot(A, A, axes=(0, 0))


# %% map and lambda
bowl_hessian = lambda X: np.mean(list(map(lambda x: np.outer(x, x), X)), axis=0)


# %% mean of outer products by einsum

def bowl_hessian(X):
    return np.einsum("ni,nj->nij", X, X).mean(axis=0)


# %% second differences of the loss, exact for a parabola

def bowl_hessian(X):
    n, k = X.shape

    def loss(w):
        return np.mean((X @ w) ** 2) / 2

    e = np.eye(k)
    return np.array([[loss(e[i] + e[j]) - loss(e[i]) - loss(e[j]) for j in range(k)] for i in range(k)])


# %% from the triangle of a QR decomposition

def bowl_hessian(X):
    R = np.linalg.qr(X, mode="r") / np.sqrt(X.shape[0])
    return R.T @ R
