# Wrong answers for `train_gdm`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% memory starts empty
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.6)

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = 0.0
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w + d
        path.append(w.copy())
    return np.array(path)


# %% memory starts with the gradient
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 4)

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w + d
        path.append(w.copy())
    return np.array(path)


# %% memory of the wrong sign
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 1)

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w + d
        path.append(w.copy())
    return np.array(path)


# %% first step outside the rule, counted twice
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.4)

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    w = w - lr * perf_grad(w)[1]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w + d
        path.append(w.copy())
    return np.array(path)


# %% ascends
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 4e+01)

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w - d
        path.append(w.copy())
    return np.array(path)


# %% average of gradients without the rate's share
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 1)

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * g
        w = w + d
        path.append(w.copy())
    return np.array(path)


# %% heavy ball with the first step right
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.5)

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - lr * g if _ else -lr * g
        w = w + d
        path.append(w.copy())
    return np.array(path)


# %% same array stored
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.7)

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w += d
        path.append(w)
    return np.array(path)


# %% integer start stays integer
# Shown by: integer start (value, error 0.5); the visible examples agree

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=np.array(w0).dtype)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = (w + d).astype(w.dtype)
        path.append(w.copy())
    return np.array(path)


# %% memory dropped when the gradient turns
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.6); the visible examples agree

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        if np.dot(d, g) > 0:
            d = -lr * g
        w = w + d
        path.append(w.copy())
    return np.array(path)


# %% Adam's bias correction
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 1)

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w + d / (1 - mc ** (_ + 1) if mc else 1)
        path.append(w.copy())
    return np.array(path)


# %% start missing
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (shape (8, 3) for (9, 3))

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = []
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w + d
        path.append(w.copy())
    return np.array(path)


# %% memory of the weights, not of the step
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 0.7)

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = mc * w + (1 - mc) * (w + d)
        path.append(w.copy())
    return np.array(path)


# %% gradient of the start
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (value, error 5)

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    g = perf_grad(w)[1]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        w = w + d
        path.append(w.copy())
    return np.array(path)


# %% w0 is changed
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=8; quadratic k=2 lr=0.3 mc=0.9 epochs=12 (argument changed)

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = w0
    path = [w.copy()]
    d = -lr * perf_grad(w)[1]
    for _ in range(epochs):
        g = perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w += d
        path.append(w.copy())
    return np.array(path)


# %% integer start
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0)
    path = [w.copy()]
    d = None
    for _ in range(epochs):
        _, g = perf_grad(w)
        if d is None:
            d = -lr * g
        d = mc * d - (1 - mc) * lr * g
        w = (w + d).astype(w.dtype)
        path.append(w.copy())
    return np.array(path)


# %% stops when short
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = None
    for _ in range(epochs):
        _, g = perf_grad(w)
        if d is None:
            d = -lr * g
        d = mc * d - (1 - mc) * lr * g
        w = w + d
        path.append(w.copy())
        if np.linalg.norm(d) < 1e-2:
            break
    return np.array(path)


# %% mc=0 divides
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = None
    for _ in range(epochs):
        _, g = perf_grad(w)
        if d is None:
            d = -lr * g
        d = mc * d - (1 - mc) / max(mc, 0.5) * mc * lr * g
        w = w + d
        path.append(w.copy())
    return np.array(path)


# %% first step shortened

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0).astype(float)
    out = np.zeros((epochs + 1, len(w)))
    out[0] = w
    v = None
    for k in range(epochs):
        _, g = perf_grad(w)
        if k == 0:
            v = -(1 - mc) * lr * g
        else:
            v = mc * v - (1 - mc) * lr * g
        w = w + v
        out[k + 1] = w
    return out


# %% classical

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0).astype(float)
    out = np.zeros((epochs + 1, len(w)))
    out[0] = w
    v = None
    for k in range(epochs):
        _, g = perf_grad(w)
        if k == 0:
            v = -lr * g
        else:
            v = mc * v - lr * g
        w = w + v
        out[k + 1] = w
    return out


# %% mc from the second step squared

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0).astype(float)
    out = np.zeros((epochs + 1, len(w)))
    out[0] = w
    v = None
    for k in range(epochs):
        _, g = perf_grad(w)
        if k == 0:
            v = -lr * g
        else:
            v = mc ** k * v - (1 - mc) * lr * g
        w = w + v
        out[k + 1] = w
    return out


# %% memory of points

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0).astype(float)
    out = np.zeros((epochs + 1, len(w)))
    out[0] = w
    v = None
    for k in range(epochs):
        _, g = perf_grad(w)
        if k == 0:
            v = -lr * g
        else:
            v = mc * (w - out[0]) - (1 - mc) * lr * g
        w = w + v
        out[k + 1] = w
    return out


# %% one row less

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0).astype(float)
    out = np.zeros((epochs + 1, len(w)))
    out[0] = w
    v = None
    for k in range(epochs):
        _, g = perf_grad(w)
        if k == 0:
            v = -lr * g
        else:
            v = mc * v - (1 - mc) * lr * g
        w = w + v
        out[k + 1] = w
    return out[:-1]


# %% gradient at look-ahead

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0).astype(float)
    out = np.zeros((epochs + 1, len(w)))
    out[0] = w
    v = None
    for k in range(epochs):
        _, g = perf_grad(w if v is None else w + mc * v)
        if k == 0:
            v = -lr * g
        else:
            v = mc * v - (1 - mc) * lr * g
        w = w + v
        out[k + 1] = w
    return out


# %% lr shrinks

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0).astype(float)
    out = np.zeros((epochs + 1, len(w)))
    out[0] = w
    v = None
    for k in range(epochs):
        _, g = perf_grad(w)
        if k == 0:
            v = -lr * g
        else:
            v = mc * v - (1 - mc) * lr * g
        w = w + v
        lr = 0.99 * lr
        out[k + 1] = w
    return out


# %% Nesterov

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path, d = [w], None
    for _ in range(epochs):
        if d is None:
            d = -lr * perf_grad(w)[1]
        g = perf_grad(w + mc * d)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w + d
        path.append(w)
    return np.array(path)


# %% memory of gradients corrected as in Adam

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path, m = [w], np.zeros(len(w))
    for k in range(1, epochs + 1):
        m = mc * m + (1 - mc) * perf_grad(w)[1]
        w = w - lr * m / (1 - mc**k)
        path.append(w)
    return np.array(path)


# %% memory of weights

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, float)
    path, mean = [w], w
    for _ in range(epochs):
        w = w - lr * perf_grad(w)[1]
        mean = mc * mean + (1 - mc) * w
        path.append(mean)
    return np.array(path)


# %% the gradient is taken where the memory would lead
# Nesterov's rule asks at w + mc d; here it is asked at w.

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    d = -lr * perf_grad(w)[1]
    path = [w.copy()]
    for k in range(epochs):
        g = perf_grad(w + mc * d)[1] if k else perf_grad(w)[1]
        d = mc * d - (1 - mc) * lr * g
        w = w + d
        path.append(w.copy())
    return np.array(path)


# %% the mean is corrected as in Adam
# A memory that begins at 0 and is divided by 1 - mc^k: the first step is right, and no other.

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    m = np.zeros(len(w))
    path = [w]
    for k in range(1, epochs + 1):
        m = mc * m + (1 - mc) * perf_grad(w)[1]
        w = w - lr * m / (1 - mc**k)
        path.append(w)
    return np.array(path)


# %% remembers the whole way, not the last step
# The difference to the start is taken for the step before.

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    start = w.copy()
    path = [w]
    for k in range(epochs):
        g = perf_grad(w)[1]
        d = -lr * g if k == 0 else mc * (w - start) - (1 - mc) * lr * g
        w = w + d
        path.append(w)
    return np.array(path)


# %% the gradient is one epoch old
# The gradient is asked for after the memory has been renewed, so each step goes by the slope of the point before.

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    _, g = perf_grad(w)
    d = -lr * g
    path = [w]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        _, g = perf_grad(w)
        w = w + d
        path.append(w)
    return np.array(path)
