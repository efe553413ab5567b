# Wrong answers for `weight_gradient`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% transposed
# Shown by: q=2 p=5; q=4 p=3; also by the docstring example (shape (5, 2) for (2, 5)); 11 of 12 cases

def weight_gradient(delta, a_prev):
    return np.outer(a_prev, delta)


# %% flat vector
# Shown by: q=2 p=5; q=4 p=3; also by the docstring example (shape (10,) for (2, 5)); 12 of 12 cases

def weight_gradient(delta, a_prev):
    return np.array([d * a for d in delta for a in a_prev])


# %% averaged over the receiving neurons
# Shown by: q=2 p=5; q=4 p=3; also by the docstring example (value, error 0.5); 10 of 12 cases

def weight_gradient(delta, a_prev):
    return np.outer(delta, a_prev) / len(delta)


# %% sign of the update
# Shown by: q=2 p=5; q=4 p=3; also by the docstring example (value, error 2); 12 of 12 cases

def weight_gradient(delta, a_prev):
    return -np.outer(delta, a_prev)


# %% sum instead of product
# Shown by: q=2 p=5; q=4 p=3; also by the docstring example (value, error 1); 12 of 12 cases

def weight_gradient(delta, a_prev):
    return np.add.outer(delta, a_prev)


# %% square matrix
# Shown by: q=2 p=5; q=4 p=3; also by the docstring example (shape (2, 2) for (2, 5)); 10 of 12 cases

def weight_gradient(delta, a_prev):
    n = len(delta)
    g = np.zeros((n, n))
    for j in range(n):
        for i in range(min(n, len(a_prev))):
            g[j, i] = delta[j] * a_prev[i]
    return g


# %% slope of a logistic neuron multiplied in
# Shown by: q=2 p=5; q=4 p=3; also by the docstring example (value, error 2); 12 of 12 cases

def weight_gradient(delta, a_prev):
    return np.outer(delta, a_prev * (1 - a_prev))


# %% reshaped the wrong way
# Shown by: q=2 p=5; q=4 p=3; also by the docstring example (value, error 1); 9 of 12 cases

def weight_gradient(delta, a_prev):
    g = np.outer(a_prev, delta)
    return g.reshape(len(delta), len(a_prev))


# %% every row the same
# Shown by: q=2 p=5; q=4 p=3; also by the docstring example (value, error 1); 10 of 12 cases

def weight_gradient(delta, a_prev):
    return np.array([a_prev * np.sum(delta)] * len(delta))


# %% bias column in front
# Shown by: q=2 p=5; q=4 p=3; also by the docstring example (shape (2, 6) for (2, 5)); 12 of 12 cases

def weight_gradient(delta, a_prev):
    return np.outer(delta, np.concatenate([[1.0], a_prev]))


# %% last entry missing
# Shown by: q=2 p=5; q=4 p=3; also by the docstring example (value, error 0.3); 12 of 12 cases

def weight_gradient(delta, a_prev):
    g = np.zeros((len(delta), len(a_prev)))
    for j in range(len(delta)):
        for i in range(len(a_prev) - 1):
            g[j, i] = delta[j] * a_prev[i]
    return g


# %% buffer of the type of delta tags=["disputable"]
# Shown by: integer delta, float a (value, error 0.1); 1 of 12 cases
# Disputable: shown by integer delta with float activations only

def weight_gradient(delta, a_prev):
    g = np.zeros((len(delta), len(a_prev)), dtype=delta.dtype)
    for j in range(len(delta)):
        g[j] = delta[j] * a_prev
    return g


# %% rectified activations
# Shown by: q=p=3; q=1 p=4 (value, error 1); 11 of 12 cases

def weight_gradient(delta, a_prev):
    return np.outer(delta, np.maximum(a_prev, 0))


# %% elementwise sum

def weight_gradient(delta, a_prev):
    G = np.zeros((len(delta), len(a_prev)))
    for j, d in enumerate(delta):
        for i, a in enumerate(a_prev):
            G[j, i] = d + a
    return G


# %% normalised

def weight_gradient(delta, a_prev):
    G = np.outer(delta, a_prev)
    return G / np.linalg.norm(G)


# %% dot product

def weight_gradient(delta, a_prev):
    return np.array([[d] for d in delta]) * np.mean(a_prev)


# %% a of wrong end

def weight_gradient(delta, a_prev):
    G = np.zeros((len(delta), len(a_prev)))
    for j, d in enumerate(delta):
        for i, a in enumerate(a_prev):
            G[j, i] = d * a_prev[-1 - i]
    return G


# %% entry by entry as far as both go

def weight_gradient(delta, a_prev):
    G = np.zeros((len(delta), len(a_prev)))
    for i in range(min(len(delta), len(a_prev))):
        G[i, i] = delta[i] * a_prev[i]
    return G


# %% a list of q times the same row

def weight_gradient(delta, a_prev):
    table = [[0.0] * len(a_prev)] * len(delta)
    for j in range(len(delta)):
        for i in range(len(a_prev)):
            table[j][i] = delta[j] * a_prev[i]
    return np.array(table)


# %% averaged over the senders

def weight_gradient(delta, a_prev):
    return delta[:, np.newaxis] * a_prev[np.newaxis, :] / a_prev.size
