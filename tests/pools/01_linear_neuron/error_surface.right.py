# Right answers for `error_surface`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% double loop with dot
def error_surface(w1s, w2s, X, t):
    out = np.zeros((len(w1s), len(w2s)))
    for i in range(len(w1s)):
        for j in range(len(w2s)):
            y = X @ np.array([w1s[i], w2s[j]])
            out[i, j] = np.mean((t - y) ** 2) / 2
    return out


# %% meshgrid xy transposed
def error_surface(w1s, w2s, X, t):
    A, B = np.meshgrid(w1s, w2s)
    E = 0
    for x, target in zip(X, t):
        E = E + 0.5 * (target - (A * x[0] + B * x[1])) ** 2
    return (E / len(t)).T


# %% nested lists
def error_surface(w1s, w2s, X, t):
    n = len(t)
    return [[sum(0.5 * (t[m] - a * X[m][0] - b * X[m][1]) ** 2 for m in range(n)) / n for b in w2s] for a in w1s]


# %% broadcasting axes
def error_surface(w1s, w2s, X, t):
    y = w1s[:, None, None] * X[None, None, :, 0] + w2s[None, :, None] * X[None, None, :, 1]
    return 0.5 * ((y - t) ** 2).mean(axis=2)


# %% quadratic form
def error_surface(w1s, w2s, X, t):
    n = len(t)
    H = X.T @ X / n
    g = X.T @ t / n
    c = t @ t / n
    E = np.empty((len(w1s), len(w2s)))
    for i, a in enumerate(w1s):
        for j, b in enumerate(w2s):
            w = np.array([a, b])
            E[i, j] = 0.5 * (w @ H @ w - 2 * g @ w + c)
    return E


# %% all weight pairs at once, reshape
import itertools

def error_surface(w1s, w2s, X, t):
    pairs = np.array(list(itertools.product(w1s, w2s)), dtype=float)
    y = pairs @ X.T
    return (0.5 * (t - y) ** 2).mean(1).reshape(len(w1s), len(w2s))


# %% helper loss
def loss(w, X, t):
    y = X.dot(w)
    return 0.5 * np.mean((t - y) ** 2)

def error_surface(w1s, w2s, X, t):
    rows = []
    for a in w1s:
        row = []
        for b in w2s:
            row.append(loss(np.array([a, b]), X, t))
        rows.append(row)
    return np.array(rows)


# %% fromfunction with index arrays
def error_surface(w1s, w2s, X, t):
    def E(i, j):
        a, b = w1s[i], w2s[j]
        return sum((t[m] - a * X[m, 0] - b * X[m, 1]) ** 2 for m in range(len(t))) / (2 * len(t))
    return np.fromfunction(E, (len(w1s), len(w2s)), dtype=int)


# %% add.outer per case
def error_surface(w1s, w2s, X, t):
    total = np.zeros((len(w1s), len(w2s)))
    for (x1, x2), target in zip(X, t):
        total += (np.add.outer(x1 * w1s, x2 * w2s) - target) ** 2
    return total / (2 * len(X))


# %% einsum over the stacked grid
def error_surface(w1s, w2s, X, t):
    W = np.stack(np.meshgrid(w1s, w2s, indexing="ij"), axis=-1)
    r = np.einsum("pqk,nk->pqn", W, X) - t
    return np.einsum("pqn,pqn->pq", r, r) * (0.5 / len(t))


# %% vectorize with excluded arguments
def error_surface(w1s, w2s, X, t):
    point = np.vectorize(lambda a, b: float(np.mean(0.5 * (t - X @ [a, b]) ** 2)))
    return point(np.reshape(w1s, (-1, 1)), np.reshape(w2s, (1, -1)))


# %% np.ix_ and Fortran order
def error_surface(w1s, w2s, X, t):
    a, b = np.ix_(w1s, w2s)
    E = np.zeros((len(w1s), len(w2s)), order="F")
    for m in range(X.shape[0]):
        E += np.square(t[m] - X[m, 0] * a - X[m, 1] * b)
    return E * 0.5 / X.shape[0]


# %% add.outer
def error_surface(w1s, w2s, X, t):
    return sum(0.5 * (np.add.outer(a * w1s, b * w2s) - c) ** 2 for (a, b), c in zip(X, t)) / len(t)


# %% nested lists, once more
def error_surface(w1s, w2s, X, t):
    return [[sum(0.5 * (c - a * x[0] - b * x[1]) ** 2 for x, c in zip(X, t)) / len(X) for b in w2s] for a in w1s]


# %% meshgrid ij
def error_surface(w1s, w2s, X, t):
    A, B = np.meshgrid(w1s, w2s, indexing="ij")
    W = np.stack([A.ravel(), B.ravel()])
    return (0.5 * np.mean((t[:, None] - X @ W) ** 2, axis=0)).reshape(A.shape)


# %% meshgrid xy transposed, once more
def error_surface(w1s, w2s, X, t):
    A, B = np.meshgrid(w1s, w2s)
    Y = A[..., None] * X[:, 0] + B[..., None] * X[:, 1]
    return (0.5 * np.mean((Y - t) ** 2, axis=-1)).T


# %% quadratic form, once more
def error_surface(w1s, w2s, X, t):
    H, g, c = X.T @ X / len(t), X.T @ t / len(t), t @ t / len(t) / 2
    a, b = w1s[:, None], w2s[None, :]
    return 0.5 * (H[0, 0] * a * a + 2 * H[0, 1] * a * b + H[1, 1] * b * b) - g[0] * a - g[1] * b + c


# %% reuses what stands above
def error_surface(w1s, w2s, X, t):
    E = np.empty((len(w1s), len(w2s)))
    for i in range(E.shape[0]):
        for j in range(E.shape[1]):
            y = neuron_output(np.array([w1s[i], w2s[j]]), X)
            E[i, j] = mean_loss(y.reshape(-1, 1), t.reshape(-1, 1))
    return E


# %% itertools product
import itertools
def error_surface(w1s, w2s, X, t):
    values = [np.mean((X @ np.array(w) - t) ** 2) / 2 for w in itertools.product(w1s, w2s)]
    return np.reshape(values, (len(w1s), len(w2s)))


# %% einsum
def error_surface(w1s, w2s, X, t):
    r = t - np.einsum("p,n->pn", w1s, X[:, 0])[:, None, :] - np.einsum("q,n->qn", w2s, X[:, 1])[None]
    return np.einsum("pqn,pqn->pq", r, r) / (2 * len(t))


# %% fortran order
def error_surface(w1s, w2s, X, t):
    E = np.zeros((len(w1s), len(w2s)), order="F")
    for i, a in enumerate(w1s):
        for j, b in enumerate(w2s):
            for (x1, x2), target in zip(X, t):
                E[i, j] += (target - a * x1 - b * x2) ** 2
    return E / 2 / len(X)


# %% vectorize
def error_surface(w1s, w2s, X, t):
    loss = np.vectorize(lambda a, b: 0.5 * np.mean((t - a * X[:, 0] - b * X[:, 1]) ** 2))
    return loss(np.asarray(w1s)[:, np.newaxis], np.asarray(w2s)[np.newaxis, :])


# %% float32
def error_surface(w1s, w2s, X, t):
    a, b, X, t = (np.asarray(v, np.float32) for v in (w1s, w2s, X, t))
    Y = a[:, None, None] * X[:, 0] + b[None, :, None] * X[:, 1]
    return ((Y - t) ** 2).mean(axis=2) / np.float32(2)


# %% lists of lists, from the quadratic form

def error_surface(w1s, w2s, X, t):
    H, c, d = X.T @ X / len(X), X.T @ t / len(X), np.mean(np.square(t)) / 2
    def E(w):
        return 0.5 * w @ H @ w - c @ w + d
    return [[float(E(np.array([a, b]))) for b in w2s] for a in w1s]


# %% the square multiplied out: six averages are enough

def error_surface(w1s, w2s, X, t):
    a, b = X[:, 0], X[:, 1]
    w1, w2 = np.asarray(w1s, float).reshape(-1, 1), np.asarray(w2s, float).reshape(1, -1)
    whole = np.mean(a * a) * w1**2 + 2 * np.mean(a * b) * w1 * w2 + np.mean(b * b) * w2**2
    whole = whole - 2 * np.mean(a * t) * w1 - 2 * np.mean(b * t) * w2 + np.mean(t * t)
    return 0.5 * whole


# %% itertools.product and a reshape

def error_surface(w1s, w2s, X, t):
    from itertools import product

    def loss(pair):
        return sum(0.5 * (goal - np.dot(pair, x)) ** 2 for x, goal in zip(X, t)) / len(t)

    return np.fromiter(map(loss, product(w1s, w2s)), dtype=float).reshape(len(w1s), len(w2s))
