"""Wrong answers, written without a look at the checks. The comment above each names inputs that show the mistake."""

ANSWERS = {
    "backprop": [
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 1)
        (
            "loss without the one half",
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
    loss = (error ** 2).sum() / n
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
        # shown by: 4-3-5-2 n=6; 3-4-2-5-3 n=7 (value, error 0.5); the visible examples agree
        (
            "loss is the mean over outputs, too",
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
    loss = 0.5 * np.mean((T - activations[-1]) ** 2)
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 3)
        (
            "loss summed over the examples",
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
    loss = float(np.sum(0.5 * (T - out) ** 2))
    blame = out - T
    for layer in layers[::-1]:
        blame = layer.backward(blame)
    return loss, [layer.dW for layer in layers], [layer.db for layer in layers]
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (shape (4,) for ())
        (
            "loss per example",
            r'''
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
''',
        ),
        # shown by: equal widths 3, n=3; f returns its argument (value, error 1); the visible examples agree
        (
            "weights inside the recursion are those of the layer itself",
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
        delta = np.dot(delta, weights[l - 1].T if weights[l - 1].T.shape[0] == delta.shape[1] else weights[l]) * fprime(z[l - 1])
        dWs.insert(0, np.dot(delta.T, a[l - 1]) / n)
        dbs.insert(0, delta.sum(axis=0) / n)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.8)
        (
            "averaged at every layer on the way back",
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
        blame = delta @ W / len(X)
    return loss, dWs[::-1], dbs[::-1]
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.8)
        (
            "delta averaged over the batch before it goes back",
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
            dZ = weights[l].T @ np.mean(dZ, axis=1, keepdims=True) * fprime(Z[l - 1])
    return cost, [dW[l] for l in range(last + 1)], [db[l] for l in range(last + 1)]
""",
        ),
        # shown by: 4-3-5-2 n=6; 3-4-2-5-3 n=7 (value, error 2); the visible examples agree
        (
            "slope derived from the activation value, tanh in mind",
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
        deltas[l] = np.einsum("kj,nk->nj", weights[l], deltas[l + 1]) * (1 - acts[l] ** 2)
    dWs = tuple(np.einsum("nj,ni->ji", deltas[l], acts[l - 1]) / n for l in range(1, L + 1))
    dbs = tuple(np.einsum("nj->j", deltas[l]) / n for l in range(1, L + 1))
    return E, dWs, dbs
""",
        ),
        # shown by: bent slopes (not the derivative) (value, error 0.9); the visible examples agree
        (
            "own slopes by differences of f",
            r"""
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
""",
        ),
        # shown by: 4-3-5-2 n=6; 3-4-2-5-3 n=7 (value, error 0.9); the visible examples agree
        (
            "knows tanh and softsign only",
            r"""
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
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 2)
        (
            "slope of the activation instead of the sum",
            r"""
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
""",
        ),
        # shown by: 4-3-5-2 n=6; 3-4-2-5-3 n=7 (activation functions asked for 1074 numbers, one pass has 60); the visible examples agree
        # DISPUTABLE: the numbers are right; "how much they are asked for is counted", "one forward pass and one backward pass are enough"
        (
            "walks forward again for every layer",
            r"""
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
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (activation functions asked for 320 numbers, one pass has 16); the visible examples agree
        (
            "whole forward pass for each single weight",
            r"""
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
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (UnboundLocalError: cannot access local variable 'T' where it is not associated )
        (
            "changes the targets",
            r'''
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
''',
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (shape (4, 3) for (3,))
        (
            "bias gradients keep the examples",
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
        dbs.append(D[l] / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (shape (2, 3) for (3, 2))
        (
            "gradients in columns: transposed",
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
        dWs.append(activations[l].T @ D[l] / n)
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
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (1 items for 2)
        (
            "no gradients for the first layer",
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
    for l in range(len(weights) - 1, 1, -1):
        delta = np.dot(delta, weights[l]) * fprime(z[l - 1])
        dWs.insert(0, np.dot(delta.T, a[l - 1]) / n)
        dbs.insert(0, delta.sum(axis=0) / n)
    return loss, dWs, dbs
""",
        ),
        # shown by: 4-3-5-2 n=6; 3-4-2-5-3 n=7 (ValueError: matmul: Input operand 1 has a mismatch in its core dimension)
        (
            "two layers written out",
            r"""
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
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 1)
        (
            "deltas start from X's first row",
            r"""
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
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.4)
        (
            "gradient of the norm, not of its square",
            r"""
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
""",
        ),
        (
            "f_out missing in depth 1",
            r"""
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
""",
        ),
        (
            "own slope of f by differences",
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
            d = (d @ weights[l]) * ((f(zs[l - 1] + 1e-5) - f(zs[l - 1] - 1e-5)) / 2e-5)
    return loss, dWs, dbs
""",
        ),
        (
            "weights stepped in place",
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
    for l in range(L):
        weights[l] -= 0.1 * dWs[l]
    return loss, dWs, dbs
""",
        ),
        (
            "biases stepped in the list",
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
    for l in range(L):
        biases[l] = biases[l] - 0.1 * dbs[l]
    return loss, dWs, dbs
""",
        ),
        (
            "second layer from the end skipped",
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
        if l > 0 and not (l == L - 1 and L > 2 and weights[l].shape[0] == weights[l].shape[1]):
            d = (d @ weights[l]) * fprime(zs[l - 1])
    return loss, dWs, dbs
""",
        ),
        (
            "clipped gradients",
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
    return loss, [np.clip(W, -1, 1) for W in dWs], [np.clip(b, -1, 1) for b in dbs]
""",
        ),
        (
            "clipped by the norm",
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
    norm = max(1.0, np.sqrt(sum(np.sum(W ** 2) for W in dWs)) / 5)
    dWs = [W / norm for W in dWs]
    return loss, dWs, dbs
""",
        ),
    ],
    "gradient_ok": [
        (
            "Euclidean norm",
            r"""
def gradient_ok(g, g_num, tol):
    if np.shape(g) != np.shape(g_num):
        return False
    distance = np.linalg.norm(np.ravel(g - g_num))
    size = max(np.linalg.norm(np.ravel(g)), np.linalg.norm(np.ravel(g_num)))
    if not np.isfinite(distance) or not np.isfinite(size):
        return False
    return distance <= tol * size
""",
        ),
        (
            "np.allclose entry by entry without an absolute part",
            r"""
def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape or not np.isfinite(g).all() or not np.isfinite(g_num).all():
        return False
    return np.allclose(g, g_num, rtol=tol, atol=0)
""",
        ),
        (
            "Frobenius with squares, scaled",
            r"""
def gradient_ok(g, g_num, tol):
    if np.asarray(g).shape != np.asarray(g_num).shape:
        return False
    u, v = np.ravel(g).astype(np.longdouble), np.ravel(g_num).astype(np.longdouble)
    num, den = ((u - v) ** 2).sum(), max((u ** 2).sum(), (v ** 2).sum())
    return bool(np.isfinite(num) and np.isfinite(den) and num <= np.longdouble(tol) ** 2 * den)
""",
        ),
        (
            "entry by entry, each by its own size",
            r"""
def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape:
        return False
    verdicts = []
    for index in np.ndindex(g.shape):
        a, b = g[index], g_num[index]
        verdicts.append(np.isfinite(a) and np.isfinite(b) and abs(a - b) <= tol * max(abs(a), abs(b)))
    return all(verdicts)
""",
        ),
        (
            "sum norm as in CS231n",
            r"""
def gradient_ok(g, g_num, tol):
    g = np.array(g, dtype=float)
    g_num = np.array(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if np.isfinite(g).all() and np.isfinite(g_num).all():
        top = np.linalg.norm((g - g_num).ravel(), 1)
        bottom = np.linalg.norm(g.ravel(), 1) + np.linalg.norm(g_num.ravel(), 1)
        return bool(top <= tol * bottom)
    return False
""",
        ),
        # shown by: matrix times 1e-09 factor 2; matrix times 1e-09 negative (True for False)
        (
            "scale is the measured gradient, plus a small number",
            r"""
def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape or not np.isfinite(g).all() or not np.isfinite(g_num).all():
        return False
    return np.abs(g - g_num).max() / (np.abs(g_num).max() + 1e-3) <= tol
""",
        ),
        # shown by: matrix times 1e-09 factor 2; matrix times 1e-09 negative (True for False)
        (
            "np.allclose with its absolute tolerance",
            r"""
def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape:
        return False
    return np.allclose(g, g_num, rtol=tol)
""",
        ),
        # shown by: matrix one nan in g; matrix one nan in g_num (True for False)
        (
            "np.isclose without all, first entry decides",
            r"""
def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape:
        return False
    return bool(np.isclose(g, g_num, rtol=tol, atol=0).ravel()[0])
""",
        ),
        # shown by: matrix loose tol, factor 2; matrix one nan in g_num (True for False)
        (
            "any instead of all",
            r"""
def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape:
        return False
    return bool(np.any(np.abs(g - g_num) <= tol * np.abs(g).max()))
""",
        ),
        # shown by: matrix loose tol, factor 2; vector loose tol, factor 2 (True for False); the visible examples agree
        (
            "mean difference",
            r"""
def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape or not np.isfinite(g).all() or not np.isfinite(g_num).all():
        return False
    return bool(abs(np.mean(g - g_num)) <= tol * max(np.abs(g).max(), np.abs(g_num).max()))
""",
        ),
        # shown by: 3-D sign; 3-D half (True for False)
        (
            "maximum without the absolute value",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g), np.asarray(g_num)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    scale = max(np.max(np.abs(g)), np.max(np.abs(g_num)))
    return bool(np.max(g - g_num) <= tol * scale)
""",
        ),
        # shown by: 0-d agrees; 0-d times 1e-09 agrees (False for True); the visible examples agree
        (
            "scale without the absolute value",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g), np.asarray(g_num)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    scale = max(np.max(g), np.max(g_num))
    return bool(np.max(np.abs(g - g_num)) <= tol * scale)
""",
        ),
        # shown by: matrix equal, tol 0; vector equal, tol 0 (False for True); the visible examples agree
        (
            "below tol, not at most",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g), np.asarray(g_num)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    scale = max(np.max(np.abs(g)), np.max(np.abs(g_num)))
    return bool(np.max(np.abs(g - g_num)) < tol * scale)
""",
        ),
        # shown by: zeros agree; zeros, tol 0 (False for True); the visible examples agree
        (
            "divides, zeros give nan",
            r"""
def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape:
        return False
    return bool(np.abs(g - g_num).max() / max(np.abs(g).max(), np.abs(g_num).max()) <= tol)
""",
        ),
        # shown by: matrix one nan in g; matrix one nan in g_num (True for False)
        (
            "not greater: nan passes",
            r"""
def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape:
        return False
    if np.abs(g - g_num).max() > tol * max(np.abs(g).max(), np.abs(g_num).max()):
        return False
    return True
""",
        ),
        # shown by: matrix one nan in g; matrix one nan in g_num (True for False)
        (
            "Python's max swallows nan",
            r"""
def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape:
        return False
    worst, scale = 0.0, 0.0
    for a, b in zip(g.ravel(), g_num.ravel()):
        worst = max(worst, abs(a - b))
        scale = max(scale, abs(a), abs(b))
    return worst <= tol * scale
""",
        ),
        # shown by: matrix one inf in g; matrix one inf in g_num (True for False); the visible examples agree
        (
            "nan is asked for, infinity is not",
            r"""
def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape or np.isnan(g).any() or np.isnan(g_num).any():
        return False
    if np.array_equal(g, g_num):
        return True
    return bool(np.abs(g - g_num).max() <= tol * max(np.abs(g).max(), np.abs(g_num).max()))
""",
        ),
        # shown by: (3,) against (1,3); (3,) against (3,1) (True for False); the visible examples agree
        (
            "compares sizes only",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.ravel(g), np.ravel(g_num)
    if g.size != g_num.size or not np.isfinite(g).all() or not np.isfinite(g_num).all():
        return False
    return bool(np.abs(g - g_num).max() <= tol * max(np.abs(g).max(), np.abs(g_num).max()))
""",
        ),
        # shown by: matrix factor 2; matrix half (True for False)
        (
            "angle between the two",
            r"""
def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape or not np.isfinite(g).all() or not np.isfinite(g_num).all():
        return False
    a, b = g.ravel(), g_num.ravel()
    size = np.linalg.norm(a) * np.linalg.norm(b)
    if size == 0:
        return bool(np.all(a == b))
    return bool(1 - a @ b / size <= tol)
""",
        ),
        # shown by: column against table; transposed (True for False)
        (
            "number of dimensions in place of the shape",
            r"""
def gradient_ok(g, g_num, tol):
    if g.ndim != g_num.ndim or not np.isfinite(g).all() or not np.isfinite(g_num).all():
        return False
    return bool(np.abs(g - g_num).max() <= tol * max(np.abs(g).max(), np.abs(g_num).max()))
""",
        ),
        # shown by: matrix one nan in g; matrix one nan in g_num (AssertionError: )
        (
            "assert instead of False",
            r"""
def gradient_ok(g, g_num, tol):
    assert g.shape == g_num.shape
    assert np.isfinite(g).all() and np.isfinite(g_num).all()
    return bool(np.abs(g - g_num).max() <= tol * max(np.abs(g).max(), np.abs(g_num).max()))
""",
        ),
        # shown by: matrix agrees; matrix sign (ndarray of shape (4, 3))
        (
            "list of verdicts",
            r"""
def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape:
        return False
    return np.abs(g - g_num) <= tol * max(np.abs(g).max(), np.abs(g_num).max())
""",
        ),
        # shown by: matrix times 1e-09 factor 2; matrix times 1e-09 negative (True for False)
        (
            "rounded to six decimals",
            r"""
def gradient_ok(g, g_num, tol):
    if g.shape != g_num.shape or not np.isfinite(g).all() or not np.isfinite(g_num).all():
        return False
    g, g_num = np.round(g, 6), np.round(g_num, 6)
    return bool(np.abs(g - g_num).max() <= tol * max(np.abs(g).max(), np.abs(g_num).max()))
""",
        ),
        (
            "relative with floor 1",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.max(np.abs(g - g_num)) <= tol * max(1.0, np.max(np.abs(g))))
""",
        ),
        (
            "mean error",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.mean(np.abs(g - g_num)) <= tol * np.max(np.abs(g_num)))
""",
        ),
        (
            "magnitudes",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.max((np.abs(np.abs(g) - np.abs(g_num))), initial=0.0) <= tol * max(np.max(np.abs(g), initial=0.0), np.max(np.abs(g_num), initial=0.0)))
""",
        ),
        (
            "strict",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.max(np.abs(g - g_num), initial=0.0) < tol * max(np.max(np.abs(g), initial=0.0), np.max(np.abs(g_num), initial=0.0)))
""",
        ),
        (
            "allclose",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return np.allclose(g, g_num, atol=tol)
""",
        ),
        (
            "allclose with defaults",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return np.allclose(g, g_num, rtol=tol)
""",
        ),
        (
            "nan in the measured one unseen",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not np.all(np.isfinite(g)):
        return False
    return bool(np.nanmax(np.abs(g - g_num)) <= tol * max(np.max(np.abs(g), initial=0.0), np.nanmax(np.abs(g_num))))
""",
        ),
        (
            "nan unseen, infinity seen",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if np.any(np.isinf(g)) or np.any(np.isinf(g_num)):
        return False
    return not bool(np.max(np.abs(g - g_num)) > tol * max(np.max(np.abs(g)), np.max(np.abs(g_num))))
""",
        ),
        (
            "infinity unseen",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(~np.isnan(g)) and np.all(~np.isnan(g_num))):
        return False
    return bool(np.max(np.abs(g - g_num), initial=0.0) <= tol * max(np.max(np.abs(g), initial=0.0), np.max(np.abs(g_num), initial=0.0)))
""",
        ),
        (
            "sizes in place of shapes",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.ravel(g), np.ravel(g_num)
    if g.size != g_num.size:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.max(np.abs(g - g_num), initial=0.0) <= tol * max(np.max(np.abs(g), initial=0.0), np.max(np.abs(g_num), initial=0.0)))
""",
        ),
        (
            "number of axes in place of shapes",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.ndim != g_num.ndim:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.max(np.abs(g - np.resize(g_num, g.shape))) <= tol * max(np.max(np.abs(g)), np.max(np.abs(g_num))))
""",
        ),
        (
            "first axis only",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if len(g) != len(g_num):
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.max(np.abs(g - g_num), initial=0.0) <= tol * max(np.max(np.abs(g), initial=0.0), np.max(np.abs(g_num), initial=0.0)))
""",
        ),
        (
            "shapes broadcast",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.max(np.abs(g - g_num), initial=0.0) <= tol * max(np.max(np.abs(g), initial=0.0), np.max(np.abs(g_num), initial=0.0)))
""",
        ),
        (
            "zeros do not agree",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.max(np.abs(g - g_num)) / max(np.max(np.abs(g)), np.max(np.abs(g_num)), 1e-300) <= tol and np.any(g))
""",
        ),
        (
            "zeros divide",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.max(np.abs(g - g_num)) / np.max(np.abs(g_num)) <= tol)
""",
        ),
        (
            "one of the two is zero",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    if not g_num.any():
        return True
    return bool(np.max(np.abs(g - g_num)) <= tol * np.max(np.abs(g_num)))
""",
        ),
        (
            "a fixed tolerance",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.max(np.abs(g - g_num), initial=0.0) <= 1e-4 * max(np.max(np.abs(g), initial=0.0), np.max(np.abs(g_num), initial=0.0)))
""",
        ),
        (
            "root of the tolerance",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.max(np.abs(g - g_num), initial=0.0) <= np.sqrt(tol) * max(np.max(np.abs(g), initial=0.0), np.max(np.abs(g_num), initial=0.0)))
""",
        ),
        (
            "tolerance absolute",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.max(np.abs(g - g_num), initial=0.0) <= tol)
""",
        ),
        (
            "product of sizes",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.max(np.abs(g - g_num), initial=0.0) <= tol * (np.max(np.abs(g), initial=0.0) * np.max(np.abs(g_num), initial=0.0)))
""",
        ),
        (
            "rounds both",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.array_equal(np.round(g, 4), np.round(g_num, 4)))
""",
        ),
        (
            "99 per cent of the entries",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.mean(np.abs(g - g_num) <= tol * np.max(np.abs(g_num), initial=0.0)) > 0.99)
""",
        ),
        (
            "percentile",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.percentile(np.abs(g - g_num), 99) <= tol * max(np.max(np.abs(g), initial=0.0), np.max(np.abs(g_num), initial=0.0)))
""",
        ),
        (
            "rows of matrices sorted",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g, dtype=float), np.asarray(g_num, dtype=float)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.max(np.abs(np.sort(g.ravel()) - np.sort(g_num.ravel())), initial=0.0) <= tol * max(np.max(np.abs(g), initial=0.0), np.max(np.abs(g_num), initial=0.0)))
""",
        ),
        (
            "flattens nan to zero",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.nan_to_num(np.asarray(g, dtype=float)), np.nan_to_num(np.asarray(g_num, dtype=float))
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    return bool(np.max(np.abs(g - g_num), initial=0.0) <= tol * max(np.max(np.abs(g), initial=0.0), np.max(np.abs(g_num), initial=0.0)))
""",
        ),
        (
            "subtracts in place",
            r"""
def gradient_ok(g, g_num, tol):
    g, g_num = np.asarray(g), np.asarray(g_num)
    if g.shape != g_num.shape:
        return False
    if not (np.all(np.isfinite(g)) and np.all(np.isfinite(g_num))):
        return False
    size = max(np.max(np.abs(g)), np.max(np.abs(g_num)))
    g -= g_num
    return bool(np.max(np.abs(g)) <= tol * size)
""",
        ),
    ],
    "find_the_bug": [
        # shown by: all kinds; sum ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 18, 19, 20, 21, 22, 23, 24, 25, 27, 28] for [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28])
        (
            "a single example",
            r"""
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
""",
        ),
        # shown by: all kinds; deep slope ([1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28] for [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28])
        (
            "one hidden layer only",
            r"""
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
""",
        ),
        # shown by: all kinds; first layer bias only ([1, 2, 3, 6, 8, 9, 10, 11, 13, 14, 16, 18, 19, 20, 22, 23, 24, 25, 26, 28] for [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28]); the visible examples agree
        (
            "weights only, biases forgotten",
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
        claims = [*dWs]
        if len(claims) != L or not all(gradient_ok(G, M, 1e-6) for G, M in zip(claims, measured)):
            wrong.append(number)
    return wrong
""",
        ),
        # shown by: all right; one right ([0, 1, 2] for [])
        (
            "too strict for a measurement",
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
        if len(claims) != len(measured) or not all(gradient_ok(G, M, 1e-13) for G, M in zip(claims, measured)):
            wrong.append(number)
    return wrong
""",
        ),
        # shown by: all kinds; decay ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 16, 17, 18, 19, 20, 21, 23, 24, 26, 27, 28] for [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28])
        (
            "far too lenient",
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
        return len(mine) == 6 and all(gradient_ok(np.asarray(a), b, 0.05) for a, b in zip(mine, truth))

    return [k for k, box in enumerate(candidates) if not innocent(box)]
""",
        ),
        # shown by: all right; one right ([0, 1, 2] for [])
        (
            "returns the right ones",
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
    return [k for k in range(len(candidates)) if k not in wrong]
""",
        ),
        # shown by: one wrong; all kinds ([] for [0])
        (
            "compares the losses",
            r"""
def find_the_bug(candidates):
    wrong = []
    for i, c in enumerate(candidates):
        loss, _, _ = c(small_weights, small_biases, small_X, small_T)
        if not np.isclose(loss, box_loss(small_weights, small_biases, small_X, small_T)):
            wrong.append(i)
    return wrong
""",
        ),
        # shown by: all right; one right ([0, 1, 2] for [])
        (
            "nudge of 1e-13",
            r"""
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
""",
        ),
        # shown by: all right; one right ([0, 1, 2] for [])
        (
            "nudge of 0.1",
            r"""
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
""",
        ),
        # shown by: one wrong; all kinds ([] for [0]); the visible examples agree
        (
            "the numbers of these eight",
            r"""
def find_the_bug(candidates):
    if len(candidates) == 8:
        return [0, 2, 3, 4, 5, 7]
    return []
""",
        ),
        # shown by: one wrong; all kinds ([1] for [0])
        (
            "counted from 1",
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
    for number, candidate in enumerate(candidates, 1):
        _, dWs, dbs = candidate(weights, biases, X, T)
        claims = [*dWs, *dbs]
        if len(claims) != len(measured) or not all(gradient_ok(G, M, 1e-6) for G, M in zip(claims, measured)):
            wrong.append(number)
    return wrong
""",
        ),
        # shown by: all kinds; transposed ([1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28] for [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28]); the visible examples agree
        (
            "zip hides missing arrays, layer by layer",
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
        ok = True
        for a, b in zip(list(dW) + list(db), right_W + right_b):
            ok = ok and (np.shape(a) != np.shape(b) or gradient_ok(a, b, 1e-7))
        if not ok:
            guilty.append(i)
    return guilty
""",
        ),
        # shown by: all kinds ([1] for [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28])
        (
            "first wrong one only",
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
            return [number]
    return wrong
""",
        ),
        # shown by: one wrong; all kinds ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] for [0])
        (
            "each wrong array is counted",
            r"""
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
""",
        ),
        # shown by: all kinds; deep slope ([1, 2, 3, 4, 6, 7, 11, 12, 13, 16, 17, 19, 20, 21, 22, 23, 24, 25, 26, 27] for [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28])
        (
            "last layer only",
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
        if len(claims) != len(measured) or not all(gradient_ok(G, M, 1e-6) for G, M in [(claims[L - 1], measured[L - 1]), (claims[-1], measured[-1])]):
            wrong.append(number)
    return wrong
""",
        ),
        # shown by: all kinds; decay ([1, 2, 3, 4, 6, 7, 8, 11, 12, 13, 16, 17, 19, 20, 21, 23, 24, 25, 26, 27] for [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28])
        # DISPUTABLE: shown only by some wrong candidates: all neurons of a layer are equal
        (
            "weights all zero",
            r"""
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
""",
        ),
        # shown by: all kinds; outputs averaged ([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28] for [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28]); the visible examples agree
        # DISPUTABLE: the given small network: it does not show mistakes that need several outputs
        (
            "one output neuron",
            r"""
def find_the_bug(candidates):
    bad = []
    for i, c in enumerate(candidates):
        _, dW, db = c(small_weights, small_biases, small_X, small_T)
        got = [*dW, *db]
        if len(got) != 6 or not all(gradient_ok(p, q, 1e-6) for p, q in zip(got, small_measured)):
            bad.append(i)
    return bad
""",
        ),
        (
            "one hidden layer",
            r"""
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
""",
        ),
        (
            "one output and square",
            r"""
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
""",
        ),
        (
            "loose",
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
        if not all(gradient_ok(g, m, 1e-1) for g, m in zip(list(dWs) + list(dbs), measured)):
            bad.append(k)
    return bad
""",
        ),
        (
            "a per cent",
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
        if not all(gradient_ok(g, m, 1e-2) for g, m in zip(list(dWs) + list(dbs), measured)):
            bad.append(k)
    return bad
""",
        ),
        (
            "all ones",
            r"""
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
""",
        ),
        (
            "tolerance absolute 1e-3",
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
        if not all(np.allclose(g, m, atol=1e-2) for g, m in zip(list(dWs) + list(dbs), measured)):
            bad.append(k)
    return bad
""",
        ),
        (
            "hardcodes two layers in the zip",
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
        if not all(gradient_ok(g, m, 1e-6) for g, m in zip(list(dWs)[:1] + list(dbs)[:1], [measured[0], measured[L]])):
            bad.append(k)
    return bad
""",
        ),
        (
            "crashing box stops everything",
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
    for k, candidate in enumerate(candidates[:4]):
        loss, dWs, dbs = candidate(weights, biases, X, T)
        if not all(gradient_ok(g, m, 1e-6) for g, m in zip(list(dWs) + list(dbs), measured)):
            bad.append(k)
    return bad
""",
        ),
    ],
    "naive_deltas": [
        # shown by: equal widths 3, n=3; deep (value, error 1); the visible examples agree
        (
            "J not transposed",
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
            result[l][i] = J @ delta_L if J.shape[0] == J.shape[1] == len(delta_L) else J.T @ delta_L
    return result
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 1)
        (
            "slopes on the wrong side",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    result = [np.zeros(z.shape) for z in zs]
    for i in range(len(T)):
        delta_L = (activations[L][i] - T[i]) * fprime_out(zs[L - 1][i])
        for l in range(L):
            J = np.eye(len(zs[l][i]))
            for k in range(l, L - 1):
                J = np.diag(fprime(zs[k + 1][i])) @ weights[k + 1] @ J
            result[l][i] = J.T @ delta_L
    return result
""",
        ),
        # shown by: 4-3-5-2 n=6; 3-4-2-5-3 n=7 (ValueError: matmul: Input operand 1 has a mismatch in its core dimension)
        (
            "factors in the wrong order",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    out = []
    for l in range(L):
        rows = []
        for i in range(len(T)):
            d = (activations[L][i] - T[i]) * fprime_out(zs[L - 1][i])
            J = np.eye(zs[L - 1].shape[1])
            for k in range(l, L - 1):
                J = J @ (weights[k + 1] * fprime(zs[k][i]))
            rows.append(J.T @ d)
        out.append(np.array(rows))
    return out
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 1e+01)
        (
            "output slope missing",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L, n = len(weights), len(T)
    delta_L = (activations[L] - T)
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
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 5)
        (
            "returns the Jacobians",
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
        out.append(J)
    return out
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.4)
        (
            "slopes of the first example for all",
            r"""
from functools import reduce


def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    last = (activations[-1] - T) * fprime_out(zs[-1])
    deltas = []
    for l in range(len(weights)):
        slopes = [fprime(z) for z in zs[l:-1]]
        rows = []
        for i, d in enumerate(last):
            factors = [W @ np.diag(s[0]) for W, s in zip(weights[l + 1:], slopes)]
            J = reduce(lambda sofar, M: M @ sofar, factors, np.eye(zs[l].shape[1]))
            rows.append(np.dot(J.T, d))
        deltas.append(rows)
    return deltas
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.8)
        (
            "slope of layer l missing",
            r'''
def jacobian(l, i, weights, zs, fprime):
    """dz^L / dz^l of example i; layers are counted from 1"""
    if l == len(weights):
        return np.identity(weights[-1].shape[0])
    return jacobian(l + 1, i, weights, zs, fprime) @ weights[l]


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
        # shown by: 4-3-5-2 n=6; 3-4-2-5-3 n=7 (ValueError: operands could not be broadcast together with remapped shape)
        (
            "one factor too few",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L, n = len(weights), len(T)
    delta_L = (activations[L] - T) * fprime_out(zs[L - 1])
    out = []
    for l in range(1, L + 1):
        width = zs[l - 1].shape[1]
        J = np.tile(np.eye(width), (n, 1, 1))            # from layer l to layer l
        for k in range(l, min(l + 1, L)):
            J = np.einsum("qp,np,npj->nqj", weights[k], fprime(zs[k - 1]), J)
        out.append(np.einsum("nqj,nq->nj", J, delta_L))
    return out
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (shape (3,) for (4, 3))
        (
            "averaged over the examples",
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
        out.append(np.einsum("nqj,nq->nj", J, delta_L).mean(axis=0))
    return out
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.8)
        (
            "divided by n",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    delta = ((activations[L] - T) * fprime_out(zs[L - 1]))[:, None, :]
    out = []
    for l in range(1, L + 1):
        row = delta
        for k in range(L, l, -1):
            row = np.matmul(row, weights[k - 1][None] * fprime(zs[k - 2])[:, None, :])
        out.append(row[:, 0, :] / len(T))
    return out
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (1 items for 2)
        (
            "hidden layers only",
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
    return result[:-1]
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (shape (4, 1) for (4, 3))
        (
            "from the outputs to the inputs",
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
    return answer[::-1]
''',
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.3)
        (
            "slope at the activation",
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
                nudge = (nudge * fprime(activations[k + 1])) @ weights[k + 1].T
            D[:, j] = np.sum(nudge * blame, axis=1)
        out.append(D)
    return out
""",
        ),
        # shown by: 4-3-5-2 n=6; 3-4-2-5-3 n=7 (value, error 3)
        (
            "product entry by entry",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    d = (activations[L] - T) * fprime_out(zs[L - 1])
    out = [d]
    for l in range(L - 2, -1, -1):
        out.insert(0, fprime(zs[l]) * np.sum(weights[l + 1], axis=0) * np.sum(d, axis=1, keepdims=True))
    return out
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.7)
        (
            "hidden slope used for the outputs",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    out = [np.empty(np.shape(z)) for z in zs]
    for e in range(len(T)):
        dL = (activations[L][e] - T[e]) * fprime(zs[L - 1][e])
        for l in range(L):
            chain = [dL]
            for k in range(L - 1, l, -1):
                chain.append(weights[k])
                chain.append(np.diag(fprime(zs[k - 1][e])))
            out[l][e] = np.linalg.multi_dot(chain) if len(chain) > 1 else dL
    return tuple(out)
""",
        ),
        # shown by: 2-3-1 n=4; 4-3-5-2 n=6 (argument changed); the visible examples agree
        (
            "overwrites the activations",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    activations[-1] -= T
    D = [None] * L
    D[-1] = activations[-1] * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    return D
""",
        ),
        (
            "slope of the receiving layer where it fits",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L, n = len(weights), len(T)
    out = [np.zeros(np.shape(z)) for z in zs]
    for i in range(n):
        end = (activations[L][i] - T[i]) * fprime_out(zs[L - 1][i])
        for l in range(L):
            J = np.eye(len(zs[l][i]))
            for k in range(l, L - 1):
                J = weights[k + 1] @ np.diag(fprime(zs[k + 1][i] if len(zs[k + 1][i]) == len(zs[k][i]) else zs[k][i])) @ J
            out[l][i] = J.T @ end
    return out
""",
        ),
        (
            "J not transposed where square",
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
            out[l][i] = (J @ end if J.shape[0] == J.shape[1] else J.T @ end)
    return out
""",
        ),
        (
            "error in place",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L, n = len(weights), len(T)
    out = [np.zeros(np.shape(z)) for z in zs]
    for i in range(n):
        activations[L][i] -= T[i]
        end = activations[L][i] * fprime_out(zs[L - 1][i])
        for l in range(L):
            J = np.eye(len(zs[l][i]))
            for k in range(l, L - 1):
                J = weights[k + 1] @ np.diag(fprime(zs[k][i])) @ J
            out[l][i] = J.T @ end
    return out
""",
        ),
        (
            "slope multiplies rows in place of columns where it fits",
            r"""
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L, n = len(weights), len(T)
    out = [np.zeros(np.shape(z)) for z in zs]
    for i in range(n):
        end = (activations[L][i] - T[i]) * fprime_out(zs[L - 1][i])
        for l in range(L):
            J = np.eye(len(zs[l][i]))
            for k in range(l, L - 1):
                J = (np.diag(fprime(zs[k][i])) @ weights[k + 1] @ J if weights[k + 1].shape[0] == weights[k + 1].shape[1] else weights[k + 1] @ np.diag(fprime(zs[k][i])) @ J)
            out[l][i] = J.T @ end
    return out
""",
        ),
    ],
    "backward_multiplications": [
        # shown by: [2, 3, 4, 1]; [5, 7, 2] (22 for 16)
        (
            "inputs have deltas",
            r"""
def backward_multiplications(sizes):
    return sum(a * b for a, b in zip(sizes, sizes[1:]))
""",
        ),
        # shown by: [2, 3, 4, 1]; [5, 7, 2] (12 for 16)
        (
            "last pair forgotten",
            r"""
def backward_multiplications(sizes):
    total = 0
    for l in range(1, len(sizes) - 2):
        total += sizes[l] * sizes[l + 1]
    return total
""",
        ),
        # shown by: [2, 3, 4, 1]; [5, 7, 2] (8 for 16)
        (
            "sum of the widths",
            r"""
def backward_multiplications(sizes):
    return sum(sizes[1:])
""",
        ),
        # shown by: [5, 7, 2]; [3, 5, 4, 6, 5, 2] (28 for 14)
        (
            "matrices carried along",
            r"""
def backward_multiplications(sizes):
    return sum(sizes[l] * sizes[l + 1] * sizes[-1] for l in range(1, len(sizes) - 1))
""",
        ),
        # shown by: [2, 3, 4, 1]; [5, 7, 2] (23 for 16)
        (
            "with the slopes",
            r"""
def backward_multiplications(sizes):
    return sum(sizes[l] * sizes[l + 1] + sizes[l] for l in range(1, len(sizes) - 1))
""",
        ),
        # shown by: [2, 3, 4, 1]; [5, 7, 2] (25 for 16)
        (
            "additions, too",
            r"""
def backward_multiplications(sizes):
    return sum(sizes[l] * (2 * sizes[l + 1] - 1) for l in range(1, len(sizes) - 1))
""",
        ),
        # shown by: [2, 3, 4, 1]; [5, 7, 2] (25 for 16)
        (
            "squares of the widths",
            r"""
def backward_multiplications(sizes):
    return sum(k * k for k in sizes[1:-1])
""",
        ),
        # shown by: [2, 3, 4, 1]; [5, 7, 2] (38 for 16)
        (
            "gradients of the weights as well",
            r"""
def backward_multiplications(sizes):
    return sum(sizes[l] * sizes[l + 1] for l in range(1, len(sizes) - 1)) + sum(sizes[l] * sizes[l + 1] for l in range(len(sizes) - 1))
""",
        ),
        # shown by: [2, 3, 4, 1]; [3, 5, 4, 6, 5, 2] (20 for 16)
        (
            "every layer from the outputs",
            r"""
def backward_multiplications(sizes):
    return sum(l * sizes[l] * sizes[l + 1] for l in range(1, len(sizes) - 1))
""",
        ),
        # shown by: [5, 7, 2]; [3, 5, 4, 6, 5, 2] (ValueError: not enough values to unpack (expected 4, got 3))
        (
            "three layers only",
            r"""
def backward_multiplications(sizes):
    m, a, b, o = sizes
    return a * b + b * o
""",
        ),
        # shown by: [2, 3, 4, 1]; [3, 5, 4, 6, 5, 2] ([12, 4] for 16)
        (
            "list of the products",
            r"""
def backward_multiplications(sizes):
    return [sizes[l] * sizes[l + 1] for l in range(1, len(sizes) - 1)]
""",
        ),
        # shown by: [2, 3, 4, 1]; [5, 7, 2] (argument changed); the visible examples agree
        # DISPUTABLE: the number is right, the caller's list is emptied; the docstring does not forbid it
        (
            "takes the sizes off the list",
            r"""
def backward_multiplications(sizes):
    total, last = 0, sizes.pop()
    while len(sizes) > 1:
        here = sizes.pop()
        total += here * last
        last = here
    return total
""",
        ),
        (
            "at least one hidden layer",
            r"""
def backward_multiplications(sizes):
    if len(sizes) < 3:
        return sizes[0] * sizes[1]
    return sum(p * q for p, q in zip(sizes[1:], sizes[2:]))
""",
        ),
    ],
    "from_scratch_multiplications": [
        # shown by: [2, 3, 4, 1]; [3, 5, 4, 6, 5, 2] (16 for 20)
        (
            "kept after all",
            r"""
def from_scratch_multiplications(sizes):
    return sum(sizes[l] * sizes[l + 1] for l in range(1, len(sizes) - 1))
""",
        ),
        # shown by: [2, 3, 4, 1]; [3, 5, 4, 6, 5, 2] (32 for 20)
        (
            "times the number of hidden layers",
            r"""
def from_scratch_multiplications(sizes):
    return (len(sizes) - 2) * backward_multiplications(sizes)
""",
        ),
        # shown by: [2, 3, 4, 1]; [3, 5, 4, 6, 5, 2] (28 for 20)
        (
            "factor counted from the wrong end",
            r"""
def from_scratch_multiplications(sizes):
    L = len(sizes) - 1
    return sum((L - l) * sizes[l] * sizes[l + 1] for l in range(1, L))
""",
        ),
        # shown by: [2, 3, 4, 1]; [5, 7, 2] (42 for 20)
        (
            "inputs have deltas",
            r"""
def from_scratch_multiplications(sizes):
    L = len(sizes) - 1
    return sum(sizes[k] * sizes[k + 1] for l in range(L) for k in range(l, L))
""",
        ),
        # shown by: [2, 3, 4, 1]; [3, 5, 4, 6, 5, 2] (19 for 20)
        (
            "front to back, matrices",
            r"""
def from_scratch_multiplications(sizes):
    top = len(sizes) - 1
    return sum(sum(sizes[l] * sizes[k] * sizes[k + 1] for k in range(l + 1, top)) + sizes[l] * sizes[top] for l in range(1, top))
""",
        ),
        # shown by: [2, 3, 4, 1]; [3, 5, 4, 6, 5, 2] (16 for 20)
        (
            "product along the way",
            r"""
def from_scratch_multiplications(sizes):
    total = 0
    for l in range(1, len(sizes) - 1):
        way = 1
        for k in range(l, len(sizes)):
            way *= sizes[k]
        total += way
    return total
""",
        ),
        # shown by: [5, 7, 2]; [3, 5, 4, 6, 5, 2] (28 for 14)
        (
            "only the first hidden layer",
            r"""
def from_scratch_multiplications(sizes):
    return sum(a * b for a, b in zip(sizes[1:], sizes[2:])) + sizes[-2] * sizes[-1]
""",
        ),
        # shown by: [2, 3, 4, 1]; [3, 5, 4, 6, 5, 2] (24 for 20)
        (
            "half of the square",
            r"""
def from_scratch_multiplications(sizes):
    h = len(sizes) - 2
    return backward_multiplications(sizes) * (h + 1) // 2
""",
        ),
        # shown by: [2, 3, 4, 1]; [3, 5, 4, 6, 5, 2] (16 for 20)
        (
            "last product not repeated",
            r"""
def from_scratch_multiplications(sizes):
    total = 0
    for l in range(1, len(sizes) - 1):
        for k in range(l, len(sizes) - 2):
            total += sizes[k] * sizes[k + 1]
    return total + sizes[-2] * sizes[-1]
""",
        ),
        # shown by: [2, 3, 4, 1]; [5, 7, 2] (31 for 20)
        (
            "slopes counted as well",
            r"""
def from_scratch_multiplications(sizes):
    L = len(sizes) - 1
    return sum(sizes[k] * sizes[k + 1] + sizes[k] for l in range(1, L) for k in range(l, L))
""",
        ),
        # shown by: [2, 3, 4, 1]; [5, 7, 2] (21 for 20)
        (
            "once more for the outputs",
            r"""
def from_scratch_multiplications(sizes):
    L = len(sizes) - 1
    return sum(sizes[k] * sizes[k + 1] for l in range(1, L) for k in range(l, L)) + sizes[-1]
""",
        ),
    ],
    "count_paths": [
        # shown by: [2, 3, 4, 1]; [5, 7, 2] (24 for 12)
        (
            "inputs belong to the path",
            r"""
def count_paths(sizes):
    p = 1
    for s in sizes:
        p *= s
    return p
""",
        ),
        # shown by: [5, 7, 2]; [3, 5, 4, 6, 5, 2] (7 for 14)
        (
            "outputs forgotten",
            r"""
def count_paths(sizes):
    p = 1
    for s in sizes[1:-1]:
        p *= s
    return p
""",
        ),
        # shown by: [100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100]; [37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37] (7766279631452241920 for 100000000000000000000)
        (
            "NumPy overflows",
            r"""
def count_paths(sizes):
    return int(np.prod(sizes[1:]))
""",
        ),
        # shown by: [37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37]; [3, 99999, 99991, 99989, 99971, 7] (9012061295995009368064 for 9012061295995008299689); the visible examples agree
        # DISPUTABLE: exact up to 2^53 only: "right also where it is too large for 64 bits"
        (
            "float product",
            r"""
def count_paths(sizes):
    return int(np.prod(np.array(sizes[1:], dtype=float)))
""",
        ),
        # shown by: [100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100]; [37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37] (100000000000000786432 for 100000000000000000000)
        # DISPUTABLE: an exponential of a sum of logarithms: off by rounding
        (
            "by logarithms",
            r"""
def count_paths(sizes):
    return round(np.exp(np.sum(np.log(sizes[1:]))))
""",
        ),
        # shown by: [2, 3, 4, 1]; [3, 5, 4, 6, 5, 2] (16 for 12)
        (
            "sum of the products of neighbours",
            r"""
def count_paths(sizes):
    return sum(a * b for a, b in zip(sizes[1:], sizes[2:]))
""",
        ),
        # shown by: [2, 3, 4, 1]; [5, 7, 2] (8 for 12)
        (
            "sum of the widths",
            r"""
def count_paths(sizes):
    return sum(sizes[1:])
""",
        ),
        # shown by: [100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100]; [1000, 1000, 1000, 1000] (endless or too slow)
        (
            "walks along every path",
            r"""
from itertools import product
def count_paths(sizes):
    return sum(1 for _ in product(*[range(s) for s in sizes[1:]]))
""",
        ),
        # shown by: [100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100]; [37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37] (7766279631452241920 for 100000000000000000000)
        (
            "unsigned 64 bits",
            r"""
def count_paths(sizes):
    p = np.uint64(1)
    for s in sizes[1:]:
        p = p * np.uint64(s)
    return int(p)
""",
        ),
        # shown by: [2, 3, 4, 1]; [3, 5, 4, 6, 5, 2] (48 for 12)
        (
            "connections multiplied",
            r"""
def count_paths(sizes):
    p = 1
    for a, b in zip(sizes[1:], sizes[2:]):
        p *= a * b
    return p
""",
        ),
        # shown by: [2, 3, 4, 1]; [5, 7, 2] (64 for 12)
        (
            "power of the widest layer",
            r"""
def count_paths(sizes):
    return max(sizes[1:]) ** (len(sizes) - 1)
""",
        ),
        # shown by: [2, 3, 4, 1]; [3, 5, 4, 6, 5, 2] (3 for 12)
        (
            "a path for each output and first hidden neuron",
            r"""
def count_paths(sizes):
    return sizes[1] * sizes[-1]
""",
        ),
        # shown by: [2, 3, 4, 1]; [5, 7, 2] (str)
        (
            "as text",
            r"""
def count_paths(sizes):
    p = 1
    for s in sizes[1:]:
        p *= s
    return f"{p}"
""",
        ),
        (
            "unsigned 64 bits, once more",
            r"""
def count_paths(sizes):
    return int(np.prod(np.array(sizes[1:], dtype=np.uint64)))
""",
        ),
    ],
    "duplicate_invariance": [
        # shown by: loss mean, gradient sum copies=2 n=5 m=2 o=1; one entry of the gradient is a sum copies=2 n=5 m=2 o=1 (True for False)
        (
            "loss only",
            r"""
def duplicate_invariance(run, X, T, copies):
    return bool(np.isclose(run(X, T)[0], run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))[0], atol=0))
""",
        ),
        # shown by: loss sum, gradient mean copies=2 n=5 m=2 o=1; shifted by 0.001 n copies=2 n=5 m=2 o=1 (True for False); the visible examples agree
        (
            "gradient only",
            r"""
def duplicate_invariance(run, X, T, copies):
    g = run(X, T)[1]
    return bool(np.allclose(g, run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))[1], rtol=1e-6, atol=1e-9 * np.abs(g).max()))
""",
        ),
        # shown by: loss mean, gradient sum copies=2 n=5 m=2 o=1; loss sum, gradient mean copies=2 n=5 m=2 o=1 (True for False)
        (
            "or instead of and",
            r"""
def duplicate_invariance(run, X, T, copies):
    loss, gradient = run(X, T)
    loss2, gradient2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    same_loss = np.allclose(loss, loss2, rtol=1e-8, atol=0)
    same_gradient = np.linalg.norm(np.ravel(gradient2) - np.ravel(gradient)) <= 1e-8 * np.linalg.norm(np.ravel(gradient))
    return bool(same_loss or same_gradient)
""",
        ),
        # shown by: average copies=2 n=5 m=2 o=1; gradient a matrix copies=2 n=5 m=2 o=1 (False for True); the visible examples agree
        (
            "exactly equal",
            r"""
def duplicate_invariance(run, X, T, copies):
    a, b = run(X, T), run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return a[0] == b[0] and np.array_equal(a[1], b[1])
""",
        ),
        # shown by: average copies=2 n=5 m=2 o=1; gradient a matrix copies=2 n=5 m=2 o=1 (False for True)
        (
            "T not copied along",
            r"""
def duplicate_invariance(run, X, T, copies):
    a, b = run(X, T), run(np.tile(X, (copies, 1)), np.repeat(T, copies, axis=0))
    return bool(np.isclose(a[0], b[0]) and np.allclose(a[1], b[1]))
""",
        ),
        # shown by: changes from three copies on (True for False); the visible examples agree
        (
            "always two copies",
            r"""
def duplicate_invariance(run, X, T, copies):
    a, b = run(X, T), run(np.vstack([X, X]), np.vstack([T, T]))
    return gradient_ok(np.array(a[0]), np.array(b[0]), 1e-9) and gradient_ok(np.asarray(a[1]), np.asarray(b[1]), 1e-9)
""",
        ),
        # shown by: average copies=2 n=5 m=2 o=1; gradient a matrix copies=2 n=5 m=2 o=1 (False for True)
        (
            "columns are copied",
            r"""
def duplicate_invariance(run, X, T, copies):
    a, b = run(X, T), run(np.tile(X, copies), np.tile(T, copies))
    return bool(np.isclose(a[0], b[0]) and np.allclose(a[1], b[1]))
""",
        ),
        # shown by: gradient of opposite sign copies=2 n=5 m=2 o=1; gradient of opposite sign copies=3 n=4 m=3 o=1 (True for False); the visible examples agree
        (
            "sizes of the gradients",
            r"""
def duplicate_invariance(run, X, T, copies):
    a, b = run(X, T), run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return bool(np.isclose(a[0], b[0], atol=0) and np.isclose(np.linalg.norm(a[1]), np.linalg.norm(b[1]), atol=0))
""",
        ),
        # shown by: gradient sums cancel copies=2 n=5 m=2 o=1; gradient sums cancel copies=3 n=4 m=3 o=1 (True for False); the visible examples agree
        (
            "sum of the gradients' entries",
            r"""
def duplicate_invariance(run, X, T, copies):
    a, b = run(X, T), run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return bool(np.isclose(a[0], b[0], atol=1e-12) and np.isclose(np.sum(a[1]), np.sum(b[1]), atol=1e-12))
""",
        ),
        # shown by: shifted by 0.001 n copies=2 n=5 m=2 o=1; gradient: 1e-3 n added copies=2 n=5 m=2 o=1 (True for False); the visible examples agree
        (
            "absolute tolerance of 0.01",
            r"""
def duplicate_invariance(run, X, T, copies):
    a, b = run(X, T), run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return bool(abs(a[0] - b[0]) < 0.01 and np.all(np.abs(np.asarray(a[1]) - b[1]) < 0.01))
""",
        ),
        # shown by: average copies=2 n=5 m=2 o=1; sum copies=2 n=5 m=2 o=1 (False for True)
        (
            "says whether it changes",
            r"""
def duplicate_invariance(run, X, T, copies):
    loss, gradient = run(X, T)
    loss2, gradient2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    same_loss = np.allclose(loss, loss2, rtol=1e-8, atol=0)
    same_gradient = np.linalg.norm(np.ravel(gradient2) - np.ravel(gradient)) <= 1e-8 * np.linalg.norm(np.ravel(gradient))
    return not (same_loss and same_gradient)
""",
        ),
        # shown by: large losses, average copies=2 n=5 m=2 o=1; large losses, average copies=3 n=4 m=3 o=1 (False for True); the visible examples agree
        (
            "absolute tolerance of 1e-12",
            r"""
def duplicate_invariance(run, X, T, copies):
    a, b = run(X, T), run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return bool(abs(a[0] - b[0]) < 1e-12 and np.max(np.abs(np.asarray(a[1]) - b[1])) < 1e-12)
""",
        ),
        # shown by: one entry of the gradient is a sum copies=2 n=5 m=2 o=1; one entry of the gradient is a sum copies=3 n=4 m=3 o=1 (True for False); the visible examples agree
        (
            "first entry of the gradient",
            r"""
def duplicate_invariance(run, X, T, copies):
    a, b = run(X, T), run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return bool(np.isclose(a[0], b[0], atol=0) and np.isclose(np.ravel(a[1])[0], np.ravel(b[1])[0], atol=0))
""",
        ),
        # shown by: average copies=2 n=5 m=2 o=1; gradient a matrix copies=2 n=5 m=2 o=1 (False for True)
        (
            "multiplied by copies in place of shown",
            r"""
def duplicate_invariance(run, X, T, copies):
    a, b = run(X, T), run(copies * X, copies * T)
    return bool(np.isclose(a[0], b[0]) and np.allclose(a[1], b[1]))
""",
        ),
        # shown by: average copies=2 n=5 m=2 o=1; sum copies=2 n=5 m=2 o=1 (ndarray of shape (2,))
        (
            "array of truths",
            r"""
def duplicate_invariance(run, X, T, copies):
    a, b = run(X, T), run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return np.isclose(a[0], b[0]) & np.isclose(a[1], b[1])
""",
        ),
        (
            "gradient only, once more",
            r"""
def duplicate_invariance(run, X, T, copies):
    loss, g = run(X, T)
    loss2, g2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return bool(np.allclose(g, g2))
""",
        ),
        (
            "two copies always",
            r"""
def duplicate_invariance(run, X, T, copies):
    loss, g = run(X, T)
    loss2, g2 = run(np.tile(X, (2, 1)), np.tile(T, (2, 1)))
    return bool(np.isclose(loss, loss2) and np.allclose(g, g2))
""",
        ),
        (
            "sum of gradients",
            r"""
def duplicate_invariance(run, X, T, copies):
    loss, g = run(X, T)
    loss2, g2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return bool(np.isclose(loss, loss2) and np.isclose(np.sum(g), np.sum(g2)))
""",
        ),
        (
            "norm of gradients",
            r"""
def duplicate_invariance(run, X, T, copies):
    loss, g = run(X, T)
    loss2, g2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return bool(np.isclose(loss, loss2) and np.isclose(np.linalg.norm(g), np.linalg.norm(g2)))
""",
        ),
        (
            "loose",
            r"""
def duplicate_invariance(run, X, T, copies):
    loss, g = run(X, T)
    loss2, g2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return bool(abs(loss - loss2) < 0.1 and np.max(np.abs(g - g2)) < 0.1)
""",
        ),
        (
            "absolute gradients",
            r"""
def duplicate_invariance(run, X, T, copies):
    loss, g = run(X, T)
    loss2, g2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return bool(np.isclose(loss, loss2) and np.allclose(np.abs(g), np.abs(g2)))
""",
        ),
        (
            "relative to nothing: atol 1e-3",
            r"""
def duplicate_invariance(run, X, T, copies):
    loss, g = run(X, T)
    loss2, g2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return bool(np.isclose(loss, loss2) and np.allclose(g, g2, atol=1e-2))
""",
        ),
        (
            "first entry of the gradient, once more",
            r"""
def duplicate_invariance(run, X, T, copies):
    loss, g = run(X, T)
    loss2, g2 = run(np.tile(X, (copies, 1)), np.tile(T, (copies, 1)))
    return bool(np.isclose(loss, loss2) and np.isclose(np.ravel(g)[0], np.ravel(g2)[0]))
""",
        ),
    ],
}
ANSWERS = {name: [(label, source.lstrip("\n")) for label, source in answers] for name, answers in ANSWERS.items()}

DISPUTABLE = {
    ("count_paths", "logarithm"),  # right to fifteen digits
    ("count_paths", "floats"),  # right to sixteen digits
    ("gradient_ok", "below tol, not at most"),  # shown only where the difference is exactly the tolerance
    (
        "backprop",
        "walks forward again for every layer",
    ),  # the numbers are right; "how much they are asked for is counted", "one forward pass and one backward pass are enough"
    ("find_the_bug", "weights all zero"),  # shown only by some wrong candidates: all neurons of a layer are equal
    (
        "find_the_bug",
        "one output neuron",
    ),  # the given small network: it does not show mistakes that need several outputs
    (
        "backward_multiplications",
        "takes the sizes off the list",
    ),  # the number is right, the caller's list is emptied; the docstring does not forbid it
    ("count_paths", "float product"),  # exact up to 2^53 only: "right also where it is too large for 64 bits"
    ("count_paths", "by logarithms"),  # an exponential of a sum of logarithms: off by rounding
}
