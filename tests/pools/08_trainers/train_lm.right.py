# Right answers for `train_lm`, each in a style of its own, written without a look at the checks: a cell each.

import numpy as np


# %% while inside for
# Norm-wise error at most 0e+00

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if np.sum(e_new ** 2) < np.sum(e ** 2):
                success = True
                break
            mu = mu * mu_inc
        if not success:
            break
        w, e, J, mu = w + d, e_new, J_new, mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% one while, epochs counted by the path
# Norm-wise error at most 0e+00

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    path, mus = [np.array(w0, dtype=float)], [mu]
    e, J = residual_jac(path[0])
    while len(path) <= epochs and mu <= mu_max:
        A = J.T.dot(J)
        A[np.diag_indices_from(A)] += mu
        trial = path[-1] - np.linalg.solve(A, J.T.dot(e))
        e2, J2 = residual_jac(trial)
        if e2 @ e2 < e @ e:
            mu *= mu_dec
            e, J = e2, J2
            path.append(trial)
            mus.append(mu)
        else:
            mu *= mu_inc
    return path, mus


# %% least squares of a longer system
# Norm-wise error at most 3e-14

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, float); k = len(w)
    e, J = residual_jac(w); rows = [w]; record = [mu]
    while len(rows) < epochs + 1:
        if mu > mu_max:
            break
        d = np.linalg.lstsq(np.vstack([J, np.sqrt(mu) * np.eye(k)]), np.concatenate([-e, np.zeros(k)]), rcond=None)[0]
        e2, J2 = residual_jac(w + d)
        if not np.sum(np.square(e2)) < np.sum(np.square(e)):
            mu = mu * mu_inc
            continue
        w = w + d; e, J = e2, J2; mu = mu * mu_dec
        rows.append(w); record.append(mu)
    return np.vstack(rows), np.array(record)


# %% push-through form
# Norm-wise error at most 1e-12

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.asarray(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for epoch in range(epochs):
        while True:
            if mu > mu_max:
                return np.array(path), np.array(mus)
            d = -J.T @ np.linalg.solve(J @ J.T + mu * np.eye(len(e)), e)
            e_try, J_try = residual_jac(w + d)
            if (e_try ** 2).sum() < (e ** 2).sum():
                break
            mu = mu_inc * mu
        mu = mu_dec * mu
        w, e, J = w + d, e_try, J_try
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% singular values
# Norm-wise error at most 2e-14

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float); path = [w]; mus = [float(mu)]
    e, J = residual_jac(w)
    U, s, Vt = np.linalg.svd(J, full_matrices=False)
    left = epochs
    while left and mu <= mu_max:
        d = -Vt.T @ (s / (s ** 2 + mu) * (U.T @ e))
        new_e, new_J = residual_jac(w + d)
        if np.linalg.norm(new_e) < np.linalg.norm(e):
            left -= 1
            w, e, J, mu = w + d, new_e, new_J, mu * mu_dec
            U, s, Vt = np.linalg.svd(J, full_matrices=False)
            path.append(w); mus.append(mu)
        else:
            mu = mu * mu_inc
    return np.array(path), np.array(mus)


# %% the inverse, mean squares
# Norm-wise error at most 6e-15

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    mse = lambda e: np.mean(e ** 2)
    path = [w]; mus = [mu]
    e, J = residual_jac(w)
    for _ in range(epochs):
        H, g = J.T @ J, J.T @ e
        new = None
        while new is None and not mu > mu_max:
            trial = w - np.linalg.inv(H + mu * np.identity(w.size)) @ g
            if mse(residual_jac(trial)[0]) < mse(e):
                new = trial
            else:
                mu = mu * mu_inc
        if new is None:
            return np.array(path), np.array(mus)
        w, mu = new, mu * mu_dec
        e, J = residual_jac(w)
        path.append(w); mus.append(mu)
    return np.array(path), np.array(mus)


# %% helper that looks for a step
# Norm-wise error at most 0e+00

def find_step(residual_jac, w, e, J, mu, mu_inc, mu_max):
    if mu > mu_max:
        return None
    d = np.linalg.solve(J.T @ J + np.diag([mu] * len(w)), -(J.T @ e))
    e2, J2 = residual_jac(w + d)
    if sum(float(v) ** 2 for v in e2) < sum(float(v) ** 2 for v in e):
        return w + d, e2, J2, mu
    return find_step(residual_jac, w, e, J, mu * mu_inc, mu_inc, mu_max)
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [list(w)], [mu]
    for _ in range(epochs):
        found = find_step(residual_jac, w, e, J, mu, mu_inc, mu_max)
        if found is None:
            break
        w, e, J, mu = found
        mu = mu * mu_dec
        path.append(list(w)); mus.append(mu)
    return path, mus


# %% norms
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if np.linalg.norm(e_new) < np.linalg.norm(e):
                break
            mu = mu * mu_inc
        if mu > mu_max:
            break
        w, e, J = w + d, e_new, J_new
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% lists
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if e_new @ e_new < e @ e:
                break
            mu = mu * mu_inc
        if mu > mu_max:
            break
        w, e, J = w + d, e_new, J_new
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return [p.tolist() for p in path], mus


# %% QR
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        while mu <= mu_max:
            Q, R = np.linalg.qr(np.vstack([J, np.sqrt(mu) * np.eye(len(w))]))
            d = -np.linalg.solve(R, Q.T @ np.append(e, np.zeros(len(w))))
            e_new, J_new = residual_jac(w + d)
            if e_new @ e_new < e @ e:
                break
            mu = mu * mu_inc
        if mu > mu_max:
            break
        w, e, J = w + d, e_new, J_new
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% e and J asked for again
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if e_new @ e_new < e @ e:
                break
            mu = mu * mu_inc
        if mu > mu_max:
            break
        w = w + d
        e, J = residual_jac(w)
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% gauss by hand
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        while mu <= mu_max:
            M = np.column_stack([J.T @ J + mu * np.eye(len(w)), -J.T @ e])
            for c in range(len(w)):
                M[c] /= M[c, c]
                for r in range(len(w)):
                    if r != c:
                        M[r] -= M[r, c] * M[c]
            d = M[:, -1].copy()
            e_new, J_new = residual_jac(w + d)
            if e_new @ e_new < e @ e:
                break
            mu = mu * mu_inc
        if mu > mu_max:
            break
        w, e, J = w + d, e_new, J_new
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% two loops and lstsq

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, float)
    path, mus = [w], [mu]
    for _ in range(epochs):
        e, J = residual_jac(w)
        S = e @ e
        accepted = False
        while mu <= mu_max:
            A = J.T @ J + mu * np.identity(w.size)
            d = np.linalg.lstsq(A, -J.T @ e, rcond=None)[0]
            e2 = residual_jac(w + d)[0]
            if e2 @ e2 < S:
                accepted = True
                break
            mu = mu * mu_inc
        if not accepted:
            break
        w = w + d
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% pinv

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, float)
    path, mus = [w], [mu]
    for _ in range(epochs):
        e, J = residual_jac(w)
        S = e @ e
        accepted = False
        while mu <= mu_max:
            A = J.T @ J + mu * np.identity(w.size)
            d = -np.linalg.inv(A) @ (J.T @ e)
            e2 = residual_jac(w + d)[0]
            if e2 @ e2 < S:
                accepted = True
                break
            mu = mu * mu_inc
        if not accepted:
            break
        w = w + d
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% norms, once more

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, float)
    path, mus = [w], [mu]
    for _ in range(epochs):
        e, J = residual_jac(w)
        S = np.sum(np.square(e))
        accepted = False
        while mu <= mu_max:
            A = J.T @ J + mu * np.identity(w.size)
            d = np.linalg.lstsq(A, -J.T @ e, rcond=None)[0]
            e2 = residual_jac(w + d)[0]
            if np.sum(np.square(e2)) < S:
                accepted = True
                break
            mu = mu * mu_inc
        if not accepted:
            break
        w = w + d
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% stacked system

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, float)
    path, mus = [w], [mu]
    for _ in range(epochs):
        e, J = residual_jac(w)
        S = e @ e
        accepted = False
        while mu <= mu_max:
            A = np.vstack([J, np.sqrt(mu) * np.eye(w.size)])
            d = np.linalg.lstsq(A, np.concatenate([-e, np.zeros(w.size)]), rcond=None)[0]
            e2 = residual_jac(w + d)[0]
            if e2 @ e2 < S:
                accepted = True
                break
            mu = mu * mu_inc
        if not accepted:
            break
        w = w + d
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% lists, once more

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, float)
    path, mus = [w], [mu]
    for _ in range(epochs):
        e, J = residual_jac(w)
        S = e @ e
        accepted = False
        while mu <= mu_max:
            A = J.T @ J + mu * np.identity(w.size)
            d = np.linalg.lstsq(A, -J.T @ e, rcond=None)[0]
            e2 = residual_jac(w + d)[0]
            if e2 @ e2 < S:
                accepted = True
                break
            mu = mu * mu_inc
        if not accepted:
            break
        w = w + d
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return path, mus


# %% flag

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, float)
    path, mus = [w], [mu]
    for _ in range(epochs):
        e, J = residual_jac(w)
        S = e @ e
        accepted = False
        while mu <= mu_max:
            A = J.T @ J + mu * np.identity(w.size)
            d = np.linalg.lstsq(A, -J.T @ e, rcond=None)[0]
            e2 = residual_jac(w + d)[0]
            if e2 @ e2 < S:
                accepted = True
                break
            mu = mu * mu_inc
        if accepted is False:
            return np.array(path), np.array(mus)
        w = w + d
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% least squares of a taller matrix

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    while len(path) <= epochs and mu <= mu_max:
        tall = np.vstack([J, np.sqrt(mu) * np.eye(len(w))])
        d = np.linalg.lstsq(tall, -np.append(e, np.zeros(len(w))), rcond=None)[0]
        e2, J2 = residual_jac(w + d)
        if np.linalg.norm(e2) < np.linalg.norm(e):
            w, e, J, mu = w + d, e2, J2, mu * mu_dec
            path.append(w)
            mus.append(mu)
        else:
            mu *= mu_inc
    return np.array(path), np.array(mus)


# %% least squares of the errors with rows for the damping

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.asarray(w0, dtype=float)
    k = w.size
    walk = [(w, mu)]
    for _ in range(epochs):
        e, J = residual_jac(w)
        S = np.linalg.norm(e) ** 2
        while True:
            tall = np.vstack([J, np.sqrt(mu) * np.eye(k)])
            d, *_ = np.linalg.lstsq(tall, -np.concatenate([e, np.zeros(k)]), rcond=None)
            if np.sum(np.square(residual_jac(w + d)[0])) < S:
                break
            mu = mu * mu_inc
            if mu > mu_max:
                path, mus = zip(*walk)
                return np.array(path), np.array(mus)
        w, mu = w + d, mu * mu_dec
        walk.append((w, mu))
    path, mus = zip(*walk)
    return np.array(path), np.array(mus)


# %% the small system, in the space of errors

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    def improve(w, e, J, mu):
        """The first step that helps and the damping behind it; (None, mu) where there is none."""
        while mu <= mu_max:
            d = -J.T @ np.linalg.solve(J @ J.T + mu * np.eye(len(e)), e)
            r = residual_jac(w + d)[0]
            if r @ r < e @ e:
                return w + d, mu * mu_dec
            mu *= mu_inc
        return None, mu

    path, mus = [np.array(w0, dtype=float)], [mu]
    for _ in range(epochs):
        w, mu = improve(path[-1], *residual_jac(path[-1]), mu)
        if w is None:
            break
        path.append(w)
        mus.append(mu)
    return path, mus
