# Right answers for `one_hot`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% loop with zeros
# Norm-wise error at most 0e+00

def one_hot(labels, K):
    Y = np.zeros((len(labels), K))
    for i in range(len(labels)):
        Y[i, labels[i]] = 1
    return Y


# %% rows of the identity
# Norm-wise error at most 0e+00

def one_hot(labels, K):
    return np.eye(K)[labels]


# %% paired indices
# Norm-wise error at most 0e+00

def one_hot(labels, K):
    labels = np.asarray(labels)
    n = labels.shape[0]
    T = np.zeros((n, K), dtype=int)
    T[np.arange(n), labels] = 1
    return T


# %% comparison with all classes, bool
# Norm-wise error at most 0e+00

def one_hot(labels, K):
    return np.array(labels)[:, None] == np.arange(K)[None, :]


# %% nested list comprehension
# Norm-wise error at most 0e+00

def one_hot(labels, K):
    return [[1 if k == c else 0 for k in range(K)] for c in labels]


# %% list multiplication
# Norm-wise error at most 0e+00

def one_hot(labels, K):
    rows = []
    for c in labels:
        row = [0.0] * K
        row[c] = 1.0
        rows.append(row)
    return np.array(rows)


# %% flat positions
# Norm-wise error at most 0e+00

def one_hot(labels, K):
    n = len(labels)
    flat = np.zeros(n * K)
    flat[np.arange(n) * K + np.asarray(labels, dtype=int)] = 1
    return flat.reshape(n, K)


# %% put_along_axis
# Norm-wise error at most 0e+00

def one_hot(labels, K):
    index = np.array(labels, dtype=np.intp).reshape(-1, 1)
    out = np.zeros((index.size, K), dtype=np.float32)
    np.put_along_axis(out, index, 1.0, axis=1)
    return out


# %% take from the identity
# Norm-wise error at most 0e+00

def one_hot(labels, K):
    return np.identity(K).take(labels, axis=0)


# %% equal.outer
# Norm-wise error at most 0e+00

def one_hot(labels, K):
    return np.equal.outer(np.asarray(labels), range(K)).astype(float)


# %% class by class, columns
# Norm-wise error at most 0e+00

def one_hot(labels, K):
    labels = np.asarray(labels)
    columns = [np.where(labels == k, 1.0, 0.0) for k in range(K)]
    return np.column_stack(columns)


# %% stack of shifted unit vectors
# Norm-wise error at most 0e+00

def unit(k, K):
    e = np.zeros(K)
    e[k] = 1.0
    return e

def one_hot(labels, K):
    return np.vstack([unit(int(k), K) for k in labels])


# %% Kronecker delta with fromfunction
# Norm-wise error at most 0e+00

def one_hot(labels, K):
    labels = np.asarray(labels, dtype=int)
    return np.fromfunction(lambda i, k: labels[i] == k, (len(labels), K), dtype=int) * 1.0


# %% sorted by class with a dict
# Norm-wise error at most 0e+00

def one_hot(labels, K):
    days_of = {k: [] for k in range(K)}
    for i, c in enumerate(labels):
        days_of[int(c)].append(i)
    Y = np.zeros((len(labels), K))
    for k, days in days_of.items():
        for i in days:
            Y[i][k] = 1.0
    return Y


# %% difference of two staircases
# Norm-wise error at most 0e+00

def one_hot(labels, K):
    c = np.reshape(labels, (-1, 1))
    k = np.arange(K)
    return (k >= c) * 1.0 - (k > c)


# %% matrix of counts, np.add.at
# Norm-wise error at most 0e+00

def one_hot(labels, K):
    Y = np.zeros((len(labels), K))
    np.add.at(Y, (np.arange(len(labels)), list(labels)), 1)
    return Y


# %% identity
def one_hot(labels, K):
    return np.eye(K)[np.asarray(labels)]


# %% list of lists
def one_hot(labels, K):
    return [[1 if k == c else 0 for k in range(K)] for c in labels]


# %% booleans
def one_hot(labels, K):
    return np.asarray(labels)[:, None] == np.arange(K)


# %% put along axis
def one_hot(labels, K):
    Y = np.zeros((len(labels), K), dtype=int)
    np.put_along_axis(Y, np.reshape(labels, (-1, 1)), 1, axis=1)
    return Y


# %% flat index
def one_hot(labels, K):
    n = len(labels)
    Y = np.zeros(n * K)
    Y[np.arange(n) * K + np.array(labels)] = 1
    return Y.reshape(n, K)


# %% transposed table
def one_hot(labels, K):
    return np.array([np.array(labels) == k for k in range(K)]).T * 1.0


# %% take
def one_hot(labels, K):
    return np.take(np.identity(K, dtype=np.float32), labels, axis=0)


# %% kronecker by powers
def one_hot(labels, K):
    return np.array([[0.0 ** abs(k - int(c)) for k in range(K)] for c in labels])


# %% generator of rows
def one_hot(labels, K):
    for c in labels:
        row = np.zeros(K)
        row[c] = 1
        yield row


# %% uint8
def one_hot(labels, K):
    return np.equal.outer(labels, range(K)).astype(np.uint8)


# %% class with defaults
def one_hot(labels, K, dtype=float, on=1, off=0):
    Y = np.full((len(labels), K), off, dtype=dtype)
    for i, c in zip(range(len(labels)), labels):
        Y[i][c] = on
    return Y


# %% nested lists

def one_hot(labels, K):
    return [[1 if k == label else 0 for k in range(K)] for label in labels]


# %% counts with bincount, row by row

def one_hot(labels, K):
    return np.array([np.bincount([c], minlength=K) for c in labels])


# %% places in one long row of zeros

def one_hot(labels, K):
    n = len(labels)
    flat = np.zeros(n * K, dtype=np.float32)
    flat.put([i * K + int(c) for i, c in enumerate(labels)], 1)
    return flat.reshape(n, -1) if n else np.zeros((0, K))
