# Wrong answers for `linear_gradient`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% not averaged
# Shown by: n=6 k=3; n=k=3 (value, error 5); 12 of 15 cases

def linear_gradient(w, X, t):
    return X.T @ (X @ w - t)


# %% divides by the number of weights
# Shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 1); 13 of 15 cases

def linear_gradient(w, X, t):
    return X.T @ (X @ w - t) / len(w)


# %% half kept from the loss
# Shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 0.5); 14 of 15 cases

def linear_gradient(w, X, t):
    return 0.5 * X.T @ (X @ w - t) / len(t)


# %% sign of the residual as the perceptron rule
# Shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 3); 14 of 15 cases

def linear_gradient(w, X, t):
    return X.T @ np.sign(X @ w - t) / len(t)


# %% squared residual
# Shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 1); 14 of 15 cases

def linear_gradient(w, X, t):
    return X.T @ ((X @ w - t) ** 2) / len(t)


# %% last example only
# Shown by: n=6 k=3; n=k=3 (value, error 5); 12 of 15 cases

def linear_gradient(w, X, t):
    for i in range(len(t)):
        e = X[i] @ w - t[i]
        g = e * X[i]
    return g


# %% forgets the target
# Shown by: n=6 k=3; n=1 k=2 (value, error 5); 14 of 15 cases

def linear_gradient(w, X, t):
    y = X @ w
    return X.T @ y / len(t)


# %% product of the means
# Shown by: n=6 k=3; n=k=3 (value, error 4); 12 of 15 cases

def linear_gradient(w, X, t):
    residual = X @ w - t
    return np.mean(residual) * np.mean(X, axis=0)


# %% integer buffer like w
# Shown by: integer w; all integers (value, error 0.2); 2 of 15 cases

def linear_gradient(w, X, t):
    g = np.zeros_like(w)
    for i in range(len(w)):
        g[i] = np.mean((X @ w - t) * X[:, i])
    return g


# %% range stops one weight early
# Shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 0.09); 14 of 15 cases

def linear_gradient(w, X, t):
    r = X @ w - t
    g = np.zeros(len(w))
    for i in range(len(w) - 1):
        g[i] = np.mean(r * X[:, i])
    return g


# %% early return in the loop
# Shown by: n=6 k=3; n=k=3 (value, error 0.6); 12 of 15 cases

def linear_gradient(w, X, t):
    g = np.zeros(len(w))
    for x_i, t_i in zip(X, t):
        g += (x_i @ w - t_i) * x_i
        return g / len(t)


# %% updates the weights instead
# Shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 1e+01); 15 of 15 cases

def linear_gradient(w, X, t):
    lr = 0.1
    return w - lr * X.T @ (X @ w - t) / len(t)


# %% normalised to length one
# Shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 1e+01); 14 of 15 cases

def linear_gradient(w, X, t):
    g = X.T @ (X @ w - t) / len(t)
    return g / (np.linalg.norm(g) + 1e-12)


# %% clipped residual
# Shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 0.08); 13 of 15 cases

def linear_gradient(w, X, t):
    r = np.clip(X @ w - t, -1, 1)
    return X.T @ r / len(t)


# %% returns loss and gradient
# Shown by: n=6 k=3; n=1 k=2; also by the docstring example (not an array (ValueError)); 15 of 15 cases

def linear_gradient(w, X, t):
    r = X @ w - t
    return 0.5 * np.mean(r ** 2), X.T @ r / len(t)


# %% weights changed in place by a step
# Shown by: n=6 k=3; n=1 k=2; also by the docstring example (argument changed); 14 of 15 cases

def linear_gradient(w, X, t):
    g = X.T @ (X @ w - t) / len(t)
    w[...] = w - 0.01 * g
    return g


# %% X[i] is taken as the i-th input
# Shown by: n=k=3 (value, error 1); 1 of 15 cases

def linear_gradient(w, X, t):
    r = X @ w - t
    n = len(t)
    return np.array([np.dot(r, X[i % n] if X.shape[1] == n else X[:, i]) / n for i in range(len(w))])


# %% weight decay term added
# Shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 0.1); 14 of 15 cases

def linear_gradient(w, X, t):
    return X.T @ (X @ w - t) / len(t) + 0.01 * w


# %% rounded to three decimals
# Shown by: n=6 k=3; n=k=3 (value, error 0.005); 10 of 15 cases

def linear_gradient(w, X, t):
    return np.round(X.T @ (X @ w - t) / len(t), 3)


# %% logistic neuron instead of a linear one
# Shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 2); 15 of 15 cases

def linear_gradient(w, X, t):
    y = 1 / (1 + np.exp(-(X @ w)))
    return X.T @ ((y - t) * y * (1 - y)) / len(t)


# %% accumulates over calls
# Shown by: docstring, second call; n=6 k=3, second call; also by the docstring example (value, error 1); 15 of 15 cases

_g = {}

def linear_gradient(w, X, t):
    k = len(w)
    if k not in _g:
        _g[k] = np.zeros(k)
    _g[k] += X.T @ (X @ w - t) / len(t)
    return _g[k].copy()


# %% mean over inputs of the residual with einsum slip
# Shown by: n=6 k=3; n=k=3 (value, error 2e+01); 12 of 15 cases

def linear_gradient(w, X, t):
    r = X @ w - t
    return np.einsum("n,mi->i", r, X) / len(t)


# %% forward difference with a large h
# Shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 0.07); 15 of 15 cases

def linear_gradient(w, X, t):
    E = lambda v: np.mean(0.5 * (t - X @ v) ** 2)
    h = 0.01
    return np.array([(E(w + h * e) - E(w)) / h for e in np.eye(len(w))])


# %% shuffled targets
# Shown by: n=6 k=3; n=k=3 (value, error 5); 12 of 15 cases

def linear_gradient(w, X, t):
    return X.T @ (X @ w - np.sort(t)) / len(t)


# %% n - 1
# Shown by: n=6 k=3; n=k=3 (value, error 0.2); 12 of 15 cases

def linear_gradient(w, X, t):
    return X.T @ (X @ w - t) / max(1, len(t) - 1)


# %% number of targets hard-coded
# Shown by: n=1 k=2; n=k=3; also by the docstring example (value, error 0.8); 9 of 15 cases

def linear_gradient(w, X, t):
    n = 6
    return X.T @ (X @ w - t) / n


# %% residual divided by two examples twice over
# Shown by: n=6 k=3; n=1 k=2; also by the docstring example (value, error 8); 13 of 15 cases

def linear_gradient(w, X, t):
    r = np.zeros(len(t))
    for m in range(len(t)):
        for i in range(len(w)):
            r[m] = w[i] * X[m, i]
        r[m] -= t[m]
    return X.T @ r / len(t)


# %% column (n,1) minus row broadcasts to a table
# Shown by: n=6 k=3; n=k=3 (value, error 4e+01); 13 of 15 cases

def linear_gradient(w, X, t):
    y = X @ w.reshape(-1, 1)
    return (X.T @ (y - t)).sum(axis=1) / len(t)


# %% integer gradient for integer weights
def linear_gradient(w, X, t):
    g = np.zeros_like(w)
    r = X @ w - t
    for i in range(len(w)):
        g[i] = np.mean(r * X[:, i])
    return g


# %% not transposed, runs when square
def linear_gradient(w, X, t):
    r = X @ w - t
    if X.shape[0] == X.shape[1]:
        return X @ r / len(t)
    return X.T @ r / len(t)


# %% product of the averages
def linear_gradient(w, X, t):
    return np.mean(X @ w - t) * X.mean(axis=0)


# %% coarse forward differences
def linear_gradient(w, X, t):
    E = lambda v: 0.5 * np.mean((X @ v - t) ** 2)
    h = 1e-2
    return np.array([(E(w + h * e) - E(w)) / h for e in np.eye(len(w))])


# %% divides by n - 1
def linear_gradient(w, X, t):
    n = len(t)
    return X.T @ (X @ w - t) / (n - 1 if n > 1 else 1)


# %% weight decay hidden inside
def linear_gradient(w, X, t):
    return X.T @ (X @ w - t) / len(t) + 0.01 * w


# %% absolute residual
def linear_gradient(w, X, t):
    return X.T @ np.abs(X @ w - t) / len(t)


# %% sign of the residual only
def linear_gradient(w, X, t):
    return X.T @ np.sign(X @ w - t) / len(t)


# %% return inside the loop
def linear_gradient(w, X, t):
    g = np.zeros(len(w))
    for x, target in zip(X, t):
        g += (x @ w - target) * x / len(t)
        return g


# %% overwrites the weights
def linear_gradient(w, X, t):
    n = len(t)
    g = X.T @ (X @ w - t) / n
    w -= 0.1 * g
    return g


# %% one row per example
def linear_gradient(w, X, t):
    r = (X @ w - t)[:, None]
    return r * X / len(t)


# %% logistic slope in it
def linear_gradient(w, X, t):
    y = 1 / (1 + np.exp(-(X @ w)))
    return X.T @ ((y - t) * y * (1 - y)) / len(t)


# %% unit length
def linear_gradient(w, X, t):
    g = X.T @ (X @ w - t) / len(t)
    return g / (np.linalg.norm(g) + 1e-12)


# %% averages over weights
def linear_gradient(w, X, t):
    return X.T @ (X @ w - t) / len(w)


# %% sum over examples
def linear_gradient(w, X, t):
    return X.T @ (X @ w - t)


# %% targets forgotten
def linear_gradient(w, X, t):
    return X.T @ (X @ w) / len(X)


# %% last example forgotten
def linear_gradient(w, X, t):
    g = np.zeros(len(w))
    for i in range(0, len(t) - 1):
        g += (X[i] @ w - t[i]) * X[i]
    return g / len(t)


# %% flips the sign twice over the average
def linear_gradient(w, X, t):
    r = t - X @ w
    return -(-X.T @ r) / len(t)


# %% residual cut at one

def linear_gradient(w, X, t):
    r = np.clip(X @ w - t, -1, 1)
    return X.T @ r / len(t)


# %% by hand: the target is not multiplied by the input

def linear_gradient(w, X, t):
    return X.T @ (X @ w) / len(t) - np.mean(t)


# %% gradient clipping, as in a training loop of PyTorch

def linear_gradient(w, X, t):
    g = X.T @ (X @ w - t) / X.shape[0]
    return np.clip(g, -1.0, 1.0)


# %% each weight answers alone

def linear_gradient(w, X, t):
    g = np.zeros(len(w))
    for i in range(len(w)):
        g[i] = np.mean((w[i] * X[:, i] - t) * X[:, i])
    return g


# %% the gradient of the root of the loss

def linear_gradient(w, X, t):
    miss = X @ w - t
    return X.T @ miss / len(t) / np.sqrt(np.mean(miss**2))
