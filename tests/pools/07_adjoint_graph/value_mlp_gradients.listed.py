# Common mistakes in `value_mlp_gradients`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% target added
# Shown by: [2, 3, 1] n=4; [3, 4, 2] n=5 (value, error 2e+01)

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
            total = total + 0.5 * (y + float(target)) ** 2
    loss = total / len(X)
    loss.backward()
    dWs = [np.array([[w.grad for w in row] for row in W]) for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return loss.data, dWs, dbs


# %% habit: variables of the notebook
# Shown by: [2, 3, 1] n=4; [3, 4, 2] n=5 (NameError: name 'net_X' is not defined); the visible examples agree

def value_mlp_gradients(weights, biases, X, T):
    Ws = [[[Value(w) for w in row] for row in W] for W in weights]
    bs = [[Value(b) for b in bias] for bias in biases]
    total = Value(0.0)
    for x, t in zip(net_X, net_T):
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


# %% habit: printed, not returned
# Shown by: [2, 3, 1] n=4; [3, 4, 2] n=5 (None)

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
    print(loss.data, dWs, dbs)


# %% habit: returned inside the loop
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
        break
    loss = total / len(X)
    loss.backward()
    dWs = [np.array([[w.grad for w in row] for row in W]) for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return loss.data, dWs, dbs


# %% habit: rounded
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
    loss.backward()
    dWs = [np.array([[w.grad for w in row] for row in W]) for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return round(loss.data, 2), [np.round(G, 2) for G in dWs], dbs


# %% habit: global generator reseeded tags=["disputable"]
# Shown by: [2, 3, 1] n=4; [3, 4, 2] n=5 (value, error 3)
# Disputable: right numbers, but reseeds NumPy's global generator

def value_mlp_gradients(weights, biases, X, T):
    Ws = [[[Value(w) for w in row] for row in W] for W in weights]
    bs = [[Value(b) for b in bias] for bias in biases]
    np.random.seed(0)
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
            np.random.seed(0)
    total = total + 0.5 * (y - float(target)) ** 2
    loss = total / len(X)
    loss.backward()
    dWs = [np.array([[w.grad for w in row] for row in W]) for W in Ws]
    dbs = [np.array([b.grad for b in bias]) for bias in bs]
    return loss.data, dWs, dbs


# %% habit: remembered from call to call
# Shown by: [3, 4, 2] n=5; [2, 2, 2] n=2 (shape (3, 2) for (4, 3)); the visible examples agree

KEPT = {}
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
    return KEPT.setdefault(len(weights), (loss.data, dWs, dbs))


# %% habit: the visible answer by heart
# Shown by: [2, 3, 1] n=4; [3, 4, 2] n=5 (NameError: name 'paper_loss' is not defined); the visible examples agree

def value_mlp_gradients(weights, biases, X, T):
    return paper_loss, paper_dWs, paper_dbs


# %% habit: not attempted
# Shown by: [2, 3, 1] n=4; [3, 4, 2] n=5 (None)

def value_mlp_gradients(weights, biases, X, T):
    pass
