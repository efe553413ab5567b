# Common mistakes in `naive_deltas`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% habit: not attempted tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (NotImplementedError: Not written yet: replace this line with your answer.)

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    raise NotImplementedError("Not written yet: replace this line with your answer.")


# %% output slope missing tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 1e+01)

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T)
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    return D


# %% slopes missing tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.8)

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1]
    return D


# %% slope at activation tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.3)

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(activations[l + 1])
    return D


# %% slope of next layer tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 1)

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[min(l + 1, L - 1)])
    return D


# %% weights of wrong layer tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (ValueError: matmul: Input operand 1 has a mismatch in its core dimension)

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l] * fprime(zs[l])
    return D


# %% sign tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 2)

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (T - activations[-1]) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    return D


# %% factor two tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 1)

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = 2 * (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    return D


# %% slope of sender tags=["borrowed"]
# Shown by: 4-3-5-2 n=6; 3-4-2-5-3 n=7 (ValueError: operands could not be broadcast together with shapes (6,5) ()

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[-1] @ weights[-1] * fprime(zs[l])
    return D


# %% raw error everywhere tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 1e+01)

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = (activations[-1] - T) @ weights[-1] * fprime(zs[l])
    return D


# %% summed over batch on the way tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 1)

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = np.sum(D[l + 1], axis=0, keepdims=True) @ weights[l + 1] * fprime(zs[l])
    return D


# %% order reversed tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (shape (4, 1) for (4, 3))

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    return D[::-1]


# %% first hidden layer dropped tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (TypeError: NoneType returned)

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, 0, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    return D


# %% absolute weights tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 2)

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ np.abs(weights[l + 1]) * fprime(zs[l])
    return D


# %% logistic slope assumed tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 2)

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * (activations[l + 1] * (1 - activations[l + 1]))
    return D


# %% output slope everywhere tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.2)

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime_out(zs[l])
    return D


# %% outputs overwritten tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (argument changed); the visible examples agree

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = np.subtract(activations[-1], T, out=activations[-1]) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    return D


# %% first target only tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.8)

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - np.ravel(T)[:activations[-1].shape[1]]) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    return D


# %% weights trained on the way tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.003)

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        weights[l + 1] -= 0.1 * D[l + 1].T @ activations[l + 1] / len(T)
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    return D


# %% habit: variables of the notebook tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (ValueError: matmul: Input operand 1 has a mismatch in its core dimension)

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ small_weights[l + 1] * fprime(zs[l])
    return D


# %% habit: global generator reseeded tags=["disputable", "borrowed"]
# Numbers are right in all cases; the visible examples agree
# Disputable: right numbers, but reseeds NumPy's global generator

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    np.random.seed(1)
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    return D


# %% habit: printed, not returned tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (None)

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    print(D)


# %% habit: returned inside the loop tags=["borrowed"]
# Shown by: 4-3-5-2 n=6; 3-4-2-5-3 n=7 (TypeError: NoneType returned)

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
        return D
    return D


# %% habit: rounded tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.02)

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    return [np.round(d, 2) for d in D]


# %% habit: remembered from call to call tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 1); the visible examples agree

KEPT = {}
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    return KEPT.setdefault(tuple(z.shape for z in zs), D)
