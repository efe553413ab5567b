"""Correct but different answers for notebook 5: every one must earn full marks."""

import math
from collections import deque
from itertools import accumulate

import numpy as np


def hidden_loop(W_next, delta_next, z, fprime):
    slopes = fprime(z)
    return [slopes[j] * sum(W_next[l][j] * delta_next[l] for l in range(len(delta_next))) for j in range(len(z))]


def hidden_row(W_next, delta_next, z, fprime):
    return (np.reshape(delta_next, (1, -1)) @ W_next) * fprime(np.reshape(z, (1, -1)))


def hidden_jacobian(W_next, delta_next, z, fprime):
    J = W_next @ np.diag(fprime(z))
    return J.T.dot(delta_next)


def hidden_scalar_slopes(W_next, delta_next, z, fprime):
    return np.einsum("lj,l->j", W_next, delta_next) * np.array([float(fprime(v)) for v in z])


HIDDEN_DELTA = (hidden_loop, hidden_row, hidden_jacobian, hidden_scalar_slopes)


def gradient_broadcast(delta, a_prev):
    return delta[:, None] * a_prev


def gradient_lists(delta, a_prev):
    return [[d * a for a in a_prev] for d in delta]


def gradient_matrix(delta, a_prev):
    return np.matrix(delta).T * np.matrix(a_prev)


def gradient_kron(delta, a_prev):
    return np.asfortranarray(np.kron(np.float32(delta).reshape(-1, 1), np.float32(a_prev).reshape(1, -1)))


WEIGHT_GRADIENT = (gradient_broadcast, gradient_lists, gradient_matrix, gradient_kron)


def forward_by_example(weights, biases, X, f, f_out):
    L = len(weights)
    zs, activations = [[] for _ in range(L)], [list(X)] + [[] for _ in range(L)]
    for x in X:
        a = x
        for l, (W, b) in enumerate(zip(weights, biases)):
            z = W.dot(a) + b
            a = f_out(z) if l == L - 1 else f(z)
            zs[l].append(z)
            activations[l + 1].append(a)
    return [np.array(z) for z in zs], [np.array(a) for a in activations]


def forward_columns(weights, biases, X, f, f_out):
    a, zs, activations = X.T, (), (X,)
    fs = [f] * (len(weights) - 1) + [f_out]
    for W, b, g in zip(weights, biases, fs):
        z = W @ a + b.reshape(-1, 1)
        a = g(z)
        zs += (z.T,)
        activations += (a.T,)
    return zs, activations


def forward_float32(weights, biases, X, f, f_out):
    activations, zs = [np.asarray(X, np.float32)], []
    for l, W in enumerate(weights, start=1):
        zs.append(np.einsum("ni,ji->nj", activations[-1], np.float32(W)) + np.float32(biases[l - 1]))
        activations.append(np.float32((f_out if l == len(weights) else f)(zs[-1])))
    return [zs, activations]


def forward_augmented(weights, biases, X, f, f_out):
    zs, activations, last = [], [X.copy()], len(weights) - 1
    for l in range(len(weights)):
        one = np.ones((len(X), 1))
        z = np.c_[one, activations[l]] @ np.c_[biases[l], weights[l]].T
        zs = [*zs, z]
        activations = [*activations, f(z) if l != last else f_out(z)]
    return deque(zs), deque(activations)


FORWARD = (forward_by_example, forward_columns, forward_float32, forward_augmented)


def deltas_by_example(weights, zs, activations, T, fprime, fprime_out):
    L = len(weights)
    rows = [[] for _ in range(L)]
    for i in range(len(T)):
        d = (activations[-1][i] - T[i]) * fprime_out(zs[-1][i])
        rows[-1].append(d)
        for l in range(L - 2, -1, -1):
            d = fprime(zs[l][i]) * (weights[l + 1].T @ d)
            rows[l].append(d)
    return [np.vstack(r) for r in rows]


def deltas_deque(weights, zs, activations, T, fprime, fprime_out):
    d = -(T - activations[-1]) * fprime_out(zs[-1])
    out = deque([d])
    for W, z in zip(reversed(weights[1:]), reversed(zs[:-1])):
        d = np.tensordot(d, W, axes=(1, 0)) * fprime(z)
        out.appendleft(d)
    return out


def deltas_accumulate(weights, zs, activations, T, fprime, fprime_out):
    last = np.multiply(activations[-1] - T, fprime_out(zs[-1]))
    pairs = list(zip(weights[1:], zs[:-1]))[::-1]
    return tuple(accumulate(pairs, lambda d, pair: (d @ pair[0]) * fprime(pair[1]), initial=last))[::-1]


def deltas_lists(weights, zs, activations, T, fprime, fprime_out):
    L, n = len(weights), len(T)
    S = [fprime(z) for z in zs[:-1]] + [fprime_out(zs[-1])]
    D = [None] * L
    D[-1] = [[(activations[-1][i][j] - T[i][j]) * S[-1][i][j] for j in range(T.shape[1])] for i in range(n)]
    for l in range(L - 2, -1, -1):
        W = weights[l + 1]
        D[l] = [
            [S[l][i][j] * math.fsum(W[k][j] * D[l + 1][i][k] for k in range(len(W))) for j in range(W.shape[1])]
            for i in range(n)
        ]
    return D


def deltas_float32(weights, zs, activations, T, fprime, fprime_out):
    d = (np.float32(activations[-1]) - np.float32(T)) * np.float32(fprime_out(zs[-1]))
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = np.einsum("kj,nk->nj", np.float32(weights[l + 1]), d) * np.float32(fprime(zs[l]))
        out.insert(0, d)
    return out


def deltas_matrix(weights, zs, activations, T, fprime, fprime_out):
    d = np.matrix((activations[-1] - T) * fprime_out(zs[-1]))
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = np.matrix(np.multiply(d * np.matrix(weights[l + 1]), fprime(zs[l])))
        out.insert(0, d)
    return out


def deltas_jacobians(weights, zs, activations, T, fprime, fprime_out):
    L, out = len(weights), []
    slopes = [np.asarray(fprime(z)) for z in zs[:-1]]
    last = np.asarray(fprime_out(zs[-1])) * (activations[-1] - T)
    for l in range(L):
        rows = []
        for i in range(len(T)):
            J = np.eye(zs[l].shape[1])
            for k in range(l + 1, L):
                J = weights[k] @ np.diag(slopes[k - 1][i]) @ J
            rows.append(J.T @ last[i])
        out.append(np.array(rows))
    return out


def deltas_columns(weights, zs, activations, T, fprime, fprime_out):
    d = (activations[-1].T - T.T) * fprime_out(zs[-1].T)
    out = [np.asfortranarray(d.T)]
    for l in range(len(weights) - 1, 0, -1):
        d = (weights[l].T @ d) * fprime(zs[l - 1].T)
        out = [d.T] + out
    return (d for d in out)


DELTAS = (
    deltas_by_example,
    deltas_deque,
    deltas_accumulate,
    deltas_lists,
    deltas_float32,
    deltas_matrix,
    deltas_jacobians,
    deltas_columns,
)


def gradients_outer(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        dWs.append(sum(np.outer(d[i], a[i]) for i in range(n)) / n)
        dbs.append(sum(d[i] for i in range(n)) / n)
    return tuple(dWs), tuple(dbs)


def gradients_augmented(deltas, activations):
    n = len(activations[0])
    G = [d.T @ np.hstack([np.ones((n, 1)), a]) / n for d, a in zip(deltas, activations)]
    return [g[:, 1:] for g in G], [g[:, 0] for g in G]


def gradients_lists(deltas, activations):
    n = len(activations[0])
    dWs, dbs = [], []
    for d, a in zip(deltas, activations):
        dWs.append(
            [[sum(d[i][j] * a[i][k] for i in range(n)) / n for k in range(a.shape[1])] for j in range(d.shape[1])]
        )
        dbs.append([[math.fsum(d[i][j] for i in range(n)) / n] for j in range(d.shape[1])])
    return dWs, dbs


def gradients_running(deltas, activations):
    dWs = [np.zeros((d.shape[1], a.shape[1])) for d, a in zip(deltas, activations)]
    dbs = [np.zeros(d.shape[1]) for d in deltas]
    for i in range(len(activations[0])):
        for l in range(len(deltas)):
            dWs[l] += (np.outer(deltas[l][i], activations[l][i]) - dWs[l]) / (i + 1)
            dbs[l] += (deltas[l][i] - dbs[l]) / (i + 1)
    return dWs, dbs


def gradients_generators(deltas, activations):
    pairs = list(zip(deltas, activations))
    return (np.einsum("nj,nk->jk", d, a) / len(a) for d, a in pairs), (np.average(d, axis=0) for d in deltas)


def gradients_float32(deltas, activations):
    pairs = [(np.float32(d), np.float32(a)) for d, a in zip(deltas, activations)]
    return [(d[:, :, None] @ a[:, None, :]).mean(0) for d, a in pairs], [d.mean(0, keepdims=True).T for d, a in pairs]


GRADIENTS = (
    gradients_outer,
    gradients_augmented,
    gradients_lists,
    gradients_running,
    gradients_generators,
    gradients_float32,
)


def bias_insert(A):
    return np.insert(np.asarray(A, dtype=float), 0, 1.0, axis=1)


def bias_lists(A):
    return [[1] + list(row) for row in A]


def bias_filled(A):
    B = np.ones((A.shape[0], A.shape[1] + 1), dtype=np.float32)
    B[:, 1:] = A
    return B


ADD_BIAS_COLUMN = (bias_insert, bias_lists, bias_filled)


def augmented_split(weights, zs, activations, T, fprime, fprime_out):
    plain = [W[:, 1:] for W in weights]
    d = (activations[-1] - T) * fprime_out(zs[-1])
    out = [d]
    for l in range(len(weights) - 2, -1, -1):
        d = d @ plain[l + 1] * fprime(zs[l])
        out.insert(0, d)
    return out


def augmented_deleted(weights, zs, activations, T, fprime, fprime_out):
    D = {len(weights) - 1: (activations[-1] - T) * fprime_out(zs[-1])}
    for l in range(len(weights) - 2, -1, -1):
        D[l] = np.delete(D[l + 1] @ weights[l + 1], 0, axis=1) * fprime(zs[l])
    return [D[l] for l in sorted(D)]


DELTAS_AUGMENTED = (augmented_split, augmented_deleted)
