# Wrong answers for `best_weights`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% normal equations with inv
# Shown by: n=2 k=4 underdetermined; dependent columns, contradictory; also by the docstring example (value, error 2); 7 of 15 cases

def best_weights(X, t):
    return np.linalg.inv(X.T @ X) @ X.T @ t


# %% solve, square only
# Shown by: n=8 k=3 contradictory data; n=7 k=3 exact; also by the docstring example (LinAlgError: Last 2 dimensions of the array must be square); 14 of 15 cases

def best_weights(X, t):
    return np.linalg.solve(X, t)


# %% ridge with a small lambda
# Shown by: n=8 k=3 contradictory data; n=7 k=3 exact; also by the docstring example (value, error 0.001); 14 of 15 cases

def best_weights(X, t):
    k = X.shape[1]
    return np.linalg.solve(X.T @ X + 0.01 * np.eye(k), X.T @ t)


# %% solve, zeros when singular
# Shown by: n=2 k=4 underdetermined; dependent columns, contradictory; also by the docstring example (value, error 0.5); 7 of 15 cases

def best_weights(X, t):
    try:
        return np.linalg.solve(X.T @ X, X.T @ t)
    except np.linalg.LinAlgError:
        return np.zeros(X.shape[1])


# %% a hundred steps of gradient descent
# Shown by: n=8 k=3 contradictory data; n=7 k=3 exact (value, error 0.002); 12 of 15 cases

def best_weights(X, t):
    w = np.zeros(X.shape[1])
    for _ in range(100):
        w = w - 0.1 * X.T @ (X @ w - t) / len(t)
    return w


# %% gradient descent from ones
# Shown by: n=2 k=4 underdetermined; dependent columns, contradictory (value, error 2); 6 of 15 cases

def best_weights(X, t):
    w = np.ones(X.shape[1])
    lr = 1.0 / np.linalg.eigvalsh(X.T @ X).max()
    for _ in range(5000):
        w = w - lr * X.T @ (X @ w - t)
    return w


# %% whole lstsq tuple
# Shown by: n=8 k=3 contradictory data; n=7 k=3 exact; also by the docstring example (not an array (ValueError)); 15 of 15 cases

def best_weights(X, t):
    return np.linalg.lstsq(X, t, rcond=None)


# %% centred regression (intercept removed)
# Shown by: n=8 k=3 contradictory data; n=2 k=4 underdetermined; also by the docstring example (value, error 0.5); 12 of 15 cases

def best_weights(X, t):
    Xc = X - X.mean(axis=0)
    return np.linalg.pinv(Xc) @ (t - t.mean())


# %% X^T t / n
# Shown by: n=8 k=3 contradictory data; n=7 k=3 exact; also by the docstring example (value, error 0.1); 14 of 15 cases

def best_weights(X, t):
    return X.T @ t / len(t)


# %% first k examples only
# Shown by: n=8 k=3 contradictory data; dependent columns, contradictory (value, error 1e+02); 8 of 15 cases

def best_weights(X, t):
    k = X.shape[1]
    return np.linalg.pinv(X[:k]) @ t[:k]


# %% one weight at a time
# Shown by: n=8 k=3 contradictory data; n=7 k=3 exact; also by the docstring example (value, error 0.7); 13 of 15 cases

def best_weights(X, t):
    w = np.zeros(X.shape[1])
    for i in range(X.shape[1]):
        w[i] = X[:, i] @ t / (X[:, i] @ X[:, i])
    return w


# %% basic solution, not the shortest
# Shown by: n=2 k=4 underdetermined; dependent columns, contradictory; also by the docstring example (value, error 0.8); 7 of 15 cases

def best_weights(X, t):
    X = np.asarray(X, float)
    cols = []
    for j in range(X.shape[1]):
        if np.linalg.matrix_rank(X[:, cols + [j]]) == len(cols) + 1:
            cols.append(j)
    w = np.zeros(X.shape[1])
    w[cols] = np.linalg.lstsq(X[:, cols], t, rcond=None)[0]
    return w


# %% inverse of the normal equations
def best_weights(X, t):
    return np.linalg.inv(X.T @ X) @ X.T @ t


# %% tall and wide, but not rank deficient
def best_weights(X, t):
    n, k = X.shape
    if n >= k:
        return np.linalg.solve(X.T @ X, X.T @ t)
    return X.T @ np.linalg.solve(X @ X.T, t)


# %% the whole tuple of lstsq
def best_weights(X, t):
    return np.linalg.lstsq(X, t, rcond=None)


# %% ridge
def best_weights(X, t):
    return np.linalg.solve(X.T @ X + 1e-2 * np.eye(X.shape[1]), X.T @ t)


# %% a hundred steps of descent
def best_weights(X, t):
    w = np.zeros(X.shape[1])
    for _ in range(100):
        w -= 0.01 * X.T @ (X @ w - t) / len(t)
    return w


# %% descent from ones
def best_weights(X, t):
    w = np.ones(X.shape[1])
    lr = 1 / np.linalg.eigvalsh(X.T @ X).max()
    for _ in range(20000):
        w = w - lr * X.T @ (X @ w - t)
    return w


# %% solve for square systems
def best_weights(X, t):
    return np.linalg.solve(X, t)


# %% correlation only
def best_weights(X, t):
    return X.T @ t / len(t)


# %% pinv of the transpose
def best_weights(X, t):
    return np.linalg.pinv(X.T) @ t


# %% small singular values thrown away
def best_weights(X, t):
    return np.linalg.pinv(X, rcond=0.3) @ t


# %% fits an intercept as well
def best_weights(X, t):
    A = np.column_stack([np.ones(len(X)), X])
    return np.linalg.lstsq(A, t, rcond=None)[0][1:]


# %% unit length
def best_weights(X, t):
    w = np.linalg.pinv(X) @ t
    return w / np.linalg.norm(w)


# %% centres the targets in place
def best_weights(X, t):
    m = t.mean()
    t -= m
    return np.linalg.pinv(X) @ (t + m)


# %% only the first k cases
def best_weights(X, t):
    k = X.shape[1]
    return np.linalg.pinv(X[:k]) @ t[:k]


# %% the residuals
def best_weights(X, t):
    w = np.linalg.pinv(X) @ t
    return X @ w - t


# %% each weight alone
def best_weights(X, t):
    return np.array([X[:, j] @ t / (X[:, j] @ X[:, j]) for j in range(X.shape[1])])


# %% basic solution, not the shortest, once more
def best_weights(X, t):
    n, k = X.shape
    w = np.zeros(k)
    if n < k:
        w[:n] = np.linalg.solve(X[:, :n], t)
        return w
    return np.linalg.lstsq(X, t, rcond=None)[0]


# %% rounded
def best_weights(X, t):
    return np.round(np.linalg.pinv(X) @ t, 2)


# %% residual sign turned
def best_weights(X, t):
    return -np.linalg.pinv(X) @ t


# %% a little ridge

def best_weights(X, t):
    return np.linalg.solve(X.T @ X + 0.01 * np.eye(X.shape[1]), X.T @ t)


# %% least squares around the means

def best_weights(X, t):
    return np.linalg.lstsq(X - X.mean(axis=0), t - t.mean(), rcond=None)[0]


# %% columns scaled to length one before the pseudoinverse

def best_weights(X, t):
    lengths = np.linalg.norm(X, axis=0)
    lengths[lengths == 0] = 1.0
    return np.linalg.pinv(X / lengths) @ t / lengths


# %% five sweeps over the weights

def best_weights(X, t):
    w = np.zeros(X.shape[1])
    for _ in range(5):
        for i in range(len(w)):
            rest = t - X @ w + X[:, i] * w[i]
            w[i] = X[:, i] @ rest / (X[:, i] @ X[:, i])
    return w


# %% never a negative weight

def best_weights(X, t):
    return np.maximum(np.linalg.pinv(X) @ t, 0)
