# Right answers for `train_gdx`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% in the order of the text
# Norm-wise error at most 0e+00

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


# %% None means an empty memory
# Norm-wise error at most 1e-16

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


# %% preallocated
# Norm-wise error at most 0e+00

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


# %% class
# Norm-wise error at most 1e-16

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


# %% generator inside
# Norm-wise error at most 0e+00

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


# %% velocity with the other sign
# Norm-wise error at most 0e+00

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


# %% while with counter
# Norm-wise error at most 0e+00

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


# %% tuple of lists
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


# %% a class
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


# %% float32
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


# %% preallocated, once more
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


# %% recursion
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


# %% memory and step

def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, float)
    path, rates = [w.copy()], [lr]
    E, g = perf_grad(w)
    memory = -lr * g
    for _ in range(epochs):
        step = mc * memory - (1 - mc) * lr * g
        E2, g2 = perf_grad(w + step)
        if E2 > max_perf_inc * E:
            lr = lr * lr_dec
            memory = -lr * g
        else:
            if E2 < E:
                lr = lr * lr_inc
            w = w + step
            E, g = E2, g2
            memory = step
        path.append(w.copy())
        rates.append(lr)
    return np.array(path), np.array(rates)


# %% lists

def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, float)
    path, rates = [w.copy()], [lr]
    E, g = perf_grad(w)
    memory = -lr * g
    for _ in range(epochs):
        step = mc * memory - (1 - mc) * lr * g
        E2, g2 = perf_grad(w + step)
        if E2 > max_perf_inc * E:
            lr = lr * lr_dec
            memory = -lr * g
        else:
            if E2 < E:
                lr = lr * lr_inc
            w = w + step
            E, g = E2, g2
            memory = step
        path.append(w.copy())
        rates.append(lr)
    return path, rates


# %% weights first

def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, float)
    path, rates = [w.copy()], [lr]
    E, g = perf_grad(w)
    memory = -lr * g
    for _ in range(epochs):
        step = -(1 - mc) * lr * g + mc * memory
        E2, g2 = perf_grad(w + step)
        if E2 > max_perf_inc * E:
            lr = lr * lr_dec
            memory = -lr * g
        else:
            if E2 < E:
                lr = lr * lr_inc
            w = w + step
            E, g = E2, g2
            memory = step
        path.append(w.copy())
        rates.append(lr)
    return np.array(path), np.array(rates)


# %% ratio first

def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, float)
    path, rates = [w.copy()], [lr]
    E, g = perf_grad(w)
    memory = -lr * g
    for _ in range(epochs):
        step = mc * memory - (1 - mc) * lr * g
        E2, g2 = perf_grad(w + step)
        too_bad = E2 > E * max_perf_inc
        if too_bad:
            lr = lr * lr_dec
            memory = -lr * g
        else:
            if E2 < E:
                lr = lr * lr_inc
            w = w + step
            E, g = E2, g2
            memory = step
        path.append(w.copy())
        rates.append(lr)
    return np.array(path), np.array(rates)


# %% None for memory

def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, float)
    path, rates = [w.copy()], [lr]
    E, g = perf_grad(w)
    memory = None
    for _ in range(epochs):
        if memory is None:
            memory = -lr * g
        step = mc * memory - (1 - mc) * lr * g
        E2, g2 = perf_grad(w + step)
        if E2 > max_perf_inc * E:
            lr = lr * lr_dec
            memory = None
        else:
            if E2 < E:
                lr = lr * lr_inc
            w = w + step
            E, g = E2, g2
            memory = step
        path.append(w.copy())
        rates.append(lr)
    return np.array(path), np.array(rates)


# %% no memory is None

def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w, d = np.array(w0, float), None
    record = [(w, lr)]
    for _ in range(epochs):
        P, g = perf_grad(w)
        d = -lr * g if d is None else mc * d - (1 - mc) * lr * g
        Q, _ = perf_grad(w + d)
        if Q > max_perf_inc * P:
            lr, d = lr * lr_dec, None
        else:
            lr, w = (lr * lr_inc if Q < P else lr), w + d
        record.append((w, lr))
    return np.array([r[0] for r in record]), [r[1] for r in record]


# %% a walker with methods

def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    class Walker:
        def __init__(self):
            self.w, self.lr = np.asarray(w0) * 1.0, lr
            self.P, self.g = perf_grad(self.w)
            self.refill()

        def refill(self):
            self.memory = -self.lr * self.g

        def epoch(self):
            self.memory = mc * self.memory - (1 - mc) * self.lr * self.g
            P, g = perf_grad(self.w + self.memory)
            if P / self.P > max_perf_inc:
                self.lr = self.lr * lr_dec
                self.refill()
                return
            if P < self.P:
                self.lr = self.lr * lr_inc
            self.w, self.P, self.g = self.w + self.memory, P, g

    walker = Walker()
    path, lrs = [walker.w], [walker.lr]
    for _ in range(epochs):
        walker.epoch()
        path.append(walker.w)
        lrs.append(walker.lr)
    return np.array(path), np.array(lrs)
