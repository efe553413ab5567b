# Wrong answers for `train_lm`, written without a look at the checks: a cell each. Its comment names inputs that show the mistake.

import numpy as np


# %% sign of the step
# Shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (shape (1, 3) for (5, 3))

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
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


# %% mu times a matrix of ones
# Shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (value, error 0.3)

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu, J.T @ e)
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


# %% mu squared
# Shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (value, error 0.02)

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu ** 2 * np.eye(len(w)), J.T @ e)
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


# %% one try per epoch
# Shown by: Rosenbrock; Rosenbrock, small mu (shape (4, 2) for (9, 2)); the visible examples agree

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
            break
        if not success:
            continue
        w, e, J, mu = w + d, e_new, J_new, mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% failed tries are on the path
# Shown by: Rosenbrock; Rosenbrock, small mu (shape (19, 2) for (9, 2))

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
            path.append(w)
            mus.append(mu)
        if not success:
            break
        w, e, J, mu = w + d, e_new, J_new, mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% as good is good enough
# Shown by: no step helps (shape (6, 1) for (1, 1))

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if np.sum(e_new ** 2) <= np.sum(e ** 2):
                success = True
                break
            mu = mu * mu_inc
        if not success:
            break
        w, e, J, mu = w + d, e_new, J_new, mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% compares signed sums
# Shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (shape (1, 3) for (5, 3)); the visible examples agree

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if np.sum(e_new) < np.sum(e):
                success = True
                break
            mu = mu * mu_inc
        if not success:
            break
        w, e, J, mu = w + d, e_new, J_new, mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% largest error decides
# Shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (value, error 1e+02); the visible examples agree

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if np.max(np.abs(e_new)) < np.max(np.abs(e)):
                success = True
                break
            mu = mu * mu_inc
        if not success:
            break
        w, e, J, mu = w + d, e_new, J_new, mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% mu_max ignored
# Shown by: no step helps; atan, mu_max reached (endless or too slow)

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while True:
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


# %% stops one try early
# Shown by: few epochs, mu at mu_max (shape (1, 2) for (4, 2)); the visible examples agree

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu * mu_inc <= mu_max:
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


# %% mu before the epoch is recorded
# Shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (value, error 0.9)

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
        mus.append(mu / mu_dec)
    return np.array(path), np.array(mus)


# %% errors of the try kept after a failure
# Shown by: Rosenbrock; Rosenbrock, small mu (value, error 7); the visible examples agree

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
            e, J = e_new, J_new
        if not success:
            break
        w, e, J, mu = w + d, e_new, J_new, mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% mu begins anew each epoch
# Shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (value, error 0.1)

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success, mu = False, mus[0]
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


# %% divided by the number of errors
# Shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (value, error 0.4)

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J / len(e) + mu * np.eye(len(w)), J.T @ e / len(e))
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


# %% factor 2
# Shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (value, error 0.6)

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), 2 * J.T @ e)
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


# %% path filled up to the asked length
# Shown by: no step helps; atan, mu_max reached (shape (6, 1) for (1, 1))

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
            path.append(w); mus.append(mu)
            continue
        w, e, J, mu = w + d, e_new, J_new, mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% w0 is changed
# Shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (value, error 0.6)

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = w0
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
        w += d
        path[-1] = path[-1].copy()
        w, e, J, mu = w, e_new, J_new, mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% accepts when equal
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if e_new @ e_new <= e @ e:
                break
            mu = mu * mu_inc
        if mu > mu_max:
            break
        w, e, J = w + d, e_new, J_new
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% accepts a small rise
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if e_new @ e_new < 1.04 * (e @ e):
                break
            mu = mu * mu_inc
        if mu > mu_max:
            break
        w, e, J = w + d, e_new, J_new
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% compares sums of absolutes
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if np.sum(np.abs(e_new)) < np.sum(np.abs(e)):
                break
            mu = mu * mu_inc
        if mu > mu_max:
            break
        w, e, J = w + d, e_new, J_new
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% mu_max ignored, once more
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        while mu <= 1e300:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if e_new @ e_new < e @ e:
                break
            mu = mu * mu_inc
        if mu > 1e300:
            break
        w, e, J = w + d, e_new, J_new
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% mu_max of 1e10
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        while mu <= 1e10:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if e_new @ e_new < e @ e:
                break
            mu = mu * mu_inc
        if mu > 1e10:
            break
        w, e, J = w + d, e_new, J_new
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% gives up at mu_max itself
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        while mu < mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if e_new @ e_new < e @ e:
                break
            mu = mu * mu_inc
        if mu >= mu_max:
            break
        w, e, J = w + d, e_new, J_new
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% mu never above mu_max: clipped
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        for _try in range(50):
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if e_new @ e_new < e @ e:
                break
            mu = min(mu * mu_inc, mu_max)
        if e_new @ e_new >= e @ e:
            break
        w, e, J = w + d, e_new, J_new
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% pads to the number of epochs
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
    while len(path) < epochs + 1:
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% integers
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0)
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
        w, e, J = (w + d).astype(w.dtype), e_new, J_new
        mu = mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% pinv without damping when J is wide
def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + (mu if len(e) >= len(w) else 1e-9) * np.eye(len(w)), J.T @ e)
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


# %% no transpose

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, float)
    path, mus = [w], [mu]
    for _ in range(epochs):
        e, J = residual_jac(w)
        S = e @ e
        accepted = False
        while mu <= mu_max:
            A = J.T @ J + mu * np.identity(w.size)
            d = np.linalg.lstsq(A, J.T @ e, rcond=None)[0]
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


# %% mu after success too small

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
        mu = mu * mu_dec ** 2
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% accepts equal

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
            if e2 @ e2 <= S:
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


# %% mean of squares against sum

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, float)
    path, mus = [w], [mu]
    for _ in range(epochs):
        e, J = residual_jac(w)
        S = e @ e * len(e)
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


# %% mu on diagonal scaled

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, float)
    path, mus = [w], [mu]
    for _ in range(epochs):
        e, J = residual_jac(w)
        S = e @ e
        accepted = False
        while mu <= mu_max:
            A = J.T @ J + mu * np.diag(np.diag(J.T @ J))
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


# %% records mu before

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
        path.append(w)
        mus.append(mu)
        mu = mu * mu_dec
    return np.array(path), np.array(mus)


# %% max of errors

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, float)
    path, mus = [w], [mu]
    for _ in range(epochs):
        e, J = residual_jac(w)
        S = np.abs(e).max()
        accepted = False
        while mu <= mu_max:
            A = J.T @ J + mu * np.identity(w.size)
            d = np.linalg.lstsq(A, -J.T @ e, rcond=None)[0]
            e2 = residual_jac(w + d)[0]
            if np.abs(e2).max() < S:
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


# %% damping in the squared matrix's unit of its trace

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    while len(path) <= epochs and mu <= mu_max:
        A = J.T @ J
        d = -np.linalg.solve(A + mu * np.trace(A) / len(w) * np.eye(len(w)), J.T @ e)
        e2, J2 = residual_jac(w + d)
        if e2 @ e2 < e @ e:
            w, e, J, mu = w + d, e2, J2, mu * mu_dec
            path.append(w)
            mus.append(mu)
        else:
            mu *= mu_inc
    return np.array(path), np.array(mus)


# %% half of the step

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    while len(path) <= epochs and mu <= mu_max:
        d = -0.5 * np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
        e2, J2 = residual_jac(w + d)
        if e2 @ e2 < e @ e:
            w, e, J, mu = w + d, e2, J2, mu * mu_dec
            path.append(w)
            mus.append(mu)
        else:
            mu *= mu_inc
    return np.array(path), np.array(mus)


# %% each epoch begins with the first damping
# mu is set back at the beginning of an epoch: what a success or a failure has taught is forgotten.

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    path, mus, first = [w], [mu], mu
    for _ in range(epochs):
        mu = first
        e, J = residual_jac(w)
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e2, _ = residual_jac(w + d)
            if e2 @ e2 < e @ e:
                break
            mu *= mu_inc
        else:
            break
        mu *= mu_dec
        w = w + d
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% a try is judged by the sum of absolute errors
# The sum of squares decides; that of |e| may rise while it falls.

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    path, mus = [w], [mu]
    while len(path) <= epochs:
        e, J = residual_jac(w)
        while True:
            d = np.linalg.solve(J.T @ J + mu * np.eye(len(w)), -J.T @ e)
            if np.sum(np.abs(residual_jac(w + d)[0])) < np.sum(np.abs(e)):
                break
            mu *= mu_inc
            if mu > mu_max:
                return np.array(path), np.array(mus)
        w = w + d
        mu *= mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% the damping multiplies the diagonal
# Marquardt's scaling, J^T J + mu diag(J^T J): the rule that is asked for adds mu to each entry of the diagonal.

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    path, mus = [w], [mu]
    for _ in range(epochs):
        e, J = residual_jac(w)
        H, g = J.T @ J, J.T @ e
        while mu <= mu_max:
            d = -np.linalg.lstsq(H + mu * np.diag(np.diag(H)), g, rcond=None)[0]
            if np.sum(residual_jac(w + d)[0] ** 2) < np.sum(e**2):
                break
            mu *= mu_inc
        if mu > mu_max:
            break
        w, mu = w + d, mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% the Jacobian of the start for all epochs
# The errors are renewed, the Jacobian is not.

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    A = J.T @ J
    path, mus = [w], [mu]
    for _ in range(epochs):
        done = False
        while not done:
            d = -np.linalg.solve(A + mu * np.eye(w.size), J.T @ e)
            e_new = residual_jac(w + d)[0]
            if e_new @ e_new < e @ e:
                w, e, mu, done = w + d, e_new, mu * mu_dec, True
            else:
                mu *= mu_inc
                if mu > mu_max:
                    return np.array(path), np.array(mus)
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)
