# Right answers for `value_mlp_gradients`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% loops
# Norm-wise error at most 5e-15

def value_mlp_gradients(weights, biases, X, T):
    Ws = [[[Value(w) for w in row] for row in W] for W in weights]
    bs = [[Value(b) for b in bias] for bias in biases]
    total = Value(0.0)
    for x, t in zip(X, T):
        a = [Value(v) for v in x]
        for l in range(len(Ws)):
            zs = []
            for row, bias in zip(Ws[l], bs[l]):
                z = bias
                for w, v in zip(row, a):
                    z = z + w * v
                zs.append(z)
            a = [z.relu() if l < len(Ws) - 1 else z.logistic() for z in zs]
        for y, target in zip(a, t):
            total = total + 0.5 * (y - float(target)) ** 2
    loss = total / len(X)
    loss.backward()
    dWs = [np.array([[w.grad for w in row] for row in W]) for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return loss.data, dWs, dbs


# %% sum and comprehension, nested lists
# Norm-wise error at most 5e-15

def value_mlp_gradients(weights, biases, X, T):
    P = [([[Value(w) for w in r] for r in W], [Value(q) for q in b]) for W, b in zip(weights, biases)]
    def net(x):
        a = [Value(q) for q in x]
        for k, (W, b) in enumerate(P):
            z = [sum((w * q for w, q in zip(r, a)), c) for r, c in zip(W, b)]
            a = [q.logistic() for q in z] if k == len(P) - 1 else [q.relu() for q in z]
        return a
    E = sum((y - float(t)) * (y - float(t)) for x, ts in zip(X, T) for y, t in zip(net(x), ts)) * (0.5 / len(X))
    backward(E)
    return E.data, [[[w.grad for w in r] for r in W] for W, _ in P], [[c.grad for c in b] for _, b in P]


# %% object arrays and @
# Norm-wise error at most 1e-15

def value_mlp_gradients(weights, biases, X, T):
    box = np.vectorize(Value, otypes=[object])
    Ws, bs = [box(W) for W in weights], [box(b) for b in biases]
    a = box(X)
    for l, (W, b) in enumerate(zip(Ws, bs)):
        z = a @ W.T + b
        a = np.vectorize(relu if l < len(Ws) - 1 else logistic, otypes=[object])(z)
    E = ((a - box(T)) ** 2).sum() / (2 * len(X))
    E.backward()
    grad = np.vectorize(lambda q: q.grad, otypes=[float])
    return E.data, [grad(W) for W in Ws], [grad(b) for b in bs]


# %% one graph per example, grads added
# Norm-wise error at most 5e-15

def value_mlp_gradients(weights, biases, X, T):
    n = len(X)
    loss, dWs, dbs = 0.0, [np.zeros(W.shape) for W in weights], [np.zeros(b.shape) for b in biases]
    for x, t in zip(X, T):
        Ws = [[[Value(w) for w in r] for r in W] for W in weights]
        bs = [[Value(q) for q in b] for b in biases]
        a = list(map(Value, x))
        for l in range(len(Ws)):
            z = []
            for j in range(len(bs[l])):
                s = bs[l][j]
                for i in range(len(a)):
                    s = s + Ws[l][j][i] * a[i]
                z.append(s)
            a = [s.logistic() if l + 1 == len(Ws) else s.relu() for s in z]
        C = Value(0.0)
        for y, q in zip(a, t):
            d = y - Value(q)
            C = C + 0.5 * d * d
        C.backward()
        loss += C.data / n
        for l in range(len(Ws)):
            dWs[l] += np.array([[w.grad for w in r] for r in Ws[l]]) / n
            dbs[l] += np.array([q.grad for q in bs[l]]) / n
    return loss, dWs, dbs


# %% dictionary of leaves
# Norm-wise error at most 5e-15

def value_mlp_gradients(weights, biases, X, T):
    leaf = {}
    for l, (W, b) in enumerate(zip(weights, biases)):
        for j in range(W.shape[0]):
            leaf[l, j] = Value(b[j])
            for i in range(W.shape[1]):
                leaf[l, j, i] = Value(W[j, i])
    E, L = 0.0, len(weights)
    for x, t in zip(X, T):
        a = list(x)
        for l in range(L):
            z = [leaf[l, j] for j in range(len(biases[l]))]
            for j in range(len(z)):
                for i in range(len(a)):
                    z[j] = z[j] + leaf[l, j, i] * (a[i] if isinstance(a[i], Value) else float(a[i]))
            a = [logistic(q) for q in z] if l == L - 1 else [relu(q) for q in z]
        for y, q in zip(a, t):
            E = E + (y - float(q)) ** 2 / (2 * len(X))
    E.backward()
    dWs, dbs = [np.zeros(W.shape) for W in weights], [np.zeros(b.shape) for b in biases]
    for key, q in leaf.items():
        (dWs if len(key) == 3 else dbs)[key[0]][key[1:]] = q.grad
    return E.data, dWs, dbs


# %% recursion over layers, tuples
# Norm-wise error at most 5e-15

def value_mlp_gradients(weights, biases, X, T):
    params = [([list(map(Value, r)) for r in W], list(map(Value, b))) for W, b in zip(weights, biases)]
    def out(layers, a):
        (W, b), rest = layers[0], layers[1:]
        z = []
        for r, c in zip(W, b):
            for w, q in zip(r, a): c = c + w * q
            z.append(c)
        return out(rest, [q.relu() for q in z]) if rest else [q.logistic() for q in z]
    E = Value(0)
    for x, t in zip(X, T):
        for y, q in zip(out(params, [Value(k) for k in x]), t): E += (y - Value(q)) ** 2
    E = E * (1 / (2 * len(X)))
    E.backward()
    return E.data, tuple(np.array([[w.grad for w in r] for r in W]) for W, _ in params), tuple(np.array([c.grad for c in b]) for _, b in params)


# %% formulas of notebook 5 tags=["disputable"]
# Norm-wise error at most 2e-16
# Disputable: the numbers are right; "every derivative is the grad of a Value that holds a weight or a bias"

def value_mlp_gradients(weights, biases, X, T):
    a, zs = [X], []
    for l in range(len(weights)):
        zs.append(a[l] @ weights[l].T + biases[l])
        a.append(np.maximum(zs[l], 0) if l < len(weights) - 1 else 1 / (1 + np.exp(-zs[l])))
    d = (a[-1] - T) * a[-1] * (1 - a[-1])
    dWs, dbs = [], []
    for l in range(len(weights) - 1, -1, -1):
        dWs.insert(0, d.T @ a[l] / len(X))
        dbs.insert(0, d.mean(axis=0))
        if l: d = d @ weights[l] * (zs[l - 1] > 0)
    return 0.5 * np.mean(np.sum((a[-1] - T) ** 2, axis=1)), dWs, dbs


# %% target minus output
def value_mlp_gradients(weights, biases, X, T):
    Ws = [[[Value(w) for w in row] for row in W] for W in weights]
    bs = [[Value(x) for x in b] for b in biases]
    total = Value(0.0)
    for x, t in zip(X, T):
        a = [Value(v) for v in x]
        for l, (W, b) in enumerate(zip(Ws, bs)):
            z = []
            for row, bias in zip(W, b):
                s = bias
                for w, v in zip(row, a):
                    s = s + w * v
                z.append(s)
            a = [s.logistic() if l == len(Ws) - 1 else s.relu() for s in z]
        for y, target in zip(a, t):
            e = float(target) - y
            total = total + e * e * 0.5
    E = total * (1.0 / len(X))
    E.backward()
    return E.data, [np.array([[w.grad for w in row] for row in W]) for W in Ws], [np.array([v.grad for v in b]) for b in bs]


# %% targets as Values
def value_mlp_gradients(weights, biases, X, T):
    Ws = [[[Value(w) for w in row] for row in W] for W in weights]
    bs = [[Value(x) for x in b] for b in biases]
    total = Value(0.0)
    for x, t in zip(X, T):
        a = [Value(v) for v in x]
        for l, (W, b) in enumerate(zip(Ws, bs)):
            z = []
            for row, bias in zip(W, b):
                s = bias
                for w, v in zip(row, a):
                    s = s + w * v
                z.append(s)
            a = [s.logistic() if l == len(Ws) - 1 else s.relu() for s in z]
        for y, target in zip(a, t):
            e = y + Value(-target)
            total = total + e * e * 0.5
    E = total * (1.0 / len(X))
    E.backward()
    return E.data, [np.array([[w.grad for w in row] for row in W]) for W in Ws], [np.array([v.grad for v in b]) for b in bs]


# %% inputs as numbers
def value_mlp_gradients(weights, biases, X, T):
    Ws = [[[Value(w) for w in row] for row in W] for W in weights]
    bs = [[Value(x) for x in b] for b in biases]
    total = Value(0.0)
    for x, t in zip(X, T):
        a = list(x)
        for l, (W, b) in enumerate(zip(Ws, bs)):
            z = []
            for row, bias in zip(W, b):
                s = bias
                for w, v in zip(row, a):
                    s = w * v + s
                z.append(s)
            a = [s.logistic() if l == len(Ws) - 1 else s.relu() for s in z]
        for y, target in zip(a, t):
            e = y - float(target)
            total = total + e * e * 0.5
    E = total * (1.0 / len(X))
    E.backward()
    return E.data, [np.array([[w.grad for w in row] for row in W]) for W in Ws], [np.array([v.grad for v in b]) for b in bs]


# %% classes
class Neuron:
    def __init__(self, row, bias, last):
        self.w, self.b, self.last = [Value(w) for w in row], Value(bias), last

    def __call__(self, x):
        z = self.b
        for w, v in zip(self.w, x):
            z = z + w * v
        return z.logistic() if self.last else z.relu()


def value_mlp_gradients(weights, biases, X, T):
    layers = [[Neuron(r, c, k == len(weights) - 1) for r, c in zip(W, b)] for k, (W, b) in enumerate(zip(weights, biases))]
    losses = []
    for x, t in zip(X, T):
        a = [Value(v) for v in x]
        for layer in layers:
            a = [neuron(a) for neuron in layer]
        losses += [(y - float(s)) ** 2 for y, s in zip(a, t)]
    E = losses[0]
    for more in losses[1:]:
        E = E + more
    E = E * (0.5 / len(X))
    backward(E)
    dWs = [np.array([[w.grad for w in neuron.w] for neuron in layer]) for layer in layers]
    return E.data, dWs, [np.array([neuron.b.grad for neuron in layer]) for layer in layers]


# %% sums in loops

def value_mlp_gradients(weights, biases, X, T):
    L = len(weights)
    W = [[[Value(x) for x in row] for row in M] for M in weights]
    B = [[Value(x) for x in v] for v in biases]
    n = len(X)
    losses = []
    for i in range(n):
        a = [Value(x) for x in X[i]]
        for l in range(L):
            nxt = []
            for row, b in zip(W[l], B[l]):
                z = b
                for w, x in zip(row, a):
                    z = z + w * x
                nxt.append(z.relu() if l < L - 1 else z.logistic())
            a = nxt
        for y, t in zip(a, T[i]):
            d = y - float(t)
            losses.append(d * d)
    E = losses[0]
    for one in losses[1:]:
        E = E + one
    E = E * (0.5 / n)
    E.backward()
    dWs = [np.array([[w.grad for w in row] for row in M]) for M in W]
    dbs = [np.array([b.grad for b in v]) for v in B]
    return E.data, dWs, dbs


# %% backward of each example, added up

def value_mlp_gradients(weights, biases, X, T):
    L = len(weights)
    W = [[[Value(x) for x in row] for row in M] for M in weights]
    B = [[Value(x) for x in v] for v in biases]
    n = len(X)
    total = 0.0
    GW = [np.zeros(M.shape) for M in weights]
    Gb = [np.zeros(v.shape) for v in biases]
    for i in range(n):
        a = [Value(x) for x in X[i]]
        for l in range(L):
            nxt = []
            for row, b in zip(W[l], B[l]):
                z = b
                for w, x in zip(row, a):
                    z = z + w * x
                nxt.append(z.relu() if l < L - 1 else z.logistic())
            a = nxt
        E = Value(0.0)
        for y, t in zip(a, T[i]):
            d = y - float(t)
            E = E + d * d * (0.5 / n)
        E.backward()
        total += E.data
        for l in range(L):
            GW[l] += np.array([[w.grad for w in row] for row in W[l]])
            Gb[l] += np.array([b.grad for b in B[l]])
    return total, GW, Gb


# %% divided at the end

def value_mlp_gradients(weights, biases, X, T):
    L = len(weights)
    W = [[[Value(x) for x in row] for row in M] for M in weights]
    B = [[Value(x) for x in v] for v in biases]
    n = len(X)
    losses = []
    for i in range(n):
        a = [Value(x) for x in X[i]]
        for l in range(L):
            nxt = []
            for row, b in zip(W[l], B[l]):
                z = b
                for w, x in zip(row, a):
                    z = z + w * x
                nxt.append(z.relu() if l < L - 1 else z.logistic())
            a = nxt
        for y, t in zip(a, T[i]):
            d = y - float(t)
            losses.append(d * d)
    E = losses[0]
    for one in losses[1:]:
        E = E + one
    E = 0.5 * E / n
    E.backward()
    dWs = [np.array([[w.grad for w in row] for row in M]) for M in W]
    dbs = [np.array([b.grad for b in v]) for v in B]
    return E.data, dWs, dbs


# %% power

def value_mlp_gradients(weights, biases, X, T):
    L = len(weights)
    W = [[[Value(x) for x in row] for row in M] for M in weights]
    B = [[Value(x) for x in v] for v in biases]
    n = len(X)
    losses = []
    for i in range(n):
        a = [Value(x) for x in X[i]]
        for l in range(L):
            nxt = []
            for row, b in zip(W[l], B[l]):
                z = b
                for w, x in zip(row, a):
                    z = z + w * x
                nxt.append(z.relu() if l < L - 1 else z.logistic())
            a = nxt
        for y, t in zip(a, T[i]):
            d = y - float(t)
            losses.append(d ** 2)
    E = losses[0]
    for one in losses[1:]:
        E = E + one
    E = E * (0.5 / n)
    E.backward()
    dWs = [np.array([[w.grad for w in row] for row in M]) for M in W]
    dbs = [np.array([b.grad for b in v]) for v in B]
    return E.data, dWs, dbs


# %% targets minus outputs

def value_mlp_gradients(weights, biases, X, T):
    L = len(weights)
    W = [[[Value(x) for x in row] for row in M] for M in weights]
    B = [[Value(x) for x in v] for v in biases]
    n = len(X)
    losses = []
    for i in range(n):
        a = [Value(x) for x in X[i]]
        for l in range(L):
            nxt = []
            for row, b in zip(W[l], B[l]):
                z = b
                for w, x in zip(row, a):
                    z = z + w * x
                nxt.append(z.relu() if l < L - 1 else z.logistic())
            a = nxt
        for y, t in zip(a, T[i]):
            d = float(t) - y
            losses.append(d * d)
    E = losses[0]
    for one in losses[1:]:
        E = E + one
    E = E * (0.5 / n)
    E.backward()
    dWs = [np.array([[w.grad for w in row] for row in M]) for M in W]
    dbs = [np.array([b.grad for b in v]) for v in B]
    return E.data, dWs, dbs


# %% graph by a helper class

class Neuron:
    def __init__(self, w, b):
        self.w, self.b = [Value(v) for v in w], Value(b)
    def __call__(self, inputs):
        return sum((w * v for w, v in zip(self.w, inputs)), self.b)


def value_mlp_gradients(weights, biases, X, T):
    layers = [[Neuron(row, bias) for row, bias in zip(W, b)] for W, b in zip(weights, biases)]
    total = Value(0.0)
    for x, t in zip(np.asarray(X).tolist(), np.asarray(T).tolist()):
        for number, layer in enumerate(layers, 1):
            sums = [neuron(x) for neuron in layer]
            x = [s.logistic() if number == len(layers) else s.relu() for s in sums]
        for y, goal in zip(x, t):
            total = total + (y - goal) * (y - goal)
    E = total * (0.5 / len(X))
    E.backward()
    return (
        E.data,
        [np.array([[w.grad for w in neuron.w] for neuron in layer]) for layer in layers],
        [np.array([neuron.b.grad for neuron in layer]) for layer in layers],
    )


# %% arrays of Values, products of matrices

def value_mlp_gradients(weights, biases, X, T):
    wrap, read = np.vectorize(Value, otypes=[object]), np.vectorize(lambda v: v.grad, otypes=[float])
    Ws, bs = [wrap(W) for W in weights], [wrap(b) for b in biases]
    A = wrap(X)
    for l, (W, b) in enumerate(zip(Ws, bs), start=1):
        Z = A @ W.T + b
        bend = np.vectorize(lambda v: v.logistic() if l == len(Ws) else v.relu(), otypes=[object])
        A = bend(Z)
    E = ((A - T) ** 2).sum() * (0.5 / len(X))
    E.backward()
    return E.data, [read(W) for W in Ws], [read(b) for b in bs]


# %% the bias as a weight of a constant 1, Values in a dictionary

def value_mlp_gradients(weights, biases, X, T):
    leaf = {}
    for l, (W, b) in enumerate(zip(weights, biases)):
        for j in range(W.shape[0]):
            leaf[l, j, -1] = Value(b[j])
            for i in range(W.shape[1]):
                leaf[l, j, i] = Value(W[j, i])

    def net(values):
        for l, W in enumerate(weights):
            values = {i: v for i, v in enumerate(values)}
            values[-1] = Value(1.0)
            sums = []
            for j in range(len(W)):
                s = None
                for i, v in values.items():
                    term = leaf[l, j, i] * v
                    s = term if s is None else s + term
                sums.append(s)
            values = [relu(s) for s in sums] if l < len(weights) - 1 else [logistic(s) for s in sums]
        return values

    share = Value(0.5 / len(X))
    E = Value(0.0)
    for x, t in zip(X.tolist(), T.tolist()):
        for y, target in zip(net([Value(v) for v in x]), t):
            E += share * (target - y) ** 2
    backward(E)
    dWs = [np.array([[leaf[l, j, i].grad for i in range(W.shape[1])] for j in range(W.shape[0])]) for l, W in enumerate(weights)]
    dbs = [np.array([leaf[l, j, -1].grad for j in range(len(b))]) for l, b in enumerate(biases)]
    return E.data, dWs, dbs
