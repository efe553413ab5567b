"""Correct answers, each in a style of its own, written without a look at the checks: every one must earn full marks."""

ANSWERS = {
    "backprop": [
        # norm-wise error at most 2e-14
        (
            "three functions of notebook 5",
            r"""
def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z))
    return zs, activations


def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # norm-wise error at most 2e-14
        (
            "one piece, walking back with insert",
            r"""
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    n = X.shape[0]
    a = [X]
    z = []
    for W, b in zip(weights[:-1], biases[:-1]):
        z.append(np.dot(a[-1], W.T) + b)
        a.append(f(z[-1]))
    z.append(np.dot(a[-1], weights[-1].T) + biases[-1])
    y = f_out(z[-1])

    error = y - T
    loss = 0.5 * (error ** 2).sum() / n
    delta = error * fprime_out(z[-1])
    dWs = [np.dot(delta.T, a[-1]) / n]
    dbs = [delta.sum(axis=0) / n]
    for l in range(len(weights) - 1, 0, -1):
        delta = np.dot(delta, weights[l]) * fprime(z[l - 1])
        dWs.insert(0, np.dot(delta.T, a[l - 1]) / n)
        dbs.insert(0, delta.sum(axis=0) / n)
    return loss, dWs, dbs
""",
        ),
        # norm-wise error at most 2e-14
        (
            "recursion over the layers",
            r'''
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    n = len(X)

    def go(l, a):
        """loss, blame of a, and the gradients from layer l on"""
        z = a @ weights[l].T + biases[l]
        if l == len(weights) - 1:
            y = f_out(z)
            loss = np.sum((y - T) ** 2) / (2 * n)
            delta = (y - T) * fprime_out(z)
            dWs, dbs = [], []
        else:
            loss, blame, dWs, dbs = go(l + 1, f(z))
            delta = blame * fprime(z)
        return loss, delta @ weights[l], [delta.T @ a / n] + dWs, [delta.mean(axis=0)] + dbs

    loss, _, dWs, dbs = go(0, X)
    return loss, dWs, dbs
''',
        ),
        # norm-wise error at most 6e-16
        (
            "einsum everywhere, tuples out",
            r"""
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    L, n = len(weights), len(X)
    acts, sums = [X], []
    for l, (W, b) in enumerate(zip(weights, biases), start=1):
        sums.append(np.einsum("ji,ni->nj", W, acts[-1]) + b)
        acts.append(f_out(sums[-1]) if l == L else f(sums[-1]))
    r = acts[L] - T
    E = np.einsum("no,no->", r, r) / 2 / n
    deltas = {L: r * fprime_out(sums[L - 1])}
    for l in range(L - 1, 0, -1):
        deltas[l] = np.einsum("kj,nk->nj", weights[l], deltas[l + 1]) * fprime(sums[l - 1])
    dWs = tuple(np.einsum("nj,ni->ji", deltas[l], acts[l - 1]) / n for l in range(1, L + 1))
    dbs = tuple(np.einsum("nj->j", deltas[l]) / n for l in range(1, L + 1))
    return E, dWs, dbs
""",
        ),
        # norm-wise error at most 1e-14
        (
            "one example at a time, sums collected",
            r"""
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    L = len(weights)
    n = len(X)
    loss = 0.0
    dWs = [np.zeros(W.shape) for W in weights]
    dbs = [np.zeros(b.shape) for b in biases]
    for x, t in zip(X, T):
        # forward
        a = x
        activations = [x]
        zs = []
        for l in range(L):
            z = weights[l] @ a + biases[l]
            a = f_out(z) if l == L - 1 else f(z)
            zs.append(z)
            activations.append(a)
        loss += 0.5 * np.sum((t - a) ** 2)
        # backward
        delta = (a - t) * fprime_out(zs[-1])
        for l in reversed(range(L)):
            dWs[l] += np.outer(delta, activations[l])
            dbs[l] += delta
            if l > 0:
                delta = (weights[l].T @ delta) * fprime(zs[l - 1])
    return loss / n, [dW / n for dW in dWs], [db / n for db in dbs]
""",
        ),
        # norm-wise error at most 2e-14
        (
            "slopes stored on the way forward",
            r"""
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    fs = [f] * (len(weights) - 1) + [f_out]
    slopes_of = [fprime] * (len(weights) - 1) + [fprime_out]
    stack = []
    a = X
    for W, b, g, gp in zip(weights, biases, fs, slopes_of):
        z = a @ W.T + b
        stack.append((a, W, gp(z)))
        a = g(z)
    blame = (a - T) / len(X)
    loss = 0.5 * np.sum((a - T) * blame)
    dWs, dbs = [], []
    while stack:
        a_before, W, slope = stack.pop()
        delta = blame * slope
        dWs.append(delta.T @ a_before)
        dbs.append(delta.sum(axis=0))
        blame = delta @ W
    return loss, dWs[::-1], dbs[::-1]
""",
        ),
        # norm-wise error at most 2e-14
        (
            "examples in columns",
            r"""
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    A, Z = [np.transpose(X)], []
    last = len(weights) - 1
    for l in range(last + 1):
        Z.append(weights[l] @ A[l] + biases[l].reshape(-1, 1))
        A.append(f(Z[l]) if l != last else f_out(Z[l]))
    m = A[0].shape[1]
    diff = A[-1] - np.transpose(T)
    cost = 1 / (2 * m) * np.sum(np.square(diff))
    dZ = diff * fprime_out(Z[last])
    dW, db = {}, {}
    for l in range(last, -1, -1):
        dW[l] = 1 / m * dZ @ A[l].T
        db[l] = 1 / m * np.sum(dZ, axis=1)
        if l:
            dZ = weights[l].T @ dZ * fprime(Z[l - 1])
    return cost, [dW[l] for l in range(last + 1)], [db[l] for l in range(last + 1)]
""",
        ),
        # norm-wise error at most 2e-14
        (
            "bias as weight of a constant input",
            r"""
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    n, L = len(X), len(weights)
    ones = np.ones((n, 1))
    full = [np.column_stack([b, W]) for W, b in zip(weights, biases)]
    a, zs, seen = np.array(X, dtype=float), [], []
    for l, M in enumerate(full):
        seen.append(np.hstack([ones, a]))
        zs.append(seen[-1] @ M.T)
        a = (f, f_out)[l == L - 1](zs[-1])
    delta = (a - T) * fprime_out(zs[-1])
    grads = [delta.T @ seen[-1] / n]
    for l in range(L - 2, -1, -1):
        delta = (delta @ full[l + 1])[:, 1:] * fprime(zs[l])
        grads = [delta.T @ seen[l] / n] + grads
    return ((a - T) ** 2).sum(axis=1).mean() / 2, [G[:, 1:] for G in grads], [G[:, 0] for G in grads]
""",
        ),
        # norm-wise error at most 2e-14
        (
            "classes for the layers",
            r"""
class Layer:
    def __init__(self, W, b, g, slope):
        self.W, self.b, self.g, self.slope = W, b, g, slope

    def forward(self, a):
        self.a = a
        self.z = a @ self.W.T + self.b
        return self.g(self.z)

    def backward(self, blame):
        delta = blame * self.slope(self.z)
        self.dW = sum(np.outer(d, a) for d, a in zip(delta, self.a)) / len(delta)
        self.db = delta.mean(0)
        return delta @ self.W


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    layers = [Layer(W, b, f, fprime) for W, b in zip(weights, biases)]
    layers[-1].g, layers[-1].slope = f_out, fprime_out
    out = X
    for layer in layers:
        out = layer.forward(out)
    loss = float(np.mean(np.sum(0.5 * (T - out) ** 2, axis=1)))
    blame = out - T
    for layer in layers[::-1]:
        blame = layer.backward(blame)
    return loss, [layer.dW for layer in layers], [layer.db for layer in layers]
""",
        ),
        # norm-wise error at most 3e-15
        (
            "plain Python sums, nested lists out",
            r"""
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    n, L = len(X), len(weights)
    acts, zs = [X], []
    for l in range(L):
        W, b = weights[l], biases[l]
        Z = np.array([[sum(float(W[j][i]) * float(acts[-1][e][i]) for i in range(len(W[0]))) + float(b[j]) for j in range(len(W))]
                      for e in range(n)])
        zs.append(Z)
        acts.append(f_out(Z) if l == L - 1 else f(Z))
    loss = sum((float(t) - float(y)) ** 2 for trow, yrow in zip(T, acts[-1]) for t, y in zip(trow, yrow)) / (2 * n)
    D = (acts[-1] - T) * fprime_out(zs[-1])
    dWs, dbs = [None] * L, [None] * L
    for l in range(L - 1, -1, -1):
        rows, cols = weights[l].shape
        dWs[l] = [[sum(D[e, j] * acts[l][e, i] for e in range(n)) / n for i in range(cols)] for j in range(rows)]
        dbs[l] = [sum(D[e, j] for e in range(n)) / n for j in range(rows)]
        if l > 0:
            back = [[sum(D[e, j] * weights[l][j, i] for j in range(rows)) for i in range(cols)] for e in range(n)]
            D = np.array(back) * fprime(zs[l - 1])
    return loss, dWs, dbs
""",
        ),
        # norm-wise error at most 2e-14
        (
            "generators, deque",
            r"""
from collections import deque


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    def walk():
        a = X
        for W, b in zip(weights[:-1], biases):
            z = np.matmul(a, W.T) + b
            yield a, z
            a = f(z)
        yield a, np.matmul(a, weights[-1].T) + biases[-1]

    trail = list(walk())
    y = f_out(trail[-1][1])
    n = float(len(X))
    dWs, dbs = deque(), deque()
    d = (y - T) * fprime_out(trail[-1][1])
    for l in reversed(range(len(trail))):
        a, z = trail[l]
        if l < len(trail) - 1:
            d = np.matmul(d, weights[l + 1]) * fprime(z)
        dWs.appendleft(np.tensordot(d, a, axes=(0, 0)) / n)
        dbs.appendleft(np.add.reduce(d) / n)
    return np.vdot(y - T, y - T) / (2 * n), dWs, dbs
""",
        ),
        # norm-wise error at most 2e-14
        (
            "one array of blame per example and weight, then the mean",
            r"""
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    depth = len(weights)
    a, A, S = np.asarray(X), [], []
    for l in range(depth):
        A.append(a)
        z = np.inner(a, weights[l]) + biases[l]
        a = f(z) if l + 1 < depth else f_out(z)
        S.append(fprime(z) if l + 1 < depth else fprime_out(z))
    C = 0.5 * np.linalg.norm(a - T, axis=1) ** 2
    back = a - T
    dWs, dbs = [], []
    for l in range(depth)[::-1]:
        delta = S[l] * back
        dWs = [np.mean(delta[:, :, None] * A[l][:, None, :], axis=0), *dWs]
        dbs = [np.mean(delta, axis=0), *dbs]
        back = delta @ weights[l]
    return C.mean(), dWs, dbs
""",
        ),
        (
            "tuples",
            r"""
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    n, L = len(X), len(weights)
    zs, acts = [], [X]
    for l in range(L):
        zs.append(acts[-1] @ weights[l].T + biases[l])
        acts.append(f_out(zs[-1]) if l == L - 1 else f(zs[-1]))
    loss = 0.5 * np.sum((T - acts[-1]) ** 2) / n
    dWs, dbs = [None] * L, [None] * L
    d = (acts[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 1, -1, -1):
        dWs[l] = d.T @ acts[l] / n
        dbs[l] = d.sum(axis=0) / n
        if l > 0:
            d = (d @ weights[l]) * fprime(zs[l - 1])
    return loss, tuple(dWs), tuple(dbs)
""",
        ),
        (
            "a class",
            r"""
class Net:
    def __init__(self, weights, biases, f, fprime, f_out, fprime_out):
        self.weights, self.biases = weights, biases
        self.g = [f] * (len(weights) - 1) + [f_out]
        self.s = [fprime] * (len(weights) - 1) + [fprime_out]

    def forward(self, X):
        self.a, self.z = [X], []
        for W, b, g in zip(self.weights, self.biases, self.g):
            self.z.append(self.a[-1] @ W.T + b)
            self.a.append(g(self.z[-1]))
        return self.a[-1]

    def backward(self, T):
        n, err = len(T), self.a[-1] - T
        out = []
        for l in reversed(range(len(self.weights))):
            d = err * self.s[l](self.z[l])
            out.append((d.T @ self.a[l] / n, np.mean(d, axis=0)))
            err = d @ self.weights[l]
        return out[::-1]


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    net = Net(weights, biases, f, fprime, f_out, fprime_out)
    Y = net.forward(X)
    pairs = net.backward(T)
    return 0.5 * np.mean(np.sum((Y - T) ** 2, axis=1)), [p[0] for p in pairs], [p[1] for p in pairs]
""",
        ),
        (
            "augmented matrices",
            r"""
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    n, L = len(X), len(weights)
    M = [np.column_stack([b, W]) for W, b in zip(weights, biases)]
    zs, acts = [], []
    a = X
    for l in range(L):
        acts.append(np.column_stack([np.ones(n), a]))
        zs.append(acts[-1] @ M[l].T)
        a = f_out(zs[-1]) if l == L - 1 else f(zs[-1])
    d, grads = (a - T) * fprime_out(zs[-1]), [None] * L
    for l in range(L - 1, -1, -1):
        grads[l] = d.T @ acts[l] / n
        if l:
            d = (d @ M[l])[:, 1:] * fprime(zs[l - 1])
    return 0.5 / n * np.linalg.norm(T - a) ** 2, [g[:, 1:] for g in grads], [g[:, 0] for g in grads]
""",
        ),
        (
            "pure Python sums of outer products",
            r"""
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    n, L = len(X), len(weights)
    zs, acts = [], [X]
    for l in range(L):
        zs.append(acts[-1] @ weights[l].T + biases[l])
        acts.append(f_out(zs[-1]) if l == L - 1 else f(zs[-1]))
    loss = 0.5 * np.sum((T - acts[-1]) ** 2) / n
    dWs, dbs = [None] * L, [None] * L
    d = (acts[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 1, -1, -1):
        dWs[l] = sum(np.outer(di, ai) for di, ai in zip(d, acts[l])) / n
        dbs[l] = d.sum(axis=0) / n
        if l > 0:
            d = (d @ weights[l]) * fprime(zs[l - 1])
    return loss, dWs, dbs
""",
        ),
        (
            "slopes kept on the way forward",
            r"""
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    n, L = len(X), len(weights)
    acts, slopes = [X], []
    for l in range(L):
        z = acts[-1] @ weights[l].T + biases[l]
        slopes.append((fprime_out if l == L - 1 else fprime)(z))
        acts.append((f_out if l == L - 1 else f)(z))
    dWs, dbs, err = [], [], (acts[-1] - T) / n
    for l in range(L)[::-1]:
        err = err * slopes[l]
        dWs = [err.T @ acts[l]] + dWs
        dbs = [err.sum(axis=0)] + dbs
        err = err @ weights[l]
    return np.sum((acts[-1] - T) ** 2) / (2 * n), dWs, dbs
""",
        ),
    ],
    "gradient_ok": [
        # norm-wise error at most 0e+00
        (
            "as the docstring says",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g), np.asarray(g_num)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    scale = max(np.max(np.abs(g)), np.max(np.abs(g_num)))
    return bool(np.max(np.abs(g - g_num)) <= tol * scale)
""",
        ),
        # norm-wise error at most 0e+00
        # norm-wise error at most 0e+00
        # norm-wise error at most 0e+00
        (
            "loop over the entries",
            r"""
def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape:
        return False
    largest = 0.0
    difference = 0.0
    for a, b in zip(g.flat, g_num.flat):
        a, b = float(a), float(b)
        if a != a or b != b or abs(a) == float("inf") or abs(b) == float("inf"):
            return False
        largest = max(largest, abs(a), abs(b))
        difference = max(difference, abs(a - b))
    return difference <= tol * largest
""",
        ),
        # norm-wise error at most 0e+00
        (
            "math.isfinite and all",
            r"""
import math


def gradient_ok(g, g_num, tol):
    if np.shape(g) != np.shape(g_num):
        return False
    pairs = list(zip(np.ravel(g).tolist(), np.ravel(g_num).tolist()))
    numbers = [v for pair in pairs for v in pair]
    if not all(math.isfinite(v) for v in numbers):
        return False
    scale = max(map(abs, numbers))
    return all(abs(a - b) <= tol * scale for a, b in pairs)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "nan fails the comparison by itself, infinity is asked for",
            r"""
def gradient_ok(g, g_num, tol):
    same_shape = np.shape(g) == np.shape(g_num)
    if not same_shape:
        return False
    with np.errstate(invalid="ignore"):
        worst = np.abs(g - g_num).max()
        scale = np.abs([g, g_num]).max()
    # nan <= anything is False
    return bool(scale < np.inf and worst <= tol * scale)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "ratio, zeros apart",
            r"""
def gradient_ok(g, g_num, tol):
    def bad(a):
        return np.isnan(a).any() or np.isinf(a).any()

    if g.shape != g_num.shape or bad(g) or bad(g_num):
        return False
    bottom = max(abs(g).max(), abs(g_num).max())
    if bottom == 0:
        return True
    return bool(abs(g - g_num).max() / bottom <= tol)
""",
        ),
        # norm-wise error at most 0e+00
        # norm-wise error at most 0e+00
        (
            "scaled first, then absolute",
            r"""
def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape:
        return False
    both = np.stack([g, g_num]).astype(float)
    if not np.isfinite(both).all():
        return False
    size = np.abs(both).max()
    if size > 0:
        both = both / size
    return bool((np.abs(both[0] - both[1]) <= tol).all())
""",
        ),
        # norm-wise error at most 0e+00
        # norm-wise error at most 0e+00
        (
            "all in one expression",
            r"""
gradient_ok = lambda g, g_num, tol: bool(
    np.shape(g) == np.shape(g_num)
    and np.isfinite(g).all()
    and np.isfinite(g_num).all()
    and np.max(np.abs(np.subtract(g, g_num))) <= tol * np.max(np.maximum(np.abs(g), np.abs(g_num)))
)
""",
        ),
        # norm-wise error at most 0e+00
        # DISPUTABLE: an int in place of a bool
        (
            "1 or 0",
            r"""
def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape or not np.isfinite(g).all() or not np.isfinite(g_num).all():
        return 0
    return int(np.abs(g - g_num).max() <= tol * max(np.abs(g).max(), np.abs(g_num).max()))
""",
        ),
        # norm-wise error at most 0e+00
        (
            "division with a guard",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    size = max(np.max(np.abs(g)), np.max(np.abs(g_num)))
    return size == 0 or bool(np.max(np.abs(g - g_num)) / size <= tol)
""",
        ),
        (
            "nan by comparison",
            r"""
def gradient_ok(g, g_num, tol):
    a, b = np.array(g, float), np.array(g_num, float)
    if a.shape != b.shape:
        return False
    size = max(np.abs(a).max(), np.abs(b).max())
    with np.errstate(all='ignore'):
        return bool(np.isfinite(size) and np.abs(a - b).max() <= tol * size)
""",
        ),
        (
            "int 0 or 1",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return int(np.max(np.abs(g - g_num)) <= tol * max(np.max(np.abs(g)), np.max(np.abs(g_num))))
""",
        ),
        (
            "allclose with the scale",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return np.allclose(g, g_num, rtol=0, atol=tol * max(np.abs(g).max(), np.abs(g_num).max()))
""",
        ),
        (
            "try and except",
            r"""
def gradient_ok(g, g_num, tol):
    try:
        if np.shape(g) != np.shape(g_num):
            raise ValueError
        both = np.stack([g, g_num]).astype(float)
        if not np.isfinite(both).all():
            raise ValueError
    except ValueError:
        return False
    return bool(np.ptp(both, axis=0).max() <= tol * np.abs(both).max())
""",
        ),
    ],
    "find_the_bug": [
        # norm-wise error at most 0e+00
        (
            "measured once, random network with two hidden layers",
            r"""
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
""",
        ),
        # norm-wise error at most 0e+00
        (
            "small network, widened to two outputs",
            r"""
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
""",
        ),
        # norm-wise error at most 0e+00
        (
            "compares with backprop",
            r"""
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
""",
        ),
        # norm-wise error at most 0e+00
        (
            "measured anew for each candidate, own nudges",
            r"""
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
""",
        ),
        # norm-wise error at most 0e+00
        (
            "several networks, a set of suspects",
            r"""
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
""",
        ),
        # norm-wise error at most 0e+00
        (
            "NumPy array of numbers",
            r"""
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
""",
        ),
        # norm-wise error at most 0e+00
        (
            "complex step in place of nudges",
            r"""
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
""",
        ),
        # norm-wise error at most 0e+00
        (
            "flattened into one vector, verdict per array",
            r"""
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
""",
        ),
        # norm-wise error at most 0e+00
        (
            "filter, tuple out",
            r"""
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
""",
        ),
        (
            "numpy array of ints",
            r"""
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
""",
        ),
        (
            "tuple",
            r"""
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
""",
        ),
        (
            "measured by hand",
            r"""
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
""",
        ),
        (
            "own backprop as the judge",
            r"""
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
""",
        ),
        (
            "random directions",
            r"""
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
""",
        ),
    ],
    "naive_deltas": [
        # norm-wise error at most 8e-16
        (
            "batch of Jacobians with einsum",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L, n = len(weights), len(T)
    delta_L = (activations[L] - T) * fprime_out(zs[L - 1])
    out = []
    for l in range(1, L + 1):
        width = zs[l - 1].shape[1]
        J = np.tile(np.eye(width), (n, 1, 1))            # from layer l to layer l
        for k in range(l, L):
            J = np.einsum("qp,np,npj->nqj", weights[k], fprime(zs[k - 1]), J)
        out.append(np.einsum("nqj,nq->nj", J, delta_L))
    return out
""",
        ),
        # norm-wise error at most 5e-16
        (
            "example by example with np.diag",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    result = [np.zeros(z.shape) for z in zs]
    for i in range(len(T)):
        delta_L = (activations[L][i] - T[i]) * fprime_out(zs[L - 1][i])
        for l in range(L):
            J = np.eye(len(zs[l][i]))
            for k in range(l, L - 1):
                J = weights[k + 1] @ np.diag(fprime(zs[k][i])) @ J
            result[l][i] = J.T @ delta_L
    return result
""",
        ),
        # norm-wise error at most 4e-16
        # the text says that the values are the same and that they could be handed in
        (
            "deltas of notebook 5",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    return D
""",
        ),
        # norm-wise error at most 6e-16
        (
            "recursion for the Jacobian",
            r'''
def jacobian(l, i, weights, zs, fprime):
    """dz^L / dz^l of example i; layers are counted from 1"""
    if l == len(weights):
        return np.identity(weights[-1].shape[0])
    return jacobian(l + 1, i, weights, zs, fprime) @ (weights[l] * fprime(zs[l - 1][i]))


def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    answer = []
    for l in range(1, len(weights) + 1):
        rows = []
        for i in range(len(T)):
            error = (activations[-1][i] - T[i]) * fprime_out(zs[-1][i])
            rows.append(error @ jacobian(l, i, weights, zs, fprime))
        answer.append(np.array(rows))
    return answer
''',
        ),
        # norm-wise error at most 5e-16
        (
            "functools.reduce over the factors",
            r"""
from functools import reduce


def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    last = (activations[-1] - T) * fprime_out(zs[-1])
    deltas = []
    for l in range(len(weights)):
        slopes = [fprime(z) for z in zs[l:-1]]
        rows = []
        for i, d in enumerate(last):
            factors = [W @ np.diag(s[i]) for W, s in zip(weights[l + 1:], slopes)]
            J = reduce(lambda sofar, M: M @ sofar, factors, np.eye(zs[l].shape[1]))
            rows.append(np.dot(J.T, d))
        deltas.append(rows)
    return deltas
""",
        ),
        # norm-wise error at most 6e-16
        (
            "multi_dot, tuple",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    out = [np.empty(np.shape(z)) for z in zs]
    for e in range(len(T)):
        dL = (activations[L][e] - T[e]) * fprime_out(zs[L - 1][e])
        for l in range(L):
            chain = [dL]
            for k in range(L - 1, l, -1):
                chain.append(weights[k])
                chain.append(np.diag(fprime(zs[k - 1][e])))
            out[l][e] = np.linalg.multi_dot(chain) if len(chain) > 1 else dL
    return tuple(out)
""",
        ),
        # norm-wise error at most 4e-16
        (
            "pushes unit vectors forward",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    blame = (activations[L] - T) * fprime_out(zs[L - 1])
    out = []
    for l in range(L):
        D = np.zeros((len(T), zs[l].shape[1]))
        for j in range(zs[l].shape[1]):
            nudge = np.zeros_like(zs[l], dtype=float)
            nudge[:, j] = 1.0
            for k in range(l, L - 1):
                nudge = (nudge * fprime(zs[k])) @ weights[k + 1].T
            D[:, j] = np.sum(nudge * blame, axis=1)
        out.append(D)
    return out
""",
        ),
        # norm-wise error at most 8e-16
        (
            "pure Python matrix product",
            r"""
def times(A, B):
    return [[sum(a * b for a, b in zip(row, col)) for col in zip(*B)] for row in A]


def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    slopes = [fprime(z) for z in zs[:-1]]
    out_slope = fprime_out(zs[-1])
    out = []
    for l in range(L):
        block = []
        for i in range(len(T)):
            row = [[(activations[-1][i][o] - T[i][o]) * out_slope[i][o] for o in range(len(T[i]))]]
            J = None
            for k in range(l + 1, L):
                M = [[weights[k][q][p] * slopes[k - 1][i][p] for p in range(len(weights[k][0]))] for q in range(len(weights[k]))]
                J = M if J is None else times(M, J)
            block.append((row if J is None else times(row, J))[0])
        out.append(block)
    return out
""",
        ),
        # norm-wise error at most 6e-16
        (
            "matmul with stacked arrays, from the back",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    delta = ((activations[L] - T) * fprime_out(zs[L - 1]))[:, None, :]
    out = []
    for l in range(1, L + 1):
        row = delta
        for k in range(L, l, -1):
            row = np.matmul(row, weights[k - 1][None] * fprime(zs[k - 2])[:, None, :])
        out.append(row[:, 0, :])
    return out
""",
        ),
        # norm-wise error at most 5e-16
        (
            "generator of layers",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    end = (activations[-1] - T) * fprime_out(zs[-1])
    def one(l):
        J = None
        for W, z in zip(weights[l + 1:], zs[l:]):
            step = W[None, :, :] * fprime(z)[:, None, :]
            J = step if J is None else step @ J
        return end if J is None else (J.transpose(0, 2, 1) @ end[:, :, None]).squeeze(2)
    return (one(l) for l in range(len(weights)))
""",
        ),
        (
            "deltas of notebook 5, once more",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    D = [(activations[-1] - T) * fprime_out(zs[-1])]
    for l in range(len(weights) - 1, 0, -1):
        D.insert(0, D[0] @ weights[l] * fprime(zs[l - 1]))
    return D
""",
        ),
        (
            "multi_dot",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    from functools import reduce
    L = len(weights)
    def row(i, l):
        end = (activations[L][i] - T[i]) * fprime_out(zs[-1][i])
        factors = [weights[k + 1] @ np.diag(fprime(zs[k][i])) for k in range(L - 2, l - 1, -1)]
        return reduce(np.matmul, factors, np.eye(len(end))).T @ end
    return [np.stack([row(i, l) for i in range(len(T))]) for l in range(L)]
""",
        ),
        (
            "paths in pure Python",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    def influence(i, l, j, end):
        if l == L - 1:
            return end[j]
        return fprime(zs[l][i])[j] * sum(weights[l + 1][q, j] * influence(i, l + 1, q, end) for q in range(weights[l + 1].shape[0]))
    out = []
    for l in range(L):
        out.append([[influence(i, l, j, (activations[L][i] - T[i]) * fprime_out(zs[-1][i])) for j in range(zs[l].shape[1])] for i in range(len(T))])
    return out
""",
        ),
        (
            "tuple",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L, n = len(weights), len(T)
    out = [np.zeros(np.shape(z)) for z in zs]
    for i in range(n):
        end = (activations[L][i] - T[i]) * fprime_out(zs[L - 1][i])
        for l in range(L):
            J = np.eye(len(zs[l][i]))
            for k in range(l, L - 1):
                J = weights[k + 1] @ np.diag(fprime(zs[k][i])) @ J
            out[l][i] = J.T @ end
    return tuple(out)
""",
        ),
        (
            "recursive Jacobian",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    def J(l, i):
        if l == L - 1:
            return np.identity(weights[-1].shape[0])
        return J(l + 1, i) @ weights[l + 1] @ np.diag(fprime(zs[l][i]))
    return [np.vstack([J(l, i).T @ ((activations[L][i] - T[i]) * fprime_out(zs[L - 1][i])) for i in range(len(T))]) for l in range(L)]
""",
        ),
    ],
    "backward_multiplications": [
        # norm-wise error at most 0e+00
        (
            "sum over neighbours",
            r"""
def backward_multiplications(sizes):
    return sum(sizes[l] * sizes[l + 1] for l in range(1, len(sizes) - 1))
""",
        ),
        # norm-wise error at most 0e+00
        (
            "zip",
            r"""
def backward_multiplications(sizes):
    return sum(a * b for a, b in zip(sizes[1:], sizes[2:]))
""",
        ),
        # norm-wise error at most 0e+00
        (
            "dot product",
            r"""
def backward_multiplications(sizes):
    s = np.array(sizes)
    return int(np.dot(s[1:-1], s[2:]))
""",
        ),
        # norm-wise error at most 0e+00
        (
            "while from the back",
            r"""
def backward_multiplications(sizes):
    count = 0
    l = len(sizes) - 2
    while l >= 1:
        count += sizes[l + 1] * sizes[l]
        l -= 1
    return count
""",
        ),
        # norm-wise error at most 0e+00
        (
            "counts the weights without the first matrix",
            r"""
def backward_multiplications(sizes):
    shapes = [(sizes[k + 1], sizes[k]) for k in range(len(sizes) - 1)]
    total = 0
    for rows, cols in shapes[1:]:
        total = total + rows * cols
    return total
""",
        ),
        # norm-wise error at most 0e+00
        (
            "recursion",
            r"""
def backward_multiplications(sizes):
    if len(sizes) < 3:
        return 0
    _, a, b, *rest = sizes
    return a * b + backward_multiplications([a, b] + rest)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "runs it and counts",
            r"""
def backward_multiplications(sizes):
    n = 0
    delta = sizes[-1]
    for width in reversed(sizes[1:-1]):
        n += delta * width
        delta = width
    return n
""",
        ),
        # norm-wise error at most 0e+00
        (
            "map and operator.mul",
            r"""
from operator import mul


def backward_multiplications(sizes):
    hidden_and_out = list(sizes)[1:]
    return sum(map(mul, hidden_and_out, hidden_and_out[1:]))
""",
        ),
        # norm-wise error at most 0e+00
        (
            "NumPy sum of products",
            r"""
def backward_multiplications(sizes):
    sizes = np.asarray(sizes, dtype=np.int64)
    return np.sum(sizes[1:-1] * sizes[2:])
""",
        ),
        (
            "from the back",
            r"""
def backward_multiplications(sizes):
    count, l = 0, len(sizes) - 1
    while l > 1:
        count = count + sizes[l] * sizes[l - 1]
        l -= 1
    return count
""",
        ),
        (
            "recursion, once more",
            r"""
def backward_multiplications(sizes):
    if len(sizes) < 3:
        return 0
    return sizes[-1] * sizes[-2] + backward_multiplications(sizes[:-1])
""",
        ),
        (
            "map",
            r"""
def backward_multiplications(sizes):
    return sum(map(lambda p, q: p * q, sizes[1:-1], sizes[2:]))
""",
        ),
        (
            "all minus the first",
            r"""
def backward_multiplications(sizes):
    return sum(p * q for p, q in zip(sizes, sizes[1:])) - sizes[0] * sizes[1]
""",
        ),
        (
            "actually counting",
            r"""
def backward_multiplications(sizes):
    return sum(1 for l in range(1, len(sizes) - 1) for _ in range(sizes[l]) for _ in range(sizes[l + 1]))
""",
        ),
    ],
    "from_scratch_multiplications": [
        # norm-wise error at most 0e+00
        (
            "double sum",
            r"""
def from_scratch_multiplications(sizes):
    L = len(sizes) - 1
    return sum(sum(sizes[k] * sizes[k + 1] for k in range(l, L)) for l in range(1, L))
""",
        ),
        # norm-wise error at most 0e+00
        (
            "each product times the layers that need it",
            r"""
def from_scratch_multiplications(sizes):
    return sum(l * sizes[l] * sizes[l + 1] for l in range(1, len(sizes) - 1))
""",
        ),
        # norm-wise error at most 0e+00
        (
            "uses the function before",
            r"""
def from_scratch_multiplications(sizes):
    total = 0
    for l in range(1, len(sizes) - 1):
        total += backward_multiplications(sizes[l - 1:])
    return total
""",
        ),
        # norm-wise error at most 0e+00
        (
            "cumulative sums",
            r"""
def from_scratch_multiplications(sizes):
    s = np.array(sizes)
    steps = (s[1:-1] * s[2:])[::-1]
    return int(np.cumsum(steps).sum())
""",
        ),
        # norm-wise error at most 0e+00
        (
            "loops, starting at the outputs",
            r"""
def from_scratch_multiplications(sizes):
    count = 0
    for target in range(1, len(sizes) - 1):
        layer = len(sizes) - 1
        while layer > target:
            count += sizes[layer] * sizes[layer - 1]
            layer -= 1
    return count
""",
        ),
        # norm-wise error at most 0e+00
        (
            "running total",
            r"""
def from_scratch_multiplications(sizes):
    way, total = 0, 0
    for l in reversed(range(1, len(sizes) - 1)):
        way += sizes[l] * sizes[l + 1]   # work for this layer
        total += way
    return total
""",
        ),
        # norm-wise error at most 0e+00
        (
            "recursion",
            r"""
def from_scratch_multiplications(sizes):
    if len(sizes) <= 2:
        return 0
    here = sum(a * b for a, b in zip(sizes[1:-1], sizes[2:]))
    return here + from_scratch_multiplications(sizes[1:])
""",
        ),
        # norm-wise error at most 0e+00
        (
            "table as in the figure",
            r"""
def from_scratch_multiplications(sizes):
    hidden = len(sizes) - 2
    table = np.zeros((max(hidden, 0), max(hidden, 0)), dtype=int)
    for row in range(hidden):
        for col in range(row, hidden):
            table[row, col] = sizes[col + 1] * sizes[col + 2]
    return table.sum()
""",
        ),
        # norm-wise error at most 0e+00
        (
            "itertools.accumulate",
            r"""
from itertools import accumulate


def from_scratch_multiplications(sizes):
    steps = [a * b for a, b in zip(sizes[:0:-1], sizes[-2:0:-1])]
    return sum(accumulate(steps))
""",
        ),
        (
            "uses the other function",
            r"""
def from_scratch_multiplications(sizes):
    return sum(backward_multiplications(sizes[l:]) for l in range(len(sizes) - 2))
""",
        ),
        (
            "recursion, once more",
            r"""
def from_scratch_multiplications(sizes):
    if len(sizes) <= 2:
        return 0
    return sum(a * b for a, b in zip(sizes[1:], sizes[2:])) + from_scratch_multiplications(sizes[1:])
""",
        ),
        (
            "accumulate",
            r"""
def from_scratch_multiplications(sizes):
    from itertools import accumulate
    back = [sizes[k] * sizes[k - 1] for k in range(len(sizes) - 1, 1, -1)]
    return sum(accumulate(back))
""",
        ),
        (
            "table",
            r"""
def from_scratch_multiplications(sizes):
    n = len(sizes) - 2
    table = np.zeros((n, n), dtype=int)
    for i in range(n):
        for j in range(i, n):
            table[i, j] = sizes[j + 1] * sizes[j + 2]
    return int(table.sum())
""",
        ),
        (
            "numpy dot",
            r"""
def from_scratch_multiplications(sizes):
    s = np.array(sizes, dtype=np.int64)
    return np.dot(np.arange(1, len(s) - 1), s[1:-1] * s[2:])
""",
        ),
    ],
    "count_paths": [
        # norm-wise error at most 0e+00
        (
            "product in a loop",
            r"""
def count_paths(sizes):
    paths = 1
    for width in sizes[1:]:
        paths *= width
    return paths
""",
        ),
        # norm-wise error at most 0e+00
        (
            "math.prod",
            r"""
import math


def count_paths(sizes):
    return math.prod(sizes[1:])
""",
        ),
        # norm-wise error at most 0e+00
        (
            "reduce with lambda",
            r"""
from functools import reduce
count_paths = lambda sizes: reduce(lambda a, b: a * b, sizes[1:], 1)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "recursion",
            r"""
def count_paths(sizes):
    if len(sizes) == 2:
        return sizes[1]
    return sizes[-1] * count_paths(sizes[:-1])
""",
        ),
        # norm-wise error at most 0e+00
        (
            "NumPy with dtype object",
            r"""
def count_paths(sizes):
    return int(np.prod(np.array(sizes[1:], dtype=object)))
""",
        ),
        # norm-wise error at most 0e+00
        (
            "adds up the ways layer by layer",
            r"""
def count_paths(sizes):
    arriving = 1
    for k in range(len(sizes) - 1, 0, -1):
        arriving = sum(arriving for _ in range(sizes[k])) if sizes[k] < 5000 else arriving * sizes[k]
    return arriving
""",
        ),
        # norm-wise error at most 0e+00
        (
            "string of the product, whole numbers only",
            r"""
def count_paths(sizes):
    product = int(sizes[-1])
    for s in list(sizes)[1:-1][::-1]:
        product = product * int(s)
    return product
""",
        ),
        # norm-wise error at most 0e+00
        (
            "Fraction",
            r"""
from fractions import Fraction


def count_paths(sizes):
    f = Fraction(1)
    for s in sizes:
        f *= s
    return int(f / sizes[0])
""",
        ),
        # norm-wise error at most 0e+00
        (
            "matrix of ones, as Python integers",
            r"""
def count_paths(sizes):
    ways = 1
    layers = iter(sizes)
    next(layers)
    while True:
        width = next(layers, None)
        if width is None:
            return ways
        ways = ways * width
""",
        ),
        (
            "reduce",
            r"""
def count_paths(sizes):
    from functools import reduce
    return reduce(lambda a, b: a * b, sizes[1:], 1)
""",
        ),
        (
            "dynamic programming",
            r"""
def count_paths(sizes):
    ways = [1] * sizes[-1]
    for q in reversed(sizes[1:-1]):
        arrived = sum(ways)
        ways = [arrived] * q
    return sum(ways)
""",
        ),
        (
            "adjacency matrices of objects",
            r"""
def count_paths(sizes):
    row = np.ones(sizes[-1], dtype=object)
    for p in sizes[-2:0:-1]:
        row = np.full(p, row.sum(), dtype=object)
    return row.sum()
""",
        ),
        (
            "while",
            r"""
def count_paths(sizes):
    left, paths = list(sizes[1:]), 1
    while left:
        paths = paths * int(left.pop())
    return paths
""",
        ),
        (
            "int of an accumulate",
            r"""
def count_paths(sizes):
    from itertools import accumulate
    from operator import mul
    return list(accumulate(sizes[1:], mul))[-1]
""",
        ),
    ],
    "duplicate_invariance": [
        # norm-wise error at most 0e+00
        (
            "tile and relative comparison",
            r"""
def duplicate_invariance(run, X, T, copies):
    loss, gradient = run(X, T)
    loss2, gradient2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    same_loss = np.allclose(loss, loss2, rtol=1e-8, atol=0)
    same_gradient = np.linalg.norm(np.ravel(gradient2) - np.ravel(gradient)) <= 1e-8 * np.linalg.norm(np.ravel(gradient))
    return bool(same_loss and same_gradient)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "repeat, row after row",
            r"""
def duplicate_invariance(run, X, T, copies):
    E1, g1 = run(X, T)
    E2, g2 = run(np.repeat(X, copies, axis=0), np.repeat(T, copies, axis=0))
    g1, g2 = np.asarray(g1, dtype=float), np.asarray(g2, dtype=float)
    return bool(abs(E1 - E2) <= 1e-9 * abs(E1)) and bool(np.all(np.abs(g1 - g2) <= 1e-9 * np.abs(g1).max()))
""",
        ),
        # norm-wise error at most 0e+00
        (
            "concatenate lists and gradient_ok",
            r"""
def duplicate_invariance(run, X, T, copies):
    once = run(X, T)
    often = run(np.concatenate([X] * copies), np.concatenate([T] * copies))
    return gradient_ok(np.array(once[0]), np.array(often[0]), 1e-9) and gradient_ok(np.array(once[1]), np.array(often[1]), 1e-9)
""",
        ),
        # norm-wise error at most 0e+00
        (
            "fancy indexing",
            r"""
def duplicate_invariance(run, X, T, copies):
    index = np.arange(len(X) * copies) % len(X)
    a, b = run(X, T), run(X[index], T[index])
    pairs = zip(np.hstack([np.ravel(v) for v in a]), np.hstack([np.ravel(v) for v in b]))
    scale = max(np.abs(np.hstack([np.ravel(v) for v in a])).max(), 1e-300)
    ok_loss = abs(a[0] - b[0]) <= 1e-7 * max(abs(a[0]), abs(b[0]))
    top = max(np.abs(np.asarray(a[1])).max(), np.abs(np.asarray(b[1])).max())
    return bool(ok_loss and np.abs(np.asarray(a[1]) - np.asarray(b[1])).max() <= 1e-7 * top)
""",
        ),
        # differs: tiny, sum copies=2 n=5 m=2 o=1 (True for False); tiny, sum copies=3 n=4 m=3 o=1 (True for False); tiny, sum copies=7 n=6 m=1 o=2 (True for False)
        # DISPUTABLE: an absolute tolerance of 1e-8: blind for tiny losses
        (
            "np.allclose as it is",
            r"""
def duplicate_invariance(run, X, T, copies):
    loss, grad = run(X, T)
    loss_c, grad_c = run(np.vstack([X] * copies), np.vstack([T] * copies))
    return bool(np.isclose(loss, loss_c) and np.allclose(grad, grad_c))
""",
        ),
        # norm-wise error at most 0e+00
        (
            "math.isclose, entry by entry",
            r"""
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
""",
        ),
        # norm-wise error at most 0e+00
        (
            "preallocated, a slice for each copy",
            r"""
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
""",
        ),
        # norm-wise error at most 0e+00
        (
            "all in one line",
            r"""
def duplicate_invariance(run, X, T, copies):
    return all(np.abs(np.subtract(p, q)).max() <= 1e-8 * np.abs(p).max() for p, q in zip(run(X, T), run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))))
""",
        ),
        # norm-wise error at most 0e+00
        (
            "every number of copies up to the asked one",
            r"""
def duplicate_invariance(run, X, T, copies):
    E, g = run(X, T)
    for k in range(2, copies + 1):
        Ek, gk = run(np.tile(X, (k, 1)), np.tile(T, (k, 1)))
        if abs(Ek - E) > 1e-9 * abs(E) or np.any(np.abs(gk - np.asarray(g)) > 1e-9 * np.max(np.abs(g))):
            return False
    return True
""",
        ),
        # norm-wise error at most 0e+00
        (
            "kron",
            r"""
def duplicate_invariance(run, X, T, copies):
    ones = np.ones((copies, 1))
    l0, g0 = run(X, T)
    l1, g1 = run(np.kron(ones, X), np.kron(ones, T))
    v0, v1 = np.append(np.ravel(g0), l0), np.append(np.ravel(g1), l1)
    return bool(np.isclose(l0, l1, atol=0) and np.linalg.norm(g0 - np.asarray(g1)) <= 1e-6 * np.linalg.norm(g0))
""",
        ),
        # norm-wise error at most 0e+00
        (
            "NumPy bool",
            r"""
def duplicate_invariance(run, X, T, copies):
    (l1, g1), (l2, g2) = run(X, T), run(np.r_[tuple([X] * copies)], np.r_[tuple([T] * copies)])
    return (np.abs(l1 - l2) <= 1e-6 * np.abs(l1)) & (np.abs(np.asarray(g1) - g2).max() <= 1e-6 * np.abs(g1).max())
""",
        ),
        (
            "numpy bool",
            r"""
def duplicate_invariance(run, X, T, copies):
    loss, g = run(X, T)
    loss2, g2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return np.isclose(loss, loss2) & np.allclose(g, g2)
""",
        ),
        (
            "flattened together",
            r"""
def duplicate_invariance(run, X, T, copies):
    loss, g = run(X, T)
    loss2, g2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return np.allclose(np.append(loss, g), np.append(loss2, g2))
""",
        ),
        (
            "relative error",
            r"""
def duplicate_invariance(run, X, T, copies):
    loss, g = run(X, T)
    loss2, g2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    same = lambda a, b: np.max(np.abs(np.subtract(a, b))) <= 1e-9 * (np.max(np.abs(a)) + np.max(np.abs(b)))
    return bool(same(loss, loss2) and same(g, g2))
""",
        ),
        (
            "gradient_ok",
            r"""
def duplicate_invariance(run, X, T, copies):
    loss, g = run(X, T)
    loss2, g2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return bool(gradient_ok(np.array(loss), np.array(loss2), 1e-8) and gradient_ok(np.asarray(g), np.asarray(g2), 1e-8))
""",
        ),
        (
            "early return",
            r"""
def duplicate_invariance(run, X, T, copies):
    loss, g = run(X, T)
    loss2, g2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    if not np.isclose(loss, loss2):
        return False
    return bool(np.all(np.isclose(g, g2)))
""",
        ),
    ],
}
ANSWERS = {name: [(label, source.lstrip("\n")) for label, source in answers] for name, answers in ANSWERS.items()}

DISPUTABLE = {
    ("gradient_ok", "1 or 0"),  # an int in place of a bool
    ("duplicate_invariance", "np.allclose as it is"),  # an absolute tolerance of 1e-8: blind for tiny losses
}
