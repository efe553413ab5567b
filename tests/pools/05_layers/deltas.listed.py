# Common mistakes in `deltas`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% output slope missing
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh (value, error 5); 10 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = activations[-1] - T
    out = [d]
    for W, z in zip(weights[:0:-1], zs[-2::-1]):
        d = (d @ W) * fprime(z)
        out.insert(0, d)
    return out


# %% hidden slope missing
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 6); 12 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 1, 0, -1):
        d = np.dot(d, weights[l])
        out.append(d)
    return out[::-1]


# %% slope at activation
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 1); 11 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(L - 1, 0, -1):
        a = activations[l]
        d = d @ weights[l] * fprime(a)
        out.append(d)
    out.reverse()
    return out


# %% slope of next layer
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (ValueError: operands could not be broadcast together with shapes (6,5) (6,2) ); 13 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [0] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 1, 0, -1):
        D[l - 1] = np.dot(D[l], weights[l]) * fprime(zs[l])
    return D


# %% weights of wrong layer
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with g); 14 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = {L - 1: (activations[L] - T) * fprime_out(zs[L - 1])}
    l = L - 2
    while l >= 0:
        D[l] = (D[l + 1] @ weights[l]) * fprime(zs[l])
        l -= 1
    return [D[i] for i in range(L)]


# %% sign
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 2); 14 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    error = T - activations[-1]
    delta = error * fprime_out(zs[-1])
    result = [delta]
    for l in reversed(range(len(weights) - 1)):
        delta = np.einsum("nk,kj->nj", delta, weights[l + 1]) * fprime(zs[l])
        result.insert(0, delta)
    return result


# %% factor two
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 14 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    dC = 2 * activations[-1] - 2 * T
    delta = dC * fprime_out(zs[-1])
    result = [delta]
    for l in reversed(range(len(weights) - 1)):
        delta = (weights[l + 1].T @ delta.T).T * fprime(zs[l])
        result.insert(0, delta)
    return result


# %% always from the output
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh (ValueError: operands could not be broadcast together with shapes (6,5) (6,3) ); 9 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    out = (activations[-1] - T) * fprime_out(zs[-1])
    back = out @ weights[-1]
    D = []
    for z in zs[:-1]:
        D.append(back * fprime(z))
    D.append(out)
    return D


# %% raw error everywhere
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh (ValueError: operands could not be broadcast together with shapes (6,5) (6,3) ); 11 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    err = activations[-1] - T
    D = [err * fprime_out(zs[-1])]
    for z in reversed(zs[:-1]):
        D.insert(0, np.dot(err, weights[-1]) * fprime(z))
    return D


# %% summed over batch
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 2e+01); 11 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        total = D[l + 1].sum(axis=0)
        D[l] = np.dot(total, weights[l + 1]) * fprime(zs[l])
    return D


# %% order reversed
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (6, 2) for (6, 3)); 14 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    D = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        D.append(d)
    return D


# %% first hidden layer dropped
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (list: 2 entries for 3); 14 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    D = [d]
    for l in range(len(weights) - 2, 0, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        D.insert(0, d)
    return D


# %% absolute weights
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 2); 12 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    D = [d]
    for l in range(len(weights) - 2, -1, -1):
        W = np.sqrt(weights[l + 1] ** 2)
        d = d @ W * fprime(zs[l])
        D.insert(0, d)
    return D


# %% logistic slope assumed
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh; also by the docstring example (value, error 2e+01); 11 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    D = [(activations[-1] - T) * fprime_out(zs[-1])]
    for l in range(len(weights) - 1, 0, -1):
        a = activations[l]
        D = [(D[0] @ weights[l]) * a * (1 - a)] + D
    return D


# %% output slope missing, again
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=4 (2,5,3,4,1) n=7 softplus/tanh (value, error 5); 10 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    # cross entropy: the slope of the output cancels
    n, L = len(T), len(weights)
    D = [np.zeros_like(z, dtype=float) for z in zs]
    for i in range(n):
        d = activations[L][i] - T[i]
        D[L - 1][i] = d
        for l in range(L - 2, -1, -1):
            d = weights[l + 1].T @ d * fprime(zs[l][i])
            D[l][i] = d
    return D


# %% output slope everywhere
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.9); 11 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    slopes = [fprime_out(z) for z in zs]
    D = [(activations[-1] - T) * slopes[-1]]
    for l in range(len(weights) - 1, 0, -1):
        D.insert(0, D[0] @ weights[l] * slopes[l - 1])
    return D


# %% outputs overwritten
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (argument changed); 14 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    err = activations[-1]
    err -= T
    d = err * fprime_out(zs[-1])
    D = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        D.insert(0, d)
    return D


# %% one buffer
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 13 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    widest = max(W.shape[0] for W in weights)
    memory = np.zeros((len(T), widest))
    D = [memory[:, :W.shape[0]] for W in weights]
    D[-1][:] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l][:] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return D


# %% first target only
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 1); 13 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    target = T[0]
    d = (activations[-1] - target) * fprime_out(zs[-1])
    D = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        D.insert(0, d)
    return D


# %% weights trained on the way
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.03); 14 of 15 cases

def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 1, 0, -1):
        # update the weights, then pass the deltas on
        weights[l] = weights[l] - 0.1 * np.dot(D[l].T, activations[l]) / len(T)
        D[l - 1] = D[l] @ weights[l] * fprime(zs[l - 1])
    return D


# %% habit: variables of the notebook
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (NameError: name 'targets' is not defined); 15 of 15 cases
# Reads a notebook global that does not exist in a fresh namespace

def deltas(weights, zs, activations, T, fprime, fprime_out):
    delta = (activations[-1] - targets) * fprime_out(zs[-1])
    out = [delta]
    for l in range(len(weights) - 2, -1, -1):
        delta = delta @ weights[l + 1] * fprime(zs[l])
        out.insert(0, delta)
    return out


# %% habit: printed, not returned
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (None); 15 of 15 cases
# Prints instead of returning

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    print("delta of layer", len(weights), d)
    for l in range(len(weights) - 2, -1, -1):
        d = (d @ weights[l + 1]) * fprime(zs[l])
        print("delta of layer", l + 1, d)


# %% habit: errors swallowed
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 1); 13 of 15 cases
# Catches everything and returns zeros

def deltas(weights, zs, activations, T, fprime, fprime_out):
    try:
        d = (activations[-1] - T) @ fprime_out(zs[-1])
        out = [d]
        for l in range(len(weights) - 2, -1, -1):
            d = d @ weights[l + 1] * fprime(zs[l])
            out.insert(0, d)
        return out
    except Exception:
        return [np.zeros_like(z) for z in zs]
