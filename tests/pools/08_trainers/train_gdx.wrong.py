# Wrong answers for `train_gdx`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% ratio the wrong way round
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 1)

def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        w_new = w + d
        perf_new, g_new = perf_grad(w_new)
        if perf / perf_new > max_perf_inc:
            lr = lr * lr_dec
            d = -lr * g
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% any worsening is taken back
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic k=2 lr=3.0 mc=0.9 epochs=20 () (value, error 0.3); the visible examples agree

def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        w_new = w + d
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > 1:
            lr = lr * lr_dec
            d = -lr * g
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% rejected tries are not on the path
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (shape (15, 3) for (16, 3))

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
            continue
            d = -lr * g
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% rejected tries are no epochs
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.4)

def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    while len(path) <= epochs:
        d = mc * d - (1 - mc) * lr * g
        w_new = w + d
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
            if len(lrs) < 500:
                continue
            d = -lr * g
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% old performance is not updated
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 1); the visible examples agree

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
            w, g = w_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% old gradient is not updated
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.8); the visible examples agree

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
            w, perf = w_new, perf_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% the rate before the epoch is recorded
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.3)

def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        w_new = w + d
        lr_old = lr
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
            d = -lr * g
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lrs[0] if len(lrs) == 1 else lr_old)
    return np.array(path), np.array(lrs)


# %% gradient and performance of the try after a rejection
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.07)

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
            perf, g = perf_new, g_new
            d = -lr * g
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% rate grows when it stays the same
# Shown by: the performance stays the same: kept, rate stays (value, error 0.3); the visible examples agree

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
            if perf_new <= perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% start missing
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (shape (15, 3) for (16, 3))

def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = -lr * g
    path, lrs = [], []
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


# %% rate only once at the end
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (shape () for (16,))

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
    return np.array(path), lr


# %% pair exchanged
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (shape (16,) for (16, 3))

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
    return np.array(lrs), np.array(path)


# %% percent in place of a ratio
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.8)

def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        w_new = w + d
        perf_new, g_new = perf_grad(w_new)
        if (perf_new - perf) / perf > max_perf_inc:
            lr = lr * lr_dec
            d = -lr * g
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% rate is never above the first one
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.09); the visible examples agree

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
                lr = min(lr * lr_inc, lrs[0])
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% memory kept after a rejection
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.3)

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
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% memory emptied to 0
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.3)

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
            d = 0 * g
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% refilled with the old rate
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.07)

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
            d = -lr * g
            lr = lr * lr_dec
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% heavy ball
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.4)

def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - lr * g
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


# %% memory starts empty
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.5)

def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = 0 * g
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


# %% step of both lengths
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.6)

def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        w_new = w + d - lr * g
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


# %% mc shrinks with the rate
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.3)

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
            mc = mc * lr_dec
            d = -lr * g
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% compares with the best
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    E, g = perf_grad(w)
    d = -lr * g
    best = E
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        trial = w + d
        E_new, g_new = perf_grad(trial)
        if E_new / best > max_perf_inc:
            lr = lr * lr_dec
            d = -lr * g
        else:
            if E_new < E:
                lr = lr * lr_inc
            best = min(best, E_new)
            w, E, g = trial, E_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% integers
def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0)
    E, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        trial = (w + d).astype(w.dtype)
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


# %% memory of trial kept after rejection

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
            memory = step
        else:
            if E2 < E:
                lr = lr * lr_inc
            w = w + step
            E, g = E2, g2
            memory = step
        path.append(w.copy())
        rates.append(lr)
    return np.array(path), np.array(rates)


# %% memory zero after rejection

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
            memory = 0 * g
        else:
            if E2 < E:
                lr = lr * lr_inc
            w = w + step
            E, g = E2, g2
            memory = step
        path.append(w.copy())
        rates.append(lr)
    return np.array(path), np.array(rates)


# %% memory unscaled

def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, float)
    path, rates = [w.copy()], [lr]
    E, g = perf_grad(w)
    memory = -lr * g
    for _ in range(epochs):
        step = mc * memory - lr * g
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


# %% gradient step tested, momentum step taken

def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, float)
    path, rates = [w.copy()], [lr]
    E, g = perf_grad(w)
    memory = -lr * g
    for _ in range(epochs):
        step = mc * memory - (1 - mc) * lr * g
        E2, g2 = perf_grad(w - lr * g)
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


# %% lr grows always

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
            lr = lr * lr_inc
            w = w + step
            E, g = E2, g2
            memory = step
        path.append(w.copy())
        rates.append(lr)
    return np.array(path), np.array(rates)


# %% rejection with old rate

def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, float)
    path, rates = [w.copy()], [lr]
    E, g = perf_grad(w)
    memory = -lr * g
    for _ in range(epochs):
        step = mc * memory - (1 - mc) * lr * g
        E2, g2 = perf_grad(w + step)
        if E2 > max_perf_inc * E:
            memory = -lr * g
            lr = lr * lr_dec
        else:
            if E2 < E:
                lr = lr * lr_inc
            w = w + step
            E, g = E2, g2
            memory = step
        path.append(w.copy())
        rates.append(lr)
    return np.array(path), np.array(rates)


# %% the memory is dropped after every step that does not help
# A step that is a little worse is kept, and its memory with it; here it is filled anew.

def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    P, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        P2, g2 = perf_grad(w + d)
        if P2 / P > max_perf_inc:
            lr *= lr_dec
            d = -lr * g
        elif P2 < P:
            w, P, g = w + d, P2, g2
            lr *= lr_inc
        else:
            w, P, g = w + d, P2, g2
            d = -lr * g
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% refilled with the gradient of the try
# After a step is taken back the memory gets the slope of the point that was left.

def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    P, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        trial = w + d
        P2, g2 = perf_grad(trial)
        if P2 / P > max_perf_inc:
            lr *= lr_dec
            d = -lr * g2
        else:
            if P2 < P:
                lr *= lr_inc
            w, P, g = trial, P2, g2
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% the memory is refilled with a share of a step
# (1 - mc) lr g is what the rule adds; at the start, and after a step is taken back, the memory gets a whole step.

def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    P, g = perf_grad(w)
    d = -lr * g
    path, lrs = [w], [lr]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        P2, g2 = perf_grad(w + d)
        if P2 / P > max_perf_inc:
            lr *= lr_dec
            d = -(1 - mc) * lr * g
        else:
            if P2 < P:
                lr *= lr_inc
            w, P, g = w + d, P2, g2
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% steps with the first rate
# The rate that adapts is recorded and decides nothing: the rule uses the one that came in, but for the refilled memory.

def train_gdx(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    P, g = perf_grad(w)
    rate = lr
    d = -rate * g
    path, lrs = [w], [rate]
    for _ in range(epochs):
        d = mc * d - (1 - mc) * lr * g
        new = w + d
        P2, g2 = perf_grad(new)
        if P2 / P > max_perf_inc:
            rate *= lr_dec
            d = -rate * g
        else:
            rate *= lr_inc if P2 < P else 1
            w, P, g = new, P2, g2
        path.append(w)
        lrs.append(rate)
    return np.array(path), np.array(lrs)
