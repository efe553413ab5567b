# Wrong answers for `loss_and_gradients`, written without a look at the checks: a cell each.

import numpy as np


# %% nothing averaged
def loss_and_gradients(weights, biases, X, T):
    a = class_forward(weights, biases, X)
    D = class_deltas(weights, a, T)
    return -np.sum(T * np.log(a[-1])), [d.T @ b for d, b in zip(D, a)], [d.sum(0) for d in D]


# %% gradients not averaged
def loss_and_gradients(weights, biases, X, T):
    a = class_forward(weights, biases, X)
    D = class_deltas(weights, a, T)
    return -np.mean(np.sum(T * np.log(a[-1]), 1)), [d.T @ b for d, b in zip(D, a)], [d.sum(0) for d in D]


# %% loss averaged over classes as well
def loss_and_gradients(weights, biases, X, T):
    a = class_forward(weights, biases, X)
    D = class_deltas(weights, a, T)
    n = len(X)
    return -np.mean(T * np.log(a[-1])), [d.T @ b / n for d, b in zip(D, a)], [d.sum(0) / n for d in D]


# %% squared error as the loss
def loss_and_gradients(weights, biases, X, T):
    a = class_forward(weights, biases, X)
    D = class_deltas(weights, a, T)
    n = len(X)
    return np.sum((a[-1] - T) ** 2) / 2 / n, [d.T @ b / n for d, b in zip(D, a)], [d.sum(0) / n for d in D]


# %% bits
def loss_and_gradients(weights, biases, X, T):
    a = class_forward(weights, biases, X)
    D = class_deltas(weights, a, T)
    n = len(X)
    return -np.sum(T * np.log2(a[-1])) / n, [d.T @ b / n for d, b in zip(D, a)], [d.sum(0) / n for d in D]


# %% positive logarithm
def loss_and_gradients(weights, biases, X, T):
    a = class_forward(weights, biases, X)
    D = class_deltas(weights, a, T)
    n = len(X)
    return np.sum(T * np.log(a[-1])) / n, [d.T @ b / n for d, b in zip(D, a)], [d.sum(0) / n for d in D]


# %% log loss of ten separate outputs
def loss_and_gradients(weights, biases, X, T):
    a = class_forward(weights, biases, X)
    D = class_deltas(weights, a, T)
    P, n = a[-1], len(X)
    E = -np.sum(T * np.log(P) + (1 - T) * np.log(1 - P)) / n
    return E, [d.T @ b / n for d, b in zip(D, a)], [d.sum(0) / n for d in D]


# %% activations of the layer itself
def loss_and_gradients(weights, biases, X, T):
    a = class_forward(weights, biases, X)
    D = class_deltas(weights, a, T)
    n = len(X)
    E = -np.sum(T * np.log(a[-1])) / n
    return E, [d.T @ b / n for d, b in zip(D, a[1:])], [d.sum(0) / n for d in D]


# %% lying tables
def loss_and_gradients(weights, biases, X, T):
    a = class_forward(weights, biases, X)
    D = class_deltas(weights, a, T)
    n = len(X)
    return -np.sum(T * np.log(a[-1])) / n, [b.T @ d / n for d, b in zip(D, a)], [d.sum(0) / n for d in D]


# %% biases of all neurons in one
def loss_and_gradients(weights, biases, X, T):
    a = class_forward(weights, biases, X)
    D = class_deltas(weights, a, T)
    n = len(X)
    return -np.sum(T * np.log(a[-1])) / n, [d.T @ b / n for d, b in zip(D, a)], [d.mean() for d in D]


# %% biases summed, weights averaged
def loss_and_gradients(weights, biases, X, T):
    a = class_forward(weights, biases, X)
    D = class_deltas(weights, a, T)
    n = len(X)
    return -np.sum(T * np.log(a[-1])) / n, [d.T @ b / n for d, b in zip(D, a)], [d.sum(0) for d in D]


# %% gradients without the loss
def loss_and_gradients(weights, biases, X, T):
    a = class_forward(weights, biases, X)
    D = class_deltas(weights, a, T)
    n = len(X)
    return [d.T @ b / n for d, b in zip(D, a)], [d.sum(0) / n for d in D]


# %% weight decay

def loss_and_gradients(weights, biases, X, T):
    acts = class_forward(weights, biases, X)
    D = class_deltas(weights, acts, T)
    E = -np.sum(T * np.log(np.maximum(acts[-1], 1e-300))) / len(X)
    return E, [d.T @ a / len(X) + 0.1 * W for d, a, W in zip(D, acts, weights)], [d.mean(axis=0) for d in D]


# %% the loss of two classes, added over all
# -t log p - (1 - t) log(1 - p) is for independent outputs; the gradients are right.

def loss_and_gradients(weights, biases, X, T):
    acts = class_forward(weights, biases, X)
    deltas = class_deltas(weights, acts, T)
    P, n = acts[-1], len(X)
    E = -np.sum(T * np.log(P) + (1 - T) * np.log(1 - P)) / n
    return E, [d.T @ a / n for d, a in zip(deltas, acts)], [d.sum(axis=0) / n for d in deltas]


# %% the logarithm of the mean
# The probabilities of the true classes are averaged first, and the logarithm is taken of that.

def loss_and_gradients(weights, biases, X, T):
    A = class_forward(weights, biases, X)
    D = class_deltas(weights, A, T)
    E = -np.log(np.mean(np.sum(A[-1] * T, axis=1)))
    dWs = [D[l].T @ A[l] / len(X) for l in range(len(weights))]
    dbs = [np.mean(D[l], axis=0) for l in range(len(weights))]
    return E, dWs, dbs


# %% n is the number of inputs
# X.shape[1] is m: right where there are as many examples as inputs.

def loss_and_gradients(weights, biases, X, T):
    n = X.shape[1]
    acts = class_forward(weights, biases, X)
    deltas = class_deltas(weights, acts, T)
    loss = -np.sum(T * np.log(acts[-1])) / n
    dWs, dbs = [], []
    for l in range(len(weights)):
        dWs.append(deltas[l].T @ acts[l] / n)
        dbs.append(np.sum(deltas[l], axis=0) / n)
    return loss, dWs, dbs


# %% weights are pulled to zero as well
# A share of W is added to its gradient, a weight decay of which the loss knows nothing.

def loss_and_gradients(weights, biases, X, T):
    acts = class_forward(weights, biases, X)
    deltas = class_deltas(weights, acts, T)
    E = -np.mean(np.log(np.sum(T * acts[-1], axis=1)))
    dWs = [d.T @ a / len(X) + 0.01 * W for d, a, W in zip(deltas, acts, weights)]
    return E, dWs, [d.mean(axis=0) for d in deltas]
