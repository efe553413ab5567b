# Right answers for `softmax`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% shift by the row maximum, keepdims
# Norm-wise error at most 0e+00

def softmax(Z):
    E = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return E / np.sum(E, axis=1, keepdims=True)


# %% transposed, so that no keepdims is needed
# Norm-wise error at most 0e+00

def softmax(Z):
    A = Z.T - Z.max(axis=1)
    A = np.exp(A)
    return (A / A.sum(axis=0)).T


# %% row by row
# Norm-wise error at most 0e+00

def softmax(Z):
    P = np.zeros(Z.shape)
    for i, z in enumerate(Z):
        e = np.exp(z - max(z))
        P[i] = e / e.sum()
    return P


# %% pure Python lists
# Norm-wise error at most 2e-16

import math

def softmax(Z):
    out = []
    for row in Z:
        top = max(row)
        powers = [math.exp(v - top) for v in row]
        total = sum(powers)
        out.append([p / total for p in powers])
    return out


# %% log-sum-exp of its own
# Norm-wise error at most 7e-13

def logsumexp(Z):
    m = Z.max(axis=1)
    return m + np.log(np.exp(Z - m[:, None]).sum(axis=1))

def softmax(Z):
    return np.exp(Z - logsumexp(Z)[:, np.newaxis])


# %% np.logaddexp.reduce
# Norm-wise error at most 1e-12

def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    return np.exp(Z - np.logaddexp.reduce(Z, axis=1)[:, None])


# %% from differences of scores
# Norm-wise error at most 1e-16

def softmax(Z):
    # p_k = 1 / sum_j exp(z_j - z_k); an infinite sum gives 0
    with np.errstate(over="ignore"):
        D = np.exp(Z[:, None, :] - Z[:, :, None])
    return 1.0 / D.sum(axis=2)


# %% in place on a float copy
# Norm-wise error at most 0e+00

def softmax(Z):
    P = np.array(Z, dtype=float)
    P -= np.amax(P, 1)[:, None]
    np.exp(P, out=P)
    P /= P.sum(1).reshape(-1, 1)
    return P


# %% apply_along_axis
# Norm-wise error at most 0e+00

def softmax(Z):
    def one(z):
        e = np.exp(z - np.max(z))
        return e / np.sum(e)
    return np.apply_along_axis(one, 1, Z)


# %% matrix of ones for the sum
# Norm-wise error at most 1e-16

def softmax(Z):
    K = Z.shape[1]
    E = np.exp(Z - np.sort(Z, axis=1)[:, [-1]])
    return E / (E @ np.ones((K, K)))


# %% float32
# Norm-wise error at most 1e-07

def softmax(Z):
    S = np.asarray(Z - Z.max(axis=1, keepdims=True), dtype=np.float32)
    E = np.exp(S)
    return E / E.sum(axis=1, keepdims=True)


# %% shift by the score of the best class (argmax)
# Norm-wise error at most 2e-16

def softmax(Z):
    best = np.take_along_axis(Z, np.argmax(Z, axis=1)[:, None], axis=1)
    shifted = Z - best
    weights = np.exp(shifted)
    return np.einsum("nk,n->nk", weights, 1 / np.einsum("nk->n", weights))


# %% list comprehension with a helper, vstack
# Norm-wise error at most 0e+00

def _p(z):
    z = z - np.maximum.reduce(z)
    return np.exp(z) / np.exp(z).sum()

def softmax(Z):
    return np.vstack([_p(z) for z in Z])


# %% generator of rows
# Norm-wise error at most 0e+00

def softmax(Z):
    for z in Z:
        e = np.exp(z - z.max())
        yield e / e.sum()


# %% smallest after the shift held at -600
# Norm-wise error at most 3e-16

def softmax(Z):
    S = np.maximum(Z - Z.max(axis=-1, keepdims=True), -600)
    E = np.e ** S
    return E * np.reciprocal(E.sum(axis=-1, keepdims=True))


# %% tiny number in the denominator
# Norm-wise error at most 1e-09

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / (E.sum(axis=1, keepdims=True) + 1e-9)


# %% one row with recursion over the batch
# Norm-wise error at most 0e+00

def softmax(Z):
    if len(Z) > 1:
        return np.concatenate([softmax(Z[:1]), softmax(Z[1:])])
    e = np.exp(Z - Z.max())
    return e / e.sum()


# %% logistic of the lead over the rest
# Norm-wise error at most 2e-13

def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    P = np.ones(Z.shape)
    for k in range(Z.shape[1]):
        others = np.delete(Z, k, axis=1)
        if others.shape[1]:
            m = others.max(axis=1)
            rest = m + np.log(np.exp(others - m[:, None]).sum(axis=1))
            P[:, k] = logistic(Z[:, k] - rest)
    return P


# %% loop over rows
def softmax(Z):
    rows = []
    for z in Z:
        e = np.exp(z - max(z))
        rows.append(e / sum(e))
    return np.vstack(rows)


# %% log sum exp
def softmax(Z):
    return np.exp(Z - np.logaddexp.reduce(Z, axis=1, keepdims=True))


# %% transposed inside
def softmax(Z):
    E = np.exp(Z.T - Z.max(axis=1))
    return (E / E.sum(axis=0)).T


# %% pairwise differences
def softmax(Z):
    with np.errstate(over="ignore"):
        return 1 / np.exp(Z[:, None, :] - Z[:, :, None]).sum(axis=2)


# %% nested lists
import math
def softmax(Z):
    out = []
    for z in Z:
        m = max(float(v) for v in z)
        e = [math.exp(float(v) - m) for v in z]
        s = sum(e)
        out.append([v / s for v in e])
    return out


# %% newaxis
def softmax(Z):
    S = Z - np.max(Z, axis=-1)[:, np.newaxis]
    P = np.exp(S)
    P /= P.sum(-1).reshape(-1, 1)
    return P


# %% einsum
def softmax(Z):
    E = np.exp(Z - np.amax(Z, axis=1, keepdims=True))
    return np.einsum("nk,n->nk", E, 1 / np.einsum("nk->n", E))


# %% apply along axis
def softmax(Z):
    def one(z):
        e = np.exp(z - z.max())
        return e / e.sum()
    return np.apply_along_axis(one, 1, Z)


# %% float32 after the shift
def softmax(Z):
    S = (Z - Z.max(axis=1, keepdims=True)).astype(np.float32)
    E = np.exp(S)
    return E / E.sum(axis=1, keepdims=True)


# %% normalised twice
def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    return P / P.sum(axis=1, keepdims=True)


# %% matrix class
def softmax(Z):
    M = np.matrix(Z, dtype=float)
    E = np.exp(M - M.max(axis=1))
    return E / E.sum(axis=1)


# %% longdouble
def softmax(Z):
    S = np.asarray(Z, dtype=np.longdouble)
    E = np.exp(S - S.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


# %% row by row with math.exp

import math


def softmax(Z):
    def one(row):
        top = max(row)
        es = [math.exp(v - top) for v in row]
        return [e / math.fsum(es) for e in es]
    return np.array([one([float(v) for v in row]) for row in Z])


# %% one over the sum of exponentials of differences

def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    with np.errstate(over="ignore"):
        return 1 / np.exp(Z[:, None, :] - Z[:, :, None]).sum(axis=2)


# %% logarithms first, added with logaddexp

def softmax(Z):
    rows = []
    for z in Z:
        total = -np.inf
        for score in z:
            total = np.logaddexp(total, score)
        rows.append([np.exp(score - total) for score in z])
    return np.array(rows)
