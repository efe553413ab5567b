# Wrong answers for `max_stable_lr`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% forgets to divide by n
# Shown by: n=6 k=3; n=k=3 (value, error 0.8); 10 of 12 cases

def max_stable_lr(X):
    return 2 / np.linalg.eigvalsh(X.T @ X).max()


# %% trace instead of the eigenvalue
# Shown by: n=6 k=3; n=k=3 (value, error 0.5); 9 of 12 cases

def max_stable_lr(X):
    return 2 / np.trace(X.T @ X / len(X))


# %% singular value not squared
# Shown by: n=1 k=2; n=6 k=3; also by the docstring example (value, error 0.3); 12 of 12 cases

def max_stable_lr(X):
    s = np.linalg.svd(X / np.sqrt(len(X)), compute_uv=False)
    return 2 / s.max()


# %% Frobenius norm
# Shown by: n=6 k=3; n=k=3 (value, error 0.2); 9 of 12 cases

def max_stable_lr(X):
    H = X.T @ X / len(X)
    return 2 / np.linalg.norm(H)


# %% half of the loss counted a second time
# Shown by: n=1 k=2; n=6 k=3; also by the docstring example (value, error 1); 12 of 12 cases

def max_stable_lr(X):
    lam = np.linalg.eigvalsh(0.5 * X.T @ X / len(X))
    return 2 / lam.max()


# %% centred covariance
# Shown by: n=1 k=2; n=6 k=3; also by the docstring example (not finite); 12 of 12 cases

def max_stable_lr(X):
    C = np.atleast_2d(np.cov(X, rowvar=False, bias=True))
    return 2 / np.linalg.eigvalsh(C).max()


# %% largest diagonal entry
# Shown by: n=1 k=2; n=6 k=3; also by the docstring example (value, error 0.4); 11 of 12 cases

def max_stable_lr(X):
    return 2 / np.max(np.mean(X ** 2, axis=0))


# %% first eigenvalue returned by eig
# Shown by: n=1 k=2; n=6 k=3 (not finite); 9 of 12 cases

def max_stable_lr(X):
    vals, vecs = np.linalg.eig(X.T @ X / len(X))
    return 2 / vals[0].real


# %% divides by the number of weights
# Shown by: n=1 k=2; n=6 k=3; also by the docstring example (value, error 1); 11 of 12 cases

def max_stable_lr(X):
    return 2 / np.linalg.eigvalsh(X.T @ X / X.shape[1]).max()


# %% eigenvalue itself
# Shown by: n=1 k=2; n=6 k=3; also by the docstring example (value, error 0.9); 12 of 12 cases

def max_stable_lr(X):
    return np.linalg.eigvalsh(X.T @ X / len(X)).max()


# %% vector of all limits
# Shown by: n=1 k=2; n=6 k=3; also by the docstring example (shape (2,) for ()); 11 of 12 cases

def max_stable_lr(X):
    lam = np.linalg.eigvalsh(X.T @ X / len(X))
    return 2 / lam


# %% three steps of power iteration
# Shown by: n=6 k=3; n=k=3 (value, error 0.3); 7 of 12 cases

def max_stable_lr(X):
    H = X.T @ X / len(X)
    v = np.ones(X.shape[1])
    for _ in range(3):
        v = H @ v
        v = v / np.linalg.norm(v)
    return 2 / (v @ H @ v)


# %% smaller safe rate (0.99)
# Shown by: n=1 k=2; n=6 k=3; also by the docstring example (value, error 0.01); 12 of 12 cases

def max_stable_lr(X):
    return 0.99 * 2 / np.linalg.eigvalsh(X.T @ X / len(X)).max()


# %% rounded to two decimals
# Shown by: n=1 k=2; n=6 k=3 (value, error 0.0004); 10 of 12 cases

def max_stable_lr(X):
    return round(float(2 / np.linalg.eigvalsh(X.T @ X / len(X)).max()), 2)


# %% trace
def max_stable_lr(X):
    return 2 / np.trace(X.T @ X / len(X))


# %% not averaged
def max_stable_lr(X):
    return 2 / np.linalg.eigvalsh(X.T @ X).max()


# %% singular value not squared, once more
def max_stable_lr(X):
    return 2 / np.linalg.svd(X / np.sqrt(len(X)), compute_uv=False).max()


# %% first of the sorted eigenvalues
def max_stable_lr(X):
    lam = np.linalg.eigvalsh(X.T @ X / len(X))
    return 2 / lam[0]


# %% frobenius norm
def max_stable_lr(X):
    return 2 / np.linalg.norm(X.T @ X / len(X))


# %% largest row sum
def max_stable_lr(X):
    H = X.T @ X / len(X)
    return 2 / np.abs(H).sum(axis=1).max()


# %% largest diagonal entry, once more
def max_stable_lr(X):
    return 2 / np.max(np.mean(X ** 2, axis=0))


# %% never more than one
def max_stable_lr(X):
    return min(1.0, 2 / np.linalg.eigvalsh(X.T @ X / len(X)).max())


# %% all directions
def max_stable_lr(X):
    return 2 / np.linalg.eigvalsh(X.T @ X / len(X))


# %% the eigenvalue itself
def max_stable_lr(X):
    return np.linalg.eigvalsh(X.T @ X / len(X)).max()


# %% search on a coarse grid
def max_stable_lr(X):
    lam = np.linalg.eigvalsh(X.T @ X / len(X))
    last = 0.0
    for lr in np.arange(0.01, 50, 0.01):
        if np.all(np.abs(1 - lr * lam) <= 1 + 1e-9):
            last = lr
    return last


# %% a few steps of power iteration
def max_stable_lr(X):
    H = X.T @ X / len(X)
    v = np.ones(len(H))
    for _ in range(3):
        v = H @ v
        v = v / np.linalg.norm(v)
    return 2 / (v @ H @ v)


# %% covariance
def max_stable_lr(X):
    Xc = X - X.mean(axis=0)
    return 2 / np.linalg.eigvalsh(Xc.T @ Xc / len(X)).max()


# %% divided by the number of weights
def max_stable_lr(X):
    return 2 / np.linalg.eigvalsh(X.T @ X / X.shape[1]).max()


# %% loss without the half
def max_stable_lr(X):
    H = 2 * X.T @ X / len(X)
    return 2 / np.linalg.eigvalsh(H).max()


# %% best rate for two directions
def max_stable_lr(X):
    lam = np.linalg.eigvalsh(X.T @ X / len(X))
    return 2 / (lam.max() + lam.min())


# %% rounded
def max_stable_lr(X):
    return round(float(2 / np.linalg.eigvalsh(X.T @ X / len(X)).max()), 2)


# %% mean eigenvalue
def max_stable_lr(X):
    return 2 / np.linalg.eigvalsh(X.T @ X / len(X)).mean()


# %% scales the inputs in place
def max_stable_lr(X):
    X /= np.sqrt(len(X))
    return 2 / np.linalg.eigvalsh(X.T @ X).max()


# %% Frobenius norm, in other words

def max_stable_lr(X):
    return 2 / np.linalg.norm(X.T @ X / len(X))


# %% rate of fastest descent

def max_stable_lr(X):
    lam = np.linalg.eigvalsh(X.T @ X / len(X))
    return 2 / (lam[0] + lam[-1])


# %% smallest eigenvalue that is not 0

def max_stable_lr(X):
    lam = np.linalg.eigvalsh(X.T @ X / len(X))
    return 2 / lam[lam > 1e-9].min()


# %% singular values of X that are not squared

def max_stable_lr(X):
    sigma = np.linalg.svd(X, compute_uv=False)
    return 2 * len(X) / sigma[0]


# %% divided by n on the wrong side

def max_stable_lr(X):
    return 2 / np.linalg.eigvalsh(X.T @ X)[-1] / len(X)


# %% the condition number for the curvature

def max_stable_lr(X):
    return 2 / np.linalg.cond(X.T @ X / len(X))
