# Right answers for `minibatch_epoch`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% permutation and slices
# Norm-wise error at most 0e+00

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        idx = order[start:start + batch_size]
        w = w - lr * grad_fn(w, X[idx], T[idx])
    return w


# %% shuffled copies
# Norm-wise error at most 0e+00

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    p = rng.permutation(X.shape[0])
    Xs, Ts = X[p], T[p]
    w = np.array(params, dtype=float)
    start = 0
    while start < len(Xs):
        w = w - lr * grad_fn(w, Xs[start:start + batch_size], Ts[start:start + batch_size])
        start += batch_size
    return w


# %% rng.shuffle of a list of indices
# Norm-wise error at most 0e+00

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    cards = list(range(len(X)))
    rng.shuffle(cards)
    w = np.asarray(params) + 0.0
    while cards:
        batch, cards = cards[:batch_size], cards[batch_size:]
        w = w - lr * np.asarray(grad_fn(w, X[batch], T[batch]))
    return w


# %% random keys, argsort
# Norm-wise error at most 0e+00

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    order = np.argsort(rng.random(len(X)))
    steps = -(-len(X) // batch_size)
    w = 1.0 * params
    for k in range(steps):
        take = order[k * batch_size:(k + 1) * batch_size]
        g = grad_fn(w, np.take(X, take, axis=0), np.take(T, take, axis=0))
        w = w - np.multiply(lr, g)
    return w


# %% np.array_split at multiples
# Norm-wise error at most 0e+00

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    n = len(X)
    w = params.astype(float)
    for idx in np.split(rng.permutation(n), range(batch_size, n, batch_size)):
        w = w - lr * grad_fn(w, X[idx, :], T[idx, :])
    return w


# %% rng.choice without replacement
# Norm-wise error at most 0e+00

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    deck = rng.choice(len(X), size=len(X), replace=False)
    def go(w, deck):
        if len(deck) == 0:
            return w
        hand = deck[:batch_size]
        return go(w - lr * grad_fn(w, X[hand], T[hand]), deck[batch_size:])
    return go(np.array(params, dtype=float), deck)


# %% reduce
# Norm-wise error at most 0e+00

from functools import reduce
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    p = rng.permutation(len(X)).tolist()
    batches = [p[i:i + batch_size] for i in range(0, len(p), batch_size)]
    return reduce(lambda w, b: w - lr * grad_fn(w, X[b], T[b]), batches, np.array(params, float))


# %% XT glued together
# Norm-wise error at most 0e+00

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    both = np.hstack([X, T])
    both = rng.permutation(both, axis=0)
    w, m = np.array(params, dtype=float), X.shape[1]
    for s in range(0, both.shape[0], batch_size):
        part = both[s:s + batch_size]
        w = w - lr * grad_fn(w, part[:, :m], part[:, m:])
    return w


# %% draws a rest again and again
# Norm-wise error at most 0e+00

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    remaining = np.arange(len(X))
    w = np.array(params, dtype=float)
    while remaining.size:
        chosen = rng.choice(remaining, size=min(batch_size, remaining.size), replace=False)
        w = w - lr * grad_fn(w, X[chosen], T[chosen])
        remaining = np.setdiff1d(remaining, chosen)
    return w


# %% stack of columns
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    both = rng.permutation(np.hstack([X, T]))
    while len(both):
        batch, both = both[:batch_size], both[batch_size:]
        w = w - lr * grad_fn(w, batch[:, : X.shape[1]], batch[:, X.shape[1] :])
    return w


# %% draws one after the other
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    left = list(range(len(X)))
    while left:
        rows = [left.pop(rng.integers(len(left))) for _ in range(min(batch_size, len(left)))]
        w = w - lr * grad_fn(w, X[rows], T[rows])
    return w


# %% in place on own copy
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        rows = order[start : start + batch_size]
        w -= lr * grad_fn(w.copy(), X[rows], T[rows])
    return w


# %% list
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        rows = order[start : start + batch_size]
        w = w - lr * grad_fn(w, X[rows], T[rows])
    return w.tolist()


# %% generator of batches
def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    def batches():
        order = rng.permutation(len(X))
        for k in range(-(-len(X) // batch_size)):
            yield order[k * batch_size : (k + 1) * batch_size]
    for rows in batches():
        w = w - lr * grad_fn(w, X[rows], T[rows])
    return w


# %% shuffle and slice

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    idx = np.arange(len(X))
    rng.shuffle(idx)
    while len(idx):
        now, idx = idx[:batch_size], idx[batch_size:]
        w = w - lr * grad_fn(w, X[now], T[now])
    return w


# %% array_split by hand

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    order = rng.permutation(X.shape[0])
    w = params
    for k in range(0, X.shape[0], batch_size):
        rows = order[k:k + batch_size]
        w = w - lr * np.asarray(grad_fn(w, X[rows], T[rows]))
    return w


# %% copies permuted

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    p = rng.permutation(len(X))
    Xs, Ts = X[p], T[p]
    w = np.array(params, dtype=float)
    i = 0
    while i < len(Xs):
        w = w - lr * grad_fn(w, Xs[i:i + batch_size], Ts[i:i + batch_size])
        i += batch_size
    return w


# %% argsort of random numbers

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    idx = np.argsort(rng.random(len(X)))
    while len(idx):
        now, idx = idx[:batch_size], idx[batch_size:]
        w = w - lr * grad_fn(w, X[now], T[now])
    return w


# %% choice

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    idx = rng.choice(len(X), size=len(X), replace=False)
    while len(idx):
        now, idx = idx[:batch_size], idx[batch_size:]
        w = w - lr * grad_fn(w, X[now], T[now])
    return w


# %% list of rows

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    w = np.array(params, dtype=float)
    idx = [int(i) for i in rng.permutation(len(X))]
    while len(idx):
        now, idx = idx[:batch_size], idx[batch_size:]
        w = w - lr * grad_fn(w, X[now], T[now])
    return w


# %% array_split of an index list

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    places = list(range(len(X)))
    rng.shuffle(places)
    w = np.array(params, dtype=float)
    while places:
        batch, places = places[:batch_size], places[batch_size:]
        w -= lr * np.asarray(grad_fn(w.copy(), X[batch], T[batch]))
    return w


# %% sorted by random keys, recursion

def minibatch_epoch(params, X, T, lr, batch_size, rng, grad_fn):
    order = np.argsort(rng.random(len(X)))

    def walk(w, rest):
        if len(rest) == 0:
            return w
        now = rest[:batch_size]
        return walk(w - lr * grad_fn(w, np.take(X, now, axis=0), np.take(T, now, axis=0)), rest[batch_size:])

    return walk(np.copy(params), order)
