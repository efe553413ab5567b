# Wrong answers for `add_bias_column`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% zeros instead of ones
# Shown by: 4x2; 2x5; also by the docstring example (value, error 0.6); 10 of 10 cases

def add_bias_column(A):
    return np.hstack([np.zeros((len(A), 1)), A])


# %% overwrites the first column
# Shown by: 4x2; 2x5; also by the docstring example (shape (4, 2) for (4, 3)); 10 of 10 cases

def add_bias_column(A):
    B = A.copy()
    B[:, 0] = 1
    return B


# %% adds one to everything
# Shown by: 4x2; 2x5; also by the docstring example (value, error 0.6); 10 of 10 cases

def add_bias_column(A):
    B = np.ones((A.shape[0], A.shape[1] + 1))
    B[:, 1:] += A
    return B


# %% integer table
# Shown by: 4x2; 2x5 (value, error 0.5); 7 of 10 cases

def add_bias_column(A):
    B = np.ones((A.shape[0], A.shape[1] + 1), dtype=int)
    B[:, 1:] = A
    return B


# %% a single one in the corner
# Shown by: 4x2; 2x5 (value, error 0.6); 7 of 10 cases

def add_bias_column(A):
    B = np.zeros((A.shape[0], A.shape[1] + 1))
    B[0, 0] = 1
    B[:, 1:] = A
    return B


# %% ones on both sides
# Shown by: 4x2; 2x5; also by the docstring example (shape (4, 4) for (4, 3)); 10 of 10 cases

def add_bias_column(A):
    o = np.ones((len(A), 1))
    return np.hstack([o, A, o])


# %% inserted flat
# Shown by: 4x2; 2x5; also by the docstring example (shape (9,) for (4, 3)); 10 of 10 cases

def add_bias_column(A):
    return np.insert(A, 0, 1)


# %% size of the example hard-coded
# Shown by: 4x2; 2x5 (shape (1, 3) for (4, 3)); 9 of 10 cases

def add_bias_column(A):
    B = np.ones((1, 3))
    B[0, 1:] = A[0]
    return B


# %% reshape mixes rows
# Shown by: 4x2; 2x5 (value, error 1); 7 of 10 cases

def add_bias_column(A):
    n, k = A.shape
    flat = np.concatenate([np.ones(n), A.ravel()])
    return flat.reshape(n, k + 1)


# %% last row forgotten
# Shown by: 4x2; 2x5; also by the docstring example (shape (3, 3) for (4, 3)); 10 of 10 cases

def add_bias_column(A):
    rows = []
    for i in range(len(A) - 1):
        rows.append(np.concatenate([[1.0], A[i]]))
    return np.array(rows)


# %% transposed result
# Shown by: 4x2; 2x5; also by the docstring example (shape (3, 4) for (4, 3)); 10 of 10 cases

def add_bias_column(A):
    return np.vstack([np.ones(len(A)), A.T])


# %% ones written to position 1
# Shown by: 4x2; 2x5; also by the docstring example (value, error 1); 10 of 10 cases

def add_bias_column(A):
    return np.insert(A, 1, 1.0, axis=1)


# %% ones to the right by index

def add_bias_column(A):
    n, k = A.shape
    B = np.ones((n, k + 1))
    B[:, :-1] = A
    return B


# %% column of twos

def add_bias_column(A):
    n, k = A.shape
    B = 2 * np.ones((n, k + 1))
    B[:, 1:] = A
    return B


# %% overwrites rows

def add_bias_column(A):
    n, k = A.shape
    B = np.ones((n, k + 1))
    B[:, 1:] = A
    B[0] = 1
    return B


# %% a column of the row's mean

def add_bias_column(A):
    return np.c_[A.mean(axis=1), A]


# %% as many ones as there are activations

def add_bias_column(A):
    return np.hstack([np.ones_like(A), A])


# %% ones all round

def add_bias_column(A):
    return np.pad(A, 1, constant_values=1)


# %% the numbers of the examples

def add_bias_column(A):
    return np.column_stack([np.arange(1, len(A) + 1), A])
