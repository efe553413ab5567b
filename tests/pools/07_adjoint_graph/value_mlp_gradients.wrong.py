# Wrong answers for `value_mlp_gradients`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% not averaged
# Shown by: [2, 3, 1] n=4; [3, 4, 2] n=5 (value, error 3)

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
    loss = total
    loss.backward()
    dWs = [np.array([[w.grad for w in row] for row in W]) for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return loss.data, dWs, dbs


# %% half forgotten
# Shown by: [2, 3, 1] n=4; [3, 4, 2] n=5 (value, error 1)

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
            total = total + (y - float(target)) ** 2
    loss = total / len(X)
    loss.backward()
    dWs = [np.array([[w.grad for w in row] for row in W]) for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return loss.data, dWs, dbs


# %% mean over outputs, too
# Shown by: [3, 4, 2] n=5; [2, 3, 4, 2] n=3 (value, error 0.5); the visible examples agree

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
    loss = total / np.size(T)
    loss.backward()
    dWs = [np.array([[w.grad for w in row] for row in W]) for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return loss.data, dWs, dbs


# %% loss is a Value
# Shown by: [2, 3, 1] n=4; [3, 4, 2] n=5 (TypeError: float() argument must be a string or a real number, not 'Val)

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
    return loss, dWs, dbs


# %% relu at the output, too
# Shown by: [2, 3, 1] n=4; [3, 4, 2] n=5 (value, error 4)

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
            a = [z.relu() for z in zs]
        for y, target in zip(a, t):
            total = total + 0.5 * (y - float(target)) ** 2
    loss = total / len(X)
    loss.backward()
    dWs = [np.array([[w.grad for w in row] for row in W]) for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return loss.data, dWs, dbs


# %% logistic everywhere
# Shown by: [2, 3, 1] n=4; [3, 4, 2] n=5 (value, error 5)

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
            a = [z.logistic() for z in zs]
        for y, target in zip(a, t):
            total = total + 0.5 * (y - float(target)) ** 2
    loss = total / len(X)
    loss.backward()
    dWs = [np.array([[w.grad for w in row] for row in W]) for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return loss.data, dWs, dbs


# %% biases forgotten
# Shown by: [2, 3, 1] n=4; [3, 4, 2] n=5 (value, error 6)

def value_mlp_gradients(weights, biases, X, T):
    Ws = [[[Value(w) for w in row] for row in W] for W in weights]
    bs = [[Value(b) for b in bias] for bias in biases]
    total = Value(0.0)
    for x, t in zip(X, T):
        a = [Value(v) for v in x]
        for l in range(len(Ws)):
            zs = []
            for row, bias in zip(Ws[l], bs[l]):
                z = Value(0.0)
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


# %% backward after every example
# Shown by: [2, 3, 1] n=4; [3, 4, 2] n=5 (value, error 3)

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
        total.backward()
    loss = total / len(X)
    dWs = [np.array([[w.grad for w in row] for row in W]) for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return loss.data, dWs, dbs


# %% new Values for every example
# Shown by: [2, 3, 1] n=4; [3, 4, 2] n=5 (value, error 3)

def value_mlp_gradients(weights, biases, X, T):
    Ws = [[[Value(w) for w in row] for row in W] for W in weights]
    bs = [[Value(b) for b in bias] for bias in biases]
    total = Value(0.0)
    for x, t in zip(X, T):
        Ws = [[[Value(w) for w in row] for row in W] for W in weights]
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


# %% backward never called
# Shown by: [2, 3, 1] n=4; [3, 4, 2] n=5 (value, error 1)

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
    dWs = [np.array([[w.grad for w in row] for row in W]) for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return loss.data, dWs, dbs


# %% data in place of grads
# Shown by: [2, 3, 1] n=4; [3, 4, 2] n=5 (value, error 4e+02)

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
    dWs = [np.array([[w.data for w in row] for row in W]) for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return loss.data, dWs, dbs


# %% sum of the data, not of Values
# Shown by: [2, 3, 1] n=4; [3, 4, 2] n=5 (value, error 1)

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
                    z = z + Value(w.data * v.data)
                zs.append(z)
            a = [z.relu() if l < len(Ws) - 1 else z.logistic() for z in zs]
        for y, target in zip(a, t):
            total = total + 0.5 * (y - float(target)) ** 2
    loss = total / len(X)
    loss.backward()
    dWs = [np.array([[w.grad for w in row] for row in W]) for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return loss.data, dWs, dbs


# %% first output only
# Shown by: [3, 4, 2] n=5; [2, 3, 4, 2] n=3 (value, error 1); the visible examples agree

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
        for y, target in zip(a[:1], t[:1]):
            total = total + 0.5 * (y - float(target)) ** 2
    loss = total / len(X)
    loss.backward()
    dWs = [np.array([[w.grad for w in row] for row in W]) for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return loss.data, dWs, dbs


# %% transposed
# Shown by: [2, 3, 1] n=4; [3, 4, 2] n=5 (shape (2, 3) for (3, 2))

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
    dWs = [np.array([[w.grad for w in row] for row in W]).T for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return loss.data, dWs, dbs


# %% gradients averaged again
# Shown by: [2, 3, 1] n=4; [3, 4, 2] n=5 (value, error 0.7)

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
    dWs = [np.array([[w.grad / len(X) for w in row] for row in W]) for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return loss.data, dWs, dbs


# %% sum of examples

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
    E = E * (0.5)
    E.backward()
    dWs = [np.array([[w.grad for w in row] for row in M]) for M in W]
    dbs = [np.array([b.grad for b in v]) for v in B]
    return E.data, dWs, dbs


# %% last example

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
    E = losses[-1] * (0.5 / n)
    E.backward()
    dWs = [np.array([[w.grad for w in row] for row in M]) for M in W]
    dbs = [np.array([b.grad for b in v]) for v in B]
    return E.data, dWs, dbs


# %% no half

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
    E = E * (1.0 / n)
    E.backward()
    dWs = [np.array([[w.grad for w in row] for row in M]) for M in W]
    dbs = [np.array([b.grad for b in v]) for v in B]
    return E.data, dWs, dbs


# %% relu at the end too

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
                nxt.append(z.relu())
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


# %% no bias

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
                z = Value(0.0)
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


# %% averaged over outputs

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
    E = E * (0.5 / (n * len(T[0])))
    E.backward()
    dWs = [np.array([[w.grad for w in row] for row in M]) for M in W]
    dbs = [np.array([b.grad for b in v]) for v in B]
    return E.data, dWs, dbs


# %% logistic everywhere, once more

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
                nxt.append(z.logistic())
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


# %% last example, loss right

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
    total = sum(one.data for one in losses) * 0.5 / n
    E = losses[-1] * (0.5 / n)
    E.backward()
    dWs = [np.array([[w.grad for w in row] for row in M]) for M in W]
    dbs = [np.array([b.grad for b in v]) for v in B]
    return total, dWs, dbs


# %% loss of every output by itself, averaged in the end

def value_mlp_gradients(weights, biases, X, T):
    Ws = [[[Value(w) for w in row] for row in W] for W in weights]
    bs = [[Value(v) for v in b] for b in biases]
    E = Value(0.0)
    for x, t in zip(X, T):
        a = [Value(v) for v in x]
        for l, (W, b) in enumerate(zip(Ws, bs)):
            z = []
            for row, bias in zip(W, b):
                s = bias
                for w, v in zip(row, a):
                    s = s + w * v
                z.append(s)
            a = [s.relu() for s in z] if l < len(Ws) - 1 else [s.logistic() for s in z]
        diffs = Value(0.0)
        for y, goal in zip(a, t):
            diffs = diffs + (y - float(goal))
        E = E + 0.5 * diffs**2
    E = E / len(X)
    E.backward()
    return E.data, [np.array([[w.grad for w in row] for row in W]) for W in Ws], [np.array([v.grad for v in b]) for b in bs]


# %% the bias is added with every product
# It stands inside the loop over the inputs, so that a neuron with three inputs gets it three times.

def value_mlp_gradients(weights, biases, X, T):
    Ws = [[[Value(w) for w in row] for row in W] for W in weights]
    bs = [[Value(v) for v in b] for b in biases]
    E = Value(0.0)
    for x, t in zip(X, T):
        a = [Value(v) for v in x]
        for l in range(len(Ws)):
            new = []
            for row, b in zip(Ws[l], bs[l]):
                z = Value(0.0)
                for w, v in zip(row, a):
                    z = z + w * v + b
                new.append(z.relu() if l < len(Ws) - 1 else z.logistic())
            a = new
        for y, tt in zip(a, t):
            E = E + (y - tt) ** 2 * 0.5
    E = E / len(X)
    E.backward()
    return (E.data, [np.array([[w.grad for w in row] for row in W]) for W in Ws],
            [np.array([v.grad for v in b]) for b in bs])


# %% a sweep for each example
# Each call of backward forgets what the one before has found: what is read belongs to the last example.

def value_mlp_gradients(weights, biases, X, T):
    Ws = [[[Value(w) for w in row] for row in W] for W in weights]
    bs = [[Value(v) for v in b] for b in biases]
    total = 0.0
    n = len(X)
    for x, t in zip(X, T):
        a = list(x)
        for l, (W, b) in enumerate(zip(Ws, bs)):
            z = [sum((w * v for w, v in zip(row, a)), bias) for row, bias in zip(W, b)]
            a = [u.logistic() if l == len(Ws) - 1 else u.relu() for u in z]
        C = sum((y - float(s)) ** 2 for y, s in zip(a, t)) * (0.5 / n)
        C.backward()
        total += C.data
    return (total, [np.array([[w.grad for w in row] for row in W]) for W in Ws],
            [np.array([v.grad for v in b]) for b in bs])


# %% bent before the bias is added
# relu(Wa) + b in the place of relu(Wa + b).

def value_mlp_gradients(weights, biases, X, T):
    Ws = [np.array([[Value(w) for w in row] for row in W], dtype=object) for W in weights]
    bs = [[Value(v) for v in b] for b in biases]
    costs = []
    for x, t in zip(X, T):
        a = [Value(v) for v in x]
        for l in range(len(Ws)):
            sums = [sum(w * v for w, v in zip(row, a)) for row in Ws[l]]
            if l + 1 < len(Ws):
                a = [s.relu() + b for s, b in zip(sums, bs[l])]
            else:
                a = [(s + b).logistic() for s, b in zip(sums, bs[l])]
        costs += [(y - s) ** 2 for y, s in zip(a, t)]
    E = sum(costs) / (2 * len(X))
    E.backward()
    return (E.data, [np.array([[w.grad for w in row] for row in W]) for W in Ws],
            [np.array([v.grad for v in b]) for b in bs])


# %% all outputs are compared with the first target
# t[0] in the loop over the outputs: right for networks with one output.

def value_mlp_gradients(weights, biases, X, T):
    Ws = [[[Value(w) for w in row] for row in W] for W in weights]
    bs = [[Value(v) for v in b] for b in biases]
    E = 0
    for i in range(len(X)):
        a = [Value(v) for v in X[i]]
        for l in range(len(Ws)):
            z = [sum(w * v for w, v in zip(row, a)) + b for row, b in zip(Ws[l], bs[l])]
            a = [v.relu() for v in z] if l < len(Ws) - 1 else [v.logistic() for v in z]
        for y in a:
            d = y - T[i][0]
            E = E + 0.5 * d * d
    E = E / len(X)
    E.backward()
    return (E.data, [np.array([[w.grad for w in row] for row in W]) for W in Ws],
            [np.array([v.grad for v in b]) for b in bs])
