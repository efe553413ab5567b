# Wrong answers for `error_surface`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% axes swapped (default meshgrid)
# Shown by: p=4 q=3 n=5; p=2 q=6 n=4 (shape (3, 4) for (4, 3)); 8 of 11 cases

def error_surface(w1s, w2s, X, t):
    w1, w2 = np.meshgrid(w1s, w2s)
    y = w1[..., None] * X[:, 0] + w2[..., None] * X[:, 1]
    return np.mean(0.5 * (t - y) ** 2, axis=-1)


# %% w1 and w2 exchanged in the sum
# Shown by: p=4 q=3 n=5; p=2 q=6 n=4 (value, error 0.9); 10 of 11 cases

def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)))
    for i, a in enumerate(w1s):
        for j, b in enumerate(w2s):
            E[i, j] = np.mean(0.5 * (t - (b * X[:, 0] + a * X[:, 1])) ** 2)
    return E


# %% summed over the cases
# Shown by: p=4 q=3 n=5; p=2 q=6 n=4 (value, error 4); 9 of 11 cases

def error_surface(w1s, w2s, X, t):
    return np.array([[0.5 * np.sum((t - X @ np.array([a, b])) ** 2) for b in w2s] for a in w1s])


# %% without the half
# Shown by: p=4 q=3 n=5; p=2 q=6 n=4; also by the docstring example (value, error 1); 11 of 11 cases

def error_surface(w1s, w2s, X, t):
    return np.array([[np.mean((t - X @ np.array([a, b])) ** 2) for b in w2s] for a in w1s])


# %% square of the mean error
# Shown by: p=4 q=3 n=5; p=2 q=6 n=4 (value, error 0.9); 9 of 11 cases

def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)))
    for i, a in enumerate(w1s):
        for j, b in enumerate(w2s):
            E[i, j] = 0.5 * np.mean(t - X @ np.array([a, b])) ** 2
    return E


# %% grid rebuilt with linspace
# Shown by: p=4 q=3 n=5; p=2 q=6 n=4 (value, error 0.7); 9 of 11 cases

def error_surface(w1s, w2s, X, t):
    w1s = np.linspace(w1s[0], w1s[-1], len(w1s))
    w2s = np.linspace(w2s[0], w2s[-1], len(w2s))
    return np.array([[np.mean(0.5 * (t - a * X[:, 0] - b * X[:, 1]) ** 2) for b in w2s] for a in w1s])


# %% square grid of the first axis
# Shown by: p=4 q=3 n=5; p=2 q=6 n=4 (shape (4, 4) for (4, 3)); 10 of 11 cases

def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w1s)))
    for i in range(len(w1s)):
        for j in range(len(w1s)):
            y = w1s[i] * X[:, 0] + w1s[j] * X[:, 1]
            E[i, j] = 0.5 * np.mean((t - y) ** 2)
    return E


# %% flat list of losses
# Shown by: p=4 q=3 n=5; p=2 q=6 n=4; also by the docstring example (shape (12,) for (4, 3)); 9 of 11 cases

def error_surface(w1s, w2s, X, t):
    out = []
    for a in w1s:
        for b in w2s:
            out.append(0.5 * np.mean((t - a * X[:, 0] - b * X[:, 1]) ** 2))
    return np.array(out)


# %% only the diagonal
# Shown by: p=4 q=3 n=5; p=2 q=6 n=4; also by the docstring example (value, error 1); 11 of 11 cases

def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)))
    for k in range(min(len(w1s), len(w2s))):
        E[k, k] = 0.5 * np.mean((t - X @ np.array([w1s[k], w2s[k]])) ** 2)
    return E


# %% integer table
# Shown by: p=4 q=3 n=5; p=2 q=6 n=4; also by the docstring example (value, error 1); 11 of 11 cases

def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)), dtype=int)
    for i, a in enumerate(w1s):
        for j, b in enumerate(w2s):
            E[i, j] = 0.5 * np.mean((t - X @ np.array([a, b])) ** 2)
    return E


# %% missing t in the residual
# Shown by: p=4 q=3 n=5; p=2 q=6 n=4 (value, error 0.5); 10 of 11 cases

def error_surface(w1s, w2s, X, t):
    return np.array([[0.5 * np.mean((X @ np.array([a, b])) ** 2) for b in w2s] for a in w1s])


# %% rows reversed for plotting
# Shown by: p=4 q=3 n=5; p=2 q=6 n=4; also by the docstring example (value, error 0.6); 10 of 11 cases

def error_surface(w1s, w2s, X, t):
    E = np.array([[0.5 * np.mean((t - X @ np.array([a, b])) ** 2) for b in w2s] for a in w1s])
    return E[::-1]


# %% meshgrid with its default indexing
def error_surface(w1s, w2s, X, t):
    A, B = np.meshgrid(w1s, w2s)
    y = A[..., None] * X[:, 0] + B[..., None] * X[:, 1]
    return 0.5 * np.mean((t - y) ** 2, axis=-1)


# %% columns of X swapped
def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)))
    for i, a in enumerate(w1s):
        for j, b in enumerate(w2s):
            E[i, j] = 0.5 * np.mean((t - (a * X[:, 1] + b * X[:, 0])) ** 2)
    return E


# %% integer table for integer grids
def error_surface(w1s, w2s, X, t):
    E = np.zeros_like(np.outer(w1s, w2s))
    for i, a in enumerate(w1s):
        for j, b in enumerate(w2s):
            E[i, j] = 0.5 * np.mean((t - X @ np.array([a, b])) ** 2)
    return E


# %% evenly spaced grid made anew
def error_surface(w1s, w2s, X, t):
    w1s = np.linspace(np.min(w1s), np.max(w1s), len(w1s))
    w2s = np.linspace(np.min(w2s), np.max(w2s), len(w2s))
    y = w1s[:, None, None] * X[:, 0] + w2s[None, :, None] * X[:, 1]
    return 0.5 * np.mean((t - y) ** 2, axis=2)


# %% sorts the grid
def error_surface(w1s, w2s, X, t):
    return np.array([[0.5 * np.mean((t - X @ np.array([a, b])) ** 2) for b in sorted(w2s)] for a in sorted(w1s)])


# %% first grid for both axes
def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)))
    for i in range(len(w1s)):
        for j in range(len(w2s)):
            E[i, j] = 0.5 * np.mean((t - X @ np.array([w1s[i], w1s[j]])) ** 2)
    return E


# %% square table
def error_surface(w1s, w2s, X, t):
    p = len(w1s)
    E = np.zeros((p, p))
    for i in range(p):
        for j in range(p):
            E[i, j] = 0.5 * np.mean((t - X @ np.array([w1s[i], w2s[j]])) ** 2)
    return E


# %% flattened
def error_surface(w1s, w2s, X, t):
    return np.array([0.5 * np.mean((t - X @ np.array([a, b])) ** 2) for a in w1s for b in w2s])


# %% sum over cases
def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)))
    for x, target in zip(X, t):
        E += 0.5 * (target - np.add.outer(w1s * x[0], w2s * x[1])) ** 2
    return E


# %% last case overwrites the others
def error_surface(w1s, w2s, X, t):
    for x, target in zip(X, t):
        E = 0.5 * (target - np.add.outer(w1s * x[0], w2s * x[1])) ** 2
    return E


# %% targets ignored
def error_surface(w1s, w2s, X, t):
    return np.array([[0.5 * np.mean((X @ np.array([a, b])) ** 2) for b in w2s] for a in w1s])


# %% column of targets stretches
def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)))
    for i, a in enumerate(w1s):
        for j, b in enumerate(w2s):
            E[i, j] = 0.5 * np.mean((t.reshape(-1, 1) - X @ np.array([a, b])) ** 2)
    return E


# %% returns the grids too
def error_surface(w1s, w2s, X, t):
    A, B = np.meshgrid(w1s, w2s, indexing="ij")
    y = A[..., None] * X[:, 0] + B[..., None] * X[:, 1]
    return A, B, 0.5 * np.mean((t - y) ** 2, axis=-1)


# %% mean of the errors, then squared
def error_surface(w1s, w2s, X, t):
    return np.array([[0.5 * np.mean(t - X @ np.array([a, b])) ** 2 for b in w2s] for a in w1s])


# %% return inside the outer loop
def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)))
    for i in range(len(w1s)):
        for j in range(len(w2s)):
            E[i, j] = 0.5 * np.mean((t - X @ np.array([w1s[i], w2s[j]])) ** 2)
        return E


# %% divided by the number of grid points
def error_surface(w1s, w2s, X, t):
    return np.array([[0.5 * np.sum((t - X @ np.array([a, b])) ** 2) / len(w1s) for b in w2s] for a in w1s])


# %% scales the inputs in place
def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)))
    n = len(t)
    t /= np.sqrt(n)
    X /= np.sqrt(n)
    for i in range(len(w1s)):
        for j in range(len(w2s)):
            E[i, j] = 0.5 * np.sum((t - X @ np.array([w1s[i], w2s[j]])) ** 2)
    return E


# %% one weight for both inputs

def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)))
    for i in range(len(w1s)):
        for j in range(len(w2s)):
            E[i, j] = np.mean(0.5 * (t - w1s[i] * X[:, 0] - w1s[i] * X[:, 1]) ** 2)
    return E


# %% inputs averaged before they are weighted

def error_surface(w1s, w2s, X, t):
    m = X.mean(axis=0)
    return np.array([[np.mean(0.5 * (t - a * m[0] - b * m[1]) ** 2) for b in w2s] for a in w1s])


# %% a list of p times the same row

def error_surface(w1s, w2s, X, t):
    E = [[0.0] * len(w2s)] * len(w1s)
    for i, w1 in enumerate(w1s):
        for j, w2 in enumerate(w2s):
            E[i][j] = np.mean(0.5 * (t - X @ np.array([w1, w2])) ** 2)
    return np.array(E)


# %% the sum over the cases starts only once for each row of the grid

def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)))
    for i in range(len(w1s)):
        loss = 0.0
        for j in range(len(w2s)):
            for x, wanted in zip(X, t):
                loss += 0.5 * (wanted - w1s[i] * x[0] - w2s[j] * x[1]) ** 2
            E[i, j] = loss / len(X)
    return E


# %% places of the grid taken for its values

def error_surface(w1s, w2s, X, t):
    E = np.empty((w1s.size, w2s.size))
    for i in range(w1s.size):
        for j in range(w2s.size):
            E[i, j] = 0.5 * np.mean((t - (i * X[:, 0] + j * X[:, 1])) ** 2)
    return E


# %% half of the old and half of the new case

def error_surface(w1s, w2s, X, t):
    W1, W2 = np.meshgrid(w1s, w2s, indexing="ij")
    E = None
    for x, wanted in zip(X, t):
        C = 0.5 * (wanted - W1 * x[0] - W2 * x[1]) ** 2
        E = C if E is None else (E + C) / 2
    return E
