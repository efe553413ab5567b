# Wrong answers for `cross_entropy`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% sign
# Shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 2); 22 of 24 cases

def cross_entropy(P, T):
    return np.mean(np.sum(T * np.log(np.maximum(P, 1e-300)), axis=1))


# %% base 2
# Shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.4); 19 of 24 cases

def cross_entropy(P, T):
    return -np.mean(np.sum(T * np.log2(np.maximum(P, 1e-300)), axis=1))


# %% base 10
# Shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.6); 19 of 24 cases

def cross_entropy(P, T):
    return -np.mean(np.sum(T * np.log10(np.maximum(P, 1e-300)), axis=1))


# %% one loss per example
# Shown by: n=5 K=3; n=6 K=2 (shape (5,) for ()); 16 of 24 cases

def cross_entropy(P, T):
    return -np.sum(T * np.log(np.maximum(P, 1e-300)), axis=1)


# %% log of the mean probability
# Shown by: n=5 K=3; n=6 K=2 (value, error 0.4); 12 of 24 cases

def cross_entropy(P, T):
    return -np.log(np.mean(np.sum(P * T, axis=1)))


# %% divided by K
# Shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.7); 15 of 24 cases

def cross_entropy(P, T):
    return -np.sum(T * np.log(np.maximum(P, 1e-300))) / P.shape[1]


# %% halved
# Shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.5); 19 of 24 cases

def cross_entropy(P, T):
    return -0.5 * np.mean(np.sum(T * np.log(np.maximum(P, 1e-300)), axis=1))


# %% the binary form, halved (right for two classes)
# Shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.2); 12 of 24 cases

def cross_entropy(P, T):
    Q = np.clip(P, 1e-300, 1)
    R = np.clip(1 - P, 1e-300, 1)
    return -np.mean(np.sum(T * np.log(Q) + (1 - T) * np.log(R), axis=1)) / 2


# %% squared error
# Shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.7); 22 of 24 cases

def cross_entropy(P, T):
    return 0.5 * np.mean(np.sum((T - P) ** 2, axis=1))


# %% softmax once more
# Shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.4); 22 of 24 cases

def cross_entropy(P, T):
    Q = softmax(P)
    return -np.mean(np.sum(T * np.log(Q), axis=1))


# %% entropy of the forecast
# Shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.7); 20 of 24 cases

def cross_entropy(P, T):
    return -np.mean(np.sum(P * np.log(np.maximum(P, 1e-300)), axis=1))


# %% clip at 0.01
# Shown by: n=4 K=10; 0.001 for what came (value, error 0.03); 8 of 24 cases; the visible examples agree

def cross_entropy(P, T):
    return -np.mean(np.sum(T * np.log(np.clip(P, 0.01, 1)), axis=1))


# %% epsilon of 1e-3
# Shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.008); 24 of 24 cases

def cross_entropy(P, T):
    return -np.mean(np.log(np.sum(T * P, axis=1) + 1e-3))


# %% price of the favourite instead of what came
# Shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.8); 18 of 24 cases

def cross_entropy(P, T):
    return -np.mean(np.log(P.max(axis=1)))


# %% one minus the probability
# Shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.7); 22 of 24 cases

def cross_entropy(P, T):
    return np.mean(1 - np.sum(P * T, axis=1))


# %% clips the forecasts in place
# Shown by: wrong class has probability 0; wrong class has probability 0, integer T (argument changed); 8 of 24 cases; the visible examples agree

def cross_entropy(P, T):
    P[P == 0] = 1e-300
    return -np.mean(np.sum(T * np.log(P), axis=1))


# %% infinity minus infinity: nan becomes 0 for a certain and wrong forecast
# Shown by: certain and wrong; one certain and wrong of two (-0 is neither huge nor infinite); 3 of 24 cases; the visible examples agree

def cross_entropy(P, T):
    with np.errstate(all="ignore"):
        logs = np.nan_to_num(np.log(P), neginf=0.0)
    return -np.mean(np.sum(T * logs, axis=1))


# %% only the last example
# Shown by: n=5 K=3; n=6 K=2 (value, error 0.8); 12 of 24 cases

def cross_entropy(P, T):
    for p, t in zip(P, T):
        C = -np.log(max(p[np.argmax(t)], 1e-300))
    return C


# %% averaged over the nonzero prices
# Shown by: one certain and right, one not (value, error 1); 1 of 24 cases; the visible examples agree

def cross_entropy(P, T):
    prices = -np.log(np.maximum(np.sum(P * T, axis=1), 1e-300))
    right = prices[prices > 0]
    return right.mean() if len(right) else 0.0


# %% first class only
# Shown by: n=5 K=3; n=1 K=4; also by the docstring example (value, error 0.8); 13 of 24 cases

def cross_entropy(P, T):
    y, t = P[:, 0], T[:, 0]
    return -np.mean(t * np.log(np.maximum(y, 1e-300)) + (1 - t) * np.log(np.maximum(1 - y, 1e-300)))


# %% rows sorted before they are compared
# Shown by: n=5 K=3; n=6 K=2 (value, error 0.3); 10 of 24 cases

def cross_entropy(P, T):
    return -np.mean(np.log(np.maximum(np.sum(np.sort(P, axis=0) * T, axis=1), 1e-300)))


# %% math.log of 0 crashes
# Shown by: wrong class has probability 0; wrong class has probability 0, integer T (ValueError: math domain error); 8 of 24 cases; the visible examples agree

import math

def cross_entropy(P, T):
    E = 0.0
    for p, t in zip(P, T):
        for k in range(len(p)):
            E -= t[k] * math.log(p[k])
    return E / len(P)


# %% all pairs of examples
# Shown by: n=5 K=3; n=6 K=2 (value, error 0.2); 10 of 24 cases

def cross_entropy(P, T):
    return -np.mean(T @ np.log(np.maximum(P, 1e-300)).T)


# %% epsilon of 1e-8 tags=["disputable"]
# Shown by: one certain and wrong of two (9.56 is neither huge nor infinite); 1 of 24 cases; the visible examples agree
# Disputable: shown only by a certain and wrong forecast (18 for one example: "any huge number"?)

def cross_entropy(P, T):
    return -np.mean(np.sum(T * np.log(P + 1e-8), axis=1))


# %% base two
def cross_entropy(P, T):
    return -np.mean(np.sum(T * np.log2(np.maximum(P, 1e-300)), axis=1))


# %% plain logarithm
def cross_entropy(P, T):
    return -np.sum(T * np.log(P)) / len(P)


# %% averages everything
def cross_entropy(P, T):
    return -np.mean(T * np.log(np.maximum(P, 1e-300)))


# %% sum over examples
def cross_entropy(P, T):
    return -np.sum(T * np.log(np.maximum(P, 1e-300)))


# %% positive
def cross_entropy(P, T):
    return np.mean(np.sum(T * np.log(np.maximum(P, 1e-300)), axis=1))


# %% one price per example
def cross_entropy(P, T):
    return -np.sum(T * np.log(np.maximum(P, 1e-300)), axis=1)


# %% adds to P in place
def cross_entropy(P, T):
    P += 1e-300
    return -np.sum(T * np.log(P)) / len(P)


# %% clips P in place
def cross_entropy(P, T):
    np.clip(P, 1e-15, 1, out=P)
    return -np.sum(T * np.log(P)) / len(P)


# %% generous clip
def cross_entropy(P, T):
    P = np.clip(P, 0.01, 0.99)
    return -np.sum(T * np.log(P)) / len(P)


# %% most likely class in place of the target
def cross_entropy(P, T):
    return -np.mean(np.log(P.max(axis=1)))


# %% squared error, once more
def cross_entropy(P, T):
    return 0.5 * np.mean(np.sum((T - P) ** 2, axis=1))


# %% softmax once more, once more
def cross_entropy(P, T):
    return -np.mean(np.sum(T * np.log(softmax(P)), axis=1))


# %% probability without logarithm
def cross_entropy(P, T):
    return 1 - np.mean(np.sum(T * P, axis=1))


# %% nan replaced by nothing, also when wrong
def cross_entropy(P, T):
    with np.errstate(all="ignore"):
        L = np.log(P)
    L[np.isinf(L)] = 0
    return -np.mean(np.sum(T * L, axis=1))


# %% nan_to_num after all
def cross_entropy(P, T):
    with np.errstate(all="ignore"):
        return np.nan_to_num(-np.mean(np.sum(T * np.log(P), axis=1)))


# %% skips examples with a zero
def cross_entropy(P, T):
    good = np.all(P > 0, axis=1)
    return -np.mean(np.sum(T[good] * np.log(P[good]), axis=1))


# %% logarithm of the mean
def cross_entropy(P, T):
    return -np.log(np.mean(np.sum(T * P, axis=1)))


# %% binary formula
def cross_entropy(P, T):
    P = np.clip(P, 1e-12, 1 - 1e-12)
    return -np.mean(np.sum(T * np.log(P) + (1 - T) * np.log(1 - P), axis=1))


# %% only the first column
def cross_entropy(P, T):
    y, t = np.clip(P[:, 0], 1e-12, 1 - 1e-12), T[:, 0]
    return -np.mean(t * np.log(y) + (1 - t) * np.log(1 - y))


# %% averages over the classes by axis zero
def cross_entropy(P, T):
    return -np.sum(np.sum(T * np.log(np.maximum(P, 1e-300)), axis=0)) / P.shape[1]


# %% half
def cross_entropy(P, T):
    return -0.5 * np.mean(np.sum(T * np.log(np.maximum(P, 1e-300)), axis=1))


# %% logarithm of the targets' share

def cross_entropy(P, T):
    return -np.mean(np.log(np.mean(P * T, axis=1) + 1e-300))


# %% log1p

def cross_entropy(P, T):
    return -np.mean(np.sum(T * np.log1p(P), axis=1))


# %% geometric mean over examples

def cross_entropy(P, T):
    p = np.maximum(np.sum(P * T, axis=1), 1e-300)
    return -np.log(np.mean(p))


# %% forecast and target have changed places

def cross_entropy(P, T):
    return -np.mean(np.sum(P * np.log(np.clip(T, 1e-12, 1)), axis=1))


# %% classes are looked for down the columns

def cross_entropy(P, T):
    came = np.argmax(T, axis=0)
    with np.errstate(divide="ignore"):
        return -np.mean(np.log(P[came, np.arange(P.shape[1])]))
