# Common mistakes in `max_stable_lr`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% one over curvature
# Shown by: n=1 k=2; n=6 k=3; also by the docstring example (value, error 0.5); 12 of 12 cases

def max_stable_lr(X):
    H = X.T @ X / X.shape[0]
    values = np.linalg.eigvals(H).real
    return 1 / max(values)


# %% flattest direction
# Shown by: n=1 k=2; n=6 k=3; also by the docstring example (not finite); 11 of 12 cases

def max_stable_lr(X):
    H = X.T.dot(X) / len(X)
    lam, vec = np.linalg.eigh(H)
    return 2 / lam[0]


# %% habit: printed, not returned
# Shown by: n=1 k=2; n=6 k=3; also by the docstring example (None); 12 of 12 cases
# Prints instead of returning

def max_stable_lr(X):
    lam = np.linalg.eigvalsh(X.T @ X / len(X)).max()
    print(2 / lam)


# %% habit: not attempted
# Shown by: n=1 k=2; n=6 k=3; also by the docstring example (NotImplementedError: ); 12 of 12 cases
# Not attempted

def max_stable_lr(X):
    raise NotImplementedError
