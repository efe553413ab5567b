# Right answers for `find_the_bug`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% measured once, random network with two hidden layers
# Norm-wise error at most 0e+00

def find_the_bug(candidates):
    rng = np.random.default_rng(7)
    sizes = [3, 5, 4, 2]
    weights = [rng.normal(size=(q, p)) for p, q in zip(sizes[:-1], sizes[1:])]
    biases = [rng.normal(size=q) for q in sizes[1:]]
    X, T = rng.normal(size=(6, 3)), rng.normal(size=(6, 2))
    L = len(weights)
    measured = measured_gradients(lambda p: box_loss(p[:L], p[L:], X, T), weights + biases)
    wrong = []
    for number, candidate in enumerate(candidates):
        _, dWs, dbs = candidate(weights, biases, X, T)
        claims = [*dWs, *dbs]
        if len(claims) != len(measured) or not all(gradient_ok(G, M, 1e-6) for G, M in zip(claims, measured)):
            wrong.append(number)
    return wrong


# %% small network, widened to two outputs
# Norm-wise error at most 0e+00

def find_the_bug(candidates):
    weights = small_weights[:2] + [np.array([[0.8, -0.9, 0.5], [0.3, 0.6, -0.7]])]
    biases = small_biases[:2] + [np.array([-0.3, 0.2])]
    targets = np.column_stack([small_T[:, 0], small_T[::-1, 0] + 0.1])
    loss = lambda p: box_loss(p[:3], p[3:], small_X, targets)
    truth = measured_gradients(loss, weights + biases)

    def innocent(box):
        _, dWs, dbs = box(weights, biases, small_X, targets)
        mine = list(dWs) + list(dbs)
        return len(mine) == 6 and all(gradient_ok(np.asarray(a), b, 1e-5) for a, b in zip(mine, truth))

    return [k for k, box in enumerate(candidates) if not innocent(box)]


# %% compares with backprop
# Norm-wise error at most 0e+00

def find_the_bug(candidates):
    rng = np.random.default_rng(0)
    shapes = [(4, 2), (3, 4), (5, 3), (3, 5)]
    Ws = [rng.standard_normal(s) for s in shapes]
    bs = [rng.standard_normal(s[0]) for s in shapes]
    X = rng.standard_normal((7, 2))
    T = rng.standard_normal((7, 3))
    _, right_W, right_b = backprop(Ws, bs, X, T, tanh, tanh_prime, softsign, softsign_prime)
    guilty = []
    for i in range(len(candidates)):
        _, dW, db = candidates[i]([W.copy() for W in Ws], [b.copy() for b in bs], X.copy(), T.copy())
        ok = len(dW) == len(Ws) and len(db) == len(bs)
        for a, b in zip(list(dW) + list(db), right_W + right_b):
            ok = ok and gradient_ok(a, b, 1e-7)
        if not ok:
            guilty.append(i)
    return guilty


# %% measured anew for each candidate, own nudges
# Norm-wise error at most 0e+00

def find_the_bug(candidates):
    def agrees(candidate, seed):
        r = np.random.RandomState(seed)
        W = [0.6 * r.randn(4, 3), 0.6 * r.randn(3, 4), 0.6 * r.randn(2, 3)]
        b = [0.4 * r.randn(4), 0.4 * r.randn(3), 0.4 * r.randn(2)]
        X, T = r.randn(5, 3), r.randn(5, 2)
        _, dW, db = candidate(W, b, X, T)
        if len(dW) != 3 or len(db) != 3:
            return False
        for arrays, claims in ((W, dW), (b, db)):
            for array, claim in zip(arrays, claims):
                claim = np.asarray(claim)
                if claim.shape != array.shape:
                    return False
                measured = np.zeros_like(array)
                for k in np.ndindex(array.shape):
                    old = array[k]
                    array[k] = old + 1e-5
                    up = box_loss(W, b, X, T)
                    array[k] = old - 1e-5
                    down = box_loss(W, b, X, T)
                    array[k] = old
                    measured[k] = (up - down) / 2e-5
                if not np.abs(claim - measured).max() < 1e-6 * np.abs(measured).max():
                    return False
        return True

    return [i for i, c in enumerate(candidates) if not (agrees(c, 1) and agrees(c, 2))]


# %% several networks, a set of suspects
# Norm-wise error at most 0e+00

def find_the_bug(candidates):
    suspects = set()
    for seed, sizes, n in [(1, [2, 3, 4, 1], 5), (2, [3, 2, 4, 3, 2], 4), (3, [4, 5, 3], 6)]:
        rng = np.random.default_rng(seed)
        weights = [rng.uniform(-1, 1, (b, a)) for a, b in zip(sizes, sizes[1:])]
        biases = [rng.uniform(-0.5, 0.5, k) for k in sizes[1:]]
        X, T = rng.uniform(-2, 2, (n, sizes[0])), rng.uniform(-0.8, 0.8, (n, sizes[-1]))
        depth = len(weights)
        measured = measured_gradients(lambda P: box_loss(P[:depth], P[depth:], X, T), weights + biases, 1e-5)
        for k, candidate in enumerate(candidates):
            _, a, b = candidate(weights, biases, X, T)
            grads = [*a, *b]
            if len(grads) != len(measured):
                suspects.add(k)
                continue
            for got, want in zip(grads, measured):
                if not gradient_ok(got, want, 1e-5):
                    suspects.add(k)
    return sorted(suspects)


# %% NumPy array of numbers
# Norm-wise error at most 0e+00

def find_the_bug(candidates):
    rng = np.random.default_rng(11)
    W = [rng.normal(size=(5, 3)), rng.normal(size=(4, 5)), rng.normal(size=(3, 4)), rng.normal(size=(2, 3))]
    b = [0.3 * rng.normal(size=len(w)) for w in W]
    X, T = rng.normal(size=(8, 3)), rng.normal(size=(8, 2))
    want = measured_gradients(lambda q: box_loss(q[:4], q[4:], X, T), W + b)
    bad = np.zeros(len(candidates), dtype=bool)
    for i, box in enumerate(candidates):
        _, dW, db = box(W, b, X, T)
        have = list(dW) + list(db)
        bad[i] = len(have) != 8 or any(not gradient_ok(h, w, 1e-6) for h, w in zip(have, want))
    return np.flatnonzero(bad)


# %% complex step in place of nudges
# Norm-wise error at most 0e+00

def find_the_bug(candidates):
    rng = np.random.default_rng(4)
    W = [rng.normal(size=(3, 2)), rng.normal(size=(4, 3)), rng.normal(size=(2, 4))]
    b = [rng.normal(size=3), rng.normal(size=4), rng.normal(size=2)]
    X, T = rng.normal(size=(5, 2)), rng.normal(size=(5, 2))

    def loss(P):
        a = X
        for k in range(3):
            z = a @ P[k].T + P[3 + k]
            a = np.tanh(z) if k < 2 else z / (1 + np.where(z.real < 0, -z, z))
        return 0.5 * np.mean(np.sum((T - a) ** 2, axis=1))

    P = [p.astype(complex) for p in W + b]
    exact = []
    for p in P:
        slope = np.zeros(p.shape)
        for k in np.ndindex(p.shape):
            p[k] += 1e-30j
            slope[k] = loss(P).imag / 1e-30
            p[k] -= 1e-30j
        exact.append(slope)
    answer = []
    for i, c in enumerate(candidates):
        _, dW, db = c(W, b, X, T)
        both = [*dW, *db]
        if len(both) != 6 or not all(np.shape(g) == e.shape and np.abs(g - e).max() < 1e-6 for g, e in zip(both, exact)):
            answer.append(i)
    return answer


# %% flattened into one vector, verdict per array
# Norm-wise error at most 0e+00

def find_the_bug(candidates):
    rng = np.random.default_rng(21)
    Ws, bs = [rng.normal(size=(4, 3)) * 0.7, rng.normal(size=(6, 4)) * 0.7, rng.normal(size=(3, 6)) * 0.7], [rng.normal(size=k) for k in (4, 6, 3)]
    X, T = rng.normal(size=(10, 3)), rng.normal(size=(10, 3))
    names = measured_gradients(lambda p: box_loss(p[:3], p[3:6], X, T), Ws + bs, h=3e-6)
    def error(box):
        loss, dWs, dbs = box(Ws, bs, X, T)
        arrays = [np.asarray(A, dtype=float) for A in (*dWs, *dbs)]
        if [A.shape for A in arrays] != [M.shape for M in names]:
            return np.inf
        return max(np.linalg.norm((A - M).ravel()) / np.linalg.norm(M.ravel()) for A, M in zip(arrays, names))
    return [i for i, box in enumerate(candidates) if not error(box) < 1e-6]


# %% filter, tuple out
# Norm-wise error at most 0e+00

def find_the_bug(candidates):
    rng = np.random.default_rng(2024)
    sizes, n = (3, 4, 5, 2), 7
    W = [rng.normal(scale=0.8, size=(q, p)) for p, q in zip(sizes, sizes[1:])]
    b = [rng.normal(scale=0.4, size=q) for q in sizes[1:]]
    X, T = rng.normal(size=(n, 3)), rng.normal(size=(n, 2))
    M = measured_gradients(lambda q: box_loss(q[:3], q[3:], X, T), [*W, *b])

    def wrong(i):
        try:
            _, p, q = candidates[i](W, b, X, T)
            pairs = list(zip([*p, *q], M, strict=True))
        except ValueError:
            return True
        return not all(gradient_ok(g, m, 1e-6) for g, m in pairs)

    return tuple(filter(wrong, range(len(candidates))))


# %% numpy array of ints
def find_the_bug(candidates):
    rng = np.random.default_rng(1)
    sizes, n = [3, 5, 4, 2], 6
    weights = [rng.normal(size=(q, p)) for p, q in zip(sizes, sizes[1:])]
    biases = [0.5 * rng.normal(size=q) for q in sizes[1:]]
    X, T = rng.normal(size=(n, 3)), rng.normal(size=(n, 2))
    L = len(weights)
    measured = measured_gradients(lambda p: box_loss(p[:L], p[L:], X, T), weights + biases)
    bad = []
    for k, candidate in enumerate(candidates):
        loss, dWs, dbs = candidate(weights, biases, X, T)
        if not all(gradient_ok(g, m, 1e-6) for g, m in zip(list(dWs) + list(dbs), measured)):
            bad.append(k)
    return np.array(bad, dtype=int)


# %% tuple
def find_the_bug(candidates):
    rng = np.random.default_rng(1)
    sizes, n = [3, 5, 4, 2], 6
    weights = [rng.normal(size=(q, p)) for p, q in zip(sizes, sizes[1:])]
    biases = [0.5 * rng.normal(size=q) for q in sizes[1:]]
    X, T = rng.normal(size=(n, 3)), rng.normal(size=(n, 2))
    L = len(weights)
    measured = measured_gradients(lambda p: box_loss(p[:L], p[L:], X, T), weights + biases)
    bad = []
    for k, candidate in enumerate(candidates):
        loss, dWs, dbs = candidate(weights, biases, X, T)
        if not all(gradient_ok(g, m, 1e-6) for g, m in zip(list(dWs) + list(dbs), measured)):
            bad.append(k)
    return tuple(bad)


# %% measured by hand
def find_the_bug(candidates):
    rng = np.random.default_rng(1)
    sizes, n = [3, 5, 4, 2], 6
    weights = [rng.normal(size=(q, p)) for p, q in zip(sizes, sizes[1:])]
    biases = [0.5 * rng.normal(size=q) for q in sizes[1:]]
    X, T = rng.normal(size=(n, 3)), rng.normal(size=(n, 2))
    L = len(weights)
    measured = []
    for P in weights + biases:
        G = np.zeros(P.shape)
        for i in np.ndindex(P.shape):
            P[i] += 1e-5
            up = box_loss(weights, biases, X, T)
            P[i] -= 2e-5
            G[i] = (up - box_loss(weights, biases, X, T)) / 2e-5
            P[i] += 1e-5
        measured.append(G)
    bad = []
    for k, candidate in enumerate(candidates):
        loss, dWs, dbs = candidate(weights, biases, X, T)
        if not all(gradient_ok(g, m, 1e-6) for g, m in zip(list(dWs) + list(dbs), measured)):
            bad.append(k)
    return bad


# %% own backprop as the judge
def find_the_bug(candidates):
    rng = np.random.default_rng(1)
    sizes, n = [3, 5, 4, 2], 6
    weights = [rng.normal(size=(q, p)) for p, q in zip(sizes, sizes[1:])]
    biases = [0.5 * rng.normal(size=q) for q in sizes[1:]]
    X, T = rng.normal(size=(n, 3)), rng.normal(size=(n, 2))
    L = len(weights)
    measured = sum(backprop(weights, biases, X, T, tanh, tanh_prime, softsign, softsign_prime)[1:], [])
    bad = []
    for k, candidate in enumerate(candidates):
        loss, dWs, dbs = candidate(weights, biases, X, T)
        if not all(gradient_ok(g, m, 1e-6) for g, m in zip(list(dWs) + list(dbs), measured)):
            bad.append(k)
    return bad


# %% random directions
def find_the_bug(candidates):
    rng = np.random.default_rng(1)
    sizes, n = [3, 5, 4, 2], 6
    weights = [rng.normal(size=(q, p)) for p, q in zip(sizes, sizes[1:])]
    biases = [0.5 * rng.normal(size=q) for q in sizes[1:]]
    X, T = rng.normal(size=(n, 3)), rng.normal(size=(n, 2))
    L = len(weights)
    bad = []
    moves = [([rng.normal(size=W.shape) for W in weights], [rng.normal(size=b.shape) for b in biases]) for _ in range(12)]
    def nudged(h, move):
        return box_loss([W + h * V for W, V in zip(weights, move[0])], [b + h * v for b, v in zip(biases, move[1])], X, T)
    felt = [(nudged(1e-5, m) - nudged(-1e-5, m)) / 2e-5 for m in moves]
    for k, box in enumerate(candidates):
        _, dWs, dbs = box(weights, biases, X, T)
        said = [sum(np.sum(g * v) for g, v in zip([*dWs, *dbs], [*m[0], *m[1]])) for m in moves]
        if not np.allclose(said, felt, rtol=1e-6, atol=1e-7):
            bad.append(k)
    return bad


# %% own differences

def find_the_bug(candidates):
    rng = np.random.default_rng(42)
    sizes = [3, 4, 3, 2]
    Ws = [rng.normal(0, 1, (sizes[i + 1], sizes[i])) for i in range(3)]
    bs = [rng.normal(0, 1, sizes[i + 1]) for i in range(3)]
    X = rng.normal(0, 1, (6, 3))
    T = rng.normal(0, 1, (6, 2))
    params = Ws + bs
    h = 1e-5
    numeric = []
    for p in params:
        g = np.zeros_like(p)
        for idx in np.ndindex(*p.shape):
            old = p[idx]
            p[idx] = old + h
            up = box_loss(Ws, bs, X, T)
            p[idx] = old - h
            down = box_loss(Ws, bs, X, T)
            p[idx] = old
            g[idx] = (up - down) / (2 * h)
        numeric.append(g)
    bad = []
    for i, c in enumerate(candidates):
        loss, dWs, dbs = c(Ws, bs, X, T)
        mine = list(dWs) + list(dbs)
        ok = True
        for g, gn in zip(mine, numeric):
            if g.shape != gn.shape or not np.abs(g - gn).max() <= 1e-6 * np.abs(gn).max():
                ok = False
        if not ok:
            bad.append(i)
    return bad


# %% measured_gradients

def find_the_bug(candidates):
    rng = np.random.default_rng(1)
    W = [rng.normal(size=s) for s in [(4, 2), (3, 4), (2, 3)]]
    b = [rng.normal(size=k) for k in (4, 3, 2)]
    X, T = rng.normal(size=(7, 2)), rng.normal(size=(7, 2))
    num = measured_gradients(lambda p: box_loss(p[:3], p[3:], X, T), W + b)
    def good(c):
        _, dW, db = c(W, b, X, T)
        return all(gradient_ok(g, h, 1e-6) for g, h in zip(list(dW) + list(db), num))
    return [k for k, c in enumerate(candidates) if not good(c)]


# %% flat vectors

def find_the_bug(candidates):
    rng = np.random.default_rng(42)
    sizes = [3, 4, 3, 2]
    Ws = [rng.normal(0, 1, (sizes[i + 1], sizes[i])) for i in range(3)]
    bs = [rng.normal(0, 1, sizes[i + 1]) for i in range(3)]
    X = rng.normal(0, 1, (6, 3))
    T = rng.normal(0, 1, (6, 2))
    params = Ws + bs
    h = 1e-5
    numeric = []
    for p in params:
        g = np.zeros_like(p)
        for idx in np.ndindex(*p.shape):
            old = p[idx]
            p[idx] = old + h
            up = box_loss(Ws, bs, X, T)
            p[idx] = old - h
            down = box_loss(Ws, bs, X, T)
            p[idx] = old
            g[idx] = (up - down) / (2 * h)
        numeric.append(g)
    bad = []
    for i, c in enumerate(candidates):
        loss, dWs, dbs = c(Ws, bs, X, T)
        mine = list(dWs) + list(dbs)
        ok = all(g.shape == p.shape for g, p in zip(mine, params))
        if ok:
            u = np.concatenate([g.ravel() for g in mine])
            v = np.concatenate([g.ravel() for g in numeric])
            ok = np.linalg.norm(u - v) <= 1e-6 * np.linalg.norm(v)
        if not ok:
            bad.append(i)
    return bad


# %% slopes along random directions, on three networks

def find_the_bug(candidates):
    rng = np.random.default_rng(11)
    suspects = set()
    for sizes, n in [((3, 4, 3, 2), 4), ((2, 3, 3, 3, 2), 3), ((2, 5, 1), 6)]:
        Ws = [rng.normal(size=(q, p)) for p, q in zip(sizes[:-1], sizes[1:])]
        bs = [rng.normal(size=q) for q in sizes[1:]]
        X, T = rng.normal(size=(n, sizes[0])), rng.normal(size=(n, sizes[-1]))
        depth = len(Ws)
        point = Ws + bs
        for part in range(2 * depth):
            for _ in range(3):
                way = rng.normal(size=point[part].shape)

                def at(h):
                    moved = [P + h * way if i == part else P for i, P in enumerate(point)]
                    return box_loss(moved[:depth], moved[depth:], X, T)

                slope = (8 * (at(1e-3) - at(-1e-3)) - (at(2e-3) - at(-2e-3))) / 12e-3
                for number, box in enumerate(candidates):
                    _, dWs, dbs = box(Ws, bs, X, T)
                    told = np.sum(([*dWs, *dbs])[part] * way)
                    if not abs(told - slope) <= 1e-6 * max(abs(slope), 1e-2):
                        suspects.add(number)
    return sorted(suspects)


# %% a class that measures once and judges many times

def find_the_bug(candidates):
    class Bench:
        def __init__(self):
            rng = np.random.RandomState(5)
            self.W = [rng.uniform(-1, 1, s) for s in [(4, 3), (3, 4), (4, 3), (2, 4)]]
            self.b = [rng.uniform(-1, 1, s) for s in (4, 3, 4, 2)]
            self.X, self.T = rng.uniform(-2, 2, (6, 3)), rng.uniform(-1, 1, (6, 2))
            slopes = measured_gradients(lambda P: box_loss(P[:4], P[4:], self.X, self.T), self.W + self.b)
            self.truth = np.concatenate([s.ravel() for s in slopes])

        def accepts(self, box):
            _, dWs, dbs = box(self.W, self.b, self.X, self.T)
            told = np.concatenate([np.ravel(g) for g in list(dWs) + list(dbs)])
            return told.shape == self.truth.shape and np.linalg.norm(told - self.truth) < 1e-7 * np.linalg.norm(self.truth)

    bench = Bench()
    return [k for k in range(len(candidates)) if not bench.accepts(candidates[k])]
