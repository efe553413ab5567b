# Wrong answers for `bowl_hessian`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% X X^T
# Shown by: n=6 k=3; n=2 k=5; also by the docstring example (shape (6, 6) for (3, 3)); 9 of 9 cases

def bowl_hessian(X):
    return X @ X.T / len(X)


# %% factor two
# Shown by: n=6 k=3; n=2 k=5; also by the docstring example (value, error 1); 9 of 9 cases

def bowl_hessian(X):
    return 2 * X.T @ X / len(X)


# %% half kept from the loss
# Shown by: n=6 k=3; n=2 k=5; also by the docstring example (value, error 0.5); 9 of 9 cases

def bowl_hessian(X):
    return 0.5 * X.T @ X / len(X)


# %% centred (np.cov)
# Shown by: n=6 k=3; n=2 k=5; also by the docstring example (value, error 0.6); 9 of 9 cases

def bowl_hessian(X):
    return np.atleast_2d(np.cov(X.T, bias=True))


# %% diagonal only
# Shown by: n=6 k=3; n=2 k=5; also by the docstring example (value, error 0.5); 8 of 9 cases

def bowl_hessian(X):
    return np.diag(np.mean(X ** 2, axis=0))


# %% outer product of the means
# Shown by: n=6 k=3; n=2 k=5 (value, error 0.4); 7 of 9 cases

def bowl_hessian(X):
    m = X.mean(axis=0)
    return np.outer(m, m)


# %% n - 1
# Shown by: n=6 k=3; n=2 k=5 (value, error 0.2); 7 of 9 cases

def bowl_hessian(X):
    return X.T @ X / max(len(X) - 1, 1)


# %% integer buffer
# Shown by: integers n=5 k=2; integers n=3 k=3 (value, error 0.09); 2 of 9 cases

def bowl_hessian(X):
    n, k = X.shape
    H = np.zeros((k, k), dtype=X.dtype)
    for i in range(k):
        for j in range(k):
            H[i, j] = np.dot(X[:, i], X[:, j]) / n
    return H


# %% upper half only
# Shown by: n=6 k=3; n=2 k=5; also by the docstring example (value, error 0.5); 8 of 9 cases

def bowl_hessian(X):
    n, k = X.shape
    H = np.zeros((k, k))
    for i in range(k):
        for j in range(i, k):
            H[i, j] = X[:, i] @ X[:, j] / n
    return H


# %% eigenvalues returned
# Shown by: n=6 k=3; n=2 k=5; also by the docstring example (shape (3,) for (3, 3)); 8 of 9 cases

def bowl_hessian(X):
    H = X.T @ X / len(X)
    return np.linalg.eigvalsh(H)


# %% first example only
# Shown by: n=6 k=3; n=2 k=5 (value, error 0.8); 7 of 9 cases

def bowl_hessian(X):
    return np.outer(X[0], X[0])


# %% inverse of the covariance scale
# Shown by: n=6 k=3; n=2 k=5; also by the docstring example (value, error 0.6); 9 of 9 cases

def bowl_hessian(X):
    H = X.T @ X
    return H / np.trace(H)


# %% divides X in place
# Shown by: n=6 k=3; n=2 k=5 (argument changed); 5 of 9 cases

def bowl_hessian(X):
    X = X.astype(float, copy=False)
    X /= np.sqrt(len(X))
    return X.T @ X


# %% covariance
def bowl_hessian(X):
    return np.atleast_2d(np.cov(X, rowvar=False, bias=True))


# %% table of examples
def bowl_hessian(X):
    return X @ X.T / len(X)


# %% divides by n - 1
def bowl_hessian(X):
    return X.T @ X / max(1, len(X) - 1)


# %% factor two of a loss without the half
def bowl_hessian(X):
    return 2 * X.T @ X / len(X)


# %% eigenvalues in place of the matrix
def bowl_hessian(X):
    return np.linalg.eigvalsh(X.T @ X / len(X))


# %% only the diagonal
def bowl_hessian(X):
    return np.diag(np.mean(X ** 2, axis=0))


# %% outer product of the means, once more
def bowl_hessian(X):
    m = X.mean(axis=0)
    return np.outer(m, m)


# %% only the upper triangle filled
def bowl_hessian(X):
    k = X.shape[1]
    H = np.zeros((k, k))
    for i in range(k):
        for j in range(i, k):
            H[i, j] = np.mean(X[:, i] * X[:, j])
    return H


# %% diagonal left out
def bowl_hessian(X):
    k = X.shape[1]
    H = np.zeros((k, k))
    for i in range(k):
        for j in range(i):
            H[i, j] = H[j, i] = np.mean(X[:, i] * X[:, j])
    return H


# %% two by two
def bowl_hessian(X):
    a, b = X[:, 0], X[:, 1]
    return np.array([[np.mean(a * a), np.mean(a * b)], [np.mean(a * b), np.mean(b * b)]])


# %% integer table for integer inputs
def bowl_hessian(X):
    k = X.shape[1]
    H = np.zeros((k, k), dtype=X.dtype)
    for i in range(k):
        for j in range(k):
            H[i, j] = np.mean(X[:, i] * X[:, j])
    return H


# %% scales X in place
def bowl_hessian(X):
    X /= np.sqrt(len(X))
    return X.T @ X


# %% a little ridge
def bowl_hessian(X):
    return X.T @ X / len(X) + 1e-3 * np.eye(X.shape[1])


# %% absolute values
def bowl_hessian(X):
    return np.abs(X.T @ X) / len(X)


# %% only the first example
def bowl_hessian(X):
    return np.outer(X[0], X[0])


# %% inverse
def bowl_hessian(X):
    return np.linalg.pinv(X.T @ X / len(X))


# %% divided by all entries
def bowl_hessian(X):
    return X.T @ X / X.size


# %% sum of squares as a number
def bowl_hessian(X):
    return np.mean(np.sum(X * X, axis=1))


# %% only above the diagonal

def bowl_hessian(X):
    return np.triu(X.T @ X / len(X))


# %% mirrored by adding the transpose: the diagonal counts twice

def bowl_hessian(X):
    n, k = X.shape
    H = np.zeros((k, k))
    for i in range(k):
        for j in range(i, k):
            H[i, j] = np.mean(X[:, i] * X[:, j])
    return H + H.T


# %% divides inside the loop

def bowl_hessian(X):
    H = np.zeros((X.shape[1], X.shape[1]))
    for x in X:
        H += np.outer(x, x)
        H /= len(X)
    return H


# %% a constant input is glued on

def bowl_hessian(X):
    A = np.column_stack([np.ones(len(X)), X])
    return A.T @ A / len(X)


# %% inputs are added in pairs

def bowl_hessian(X):
    k = X.shape[1]
    return np.array([[np.mean(X[:, i] + X[:, j]) for j in range(k)] for i in range(k)])
