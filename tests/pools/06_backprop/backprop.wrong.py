# Wrong answers for `backprop`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% loss without the one half
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 1)

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
    loss = (error ** 2).sum() / n
    delta = error * fprime_out(z[-1])
    dWs = [np.dot(delta.T, a[-1]) / n]
    dbs = [delta.sum(axis=0) / n]
    for l in range(len(weights) - 1, 0, -1):
        delta = np.dot(delta, weights[l]) * fprime(z[l - 1])
        dWs.insert(0, np.dot(delta.T, a[l - 1]) / n)
        dbs.insert(0, delta.sum(axis=0) / n)
    return loss, dWs, dbs


# %% loss is the mean over outputs, too
# Shown by: 4-3-5-2 n=6; 3-4-2-5-3 n=7 (value, error 0.5); the visible examples agree

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
    loss = 0.5 * np.mean((T - activations[-1]) ** 2)
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% loss summed over the examples
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 3)

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
    loss = float(np.sum(0.5 * (T - out) ** 2))
    blame = out - T
    for layer in layers[::-1]:
        blame = layer.backward(blame)
    return loss, [layer.dW for layer in layers], [layer.db for layer in layers]


# %% loss per example
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (shape (4,) for ())

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    n = len(X)

    def go(l, a):
        """loss, blame of a, and the gradients from layer l on"""
        z = a @ weights[l].T + biases[l]
        if l == len(weights) - 1:
            y = f_out(z)
            loss = np.sum((y - T) ** 2, axis=1) / 2
            delta = (y - T) * fprime_out(z)
            dWs, dbs = [], []
        else:
            loss, blame, dWs, dbs = go(l + 1, f(z))
            delta = blame * fprime(z)
        return loss, delta @ weights[l], [delta.T @ a / n] + dWs, [delta.mean(axis=0)] + dbs

    loss, _, dWs, dbs = go(0, X)
    return loss, dWs, dbs


# %% weights inside the recursion are those of the layer itself
# Shown by: equal widths 3, n=3; f returns its argument (value, error 1); the visible examples agree

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
        delta = np.dot(delta, weights[l - 1].T if weights[l - 1].T.shape[0] == delta.shape[1] else weights[l]) * fprime(z[l - 1])
        dWs.insert(0, np.dot(delta.T, a[l - 1]) / n)
        dbs.insert(0, delta.sum(axis=0) / n)
    return loss, dWs, dbs


# %% averaged at every layer on the way back
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.8)

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
        blame = delta @ W / len(X)
    return loss, dWs[::-1], dbs[::-1]


# %% delta averaged over the batch before it goes back
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.8)

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
            dZ = weights[l].T @ np.mean(dZ, axis=1, keepdims=True) * fprime(Z[l - 1])
    return cost, [dW[l] for l in range(last + 1)], [db[l] for l in range(last + 1)]


# %% slope derived from the activation value, tanh in mind
# Shown by: 4-3-5-2 n=6; 3-4-2-5-3 n=7 (value, error 2); the visible examples agree

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
        deltas[l] = np.einsum("kj,nk->nj", weights[l], deltas[l + 1]) * (1 - acts[l] ** 2)
    dWs = tuple(np.einsum("nj,ni->ji", deltas[l], acts[l - 1]) / n for l in range(1, L + 1))
    dbs = tuple(np.einsum("nj->j", deltas[l]) / n for l in range(1, L + 1))
    return E, dWs, dbs


# %% own slopes by differences of f
# Shown by: bent slopes (not the derivative) (value, error 0.9); the visible examples agree

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    fs = [f] * (len(weights) - 1) + [f_out]
    slopes_of = [fprime] * (len(weights) - 1) + [fprime_out]
    stack = []
    a = X
    for W, b, g, gp in zip(weights, biases, fs, slopes_of):
        z = a @ W.T + b
        stack.append((a, W, (g(z + 1e-6) - g(z - 1e-6)) / 2e-6))
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


# %% knows tanh and softsign only
# Shown by: 4-3-5-2 n=6; 3-4-2-5-3 n=7 (value, error 0.9); the visible examples agree

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    a, zs, acts = X, [], [X]
    for l, (W, b) in enumerate(zip(weights, biases)):
        z = a @ W.T + b
        a = softsign(z) if l == len(weights) - 1 else tanh(z)
        zs.append(z)
        acts.append(a)
    delta = (a - T) * softsign_prime(zs[-1])
    dWs, dbs = [], []
    for l in reversed(range(len(weights))):
        dWs.append(delta.T @ acts[l] / len(X))
        dbs.append(delta.mean(axis=0))
        if l:
            delta = delta @ weights[l] * tanh_prime(zs[l - 1])
    return 0.5 * np.mean(np.sum((T - a) ** 2, axis=1)), dWs[::-1], dbs[::-1]


# %% slope of the activation instead of the sum
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 2)

class Layer:
    def __init__(self, W, b, g, slope):
        self.W, self.b, self.g, self.slope = W, b, g, slope

    def forward(self, a):
        self.a = a
        self.z = a @ self.W.T + self.b
        return self.g(self.z)

    def backward(self, blame):
        delta = blame * self.slope(self.g(self.z))
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


# %% walks forward again for every layer tags=["disputable"]
# Shown by: 4-3-5-2 n=6; 3-4-2-5-3 n=7 (activation functions asked for 1074 numbers, one pass has 60); the visible examples agree
# Disputable: the numbers are right; "how much they are asked for is counted", "one forward pass and one backward pass are enough"

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    L, n = len(weights), len(X)

    def z(l):
        return a(l - 1) @ weights[l - 1].T + biases[l - 1]

    def a(l):
        if l == 0:
            return X
        return f_out(z(l)) if l == L else f(z(l))

    def delta(l):
        if l == L:
            return (a(L) - T) * fprime_out(z(L))
        return delta(l + 1) @ weights[l] * fprime(z(l))

    loss = 0.5 * np.mean(np.sum((a(L) - T) ** 2, axis=1))
    return loss, [delta(l).T @ a(l - 1) / n for l in range(1, L + 1)], [delta(l).mean(axis=0) for l in range(1, L + 1)]


# %% whole forward pass for each single weight
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (activation functions asked for 320 numbers, one pass has 16); the visible examples agree

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    L, n = len(weights), len(X)
    def pass_through():
        a, acts, zs = X, [X], []
        for l in range(L):
            zs.append(a @ weights[l].T + biases[l])
            a = f(zs[-1]) if l < L - 1 else f_out(zs[-1])
            acts.append(a)
        d = (a - T) * fprime_out(zs[-1])
        D = [d]
        for l in range(L - 2, -1, -1):
            d = d @ weights[l + 1] * fprime(zs[l])
            D.insert(0, d)
        return acts, D
    dWs, dbs = [np.zeros(np.shape(W)) for W in weights], [np.zeros(np.shape(b)) for b in biases]
    for l in range(L):
        for j in range(len(biases[l])):
            for i in range(weights[l].shape[1]):
                acts, D = pass_through()
                dWs[l][j, i] = np.mean(D[l][:, j] * acts[l][:, i])
            dbs[l][j] = np.mean(D[l][:, j])
    return 0.5 * np.sum((pass_through()[0][-1] - T) ** 2) / n, dWs, dbs


# %% changes the targets
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (UnboundLocalError: cannot access local variable 'T' where it is not associated )

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    n = len(X)

    def go(l, a):
        """loss, blame of a, and the gradients from layer l on"""
        z = a @ weights[l].T + biases[l]
        if l == len(weights) - 1:
            y = f_out(z)
            loss = np.sum((y - T) ** 2) / (2 * n)
            T *= -1
            T += y
            delta = T * fprime_out(z)
            dWs, dbs = [], []
        else:
            loss, blame, dWs, dbs = go(l + 1, f(z))
            delta = blame * fprime(z)
        return loss, delta @ weights[l], [delta.T @ a / n] + dWs, [delta.mean(axis=0)] + dbs

    loss, _, dWs, dbs = go(0, X)
    return loss, dWs, dbs


# %% bias gradients keep the examples
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (shape (4, 3) for (3,))

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
        dbs.append(D[l] / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% gradients in columns: transposed
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (shape (2, 3) for (3, 2))

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
        dWs.append(activations[l].T @ D[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% no gradients for the first layer
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (1 items for 2)

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
    for l in range(len(weights) - 1, 1, -1):
        delta = np.dot(delta, weights[l]) * fprime(z[l - 1])
        dWs.insert(0, np.dot(delta.T, a[l - 1]) / n)
        dbs.insert(0, delta.sum(axis=0) / n)
    return loss, dWs, dbs


# %% two layers written out
# Shown by: 4-3-5-2 n=6; 3-4-2-5-3 n=7 (ValueError: matmul: Input operand 1 has a mismatch in its core dimension)

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    W1, W2 = weights[0], weights[-1]
    b1, b2 = biases[0], biases[-1]
    z1 = X @ W1.T + b1
    a1 = f(z1)
    z2 = a1 @ W2.T + b2
    y = f_out(z2)
    d2 = (y - T) * fprime_out(z2)
    d1 = d2 @ W2 * fprime(z1)
    n = len(X)
    return 0.5 * np.sum((y - T) ** 2) / n, [d1.T @ X / n, d2.T @ a1 / n], [d1.mean(0), d2.mean(0)]


# %% deltas start from X's first row
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 1)

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    L = len(weights)
    n = len(X)
    loss = 0.0
    dWs = [np.zeros(W.shape) for W in weights]
    dbs = [np.zeros(b.shape) for b in biases]
    for x, t in zip(X[1:], T[1:]):
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


# %% gradient of the norm, not of its square
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.4)

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    L, n = len(weights), len(X)
    acts, sums = [X], []
    for l, (W, b) in enumerate(zip(weights, biases), start=1):
        sums.append(np.einsum("ji,ni->nj", W, acts[-1]) + b)
        acts.append(f_out(sums[-1]) if l == L else f(sums[-1]))
    r = acts[L] - T
    E = np.einsum("no,no->", r, r) / 2 / n
    deltas = {L: r / np.linalg.norm(r, axis=1, keepdims=True) * fprime_out(sums[L - 1])}
    for l in range(L - 1, 0, -1):
        deltas[l] = np.einsum("kj,nk->nj", weights[l], deltas[l + 1]) * fprime(sums[l - 1])
    dWs = tuple(np.einsum("nj,ni->ji", deltas[l], acts[l - 1]) / n for l in range(1, L + 1))
    dbs = tuple(np.einsum("nj->j", deltas[l]) / n for l in range(1, L + 1))
    return E, dWs, dbs


# %% f_out missing in depth 1
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    n, L = len(X), len(weights)
    zs, acts = [], [X]
    for l in range(L):
        zs.append(acts[-1] @ weights[l].T + biases[l])
        acts.append(f_out(zs[-1]) if l == L - 1 and L > 1 else f(zs[-1]))
    loss = 0.5 * np.sum((T - acts[-1]) ** 2) / n
    dWs, dbs = [None] * L, [None] * L
    d = (acts[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 1, -1, -1):
        dWs[l] = d.T @ acts[l] / n
        dbs[l] = d.sum(axis=0) / n
        if l > 0:
            d = (d @ weights[l]) * fprime(zs[l - 1])
    return loss, dWs, dbs


# %% own slope of f by differences
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
            d = (d @ weights[l]) * ((f(zs[l - 1] + 1e-5) - f(zs[l - 1] - 1e-5)) / 2e-5)
    return loss, dWs, dbs


# %% weights stepped in place
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
    for l in range(L):
        weights[l] -= 0.1 * dWs[l]
    return loss, dWs, dbs


# %% biases stepped in the list
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
    for l in range(L):
        biases[l] = biases[l] - 0.1 * dbs[l]
    return loss, dWs, dbs


# %% second layer from the end skipped
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
        if l > 0 and not (l == L - 1 and L > 2 and weights[l].shape[0] == weights[l].shape[1]):
            d = (d @ weights[l]) * fprime(zs[l - 1])
    return loss, dWs, dbs


# %% clipped gradients
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
    return loss, [np.clip(W, -1, 1) for W in dWs], [np.clip(b, -1, 1) for b in dbs]


# %% clipped by the norm
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
    norm = max(1.0, np.sqrt(sum(np.sum(W ** 2) for W in dWs)) / 5)
    dWs = [W / norm for W in dWs]
    return loss, dWs, dbs


# %% sum everywhere

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
    return loss, dWs, dbs


# %% loss mean over all entries

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    n = X.shape[0]
    acts, zs = [X], []
    last = len(weights) - 1
    for k, (W, b) in enumerate(zip(weights, biases)):
        z = np.dot(acts[-1], W.T) + b
        zs.append(z)
        acts.append(f_out(z) if k == last else f(z))
    diff = acts[-1] - T
    loss = np.mean(diff ** 2) / 2
    delta = diff * fprime_out(zs[-1])
    dWs = [np.dot(delta.T, acts[-2]) / n]
    dbs = [delta.mean(axis=0)]
    for k in range(last - 1, -1, -1):
        delta = np.dot(delta, weights[k + 1]) * fprime(zs[k])
        dWs.insert(0, np.dot(delta.T, acts[k]) / n)
        dbs.insert(0, delta.mean(axis=0))
    return loss, dWs, dbs


# %% loss mse, gradient mse

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    n = X.shape[0]
    acts, zs = [X], []
    last = len(weights) - 1
    for k, (W, b) in enumerate(zip(weights, biases)):
        z = np.dot(acts[-1], W.T) + b
        zs.append(z)
        acts.append(f_out(z) if k == last else f(z))
    diff = acts[-1] - T
    loss = np.mean(diff ** 2)
    delta = 2 * diff / T.shape[1] * fprime_out(zs[-1])
    dWs = [np.dot(delta.T, acts[-2]) / n]
    dbs = [delta.mean(axis=0)]
    for k in range(last - 1, -1, -1):
        delta = np.dot(delta, weights[k + 1]) * fprime(zs[k])
        dWs.insert(0, np.dot(delta.T, acts[k]) / n)
        dbs.insert(0, delta.mean(axis=0))
    return loss, dWs, dbs


# %% last example overwrites

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
            dWs[l] = np.outer(d, a[l])
            dbs[l] = d
            if l:
                d = weights[l].T @ d * fprime(zs[l - 1])
    n = len(X)
    return loss / n, [dW / n for dW in dWs], [db / n for db in dbs]


# %% loss of last example

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
        loss = 0.5 * np.sum((t - a[-1]) ** 2)
        d = (a[-1] - t) * fprime_out(zs[-1])
        for l in range(L - 1, -1, -1):
            dWs[l] += np.outer(d, a[l])
            dbs[l] += d
            if l:
                d = weights[l].T @ d * fprime(zs[l - 1])
    n = len(X)
    return loss / n, [dW / n for dW in dWs], [db / n for db in dbs]


# %% hidden gradients never divided

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
        dWs.insert(0, np.dot(delta.T, acts[k]))
        dbs.insert(0, delta.mean(axis=0))
    return loss, dWs, dbs


# %% two layers only

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    n = len(X)
    z1 = X @ weights[0].T + biases[0]
    a1 = f(z1)
    z2 = a1 @ weights[1].T + biases[1]
    y = f_out(z2)
    d2 = (y - T) * fprime_out(z2)
    d1 = d2 @ weights[1] * fprime(z1)
    return 0.5 * np.sum((y - T) ** 2) / n, [d1.T @ X / n, d2.T @ a1 / n], [d1.mean(0), d2.mean(0)]


# %% loss of wrong sign

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    n = X.shape[0]
    acts, zs = [X], []
    last = len(weights) - 1
    for k, (W, b) in enumerate(zip(weights, biases)):
        z = np.dot(acts[-1], W.T) + b
        zs.append(z)
        acts.append(f_out(z) if k == last else f(z))
    diff = acts[-1] - T
    loss = -np.mean(np.sum(diff ** 2, axis=1)) / 2
    delta = diff * fprime_out(zs[-1])
    dWs = [np.dot(delta.T, acts[-2]) / n]
    dbs = [delta.mean(axis=0)]
    for k in range(last - 1, -1, -1):
        delta = np.dot(delta, weights[k + 1]) * fprime(zs[k])
        dWs.insert(0, np.dot(delta.T, acts[k]) / n)
        dbs.insert(0, delta.mean(axis=0))
    return loss, dWs, dbs


# %% root of the loss

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
    loss = np.sqrt(loss)
    delta = diff * fprime_out(zs[-1])
    dWs = [np.dot(delta.T, acts[-2]) / n]
    dbs = [delta.mean(axis=0)]
    for k in range(last - 1, -1, -1):
        delta = np.dot(delta, weights[k + 1]) * fprime(zs[k])
        dWs.insert(0, np.dot(delta.T, acts[k]) / n)
        dbs.insert(0, delta.mean(axis=0))
    return loss, dWs, dbs


# %% gradients normalised

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
    dWs = [g / np.linalg.norm(g) for g in dWs]
    return loss, dWs, dbs


# %% hidden delta uses output slope

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
        delta = np.dot(delta, weights[k + 1]) * fprime_out(zs[k])
        dWs.insert(0, np.dot(delta.T, acts[k]) / n)
        dbs.insert(0, delta.mean(axis=0))
    return loss, dWs, dbs


# %% bias gradients from activations

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
            dbs[l] += d * a[l + 1]
            if l:
                d = weights[l].T @ d * fprime(zs[l - 1])
    n = len(X)
    return loss / n, [dW / n for dW in dWs], [db / n for db in dbs]


# %% shuffled order of biases

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
    return loss, dWs, dbs[::-1]


# %% gradient of the MSE, loss as asked

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    n, L, o = len(X), len(weights), T.shape[1]
    zs, a = [], [X]
    for l in range(L):
        zs.append(a[-1] @ weights[l].T + biases[l])
        a.append(f(zs[-1]) if l < L - 1 else f_out(zs[-1]))
    loss = 0.5 * np.sum((a[-1] - T) ** 2) / n
    d = 2 * (a[-1] - T) / o * fprime_out(zs[-1])
    dWs, dbs = [None] * L, [None] * L
    for l in reversed(range(L)):
        dWs[l], dbs[l] = d.T @ a[l] / n, d.mean(axis=0)
        if l:
            d = d @ weights[l] * fprime(zs[l - 1])
    return loss, dWs, dbs


# %% biases of hidden layers learn nothing

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    n, L = len(X), len(weights)
    zs, a = [], [X]
    for l in range(L):
        zs.append(a[-1] @ weights[l].T + biases[l])
        a.append(f(zs[-1]) if l < L - 1 else f_out(zs[-1]))
    loss = 0.5 * np.sum((a[-1] - T) ** 2) / n
    d = (a[-1] - T) * fprime_out(zs[-1])
    dWs, dbs = [np.zeros_like(W) for W in weights], [np.zeros_like(b) for b in biases]
    dbs[-1] = d.mean(axis=0)
    for l in reversed(range(L)):
        dWs[l] = d.T @ a[l] / n
        if l:
            d = d @ weights[l] * fprime(zs[l - 1])
    return loss, dWs, dbs


# %% slope of the mean sum of each neuron

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    n, L = len(X), len(weights)
    zs, a = [], [X]
    for l in range(L):
        zs.append(a[-1] @ weights[l].T + biases[l])
        a.append(f(zs[-1]) if l < L - 1 else f_out(zs[-1]))
    loss = 0.5 * np.sum((a[-1] - T) ** 2) / n
    d = (a[-1] - T) * fprime_out(zs[-1])
    dWs, dbs = [None] * L, [None] * L
    for l in reversed(range(L)):
        dWs[l], dbs[l] = d.T @ a[l] / n, d.mean(axis=0)
        if l:
            d = d @ weights[l] * fprime(zs[l - 1].mean(axis=0, keepdims=True))
    return loss, dWs, dbs


# %% momentum between layers

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    n, L = len(X), len(weights)
    zs, a = [], [X]
    for l in range(L):
        zs.append(a[-1] @ weights[l].T + biases[l])
        a.append(f(zs[-1]) if l < L - 1 else f_out(zs[-1]))
    loss = 0.5 * np.sum((a[-1] - T) ** 2) / n
    d = (a[-1] - T) * fprime_out(zs[-1])
    dWs, dbs = [], []
    for l in reversed(range(L)):
        dWs.append(d.T @ a[l] / n)
        dbs.append(d.sum(axis=0) / n)
        if l:
            d = d @ weights[l] * fprime(zs[l - 1])
            d = d / (1 + np.abs(d))
    return loss, dWs[::-1], dbs[::-1]


# %% averaged over the neurons of a layer, not over the examples
# The average divides by D.shape[1], the number of neurons, where the number of examples belongs: right where both are alike.

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    A, Z = [X], []
    for i, (W, b) in enumerate(zip(weights, biases)):
        Z.append(A[-1] @ W.T + b)
        A.append(f_out(Z[-1]) if i == len(weights) - 1 else f(Z[-1]))
    loss = 0.5 * np.sum((A[-1] - T) ** 2) / len(X)
    D = (A[-1] - T) * fprime_out(Z[-1])
    dWs, dbs = [], []
    for i in range(len(weights) - 1, -1, -1):
        dWs.insert(0, D.T @ A[i] / D.shape[1])
        dbs.insert(0, D.sum(axis=0) / D.shape[1])
        if i:
            D = D @ weights[i] * fprime(Z[i - 1])
    return loss, dWs, dbs


# %% example by example, and each one overwrites the gradients of the one before
# What is divided by n at the end is the gradient of the last example alone; the loss is added up as it should be.

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    n, L = len(X), len(weights)
    loss = 0.0
    dWs, dbs = [None] * L, [None] * L
    for x, t in zip(X, T):
        a, acts, zs = x, [x], []
        for l in range(L):
            z = weights[l] @ a + biases[l]
            a = f_out(z) if l == L - 1 else f(z)
            zs.append(z)
            acts.append(a)
        loss += 0.5 * np.sum((t - a) ** 2)
        delta = (a - t) * fprime_out(zs[-1])
        for l in reversed(range(L)):
            dWs[l] = np.outer(delta, acts[l]) / n
            dbs[l] = delta / n
            if l > 0:
                delta = weights[l].T @ delta * fprime(zs[l - 1])
    return loss / n, dWs, dbs


# %% gradients of the biases in the order in which they were found
# dWs is turned round at the end, dbs is not: its first entry belongs to the last layer.

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    n = X.shape[0]
    zs, acts = [], [X]
    for k in range(len(weights)):
        zs.append(np.dot(acts[k], weights[k].T) + biases[k])
        acts.append((f if k + 1 < len(weights) else f_out)(zs[k]))
    loss = ((T - acts[-1]) ** 2).sum() / (2 * n)
    dWs, dbs = [], []
    delta = (acts[-1] - T) * fprime_out(zs[-1])
    for k in range(len(weights))[::-1]:
        dWs.append(delta.T.dot(acts[k]) / n)
        dbs.append(delta.mean(axis=0))
        if k > 0:
            delta = delta.dot(weights[k]) * fprime(zs[k - 1])
    return loss, dWs[::-1], dbs


# %% averaged in the first delta, and once more in the biases
# The delta of the outputs is divided by n, which serves the weights; the mean over examples divides the biases again.

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    n = len(X)
    zs, acts, a = [], [X], X
    for W, b in zip(weights[:-1], biases[:-1]):
        zs.append(a @ W.T + b)
        a = f(zs[-1])
        acts.append(a)
    zs.append(a @ weights[-1].T + biases[-1])
    Y = f_out(zs[-1])
    E = 0.5 / n * np.sum((Y - T) ** 2)
    delta = (Y - T) * fprime_out(zs[-1]) / n
    dWs, dbs = [delta.T @ acts[-1]], [np.mean(delta, axis=0)]
    for l in range(len(weights) - 2, -1, -1):
        delta = (delta @ weights[l + 1]) * fprime(zs[l])
        dWs = [delta.T @ acts[l]] + dWs
        dbs = [np.mean(delta, axis=0)] + dbs
    return E, dWs, dbs
