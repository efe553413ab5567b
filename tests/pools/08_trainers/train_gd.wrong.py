# Wrong answers for `train_gd`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% performance used as the gradient
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 3e+73)

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        g, E = perf_grad(w)
        w = w - lr * g
        path.append(w)
    return np.array(path)


# %% ascends
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 7e+01)

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w + lr * g
        path.append(w)
    return np.array(path)


# %% start missing
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (shape (8, 3) for (9, 3))

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = []
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w - lr * g
        path.append(w)
    return np.array(path)


# %% one epoch too many
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (shape (10, 3) for (9, 3))

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs + 1):
        E, g = perf_grad(w)
        w = w - lr * g
        path.append(w)
    return np.array(path)


# %% the same array all along
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.7)

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w -= lr * g
        path.append(w)
    return np.array(path)


# %% integers stay integers
# Shown by: integer start (value, error 0.9)

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=np.array(w0).dtype)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = (w - lr * g).astype(w.dtype)
        path.append(w)
    return np.array(path)


# %% gradient of the start only
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 3)

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    E, g = perf_grad(w)
    for _ in range(epochs):
        w = w - lr * g
        path.append(w)
    return np.array(path)


# %% rate shrinks
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.2)

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for k in range(epochs):
        E, g = perf_grad(w)
        w = w - lr / (k + 1) * g
        path.append(w)
    return np.array(path)


# %% unit steps
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.6)

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w - lr * g / (np.linalg.norm(g) + 1e-12)
        path.append(w)
    return np.array(path)


# %% only the end
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (shape (3,) for (9, 3))

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w - lr * g
        path.append(w)
    return w


# %% stops when the step is short
# Shown by: near the minimum; at the minimum (shape (2, 2) for (13, 2)); the visible examples agree

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w - lr * g
        path.append(w)
        if np.linalg.norm(lr * g) < 1e-4:
            break
    return np.array(path)


# %% changes w0
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (argument changed)

def train_gd(perf_grad, w0, lr, epochs):
    w = w0
    path = [w.copy()]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w -= lr * g
        path.append(w.copy())
    return np.array(path)


# %% clips the gradient
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=4 lr=0.8 mc=0.3 epochs=6 (value, error 0.09); the visible examples agree

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        g = np.clip(g, -10, 10)
        w = w - lr * g
        path.append(w)
    return np.array(path)


# %% performance appended
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 5)

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w - lr * g
        path.append(np.append(w, E)[:len(w)] * 0 + E)
    return np.array(path)


# %% momentum

def train_gd(perf_grad, w0, lr, epochs):
    p = [np.array(w0, float)]
    d = 0
    for _ in range(epochs):
        d = 0.5 * d - lr * perf_grad(p[-1])[1]
        p.append(p[-1] + d)
    return p


# %% decaying rate

def train_gd(perf_grad, w0, lr, epochs):
    path = [np.asarray(w0, dtype=float)]
    for k in range(epochs):
        path.append(path[-1] - lr / (k + 1) * perf_grad(path[-1])[1])
    return path


# %% steps of one length
# The gradient is divided by its norm: every step is lr long, however steep it is.

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        w = w - lr * g / (np.linalg.norm(g) + 1e-12)
        path.append(w)
    return np.array(path)


# %% the rate falls with the epochs
# lr / (k + 1) is a schedule that nobody asked for: from the second step on the steps are too short.

def train_gd(perf_grad, w0, lr, epochs):
    path = [np.array(w0, dtype=float)]
    for k in range(epochs):
        P, g = perf_grad(path[-1])
        path.append(path[-1] - lr / (k + 1) * g)
    return np.vstack(path)


# %% the weights are noted before the step
# The start stands in two rows, and the last weights in none.

def train_gd(perf_grad, w0, lr, epochs):
    w = w0.astype(float)
    path = [w0]
    for _ in range(epochs):
        path.append(w)
        _, g = perf_grad(w)
        w = w - lr * g
    return np.array(path)


# %% a step that does not help is not made
# Where the performance would rise the weights stay: plain descent does not look.

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = np.zeros((epochs + 1, len(w)))
    path[0] = w
    for k in range(epochs):
        P, g = perf_grad(w)
        trial = w - lr * g
        if perf_grad(trial)[0] < P:
            w = trial
        path[k + 1] = w
    return path
