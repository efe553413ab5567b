# Common mistakes in `bowl_hessian`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% not averaged
# Shown by: n=6 k=3; n=2 k=5 (value, error 5); 7 of 9 cases

def bowl_hessian(X):
    n, k = X.shape
    H = np.zeros((k, k))
    for row in X:
        H += np.outer(row, row)
    return H


# %% divided by weights
# Shown by: n=6 k=3; n=2 k=5; also by the docstring example (value, error 1); 7 of 9 cases

def bowl_hessian(X):
    H = np.einsum("ni,nj->ij", X, X)
    return H / H.shape[0]


# %% habit: the visible answer by heart
# Shown by: n=6 k=3; n=2 k=5 (shape (2, 2) for (3, 3)); 8 of 9 cases
# Hard-codes the visible answer

def bowl_hessian(X):
    return np.array([[1.0, 1.0], [1.0, 1.0]])


# %% habit: finite differences tags=["disputable"]
# Numbers are right in all cases
# Disputable: finite differences of the gradient (linear in w, so right numbers)

def bowl_hessian(X):
    n, k = X.shape
    t = np.zeros(n)
    grad = lambda w: X.T @ (X @ w - t) / n
    h = 1e-3
    return np.array([(grad(h * e) - grad(-h * e)) / (2 * h) for e in np.eye(k)])


# %% habit: remembered from call to call
# Shown by: integers n=3 k=3; far from the origin (value, error 1); 8 of 9 cases
# Caches by shape

_cache = {}
def bowl_hessian(X):
    if X.shape not in _cache:
        _cache[X.shape] = X.T @ X / len(X)
    return _cache[X.shape]
