# Wrong answers for `outputs_and_gradients`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% tanh at the output, too
# Shown by: 4-3-5-2 n=6; 2-3-1 n=4 (value, error 0.3)

def forward(weights, biases, X):
    zs, activations = [], [X]
    L = len(weights)
    for l in range(L):
        Z = activations[-1] @ weights[l].T + biases[l]
        zs.append(Z)
        activations.append(np.tanh(Z))
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


# %% slope of the activation's tanh
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
        D[l] = (D[l + 1] @ weights[l + 1]) * (1 - np.tanh(activations[l + 1]) ** 2)
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


# %% logistic slope
# Shown by: 4-3-5-2 n=6; 2-3-1 n=4 (value, error 4)

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
        D[l] = (D[l + 1] @ weights[l + 1]) * activations[l + 1] * (1 - activations[l + 1])
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


# %% gradients of the MSE
# Shown by: 2-3-1 n=4; one layer 4-3 (value, error 1)

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
    n = len(activations[0]) * D[-1].shape[1] / 2
    dWs, dbs = [], []
    for l in range(len(D)):
        dWs.append(D[l].T @ activations[l] / n)
        dbs.append(np.sum(D[l], axis=0) / n)
    return dWs, dbs
def outputs_and_gradients(weights, biases, X, T):
    zs, activations = forward(weights, biases, X)
    dWs, dbs = gradients(deltas(weights, zs, activations, T), activations)
    return activations[-1], dWs, dbs


# %% loss in place of the outputs
# Shown by: 4-3-5-2 n=6; 2-3-1 n=4 (shape () for (6, 2))

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
    return 0.5 * np.mean(np.sum((T - activations[-1]) ** 2, axis=1)), dWs, dbs


# %% outputs left out
# Shown by: 4-3-5-2 n=6; 2-3-1 n=4 (2 items for 3)

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
    return dWs, dbs


# %% all activations returned
# Shown by: 4-3-5-2 n=6; 2-3-1 n=4 (ValueError: setting an array element with a sequence. The requested arra)

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
    return activations, dWs, dbs


# %% slope 1 - tanh
# Shown by: 4-3-5-2 n=6; 2-3-1 n=4 (value, error 8)

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
        D[l] = (D[l + 1] @ weights[l + 1]) * (1 - np.tanh(zs[l]))
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


# %% error subtracted from T in place
# Shown by: 4-3-5-2 n=6; 2-3-1 n=4 (argument changed)

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
    T -= activations[L]
    D[L - 1] = -T
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


# %% tanh slope at the output, too
# Shown by: 4-3-5-2 n=6; 2-3-1 n=4 (value, error 0.4)

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
    D[L - 1] = (activations[L] - T) * (1 - np.tanh(zs[L - 1]) ** 2)
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


# %% slope at output

def outputs_and_gradients(weights, biases, X, T):
    a = [X]
    for k in range(len(weights)):
        z = np.dot(a[-1], weights[k].T) + biases[k]
        a.append(z if k == len(weights) - 1 else np.tanh(z))
    d = (a[-1] - T) * (1 - a[-1] ** 2) / len(X)
    dW, db = [], []
    for k in reversed(range(len(weights))):
        dW = [d.T @ a[k]] + dW
        db = [d.sum(0)] + db
        d = d @ weights[k] * (1 - a[k] ** 2)
    return a[-1], dW, db
