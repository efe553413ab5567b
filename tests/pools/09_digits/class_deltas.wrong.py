# Wrong answers for `class_deltas`, written without a look at the checks: a cell each.

import numpy as np


# %% slope of the softmax on its own, p(1 - p)
def class_deltas(weights, activations, T):
    P = activations[-1]
    D = [(P - T) * P * (1 - P)]
    for l in range(len(weights) - 1, 0, -1):
        D.insert(0, (D[0] @ weights[l]) * (1 - activations[l] ** 2))
    return D


# %% slope of tanh at the output
def class_deltas(weights, activations, T):
    D = [(activations[-1] - T) * (1 - activations[-1] ** 2)]
    for l in range(len(weights) - 1, 0, -1):
        D.insert(0, (D[0] @ weights[l]) * (1 - activations[l] ** 2))
    return D


# %% the slope of the cross-entropy in p alone
def class_deltas(weights, activations, T):
    D = [-T / activations[-1]]
    for l in range(len(weights) - 1, 0, -1):
        D.insert(0, (D[0] @ weights[l]) * (1 - activations[l] ** 2))
    return D


# %% logistic slope in the hidden layers
def class_deltas(weights, activations, T):
    D = [activations[-1] - T]
    for l in range(len(weights) - 1, 0, -1):
        D.insert(0, (D[0] @ weights[l]) * activations[l] * (1 - activations[l]))
    return D


# %% tanh of tanh
def class_deltas(weights, activations, T):
    D = [activations[-1] - T]
    for l in range(len(weights) - 1, 0, -1):
        D.insert(0, (D[0] @ weights[l]) * (1 - np.tanh(activations[l]) ** 2))
    return D


# %% no slope
def class_deltas(weights, activations, T):
    D = [activations[-1] - T]
    for l in range(len(weights) - 1, 0, -1):
        D.insert(0, D[0] @ weights[l])
    return D


# %% target minus output
def class_deltas(weights, activations, T):
    D = [T - activations[-1]]
    for l in range(len(weights) - 1, 0, -1):
        D.insert(0, (D[0] @ weights[l]) * (1 - activations[l] ** 2))
    return D


# %% back to front
def class_deltas(weights, activations, T):
    D = [activations[-1] - T]
    for l in range(len(weights) - 1, 0, -1):
        D.append((D[-1] @ weights[l]) * (1 - activations[l] ** 2))
    return D


# %% divided by the size of the batch
def class_deltas(weights, activations, T):
    D = [(activations[-1] - T) / len(T)]
    for l in range(len(weights) - 1, 0, -1):
        D.insert(0, (D[0] @ weights[l]) * (1 - activations[l] ** 2))
    return D


# %% slope of the layer behind
def class_deltas(weights, activations, T):
    D = [activations[-1] - T]
    for l in range(len(weights) - 1, 0, -1):
        D.insert(0, (D[0] @ weights[l]) * (1 - activations[l].mean(axis=0) ** 2))
    return D


# %% only the class that came
def class_deltas(weights, activations, T):
    D = [(activations[-1] - T) * T]
    for l in range(len(weights) - 1, 0, -1):
        D.insert(0, (D[0] @ weights[l]) * (1 - activations[l] ** 2))
    return D


# %% stops in front of the first layer
def class_deltas(weights, activations, T):
    D = [activations[-1] - T]
    for l in range(len(weights) - 1, 1, -1):
        D.insert(0, (D[0] @ weights[l]) * (1 - activations[l] ** 2))
    return D
