# Common mistakes in `softmax`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% no shift
# Shown by: (1000, 1001, 999); (0, 0, 3000) (nan); 10 of 25 cases; the visible examples agree

def softmax(Z):
    E = np.exp(Z)
    return E / E.sum(axis=1, keepdims=True)


# %% normalised over examples
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.3); 24 of 25 cases

def softmax(Z):
    E = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    total = E.sum(axis=0, keepdims=True)
    return E / total


# %% normalised over everything
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.5); 19 of 25 cases

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / np.sum(E)


# %% sums meet columns
# Shown by: n=4 K=3; n=K=3; also by the docstring example (ValueError: operands could not be broadcast together with shapes (4,3) (4,) ); 18 of 25 cases

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    sums = E.sum(axis=1)
    return E / sums


# %% scores overwritten
# Shown by: n=4 K=3; n=K=3; also by the docstring example (argument changed); 25 of 25 cases; the visible examples agree

def softmax(Z):
    Z -= Z.max(axis=1, keepdims=True)
    E = np.exp(Z)
    return E / E.sum(axis=1, keepdims=True)


# %% shifted by mean
# Shown by: (0, 0, 3000); (-3000, 0, 1) (nan); 5 of 25 cases; the visible examples agree

def softmax(Z):
    centred = Z - Z.mean(axis=1, keepdims=True)
    E = np.exp(centred)
    return E / E.sum(axis=1, keepdims=True)


# %% safety term
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.003); 25 of 25 cases

def softmax(Z):
    eps = 0.01      # never divide by zero
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / (E.sum(axis=1, keepdims=True) + eps)


# %% habit: the visible answer by heart
# Shown by: n=4 K=3; n=K=3; also by the docstring example (shape (2, 3) for (4, 3)); 25 of 25 cases; the visible examples agree
# The visible answer

def softmax(Z):
    if Z[0, 0] == 0:
        return np.array([[1 / 3, 1 / 3, 1 / 3], [0.259496, 0.705385, 0.035119]])
    return np.array([[0.705385, 0.259496, 0.035119], [0.042010, 0.843795, 0.114195]])


# %% habit: variables of the notebook
# Shown by: n=4 K=3; n=K=3; also by the docstring example (ValueError: operands could not be broadcast together with shapes (4,3) (2,1) ); 25 of 25 cases
# Reads the scores of the notebook

scores = np.array([[2.0, 1.0, -1.0], [0.0, 3.0, 1.0]])

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / np.exp(scores - scores.max(axis=1, keepdims=True)).sum(axis=1, keepdims=True)


# %% habit: a name of another cell
# Shown by: n=4 K=3; n=K=3; also by the docstring example (NameError: name 'row_max' is not defined); 25 of 25 cases
# A helper from a deleted cell

def softmax(Z):
    E = np.exp(Z - row_max(Z))
    return E / E.sum(axis=1, keepdims=True)


# %% habit: global generator reseeded tags=["disputable"]
# Numbers are right in all cases; the visible examples agree
# Disputable: right numbers, but reseeds NumPy's global generator

def softmax(Z):
    np.random.seed(42)
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


# %% habit: printed, not returned
# Shown by: n=4 K=3; n=K=3; also by the docstring example (None); 25 of 25 cases
# Prints instead of returning

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    print(E / E.sum(axis=1, keepdims=True))


# %% habit: returned inside the loop
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.6); 19 of 25 cases
# Returns inside the loop

def softmax(Z):
    P = np.zeros(Z.shape)
    for i in range(len(Z)):
        e = np.exp(Z[i] - Z[i].max())
        P[i] = e / e.sum()
        return P


# %% habit: errors swallowed
# Shown by: (1000, 1001, 999); (0, 0, 3000) (value, error 0.7); 10 of 25 cases; the visible examples agree
# Hides every error, also those of NumPy

def softmax(Z):
    try:
        with np.errstate(over="raise", invalid="raise", divide="raise"):
            E = np.exp(Z)
            return E / E.sum(axis=1, keepdims=True)
    except FloatingPointError:
        return np.zeros(Z.shape)


# %% habit: not attempted
# Shown by: n=4 K=3; n=K=3; also by the docstring example (NotImplementedError: Not written yet: replace this line with your answer.); 25 of 25 cases
# Not attempted

def softmax(Z):
    raise NotImplementedError("Not written yet: replace this line with your answer.")


# %% habit: rounded
# Shown by: n=4 K=3; n=K=3 (value, error 0.0005); 18 of 25 cases
# Rounds

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return (E / E.sum(axis=1, keepdims=True)).round(3)


# %% habit: remembered from call to call
# Shown by: wide scores; (0, 0, 3000) (value, error 0.9); 20 of 25 cases
# Remembers by shape

_last = {}

def softmax(Z):
    if Z.shape in _last:
        return _last[Z.shape]
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    _last[Z.shape] = E / E.sum(axis=1, keepdims=True)
    return _last[Z.shape]
