# Wrong answers for `numerical_gradient`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% forward difference tags=["disputable"]
# Shown by: vector k=4; integer vector; also by the docstring example (value, error 3e-05); 13 of 16 cases
# Disputable: the docstring asks for central differences and an error that shrinks as h^2; at the default h the values differ by about 1e-5 only

def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros_like(w)
        e[i] = h
        g[i] = (f(w + e) - f(w)) / h
    return g


# %% flat result for a matrix
# Shown by: matrix (2,3); integer matrix (shape (6,) for (2, 3)); 4 of 16 cases

def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = []
    for i in np.ndindex(w.shape):
        up, dn = w.copy(), w.copy()
        up[i] += h
        dn[i] -= h
        g.append((f(up) - f(dn)) / (2 * h))
    return np.array(g)


# %% only vectors (len of the first axis)
# Shown by: matrix (2,3); integer matrix (shape (2,) for (2, 3)); 4 of 16 cases

def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros(len(w))
    for i in range(len(w)):
        up, dn = w.copy(), w.copy()
        up[i] += h
        dn[i] -= h
        g[i] = (f(up) - f(dn)) / (2 * h)
    return g


# %% all weights shifted at once
# Shown by: vector k=4; integer vector; also by the docstring example (value, error 1); 14 of 16 cases

def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        g[i] = (f(w + h) - f(w - h)) / (2 * h)
    return g


# %% ignores h
# Shown by: h=0.1; h=0.1 positional (value, error 0.005); 3 of 16 cases

def numerical_gradient(f, w, h=1e-5):
    h = 1e-4
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros_like(w)
        e[i] = h
        g[i] = (f(w + e) - f(w - e)) / (2 * h)
    return g


# %% h far too small
# Shown by: vector k=4; integer vector; also by the docstring example (value, error 0.02); 11 of 16 cases

def numerical_gradient(f, w, h=1e-14):
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros_like(w)
        e[i] = h
        g[i] = (f(w + e) - f(w - e)) / (2 * h)
    return g


# %% hands a flat array to f
# Shown by: matrix (2,3); integer matrix (ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with g); 3 of 16 cases

def numerical_gradient(f, w, h=1e-5):
    v = np.array(w, dtype=float).ravel()
    g = np.zeros(v.size)
    for i in range(v.size):
        e = np.zeros(v.size)
        e[i] = h
        g[i] = (f(v + e) - f(v - e)) / (2 * h)
    return g.reshape(np.shape(w))


# %% gradient of the integer type
# Shown by: integer vector; integer matrix; also by the docstring example (value, error 0.7); 3 of 16 cases

def numerical_gradient(f, w, h=1e-5):
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros(w.shape)
        e[i] = h
        g[i] = (f(w + e) - f(w - e)) / (2 * h)
    return g


# %% sign turned round
# Shown by: vector k=4; integer vector; also by the docstring example (value, error 2); 15 of 16 cases

def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros_like(w)
        e[i] = h
        g[i] = (f(w - e) - f(w + e)) / (2 * h)
    return g


# %% missing brackets around 2 * h
# Shown by: vector k=4; integer vector; also by the docstring example (value, error 1); 15 of 16 cases

def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros_like(w)
        e[i] = h
        g[i] = (f(w + e) - f(w - e)) / 2 * h
    return g


# %% relative step h * w
# Shown by: integer vector; h=0.1 (not finite); 6 of 16 cases

def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        d = h * w[i]
        e = np.zeros_like(w)
        e[i] = d
        g[i] = (f(w + e) - f(w - e)) / (2 * d)
    return g


# %% float32 weights
# Shown by: vector k=4; integer vector; also by the docstring example (value, error 0.004); 12 of 16 cases

def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=np.float32)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros_like(w)
        e[i] = h
        g[i] = (f(w + e) - f(w - e)) / (2 * h)
    return g


# %% shifts the caller's float weights and back, rounding left over tags=["disputable"]
# Shown by: vector k=4; matrix (2,3) (argument changed); 12 of 16 cases
# Disputable: "it is not changed": changed in the last bits only

def numerical_gradient(f, w, h=1e-5):
    g = np.zeros(w.shape)
    w = np.asarray(w, dtype=float)
    for i in np.ndindex(w.shape):
        w[i] += h
        a = f(w)
        w[i] -= 2 * h
        b = f(w)
        w[i] += h
        g[i] = (a - b) / (2 * h)
    return g


# %% sets the weight to zero afterwards
# Shown by: vector k=4; integer vector (value, error 2); 8 of 16 cases

def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        old = w[i]
        w[i] = old + h
        a = f(w)
        w[i] = old - h
        b = f(w)
        w[i] = 0.0
        g[i] = (a - b) / (2 * h)
    return g


# %% ignores h, once more
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros_like(w)
        e[i] = 1e-5
        g[i] = (f(w + e) - f(w - e)) / 2e-5
    return g


# %% divides by h
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros_like(w)
        e[i] = h
        g[i] = (f(w + e) - f(w - e)) / h
    return g


# %% precedence of 2 * h
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros_like(w)
        e[i] = h
        g[i] = (f(w + e) - f(w - e)) / 2 * h
    return g


# %% weights not restored between nudges
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    h = 1e-2
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        w[i] += h
        up = f(w)
        w[i] -= 2 * h
        g[i] = (up - f(w)) / (2 * h)
    return g


# %% nudges the caller's array and leaves it nudged
def numerical_gradient(f, w, h=1e-5):
    g = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        w[i] = w[i] + h
        up = f(w)
        w[i] = w[i] - 2 * h
        g[i] = (up - f(w)) / (2 * h)
    return g


# %% vectors only
def numerical_gradient(f, w, h=1e-5):
    n = len(w)
    g = np.zeros(n)
    for i in range(n):
        e = np.zeros(n)
        e[i] = h
        g[i] = (f(w + e) - f(w - e)) / (2 * h)
    return g


# %% nudges whole rows of a matrix
def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w, dtype=float)
    g = np.zeros(w.shape)
    for i in range(len(w)):
        up, down = w.copy(), w.copy()
        up[i] += h
        down[i] -= h
        g[i] = (f(up) - f(down)) / (2 * h)
    return g


# %% gradient flattened
def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w, dtype=float)
    g = []
    for i in np.ndindex(w.shape):
        e = np.zeros_like(w)
        e[i] = h
        g.append((f(w + e) - f(w - e)) / (2 * h))
    return np.array(g)


# %% hands flattened weights to f
def numerical_gradient(f, w, h=1e-5):
    v = np.asarray(w, dtype=float).ravel()
    g = np.zeros(v.shape)
    for i in range(len(v)):
        e = np.zeros(len(v))
        e[i] = h
        g[i] = (f(v + e) - f(v - e)) / (2 * h)
    return g.reshape(np.shape(w))


# %% all weights nudged at once
def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w, dtype=float)
    return np.full(w.shape, (f(w + h) - f(w - h)) / (2 * h))


# %% relative nudge
def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w, dtype=float)
    g = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        d = np.zeros(w.shape)
        d[i] = h * w[i]
        g[i] = (f(w + d) - f(w - d)) / (2 * h * w[i])
    return g


# %% integer gradient
def numerical_gradient(f, w, h=1e-5):
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros(w.shape)
        e[i] = h
        g[i] = (f(w + e) - f(w - e)) / (2 * h)
    return g


# %% backward difference
def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w, dtype=float)
    g = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        e = np.zeros(w.shape)
        e[i] = h
        g[i] = (f(w) - f(w - e)) / h
    return g


# %% far too small a step
def numerical_gradient(f, w, h=1e-5):
    h = 1e-13
    w = np.asarray(w, dtype=float)
    g = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        e = np.zeros(w.shape)
        e[i] = h
        g[i] = (f(w + e) - f(w - e)) / (2 * h)
    return g


# %% minus
def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w, dtype=float)
    g = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        e = np.zeros(w.shape)
        e[i] = h
        g[i] = (f(w - e) - f(w + e)) / (2 * h)
    return g


# %% float32 weights, once more
def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w, dtype=np.float32)
    g = np.zeros(w.shape, dtype=np.float32)
    for i in np.ndindex(w.shape):
        e = np.zeros(w.shape, dtype=np.float32)
        e[i] = h
        g[i] = (f(w + e) - f(w - e)) / (2 * h)
    return g


# %% last weight left out
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros(w.shape)
    for i in range(w.size - 1):
        up, down = w.copy(), w.copy()
        up.flat[i] += h
        down.flat[i] -= h
        g.flat[i] = (f(up) - f(down)) / (2 * h)
    return g


# %% two loops, matrices only
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros(w.shape)
    for i in range(w.shape[0]):
        for j in range(w.shape[1]):
            up, down = w.copy(), w.copy()
            up[i, j] += h
            down[i, j] -= h
            g[i, j] = (f(up) - f(down)) / (2 * h)
    return g


# %% step forgets its way back

def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        w[i] += h
        up = f(w)
        w[i] -= h
        down = f(w)
        g[i] = (up - down) / (2 * h)
    return g


# %% second difference

def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros_like(w)
        e[i] = h
        g[i] = (f(w + e) - 2 * f(w) + f(w - e)) / h**2
    return g


# %% columns first when read, rows first when written

def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    slopes = []
    for index in range(w.size):
        nudge = np.zeros(w.size)
        nudge[index] = h
        nudge = nudge.reshape(w.shape, order="F")
        slopes.append((f(w + nudge) - f(w - nudge)) / (2 * h))
    return np.array(slopes).reshape(w.shape)


# %% half a step to each side, divided by two steps

def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros_like(w)
        e[i] = h / 2
        g[i] = (f(w + e) - f(w - e)) / (2 * h)
    return g


# %% only the size of a slope

def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros_like(w)
        e[i] = h
        g[i] = abs(f(w + e) - f(w - e)) / (2 * h)
    return g
