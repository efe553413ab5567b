# Common mistakes in `logistic_prime`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% logistic twice
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 0.7); 36 of 36 cases

def logistic_prime(z):
    a = logistic(z)
    return logistic(a) * (1 - logistic(a))


# %% sum for difference
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 8); 26 of 36 cases

def logistic_prime(z):
    f = logistic(z)
    return f * (1 + f)


# %% left tail overflows
# Shown by: z = -1000 (number); vector with +-1000 (nan); 7 of 36 cases; the visible examples agree

def logistic_prime(z):
    e = np.exp(-z)
    return e / (1 + e) ** 2


# %% function itself
# Shown by: vector n=7; matrix (3,4); also by the docstring example (value, error 4); 26 of 36 cases

def logistic_prime(z):
    return 1 / (1 + np.exp(-np.asarray(z, dtype=float)))


# %% habit: variables of the notebook
# Shown by: vector n=7; matrix (3,4); also by the docstring example (shape (3,) for (7,)); 36 of 36 cases
# Uses an activation left over in the notebook

heights = logistic(np.array([-1.0, 0.0, 2.0]))

def logistic_prime(z):
    return heights * (1 - heights)


# %% habit: a name of another cell
# Shown by: vector n=7; matrix (3,4); also by the docstring example (NameError: name 'sigmoid' is not defined); 36 of 36 cases
# Needs a name that only another cell has

def logistic_prime(z):
    s = sigmoid(z)
    return s * (1 - s)


# %% habit: finite differences tags=["disputable"]
# Numbers are right in all cases; the visible examples agree
# Disputable: finite differences: right to about 1e-11, wrong method

def logistic_prime(z):
    h = 1e-5
    return (logistic(np.asarray(z) + h) - logistic(np.asarray(z) - h)) / (2 * h)


# %% habit: printed, not returned
# Shown by: vector n=7; matrix (3,4); also by the docstring example (None); 36 of 36 cases
# Prints instead of returning

def logistic_prime(z):
    print("slope:", logistic(z) * (1 - logistic(z)))


# %% habit: not attempted
# Shown by: vector n=7; matrix (3,4); also by the docstring example (None); 36 of 36 cases
# Not attempted

def logistic_prime(z):
    ...


# %% habit: rounded
# Shown by: vector n=7; matrix (3,4) (value, error 0.02); 21 of 36 cases
# Rounds

def logistic_prime(z):
    s = logistic(z)
    return np.around(s * (1 - s), 2)


# %% habit: a library differentiates tags=["disputable"]
# Shown by: vector n=7; matrix (3,4); also by the docstring example (ModuleNotFoundError: No module named 'torch'); 36 of 36 cases
# Disputable: a library that differentiates; not installed, so the call fails

def logistic_prime(z):
    import torch
    u = torch.tensor(np.asarray(z, dtype=float), requires_grad=True)
    torch.sigmoid(u).sum().backward()
    return u.grad.numpy()
