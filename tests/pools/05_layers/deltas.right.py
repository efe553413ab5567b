# Right answers for `deltas`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% tuple returned
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = (d,)
    for l in range(len(weights) - 1, 0, -1):
        d = (d @ weights[l]) * fprime(zs[l - 1])
        out = (d,) + out
    return out


# %% deque, appendleft
from collections import deque

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = deque([d])
    for Wn, z in zip(reversed(weights[1:]), reversed(zs[:-1])):
        d = d @ Wn * fprime(z)
        out.appendleft(d)
    return out


# %% insert(0, ...)
def deltas(weights, zs, activations, T, fprime, fprime_out):
    out = [(activations[-1] - T) * fprime_out(zs[-1])]
    for l in range(len(weights) - 2, -1, -1):
        out.insert(0, np.matmul(out[0], weights[l + 1]) * fprime(zs[l]))
    return out


# %% negative indices
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [np.zeros_like(z) for z in zs]
    d = (activations[-1] - T) * fprime_out(zs[-1])
    D[-1] = d
    for l in range(2, L + 1):
        d = np.dot(d, weights[-l + 1]) * fprime(zs[-l])
        D[-l] = d
    return D


# %% loop over examples, vstack
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    rows = [[] for _ in range(L)]
    for i in range(len(T)):
        d = (activations[-1][i] - T[i]) * fprime_out(zs[-1][i])
        rows[-1].append(d)
        for l in range(L - 2, -1, -1):
            d = fprime(zs[l][i]) * (weights[l + 1].T @ d)
            rows[l].append(d)
    return [np.vstack(r) for r in rows]


# %% three nested loops, nested lists
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    S = [fprime(z) for z in zs[:-1]] + [fprime_out(zs[-1])]
    n, o = T.shape
    D[-1] = [[(activations[-1][i][j] - T[i][j]) * S[-1][i][j] for j in range(o)] for i in range(n)]
    for l in range(L - 2, -1, -1):
        W = weights[l + 1]
        D[l] = [[S[l][i][j] * sum(W[k][j] * D[l + 1][i][k] for k in range(W.shape[0]))
                 for j in range(W.shape[1])] for i in range(n)]
    return D


# %% einsum without slope
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = fprime(zs[l]) * np.einsum("kj,nk->nj", weights[l + 1], d)
        out = [d] + out
    return out


# %% tensordot
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = np.tensordot(d, weights[l + 1], axes=(1, 0)) * fprime(zs[l])
        out.insert(0, d)
    return out


# %% itertools.accumulate
import itertools

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d0 = (activations[-1] - T) * fprime_out(zs[-1])
    step = lambda d, wz: (d @ wz[0]) * fprime(wz[1])
    back = list(zip(weights[1:], zs[:-1]))[::-1]
    return list(itertools.accumulate(back, step, initial=d0))[::-1]


# %% -(t - y)
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = -(T - activations[-1]) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d.dot(weights[l + 1]) * fprime(zs[l])
        out.insert(0, d)
    return out


# %% explicit Jacobian products for each layer
def deltas(weights, zs, activations, T, fprime, fprime_out):
    out = []
    for l in range(len(weights)):
        rows = []
        for i in range(len(T)):
            J = np.eye(len(zs[l][i]))
            for k in range(l + 1, len(weights)):
                J = weights[k] @ np.diag(fprime(zs[k - 1])[i]) @ J
            rows.append(J.T @ (fprime_out(zs[-1])[i] * (activations[-1][i] - T[i])))
        out.append(np.array(rows))
    return out


# %% float32 throughout
def deltas(weights, zs, activations, T, fprime, fprime_out):
    c = lambda a: np.asarray(a, np.float32)
    d = (c(activations[-1]) - c(T)) * c(fprime_out(zs[-1]))
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ c(weights[l + 1]) * c(fprime(zs[l]))
        out.insert(0, d)
    return out


# %% np.matrix arithmetic
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = np.matrix((activations[-1] - T) * fprime_out(zs[-1]))
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = np.matrix(np.multiply(d * np.matrix(weights[l + 1]), fprime(zs[l])))
        out.insert(0, d)
    return out


# %% Fortran-ordered results
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = np.asfortranarray((activations[L] - T) * fprime_out(zs[-1]))
    for l in range(L - 2, -1, -1):
        D[l] = np.asfortranarray((D[l + 1] @ weights[l + 1]) * fprime(zs[l]))
    return D


# %% slopes precomputed forwards
def deltas(weights, zs, activations, T, fprime, fprime_out):
    S = [fprime(z) for z in zs[:-1]]
    S.append(fprime_out(zs[-1]))
    D = list(S)
    D[-1] = S[-1] * (activations[-1] - T)
    for l in reversed(range(len(weights) - 1)):
        D[l] = S[l] * (D[l + 1] @ weights[l + 1])
    return D


# %% dict keyed by layer, np functions
def deltas(weights, zs, activations, T, fprime, fprime_out):
    y = np.array(activations[-1], copy=True)
    out = {len(weights) - 1: np.multiply(np.subtract(y, T), fprime_out(np.array(zs[-1])))}
    for l in range(len(weights) - 2, -1, -1):
        out[l] = np.multiply(fprime(zs[l]), np.dot(out[l + 1], weights[l + 1]))
    return [out[l] for l in sorted(out)]


# %% generator (one-shot iterator)
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    found = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ weights[l + 1] * fprime(zs[l])
        found.append(d)
    return (x for x in reversed(found))


# %% broadcasting and sum
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = (d[:, :, None] * weights[l + 1][None]).sum(axis=1) * fprime(zs[l])
        out.insert(0, d)
    return out


# %% in place on copies (out=)
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = np.array(activations[-1], dtype=float)
    d -= T
    d *= fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        e = np.empty(zs[l].shape)
        np.matmul(out[0], weights[l + 1], out=e)
        e *= fprime(zs[l])
        out.insert(0, e)
    return out


# %% recursion to the front
def deltas(weights, zs, activations, T, fprime, fprime_out):
    def back(l):
        if l == len(weights) - 1:
            return [(activations[-1] - T) * fprime_out(zs[-1])]
        later = back(l + 1)
        return [later[0] @ weights[l + 1] * fprime(zs[l])] + later
    return back(0)


# %% columns inside, (W^T delta)
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    d = (activations[L].T - T.T) * fprime_out(zs[L - 1].T)
    cols = [d]
    for l in range(L - 1, 0, -1):
        d = (weights[l].T @ d) * fprime(zs[l - 1].T)
        cols.append(d)
    return [c.T for c in cols[::-1]]


# %% fprime called on scalars
def deltas(weights, zs, activations, T, fprime, fprime_out):
    def slopes(fp, Z):
        S = np.zeros(Z.shape)
        for i in range(Z.shape[0]):
            for j in range(Z.shape[1]):
                S[i, j] = fp(Z[i, j])
        return S
    D = [(activations[-1] - T) * slopes(fprime_out, zs[-1])]
    for l in range(len(weights) - 1, 0, -1):
        D.append((D[-1] @ weights[l]) * slopes(fprime, zs[l - 1]))
    D.reverse()
    return D


# %% fprime called on flattened arrays
def deltas(weights, zs, activations, T, fprime, fprime_out):
    D = [((activations[-1] - T).ravel() * fprime_out(zs[-1].ravel())).reshape(T.shape)]
    for W, z in zip(weights[:0:-1], zs[-2::-1]):
        back = D[0] @ W
        D = [(back.ravel() * fprime(z.ravel())).reshape(back.shape)] + D
    return D


# %% helper functions of one example
def output_delta(y, t, z, fprime_out):
    return (y - t) * fprime_out(z)

def hidden_delta(W_next, delta_next, z, fprime):
    return fprime(z) * (W_next.T @ delta_next)

def deltas(weights, zs, activations, T, fprime, fprime_out):
    L, n = len(weights), len(T)
    D = [np.zeros(z.shape) for z in zs]
    for i in range(n):
        D[L - 1][i] = output_delta(activations[L][i], T[i], zs[L - 1][i], fprime_out)
        for l in range(L - 2, -1, -1):
            D[l][i] = hidden_delta(weights[l + 1], D[l + 1][i], zs[l][i], fprime)
    return D


# %% object array
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = np.empty(L, dtype=object)
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1].dot(weights[l + 1]) * fprime(zs[l])
    return D


# %% while loop, walrus, longdouble
def deltas(weights, zs, activations, T, fprime, fprime_out):
    l = len(weights)
    D = [np.asarray(activations[l] - T, dtype=np.longdouble) * fprime_out(zs[l - 1])]
    while (l := l - 1) > 0:
        D.insert(0, D[0] @ weights[l] * fprime(zs[l - 1]))
    return D


# %% keyword-only helper state and warnings
import warnings

def deltas(weights, zs, activations, T, fprime, fprime_out):
    if len(weights) < 2:
        warnings.warn("no hidden layer")
    state = {"d": (activations[-1] - T) * fprime_out(zs[-1])}
    out = [state["d"]]
    for l in range(len(weights) - 1, 0, -1):
        state["d"] = np.matmul(state["d"], weights[l]) * fprime(zs[l - 1])
        out.append(state["d"])
    return list(reversed(out))


# %% dict values
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    found = {L - 1: np.multiply(np.subtract(activations[L], T), fprime_out(zs[L - 1]))}
    for l in range(L - 2, -1, -1):
        found[l] = np.multiply(np.matmul(found[l + 1], weights[l + 1]), fprime(zs[l]))
    return [found[l] for l in sorted(found)]


# %% deque
def deltas(weights, zs, activations, T, fprime, fprime_out):
    from collections import deque
    D = deque([(activations[-1] - T) * fprime_out(zs[-1])])
    for l in range(len(weights) - 2, -1, -1):
        D.appendleft((D[0] @ weights[l + 1]) * fprime(zs[l]))
    return D


# %% float32
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return [d.astype("float32") for d in D]


# %% in place on its own copy
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = np.array(activations[-1], dtype=float)
    d -= T
    d *= fprime_out(zs[-1])
    D = [d]
    for l in range(len(weights) - 1, 0, -1):
        d = d @ weights[l]
        d *= fprime(zs[l - 1])
        D.append(d)
    return D[::-1]


# %% lists of lists
def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1]) * fprime(zs[l])
    return [d.tolist() for d in D]


# %% append and reverse

def deltas(weights, zs, activations, T, fprime, fprime_out):
    error = activations[-1] - T
    delta = error * fprime_out(zs[-1])
    found = [delta]
    for W, z in zip(reversed(weights[1:]), reversed(zs[:-1])):
        delta = np.dot(delta, W) * fprime(z)
        found.append(delta)
    found.reverse()
    return found


# %% example by example

def deltas(weights, zs, activations, T, fprime, fprime_out):
    n, L = len(T), len(weights)
    D = [np.zeros_like(z, dtype=float) for z in zs]
    for i in range(n):
        d = (activations[L][i] - T[i]) * fprime_out(zs[L - 1])[i]
        D[L - 1][i] = d
        for l in range(L - 2, -1, -1):
            d = weights[l + 1].T.dot(d) * fprime(zs[l])[i]
            D[l][i] = d
    return D


# %% recursion from the back

def deltas(weights, zs, activations, T, fprime, fprime_out):
    def delta(l):
        if l == len(weights) - 1:
            return (activations[-1] - T) * fprime_out(zs[-1])
        return delta(l + 1) @ weights[l + 1] * fprime(zs[l])
    return [delta(l) for l in range(len(weights))]


# %% dictionary

def deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    d = {L: (activations[L] - T) * fprime_out(zs[L - 1])}
    for l in range(L - 1, 0, -1):
        d[l] = (weights[l].T @ d[l + 1].T).T * fprime(zs[l - 1])
    return [d[l] for l in sorted(d)]


# %% deque, once more

from collections import deque

def deltas(weights, zs, activations, T, fprime, fprime_out):
    out = deque()
    out.appendleft(fprime_out(zs[-1]) * np.subtract(activations[-1], T))
    for l in range(len(zs) - 2, -1, -1):
        out.appendleft(fprime(zs[l]) * np.einsum('nj,ji->ni', out[0], weights[l + 1]))
    return list(out)


# %% float32, once more

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = ((activations[-1] - T) * fprime_out(zs[-1])).astype(np.float32)
    out = [d]
    for l in range(len(weights) - 1, 0, -1):
        d = (d @ weights[l].astype(np.float32)) * fprime(zs[l - 1]).astype(np.float32)
        out.insert(0, d)
    return out


# %% negative indices, once more

def deltas(weights, zs, activations, T, fprime, fprime_out):
    D = [-(T - activations[-1]) * fprime_out(zs[-1])]
    for k in range(2, len(weights) + 1):
        D = [D[0] @ weights[-k + 1] * fprime(zs[-k])] + D
    return D


# %% columns inside, float32

def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = ((activations[-1] - T) * fprime_out(zs[-1])).T.astype(np.float32)
    found = [d.T]
    for W, z in zip(weights[:0:-1], zs[-2::-1]):
        d = (W.T.astype(np.float32) @ d) * fprime(z).T
        found.append(d.T)
    found.reverse()
    return found


# %% recursion from the first layer to the last

def deltas(weights, zs, activations, T, fprime, fprime_out):
    if len(weights) == 1:
        return [np.multiply(activations[-1] - T, fprime_out(zs[0]))]
    later = deltas(weights[1:], zs[1:], activations[1:], T, fprime, fprime_out)
    return [np.einsum("nk,kj,nj->nj", later[0], weights[1], fprime(zs[0])), *later]


# %% a dictionary of layers, and a loop over the examples

def deltas(weights, zs, activations, T, fprime, fprime_out):
    L, n = len(weights), len(T)
    slopes = {l: (fprime_out if l == L else fprime)(zs[l - 1]) for l in range(1, L + 1)}
    found = {l: np.zeros(zs[l - 1].shape) for l in slopes}
    for i in range(n):
        blame = activations[L][i] - T[i]
        for l in range(L, 0, -1):
            found[l][i] = blame * slopes[l][i]
            blame = weights[l - 1].T.dot(found[l][i])
    return [found[l] for l in sorted(found)]
