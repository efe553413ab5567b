# Common mistakes in `train_gdm`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% heavy ball
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.7)

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - lr * g
        w = w + d
        path.append(w.copy())
    return np.array(path)


# %% shares exchanged
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.3)

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = (1 - mc) * d - mc * lr * g
        w = w + d
        path.append(w.copy())
    return np.array(path)


# %% memory reset
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.9)

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * 0 - (1 - mc) * lr * g
        w = w + d
        path.append(w.copy())
    return np.array(path)


# %% gradient where the memory leads, with a first step
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.4)

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w + mc * d)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w + d
        path.append(w.copy())
    return np.array(path)


# %% default share
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=5 lr=0.1 mc=0.75 epochs=6 (value, error 2)

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        mc = 0.9
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w + d
        path.append(w.copy())
    return np.array(path)


# %% rate twice
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 1)

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w + lr * d
        path.append(w.copy())
    return np.array(path)


# %% habit: the visible answer by heart
# Shown by: quadratic k=4 lr=0.8 mc=0.3 epochs=6; quadratic k=4 lr=0.45 mc=0.0 epochs=7 (value, error 1)

def train_gdm(perf_grad, w0, lr, mc, epochs):
    if epochs == 3:
        return np.array([[8, -4], [4, -2], [0.5, -0.25], [-2.1875, 1.09375]])
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w + d * (mc >= 0.5)
        path.append(w.copy())
    return np.array(path)


# %% habit: variables of the notebook
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (NameError: name 'parabola' is not defined)

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * parabola(w)[1]
    for _ in range(epochs):
        g = parabola(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w + d
        path.append(w.copy())
    return np.array(path)


# %% habit: printed, not returned
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (TypeError: NoneType returned)

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w + d
        path.append(w.copy())
    print(np.array(path))


# %% habit: returned inside the loop
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (shape (2, 3) for (9, 3))

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w + d
        path.append(w.copy())
        return np.array(path)


# %% habit: rounded
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.001)

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w + d
        path.append(w.copy())
    return np.round(path, 2)


# %% habit: remembered from call to call
# Shown by: near the minimum; far away, large gradients (value, error 1e+08); the visible examples agree

KEPT = {}
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w + d
        path.append(w.copy())
    return KEPT.setdefault((len(w), epochs), np.array(path))


# %% habit: not attempted
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (NotImplementedError: Not written yet: replace this line with your answer.)

def train_gdm(perf_grad, w0, lr, mc, epochs):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
