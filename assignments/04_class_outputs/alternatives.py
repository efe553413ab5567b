"""Correct but different answers for notebook 4: every one must earn full marks."""

import math

import numpy as np


def hot_identity(labels, K):
    return np.eye(K)[labels]


def hot_comparison(labels, K):
    return np.reshape(labels, (-1, 1)) == np.arange(K)


def hot_lists(labels, K):
    rows = []
    for label in labels:
        row = [0] * K
        row[label] = 1
        rows.append(row)
    return rows


def hot_comprehension(labels, K):
    return tuple(tuple(int(k == label) for k in range(K)) for label in labels)


def hot_flat(labels, K):
    Y = np.zeros(len(labels) * K, dtype=np.int8)
    Y[np.arange(len(labels)) * K + np.asarray(labels)] = 1
    return Y.reshape(-1, K)


def hot_columns(labels, K):
    Y = np.zeros((K, len(labels)), dtype=np.float32)
    for i, label in enumerate(labels):
        Y[label, i] = 1
    return Y.T


def hot_scatter(labels, K):
    Y = np.zeros((len(labels), K))
    np.put_along_axis(Y, np.array(labels)[:, None], 1, axis=1)
    return np.asfortranarray(Y)


ONE_HOT = (hot_identity, hot_comparison, hot_lists, hot_comprehension, hot_flat, hot_columns, hot_scatter)


def soft_new_axis(Z):
    E = np.exp(Z - Z.max(1)[:, None])
    return E / E.sum(1)[:, None]


def soft_math(Z):
    rows = []
    for z in Z.tolist():
        top = max(z)
        e = [math.exp(v - top) for v in z]
        rows.append([v / math.fsum(e) for v in e])
    return rows


def soft_of_logarithms(Z):
    return np.exp(Z - np.logaddexp.reduce(Z, axis=1, keepdims=True))


def soft_apply(Z):
    def one(z):
        e = np.exp(z - np.max(z))
        return e / e.sum()

    return np.apply_along_axis(one, 1, Z)


def soft_columns(Z):
    A = np.asarray(Z, dtype=float).T
    E = np.exp(A - A.max(axis=0))
    return (E / E.sum(axis=0)).T


def soft_pairs(Z):
    Z = np.asarray(Z, dtype=float)
    with np.errstate(over="ignore"):
        return 1 / np.exp(Z[:, None, :] - Z[:, :, None]).sum(axis=2)  # 1 / sum_j exp(z_j - z_k)


def soft_other_shift(Z):
    E = np.e ** (Z - np.max(Z, axis=1, keepdims=True) + 5.0)
    return E * (1.0 / (E @ np.ones((Z.shape[1], 1))))


def soft_in_place_on_copy(Z):
    E = np.array(Z, dtype=float)
    E -= E.max(axis=1, keepdims=True)
    np.exp(E, out=E)
    E /= E.sum(axis=1, keepdims=True) + 1e-12
    return np.matrix(E)


def soft_float32(Z):
    Z = np.asarray(Z, dtype=np.float32)
    E = np.exp(np.maximum(Z - Z.max(axis=1, keepdims=True), -80))
    return E / np.einsum("nk->n", E).reshape(-1, 1)


SOFTMAX = (
    soft_new_axis,
    soft_math,
    soft_of_logarithms,
    soft_apply,
    soft_columns,
    soft_pairs,
    soft_other_shift,
    soft_in_place_on_copy,
    soft_float32,
)


def cross_clip(P, T):
    return -np.mean(np.sum(T * np.log(np.clip(P, 1e-15, 1)), axis=1))


def cross_small_term(P, T):
    return -np.sum(T * np.log(P + 1e-9)) / len(P)


def cross_chosen(P, T):
    with np.errstate(divide="ignore"):
        return -np.log(P[np.arange(len(P)), T.argmax(axis=1)]).mean()


def cross_mask(P, T):
    return float(np.sum(-np.log(np.maximum(P[T == 1], 1e-99))) / T.shape[0])


def cross_loop(P, T):
    total = 0.0
    for p, t in zip(P, T):
        for a, b in zip(p, t):
            if b > 0:
                total -= b * math.log(a) if a > 0 else -math.inf
    return total / len(P)


def cross_product(P, T):
    p = (P * T).sum(axis=1)
    with np.errstate(divide="ignore"):
        return [np.log(1 / p).mean()]


def cross_trace(P, T):
    return -np.trace(T @ np.log(np.maximum(P, 1e-300)).T) / len(P)


def cross_nan_to_num(P, T):
    with np.errstate(all="ignore"):
        return np.sum(np.nan_to_num(-T * np.log(P))) / len(P)


def cross_float32(P, T):
    P, T = np.float32(P), np.float32(T)
    return -(T * np.log(np.maximum(P, np.float32(1e-30)))).sum(1).mean()


CROSS_ENTROPY = (
    cross_clip,
    cross_small_term,
    cross_chosen,
    cross_mask,
    cross_loop,
    cross_product,
    cross_trace,
    cross_nan_to_num,
    cross_float32,
)


def delta_own_softmax(Z, T):
    D = softmax(Z)  # noqa: F821 - the student's
    D[T == 1] -= 1
    return D


def delta_jacobian(Z, T):
    rows = []
    for z, t in zip(Z, T):
        e = np.exp(z - z.max())
        p = e / e.sum()
        c = int(np.argmax(t))
        rows.append([p[k] - 1 if k == c else p[k] for k in range(len(p))])
    return rows


def delta_chain(Z, T):
    A = np.exp(Z - Z.max(axis=1, keepdims=True))
    A = A / A.sum(axis=1, keepdims=True)
    out = []
    for p, t in zip(A, T):
        J = np.diag(p) - np.outer(p, p)  # dp_k / dz_j
        out.append(J @ (-t / np.maximum(p, 1e-300)))
    return np.array(out)


def delta_logarithms(Z, T):
    return np.exp(Z - np.logaddexp.reduce(Z, axis=1, keepdims=True)) - T


def delta_columns(Z, T):
    E = np.exp(Z.T - np.max(Z, axis=1))
    return np.asfortranarray((E / sum(E) - T.T).T)


def delta_float32(Z, T):
    Z = np.asarray(Z, np.float32)
    E = np.exp(Z - Z.max(1, keepdims=True))
    return -(T - E / E.sum(1, keepdims=True))


SOFTMAX_CE_DELTA = (
    delta_own_softmax,
    delta_jacobian,
    delta_chain,
    delta_logarithms,
    delta_columns,
    delta_float32,
)


def binary_naive(z, t):
    return 1 / (1 + np.exp(-z)) - t


def binary_two_cases(z, t):
    y = logistic(z)  # noqa: F821 - given in the notebook
    return np.where(t == 1, -(1 - y), y)


def binary_loop(z, t):
    def one(a, b):
        return 1 / (1 + math.exp(-a)) - b if a > -700 else -float(b)

    return np.reshape([one(a, b) for a, b in zip(np.ravel(z).tolist(), np.ravel(t).tolist())], np.shape(z))


def binary_softmax(z, t):
    scores = np.stack([np.zeros_like(z, dtype=float), np.asarray(z, dtype=float)], axis=-1)
    E = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return E[..., 1] / E.sum(axis=-1) - t


def binary_signs(z, t):
    s = 1 - 2 * np.asarray(t)  # -1 for the target 1
    return s * (1 + np.tanh(s * z / 2)) / 2


def binary_float32(z, t):
    return (np.float32(1) / (1 + np.exp(-np.clip(np.asarray(z, np.float32), -80, 80)))) - np.float32(t)


BINARY_CE_DELTA = (binary_naive, binary_two_cases, binary_loop, binary_softmax, binary_signs, binary_float32)


def comparison_reuse(z, t):
    crossed = binary_ce_delta(z, t)  # noqa: F821 - the student's
    y = logistic(z)  # noqa: F821 - given in the notebook
    return crossed * (y - y**2), crossed


def comparison_list(z, t):
    y = 1 / (1 + np.exp(-z))
    slope = 1 / (2 + np.exp(z) + np.exp(-z))
    return [-(t - y) * slope, -(t - y)]


def comparison_table(z, t):
    y = 0.5 * (1 + np.tanh(np.asarray(z) / 2))
    return np.array([(y - t) * (1 - np.tanh(np.asarray(z) / 2) ** 2) / 4, y - t])


def comparison_loop(z, t):
    y = [0.5 * (1 + math.tanh(v / 2)) for v in np.ravel(z)]
    targets = np.ravel(t)
    squared = [(a - b) * a * (1 - a) for a, b in zip(y, targets)]
    crossed = [a - b for a, b in zip(y, targets)]
    return np.reshape(squared, np.shape(z)), np.reshape(crossed, np.shape(z)).tolist()


def comparison_float32(z, t):
    y = np.float32(1) / (1 + np.exp(-np.asarray(z, np.float32)))
    return (y - t) * y * (1 - y), y - t


LOSS_COMPARISON = (comparison_reuse, comparison_list, comparison_table, comparison_loop, comparison_float32)
