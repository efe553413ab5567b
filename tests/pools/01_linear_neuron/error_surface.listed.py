# Common mistakes in `error_surface`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% first case only
# Shown by: p=4 q=3 n=5; p=2 q=6 n=4 (value, error 0.8); 9 of 11 cases

def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)))
    for i, a in enumerate(w1s):
        for j, b in enumerate(w2s):
            y = a * X[0][0] + b * X[0][1]
            E[i, j] = (t[0] - y) ** 2 / 2
    return E


# %% output plotted
# Shown by: p=4 q=3 n=5; p=2 q=6 n=4; also by the docstring example (value, error 0.9); 11 of 11 cases

def error_surface(w1s, w2s, X, t):
    surface = np.empty((len(w1s), len(w2s)))
    for i in range(len(w1s)):
        for j in range(len(w2s)):
            w = np.array([w1s[i], w2s[j]])
            y = X.dot(w)
            surface[i, j] = y.mean()
    return surface


# %% habit: returned inside the loop
# Shown by: p=4 q=3 n=5; p=2 q=6 n=4; also by the docstring example (value, error 1); 10 of 11 cases
# Returns inside the loop

def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)))
    for i in range(len(w1s)):
        for j in range(len(w2s)):
            E[i, j] = np.mean(0.5 * (t - X @ np.array([w1s[i], w2s[j]])) ** 2)
        return E


# %% habit: remembered from call to call
# Shown by: integers; p=4 q=3 n=5 (value, error 1); 10 of 11 cases
# Caches by the sizes of the grid

_seen = {}
def error_surface(w1s, w2s, X, t):
    key = (len(w1s), len(w2s), len(X))
    if key not in _seen:
        _seen[key] = np.array([[np.mean(0.5 * (t - a * X[:, 0] - b * X[:, 1]) ** 2) for b in w2s] for a in w1s])
    return _seen[key]
