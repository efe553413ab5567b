# Common mistakes in `train_gd`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% uphill tags=["borrowed"]
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 7e+01)

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w + lr * g
        path.append(w)
    return np.array(path)


# %% one epoch too many tags=["borrowed"]
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (shape (10, 3) for (9, 3))

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs + 1):
        E, g = perf_grad(w)
        w = w - lr * g
        path.append(w)
    return np.array(path)


# %% start missing tags=["borrowed"]
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (shape (8, 3) for (9, 3))

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = []
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w - lr * g
        path.append(w)
    return np.array(path)


# %% one array for all tags=["borrowed"]
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.7)

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w -= lr * g
        path.append(w)
    return np.array(path)


# %% gradient once tags=["borrowed"]
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 3)

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    E, g = perf_grad(w)
    for _ in range(epochs):
        w = w - lr * g
        path.append(w)
    return np.array(path)


# %% whole numbers kept tags=["borrowed"]
# Shown by: integer start (value, error 0.9)

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w.copy()
        w[:] = w - lr * g
        path.append(w)
    return np.array(path)


# %% averaged gradient tags=["borrowed"]
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.3)

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        d = g if _ == 0 else 0.5 * d + 0.5 * g
        w = w - lr * d
        path.append(w)
    return np.array(path)


# %% stops early tags=["borrowed"]
# Shown by: near the minimum; at the minimum (shape (2, 2) for (13, 2)); the visible examples agree

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w - lr * g
        path.append(w)
        if np.linalg.norm(lr * g) < 1e-3: break
    return np.array(path)


# %% last point only tags=["borrowed"]
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (shape (3,) for (9, 3))

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w - lr * g
        path.append(w)
    return w


# %% start drawn anew tags=["borrowed"]
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 1)

def train_gd(perf_grad, w0, lr, epochs):
    w = np.random.default_rng(0).normal(size=np.shape(w0))
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w - lr * g
        path.append(w)
    return np.array(path)


# %% refuses bad steps tags=["borrowed"]
# Shown by: quadratic k=4 lr=0.8 mc=0.3 epochs=6 (value, error 1); the visible examples agree

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w - lr * g if perf_grad(w - lr * g)[0] <= E else w
        path.append(w)
    return np.array(path)


# %% twice the rate tags=["borrowed"]
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.5)

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w - 2 * lr * g
        path.append(w)
    return np.array(path)


# %% habit: variables of the notebook tags=["borrowed"]
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (ValueError: operands could not be broadcast together with shapes (3,) (2)

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = ravine(w)
        w = w - lr * g
        path.append(w)
    return np.array(path)


# %% habit: printed, not returned tags=["borrowed"]
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (TypeError: NoneType returned)

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w - lr * g
        path.append(w)
    print(np.array(path))


# %% habit: returned inside the loop tags=["borrowed"]
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (shape (2, 3) for (9, 3))

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w - lr * g
        path.append(w)
        return np.array(path)


# %% habit: rounded tags=["borrowed"]
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.001)

def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w - lr * g
        path.append(w)
    return np.round(path, 2)


# %% habit: not attempted tags=["borrowed"]
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (NotImplementedError: Not written yet: replace this line with your answer.)

def train_gd(perf_grad, w0, lr, epochs):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
