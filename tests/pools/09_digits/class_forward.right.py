# Right answers for `class_forward`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% softmax as a function of its own
def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def class_forward(weights, biases, X):
    activations = [X]
    for W, b in zip(weights[:-1], biases[:-1]):
        activations.append(np.tanh(activations[-1] @ W.T + b))
    activations.append(softmax(activations[-1] @ weights[-1].T + biases[-1]))
    return activations


# %% exponential of a log-softmax
def class_forward(weights, biases, X):
    acts, L = [X], len(weights)
    for l in range(L):
        Z = np.dot(acts[l], weights[l].T) + biases[l]
        if l == L - 1:
            Z = Z - Z.max(1)[:, None]
            acts.append(np.exp(Z - np.log(np.exp(Z).sum(1))[:, None]))
        else:
            acts.append(np.tanh(Z))
    return acts


# %% one example at a time
def class_forward(weights, biases, X):
    rows = []
    for x in X:
        a = [np.asarray(x, float)]
        for l, (W, b) in enumerate(zip(weights, biases)):
            z = W @ a[-1] + b
            if l + 1 == len(weights):
                e = np.exp(z - np.max(z))
                a.append(e / np.sum(e))
            else:
                a.append(np.tanh(z))
        rows.append(a)
    return [np.array([row[l] for row in rows]) for l in range(len(weights) + 1)]


# %% tanh from exponentials, tuple returned
def class_forward(weights, biases, X):
    a = (np.array(X, dtype=float),)
    for k in range(len(weights) - 1):
        z = a[-1].dot(np.transpose(weights[k])) + biases[k]
        a += (2 / (1 + np.exp(-2 * z)) - 1,)
    z = a[-1].dot(np.transpose(weights[-1])) + biases[-1]
    z = z - np.amax(z, axis=1).reshape(-1, 1)
    e = np.exp(z)
    return a + (e / np.sum(e, axis=1).reshape(-1, 1),)


# %% softmax over all layers' shape with logaddexp
def class_forward(weights, biases, X):
    activations = [X]
    last = len(weights) - 1
    for i, W in enumerate(weights):
        Z = activations[-1] @ W.T + biases[i]
        activations.append(np.exp(Z - np.logaddexp.reduce(Z, axis=1, keepdims=True)) if i == last else np.tanh(Z))
    return activations


# %% recursive
def class_forward(weights, biases, X):
    Z = X @ weights[0].T + biases[0]
    if len(weights) == 1:
        E = np.exp(Z - Z.max(axis=-1, keepdims=True))
        return [X, E / E.sum(axis=-1, keepdims=True)]
    return [X] + class_forward(weights[1:], biases[1:], np.tanh(Z))


# %% einsum
def class_forward(weights, biases, X):
    out = [X]
    for l in range(len(weights)):
        Z = np.einsum('ni,oi->no', out[-1], weights[l]) + biases[l][None, :]
        out.append(np.tanh(Z))
    Z = Z - np.max(Z, axis=1, keepdims=True)
    E = np.exp(Z)
    out[-1] = E / np.einsum('nk->n', E)[:, None]
    return out


# %% columns inside, rows outside
def class_forward(weights, biases, X):
    a = [np.asarray(X).T]
    for l, W in enumerate(weights):
        z = W @ a[-1] + biases[l].reshape(-1, 1)
        if l < len(weights) - 1:
            a.append(np.tanh(z))
        else:
            e = np.exp(z - z.max(axis=0))
            a.append(e / e.sum(axis=0))
    return [m.T for m in a]


# %% bias as one more weight
def class_forward(weights, biases, X):
    activations = [X]
    for l in range(len(weights)):
        A = np.hstack([np.ones((len(X), 1)), activations[-1]])
        Z = A @ np.hstack([biases[l][:, None], weights[l]]).T
        if l < len(weights) - 1:
            activations.append(np.tanh(Z))
            continue
        Z = Z - Z.max(axis=1, keepdims=True)
        P = np.exp(Z)
        P /= P.sum(axis=1, keepdims=True)
        activations.append(P)
    return activations


# %% shifted so that the largest exponent is 5
def class_forward(weights, biases, X):
    a = X
    activations = [a]
    for W, b in zip(weights, biases):
        Z = a @ W.T + b
        a = np.tanh(Z)
        activations.append(a)
    E = np.exp(Z - Z.max(axis=1, keepdims=True) + 5.0)
    activations[-1] = E / E.sum(axis=1, keepdims=True)
    return activations


# %% columns inside, tuple

def class_forward(weights, biases, X):
    a = np.asarray(X, dtype=float).T
    out = [X]
    for l in range(len(weights)):
        z = weights[l] @ a + biases[l][:, None]
        if l == len(weights) - 1:
            z = z - np.log(np.sum(np.exp(z - z.max(axis=0)), axis=0)) - z.max(axis=0)
            a = np.exp(z)
        else:
            a = 2 / (1 + np.exp(-2 * np.clip(z, -300, 300))) - 1
        out.append(a.T)
    return tuple(out)


# %% by the logarithm of the sum

def class_forward(weights, biases, X):
    def layer(a, rest):
        (W, b), *later = rest
        z = np.einsum("ni,ki->nk", a, W) + b
        if later:
            return [a, *layer(np.tanh(z), later)]
        return [a, np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True))]

    return layer(X, list(zip(weights, biases)))


# %% each probability from differences of scores, example by example

def class_forward(weights, biases, X):
    lists = [[] for _ in range(len(weights) + 1)]
    for x in X:
        a = x.reshape(-1, 1)
        lists[0].append(x)
        for l in range(len(weights)):
            z = weights[l] @ a + biases[l].reshape(-1, 1)
            if l == len(weights) - 1:
                with np.errstate(over="ignore"):
                    a = 1 / np.exp(z.T - z).sum(axis=1, keepdims=True)
            else:
                a = np.tanh(z)
            lists[l + 1].append(a.ravel())
    return [np.array(rows) for rows in lists]
