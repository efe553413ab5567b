"""Correct answers, each in a style of its own, written without a look at the checks: every one must earn full marks."""

ANSWERS = {
    "train_gd": [
        # norm-wise error at most 0e+00
        (
            "list of arrays, stacked",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(epochs):
        E, g = perf_grad(w)
        w = w - lr * g
        path.append(w)
    return np.array(path)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "preallocated",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    path = np.empty((epochs + 1, len(w0)))
    path[0] = w0
    for k in range(epochs):
        path[k + 1] = path[k] - lr * perf_grad(path[k])[1]
    return path
""",
        ),
        # norm-wise error at most 0e+00
        (
            "recursion, list",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = np.asarray(w0) * 1.0
    if epochs == 0:
        return [w]
    return [w] + train_gd(perf_grad, w - lr * perf_grad(w.copy())[1], lr, epochs - 1)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "generator",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=np.float64)
    yield w.copy()
    while epochs > 0:
        w = w - np.multiply(lr, perf_grad(w)[1])
        epochs -= 1
        yield w.copy()
""",
        ),
        # norm-wise error at most 0e+00
        (
            "in place on a copy, copies stored",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    rows = [w.copy()]
    for epoch in range(1, epochs + 1):
        w -= lr * np.array(perf_grad(w.copy())[1])
        rows.append(w.copy())
    return np.vstack(rows)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "itertools.accumulate",
            r"""
from itertools import accumulate
def train_gd(perf_grad, w0, lr, epochs):
    step = lambda w, _: w - lr * perf_grad(w)[1]
    return np.array(list(accumulate(range(epochs), step, initial=np.asarray(w0, dtype=float))))
""",
        ),
        # norm-wise error at most 0e+00
        (
            "Python numbers, tuple of lists",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = [float(v) for v in w0]
    rows = [list(w)]
    for _ in range(epochs):
        g = perf_grad(np.array(w))[1]
        w = [a - lr * float(b) for a, b in zip(w, g)]
        rows.append(list(w))
    return tuple(rows)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "momentum with mc = 0",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    return train_gdm(perf_grad, w0, lr, 0.0, epochs)
""",
        ),
        (
            "vstack",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    for _ in range(epochs):
        perf, g = perf_grad(w)
        w = w - lr * g
        path.append(w.copy())
    return np.vstack(path)
""",
        ),
        (
            "in place on own copy",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    for _ in range(epochs):
        perf, g = perf_grad(w)
        w -= lr * g
        path.append(w.copy())
    return np.array(path)
""",
        ),
        (
            "subtract",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    for _ in range(epochs):
        perf, g = perf_grad(w)
        w = np.subtract(w, lr * np.asarray(g))
        path.append(w.copy())
    return np.array(path)
""",
        ),
        (
            "float32",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    for _ in range(epochs):
        perf, g = perf_grad(w)
        w = (w - lr * g).astype(np.float32)
        path.append(w.copy())
    return np.array(path)
""",
        ),
        (
            "recursion",
            r"""
def train_gd(perf_grad, w0, lr, epochs):
    w = np.asarray(w0, dtype=float)
    if epochs == 0:
        return w[None]
    return np.vstack([w, train_gd(perf_grad, w - lr * perf_grad(w)[1], lr, epochs - 1)])
""",
        ),
    ],
    "train_gdm": [
        # norm-wise error at most 0e+00
        (
            "memory filled before the loop",
            r"""
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
""",
        ),
        # norm-wise error at most 6e-16
        (
            "velocity with the other sign",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w, v, path = np.array(w0, float), None, []
    path.append(w)
    for _ in range(epochs):
        _, g = perf_grad(w)
        v = np.array(g, float) if v is None else mc * v + (1 - mc) * g
        w = w - lr * v
        path.append(w)
    return np.stack(path)
""",
        ),
        # norm-wise error at most 2e-15
        (
            "differences of the path",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    path = np.zeros((epochs + 1, np.size(w0)))
    path[0] = w0
    for k in range(epochs):
        g = perf_grad(path[k])[1]
        old = path[k] - path[k - 1] if k > 0 else -lr * g
        path[k + 1] = path[k] + mc * old - (1 - mc) * lr * g
    return path
""",
        ),
        # norm-wise error at most 4e-16
        (
            "first epoch apart",
            r"""
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
""",
        ),
        # norm-wise error at most 8e-16
        (
            "class with state",
            r"""
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
""",
        ),
        # norm-wise error at most 6e-16
        (
            "all old gradients weighted",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    path = [np.array(w0, dtype=float)]
    grads = []
    for k in range(epochs):
        grads.append(np.array(perf_grad(path[-1])[1], dtype=float))
        shares = [(1 - mc) * mc ** (k - j) for j in range(k + 1)]
        shares[0] += mc ** (k + 1)
        path.append(path[-1] - lr * sum(s * g for s, g in zip(shares, grads)))
    return path
""",
        ),
        # norm-wise error at most 8e-16
        (
            "recursion",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    def go(w, d, left):
        if not left:
            return [w]
        plain = -lr * perf_grad(w)[1]
        d = plain if d is None else mc * d + (1 - mc) * plain
        return [w, *go(w + d, d, left - 1)]
    return np.array(go(np.array(w0, float), None, epochs))
""",
        ),
        # norm-wise error at most 0e+00
        (
            "generator",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    w = 1.0 * np.array(w0)
    d = -lr * np.array(perf_grad(w)[1])
    yield w
    for _ in range(epochs):
        d = np.multiply(mc, d) - np.multiply((1 - mc) * lr, perf_grad(w)[1])
        w = np.add(w, d)
        yield w
""",
        ),
        (
            "in place on own arrays",
            r"""
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
""",
        ),
        (
            "closure",
            r"""
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
""",
        ),
        (
            "float32",
            r"""
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
""",
        ),
        (
            "sum of all gradients",
            r"""
def train_gdm(perf_grad, w0, lr, mc, epochs):
    path, gs = [np.array(w0, dtype=float)], []
    for k in range(epochs):
        gs.append(np.array(perf_grad(path[-1])[1], dtype=float))
        d = -lr * mc ** (k + 1) * gs[0]
        for i, g in enumerate(gs):
            d = d - (1 - mc) * lr * mc ** (k - i) * g
        path.append(path[-1] + d)
    return np.array(path)
""",
        ),
        (
            "class",
            r"""
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
""",
        ),
    ],
    "train_gda": [
        # norm-wise error at most 0e+00
        (
            "as the table says",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w_new = w - lr * g
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "asks anew each epoch",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    path = [np.asarray(w0, dtype=float)]
    lrs = [float(lr)]
    while len(path) <= epochs:
        here = path[-1]
        P, g = perf_grad(here)
        there = here - lrs[-1] * g
        Q = perf_grad(there)[0]
        if Q > max_perf_inc * P:
            path.append(here); lrs.append(lrs[-1] * lr_dec)
        elif Q < P:
            path.append(there); lrs.append(lrs[-1] * lr_inc)
        else:
            path.append(there); lrs.append(lrs[-1])
    return path, lrs
""",
        ),
        # norm-wise error at most 0e+00
        (
            "preallocated",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    path, lrs = np.zeros((epochs + 1, len(w0))), np.zeros(epochs + 1)
    path[0], lrs[0] = w0, lr
    E, g = perf_grad(path[0])
    for k in range(1, epochs + 1):
        path[k] = path[k - 1] - lrs[k - 1] * g
        E_try, g_try = perf_grad(path[k])
        if E_try <= max_perf_inc * E:
            lrs[k] = lrs[k - 1] * (lr_inc if E_try < E else 1)
            E, g = E_try, g_try
        else:
            path[k] = path[k - 1]
            lrs[k] = lrs[k - 1] * lr_dec
    return path, lrs
""",
        ),
        # norm-wise error at most 0e+00
        (
            "helper decides",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    def verdict(ratio):
        if ratio > max_perf_inc:
            return False, lr_dec
        return True, (lr_inc if ratio < 1 else 1.0)
    w = np.array(w0, float)
    record = [(w, lr)]
    P, g = perf_grad(w)
    for _ in range(epochs):
        new = w - lr * g
        P2, g2 = perf_grad(new)
        keep, factor = verdict(P2 / P)
        lr *= factor
        if keep:
            w, P, g = new, P2, g2
        record.append((w, lr))
    return np.array([r[0] for r in record]), np.array([r[1] for r in record])
""",
        ),
        # norm-wise error at most 0e+00
        (
            "both with mc = 0",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    return train_gdx(perf_grad, w0, lr, 0, epochs, lr_inc=lr_inc, lr_dec=lr_dec, max_perf_inc=max_perf_inc)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "recursion over epochs",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w0 = np.array(w0, dtype=float)
    if epochs == 0:
        return w0[None], np.array([lr], dtype=float)
    E, g = perf_grad(w0)
    w = w0 - lr * g
    E2 = perf_grad(w)[0]
    if E2 > E * max_perf_inc:
        w, new = w0, lr * lr_dec
    else:
        new = lr * lr_inc if E2 < E else lr
    path, lrs = train_gda(perf_grad, w, new, epochs - 1, lr_inc, lr_dec, max_perf_inc)
    return np.vstack([w0, path]), np.append(lr, lrs)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "old point remembered and restored",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w, eta = np.array(w0, dtype=float), lr
    path, lrs = [w.tolist()], [eta]
    P, g = perf_grad(w)
    g = np.array(g)
    for e in range(epochs):
        backup = w.copy(), P, g.copy()
        w = w - eta * g
        P, g = perf_grad(w)
        g = np.array(g)
        if P > max_perf_inc * backup[1]:
            w, P, g = backup
            eta = lr_dec * eta
        elif P < backup[1]:
            eta = lr_inc * eta
        path.append(w.tolist())
        lrs.append(eta)
    return [path, lrs]
""",
        ),
        (
            "generator inside",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    def run():
        w, rate = np.array(w0, dtype=float), lr
        E, g = perf_grad(w)
        yield w, rate
        for _ in range(epochs):
            new = w - rate * g
            E1, g1 = perf_grad(new)
            if E1 / E > max_perf_inc:
                rate *= lr_dec
            else:
                rate *= lr_inc if E1 < E else 1
                w, E, g = new, E1, g1
            yield w, rate
    ws, rates = zip(*run())
    return np.array(ws), np.array(rates)
""",
        ),
        (
            "recursion",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    def go(w, E, g, lr, left, rows, rates):
        rows.append(w); rates.append(lr)
        if left == 0:
            return rows, rates
        t = w - lr * g
        Et, gt = perf_grad(t)
        if Et / E > max_perf_inc:
            return go(w, E, g, lr * lr_dec, left - 1, rows, rates)
        return go(t, Et, gt, lr * lr_inc if Et < E else lr, left - 1, rows, rates)
    w = np.array(w0, dtype=float)
    return go(w, *perf_grad(w), lr, epochs, [], [])
""",
        ),
        (
            "float32 weights",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    E, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        trial = np.float32(w - lr * g)
        E_new, g_new = perf_grad(trial)
        if E_new / E > max_perf_inc:
            lr = lr * lr_dec
        else:
            if E_new < E:
                lr = lr * lr_inc
            w, E, g = trial, E_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        (
            "lists of floats",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    E, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        trial = w - lr * g
        E_new, g_new = perf_grad(trial)
        if E_new / E > max_perf_inc:
            lr = lr * lr_dec
        else:
            if E_new < E:
                lr = lr * lr_inc
            w, E, g = trial, E_new, g_new
        path.append(w)
        lrs.append(lr)
    return [list(map(float, p)) for p in path], list(map(float, lrs))
""",
        ),
        (
            "undo on own copy",
            r"""
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    E, g = perf_grad(w)
    path, lrs = [w], [lr]
    w = w.copy()
    for _ in range(epochs):
        w -= lr * g
        E_new, g_new = perf_grad(w.copy())
        if E_new / E > max_perf_inc:
            w = path[-1].copy()
            lr *= lr_dec
        else:
            if E_new < E:
                lr *= lr_inc
            E, g = E_new, g_new
        path.append(w.copy())
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
    ],
    "train_gdx": [
        # norm-wise error at most 0e+00
        (
            "in the order of the text",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        w_new = w + d
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
            d = -lr * g
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        # norm-wise error at most 1e-16
        (
            "None means an empty memory",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w, d = np.array(w0, float), None
    out = [[w], [lr]]
    for _ in range(epochs):
        P, g = perf_grad(w)
        plain = -lr * np.asarray(g)
        d = plain if d is None else mc * d + (1 - mc) * plain
        Q = perf_grad(w + d)[0]
        if Q > P * max_perf_inc:
            lr, d = lr * lr_dec, None
        else:
            w = w + d
            lr = lr * lr_inc if Q < P else lr
        out[0].append(w)
        out[1].append(lr)
    return tuple(np.array(o) for o in out)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "preallocated",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    path = np.empty((epochs + 1, np.size(w0))); path[0] = w0
    lrs = np.full(epochs + 1, lr, dtype=float)
    E, g = perf_grad(path[0])
    step = -lrs[0] * g
    for k in range(epochs):
        step = mc * step - (1 - mc) * lrs[k] * g
        E2, g2 = perf_grad(path[k] + step)
        good = not E2 > max_perf_inc * E
        path[k + 1] = path[k] + step if good else path[k]
        lrs[k + 1] = lrs[k] * (lr_dec if not good else lr_inc if E2 < E else 1)
        if good:
            E, g = E2, g2
        else:
            step = -lrs[k + 1] * g
    return path, lrs
""",
        ),
        # norm-wise error at most 1e-16
        (
            "class",
            r"""
class Momentum:
    def __init__(self, mc):
        self.mc, self.d = mc, None
    def propose(self, plain):
        self.d = plain if self.d is None else self.mc * self.d + (1 - self.mc) * plain
        return self.d
    def forget(self):
        self.d = None
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    memory = Momentum(mc)
    w = np.array(w0) + 0.0
    P, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w2 = w + memory.propose(-lr * g)
        P2, g2 = perf_grad(w2)
        if P2 > max_perf_inc * P:
            memory.forget()
            lr = lr * lr_dec
        else:
            lr = lr * (1, lr_inc)[bool(P2 < P)]
            w, P, g = w2, P2, g2
        path.append(w); lrs.append(lr)
    return path, lrs
""",
        ),
        # norm-wise error at most 0e+00
        (
            "generator inside",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    def walk(w, eta):
        yield w, eta
        E, g = perf_grad(w)
        d = -eta * g
        while True:
            d = mc * d - (1 - mc) * eta * g
            E2, g2 = perf_grad(w + d)
            ratio = E2 / E
            if ratio > max_perf_inc:
                eta *= lr_dec
                d = -eta * g
            else:
                if ratio < 1:
                    eta *= lr_inc
                w, E, g = w + d, E2, g2
            yield w, eta
    walker = walk(np.array(w0, dtype=float), lr)
    points = [next(walker) for _ in range(epochs + 1)]
    path, lrs = zip(*points)
    return np.array(path), np.array(lrs)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "velocity with the other sign",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.asarray(w0, dtype=np.float64).copy()
    E, g = perf_grad(w); v = lr * g
    path, lrs = [w.copy()], [lr]
    for _ in range(epochs):
        v = mc * v + (1 - mc) * lr * g
        E2, g2 = perf_grad(w - v)
        if E2 <= max_perf_inc * E:
            if E2 < E: lr = lr_inc * lr
            w, E, g = w - v, E2, g2
        else:
            lr = lr_dec * lr
            v = lr * g
        path += [w.copy()]; lrs += [lr]
    return np.vstack(path), np.hstack(lrs)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "while with counter",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    epoch, rate = 0, lr
    path, lrs = [np.array(w0, dtype=float)], [rate]
    P, g = perf_grad(path[0])
    d = np.multiply(-rate, g)
    while epoch < epochs:
        epoch += 1
        d = np.multiply(mc, d) - np.multiply((1 - mc) * rate, g)
        trial = np.add(path[-1], d)
        Pt, gt = perf_grad(trial)
        if Pt > P * max_perf_inc:
            rate = rate * lr_dec
            d = np.multiply(-rate, g)
            path.append(path[-1])
        else:
            if P > Pt:
                rate = rate * lr_inc
            P, g = Pt, gt
            path.append(trial)
        lrs.append(rate)
    return np.array(path), lrs
""",
        ),
        (
            "tuple of lists",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    E, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        trial = w + d
        E_new, g_new = perf_grad(trial)
        if E_new / E > max_perf_inc:
            lr = lr * lr_dec
            d = -lr * g
        else:
            if E_new < E:
                lr = lr * lr_inc
            w, E, g = trial, E_new, g_new
        path.append(w)
        lrs.append(lr)
    return [p.tolist() for p in path], lrs
""",
        ),
        (
            "a class",
            r"""
class Run:
    def __init__(self, perf_grad, w0, lr, mc):
        self.f, self.w, self.lr, self.mc = perf_grad, np.array(w0, dtype=float), lr, mc
        self.E, self.g = perf_grad(self.w)
        self.forget()

    def forget(self):
        self.d = -self.lr * self.g

    def step(self, inc, dec, limit):
        self.d = self.mc * self.d - (1 - self.mc) * self.lr * self.g
        E, g = self.f(self.w + self.d)
        if E / self.E > limit:
            self.lr *= dec
            self.forget()
            return
        self.w = self.w + self.d
        if E < self.E:
            self.lr *= inc
        self.E, self.g = E, g


def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    run = Run(perf_grad, w0, lr, mc)
    rows = [(run.w, run.lr)]
    for _ in range(epochs):
        run.step(lr_inc, lr_dec, max_perf_inc)
        rows.append((run.w, run.lr))
    return np.array([r[0] for r in rows]), np.array([r[1] for r in rows])
""",
        ),
        (
            "float32",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    E, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        trial = np.float32(w + d)
        E_new, g_new = perf_grad(trial)
        if E_new / E > max_perf_inc:
            lr = lr * lr_dec
            d = -lr * g
        else:
            if E_new < E:
                lr = lr * lr_inc
            w, E, g = trial, E_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)
""",
        ),
        (
            "preallocated, once more",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    E, g = perf_grad(w)
    d = -lr * g
    path, lrs = np.tile(w, (epochs + 1, 1)), np.full(epochs + 1, float(lr))
    for k in range(1, epochs + 1):
        d = mc * d - (1 - mc) * lr * g
        E_new, g_new = perf_grad(path[k - 1] + d)
        if E_new / E > max_perf_inc:
            lr *= lr_dec
            path[k] = path[k - 1]
            d = -lr * g
        else:
            path[k] = path[k - 1] + d
            lr *= lr_inc if E_new < E else 1.0
            E, g = E_new, g_new
        lrs[k] = lr
    return path, lrs
""",
        ),
        (
            "recursion",
            r"""
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    E, g = perf_grad(w)
    d = -lr * g
    def go(w, E, g, d, lr, left):
        if not left:
            return [w], [lr]
        d = mc * d - (1 - mc) * lr * g
        E2, g2 = perf_grad(w + d)
        if E2 / E > max_perf_inc:
            ws, rs = go(w, E, g, -lr * lr_dec * g, lr * lr_dec, left - 1)
        else:
            ws, rs = go(w + d, E2, g2, d, lr * lr_inc if E2 < E else lr, left - 1)
        return [w] + ws, [lr] + rs
    ws, rs = go(w, E, g, d, lr, epochs)
    return np.array(ws), np.array(rs)
""",
        ),
    ],
    "train_lm": [
        # norm-wise error at most 0e+00
        (
            "while inside for",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if np.sum(e_new ** 2) < np.sum(e ** 2):
                success = True
                break
            mu = mu * mu_inc
        if not success:
            break
        w, e, J, mu = w + d, e_new, J_new, mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "one while, epochs counted by the path",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    path, mus = [np.array(w0, dtype=float)], [mu]
    e, J = residual_jac(path[0])
    while len(path) <= epochs and mu <= mu_max:
        A = J.T.dot(J)
        A[np.diag_indices_from(A)] += mu
        trial = path[-1] - np.linalg.solve(A, J.T.dot(e))
        e2, J2 = residual_jac(trial)
        if e2 @ e2 < e @ e:
            mu *= mu_dec
            e, J = e2, J2
            path.append(trial)
            mus.append(mu)
        else:
            mu *= mu_inc
    return path, mus
""",
        ),
        # norm-wise error at most 3e-14
        (
            "least squares of a longer system",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, float); k = len(w)
    e, J = residual_jac(w); rows = [w]; record = [mu]
    while len(rows) < epochs + 1:
        if mu > mu_max:
            break
        d = np.linalg.lstsq(np.vstack([J, np.sqrt(mu) * np.eye(k)]), np.concatenate([-e, np.zeros(k)]), rcond=None)[0]
        e2, J2 = residual_jac(w + d)
        if not np.sum(np.square(e2)) < np.sum(np.square(e)):
            mu = mu * mu_inc
            continue
        w = w + d; e, J = e2, J2; mu = mu * mu_dec
        rows.append(w); record.append(mu)
    return np.vstack(rows), np.array(record)
""",
        ),
        # norm-wise error at most 1e-12
        (
            "push-through form",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.asarray(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for epoch in range(epochs):
        while True:
            if mu > mu_max:
                return np.array(path), np.array(mus)
            d = -J.T @ np.linalg.solve(J @ J.T + mu * np.eye(len(e)), e)
            e_try, J_try = residual_jac(w + d)
            if (e_try ** 2).sum() < (e ** 2).sum():
                break
            mu = mu_inc * mu
        mu = mu_dec * mu
        w, e, J = w + d, e_try, J_try
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        # norm-wise error at most 2e-14
        (
            "singular values",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float); path = [w]; mus = [float(mu)]
    e, J = residual_jac(w)
    U, s, Vt = np.linalg.svd(J, full_matrices=False)
    left = epochs
    while left and mu <= mu_max:
        d = -Vt.T @ (s / (s ** 2 + mu) * (U.T @ e))
        new_e, new_J = residual_jac(w + d)
        if np.linalg.norm(new_e) < np.linalg.norm(e):
            left -= 1
            w, e, J, mu = w + d, new_e, new_J, mu * mu_dec
            U, s, Vt = np.linalg.svd(J, full_matrices=False)
            path.append(w); mus.append(mu)
        else:
            mu = mu * mu_inc
    return np.array(path), np.array(mus)
""",
        ),
        # norm-wise error at most 6e-15
        (
            "the inverse, mean squares",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    mse = lambda e: np.mean(e ** 2)
    path = [w]; mus = [mu]
    e, J = residual_jac(w)
    for _ in range(epochs):
        H, g = J.T @ J, J.T @ e
        new = None
        while new is None and not mu > mu_max:
            trial = w - np.linalg.inv(H + mu * np.identity(w.size)) @ g
            if mse(residual_jac(trial)[0]) < mse(e):
                new = trial
            else:
                mu = mu * mu_inc
        if new is None:
            return np.array(path), np.array(mus)
        w, mu = new, mu * mu_dec
        e, J = residual_jac(w)
        path.append(w); mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "helper that looks for a step",
            r"""
def find_step(residual_jac, w, e, J, mu, mu_inc, mu_max):
    if mu > mu_max:
        return None
    d = np.linalg.solve(J.T @ J + np.diag([mu] * len(w)), -(J.T @ e))
    e2, J2 = residual_jac(w + d)
    if sum(float(v) ** 2 for v in e2) < sum(float(v) ** 2 for v in e):
        return w + d, e2, J2, mu
    return find_step(residual_jac, w, e, J, mu * mu_inc, mu_inc, mu_max)
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [list(w)], [mu]
    for _ in range(epochs):
        found = find_step(residual_jac, w, e, J, mu, mu_inc, mu_max)
        if found is None:
            break
        w, e, J, mu = found
        mu = mu * mu_dec
        path.append(list(w)); mus.append(mu)
    return path, mus
""",
        ),
        (
            "norms",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if np.linalg.norm(e_new) < np.linalg.norm(e):
                break
            mu = mu * mu_inc
        if mu > mu_max:
            break
        w, e, J = w + d, e_new, J_new
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        (
            "lists",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if e_new @ e_new < e @ e:
                break
            mu = mu * mu_inc
        if mu > mu_max:
            break
        w, e, J = w + d, e_new, J_new
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return [p.tolist() for p in path], mus
""",
        ),
        (
            "QR",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        while mu <= mu_max:
            Q, R = np.linalg.qr(np.vstack([J, np.sqrt(mu) * np.eye(len(w))]))
            d = -np.linalg.solve(R, Q.T @ np.append(e, np.zeros(len(w))))
            e_new, J_new = residual_jac(w + d)
            if e_new @ e_new < e @ e:
                break
            mu = mu * mu_inc
        if mu > mu_max:
            break
        w, e, J = w + d, e_new, J_new
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        (
            "e and J asked for again",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if e_new @ e_new < e @ e:
                break
            mu = mu * mu_inc
        if mu > mu_max:
            break
        w = w + d
        e, J = residual_jac(w)
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
        (
            "gauss by hand",
            r"""
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        while mu <= mu_max:
            M = np.column_stack([J.T @ J + mu * np.eye(len(w)), -J.T @ e])
            for c in range(len(w)):
                M[c] /= M[c, c]
                for r in range(len(w)):
                    if r != c:
                        M[r] -= M[r, c] * M[c]
            d = M[:, -1].copy()
            e_new, J_new = residual_jac(w + d)
            if e_new @ e_new < e @ e:
                break
            mu = mu * mu_inc
        if mu > mu_max:
            break
        w, e, J = w + d, e_new, J_new
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
""",
        ),
    ],
    "minibatch_epoch": [
        # norm-wise error at most 0e+00
        (
            "permutation and slices",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    return w
""",
        ),
        # norm-wise error at most 0e+00
        (
            "shuffled copies",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    p = rng.permutation(X.shape[0])
    Xs, Ts = X[p], T[p]
    w = np.array(params, dtype=float)
    start = 0
    while start < len(Xs):
        w = w - lr * grad_fn(w, Xs[start:start + batch_size], Ts[start:start + batch_size])
        start += batch_size
    return w
""",
        ),
        # norm-wise error at most 0e+00
        (
            "rng.shuffle of a list of indices",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    cards = list(range(len(X)))
    rng.shuffle(cards)
    w = np.asarray(params) + 0.0
    while cards:
        batch, cards = cards[:batch_size], cards[batch_size:]
        w = w - lr * np.asarray(grad_fn(w, X[batch], T[batch]))
    return w
""",
        ),
        # norm-wise error at most 0e+00
        (
            "random keys, argsort",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    order = np.argsort(rng.random(len(X)))
    steps = -(-len(X) // batch_size)
    w = 1.0 * params
    for k in range(steps):
        take = order[k * batch_size:(k + 1) * batch_size]
        g = grad_fn(w, np.take(X, take, axis=0), np.take(T, take, axis=0))
        w = w - np.multiply(lr, g)
    return w
""",
        ),
        # norm-wise error at most 0e+00
        (
            "np.array_split at multiples",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    n = len(X)
    w = params.astype(float)
    for idx in np.split(rng.permutation(n), range(batch_size, n, batch_size)):
        w = w - lr * grad_fn(w, X[idx, :], T[idx, :])
    return w
""",
        ),
        # norm-wise error at most 0e+00
        (
            "rng.choice without replacement",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    deck = rng.choice(len(X), size=len(X), replace=False)
    def go(w, deck):
        if len(deck) == 0:
            return w
        hand = deck[:batch_size]
        return go(w - lr * grad_fn(w, X[hand], T[hand]), deck[batch_size:])
    return go(np.array(params, dtype=float), deck)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "reduce",
            r"""
from functools import reduce
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    p = rng.permutation(len(X)).tolist()
    batches = [p[i:i + batch_size] for i in range(0, len(p), batch_size)]
    return reduce(lambda w, b: w - lr * grad_fn(w, X[b], T[b]), batches, np.array(params, float))
""",
        ),
        # norm-wise error at most 0e+00
        (
            "XT glued together",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    both = np.hstack([X, T])
    both = rng.permutation(both, axis=0)
    w, m = np.array(params, dtype=float), X.shape[1]
    for s in range(0, both.shape[0], batch_size):
        part = both[s:s + batch_size]
        w = w - lr * grad_fn(w, part[:, :m], part[:, m:])
    return w
""",
        ),
        # norm-wise error at most 0e+00
        (
            "draws a rest again and again",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    remaining = np.arange(len(X))
    w = np.array(params, dtype=float)
    while remaining.size:
        chosen = rng.choice(remaining, size=min(batch_size, remaining.size), replace=False)
        w = w - lr * grad_fn(w, X[chosen], T[chosen])
        remaining = np.setdiff1d(remaining, chosen)
    return w
""",
        ),
        (
            "stack of columns",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    both = rng.permutation(np.hstack([X, T]))
    while len(both):
        batch, both = both[:batch_size], both[batch_size:]
        w = w - lr * grad_fn(w, batch[:, : X.shape[1]], batch[:, X.shape[1] :])
    return w
""",
        ),
        (
            "draws one after the other",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    left = list(range(len(X)))
    while left:
        rows = [left.pop(rng.integers(len(left))) for _ in range(min(batch_size, len(left)))]
        w = w - lr * grad_fn(w, X[rows], T[rows])
    return w
""",
        ),
        (
            "in place on own copy",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        rows = order[start : start + batch_size]
        w -= lr * grad_fn(w.copy(), X[rows], T[rows])
    return w
""",
        ),
        (
            "list",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        rows = order[start : start + batch_size]
        w = w - lr * grad_fn(w, X[rows], T[rows])
    return w.tolist()
""",
        ),
        (
            "generator of batches",
            r"""
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    def batches():
        order = rng.permutation(len(X))
        for k in range(-(-len(X) // batch_size)):
            yield order[k * batch_size : (k + 1) * batch_size]
    for rows in batches():
        w = w - lr * grad_fn(w, X[rows], T[rows])
    return w
""",
        ),
    ],
    "outputs_and_gradients": [
        # norm-wise error at most 0e+00
        (
            "three functions",
            r"""
def forward(weights, biases, X):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        zs.append(Z)
        activations.append(np.tanh(Z) if l < L - 1 else Z)
    return zs, activations
def deltas(weights, zs, activations, T):
    L = len(weights)
    D = [None] * L
    D[L - 1] = activations[L] - T
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * (1 - np.tanh(zs[l]) ** 2)
    return D
def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs
def outputs_and_gradients(weights, biases, X, T):
    zs, activations = forward(weights, biases, X)
    dWs, dbs = gradients(deltas(weights, zs, activations, T), activations)
    return activations[-1], dWs, dbs
""",
        ),
        # norm-wise error at most 1e-15
        (
            "recursion",
            r"""
def outputs_and_gradients(weights, biases, X, T):
    n = len(X)
    def go(a, Ws, bs):
        z = a @ Ws[0].T + bs[0]
        if len(Ws) == 1:
            Y, d, dWs, dbs = z, (z - T) / n, [], []
        else:
            h = np.tanh(z)
            Y, back, dWs, dbs = go(h, Ws[1:], bs[1:])
            d = back * (1 - h * h)
        return Y, d @ Ws[0], [d.T @ a] + dWs, [d.sum(0)] + dbs
    Y, _, dWs, dbs = go(X, weights, biases)
    return Y, dWs, dbs
""",
        ),
        # norm-wise error at most 3e-15
        (
            "loop over examples",
            r"""
def outputs_and_gradients(weights, biases, X, T):
    n, L = len(X), len(weights)
    dWs, dbs, Y = [np.zeros(W.shape) for W in weights], [np.zeros(b.shape) for b in biases], []
    for x, t in zip(X, T):
        a = [x]
        for l in range(L):
            z = weights[l] @ a[l] + biases[l]
            a.append(z if l == L - 1 else np.tanh(z))
        Y.append(a[-1])
        d = a[-1] - t
        for l in range(L - 1, -1, -1):
            dWs[l] += np.outer(d, a[l]) / n
            dbs[l] += d / n
            d = (weights[l].T @ d) * (1 - a[l] ** 2)
    return np.array(Y), dWs, dbs
""",
        ),
        # norm-wise error at most 3e-15
        (
            "einsum, cosh",
            r"""
def outputs_and_gradients(weights, biases, X, T):
    a, zs = [X], []
    for W, b in zip(weights, biases):
        zs.append(np.einsum("ni,ji->nj", a[-1], W) + b)
        a.append(np.tanh(zs[-1]))
    Y, n = zs[-1], len(X)
    d, dWs, dbs = Y - T, [], []
    for l in reversed(range(len(weights))):
        dWs.insert(0, np.einsum("nj,ni->ji", d, a[l]) / n)
        dbs.insert(0, np.mean(d, axis=0))
        if l:
            d = np.einsum("nj,ji->ni", d, weights[l]) / np.cosh(zs[l - 1]) ** 2
    return Y, tuple(dWs), tuple(dbs)
""",
        ),
        # norm-wise error at most 1e-15
        (
            "columns",
            r"""
def outputs_and_gradients(weights, biases, X, T):
    A, m = [X.T], X.shape[0]
    for W, b in zip(weights[:-1], biases[:-1]):
        A.append(np.tanh(W.dot(A[-1]) + b[:, None]))
    Y = weights[-1].dot(A[-1]) + biases[-1][:, None]
    dZ = (Y - T.T) / m
    dWs, dbs = [], []
    for l in range(len(weights) - 1, -1, -1):
        dWs.append(dZ.dot(A[l].T)); dbs.append(dZ.sum(axis=1))
        dZ = weights[l].T.dot(dZ) * (1 - A[l] ** 2)
    dWs.reverse(); dbs.reverse()
    return Y.T, dWs, dbs
""",
        ),
        # norm-wise error at most 0e+00
        (
            "classes",
            r"""
class Dense:
    def __init__(self, W, b, last): self.W, self.b, self.last = W, b, last
    def __call__(self, a):
        self.a = a
        z = a @ self.W.T + self.b
        self.out = z if self.last else np.tanh(z)
        return self.out
    def back(self, blame):
        d = blame if self.last else blame * (1 - self.out ** 2)
        self.dW, self.db = d.T @ self.a / len(d), d.mean(axis=0)
        return d @ self.W
def outputs_and_gradients(weights, biases, X, T):
    net = [Dense(W, b, k == len(weights) - 1) for k, (W, b) in enumerate(zip(weights, biases))]
    y = X
    for layer in net: y = layer(y)
    blame = y - T
    for layer in net[::-1]: blame = layer.back(blame)
    return y, [q.dW for q in net], [q.db for q in net]
""",
        ),
        # norm-wise error at most 3e-15
        (
            "bias column",
            r"""
def outputs_and_gradients(weights, biases, X, T):
    Ms = [np.column_stack([b, W]) for W, b in zip(weights, biases)]
    one = np.ones((len(X), 1))
    ins, a = [], X
    for k, M in enumerate(Ms):
        ins.append(np.hstack([one, a]))
        z = ins[-1] @ M.T
        a = z if k == len(Ms) - 1 else np.tanh(z)
    d = (a - T) / len(X)
    Gs = []
    for M, q in zip(Ms[::-1], ins[::-1]):
        Gs.append(d.T @ q)
        d = (d @ M * (1 - q ** 2))[:, 1:]
    return a, [G[:, 1:] for G in Gs[::-1]], [G[:, 0] for G in Gs[::-1]]
""",
        ),
        (
            "cosh",
            r"""
def outputs_and_gradients(weights, biases, X, T):
    n, L = len(X), len(weights)
    acts = [X]
    for l in range(L):
        z = acts[-1] @ weights[l].T + biases[l]
        acts.append(z if l == L - 1 else np.tanh(z))
    d = acts[-1] - T
    dWs, dbs = [None] * L, [None] * L
    for l in range(L - 1, -1, -1):
        dWs[l] = d.T @ acts[l] / n
        dbs[l] = d.mean(axis=0)
        if l:
            d = (d @ weights[l]) * (1 - np.square(acts[l]))
    return acts[-1], dWs, dbs
""",
        ),
        (
            "einsum",
            r"""
def outputs_and_gradients(weights, biases, X, T):
    n, L = len(X), len(weights)
    acts = [X]
    for l in range(L):
        z = acts[-1] @ weights[l].T + biases[l]
        acts.append(z if l == L - 1 else np.tanh(z))
    d = acts[-1] - T
    dWs, dbs = [None] * L, [None] * L
    for l in range(L - 1, -1, -1):
        dWs[l] = np.einsum('nj,ni->ji', d, acts[l]) / n
        dbs[l] = d.mean(axis=0)
        if l:
            d = (d @ weights[l]) * (1 - acts[l] ** 2)
    return acts[-1], dWs, dbs
""",
        ),
        (
            "example by example",
            r"""
def outputs_and_gradients(weights, biases, X, T):
    n, L = len(X), len(weights)
    Y = []
    dWs, dbs = [0 * W for W in weights], [0 * b for b in biases]
    for x, t in zip(X, T):
        a = [x]
        for l in range(L):
            z = weights[l] @ a[-1] + biases[l]
            a.append(np.tanh(z) if l < L - 1 else z)
        Y.append(a[-1])
        d = a[-1] - t
        for l in reversed(range(L)):
            dWs[l] = dWs[l] + np.outer(d, a[l]) / n
            dbs[l] = dbs[l] + d / n
            d = weights[l].T @ d * (1 - a[l] ** 2)
    return np.array(Y), dWs, dbs
""",
        ),
        (
            "tuples",
            r"""
def outputs_and_gradients(weights, biases, X, T):
    n, L = len(X), len(weights)
    acts = [X]
    for l in range(L):
        z = acts[-1] @ weights[l].T + biases[l]
        acts.append(z if l == L - 1 else np.tanh(z))
    d = acts[-1] - T
    dWs, dbs = [None] * L, [None] * L
    for l in range(L - 1, -1, -1):
        dWs[l] = d.T @ acts[l] / n
        dbs[l] = d.mean(axis=0)
        if l:
            d = (d @ weights[l]) * (1 - acts[l] ** 2)
    return acts[-1], tuple(dWs), tuple(dbs)
""",
        ),
        (
            "float32",
            r"""
def outputs_and_gradients(weights, biases, X, T):
    n, L = len(X), len(weights)
    acts = [X]
    for l in range(L):
        z = acts[-1] @ weights[l].T + biases[l]
        acts.append(z if l == L - 1 else np.tanh(z))
    d = acts[-1] - T
    dWs, dbs = [None] * L, [None] * L
    for l in range(L - 1, -1, -1):
        dWs[l] = d.T @ acts[l] / n
        dbs[l] = d.mean(axis=0)
        if l:
            d = (d @ weights[l]) * (1 - acts[l] ** 2)
    return acts[-1].astype("float32"), [g.astype("float32") for g in dWs], [g.astype("float32") for g in dbs]
""",
        ),
    ],
    "fit": [
        # norm-wise error at most 2e-16
        (
            "two inner functions and a loop",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        return np.mean((T - Y) ** 2), net.flat(dWs, dbs) * 2 / T.shape[1]
    def residual_jac(w):
        return net.residual_jac(w, X, T)
    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        if mses[-1] <= goal:
            break
    net.w = np.array(w)
    return np.array(mses)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "all MSEs first, then the first good one",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    n, o = T.shape
    def mse(w):
        return np.sum((T - outputs_and_gradients(*net.layers(w), X, T)[0]) ** 2) / (n * o)
    def perf_grad(w):
        _, dWs, dbs = outputs_and_gradients(*net.layers(w), X, T)
        return mse(w), 2.0 / o * net.flat(dWs, dbs)
    path = np.array(trainer(perf_grad, lambda w: net.residual_jac(w, X, T), net.w.copy(), max_epochs))
    mses = np.array([mse(w) for w in path])
    good = np.flatnonzero(mses <= goal)
    stop = good[0] if len(good) else len(mses) - 1
    net.w = path[stop]
    return mses[:stop + 1]
""",
        ),
        # norm-wise error at most 0e+00
        (
            "gradient from the scaled lists",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        Y, dWs, dbs = outputs_and_gradients(*net.layers(w), X, T)
        factor = 2 / Y.shape[1]
        return float(((Y - T) ** 2).mean()), net.flat([factor * G for G in dWs], [factor * g for g in dbs])
    path = list(trainer(perf_grad, lambda w: net.residual_jac(w, X, T), net.w, max_epochs))
    used = [perf_grad(path[0])[0]]
    while used[-1] > goal and len(used) < len(path):
        used.append(perf_grad(path[len(used)])[0])
    net.w = np.array(path[len(used) - 1], dtype=float)
    return used
""",
        ),
        # norm-wise error at most 1e-11
        (
            "gradient from the Jacobian",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    rj = lambda w: net.residual_jac(w, X, T)
    def pg(w):
        e, J = rj(w)
        return e @ e / len(e), 2 * J.T @ e / len(e)
    path = trainer(pg, rj, net.w, max_epochs)
    mses = [np.mean(rj(w)[0] ** 2) for w in path]
    k = next((i for i, m in enumerate(mses) if m <= goal), len(mses) - 1)
    net.w = np.array(path[k])
    return np.array(mses[:k + 1])
""",
        ),
        # norm-wise error at most 0e+00
        (
            "predict of a helper network, for else",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def performance(w):
        before = net.w
        net.w = w
        Y = net.predict(X)
        net.w = before
        return np.mean(np.square(T - Y))
    def perf_grad(w):
        _, p, q = outputs_and_gradients(*net.layers(w), X, T)
        return performance(w), net.flat(p, q) * (2 / np.shape(T)[1])
    path = np.asarray(trainer(perf_grad, lambda w: net.residual_jac(w, X, T), np.array(net.w), max_epochs))
    record = []
    for k in range(len(path)):
        record.append(performance(path[k]))
        if record[k] <= goal:
            net.w = path[k].copy()
            break
    else:
        net.w = path[-1].copy()
    return tuple(record)
""",
        ),
        # norm-wise error at most 3e-16
        (
            "class in place of closures",
            r"""
class Task:
    def __init__(self, net, X, T): self.net, self.X, self.T = net, X, T
    def perf_grad(self, w):
        Y, a, b = outputs_and_gradients(*self.net.layers(w), self.X, self.T)
        r = np.ravel(Y - self.T)
        return np.dot(r, r) / r.size, 2 * len(Y) / r.size * self.net.flat(a, b)
    def residual_jac(self, w): return self.net.residual_jac(w, self.X, self.T)
def fit(net, X, T, trainer, goal, max_epochs):
    task = Task(net, X, T)
    path = trainer(task.perf_grad, task.residual_jac, net.w, max_epochs)
    mses = np.fromiter((task.perf_grad(w)[0] for w in path), dtype=float)
    k = int(np.argmax(mses <= goal)) if (mses <= goal).any() else mses.size - 1
    net.w = np.array(path)[k]
    return mses[:k + 1]
""",
        ),
        # norm-wise error at most 2e-16
        (
            "generator of MSEs",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        Y, dWs, dbs = outputs_and_gradients(*net.layers(w), X, T)
        return np.average((T - Y) ** 2), np.divide(net.flat(dWs, dbs), T.shape[1] / 2)
    path = trainer(perf_grad, lambda w: net.residual_jac(w, X, T), net.w, max_epochs)
    def walk():
        for w in path:
            P = perf_grad(w)[0]
            yield P, w
            if P <= goal:
                return
    steps = list(walk())
    net.w = np.array(steps[-1][1])
    return np.array([P for P, _ in steps])
""",
        ),
        (
            "partial",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        Y, dWs, dbs = outputs_and_gradients(*net.layers(w), X, T)
        return np.mean((T - Y) ** 2), 2 / T.shape[1] * net.flat(dWs, dbs)

    from functools import partial
    residual_jac = partial(net.residual_jac, X=X, T=T)

    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        net.w = w
        if mses[-1] <= goal:
            break
    return np.array(mses)
""",
        ),
        (
            "scaled layer by layer",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        Y, dWs, dbs = outputs_and_gradients(*net.layers(w), X, T)
        return np.mean((T - Y) ** 2), net.flat([2 * g / T.shape[1] for g in dWs], [2 * g / T.shape[1] for g in dbs])

    def residual_jac(w):
        return net.residual_jac(w, X, T)

    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        net.w = w
        if mses[-1] <= goal:
            break
    return np.array(mses)
""",
        ),
        (
            "scaled error instead",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)
        n, o = T.shape
        error = T - Y
        return float(np.sum(error * error)) / (n * o), net.flat(dWs, dbs) * 2.0 / o

    def residual_jac(w):
        return net.residual_jac(w, X, T)

    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = []
    for w in path:
        mses.append(perf_grad(w)[0])
        net.w = w
        if mses[-1] <= goal:
            break
    return np.array(mses)
""",
        ),
        (
            "while",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        Y, dWs, dbs = outputs_and_gradients(*net.layers(w), X, T)
        return np.mean((T - Y) ** 2), 2 / T.shape[1] * net.flat(dWs, dbs)

    def residual_jac(w):
        return net.residual_jac(w, X, T)

    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    k, mses = 0, [perf_grad(path[0])[0]]
    while mses[-1] > goal and k + 1 < len(path):
        k += 1
        mses.append(perf_grad(path[k])[0])
    net.w = np.asarray(path[k])
    return np.asarray(mses)
""",
        ),
        (
            "next",
            r"""
def fit(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        Y, dWs, dbs = outputs_and_gradients(*net.layers(w), X, T)
        return np.mean((T - Y) ** 2), 2 / T.shape[1] * net.flat(dWs, dbs)

    def residual_jac(w):
        return net.residual_jac(w, X, T)

    path = trainer(perf_grad, residual_jac, net.w, max_epochs)
    mses = [np.mean((T - outputs_and_gradients(*net.layers(w), X, T)[0]) ** 2) for w in path]
    used = next((k for k, m in enumerate(mses) if m <= goal), len(mses) - 1)
    net.w = path[used].copy()
    return mses[: used + 1]
""",
        ),
    ],
}
ANSWERS = {name: [(label, source.lstrip("\n")) for label, source in answers] for name, answers in ANSWERS.items()}

DISPUTABLE = {
    ("train_gda", "both with mc = 0"),  # calls train_gdx, which the notebook defines further down
    ("train_gd", "momentum with mc = 0"),  # calls train_gdm, which the notebook defines further down
}
