# Wrong answers for `gradients`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% dW transposed
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (4, 3) for (3, 4)); 16 of 16 cases

def gradients(deltas, activations):
    n = len(activations[0])
    return [a.T @ d / n for d, a in zip(deltas, activations)], [d.mean(axis=0) for d in deltas]


# %% weights averaged, biases summed
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 5); 15 of 16 cases

def gradients(deltas, activations):
    n = len(activations[0])
    return [d.T @ a / n for d, a in zip(deltas, activations)], [d.sum(axis=0) for d in deltas]


# %% biases averaged twice
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.8); 15 of 16 cases

def gradients(deltas, activations):
    n = len(activations[0])
    return [d.T @ a / n for d, a in zip(deltas, activations)], [d.mean(axis=0) / n for d in deltas]


# %% divides by the width of the receiving layer
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 2); 15 of 16 cases

def gradients(deltas, activations):
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        n = d.shape[1]
        dWs.append(d.T @ a / n)
        dbs.append(d.sum(axis=0) / n)
    return dWs, dbs


# %% divides by the number of all deltas
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.8); 14 of 16 cases

def gradients(deltas, activations):
    return ([d.T @ a / d.size for d, a in zip(deltas, activations)],
            [d.sum(axis=0) / d.size for d in deltas])


# %% one mean for all biases of a layer
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.9); 14 of 16 cases

def gradients(deltas, activations):
    n = len(activations[0])
    return [d.T @ a / n for d, a in zip(deltas, activations)], [np.full(d.shape[1], d.mean()) for d in deltas]


# %% bias gradients zero
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 16 of 16 cases

def gradients(deltas, activations):
    n = len(activations[0])
    return [d.T @ a / n for d, a in zip(deltas, activations)], [np.zeros(d.shape[1]) for d in deltas]


# %% bias gradient from the activations
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 4); 15 of 16 cases

def gradients(deltas, activations):
    n = len(activations[0])
    return ([d.T @ a / n for d, a in zip(deltas, activations)],
            [(d.T @ a / n).sum(axis=1) for d, a in zip(deltas, activations)])


# %% last example only
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 4); 15 of 16 cases

def gradients(deltas, activations):
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        for d_i, a_i in zip(d, a):
            dW, db = np.outer(d_i, a_i), d_i
        dWs.append(dW)
        dbs.append(db)
    return dWs, dbs


# %% last layer's weights missing
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (dWs: 2 entries for 3); 16 of 16 cases

def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(deltas) - 1):
        dWs.append(deltas[l].T @ activations[l] / n)
        dbs.append(deltas[l].sum(axis=0) / n)
    return dWs, dbs


# %% pairs (dW, db) per layer
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (pair: 3 entries for 2); 16 of 16 cases

def gradients(deltas, activations):
    n = len(activations[0])
    return [(d.T @ a / n, d.mean(axis=0)) for d, a in zip(deltas, activations)]


# %% only the weight gradients
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (pair: 3 entries for 2); 16 of 16 cases

def gradients(deltas, activations):
    n = len(activations[0])
    return [d.T @ a / n for d, a in zip(deltas, activations)]


# %% averages the caller's deltas in place
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (argument changed); 16 of 16 cases

def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for i, (d, a) in enumerate(zip(deltas, activations)):
        deltas[i] = d / n
        dWs.append(deltas[i].T @ a)
        dbs.append(deltas[i].sum(axis=0))
    return dWs, dbs


# %% d /= n on the caller's arrays
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (argument changed); 13 of 16 cases

def gradients(deltas, activations):
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        d = d if d.dtype == float else d.astype(float)
        d /= len(a)
        dWs.append(d.T @ a)
        dbs.append(d.sum(axis=0))
    return dWs, dbs


# %% learning rate multiplied in
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.9); 16 of 16 cases

def gradients(deltas, activations):
    lr = 0.1
    n = len(activations[0])
    return [lr * d.T @ a / n for d, a in zip(deltas, activations)], [lr * d.mean(axis=0) for d in deltas]


# %% half from the loss
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.5); 16 of 16 cases

def gradients(deltas, activations):
    n = len(activations[0])
    return ([d.T @ a / (2 * n) for d, a in zip(deltas, activations)],
            [d.sum(axis=0) / (2 * n) for d in deltas])


# %% activations of the next example (roll)
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 7); 15 of 16 cases

def gradients(deltas, activations):
    n = len(activations[0])
    dWs = []
    for d, a in zip(deltas, activations):
        G = np.zeros((d.shape[1], a.shape[1]))
        for i in range(n):
            G += np.outer(d[i], a[i - 1])
        dWs.append(G / n)
    return dWs, [d.mean(axis=0) for d in deltas]


# %% product of the sums over n
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 8); 15 of 16 cases

def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        dWs.append(np.outer(d.sum(axis=0), a.sum(axis=0)) / n)
        dbs.append(d.sum(axis=0) / n)
    return dWs, dbs


# %% bias column left in dW
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (3, 5) for (3, 4)); 16 of 16 cases

def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        G = d.T @ np.hstack([np.ones((n, 1)), a]) / n
        dWs.append(G)
        dbs.append(G[:, 0])
    return dWs, dbs


# %% buffer of the type of the activations
# Shown by: L=2 integers (3,2,2) n=4 tanh/logistic; integers (value, error 1); 3 of 16 cases

def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        dW = np.zeros((d.shape[1], a.shape[1]), dtype=a.dtype)
        for j in range(d.shape[1]):
            for i in range(a.shape[1]):
                dW[j, i] = np.sum(d[:, j] * a[:, i]) / n
        dWs.append(dW)
        dbs.append(d.sum(axis=0) / n)
    return dWs, dbs


# %% batch size hard-coded
# Shown by: L=2 (3,4,2) n=5 logistic/linear; L=4 (2,5,3,4,1) n=7 softplus/tanh; also by the docstring example (value, error 0.2); 13 of 16 cases

def gradients(deltas, activations):
    n = 6
    return [d.T @ a / n for d, a in zip(deltas, activations)], [d.sum(axis=0) / n for d in deltas]


# %% number of layers hard-coded
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh; also by the docstring example (dWs: 2 entries for 3); 8 of 16 cases

def gradients(deltas, activations):
    n = len(activations[0])
    dW1 = deltas[0].T @ activations[0] / n
    dW2 = deltas[1].T @ activations[1] / n
    return [dW1, dW2], [deltas[0].mean(axis=0), deltas[1].mean(axis=0)]


# %% n from the list of layers
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.5); 15 of 16 cases

def gradients(deltas, activations):
    n = len(activations)
    return [d.T @ a / n for d, a in zip(deltas, activations)], [d.sum(axis=0) / n for d in deltas]


# %% absolute values
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 2); 15 of 16 cases

def gradients(deltas, activations):
    n = len(activations[0])
    return [np.abs(d.T @ a) / n for d, a in zip(deltas, activations)], [np.abs(d.mean(axis=0)) for d in deltas]


# %% weight gradients for all layers in one list object
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (shape (3, 4) for (5, 3)); 14 of 16 cases

def gradients(deltas, activations):
    n = len(activations[0])
    L = len(deltas)
    dWs = [[]] * L
    dbs = [np.zeros(1)] * L
    for l in range(L):
        dWs[l] += [deltas[l].T @ activations[l] / n]
        dbs[l] = deltas[l].mean(axis=0)
    return [g[0] for g in dWs], dbs


# %% accumulates over calls
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic, second call; L=2 (3,4,2) n=5 logistic/linear, second call; also by the docstring example (value, error 1); 16 of 16 cases

total_W, total_b = {}, {}

def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l, (d, a) in enumerate(zip(deltas, activations)):
        key = (l, d.shape, a.shape)
        total_W[key] = total_W.get(key, 0) + d.T @ a / n
        total_b[key] = total_b.get(key, 0) + d.mean(axis=0)
        dWs.append(total_W[key])
        dbs.append(total_b[key])
    return dWs, dbs


# %% clipped to [-1, 1]
# Shown by: L=2 (3,4,2) n=5 logistic/linear; L=3 equal widths and n (3,3,3,3) n=3 tanh/cube; also by the docstring example (value, error 0.2); 9 of 16 cases

def gradients(deltas, activations):
    n = len(activations[0])
    return ([np.clip(d.T @ a / n, -1, 1) for d, a in zip(deltas, activations)],
            [np.clip(d.mean(axis=0), -1, 1) for d in deltas])


# %% needs the last activation, which is not its business tags=["disputable"]
# Shown by: docstring; also by the docstring example (AttributeError: 'NoneType' object has no attribute 'shape'); 1 of 16 cases
# Disputable: fails only when activations[L] is None, as in the docstring's example

def gradients(deltas, activations):
    n = activations[-1].shape[0]
    return [d.T @ a / n for d, a in zip(deltas, activations)], [d.mean(axis=0) for d in deltas]


# %% dW for each example, not averaged
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (6, 3, 4) for (3, 4)); 16 of 16 cases

def gradients(deltas, activations):
    return ([d[:, :, None] * a[:, None, :] for d, a in zip(deltas, activations)],
            [d.mean(axis=0) for d in deltas])


# %% median over the examples
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 2); 13 of 16 cases

def gradients(deltas, activations):
    return ([np.median(d[:, :, None] * a[:, None, :], axis=0) for d, a in zip(deltas, activations)],
            [np.median(d, axis=0) for d in deltas])


# %% transposed when it fits
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(deltas)):
        dWs.append(activations[l].T @ deltas[l] / n if activations[l].shape == deltas[l].shape else deltas[l].T @ activations[l] / n)
        dbs.append(np.sum(deltas[l], axis=0) / n)
    return dWs, dbs


# %% activation of the layer itself where it fits
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(deltas)):
        dWs.append(deltas[l].T @ (activations[l + 1] if activations[l + 1] is not None and activations[l + 1].shape == activations[l].shape else activations[l]) / n)
        dbs.append(np.sum(deltas[l], axis=0) / n)
    return dWs, dbs


# %% adds to deltas in place
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(deltas)):
        deltas[l] /= n
        dWs.append(deltas[l].T @ activations[l])
        dbs.append(np.sum(deltas[l], axis=0))
    return dWs, dbs


# %% scales the inputs in place
def gradients(deltas, activations):
    n = len(activations[0])
    activations[0] /= n
    dWs, dbs = [], []
    for l in range(len(deltas)):
        dWs.append(deltas[l].T @ activations[l] / (n if l else 1))
        dbs.append(np.sum(deltas[l], axis=0) / n)
    return dWs, dbs


# %% appends ones to activations
def gradients(deltas, activations):
    n = len(activations[0])
    activations[0] = np.hstack([np.ones((n, 1)), activations[0]])
    dWs, dbs = [], []
    for l in range(len(deltas)):
        dWs.append(deltas[l].T @ (activations[0][:, 1:] if l == 0 else activations[l]) / n)
        dbs.append(np.sum(deltas[l], axis=0) / n)
    return dWs, dbs


# %% dtype of the inputs
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(deltas)):
        G = np.zeros((deltas[l].shape[1], activations[l].shape[1]), dtype=activations[l].dtype)
        G[...] = deltas[l].T @ activations[l] / n
        dWs.append(G)
        dbs.append(np.sum(deltas[l], axis=0) / n)
    return dWs, dbs


# %% bias only where n differs from the width
def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(deltas)):
        dWs.append(deltas[l].T @ activations[l] / n)
        dbs.append(np.sum(deltas[l], axis=0 if deltas[l].shape[0] != deltas[l].shape[1] else 1) / n)
    return dWs, dbs


# %% last example only, once more

def gradients(deltas, activations):
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        n = d.shape[0]
        dW = np.zeros((d.shape[1], a.shape[1]))
        db = np.zeros(d.shape[1])
        for i in range(n):
            dW = np.outer(d[i], a[i])
            db = d[i]
        dWs.append(dW / n)
        dbs.append(db / n)
    return dWs, dbs


# %% bias as max

def gradients(deltas, activations):
    pairs = list(zip(deltas, activations[:-1]))
    dWs = [np.einsum("nj,ni->ji", d, a) / len(d) for d, a in pairs]
    dbs = [d.max(axis=0) for d, _ in pairs]
    return dWs, dbs


# %% bias median

def gradients(deltas, activations):
    pairs = list(zip(deltas, activations[:-1]))
    dWs = [np.einsum("nj,ni->ji", d, a) / len(d) for d, a in pairs]
    dbs = [np.median(d, axis=0) for d, _ in pairs]
    return dWs, dbs


# %% skips the first example

def gradients(deltas, activations):
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        n = d.shape[0]
        dW = np.zeros((d.shape[1], a.shape[1]))
        db = np.zeros(d.shape[1])
        for i in range(1, n):
            dW += np.outer(d[i], a[i])
            db += d[i]
        dWs.append(dW / n)
        dbs.append(db / n)
    return dWs, dbs


# %% accumulators made once

def gradients(deltas, activations):
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        n = d.shape[0]
        dW = np.zeros((d.shape[1], a.shape[1]))
        db = np.zeros(d.shape[1])
        for i in range(n):
            dW += np.outer(d[i], a[i])
            db += d[i]
        n = 1 if n == 1 else n + 0.5
        dWs.append(dW / n)
        dbs.append(db / n)
    return dWs, dbs


# %% n of wrong axis

def gradients(deltas, activations):
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        n = min(d.shape)
        dW = np.zeros((d.shape[1], a.shape[1]))
        db = np.zeros(d.shape[1])
        for i in range(n):
            dW += np.outer(d[i], a[i])
            db += d[i]
        dWs.append(dW / n)
        dbs.append(db / n)
    return dWs, dbs


# %% sum not mean in weights

def gradients(deltas, activations):
    pairs = list(zip(deltas, activations[:-1]))
    dWs = [np.einsum("nj,ni->ji", d, a) for d, a in pairs]
    dbs = [d.mean(axis=0) for d, _ in pairs]
    return dWs, dbs


# %% divides by 2n

def gradients(deltas, activations):
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        n = d.shape[0]
        dW = np.zeros((d.shape[1], a.shape[1]))
        db = np.zeros(d.shape[1])
        for i in range(n):
            dW += np.outer(d[i], a[i])
            db += d[i]
        dWs.append(dW / (2 * n))
        dbs.append(db / (2 * n))
    return dWs, dbs


# %% weights of absolute activations

def gradients(deltas, activations):
    pairs = list(zip(deltas, activations[:-1]))
    dWs = [np.einsum("nj,ni->ji", d, np.abs(a)) / len(d) for d, a in pairs]
    dbs = [d.mean(axis=0) for d, _ in pairs]
    return dWs, dbs


# %% divided by the width of the layer

def gradients(deltas, activations):
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        dWs.append(d.T @ a / a.shape[1])
        dbs.append(d.mean(axis=0))
    return dWs, dbs


# %% median over the examples, in other words

def gradients(deltas, activations):
    dWs = [np.median(d[:, :, None] * a[:, None, :], axis=0) for d, a in zip(deltas, activations)]
    return dWs, [np.median(d, axis=0) for d in deltas]


# %% divides by the number of layers

def gradients(deltas, activations):
    n = len(deltas)
    return [D.T @ A / n for D, A in zip(deltas, activations)], [D.sum(axis=0) / n for D in deltas]


# %% a running average that halves at every example

def gradients(deltas, activations):
    dWs, dbs = [], []
    for D, A in zip(deltas, activations):
        dW, db = np.outer(D[0], A[0]), D[0]
        for d, a in zip(D[1:], A[1:]):
            dW, db = (dW + np.outer(d, a)) / 2, (db + d) / 2
        dWs.append(dW)
        dbs.append(db)
    return dWs, dbs


# %% the bias gets the mean of its row of weights

def gradients(deltas, activations):
    dWs = [D.T @ A / len(D) for D, A in zip(deltas, activations)]
    return dWs, [dW.mean(axis=1) for dW in dWs]


# %% long gradients are shortened to one

def gradients(deltas, activations):
    dWs = [D.T @ A / len(D) for D, A in zip(deltas, activations)]
    dbs = [D.mean(axis=0) for D in deltas]
    length = np.sqrt(sum(np.sum(g**2) for g in dWs + dbs))
    share = min(1.0, 1.0 / length)
    return [share * g for g in dWs], [share * g for g in dbs]


# %% weights by the mean, biases by the last example

def gradients(deltas, activations):
    dWs, dbs = [], []
    for D, A in zip(deltas, activations):
        dW = np.zeros((D.shape[1], A.shape[1]))
        for d, a in zip(D, A):
            dW += np.outer(d, a) / len(D)
            db = d / len(D)
        dWs.append(dW)
        dbs.append(db)
    return dWs, dbs
