"""Correct but different answers for notebook 8: every one must earn full marks."""

import math

import numpy as np


def gd_list(perf_grad, w0, lr, epochs):
    w, path = np.asarray(w0, float), []
    for _ in range(epochs):
        path.append(list(w))
        w = w - lr * np.asarray(perf_grad(w)[1])
    return [*path, list(w)]


def gd_generator(perf_grad, w0, lr, epochs):
    w = 1.0 * np.array(w0)
    yield w
    for _ in range(epochs):
        w = np.add(w, np.multiply(-lr, perf_grad(w)[1]))
        yield w


TRAIN_GD = (gd_list, gd_generator)


def gdm_before_the_loop(perf_grad, w0, lr, mc, epochs):
    w = np.array(w0, dtype=np.float64)
    velocity = lr * perf_grad(w)[1]
    path = np.zeros((epochs + 1, len(w)))
    path[0] = w
    for k in range(epochs):
        velocity = mc * velocity + (1 - mc) * lr * perf_grad(path[k])[1]
        path[k + 1] = path[k] - velocity
    return path


def gdm_from_differences(perf_grad, w0, lr, mc, epochs):
    path = [np.asarray(w0, float)]
    for k in range(epochs):
        g = np.asarray(perf_grad(path[-1])[1])
        before = path[-1] - path[-2] if k else -lr * g
        path.append(path[-1] + mc * before - (lr - lr * mc) * g)
    return path


def gdm_float32(perf_grad, w0, lr, mc, epochs):
    w, d, path = np.asarray(w0, np.float32), None, [np.asarray(w0, np.float32)]
    for _ in range(epochs):
        g = np.asarray(perf_grad(w)[1], np.float32)
        d = np.float32(-lr) * g if d is None else np.float32(mc) * d - np.float32((1 - mc) * lr) * g
        w = w + d
        path.append(w)
    return np.stack(path)


def gdm_running_mean_of_gradients(perf_grad, w0, lr, mc, epochs):
    w, path, mean = np.array(w0, float), [list(w0)], 0
    for k in range(epochs):
        g = perf_grad(w)[1]
        mean = g if k == 0 else mean * mc + g * (1 - mc)
        w = w - lr * mean
        path.append(w.tolist())
    return path


def gdm_as_a_class(perf_grad, w0, lr, mc, epochs):
    class Walker:
        def __init__(self):
            self.w, self.d = np.array(w0, float), None

        def step(self):
            g = perf_grad(self.w)[1]
            old = -lr * g if self.d is None else self.d
            self.d = mc * old + (1 - mc) * (-lr * g)
            self.w = self.w + self.d
            return self.w

    walker = Walker()
    return np.vstack([walker.w] + [walker.step() for _ in range(epochs)])


TRAIN_GDM = (
    gdm_before_the_loop,
    gdm_from_differences,
    gdm_float32,
    gdm_running_mean_of_gradients,
    gdm_as_a_class,
)


def gda_by_ratio(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    path, lrs = [np.asarray(w0, float)], [lr]
    for _ in range(epochs):
        here, g = perf_grad(path[-1])
        tried = path[-1] - lrs[-1] * np.asarray(g)
        ratio = perf_grad(tried)[0] / here
        if ratio > max_perf_inc:
            path.append(path[-1])
            lrs.append(lrs[-1] * lr_dec)
        elif ratio < 1:
            path.append(tried)
            lrs.append(lrs[-1] * lr_inc)
        else:
            path.append(tried)
            lrs.append(lrs[-1])
    return path, lrs


def gda_accept_first(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    path, lrs = np.empty((epochs + 1, w.size)), np.empty(epochs + 1)
    path[0], lrs[0] = w, lr
    for k in range(1, epochs + 1):
        new = w - lr * g
        new_perf, new_g = perf_grad(new)
        if new_perf <= perf * max_perf_inc:
            lr *= lr_inc if new_perf < perf else 1
            w, perf, g = new, new_perf, new_g
        else:
            lr *= lr_dec
        path[k], lrs[k] = w, lr
    return [path, lrs]


def gda_rows_of_pairs(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    def step(w, lr):
        perf, g = perf_grad(w)
        new = perf_grad(w - lr * g)[0]
        if new > max_perf_inc * perf:
            return w, lr * lr_dec
        return w - lr * g, lr * (lr_inc if new < perf else 1.0)

    rows = [(np.array(w0, float), lr)]
    while len(rows) <= epochs:
        rows.append(step(*rows[-1]))
    return tuple(zip(*rows))


def gda_float32(perf_grad, w0, lr, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=np.float32)
    perf, g = perf_grad(w)
    path, lrs = [w], [lr]
    for _ in range(epochs):
        new = (w - np.float32(lr) * np.asarray(g, np.float32)).astype(np.float32)
        new_perf, new_g = perf_grad(new)
        worse = new_perf / perf
        if worse > max_perf_inc:
            lr = lr * lr_dec
        else:
            lr = lr * lr_inc if worse < 1 else lr
            w, perf, g = new, new_perf, new_g
        path.append(w)
        lrs.append(lr)
    return np.array(path), np.array(lrs, np.float32)


TRAIN_GDA = (gda_by_ratio, gda_accept_first, gda_rows_of_pairs, gda_float32)


def gdx_by_ratio(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w, d = np.asarray(w0, float), None
    path, lrs = [w], [lr]
    for _ in range(epochs):
        perf, g = perf_grad(w)
        plain = -lr * g
        d = plain if d is None else mc * d + (1 - mc) * plain
        ratio = perf_grad(w + d)[0] / perf
        if ratio > max_perf_inc:
            lr, d = lr * lr_dec, None
        else:
            w = w + d
            lr = lr * lr_inc if ratio < 1 else lr
        path.append(w)
        lrs.append(lr)
    return path, lrs


def gdx_velocity(perf_grad, w0, lr, mc, epochs, lr_inc=1.05, lr_dec=0.7, max_perf_inc=1.04):
    w = np.array(w0, dtype=float)
    perf, g = perf_grad(w)
    v = lr * g
    path, lrs = [w.tolist()], [lr]
    for _ in range(epochs):
        v = mc * v + (1 - mc) * lr * g
        new = w - v
        new_perf, new_g = perf_grad(new)
        if not new_perf > perf * max_perf_inc:
            if new_perf < perf:
                lr = lr * lr_inc
            w, perf, g = new, new_perf, new_g
        else:
            lr = lr * lr_dec
            v = lr * g
        path.append(w.tolist())
        lrs.append(lr)
    return np.array(path), lrs


TRAIN_GDX = (gdx_by_ratio, gdx_velocity)


def lm_nested(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.asarray(w0, float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        while mu <= mu_max:
            A = J.T @ J
            A[np.diag_indices(len(w))] += mu
            new = w - np.linalg.inv(A) @ J.T @ e
            new_e, new_J = residual_jac(new)
            if new_e @ new_e < e @ e:
                break
            mu *= mu_inc
        else:
            break
        w, e, J, mu = new, new_e, new_J, mu * mu_dec
        path.append(w)
        mus.append(mu)
    return path, mus


def lm_least_squares(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    while len(path) < epochs + 1 and not mu > mu_max:
        stacked = np.vstack([J, np.sqrt(mu) * np.eye(w.size)])
        d = np.linalg.lstsq(stacked, np.concatenate([-e, np.zeros(w.size)]), rcond=None)[0]
        trial = residual_jac(w + d)
        if np.mean(trial[0] ** 2) < np.mean(e**2):
            w, (e, J) = w + d, trial
            mu = mu * mu_dec
            path.append(w)
            mus.append(mu)
            continue
        mu = mu * mu_inc
    return np.array(path), np.array(mus)


def lm_push_through(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    path, mus = [w.tolist()], [mu]
    for _ in range(epochs):
        e, J = residual_jac(w)
        found = False
        while mu <= mu_max and not found:
            d = -J.T @ np.linalg.solve(J @ J.T + mu * np.identity(len(e)), e)
            found = math.fsum(v * v for v in residual_jac(w + d)[0]) < math.fsum(v * v for v in e)
            mu = mu * mu_dec if found else mu * mu_inc
        if not found:
            return path, mus
        w = w + d
        path.append(w.tolist())
        mus.append(mu)
    return path, mus


def lm_svd(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w, (path, mus) = np.array(w0, dtype=float), ([np.array(w0, dtype=float)], [mu])
    e, J = residual_jac(w)
    while len(path) <= epochs and mu <= mu_max:
        U, s, V = np.linalg.svd(J, full_matrices=False)
        new = w - V.T @ (s / (s**2 + mu) * (U.T @ e))
        e_new, J_new = residual_jac(new)
        if np.linalg.norm(e_new) < np.linalg.norm(e):
            w, e, J, mu = new, e_new, J_new, mu * mu_dec
            path.append(w)
            mus.append(mu)
        else:
            mu = mu * mu_inc
    return np.matrix(path), np.array(mus)


def lm_cholesky(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus, tries = [w], [mu], 0
    while True:
        if len(path) == epochs + 1 or mu > mu_max:
            return np.array(path), np.array(mus)
        L = np.linalg.cholesky(np.einsum("ri,rj->ij", J, J) + np.diag([mu] * len(w)))
        w_try = w + np.linalg.solve(L.T, np.linalg.solve(L, -(J.T @ e)))
        e_try, J_try = residual_jac(w_try)
        tries += 1
        if sum(e_try**2) >= sum(e**2):
            mu = mu_inc * mu
        else:
            w, e, J = w_try, e_try, J_try
            mu = mu_dec * mu
            path, mus = [*path, w], [*mus, mu]


TRAIN_LM = (lm_nested, lm_least_squares, lm_push_through, lm_svd, lm_cholesky)


def minibatch_shuffled_indices(params, X, T, lr, batch_size, rng, grad_fn):
    indices = list(range(len(X)))
    rng.shuffle(indices)
    w = np.array(params, dtype=float)
    while indices:
        batch, indices = indices[:batch_size], indices[batch_size:]
        w -= lr * np.asarray(grad_fn(w, X[batch], T[batch]))
    return w


def minibatch_shuffled_copies(params, X, T, lr, batch_size, rng, grad_fn):
    order = np.argsort(rng.random(len(X)))
    X, T = X[order], T[order]
    for k in range(math.ceil(len(X) / batch_size)):
        part = slice(k * batch_size, (k + 1) * batch_size)
        step = lr * grad_fn(params, X[part], T[part])
        params = params - step
    return list(params)


def minibatch_split(params, X, T, lr, batch_size, rng, grad_fn):
    order = rng.choice(len(X), size=len(X), replace=False)
    for batch in np.split(order, np.arange(batch_size, len(X), batch_size)):
        grad_fn(params, X[batch], T[batch])  # asked twice, for a printout
        params = params - lr * grad_fn(params, X[batch], T[batch])
    return np.reshape(params, (-1, 1))


def minibatch_glued(params, X, T, lr, batch_size, rng, grad_fn):
    table = rng.permutation(np.hstack([X, T]))
    m = X.shape[1]
    for start in range(0, len(table), batch_size):
        rows = table[start : start + batch_size]
        params = params - lr * np.array(grad_fn(params, rows[:, :m], rows[:, m:]))
    return params


MINIBATCH_EPOCH = (minibatch_shuffled_indices, minibatch_shuffled_copies, minibatch_split, minibatch_glued)


def network_by_example(weights, biases, X, T):
    n, L, Y = len(X), len(weights), []
    dWs, dbs = [np.zeros(W.shape) for W in weights], [np.zeros(b.shape) for b in biases]
    for x, t in zip(X, T):
        a = [x]
        for l in range(L):
            z = weights[l] @ a[-1] + biases[l]
            a.append(z if l == L - 1 else np.tanh(z))
        Y.append(a[-1])
        d = a[-1] - t
        for l in reversed(range(L)):
            dWs[l] += np.outer(d, a[l]) / n
            dbs[l] += d / n
            d = (weights[l].T @ d) * (1 - a[l] ** 2)
    return np.array(Y), dWs, dbs


def network_pasted(weights, biases, X, T):
    def forward(weights, biases, X, f, f_out):
        zs, activations = [], [X]
        for W, b in zip(weights, biases):
            zs.append(activations[-1] @ W.T + b)
            activations.append(f(zs[-1]) if len(zs) < len(weights) else f_out(zs[-1]))
        return zs, activations

    def deltas(weights, zs, activations, T, fprime, fprime_out):
        D = [(activations[-1] - T) * fprime_out(zs[-1])]
        for W, z in zip(weights[:0:-1], zs[-2::-1]):
            D.insert(0, D[0] @ W * fprime(z))
        return D

    def gradients(deltas, activations):
        n = len(activations[0])
        return [d.T @ a / n for d, a in zip(deltas, activations)], [d.mean(axis=0) for d in deltas]

    zs, activations = forward(weights, biases, X, np.tanh, lambda z: z)
    D = deltas(weights, zs, activations, T, lambda z: 1 / np.cosh(z) ** 2, np.ones_like)
    return (activations[-1], *gradients(D, activations))


OUTPUTS_AND_GRADIENTS = (network_by_example, network_pasted)


def fit_with_break(net, X, T, trainer, goal, max_epochs):
    def perf_grad(w):
        weights, biases = net.layers(w)
        Y, dWs, dbs = outputs_and_gradients(weights, biases, X, T)  # noqa: F821 - the student's own
        e = (T - Y).ravel()
        return e @ e / e.size, net.flat([2 * dW / T.shape[1] for dW in dWs], [2 * db / T.shape[1] for db in dbs])

    def residual_jac(w):
        return net.residual_jac(w, X, T)

    errors = []
    for w in trainer(perf_grad, residual_jac, net.w, max_epochs):
        errors.append(perf_grad(w)[0])
        net.w = np.array(w)
        if errors[-1] <= goal:
            break
    return errors


def fit_remembering(net, X, T, trainer, goal, max_epochs):
    known = {}

    def perf_grad(w):
        Y, dWs, dbs = outputs_and_gradients(*net.layers(w), X, T)  # noqa: F821 - the student's own
        known[w.tobytes()] = float(np.average((Y - T) ** 2))
        return known[w.tobytes()], net.flat(dWs, dbs) * 2 * len(T) / T.size

    path = [np.asarray(w) for w in trainer(perf_grad, lambda w: net.residual_jac(w, X, T), net.w.copy(), max_epochs)]
    errors = [known[w.tobytes()] if w.tobytes() in known else perf_grad(w)[0] for w in path]
    k = 0
    while errors[k] > goal and k < len(errors) - 1:
        k += 1
    net.w = path[k]
    return tuple(errors[: k + 1])


FIT = (fit_with_break, fit_remembering)
