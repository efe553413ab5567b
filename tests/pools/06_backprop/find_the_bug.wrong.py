# Wrong answers for `find_the_bug`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% a single example
# Shown by: all kinds; sum ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 18, 19, 20, 21, 22, 23, 24, 25, 27, 28] for [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28])

def find_the_bug(candidates):
    rng = np.random.default_rng(0)
    W, b = [rng.normal(size=s) for s in ((4, 3), (3, 4), (2, 3))], [rng.normal(size=k) for k in (4, 3, 2)]
    X, T = rng.normal(size=(1, 3)), rng.normal(size=(1, 2))
    want = measured_gradients(lambda p: box_loss(p[:3], p[3:], X, T), W + b)
    bad = []
    for i, c in enumerate(candidates):
        _, dW, db = c(W, b, X, T)
        got = [*dW, *db]
        if len(got) != 6 or not all(gradient_ok(p, q, 1e-6) for p, q in zip(got, want)):
            bad.append(i)
    return bad


# %% one hidden layer only
# Shown by: all kinds; deep slope ([1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28] for [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28])

def find_the_bug(candidates):
    rng = np.random.default_rng(0)
    W, b = [rng.normal(size=s) for s in ((4, 3), (2, 4))], [rng.normal(size=k) for k in (4, 2)]
    X, T = rng.normal(size=(6, 3)), rng.normal(size=(6, 2))
    want = measured_gradients(lambda p: box_loss(p[:2], p[2:], X, T), W + b)
    bad = []
    for i, c in enumerate(candidates):
        _, dW, db = c(W, b, X, T)
        got = [*dW, *db]
        if len(got) != 4 or not all(gradient_ok(p, q, 1e-6) for p, q in zip(got, want)):
            bad.append(i)
    return bad


# %% weights only, biases forgotten
# Shown by: all kinds; first layer bias only ([1, 2, 3, 6, 8, 9, 10, 11, 13, 14, 16, 18, 19, 20, 22, 23, 24, 25, 26, 28] for [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28]); the visible examples agree

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
        claims = [*dWs]
        if len(claims) != L or not all(gradient_ok(G, M, 1e-6) for G, M in zip(claims, measured)):
            wrong.append(number)
    return wrong


# %% too strict for a measurement
# Shown by: all right; one right ([0, 1, 2] for [])

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
        if len(claims) != len(measured) or not all(gradient_ok(G, M, 1e-13) for G, M in zip(claims, measured)):
            wrong.append(number)
    return wrong


# %% far too lenient
# Shown by: all kinds; decay ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 16, 17, 18, 19, 20, 21, 23, 24, 26, 27, 28] for [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28])

def find_the_bug(candidates):
    weights = small_weights[:2] + [np.array([[0.8, -0.9, 0.5], [0.3, 0.6, -0.7]])]
    biases = small_biases[:2] + [np.array([-0.3, 0.2])]
    targets = np.column_stack([small_T[:, 0], small_T[::-1, 0] + 0.1])
    loss = lambda p: box_loss(p[:3], p[3:], small_X, targets)
    truth = measured_gradients(loss, weights + biases)

    def innocent(box):
        _, dWs, dbs = box(weights, biases, small_X, targets)
        mine = list(dWs) + list(dbs)
        return len(mine) == 6 and all(gradient_ok(np.asarray(a), b, 0.05) for a, b in zip(mine, truth))

    return [k for k, box in enumerate(candidates) if not innocent(box)]


# %% returns the right ones
# Shown by: all right; one right ([0, 1, 2] for [])

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
    return [k for k in range(len(candidates)) if k not in wrong]


# %% compares the losses
# Shown by: one wrong; all kinds ([] for [0])

def find_the_bug(candidates):
    wrong = []
    for i, c in enumerate(candidates):
        loss, _, _ = c(small_weights, small_biases, small_X, small_T)
        if not np.isclose(loss, box_loss(small_weights, small_biases, small_X, small_T)):
            wrong.append(i)
    return wrong


# %% nudge of 1e-13
# Shown by: all right; one right ([0, 1, 2] for [])

def find_the_bug(candidates):
    rng = np.random.default_rng(7)
    sizes = [3, 5, 4, 2]
    weights = [rng.normal(size=(q, p)) for p, q in zip(sizes[:-1], sizes[1:])]
    biases = [rng.normal(size=q) for q in sizes[1:]]
    X, T = rng.normal(size=(6, 3)), rng.normal(size=(6, 2))
    L = len(weights)
    measured = measured_gradients(lambda p: box_loss(p[:L], p[L:], X, T), weights + biases, h=1e-13)
    wrong = []
    for number, candidate in enumerate(candidates):
        _, dWs, dbs = candidate(weights, biases, X, T)
        claims = [*dWs, *dbs]
        if len(claims) != len(measured) or not all(gradient_ok(G, M, 1e-6) for G, M in zip(claims, measured)):
            wrong.append(number)
    return wrong


# %% nudge of 0.1
# Shown by: all right; one right ([0, 1, 2] for [])

def find_the_bug(candidates):
    rng = np.random.default_rng(11)
    W = [rng.normal(size=(5, 3)), rng.normal(size=(4, 5)), rng.normal(size=(3, 4)), rng.normal(size=(2, 3))]
    b = [0.3 * rng.normal(size=len(w)) for w in W]
    X, T = rng.normal(size=(8, 3)), rng.normal(size=(8, 2))
    want = measured_gradients(lambda q: box_loss(q[:4], q[4:], X, T), W + b, 0.1)
    bad = np.zeros(len(candidates), dtype=bool)
    for i, box in enumerate(candidates):
        _, dW, db = box(W, b, X, T)
        have = list(dW) + list(db)
        bad[i] = len(have) != 8 or any(not gradient_ok(h, w, 1e-6) for h, w in zip(have, want))
    return np.flatnonzero(bad)


# %% the numbers of these eight
# Shown by: one wrong; all kinds ([] for [0]); the visible examples agree

def find_the_bug(candidates):
    if len(candidates) == 8:
        return [0, 2, 3, 4, 5, 7]
    return []


# %% counted from 1
# Shown by: one wrong; all kinds ([1] for [0])

def find_the_bug(candidates):
    rng = np.random.default_rng(7)
    sizes = [3, 5, 4, 2]
    weights = [rng.normal(size=(q, p)) for p, q in zip(sizes[:-1], sizes[1:])]
    biases = [rng.normal(size=q) for q in sizes[1:]]
    X, T = rng.normal(size=(6, 3)), rng.normal(size=(6, 2))
    L = len(weights)
    measured = measured_gradients(lambda p: box_loss(p[:L], p[L:], X, T), weights + biases)
    wrong = []
    for number, candidate in enumerate(candidates, 1):
        _, dWs, dbs = candidate(weights, biases, X, T)
        claims = [*dWs, *dbs]
        if len(claims) != len(measured) or not all(gradient_ok(G, M, 1e-6) for G, M in zip(claims, measured)):
            wrong.append(number)
    return wrong


# %% zip hides missing arrays, layer by layer
# Shown by: all kinds; transposed ([1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28] for [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28]); the visible examples agree

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
        ok = True
        for a, b in zip(list(dW) + list(db), right_W + right_b):
            ok = ok and (np.shape(a) != np.shape(b) or gradient_ok(a, b, 1e-7))
        if not ok:
            guilty.append(i)
    return guilty


# %% first wrong one only
# Shown by: all kinds ([1] for [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28])

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
            return [number]
    return wrong


# %% each wrong array is counted
# Shown by: one wrong; all kinds ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] for [0])

def find_the_bug(candidates):
    suspects = []
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
                suspects.append(k)
                continue
            for got, want in zip(grads, measured):
                if not gradient_ok(got, want, 1e-5):
                    suspects.append(k)
    return sorted(suspects)


# %% last layer only
# Shown by: all kinds; deep slope ([1, 2, 3, 4, 6, 7, 11, 12, 13, 16, 17, 19, 20, 21, 22, 23, 24, 25, 26, 27] for [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28])

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
        if len(claims) != len(measured) or not all(gradient_ok(G, M, 1e-6) for G, M in [(claims[L - 1], measured[L - 1]), (claims[-1], measured[-1])]):
            wrong.append(number)
    return wrong


# %% weights all zero tags=["disputable"]
# Shown by: all kinds; decay ([1, 2, 3, 4, 6, 7, 8, 11, 12, 13, 16, 17, 19, 20, 21, 23, 24, 25, 26, 27] for [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28])
# Disputable: shown only by some wrong candidates: all neurons of a layer are equal

def find_the_bug(candidates):
    rng = np.random.default_rng(7)
    sizes = [3, 5, 4, 2]
    weights = [np.zeros((q, p)) for p, q in zip(sizes[:-1], sizes[1:])]
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


# %% one output neuron tags=["disputable"]
# Shown by: all kinds; outputs averaged ([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28] for [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28]); the visible examples agree
# Disputable: the given small network: it does not show mistakes that need several outputs

def find_the_bug(candidates):
    bad = []
    for i, c in enumerate(candidates):
        _, dW, db = c(small_weights, small_biases, small_X, small_T)
        got = [*dW, *db]
        if len(got) != 6 or not all(gradient_ok(p, q, 1e-6) for p, q in zip(got, small_measured)):
            bad.append(i)
    return bad


# %% one hidden layer
def find_the_bug(candidates):
    rng = np.random.default_rng(1)
    sizes, n = [3, 4, 2], 6
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
    return bad


# %% one output and square
def find_the_bug(candidates):
    rng = np.random.default_rng(1)
    sizes, n = [3, 3, 3, 1], 3
    weights = [rng.normal(size=(q, p)) for p, q in zip(sizes, sizes[1:])]
    biases = [0.5 * rng.normal(size=q) for q in sizes[1:]]
    X, T = rng.normal(size=(n, 3)), rng.normal(size=(n, 1))
    L = len(weights)
    measured = measured_gradients(lambda p: box_loss(p[:L], p[L:], X, T), weights + biases)
    bad = []
    for k, candidate in enumerate(candidates):
        loss, dWs, dbs = candidate(weights, biases, X, T)
        if not all(gradient_ok(g, m, 1e-6) for g, m in zip(list(dWs) + list(dbs), measured)):
            bad.append(k)
    return bad


# %% loose
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
        if not all(gradient_ok(g, m, 1e-1) for g, m in zip(list(dWs) + list(dbs), measured)):
            bad.append(k)
    return bad


# %% a per cent
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
        if not all(gradient_ok(g, m, 1e-2) for g, m in zip(list(dWs) + list(dbs), measured)):
            bad.append(k)
    return bad


# %% all ones
def find_the_bug(candidates):
    rng = np.random.default_rng(1)
    sizes, n = [3, 5, 4, 2], 6
    weights = [np.ones((q, p)) for p, q in zip(sizes, sizes[1:])]
    biases = [0.5 * rng.normal(size=q) for q in sizes[1:]]
    X, T = rng.normal(size=(n, 3)), rng.normal(size=(n, 2))
    L = len(weights)
    measured = measured_gradients(lambda p: box_loss(p[:L], p[L:], X, T), weights + biases)
    bad = []
    for k, candidate in enumerate(candidates):
        loss, dWs, dbs = candidate(weights, biases, X, T)
        if not all(gradient_ok(g, m, 1e-6) for g, m in zip(list(dWs) + list(dbs), measured)):
            bad.append(k)
    return bad


# %% tolerance absolute 1e-3
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
        if not all(np.allclose(g, m, atol=1e-2) for g, m in zip(list(dWs) + list(dbs), measured)):
            bad.append(k)
    return bad


# %% hardcodes two layers in the zip
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
        if not all(gradient_ok(g, m, 1e-6) for g, m in zip(list(dWs)[:1] + list(dbs)[:1], [measured[0], measured[L]])):
            bad.append(k)
    return bad


# %% crashing box stops everything
def find_the_bug(candidates):
    rng = np.random.default_rng(1)
    sizes, n = [3, 5, 4, 2], 6
    weights = [rng.normal(size=(q, p)) for p, q in zip(sizes, sizes[1:])]
    biases = [0.5 * rng.normal(size=q) for q in sizes[1:]]
    X, T = rng.normal(size=(n, 3)), rng.normal(size=(n, 2))
    L = len(weights)
    measured = measured_gradients(lambda p: box_loss(p[:L], p[L:], X, T), weights + biases)
    bad = []
    for k, candidate in enumerate(candidates[:4]):
        loss, dWs, dbs = candidate(weights, biases, X, T)
        if not all(gradient_ok(g, m, 1e-6) for g, m in zip(list(dWs) + list(dbs), measured)):
            bad.append(k)
    return bad


# %% one sided

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
            g[idx] = (up - down) / h
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


# %% overwrites earlier verdicts

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
            else:
                ok = True
        if not ok:
            bad.append(i)
    return bad


# %% breaks at first

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
            break
    return bad


# %% inputs all ones

def find_the_bug(candidates):
    rng = np.random.default_rng(42)
    sizes = [3, 4, 3, 2]
    Ws = [rng.normal(0, 1, (sizes[i + 1], sizes[i])) for i in range(3)]
    bs = [rng.normal(0, 1, sizes[i + 1]) for i in range(3)]
    X = np.ones((6, 3))
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


# %% compares losses with box_loss

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
        mine, numeric = [np.array(loss)], [np.array(box_loss(Ws, bs, X, T))]
        for g, gn in zip(mine, numeric):
            if g.shape != gn.shape or not np.abs(g - gn).max() <= 1e-6 * np.abs(gn).max():
                ok = False
        if not ok:
            bad.append(i)
    return bad


# %% the number of a candidate is looked up in the list
# candidates.index finds the first place at which a box stands: a box that is handed in twice gets the same number twice.

def find_the_bug(candidates):
    rng = np.random.default_rng(0)
    sizes = [2, 4, 3, 2]
    Ws = [rng.normal(size=(q, p)) for p, q in zip(sizes, sizes[1:])]
    bs = [rng.normal(size=q) for q in sizes[1:]]
    X, T = rng.normal(size=(5, 2)), rng.normal(size=(5, 2))
    measured = measured_gradients(lambda P: box_loss(P[:3], P[3:], X, T), Ws + bs)
    bad = []
    for candidate in candidates:
        _, dWs, dbs = candidate(Ws, bs, X, T)
        if not all(np.max(np.abs(g - m)) <= 1e-6 * np.max(np.abs(m)) for g, m in zip(dWs + dbs, measured)):
            bad.append(candidates.index(candidate))
    return bad


# %% measured at a network of zeros
# With all weights and biases 0 the sums are 0 and hidden gradients vanish: wrong slopes, and shares of W, cannot be seen.

def find_the_bug(candidates):
    sizes = [2, 4, 3, 1]
    Ws = [np.zeros((q, p)) for p, q in zip(sizes, sizes[1:])]
    bs = [np.zeros(q) for q in sizes[1:]]
    measured = measured_gradients(lambda P: box_loss(P[:3], P[3:], small_X, small_T), Ws + bs)
    wrong = []
    for k, box in enumerate(candidates):
        loss, dWs, dbs = box(Ws, bs, small_X, small_T)
        if not all(np.allclose(g, m, rtol=1e-5, atol=1e-8) for g, m in zip(list(dWs) + list(dbs), measured)):
            wrong.append(k)
    return wrong


# %% the first candidate is taken for the truth
# Nothing is measured: all are compared with candidate 0, which may be wrong itself.

def find_the_bug(candidates):
    if not candidates:
        return []
    _, dWs, dbs = candidates[0](small_weights, small_biases, small_X, small_T)
    truth = list(dWs) + list(dbs)
    wrong = []
    for k, box in enumerate(candidates):
        _, dWs, dbs = box(small_weights, small_biases, small_X, small_T)
        if any(np.abs(g - m).max() > 1e-6 for g, m in zip(list(dWs) + list(dbs), truth)):
            wrong.append(k)
    return wrong


# %% returns from within the loop
# The return stands inside the for: no candidate behind the first one is looked at.

def find_the_bug(candidates):
    found = []
    for k, box in enumerate(candidates):
        loss, dWs, dbs = box(small_weights, small_biases, small_X, small_T)
        for g, m in zip([*dWs, *dbs], small_measured):
            if np.max(np.abs(g - m)) > 1e-6 * np.max(np.abs(m)):
                found.append(k)
                break
        return found
    return found
