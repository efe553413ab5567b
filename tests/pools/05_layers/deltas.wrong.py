# Wrong answers for `deltas`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% averaged over the batch
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.8); 12 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    n = len(T)
    d = (activations[-1] - T) * fprime_out(zs[-1]) / n
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        out.insert(0, d)
    return out


# %% hidden slope on the output, output slope on the hidden layers
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 3); 12 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime_out(zs[l])
        out.insert(0, d)
    return out


# %% hidden slope everywhere
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 3); 12 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        out.insert(0, d)
    return out


# %% output slope at the activation
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh (value, error 0.4); 9 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(activations[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        out.insert(0, d)
    return out


# %% squared error in the output delta
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.5); 14 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = 0.5 * (activations[-1] - T) ** 2 * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        out.insert(0, d)
    return out


# %% slope inside the sum, of the wrong layer
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 2); 12 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = (d * fprime(zs[l + 1])) @ weights[l + 1]
        out.insert(0, d)
    return out


# %% slope of the first hidden layer forgotten
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 2); 12 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1]
        if l > 0:
            d = d * fprime(zs[l])
        out.insert(0, d)
    return out


# %% last delta not passed on (all from a copy of the output, right shapes)
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh (value, error 1e+01); 10 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    out = [(activations[-1] - T) * fprime_out(zs[-1])]
    err = activations[-1] - T
    for l in range(L - 2, -1, -1):
        err = err @ weights[l + 1]
        out.insert(0, err * fprime(zs[l]))
    return out


# %% input layer gets a delta too
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (list: 4 entries for 3); 15 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 1, -1, -1):
        d = d @ weights[l]
        if l > 0:
            d = d * fprime(zs[l - 1])
        out.insert(0, d)
    return out


# %% exactly two layers
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh (ValueError: operands could not be broadcast together with shapes (6,5) (6,2) ); 10 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d2 = (activations[2] - T) * fprime_out(zs[1])
    d1 = (d2 @ weights[1]) * fprime(zs[0])
    return [d1, d2]


# %% first example only, repeated
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 1); 12 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1][0] - T[0]) * fprime_out(zs[-1][0])
    out = [np.tile(d, (len(T), 1))]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l][0])
        out.insert(0, np.tile(d, (len(T), 1)))
    return out


# %% transposed results
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (shape (3, 6) for (6, 3)); 14 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T).T * fprime_out(zs[-1]).T
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = weights[l + 1].T @ d * fprime(zs[l]).T
        out.insert(0, d)
    return out


# %% one delta per layer, batch averaged away
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (3,) for (6, 3)); 15 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        out.insert(0, d)
    return [d.mean(axis=0) for d in out]


# %% buffer like T (integer targets)
# Shown by: L=2 integers (3,2,2) n=4 tanh/logistic; 0/1 integer targets (value, error 1); 2 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    D = [np.zeros_like(z) for z in zs]
    D[-1] = np.zeros_like(T)
    D[-1][:] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(len(weights) - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    return D


# %% T subtracted in place from a view
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (argument changed); 15 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    T -= activations[-1]
    d = -T * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        out.insert(0, d)
    return out


# %% pops the weights from the caller's list
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (argument changed); 14 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    while len(weights) > 1:
        W = weights.pop()
        d = d @ W * fprime(zs[len(weights) - 1])
        out.insert(0, d)
    return out


# %% reverses the caller's lists
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (argument changed); 14 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    weights.reverse()
    zs.reverse()
    d = (activations[-1] - T) * fprime_out(zs[0])
    out = [d]
    for W, z in zip(weights, zs[1:]):
        d = d @ W * fprime(z)
        out.insert(0, d)
    return out


# %% stops the loop one layer early, zeros in front
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 13 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [np.zeros(z.shape) for z in zs]
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, 0, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    return D


# %% clipped deltas
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.8); 13 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = np.clip((activations[-1] - T) * fprime_out(zs[-1]), -0.1, 0.1)
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = np.clip(d @ weights[l + 1] * fprime(zs[l]), -0.1, 0.1)
        out.insert(0, d)
    return out


# %% divides by the width of the next layer
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.9); 11 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] / weights[l + 1].shape[0] * fprime(zs[l])
        out.insert(0, d)
    return out


# %% W transposed in square layers
# Shown by: L=3 equal widths (4,4,4,4) n=6 tanh/logistic; L=3 equal widths and n (3,3,3,3) n=3 tanh/cube (value, error 2); 6 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        W = weights[l + 1]
        back = d @ W.T if W.shape[0] == W.shape[1] else d @ W
        d = back * fprime(zs[l])
        out.insert(0, d)
    return out


# %% hard-coded tanh slope
# Shown by: L=2 (3,4,2) n=5 logistic/linear; L=4 (2,5,3,4,1) n=7 softplus/tanh; also by the docstring example (value, error 5); 7 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * (1 - activations[l + 1] ** 2)
        out.insert(0, d)
    return out


# %% slope of the layer before (activations index slip)
# Shown by: L=3 equal widths (4,4,4,4) n=6 tanh/logistic; L=3 equal widths and n (3,3,3,3) n=3 tanh/cube (value, error 4); 7 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    d = (activations[L - 1] - T if activations[L - 1].shape == T.shape else activations[L] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(L - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        out.insert(0, d)
    return out


# %% list grows over calls
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic, second call; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (list: 6 entries for 3); 15 of 15 cases

all_deltas = []

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    all_deltas.insert(0, d)
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        all_deltas.insert(0, d)
    return all_deltas


# %% slope squared
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.6); 11 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        s = fprime(zs[l])
        d = d * 1.0 @ weights[l + 1] * s * s
        out.insert(0, d)
    return out


# %% dead zone for small deltas
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.02); 8 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        d[np.abs(d) < 0.01] = 0
        out.insert(0, d)
    return out


# %% rounded to three decimals
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.002); 9 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        out.insert(0, d)
    return [np.round(d, 3) for d in out]


# %% dictionary by layer number
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (dict); 15 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = {L: (activations[L] - T) * fprime_out(zs[L - 1])}
    for l in range(L - 1, 0, -1):
        D[l] = D[l + 1] @ weights[l] * fprime(zs[l - 1])
    return D


# %% returns inside the loop
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh (None); 9 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
        return D
    return D


# %% summed over the outputs for the hidden layers
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 2); 11 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d.sum(axis=1, keepdims=True) * weights[l + 1].sum(axis=0) * fprime(zs[l])
        out.insert(0, d)
    return out


# %% slope multiplied into the stored pre-activations
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (argument changed); 13 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        zs[l] = fprime(zs[l])
        d = d @ weights[l + 1] * zs[l]
        out.insert(0, d)
    return out


# %% depth 1: hidden slope
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * (fprime_out if L > 1 else fprime)(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


# %% output slope missing when there is one output
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * (fprime_out(zs[L - 1]) if T.shape[1] > 1 else 1.0)
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


# %% slope at what the layer receives, where it fits
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(activations[l] if activations[l].shape == zs[l].shape else zs[l])
    return D


# %% weights of the last layer transposed where square
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ (weights[l + 1].T if weights[l + 1].shape[0] == weights[l + 1].shape[1] else weights[l + 1])) * fprime(zs[l])
    return D


# %% error in place
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    activations[L] -= T
    D[L - 1] = activations[L] * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


# %% error written into T
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    T[...] = activations[L] - T
    D[L - 1] = T * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


# %% pops the lists
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    weights, zs = list(weights), zs
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    zs.pop()
    return D


# %% same delta in every hidden layer
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [0.0 * zs[0]] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[L - 1] @ weights[l + 1] if D[L - 1].shape[1] == weights[l + 1].shape[0] else D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


# %% integer targets make an integer delta
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    err = np.empty_like(T)
    err[...] = activations[L] - T
    D[L - 1] = err * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


# %% two-layer code

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d2 = (activations[2] - T) * fprime_out(zs[1])
    d1 = (d2 @ weights[1]) * fprime(zs[0])
    return [d1, d2]


# %% slope of output left out of first step only

def deltas(weights, zs, activations, T, fprime, fprime_out):
    error = activations[-1] - T
    delta = error * fprime_out(zs[-1])
    found = [delta]
    delta = error
    for W, z in zip(reversed(weights[1:]), reversed(zs[:-1])):
        delta = np.dot(delta, W) * fprime(z)
        found.append(delta)
    found.reverse()
    return found


# %% hidden slopes squared

def deltas(weights, zs, activations, T, fprime, fprime_out):
    error = activations[-1] - T
    delta = error * fprime_out(zs[-1])
    found = [delta]
    for W, z in zip(reversed(weights[1:]), reversed(zs[:-1])):
        delta = np.dot(delta, W) * fprime(z) ** 2
        found.append(delta)
    found.reverse()
    return found


# %% last example's slope

def deltas(weights, zs, activations, T, fprime, fprime_out):
    n, L = len(T), len(weights)
    D = [np.zeros_like(z, dtype=float) for z in zs]
    for i in range(n):
        d = (activations[L][i] - T[i]) * fprime_out(zs[L - 1])[i]
        D[L - 1][i] = d
        for l in range(L - 2, -1, -1):
            d = weights[l + 1].T.dot(d) * fprime(zs[l])[-1]
            D[l][i] = d
    return D


# %% last example's output slope

def deltas(weights, zs, activations, T, fprime, fprime_out):
    n, L = len(T), len(weights)
    D = [np.zeros_like(z, dtype=float) for z in zs]
    for i in range(n):
        d = (activations[L][i] - T[i]) * fprime_out(zs[L - 1])[-1]
        D[L - 1][i] = d
        for l in range(L - 2, -1, -1):
            d = weights[l + 1].T.dot(d) * fprime(zs[l])[i]
            D[l][i] = d
    return D


# %% all hidden deltas zero

def deltas(weights, zs, activations, T, fprime, fprime_out):
    n, L = len(T), len(weights)
    D = [np.zeros_like(z, dtype=float) for z in zs]
    for i in range(n):
        d = (activations[L][i] - T[i]) * fprime_out(zs[L - 1])[i]
        D[L - 1][i] = d
        for l in range(L - 2, -1, -1):
            d = weights[l + 1].T.dot(d) * fprime(zs[l])[i]
            D[l] = d * 0 + D[l]
    return D


# %% forgot reverse

def deltas(weights, zs, activations, T, fprime, fprime_out):
    error = activations[-1] - T
    delta = error * fprime_out(zs[-1])
    found = [delta]
    for W, z in zip(reversed(weights[1:]), reversed(zs[:-1])):
        delta = np.dot(delta, W) * fprime(z)
        found.append(delta)
    return found


# %% only first example filled

def deltas(weights, zs, activations, T, fprime, fprime_out):
    n, L = len(T), len(weights)
    D = [np.zeros_like(z, dtype=float) for z in zs]
    for i in range(1):
        d = (activations[L][i] - T[i]) * fprime_out(zs[L - 1])[i]
        D[L - 1][i] = d
        for l in range(L - 2, -1, -1):
            d = weights[l + 1].T.dot(d) * fprime(zs[l])[i]
            D[l][i] = d
    return D


# %% error squared times slope

def deltas(weights, zs, activations, T, fprime, fprime_out):
    error = (activations[-1] - T) ** 2
    delta = error * fprime_out(zs[-1])
    found = [delta]
    for W, z in zip(reversed(weights[1:]), reversed(zs[:-1])):
        delta = np.dot(delta, W) * fprime(z)
        found.append(delta)
    found.reverse()
    return found


# %% weights and slopes misaligned

def deltas(weights, zs, activations, T, fprime, fprime_out):
    error = activations[-1] - T
    delta = error * fprime_out(zs[-1])
    found = [delta]
    for W, z in zip(weights[1:], reversed(zs[:-1])):
        delta = np.dot(delta, W) * fprime(z)
        found.append(delta)
    found.reverse()
    return found


# %% targets of next example

def deltas(weights, zs, activations, T, fprime, fprime_out):
    n, L = len(T), len(weights)
    D = [np.zeros_like(z, dtype=float) for z in zs]
    for i in range(n):
        d = (activations[L][i] - T[i - 1]) * fprime_out(zs[L - 1])[i]
        D[L - 1][i] = d
        for l in range(L - 2, -1, -1):
            d = weights[l + 1].T.dot(d) * fprime(zs[l])[i]
            D[l][i] = d
    return D


# %% normalised each layer

def deltas(weights, zs, activations, T, fprime, fprime_out):
    error = activations[-1] - T
    delta = error * fprime_out(zs[-1])
    found = [delta]
    for W, z in zip(reversed(weights[1:]), reversed(zs[:-1])):
        delta = np.dot(delta, W) * fprime(z)
        delta = delta / np.abs(delta).max()
        found.append(delta)
    found.reverse()
    return found


# %% tiny epsilon in slope

def deltas(weights, zs, activations, T, fprime, fprime_out):
    error = activations[-1] - T
    delta = error * fprime_out(zs[-1])
    found = [delta]
    for W, z in zip(reversed(weights[1:]), reversed(zs[:-1])):
        delta = np.dot(delta, W) * (fprime(z) + 0.01)
        found.append(delta)
    found.reverse()
    return found


# %% error clipped

def deltas(weights, zs, activations, T, fprime, fprime_out):
    error = np.clip(activations[-1] - T, -1, 1)
    delta = error * fprime_out(zs[-1])
    found = [delta]
    for W, z in zip(reversed(weights[1:]), reversed(zs[:-1])):
        delta = np.dot(delta, W) * fprime(z)
        found.append(delta)
    found.reverse()
    return found


# %% mean over outputs on the way

def deltas(weights, zs, activations, T, fprime, fprime_out):
    error = activations[-1] - T
    delta = error * fprime_out(zs[-1])
    found = [delta]
    for W, z in zip(reversed(weights[1:]), reversed(zs[:-1])):
        delta = np.dot(delta, W) / W.shape[0] * fprime(z)
        found.append(delta)
    found.reverse()
    return found


# %% errors sent back before the slope is taken

def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    e = activations[-1] - T
    D = [None] * L
    D[-1] = e * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        e = e @ weights[l + 1]
        D[l] = e * fprime(zs[l])
    return D


# %% largest size kept at one

def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        d = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
        D[l] = d / np.max(np.abs(d))
    return D


# %% error of the output goes to all layers

def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = np.sum(D[-1], axis=1, keepdims=True) * fprime(zs[l])
    return D


# %% slopes of the layers between are left out
# The way from the output goes through all matrices, and meets the slope of the layer itself alone.

def deltas(weights, zs, activations, T, fprime, fprime_out):
    out = (activations[-1] - T) * fprime_out(zs[-1])
    found = [out]
    for l in range(len(weights) - 2, -1, -1):
        way = weights[-1]
        for W in weights[l + 1 : -1][::-1]:
            way = way @ W
        found.insert(0, out @ way * fprime(zs[l]))
    return found


# %% each delta is cut off at one

def deltas(weights, zs, activations, T, fprime, fprime_out):
    D = [np.clip((activations[-1] - T) * fprime_out(zs[-1]), -1, 1)]
    for l in reversed(range(len(weights) - 1)):
        D.insert(0, np.clip(D[0] @ weights[l + 1] * fprime(zs[l]), -1, 1))
    return D


# %% only the layer before the output is reached by its slope

def deltas(weights, zs, activations, T, fprime, fprime_out):
    D = [(activations[-1] - T) * fprime_out(zs[-1])]
    for l in range(len(weights) - 2, -1, -1):
        slope = fprime(zs[l]) if l == len(weights) - 2 else 1.0
        D.insert(0, D[0] @ weights[l + 1] * slope)
    return D
