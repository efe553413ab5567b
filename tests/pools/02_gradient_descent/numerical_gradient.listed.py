# Common mistakes in `numerical_gradient`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% distance is h
# Shown by: vector k=4; integer vector; also by the docstring example (value, error 1); 15 of 16 cases

def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros(w.shape)
    for i in np.ndindex(*w.shape):
        e = np.zeros(w.shape)
        e[i] = h
        g[i] = (f(w + e) - f(w - e)) / h
    return g


# %% not restored
# Shown by: vector k=4; integer vector (value, error 6e-06); 8 of 16 cases

def numerical_gradient(f, w, h=1e-5):
    v = np.array(w, dtype=float)
    g = np.zeros_like(v)
    for i in np.ndindex(v.shape):
        v[i] += h
        up = f(v)
        v[i] -= 2 * h
        down = f(v)
        g[i] = (up - down) / (2 * h)
    return g


# %% h too large
# Shown by: vector k=4; integer vector (value, error 0.1); 8 of 16 cases

def numerical_gradient(f, w, h=0.5):
    w = np.array(w, dtype=float)
    g = np.zeros(w.shape)
    for i in np.ndindex(*w.shape):
        up, down = w.copy(), w.copy()
        up[i] += h
        down[i] -= h
        g[i] = (f(up) - f(down)) / (2 * h)
    return g


# %% shift cut off
# Shown by: integer vector; integer matrix; also by the docstring example (value, error 7e+04); 3 of 16 cases

def numerical_gradient(f, w, h=1e-5):
    grad = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        keep = w[i]
        w[i] = keep + h
        fp = f(w)
        w[i] = keep - h
        fm = f(w)
        w[i] = keep
        grad[i] = (fp - fm) / (2 * h)
    return grad


# %% step of a whole number
# Shown by: integer vector; integer matrix; also by the docstring example (value, error 1); 3 of 16 cases

def numerical_gradient(f, w, h=1e-5):
    grad = np.zeros(np.shape(w))
    for i in np.ndindex(np.shape(w)):
        up = w.copy()
        up[i] += h if w.dtype.kind == "f" else int(h)
        down = w.copy()
        down[i] -= h if w.dtype.kind == "f" else int(h)
        grad[i] = (f(up) - f(down)) / (2 * h)
    return grad
