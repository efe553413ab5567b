# Right answers for `cross_entropy`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% clip inside the log
# Norm-wise error at most 0e+00

def cross_entropy(P, T):
    return -np.mean(np.sum(T * np.log(np.clip(P, 1e-15, 1.0)), axis=1))


# %% probability of what came
# Norm-wise error at most 0e+00

def cross_entropy(P, T):
    came = np.sum(P * T, axis=1)
    with np.errstate(divide="ignore"):
        return float(np.mean(-np.log(came)))


# %% argmax picks the class
# Norm-wise error at most 0e+00

def cross_entropy(P, T):
    n = len(P)
    c = np.argmax(T, axis=1)
    return -np.log(P[np.arange(n), c]).sum() / n


# %% mask
# Norm-wise error at most 0e+00

def cross_entropy(P, T):
    return np.log(P[np.asarray(T) == 1]).mean() * -1


# %% loop with if
# Norm-wise error at most 3e-16

import math

def cross_entropy(P, T):
    total = 0.0
    for p_row, t_row in zip(P, T):
        for p, t in zip(p_row, t_row):
            if t > 0:
                total += -math.log(p) * t if p > 0 else math.inf
    return total / len(T)


# %% np.where twice
# Norm-wise error at most 0e+00

def cross_entropy(P, T):
    safe = np.where(P > 0, P, 1e-300)
    costs = np.where(T > 0, -np.log(safe), 0.0)
    return costs.sum(axis=1).mean()


# %% log with where= and out=
# Norm-wise error at most 4e-16

def cross_entropy(P, T):
    P = np.asarray(P, dtype=float)
    logs = np.log(P, out=np.zeros_like(P), where=np.asarray(T, dtype=bool))
    return -np.sum(T * logs) / P.shape[0]


# %% nan_to_num
# Norm-wise error at most 4e-16

def cross_entropy(P, T):
    with np.errstate(all="ignore"):
        terms = np.nan_to_num(-T * np.log(P), nan=0.0, posinf=1e6)
    return np.sum(terms) / len(terms)


# %% nansum
# Norm-wise error at most 4e-16

def cross_entropy(P, T):
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.nansum(-T * np.log(P)) / len(P)


# %% einsum with a tiny constant
# Norm-wise error at most 9e-09

def cross_entropy(P, T):
    return np.einsum("nk,nk->", T, -np.log(P + 1e-12)) / len(P)


# %% log of the product, example by example
# Norm-wise error at most 0e+00

def cross_entropy(P, T):
    prices = []
    for i in range(P.shape[0]):
        likelihood = np.prod(P[i] ** T[i])     # 0 ** 0 is 1
        prices.append(-np.log(likelihood))
    return np.average(prices)


# %% diagonal of a matrix product
# Norm-wise error at most 0e+00

def cross_entropy(P, T):
    logs = np.log(np.maximum(P, 1e-200))
    return -np.diag(logs @ T.T).mean()


# %% base 2, converted
# Norm-wise error at most 7e-16

def cross_entropy(P, T):
    came = (np.asarray(P) * T).max(axis=1)
    return np.mean(np.log2(1 / came)) * np.log(2)


# %% float32, one-element array
# Norm-wise error at most 1e-07

def cross_entropy(P, T):
    p = np.asarray(P, dtype=np.float32)
    logs = np.log(np.maximum(p, np.float32(1e-30)))
    return -np.mean(np.sum(logs * np.asarray(T, np.float32), axis=1, keepdims=True), axis=0)


# %% statistics.mean and a helper
# Norm-wise error at most 3e-16

from statistics import mean

def price(p, t):
    k = list(t).index(1)
    return float(-np.log(p[k])) if p[k] > 0 else float("inf")

def cross_entropy(P, T):
    return mean(price(p, t) for p, t in zip(P, T))


# %% np.vdot
# Norm-wise error at most 4e-16

def cross_entropy(P, T):
    return np.vdot(T, -np.log(np.where(T, P, 1.0))) if np.all(P[T == 1] > 0) and len(P) == 1 else float(np.sum(-np.log(np.where(T, P, 1.0))) / len(P))


# %% running average
# Norm-wise error at most 6e-16

def cross_entropy(P, T):
    E = 0.0
    for i, (p, t) in enumerate(zip(P, T), start=1):
        C = -np.log(p[int(np.argmax(t))])
        E = (E * (i - 1) + C) / i
    return E


# %% Keras style clip on both sides tags=["disputable"]
# Differs: one certain and wrong of two (8.41 is neither huge nor infinite)
# Disputable: a certain and right forecast costs 1e-7 instead of 0, a certain and wrong one 16

def cross_entropy(P, T):
    P = np.clip(P, 1e-7, 1 - 1e-7)
    return -np.mean(np.sum(T * np.log(P), axis=1))


# %% picks the class that came
def cross_entropy(P, T):
    return -np.mean(np.log(P[np.arange(len(P)), T.argmax(axis=1)]))


# %% where
def cross_entropy(P, T):
    with np.errstate(divide="ignore", invalid="ignore"):
        return -np.sum(np.where(T > 0, np.log(P), 0.0)) / P.shape[0]


# %% boolean selection
def cross_entropy(P, T):
    return -np.log(P[T == 1]).mean()


# %% tiny number
def cross_entropy(P, T):
    return np.mean(-np.log((P * T).sum(axis=1) + 1e-300))


# %% loops
import math
def cross_entropy(P, T):
    total = 0.0
    for p, t in zip(P, T):
        for a, b in zip(p, t):
            if b > 0:
                total -= b * math.log(a) if a > 0 else -math.inf
    return total / len(P)


# %% clip from below
def cross_entropy(P, T):
    return -np.einsum("nk,nk->", T, np.log(np.clip(P, 1e-15, None))) / len(T)


# %% nansum of the terms
def cross_entropy(P, T):
    with np.errstate(all="ignore"):
        return float(-np.nansum(T * np.log(P)) / len(P))


# %% power
def cross_entropy(P, T):
    with np.errstate(divide="ignore"):
        return -np.log(np.prod(P ** T, axis=1)).sum() / len(P)


# %% log with a where argument
def cross_entropy(P, T):
    L = np.full(P.shape, -800.0)
    np.log(P, out=L, where=P > 0)
    return -(T * L).sum(axis=1).mean()


# %% array of shape (1,)
def cross_entropy(P, T):
    C = -np.log(np.maximum(np.sum(P * T, axis=1), 1e-300))
    return np.array([np.average(C)])


# %% trace
def cross_entropy(P, T):
    return -np.trace(T @ np.log(np.maximum(P, 1e-200)).T) / len(P)


# %% probability picked by argmax

def cross_entropy(P, T):
    picked = np.take_along_axis(P, T.argmax(axis=1)[:, None], axis=1)[:, 0]
    with np.errstate(divide="ignore"):
        return float(-np.log(picked).sum() / len(picked))


# %% only what came is looked up, with a price for the impossible

def cross_entropy(P, T):
    import math

    bill = 0.0
    for p, t in zip(P.tolist(), T.tolist()):
        came = p[t.index(max(t))]
        bill += math.inf if came == 0 else math.log(1 / came)
    return bill / len(P)


# %% a mask, and log1p

def cross_entropy(P, T):
    came = P[np.asarray(T, dtype=bool)]
    with np.errstate(divide="ignore"):
        return float(np.average(-np.log1p(came - 1.0)))
