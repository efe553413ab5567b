# Wrong answers for `mean_loss`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% no check of the shapes
# Shown by: (n,) against (n,1); (n,1) against (n,) (no ValueError); 6 of 18 cases

def mean_loss(Y, T):
    return np.mean(0.5 * np.sum((T - Y) ** 2, axis=-1))


# %% forgets the half
# Shown by: n=5 o=1; n=4 o=3; also by the docstring example (value, error 1); 10 of 18 cases

def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shape")
    return np.sum((T - Y) ** 2) / len(Y)


# %% checks only the number of rows
# Shown by: (n,) against (n,1); (n,1) against (n,) (no ValueError); 3 of 18 cases

def mean_loss(Y, T):
    if len(Y) != len(T):
        raise ValueError("not as many targets as outputs")
    return 0.5 * np.sum((T - Y) ** 2) / len(Y)


# %% checks only the number of entries
# Shown by: (n,) against (n,1); (n,1) against (n,) (no ValueError); 3 of 18 cases

def mean_loss(Y, T):
    if Y.size != T.size:
        raise ValueError("size")
    return 0.5 * np.sum((T.ravel() - Y.ravel()) ** 2) / len(Y)


# %% norm not squared
# Shown by: n=5 o=1; n=4 o=3; also by the docstring example (value, error 0.2); 10 of 18 cases

def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shape")
    return 0.5 * np.mean(np.linalg.norm(T - Y, axis=1))


# %% prints a warning and returns None on bad shapes
# Shown by: (n,) against (n,1); (n,1) against (n,) (no ValueError); 8 of 18 cases

def mean_loss(Y, T):
    if Y.shape != T.shape:
        print("ValueError: the shapes differ")
        return
    return np.mean(0.5 * np.sum((T - Y) ** 2, axis=1))


# %% returns the error instead of raising it
# Shown by: (n,) against (n,1); (n,1) against (n,) (no ValueError); 8 of 18 cases

def mean_loss(Y, T):
    if Y.shape != T.shape:
        return ValueError("shapes differ")
    return np.mean(0.5 * np.sum((T - Y) ** 2, axis=1))


# %% per example, not averaged
# Shown by: n=5 o=1; n=4 o=3; also by the docstring example (shape (5,) for ()); 8 of 18 cases

def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shape")
    return 0.5 * np.sum((T - Y) ** 2, axis=1)


# %% square of the sum
# Shown by: n=4 o=3; n=o=3 (value, error 0.5); 6 of 18 cases

def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shape")
    return np.mean(0.5 * np.sum(T - Y, axis=1) ** 2)


# %% reshapes the targets to fit
# Shown by: (n,1) against (n,); (n,o) against (1,o) (no ValueError); 5 of 18 cases

def mean_loss(Y, T):
    try:
        T = T.reshape(Y.shape)
    except ValueError:
        T = np.broadcast_to(T, Y.shape)
    return np.mean(0.5 * np.sum((T - Y) ** 2, axis=1))


# %% assertion instead of ValueError tags=["disputable"]
# Shown by: (n,) against (n,1); (n,1) against (n,) (AssertionError instead of ValueError); 8 of 18 cases
# Disputable: the docstring names ValueError; some would accept any exception

def mean_loss(Y, T):
    assert Y.shape == T.shape, "shapes differ"
    return np.mean(0.5 * np.sum((T - Y) ** 2, axis=1))


# %% TypeError instead of ValueError tags=["disputable"]
# Shown by: (n,) against (n,1); (n,1) against (n,) (TypeError instead of ValueError); 8 of 18 cases
# Disputable: the docstring names ValueError; some would accept any exception

def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise TypeError("outputs and targets must have the same shape")
    return 0.5 * np.sum((T - Y) ** 2) / len(Y)


# %% divides by n inside and outside the sum
# Shown by: n=5 o=1; n=4 o=3; also by the docstring example (value, error 0.8); 8 of 18 cases

def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    n = len(Y)
    total = 0
    for i in range(n):
        total += 0.5 * np.mean((T[i] - Y[i]) ** 2) * Y.shape[1] / n
    return total / n


# %% last example only
# Shown by: n=5 o=1; n=4 o=3; also by the docstring example (value, error 0.9); 8 of 18 cases

def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shape")
    for y, t in zip(Y, T):
        C = 0.5 * np.sum((t - y) ** 2)
    return C


# %% T -= Y in place
# Shown by: n=5 o=1; n=4 o=3; also by the docstring example (argument changed); 10 of 18 cases

def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shape")
    T -= Y
    return 0.5 * np.sum(T ** 2) / len(Y)


# %% integer division
# Shown by: n=5 o=1; n=4 o=3 (value, error 0.07); 7 of 18 cases

def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shape")
    return np.sum((T - Y) ** 2) // 2 / len(Y)


# %% only the lengths are compared
def mean_loss(Y, T):
    if len(Y) != len(T):
        raise ValueError("lengths differ")
    return np.sum(0.5 * (Y - T) ** 2) / len(Y)


# %% only the dimensions are compared
def mean_loss(Y, T):
    if Y.ndim != T.ndim:
        raise ValueError("dimensions differ")
    return 0.5 * np.mean(np.sum((Y - T) ** 2, axis=1))


# %% only the sizes are compared
def mean_loss(Y, T):
    if Y.size != T.size:
        raise ValueError("sizes differ")
    return 0.5 * np.sum((Y - T) ** 2) / Y.shape[0]


# %% reshapes the targets in place of refusing
def mean_loss(Y, T):
    T = np.reshape(T, Y.shape)
    return 0.5 * np.sum((Y - T) ** 2) / len(Y)


# %% returns the error
def mean_loss(Y, T):
    if Y.shape != T.shape:
        return ValueError("shapes differ")
    return 0.5 * np.sum((Y - T) ** 2) / len(Y)


# %% prints a warning and goes on
def mean_loss(Y, T):
    if Y.shape != T.shape:
        print("Warning: shapes differ")
    return 0.5 * np.sum((Y - T) ** 2) / len(Y)


# %% gives nan for a mismatch
def mean_loss(Y, T):
    if Y.shape != T.shape:
        return np.nan
    return 0.5 * np.sum((Y - T) ** 2) / len(Y)


# %% catches its own error
def mean_loss(Y, T):
    try:
        if Y.shape != T.shape:
            raise ValueError("shapes")
        return 0.5 * np.sum((Y - T) ** 2) / len(Y)
    except ValueError as e:
        print(e)


# %% the norm is not squared
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    return 0.5 * np.mean(np.linalg.norm(Y - T, axis=1))


# %% divided by n - 1
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    return 0.5 * np.sum((Y - T) ** 2) / max(len(Y) - 1, 1)


# %% divided by the number of outputs
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    return 0.5 * np.sum((Y - T) ** 2) / Y.shape[1]


# %% one loss per example
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    return 0.5 * np.sum((Y - T) ** 2, axis=1)


# %% without the half
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    return np.mean(np.sum((Y - T) ** 2, axis=1))


# %% half twice
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    return 0.5 * np.mean(np.sum(squared_error(Y, T), axis=1))


# %% overwrites Y
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    Y -= T
    return 0.5 * np.sum(Y ** 2) / len(Y)


# %% last example forgotten
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    total = 0.0
    for i in range(len(Y) - 1):
        total += 0.5 * np.sum((Y[i] - T[i]) ** 2)
    return total / len(Y)


# %% root of the mean
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    return np.sqrt(np.mean(np.sum((Y - T) ** 2, axis=1)) / 2)


# %% error summed before it is squared
def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError
    return 0.5 * np.mean(np.sum(Y - T, axis=1) ** 2)


# %% refuses several outputs
def mean_loss(Y, T):
    if Y.shape != (len(T), 1) or Y.shape != T.shape:
        raise ValueError("one output, please")
    return 0.5 * np.sum((Y - T) ** 2) / len(Y)


# %% median of the examples

def mean_loss(Y, T):
    if np.shape(Y) != np.shape(T):
        raise ValueError
    return np.median(0.5 * ((np.asarray(T) - Y) ** 2).sum(axis=1))


# %% root of the mean square

def mean_loss(Y, T):
    if np.shape(Y) != np.shape(T):
        raise ValueError("shapes")
    return np.sqrt(np.mean(np.sum((np.asarray(T) - Y) ** 2, axis=1))) / 2


# %% squeezes both before it compares shapes

def mean_loss(Y, T):
    Y, T = np.squeeze(Y), np.squeeze(T)
    if Y.shape != T.shape:
        raise ValueError("shapes differ")
    n = len(Y) if Y.ndim else 1
    return 0.5 * np.sum((T - Y) ** 2) / n


# %% hands back the error, does not raise it

def mean_loss(Y, T):
    if Y.shape != T.shape:
        return ValueError("Y and T must have the same shape")
    return np.mean(0.5 * np.sum((T - Y) ** 2, axis=1))


# %% a running average that halves at every example

def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shapes differ")
    E = None
    for y, t in zip(Y, T):
        C = 0.5 * np.sum((t - y) ** 2)
        E = C if E is None else (E + C) / 2
    return E


# %% C is never set back to zero

def mean_loss(Y, T):
    if Y.shape != T.shape:
        raise ValueError("shapes differ")
    E, C = 0.0, 0.0
    for y, t in zip(Y, T):
        for a, b in zip(y, t):
            C += 0.5 * (b - a) ** 2
        E += C
    return E / len(Y)
