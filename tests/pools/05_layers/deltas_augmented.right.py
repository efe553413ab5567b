# Right answers for `deltas_augmented`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% slices the matrix
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 1, 0, -1):
        W = weights[l][:, 1:]
        d = d @ W * fprime(zs[l - 1])
        out.insert(0, d)
    return out


# %% strips all matrices, then deltas
def deltas(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for W, z in zip(weights[:0:-1], zs[-2::-1]):
        d = d @ W * fprime(z)
        out.append(d)
    return out[::-1]

def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    plain = [W[:, 1:] for W in weights]
    return deltas(plain, zs, activations, T, fprime, fprime_out)


# %% loop over examples
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [np.zeros(z.shape) for z in zs]
    for i in range(len(T)):
        D[-1][i] = (activations[-1][i] - T[i]) * fprime_out(zs[-1][i])
        for l in range(L - 2, -1, -1):
            back = weights[l + 1].T @ D[l + 1][i]
            D[l][i] = back[1:] * fprime(zs[l][i])
    return D


# %% np.delete of the constant unit
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[L] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        back = np.dot(D[l + 1], weights[l + 1])
        D[l] = np.delete(back, 0, axis=1) * fprime(zs[l])
    return D


# %% einsum
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    D = [np.einsum("nj,nj->nj", activations[-1] - T, fprime_out(zs[-1]))]
    for W, z in zip(weights[:0:-1], zs[-2::-1]):
        D.insert(0, np.einsum("nk,kj,nj->nj", D[0], W[:, 1:], fprime(z)))
    return D


# %% slope zero for the constant unit, then cut
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    n = len(T)
    d = (activations[-1] - T) * fprime_out(zs[-1])
    D = [d]
    for l in range(len(weights) - 1, 0, -1):
        slope = np.hstack([np.zeros((n, 1)), fprime(zs[l - 1])])
        d = ((D[0] @ weights[l]) * slope)[:, 1:]
        D.insert(0, d)
    return D


# %% recursion, tuple
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    def back(l):
        if l == len(weights) - 1:
            return ((activations[-1] - T) * fprime_out(zs[-1]),)
        later = back(l + 1)
        return ((later[0] @ weights[l + 1][:, 1:]) * fprime(zs[l]),) + later
    return back(0)


# %% nested lists
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    L, n = len(weights), len(T)
    S = [fprime(z) for z in zs[:-1]] + [fprime_out(zs[-1])]
    D = [None] * L
    D[-1] = [[(activations[-1][i, j] - T[i, j]) * S[-1][i, j] for j in range(T.shape[1])] for i in range(n)]
    for l in range(L - 2, -1, -1):
        W = weights[l + 1]
        q, p = W.shape
        D[l] = [[S[l][i, j - 1] * sum(W[k, j] * D[l + 1][i][k] for k in range(q)) for j in range(1, p)] for i in range(n)]
    return D


# %% columns inside
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1] - T).T * fprime_out(zs[-1]).T
    out = [d.T]
    for l in range(len(weights) - 2, -1, -1):
        d = np.matmul(weights[l + 1].T[1:], d) * fprime(zs[l]).T
        out.append(d.T)
    return list(reversed(out))


# %% float32
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    c = lambda a: np.asarray(a, dtype=np.float32)
    D = [(c(activations[-1]) - c(T)) * c(fprime_out(zs[-1]))]
    for l in range(len(weights) - 1, 0, -1):
        D.insert(0, D[0] @ c(weights[l])[:, 1:] * c(fprime(zs[l - 1])))
    return D


# %% np.split bias and weights
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    D = {}
    L = len(weights)
    D[L] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 1, 0, -1):
        b, W = np.split(weights[l], [1], axis=1)
        D[l] = np.tensordot(D[l + 1], W, axes=1) * fprime(zs[l - 1])
    return [D[l] for l in range(1, L + 1)]


# %% fprime on 1-D rows
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = np.array([(a - t) * fprime_out(z) for a, t, z in zip(activations[-1], T, zs[-1])])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = np.array([(row @ weights[l + 1])[1:] * fprime(z) for row, z in zip(d, zs[l])])
        out.insert(0, d)
    return out


# %% copies with a zero column
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ weights[l + 1])[:, 1:] * fprime(zs[l])
    return D


# %% split
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    Ws = [np.split(W, [1], axis=1)[1] for W in weights]
    D = [(activations[-1] - T) * fprime_out(zs[-1])]
    for W, z in zip(Ws[:0:-1], zs[-2::-1]):
        D = [(D[0] @ W) * fprime(z)] + D
    return tuple(D)


# %% slope of the constant is zero
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (np.einsum("nl,lj->nj", D[l + 1], weights[l + 1]) * np.hstack([np.zeros((len(T), 1)), fprime(zs[l])]))[:, 1:]
    return D


# %% loop over examples, once more
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    D = [np.zeros_like(z, dtype=float) for z in zs]
    for i in range(len(T)):
        D[-1][i] = (activations[-1][i] - T[i]) * fprime_out(zs[-1][i])
        for l in range(len(zs) - 2, -1, -1):
            for j in range(zs[l].shape[1]):
                D[l][i, j] = sum(weights[l + 1][k, j + 1] * D[l + 1][i, k] for k in range(zs[l + 1].shape[1]))
            D[l][i] *= fprime(zs[l][i])
    return D


# %% unpacked columns
def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[L - 1] = (activations[L] - T) * fprime_out(zs[L - 1])
    for l in range(L - 2, -1, -1):
        D[l] = (D[l + 1] @ np.array([row[1:] for row in weights[l + 1]])) * fprime(zs[l])
    return D


# %% columns cut off first

def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    d = (activations[L] - T) * fprime_out(zs[L - 1])
    out = [d]
    for l in range(L - 1, 0, -1):
        W = weights[l][:, 1:]
        d = d.dot(W) * fprime(zs[l - 1])
        out = [d] + out
    return out


# %% calls deltas

def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    return deltas([W[:, 1:] for W in weights], zs, activations, T, fprime, fprime_out)


# %% np.delete

def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    d = fprime_out(zs[-1]) * (activations[-1] - T)
    D = [d]
    for l in range(len(weights) - 1, 0, -1):
        d = fprime(zs[l - 1]) * np.delete(d @ weights[l], 0, axis=1)
        D.append(d)
    return D[::-1]


# %% example by example

def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [[] for _ in range(L)]
    for i in range(len(T)):
        d = (activations[L][i] - T[i]) * fprime_out(zs[L - 1][i])
        D[L - 1].append(d)
        for l in range(L - 2, -1, -1):
            d = np.array([weights[l + 1][:, j + 1] @ d for j in range(zs[l].shape[1])]) * fprime(zs[l][i])
            D[l].append(d)
    return [np.array(d) for d in D]


# %% a constant unit with the slope 0, whose delta is thrown away

def deltas_augmented(weights, zs, activations, T, fprime, fprime_out):
    blame = activations[-1] - T
    found = []
    for l in range(len(weights), 0, -1):
        slope = (fprime_out if l == len(weights) else fprime)(zs[l - 1])
        delta = blame * slope if l == len(weights) else (blame * np.insert(slope, 0, 0, axis=1))[:, 1:]
        found.append(delta)
        blame = delta @ weights[l - 1]
    return list(reversed(found))
