# Common mistakes in `mean_loss`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% summed over examples
# Shown by: n=5 o=1; n=4 o=3; also by the docstring example (value, error 4); 8 of 18 cases

def mean_loss(Y, T):
    if np.shape(Y) != np.shape(T):
        raise ValueError("shapes differ")
    loss = 0.0
    for y, t in zip(Y, T):
        loss += 0.5 * np.sum((t - y) ** 2)
    return loss


# %% averaged over outputs
# Shown by: n=4 o=3; n=o=3 (value, error 0.7); 6 of 18 cases

def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("Y and T must have the same shape")
    return 0.5 * np.square(T - Y).mean()


# %% wrong axis
# Shown by: n=5 o=1; n=4 o=3; also by the docstring example (value, error 4); 8 of 18 cases

def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("not the same shape")
    E = 0.5 * (T - Y) ** 2
    C = E.sum(axis=0)
    return C.sum() / len(C)


# %% first output only
# Shown by: n=4 o=3; n=o=3 (value, error 0.5); 6 of 18 cases

def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    n = Y.shape[0]
    s = 0.0
    for i in range(n):
        s += 0.5 * (T[i, 0] - Y[i, 0]) ** 2
    return s / n


# %% habit: variables of the notebook
# Shown by: n=5 o=1; n=4 o=3; also by the docstring example (value, error 4); 8 of 18 cases
# Reads notebook globals

X = np.array([[1.0, 1.0]])
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shapes differ")
    return 0.5 * np.sum((T - Y) ** 2) / len(X)
