# Common mistakes in `linear_gradient`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% sign
# Shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 2); 14 of 15 cases

def linear_gradient(w, X, t):
    n = X.shape[0]
    err = t - np.dot(X, w)
    return np.dot(X.T, err) / n


# %% averaged twice
# Shown by: n=6 k=3; n=k=3 (value, error 0.8); 12 of 15 cases

def linear_gradient(w, X, t):
    n = len(t)
    r = (X @ w - t) / n
    return np.mean(r[:, None] * X, axis=0)


# %% factor two
# Shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 1); 14 of 15 cases

def linear_gradient(w, X, t):
    y = X @ w
    grad = np.zeros(X.shape[1])
    for i in range(X.shape[1]):
        grad[i] = np.mean(2 * (y - t) * X[:, i])
    return grad


# %% targets stretched
# Shown by: n=6 k=3; n=k=3 (value, error 7); 13 of 15 cases

def linear_gradient(w, X, t):
    y = X @ w
    t = t.reshape(-1, 1)
    residual = y - t
    residual = residual.mean(axis=0)
    return X.T @ residual / len(t)


# %% writes into targets
# Shown by: n=6 k=3; n=1 k=2; also by the docstring example (argument changed); 14 of 15 cases

def linear_gradient(w, X, t):
    t -= X.dot(w)
    return -X.T.dot(t) / len(t)


# %% first case only
# Shown by: n=6 k=3; n=k=3 (value, error 3); 12 of 15 cases

def linear_gradient(w, X, t):
    x = X[0]
    y = np.sum(w * x)
    g = np.zeros(len(w))
    for i in range(len(w)):
        g[i] = (y - t[0]) * x[i]
    return g


# %% summed over inputs
# Shown by: n=6 k=3; n=1 k=2; also by the docstring example (shape (6,) for (3,)); 15 of 15 cases

def linear_gradient(w, X, t):
    residual = X @ w - t
    table = np.einsum("ni,n->ni", X, residual)
    return np.average(table, axis=1)


# %% weight for input
# Shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 7); 14 of 15 cases

def linear_gradient(w, X, t):
    n = len(t)
    dEdy = sum(X[i] @ w - t[i] for i in range(n)) / n
    return np.array([wi * dEdy for wi in w])


# %% habit: variables of the notebook
# Shown by: n=6 k=3; n=1 k=2; also by the docstring example (ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with g); 15 of 15 cases
# Reads notebook globals

X_train = np.array([[1.0, 1.0], [2.0, 0.5]])
t_train = np.array([0.0, 1.0])
def linear_gradient(w, X, t):
    r = X_train @ w - t_train
    return X_train.T @ r / len(t_train)


# %% habit: finite differences tags=["disputable"]
# Numbers are right in all cases
# Disputable: finite differences: right numbers (the loss is quadratic), wrong algorithm

def linear_gradient(w, X, t):
    def E(w):
        return np.mean(0.5 * (t - X @ w) ** 2)
    h = 1e-5
    w = np.array(w, float)
    g = np.zeros(len(w))
    for i in range(len(w)):
        e = np.zeros(len(w))
        e[i] = h
        g[i] = (E(w + e) - E(w - e)) / (2 * h)
    return g


# %% habit: errors swallowed
# Shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 1); 14 of 15 cases
# Catches everything and returns zeros

def linear_gradient(w, X, t):
    try:
        return X @ (X @ w - t) / len(t)
    except ValueError:
        return np.zeros(len(w))


# %% habit: a library differentiates tags=["disputable"]
# Shown by: n=6 k=3; n=1 k=2; also by the docstring example (ModuleNotFoundError: No module named 'torch'); 15 of 15 cases
# Disputable: imports a library that differentiates; not installed, so the call fails

def linear_gradient(w, X, t):
    import torch
    w_ = torch.tensor(np.asarray(w, float), requires_grad=True)
    E = 0.5 * ((torch.tensor(np.asarray(t, float)) - torch.tensor(np.asarray(X, float)) @ w_) ** 2).mean()
    E.backward()
    return w_.grad.numpy()
