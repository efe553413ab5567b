"""Correct but different answers for notebook 9: every one must earn full marks."""

import math

import numpy as np

from solutions.digits import class_deltas, class_forward


def forward_with_a_row_at_a_time(weights, biases, X):
    columns = [np.asarray(X, dtype=float).T]
    for W, b in zip(weights, biases):
        columns.append(np.tanh(W @ columns[-1] + b[:, None]))
    Z = weights[-1] @ columns[-2] + biases[-1][:, None]
    rows = []
    for z in Z.T.tolist():
        e = [math.exp(s - max(z)) for s in z]
        rows.append([one / sum(e) for one in e])
    return [a.T for a in columns[:-1]] + [np.array(rows)]


def forward_hidden_in_single_precision(weights, biases, X):
    a = [np.asarray(X, np.float32)]
    for l, (W, b) in enumerate(zip(weights, biases)):
        if l < len(weights) - 1:
            a.append(np.tanh(a[-1] @ np.asarray(W, np.float32).T + np.asarray(b, np.float32)))
    Z = a[-1] @ weights[-1].T + biases[-1]
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return [*a, E / E.sum(axis=1, keepdims=True)]


def forward_log_softmax(weights, biases, X):
    a = [X]
    for W, b in zip(weights[:-1], biases[:-1]):
        a.append(np.tanh(np.inner(a[-1], W) + b))
    Z = np.inner(a[-1], weights[-1]) + biases[-1]
    return (*a, np.exp(Z - np.logaddexp.reduce(Z, axis=1, keepdims=True)))


CLASS_FORWARD = (forward_with_a_row_at_a_time, forward_hidden_in_single_precision, forward_log_softmax)


def deltas_inserted(weights, activations, T):
    D = [np.asarray(activations[-1]) - T]
    for W, a in zip(weights[:0:-1], activations[-2:0:-1]):
        D.insert(0, np.dot(D[0], W) * (1 - a) * (1 + a))
    return D


def deltas_by_the_jacobian(weights, activations, T):
    P = activations[-1]
    slope = -np.where(T > 0, T / np.maximum(P, 1e-300), 0.0)
    D = [P * (slope - np.sum(P * slope, axis=1, keepdims=True))]
    for l in range(len(weights) - 1, 0, -1):
        D = [D[0] @ weights[l] / np.cosh(np.arctanh(activations[l])) ** 2, *D]
    return tuple(D)


def deltas_example_by_example(weights, activations, T):
    D = [np.empty(a.shape) for a in activations[1:]]
    for i, t in enumerate(T):
        d = activations[-1][i] - t
        for l in range(len(weights) - 1, -1, -1):
            D[l][i] = d
            d = (weights[l].T @ d) * (1 - activations[l][i] ** 2)
    return D


CLASS_DELTAS = (deltas_inserted, deltas_by_the_jacobian, deltas_example_by_example)


def gradients_of_the_class_that_came(weights, biases, X, T):
    a = class_forward(weights, biases, X)
    D = class_deltas(weights, a, T)
    E = float(np.mean(-np.log(a[-1][np.arange(len(T)), np.argmax(T, axis=1)])))
    return E, tuple(np.mean(d[:, :, None] * b[:, None], axis=0) for d, b in zip(D, a)), [np.mean(d, 0) for d in D]


def gradients_in_one_place(weights, biases, X, T):
    a = [X]
    for W, b in zip(weights, biases):
        Z = a[-1] @ W.T + b
        a.append(np.tanh(Z))
    Z = Z - np.max(Z, axis=1, keepdims=True)
    surprise = np.log(np.sum(np.exp(Z), axis=1, keepdims=True)) - Z
    d, dWs, dbs = (np.exp(-surprise) - T) / len(X), [], []
    for l in range(len(weights) - 1, -1, -1):
        dWs.insert(0, d.T @ a[l])
        dbs.insert(0, d.sum(axis=0)[:, None])
        d = (d @ weights[l]) * (1 - a[l] ** 2)
    return np.sum(surprise * T) / len(X), dWs, dbs


def gradients_by_halves(weights, biases, X, T):
    if len(X) == 1:
        a = class_forward(weights, biases, X)
        D = class_deltas(weights, a, T)
        return -np.log(np.sum(a[-1] * T)), [np.outer(d, b) for d, b in zip(D, a)], [d[0] for d in D]
    at = len(X) // 2
    one, other = (gradients_by_halves(weights, biases, *part) for part in ((X[:at], T[:at]), (X[at:], T[at:])))
    share = at / len(X)

    def mix(p, q):
        return share * p + (1 - share) * q

    return mix(one[0], other[0]), [*map(mix, one[1], other[1])], [*map(mix, one[2], other[2])]


LOSS_AND_GRADIENTS = (gradients_of_the_class_that_came, gradients_in_one_place, gradients_by_halves)


def accuracy_counted(P, labels):
    return sum(int(np.argmax(p)) == int(label) for p, label in zip(P, labels)) / len(labels)


def accuracy_by_the_largest(P, labels):
    return np.average(P[range(len(P)), labels] == P.max(axis=1))


ACCURACY = (accuracy_counted, accuracy_by_the_largest)


def descend_on_copies(weights, biases, batches, lr, grad_fn):
    weights, biases = [np.array(W, float) for W in weights], [np.array(b, float) for b in biases]
    losses = []
    for X, T in batches:
        E, dWs, dbs = grad_fn(weights, biases, X, T)
        losses.append(float(E))
        for p, g in zip([*weights, *biases], [*dWs, *dbs]):
            p -= lr * np.reshape(g, p.shape)
    return weights, biases, losses


def descend_one_by_one(weights, biases, batches, lr, grad_fn):
    losses = np.zeros(len(batches))
    for k, (X, T) in enumerate(batches):
        losses[k], dWs, dbs = grad_fn(weights, biases, X, T)
        weights = tuple(np.add(W, np.multiply(-lr, g)) for W, g in zip(weights, dWs))
        biases = tuple(np.add(b, np.multiply(-lr, g)) for b, g in zip(biases, dbs))
    return weights, biases, losses


DESCEND = (descend_on_copies, descend_one_by_one)


def adam_in_a_table(perf_grad, w0, lr, beta1, beta2, epochs):
    path = np.zeros((epochs + 1, len(w0)))
    path[0] = w0
    m, v = 0.0, 0.0
    for k in range(1, epochs + 1):
        g = np.asarray(perf_grad(path[k - 1])[1])
        m, v = m + (1 - beta1) * (g - m), v + (1 - beta2) * (g * g - v)
        path[k] = path[k - 1] - lr / (1 - beta1**k) * m / (np.sqrt(v / (1 - beta2**k)) + 1e-8)
    return path


def adam_with_products(perf_grad, w0, lr, beta1, beta2, epochs):
    w, m, v, left1, left2 = 1.0 * np.array(w0), 0.0, 0.0, 1.0, 1.0
    yield w
    for _ in range(epochs):
        _, g = perf_grad(w)
        left1, left2 = left1 * beta1, left2 * beta2
        m, v = beta1 * m + (1 - beta1) * g, beta2 * v + (1 - beta2) * np.square(g)
        w = w - lr * (m / (1 - left1)) / (np.sqrt(v) / np.sqrt(1 - left2) + 1e-8)
        yield w


TRAIN_ADAM = (adam_in_a_table, adam_with_products)
