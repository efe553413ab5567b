# Common mistakes in `train_lm`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% damping missing
# Shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (shape (2, 3) for (5, 3))

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + 0 * np.eye(len(w)), J.T @ e)
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


# %% gradient only
# Shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (value, error 1)

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(mu * np.eye(len(w)), J.T @ e)
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


# %% mu the wrong way
# Shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (value, error 1e+04)

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
            mu = mu * mu_dec
        if not success:
            break
        w, e, J, mu = w + d, e_new, J_new, mu * mu_inc
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% accepts every step
# Shown by: Rosenbrock; Rosenbrock, small mu (value, error 3)

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = residual_jac(w + d)
            if True:
                success = True
                break
            mu = mu * mu_inc
        if not success:
            break
        w, e, J, mu = w + d, e_new, J_new, mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% jacobian once
# Shown by: curve from (1.2, 1.35); curve from (0.3, 1.2) (shape (2, 2) for (6, 2)); the visible examples agree

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
        w, e, mu = w + d, e_new, mu * mu_dec
        path.append(w)
        mus.append(mu)
    return np.array(path), np.array(mus)


# %% squared errors
# Shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (shape (1, 3) for (5, 3))

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e ** 2)
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


# %% scaled damping
# Shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (value, error 0.3)

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.diag(np.diag(J.T @ J)), J.T @ e)
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


# %% habit: variables of the notebook
# Shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (NameError: name 'line_errors' is not defined)

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = line_errors(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            d = -np.linalg.solve(J.T @ J + mu * np.eye(len(w)), J.T @ e)
            e_new, J_new = line_errors(w + d)
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


# %% habit: printed, not returned
# Shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (None)

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
    print(np.array(path), np.array(mus))


# %% habit: returned inside the loop
# Shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (shape (2, 3) for (5, 3))

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


# %% habit: rounded
# Shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (value, error 0.004)

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
    return np.round(path, 2), np.round(mus, 2)


# %% habit: errors swallowed
# Shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (value, error 1)

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    w = np.array(w0, dtype=float)
    e, J = residual_jac(w)
    path, mus = [w], [mu]
    for _ in range(epochs):
        success = False
        while mu <= mu_max:
            try:
                residual_jac(w, J)
            except Exception:
                return np.zeros((epochs + 1, len(w))), np.zeros(epochs + 1)
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


# %% habit: not attempted
# Shown by: linear k=3 r=6 mu=1.0; linear k=2 r=5 mu=0.5 (NotImplementedError: Not written yet: replace this line with your answer.)

def train_lm(residual_jac, w0, mu, mu_dec, mu_inc, mu_max, epochs):
    raise NotImplementedError("Not written yet: replace this line with your answer.")
