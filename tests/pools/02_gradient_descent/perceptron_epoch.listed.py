# Common mistakes in `perceptron_epoch`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% delta rule
# Shown by: n=12 k=3 random classes; n=9 k=4 (value, error 2); 14 of 15 cases

def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for i in range(len(X)):
        y = np.dot(w, X[i])
        w = w + lr * (t[i] - y) * X[i]
    return w


# %% always learns
# Shown by: n=12 k=3 random classes; n=9 k=4 (value, error 7); 11 of 15 cases

def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        if c == 1:
            w = w + lr * x
        else:
            w = w - lr * x
    return w


# %% classified before the epoch
# Shown by: n=9 k=4; all wrong (value, error 2); 10 of 15 cases

def perceptron_epoch(w, X, t, lr):
    y = (X @ w > 0).astype(float)
    w = np.array(w, float)
    for i in range(len(t)):
        w = w + lr * (t[i] - y[i]) * X[i]
    return w


# %% habit: returned inside the loop
# Shown by: n=12 k=3 random classes; n=9 k=4 (value, error 3); 12 of 15 cases
# Returns inside the loop

def perceptron_epoch(w, X, t, lr):
    w = np.array(w, float)
    for x, c in zip(X, t):
        y = 1 if x @ w > 0 else 0
        w = w + lr * (c - y) * x
        return w
