# Common mistakes in `train_gda`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% bad step kept
# Shown by: quadratic k=2 lr=3.0 mc=0.9 epochs=20 (); quadratic with minimum 0, k=2 lr=3.0 () (value, error 2e+03)

def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w_new = w - lr * g
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
            w, perf, g = w_new, perf_new, g_new
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% grows without progress
# Shown by: quadratic k=2 lr=3.0 mc=0.9 epochs=20 (); quadratic with minimum 0, k=2 lr=3.0 () (value, error 0.2)

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
            lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% factors exchanged
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 1)

def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w_new = w - lr * g
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_inc
        else:
            if perf_new < perf:
                lr = lr * lr_dec
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% rate constant
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.5)

def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w_new = w - lr * g
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            pass
        else:
            if perf_new < perf:
                pass
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% default factors
# Shown by: quadratic k=3 lr=2.0 mc=0.7 epochs=14 (1.3, 0.5, 1.2); quadratic with minimum 0, k=3 lr=2.0 (1.3, 0.5, 1.2) (value, error 1)

def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w_new = w - lr * g
        perf_new, g_new = perf_grad(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * 0.7
        else:
            if perf_new < perf:
                lr = lr * 1.05
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% tolerance added
# Shown by: quadratic k=2 lr=3.0 mc=0.9 epochs=20 (); quadratic with minimum 0, k=4 lr=8.0 () (value, error 1); the visible examples agree

def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w_new = w - lr * g
        perf_new, g_new = perf_grad(w_new)
        if perf_new > max_perf_inc + perf:
            lr = lr * lr_dec
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% habit: variables of the notebook
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (NameError: name 'parabola' is not defined)

def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = parabola(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w_new = w - lr * g
        perf_new, g_new = parabola(w_new)
        if perf_new / perf > max_perf_inc:
            lr = lr * lr_dec
        else:
            if perf_new < perf:
                lr = lr * lr_inc
            w, perf, g = w_new, perf_new, g_new
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs)


# %% habit: printed, not returned
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (None)

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
    print(np.array(path), np.array(lrs))


# %% habit: returned inside the loop
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (shape (2, 3) for (16, 3))

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


# %% habit: rounded
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.01)

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
    return np.round(path, 2), np.round(lrs, 2)


# %% first rate always
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (value, error 0.05)

def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        w_new = w - lrs[0] * g
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


# %% habit: not attempted
# Shown by: quadratic k=3 lr=0.2 mc=0.6 epochs=15 (); quadratic with minimum 0, k=3 lr=0.2 () (NotImplementedError: Not written yet: replace this line with your answer.)

def train_gda(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
