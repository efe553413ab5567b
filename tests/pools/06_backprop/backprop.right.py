# Right answers for `backprop`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% three functions of notebook 5
# Norm-wise error at most 2e-14

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


# %% one piece, walking back with insert
# Norm-wise error at most 2e-14

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


# %% recursion over the layers
# Norm-wise error at most 2e-14

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


# %% einsum everywhere, tuples out
# Norm-wise error at most 6e-16

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


# %% one example at a time, sums collected
# Norm-wise error at most 1e-14

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


# %% slopes stored on the way forward
# Norm-wise error at most 2e-14

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


# %% examples in columns
# Norm-wise error at most 2e-14

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


# %% bias as weight of a constant input
# Norm-wise error at most 2e-14

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


# %% classes for the layers
# Norm-wise error at most 2e-14

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


# %% plain Python sums, nested lists out
# Norm-wise error at most 3e-15

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


# %% generators, deque
# Norm-wise error at most 2e-14

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


# %% one array of blame per example and weight, then the mean
# Norm-wise error at most 2e-14

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


# %% tuples
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


# %% a class
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


# %% augmented matrices
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


# %% pure Python sums of outer products
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


# %% slopes kept on the way forward
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


# %% insert at the front

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    n = X.shape[0]
    acts, zs = [X], []
    last = len(weights) - 1
    for k, (W, b) in enumerate(zip(weights, biases)):
        z = np.dot(acts[-1], W.T) + b
        zs.append(z)
        acts.append(f_out(z) if k == last else f(z))
    diff = acts[-1] - T
    loss = np.mean(np.sum(diff ** 2, axis=1)) / 2
    delta = diff * fprime_out(zs[-1])
    dWs = [np.dot(delta.T, acts[-2]) / n]
    dbs = [delta.mean(axis=0)]
    for k in range(last - 1, -1, -1):
        delta = np.dot(delta, weights[k + 1]) * fprime(zs[k])
        dWs.insert(0, np.dot(delta.T, acts[k]) / n)
        dbs.insert(0, delta.mean(axis=0))
    return loss, dWs, dbs


# %% example by example

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    dWs = [np.zeros(W.shape) for W in weights]
    dbs = [np.zeros(b.shape) for b in biases]
    loss = 0.0
    L = len(weights)
    for x, t in zip(X, T):
        a, zs = [x], []
        for l in range(L):
            zs.append(weights[l] @ a[-1] + biases[l])
            a.append(f(zs[-1]) if l < L - 1 else f_out(zs[-1]))
        loss += 0.5 * np.sum((t - a[-1]) ** 2)
        d = (a[-1] - t) * fprime_out(zs[-1])
        for l in range(L - 1, -1, -1):
            dWs[l] += np.outer(d, a[l])
            dbs[l] += d
            if l:
                d = weights[l].T @ d * fprime(zs[l - 1])
    n = len(X)
    return loss / n, [dW / n for dW in dWs], [db / n for db in dbs]


# %% delta divided at the start

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    n = X.shape[0]
    acts, zs = [X], []
    last = len(weights) - 1
    for k, (W, b) in enumerate(zip(weights, biases)):
        z = np.dot(acts[-1], W.T) + b
        zs.append(z)
        acts.append(f_out(z) if k == last else f(z))
    diff = acts[-1] - T
    loss = np.mean(np.sum(diff ** 2, axis=1)) / 2
    delta = diff * fprime_out(zs[-1]) / n
    dWs = [np.dot(delta.T, acts[-2])]
    dbs = [delta.sum(axis=0)]
    for k in range(last - 1, -1, -1):
        delta = np.dot(delta, weights[k + 1]) * fprime(zs[k])
        dWs.insert(0, np.dot(delta.T, acts[k]))
        dbs.insert(0, delta.sum(axis=0))
    return loss, dWs, dbs


# %% einsum

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    n = X.shape[0]
    acts, zs = [X], []
    last = len(weights) - 1
    for k, (W, b) in enumerate(zip(weights, biases)):
        z = np.dot(acts[-1], W.T) + b
        zs.append(z)
        acts.append(f_out(z) if k == last else f(z))
    diff = acts[-1] - T
    loss = np.mean(np.sum(diff ** 2, axis=1)) / 2
    delta = diff * fprime_out(zs[-1])
    dWs = [np.dot(delta.T, acts[-2]) / n]
    dbs = [delta.mean(axis=0)]
    for k in range(last - 1, -1, -1):
        delta = np.einsum('nj,ji->ni', delta, weights[k + 1]) * fprime(zs[k])
        dWs.insert(0, np.einsum('nj,ni->ji', delta, acts[k]) / n)
        dbs.insert(0, delta.mean(axis=0))
    return loss, dWs, dbs


# %% loss with vdot

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    n = X.shape[0]
    acts, zs = [X], []
    last = len(weights) - 1
    for k, (W, b) in enumerate(zip(weights, biases)):
        z = np.dot(acts[-1], W.T) + b
        zs.append(z)
        acts.append(f_out(z) if k == last else f(z))
    diff = acts[-1] - T
    loss = 0.5 * np.vdot(diff, diff) / n
    delta = diff * fprime_out(zs[-1])
    dWs = [np.dot(delta.T, acts[-2]) / n]
    dbs = [delta.mean(axis=0)]
    for k in range(last - 1, -1, -1):
        delta = np.dot(delta, weights[k + 1]) * fprime(zs[k])
        dWs.insert(0, np.dot(delta.T, acts[k]) / n)
        dbs.insert(0, delta.mean(axis=0))
    return loss, dWs, dbs


# %% slopes on the way forward

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    a, slopes = [X], []
    for l in range(len(weights)):
        z = a[l] @ weights[l].T + biases[l]
        end = l + 1 == len(weights)
        a.append((f_out if end else f)(z))
        slopes.append((fprime_out if end else fprime)(z))
    r = a[-1] - T
    D = [r * slopes[-1]]
    for l in range(len(weights) - 1, 0, -1):
        D.insert(0, D[0] @ weights[l] * slopes[l - 1])
    n = len(T)
    return (r * r).sum() / (2 * n), [d.T @ x / n for d, x in zip(D, a)], [d.sum(0) / n for d in D]


# %% one example after the other, added up

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    L, n = len(weights), len(X)
    loss, dWs, dbs = 0.0, [0.0 * W for W in weights], [0.0 * b for b in biases]
    for x, t in zip(X, T):
        a, zs = [np.asarray(x, dtype=float).reshape(-1, 1)], []
        for l in range(L):
            zs.append(weights[l] @ a[-1] + np.reshape(biases[l], (-1, 1)))
            a.append((f_out if l == L - 1 else f)(zs[-1]))
        e = a[-1] - np.reshape(t, (-1, 1))
        loss += float((e.T @ e).item()) / 2 / n
        d = e * fprime_out(zs[-1])
        for l in range(L - 1, -1, -1):
            dWs[l] += d @ a[l].T / n
            dbs[l] += d[:, 0] / n
            if l > 0:
                d = (weights[l].T @ d) * fprime(zs[l - 1])
    return loss, dWs, dbs


# %% recursion: each layer asks the layers behind it for their delta

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    n = len(X)

    def go(W, b, a):
        """Loss, gradients, and what the layers before have to hear."""
        z = np.einsum("ni,ji->nj", a, W[0]) + b[0][None, :]
        if len(W) == 1:
            y = f_out(z)
            E, dW, db, told = np.sum(np.square(y - T)) / 2 / n, [], [], y - T
            delta = told * fprime_out(z)
        else:
            E, dW, db, told = go(W[1:], b[1:], f(z))
            delta = told * fprime(z)
        return E, [np.einsum("nj,ni->ji", delta, a) / n, *dW], [delta.sum(0) / n, *db], delta @ W[0]

    return go(list(weights), list(biases), X)[:3]


# %% column vectors for single examples, running averages

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    L = len(weights)
    E, dWs, dbs = 0.0, [np.zeros(W.shape) for W in weights], [np.zeros((len(b), 1)) for b in biases]
    for k in range(len(X)):
        a = [X[k].reshape(-1, 1)]
        z = []
        for l in range(L):
            z.append(weights[l].dot(a[l]) + biases[l].reshape(-1, 1))
            a.append(f(z[l]) if l < L - 1 else f_out(z[l]))
        r = a[L] - T[k].reshape(-1, 1)
        E += (0.5 * (r.T @ r).item() - E) / (k + 1)
        d = r * fprime_out(z[L - 1])
        for l in range(L - 1, -1, -1):
            dWs[l] += (d @ a[l].T - dWs[l]) / (k + 1)
            dbs[l] += (d - dbs[l]) / (k + 1)
            if l:
                d = (weights[l].T @ d) * fprime(z[l - 1])
    return E, dWs, [db.ravel() for db in dbs]
