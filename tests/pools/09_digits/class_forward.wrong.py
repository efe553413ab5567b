# Wrong answers for `class_forward`, written without a look at the checks: a cell each.

import numpy as np


# %% softmax without a shift
def class_forward(weights, biases, X):
    a = [X]
    for l in range(len(weights)):
        Z = a[-1] @ weights[l].T + biases[l]
        a.append(np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True) if l == len(weights) - 1 else np.tanh(Z))
    return a


# %% softmax down the columns
def class_forward(weights, biases, X):
    a = [X]
    for l in range(len(weights)):
        Z = a[-1] @ weights[l].T + biases[l]
        if l == len(weights) - 1:
            E = np.exp(Z - Z.max(axis=0))
            a.append(E / E.sum(axis=0))
        else:
            a.append(np.tanh(Z))
    return a


# %% softmax over the whole table
def class_forward(weights, biases, X):
    a = [X]
    for l in range(len(weights)):
        Z = a[-1] @ weights[l].T + biases[l]
        if l == len(weights) - 1:
            E = np.exp(Z - Z.max())
            a.append(E / E.sum())
        else:
            a.append(np.tanh(Z))
    return a


# %% shifted by the largest score of the batch
def class_forward(weights, biases, X):
    a = [X]
    for l in range(len(weights)):
        Z = a[-1] @ weights[l].T + biases[l]
        if l == len(weights) - 1:
            E = np.exp(Z - Z.max())
            a.append(E / E.sum(axis=1, keepdims=True))
        else:
            a.append(np.tanh(Z))
    return a


# %% tanh at the end as well
def class_forward(weights, biases, X):
    a = [X]
    for W, b in zip(weights, biases):
        a.append(np.tanh(a[-1] @ W.T + b))
    E = np.exp(a[-1])
    a[-1] = E / E.sum(axis=1, keepdims=True)
    return a


# %% scores instead of probabilities
def class_forward(weights, biases, X):
    a = [X]
    for l in range(len(weights)):
        Z = a[-1] @ weights[l].T + biases[l]
        a.append(Z if l == len(weights) - 1 else np.tanh(Z))
    return a


# %% logistic outputs
def class_forward(weights, biases, X):
    a = [X]
    for l in range(len(weights)):
        Z = a[-1] @ weights[l].T + biases[l]
        a.append(1 / (1 + np.exp(-Z)) if l == len(weights) - 1 else np.tanh(Z))
    return a


# %% logistic hidden neurons
def class_forward(weights, biases, X):
    a = [X]
    for l in range(len(weights)):
        Z = a[-1] @ weights[l].T + biases[l]
        if l == len(weights) - 1:
            E = np.exp(Z - Z.max(axis=1, keepdims=True))
            a.append(E / E.sum(axis=1, keepdims=True))
        else:
            a.append(1 / (1 + np.exp(-Z)))
    return a


# %% only the probabilities
def class_forward(weights, biases, X):
    a = X
    for W, b in zip(weights[:-1], biases[:-1]):
        a = np.tanh(a @ W.T + b)
    Z = a @ weights[-1].T + biases[-1]
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


# %% softmax in every layer
def class_forward(weights, biases, X):
    a = [X]
    for W, b in zip(weights, biases):
        Z = a[-1] @ W.T + b
        E = np.exp(Z - Z.max(axis=1, keepdims=True))
        a.append(E / E.sum(axis=1, keepdims=True))
    return a


# %% output bias forgotten
def class_forward(weights, biases, X):
    a = [X]
    for W, b in zip(weights[:-1], biases[:-1]):
        a.append(np.tanh(a[-1] @ W.T + b))
    Z = a[-1] @ weights[-1].T
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return a + [E / E.sum(axis=1, keepdims=True)]


# %% scores are stored, then the probabilities
def class_forward(weights, biases, X):
    a = [X]
    for l in range(len(weights)):
        Z = a[-1] @ weights[l].T + biases[l]
        a.append(np.tanh(Z) if l < len(weights) - 1 else Z)
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    a.append(E / E.sum(axis=1, keepdims=True))
    return a


# %% softmax over hidden layers as well

def class_forward(weights, biases, X):
    acts = [X]
    for l, (W, b) in enumerate(zip(weights, biases)):
        Z = acts[-1] @ W.T + b
        E = np.exp(Z - Z.max(axis=1, keepdims=True))
        P = E / E.sum(axis=1, keepdims=True)
        acts.append(P if l == len(weights) - 1 else np.tanh(P))
    return acts


# %% logistic outputs, normalised

def class_forward(weights, biases, X):
    acts = [X]
    for l, (W, b) in enumerate(zip(weights, biases)):
        Z = acts[-1] @ W.T + b
        if l < len(weights) - 1:
            acts.append(np.tanh(Z))
        else:
            S = 0.5 * (1 + np.tanh(Z / 2))
            acts.append(S / S.sum(axis=1, keepdims=True))
    return acts


# %% scores are clipped at 500
# Nothing overflows, but two scores beyond 500 become alike, and so do their probabilities.

def class_forward(weights, biases, X):
    acts = [X]
    for l, (W, b) in enumerate(zip(weights, biases)):
        z = acts[-1] @ W.T + b
        if l < len(weights) - 1:
            acts.append(np.tanh(z))
        else:
            e = np.exp(np.clip(z, -500, 500))
            acts.append(e / e.sum(axis=1, keepdims=True))
    return acts


# %% shifted by the largest size of a score
# The largest |z| is taken off, not the largest z: where all scores are far below 0 everything underflows.

def class_forward(weights, biases, X):
    a, out = X, [X]
    for W, b in zip(weights[:-1], biases[:-1]):
        a = np.tanh(a @ W.T + b)
        out.append(a)
    z = a @ weights[-1].T + biases[-1]
    e = np.exp(z - np.abs(z).max(axis=1, keepdims=True))
    out.append(e / e.sum(axis=1, keepdims=True))
    return out


# %% overflow is repaired afterwards
# inf / inf is nan, and nan becomes 1: of several large scores each gets the probability 1.

def class_forward(weights, biases, X):
    acts = [X]
    for W, b in zip(weights[:-1], biases[:-1]):
        acts.append(np.tanh(acts[-1] @ W.T + b))
    z = acts[-1] @ weights[-1].T + biases[-1]
    with np.errstate(all="ignore"):
        p = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
    acts.append(np.nan_to_num(p, nan=1.0))
    return acts


# %% the last layer has no biases
# b^L is left out of the scores.

def class_forward(weights, biases, X):
    acts = [X]
    for W, b in zip(weights[:-1], biases[:-1]):
        acts.append(np.tanh(np.dot(acts[-1], W.T) + b))
    scores = np.dot(acts[-1], weights[-1].T)
    e = np.exp(scores - scores.max(axis=1)[:, None])
    return acts + [e / e.sum(axis=1)[:, None]]
