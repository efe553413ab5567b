# Wrong answers for `minibatch_epoch`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% targets in the old order
# Shown by: n=10 batch=3; n=12 batch=4 (pairs torn apart)

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[start:start + batch_size])
    return w


# %% two permutations
# Shown by: n=10 batch=3; n=12 batch=4 (pairs torn apart)

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    other = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[other[start:start + batch_size]])
    return w


# %% rows in order
# Shown by: n=10 batch=3; n=12 batch=4 (not shuffled)

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = np.arange(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    return w


# %% NumPy's global generator
# Shown by: n=10 batch=3; n=12 batch=4 (rng not used); the visible examples agree

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = np.random.permutation(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    return w


# %% own generator
# Shown by: n=10 batch=3; n=12 batch=4 (rng not used); the visible examples agree

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = np.random.default_rng(0).permutation(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    return w


# %% gradient divided by the batch size
# Shown by: n=10 batch=3; n=12 batch=4 (a batch met other weights)

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w - lr / len(idx) * grad_fn(w, X[idx], T[idx])
    return w


# %% ascends
# Shown by: n=10 batch=3; n=12 batch=4 (a batch met other weights)

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w + lr * grad_fn(w, X[idx], T[idx])
    return w


# %% in place on the caller's weights
# Shown by: n=10 batch=3; n=12 batch=4 (argument changed); the visible examples agree

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = params
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w -= lr * grad_fn(w, X[idx], T[idx])
    return w


# %% batch_size is the number of batches
# Shown by: n=12 batch=4; n=9 batch=9 (batches of [3, 3, 3, 3])

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X), max(len(X) // batch_size, 1)):
        idx = order[start:start + max(len(X) // batch_size, 1)]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    return w


# %% batches of equal size by array_split
# Shown by: n=10 batch=3; n=13 batch=5 (batches of [3, 3, 2, 2])

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        idx = np.array_split(order, -(-len(X) // batch_size))[start // batch_size]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    return w


# %% a new order for every batch
# Shown by: n=10 batch=3; n=12 batch=4 (not every example once)

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        order = rng.permutation(len(X))
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    return w


# %% returns the list of weights
# Shown by: n=10 batch=3; n=12 batch=4 (shape (4, 2) for (2,))

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    path = []
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[idx])
        path.append(w)
    return path


# %% last batch starts earlier
# Shown by: n=10 batch=3; n=13 batch=5 (not every example once)

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        start = min(start, max(len(X) - batch_size, 0))
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    return w


# %% all steps of an epoch added up
# Shown by: n=10 batch=3; n=12 batch=4 (a batch met other weights)

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    total = 0 * w
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        total = total - lr * grad_fn(w, X[idx], T[idx])
    return w + total


# %% one example too few in a batch
# Shown by: n=10 batch=3; n=12 batch=4 (not every example once)

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size - 1]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    return w


# %% integers
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params)
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        rows = order[start : start + batch_size]
        w = (w - lr * grad_fn(w, X[rows], T[rows])).astype(w.dtype)
    return w


# %% batch larger than the data: nothing
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X) if batch_size <= len(X) else 0, batch_size):
        rows = order[start : start + batch_size]
        w = w - lr * grad_fn(w, X[rows], T[rows])
    return w


# %% stale gradient weights

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    idx = np.arange(len(X))
    rng.shuffle(idx)
    while len(idx):
        now, idx = idx[:batch_size], idx[batch_size:]
        w = w - lr * grad_fn(params, X[now], T[now])
    return w


# %% lr times batch size

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    idx = np.arange(len(X))
    rng.shuffle(idx)
    while len(idx):
        now, idx = idx[:batch_size], idx[batch_size:]
        w = w - lr * len(now) * grad_fn(w, X[now], T[now])
    return w


# %% lr decays

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    idx = np.arange(len(X))
    rng.shuffle(idx)
    k = 0
    while len(idx):
        k += 1
        now, idx = idx[:batch_size], idx[batch_size:]
        w = w - lr / k * grad_fn(w, X[now], T[now])
    return w


# %% momentum

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    idx = np.arange(len(X))
    rng.shuffle(idx)
    v = 0
    while len(idx):
        now, idx = idx[:batch_size], idx[batch_size:]
        v = 0.5 * v + grad_fn(w, X[now], T[now])
        w = w - lr * v
    return w


# %% uphill

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    idx = np.arange(len(X))
    rng.shuffle(idx)
    while len(idx):
        now, idx = idx[:batch_size], idx[batch_size:]
        w = w + lr * grad_fn(w, X[now], T[now])
    return w


# %% divided by batch size

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    idx = np.arange(len(X))
    rng.shuffle(idx)
    while len(idx):
        now, idx = idx[:batch_size], idx[batch_size:]
        w = w - lr / batch_size * grad_fn(w, X[now], T[now])
    return w


# %% targets unshuffled

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    idx = np.arange(len(X))
    rng.shuffle(idx)
    while len(idx):
        now, idx = idx[:batch_size], idx[batch_size:]
        w = w - lr * grad_fn(w, X[now], T[:len(now)])
    return w


# %% last batch dropped

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    idx = np.arange(len(X))
    rng.shuffle(idx)
    while len(idx) >= batch_size:
        now, idx = idx[:batch_size], idx[batch_size:]
        w = w - lr * grad_fn(w, X[now], T[now])
    return w


# %% averages of weights

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    idx = np.arange(len(X))
    rng.shuffle(idx)
    while len(idx):
        now, idx = idx[:batch_size], idx[batch_size:]
        w = w - lr * grad_fn(w, X[now], T[now])
    return (w + params) / 2


# %% with replacement

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    idx = rng.integers(0, len(X), len(X))
    while len(idx):
        now, idx = idx[:batch_size], idx[batch_size:]
        w = w - lr * grad_fn(w, X[now], T[now])
    return w


# %% average of the weights on the way

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    order = rng.permutation(len(X))
    seen, w = [], params
    for start in range(0, len(X), batch_size):
        b = order[start : start + batch_size]
        w = w - lr * grad_fn(w, X[b], T[b])
        seen.append(w)
    return np.mean(seen, axis=0)


# %% gradient weighted by the share of examples

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        b = order[start : start + batch_size]
        params = params - lr * len(b) / len(X) * grad_fn(params, X[b], T[b])
    return params


# %% learning rate halves from batch to batch

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    order = rng.permutation(len(X))
    for k, start in enumerate(range(0, len(X), batch_size)):
        b = order[start : start + batch_size]
        params = params - lr / 2**k * grad_fn(params, X[b], T[b])
    return params


# %% shuffled anew for every batch
# A new order before each batch: some examples come twice and others not at all.

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    for start in range(0, len(X), batch_size):
        order = rng.permutation(len(X))
        take = order[start : start + batch_size]
        w = w - lr * grad_fn(w, X[take], T[take])
    return w


# %% cut into parts of like size
# array_split makes n // batch_size parts and spreads what is left over them: batches are larger than batch_size.

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = params.astype(float)
    order = rng.permutation(len(X))
    for part in np.array_split(order, max(1, len(X) // batch_size)):
        w = w - lr * grad_fn(w, X[part], T[part])
    return w


# %% the last batch is filled up
# What is missing in the last batch is taken from the front of the order: some examples are shown twice.

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    n = len(X)
    order = rng.permutation(n)
    w = np.array(params, dtype=float)
    for start in range(0, n, batch_size):
        idx = [order[k % n] for k in range(start, start + batch_size)]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    return w


# %% a small batch makes a small step
# The step of the last batch is scaled by its share of a full one; the gradient is that of the batch's loss already.

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    p = rng.permutation(X.shape[0])
    Xs, Ts = X[p], T[p]
    for i in range(0, len(Xs), batch_size):
        xb, tb = Xs[i : i + batch_size], Ts[i : i + batch_size]
        w = w - lr * len(xb) / batch_size * grad_fn(w, xb, tb)
    return w
