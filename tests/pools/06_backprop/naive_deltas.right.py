# Right answers for `naive_deltas`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% batch of Jacobians with einsum
# Norm-wise error at most 8e-16

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L, n = len(weights), len(T)
    delta_L = (activations[L] - T) * fprime_out(zs[L - 1])
    out = []
    for l in range(1, L + 1):
        width = zs[l - 1].shape[1]
        J = np.tile(np.eye(width), (n, 1, 1))            # from layer l to layer l
        for k in range(l, L):
            J = np.einsum("qp,np,npj->nqj", weights[k], fprime(zs[k - 1]), J)
        out.append(np.einsum("nqj,nq->nj", J, delta_L))
    return out


# %% example by example with np.diag
# Norm-wise error at most 5e-16

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    result = [np.zeros(z.shape) for z in zs]
    for i in range(len(T)):
        delta_L = (activations[L][i] - T[i]) * fprime_out(zs[L - 1][i])
        for l in range(L):
            J = np.eye(len(zs[l][i]))
            for k in range(l, L - 1):
                J = weights[k + 1] @ np.diag(fprime(zs[k][i])) @ J
            result[l][i] = J.T @ delta_L
    return result


# %% deltas of notebook 5
# Norm-wise error at most 4e-16
# The text says that the values are the same and that they could be handed in

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = [None] * L
    D[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    return D


# %% recursion for the Jacobian
# Norm-wise error at most 6e-16

def jacobian(l, i, weights, zs, fprime):
    """dz^L / dz^l of example i; layers are counted from 1"""
    if l == len(weights):
        return np.identity(weights[-1].shape[0])
    return jacobian(l + 1, i, weights, zs, fprime) @ (weights[l] * fprime(zs[l - 1][i]))


def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    answer = []
    for l in range(1, len(weights) + 1):
        rows = []
        for i in range(len(T)):
            error = (activations[-1][i] - T[i]) * fprime_out(zs[-1][i])
            rows.append(error @ jacobian(l, i, weights, zs, fprime))
        answer.append(np.array(rows))
    return answer


# %% functools.reduce over the factors
# Norm-wise error at most 5e-16

from functools import reduce


def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    last = (activations[-1] - T) * fprime_out(zs[-1])
    deltas = []
    for l in range(len(weights)):
        slopes = [fprime(z) for z in zs[l:-1]]
        rows = []
        for i, d in enumerate(last):
            factors = [W @ np.diag(s[i]) for W, s in zip(weights[l + 1:], slopes)]
            J = reduce(lambda sofar, M: M @ sofar, factors, np.eye(zs[l].shape[1]))
            rows.append(np.dot(J.T, d))
        deltas.append(rows)
    return deltas


# %% multi_dot, tuple
# Norm-wise error at most 6e-16

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    out = [np.empty(np.shape(z)) for z in zs]
    for e in range(len(T)):
        dL = (activations[L][e] - T[e]) * fprime_out(zs[L - 1][e])
        for l in range(L):
            chain = [dL]
            for k in range(L - 1, l, -1):
                chain.append(weights[k])
                chain.append(np.diag(fprime(zs[k - 1][e])))
            out[l][e] = np.linalg.multi_dot(chain) if len(chain) > 1 else dL
    return tuple(out)


# %% pushes unit vectors forward
# Norm-wise error at most 4e-16

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    blame = (activations[L] - T) * fprime_out(zs[L - 1])
    out = []
    for l in range(L):
        D = np.zeros((len(T), zs[l].shape[1]))
        for j in range(zs[l].shape[1]):
            nudge = np.zeros_like(zs[l], dtype=float)
            nudge[:, j] = 1.0
            for k in range(l, L - 1):
                nudge = (nudge * fprime(zs[k])) @ weights[k + 1].T
            D[:, j] = np.sum(nudge * blame, axis=1)
        out.append(D)
    return out


# %% pure Python matrix product
# Norm-wise error at most 8e-16

def times(A, B):
    return [[sum(a * b for a, b in zip(row, col)) for col in zip(*B)] for row in A]


def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    slopes = [fprime(z) for z in zs[:-1]]
    out_slope = fprime_out(zs[-1])
    out = []
    for l in range(L):
        block = []
        for i in range(len(T)):
            row = [[(activations[-1][i][o] - T[i][o]) * out_slope[i][o] for o in range(len(T[i]))]]
            J = None
            for k in range(l + 1, L):
                M = [[weights[k][q][p] * slopes[k - 1][i][p] for p in range(len(weights[k][0]))] for q in range(len(weights[k]))]
                J = M if J is None else times(M, J)
            block.append((row if J is None else times(row, J))[0])
        out.append(block)
    return out


# %% matmul with stacked arrays, from the back
# Norm-wise error at most 6e-16

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    delta = ((activations[L] - T) * fprime_out(zs[L - 1]))[:, None, :]
    out = []
    for l in range(1, L + 1):
        row = delta
        for k in range(L, l, -1):
            row = np.matmul(row, weights[k - 1][None] * fprime(zs[k - 2])[:, None, :])
        out.append(row[:, 0, :])
    return out


# %% generator of layers
# Norm-wise error at most 5e-16

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    end = (activations[-1] - T) * fprime_out(zs[-1])
    def one(l):
        J = None
        for W, z in zip(weights[l + 1:], zs[l:]):
            step = W[None, :, :] * fprime(z)[:, None, :]
            J = step if J is None else step @ J
        return end if J is None else (J.transpose(0, 2, 1) @ end[:, :, None]).squeeze(2)
    return (one(l) for l in range(len(weights)))


# %% deltas of notebook 5, once more
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    D = [(activations[-1] - T) * fprime_out(zs[-1])]
    for l in range(len(weights) - 1, 0, -1):
        D.insert(0, D[0] @ weights[l] * fprime(zs[l - 1]))
    return D


# %% multi_dot
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    from functools import reduce
    L = len(weights)
    def row(i, l):
        end = (activations[L][i] - T[i]) * fprime_out(zs[-1][i])
        factors = [weights[k + 1] @ np.diag(fprime(zs[k][i])) for k in range(L - 2, l - 1, -1)]
        return reduce(np.matmul, factors, np.eye(len(end))).T @ end
    return [np.stack([row(i, l) for i in range(len(T))]) for l in range(L)]


# %% paths in pure Python
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    def influence(i, l, j, end):
        if l == L - 1:
            return end[j]
        return fprime(zs[l][i])[j] * sum(weights[l + 1][q, j] * influence(i, l + 1, q, end) for q in range(weights[l + 1].shape[0]))
    out = []
    for l in range(L):
        out.append([[influence(i, l, j, (activations[L][i] - T[i]) * fprime_out(zs[-1][i])) for j in range(zs[l].shape[1])] for i in range(len(T))])
    return out


# %% tuple
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L, n = len(weights), len(T)
    out = [np.zeros(np.shape(z)) for z in zs]
    for i in range(n):
        end = (activations[L][i] - T[i]) * fprime_out(zs[L - 1][i])
        for l in range(L):
            J = np.eye(len(zs[l][i]))
            for k in range(l, L - 1):
                J = weights[k + 1] @ np.diag(fprime(zs[k][i])) @ J
            out[l][i] = J.T @ end
    return tuple(out)


# %% recursive Jacobian
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    def J(l, i):
        if l == L - 1:
            return np.identity(weights[-1].shape[0])
        return J(l + 1, i) @ weights[l + 1] @ np.diag(fprime(zs[l][i]))
    return [np.vstack([J(l, i).T @ ((activations[L][i] - T[i]) * fprime_out(zs[L - 1][i])) for i in range(len(T))]) for l in range(L)]


# %% from the outputs

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    out = []
    for l in range(L):
        D = np.empty(zs[l].shape)
        for i in range(len(T)):
            J = np.eye(zs[-1].shape[1])
            for k in range(L - 1, l, -1):
                J = J @ weights[k] @ np.diag(fprime(zs[k - 1])[i])
            e = (activations[-1][i] - T[i]) * fprime_out(zs[-1])[i]
            D[i] = e @ J
        out.append(D)
    return out


# %% matrix for all

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    out = []
    for l in range(L):
        D = np.empty(zs[l].shape)
        for i in range(len(T)):
            J = np.eye(zs[-1].shape[1])
            for k in range(L - 1, l, -1):
                J = J @ weights[k] @ np.diag(fprime(zs[k - 1])[i])
            e = (activations[-1][i] - T[i]) * fprime_out(zs[-1])[i]
            D[i] = np.dot(J.T, e)
        out.append(D)
    return out


# %% scaled columns

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    out = []
    for l in range(L):
        D = np.empty(zs[l].shape)
        for i in range(len(T)):
            J = np.eye(zs[-1].shape[1])
            for k in range(L - 1, l, -1):
                J = J @ (weights[k] * fprime(zs[k - 1])[i])
            e = (activations[-1][i] - T[i]) * fprime_out(zs[-1])[i]
            D[i] = e @ J
        out.append(D)
    return out


# %% list of rows

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    D = []
    for l in range(L):
        rows = []
        for i in range(T.shape[0]):
            v = fprime_out(zs[L - 1][i]) * (activations[L][i] - T[i])
            M = np.identity(len(v))
            for k in reversed(range(l + 1, L)):
                M = np.dot(np.dot(M, weights[k]), np.diag(fprime(zs[k - 1][i])))
            rows.append(np.dot(v, M))
        D.append(np.vstack(rows))
    return D


# %% all Jacobians of a layer in one array

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    slopes = [fprime(z) for z in zs[:-1]]
    delta = (activations[-1] - T) * fprime_out(zs[-1])
    out = []
    for l, z in enumerate(zs):
        J = np.broadcast_to(np.eye(z.shape[1]), (len(z), z.shape[1], z.shape[1]))
        for W, s in zip(weights[l + 1:], slopes[l:]):
            J = np.einsum("ab,nb,nbc->nac", W, s, J)
        out.append(np.einsum("na,nac->nc", delta, J))
    return out


# %% reduce over factors, column vectors

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    from functools import reduce

    def delta(l, y, t, z):
        factors = [W * fprime(s)[np.newaxis] for W, s in zip(weights[l + 1:], z[l:-1])]
        J = reduce(lambda sofar, factor: factor.dot(sofar), factors, np.eye(z[l].size))
        return J.T.dot(((y - t) * fprime_out(z[-1])).reshape(-1, 1)).flatten()

    return [
        np.vstack([delta(l, activations[-1][e], T[e], [z[e] for z in zs]) for e in range(T.shape[0])])
        for l in range(len(weights))
    ]
