# Common mistakes in `outputs_and_gradients`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% bias left out tags=["borrowed"]
# Shown by: 4-3-5-2 n=6; 2-3-1 n=4 (value, error 2)

def forward(weights, biases, X):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T
        zs.append(Z)
        activations.append(np.tanh(Z) if l < L - 1 else Z)
    return zs, activations
def deltas(weights, zs, activations, T):
    L = len(weights)
    D = [None] * L
    D[L - 1] = activations[L] - T
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * (1 - np.tanh(zs[l]) ** 2)
    return D
def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs
def outputs_and_gradients(weights, biases, X, T):
    zs, activations = forward(weights, biases, X)
    dWs, dbs = gradients(deltas(weights, zs, activations, T), activations)
    return activations[-1], dWs, dbs


# %% hidden slope missing tags=["borrowed"]
# Shown by: 4-3-5-2 n=6; 2-3-1 n=4 (value, error 7)

def forward(weights, biases, X):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        zs.append(Z)
        activations.append(np.tanh(Z) if l < L - 1 else Z)
    return zs, activations
def deltas(weights, zs, activations, T):
    L = len(weights)
    D = [None] * L
    D[L - 1] = activations[L] - T
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1])
    return D
def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs
def outputs_and_gradients(weights, biases, X, T):
    zs, activations = forward(weights, biases, X)
    dWs, dbs = gradients(deltas(weights, zs, activations, T), activations)
    return activations[-1], dWs, dbs


# %% weights of wrong layer tags=["borrowed"]
# Shown by: 4-3-5-2 n=6; 2-3-1 n=4 (ValueError: matmul: Input operand 1 has a mismatch in its core dimension)

def forward(weights, biases, X):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        zs.append(Z)
        activations.append(np.tanh(Z) if l < L - 1 else Z)
    return zs, activations
def deltas(weights, zs, activations, T):
    L = len(weights)
    D = [None] * L
    D[L - 1] = activations[L] - T
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l]) * (1 - np.tanh(zs[l]) ** 2)
    return D
def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs
def outputs_and_gradients(weights, biases, X, T):
    zs, activations = forward(weights, biases, X)
    dWs, dbs = gradients(deltas(weights, zs, activations, T), activations)
    return activations[-1], dWs, dbs


# %% sign tags=["borrowed"]
# Shown by: 4-3-5-2 n=6; 2-3-1 n=4 (value, error 2)

def forward(weights, biases, X):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        zs.append(Z)
        activations.append(np.tanh(Z) if l < L - 1 else Z)
    return zs, activations
def deltas(weights, zs, activations, T):
    L = len(weights)
    D = [None] * L
    D[L - 1] = T - activations[L]
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * (1 - np.tanh(zs[l]) ** 2)
    return D
def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs
def outputs_and_gradients(weights, biases, X, T):
    zs, activations = forward(weights, biases, X)
    dWs, dbs = gradients(deltas(weights, zs, activations, T), activations)
    return activations[-1], dWs, dbs


# %% slope of sender tags=["borrowed"]
# Shown by: 4-3-5-2 n=6; 3-4-2-5-3 n=7 (ValueError: operands could not be broadcast together with shapes (6,5) (); the visible examples agree

def forward(weights, biases, X):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        zs.append(Z)
        activations.append(np.tanh(Z) if l < L - 1 else Z)
    return zs, activations
def deltas(weights, zs, activations, T):
    L = len(weights)
    D = [None] * L
    D[L - 1] = activations[L] - T
    for l in range(L - 2, -1, -1):
        D[l] = (D[L - 1] @ weights[L - 1]) * (1 - np.tanh(zs[l]) ** 2)
    return D
def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs
def outputs_and_gradients(weights, biases, X, T):
    zs, activations = forward(weights, biases, X)
    dWs, dbs = gradients(deltas(weights, zs, activations, T), activations)
    return activations[-1], dWs, dbs


# %% not averaged tags=["borrowed"]
# Shown by: 4-3-5-2 n=6; 2-3-1 n=4 (value, error 5)

def forward(weights, biases, X):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        zs.append(Z)
        activations.append(np.tanh(Z) if l < L - 1 else Z)
    return zs, activations
def deltas(weights, zs, activations, T):
    L = len(weights)
    D = [None] * L
    D[L - 1] = activations[L] - T
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * (1 - np.tanh(zs[l]) ** 2)
    return D
def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l])
        dbs.append(np.sum(D[l], axis=0))
    return dWs, dbs
def outputs_and_gradients(weights, biases, X, T):
    zs, activations = forward(weights, biases, X)
    dWs, dbs = gradients(deltas(weights, zs, activations, T), activations)
    return activations[-1], dWs, dbs


# %% weights not averaged tags=["borrowed"]
# Shown by: 4-3-5-2 n=6; 2-3-1 n=4 (value, error 5)

def forward(weights, biases, X):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        zs.append(Z)
        activations.append(np.tanh(Z) if l < L - 1 else Z)
    return zs, activations
def deltas(weights, zs, activations, T):
    L = len(weights)
    D = [None] * L
    D[L - 1] = activations[L] - T
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * (1 - np.tanh(zs[l]) ** 2)
    return D
def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l])
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs
def outputs_and_gradients(weights, biases, X, T):
    zs, activations = forward(weights, biases, X)
    dWs, dbs = gradients(deltas(weights, zs, activations, T), activations)
    return activations[-1], dWs, dbs


# %% averaged twice tags=["borrowed"]
# Shown by: 4-3-5-2 n=6; 2-3-1 n=4 (value, error 0.8)

def forward(weights, biases, X):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        zs.append(Z)
        activations.append(np.tanh(Z) if l < L - 1 else Z)
    return zs, activations
def deltas(weights, zs, activations, T):
    L = len(weights)
    D = [None] * L
    D[L - 1] = activations[L] - T
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * (1 - np.tanh(zs[l]) ** 2)
    return D
def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n / n)
        dbs.append(np.sum(D[l], axis=0) / n / n)
    return dWs, dbs
def outputs_and_gradients(weights, biases, X, T):
    zs, activations = forward(weights, biases, X)
    dWs, dbs = gradients(deltas(weights, zs, activations, T), activations)
    return activations[-1], dWs, dbs


# %% own activations tags=["borrowed"]
# Shown by: 4-3-5-2 n=6; 2-3-1 n=4 (shape (3, 3) for (3, 4))

def forward(weights, biases, X):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        zs.append(Z)
        activations.append(np.tanh(Z) if l < L - 1 else Z)
    return zs, activations
def deltas(weights, zs, activations, T):
    L = len(weights)
    D = [None] * L
    D[L - 1] = activations[L] - T
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * (1 - np.tanh(zs[l]) ** 2)
    return D
def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l + 1] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs
def outputs_and_gradients(weights, biases, X, T):
    zs, activations = forward(weights, biases, X)
    dWs, dbs = gradients(deltas(weights, zs, activations, T), activations)
    return activations[-1], dWs, dbs


# %% bias first example tags=["borrowed"]
# Shown by: 4-3-5-2 n=6; 2-3-1 n=4 (value, error 2)

def forward(weights, biases, X):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        zs.append(Z)
        activations.append(np.tanh(Z) if l < L - 1 else Z)
    return zs, activations
def deltas(weights, zs, activations, T):
    L = len(weights)
    D = [None] * L
    D[L - 1] = activations[L] - T
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * (1 - np.tanh(zs[l]) ** 2)
    return D
def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(D[l][0])
    return dWs, dbs
def outputs_and_gradients(weights, biases, X, T):
    zs, activations = forward(weights, biases, X)
    dWs, dbs = gradients(deltas(weights, zs, activations, T), activations)
    return activations[-1], dWs, dbs


# %% order reversed tags=["borrowed"]
# Shown by: 4-3-5-2 n=6; 2-3-1 n=4 (shape (2, 5) for (3, 4))

def forward(weights, biases, X):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        zs.append(Z)
        activations.append(np.tanh(Z) if l < L - 1 else Z)
    return zs, activations
def deltas(weights, zs, activations, T):
    L = len(weights)
    D = [None] * L
    D[L - 1] = activations[L] - T
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * (1 - np.tanh(zs[l]) ** 2)
    return D
def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs
def outputs_and_gradients(weights, biases, X, T):
    zs, activations = forward(weights, biases, X)
    dWs, dbs = gradients(deltas(weights, zs, activations, T), activations)
    return activations[-1], dWs[::-1], dbs[::-1]


# %% biases first tags=["borrowed"]
# Shown by: 4-3-5-2 n=6; 2-3-1 n=4 (shape (3,) for (3, 4))

def forward(weights, biases, X):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        zs.append(Z)
        activations.append(np.tanh(Z) if l < L - 1 else Z)
    return zs, activations
def deltas(weights, zs, activations, T):
    L = len(weights)
    D = [None] * L
    D[L - 1] = activations[L] - T
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * (1 - np.tanh(zs[l]) ** 2)
    return D
def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs
def outputs_and_gradients(weights, biases, X, T):
    zs, activations = forward(weights, biases, X)
    dWs, dbs = gradients(deltas(weights, zs, activations, T), activations)
    return activations[-1], dbs, dWs


# %% habit: printed, not returned tags=["borrowed"]
# Shown by: 4-3-5-2 n=6; 2-3-1 n=4 (None)

def forward(weights, biases, X):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        zs.append(Z)
        activations.append(np.tanh(Z) if l < L - 1 else Z)
    return zs, activations
def deltas(weights, zs, activations, T):
    L = len(weights)
    D = [None] * L
    D[L - 1] = activations[L] - T
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * (1 - np.tanh(zs[l]) ** 2)
    return D
def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs
def outputs_and_gradients(weights, biases, X, T):
    zs, activations = forward(weights, biases, X)
    dWs, dbs = gradients(deltas(weights, zs, activations, T), activations)
    print(activations[-1], dWs, dbs)


# %% habit: rounded tags=["borrowed"]
# Shown by: 4-3-5-2 n=6; 2-3-1 n=4 (value, error 0.03)

def forward(weights, biases, X):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        zs.append(Z)
        activations.append(np.tanh(Z) if l < L - 1 else Z)
    return zs, activations
def deltas(weights, zs, activations, T):
    L = len(weights)
    D = [None] * L
    D[L - 1] = activations[L] - T
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * (1 - np.tanh(zs[l]) ** 2)
    return D
def gradients(D, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs
def outputs_and_gradients(weights, biases, X, T):
    zs, activations = forward(weights, biases, X)
    dWs, dbs = gradients(deltas(weights, zs, activations, T), activations)
    return np.round(activations[-1], 2), [np.round(q, 2) for q in dWs], [np.round(q, 2) for q in dbs]


# %% habit: not attempted tags=["borrowed"]
# Shown by: 4-3-5-2 n=6; 2-3-1 n=4 (NotImplementedError: Not written yet: replace this line with your answer.)

def outputs_and_gradients(weights, biases, X, T):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
