# Right answers for `loss_and_gradients`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% loop over the layers
def loss_and_gradients(weights, biases, X, T):
    acts = class_forward(weights, biases, X)
    D = class_deltas(weights, acts, T)
    n = X.shape[0]
    dWs, dbs = [], []
    for d, a in zip(D, acts):
        dWs.append(np.dot(d.T, a) / n)
        dbs.append(d.mean(axis=0))
    return -np.mean(np.sum(T * np.log(acts[-1]), axis=1)), dWs, dbs


# %% the probability of the class that came
def loss_and_gradients(weights, biases, X, T):
    acts = class_forward(weights, biases, X)
    D = class_deltas(weights, acts, T)
    p = acts[-1][np.arange(len(T)), T.argmax(axis=1)]
    E = float(np.mean(-np.log(p)))
    return E, tuple(d.T @ a / len(X) for d, a in zip(D, acts)), tuple(np.average(d, axis=0) for d in D)


# %% everything in one place
def loss_and_gradients(weights, biases, X, T):
    n, L = len(X), len(weights)
    a = [X]
    for l in range(L - 1):
        a.append(np.tanh(a[-1] @ weights[l].T + biases[l]))
    Z = a[-1] @ weights[-1].T + biases[-1]
    Z = Z - Z.max(axis=1, keepdims=True)
    logP = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    E = -(T * logP).sum() / n
    d = np.exp(logP) - T
    dWs, dbs = [0] * L, [0] * L
    for l in range(L - 1, -1, -1):
        dWs[l], dbs[l] = d.T @ a[l] / n, d.sum(axis=0) / n
        d = d @ weights[l] * (1 - a[l] ** 2)
    return E, dWs, dbs


# %% averaged before the products
def loss_and_gradients(weights, biases, X, T):
    acts = class_forward(weights, biases, X)
    D = [d / len(T) for d in class_deltas(weights, acts, T)]
    E = np.sum(-T * np.log(np.clip(acts[-1], 1e-15, 1))) / len(T)
    return E, [d.T @ a for d, a in zip(D, acts[:-1])], [d.sum(0) for d in D]


# %% mean of outer products
def loss_and_gradients(weights, biases, X, T):
    acts = class_forward(weights, biases, X)
    D = class_deltas(weights, acts, T)
    dWs = [np.mean(d[:, :, None] * a[:, None, :], axis=0) for d, a in zip(D, acts)]
    return -np.sum(np.log(np.sum(acts[-1] * T, axis=1))) / len(X), dWs, [np.mean(d, axis=0) for d in D]


# %% one example at a time
def loss_and_gradients(weights, biases, X, T):
    E, dWs, dbs = 0.0, [np.zeros(W.shape) for W in weights], [np.zeros(b.shape) for b in biases]
    for x, t in zip(X, T):
        a = class_forward(weights, biases, x[None])
        D = class_deltas(weights, a, t[None])
        E += -np.log(a[-1][0][np.argmax(t)]) / len(X)
        for l in range(len(weights)):
            dWs[l] += np.outer(D[l][0], a[l][0]) / len(X)
            dbs[l] += D[l][0] / len(X)
    return E, dWs, dbs


# %% tensordot, 1e-12 in the logarithm
def loss_and_gradients(weights, biases, X, T):
    a = class_forward(weights, biases, X)
    D = class_deltas(weights, a, T)
    n = 1 / len(X)
    E = -n * np.einsum('nk,nk->', T, np.log(a[-1] + 1e-12))
    return E, [n * np.tensordot(d, b, axes=(0, 0)) for d, b in zip(D, a)], [n * d.T.sum(axis=1) for d in D]


# %% bias through a column of ones
def loss_and_gradients(weights, biases, X, T):
    a = class_forward(weights, biases, X)
    D = class_deltas(weights, a, T)
    G = [d.T @ np.hstack([np.ones((len(X), 1)), b]) / len(X) for d, b in zip(D, a)]
    C = -np.log(a[-1][T == 1])
    return C.mean(), [g[:, 1:] for g in G], [g[:, 0] for g in G]


# %% trace
def loss_and_gradients(weights, biases, X, T):
    a = class_forward(weights, biases, X)
    D = class_deltas(weights, a, T)
    E = -np.trace(T @ np.log(np.maximum(a[-1], 1e-300)).T) / len(X)
    return [E, [(a[l].T @ D[l]).T / len(X) for l in range(len(D))], [D[l].mean(0) for l in range(len(D))]]


# %% averages of single examples

def loss_and_gradients(weights, biases, X, T):
    costs, dWs, dbs = [], [[] for _ in weights], [[] for _ in weights]
    for i in range(len(X)):
        a = class_forward(weights, biases, X[i : i + 1])
        d = class_deltas(weights, a, T[i : i + 1])
        costs.append(-np.log(a[-1][0][T[i] == 1]).item())
        for l in range(len(weights)):
            dWs[l].append(np.outer(d[l], a[l]))
            dbs[l].append(d[l][0])
    return sum(costs) / len(costs), [np.mean(g, axis=0) for g in dWs], [np.mean(g, axis=0) for g in dbs]


# %% the average is taken in the deltas

def loss_and_gradients(weights, biases, X, T):
    *inner, P = class_forward(weights, biases, X)
    share = 1 / T.shape[0]
    deltas = [share * d for d in class_deltas(weights, [*inner, P], T)]
    E = share * -np.log(P[np.arange(len(P)), T.argmax(1)]).sum()
    return E, [np.einsum("nj,ni->ji", d, a) for d, a in zip(deltas, inner)], [np.ones(len(d)) @ d for d in deltas]
