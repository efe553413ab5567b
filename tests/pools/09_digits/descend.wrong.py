# Wrong answers for `descend`, written without a look at the checks: a cell each.

import numpy as np


# %% uphill
def descend(weights, biases, batches, lr, grad_fn):
    losses = []
    for X, T in batches:
        E, dWs, dbs = grad_fn(weights, biases, X, T)
        weights = [W + lr * g for W, g in zip(weights, dWs)]
        biases = [b + lr * g for b, g in zip(biases, dbs)]
        losses.append(E)
    return weights, biases, losses


# %% biases stay
def descend(weights, biases, batches, lr, grad_fn):
    losses = []
    for X, T in batches:
        E, dWs, dbs = grad_fn(weights, biases, X, T)
        weights = [W - lr * g for W, g in zip(weights, dWs)]
        losses.append(E)
    return weights, biases, losses


# %% the first batch only
def descend(weights, biases, batches, lr, grad_fn):
    losses = []
    for X, T in batches:
        E, dWs, dbs = grad_fn(weights, biases, X, T)
        weights = [W - lr * g for W, g in zip(weights, dWs)]
        biases = [b - lr * g for b, g in zip(biases, dbs)]
        losses.append(E)
        return weights, biases, losses


# %% the caller's arrays
def descend(weights, biases, batches, lr, grad_fn):
    losses = []
    for X, T in batches:
        E, dWs, dbs = grad_fn(weights, biases, X, T)
        for l in range(len(weights)):
            weights[l] -= lr * dWs[l]
            biases[l] -= lr * dbs[l]
        losses.append(E)
    return weights, biases, losses


# %% losses after the steps
def descend(weights, biases, batches, lr, grad_fn):
    losses = []
    for X, T in batches:
        E, dWs, dbs = grad_fn(weights, biases, X, T)
        weights = [W - lr * g for W, g in zip(weights, dWs)]
        biases = [b - lr * g for b, g in zip(biases, dbs)]
        losses.append(grad_fn(weights, biases, X, T)[0])
    return weights, biases, losses


# %% every gradient at the start
def descend(weights, biases, batches, lr, grad_fn):
    losses, Ws, bs = [], weights, biases
    for X, T in batches:
        E, dWs, dbs = grad_fn(weights, biases, X, T)
        Ws = [W - lr * g for W, g in zip(Ws, dWs)]
        bs = [b - lr * g for b, g in zip(bs, dbs)]
        losses.append(E)
    return Ws, bs, losses


# %% every step from the start
def descend(weights, biases, batches, lr, grad_fn):
    losses = []
    for X, T in batches:
        E, dWs, dbs = grad_fn(weights, biases, X, T)
        Ws = [W - lr * g for W, g in zip(weights, dWs)]
        bs = [b - lr * g for b, g in zip(biases, dbs)]
        losses.append(E)
    return Ws, bs, losses


# %% one loss, the last
def descend(weights, biases, batches, lr, grad_fn):
    for X, T in batches:
        E, dWs, dbs = grad_fn(weights, biases, X, T)
        weights = [W - lr * g for W, g in zip(weights, dWs)]
        biases = [b - lr * g for b, g in zip(biases, dbs)]
    return weights, biases, E


# %% a rate that falls
def descend(weights, biases, batches, lr, grad_fn):
    losses = []
    for k, (X, T) in enumerate(batches):
        E, dWs, dbs = grad_fn(weights, biases, X, T)
        weights = [W - lr / (k + 1) * g for W, g in zip(weights, dWs)]
        biases = [b - lr / (k + 1) * g for b, g in zip(biases, dbs)]
        losses.append(E)
    return weights, biases, losses


# %% divided by the batch once more
def descend(weights, biases, batches, lr, grad_fn):
    losses = []
    for X, T in batches:
        E, dWs, dbs = grad_fn(weights, biases, X, T)
        weights = [W - lr / len(X) * g for W, g in zip(weights, dWs)]
        biases = [b - lr / len(X) * g for b, g in zip(biases, dbs)]
        losses.append(E)
    return weights, biases, losses


# %% the rate forgotten
def descend(weights, biases, batches, lr, grad_fn):
    losses = []
    for X, T in batches:
        E, dWs, dbs = grad_fn(weights, biases, X, T)
        weights = [W - g for W, g in zip(weights, dWs)]
        biases = [b - g for b, g in zip(biases, dbs)]
        losses.append(E)
    return weights, biases, losses


# %% biases after the weights have moved
def descend(weights, biases, batches, lr, grad_fn):
    losses = []
    for X, T in batches:
        E, dWs, _ = grad_fn(weights, biases, X, T)
        weights = [W - lr * g for W, g in zip(weights, dWs)]
        _, _, dbs = grad_fn(weights, biases, X, T)
        biases = [b - lr * g for b, g in zip(biases, dbs)]
        losses.append(E)
    return weights, biases, losses


# %% running mean of the losses

def descend(weights, biases, batches, lr, grad_fn):
    losses, total = [], 0.0
    for k, (X, T) in enumerate(batches, 1):
        E, dWs, dbs = grad_fn(weights, biases, X, T)
        weights = [W - lr * d for W, d in zip(weights, dWs)]
        biases = [b - lr * d for b, d in zip(biases, dbs)]
        total += E
        losses.append(total / k)
    return weights, biases, losses


# %% biases follow after the weights have moved
# The gradient of the biases is asked for again, at weights that have made their step already.

def descend(weights, biases, batches, lr, grad_fn):
    Ws, bs, losses = [W.copy() for W in weights], [b.copy() for b in biases], []
    for X, T in batches:
        E, dWs, _ = grad_fn(Ws, bs, X, T)
        Ws = [W - lr * g for W, g in zip(Ws, dWs)]
        _, _, dbs = grad_fn(Ws, bs, X, T)
        bs = [b - lr * g for b, g in zip(bs, dbs)]
        losses.append(E)
    return Ws, bs, losses


# %% the running mean of the losses
# Entry k is the average of all losses so far, as progress bars show it.

def descend(weights, biases, batches, lr, grad_fn):
    losses, total = [], 0.0
    for k, (X, T) in enumerate(batches):
        E, dWs, dbs = grad_fn(weights, biases, X, T)
        weights = [W - lr * dW for W, dW in zip(weights, dWs)]
        biases = [b - lr * db for b, db in zip(biases, dbs)]
        total += E
        losses.append(total / (k + 1))
    return weights, biases, losses


# %% the rate is shared by the batches
# lr is divided by the number of batches; each step has the whole rate.

def descend(weights, biases, batches, lr, grad_fn):
    Ws, bs, losses = list(weights), list(biases), []
    step = lr / len(batches) if len(batches) else lr
    for X, T in batches:
        E, dWs, dbs = grad_fn(Ws, bs, X, T)
        losses.append(E)
        for l in range(len(Ws)):
            Ws[l] = Ws[l] - step * dWs[l]
            bs[l] = bs[l] - step * dbs[l]
    return Ws, bs, losses


# %% a batch whose loss is higher than the last makes no step
# Losses of different batches differ; a step is due for each.

def descend(weights, biases, batches, lr, grad_fn):
    losses = []
    for X, T in batches:
        E, dWs, dbs = grad_fn(weights, biases, X, T)
        if not losses or E <= losses[-1]:
            weights = [W - lr * g for W, g in zip(weights, dWs)]
            biases = [b - lr * g for b, g in zip(biases, dbs)]
        losses.append(E)
    return weights, biases, losses
