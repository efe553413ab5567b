# Wrong answers for `naive_deltas`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% J not transposed
# Shown by: equal widths 3, n=3; deep (value, error 1); the visible examples agree

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    result = [np.zeros(z.shape) for z in zs]
    for i in range(len(T)):
        delta_L = (activations[L][i] - T[i]) * fprime_out(zs[L - 1][i])
        for l in range(L):
            J = np.eye(len(zs[l][i]))
            for k in range(l, L - 1):
                J = weights[k + 1] @ np.diag(fprime(zs[k][i])) @ J
            result[l][i] = J @ delta_L if J.shape[0] == J.shape[1] == len(delta_L) else J.T @ delta_L
    return result


# %% slopes on the wrong side
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 1)

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    result = [np.zeros(z.shape) for z in zs]
    for i in range(len(T)):
        delta_L = (activations[L][i] - T[i]) * fprime_out(zs[L - 1][i])
        for l in range(L):
            J = np.eye(len(zs[l][i]))
            for k in range(l, L - 1):
                J = np.diag(fprime(zs[k + 1][i])) @ weights[k + 1] @ J
            result[l][i] = J.T @ delta_L
    return result


# %% factors in the wrong order
# Shown by: 4-3-5-2 n=6; 3-4-2-5-3 n=7 (ValueError: matmul: Input operand 1 has a mismatch in its core dimension)

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    out = []
    for l in range(L):
        rows = []
        for i in range(len(T)):
            d = (activations[L][i] - T[i]) * fprime_out(zs[L - 1][i])
            J = np.eye(zs[L - 1].shape[1])
            for k in range(l, L - 1):
                J = J @ (weights[k + 1] * fprime(zs[k][i]))
            rows.append(J.T @ d)
        out.append(np.array(rows))
    return out


# %% output slope missing
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 1e+01)

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L, n = len(weights), len(T)
    delta_L = (activations[L] - T)
    out = []
    for l in range(1, L + 1):
        width = zs[l - 1].shape[1]
        J = np.tile(np.eye(width), (n, 1, 1))            # from layer l to layer l
        for k in range(l, L):
            J = np.einsum("qp,np,npj->nqj", weights[k], fprime(zs[k - 1]), J)
        out.append(np.einsum("nqj,nq->nj", J, delta_L))
    return out


# %% returns the Jacobians
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 5)

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L, n = len(weights), len(T)
    delta_L = (activations[L] - T) * fprime_out(zs[L - 1])
    out = []
    for l in range(1, L + 1):
        width = zs[l - 1].shape[1]
        J = np.tile(np.eye(width), (n, 1, 1))            # from layer l to layer l
        for k in range(l, L):
            J = np.einsum("qp,np,npj->nqj", weights[k], fprime(zs[k - 1]), J)
        out.append(J)
    return out


# %% slopes of the first example for all
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.4)

from functools import reduce


def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    last = (activations[-1] - T) * fprime_out(zs[-1])
    deltas = []
    for l in range(len(weights)):
        slopes = [fprime(z) for z in zs[l:-1]]
        rows = []
        for i, d in enumerate(last):
            factors = [W @ np.diag(s[0]) for W, s in zip(weights[l + 1:], slopes)]
            J = reduce(lambda sofar, M: M @ sofar, factors, np.eye(zs[l].shape[1]))
            rows.append(np.dot(J.T, d))
        deltas.append(rows)
    return deltas


# %% slope of layer l missing
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.8)

def jacobian(l, i, weights, zs, fprime):
    """dz^L / dz^l of example i; layers are counted from 1"""
    if l == len(weights):
        return np.identity(weights[-1].shape[0])
    return jacobian(l + 1, i, weights, zs, fprime) @ weights[l]


def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    answer = []
    for l in range(1, len(weights) + 1):
        rows = []
        for i in range(len(T)):
            error = (activations[-1][i] - T[i]) * fprime_out(zs[-1][i])
            rows.append(error @ jacobian(l, i, weights, zs, fprime))
        answer.append(np.array(rows))
    return answer


# %% one factor too few
# Shown by: 4-3-5-2 n=6; 3-4-2-5-3 n=7 (ValueError: operands could not be broadcast together with remapped shape)

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L, n = len(weights), len(T)
    delta_L = (activations[L] - T) * fprime_out(zs[L - 1])
    out = []
    for l in range(1, L + 1):
        width = zs[l - 1].shape[1]
        J = np.tile(np.eye(width), (n, 1, 1))            # from layer l to layer l
        for k in range(l, min(l + 1, L)):
            J = np.einsum("qp,np,npj->nqj", weights[k], fprime(zs[k - 1]), J)
        out.append(np.einsum("nqj,nq->nj", J, delta_L))
    return out


# %% averaged over the examples
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (shape (3,) for (4, 3))

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L, n = len(weights), len(T)
    delta_L = (activations[L] - T) * fprime_out(zs[L - 1])
    out = []
    for l in range(1, L + 1):
        width = zs[l - 1].shape[1]
        J = np.tile(np.eye(width), (n, 1, 1))            # from layer l to layer l
        for k in range(l, L):
            J = np.einsum("qp,np,npj->nqj", weights[k], fprime(zs[k - 1]), J)
        out.append(np.einsum("nqj,nq->nj", J, delta_L).mean(axis=0))
    return out


# %% divided by n
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.8)

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    delta = ((activations[L] - T) * fprime_out(zs[L - 1]))[:, None, :]
    out = []
    for l in range(1, L + 1):
        row = delta
        for k in range(L, l, -1):
            row = np.matmul(row, weights[k - 1][None] * fprime(zs[k - 2])[:, None, :])
        out.append(row[:, 0, :] / len(T))
    return out


# %% hidden layers only
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (1 items for 2)

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
    return result[:-1]


# %% from the outputs to the inputs
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (shape (4, 1) for (4, 3))

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
    return answer[::-1]


# %% slope at the activation
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.3)

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
                nudge = (nudge * fprime(activations[k + 1])) @ weights[k + 1].T
            D[:, j] = np.sum(nudge * blame, axis=1)
        out.append(D)
    return out


# %% product entry by entry
# Shown by: 4-3-5-2 n=6; 3-4-2-5-3 n=7 (value, error 3)

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    d = (activations[L] - T) * fprime_out(zs[L - 1])
    out = [d]
    for l in range(L - 2, -1, -1):
        out.insert(0, fprime(zs[l]) * np.sum(weights[l + 1], axis=0) * np.sum(d, axis=1, keepdims=True))
    return out


# %% hidden slope used for the outputs
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (value, error 0.7)

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    out = [np.empty(np.shape(z)) for z in zs]
    for e in range(len(T)):
        dL = (activations[L][e] - T[e]) * fprime(zs[L - 1][e])
        for l in range(L):
            chain = [dL]
            for k in range(L - 1, l, -1):
                chain.append(weights[k])
                chain.append(np.diag(fprime(zs[k - 1][e])))
            out[l][e] = np.linalg.multi_dot(chain) if len(chain) > 1 else dL
    return tuple(out)


# %% overwrites the activations
# Shown by: 2-3-1 n=4; 4-3-5-2 n=6 (argument changed); the visible examples agree

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    activations[-1] -= T
    D = [None] * L
    D[-1] = activations[-1] * fprime_out(zs[-1])
    for l in range(L - 2, -1, -1):
        D[l] = D[l + 1] @ weights[l + 1] * fprime(zs[l])
    return D


# %% slope of the receiving layer where it fits
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L, n = len(weights), len(T)
    out = [np.zeros(np.shape(z)) for z in zs]
    for i in range(n):
        end = (activations[L][i] - T[i]) * fprime_out(zs[L - 1][i])
        for l in range(L):
            J = np.eye(len(zs[l][i]))
            for k in range(l, L - 1):
                J = weights[k + 1] @ np.diag(fprime(zs[k + 1][i] if len(zs[k + 1][i]) == len(zs[k][i]) else zs[k][i])) @ J
            out[l][i] = J.T @ end
    return out


# %% J not transposed where square
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L, n = len(weights), len(T)
    out = [np.zeros(np.shape(z)) for z in zs]
    for i in range(n):
        end = (activations[L][i] - T[i]) * fprime_out(zs[L - 1][i])
        for l in range(L):
            J = np.eye(len(zs[l][i]))
            for k in range(l, L - 1):
                J = weights[k + 1] @ np.diag(fprime(zs[k][i])) @ J
            out[l][i] = (J @ end if J.shape[0] == J.shape[1] else J.T @ end)
    return out


# %% error in place
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L, n = len(weights), len(T)
    out = [np.zeros(np.shape(z)) for z in zs]
    for i in range(n):
        activations[L][i] -= T[i]
        end = activations[L][i] * fprime_out(zs[L - 1][i])
        for l in range(L):
            J = np.eye(len(zs[l][i]))
            for k in range(l, L - 1):
                J = weights[k + 1] @ np.diag(fprime(zs[k][i])) @ J
            out[l][i] = J.T @ end
    return out


# %% slope multiplies rows in place of columns where it fits
def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L, n = len(weights), len(T)
    out = [np.zeros(np.shape(z)) for z in zs]
    for i in range(n):
        end = (activations[L][i] - T[i]) * fprime_out(zs[L - 1][i])
        for l in range(L):
            J = np.eye(len(zs[l][i]))
            for k in range(l, L - 1):
                J = (np.diag(fprime(zs[k][i])) @ weights[k + 1] @ J if weights[k + 1].shape[0] == weights[k + 1].shape[1] else weights[k + 1] @ np.diag(fprime(zs[k][i])) @ J)
            out[l][i] = J.T @ end
    return out


# %% slope on the wrong side

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    out = []
    for l in range(L):
        D = np.empty(zs[l].shape)
        for i in range(len(T)):
            J = np.eye(zs[-1].shape[1])
            for k in range(L - 1, l, -1):
                J = J @ np.diag(fprime(zs[k])[i]) @ weights[k]
            e = (activations[-1][i] - T[i]) * fprime_out(zs[-1])[i]
            D[i] = e @ J
        out.append(D)
    return out


# %% first example's slopes

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    out = []
    for l in range(L):
        D = np.empty(zs[l].shape)
        for i in range(len(T)):
            J = np.eye(zs[-1].shape[1])
            for k in range(L - 1, l, -1):
                J = J @ weights[k] @ np.diag(fprime(zs[k - 1])[0])
            e = (activations[-1][i] - T[i]) * fprime_out(zs[-1])[i]
            D[i] = e @ J
        out.append(D)
    return out


# %% skips the last matrix

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    out = []
    for l in range(L):
        D = np.empty(zs[l].shape)
        for i in range(len(T)):
            J = np.eye(zs[-1].shape[1])
            for k in range(L - 2, l, -1):
                J = J @ weights[k] @ np.diag(fprime(zs[k - 1])[i])
            e = (activations[-1][i] - T[i]) * fprime_out(zs[-1])[i]
            D[i] = e @ J
        out.append(D)
    return out


# %% no error, slopes only

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    out = []
    for l in range(L):
        D = np.empty(zs[l].shape)
        for i in range(len(T)):
            J = np.eye(zs[-1].shape[1])
            for k in range(L - 1, l, -1):
                J = J @ weights[k] @ np.diag(fprime(zs[k - 1])[i])
            e = fprime_out(zs[-1])[i]
            D[i] = e @ J
        out.append(D)
    return out


# %% J from the left without the last matrix

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    last = (activations[L] - T) * fprime_out(zs[L - 1])
    D = []
    for l in range(L):
        rows = []
        for i in range(len(T)):
            d = last[i]
            for k in range(L - 1, l, -1):
                d = d @ weights[k]
            rows.append(d * (fprime(zs[l][i]) if l < L - 1 else 1))
        D.append(np.array(rows))
    return D


# %% the slopes of the first example for all examples
# The Jacobian is made once a layer, from row 0 of the sums, where every example has slopes of its own.

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    last = (activations[L] - T) * fprime_out(zs[L - 1])
    result = []
    for l in range(L):
        J = np.eye(len(zs[l][0]))
        for k in range(l, L - 1):
            J = weights[k + 1] @ np.diag(fprime(zs[k][0])) @ J
        result.append(last @ J)
    return result


# %% the slopes of the layer itself are missing
# The product begins with W^(l+1) and has no diag(f'(z^l)): what comes out is dC/da^l.

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L, n = len(weights), len(T)
    deltas = []
    for l in range(1, L + 1):
        D = np.zeros(zs[l - 1].shape)
        for e in range(n):
            dL = (activations[L][e] - T[e]) * fprime_out(zs[L - 1][e])
            J = np.eye(zs[l - 1].shape[1])
            for k in range(l, L):
                J = weights[k] @ J
                if k < L - 1:
                    J = np.diag(fprime(zs[k][e])) @ J
            D[e] = J.T @ dL
        deltas.append(D)
    return deltas


# %% the Jacobian is begun in the caller's weights
# J is W^(l+1) itself, and J *= slopes works in it: weights are changed, and later examples meet what is left of them.

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    deltas = [np.zeros_like(z) for z in zs]
    deltas[-1] = (activations[-1] - T) * fprime_out(zs[-1])
    for l in range(L - 1):
        for e in range(len(T)):
            J = weights[l + 1]
            J *= fprime(zs[l][e])
            for k in range(l + 1, L - 1):
                J = weights[k + 1] @ (fprime(zs[k][e])[:, None] * J)
            deltas[l][e] = deltas[-1][e] @ J
    return deltas


# %% the slope of the outputs is taken at the outputs
# f_out' is asked at y where z^L belongs; the Jacobians are right.

def naive_deltas(weights, zs, activations, T, fprime, fprime_out):
    Y = activations[-1]
    top = (Y - T) * fprime_out(Y)
    answer = []
    for l in range(len(weights)):
        rows = []
        for e in range(len(Y)):
            J = np.identity(len(weights[l]))
            for W, z in zip(weights[l + 1:], zs[l:]):
                J = W @ np.diag(fprime(z[e])) @ J
            rows.append(top[e] @ J)
        answer.append(np.array(rows))
    return answer
