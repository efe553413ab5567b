# Common mistakes in `gradients`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% not averaged
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 5); 15 of 16 cases

def gradients(deltas, activations):
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        dWs.append(np.dot(d.T, a))
        dbs.append(d.sum(axis=0))
    return dWs, dbs


# %% weights not averaged
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 5); 15 of 16 cases

def gradients(deltas, activations):
    dWs = [np.einsum("nj,ni->ji", d, a) for d, a in zip(deltas, activations)]
    dbs = [d.mean(axis=0) for d in deltas]
    return dWs, dbs


# %% averaged twice
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.8); 15 of 16 cases

def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        d_mean = d / n
        dWs.append(np.mean([np.outer(x, y) for x, y in zip(d_mean, a)], axis=0))
        dbs.append(d_mean.sum(axis=0))
    return dWs, dbs


# %% divided by width
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.5); 14 of 16 cases

def gradients(deltas, activations):
    n, L = len(activations[0][0]), len(deltas)
    return ([deltas[l].T @ activations[l] / n for l in range(L)],
            [np.sum(deltas[l], 0) / n for l in range(L)])


# %% own activations
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (3, 3) for (3, 4)); 16 of 16 cases

def gradients(deltas, activations):
    n = activations[0].shape[0]
    dWs, dbs = [], []
    for d, a in zip(deltas, activations[1:]):
        dWs.append(d.T.dot(a) / n)
        dbs.append(d.mean(0))
    return dWs, dbs


# %% always the input
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (shape (5, 4) for (5, 3)); 14 of 16 cases

def gradients(deltas, activations):
    X = activations[0]
    n = len(X)
    dWs = [d.T @ X / n for d in deltas]
    dbs = [d.T @ np.ones(n) / n for d in deltas]
    return dWs, dbs


# %% bias wrong axis
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (6,) for (3,)); 16 of 16 cases

def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l, d in enumerate(deltas):
        dWs.append((d.T @ activations[l]) / n)
        dbs.append(np.array([sum(row) for row in d]) / n)
    return dWs, dbs


# %% bias first example
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 3); 15 of 16 cases

def gradients(deltas, activations):
    n = len(activations[0])
    dWs = [np.dot(deltas[i].T, activations[i]) / n for i in range(len(deltas))]
    dbs = [deltas[i][0, :].copy() for i in range(len(deltas))]
    return dWs, dbs


# %% weights first example
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 6); 15 of 16 cases

def gradients(deltas, activations):
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        dWs.append(d[0].reshape(-1, 1) * a[0].reshape(1, -1))
        dbs.append(d.mean(axis=0))
    return dWs, dbs


# %% means multiplied
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 2); 15 of 16 cases

def gradients(deltas, activations):
    dbs = [np.mean(d, axis=0) for d in deltas]
    means = [np.mean(a, axis=0) for a in activations[:len(deltas)]]
    dWs = [db[:, None] * m for db, m in zip(dbs, means)]
    return dWs, dbs


# %% sign
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 2); 16 of 16 cases

def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(deltas)):
        dWs.append(-1 / n * (deltas[l].T @ activations[l]))
        dbs.append(-1 / n * deltas[l].sum(axis=0))
    return dWs, dbs


# %% order reversed
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (shape (2, 5) for (3, 4)); 14 of 16 cases

def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(deltas) - 1, -1, -1):
        dWs.append(deltas[l].T @ activations[l] / n)
        dbs.append(np.mean(deltas[l], axis=0))
    return dWs, dbs


# %% lists exchanged
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (shape (3,) for (3, 4)); 16 of 16 cases

def gradients(deltas, activations):
    n = len(activations[0])
    grads_b = [d.sum(axis=0) / n for d in deltas]
    grads_w = [d.T @ a / n for d, a in zip(deltas, activations)]
    return grads_b, grads_w


# %% slope again relu
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 1); 15 of 16 cases

def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for l in range(len(deltas)):
        mask = np.where(activations[l + 1] > 0, 1.0, 0.0)
        d = deltas[l] * mask
        dWs.append(d.T @ activations[l] / n)
        dbs.append(np.sum(deltas[l], axis=0) / n)
    return dWs, dbs


# %% sample variance
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.2); 16 of 16 cases

def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        dWs.append(np.dot(d.T, a) / (n - 1))
        dbs.append(np.sum(d, axis=0) / (n - 1))
    return dWs, dbs


# %% decay added
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (value, error 0.001); 16 of 16 cases

def gradients(deltas, activations):
    lam = 1e-3
    n = len(activations[0])
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        dW = d.T @ a / n
        dWs.append(dW + lam * dW)
        dbs.append(d.sum(axis=0) / n)
    return dWs, dbs


# %% habit: a name of another cell
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear; also by the docstring example (NameError: name 'my_weight_gradient' is not defined); 16 of 16 cases
# Depends on a cell executed earlier

def gradients(deltas, activations):
    n = len(activations[0])
    dWs = [sum(my_weight_gradient(d[i], a[i]) for i in range(n)) / n for d, a in zip(deltas, activations)]
    dbs = [d.mean(axis=0) for d in deltas]
    return dWs, dbs


# %% habit: returned inside the loop
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (dWs: 1 entries for 3); 14 of 16 cases
# Returns inside the loop

def gradients(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        dWs.append(d.T @ a / n)
        dbs.append(d.mean(axis=0))
        return dWs, dbs


# %% habit: rounded
# Shown by: L=3 (4,3,5,2) n=6 tanh/logistic; L=2 (3,4,2) n=5 logistic/linear (value, error 0.2); 13 of 16 cases
# Rounds the result

def gradients(deltas, activations):
    n = len(activations[0])
    dWs = [np.round(d.T @ a / n, 2) for d, a in zip(deltas, activations)]
    dbs = [np.round(d.sum(axis=0) / n, 2) for d in deltas]
    return dWs, dbs
