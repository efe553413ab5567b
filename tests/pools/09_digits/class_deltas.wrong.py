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


# %% only wrong answers are corrected
# Examples whose class is right get a delta of 0, as a perceptron does it; cross-entropy is never content.

def class_deltas(weights, activations, T):
    P = activations[-1]
    wrong = np.argmax(P, axis=1) != np.argmax(T, axis=1)
    delta = (P - T) * wrong[:, None]
    deltas = [delta]
    for l in range(len(weights) - 1, 0, -1):
        delta = (delta @ weights[l]) * (1 - activations[l] ** 2)
        deltas = [delta] + deltas
    return deltas


# %% averaged on the way to the hidden layers
# The deltas of the outputs are each example's own, those of the hidden layers are divided by n.

def class_deltas(weights, activations, T):
    n, L = len(T), len(weights)
    deltas = [None] * L
    deltas[-1] = activations[-1] - T
    for l in range(L - 2, -1, -1):
        back = deltas[l + 1] @ weights[l + 1]
        if l == L - 2:
            back = back / n
        deltas[l] = back * (1 - activations[l + 1] ** 2)
    return deltas


# %% the slope in the probabilities enters at the back
# -t / p is dC/dp; the way through the softmax to the scores is missing.

def class_deltas(weights, activations, T):
    deltas = [-T / activations[-1]]
    for l in reversed(range(1, len(weights))):
        deltas.append(deltas[-1] @ weights[l] * (1 - activations[l] ** 2))
    return deltas[::-1]
