# Common mistakes in `class_deltas`, each written as a student would, written without a look at the checks: a cell each.

import numpy as np


# %% sign
def class_deltas(weights, activations, T):
    L = len(weights)
    D = [None] * L
    D[-1] = T - activations[-1]
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * (1 - activations[l + 1] ** 2)
    return D


# %% a slope at the output
def class_deltas(weights, activations, T):
    L, P = len(weights), activations[-1]
    D = [None] * L
    D[-1] = (P - T) * P * (1 - P)
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * (1 - activations[l + 1] ** 2)
    return D


# %% slopes missing
def class_deltas(weights, activations, T):
    L = len(weights)
    D = [None] * L
    D[-1] = activations[-1] - T
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1]
    return D


# %% averaged
def class_deltas(weights, activations, T):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) / len(T)
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * (1 - activations[l + 1] ** 2)
    return D


# %% always from the output
def class_deltas(weights, activations, T):
    L = len(weights)
    D = [None] * L
    D[-1] = activations[-1] - T
    for l in range(L - 2, -1, -1):
        D[l] = D[-1] @ weights[-1] * (1 - activations[l + 1] ** 2)
    return D


# %% order
def class_deltas(weights, activations, T):
    D = [activations[-1] - T]
    for l in range(len(weights) - 1, 0, -1):
        D.append((D[-1] @ weights[l]) * (1 - activations[l] ** 2))
    return D
