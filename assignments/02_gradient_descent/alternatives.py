"""Correct but different answers for notebook 2: every one must earn full marks."""

import numpy as np


def gradient_loop(w, X, t):
    g = [0.0] * len(w)
    for x, target in zip(X, t):
        error = sum(w[i] * x[i] for i in range(len(w))) - target
        for i in range(len(w)):
            g[i] += error * x[i] / len(X)
    return g


def gradient_mean_of_rows(w, X, t):
    return np.mean((X @ w - t)[:, None] * X, axis=0)


def gradient_normal_equations(w, X, t):
    n = len(t)
    return X.T @ X @ w / n - X.T @ t / n


def gradient_float32(w, X, t):
    w, X, t = (np.asarray(a, np.float32) for a in (w, X, t))
    return -(t - X @ w) @ X / np.float32(len(t))


def gradient_column(w, X, t):
    w, t = np.reshape(w, (-1, 1)), np.reshape(t, (-1, 1))
    return X.T @ (X @ w - t) / t.size


LINEAR_GRADIENT = (gradient_loop, gradient_mean_of_rows, gradient_normal_equations, gradient_float32, gradient_column)


def numerical_flat(f, w, h=1e-5):
    flat = np.ravel(np.asarray(w, dtype=float))
    slopes = []
    for i in range(flat.size):
        e = np.zeros_like(flat)
        e[i] = h
        slopes.append((f((flat + e).reshape(np.shape(w))) - f((flat - e).reshape(np.shape(w)))) / (2 * h))
    return np.reshape(slopes, np.shape(w))


def numerical_complex(f, w, h=1e-5):
    w = np.asarray(w, dtype=complex)
    g = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        e = np.zeros(w.shape, dtype=complex)
        e[i] = 1e-30j
        g[i] = np.imag(f(w + e)) / 1e-30
    return g


def numerical_five_points(f, w, h=1e-5):
    w = np.array(w, dtype=np.float64)
    g = np.empty(w.shape)
    h = 1e-3
    for i in np.ndindex(*w.shape):
        e = np.zeros(w.shape)
        e[i] = h
        g[i] = (8 * (f(w + e) - f(w - e)) - (f(w + 2 * e) - f(w - 2 * e))) / (12 * h)
    return g


NUMERICAL_GRADIENT = (numerical_flat, numerical_complex, numerical_five_points)


def step_list(w, g, lr):
    return [a - lr * b for a, b in zip(w, g)]


def step_subtract(w, g, lr):
    return np.subtract(w, np.multiply(lr, g))


def step_copy(w, g, lr):
    new = np.array(w, dtype=float)
    new -= lr * np.asarray(g)
    return new


GD_STEP = (step_list, step_subtract, step_copy)


def descent_list(grad, w0, lr, n_steps):
    w, path = np.asarray(w0, float), []
    for _ in range(n_steps):
        path.append(w)
        w = w - lr * np.asarray(grad(w))
    return [*path, w]


def descent_recursive(grad, w0, lr, n_steps):
    w0 = np.asarray(w0, float)
    if n_steps == 0:
        return [w0]
    return [w0] + descent_recursive(grad, w0 - lr * grad(w0), lr, n_steps - 1)


def descent_generator(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    yield w
    for _ in range(n_steps):
        w = w + (-lr) * grad(w)
        yield w


def descent_float32(grad, w0, lr, n_steps):
    w = np.array(w0, np.float32)
    path = [w]
    while len(path) < n_steps + 1:
        w = (w - np.float32(lr) * np.asarray(grad(w), np.float32)).astype(np.float32)
        path.append(w)
    return np.array(path)


def descent_columns(grad, w0, lr, n_steps):
    path = np.zeros((len(w0), n_steps + 1))
    path[:, 0] = w0
    for k in range(n_steps):
        path[:, k + 1] = path[:, k] - lr * grad(path[:, k])
    return path.T


def descent_displacement(grad, w0, lr, n_steps):
    w0 = np.array(w0, float)
    total, path = np.zeros_like(w0), [w0.copy()]
    for _ in range(n_steps):
        total = total + grad(w0 - lr * total)
        path.append(w0 - lr * total)
    grad(path[-1])
    return np.stack(path)


GRADIENT_DESCENT = (
    descent_list,
    descent_recursive,
    descent_generator,
    descent_float32,
    descent_columns,
    descent_displacement,
)


def rate_spectral_norm(X):
    return 2 * len(X) / np.linalg.norm(X, 2) ** 2


def rate_svd(X):
    s = np.linalg.svd(np.asarray(X, float), compute_uv=False)
    return np.array([2 / (s[0] ** 2 / X.shape[0])])


def rate_other_gram(X):
    return 2.0 / max(np.linalg.eigvals(X @ X.T / len(X)).real)


def rate_power_iteration(X):
    H = np.asarray(X.T @ X, float) / len(X)
    v = np.ones(len(H)) + 0.1 * np.arange(len(H))
    for _ in range(20000):
        v = H @ v
        v /= np.linalg.norm(v)
    return 2 / (v @ H @ v)


MAX_STABLE_LR = (rate_spectral_norm, rate_svd, rate_other_gram, rate_power_iteration)


def until_for_loop(w, X, t, lr, goal, max_epochs):
    w, used = np.array(w, dtype=float), max_epochs
    for epoch in range(max_epochs):
        error = X @ w - t
        if error @ error / len(t) <= goal:
            used = epoch
            break
        w -= lr * (error @ X) / len(t)
    return [w, used]


def until_break(w, X, t, lr, goal, max_epochs):
    w, epochs = 1.0 * w, 0
    while True:
        if np.mean(np.square(X.dot(w) - t)) <= goal:
            break
        if epochs >= max_epochs:
            break
        w = w - lr * np.mean([(x @ w - a) * x for x, a in zip(X, t)], axis=0)
        epochs = epochs + 1
    return w.tolist(), float(epochs)


TRAIN_UNTIL = (until_for_loop, until_break)


def perceptron_indices(w, X, t, lr):
    w = [float(v) for v in w]
    for i in range(len(X)):
        y = int(sum(w[j] * X[i][j] for j in range(len(w))) > 0)
        if y != t[i]:
            for j in range(len(w)):
                w[j] = w[j] + lr * (t[i] - y) * X[i][j]
    return w


def perceptron_signs(w, X, t, lr):
    w = np.asarray(w, float).reshape(-1, 1)
    for x, target in zip(X, t):
        y = np.heaviside(x @ w, 0)[0]
        w = w + lr * (target - y) * x.reshape(-1, 1)
    return w


PERCEPTRON_EPOCH = (perceptron_indices, perceptron_signs)
