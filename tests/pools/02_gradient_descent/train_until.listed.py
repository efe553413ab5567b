# Common mistakes in `train_until`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% signed errors cancel
# Shown by: goal 0.1; goal 1e-4; also by the docstring example (value, error 1); 16 of 21 cases

def train_until(w, X, t, lr, goal, max_epochs):
    n = 0
    w = np.array(w, float)
    while n < max_epochs:
        err = t - X @ w
        if err.mean() <= goal:
            break
        w = w + lr * X.T @ err / len(t)
        n += 1
    return w, n


# %% root compared
# Shown by: goal 0.1; goal 1e-4 (epochs, error 5); 6 of 21 cases

def train_until(w, X, t, lr, goal, max_epochs):
    def rmse(w):
        return np.linalg.norm(t - X @ w) / np.sqrt(len(t))
    epochs = 0
    while rmse(w) > goal and epochs < max_epochs:
        w = w - lr * (X.T @ (X @ w - t)) / len(t)
        epochs += 1
    return w, epochs


# %% never gives up
# Shown by: contradictory data; contradictory data, large n (endless); 2 of 21 cases

def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    mse = np.mean((X @ w - t) ** 2)
    while mse > goal:
        w = w - lr * (X.T @ (X @ w - t)) / len(t)
        mse = np.mean((X @ w - t) ** 2)
        epochs += 1
    return w, epochs


# %% examples counted
# Shown by: goal 0.1; goal 1e-4 (epochs, error 5); 14 of 21 cases

def train_until(w, X, t, lr, goal, max_epochs):
    n = len(t)
    seen = 0
    while np.mean((t - X @ w) ** 2) > goal and seen < max_epochs:
        g = np.zeros(len(w))
        for x_i, t_i in zip(X, t):
            g = g + (x_i @ w - t_i) * x_i
            seen += 1
        w = w - lr * g / n
    return w, seen


# %% tested after the step
# Shown by: goal 0.1; goal 1e-4; also by the docstring example (epochs, error 1); 21 of 21 cases

def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while True:
        stop = not (np.mean((t - X @ w) ** 2) > goal and epochs < max_epochs)
        w = w - lr * (X.T @ (X @ w - t) / len(t))
        epochs += 1
        if stop:
            return w, epochs


# %% habit: a name of another cell
# Shown by: goal 0.1; goal 1e-4; also by the docstring example (NameError: name 'mse' is not defined); 21 of 21 cases
# Depends on a cell executed earlier

def train_until(w, X, t, lr, goal, max_epochs):
    epochs = 0
    while mse(w, X, t) > goal and epochs < max_epochs:
        w = my_gd_step(w, linear_gradient(w, X, t), lr)
        epochs += 1
    return w, epochs
