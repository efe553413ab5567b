# Common mistakes in `minibatch_epoch`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% last batch dropped
# Shown by: n=10 batch=3; n=7 batch=20 (not every example once)

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X) - batch_size + 1, batch_size):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    return w


# %% with replacement
# Shown by: n=10 batch=3; n=12 batch=4 (not every example once)

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.integers(0, len(X), len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    return w


# %% callers data shuffled
# Shown by: n=10 batch=3; n=12 batch=4 (argument changed)

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    p = rng.permutation(len(X))
    X[:], T[:] = X[p], T[p]
    order = np.arange(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    return w


# %% first batch only
# Shown by: n=10 batch=3; n=12 batch=4 (not every example once)

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, 1):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    return w


# %% gradient of the start
# Shown by: n=10 batch=3; n=12 batch=4 (a batch met other weights)

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(params, X[idx], T[idx])
    return w


# %% habit: variables of the notebook
# Shown by: n=10 batch=3; n=12 batch=4 (NameError: name 'card_X' is not defined); the visible examples agree

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, card_X[idx], card_T[idx])
    return w


# %% habit: global generator reseeded
# Shown by: n=10 batch=3; n=12 batch=4 (rng not used); the visible examples agree

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    np.random.seed(0)
    order = np.random.permutation(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    return w


# %% habit: printed, not returned
# Shown by: n=10 batch=3; n=12 batch=4 (None)

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    print(w)


# %% habit: returned inside the loop
# Shown by: n=10 batch=3; n=12 batch=4 (not every example once)

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[idx])
        return w


# %% habit: rounded
# Shown by: n=10 batch=3; n=12 batch=4 (value, error 0.002); the visible examples agree

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    return np.round(w, 2)


# %% habit: not attempted
# Shown by: n=10 batch=3; n=12 batch=4 (NotImplementedError: Not written yet: replace this line with your answer.)

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
