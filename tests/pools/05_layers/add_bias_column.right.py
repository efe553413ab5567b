# Right answers for `add_bias_column`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% hstack
def add_bias_column(A):
    n = A.shape[0]
    return np.hstack((np.ones((n, 1)), A))


# %% concatenate
def add_bias_column(A):
    ones = np.ones_like(A[:, :1])
    return np.concatenate([ones, A], axis=1)


# %% insert
def add_bias_column(A):
    return np.insert(A, 0, 1, axis=1)


# %% c_
def add_bias_column(A):
    return np.c_[np.ones(len(A)), A]


# %% column_stack
def add_bias_column(A):
    return np.column_stack([np.ones(A.shape[0]), A])


# %% pad
def add_bias_column(A):
    return np.pad(A, ((0, 0), (1, 0)), constant_values=1)


# %% ones array filled
def add_bias_column(A):
    n, k = A.shape
    B = np.ones((n, k + 1))
    B[:, 1:] = A
    return B


# %% nested lists
def add_bias_column(A):
    return [[1.0] + list(row) for row in A]


# %% loops
def add_bias_column(A):
    out = np.zeros((A.shape[0], A.shape[1] + 1))
    for i in range(A.shape[0]):
        out[i, 0] = 1
        for j in range(A.shape[1]):
            out[i, j + 1] = A[i, j]
    return out


# %% append and roll
def add_bias_column(A):
    B = np.append(A, np.ones((len(A), 1)), axis=1)
    return np.roll(B, 1, axis=1)


# %% vstack of the transpose
def add_bias_column(A):
    return np.vstack([np.ones(A.shape[0]), A.T]).T


# %% float32, Fortran order
def add_bias_column(A):
    return np.asfortranarray(np.r_["1,2", np.ones((len(A), 1), np.float32), A.astype(np.float32)])


# %% matrix product with a shifted identity
def add_bias_column(A):
    n, k = A.shape
    S = np.eye(k, k + 1, 1)
    E = np.zeros((n, k + 1))
    E[:, 0] = 1.0
    return A @ S + E


# %% rows with np.r_ and stack
def add_bias_column(A):
    return np.stack([np.r_[1.0, a] for a in A])


# %% lists
def add_bias_column(A):
    return [[1.0, *row] for row in A]


# %% empty
def add_bias_column(A):
    B = np.ones((A.shape[0], A.shape[1] + 1))
    B[:, 1:] = A
    return B


# %% concatenate, once more
def add_bias_column(A):
    return np.concatenate((np.ones((A.shape[0], 1)), A), axis=1)


# %% matrix product
def add_bias_column(A):
    return A @ np.eye(A.shape[1], A.shape[1] + 1, 1) + np.eye(1, A.shape[1] + 1)


# %% vstack of transposes
def add_bias_column(A):
    return np.vstack([np.ones(len(A)), A.T]).T


# %% filled with ones

def add_bias_column(A):
    n, k = A.shape
    B = np.ones((n, k + 1))
    B[:, 1:] = A
    return B


# %% insert, once more

def add_bias_column(A):
    return np.insert(np.asarray(A, dtype=float), 0, 1.0, axis=1)


# %% pad, once more

def add_bias_column(A):
    return np.pad(A, ((0, 0), (1, 0)), constant_values=1)


# %% row by row

def add_bias_column(A):
    return np.array([[1.0, *row] for row in A])


# %% a matrix that moves everything to the right

def add_bias_column(A):
    n, k = A.shape
    shift = np.eye(k, k + 1, k=1)
    first = np.outer(np.ones(n), np.eye(1, k + 1)[0])
    return A @ shift + first
