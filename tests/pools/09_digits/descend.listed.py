# Common mistakes in `descend`, each written as a student would, written without a look at the checks: a cell each.

import numpy as np


# %% wrong direction
def descend(weights, biases, batches, lr, grad_fn):
    losses = []
    for X, T in batches:
        E, dWs, dbs = grad_fn(weights, biases, X, T)
        weights = [weights[l] + lr * dWs[l] for l in range(len(weights))]
        biases = [biases[l] + lr * dbs[l] for l in range(len(biases))]
        losses.append(E)
    return weights, biases, losses


# %% biases forgotten
def descend(weights, biases, batches, lr, grad_fn):
    losses = []
    for X, T in batches:
        E, dWs, dbs = grad_fn(weights, biases, X, T)
        weights = [weights[l] - lr * dWs[l] for l in range(len(weights))]
        losses.append(E)
    return weights, biases, losses


# %% in place
def descend(weights, biases, batches, lr, grad_fn):
    losses = []
    for X, T in batches:
        E, dWs, dbs = grad_fn(weights, biases, X, T)
        for W, b, dW, db in zip(weights, biases, dWs, dbs):
            W -= lr * dW
            b -= lr * db
        losses.append(E)
    return weights, biases, losses


# %% loss measured after the step
def descend(weights, biases, batches, lr, grad_fn):
    losses = []
    for X, T in batches:
        E, dWs, dbs = grad_fn(weights, biases, X, T)
        weights = [weights[l] - lr * dWs[l] for l in range(len(weights))]
        biases = [biases[l] - lr * dbs[l] for l in range(len(biases))]
        E, dWs, dbs = grad_fn(weights, biases, X, T)
        losses.append(E)
    return weights, biases, losses


# %% losses not returned
def descend(weights, biases, batches, lr, grad_fn):
    for X, T in batches:
        E, dWs, dbs = grad_fn(weights, biases, X, T)
        weights = [weights[l] - lr * dWs[l] for l in range(len(weights))]
        biases = [biases[l] - lr * dbs[l] for l in range(len(biases))]
    return weights, biases
