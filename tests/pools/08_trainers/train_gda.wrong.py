# Wrong answers for `train_gda`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% ratio the wrong way round
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 1)

def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w_new = w - lr * g
        perf_new, g_new = perf_grad(w_new)
        if perf / perf_new > max_perf_inc:
            lr = lr * lr_dec
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% any worsening is taken back
# Shown by: quadratic k=2 lr=3.0 mc=0.9 epochs=20 (); quadratic with minimum 0, k=2 lr=3.0 () (value, error 0.1)

def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w_new = w - lr * g
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > 1:
            lr = lr * lr_dec
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% rejected tries are not on the path
# Shown by: quadratic k=2 lr=3.0 mc=0.9 epochs=20 (); quadratic with minimum 0, k=2 lr=3.0 () (shape (14, 2) for (21, 2))

def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w_new = w - lr * g
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
            continue
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% rejected tries are no epochs
# Shown by: quadratic k=2 lr=3.0 mc=0.9 epochs=20 (); quadratic with minimum 0, k=2 lr=3.0 () (value, error 1)

def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    while len(path) <= epochs:
        w_new = w - lr * g
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
            if len(lrs) < 500:
                continue
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% old performance is not updated
# Shown by: quadratic k=2 lr=3.0 mc=0.9 epochs=20 (); quadratic with minimum 0, k=2 lr=3.0 () (value, error 0.4)

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
            w, g = w_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% old gradient is not updated
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 1)

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
            w, perf = w_new, perf_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% the rate before the epoch is recorded
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.05)

def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w_new = w - lr * g
        lr_old = lr
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lrs[0] if len(lrs) == 1 else lr_old)
    return np.array(path), np.array(lrs)


# %% gradient and performance of the try after a rejection
# Shown by: quadratic k=2 lr=3.0 mc=0.9 epochs=20 (); quadratic with minimum 0, k=2 lr=3.0 () (value, error 1e+04)

def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w_new = w - lr * g
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
            perf, g = perf_new, g_new
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% rate grows when it stays the same
# Shown by: the performance stays the same: kept, rate stays (value, error 0.3); the visible examples agree

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
            if perf_new <= perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% start missing
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (shape (15, 3) for (16, 3))

def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [], []
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


# %% rate only once at the end
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (shape () for (16,))

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
    return np.array(path), lr


# %% pair exchanged
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (shape (16,) for (16, 3))

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
    return np.array(lrs), np.array(path)


# %% percent in place of a ratio
# Shown by: quadratic k=2 lr=3.0 mc=0.9 epochs=20 (); quadratic k=4 lr=8.0 mc=0.5 epochs=20 () (value, error 3)

def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w_new = w - lr * g
        perf_new, g_new = perf_grad(w_new)
        if (perf_new - perf) / perf > max_perf_inc:
            lr = lr * lr_dec
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% rate is never above the first one
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.5)

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
                lr = min(lr * lr_inc, lrs[0])
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% grows when equal too
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
            if E_new <= E:
                lr = lr * lr_inc
            w, E, g = trial, E_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% lr floor
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    E, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        trial = w - lr * g
        E_new, g_new = perf_grad(trial)
        if E_new / E > max_perf_inc:
            lr = max(lr * lr_dec, 1e-2)
        else:
            if E_new < E:
                lr = lr * lr_inc
            w, E, g = trial, E_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% stops after three rejections
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    E, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        trial = w - lr * g
        E_new, g_new = perf_grad(trial)
        if E_new / E > max_perf_inc:
            lr = lr * lr_dec
            if len(lrs) > 3 and lrs[-1] < lrs[-2] < lrs[-3]:
                break
        else:
            if E_new < E:
                lr = lr * lr_inc
            w, E, g = trial, E_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% integer start
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0)
    E, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        trial = (w - lr * g).astype(w.dtype)
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


# %% at least: rejects at the limit
def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    E, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        trial = w - lr * g
        E_new, g_new = perf_grad(trial)
        if E_new / E >= max_perf_inc - 0.01:
            lr = lr * lr_dec
        else:
            if E_new < E:
                lr = lr * lr_inc
            w, E, g = trial, E_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% better by >=... grows at a tie

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
            better = E2 <= E
            w, E, g = trial, E2, g2
            if better:
                lr *= lr_inc
        path.append(w.copy())
        rates.append(lr)
        k += 1
    return path, rates


# %% rejects a tie with the limit

def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, float)
    path = [w.copy()]
    rates = [lr]
    E, g = perf_grad(w)
    k = 0
    while k < epochs:
        trial = w - lr * g
        E2, g2 = perf_grad(trial)
        rejected = E2 >= E * max_perf_inc
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


# %% both when better than limit

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
            better = E2 < max_perf_inc * E
            w, E, g = trial, E2, g2
            if better:
                lr *= lr_inc
        path.append(w.copy())
        rates.append(lr)
        k += 1
    return path, rates


# %% compares with start

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
            w, g = trial, g2
            if better:
                lr *= lr_inc
        path.append(w.copy())
        rates.append(lr)
        k += 1
    return path, rates


# %% rate reset after success

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
                lr = rates[0] * lr_inc
        path.append(w.copy())
        rates.append(lr)
        k += 1
    return path, rates


# %% rejected step half taken

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
            w = w - lr * g
        else:
            better = E2 < E
            w, E, g = trial, E2, g2
            if better:
                lr *= lr_inc
        path.append(w.copy())
        rates.append(lr)
        k += 1
    return path, rates


# %% rates one late

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
        rates.append(rates[-1] if k == 0 else lr)
        k += 1
    return path, rates


# %% stops at first rejection

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
            break
        else:
            better = E2 < E
            w, E, g = trial, E2, g2
            if better:
                lr *= lr_inc
        path.append(w.copy())
        rates.append(lr)
        k += 1
    return path, rates


# %% tries again until the step is good

def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        for _ in range(200):
            new = w - lr * g
            p2, g2 = perf_grad(new)
            if p2 <= max_perf_inc * perf:
                break
            lr *= lr_dec
        if p2 < perf:
            lr *= lr_inc
        w, perf, g = new, p2, g2
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% rate grows also after rejected steps that were small

def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        v = w - lr * g
        p2, g2 = perf_grad(v)
        if p2 > perf:
            lr *= lr_dec
        if p2 <= max_perf_inc * perf:
            w, perf, g = v, p2, g2
            lr *= lr_inc
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% compared with the best that was seen
# P(w') is held against the lowest performance so far, not against that of the weights from which the try is made.

def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    P, g = perf_grad(w)
    best = P
    path, lrs = [w], [lr]
    for _ in range(epochs):
        trial = w - lr * g
        P_new, g_new = perf_grad(trial)
        if P_new / best > max_perf_inc:
            lr *= lr_dec
        else:
            if P_new < best:
                lr *= lr_inc
                best = P_new
            w, g = trial, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% a try that is taken back leaves its performance behind
# P is renewed in every epoch: the next try is compared with a point at which the walk does not stand.

def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    P, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        trial = w - lr * g
        P_new, g_new = perf_grad(trial)
        if P_new / P > max_perf_inc:
            lr = lr * lr_dec
        else:
            if P_new < P:
                lr = lr * lr_inc
            w, g = trial, g_new
        P = P_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% the rate is changed before the step is made
# The try decides about the rate, and what is kept is a step with the new rate, not the one that was tried.

def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        P, g = perf_grad(w)
        P_new, _ = perf_grad(w - lr * g)
        if P_new / P > max_perf_inc:
            lr *= lr_dec
        else:
            if P_new < P:
                lr *= lr_inc
            w = w - lr * g
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% the usual numbers are written into the code
# max_perf_inc and the factors are handed over and not used.

def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.asarray(w0, dtype=float)
    path, rates = [w], [lr]
    for _ in range(epochs):
        perf, grad = perf_grad(w)
        new = w - lr * grad
        new_perf = perf_grad(new)[0]
        if new_perf > 1.04 * perf:
            lr = 0.7 * lr
        elif new_perf < perf:
            lr, w = 1.05 * lr, new
        else:
            w = new
        path.append(w)
        rates.append(lr)
    return np.array(path), np.array(rates)
