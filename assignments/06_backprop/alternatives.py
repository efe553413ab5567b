"""Correct but different answers for notebook 6: every one must earn full marks."""

import math
from functools import reduce
from itertools import accumulate
from operator import mul

import numpy as np


def backprop_three_functions(weights, biases, X, T, f, fprime, f_out, fprime_out):
    def forward():
        zs, activations = [], [X]
        for l, (W, b) in enumerate(zip(weights, biases)):
            zs.append(activations[-1] @ W.T + b)
            activations.append(f_out(zs[-1]) if l == len(weights) - 1 else f(zs[-1]))
        return zs, activations

    def deltas(zs, activations):
        D = [(activations[-1] - T) * fprime_out(zs[-1])]
        for W, z in zip(reversed(weights[1:]), reversed(zs[:-1])):
            D.insert(0, D[0].dot(W) * fprime(z))
        return D

    def gradients(D, activations):
        return [d.T @ a / len(X) for d, a in zip(D, activations)], [d.mean(axis=0) for d in D]

    zs, activations = forward()
    dWs, dbs = gradients(deltas(zs, activations), activations)
    return np.mean(0.5 * np.sum((T - activations[-1]) ** 2, axis=1)), dWs, dbs


def backprop_by_example(weights, biases, X, T, f, fprime, f_out, fprime_out):
    L, n, loss = len(weights), len(X), 0.0
    dWs, dbs = [np.zeros(W.shape) for W in weights], [np.zeros(b.shape) for b in biases]
    for x, t in zip(X, T):
        zs, activations = [], [x]
        for l in range(L):
            zs.append(weights[l] @ activations[-1] + biases[l])
            activations.append((f if l < L - 1 else f_out)(zs[-1]))
        loss += 0.5 * np.dot(t - activations[-1], t - activations[-1]) / n
        delta = (activations[-1] - t) * fprime_out(zs[-1])
        for l in reversed(range(L)):
            dWs[l] += np.outer(delta, activations[l]) / n
            dbs[l] += delta / n
            if l:
                delta = fprime(zs[l - 1]) * (weights[l].T @ delta)
    return loss, dWs, dbs


def backprop_columns(weights, biases, X, T, f, fprime, f_out, fprime_out):
    A, Z = [np.transpose(X)], []
    for l in range(1, len(weights) + 1):
        Z += [weights[l - 1] @ A[-1] + np.reshape(biases[l - 1], (-1, 1))]
        A += [f_out(Z[-1]) if l == len(weights) else f(Z[-1])]
    D = (A[-1] - T.T) * fprime_out(Z[-1]) / X.shape[0]  # the average enters here, once
    dWs, dbs = [], []
    for l in range(len(weights), 0, -1):
        dWs.append(np.asfortranarray(D @ A[l - 1].T))
        dbs.append(D.sum(axis=1, keepdims=True))
        if l > 1:
            D = fprime(Z[l - 2]) * (weights[l - 1].T @ D)
    return 0.5 * ((A[-1] - T.T) ** 2).sum() / X.shape[0], tuple(dWs[::-1]), tuple(dbs[::-1])


def backprop_float32(weights, biases, X, T, f, fprime, f_out, fprime_out):
    small = np.float32
    activations, slopes, last = [small(X)], [], len(weights) - 1
    for l, (W, b) in enumerate(zip(weights, biases)):
        z = np.einsum("ni,ji->nj", activations[-1], small(W)) + small(b)
        slopes.append(small(fprime_out(z) if l == last else fprime(z)))  # kept in place of the sums
        activations.append(small(f_out(z) if l == last else f(z)))
    back = small(activations[-1] - T)
    loss, dWs, dbs = (back**2).sum() / 2 / len(X), {}, {}
    for l in range(last, -1, -1):
        delta = back * slopes[l]
        dWs[l], dbs[l] = np.einsum("nj,ni->ji", delta, activations[l]) / small(len(X)), delta.mean(0)
        back = delta @ small(weights[l])
    return [loss, [dWs[l] for l in sorted(dWs)], [dbs[l] for l in sorted(dbs)]]


def backprop_recursive(weights, biases, X, T, f, fprime, f_out, fprime_out):
    def layer(l, a):
        """Loss of all that follows, the slope of C in a, and the gradients from layer l on."""
        if l == len(weights):
            return 0.5 * np.mean(np.sum((a - T) ** 2, axis=1)), a - T, [], []
        z = a @ weights[l].T + biases[l]
        out = l == len(weights) - 1
        loss, dC_da, dWs, dbs = layer(l + 1, f_out(z) if out else f(z))
        delta = dC_da * (fprime_out if out else fprime)(z)
        return loss, delta @ weights[l], [delta.T @ a / len(a), *dWs], [np.average(delta, axis=0), *dbs]

    loss, _, dWs, dbs = layer(0, X)
    return float(loss), dWs, dbs


def backprop_augmented(weights, biases, X, T, f, fprime, f_out, fprime_out):
    n, L = X.shape[0], len(weights)
    glued = [np.column_stack([b, W]) for b, W in zip(biases, weights)]
    one = np.ones((n, 1))
    senders, zs = [np.hstack([one, X])], []
    for l in range(L):
        zs.append(senders[-1] @ glued[l].T)
        senders.append(np.hstack([one, f(zs[-1])]) if l < L - 1 else f_out(zs[-1]))
    D = (senders[-1] - T) * fprime_out(zs[-1])
    both = []
    for l in range(L - 1, -1, -1):
        both.insert(0, D.T @ senders[l] / n)
        if l > 0:
            D = (D @ glued[l])[:, 1:] * fprime(zs[l - 1])
    return np.vdot(senders[-1] - T, senders[-1] - T) / (2 * n), [G[:, 1:] for G in both], [G[:, 0] for G in both]


def backprop_recomputed(weights, biases, X, T, f, fprime, f_out, fprime_out):
    """Keeps nothing: runs forward again for every layer of the way back."""

    def upto(k):
        a = X
        for l in range(k):
            z = a @ weights[l].T + biases[l]
            a = f(z) if l < len(weights) - 1 else f_out(z)
        return (None, X) if k == 0 else (z, a)

    L, n = len(weights), len(X)
    z, y = upto(L)
    loss, delta = 0.5 * ((y - T) ** 2).sum() / n, (y - T) * fprime_out(z)
    dWs, dbs = [], []
    for l in range(L - 1, -1, -1):
        z, a = upto(l)
        dWs, dbs = [delta.T @ a / n, *dWs], [delta.sum(0) / n, *dbs]
        delta = delta @ weights[l] * fprime(z) if l else None
    return loss, dWs, dbs


BACKPROP = (
    backprop_three_functions,
    backprop_by_example,
    backprop_columns,
    backprop_float32,
    backprop_recursive,
    backprop_augmented,
    backprop_recomputed,
)


def ok_flat(g, g_num, tol):
    a, b = np.ravel(g), np.ravel(g_num)
    if np.shape(g) != np.shape(g_num) or not np.isfinite(np.concatenate([a, b])).all():
        return 0
    return int(np.linalg.norm(a - b, np.inf) <= tol * max(np.linalg.norm(a, np.inf), np.linalg.norm(b, np.inf)))


def ok_entries(g, g_num, tol):
    if np.shape(g) != np.shape(g_num):
        return False
    pairs = list(zip(np.ravel(g).tolist(), np.ravel(g_num).tolist()))
    largest = max(max(abs(a), abs(b)) for a, b in pairs)
    return all(math.isfinite(a) and math.isfinite(b) and abs(a - b) <= tol * largest for a, b in pairs)


def ok_allclose(g, g_num, tol):
    if g.shape != g_num.shape or not np.all(np.isfinite(g)) or not np.all(np.isfinite(g_num)):
        return False
    return np.allclose(g, g_num, rtol=0, atol=tol * np.max(np.abs([g, g_num])))


def ok_one_by_one(g, g_num, tol):
    g, g_num = np.array(g), np.array(g_num)
    if g.ndim != g_num.ndim or any(p != q for p, q in zip(g.shape, g_num.shape)):
        return np.bool_(False)
    worst = yardstick = 0.0
    for a, b in zip(g.flat, g_num.flat):
        if not (np.isfinite(a) and np.isfinite(b)):
            return np.bool_(False)
        worst, yardstick = max(worst, abs(a - b)), max(yardstick, abs(a), abs(b))
    return np.bool_(worst <= tol * yardstick)


GRADIENT_OK = (ok_flat, ok_entries, ok_allclose, ok_one_by_one)


def bug_each_by_itself(candidates):
    """Measures with the loss of each candidate."""
    rng = np.random.default_rng(0)
    sizes = [1, 3, 2, 2]
    weights = [rng.normal(size=(q, p)) for p, q in zip(sizes, sizes[1:])]
    biases = [rng.normal(size=q) for q in sizes[1:]]
    X, T = rng.normal(size=(4, 1)), rng.normal(size=(4, 2))
    found = []
    for k, candidate in enumerate(candidates):
        dWs, dbs = candidate(weights, biases, X, T)[1:]
        measured = measured_gradients(lambda p, c=candidate: c(p[:3], p[3:], X, T)[0], weights + biases)  # noqa: F821
        pairs = zip(list(dWs) + list(dbs), measured)
        if not all(np.linalg.norm(g - m) <= 1e-5 * np.linalg.norm(m) for g, m in pairs):
            found.append(k)
    return tuple(found)


def bug_in_random_directions(candidates):
    """Compares the slope along a few random directions with what the gradients promise."""
    rng = np.random.default_rng(5)
    sizes, L = (3, 4, 5, 2), 3
    weights = [0.8 * rng.normal(size=(q, p)) for p, q in zip(sizes, sizes[1:])]
    biases = [rng.normal(size=q) for q in sizes[1:]]
    X, T = rng.normal(size=(6, 3)), rng.normal(size=(6, 2))
    here = weights + biases
    loss = candidates[0]
    trials = []
    for which in range(2 * L):
        for _ in range(2):
            walk = rng.normal(size=here[which].shape)
            ends = []
            for h in (1e-5, -1e-5):
                there = [P + h * walk if k == which else P for k, P in enumerate(here)]
                ends.append(loss(there[:L], there[L:], X, T)[0])
            trials.append((which, walk, (ends[0] - ends[1]) / 2e-5))
    bad = set()
    for k, candidate in enumerate(candidates):
        _, dWs, dbs = candidate(weights, biases, X, T)
        G = [*dWs, *dbs]
        for which, walk, felt in trials:
            if not abs(np.sum(G[which] * walk) - felt) < 1e-6 * np.linalg.norm(walk) * np.linalg.norm(G[which]) + 1e-9:
                bad.add(k)
    return np.array(sorted(bad), dtype=int)


FIND_THE_BUG = (bug_each_by_itself, bug_in_random_directions)


def naive_batch(weights, zs, activations, T, fprime, fprime_out):
    L, out = len(weights), []
    last = fprime_out(zs[-1]) * (activations[-1] - T)
    for l in range(L):
        J = np.broadcast_to(np.eye(zs[l].shape[1]), (len(T), zs[l].shape[1], zs[l].shape[1]))
        for k in range(l, L - 1):
            J = (weights[k + 1] * fprime(zs[k])[:, None, :]) @ J
        out.append(np.einsum("nj,nji->ni", last, J))
    return tuple(out)


def naive_back_to_front(weights, zs, activations, T, fprime, fprime_out):
    """The same matrices, the list filled from its end; right for the same reason."""
    slopes = [np.float32(fprime(z)) for z in zs[:-1]]
    last = np.float32((activations[-1] - T) * fprime_out(zs[-1]))
    out = []
    for i in range(len(T)):
        J = np.eye(zs[-1].shape[1], dtype=np.float32)
        rows = [J.T @ last[i]]
        for W, s in zip(weights[:0:-1], slopes[::-1]):
            J = J @ np.float32(W) @ np.diag(s[i])
            rows.append(J.T @ last[i])
        out.append(rows[::-1])
    return [np.array([out[i][l] for i in range(len(T))]) for l in range(len(zs))]


def naive_multi_dot(weights, zs, activations, T, fprime, fprime_out):
    def delta(l, i):
        chain = [fprime_out(zs[-1][i]) * (activations[-1][i] - T[i])]
        factors = [weights[k] @ np.diag(fprime(zs[k - 1][i])) for k in range(len(weights) - 1, l, -1)]
        return chain[0] @ reduce(np.matmul, factors) if factors else chain[0]

    return [[delta(l, i) for i in range(len(T))] for l in range(len(weights))]


def naive_recursion(weights, zs, activations, T, fprime, fprime_out):
    """Right values by the short way: the values are what is judged."""
    D = [(activations[-1] - T) * fprime_out(zs[-1])]
    for l in range(len(weights) - 1, 0, -1):
        D.append((D[-1] @ weights[l]) * fprime(zs[l - 1]))
    return list(reversed(D))


NAIVE_DELTAS = (naive_batch, naive_back_to_front, naive_multi_dot, naive_recursion)


def backward_dot(sizes):
    a = np.array(sizes[1:])
    return np.dot(a[:-1], a[1:])


def backward_loop(sizes):
    total, l = 0, len(sizes) - 1
    while l > 1:
        total += sizes[l] * sizes[l - 1]
        l -= 1
    return total


def backward_pairs(sizes):
    return float(sum(p * q for p, q in zip(sizes[1:-1], sizes[2:])))


BACKWARD_MULTIPLICATIONS = (backward_dot, backward_loop, backward_pairs)


def scratch_weighted(sizes):
    return sum(l * sizes[l] * sizes[l + 1] for l in range(1, len(sizes) - 1))


def scratch_running(sizes):
    return sum(accumulate(sizes[k] * sizes[k + 1] for k in range(len(sizes) - 2, 0, -1)))


def scratch_matrix(sizes):
    sizes = np.asarray(sizes)
    costs = sizes[1:-1] * sizes[2:]
    return np.triu(np.ones((len(costs), len(costs))) * costs).sum()


FROM_SCRATCH_MULTIPLICATIONS = (scratch_weighted, scratch_running, scratch_matrix)


def paths_product(sizes):
    return math.prod(sizes[1:])


def paths_reduce(sizes):
    return reduce(mul, sizes[:0:-1], 1)


def paths_table(sizes):
    """Ways to each neuron, layer by layer from the outputs; every neuron hears from all of the layer behind it."""
    ways = [1] * sizes[-1]
    for size in reversed(sizes[1:-1]):
        ways = [sum(ways)] * size
    return sum(ways)


def paths_float(sizes):
    return np.prod(np.array(sizes[1:], dtype=float))


COUNT_PATHS = (paths_product, paths_reduce, paths_table, paths_float)


def duplicates_repeat(run, X, T, copies):
    a, b = run(X, T), run(np.repeat(X, copies, axis=0), np.repeat(T, copies, axis=0))
    return all(np.allclose(one, other, rtol=1e-6) for one, other in zip(a, b))


def duplicates_concatenate(run, X, T, copies):
    many_X, many_T = X, T
    for _ in range(copies - 1):
        many_X, many_T = np.concatenate([many_X, X]), np.concatenate([many_T, T])
    (E1, g1), (E2, g2) = run(X, T), run(many_X, many_T)
    return np.abs(E1 - E2) < 1e-9 and not (np.abs(g1 - g2) > 1e-9).any()


DUPLICATE_INVARIANCE = (duplicates_repeat, duplicates_concatenate)
