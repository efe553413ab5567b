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


# %% the square of the slope is forgotten
# The slope of tanh is 1 - a^2; here it is 1 - a.

def outputs_and_gradients(weights, biases, X, T):
    acts = [X]
    for l, (W, b) in enumerate(zip(weights, biases)):
        z = acts[-1] @ W.T + b
        acts.append(z if l == len(weights) - 1 else np.tanh(z))
    n = len(X)
    delta = acts[-1] - T
    dWs, dbs = [], []
    for l in range(len(weights) - 1, -1, -1):
        dWs.insert(0, delta.T @ acts[l] / n)
        dbs.insert(0, delta.mean(axis=0))
        delta = delta @ weights[l] * (1 - acts[l])
    return acts[-1], dWs, dbs


# %% averaged over all entries of the outputs
# The error is divided by n o, as the MSE is, where E is an average over the n examples.

def outputs_and_gradients(weights, biases, X, T):
    zs, acts = [], [X]
    for k in range(len(weights)):
        zs.append(acts[-1] @ weights[k].T + biases[k])
        acts.append(np.tanh(zs[-1]) if k < len(weights) - 1 else zs[-1])
    Y = acts[-1]
    delta = (Y - T) / T.size
    dWs, dbs = [None] * len(weights), [None] * len(weights)
    for k in reversed(range(len(weights))):
        dWs[k] = delta.T @ acts[k]
        dbs[k] = delta.sum(axis=0)
        if k:
            delta = (delta @ weights[k]) * (1 - np.tanh(zs[k - 1]) ** 2)
    return Y, dWs, dbs


# %% biases pushed the other way
# The gradients of the weights come from y - t, those of the biases from t - y.

def outputs_and_gradients(weights, biases, X, T):
    n, acts = len(X), [X]
    for W, b in zip(weights[:-1], biases[:-1]):
        acts.append(np.tanh(acts[-1] @ W.T + b))
    Y = acts[-1] @ weights[-1].T + biases[-1]
    dWs, dbs, delta, error = [], [], Y - T, T - Y
    for l in range(len(weights) - 1, -1, -1):
        dWs.append(delta.T @ acts[l] / n)
        dbs.append(error.sum(axis=0) / n)
        if l > 0:
            slope = 1 - acts[l] ** 2
            delta, error = delta @ weights[l] * slope, error @ weights[l] * slope
    return Y, dWs[::-1], dbs[::-1]


# %% the slope of the average neuron
# The slope is taken at the mean of the activations over the batch: all examples get the same one.

def outputs_and_gradients(weights, biases, X, T):
    acts = [X]
    for l in range(len(weights)):
        z = acts[l] @ weights[l].T + biases[l]
        acts.append(np.tanh(z) if l < len(weights) - 1 else z)
    D = (acts[-1] - T) / len(X)
    dWs, dbs = [], []
    for l in range(len(weights))[::-1]:
        dWs = [D.T @ acts[l]] + dWs
        dbs = [D.sum(0)] + dbs
        D = D @ weights[l] * (1 - acts[l].mean(axis=0) ** 2)
    return acts[-1], dWs, dbs
