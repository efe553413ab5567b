# Wrong answers for `softmax`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% largest score of the whole batch
# Shown by: rows around 0 and around 2000; rows around 0 and around -2000 (nan); 3 of 25 cases; the visible examples agree

def softmax(Z):
    E = np.exp(Z - Z.max())
    return E / E.sum(axis=1, keepdims=True)


# %% shift chosen from the first example
# Shown by: rows around 0 and around 2000; rows around 0 and around -2000 (nan); 3 of 25 cases; the visible examples agree

def softmax(Z):
    m = Z[0].max()
    E = np.exp(Z - m)
    return E / E.sum(axis=1, keepdims=True)


# %% shift by the first score
# Shown by: (0, 0, 3000); (-3000, 0, 1) (nan); 4 of 25 cases; the visible examples agree

def softmax(Z):
    E = np.exp(Z - Z[:, :1])
    return E / E.sum(axis=1, keepdims=True)


# %% shift by the largest size
# Shown by: (-1000, -1001, -999); rows around 0 and around -2000 (nan); 3 of 25 cases; the visible examples agree

def softmax(Z):
    E = np.exp(Z - np.abs(Z).max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


# %% maximum along the wrong axis
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.2); 22 of 25 cases

def softmax(Z):
    E = np.exp(Z - Z.max(axis=0, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


# %% scores clipped at 500
# Shown by: (1000, 1001, 999); (-1000, -1001, -999) (value, error 0.3); 7 of 25 cases; the visible examples agree

def softmax(Z):
    E = np.exp(np.clip(Z, -500, 500))
    return E / E.sum(axis=1, keepdims=True)


# %% nan turned into numbers
# Shown by: (1000, 1001, 999); (0, 0, 3000) (value, error 0.7); 10 of 25 cases; the visible examples agree

def softmax(Z):
    E = np.exp(Z)
    return np.nan_to_num(E / E.sum(axis=1, keepdims=True))


# %% divided by the largest score
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.1); 23 of 25 cases

def softmax(Z):
    S = Z / np.abs(Z).max(axis=1, keepdims=True)
    E = np.exp(S)
    return E / E.sum(axis=1, keepdims=True)


# %% shift after the exponential
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.8); 25 of 25 cases

def softmax(Z):
    E = np.exp(Z)
    E = E - E.max(axis=1, keepdims=True)
    return E / E.sum(axis=1, keepdims=True)


# %% shares of the scores
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.2); 21 of 25 cases

def softmax(Z):
    S = Z - Z.min(axis=1, keepdims=True) + 1e-9
    return S / S.sum(axis=1, keepdims=True)


# %% sign (the lowest score wins)
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.6); 23 of 25 cases

def softmax(Z):
    E = np.exp(Z.min(axis=1, keepdims=True) - Z)
    return E / E.sum(axis=1, keepdims=True)


# %% logarithm handed out
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 2); 25 of 25 cases

def softmax(Z):
    S = Z - Z.max(axis=1, keepdims=True)
    return S - np.log(np.exp(S).sum(axis=1, keepdims=True))


# %% every neuron on its own
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.4); 24 of 25 cases

def softmax(Z):
    return logistic(Z)


# %% logistic outputs, normalised
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.2); 22 of 25 cases

def softmax(Z):
    Y = logistic(Z)
    return Y / Y.sum(axis=1, keepdims=True)


# %% powers of two
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.07); 21 of 25 cases

def softmax(Z):
    E = 2.0 ** (Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


# %% winner takes all
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.6); 22 of 25 cases

def softmax(Z):
    return (Z == Z.max(axis=1, keepdims=True)).astype(float)


# %% only the first example
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.4); 17 of 25 cases

def softmax(Z):
    z = Z[0]
    e = np.exp(z - z.max())
    return np.tile(e / e.sum(), (len(Z), 1))


# %% three classes written out
# Shown by: n=1 K=5; n=3 K=1; also by the docstring example (shape (1, 3) for (1, 5)); 11 of 25 cases; the visible examples agree

def softmax(Z):
    m = Z.max(axis=1)
    a, b, c = (np.exp(Z[:, k] - m) for k in range(3))
    s = a + b + c
    return np.column_stack([a / s, b / s, c / s])


# %% Euclidean length below
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.3); 22 of 25 cases

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / np.linalg.norm(E, axis=1, keepdims=True)


# %% long double instead of a shift tags=["disputable"]
# Shown by: scores around 12000 (nan); 1 of 25 cases; the visible examples agree
# Disputable: shown by scores above 11356 only

def softmax(Z):
    E = np.exp(np.asarray(Z, dtype=np.longdouble))
    return E / E.sum(axis=1, keepdims=True)


# %% buffer of the type of Z tags=["disputable"]
# Shown by: integers; integer scores around 1000 (value, error 0.9); 2 of 25 cases; the visible examples agree
# Disputable: shown by integer scores only

def softmax(Z):
    P = np.zeros_like(Z)
    for i in range(len(Z)):
        e = np.exp(Z[i] - Z[i].max())
        P[i] = e / e.sum()
    return P


# %% exponentials written into the scores
# Shown by: n=4 K=3; n=K=3; also by the docstring example (argument changed); 23 of 25 cases

def softmax(Z):
    if Z.dtype != float:
        Z = Z.astype(float)
    E = np.exp(Z - Z.max(axis=1, keepdims=True), out=Z)
    return E / E.sum(axis=1, keepdims=True)


# %% probabilities kept above 0.001
# Shown by: n=3 K=1; integers (value, error 0.001); 9 of 25 cases; the visible examples agree

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return np.clip(E / E.sum(axis=1, keepdims=True), 1e-3, 1 - 1e-3)


# %% median as shift
# Shown by: (0, 0, 3000); first score far above (nan); 4 of 25 cases; the visible examples agree

def softmax(Z):
    E = np.exp(Z - np.median(Z, axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


# %% denominator without the class itself
# Shown by: n=4 K=3; n=K=3; also by the docstring example (value, error 0.8); 25 of 25 cases

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / (E.sum(axis=1, keepdims=True) - E + 1e-12)


# %% one maximum for the batch
def softmax(Z):
    E = np.exp(Z - np.max(Z))
    return E / E.sum(axis=1, keepdims=True)


# %% plain
def softmax(Z):
    E = np.exp(Z)
    return E / E.sum(axis=1, keepdims=True)


# %% maximum over examples
def softmax(Z):
    E = np.exp(Z - Z.max(axis=0, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


# %% keepdims forgotten in the maximum
def softmax(Z):
    E = np.exp(Z - Z.max(axis=1))
    return E / E.sum(axis=1, keepdims=True)


# %% clipped scores
def softmax(Z):
    E = np.exp(np.clip(Z, -50, 50))
    return E / E.sum(axis=1, keepdims=True)


# %% epsilon below
def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / (E.sum(axis=1, keepdims=True) + 1e-3)


# %% hardmax
def softmax(Z):
    return (Z == Z.max(axis=1, keepdims=True)).astype(float)


# %% logistic each
def softmax(Z):
    return logistic(Z)


# %% logistic normalised
def softmax(Z):
    S = logistic(Z)
    return S / S.sum(axis=1, keepdims=True)


# %% logarithm
def softmax(Z):
    S = Z - Z.max(axis=1, keepdims=True)
    return S - np.log(np.exp(S).sum(axis=1, keepdims=True))


# %% base two
def softmax(Z):
    E = 2.0 ** (Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


# %% row by row into the argument
def softmax(Z):
    for i in range(len(Z)):
        e = np.exp(Z[i] - Z[i].max())
        Z[i] = e / e.sum()
    return Z


# %% integer result
def softmax(Z):
    P = np.zeros_like(Z)
    for i, z in enumerate(Z):
        e = np.exp(z - z.max())
        P[i] = e / e.sum()
    return P


# %% mean subtracted
def softmax(Z):
    E = np.exp(Z - Z.mean(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


# %% sum of absolute scores
def softmax(Z):
    return np.abs(Z) / np.abs(Z).sum(axis=1, keepdims=True)


# %% minimum subtracted
def softmax(Z):
    E = np.exp(Z - Z.min(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


# %% nan replaced
def softmax(Z):
    E = np.exp(Z)
    return np.nan_to_num(E / E.sum(axis=1, keepdims=True))


# %% return inside the loop
def softmax(Z):
    P = np.zeros(Z.shape)
    for i in range(Z.shape[0]):
        e = np.exp(Z[i] - np.max(Z[i]))
        P[i] = e / e.sum()
        return P


# %% rounded to two digits
def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return np.round(E / E.sum(axis=1, keepdims=True), 2)


# %% minus the scores
def softmax(Z):
    E = np.exp(Z.min(axis=1, keepdims=True) - Z)
    return E / E.sum(axis=1, keepdims=True)


# %% three classes
def softmax(Z):
    a, b, c = (np.exp(Z[:, j] - Z.max(axis=1)) for j in range(3))
    s = a + b + c
    return np.column_stack([a / s, b / s, c / s])


# %% temperature
def softmax(Z):
    E = np.exp((Z - Z.max(axis=1, keepdims=True)) / Z.shape[1])
    return E / E.sum(axis=1, keepdims=True)


# %% clips the probabilities
def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return np.clip(E / E.sum(axis=1, keepdims=True), 0.01, 0.99)


# %% squares in place of exponentials

def softmax(Z):
    S = Z - Z.min(axis=1, keepdims=True) + 1e-12
    return S**2 / (S**2).sum(axis=1, keepdims=True)


# %% temperature of the number of classes

def softmax(Z):
    S = (Z - Z.max(axis=1, keepdims=True)) / Z.shape[1]
    E = np.exp(S)
    return E / E.sum(axis=1, keepdims=True)


# %% a hard maximum where scores are large

def softmax(Z):
    if np.max(np.abs(Z)) > 500:
        return np.eye(Z.shape[1])[np.argmax(Z, axis=1)]
    e = np.exp(Z)
    return e / e.sum(axis=1, keepdims=True)


# %% every row is divided by the sum of the first

def softmax(Z):
    e = np.exp(Z - Z.max(axis=1, keepdims=True))
    return e / e[0].sum()
