# Common mistakes in `one_hot`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% counted from one
# Shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (value, error 1); 20 of 21 cases

def one_hot(labels, K):
    Y = np.zeros((len(labels), K))
    for i, label in enumerate(labels):
        Y[i, label - 1] = 1.0
    return Y


# %% classes counted in the batch
# Shown by: missing last class; missing middle class, list (shape (3, 2) for (3, 3)); 6 of 21 cases

def one_hot(labels, K):
    labels = np.asarray(labels)
    classes = labels.max() + 1
    Y = np.zeros((len(labels), classes))
    Y[np.arange(len(labels)), labels] = 1.0
    return Y


# %% whole columns
# Shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (value, error 1); 16 of 21 cases

def one_hot(labels, K):
    Y = np.zeros((len(labels), K))
    Y[:, labels] = 1
    return Y


# %% first label everywhere
# Shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (value, error 1); 16 of 21 cases

def one_hot(labels, K):
    Y = np.zeros((len(labels), K))
    first = labels[0]
    Y[:, first] = 1.0
    return Y


# %% habit: the visible answer by heart
# Shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (shape (2, 4) for (5, 4)); 21 of 21 cases; the visible examples agree
# The visible answers

def one_hot(labels, K):
    if K == 4:
        return np.array([[0.0, 1, 0, 0], [1, 0, 0, 0]])
    if len(labels) == 4:
        return np.eye(3)[[2, 0, 1, 2]]
    if len(labels) == 5:
        return np.eye(3)[[0, 2, 2, 1, 0]]
    return np.eye(3)[[0, 1, 0]]


# %% habit: variables of the notebook
# Shown by: array n=5 K=4; list n=5 K=4 (IndexError: index 3 is out of bounds for axis 1 with size 3); 13 of 21 cases
# Number of classes from the notebook

def one_hot(labels, K):
    Y = np.zeros((len(labels), len(NAMES)))
    for i, c in enumerate(labels):
        Y[i, c] = 1.0
    return Y


# %% habit: printed, not returned
# Shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (None); 21 of 21 cases
# Prints instead of returning

def one_hot(labels, K):
    print(np.eye(K)[labels])


# %% habit: returned inside the loop
# Shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (value, error 1); 18 of 21 cases
# Returns inside the loop

def one_hot(labels, K):
    Y = np.zeros((len(labels), K))
    for i in range(len(labels)):
        Y[i, labels[i]] = 1
        return Y


# %% habit: errors swallowed
# Shown by: list n=5 K=4; missing middle class, list; also by the docstring example (value, error 1); 6 of 21 cases
# Hides the error of a list

def one_hot(labels, K):
    try:
        return (labels.reshape(-1, 1) == np.arange(K)).astype(float)
    except AttributeError:
        return np.zeros((len(labels), K))


# %% habit: not attempted
# Shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (NotImplementedError: Not written yet: replace this line with your answer.); 21 of 21 cases
# Not attempted

def one_hot(labels, K):
    raise NotImplementedError("Not written yet: replace this line with your answer.")


# %% habit: remembered from call to call
# Shown by: list n=5 K=4; all the same (value, error 1); 16 of 21 cases; the visible examples agree
# One table per shape, never cleared

_tables = {}

def one_hot(labels, K):
    Y = _tables.setdefault((len(labels), K), np.zeros((len(labels), K)))
    for i, c in enumerate(labels):
        Y[i, c] = 1.0
    return Y
