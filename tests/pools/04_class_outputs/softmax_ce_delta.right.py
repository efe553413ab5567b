# Right answers for `softmax_ce_delta`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% P minus T
# Norm-wise error at most 0e+00

def softmax_ce_delta(Z, T):
    return softmax(Z) - T


# %% the whole formula again
# Norm-wise error at most 0e+00

def softmax_ce_delta(Z, T):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    return P - T


# %% two cases, loop
# Norm-wise error at most 0e+00

def softmax_ce_delta(Z, T):
    P = softmax(Z)
    D = np.zeros(P.shape)
    n, K = P.shape
    for i in range(n):
        for k in range(K):
            if T[i, k] == 1:
                D[i, k] = P[i, k] - 1
            else:
                D[i, k] = P[i, k]
    return D


# %% copy and subtract 1 at the class that came
# Norm-wise error at most 0e+00

def softmax_ce_delta(Z, T):
    D = np.array(softmax(Z), copy=True)
    D[np.arange(len(D)), np.argmax(T, axis=1)] -= 1
    return D


# %% np.where
# Norm-wise error at most 0e+00

def softmax_ce_delta(Z, T):
    P = softmax(Z)
    return np.where(T == 1, P - 1.0, P)


# %% negative of T - P
# Norm-wise error at most 0e+00

def softmax_ce_delta(Z, T):
    missing = T - softmax(Z)
    return -missing


# %% lists and math
# Norm-wise error at most 6e-16

import math

def softmax_ce_delta(Z, T):
    out = []
    for z, t in zip(Z, T):
        biggest = max(z)
        e = [math.exp(v - biggest) for v in z]
        s = math.fsum(e)
        out.append([a / s - float(b) for a, b in zip(e, t)])
    return out


# %% softmax row by row
# Norm-wise error at most 0e+00

def softmax_ce_delta(Z, T):
    return np.vstack([softmax(Z[[i]]) - T[[i]] for i in range(len(Z))])


# %% Jacobian of log p
# Norm-wise error at most 0e+00

def softmax_ce_delta(Z, T):
    # d log p_j / d z_k = [j = k] - p_k, and C = - sum_j t_j log p_j
    P = softmax(Z)
    n, K = P.shape
    J = np.eye(K)[None] - P[:, None, :]
    return -np.einsum("nj,njk->nk", T, J)


# %% P times the sum of T
# Norm-wise error at most 0e+00

def softmax_ce_delta(Z, T):
    return np.sum(T, axis=1, keepdims=True) * softmax(Z) - T


# %% exp of log-probabilities
# Norm-wise error at most 1e-13

def softmax_ce_delta(Z, T):
    lse = np.logaddexp.reduce(np.asarray(Z, dtype=float), axis=1, keepdims=True)
    return np.subtract(np.exp(Z - lse), T)


# %% float32
# Norm-wise error at most 2e-06

def softmax_ce_delta(Z, T):
    P = np.asarray(softmax(Z), dtype=np.float32)
    return P - np.asarray(T, dtype=np.float32)


# %% generator of rows
# Norm-wise error at most 0e+00

def softmax_ce_delta(Z, T):
    P = np.asarray(softmax(Z))
    return (p - t for p, t in zip(P, T))


# %% what the others gain, the class that came pays
# Norm-wise error at most 9e-15

def softmax_ce_delta(Z, T):
    D = softmax(Z) * (1 - T)
    return D - T * D.sum(axis=1, keepdims=True)


# %% complex step tags=["disputable"]
# Norm-wise error at most 2e-15
# Disputable: not by formula, but exact (cf. P07)

def softmax_ce_delta(Z, T):
    S = np.asarray(Z, dtype=float)
    S = S - S.max(axis=1, keepdims=True)
    D = np.zeros(S.shape)
    for k in range(S.shape[1]):
        step = S.astype(complex)
        step[:, k] += 1e-30j
        C = np.log(np.exp(step).sum(axis=1)) - (T * step).sum(axis=1)
        D[:, k] = C.imag / 1e-30
    return D


# %% subtract one
def softmax_ce_delta(Z, T):
    D = np.array(softmax(Z), dtype=float)
    D[np.arange(len(Z)), np.argmax(T, axis=1)] -= 1
    return D


# %% own softmax
def softmax_ce_delta(Z, T):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True) - T


# %% jacobian for each example
def softmax_ce_delta(Z, T):
    out = []
    for z, t in zip(Z, T):
        e = np.exp(z - z.max())
        p = e / e.sum()
        c = int(np.argmax(t))
        # d log p_c / dz_k = [k = c] - p_k
        out.append(-(np.eye(len(z))[c] - p))
    return np.array(out)


# %% list of rows
def softmax_ce_delta(Z, T):
    return [list(p - t) for p, t in zip(softmax(Z), T)]


# %% minus of minus
def softmax_ce_delta(Z, T):
    return -(T - softmax(Z))


# %% times the sum of the targets
def softmax_ce_delta(Z, T):
    return softmax(Z) * T.sum(axis=1, keepdims=True) - T


# %% log softmax
def softmax_ce_delta(Z, T):
    logp = Z - np.logaddexp.reduce(Z, axis=1, keepdims=True)
    return np.exp(logp) - T


# %% float32, once more
def softmax_ce_delta(Z, T):
    return np.float32(softmax(Z)) - np.float32(T)


# %% columns inside
def softmax_ce_delta(Z, T):
    A = Z.T - Z.T.max(axis=0)
    E = np.exp(A)
    return (E / E.sum(axis=0) - T.T).T


# %% logistic of differences to the rest
def softmax_ce_delta(Z, T):
    D = np.empty(Z.shape)
    for k in range(Z.shape[1]):
        rest = np.logaddexp.reduce(np.delete(Z, k, axis=1), axis=1)
        D[:, k] = logistic(Z[:, k] - rest) - T[:, k]
    return D


# %% np.subtract, two classes cases
softmax_ce_delta = lambda Z, T: np.subtract(softmax(Z), T)


# %% Jacobian of softmax, example by example

def softmax_ce_delta(Z, T):
    out = []
    for z, t in zip(np.asarray(Z, float), T):
        e = np.exp(z - z.max())
        p = e / e.sum()
        J = np.diag(p) - np.outer(p, p)
        g = np.where(np.asarray(t) > 0, -np.asarray(t) / np.maximum(p, 1e-300), 0.0)
        out.append(J @ g if p[np.argmax(t)] > 1e-200 else p - t)
    return np.array(out)


# %% each score against the one that came

def softmax_ce_delta(Z, T):
    out = []
    for z, t in zip(Z, T):
        with np.errstate(over="ignore"):
            p = np.array([1 / sum(np.exp(other - mine) for other in z) for mine in z])
        p[int(np.argmax(t))] -= 1
        out.append(p)
    return np.array(out)


# %% minus the rows of the Jacobian of log-softmax

def softmax_ce_delta(Z, T):
    n, K = Z.shape
    logs = Z - np.logaddexp.reduce(Z, axis=1)[:, None]
    jacobian = np.eye(K)[None] - np.exp(logs)[:, None, :]
    return -np.einsum("nk,nkj->nj", T, jacobian)
