# Right answers for `train_gdm`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% memory filled before the loop
# Norm-wise error at most 0e+00

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


# %% velocity with the other sign
# Norm-wise error at most 6e-16

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w, v, path = np.array(w0, float), None, []
    path.append(w)
    for _ in range(epochs):
        _, g = perf_grad(w)
        v = np.array(g, float) if v is None else mc * v + (1 - mc) * g
        w = w - lr * v
        path.append(w)
    return np.stack(path)


# %% differences of the path
# Norm-wise error at most 2e-15

def train_gdm(perf_grad, w0, lr, mc, epochs):
    path = np.zeros((epochs + 1, np.size(w0)))
    path[0] = w0
    for k in range(epochs):
        g = perf_grad(path[k])[1]
        old = path[k] - path[k - 1] if k > 0 else -lr * g
        path[k + 1] = path[k] + mc * old - (1 - mc) * lr * g
    return path


# %% first epoch apart
# Norm-wise error at most 4e-16

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.asarray(w0).astype(float)
    path = [w]
    if epochs > 0:
        d = -lr * perf_grad(w)[1]
        path.append(w + d)
        for k in range(1, epochs):
            d = mc * d + (mc - 1) * lr * perf_grad(path[-1])[1]
            path.append(path[-1] + d)
    return np.array(path)


# %% class with state
# Norm-wise error at most 8e-16

class Walker:
    def __init__(self, w, lr, mc):
        self.w, self.lr, self.mc, self.d = np.array(w, dtype=float), lr, mc, None
    def step(self, g):
        plain = -self.lr * np.asarray(g)
        self.d = plain if self.d is None else self.mc * self.d + (1 - self.mc) * plain
        self.w = self.w + self.d
        return self.w
def train_gdm(perf_grad, w0, lr, mc, epochs):
    walker = Walker(w0, lr, mc)
    return np.array([walker.w] + [walker.step(perf_grad(walker.w)[1]) for _ in range(epochs)])


# %% all old gradients weighted
# Norm-wise error at most 6e-16

def train_gdm(perf_grad, w0, lr, mc, epochs):
    path = [np.array(w0, dtype=float)]
    grads = []
    for k in range(epochs):
        grads.append(np.array(perf_grad(path[-1])[1], dtype=float))
        shares = [(1 - mc) * mc ** (k - j) for j in range(k + 1)]
        shares[0] += mc ** (k + 1)
        path.append(path[-1] - lr * sum(s * g for s, g in zip(shares, grads)))
    return path


# %% recursion
# Norm-wise error at most 8e-16

def train_gdm(perf_grad, w0, lr, mc, epochs):
    def go(w, d, left):
        if not left:
            return [w]
        plain = -lr * perf_grad(w)[1]
        d = plain if d is None else mc * d + (1 - mc) * plain
        return [w, *go(w + d, d, left - 1)]
    return np.array(go(np.array(w0, float), None, epochs))


# %% generator
# Norm-wise error at most 0e+00

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = 1.0 * np.array(w0)
    d = -lr * np.array(perf_grad(w)[1])
    yield w
    for _ in range(epochs):
        d = np.multiply(mc, d) - np.multiply((1 - mc) * lr, perf_grad(w)[1])
        w = np.add(w, d)
        yield w


# %% in place on own arrays
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path, d = [w.tolist()], np.zeros(len(w))
    for k in range(epochs):
        g = np.array(perf_grad(w)[1], dtype=float)
        if k == 0:
            d -= lr * g
        d *= mc
        d -= (1 - mc) * lr * g
        w += d
        path.append(w.tolist())
    return path


# %% closure
def train_gdm(perf_grad, w0, lr, mc, epochs):
    d = None
    def step(w):
        nonlocal d
        g = perf_grad(w)[1]
        d = -lr * g if d is None else mc * d - (1 - mc) * lr * g
        return w + d
    path = [np.array(w0, float)]
    for _ in range(epochs):
        path.append(step(path[-1]))
    return np.stack(path)


# %% float32
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    d = None
    for _ in range(epochs):
        _, g = perf_grad(w)
        if d is None:
            d = -lr * g
        d = mc * d - (1 - mc) * lr * g
        w = np.float32(w + d)
        path.append(w.copy())
    return np.array(path)


# %% sum of all gradients
def train_gdm(perf_grad, w0, lr, mc, epochs):
    path, gs = [np.array(w0, dtype=float)], []
    for k in range(epochs):
        gs.append(np.array(perf_grad(path[-1])[1], dtype=float))
        d = -lr * mc ** (k + 1) * gs[0]
        for i, g in enumerate(gs):
            d = d - (1 - mc) * lr * mc ** (k - i) * g
        path.append(path[-1] + d)
    return np.array(path)


# %% class
class Momentum:
    def __init__(self, lr, mc):
        self.lr, self.mc, self.d = lr, mc, None

    def __call__(self, w, g):
        if self.d is None:
            self.d = -self.lr * g
        self.d = self.mc * self.d - (1 - self.mc) * self.lr * g
        return w + self.d


def train_gdm(perf_grad, w0, lr, mc, epochs):
    step = Momentum(lr, mc)
    path = [np.array(w0, dtype=float)]
    while len(path) <= epochs:
        path.append(step(path[-1], perf_grad(path[-1])[1]))
    return np.array(path)


# %% first step apart

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
    return out


# %% memory as array

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=float)
    path, step = [w], -lr * np.asarray(perf_grad(w)[1])
    for _ in range(epochs):
        step = mc * step + (mc - 1) * lr * perf_grad(w)[1]
        w = w + step
        path.append(w)
    return path


# %% velocity downhill

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0).astype(float)
    out = np.zeros((epochs + 1, len(w)))
    out[0] = w
    v = None
    for k in range(epochs):
        _, g = perf_grad(w)
        if k == 0:
            v = lr * g
        else:
            v = mc * v + (1 - mc) * lr * g
        w = w - v
        out[k + 1] = w
    return out


# %% memory without lr

def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0).astype(float)
    out = np.zeros((epochs + 1, len(w)))
    out[0] = w
    v = None
    for k in range(epochs):
        _, g = perf_grad(w)
        if k == 0:
            v = g
        else:
            v = mc * v + (1 - mc) * g
        w = w - lr * v
        out[k + 1] = w
    return out


# %% difference of points

def train_gdm(perf_grad, w0, lr, mc, epochs):
    rows = [np.array(w0, float)]
    for k in range(epochs):
        g = perf_grad(rows[-1])[1]
        old = rows[-1] - rows[-2] if k else -lr * g
        rows.append(rows[-1] + mc * old - (1 - mc) * lr * g)
    return np.array(rows)


# %% generator, in other words

def train_gdm(perf_grad, w0, lr, mc, epochs):
    def steps():
        w = np.array(w0, dtype=float)
        yield w
        g = perf_grad(w)[1]
        v = g
        for k in range(epochs):
            v = mc * v + (1 - mc) * g
            w = w - lr * v
            yield w
            if k < epochs - 1:
                g = perf_grad(w)[1]
    return np.array(list(steps()))


# %% the memory without the rate

def train_gdm(perf_grad, w0, lr, mc, epochs):
    path = np.empty((epochs + 1, np.size(w0)))
    path[0] = w0
    mean = None
    for now, after in zip(path[:-1], path[1:]):
        slope = np.asarray(perf_grad(now.copy())[1])
        mean = slope if mean is None else mc * mean + (1 - mc) * slope
        after[:] = now - lr * mean
    return path


# %% the step as a difference of the path

def train_gdm(perf_grad, w0, lr, mc, epochs):
    ws = [np.asarray(w0, float)]
    while len(ws) <= epochs:
        g = perf_grad(ws[-1])[1]
        if len(ws) == 1:
            ws.append(ws[0] - lr * g)
        else:
            ws.append(ws[-1] + mc * (ws[-1] - ws[-2]) - (1 - mc) * lr * g)
    return ws
