# Right answers for `duplicate_invariance`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% tile and relative comparison
# Norm-wise error at most 0e+00

def duplicate_invariance(run, X, T, copies):
    loss, gradient = run(X, T)
    loss2, gradient2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    same_loss = np.allclose(loss, loss2, rtol=1e-8, atol=0)
    same_gradient = np.linalg.norm(np.ravel(gradient2) - np.ravel(gradient)) <= 1e-8 * np.linalg.norm(np.ravel(gradient))
    return bool(same_loss and same_gradient)


# %% repeat, row after row
# Norm-wise error at most 0e+00

def duplicate_invariance(run, X, T, copies):
    E1, g1 = run(X, T)
    E2, g2 = run(np.repeat(X, copies, axis=0), np.repeat(T, copies, axis=0))
    g1, g2 = np.asarray(g1, dtype=float), np.asarray(g2, dtype=float)
    return bool(abs(E1 - E2) <= 1e-9 * abs(E1)) and bool(np.all(np.abs(g1 - g2) <= 1e-9 * np.abs(g1).max()))


# %% concatenate lists and gradient_ok
# Norm-wise error at most 0e+00

def duplicate_invariance(run, X, T, copies):
    once = run(X, T)
    often = run(np.concatenate([X] * copies), np.concatenate([T] * copies))
    return gradient_ok(np.array(once[0]), np.array(often[0]), 1e-9) and gradient_ok(np.array(once[1]), np.array(often[1]), 1e-9)


# %% fancy indexing
# Norm-wise error at most 0e+00

def duplicate_invariance(run, X, T, copies):
    index = np.arange(len(X) * copies) % len(X)
    a, b = run(X, T), run(X[index], T[index])
    pairs = zip(np.hstack([np.ravel(v) for v in a]), np.hstack([np.ravel(v) for v in b]))
    scale = max(np.abs(np.hstack([np.ravel(v) for v in a])).max(), 1e-300)
    ok_loss = abs(a[0] - b[0]) <= 1e-7 * max(abs(a[0]), abs(b[0]))
    top = max(np.abs(np.asarray(a[1])).max(), np.abs(np.asarray(b[1])).max())
    return bool(ok_loss and np.abs(np.asarray(a[1]) - np.asarray(b[1])).max() <= 1e-7 * top)


# %% np.allclose as it is tags=["disputable"]
# Differs: tiny, sum copies=2 n=5 m=2 o=1 (True for False); tiny, sum copies=3 n=4 m=3 o=1 (True for False); tiny, sum copies=7 n=6 m=1 o=2 (True for False)
# Disputable: an absolute tolerance of 1e-8: blind for tiny losses

def duplicate_invariance(run, X, T, copies):
    loss, grad = run(X, T)
    loss_c, grad_c = run(np.vstack([X] * copies), np.vstack([T] * copies))
    return bool(np.isclose(loss, loss_c) and np.allclose(grad, grad_c))


# %% math.isclose, entry by entry
# Norm-wise error at most 0e+00

import math


def duplicate_invariance(run, X, T, copies):
    big_X = np.vstack([X for _ in range(copies)])
    big_T = np.vstack([T for _ in range(copies)])
    loss, gradient = run(X, T)
    big_loss, big_gradient = run(big_X, big_T)
    if not math.isclose(loss, big_loss, rel_tol=1e-6):
        return False
    size = float(np.max(np.abs(gradient)))
    for a, b in zip(np.ravel(gradient), np.ravel(big_gradient)):
        if not math.isclose(a, b, rel_tol=1e-6, abs_tol=1e-6 * size):
            return False
    return True


# %% preallocated, a slice for each copy
# Norm-wise error at most 0e+00

def duplicate_invariance(run, X, T, copies):
    n = X.shape[0]
    XX, TT = np.empty((n * copies, X.shape[1])), np.empty((n * copies, T.shape[1]))
    for c in range(copies):
        XX[c * n:(c + 1) * n] = X
        TT[c * n:(c + 1) * n] = T
    first, second = run(X, T), run(XX, TT)
    def close(p, q):
        p, q = np.asarray(p), np.asarray(q)
        return p.shape == q.shape and np.max(np.abs(p - q)) <= 1e-10 * max(np.max(np.abs(p)), np.max(np.abs(q)))
    return bool(close(first[0], second[0]) and close(first[1], second[1]))


# %% all in one line
# Norm-wise error at most 0e+00

def duplicate_invariance(run, X, T, copies):
    return all(np.abs(np.subtract(p, q)).max() <= 1e-8 * np.abs(p).max() for p, q in zip(run(X, T), run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))))


# %% every number of copies up to the asked one
# Norm-wise error at most 0e+00

def duplicate_invariance(run, X, T, copies):
    E, g = run(X, T)
    for k in range(2, copies + 1):
        Ek, gk = run(np.tile(X, (k, 1)), np.tile(T, (k, 1)))
        if abs(Ek - E) > 1e-9 * abs(E) or np.any(np.abs(gk - np.asarray(g)) > 1e-9 * np.max(np.abs(g))):
            return False
    return True


# %% kron
# Norm-wise error at most 0e+00

def duplicate_invariance(run, X, T, copies):
    ones = np.ones((copies, 1))
    l0, g0 = run(X, T)
    l1, g1 = run(np.kron(ones, X), np.kron(ones, T))
    v0, v1 = np.append(np.ravel(g0), l0), np.append(np.ravel(g1), l1)
    return bool(np.isclose(l0, l1, atol=0) and np.linalg.norm(g0 - np.asarray(g1)) <= 1e-6 * np.linalg.norm(g0))


# %% NumPy bool
# Norm-wise error at most 0e+00

def duplicate_invariance(run, X, T, copies):
    (l1, g1), (l2, g2) = run(X, T), run(np.r_[tuple([X] * copies)], np.r_[tuple([T] * copies)])
    return (np.abs(l1 - l2) <= 1e-6 * np.abs(l1)) & (np.abs(np.asarray(g1) - g2).max() <= 1e-6 * np.abs(g1).max())


# %% numpy bool
def duplicate_invariance(run, X, T, copies):
    loss, g = run(X, T)
    loss2, g2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return np.isclose(loss, loss2) & np.allclose(g, g2)


# %% flattened together
def duplicate_invariance(run, X, T, copies):
    loss, g = run(X, T)
    loss2, g2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return np.allclose(np.append(loss, g), np.append(loss2, g2))


# %% relative error
def duplicate_invariance(run, X, T, copies):
    loss, g = run(X, T)
    loss2, g2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    same = lambda a, b: np.max(np.abs(np.subtract(a, b))) <= 1e-9 * (np.max(np.abs(a)) + np.max(np.abs(b)))
    return bool(same(loss, loss2) and same(g, g2))


# %% gradient_ok
def duplicate_invariance(run, X, T, copies):
    loss, g = run(X, T)
    loss2, g2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return bool(gradient_ok(np.array(loss), np.array(loss2), 1e-8) and gradient_ok(np.asarray(g), np.asarray(g2), 1e-8))


# %% early return
def duplicate_invariance(run, X, T, copies):
    loss, g = run(X, T)
    loss2, g2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    if not np.isclose(loss, loss2):
        return False
    return bool(np.all(np.isclose(g, g2)))


# %% repeat and relative

def duplicate_invariance(run, X, T, copies):
    l1, g1 = run(X, T)
    l2, g2 = run(np.repeat(X, copies, axis=0), np.repeat(T, copies, axis=0))
    g1, g2 = np.asarray(g1), np.asarray(g2)
    same_loss = abs(l1 - l2) <= 1e-9 * max(abs(l1), abs(l2))
    same_grad = np.max(np.abs(g1 - g2)) <= 1e-9 * max(np.max(np.abs(g1)), np.max(np.abs(g2)))
    return bool(same_loss and same_grad)


# %% vstack

def duplicate_invariance(run, X, T, copies):
    l1, g1 = run(X, T)
    l2, g2 = run(np.vstack([X] * copies), np.vstack([T] * copies))
    g1, g2 = np.asarray(g1), np.asarray(g2)
    same_loss = abs(l1 - l2) <= 1e-9 * max(abs(l1), abs(l2))
    same_grad = np.max(np.abs(g1 - g2)) <= 1e-9 * max(np.max(np.abs(g1)), np.max(np.abs(g2)))
    return bool(same_loss and same_grad)


# %% concatenate, isclose

def duplicate_invariance(run, X, T, copies):
    loss, grad = run(X, T)
    many = run(np.concatenate([X for _ in range(copies)]), np.concatenate([T for _ in range(copies)]))
    return bool(np.isclose(many[0], loss, rtol=1e-6, atol=0) and np.linalg.norm(many[1] - grad) <= 1e-6 * np.linalg.norm(grad))


# %% indices that run round

def duplicate_invariance(run, X, T, copies):
    n = len(X)
    order = np.arange(n * copies) % n
    before, after = run(X, T), run(X[order], T[order])
    one = np.concatenate([np.ravel(part) for part in before])
    many = np.concatenate([np.ravel(part) for part in after])

    def same(p, q):
        return np.max(np.abs(p - q)) <= 1e-9 * max(np.max(np.abs(p)), np.max(np.abs(q)))

    return bool(same(one[:1], many[:1]) and same(one[1:], many[1:]))


# %% rows collected in lists

def duplicate_invariance(run, X, T, copies):
    xs, ts = [], []
    for x, t in zip(X, T):
        for _ in range(copies):
            xs.append(x)
            ts.append(t)
    small, large = run(X, T), run(np.array(xs), np.array(ts))
    return all(np.allclose(p, q, rtol=1e-7, atol=1e-12) for p, q in zip(small, large))
