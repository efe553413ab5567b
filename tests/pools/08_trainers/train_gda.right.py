# Right answers for `train_gda`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% as the table says
# Norm-wise error at most 0e+00

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


# %% asks anew each epoch
# Norm-wise error at most 0e+00

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


# %% preallocated
# Norm-wise error at most 0e+00

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


# %% helper decides
# Norm-wise error at most 0e+00

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


# %% both with mc = 0 tags=["disputable"]
# Norm-wise error at most 0e+00
# Disputable: calls train_gdx, which the notebook defines further down

def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    return train_gdx(perf_grad, w0, lr, 0, epochs, lr_inc=lr_inc, lr_dec=lr_dec, max_perf_inc=max_perf_inc)


# %% recursion over epochs
# Norm-wise error at most 0e+00

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


# %% old point remembered and restored
# Norm-wise error at most 0e+00

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


# %% generator inside
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


# %% recursion
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


# %% float32 weights
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


# %% lists of floats
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


# %% undo on own copy
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


# %% while and copies

def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, float)
    path = [w.copy()]
    rates = [lr]
    E, g = perf_grad(w)
    k = 0
    while k < epochs:
        trial = w - lr * g
        E2, g2 = perf_grad(trial)
        rejected = E2 > E * max_perf_inc
        if rejected:
            lr *= lr_dec
        else:
            better = E2 < E
            w, E, g = trial, E2, g2
            if better:
                lr *= lr_inc
        path.append(w.copy())
        rates.append(lr)
        k += 1
    return path, rates


# %% flags

def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, float)
    path = [w.copy()]
    rates = [lr]
    E, g = perf_grad(w)
    k = 0
    while k < epochs:
        trial = w - lr * g
        E2, g2 = perf_grad(trial)
        rejected = not (E2 <= max_perf_inc * E)
        if rejected:
            lr *= lr_dec
        else:
            better = E2 < E
            w, E, g = trial, E2, g2
            if better:
                lr *= lr_inc
        path.append(w.copy())
        rates.append(lr)
        k += 1
    return path, rates


# %% gradient asked again

def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, float)
    path = [w.copy()]
    rates = [lr]
    E, g = perf_grad(w)
    k = 0
    while k < epochs:
        g = perf_grad(w)[1]
        trial = w - lr * g
        E2, g2 = perf_grad(trial)
        rejected = E2 > E * max_perf_inc
        if rejected:
            lr *= lr_dec
        else:
            better = E2 < E
            w, E, g = trial, E2, g2
            if better:
                lr *= lr_inc
        path.append(w.copy())
        rates.append(lr)
        k += 1
    return path, rates


# %% tuple of arrays

def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, float)
    path = [w.copy()]
    rates = [lr]
    E, g = perf_grad(w)
    k = 0
    while k < epochs:
        trial = w - lr * g
        E2, g2 = perf_grad(trial)
        rejected = E2 > E * max_perf_inc
        if rejected:
            lr *= lr_dec
        else:
            better = E2 < E
            w, E, g = trial, E2, g2
            if better:
                lr *= lr_inc
        path.append(w.copy())
        rates.append(lr)
        k += 1
    return (np.vstack(path), np.asarray(rates, dtype=float))


# %% continue

def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    E, g = perf_grad(w)
    P = np.empty((epochs + 1, w.size))
    R = np.empty(epochs + 1)
    P[0], R[0] = w, lr
    for k in range(1, epochs + 1):
        v = w - lr * g
        E_v, g_v = perf_grad(v)
        if E_v > max_perf_inc * E:
            lr = lr * lr_dec
            P[k], R[k] = w, lr
            continue
        lr = lr * lr_inc if E_v < E else lr
        w, E, g = v, E_v, g_v
        P[k], R[k] = w, lr
    return P, R


# %% dictionary of state

def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    now = dict(zip(("perf", "g"), perf_grad(np.array(w0, dtype=float))), w=np.array(w0, dtype=float), lr=lr)
    rows = [(now["w"], lr)]
    while len(rows) <= epochs:
        w = now["w"] - now["lr"] * now["g"]
        perf, g = perf_grad(w)
        if perf > max_perf_inc * now["perf"]:
            now = {**now, "lr": now["lr"] * lr_dec}
        else:
            now = {"w": w, "g": g, "lr": now["lr"] * (lr_inc if perf < now["perf"] else 1), "perf": perf}
        rows.append((now["w"], now["lr"]))
    return np.array([r[0] for r in rows]), [r[1] for r in rows]


# %% a generator of states

def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    def walk(w, eta):
        yield w, eta
        for _ in range(epochs):
            P, g = perf_grad(w)
            there = w - eta * g
            Q = perf_grad(there)[0]
            back = Q > max_perf_inc * P
            w = w if back else there
            eta *= lr_dec if back else lr_inc if Q < P else 1
            yield w, eta

    points, rates = zip(*walk(np.asarray(w0).astype(float), lr))
    return np.vstack(points), np.array(rates)


# %% arrays filled row by row, one question an epoch

def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    path = np.full((epochs + 1, len(w0)), np.nan)
    lrs = np.full(epochs + 1, float(lr))
    path[0] = w0
    here = perf_grad(path[0].copy())
    for k in range(1, epochs + 1):
        path[k] = path[k - 1] - lrs[k - 1] * np.asarray(here[1])
        there = perf_grad(path[k].copy())
        ratio = there[0] / here[0]
        if ratio > max_perf_inc:
            path[k], lrs[k] = path[k - 1], lrs[k - 1] * lr_dec
            continue
        lrs[k] = lrs[k - 1] * (lr_inc if there[0] < here[0] else 1.0)
        here = there
    return [path, lrs]
