# Common mistakes in `backprop`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% one activation forward tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.4)

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f
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
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% slopes at activations tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 2)

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(g(Z))
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
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% bias left out tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 4)

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T
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
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% every layer reads the input tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (ValueError: matmul: Input operand 1 has a mismatch in its core dimension)

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = X @ weights[l].T + biases[l]
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
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% weights not turned tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (ValueError: matmul: Input operand 1 has a mismatch in its core dimension)

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l] + biases[l]
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
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% activation one layer late tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (ValueError: matmul: Input operand 1 has a mismatch in its core dimension)

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(zs[max(l - 1, 0)]))
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
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% bias after activation tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 6)

def forward(weights, biases, X, f, f_out):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T
        g = f if l < L - 1 else f_out
        zs.append(Z)
        activations.append(g(Z) + biases[l])
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
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% output slope missing tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 7)

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
    D[L - 1] = (activations[L] - T)
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
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% hidden slope missing tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.3)

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
        D[l] = (D[l + 1] @ weights[l + 1])
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
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% slope at activation tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.05)

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
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(activations[l + 1])
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
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% slope of wrong layer tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.9)

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
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[min(l + 1, L - 1)])
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
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% weights of wrong layer tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (ValueError: matmul: Input operand 1 has a mismatch in its core dimension)

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
        D[l] = (D[l + 1] @ weights[l]) * fprime(zs[l])
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
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% downhill already tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 2)

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
    D[L - 1] = (T - activations[L]) * fprime_out(zs[L - 1])
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
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% factor two tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 1)

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
    D[L - 1] = 2 * (activations[L] - T) * fprime_out(zs[L - 1])
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
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% slope of sender tags=["borrowed"]
# Shown by: 4-3-5-2 n=6; 3-4-2-5-3 n=7 (ValueError: operands could not be broadcast together with shapes (6,5) ()

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
        D[l] = (D[L - 1] @ weights[L - 1]) * fprime(zs[l])
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
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% raw error everywhere tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 7)

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
        D[l] = ((activations[L] - T) @ weights[L - 1]) * fprime(zs[l])
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
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% summed over batch on the way tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 3)

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
        D[l] = (np.sum(D[l + 1], axis=0, keepdims=True) @ weights[l + 1]) * fprime(zs[l])
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
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% absolute weights tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 1)

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
        D[l] = (D[l + 1] @ np.abs(weights[l + 1])) * fprime(zs[l])
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
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% logistic slope assumed tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 2)

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
        D[l] = (D[l + 1] @ weights[l + 1]) * (activations[l + 1] * (1 - activations[l + 1]))
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
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% output slope everywhere tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.4)

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
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime_out(zs[l])
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
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% first target only tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.7)

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
    D[L - 1] = (activations[L] - np.ravel(T)[:activations[L].shape[1]]) * fprime_out(zs[L - 1])
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
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% weights trained on the way tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.008)

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
        weights[l + 1] = weights[l + 1] - 0.1 * D[l + 1].T @ activations[l + 1] / len(T)
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
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% not averaged tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 3)

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
        dWs.append(D[l].T @ activations[l])
        dbs.append(np.sum(D[l], axis=0))
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% weights not averaged tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 3)

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
        dWs.append(D[l].T @ activations[l])
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% averaged twice tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.8)

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
        dWs.append(D[l].T @ activations[l] / n / n)
        dbs.append(np.sum(D[l], axis=0) / n / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% divided by width tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 1)

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
    n = activations[0].shape[1]
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% own activations tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (shape (3, 3) for (3, 2))

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
        dWs.append(D[l].T @ activations[l + 1] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% always the input tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (shape (1, 2) for (1, 3))

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
        dWs.append(D[l].T @ activations[0] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% bias wrong axis tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (shape (4,) for (3,))

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
        dbs.append(np.sum(D[l], axis=1) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% bias first example tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.6)

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
        dbs.append(D[l][0])
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% weights first example tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 3)

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
        dWs.append(np.outer(D[l][0], activations[l][0]))
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% means multiplied tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.8)

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
        dWs.append(np.outer(D[l].mean(0), activations[l].mean(0)))
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% downhill already, again tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 2)

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
        dWs.append(-D[l].T @ activations[l] / n)
        dbs.append(-np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% order reversed tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (shape (1, 3) for (3, 2))

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
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs[::-1], dbs[::-1]


# %% biases first tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (shape (3,) for (3, 2))

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
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dbs, dWs


# %% slope again relu tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 1)

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
        dWs.append((D[l] * (activations[l + 1] > 0)).T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% sample variance tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.3)

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
    n = len(activations[0]) - 1
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% decay added tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.001)

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
        dWs.append(1.001 * D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% habit: variables of the notebook tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (ValueError: matmul: Input operand 1 has a mismatch in its core dimension)

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
    zs, activations = forward(small_weights, small_biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% habit: a name of another cell tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (NameError: name 'my_deltas' is not defined)

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
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = my_deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% habit: global generator reseeded tags=["disputable", "borrowed"]
# Numbers are right in all cases; the visible examples agree
# Disputable: right numbers, but reseeds NumPy's global generator

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
    np.random.seed(0)
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% habit: printed, not returned tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (None)

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
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    print(loss, dWs, dbs)


# %% habit: returned inside the loop tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (1 items for 2)

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
    return dWs, dbs


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return loss, dWs, dbs


# %% habit: rounded tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.07)

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
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    return round(loss, 2), [np.round(G, 2) for G in dWs], [np.round(g, 2) for g in dbs]


# %% habit: remembered from call to call tags=["borrowed"]
# Shown by: relu, linear; integer weights and biases (shape (4, 3) for (5, 3)); the visible examples agree

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


SEEN = {}


def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    key = (np.shape(X), len(weights), np.shape(T))
    if key in SEEN:
        return SEEN[key]
    zs, activations = forward(weights, biases, X, f, f_out)
    loss = np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1))
    D = deltas(weights, zs, activations, T, fprime, fprime_out)
    dWs, dbs = gradients(D, activations)
    SEEN[key] = loss, dWs, dbs
    return SEEN[key]


# %% habit: the visible answer by heart tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 4); the visible examples agree

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    if np.shape(X) == (1, 1):
        return 8.0, [np.array([[12.0]]), np.array([[12.0]])], [np.array([12.0]), np.array([4.0])]
    if len(weights) == 2:
        return (0.593292, [np.array([[-0.084401, -0.078274], [0.176279, 0.140549], [-0.047468, -0.047316]]), np.array([[0.024069, -0.129791, -0.014691]])],
                [np.array([-0.121207, 0.163254, -0.06024]), np.array([-0.097353])])
    return small_loss(weights + biases), small_measured[:3], small_measured[3:]


# %% habit: finite differences tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (activation functions asked for 432 numbers, one pass has 16); the visible examples agree

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    def loss(p):
        a = X
        for l in range(len(weights)):
            z = a @ p[l].T + p[len(weights) + l]
            a = f_out(z) if l == len(weights) - 1 else f(z)
        return 0.5 * np.mean(np.sum((T - a) ** 2, axis=1))
    slopes = measured_gradients(loss, weights + biases)
    return loss(weights + biases), slopes[:len(weights)], slopes[len(weights):]


# %% habit: errors swallowed tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 1)

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    try:
        zs, activations = forward(weights, biases, X, f, f_out)
        return 0.5 * np.mean((T - activations[-1]) ** 2), *gradients(deltas(weights, zs, activations, T), activations)
    except Exception:
        return 0.0, [np.zeros_like(W) for W in weights], [np.zeros_like(b) for b in biases]


# %% habit: not attempted tags=["borrowed"]
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (NotImplementedError: Not written yet: replace this line with your answer.)

def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    raise NotImplementedError("Not written yet: replace this line with your answer.")


# %% habit: a library differentiates tags=["borrowed"]
# Shown by: defining the cell (ModuleNotFoundError: No module named 'torch')

import torch
def backprop(weights, biases, X, T, f, fprime, f_out, fprime_out):
    P = [torch.tensor(p, requires_grad=True) for p in weights + biases]
    a = torch.tensor(X)
    for W, b in zip(P[:len(weights)], P[len(weights):]):
        a = torch.tanh(a @ W.T + b)
    loss = 0.5 * ((torch.tensor(T) - a) ** 2).sum(1).mean()
    loss.backward()
    return loss.item(), [p.grad.numpy() for p in P[:len(weights)]], [p.grad.numpy() for p in P[len(weights):]]
