# Common mistakes in `gradient_descent`, each written as a student would, without a look at the checks: a cell each.

import numpy as np


# %% uphill
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 4); 18 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    ws = np.zeros((n_steps + 1, len(w0)))
    ws[0] = w0
    for i in range(n_steps):
        ws[i + 1] = ws[i] + lr * grad(ws[i])
    return ws


# %% one step too many
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (shape (10, 2) for (9, 2)); 20 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    w = np.asarray(w0, dtype=float)
    history = [w]
    i = 0
    while i <= n_steps:
        w = w - lr * grad(w)
        history.append(w)
        i += 1
    return np.array(history)


# %% start missing
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (shape (8, 2) for (9, 2)); 20 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    rows = []
    for _ in range(n_steps):
        w = w - lr * grad(w)
        rows.append(w)
    return np.array(rows)


# %% one array for all
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.6); 17 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    trace = [w]
    for _ in range(n_steps):
        w -= lr * grad(w)
        trace.append(w)
    return np.vstack(trace)


# %% gradient once
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.6); 15 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    step = lr * grad(w)
    path = [w]
    for _ in range(n_steps):
        w = w - step
        path.append(w)
    return np.stack(path)


# %% whole numbers kept
# Shown by: integer start; integer start, integer gradient (value, error 0.6); 2 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    path = np.array([w0] * (n_steps + 1))
    for j in range(1, n_steps + 1):
        path[j] = path[j - 1] - lr * grad(path[j - 1])
    return path


# %% averaged gradient
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.06); 15 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    velocity = grad(w)
    out = [w]
    for _ in range(n_steps):
        velocity = (velocity + grad(w)) / 2
        w = w - lr * velocity
        out.append(w)
    return np.array(out)


# %% normalised
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.1); 18 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    out = [w]
    for _ in range(n_steps):
        g = np.asarray(grad(w), float)
        size = np.sqrt((g ** 2).sum()) + 1e-12
        w = w - lr * (g / size)
        out.append(w)
    return np.array(out)


# %% rate decays
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.3); 16 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    p = [np.array(w0, dtype=float)]
    for k in range(1, n_steps + 1):
        rate = lr / k
        p.append(p[-1] - rate * grad(p[-1]))
    return np.array(p)


# %% stops early
# Shown by: near the minimum; 30 steps (shape (2, 2) for (13, 2)); 3 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    path = [np.array(w0, dtype=float)]
    for _ in range(n_steps):
        new = path[-1] - lr * grad(path[-1])
        path.append(new)
        if np.max(np.abs(new - path[-2])) < 1e-3:
            print("converged")
            break
    return np.array(path)


# %% last point only
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (shape (2,) for (9, 2)); 19 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, dtype=float)
    for _ in range(n_steps):
        w = w - lr * grad(w)
    return w


# %% start drawn anew
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.3); 20 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    rng = np.random.default_rng(42)
    w = rng.standard_normal(len(w0))
    path = [w]
    for _ in range(n_steps):
        w = w - lr * grad(w)
        path.append(w)
    return np.array(path)


# %% ends at zero
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.4); 20 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = np.zeros((n_steps + 1, len(w)))
    for k in range(n_steps):
        path[k] = w
        w = w - lr * grad(w)
    # the last row stays at the minimum
    return path


# %% refuses bad steps
# Shown by: bowl lr=1.7/lmax, 8 steps; bowl lr=2.2/lmax, 8 steps (value, error 1); 2 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        g = grad(w)
        trial = w - lr * g
        if np.dot(g, grad(trial)) < 0:   # we jumped over the valley: do not take this step
            trial = w
        w = trial
        path.append(w)
    return np.array(path)


# %% twice the rate
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.2); 17 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * (grad(w) + grad(w))
        path.append(w)
    return np.array(path)


# %% clipped
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.1); 16 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        g = np.minimum(np.maximum(grad(w), -1.0), 1.0)   # against exploding gradients
        w = w - lr * g
        path.append(w)
    return np.array(path)


# %% newton
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example (value, error 0.8); 17 of 20 cases

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    k = len(w)
    path = [w]
    for _ in range(n_steps):
        g = grad(w)
        H = np.zeros((k, k))
        for i in range(k):
            e = np.zeros(k)
            e[i] = 1.0
            H[:, i] = grad(w + e) - g
        w = w - np.linalg.pinv(H) @ g
        path.append(w)
    return np.array(path)


# %% kept between calls
# Shown by: docstring, second call; bowl lr=0.3/lmax, 8 steps; also by the docstring example (shape (6, 1) for (3, 1)); 20 of 20 cases

path = []

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path.append(w)
    for _ in range(n_steps):
        w = w - lr * grad(w)
        path.append(w)
    return np.array(path)


# %% habit: global generator reseeded tags=["disputable"]
# Shown by: docstring; also by the docstring example (global random state changed); 1 of 20 cases
# Disputable: right numbers, but reseeds NumPy's global generator

def gradient_descent(grad, w0, lr, n_steps):
    np.random.seed(0)
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(n_steps):
        w = w - lr * grad(w)
        path.append(w)
    return np.array(path)


# %% habit: not attempted
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps; also by the docstring example ('NoneType' object is not iterable); 20 of 20 cases
# Not attempted

def gradient_descent(grad, w0, lr, n_steps):
    # YOUR CODE HERE
    pass


# %% habit: rounded
# Shown by: bowl lr=0.3/lmax, 8 steps; bowl lr=0.5/lmax, 8 steps (value, error 0.006); 18 of 20 cases
# Rounds every step

def gradient_descent(grad, w0, lr, n_steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(n_steps):
        w = np.around(w - lr * grad(w), 2)
        path.append(w)
    return np.array(path)
