# Wrong answers for `one_hot`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% classes as rows
# Shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (shape (4, 5) for (5, 4)); 16 of 21 cases

def one_hot(labels, K):
    Y = np.zeros((K, len(labels)))
    for i, c in enumerate(labels):
        Y[c, i] = 1.0
    return Y


# %% rows share one list that is cleared in between
# Shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (value, error 1); 16 of 21 cases

def one_hot(labels, K):
    row = [0] * K
    Y = []
    for c in labels:
        row[:] = [0] * K
        row[c] = 1
        Y.append(row)
    return Y


# %% staircase
# Shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (value, error 1); 19 of 21 cases

def one_hot(labels, K):
    return (np.arange(K) <= np.reshape(labels, (-1, 1))).astype(float)


# %% minus one elsewhere
# Shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (value, error 1); 20 of 21 cases

def one_hot(labels, K):
    return 2 * np.eye(K)[labels] - 1


# %% classes counted over the batch
# Shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (shape (4,) for (5, 4)); 18 of 21 cases

def one_hot(labels, K):
    return np.bincount(labels, minlength=K)


# %% renumbered without gaps
# Shown by: missing class 0; missing middle class, list; also by the docstring example (value, error 1); 11 of 21 cases; the visible examples agree

def one_hot(labels, K):
    values, places = np.unique(labels, return_inverse=True)
    Y = np.zeros((len(labels), K))
    Y[np.arange(len(labels)), places] = 1
    return Y


# %% identity as large as the batch
# Shown by: missing middle class, list; n=1; also by the docstring example (IndexError: index 3 is out of bounds for axis 0 with size 3); 8 of 21 cases

def one_hot(labels, K):
    return np.eye(len(labels))[labels][:, :K]


# %% K + 1 columns
# Shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (shape (5, 5) for (5, 4)); 21 of 21 cases

def one_hot(labels, K):
    return np.eye(K + 1)[labels]


# %% class 0 has no column
# Shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (shape (5, 3) for (5, 4)); 21 of 21 cases

def one_hot(labels, K):
    Y = np.zeros((len(labels), K - 1))
    for i, c in enumerate(labels):
        if c > 0:
            Y[i, c - 1] = 1
    return Y


# %% if label skips class 0
# Shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (value, error 1); 17 of 21 cases

def one_hot(labels, K):
    Y = np.zeros((len(labels), K))
    for i, c in enumerate(labels):
        if c:
            Y[i, c] = 1.0
    return Y


# %% arrays only
# Shown by: list n=5 K=4; missing middle class, list; also by the docstring example (TypeError: list indices must be integers or slices, not tuple); 6 of 21 cases

def one_hot(labels, K):
    return (labels[:, None] == np.arange(K)).astype(float)


# %% the label instead of a 1
# Shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (value, error 2); 20 of 21 cases

def one_hot(labels, K):
    Y = np.zeros((len(labels), K))
    for i, c in enumerate(labels):
        Y[i, c] = c
    return Y


# %% smoothed targets
# Shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (value, error 0.07); 20 of 21 cases

def one_hot(labels, K):
    Y = np.full((len(labels), K), 0.1 / K)
    Y[np.arange(len(labels)), labels] += 0.9
    return Y


# %% flat list
# Shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (shape (20,) for (5, 4)); 17 of 21 cases

def one_hot(labels, K):
    return [float(k == c) for c in labels for k in range(K)]


# %% sorts the labels
# Shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (value, error 1); 14 of 21 cases

def one_hot(labels, K):
    labels = np.array(labels)
    labels.sort()
    return np.eye(K)[labels]


# %% sorts the caller's labels afterwards
# Shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (argument changed); 14 of 21 cases; the visible examples agree

def one_hot(labels, K):
    Y = np.eye(K)[labels]
    labels.sort()
    return Y


# %% reversed columns
# Shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (value, error 1); 19 of 21 cases

def one_hot(labels, K):
    return np.eye(K)[:, ::-1][labels]


# %% counter instead of label
# Shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (value, error 1); 19 of 21 cases

def one_hot(labels, K):
    Y = np.zeros((len(labels), K))
    for i in range(min(len(labels), K)):
        Y[i, i] = 1.0
    return Y


# %% scrambled flat index
# Shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (value, error 1); 16 of 21 cases

def one_hot(labels, K):
    n = len(labels)
    Y = np.zeros(n * K)
    Y[np.asarray(labels, dtype=int) * n + np.arange(n)] = 1
    return Y.reshape(n, K)


# %% range(1, K)
# Shown by: array n=5 K=4; list n=5 K=4; also by the docstring example (value, error 1); 21 of 21 cases

def one_hot(labels, K):
    return [[1 if c == k else 0 for k in range(1, K + 1)] for c in labels]


# %% pops the labels off the list
# Shown by: list n=5 K=4; missing middle class, list; also by the docstring example (argument changed); 6 of 21 cases; the visible examples agree

def one_hot(labels, K):
    rows = []
    todo = labels if isinstance(labels, list) else labels.tolist()
    while todo:
        rows.append(np.eye(K)[todo.pop(0)])
    return np.array(rows)


# %% as many columns as classes seen
def one_hot(labels, K):
    labels = np.asarray(labels)
    return (labels[:, None] == np.unique(labels)[None, :]).astype(float)


# %% classes in rows
def one_hot(labels, K):
    return np.eye(K)[:, np.asarray(labels)]


# %% counts of classes
def one_hot(labels, K):
    return np.bincount(labels, minlength=K)


# %% counted from one
def one_hot(labels, K):
    return np.eye(K + 1)[np.asarray(labels)][:, 1:]


# %% counted from the end
def one_hot(labels, K):
    return np.eye(K)[[K - 1 - c for c in labels]]


# %% square table
def one_hot(labels, K):
    Y = np.zeros((K, K))
    for i, c in enumerate(labels):
        Y[i, c] = 1
    return Y


# %% labels in place of ones
def one_hot(labels, K):
    Y = np.zeros((len(labels), K))
    for i, c in enumerate(labels):
        Y[i, c] = c
    return Y


# %% minus ones elsewhere
def one_hot(labels, K):
    return 2 * np.eye(K)[np.asarray(labels)] - 1


# %% smoothed
def one_hot(labels, K):
    return 0.9 * np.eye(K)[np.asarray(labels)] + 0.1 / K


# %% one class too many
def one_hot(labels, K):
    return np.eye(K + 1)[np.asarray(labels)]


# %% cumulative code
def one_hot(labels, K):
    return (np.arange(K)[None, :] <= np.asarray(labels)[:, None]).astype(float)


# %% arrays only, once more
def one_hot(labels, K):
    Y = np.zeros((labels.shape[0], K))
    Y[np.arange(labels.shape[0]), labels] = 1
    return Y


# %% repeated rows lost
def one_hot(labels, K):
    return np.eye(K)[sorted(set(labels))]


# %% sorted
def one_hot(labels, K):
    return np.eye(K)[np.sort(labels)]


# %% sorts the caller's labels
def one_hot(labels, K):
    Y = np.eye(K)[np.asarray(labels)]
    labels.sort()
    return Y


# %% same row object many times
def one_hot(labels, K):
    Y = [[0] * K] * len(labels)
    for i, c in enumerate(labels):
        Y[i][c] = 1
    return Y


# %% flattened
def one_hot(labels, K):
    y = np.zeros(len(labels) * K)
    for i, c in enumerate(labels):
        y[i * K + c] = 1
    return y


# %% zeros swapped with ones
def one_hot(labels, K):
    return 1 - np.eye(K)[np.asarray(labels)]


# %% last example forgotten
def one_hot(labels, K):
    Y = np.zeros((len(labels), K))
    for i in range(len(labels) - 1):
        Y[i, labels[i]] = 1
    return Y


# %% last class missing

def one_hot(labels, K):
    return np.eye(K)[np.minimum(labels, K - 2)]


# %% the class in binary digits

def one_hot(labels, K):
    return np.array([[(c >> k) & 1 for k in range(K)] for c in np.asarray(labels).tolist()], dtype=float)


# %% a column of labels is missing in the comparison

def one_hot(labels, K):
    T = np.zeros((len(labels), K))
    T[:, :] = np.resize(np.asarray(labels), K) == np.arange(K)
    return T
